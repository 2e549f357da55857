"""A mail as she holds it: who, to whom, when, about what, and how its text begins. Never its attachments.

Everything in it but the folder's numbers was written by somebody else, and may say anything.
"""

import email.utils
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.header import decode_header
from email.parser import BytesHeaderParser
from typing import Literal

from samantha.skills.mail.addresses import LONGEST, Address, is_address, sendable
from samantha.skills.mail.visible import clean

Folder = Literal["inbox", "sent"]

HEADER_LIMIT = 16_384  # bytes of a header that are read; a long list of recipients is cut
FIELDS = (
    "From",
    "To",
    "Cc",
    "Reply-To",
    "Subject",
    "Date",
    "Message-ID",
    "In-Reply-To",
    "References",
    "List-Id",
    "List-Unsubscribe",
    "Precedence",
    "Auto-Submitted",
)
"""The lines of a header that are asked for; no other is fetched."""

_SUBJECT, _NAME, _RECIPIENTS, _REFERENCES = 300, 100, 50, 30  # characters, and how many of each
_ID = re.compile(r"<[^<>\s\x00-\x1f]{1,250}>")
_NOBODY = re.compile(
    r"(?:^|[._+-])(?:no-?_?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?|notifications?|newsletter)"
    r"(?:[._+@-]|$)",
    re.I,
)


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One mail. `message_id` and those of `answers` have their angle brackets."""

    sender: Address
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    subject: str = ""
    at: datetime  # UTC: the server's own word on when it came, not the sender's
    message_id: str = ""
    answers: tuple[str, ...] = ()  # what it was written in answer to, the first of its thread first
    is_bulk: bool = False  # to many: a list, an advertisement, a machine's notice
    text: str = ""  # how it begins, as it is seen
    is_cut: bool = False  # there is more of the text
    attachments: int = 0
    is_seen: bool = False
    is_answered: bool = False


@dataclass(frozen=True, kw_only=True)
class Header:
    """What the header tells."""

    sender: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    reply_to: tuple[Address, ...]
    subject: str
    date: datetime | None
    message_id: str
    answers: tuple[str, ...]
    is_bulk: bool


def read_header(raw: bytes) -> Header:
    """A header as it came, however broken. Never raises."""
    parsed = BytesHeaderParser().parsebytes(raw[:HEADER_LIMIT])

    def line(name: str) -> str:
        return str(parsed.get(name, "") or "")

    senders = addresses_in(line("From"))
    sender = senders[0] if senders else Address(address="")
    references = _ID.findall(line("References"))[:_REFERENCES]
    answered = _ID.findall(line("In-Reply-To"))[:1]
    return Header(
        sender=sender,
        to=addresses_in(line("To")),
        cc=addresses_in(line("Cc")),
        reply_to=addresses_in(line("Reply-To")),
        subject=one_line(decoded(line("Subject")), _SUBJECT),
        date=_date(line("Date")),
        message_id=next(iter(_ID.findall(line("Message-ID"))), ""),
        answers=tuple(dict.fromkeys((*references, *answered))),
        is_bulk=_is_bulk(sender, line),
    )


def addresses_in(line: str) -> tuple[Address, ...]:
    """Who is named there. The names are decoded only after the addresses are apart, so that an encoded name
    cannot bring an address along; an address that is none is left empty."""
    found = []
    for name, address in email.utils.getaddresses([line[:HEADER_LIMIT]])[:_RECIPIENTS]:
        usable = address if is_address(address) else sendable(address)
        shown = one_line(decoded(name), _NAME)
        if usable or shown:
            found.append(Address(address=usable[:LONGEST], name="" if shown == usable else shown))
    return tuple(found)


def decoded(line: str) -> str:
    """A line of a header with its encoded words read (RFC 2047); as it stands where they are broken."""
    line = re.sub(r"\r?\n[ \t]+", " ", line)
    try:
        parts: Sequence[tuple[bytes | str, str | None]] = decode_header(line)
    except (ValueError, LookupError):
        return line
    return "".join(_in_charset(part, charset) for part, charset in parts)


def one_line(text: str, limit: int) -> str:
    """What is visible of it, on one line, cut at `limit` characters."""
    text = " ".join(clean(unicodedata.normalize("NFC", text)).split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _in_charset(part: bytes | str, charset: str | None) -> str:
    if isinstance(part, str):  # what a header held raw stands in it as surrogates
        part = part.encode("utf-8", "surrogateescape")
    try:
        return part.decode(charset or "utf-8", "replace")
    except LookupError:
        return part.decode("utf-8", "replace")


def _date(line: str) -> datetime | None:
    try:
        found = email.utils.parsedate_to_datetime(line[:100])
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _is_bulk(sender: Address, line: Callable[[str], str]) -> bool:
    automatic = line("Auto-Submitted").strip().lower()
    return bool(
        line("List-Id")
        or line("List-Unsubscribe")
        or line("Precedence").strip().lower() in ("bulk", "list", "junk")
        or (automatic and automatic != "no")
        or _NOBODY.search(sender.address.partition("@")[0])
    )
