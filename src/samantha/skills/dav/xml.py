"""What WebDAV, CalDAV and CardDAV say in XML (RFC 4918, 4791, 6352, 6578): questions written, answers read.

An answer with a document type is not read: entities could make a small text grow without end.
"""

from dataclasses import dataclass, field
from typing import Literal
from xml.etree import ElementTree
from xml.sax.saxutils import escape

DAV, CAL, CARD, SERVER = (
    "DAV:",
    "urn:ietf:params:xml:ns:caldav",
    "urn:ietf:params:xml:ns:carddav",
    "http://calendarserver.org/ns/",
)
_SPACES = f'xmlns:d="{DAV}" xmlns:c="{CAL}" xmlns:a="{CARD}" xmlns:s="{SERVER}"'
_HEAD = '<?xml version="1.0" encoding="utf-8"?>'
MOST_RESPONSES = 50_000

Kind = Literal["calendar", "contacts"]


class NotXmlError(ValueError):
    """What came is no answer of a DAV server."""


@dataclass(frozen=True, kw_only=True)
class Found:
    """One resource of a multistatus: its properties that were there, by name."""

    href: str
    status: int = 200
    properties: dict[str, ElementTree.Element] = field(default_factory=dict)

    def text(self, name: str) -> str:
        element = self.properties.get(name)
        return (element.text or "").strip() if element is not None else ""

    def hrefs(self, name: str) -> list[str]:
        """The addresses that stand in a property, such as a home-set."""
        element = self.properties.get(name)
        held = element.iter(f"{{{DAV}}}href") if element is not None else ()
        return [(one.text or "").strip() for one in held if (one.text or "").strip()]

    def has(self, name: str, within: str) -> bool:
        element = self.properties.get(name)
        return element is not None and element.find(f".//{within}") is not None


def propfind(*names: str) -> str:
    """`names` with their prefix: "d:displayname", "c:calendar-home-set"."""
    asked = "".join(f"<{name}/>" for name in names)
    return f"{_HEAD}<d:propfind {_SPACES}><d:prop>{asked}</d:prop></d:propfind>"


def sync_collection(token: str) -> str:
    """What changed since `token`; "" for all there is (RFC 6578)."""
    return (
        f"{_HEAD}<d:sync-collection {_SPACES}><d:sync-token>{escape(token)}</d:sync-token>"
        "<d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop></d:sync-collection>"
    )


def multiget(kind: Kind, hrefs: list[str]) -> str:
    """The texts of these entries."""
    what, data = (
        ("c:calendar-multiget", "c:calendar-data")
        if kind == "calendar"
        else ("a:addressbook-multiget", "a:address-data")
    )
    listed = "".join(f"<d:href>{escape(href)}</d:href>" for href in hrefs)
    return f"{_HEAD}<{what} {_SPACES}><d:prop><d:getetag/><{data}/></d:prop>{listed}</{what}>"


def data_name(kind: Kind) -> str:
    return f"{{{CAL}}}calendar-data" if kind == "calendar" else f"{{{CARD}}}address-data"


def read_multistatus(body: bytes) -> tuple[list[Found], str]:
    """Every resource, and the sync token where there is one. Raises NotXmlError."""
    root = _parsed(body)
    if root.tag != f"{{{DAV}}}multistatus":
        raise NotXmlError
    found = []
    for response in root.findall(f"{{{DAV}}}response")[:MOST_RESPONSES]:
        href = (response.findtext(f"{{{DAV}}}href") or "").strip()
        if href:
            found.append(_found(href, response))
    return found, (root.findtext(f"{{{DAV}}}sync-token") or "").strip()


def _found(href: str, response: ElementTree.Element) -> Found:
    properties: dict[str, ElementTree.Element] = {}
    for stat in response.findall(f"{{{DAV}}}propstat"):
        if _status(stat) // 100 == 2:
            for prop in stat.findall(f"{{{DAV}}}prop"):
                properties |= {element.tag: element for element in prop}
    return Found(href=href, status=_status(response), properties=properties)


def _status(element: ElementTree.Element) -> int:
    """Of "HTTP/1.1 404 Not Found"; 200 where none is told."""
    parts = (element.findtext(f"{{{DAV}}}status") or "").split()
    return int(parts[1]) if len(parts) > 1 and parts[1].isdigit() and len(parts[1]) == 3 else 200


def _parsed(body: bytes) -> ElementTree.Element:
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotXmlError from None
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise NotXmlError
    try:
        # As UTF-8, whatever the head says: another encoding could hide what was looked for above.
        parser = ElementTree.XMLParser(encoding="utf-8")  # noqa: S314 - see above
        return ElementTree.fromstring(text.encode("utf-8"), parser=parser)  # noqa: S314
    except (ElementTree.ParseError, ValueError, RecursionError):
        raise NotXmlError from None
