"""Reads what an IMAP server answers (RFC 9051, 7): lists within lists, and which part of a mail is its text.

Never trusts it: depth and counts are limited, and what cannot be read is said so.
"""

import base64
import binascii
import quopri
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, TypeAlias

from samantha.skills.mail.page import text_of_html
from samantha.skills.mail.post import Flags
from samantha.skills.mail.visible import tidy

DEEPEST = 40  # lists within one another
MOST_TOKENS = 200_000  # of one answer
MOST_PARTS = 200  # of one mail that are looked at

Value: TypeAlias = "bytes | list[Value] | None"  # an atom, number, string or literal; NIL; a list

_TOKEN = re.compile(rb'[ \r\n]*(?:(\()|(\))|"((?:[^"\\]|\\.)*)"|((?:[^\s()"\[]|\[[^\]]*\])+))', re.S)


class StrangeAnswerError(ValueError):
    """The server's answer is not IMAP, or too deep or too long to be a mail's."""


@dataclass(frozen=True, kw_only=True)
class TextPart:
    """The part of a mail that a reader would see first."""

    section: str  # as BODY[...] names it
    is_html: bool
    charset: str
    encoding: str  # "base64", "quoted-printable", or what stands as it is
    size: int  # bytes, encoded


def read_fetched(answer: Sequence[object]) -> list[Mapping[str, Value]]:
    """What imaplib gives for a FETCH: for each mail its items, by their names in upper case, `BODY[...]`
    without its `<offset>`. Raises StrangeAnswerError."""
    tokens = _tokens(answer)
    found: list[Mapping[str, Value]] = []
    for token in tokens:  # each mail is its number, then a list
        if token is _OPEN:
            items = _list(tokens, 1)
            names = (str(name, "ascii", "replace").upper() for name in items[::2] if isinstance(name, bytes))
            found.append(
                dict(zip((re.sub(r"<\d+>$", "", name) for name in names), items[1::2], strict=False))
            )
        elif token is _CLOSE:
            raise StrangeAnswerError("a list ends that never began")
    return found


_OPEN, _CLOSE = object(), object()


def _tokens(answer: Sequence[object]) -> Iterator[object]:
    """Brackets as _OPEN and _CLOSE, NIL as None, all else as bytes."""
    count = 0
    for piece in answer:
        raw = piece[0] if isinstance(piece, tuple) else piece
        if not isinstance(raw, bytes):
            continue
        if isinstance(piece, tuple):
            raw = re.sub(rb"~?\{\d+\+?\}$", b"", raw.rstrip())
        at, end = 0, len(raw.rstrip())
        while at < end:
            match = _TOKEN.match(raw, at)
            count += 1
            if match is None or count > MOST_TOKENS:
                raise StrangeAnswerError("that is no answer to a FETCH")
            at = match.end()
            if match[1]:
                yield _OPEN
            elif match[2]:
                yield _CLOSE
            elif match[3] is not None:
                yield re.sub(rb"\\(.)", rb"\1", match[3], flags=re.S)
            else:
                yield None if match[4].upper() == b"NIL" else match[4]
        if isinstance(piece, tuple):
            yield bytes(piece[1])


def _list(tokens: Iterator[object], depth: int) -> list[Value]:
    if depth > DEEPEST:
        raise StrangeAnswerError("too many lists within one another")
    items: list[Value] = []
    for token in tokens:
        if token is _CLOSE:
            return items
        if token is _OPEN:
            items.append(_list(tokens, depth + 1))
        else:
            assert token is None or isinstance(token, bytes)
            items.append(token)
    raise StrangeAnswerError("a list never ends")


# --- which part is the text ------------------------------------------------------------------------


def text_part(structure: Value) -> tuple[TextPart | None, int]:
    """The part to read, plain text before HTML, and how many attachments there are. Never raises."""
    plain: TextPart | None = None
    html: TextPart | None = None
    attachments = 0
    for number, (section, leaf) in enumerate(_leaves(structure, "", 0)):
        if number >= MOST_PARTS:
            break
        kind = f"{_word(leaf, 0)}/{_word(leaf, 1)}"
        if kind not in ("text/plain", "text/html") or _is_attached(leaf):
            attachments += not kind.startswith("multipart/")
            continue
        part = TextPart(
            section=section or "1",
            is_html=kind == "text/html",
            charset=_charset(leaf),
            encoding=_word(leaf, 5),
            size=_number(leaf, 6),
        )
        if part.is_html:
            html = html or part
        else:
            plain = plain or part
    if plain is not None and plain.size == 0 and html is not None:
        return html, attachments
    return plain or html, attachments


