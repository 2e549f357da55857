"""Decides what the words of one entry add to the facts, and what they close.

A new value closes the old one only for the same subject and the same single-valued relation, and only
where it is no older and no less sure; a second calling only where it is told as a change. Otherwise both
stand. Rows are added and closed, never changed.
"""

import difflib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from samantha.core import pattern as re
from samantha.core.ids import EntryId, FactId, OwnerId
from samantha.core.origin import Origin
from samantha.core.ports import Transaction
from samantha.core.turn import Fact
from samantha.memory.elsewhere import place_of
from samantha.memory.en.corrections import kind_of
from samantha.memory.en.days import day_and_month, find_day
from samantha.memory.en.endings import CHANGE
from samantha.memory.facts import (
    BOTH_MAY_STAND,
    COLUMNS,
    FORMER_NAME,
    HELD,
    KIN,
    OPPOSITE,
    RELATIONS,
    SINGLE,
    aliases,
    key_of,
    known_people,
    to_fact,
)
from samantha.memory.learned import YOU, Learned

SIMILAR = 0.6  # of difflib's ratio: "anna" mends "ana", not "porto"
LONG_AGO = timedelta(days=3 * 365)  # an event that far before the old value was told came before that value
_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, kw_only=True)
class Source:
    """The entry that facts are being learned from."""

    owner: OwnerId
    seq: int
    id: EntryId
    at: datetime  # UTC
    wall: datetime  # on the person's clock
    origin: Origin = Origin.DERIVED
    turn: EntryId | None = None  # that it quotes, where the entry itself is not the person's turn
    elsewhere: str = ""  # the mark of a line that was not said to her (elsewhere.py)

    @property
    def is_dated(self) -> bool:
        place = place_of(self.elsewhere)
        return place is None or place.is_dated


