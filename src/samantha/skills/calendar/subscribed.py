"""Calendars that are only read: .ics files, and https addresses that the person named. Fetched now and then.

Nothing of a file is trusted: what is broken in it is left out and counted, and its size, time and rules
have limits.
"""

import asyncio
import logging
import os
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from samantha.core.clock import Clock
from samantha.core.content_line import Tree, read_trees, write
from samantha.core.errors import BadInputError, RefusedError, SamanthaError
from samantha.core.ids import OwnerId
from samantha.core.line import size_of, unreached
from samantha.core.ports import Journal, Leaving, Transaction
from samantha.skills.calendar.record import read_event
from samantha.skills.dav.options import LOOPBACK
from samantha.skills.dav.shelf import Shelf, Stored, id_of
from samantha.skills.dav.sync import LONGEST_WAIT, Standing, keep_items, keep_shelves

if TYPE_CHECKING:
    import httpx2

log = logging.getLogger(__name__)

MOST_BYTES = 10_000_000  # of one file: twenty years of a busy calendar
MOST_EVENTS = 10_000
MOST_LINES = 500_000
CONNECT_S, SILENCE_S, WHOLE_S = 10.0, 20.0, 60.0
REDIRECTS = 3


class Subscriptions:
    """A chore; see outreach/housekeeping.py. `standing` tells doctor and commands how each does."""

    def __init__(
        self,
        named: Mapping[str, str],
        journal: Journal,
        clock: Clock,
        *,
        every: timedelta,
        leaving: Leaving,
        transport: "httpx2.AsyncBaseTransport | None" = None,
    ) -> None:
        self.standing: dict[str, Standing] = {name: Standing() for name in named}
        self._named = named
        self._journal, self._clock, self._every = journal, clock, every
        self._leaving, self._transport = leaving, transport
        self._is_tidied = False

    async def __call__(self) -> None:
        """Look at those whose time it is. Never raises for a file's or a server's sake."""
        if not self._named and not self._is_tidied:
            await self._keep_shelves()  # what was subscribed to before is dropped
            self._is_tidied = True
        for name in self._named:
            standing = self.standing[name]
            if standing.next_at is None or self._clock.now() >= standing.next_at:
                await self.look(name)

    async def look(self, name: str) -> Standing:
        """Look now; what went wrong stands in the answer, and what was there before stays."""
        standing, now = self.standing[name], self._clock.now()
        if not self._is_tidied:
            await self._keep_shelves()
            self._is_tidied = True
        try:
            text = await self._read(self._named[name])
            found, standing.broken = await asyncio.to_thread(_apart, text)
        except SamanthaError as error:
            if not isinstance(error, RefusedError):
                standing.failures += 1
                log.warning("a subscribed calendar could not be read: %s", type(error).__name__)
            standing.trouble = str(error)
            standing.next_at = now + min(self._every * 2 ** min(standing.failures, 10), LONGEST_WAIT)
            return standing
        shelf = self._shelf(name)
        await self._journal.act(lambda pen: _replace(pen.owner, pen.tx, shelf, found, now))
        standing.failures, standing.looked_at, standing.next_at = 0, now, now + self._every
        standing.trouble = ""
        return standing

    def where(self, name: str) -> str:
        """A host or a file, without what such a link may hold of a key."""
        source = self._named[name]
        return urlsplit(source).hostname or source if "://" in source else source

    def hosts(self) -> list[str]:
        found = {urlsplit(source).hostname or "" for source in self._named.values() if "://" in source}
        return sorted(found - {""})

    async def _keep_shelves(self) -> None:
        every = [self._shelf(name) for name in self._named]
        await self._journal.act(lambda pen: keep_shelves(pen.owner, pen.tx, "calendar", "", every))

    def _shelf(self, name: str) -> Shelf:
        return Shelf(
            kind="calendar", account="", name=name, title=name, address=self._named[name], writable=False
        )

    async def _read(self, source: str) -> str:
        if "://" in source:
            return (await self._fetch(source)).decode("utf-8-sig", "replace")
        return (await asyncio.to_thread(_read_file, source)).decode("utf-8-sig", "replace")

    async def _fetch(self, url: str) -> bytes:
        import httpx2  # noqa: PLC0415

        def opened() -> "httpx2.AsyncClient":
            return httpx2.AsyncClient(
                timeout=httpx2.Timeout(SILENCE_S, connect=CONNECT_S),
                follow_redirects=False,
                trust_env=False,
                verify=url.startswith("https:"),
                transport=self._transport,
            )

        host = urlsplit(url).hostname or ""
        try:
            async with asyncio.timeout(WHOLE_S), await asyncio.to_thread(opened) as client:
                return await self._follow(client, url, host)
        except httpx2.ConnectError as error:
            raise BadInputError(f"{unreached(error, host)}.") from None
        except (httpx2.TimeoutException, TimeoutError):
            raise BadInputError(f"{host} is too slow: it went silent, so I gave up.") from None
        except (httpx2.HTTPError, httpx2.StreamError, httpx2.InvalidURL):
            raise BadInputError(f"The line to {host} broke.") from None

    async def _follow(self, client: "httpx2.AsyncClient", url: str, host: str) -> bytes:
        at = url
        for _ in range(REDIRECTS + 1):
            request = client.build_request("GET", at, headers={"accept": "text/calendar"})
            if host not in LOOPBACK:
                await self._leaving(host, size_of(request))
            response = await client.send(request, stream=True)
            try:
                if response.status_code in (301, 302, 303, 307, 308):
                    at = urljoin(at, response.headers.get("location", ""))
                    if urlsplit(at)[:2] != urlsplit(url)[:2]:
                        where = (urlsplit(at).hostname or "another place")[:100]
                        raise BadInputError(
                            f"{host} sends me to {where}. If that is right, name that address."
                        )
                    continue
                if response.status_code != 200:
                    raise BadInputError(f"{host} gave me no calendar ({response.status_code}).")
                held = bytearray()
                async for part in response.aiter_bytes():
                    held += part
                    if len(held) > MOST_BYTES:
                        raise BadInputError(f"The calendar at {host} is larger than I take.")
                return bytes(held)
            finally:
                await response.aclose()
        raise BadInputError(f"{host} sends me round in a circle.")


