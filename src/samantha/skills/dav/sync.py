"""Looks at every account now and then and brings the mirrors up to date. Waits longer where a server fails.

It never writes anything at a server. A password that was refused is not tried again until it changes.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from samantha.core.clock import Clock
from samantha.core.errors import RefusedError, SamanthaError
from samantha.core.ids import OwnerId
from samantha.core.ports import Journal, Transaction
from samantha.skills.dav.account import DavAccount, Listing
from samantha.skills.dav.line import RefusedPasswordError
from samantha.skills.dav.shelf import Kind, Shelf, Stored, drop_item, keep_item, shelves

log = logging.getLogger(__name__)

LONGEST_WAIT = timedelta(hours=2)  # between two tries at a server that keeps failing
DISCOVER_EVERY = timedelta(days=1)  # a calendar that was added there is found by then
BATCH = 200  # entries written by one transaction, which no talk waits for long

Read = Callable[[str], tuple[str, tuple[str, str]] | None]
"""An entry's text as (title, span); None for a broken one."""


@dataclass(kw_only=True)
class Standing:
    """How it stands with one account, or one subscription."""

    next_at: datetime | None = None  # None: as soon as can be
    discovered_at: datetime | None = None
    looked_at: datetime | None = None
    failures: int = 0
    is_refused: bool = False  # the password: not tried again before it is another
    trouble: str = ""  # a sentence for the person
    broken: int = 0  # entries that could not be read, at the last look


class DavSync:
    """A chore; see outreach/housekeeping.py. `standing` tells doctor and commands how each account does."""

    def __init__(
        self,
        kind: Kind,
        accounts: Mapping[str, DavAccount],
        journal: Journal,
        clock: Clock,
        *,
        every: timedelta,
        read: Read,
        others: Callable[[], set[str]] = set,
    ) -> None:
        """`accounts` may grow while she runs; `others` are names in the mirror that are not ours to drop."""
        self.standing: dict[str, Standing] = {}
        self._kind = kind
        self._accounts = accounts
        self._journal = journal
        self._clock = clock
        self._every = every
        self._read = read
        self._others = others
        self._is_tidied = False

    async def __call__(self) -> None:
        """Look at the accounts whose time it is. Never raises for a server's sake."""
        if not self._is_tidied:
            names = {*self._accounts, *self._others()}
            await self._write(lambda owner, tx: _keep_only(owner, tx, self._kind, names))
            self._is_tidied = True
        for name in list(self._accounts):
            standing = self.standing.setdefault(name, Standing())
            if not standing.is_refused and (
                standing.next_at is None or self._clock.now() >= standing.next_at
            ):
                await self.look(name)

    def line(self, name: str) -> str:
        """How it stands with an account, for a person."""
        return standing_line(self.standing.get(name))

    def nudge(self, name: str) -> None:
        """Its password is another: look at it with the next round."""
        if name in self._accounts:
            self.standing[name] = Standing()

    async def look(self, name: str) -> Standing:
        """Look now; what went wrong stands in the answer."""
        standing = self.standing.setdefault(name, Standing())
        now = self._clock.now()
        try:
            standing.broken = await self._bring_up_to_date(self._accounts[name], standing)
        except SamanthaError as error:
            if not isinstance(error, RefusedError):
                standing.failures += 1
                standing.is_refused = isinstance(error, RefusedPasswordError)
                log.warning("a %s account could not be looked at: %s", self._kind, type(error).__name__)
            standing.trouble = str(error)
            wait = min(self._every * 2 ** min(standing.failures, 10), LONGEST_WAIT)
            standing.next_at = now + wait
            return standing
        standing.failures, standing.trouble, standing.looked_at = 0, "", now
        standing.next_at = now + self._every
        return standing

    async def _bring_up_to_date(self, account: DavAccount, standing: Standing) -> int:
        """Returns how many entries could not be read."""
        name, now = account.line.name, self._clock.now()
        known = [one for one in await self._known() if one.account == name]
        if not known or standing.discovered_at is None or now - standing.discovered_at >= DISCOVER_EVERY:
            found = _named_as_before(await account.discover(self._kind), known)
            await self._write(lambda owner, tx: keep_shelves(owner, tx, self._kind, name, found))
            standing.discovered_at, known = now, found
        return sum([await self._fetch(account, shelf) for shelf in known])

    async def _fetch(self, account: DavAccount, shelf: Shelf) -> int:
        owner = self._journal.owner
        token, tag, held = await self._journal.look(lambda tx: _held(owner, tx, shelf))
        if not token and tag and await account.tag(shelf) == tag:
            return 0
        listing = await account.listing(shelf, token)
        after = "" if listing.token else await account.tag(shelf)
        changed = [href for href, etag in listing.held.items() if not etag or held.get(href) != etag]
        stored = await account.fetch(shelf, changed)
        return await self._take_in(shelf, listing, stored, set(held), after)

    async def _take_in(
        self, shelf: Shelf, listing: Listing, stored: list[Stored], held: set[str], tag: str
    ) -> int:
        """Write what came, a batch at a time; the token last, so that what was cut short is asked for
        again.
        """
        read = await asyncio.to_thread(lambda: [(one, self._read(one.text)) for one in stored])
        good = [(one, title, span) for one, found in read if found is not None for title, span in [found]]
        for begin in range(0, len(good), BATCH):
            batch = good[begin : begin + BATCH]
            await self._write(lambda owner, tx, batch=batch: keep_items(owner, tx, shelf, batch))  # type: ignore[misc]
        gone = listing.gone | (held - listing.held.keys() if listing.is_whole else set())

        def finish(owner: OwnerId, tx: Transaction) -> None:
            for href in gone:
                drop_item(owner, tx, shelf, href)
            tx.run(
                """UPDATE mirror_shelf SET token = ?, tag = ?, fetched_at = ?
                    WHERE owner_id = ? AND kind = ? AND account = ? AND name = ?""",
                *(listing.token, tag, self._clock.now().isoformat()),
                *(owner, shelf.kind, shelf.account, shelf.name),
            )

        await self._write(finish)
        return len(read) - len(good)

    async def _known(self) -> list[Shelf]:
        return await self._journal.look(lambda tx: shelves(self._journal.owner, tx, self._kind))

    def _write(self, work: Callable[[OwnerId, Transaction], None]) -> Awaitable[None]:
        return self._journal.act(lambda pen: work(pen.owner, pen.tx))