class Keeper:
    """Keeps what one entry says. Lives for that entry, inside its transaction."""

    def __init__(self, source: Source, tx: Transaction) -> None:
        self.source = source
        self.tx = tx
        self.count = 0

    def keep(self, found: Iterable[Learned], turns: Sequence[EntryId], told: str = "") -> None:
        """`turns`: the person's last turns, which a correction may be of; `told`: her own last line."""
        for item in found:
            match item.act:
                case "holds":
                    self._hold(item)
                case "ended":
                    self._end(item)
                case "was":
                    self._was(item)
                case "renames":
                    self._rename(item)
                case "corrects":
                    self._correct(item, turns, told)
                case "retracts":
                    for old in self._learned_from(turns[:1]):
                        self._close(old, until=_never_true(old))

    def edit(self, id_: str, subject: str, relation: str, value: str) -> None:
        """The person's own value outranks what was inferred: it stands even where that is gone."""
        rows = self.tx.run(
            f"SELECT {COLUMNS} FROM fact WHERE owner_id = ? AND id = ? AND {HELD}", self.source.owner, id_
        )
        old = to_fact(rows[0]) if rows else None
        if old is None or (subject and (old.subject, old.relation) != (subject, relation)):
            # Learning has got better since, and counts that turn's facts differently.
            held = [fact for fact in self._held(subject, relation) if relation in SINGLE or fact.id == id_]
            old = held[0] if held else None
        if old is not None:
            new = self._replace(old, value, quote=value)
            for rival in self._held(old.subject, old.relation) if old.relation in SINGLE else ():
                if rival.id != new:  # told or found otherwise too: theirs is the last word
                    self._close(rival, until=_never_true(rival), by=new)
        elif subject and relation in RELATIONS:
            self._add(Learned(subject=subject, relation=relation, value=value, quote=value))

    def admit(self, item: Learned) -> None:
        """Add what a model found, beside what the person said. It closes only what another model found.

        What is known, what goes against a liking, and what is older than their own word on it adds nothing.
        """
        held = self._held(item.subject, item.relation)
        opposed = self._held(item.subject, OPPOSITE[item.relation]) if item.relation in OPPOSITE else []
        if any(key_of(fact.value) == key_of(item.value) for fact in (*held, *opposed)):
            return
        rivals = held if item.relation in SINGLE else []
        if any(self.source.at < old.learned_at for old in rivals):
            return
        new = self._add(item)
        for old in rivals:
            if old.origin <= Origin.MODEL:
                self._close(old, until=item.since or self.source.at, by=new)

    # --- what a turn says ---------------------------------------------------------------------

    def _hold(self, item: Learned) -> None:
        held = self._held(item.subject, item.relation)
        same = [fact for fact in held if key_of(fact.value) == key_of(item.value)]
        if any(item.since in (None, fact.since) and item.confidence <= fact.confidence for fact in same):
            return  # known already
        rivals = same
        is_told_as_change = item.is_event or CHANGE.search(item.quote) is not None
        if item.relation in SINGLE and (item.relation not in BOTH_MAY_STAND or is_told_as_change):
            rivals = held
        elif item.relation == "favourite":
            what = item.value.split(":")[0]
            rivals = [fact for fact in held if fact.value.split(":")[0] == what]
        opposed = self._held(item.subject, OPPOSITE[item.relation]) if item.relation in OPPOSITE else []
        rivals = rivals + [fact for fact in opposed if key_of(fact.value) == key_of(item.value)]
        if any(not self._may_close(item, old) for old in rivals):
            self._hold_as_past(item, rivals)
            return
        if later := [old for old in rivals if self._is_before(item, old)]:
            first = min(later, key=lambda fact: fact.since or fact.learned_at)
            self._add(item, until=first.since or self.source.at)
            return
        new = self._add(item)
        for old in rivals:
            self._close(old, until=item.since or self.source.at, by=new)

    def _hold_as_past(self, item: Learned, rivals: Sequence[Fact]) -> None:
        """What was told elsewhere, before what is held now: true then, and over since."""
        newer = [old.since or old.learned_at for old in rivals if old.learned_at > self.source.at]
        is_past = self.source.elsewhere and self.source.is_dated and item.confidence >= 1
        if is_past and newer and min(newer) > self.source.at:
            self._add(item, until=min(newer))

    def _may_close(self, item: Learned, old: Fact) -> bool:
        """Hedged words replace only what is less sure; nobody's older words replace newer ones."""
        is_sure = item.confidence >= 1 or item.confidence > old.confidence
        return is_sure and self.source.is_dated and self.source.at >= old.learned_at

    def _is_before(self, item: Learned, old: Fact) -> bool:
        """ "we moved to Leeds in 1998" does not end the York of today."""
        if item.since is None or not item.is_event or key_of(item.value) == key_of(old.value):
            return False
        return item.since < (old.since or old.learned_at - LONG_AGO)

    def _end(self, item: Learned) -> None:
        for fact in self._held(item.subject, item.relation):
            is_meant = not item.value or key_of(fact.value) == key_of(item.value)
            if is_meant and self._may_close(item, fact):
                self._close(fact, until=item.since or self.source.at)

    def _was(self, item: Learned) -> None:
        """ "i used to be a postman": over by now, and worth keeping as that."""
        held = self._held(item.subject, item.relation)
        if any(key_of(fact.value) == key_of(item.value) for fact in held):
            self._end(item)
        else:
            self._add(item, until=item.since or self.source.at)

    def _rename(self, item: Learned) -> None:
        """Somebody goes by another name now: what is known of them moves along, the old name is kept."""
        if item.subject == YOU:
            self._hold(Learned(relation="name", value=item.value, quote=item.quote))
            return
        for old in self._held(YOU):
            if old.relation in KIN and key_of(old.value) == key_of(item.subject):
                moved = self._add(_moved(old, value=item.value, quote=item.quote))
                self._close(old, until=self.source.at, by=moved)
        self._move(item.subject, item.value, until=None)
        self._add(Learned(subject=item.value, relation=FORMER_NAME, value=item.subject, quote=item.quote))

    def _correct(self, item: Learned, turns: Sequence[EntryId], told: str) -> None:
        """Put a better value in the place of the one just learned, or just told by her, if one fits it."""
        kind = kind_of(item.value)
        if item.was:
            wrong = [
                fact
                for fact in self._learned_from(turns)
                if key_of(item.was) in (key_of(fact.value), _day_key(fact))
            ]
            wrong = wrong or self._with_value(item.was)
        else:
            wrong = [fact for fact in self._named_in(told) if _accepts(fact, kind)]
            wrong = wrong or [fact for fact in self._learned_from(turns) if _accepts(fact, kind)]
        if not wrong:
            return
        old = max(wrong, key=lambda fact: _likeness(fact.value, item.value))
        value, since = item.value, None
        if kind == "day":
            day = find_day(
                f"on {value}" if not value.lower().startswith(("on ", "in ")) else value,
                self.source.wall,
                "future",
            )
            if old.relation == "birthday":
                value = day_and_month(item.value) or value
            else:
                value, since = old.value, day.start if day else None
                if since is None:
                    return
        elif kind == "word":
            value = _in_style_of(old.value, value)
        self._replace(old, value, quote=item.quote, since=since)

    # --- rows ---------------------------------------------------------------------------------

    def _replace(self, old: Fact, value: str, *, quote: str, since: datetime | None = None) -> FactId:
        new = self._add(_moved(old, value=value, quote=quote, since=since or old.since, confidence=1.0))
        self._close(old, until=_never_true(old), by=new)
        if old.relation in KIN and old.subject == YOU:  # the person was misheard, not what was said of them
            self._move(old.value, value, until=_never_true)
        return new

    def _move(self, subject: str, to: str, *, until: Callable[[Fact], datetime] | None) -> None:
        """Have all that is held of one subject stand under another."""
        for fact in self._held(subject):
            moved = self._add(_moved(fact, subject=to))
            self._close(fact, until=until(fact) if until else self.source.at, by=moved)

    def _add(self, item: Learned, *, until: datetime | None = None) -> FactId:
        """One more row; with `until` it is over already, and was when it was told."""
        self.count += 1
        source = self.source
        id_ = FactId(f"f-{source.id.partition('-')[2]}-{self.count}")
        row = {
            "owner_id": source.owner,
            "id": id_,
            "seq": source.seq,
            "place": self.count,
            "source": source.turn or source.id,
            "subject": item.subject,
            "subject_key": item.subject.casefold(),
            "relation": item.relation,
            "value": item.value,
            "value_key": key_of(item.value),
            "quote": item.quote,
            "since": item.since.isoformat() if item.since and until != item.since else None,
            "until": until.isoformat() if until else None,
            "learned_at": source.at.isoformat(),
            "origin": int(source.origin),
            "closed_in": source.id if until else None,
            "closed_seq": source.seq if until else None,
            "confidence": item.confidence,
            "elsewhere": source.elsewhere,
        }
        marks = ", ".join("?" * len(row))
        self.tx.run(f"INSERT INTO fact ({', '.join(row)}) VALUES ({marks})", *row.values())
        return id_

    def _close(self, fact: Fact, *, until: datetime, by: FactId | None = None) -> None:
        self.tx.run(
            "UPDATE fact SET until = ?, closed_by = ?, closed_in = ?, closed_seq = ?"
            " WHERE owner_id = ? AND id = ?",
            until.isoformat(),
            by,
            self.source.id,
            self.source.seq,
            self.source.owner,
            fact.id,
        )

    def _held(self, subject: str, relation: str = "") -> list[Fact]:
        """The open facts of a subject, under every name that it goes by."""
        keys = aliases(subject, known_people(self.source.owner, self.tx))
        marks = ", ".join("?" * len(keys))
        where = f"subject_key IN ({marks})" + (" AND relation = ?" if relation else "")
        return self._open(f"{where} ORDER BY seq, place", *keys, *([relation] if relation else []))

    def _learned_from(self, turns: Sequence[EntryId]) -> list[Fact]:
        """The open facts of the latest of these turns that taught any, the last one first."""
        for turn in turns:
            if found := self._open("source = ? ORDER BY place DESC", turn):
                return found
        return []

    def _with_value(self, value: str) -> list[Fact]:
        return self._open("value_key = ? ORDER BY seq DESC, place DESC", key_of(value))

    def _named_in(self, told: str) -> list[Fact]:
        """The open facts that a line of hers says: subject and value both stand in it."""
        words = _spoken(told)
        if not words.strip():
            return []
        found = self._open("instr(?, ' ' || value_key || ' ') ORDER BY seq DESC, place DESC", words)
        of_you = " you " in words or " your " in words
        return [fact for fact in found if (of_you if fact.subject == YOU else _spoken(fact.subject) in words)]

    def _open(self, where: str, *values: object) -> list[Fact]:
        index = _INDEXES.get(where.split(maxsplit=1)[0], "")
        rows = self.tx.run(
            f"SELECT {COLUMNS} FROM fact {index} WHERE owner_id = ? AND {HELD} AND {where}",
            self.source.owner,
            *values,
        )
        return [to_fact(row) for row in rows]


