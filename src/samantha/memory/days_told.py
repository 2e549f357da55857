"""Days in the person's own sentences: of each past day the one, two or three that carry most of its talks.

Chosen, never reworded, and kept as places in the lines, so that forgetting a line takes it from its day. The
choice looks at nothing but the day itself, so a rebuild makes it again.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from datetime import date, timedelta

from samantha.core.entry import Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Transaction
from samantha.core.turn import Said
from samantha.memory.en.clauses import is_joke, is_question, sentences
from samantha.memory.en.names import NAMES
from samantha.memory.en.weighty import AHEAD, FEELING, GRAVE, NEWS, TO_HER
from samantha.memory.episodes import COLUMNS, OWN_HALF, to_said
from samantha.memory.retrieval import terms

SHOWN = 3  # sentences of a day
KEPT = 6  # of a day in the table: what is hidden has others behind it
ENOUGH = 0.35  # of the weightiest: a lesser sentence says little beside it
ALIKE = 0.5  # of the telling words of the shorter one: the same thing said twice
LEAST_WORDS = 4  # "yes, I think so" tells nothing of a day
MOST_CHARS = 400  # of a sentence that can stand for a day
LINES = 1000  # of one day that are looked at
LIVE_DAYS = 31  # days not slept on yet that are gone over when they are asked for


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """One sentence of a day: the line, which of its sentences, its telling words, and what it weighs."""

    line: Said
    sentence: int
    text: str
    telling: frozenset[str]
    weight: float


class Days:
    """See the Projection port. Stands after Episodes and Facts; the entry `slept` says how far it is."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.body is None:
            return
        if entry.kind == "slept":
            before, through = slept_through(entry.owner, tx), str(entry.body["through"])
            tx.run("INSERT OR REPLACE INTO slept VALUES (?, ?)", entry.owner, max(before, through))
            self.choose(entry.owner, days_after(entry.owner, tx, before, through), tx)
        elif entry.kind == "turn" and (through := slept_through(entry.owner, tx)):
            # A clock that went west may tell of a day that was gone over.
            days = days_of(entry.owner, [entry.id], tx)
            self.choose(entry.owner, [day for day in days if day <= through], tx)

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        """The lines go; `choose` then finds what stands for their days instead."""
        tx.run_many("DELETE FROM day WHERE owner_id = ? AND line = ?", [(owner, id_) for id_ in sorted(ids)])

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        tx.run("DELETE FROM day WHERE owner_id = ?", owner)
        tx.run("DELETE FROM slept WHERE owner_id = ?", owner)

    def choose(self, owner: OwnerId, days: Iterable[str], tx: Transaction) -> None:
        """Go over these days, those of them that she has slept on."""
        through = slept_through(owner, tx)
        for day in sorted(day for day in set(days) if day <= through):
            tx.run("DELETE FROM day WHERE owner_id = ? AND day = ?", owner, day)
            chosen = best_of(_told(owner, day, tx))
            tx.run_many(
                "INSERT INTO day VALUES (?, ?, ?, ?, ?)",
                [(owner, day, place, one.line.id, one.sentence) for place, one in enumerate(chosen, 1)],
            )


def told_on(owner: OwnerId, tx: Transaction, first: date, last: date) -> tuple[Said, ...]:
    """What carries most of these days, both included, on the person's own clock, in the order it was said.

    At most three lines a day, each a Said whose `text` is the person's own sentence out of that line; nothing
    forgotten is among them. Days that she has not slept on yet are gone over here, the last 31 of them.
    """
    through = slept_through(owner, tx)
    a, b = first.isoformat(), last.isoformat()
    rows = tx.run(
        f"""SELECT {COLUMNS}, d.day, d.sentence FROM day d
            JOIN episode e ON e.owner_id = d.owner_id AND e.id = d.line AND e.hidden = 0
            WHERE d.owner_id = ? AND d.day BETWEEN ? AND ? ORDER BY d.day, d.place""",
        owner,
        a,
        b,
    )
    by_day: dict[str, list[Said]] = {}
    for row in rows:
        line, (day, at) = to_said(row[:-2]), row[-2:]
        by_day.setdefault(day, []).append(replace(line, text=_sentence(line.text, at)))
    if b > through:
        for day in days_after(owner, tx, max(through, _day_before(first)), b)[-LIVE_DAYS:]:
            chosen = best_of(_told(owner, day, tx, seen_only=True))
            by_day[day] = [replace(one.line, text=one.text) for one in chosen]
    return tuple(
        said
        for day in sorted(by_day)
        for said in sorted(by_day[day][:SHOWN], key=lambda said: (said.at, said.id))
    )