def _leaves(structure: Value, section: str, depth: int) -> Iterator[tuple[str, list[Value]]]:
    """Every part that has no parts, with its section's number. A mail within the mail is an attachment."""
    if not isinstance(structure, list) or not structure or depth > DEEPEST:
        return
    if not isinstance(structure[0], list):
        yield section, structure
        return
    for number, part in enumerate(structure, 1):
        if not isinstance(part, list):
            return  # what follows the parts is the kind of the whole
        yield from _leaves(part, f"{section}.{number}" if section else str(number), depth + 1)


def _word(leaf: Sequence[Value], at: int) -> str:
    value = leaf[at] if at < len(leaf) else None
    return value.decode("ascii", "replace").lower() if isinstance(value, bytes) else ""


def _number(leaf: Sequence[Value], at: int) -> int:
    word = _word(leaf, at)
    return int(word) if word.isdigit() and len(word) < 16 else 0


def _charset(leaf: Sequence[Value]) -> str:
    pairs = leaf[2] if len(leaf) > 2 and isinstance(leaf[2], list) else []
    for name, value in zip(pairs[::2], pairs[1::2], strict=False):
        if isinstance(name, bytes) and name.lower() == b"charset" and isinstance(value, bytes):
            return value.decode("ascii", "replace").lower()[:40]
    return "utf-8"


def _is_attached(leaf: Sequence[Value]) -> bool:
    return any(
        isinstance(item, list) and item and item[0] in (b"attachment", b"ATTACHMENT") for item in leaf[3:]
    )


# --- its words -------------------------------------------------------------------------------------


def text_of(part: TextPart, raw: bytes) -> str:
    """The words of a part, or of its beginning. Never raises."""
    text = in_charset(_unpacked(raw, part.encoding), part.charset)
    return text_of_html(text) if part.is_html else tidy(text)


def _unpacked(raw: bytes, encoding: str) -> bytes:
    if encoding == "base64":
        packed = re.sub(rb"[^A-Za-z0-9+/]", b"", raw)
        try:
            return base64.b64decode(packed[: len(packed) // 4 * 4])
        except binascii.Error:
            return raw
    return quopri.decodestring(raw) if encoding == "quoted-printable" else raw


def in_charset(raw: bytes, charset: str) -> str:
    """In the charset that it claims; where that is unknown or no charset of text, as UTF-8."""
    try:
        return raw.decode(charset, "replace")
    except (LookupError, ValueError, TypeError):
        return raw.decode("utf-8", "replace")


# --- its other values ------------------------------------------------------------------------------

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LISTED = re.compile(rb'\(([^)]*)\) (?:"(\\?.)"|NIL) (.+)', re.S)


def listed(answer: Sequence[Any]) -> Iterator[tuple[str, str, str]]:
    """(marks in lower case, what parts names, name) of each folder."""
    for item in answer[:5000]:
        if isinstance(item, tuple):
            head, name = re.sub(rb"\{\d+\}$", b"x", item[0]), item[1]
        else:
            head, name = item, None
        found = _LISTED.match(head) if isinstance(head, bytes) else None
        if found is None:
            continue
        raw = name if name is not None else found[3]
        if raw.startswith(b'"') and raw.endswith(b'"') and name is None:
            raw = re.sub(rb"\\(.)", rb"\1", raw[1:-1])
        mark = (found[2] or b"")[-1:].decode("ascii", "replace")
        yield found[1].decode("ascii", "replace").lower(), mark, raw.decode("utf-8", "replace")


def to_number(value: object) -> int:
    return int(value) if isinstance(value, bytes) and value.isdigit() and len(value) <= 15 else 0


def read_flags(value: Value) -> Flags:
    names = {item.lower() for item in value if isinstance(item, bytes)} if isinstance(value, list) else set()
    return Flags(is_seen=b"\\seen" in names, is_answered=b"\\answered" in names)


def internal_date(value: Value) -> datetime | None:
    """As RFC 9051 writes a date: " 7-Feb-2027 21:52:25 -0800"."""
    found = re.match(
        rb"\s*(\d{1,2})-([A-Za-z]{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)$",
        value if isinstance(value, bytes) else b"",
    )
    if found is None or (month := found[2].decode().title()) not in MONTHS:
        return None
    day, year, hour, minute, second, over, under = (int(found[at]) for at in (1, 3, 4, 5, 6, 8, 9))
    try:
        wall = datetime(year, MONTHS.index(month) + 1, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None
    ahead = timedelta(hours=over, minutes=under)
    return wall - ahead if found[7] == b"+" else wall + ahead
