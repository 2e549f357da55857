"""What a file is, told by its content and never by its name alone; and what stands in it."""

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

from samantha.moving import (
    character_ai,
    character_card,
    chatgpt,
    claude,
    icalendar,
    plain_text,
    replika,
    silly_tavern,
    vcard,
)
from samantha.moving.archive import ZIP, Part
from samantha.moving.brought import Brought
from samantha.moving.json_stream import elements
from samantha.moving.words import decode, encoding_of, looks_like_text

HEAD = 1 << 20  # bytes by which a file is known
WHOLE_LIMIT = 256_000_000  # bytes of a file that is read in one piece
_PLAIN = re.compile(r"\.(?:txt|md|markdown|text|log)$", re.IGNORECASE)
_PAGE = re.compile(r"\s*(?:<!doctype html|<html|<\?xml|<svg|\{\\rtf|%PDF)", re.IGNORECASE)

Shape = tuple[Callable[[Any], bool], Callable[[Any], Iterator[Brought]]]

SHAPES: tuple[Shape, ...] = (
    (chatgpt.is_conversation, chatgpt.read_conversation),
    (claude.is_conversation, claude.read_conversation),
    (claude.is_memory, claude.read_memory),
    (claude.is_project, claude.read_project),
    (character_card.is_card, character_card.read_card),
    (character_ai.is_dump, character_ai.read_dump),
    (silly_tavern.is_lorebook, silly_tavern.read_lorebook),
    (replika.is_messages, replika.read_messages),
)
"""What a JSON value may be, and who reads it; the first that fits."""


class NotKnownError(ValueError):
    """A file of no kind that is read here."""


class TooLongError(ValueError):
    """A file that has to be read in one piece and is too long for it."""


def read_part(part: Part, own: frozenset[str], *, broken: Callable[[], None]) -> Iterator[Brought]:
    """What stands in one file. `own`: the person's names; `broken` hears of each piece that makes no sense.

    Raises NotKnownError, TooLongError, BrokenEndError, BrokenCardError, WhoseWordsError.
    """
    with part.open() as file:
        head = file.read(HEAD)
    if head.startswith(character_card.PNG):
        return character_card.read_card(character_card.read_picture(_whole(part)))
    if head[:4] in ZIP or not head.strip(b"\x00 \t\r\n"):
        raise NotKnownError
    encoding = encoding_of(head, is_whole=len(head) < HEAD)
    text = head.decode(encoding, errors="replace").lstrip("\ufeff")
    is_json = text.lstrip()[:1] == "{" or (text.lstrip()[:1] == "[" and not plain_text.speakers(text))
    if is_json and not _PAGE.match(text):
        if silly_tavern.is_chat(text):
            return silly_tavern.read_chat(decode(_whole(part)))
        return _json(part, encoding, broken)
    for is_kind, read in _TEXTS:
        if is_kind(text):
            return read(decode(_whole(part)))
    is_told = part.is_alone and plain_text.tells_whose_or_when(text)
    if _PAGE.match(text) or not looks_like_text(text) or not (is_told or _PLAIN.search(part.name)):
        raise NotKnownError
    return plain_text.read_text(decode(_whole(part)), own, part.name)


_TEXTS: tuple[tuple[Callable[[str], bool], Callable[[str], Iterator[Brought]]], ...] = (
    (vcard.is_cards, vcard.read_cards),
    (icalendar.is_calendar, icalendar.read_calendar),
    (replika.is_table, replika.read_table),
)


def _json(part: Part, encoding: str, broken: Callable[[], None]) -> Iterator[Brought]:
    """Every value that has a known shape. Raises NotKnownError where the first few have none."""
    loose: list[Any] = []
    has_known = False
    with io.TextIOWrapper(part.open(), encoding=encoding, errors="replace") as file:
        for item in elements(file):
            shape = next((read for fits, read in SHAPES if fits(item)), None)
            if shape is not None:
                has_known = True
                yield from _soundly(shape, item, broken)
            elif isinstance(item, dict) and isinstance(item.get("conversations"), list):
                has_known = True
                for one in item["conversations"]:
                    read = next((read for fits, read in SHAPES if fits(one)), None)
                    yield from _soundly(read, one, broken) if read else ()
            elif replika.is_messages([item]):
                has_known = True
                loose.append(item)
            elif has_known:
                broken()
            elif len(loose) == 0:
                raise NotKnownError
    yield from _soundly(replika.read_messages, loose, broken)


def _soundly(
    read: Callable[[Any], Iterator[Brought]], item: Any, broken: Callable[[], None]
) -> Iterator[Brought]:
    """What one value holds; where its inside is of another shape than it seemed, that is counted."""
    try:
        yield from read(item)
    except (AttributeError, LookupError, TypeError, ValueError, OverflowError, RecursionError):
        broken()


def _whole(part: Part) -> bytes:
    with part.open() as file:
        raw = file.read(WHOLE_LIMIT + 1)
    if len(raw) > WHOLE_LIMIT:
        raise TooLongError
    return raw