def best_of(told: Iterable[tuple[Said, int]]) -> list[Chosen]:
    """The sentences that carry most of some lines, the weightiest first; no two alike, and KEPT at most.

    Each line comes with how many facts were learned from it.
    """
    every = sorted(
        (one for line, taught in told for one in _weighed(line, taught)),
        key=lambda one: (-one.weight, one.line.at, one.line.id, one.sentence),
    )
    chosen: list[Chosen] = []
    for one in every:
        if one.weight < ENOUGH * every[0].weight or len(chosen) == KEPT:
            break
        if not any(_alike(one.telling, other.telling) for other in chosen):
            chosen.append(one)
    return chosen


def _weighed(line: Said, taught: int) -> list[Chosen]:
    """The sentences of a line that can stand for a day, by hand-set weights: what one would tell a friend."""
    if is_joke(line.text):
        return []
    found = []
    said = sentences(line.text)
    for at, text in enumerate(said):
        words = text.split()
        if len(words) < LEAST_WORDS or len(text) > MOST_CHARS or is_question(text) or TO_HER.match(text):
            continue
        low, telling = text.lower(), frozenset(terms(text))
        weight = min(len(telling), 8) / 4  # telling words, up to a sentence full of them
        weight += 1.5 * min(taught, 3) / len(said)
        weight += (
            1.0 * bool(NEWS.search(low)) + 1.0 * bool(FEELING.search(low)) + 2.0 * bool(GRAVE.search(low))
        )
        weight += 0.5 * bool(AHEAD.search(low)) + 0.75 * (not telling.isdisjoint(NAMES))
        found.append(Chosen(line=line, sentence=at, text=text, telling=telling, weight=weight))
    return found


def _alike(one: Set[str], other: Set[str]) -> bool:
    return len(one & other) >= ALIKE * min(len(one), len(other))


def slept_through(owner: OwnerId, tx: Transaction) -> str:
    """The last day that she slept on, as an ISO date; "" before the first."""
    rows = tx.run("SELECT through FROM slept WHERE owner_id = ?", owner)
    return str(rows[0][0]) if rows else ""


def days_after(owner: OwnerId, tx: Transaction, after: str, through: str, most: int = -1) -> list[str]:
    """The days on which the person spoke, from the one after `after`; the first `most` of them."""
    rows = tx.run(
        f"""SELECT DISTINCT substr(at, 1, 10) FROM episode
           WHERE owner_id = ? AND substr(at, 1, 10) > ? AND substr(at, 1, 10) <= ? AND speaker = 'person'
             AND rowid_ & {OWN_HALF}
           ORDER BY 1 LIMIT ?""",
        owner,
        after,
        through,
        most,
    )
    return [day for (day,) in rows]


def days_of(owner: OwnerId, ids: Iterable[str], tx: Transaction) -> set[str]:
    """The days of the person's lines among these entries."""
    return {
        day
        for id_ in ids
        for (day,) in tx.run(
            "SELECT substr(at, 1, 10) FROM episode WHERE owner_id = ? AND id = ?"
            " AND speaker = 'person' AND elsewhere = ''",
            owner,
            id_,
        )
    }


def taught_since(owner: OwnerId, seq: int, tx: Transaction) -> frozenset[tuple[str, int, int]]:
    """(day, entry, facts learned from it) of the lines from an entry on: what the choice rests on."""
    rows = tx.run(
        """SELECT substr(e.at, 1, 10), f.seq, count(*) FROM fact f
           JOIN episode e ON e.owner_id = f.owner_id AND e.id = f.source
           WHERE f.owner_id = ? AND f.seq >= ? AND f.seq = e.seq GROUP BY f.seq""",
        owner,
        seq,
    )
    return frozenset((day, at, count) for day, at, count in rows)


def _told(owner: OwnerId, day: str, tx: Transaction, *, seen_only: bool = False) -> list[tuple[Said, int]]:
    """The person's lines of a day, each with how many facts were learned from it there and then."""
    rows = tx.run(
        f"""SELECT {COLUMNS}, (SELECT count(*) FROM fact f
                               WHERE f.owner_id = e.owner_id AND f.source = e.id AND f.seq = e.seq)
            FROM episode e WHERE e.owner_id = ? AND substr(e.at, 1, 10) = ? AND e.speaker = 'person'
            AND e.rowid_ & {OWN_HALF}
            {"AND e.hidden = 0" if seen_only else ""} ORDER BY e.rowid_ LIMIT {LINES:d}""",
        owner,
        day,
    )
    return [(to_said(row[:-1]), int(row[-1])) for row in rows]


def _sentence(text: str, at: int) -> str:
    said = sentences(text)
    return said[at] if at < len(said) else text


def _day_before(day: date) -> str:
    return (day - timedelta(days=1)).isoformat() if day > date.min else ""
