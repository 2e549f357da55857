"""Where single entries of a calendar or an address book elsewhere are put and taken away: the port, and its
rows.
"""

import hashlib
from dataclasses import dataclass
from typing import Literal, Protocol

from samantha.core.errors import BadInputError
from samantha.core.ids import OwnerId
from samantha.core.ports import Transaction

Kind = Literal["calendar", "contacts"]


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """One collection of an account. `name` is how a grant and a person name it."""

    kind: Kind
    account: str
    name: str
    title: str
    address: str
    writable: bool

    @property
    def path(self) -> str:
        """ "ACCOUNT/NAME", as arguments and results have it."""
        return f"{self.account}/{self.name}" if self.account else self.name

    @property
    def resource(self) -> str:
        """What a grant may name."""
        return f"{self.kind}/{self.path}"


@dataclass(frozen=True, kw_only=True)
class Stored:
    """An entry as the server has it now."""

    href: str
    etag: str  # "" where the server tells none
    text: str


class Shelves(Protocol):
    """Writes elsewhere, one entry at a time. Done once, or surely not, or nobody can tell.

    Raises SamanthaError only where surely nothing happened.
    """

    async def put(self, shelf: Shelf, href: str, text: str, etag: str) -> Stored:
        """Put an entry there: a new one where `etag` is "", else in the place of exactly that version."""
        ...

    async def remove(self, shelf: Shelf, href: str, etag: str) -> None:
        """Take exactly that version away."""
        ...


class NoShelves:
    """See the Shelves port: no account is named."""

    async def put(self, shelf: Shelf, href: str, text: str, etag: str) -> Stored:
        raise BadInputError(f"I have no way to {shelf.path} any more.")

    async def remove(self, shelf: Shelf, href: str, etag: str) -> None:
        raise BadInputError(f"I have no way to {shelf.path} any more.")


# --- rows of the mirror ---------------------------------------------------------------------------

_COLUMNS = "kind, account, name, title, address, writable"


def shelves(owner: OwnerId, tx: Transaction, kind: Kind) -> list[Shelf]:
    """Every collection of that kind that was found so far."""
    sql = f"SELECT {_COLUMNS} FROM mirror_shelf WHERE owner_id = ? AND kind = ? ORDER BY account, name"
    return [
        Shelf(kind=row[0], account=row[1], name=row[2], title=row[3], address=row[4], writable=bool(row[5]))
        for row in tx.run(sql, owner, kind)
    ]


def shelf_called(owner: OwnerId, tx: Transaction, kind: Kind, path: str) -> Shelf | None:
    """The one of that path: "ACCOUNT/NAME"; None where there is none, or no longer."""
    return next((one for one in shelves(owner, tx, kind) if one.path == path), None)


def id_of(shelf: Shelf, href: str) -> str:
    """Our name for an entry there: the same whenever it is fetched."""
    exact = "\x1f".join((shelf.kind, shelf.account, shelf.name, href))
    return f"m-{hashlib.sha256(exact.encode()).hexdigest()[:16]}"


def href_for(shelf: Shelf, uid: str, ending: str) -> str:
    """Where a new entry is put: a path of the collection's own."""
    return f"{shelf.address.rstrip('/')}/{uid}.{ending}"


def keep_item(
    owner: OwnerId, tx: Transaction, shelf: Shelf, stored: Stored, title: str, span: tuple[str, str]
) -> str:
    """Mirror one entry; returns its id."""
    id_ = id_of(shelf, stored.href)
    tx.run(
        "INSERT OR REPLACE INTO mirror_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *(
            owner,
            shelf.kind,
            shelf.account,
            shelf.name,
            stored.href,
            stored.etag,
            id_,
            stored.text,
            title,
            *span,
        ),
    )
    return id_


def drop_item(owner: OwnerId, tx: Transaction, shelf: Shelf, href: str) -> None:
    tx.run(
        """DELETE FROM mirror_item
            WHERE owner_id = ? AND kind = ? AND account = ? AND name = ? AND href = ?""",
        *(owner, shelf.kind, shelf.account, shelf.name, href),
    )
