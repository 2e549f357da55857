"""Open loops: plans with a day, which she asks after once it is past. At most twice, and never once refused.

The plan itself is a fact; here stands only what became of it in the talk.
"""

import json
from collections.abc import Set
from datetime import UTC, datetime, timedelta
from typing import Any

from samantha.core import pattern as re
from samantha.core.entry import Entry
from samantha.core.ids import EntryId, FactId, OwnerId
from samantha.core.origin import Origin
from samantha.core.ports import Transaction
from samantha.core.turn import Fact, Loop
from samantha.memory.en.patterns import NOT_OF_THAT, OVER
from samantha.memory.en.words import EVENTS
from samantha.memory.episodes import lines_to, zone_named
from samantha.memory.facts import COLUMNS, HELD, to_fact
from samantha.memory.profile import read_zone
from samantha.memory.withheld import read_rules

LOOK_BACK = 5  # lines in which "I'd rather not talk about it" finds what it is about
OPEN_FOR = timedelta(days=45)  # after its day; later it is memory
AHEAD = timedelta(days=60)
ANSWERED = 3  # lines in which an answer may follow a greeting: her question, "Hello.", her hello
ENOUGH = 3  # words: an answer that tells something, after which it is not asked again

_WORD = re.compile(r"[^\W\d_]+")


