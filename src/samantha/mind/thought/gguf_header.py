"""What a GGUF file says of itself, read from its head alone: no weights, no vocabulary, no dependency.

The format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md (versions 2 and 3, little-endian).
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from samantha.core.errors import ModelError

MAGIC = b"GGUF"
DEFAULT_WINDOW = 4096  # tokens, where a file does not say
MOST_PAIRS = 10_000  # a real file has some 40
LONGEST_NAME = 65_535  # bytes of a key, as the format itself limits it
LONGEST_TEXT = 16 * 1024 * 1024  # bytes of one string; a chat template has some thousands

Scalar = int | float | bool | str

SCALARS = {
    **{0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i"},
    **{6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d"},
}
STRING, ARRAY = 8, 9


@dataclass(frozen=True, kw_only=True)
class GgufHeader:
    """The few numbers that decide whether a model fits. 0 where the file does not say."""

    size: int  # bytes of the whole file
    architecture: str
    context: int  # tokens that it was trained for
    layers: int
    width: int  # of a token's vector
    heads: int
    kv_heads: int
    key_width: int  # of one head's key, where it is not width / heads
    value_width: int

    def cache_bytes(self, window: int) -> int:
        """What it needs to remember a window of tokens, with 16 bits a number."""
        heads = self.kv_heads or self.heads
        plain = self.width // self.heads if self.heads else 0
        return self.layers * window * heads * ((self.key_width or plain) + (self.value_width or plain)) * 2

    def window(self, most: int) -> int:
        """Tokens to give it: what it was trained for, and no more than `most`."""
        return min(self.context or DEFAULT_WINDOW, most)


def read_gguf_header(path: Path) -> GgufHeader:
    """Raises ModelError with one clear sentence where it is not there, no GGUF, or cut short in its head."""
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            if file.read(4) != MAGIC:
                raise ModelError(f"{path.name} is no GGUF file, so I can't think with it.")
            return _header(_Reader(file, size), size)
    except OSError as error:
        why = (error.strerror or "it cannot be read").lower()
        raise ModelError(f"I can't read the model in {path.name}: {why}.") from error
    except (EOFError, struct.error, UnicodeDecodeError) as error:
        raise ModelError(f"{path.name} is cut short or damaged; fetch it once more.") from error


def _header(reader: "_Reader", size: int) -> GgufHeader:
    if not 2 <= reader.number("<I") <= 3:
        raise EOFError("a version that nobody writes")
    reader.number("<Q")  # how many tensors
    said = _pairs(reader, reader.number("<Q"))
    kind = str(said.get("general.architecture", ""))

    def count(name: str) -> int:
        found = said.get(f"{kind}.{name}", 0)
        return found if isinstance(found, int) and 0 <= found < 2**31 else 0

    return GgufHeader(
        size=size,
        architecture=kind,
        context=count("context_length"),
        layers=count("block_count"),
        width=count("embedding_length"),
        heads=count("attention.head_count"),
        kv_heads=count("attention.head_count_kv"),
        key_width=count("attention.key_length"),
        value_width=count("attention.value_length"),
    )


def _pairs(reader: "_Reader", count: int) -> Mapping[str, Scalar]:
    """Every pair that stands before the vocabulary. Writers put the model's numbers first; where one does
    not, they count as unsaid, which costs a guess and not a start."""
    if count > MOST_PAIRS:
        raise EOFError("more pairs than a model has")
    found: dict[str, Scalar] = {}
    for _ in range(count):
        name = reader.text(LONGEST_NAME)
        if name.startswith("tokenizer.") and f"{found.get('general.architecture')}.context_length" in found:
            break
        if (value := reader.value(reader.number("<I"))) is not None:
            found[name] = value
    return found


class _Reader:
    """Reads forward, and never past the end. Raises EOFError."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file = file
        self._size = size

    def number(self, form: str) -> int:
        return int(struct.unpack(form, self._take(struct.calcsize(form)))[0])

    def text(self, most: int = LONGEST_TEXT) -> str:
        length = self.number("<Q")
        if length > most:
            raise EOFError("a text that is too long")
        return self._take(length).decode("utf-8", "replace")

    def value(self, kind: int) -> Scalar | None:
        """None for an array: its items are passed over."""
        if kind == STRING:
            return self.text()
        if kind == ARRAY:
            self._pass_array()
            return None
        if kind not in SCALARS:
            raise EOFError("a kind of value that does not exist")
        form = SCALARS[kind]
        found: Scalar = struct.unpack(form, self._take(struct.calcsize(form)))[0]
        return found

    def _pass_array(self) -> None:
        kind, count = self.number("<I"), self.number("<Q")
        if kind in SCALARS:
            self._pass(count * struct.calcsize(SCALARS[kind]))
        elif kind == STRING and count * 8 <= self._size:
            for _ in range(count):
                self._pass(self.number("<Q"))
        else:
            raise EOFError("an array of what nobody writes")

    def _pass(self, count: int) -> None:
        if self._file.tell() + count > self._size:
            raise EOFError("past the end")
        self._file.seek(count, 1)

    def _take(self, count: int) -> bytes:
        found = self._file.read(count)
        if len(found) < count:
            raise EOFError("past the end")
        return found
