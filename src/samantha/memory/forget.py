"""The skill "memory": the person's own hand on what she knows.

Correcting and forgetting can be taken back. Erasing can not: it is previewed in numbers, and needs
its phrase typed. The words themselves are destroyed by the journal.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, timedelta
from functools import lru_cache

from pydantic import BaseModel, Field

from samantha.core.deed import Deed, Json, Preview, Proposal, Risk
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.ids import EntryId, FactId, OwnerId
from samantha.core.ports import Enacted, Pen, Transaction, Verb
from samantha.core.turn import Fact
from samantha.journal.erase import closure, erase
from samantha.journal.journal import find
from samantha.memory.en import sentences
from samantha.memory.en.names import ALSO_WORDS, NAMES
from samantha.memory.episodes import COLUMNS as LINE
from samantha.memory.episodes import to_said
from samantha.memory.facts import COLUMNS as FACT
from samantha.memory.facts import aliases, known_people, to_fact
from samantha.memory.hiding import entries_of, find_fact, hidden_by
from samantha.memory.recall import facts_of, terms

KEPT_FOR = timedelta(hours=24)  # forgetting can be taken back for a day (the design, section 3)
FACT_ID = re.compile(r"f-[0-9a-z]+-\d+")
ENTRY_ID = re.compile(r"[ets]-[0-9a-z]+")


class Correct(BaseModel):
    """A better value for one fact."""

    id: str = Field(max_length=64)
    value: str = Field(min_length=1, max_length=500)


class Which(BaseModel):
    """Facts (f-...) and entries (t-..., s-...)."""

    ids: list[str] = Field(min_length=1, max_length=20_000)


class Forget(Which):
    """Those, and where a topic is given all else about it: whoever asks has seen only some of a long life."""

    about: str = Field(default="", max_length=500)


class MemorySkill:
    """See the Skill port."""

    name = "memory"
    verbs: Mapping[str, Verb] = {
        "correct": Verb(arguments=Correct, risk=Risk.REVERSIBLE),
        "forget": Verb(arguments=Forget, risk=Risk.REVERSIBLE),
        "restore": Verb(arguments=Which, risk=Risk.REVERSIBLE),
        "erase": Verb(arguments=Which, risk=Risk.GRAVE),
    }

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        owner, tx = pen.owner, pen.tx
        match verb, arguments:
            case "correct", Correct():
                fact = _fact(arguments.id, pen)
                title, lines = sentences.correct_preview(fact, replace(fact, value=_value(arguments)))
            case "forget", Forget():
                entries, facts = hidden_by(owner, tx, _meant(arguments, pen))
                held = sum(find_fact(owner, tx, id_) is not None for id_ in facts)
                turns = sum(id_.startswith("t-") for id_ in entries)
                title, lines = sentences.forget_preview(held, turns)
            case "restore", Which():
                title, lines = sentences.restore_preview(len(_forgotten(arguments, pen)))
            case "erase", Which():
                gone = count_erased(owner, tx, _known(arguments, pen))
                title, lines = sentences.erase_preview(gone.turns, gone.lines, gone.facts, gone.reminders)
                return Preview(title=title, lines=lines, phrase=sentences.ERASE_PHRASE)
            case _:
                raise BadInputError(f"Memory knows no deed called {verb}.")
        return Preview(title=title, lines=lines)

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        match verb, arguments:
            case "correct", Correct():
                return self._correct(arguments, deed, pen)
            case "forget", Forget():
                return self._forget(arguments, deed, pen)
            case "restore", Which():
                return self._restore(arguments, pen)
            case "erase", Which():
                ids = [*_known(arguments, pen), *_asked_in(deed, pen)]
                gone = count_erased(pen.owner, pen.tx, ids)
                erased = erase(pen, entries_of(pen.owner, pen.tx, ids), why="asked")
                counts = {
                    "turns": gone.turns,
                    "lines": gone.lines,
                    "facts": gone.facts,
                    "reminders": gone.reminders,
                }
                return Enacted(result={**counts, "entries": len(erased)})
            case _:
                raise BadInputError(f"Memory knows no deed called {verb}.")

    def _correct(self, wanted: Correct, deed: Deed, pen: Pen) -> Enacted:
        fact, value = _fact(wanted.id, pen), _value(wanted)
        if value == fact.value:
            raise BadInputError("That is what I have already.")
        # Subject and relation stand in the entry, so that the edit outlives a better reading of the turn.
        body = {"fact": fact.id, "value": value, "subject": fact.subject, "relation": fact.relation}
        entry = pen.write(Draft(kind="corrected", body=body, sources=(fact.source, *deed.sources)))
        new = f"f-{entry.id.partition('-')[2]}-1"
        back = Proposal(
            skill=self.name, verb="correct", arguments={"id": new, "value": fact.value}, sources=deed.sources
        )
        return Enacted(result={"fact": new, "was": fact.id}, inverse=back)

    def _forget(self, wanted: Forget, deed: Deed, pen: Pen) -> Enacted:
        already = {id_ for (id_,) in pen.tx.run("SELECT id FROM forgotten WHERE owner_id = ?", pen.owner)}
        ids = sorted(set(_meant(wanted, pen)) - already)
        if not ids:
            raise BadInputError("That is forgotten already.")
        ids = sorted({*ids, *_asked_in(deed, pen)} - already)
        until = (pen.now + KEPT_FOR).astimezone(UTC).isoformat()
        # No sources: it holds ids only, and must outlive the turn that asked for it.
        pen.write(Draft(kind="forgotten", body={"ids": ids, "until": until}))
        lines, facts = hidden_by(pen.owner, pen.tx, ids)
        back = Proposal(skill=self.name, verb="restore", arguments={"ids": list(ids)})
        hidden: list[Json] = [*sorted(lines | facts)]
        return Enacted(result={"ids": list(ids), "hidden": hidden, "until": until}, inverse=back)

    def _restore(self, wanted: Which, pen: Pen) -> Enacted:
        ids = _forgotten(wanted, pen)
        pen.write(Draft(kind="restored", body={"ids": ids}))
        back = Proposal(skill=self.name, verb="forget", arguments={"ids": list(ids)})
        return Enacted(result={"ids": list(ids)}, inverse=back)


@dataclass(frozen=True, kw_only=True)
class Gone:
    """What an erasure takes, counted."""

    turns: int
    lines: int
    facts: int
    reminders: int


def count_erased(owner: OwnerId, tx: Transaction, ids: Iterable[str]) -> Gone:
    """Exactly what erasing these facts and entries takes with it."""
    entries = closure(owner, entries_of(owner, tx, ids), tx)
    kinds = [
        kind
        for id_ in entries
        for (kind,) in tx.run("SELECT kind FROM journal WHERE owner_id = ? AND id = ?", owner, id_)
    ]
    facts = sum(
        tx.run("SELECT count(*) FROM fact WHERE owner_id = ? AND source = ?", owner, id_)[0][0]
        for id_ in entries
    )
    return Gone(
        turns=kinds.count("turn"),
        lines=kinds.count("reply"),
        facts=facts,
        reminders=_reminders(owner, tx, entries),
    )


def find_what(owner: OwnerId, tx: Transaction, what: str) -> tuple[str, ...]:
    """The facts and lines meant by an id or by words: "everything about Mark", "my sister", "the boat"."""
    if FACT_ID.fullmatch(what.strip()) or ENTRY_ID.fullmatch(what.strip()):
        return (what.strip(),) if _exists(owner, tx, what.strip()) else ()
    topic = sentences.topic(what)
    words = terms(topic)
    if not words or topic.lower() in _NOT_TOPICS:
        return ()
    people = known_people(owner, tx)
    names = [name for name, relation in people if topic.casefold() in (name.casefold(), f"your {relation}")]
    asked = aliases(topic, people)
    meant = [topic.removeprefix("your ") if not names else "", *names, *asked]
    phrases = sorted({phrase.casefold() for phrase in meant if phrase})
    facts = [fact for name in {topic, *names} for fact in facts_of(owner, tx, name, limit=-1)]
    facts += [fact for fact in _all_facts(owner, tx) if any(_says(phrase, fact) for phrase in phrases)]
    lines = [id_ for phrase in phrases for id_ in _lines_with(owner, tx, phrase)]
    return tuple(dict.fromkeys([*(fact.id for fact in facts), *lines]))


_NOT_TOPICS = frozenset(("that", "this", "it", "everything", "all", "anything", "you", "me"))


def _lines_with(owner: OwnerId, tx: Transaction, phrase: str) -> list[EntryId]:
    """Lines that hold these words, whatever their ending; a name only as it is ("mark" is not "marked")."""
    spoken = [phrase, re.sub(r"^your ", "my ", phrase)]
    found: list[EntryId] = []
    for form in dict.fromkeys(spoken):
        quoted = " ".join(re.findall(r"[^\W_]+", form))
        rows = tx.run(
            f"""SELECT {LINE} FROM episode_fts f JOIN episode e ON e.rowid_ = f.rowid
                WHERE episode_fts MATCH ? AND e.owner_id = ? AND e.hidden = 0 ORDER BY e.seq""",
            f'"{quoted}"',
            owner,
        )
        found += [said.id for said in map(to_said, rows) if _holds(form, said.text)]
    return found


def _holds(phrase: str, text: str) -> bool:
    return _any_ending(phrase).search(text) is not None


@lru_cache(maxsize=8)  # the same few phrases are held against every fact and many lines
def _any_ending(phrase: str) -> re.Pattern[str]:
    """The phrase, its last word in any of its forms: "boats" is found in "my boat's engine"."""
    before, space, last = phrase.rpartition(" ")
    base = re.escape(last)
    if last not in NAMES and last not in ALSO_WORDS and len(last) > 3:
        stem = re.sub(r"(?<=[a-z]{3})(?:ies|(?<=[sxzh])es|(?<!s)s|ing|ed|y|e)$", "", last)
        base = rf"{re.escape(stem)}(?:y|ies|e|es|s|ed|ing)?"
    return re.compile(rf"(?<!\w){re.escape(before + space)}{base}(?:['’]s|['’])?(?!\w)", re.IGNORECASE)


def _says(phrase: str, fact: Fact) -> bool:
    return _holds(phrase, fact.subject) or _holds(phrase, fact.value)


def _all_facts(owner: OwnerId, tx: Transaction) -> list[Fact]:
    """Held or over: what is forgotten is forgotten in every tense."""
    return [
        to_fact(row) for row in tx.run(f"SELECT {FACT} FROM fact WHERE owner_id = ? AND hidden = 0", owner)
    ]


def _fact(id_: str, pen: Pen) -> Fact:
    fact = find_fact(pen.owner, pen.tx, FactId(id_))
    if fact is None:
        raise NotFoundError(f"I hold no fact called {id_}; `samantha memory list` shows those that I do.")
    return fact


def _value(wanted: Correct) -> str:
    value = " ".join(wanted.value.split())
    if not value:
        raise BadInputError("A fact needs a value; to drop it, forget it.")
    return value


def _known(wanted: Which, pen: Pen) -> list[str]:
    missing = [id_ for id_ in wanted.ids if not _exists(pen.owner, pen.tx, id_)]
    if missing:
        raise NotFoundError(f"I have nothing called {missing[0]}; nothing was changed.")
    return sorted(set(wanted.ids))


def _meant(wanted: Forget, pen: Pen) -> list[str]:
    return sorted(
        {*_known(wanted, pen), *(find_what(pen.owner, pen.tx, wanted.about) if wanted.about else ())}
    )


def _asked_in(deed: Deed, pen: Pen) -> list[EntryId]:
    """The turns that asked for this: "forget what I said about Mark" names Mark as well."""
    return [id_ for id_ in deed.sources if id_.startswith("t-") and _exists(pen.owner, pen.tx, id_)]


def _exists(owner: OwnerId, tx: Transaction, id_: str) -> bool:
    tables = ("fact",) if id_.startswith("f-") else ("episode",)
    return any(tx.run(f"SELECT 1 FROM {table} WHERE owner_id = ? AND id = ?", owner, id_) for table in tables)


def _forgotten(wanted: Which, pen: Pen) -> list[str]:
    ids = sorted(
        id_
        for id_ in set(wanted.ids)
        if pen.tx.run("SELECT 1 FROM forgotten WHERE owner_id = ? AND id = ?", pen.owner, id_)
    )
    if not ids:
        raise NotFoundError("That is not forgotten, or it is erased already; there is nothing to put back.")
    return ids


def _reminders(owner: OwnerId, tx: Transaction, entries: Iterable[EntryId]) -> int:
    bodies = [
        entry.body
        for id_ in entries
        if (entry := find(owner, tx, id_)) is not None and entry.kind == "reminder"
    ]
    return len({body["reminder"] for body in bodies if body is not None})
