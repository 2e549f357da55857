"""The contacts that she knows: her own, made from the journal, and the mirrors of address books elsewhere.

Bodies of the entries:

    contact    {contact, change: "added", deed, name, text}    its own id is the contact's id
               {contact, change: "changed"|"restored", deed, name, text}
               {contact, change: "dropped", deed}
"""

from collections.abc import Callable
from dataclasses import dataclass

from samantha.core.entry import Body, Entry
from samantha.core.ids import OwnerId
from samantha.core.ports import Row, Transaction
from samantha.journal.record import Record
from samantha.skills.calendar.titles import keys
from samantha.skills.contacts.card import Card, read_card

KIND = "contact"
OWN = "mine"
"""The name of the address book that stands in the journal."""


@dataclass(frozen=True, kw_only=True)
class Held:
    """One card as some address book holds it. `book` is "mine" or "ACCOUNT/NAME"."""

    id: str
    book: str
    text: str
    name: str
    is_dropped: bool = False
    href: str = ""
    etag: str = ""

    @property
    def is_own(self) -> bool:
        return self.book == OWN

    @property
    def card(self) -> Card:
        return read_card(self.text) or Card(name=self.name)


class ContactRecord(Record):
    """See the Projection port."""

    kinds = (KIND,)
    prefix = "c-"
    tables = ("contact",)

    def change(self, entry: Entry, body: Body, tx: Transaction) -> None:
        if entry.kind != KIND:
            return
        owner, id_ = entry.owner, body["contact"]
        if body["change"] == "dropped":
            tx.run("UPDATE contact SET state = 'dropped' WHERE owner_id = ? AND id = ?", owner, id_)
        elif body["change"] == "added":
            tx.run("INSERT INTO contact VALUES (?, ?, ?, ?, 'held')", owner, id_, body["text"], body["name"])
        else:
            tx.run(
                "UPDATE contact SET text = ?, name = ?, state = 'held' WHERE owner_id = ? AND id = ?",
                *(body["text"], body["name"], owner, id_),
            )

    def drop(self, owner: OwnerId, id_: str, tx: Transaction) -> None:
        read_card.cache_clear()
        keys.cache_clear()
        super().drop(owner, id_, tx)


def every(owner: OwnerId, tx: Transaction) -> list[Held]:
    """All that are held, in whatever book."""
    others = tx.run(f"SELECT {_OTHER} FROM mirror_item WHERE owner_id = ? AND kind = 'contacts'", owner)
    return [*own(owner, tx), *map(_other, others)]


def own(owner: OwnerId, tx: Transaction) -> list[Held]:
    """Those of the book that stands in the journal."""
    rows = tx.run(f"SELECT {_OWN} FROM contact WHERE owner_id = ? AND state = 'held' ORDER BY id", owner)
    return [_own(row) for row in rows]


def elsewhere_called(owner: OwnerId, tx: Transaction, is_it: Callable[[str], bool]) -> list[Held]:
    """Cards of books elsewhere by their name."""
    sql = "SELECT id, title FROM mirror_item WHERE owner_id = ? AND kind = 'contacts' ORDER BY id"
    found = (find(owner, tx, id_) for id_, title in tx.run(sql, owner) if is_it(title))
    return [held for held in found if held is not None]


def elsewhere_with(owner: OwnerId, tx: Transaction, text: str) -> list[Held]:
    """Cards of books elsewhere in which that stands, anywhere."""
    sql = f"""SELECT {_OTHER} FROM mirror_item
               WHERE owner_id = ? AND kind = 'contacts' AND instr(lower(text), ?) > 0 ORDER BY id"""
    return [_other(row) for row in tx.run(sql, owner, text.lower())]


def find(owner: OwnerId, tx: Transaction, id_: str) -> Held | None:
    """One card, in whatever state; None where there is none of that name."""
    if id_.startswith("c-"):
        rows = tx.run(f"SELECT {_OWN} FROM contact WHERE owner_id = ? AND id = ?", owner, id_)
        return _own(rows[0]) if rows else None
    sql = f"SELECT {_OTHER} FROM mirror_item WHERE owner_id = ? AND kind = 'contacts' AND id = ?"
    rows = tx.run(sql, owner, id_)
    return _other(rows[0]) if rows else None


def read_contact(text: str) -> tuple[str, tuple[str, str]] | None:
    """A card's name, as the mirror keeps it; None for a broken one."""
    card = read_card(text)
    return (card.name, ("", "")) if card is not None else None


_OWN = "id, text, name, state"
_OTHER = "id, text, title, account, name, href, etag"


def _own(row: Row) -> Held:
    return Held(id=row[0], book=OWN, text=row[1], name=row[2], is_dropped=row[3] == "dropped")


def _other(row: Row) -> Held:
    return Held(id=row[0], book=f"{row[3]}/{row[4]}", text=row[1], name=row[2], href=row[5], etag=row[6])
