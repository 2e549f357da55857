"""The skill "memory": the person's own hand on what she knows.

Correcting, forgetting and joining two names (joining.py) can be taken back. Erasing can not: it is previewed
in numbers, and needs its phrase typed. The words themselves are destroyed by the journal.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC

from pydantic import BaseModel, Field

from samantha.core.deed import Deed, Json, Preview, Proposal, Risk
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.ids import EntryId, FactId, OwnerId
from samantha.core.ports import Enacted, Pen, Transaction, Verb
from samantha.core.turn import Fact
from samantha.journal.erase import closure, erase
from samantha.journal.journal import find
from samantha.memory import joining
from samantha.memory.en import sentences
from samantha.memory.hiding import entries_of, find_fact, hidden_by
from samantha.memory.joins import originals
from samantha.memory.keeping import (
    KEPT_FOR,
    Allow,
    Pin,
    Withhold,
    allow,
    pin,
    restorable,
    rules_meant,
    withhold,
)
from samantha.memory.meant import exists, find_what
from samantha.memory.withheld import label_of

NAMED = 2000  # ids of what was hidden, in the answer


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
        "pin": Verb(arguments=Pin, risk=Risk.REVERSIBLE),
        "withhold": Verb(arguments=Withhold, risk=Risk.REVERSIBLE),
        "allow": Verb(arguments=Allow, risk=Risk.REVERSIBLE),
        "erase": Verb(arguments=Which, risk=Risk.GRAVE),
        "join": Verb(arguments=joining.Names, risk=Risk.REVERSIBLE),
        "part": Verb(arguments=joining.Names, risk=Risk.REVERSIBLE),
        "unsettle": Verb(arguments=joining.Names, risk=Risk.REVERSIBLE),
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
                turns = sum(id_.startswith(("t-", "b-")) for id_ in entries)
                title, lines = sentences.forget_preview(held, turns)
            case "restore", Which():
                title, lines = sentences.restore_preview(len(_forgotten(arguments, pen)))
            case "pin", Pin():
                title, lines = sentences.pin_preview(len(arguments.ids), arguments.given)
            case "withhold" | "allow", Withhold() | Allow():
                what = rules_meant(arguments, pen)
                labels = [label for each in what if (label := label_of(each))]
                title, lines = sentences.withhold_preview(labels, verb == "withhold")
            case "erase", Which():
                gone = count_erased(owner, tx, _known(arguments, pen))
                title, lines = sentences.erase_preview(gone.turns, gone.lines, gone.facts, gone.reminders)
                return Preview(title=title, lines=lines, phrase=sentences.ERASE_PHRASE)
            case "join" | "part" | "unsettle", joining.Names():
                return joining.preview(verb, arguments, pen)
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
            case "pin", Pin():
                return pin(arguments, pen)
            case "withhold", Withhold():
                return withhold(arguments, pen)
            case "allow", Allow():
                return allow(arguments, pen)
            case "join", joining.Names():
                return joining.join(arguments, deed, pen)
            case "part", joining.Names():
                return joining.part(arguments, deed, pen)
            case "unsettle", joining.Names():
                return joining.unsettle(arguments, deed, pen)
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
        ids = sorted({*ids, *originals(pen.owner, pen.tx, ids), *_asked_in(deed, pen)} - already)
        until = (pen.now + KEPT_FOR).astimezone(UTC).isoformat()
        # No sources: it holds ids only, and must outlive the turn that asked for it.
        pen.write(Draft(kind="forgotten", body={"ids": ids, "until": until}))
        lines, facts = hidden_by(pen.owner, pen.tx, ids)
        back = Proposal(skill=self.name, verb="restore", arguments={"ids": list(ids)})
        # An import can be a hundred thousand lines; the record of its forgetting need not name each.
        hidden: list[Json] = [*sorted(lines | facts)[:NAMED]]
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
        turns=kinds.count("turn") + kinds.count("brought"),
        lines=kinds.count("reply"),
        facts=facts,
        reminders=_reminders(owner, tx, entries),
    )


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
    missing = [id_ for id_ in wanted.ids if not exists(pen.owner, pen.tx, id_)]
    if missing:
        raise NotFoundError(f"I have nothing called {missing[0]}; nothing was changed.")
    return sorted(set(wanted.ids))


def _meant(wanted: Forget, pen: Pen) -> list[str]:
    return sorted(
        {*_known(wanted, pen), *(find_what(pen.owner, pen.tx, wanted.about) if wanted.about else ())}
    )


def _asked_in(deed: Deed, pen: Pen) -> list[EntryId]:
    """The turns that asked for this: "forget what I said about Mark" names Mark as well."""
    return [id_ for id_ in deed.sources if id_.startswith("t-") and exists(pen.owner, pen.tx, id_)]


def _forgotten(wanted: Which, pen: Pen) -> list[str]:
    ids = restorable(wanted.ids, pen)
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
