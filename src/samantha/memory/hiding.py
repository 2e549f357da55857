"""What is forgotten for now: hidden at once, restored within a day, or erased after it.

A forgotten turn hides its facts and every line of hers made from it. A forgotten fact hides itself, the
turn it came from and the lines made from that; other facts of that turn stay, without their quote.
"""

import json
from collections.abc import Iterable, Set
from datetime import UTC, datetime

from samantha.core.entry import Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Transaction
from samantha.core.turn import Fact
from samantha.journal.erase import closure
from samantha.memory.episodes import made_of
from samantha.memory.facts import COLUMNS, to_fact


class Hiding:
    """See the Projection port. Stands after Episodes and Facts, whose `hidden` flags it alone sets."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        body = entry.body
        if body is None:
            return
        match entry.kind:
            case "forgotten":
                hidden = [(entry.owner, id_, entry.id, body["until"]) for id_ in sorted(set(body["ids"]))]
                tx.run_many("INSERT INTO forgotten VALUES (?, ?, ?, ?)", hidden)
            case "restored":
                shown = [(entry.owner, id_) for id_ in body["ids"]]
                tx.run_many("DELETE FROM forgotten WHERE owner_id = ? AND id = ?", shown)
            case "erased":
                self._drop(entry.owner, body["ids"], tx)
            case "joined":
                pass  # facts were worked out anew, and a forgotten one may be among them
            case "reply" | "corrected" if _any_hidden(entry.owner, entry.sources, tx):
                pass  # made from what is hidden, so hidden itself
            case _:
                return
        self.settle(entry.owner, tx)

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        self._drop(owner, ids, tx)
        self.settle(owner, tx)

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        tx.run("DELETE FROM forgotten WHERE owner_id = ?", owner)

    def _drop(self, owner: OwnerId, ids: Iterable[str], tx: Transaction) -> None:
        """What is erased waits no longer, and neither do the facts that came from it."""
        for id_ in ids:
            tx.run("DELETE FROM forgotten WHERE owner_id = ? AND id = ?", owner, id_)
            tx.run(
                "DELETE FROM forgotten WHERE owner_id = ? AND id GLOB ?",
                owner,
                f"f-{id_.partition('-')[2]}-*",
            )

    def settle(self, owner: OwnerId, tx: Transaction) -> None:
        """Set every flag from what is forgotten now; nothing else decides."""
        lines, facts = hidden_by(
            owner, tx, (id_ for (id_,) in tx.run("SELECT id FROM forgotten WHERE owner_id = ?", owner))
        )
        for table, wanted in (("episode", lines), ("fact", facts)):
            now: set[str] = {
                id_ for (id_,) in tx.run(f"SELECT id FROM {table} WHERE owner_id = ? AND hidden = 1", owner)
            }
            for flag, ids in ((0, now - wanted), (1, wanted - now)):
                tx.run_many(
                    f"UPDATE {table} SET hidden = ? WHERE owner_id = ? AND id = ?",
                    [(flag, owner, id_) for id_ in sorted(ids)],
                )


def hidden_by(owner: OwnerId, tx: Transaction, ids: Iterable[str]) -> tuple[set[str], set[str]]:
    """The (entries, facts) that go out of sight when these facts and entries are forgotten."""
    given = set(ids)
    facts = with_struck_out(owner, tx, {id_ for id_ in given if id_.startswith("f-")})
    entries = {id_ for id_ in given if not id_.startswith("f-")}
    made = made_of(owner, tx, entries)
    sources = _sources(owner, tx, facts)
    facts |= {
        id_
        for (id_,) in tx.run(
            "SELECT f.id FROM json_each(?2) g CROSS JOIN fact f ON f.owner_id = ?1 AND f.source = g.value",
            owner,
            json.dumps(sorted(entries | made)),
        )
    }
    return entries | made | sources | made_of(owner, tx, sources), facts


def with_struck_out(owner: OwnerId, tx: Transaction, facts: Set[str]) -> set[str]:
    """These facts and the wrong values that they replaced.

    Without those, forgetting "Lisbon" would leave her believing the "Porto" that it corrected.
    """
    found = set(facts)
    edge = set(facts)
    while edge:
        rows = tx.run(
            """SELECT f.id FROM json_each(?2) g CROSS JOIN fact f ON f.owner_id = ?1 AND f.closed_by = g.value
               WHERE f.until = coalesce(f.since, f.learned_at)""",
            owner,
            json.dumps(sorted(edge)),
        )
        edge = {old for (old,) in rows} - found
        found |= edge
    return found


def _sources(owner: OwnerId, tx: Transaction, facts: Iterable[str]) -> set[str]:
    rows = tx.run(
        "SELECT f.source FROM json_each(?2) g CROSS JOIN fact f ON f.owner_id = ?1 AND f.id = g.value",
        owner,
        json.dumps(sorted(facts)),
    )
    return {source for (source,) in rows}


def _any_hidden(owner: OwnerId, ids: Iterable[str], tx: Transaction) -> bool:
    """Is one of these entries out of sight? The usual answer is found in two empty indexes."""
    if not tx.run("SELECT 1 FROM forgotten WHERE owner_id = ? LIMIT 1", owner):
        return False
    others = set(ids)
    rows = tx.run(
        """SELECT e.id, e.hidden FROM json_each(?2) g
           CROSS JOIN episode e ON e.owner_id = ?1 AND e.id = g.value""",
        owner,
        json.dumps(sorted(others)),
    )
    if any(is_hidden for _, is_hidden in rows):
        return True  # a line's flag is as the last entry left it
    others -= {id_ for id_, _ in rows}
    if not others:
        return False
    lines, _ = hidden_by(
        owner, tx, (id_ for (id_,) in tx.run("SELECT id FROM forgotten WHERE owner_id = ?", owner))
    )
    return not lines.isdisjoint(others)


def hidden_facts(owner: OwnerId, tx: Transaction) -> tuple[tuple[Fact, datetime], ...]:
    """What is hidden and can still be put back, each with the time until which it can."""
    # A fact that hangs on a forgotten turn by an edit has no row of its own: the last day counts.
    rows = tx.run(
        f"""SELECT {COLUMNS}, (
                SELECT coalesce(max(g.until) FILTER (WHERE g.id IN (f.id, f.source)), max(g.until))
                FROM forgotten g WHERE g.owner_id = f.owner_id)
            FROM fact f WHERE owner_id = ? AND hidden = 1 AND closed_in IS NULL ORDER BY seq, place""",
        owner,
    )
    return tuple((to_fact(row[:-1]), datetime.fromisoformat(row[-1])) for row in rows)


def hidden_entries(owner: OwnerId, tx: Transaction) -> dict[str, datetime]:
    """Every entry that is out of sight, with the time after which it is erased."""
    rows = tx.run("SELECT id, until FROM forgotten WHERE owner_id = ?", owner)
    if not rows:
        return {}
    until = max(datetime.fromisoformat(row[1]) for row in rows)
    given = [id_ for id_, _ in rows]
    lines, _ = hidden_by(owner, tx, given)
    return dict.fromkeys(lines | closure(owner, entries_of(owner, tx, given), tx), until)


def overdue(owner: OwnerId, tx: Transaction, now: datetime) -> frozenset[EntryId]:
    """The entries whose day is over: forgotten, not restored, and to be erased now."""
    limit = now.astimezone(UTC).isoformat()
    ids = [
        id_ for (id_,) in tx.run("SELECT id FROM forgotten WHERE owner_id = ? AND until <= ?", owner, limit)
    ]
    return entries_of(owner, tx, ids)


def entries_of(owner: OwnerId, tx: Transaction, ids: Iterable[str]) -> frozenset[EntryId]:
    """Facts and entries as the entries that hold their words."""
    given = set(ids)
    facts = {id_ for id_ in given if id_.startswith("f-")}
    sources = _sources(owner, tx, with_struck_out(owner, tx, facts))
    return frozenset(EntryId(id_) for id_ in (given - facts) | sources)


def find_fact(owner: OwnerId, tx: Transaction, id_: str) -> Fact | None:
    """A fact that is held and in sight."""
    rows = tx.run(
        f"SELECT {COLUMNS} FROM fact WHERE owner_id = ? AND id = ? AND closed_in IS NULL AND hidden = 0",
        owner,
        id_,
    )
    return to_fact(rows[0]) if rows else None