_INDEXES = {
    "subject_key": "INDEXED BY fact_by_subject",
    "source": "INDEXED BY fact_by_source",
    "value_key": "INDEXED BY fact_by_value",
}
"""By the column that a condition begins with: else the planner reads all facts in their order."""


def _moved(fact: Fact, **changes: Any) -> Learned:
    """A fact as something to learn again, in part changed."""
    same = {name: getattr(fact, name) for name in ("subject", "relation", "value", "quote", "since")}
    return Learned(**{**same, "confidence": fact.confidence, **changes})


def _spoken(text: str) -> str:
    """A line as its words alone, each between spaces."""
    return f" {' '.join(_WORDS.findall(text.casefold()))} "


def _never_true(fact: Fact) -> datetime:
    return fact.since or fact.learned_at


def _accepts(fact: Fact, kind: str) -> bool:
    if kind == "day":
        return fact.relation in ("plan", "birthday") or (fact.since is not None and fact.relation in SINGLE)
    if kind == "number":
        return fact.relation == "age"
    return (
        fact.relation not in ("plan", "birthday", "age", "died", "here since")
        and kind_of(fact.value) == "word"
    )


def _likeness(old: str, new: str) -> float:
    ratio = difflib.SequenceMatcher(None, old.casefold(), new.casefold()).ratio()
    return ratio if ratio >= SIMILAR else 0.0


def _day_key(fact: Fact) -> str:
    return f"{fact.since:%A}".casefold() if fact.since else ""


def _in_style_of(old: str, new: str) -> str:
    """ "no, lisbon" after "Porto" is Lisbon."""
    return new.title() if old[:1].isupper() and new == new.lower() else new