def _read_file(source: str) -> bytes:
    path = Path(source).expanduser()
    try:
        if not path.is_file():
            raise BadInputError(f"There is no file at {path}.")
        if os.stat(path).st_size > MOST_BYTES:  # noqa: PTH116 - as the size is, without a second look
            raise BadInputError(f"{path} is larger than I take.")
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)[:MOST_BYTES]
    except OSError as error:
        raise BadInputError(f"I can't read {path}: {(error.strerror or 'it broke').lower()}.") from None


Item = tuple[Stored, str, tuple[str, str]]


def _apart(text: str) -> tuple[list[Item], int]:
    """Each event of a calendar as a text of its own, and how many were broken. Raises BadInputError."""
    try:
        roots = [tree for tree in read_trees(text, MOST_LINES) if tree.name == "VCALENDAR"]
    except ValueError as error:
        raise BadInputError(f"That calendar {error}, so I don't read it.") from None
    if not roots:
        raise BadInputError("What is there is no calendar.")
    by_uid: dict[str, list[Tree]] = {}
    zones = tuple(tree for root in roots for tree in root.trees if tree.name == "VTIMEZONE")
    for number, event in enumerate(tree for root in roots for tree in root.trees if tree.name == "VEVENT"):
        by_uid.setdefault(event.text("UID").strip() or f"no uid {number}", []).append(event)
    found: list[Item] = []
    broken = 0
    for uid, events in list(by_uid.items())[:MOST_EVENTS]:
        alone = write(Tree(name="VCALENDAR", parts=(*_named_zones(events, zones), *events)))
        read = read_event(alone)
        if read is None:
            broken += 1
        else:
            found.append((Stored(href=uid, etag="", text=alone), *read))
    return found, broken + max(len(by_uid) - MOST_EVENTS, 0)


def _named_zones(events: list[Tree], zones: tuple[Tree, ...]) -> list[Tree]:
    named = {line.parameters.get("TZID", "") for event in events for line in event.lines}
    return [zone for zone in zones if zone.text("TZID").strip() in named]


def _replace(owner: OwnerId, tx: Transaction, shelf: Shelf, found: list[Item], now: datetime) -> None:
    """The whole of it anew, as it stands there now."""
    kept = {id_of(shelf, stored.href) for stored, _, _ in found}
    key = (owner, shelf.kind, shelf.account, shelf.name)
    where = "WHERE owner_id = ? AND kind = ? AND account = ? AND name = ?"
    gone = [(owner, id_) for (id_,) in tx.run(f"SELECT id FROM mirror_item {where}", *key) if id_ not in kept]
    tx.run_many("DELETE FROM mirror_item WHERE owner_id = ? AND id = ?", gone)
    keep_items(owner, tx, shelf, found)
    tx.run(f"UPDATE mirror_shelf SET fetched_at = ? {where}", now.isoformat(), *key)
