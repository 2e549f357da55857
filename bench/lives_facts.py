"""What the facts hold at the end of a scripted life: what was closed though true, what stands though not.

`python -m bench.lives_facts COUNT [dev|held] [--show]` replays so many lives of bench/lives_made.py through
the journal and the memory, and compares the facts with the truths. `--show` prints what differs, of dev only.

    missed           truths that hold and stand nowhere
    retired_wrongly  truths that hold and were closed
    stale_held       old or wrong values that still stand, of relations that have one value at a time
    not_ended        truths that are over and still stand, of the other relations
    untrue           facts held, of relations that the truths tell of, that were never true of that subject
    unsourced        facts whose source is no turn of that life
"""

import argparse
import asyncio
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC

from bench.facts import alike, same_gist
from bench.lives_arcs import RELATIONS
from bench.lives_made import WORDINGS, Life, Truth, make_life
from bench.measure import emit
from samantha.core.entry import Draft
from samantha.core.ids import OwnerId
from samantha.core.turn import Fact
from samantha.journal.journal import ChainedJournal
from samantha.memory.facts import COLUMNS, KIN, aliases, known_people, to_fact
from samantha.memory.projection import MemoryProjection
from samantha.testing.clock import FakeClock
from samantha.testing.store import MemoryStore

ONE_AT_A_TIME = frozenset(["lives in", "works at", "partner", "birthday", "mother", "boss"])


@dataclass(frozen=True, kw_only=True)
class Replayed:
    """All the facts of a life, whom she knows at its end, and the ids of its turns."""

    facts: tuple[Fact, ...]
    people: tuple[tuple[str, str], ...]
    turns: frozenset[str]


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="bench.lives_facts")
    parser.add_argument("count", type=int)
    parser.add_argument("wording", nargs="?", choices=WORDINGS, default="dev")
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args(arguments)
    total, truths, held = Counter[str](), 0, 0
    for seed in range(asked.count):
        life = make_life(seed, wording=asked.wording)
        replayed = asyncio.run(replay(life))
        found = compare(life, replayed)
        truths += sum(truth.until is None for truth in life.truths)
        held += sum(fact.until is None for fact in replayed.facts)
        for name, lines in found.items():
            total[name] += len(lines)
            if asked.show and asked.wording == "dev":
                print("\n".join(f"{seed} {name}: {line}" for line in lines), file=sys.stderr)
    bench = f"lives_facts_{asked.wording}"
    emit(bench, "recall", 1 - (total["missed"] + total["retired_wrongly"]) / max(truths, 1), "share", truths)
    for name in ("missed", "retired_wrongly", "stale_held", "not_ended", "untrue", "unsourced"):
        emit(bench, name, total[name], "facts", truths if name in ("missed", "retired_wrongly") else held)


async def replay(life: Life) -> Replayed:
    """A life's lines as turns of a journal, each visit a talk of its own at its own time."""
    store, owner = MemoryStore(), OwnerId("life")
    clock = FakeClock(life.visits[0].at.astimezone(UTC))
    journal = ChainedJournal(store, clock, owner, (MemoryProjection(),))
    await journal.append(Draft(kind="zone", body={"zone": life.zone}))
    turns = set[str]()
    for number, visit in enumerate(life.visits):
        await clock.advance(visit.at.astimezone(UTC) - clock.now())
        for line in visit.lines:
            (entry,) = await journal.append(
                Draft(kind="turn", body={"text": line, "talk": f"k-{number + 1}"})
            )
            turns.add(entry.id)
    sql = f"SELECT {COLUMNS} FROM fact WHERE owner_id = ? ORDER BY seq, place"
    rows = await journal.look(lambda tx: tx.run(sql, owner))
    people = await journal.look(lambda tx: known_people(owner, tx))
    await store.close()
    return Replayed(facts=tuple(map(to_fact, rows)), people=people, turns=frozenset(turns))


def compare(life: Life, replayed: Replayed) -> dict[str, list[str]]:
    """What differs from the truths, by its name in this file's docstring; each as a line to read."""
    found: dict[str, list[str]] = {name: [] for name in ("missed", "retired_wrongly", "stale_held")}
    found |= {"not_ended": [], "untrue": [], "unsourced": []}
    standing = [fact for fact in replayed.facts if fact.until is None]
    is_of = {
        id(truth): [fact for fact in replayed.facts if _is(fact, truth, replayed.people)]
        for truth in life.truths
    }
    for truth in life.truths:
        facts = is_of[id(truth)]
        is_open = any(fact.until is None for fact in facts)
        line = f"{truth.subject} | {truth.relation} | {truth.value}"
        if truth.until is None and not is_open:
            found["retired_wrongly" if facts else "missed"].append(line)
        elif truth.until is not None and is_open and truth.relation not in ONE_AT_A_TIME:
            holds_again = any(
                other.until is None and (other.relation, other.value) == (truth.relation, truth.value)
                for other in life.truths
            )
            if not holds_again:
                found["not_ended"].append(line)
    for fact in standing:
        line = f"{fact.subject} | {fact.relation} | {fact.value} | {fact.quote}"
        if fact.source not in replayed.turns:
            found["unsourced"].append(line)
        if fact.relation not in RELATIONS:
            continue
        ever = [truth for truth in life.truths if fact in is_of[id(truth)]]
        told = any(
            truth.relation == fact.relation and _same_subject(fact.subject, truth.subject, replayed.people)
            for truth in life.truths
        )
        if fact.relation in ONE_AT_A_TIME and told and all(truth.until is not None for truth in ever):
            found["stale_held"].append(line)
        elif not ever:
            found["untrue"].append(line)
    return found


def _is(fact: Fact, truth: Truth, people: Sequence[tuple[str, str]]) -> bool:
    if truth.relation == "died":
        return fact.relation == "died" and _same_subject(fact.subject, truth.value, people)
    if not alike(fact.relation, truth.relation):
        return False
    if truth.relation in KIN:
        is_named = _name(fact.value) == _name(truth.value)
        return is_named and _same_subject(fact.subject, truth.subject, people)
    return same_gist(fact.value, truth.value) and _same_subject(fact.subject, truth.subject, people)


def _same_subject(ours: str, theirs: str, people: Sequence[tuple[str, str]]) -> bool:
    """ "Tom" is "your brother Tom" where there is such a brother, and never "Tom from work"."""
    keys = set(aliases(ours, people)) | {_name(ours)}
    if theirs.casefold() in keys:
        return True
    words = theirs.split(" ", 2)
    is_told_apart = len(words) == 3 and words[0] == "your"
    return is_told_apart and _name(ours) == words[2].casefold() and "from" not in ours.split()


def _name(value: str) -> str:
    return value.split(" (", maxsplit=1)[0].casefold()


if __name__ == "__main__":
    main(sys.argv[1:])
