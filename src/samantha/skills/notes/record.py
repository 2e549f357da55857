"""The notes that she keeps: the table `note`, made from the journal.

Bodies of the entries:

    note    {note, change: "added", text, deed}            its own id is the note's id
            {note, change: "deleted"|"restored", deed}

Every entry but the first names the note among its sources: where the words of one are erased, the note goes
whole, here and in a rebuild alike.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from samantha.core.entry import Body, Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Row, Transaction
from samantha.journal.record import Record

_COLUMNS = "id, text, at, is_deleted"
# What was said in a line that is forgotten is out of sight until it is erased or put back.
_IN_SIGHT = """NOT EXISTS (SELECT 1 FROM made_from m
    JOIN episode e ON e.owner_id = m.owner_id AND e.id = m.source_id
    WHERE m.owner_id = n.owner_id AND m.made_id = n.id AND e.hidden = 1)"""


@dataclass(frozen=True, kw_only=True)
class Note:
    """One note. A deleted one is out of sight and can be brought back."""

    id: EntryId
    text: str
    at: datetime  # UTC
    is_deleted: bool


class NoteRecord(Record):
    """See the Projection port."""

    kinds = ("note",)
    prefix = "n-"
    tables = ("note",)

    def change(self, entry: Entry, body: Body, tx: Transaction) -> None:
        if entry.kind == "note":
            _change(entry, body, tx)


def every_note(owner: OwnerId, tx: Transaction) -> list[Note]:
    """All notes in sight, the newest first."""
    where = f"owner_id = ? AND is_deleted = 0 AND {_IN_SIGHT}"
    sql = f"SELECT {_COLUMNS} FROM note n WHERE {where} ORDER BY place DESC, id DESC"
    return [_note(row) for row in tx.run(sql, owner)]


def find(owner: OwnerId, tx: Transaction, id_: str) -> Note | None:
    """One note, deleted or not; None where there is none of that name."""
    rows = tx.run(f"SELECT {_COLUMNS} FROM note WHERE owner_id = ? AND id = ?", owner, id_)
    return _note(rows[0]) if rows else None


def _change(entry: Entry, body: Body, tx: Transaction) -> None:
    if body["change"] == "added":
        at = entry.at.astimezone(UTC).isoformat(timespec="microseconds")
        tx.run(
            "INSERT INTO note VALUES (?, ?, ?, ?, ?, 0)",
            *(entry.owner, body["note"], body["text"], entry.seq, at),
        )
    else:
        tx.run(
            "UPDATE note SET is_deleted = ? WHERE owner_id = ? AND id = ?",
            *(int(body["change"] == "deleted"), entry.owner, body["note"]),
        )


def _note(row: Row) -> Note:
    return Note(id=EntryId(row[0]), text=row[1], at=datetime.fromisoformat(row[2]), is_deleted=bool(row[3]))
