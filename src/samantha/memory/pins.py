"""What the person wants kept for good: facts, and turns with all that they taught. Pinned, it never fades."""

from collections.abc import Iterable, Set

from samantha.core.entry import Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Transaction


class Pins:
    """See the Projection port. Stands after Facts."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.body is None:
            return
        if entry.kind == "erased":
            self._drop(entry.owner, entry.body["ids"], tx)
        elif entry.kind == "pinned" and entry.body["given"]:
            pins = [(entry.owner, id_, entry.id) for id_ in entry.body["ids"]]
            tx.run_many("INSERT OR REPLACE INTO pin VALUES (?, ?, ?)", pins)
        elif entry.kind == "pinned":
            loose = [(entry.owner, id_) for id_ in entry.body["ids"]]
            tx.run_many("DELETE FROM pin WHERE owner_id = ? AND id = ?", loose)

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        self._drop(owner, ids, tx)

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        tx.run("DELETE FROM pin WHERE owner_id = ?", owner)

    def _drop(self, owner: OwnerId, ids: Iterable[str], tx: Transaction) -> None:
        """What is erased is pinned no longer, and neither are the facts that came from it."""
        for id_ in ids:
            facts = f"f-{id_.partition('-')[2]}-*"
            tx.run("DELETE FROM pin WHERE owner_id = ? AND (id = ? OR id GLOB ?)", owner, id_, facts)


def pinned(owner: OwnerId, tx: Transaction) -> frozenset[str]:
    """The facts that are pinned, by their own id, by their turn's, or by one that they corrected."""
    rows = tx.run(
        """WITH RECURSIVE kept (id) AS (
               SELECT id FROM pin WHERE owner_id = ?1
               UNION SELECT f.id FROM pin p JOIN fact f ON f.owner_id = ?1 AND f.source = p.id
                     WHERE p.owner_id = ?1
               UNION SELECT f.closed_by FROM kept k JOIN fact f ON f.owner_id = ?1 AND f.id = k.id
                     WHERE f.closed_by IS NOT NULL AND f.until = coalesce(f.since, f.learned_at))
           SELECT id FROM kept""",
        owner,
    )
    return frozenset(id_ for (id_,) in rows)
