"""What stands on the person's lists: the table `list_item`, made from the journal.

Bodies of the entries:

    item    {item, change: "added", list, text, deed}    its own id is the item's id
            {item, change: "removed"|"restored", deed}

Every entry but the first names the item among its sources: where the words of one are erased, the item goes
whole, here and in a rebuild alike. A list is there as long as an item of it is remembered, off or on.
"""

import json
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime

from samantha.core.entry import Body, Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Row, Transaction

_COLUMNS = "id, list, text, changed_at, is_there"
# What was said in a line that is forgotten is out of sight until it is erased or put back.
_IN_SIGHT = """NOT EXISTS (SELECT 1 FROM made_from m
    JOIN episode e ON e.owner_id = m.owner_id AND e.id = m.source_id
    WHERE m.owner_id = i.owner_id AND m.made_id = i.id AND e.hidden = 1)"""


@dataclass(frozen=True, kw_only=True)
class Item:
    """One thing on a list, or taken off it."""

    id: EntryId
    list: str
    text: str
    changed_at: datetime
    is_there: bool


class ListRecord:
    """See the Projection port."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.kind != "item":
            return
        if entry.body is None:
            _drop(entry.owner, entry.id, entry.sources, tx)
        else:
            _change(entry, entry.body, tx)

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        for id_ in ids:
            for kind, sources in tx.run(
                "SELECT kind, sources FROM journal WHERE owner_id = ? AND id = ?", owner, id_
            ):
                if kind == "item":
                    _drop(owner, id_, json.loads(sources), tx)

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        tx.run("DELETE FROM list_item WHERE owner_id = ?", owner)


# --- reading --------------------------------------------------------------------------------------


def every_item(owner: OwnerId, tx: Transaction) -> list[Item]:
    """All that is on any list, in the order in which it was put there."""
    return [item for item in remembered(owner, tx) if item.is_there]


def remembered(owner: OwnerId, tx: Transaction) -> list[Item]:
    """The same with what was taken off: by it, an emptied list is still one."""
    sql = f"SELECT {_COLUMNS} FROM list_item i WHERE owner_id = ? AND {_IN_SIGHT} ORDER BY place, id"
    return [_item(row) for row in tx.run(sql, owner)]


def find(owner: OwnerId, tx: Transaction, id_: str) -> Item | None:
    """One item, on its list or off it; None where there is none of that name."""
    rows = tx.run(f"SELECT {_COLUMNS} FROM list_item WHERE owner_id = ? AND id = ?", owner, id_)
    return _item(rows[0]) if rows else None


# --- writing --------------------------------------------------------------------------------------


def _change(entry: Entry, body: Body, tx: Transaction) -> None:
    at = entry.at.astimezone(UTC).isoformat(timespec="microseconds")
    if body["change"] == "added":
        tx.run(
            "INSERT INTO list_item VALUES (?, ?, ?, ?, ?, ?, 1)",
            *(entry.owner, body["item"], body["list"], body["text"], entry.seq, at),
        )
    else:
        tx.run(
            "UPDATE list_item SET is_there = ?, changed_at = ? WHERE owner_id = ? AND id = ?",
            *(int(body["change"] == "restored"), at, entry.owner, body["item"]),
        )


def _drop(owner: OwnerId, id_: EntryId, sources: Sequence[str], tx: Transaction) -> None:
    # Headers outlive their words, so they alone must tell which item an erased entry was about.
    for item in (name for name in (id_, *sources) if name.startswith("i-")):
        tx.run("DELETE FROM list_item WHERE owner_id = ? AND id = ?", owner, item)


def _item(row: Row) -> Item:
    return Item(
        id=EntryId(row[0]),
        list=row[1],
        text=row[2],
        changed_at=datetime.fromisoformat(row[3]),
        is_there=bool(row[4]),
    )