class Loops:
    """See the Projection port. Stands after Facts and Episodes."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.body is None or entry.kind not in ("turn", "reply"):
            return
        text = str(entry.body.get("text") or "")
        if entry.kind == "reply":
            packed = str(entry.body.get("carry") or "")
            if loop := _carried(packed):
                self._mark(entry, loop, "asked", tx)
            if shifted := str(_slots(packed).get("shifts") or ""):
                self._mark(entry, shifted, "closed", tx)
            noted = _slots(packed).get("noted")
            for one in noted if isinstance(noted, list) else [noted]:
                self._note(entry, one, tx)
            return
        is_refused = NOT_OF_THAT.search(text) is not None
        (*before, _), _ = lines_to(entry.owner, tx, entry.seq, LOOK_BACK + 1 if is_refused else ANSWERED + 1)
        if not is_refused:  # "Hello." answers nothing: what follows it may
            told_at = [i for i, said in enumerate(before) if said.speaker == "person" and _tells(said.text)]
            before = before[told_at[-1] + 1 if told_at else 0 :]
        asked = [loop for said in reversed(before) if (loop := _carried(said.carry))]
        if is_refused:
            told = [said.id for said in reversed(before) if said.speaker == "person"]
            for loop in asked[:1] or _learned_from(entry.owner, told, tx)[:1]:
                self._mark(entry, loop, "closed", tx)
        elif asked and _tells(text):
            self._mark(entry, asked[0], "told", tx)
        elif _tells(text):
            for loop in _spoken_of(entry, text, tx):
                self._mark(entry, loop, "told", tx)

    def _note(self, entry: Entry, noted: object, tx: Transaction) -> None:
        """A thing with a day that she took note of, under the turn that told of it; the later note stands."""
        if not isinstance(noted, dict) or not entry.sources:
            return
        row = (str(noted.get("what", "")), str(noted.get("since", "")), str(noted.get("quote", "")))
        source = str(noted.get("turn", ""))
        if all(row) and source in entry.sources:
            at = entry.at.astimezone(UTC).isoformat()
            tx.run(
                "INSERT OR REPLACE INTO loop_noted VALUES (?, ?, ?, ?, ?, ?, ?)",
                *(entry.owner, source, entry.id, *row, at),
            )

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        for id_ in sorted(ids):
            tx.run("DELETE FROM loop_mark WHERE owner_id = ? AND (entry_id = ? OR loop = ?)", owner, id_, id_)
            tx.run(
                "DELETE FROM loop_noted WHERE owner_id = ? AND (entry_id = ? OR source = ?)", owner, id_, id_
            )

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        tx.run("DELETE FROM loop_mark WHERE owner_id = ?", owner)
        tx.run("DELETE FROM loop_noted WHERE owner_id = ?", owner)

    def _mark(self, entry: Entry, loop: str, what: str, tx: Transaction) -> None:
        tx.run("INSERT OR IGNORE INTO loop_mark VALUES (?, ?, ?, ?)", entry.owner, loop, entry.id, what)


def _tells(text: str) -> bool:
    return len(text.split()) >= ENOUGH and not text.rstrip().endswith("?")


def _spoken_of(entry: Entry, text: str, tx: Transaction) -> list[str]:
    """Plans whose day has come that a turn speaks of by name, unasked: "the interview went well"."""
    today = entry.at.astimezone(zone_named(read_zone(entry.owner, tx))).date().isoformat()
    rows = tx.run(
        f"""SELECT value, source, since FROM fact WHERE owner_id = ?1 AND relation = 'plan' AND {HELD}
            AND since BETWEEN ?2 AND ?3
            UNION ALL SELECT what, source, since FROM loop_noted WHERE owner_id = ?1
            AND since BETWEEN ?2 AND ?3""",
        entry.owner,
        (entry.at - OPEN_FOR).date().isoformat(),
        f"{today}T99",
    )
    words = set(_WORD.findall(text.lower()))
    is_over = OVER.search(text) is not None
    return [
        source
        for value, source, since in rows
        if source != entry.id
        and words & EVENTS & set(_WORD.findall(value.lower()))
        and (since[:10] < today or is_over)
    ]


def _carried(packed: str) -> str:
    """The loop that a line of hers asked after; "" for none."""
    return str(_slots(packed).get("loop") or "")


def _slots(packed: str) -> dict[str, Any]:
    if not any(f'"{key}"' in packed for key in ("loop", "noted", "shifts")):
        return {}
    try:
        value = json.loads(packed)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _learned_from(owner: OwnerId, ids: list[EntryId], tx: Transaction) -> list[str]:
    """Those of these entries that told of a plan, the latest first."""
    return [
        id_
        for id_ in ids
        if tx.run("SELECT 1 FROM fact WHERE owner_id = ? AND source = ? AND relation = 'plan'", owner, id_)
    ]


def _noted(owner: OwnerId, tx: Transaction, now: datetime) -> list[Fact]:
    """What she took note of herself, where its turn is not forgotten."""
    rows = tx.run(
        """SELECT l.source, l.what, l.since, l.quote, l.at FROM loop_noted l
           JOIN episode e ON e.owner_id = l.owner_id AND e.id = l.source AND e.hidden = 0
           WHERE l.owner_id = ? AND l.since BETWEEN ? AND ? ORDER BY l.since DESC LIMIT 12""",
        owner,
        (now - OPEN_FOR).date().isoformat(),
        (now + AHEAD).date().isoformat(),
    )
    return [
        Fact(
            id=FactId(f"l-{source}"),
            subject="you",
            relation="plan",
            value=what,
            learned_at=datetime.fromisoformat(at),
            source=EntryId(source),
            quote=quote,
            since=datetime.fromisoformat(since),
        )
        for source, what, since, quote, at in rows
    ]


def _day(fact: Fact) -> str:
    return fact.since.date().isoformat() if fact.since is not None else ""


def _latest(facts: list[Fact]) -> list[Fact]:
    """Without those that were told anew with another day: "they moved the interview to Monday"."""
    kept = []
    for fact in facts:
        kinds = set(fact.value.lower().split()) & EVENTS
        is_moved = any(
            other.learned_at > fact.learned_at and kinds & set(other.value.lower().split()) for other in facts
        )
        if not (kinds and is_moved):
            kept.append(fact)
    return kept


def open_loops(owner: OwnerId, tx: Transaction, now: datetime) -> tuple[Loop, ...]:
    """Plans with a day around now not told of, not closed and not withheld, the latest day first.

    Those of a calendar's file are none: nobody told her of them, so she does not ask.
    """
    rows = tx.run(
        f"""SELECT {COLUMNS} FROM fact WHERE owner_id = ? AND relation = 'plan' AND {HELD} AND hidden = 0
            AND origin > {int(Origin.UNTRUSTED)} AND since BETWEEN ? AND ? ORDER BY since DESC LIMIT 12""",
        owner,
        (now - OPEN_FOR).date().isoformat(),
        (now + AHEAD).date().isoformat(),
    )
    noted = _noted(owner, tx, now)
    by_her = {(fact.source, _day(fact)) for fact in noted}  # named as in its sentence, better than a fact
    facts = [*noted, *(fact for fact in map(to_fact, rows) if (fact.source, _day(fact)) not in by_her)]
    facts.sort(key=lambda fact: fact.since or now, reverse=True)
    if not facts:
        return ()
    marks: dict[str, list[str]] = {}
    for loop, what in tx.run("SELECT loop, what FROM loop_mark WHERE owner_id = ?", owner):
        marks.setdefault(loop, []).append(what)
    if rules := read_rules(owner, tx):
        facts = [fact for fact in facts if not (rules.covers(fact) or rules.covers_line(fact.quote))]
    facts = _latest(facts)
    found = [(fact, marks.get(fact.source, [])) for fact in facts]
    return tuple(
        Loop(fact=fact, asked=seen.count("asked"))
        for fact, seen in found
        if "closed" not in seen and "told" not in seen
    )
