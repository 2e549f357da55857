"""One account on a DAV server: its collections found, listed, fetched; single entries put there and taken
away.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from samantha.core.content_line import unescape
from samantha.skills.dav import xml
from samantha.skills.dav.line import (
    Answer,
    ChangedError,
    DavError,
    DavLine,
    GoneError,
    LostAnswerError,
    RefusedPasswordError,
    UnreachedError,
)
from samantha.skills.dav.shelf import Kind, Shelf, Stored

PAGE = 100  # entries of one multiget
MOST_ITEMS = 20_000  # of one collection
MOST_TEXT = 1_000_000  # characters of one entry: a contact with its photograph
MOST_SHELVES = 50
MOST_PAGES = 50  # that a server may cut a listing into
_WELL_KNOWN = {"calendar": "/.well-known/caldav", "contacts": "/.well-known/carddav"}
_HOME = {"calendar": "c:calendar-home-set", "contacts": "a:addressbook-home-set"}
_HOME_TAG = {
    "calendar": f"{{{xml.CAL}}}calendar-home-set",
    "contacts": f"{{{xml.CARD}}}addressbook-home-set",
}
_TYPE = {"calendar": f"{{{xml.CAL}}}calendar", "contacts": f"{{{xml.CARD}}}addressbook"}
_MEDIA = {"calendar": "text/calendar; charset=utf-8", "contacts": "text/vcard; charset=utf-8"}
_D = f"{{{xml.DAV}}}"


@dataclass(frozen=True, kw_only=True)
class Listing:
    """What a collection holds, or what changed of it: `held` by href with its etag, `gone` hrefs."""

    held: dict[str, str]
    gone: frozenset[str]
    token: str
    is_whole: bool  # all that there is; what is not in it is gone


class DavAccount:
    """On one line. Raises DavError and its kinds; a write also LostAnswerError."""

    def __init__(self, line: DavLine) -> None:
        self.line = line

    async def close(self) -> None:
        await self.line.close()

    # --- what there is ------------------------------------------------------------------------

    async def discover(self, kind: Kind) -> list[Shelf]:
        """Its calendars, or its address books (RFC 6764, from the address that settings name).

        The address may be that of the server, of a principal, of a home, or of one collection alone.
        """
        trouble: DavError | None = None
        for start in (self.line.url, _WELL_KNOWN[kind]):
            try:
                found = await self._from(start, kind)
            except (RefusedPasswordError, LostAnswerError):
                raise
            except DavError as error:
                trouble = trouble or error
                continue
            if found:
                return found
        if trouble is not None:
            raise trouble
        return []

    async def _from(self, start: str, kind: Kind) -> list[Shelf]:
        asked = xml.propfind("d:resourcetype", "d:current-user-principal", _HOME[kind], *_ABOUT)
        answer = await self._propfind(start, asked, depth=0)
        here = next(iter(self._read(answer)), None)
        if here is None:
            return []
        if here.has(f"{_D}resourcetype", _TYPE[kind]):
            return self._shelves([here], answer.url, kind)
        homes = here.hrefs(_HOME_TAG[kind])
        for principal in here.hrefs(f"{_D}current-user-principal")[:1] if not homes else ():
            there = urljoin(answer.url, principal)
            found = self._read(await self._propfind(there, xml.propfind(_HOME[kind]), depth=0))
            homes = [home for one in found for home in one.hrefs(_HOME_TAG[kind])]
        shelves: list[Shelf] = []
        for home in homes[:5] or ([answer.url] if here.has(f"{_D}resourcetype", f"{_D}collection") else []):
            asked = xml.propfind("d:resourcetype", *_ABOUT)
            answer = await self._propfind(urljoin(answer.url, home), asked, depth=1)
            shelves += self._shelves(self._read(answer), answer.url, kind)
        return shelves[:MOST_SHELVES]

    def _shelves(self, found: Iterable[xml.Found], base: str, kind: Kind) -> list[Shelf]:
        shelves: list[Shelf] = []
        taken: set[str] = set()
        for one in found:
            if not one.has(f"{_D}resourcetype", _TYPE[kind]):
                continue
            if kind == "calendar" and not _holds_events(one):
                continue
            address = urljoin(base, one.href)
            title = one.text(f"{_D}displayname") or urlsplit(address).path.rstrip("/").rsplit("/", 1)[-1]
            name = _name(title, taken)
            taken.add(name)
            shelves.append(
                Shelf(
                    kind=kind,
                    account=self.line.name,
                    name=name,
                    title=re.sub(r"\s+", " ", title)[:100],
                    address=address,
                    writable=_may_write(one),
                )
            )
        return shelves

    # --- what stands in it --------------------------------------------------------------------

    async def tag(self, shelf: Shelf) -> str:
        """What changes whenever something in the collection does; "" where the server tells no such thing."""
        answer = await self._propfind(shelf.address, xml.propfind("s:getctag", "d:sync-token"), depth=0)
        found = next(iter(self._read(answer)), None)
        if found is None:
            return ""
        return found.text(f"{{{xml.SERVER}}}getctag") or found.text(f"{_D}sync-token")

    async def listing(self, shelf: Shelf, token: str) -> Listing:
        """What changed since `token`, where the server can tell (RFC 6578); else all of it, by etag."""
        try:
            return await self._changes(shelf, token)
        except (RefusedPasswordError, GoneError, UnreachedError):
            raise
        except DavError:  # it knows no such report, or no longer what was fetched before
            return await self.listing(shelf, "") if token else await self._all(shelf)

    async def _changes(self, shelf: Shelf, token: str) -> Listing:
        held: dict[str, str] = {}
        gone: set[str] = set()
        at = token
        for _ in range(MOST_PAGES):
            headers = {"depth": "0", "content-type": _XML}
            answer = await self.line.ask("REPORT", shelf.address, xml.sync_collection(at), headers)
            found, after = self._multistatus(answer)
            if not after:
                raise DavError(f"{self.line.host} told me nothing that I can go on with.")
            for one in found:
                if (href := self._inside(shelf, answer.url, one.href)) == "":
                    continue
                if one.status == 404:
                    gone.add(href)
                    held.pop(href, None)
                else:
                    held[href] = one.text(f"{_D}getetag")
                    gone.discard(href)
            self._want_few(held)
            if after == at or not any(one.status == 507 for one in found):  # 507: the answer was cut
                return Listing(held=held, gone=frozenset(gone), token=after, is_whole=not token)
            at = after
        raise DavError(f"{self.line.host} never comes to an end.")

    async def _all(self, shelf: Shelf) -> Listing:
        answer = await self._propfind(shelf.address, xml.propfind("d:getetag", "d:resourcetype"), depth=1)
        held = {
            href: one.text(f"{_D}getetag")
            for one in self._read(answer)
            if not one.has(f"{_D}resourcetype", f"{_D}collection")
            and (href := self._inside(shelf, answer.url, one.href)) != ""
        }
        self._want_few(held)
        return Listing(held=held, gone=frozenset(), token="", is_whole=True)

    async def fetch(self, shelf: Shelf, hrefs: list[str]) -> list[Stored]:
        """The texts of these entries, as many as the server gives; what is too long is left out."""
        stored: list[Stored] = []
        for begin in range(0, len(hrefs), PAGE):
            page = hrefs[begin : begin + PAGE]
            paths = [urlsplit(href)._replace(scheme="", netloc="").geturl() for href in page]
            headers = {"depth": "1", "content-type": _XML}
            answer = await self.line.ask("REPORT", shelf.address, xml.multiget(shelf.kind, paths), headers)
            for one in self._read(answer):
                text = one.text(xml.data_name(shelf.kind))
                href = self._inside(shelf, answer.url, one.href)
                if href and text and len(text) <= MOST_TEXT:
                    stored.append(Stored(href=href, etag=one.text(f"{_D}getetag"), text=text))
        return stored

    # --- writing ------------------------------------------------------------------------------

    async def put(self, shelf: Shelf, href: str, text: str, etag: str) -> Stored:
        """See the Shelves port. A lost answer is looked up: sent, not sent, or nobody can tell."""
        self._want_inside(shelf, href)
        condition = {"if-match": etag} if etag else {"if-none-match": "*"}
        headers = {"content-type": _MEDIA[shelf.kind], **condition}
        try:
            answer = await self.line.ask("PUT", href, text, headers)
        except ChangedError:
            there = None if etag else await self._there(href)
            if there is not None and _is_same(there.text, text):
                return there  # it was sent before, and its answer was lost
            raise
        except LostAnswerError:
            there = await self._looked_up(href)
            if there is not None and _is_same(there.text, text):
                return there
            raise
        if not answer.headers.get("etag"):  # the server keeps it in a way of its own
            return await self._there(href) or Stored(href=href, etag="", text=text)
        return Stored(href=href, etag=answer.headers["etag"], text=text)

    async def remove(self, shelf: Shelf, href: str, etag: str) -> None:
        self._want_inside(shelf, href)
        try:
            await self.line.ask("DELETE", href, headers={"if-match": etag} if etag else {})
        except GoneError:
            return  # as was wanted
        except LostAnswerError:
            try:
                await self.line.ask("GET", href)
            except GoneError:
                return
            except DavError:
                raise LostAnswerError from None
            raise

    async def _looked_up(self, href: str) -> Stored | None:
        """What is there after an answer was lost. Raises LostAnswerError where that cannot be told either."""
        try:
            return await self._there(href)
        except DavError:
            raise LostAnswerError from None

    async def _there(self, href: str) -> Stored | None:
        try:
            answer = await self.line.ask("GET", href)
        except GoneError:
            return None
        text = answer.body.decode("utf-8", "replace")
        return Stored(href=href, etag=answer.headers.get("etag", ""), text=text)

    # --- parts --------------------------------------------------------------------------------

    async def _propfind(self, url: str, body: str, *, depth: int) -> Answer:
        return await self.line.ask("PROPFIND", url, body, {"depth": str(depth), "content-type": _XML})

    def _read(self, answer: Answer) -> list[xml.Found]:
        return self._multistatus(answer)[0]

    def _multistatus(self, answer: Answer) -> tuple[list[xml.Found], str]:
        try:
            return xml.read_multistatus(answer.body)
        except xml.NotXmlError:
            raise DavError(f"{self.line.host} keeps no calendars or contacts at that address.") from None

    def _inside(self, shelf: Shelf, base: str, href: str) -> str:
        """The whole address of an entry of that collection; "" of anything else, the collection itself
        too.
        """
        address = urljoin(base, href)
        home = shelf.address.rstrip("/") + "/"
        return address if address.startswith(home) and address != home else ""

    def _want_inside(self, shelf: Shelf, href: str) -> None:
        if not self._inside(shelf, shelf.address, href):
            raise DavError("That does not stand in this calendar.")

    def _want_few(self, held: dict[str, str]) -> None:
        if len(held) > MOST_ITEMS:
            raise DavError(
                f"{self.line.host} holds more than {MOST_ITEMS:,} entries there, and I take no more."
            )


_XML = "application/xml; charset=utf-8"
_ABOUT = ("d:displayname", "d:current-user-privilege-set", "c:supported-calendar-component-set")


def _holds_events(one: xml.Found) -> bool:
    """A list of tasks alone is no calendar of hers. Where nothing is told, it may hold anything."""
    told = one.properties.get(f"{{{xml.CAL}}}supported-calendar-component-set")
    return told is None or len(told) == 0 or any(each.get("name", "").upper() == "VEVENT" for each in told)


def _may_write(one: xml.Found) -> bool:
    told = one.properties.get(f"{_D}current-user-privilege-set")
    if told is None:
        return True
    rights = {each.tag for privilege in told for each in privilege}
    return not rights.isdisjoint({f"{_D}write", f"{_D}write-content", f"{_D}all", f"{_D}bind"})


def _name(title: str, taken: set[str]) -> str:
    """A short name of its own, as a grant and a person write it."""
    name = re.sub(r"[^\w.-]+", "-", title.strip(), flags=re.UNICODE).strip("-")[:40].lower() or "calendar"
    return next(
        one for one in (name, *(f"{name}-{n}" for n in range(2, MOST_SHELVES + 2))) if one not in taken
    )


_OURS = re.compile(
    r"^(UID|SUMMARY|DTSTART|DTEND|RRULE|LOCATION|FN|TEL|EMAIL|BDAY|SEQUENCE)(?:;[^:\r\n]*)?:(.*)$", re.M
)


def _is_same(there: str, sent: str) -> bool:
    """Whether a server holds what was sent to it, however it writes it down."""
    return _essence(there) == _essence(sent)


def _essence(text: str) -> list[tuple[str, str]]:
    unfolded = text.replace("\r\n ", "").replace("\n ", "")
    return sorted((name, unescape(value.strip())) for name, value in _OURS.findall(unfolded))