def standing_line(standing: Standing | None) -> str:
    if standing is None or (standing.looked_at is None and not standing.trouble):
        return "not looked at yet"
    if standing.trouble:
        return standing.trouble.rstrip(".")
    assert standing.looked_at is not None
    broken = f", {standing.broken} broken and left out" if standing.broken else ""
    return f"looked at {standing.looked_at.astimezone():%H:%M}{broken}"


def _held(owner: OwnerId, tx: Transaction, shelf: Shelf) -> tuple[str, str, dict[str, str]]:
    """Token, tag, and the etag of every entry that is mirrored."""
    key = (owner, shelf.kind, shelf.account, shelf.name)
    where = "WHERE owner_id = ? AND kind = ? AND account = ? AND name = ?"
    rows = tx.run(f"SELECT token, tag FROM mirror_shelf {where}", *key)
    held = tx.run(f"SELECT href, etag FROM mirror_item {where}", *key)
    token, tag = rows[0] if rows else ("", "")
    return token, tag, dict(held)


def _named_as_before(found: list[Shelf], known: list[Shelf]) -> list[Shelf]:
    """A collection keeps the name under which a grant may know it, whatever its owner calls it now."""
    before = {one.address: one.name for one in known}
    taken = set(before.values())
    named: list[Shelf] = []
    for one in found:
        name = before.get(one.address)
        if name is None:
            name = next(n for n in (one.name, *(f"{one.name}-{k}" for k in range(2, 1000))) if n not in taken)
            taken.add(name)
        named.append(replace(one, name=name))
    return named


def keep_shelves(owner: OwnerId, tx: Transaction, kind: Kind, account: str, found: list[Shelf]) -> None:
    names = {one.name for one in found}
    for (name,) in tx.run(
        "SELECT name FROM mirror_shelf WHERE owner_id = ? AND kind = ? AND account = ?", owner, kind, account
    ):
        if name not in names:
            _drop(owner, tx, kind, account, name)
    for one in found:
        tx.run(
            """INSERT INTO mirror_shelf VALUES (?, ?, ?, ?, ?, ?, ?, '', '', '')
            ON CONFLICT DO UPDATE SET title = excluded.title, address = excluded.address,
                writable = excluded.writable""",
            *(owner, kind, account, one.name, one.title, one.address, int(one.writable)),
        )


def keep_items(
    owner: OwnerId, tx: Transaction, shelf: Shelf, items: list[tuple[Stored, str, tuple[str, str]]]
) -> None:
    for stored, title, span in items:
        keep_item(owner, tx, shelf, stored, title, span)


def _keep_only(owner: OwnerId, tx: Transaction, kind: Kind, accounts: set[str]) -> None:
    """Drop the mirrors of accounts that nobody names any more."""
    for account, name in tx.run(
        "SELECT account, name FROM mirror_shelf WHERE owner_id = ? AND kind = ?", owner, kind
    ):
        if account not in accounts:
            _drop(owner, tx, kind, account, name)


def _drop(owner: OwnerId, tx: Transaction, kind: Kind, account: str, name: str) -> None:
    for table in ("mirror_item", "mirror_shelf"):
        tx.run(
            f"DELETE FROM {table} WHERE owner_id = ? AND kind = ? AND account = ? AND name = ?",
            *(owner, kind, account, name),
        )
