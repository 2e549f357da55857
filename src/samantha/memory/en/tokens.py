"""A plain sentence as words, each with the mark that stands before it and its place in the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from samantha.core import pattern as re


@dataclass(frozen=True, slots=True)
class Word:
    """`text` as typed, `key` in small letters; `gap` is the mark before it: "", "," or "|" for a stronger one."""

    text: str
    key: str
    gap: str
    start: int
    end: int


Words = Sequence[Word]

_TOKEN = re.compile(r"[^\W_]+(?:['/.-][^\W_]+)*|'s\b|&")
_BLANK = ("", " ")
_STRONG = re.compile(r"[.!?;:()\n—–…]|(?:^|\s)-+\s")


@lru_cache(maxsize=8)  # the sentences of the turn that is being read; erasing empties it
def read_words(text: str) -> tuple[Word, ...]:
    """`words_of`, kept for a moment: one sentence is read more than once."""
    return tuple(words_of(text))


def words_of(text: str) -> list[Word]:
    """ "tom's" is two words, "tom" and "'s"."""
    found: list[Word] = []
    last = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        between = text[last:start]
        gap = (
            ""
            if between in _BLANK
            else ("|" if _STRONG.search(between) else "," if "," in between else "")
            if between.strip()
            else ""
        )
        token = match[0]
        if len(token) > 2 and token.endswith("'s"):
            found.append(Word(token[:-2], token[:-2].lower(), gap, start, end - 2))
            token, gap, start = "'s", "", end - 2
        found.append(Word(token, token.lower(), gap, start, end))
        last = end
    return found
