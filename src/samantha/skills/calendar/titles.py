"""The words of a title or a name as they are compared. Pure."""

import re
import unicodedata
from functools import lru_cache

from samantha.skills.calendar.en.words import ALIKE

_WORD = re.compile(r"[^\W_]+")

LONG_ENOUGH = 4


@lru_cache(maxsize=8192)  # a look for words goes over every title; erasing an entry empties it
def keys(text: str) -> frozenset[str]:
    """The words of a text as they are compared: small, without marks over letters, without an ending s."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    plain = re.sub(r"'s\b", "", "".join(char for char in plain if not unicodedata.combining(char)))
    found = {ALIKE.get(word, word) for word in _WORD.findall(plain)}
    return frozenset(word[:-1] if len(word) > LONG_ENOUGH and word.endswith("s") else word for word in found)
