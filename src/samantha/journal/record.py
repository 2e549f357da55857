"""A projection of entries about things that have an id of their own, such as notes: what they share.

Headers outlive their words, so they alone must tell which thing an erased entry was about: its own id, or one
among its sources. Where the words of one entry are erased, the thing goes whole, here and in a rebuild alike.
"""

import json
from abc import ABC, abstractmethod
from collections.abc import Sequence, Set
from typing import ClassVar

from samantha.core.entry import Body, Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Transaction


class Record(ABC):
    """See the Projection port. Say `kinds`, `prefix` and `tables`, take in a `change`, and `drop` a thing."""

    kinds: ClassVar[tuple[str, ...]]  # of the entries that are about such things
    prefix: ClassVar[str]  # of the ids of the things
    tables: ClassVar[tuple[str, ...]]

    @abstractmethod
    def change(self, entry: Entry, body: Body, tx: Transaction) -> None:
        """Take in an entry, of whatever kind, whose words are there."""

    def drop(self, owner: OwnerId, id_: str, tx: Transaction) -> None:
        """Delete one thing; by default its row in each table."""
        for table in self.tables:
            tx.run(f"DELETE FROM {table} WHERE owner_id = ? AND id = ?", owner, id_)

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.body is not None:
            self.change(entry, entry.body, tx)
        elif entry.kind in self.kinds:
            self._drop_named(entry.owner, entry.id, entry.sources, tx)

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        for id_ in ids:
            for kind, sources in tx.run(
                "SELECT kind, sources FROM journal WHERE owner_id = ? AND id = ?", owner, id_
            ):
                if kind in self.kinds:
                    self._drop_named(owner, id_, json.loads(sources), tx)

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        for table in self.tables:
            tx.run(f"DELETE FROM {table} WHERE owner_id = ?", owner)

    def _drop_named(self, owner: OwnerId, id_: EntryId, sources: Sequence[str], tx: Transaction) -> None:
        for thing in (name for name in (id_, *sources) if name.startswith(self.prefix)):
            self.drop(owner, thing, tx)
