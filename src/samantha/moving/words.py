"""Bytes as text, and text as it may be kept: any common encoding, no control marks, no half characters."""

import codecs
import re

TEXT_LIMIT = 200_000  # characters of one line or note; what is longer is cut, and counted as cut

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Control marks, and those that turn the direction of what stands around them.
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
_HALF = re.compile("[\ud800-\udfff]")
_SPACES = re.compile(r"\s+")
_SAMPLE = 4096  # bytes in which an encoding shows


def encoding_of(head: bytes, *, is_whole: bool) -> str:
    """The encoding that these first bytes are in: by their mark, else UTF-8, UTF-16, or Windows' own."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    sample = head[:_SAMPLE]
    if b"\x00" in sample and len(sample) >= 4:
        even, odd = sample[::2].count(0), sample[1::2].count(0)
        if max(even, odd) > len(sample) / 8 and min(even, odd) < max(even, odd) / 4:
            return "utf-16-le" if odd > even else "utf-16-be"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head, final=is_whole)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def decode(raw: bytes) -> str:
    """All of it as text. A byte that fits no character becomes the mark for that."""
    return (
        raw.decode(encoding_of(raw, is_whole=True), errors="replace")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
    )


def clean(text: object) -> str:
    """A text as it may be kept; "" for what is no text. Halves of a character and control marks go."""
    if not isinstance(text, str):
        return ""
    if _HALF.search(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNFIT.sub("", text).strip()[:TEXT_LIMIT]


def one_line(text: object, limit: int = 200) -> str:
    """A name or a title: one line, cut at a word."""
    line = _SPACES.sub(" ", clean(text)).strip()
    return line if len(line) <= limit else f"{line[:limit].rsplit(' ', 1)[0]} ..."


def looks_like_text(text: str) -> bool:
    """Whether a person could have written this: few marks that no keyboard has."""
    sample = text[:20_000]
    odd = sum(not (letter.isprintable() or letter in "\n\t\x0c") or letter == "\ufffd" for letter in sample)
    return bool(sample.strip()) and odd * 50 <= len(sample)
