"""What stands on the person's lists: the table `list_item`, made from the journal.

Bodies of the entries:

    item    {item, change: "added", list, text, deed}    its own id is the item's id
            {item, change: "removed"|"restored", deed}

Every entry but the first names the item among its sources: where the words of one are erased, the item goes
whole, here and in a rebuild alike. A list is there as long as an item of it is remembered, off or on.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from samantha.core.entry import Body, Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Row, Transaction
from samantha.journal.record import Record

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


class ListRecord(Record):
    """See the Projection port."""

    kinds = ("item",)
    prefix = "i-"
    tables = ("list_item",)

    def change(self, entry: Entry, body: Body, tx: Transaction) -> None:
        if entry.kind == "item":
            _change(entry, body, tx)


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


def _item(row: Row) -> Item:
    return Item(
        id=EntryId(row[0]),
        list=row[1],
        text=row[2],
        changed_at=datetime.fromisoformat(row[3]),
        is_there=bool(row[4]),
    )
