"""How much of what people tell her she learns, and how little of it is junk.

`python -m bench.facts FILE [--half dev|held] [--show]`. FILE is JSON lines: {"text", "now", "facts"} of
things told (tests/corpora/README.md, told.jsonl), or {"text"} alone, chit-chat from which nothing is to be
learned. Each line is told to her as the first of a new life, through the journal. The lines at even places
are "dev", those at odd places "held": they are counted, and `--show` never prints them.

    precision     facts learned that the line bears: listed, or beside a listed one with nothing against it
    strict        facts learned that are listed
    recall        facts listed that were learned
    since         of those found that have a day, the ones that were learned with that day
    empty         lines with nothing to learn from which something was learned
    junk          lines of chit-chat from which something was learned
    unsourced     facts whose turn is not the one that was told
    p50_ms, p99_ms  one line, learned from and kept
"""

import argparse
import asyncio
import json
import re
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from bench.lines import refuse
from bench.measure import emit, percentile
from samantha.core.entry import Draft
from samantha.core.ids import EntryId, OwnerId
from samantha.core.turn import Fact
from samantha.journal.journal import ChainedJournal
from samantha.memory.en.words import KIN_AND_PETS
from samantha.memory.facts import COLUMNS, SINGLE, to_fact
from samantha.memory.projection import MemoryProjection
from samantha.testing.clock import FakeClock
from samantha.testing.store import MemoryStore

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
SHAPE = 'JSON lines with text and, where facts are told, now and facts ("dev" and "held" are its halves)'

