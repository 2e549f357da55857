"""Character cards, V1 to V3: JSON, or in a PNG's text chunks (`chara`, `ccv3`; base64).

A card tells of an invented character. It becomes notes about that character: never who she is herself,
never a fact about the person, and its prompts are words like any others.
"""

import base64
import binascii
import json
import re
import struct
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from samantha.moving.brought import Again, Note
from samantha.moving.silly_tavern import is_lorebook, read_lorebook
from samantha.moving.words import clean, one_line

PNG = b"\x89PNG\r\n\x1a\n"
CHUNK_LIMIT = 32_000_000  # bytes of one text chunk, unpacked
_FIELDS = (
    ("description", ""),
    ("personality", "Personality: "),
    ("scenario", "Scenario: "),
    ("first_mes", "First message: "),
    ("mes_example", "How they talk: "),
    ("creator_notes", "Its maker notes: "),
)


class BrokenCardError(ValueError):
    """A picture that holds no card, or a damaged one. Its text is one clear sentence."""


def is_card(item: Any) -> bool:
    if not isinstance(item, dict):
        return False
    if str(item.get("spec", "")).startswith("chara_card_"):
        return isinstance(item.get("data"), dict)
    return isinstance(item.get("name"), str) and "first_mes" in item and "description" in item


def read_card(item: Mapping[str, Any]) -> Iterator[Note]:
    """Each part of a card as a note about its character, and its own lorebook after them."""
    held = item.get("data")
    card: Mapping[str, Any] = held if isinstance(held, dict) else item
    name = one_line(card.get("name"), 80) or "a character"
    again = Again()
    for field, label in _FIELDS:
        if text := _named(clean(card.get(field)), name):
            key = again.key("card", name, field, text)
            yield Note(
                program="a character card", key=key, text=f"{label}{text}", about=f"the character {name}"
            )
    book = card.get("character_book")
    if isinstance(book, dict) and is_lorebook(book):
        yield from read_lorebook(book, name)


def _named(text: str, name: str) -> str:
    """A card's text with its marks for the character and the reader filled in."""
    return _READER.sub("the reader", _CHARACTER.sub(lambda _: name, text))


_CHARACTER = re.compile(r"\{\{char\}\}|<BOT>", re.IGNORECASE)
_READER = re.compile(r"\{\{user\}\}|<USER>", re.IGNORECASE)


def read_picture(raw: bytes) -> dict[str, Any]:
    """The card in a PNG: V3's chunk where there is one, else V2's. Raises BrokenCardError."""
    found = dict(_texts(raw))
    for keyword in ("ccv3", "chara"):
        if keyword in found:
            try:
                card = json.loads(base64.b64decode(found[keyword], validate=False))
            except (ValueError, binascii.Error, RecursionError) as error:
                raise BrokenCardError("The character card in that picture is damaged.") from error
            if is_card(card):
                return dict(card)
            raise BrokenCardError("What that picture carries is not a character card.")
    raise BrokenCardError("That picture holds no character card.")


def _texts(raw: bytes) -> Iterator[tuple[str, bytes]]:
    """The keyword and bytes of each text chunk (PNG 3rd edition, 11.3.3), up to the first that is broken."""
    at = len(PNG)
    while at + 12 <= len(raw):
        length, kind = struct.unpack(">I4s", raw[at : at + 8])
        data = raw[at + 8 : at + 8 + length]
        end = at + 8 + length
        if len(data) < length or zlib.crc32(kind + data).to_bytes(4, "big") != raw[end : end + 4]:
            if kind in (b"tEXt", b"zTXt", b"iTXt"):
                raise BrokenCardError("That picture is damaged just where its character card stands.")
            return
        keyword, _, rest = data.partition(b"\x00")
        if kind == b"tEXt":
            yield keyword.decode("latin-1").lower(), rest
        elif kind == b"zTXt" and rest[:1] == b"\x00":
            yield keyword.decode("latin-1").lower(), _unpacked(rest[1:])
        elif kind == b"iTXt" and len(rest) > 2:
            text = rest[2:].split(b"\x00", 2)[-1]
            yield keyword.decode("latin-1").lower(), _unpacked(text) if rest[0] else text
        at = end + 4


def _unpacked(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, CHUNK_LIMIT)
    except zlib.error as error:
        raise BrokenCardError("The character card in that picture is damaged.") from error
