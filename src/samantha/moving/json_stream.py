"""A long JSON array, element by element: memory holds one of them; a broken end costs only what is broken."""

import json
from collections.abc import Iterator
from typing import IO, Any

from samantha.moving.brought import BrokenEndError

CHUNK = 1 << 20  # characters read at a time
ELEMENT_LIMIT = 128_000_000  # characters of one conversation, or of a file that is one object


def elements(file: IO[str]) -> Iterator[Any]:
    """The elements of the array that a text is; of anything else, the value itself. Raises BrokenEndError."""
    decoder = json.JSONDecoder(parse_int=_integer)
    buffer, is_end = _more(file, "")
    buffer = buffer.lstrip("\ufeff \t\r\n")
    if not buffer.startswith("["):
        value, _, _ = _value(decoder, file, buffer, is_end)
        yield value
        return
    buffer = buffer[1:]
    while True:
        buffer = buffer.lstrip(" \t\r\n,")
        while not buffer and not is_end:
            buffer, is_end = _more(file, buffer)
            buffer = buffer.lstrip(" \t\r\n,")
        if buffer.startswith("]"):
            return
        if not buffer:
            raise BrokenEndError("ends in the middle")
        value, buffer, is_end = _value(decoder, file, buffer, is_end)
        yield value


def _value(decoder: json.JSONDecoder, file: IO[str], buffer: str, is_end: bool) -> tuple[Any, str, bool]:
    """One value off the front of the buffer, which is filled up until it holds all of it."""
    while True:
        try:
            value, end = decoder.raw_decode(buffer)
        except RecursionError as error:
            raise BrokenEndError("is nested without end") from error
        except ValueError as error:
            if is_end:
                raise BrokenEndError("ends in the middle, or is not whole") from error
            if len(buffer) > ELEMENT_LIMIT:
                raise BrokenEndError(
                    "holds one piece that is too large for me, or is broken there"
                ) from error
        else:
            if end < len(buffer) or is_end:  # a number at the very end could go on
                return value, buffer[end:], is_end
        buffer, is_end = _more(file, buffer)


def _more(file: IO[str], buffer: str) -> tuple[str, bool]:
    # At least as much again as is held, so that a long element is tried a dozen times and not a thousand.
    part = file.read(max(CHUNK, len(buffer)))
    return buffer + part, not part


def _integer(digits: str) -> int:
    return int(digits) if len(digits) < 20 else 0  # no format here has longer ones; a hostile one has