# Relations under which the same thing may as well stand.
ALIKE = (
    {"from", "grew up in", "born in"},
    {"has", "is", "job"},
    {"likes", "plays"},
    {"job", "studies", "works in"},
    {"works at", "works in"},
    {"doesn't eat", "allergic to", "is"},
    {"son", "daughter", "child", "stepson", "stepdaughter"},
    {"pet", "dog", "cat", "rabbit", "horse", "hamster", "guinea pig", "parrot", "tortoise", "goldfish"},
    {"sister", "stepsister"},
    {"brother", "stepbrother"},
    {"mother", "stepmother"},
    {"father", "stepfather"},
    {"friend", "flatmate", "colleague"},
)
FILLER = frozenset(
    [
        "a",
        "an",
        "the",
        "my",
        "our",
        "your",
        "his",
        "her",
        "in",
        "on",
        "at",
        "of",
        "to",
        "for",
        "with",
        "and",
        "i",
        "is",
        "am",
        "being",
        "disease",
    ]
)


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A fact as the corpus has it."""

    subject: str
    relation: str
    value: str
    since: str = ""
    is_over: bool = False
    alt: tuple[str, ...] = ()  # other values that are as right


@dataclass(frozen=True, kw_only=True)
class Told:
    """One line, what should be learned from it (None: chit-chat), what was, and how long that took."""

    text: str
    listed: tuple[Listed, ...] | None
    learned: tuple[Fact, ...]
    entry: EntryId
    took_ms: float
    is_dev: bool

    @property
    def missed(self) -> list[Listed]:
        return [item for item in self.listed or () if not self._found(item)]

    @property
    def unlisted(self) -> list[Fact]:
        return [f for f in self.learned if not any(answers(f, item) for item in self.listed or ())]

    @property
    def wrong(self) -> list[Fact]:
        """Unlisted, and with something against it: a line that tells nothing, or another value listed."""
        return [f for f in self.unlisted if not self.listed or any(_denies(f, item) for item in self.listed)]

    @property
    def dated(self) -> list[bool]:
        """For each listed day of a fact that was found: was it learned too?"""
        return [
            any(_same_day(fact, item) for fact in self._found(item))
            for item in self.listed or ()
            if item.since and self._found(item)
        ]

    def _found(self, item: Listed) -> list[Fact]:
        return [fact for fact in self.learned if answers(fact, item)]


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="bench.facts")
    parser.add_argument("file", type=Path)
    parser.add_argument("--half", choices=("dev", "held"))
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args(arguments)
    try:
        cases = [json.loads(row) for row in asked.file.read_text("utf-8").splitlines() if row.strip()]
        numbered = [(n % 2 == 0, case) for n, case in enumerate(cases)]
        chosen = [pair for pair in numbered if asked.half is None or pair[0] is (asked.half == "dev")]
        told = asyncio.run(tell(chosen))
    except (OSError, ValueError, LookupError, TypeError) as error:
        refuse(f"Cannot read {asked.file} as {SHAPE}: {error}.")
    if not told:
        refuse(f"{asked.file} holds no lines.")
    if asked.show:
        show([case for case in told if case.is_dev])
    report("facts" + (f"_{asked.half}" if asked.half else ""), told)


def report(bench: str, told: Sequence[Told]) -> None:
    telling = [case for case in told if case.listed is not None]
    chat = [case for case in told if case.listed is None]
    learned = sum(len(case.learned) for case in telling)
    listed = sum(len(case.listed or ()) for case in telling)
    if learned:
        emit(bench, "precision", 1 - sum(len(case.wrong) for case in telling) / learned, "share", learned)
        emit(bench, "strict", 1 - sum(len(case.unlisted) for case in telling) / learned, "share", learned)
    if listed:
        emit(bench, "recall", 1 - sum(len(case.missed) for case in telling) / listed, "share", listed)
    if days := [day for case in telling for day in case.dated]:
        emit(bench, "since", sum(days) / len(days), "share", len(days))
    if empty := [case for case in telling if not case.listed]:
        emit(bench, "empty", sum(bool(case.learned) for case in empty), "lines", len(empty))
    if chat:
        emit(bench, "junk", 100 * sum(bool(case.learned) for case in chat) / len(chat), "%", len(chat))
    facts = [(fact, case) for case in told for fact in case.learned]
    emit(bench, "unsourced", sum(fact.source != case.entry for fact, case in facts), "facts", len(facts))
    spans = [case.took_ms for case in told]
    emit(bench, "p50_ms", percentile(spans, 0.5), "ms", len(spans))
    emit(bench, "p99_ms", percentile(spans, 0.99), "ms", len(spans))


def show(told: Sequence[Told]) -> None:
    """What differs, to stderr: `-` listed and not learned, `?` learned beside it, `!` wrong."""
    for case in told:
        if case.missed or case.unlisted:
            print(case.text, file=sys.stderr)
        for item in case.missed:
            over = " (over)" if item.is_over else ""
            print(f"    - {item.subject} | {item.relation} | {item.value}{over}", file=sys.stderr)
        for fact in case.unlisted:
            mark, over = "!" if fact in case.wrong else "?", " (over)" if fact.until else ""
            print(f"    {mark} {fact.subject} | {fact.relation} | {fact.value}{over}", file=sys.stderr)


async def tell(cases: Sequence[tuple[bool, dict[str, object]]]) -> list[Told]:
    """Each line through a journal of its own, at the time that it names."""
    store = MemoryStore()
    told = []
    for number, (is_dev, case) in enumerate(cases):
        text = str(case["text"])
        now = datetime.fromisoformat(str(case["now"])).replace(tzinfo=UTC) if "now" in case else NOON
        owner = OwnerId(f"life-{number}")
        journal = ChainedJournal(store, FakeClock(now), owner, (MemoryProjection(),))
        started = time.perf_counter()
        (entry,) = await journal.append(Draft(kind="turn", body={"text": text, "talk": "k-1"}))
        took = (time.perf_counter() - started) * 1e3
        rows = await journal.look(
            lambda tx, owner=owner: tx.run(
                f"SELECT {COLUMNS} FROM fact WHERE owner_id = ? ORDER BY seq, place", owner
            )
        )
        told.append(
            Told(
                text=text,
                listed=_listed(case["facts"]) if "facts" in case else None,
                learned=tuple(to_fact(row) for row in rows if row[9] is None),  # not replaced at once
                entry=entry.id,
                took_ms=took,
                is_dev=is_dev,
            )
        )
    await store.close()
    return told


def _listed(facts: object) -> tuple[Listed, ...]:
    """Facts as objects, or as [subject, relation, value]."""
    if not isinstance(facts, list):
        raise TypeError("facts is no list")
    return tuple(
        Listed(
            subject=fact["subject"],
            relation=fact["relation"],
            value=fact["value"],
            since=fact.get("since") or "",
            is_over=fact.get("act") == "ended",
            alt=tuple(fact.get("alt") or ()),
        )
        if isinstance(fact, dict)
        else Listed(subject=fact[0], relation=fact[1], value=fact[2])
        for fact in facts
    )


# --- is it the same fact, in whatever words? ------------------------------------------------------


def answers(fact: Fact, item: Listed) -> bool:
    return any(_answers(fact, replace(item, value=value)) for value in (item.value, *item.alt))


def _answers(fact: Fact, item: Listed) -> bool:
    if (fact.until is not None) is not item.is_over:
        return False
    whose = re.match(r"(?:your|an?) (?P<kin>[\w -]+)$", item.value)
    if item.relation in ("is", "relation") and (kin := _kin(whose["kin"] if whose else item.value)):
        # ("Wren", "is", "your granddaughter") is our ("you", "granddaughter", "Wren")
        same = alike(fact.relation, kin) or (kin == "twin" and fact.relation in ("sister", "brother"))
        if fact.value.casefold() == item.subject.casefold() and same:
            return True
    if item.relation == "has" and (kin := _kin(item.value.split()[-1])) and fact.relation == kin:
        return subject_key(fact.subject) == subject_key(item.subject)
    if subject_key(fact.subject) != subject_key(item.subject):
        return False
    if item.relation == "died":
        return fact.relation == "died"
    if item.relation.startswith("favourite"):
        what, _, which = fact.value.partition(": ")
        kind, _, value = item.value.partition(": ")
        if not value:  # as [subject, "favourite colour", "blue"]
            kind, value = item.relation.removeprefix("favourite "), item.value
        is_same = what.replace("color", "colour").rstrip("s") == kind.rstrip("s")
        return fact.relation == "favourite" and is_same and same_gist(which, value)
    if item.relation == "plan":
        ours = words_of(fact.value)
        return fact.relation == "plan" and len(ours & words_of(item.value)) * 2 >= len(ours)
    if item.relation in ("birthday", "age"):
        return fact.relation == item.relation and bool(words_of(fact.value) & words_of(item.value))
    return alike(fact.relation, item.relation) and same_gist(fact.value, item.value)


def _denies(fact: Fact, item: Listed) -> bool:
    """Does a fact that is not listed say otherwise than a listed one?"""
    if subject_key(fact.subject) != subject_key(item.subject) or not alike(fact.relation, item.relation):
        return False
    if (fact.until is not None) is not item.is_over:
        return same_gist(fact.value, item.value)
    return fact.relation == item.relation and fact.relation in SINGLE


def alike(ours: str, theirs: str) -> bool:
    return ours == theirs or any({ours, theirs} <= group for group in ALIKE)


def same_gist(ours: str, theirs: str) -> bool:
    a, b = words_of(ours), words_of(theirs)
    return a == b or (bool(a & b) and (a <= b or b <= a))


def words_of(text: str) -> set[str]:
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.casefold().replace("'s", ""))
    return {
        re.sub(r"(?:ness|ing|s|e)$", "", word) if len(word) > 3 else word
        for word in words
        if word not in FILLER
    }


def _kin(words: str) -> str:
    """The relation that a kin word names, whole or by its last word; "" where it names none."""
    key = words.casefold().removeprefix("your ")
    for word in (key, key.split()[-1], key.split()[-1].removesuffix("s")):
        if word in KIN_AND_PETS:
            return KIN_AND_PETS[word][0]
    return "twin" if key.split()[-1] == "twin" else ""


def subject_key(name: str) -> str:
    key = name.casefold().strip()
    return f"your {_kin(key) or key[5:]}" if key.startswith("your ") else key


def _same_day(fact: Fact, item: Listed) -> bool:
    """A finer day that agrees is right. What is over ended on its day."""
    day = fact.until if item.is_over else fact.since
    if fact.relation in ("birthday", "age"):
        return True  # the value is the day
    return day is not None and day.date().isoformat().startswith(item.since)


if __name__ == "__main__":
    main(sys.argv[1:])
