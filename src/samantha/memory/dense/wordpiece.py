"""Text as the pieces of words that a BERT model knows: WordPiece, uncased.

After Devlin et al. 2019 (BERT), with the same result as their tokenizer. The package that does this brings a
client for a model hub along (docs/decisions/0009-dense-memory.md).
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

LONGEST_WORD = 100  # letters; a longer one is unknown, as in the reference
UNKNOWN, BEGIN, END = "[UNK]", "[CLS]", "[SEP]"

# Where ideographs stand; each is a word by itself.
_IDEOGRAPHS = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B920, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)


class WordPiece:
    """A vocabulary, in the order of its numbers. Raises KeyError where the three marks are not in it."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(pieces)}
        self._unknown, self._begin, self._end = (self._ids[mark] for mark in (UNKNOWN, BEGIN, END))
        self._of_word = lru_cache(maxsize=4096)(self._cut)  # talk repeats its words; forgotten by `forget`

    def ids(self, text: str, limit: int) -> list[int]:
        """The numbers of a text's pieces between both marks, at most `limit`; the rest is left out."""
        found: list[int] = []
        for word in words(text):
            found += self._of_word(word)
            if len(found) >= limit - 2:
                break
        return [self._begin, *found[: limit - 2], self._end]

    def forget(self) -> None:
        """Drop the words that are remembered for speed."""
        self._of_word.cache_clear()

    def _cut(self, word: str) -> tuple[int, ...]:
        """The longest piece that the word begins with, then the longest of what is left, and so on."""
        if len(word) > LONGEST_WORD:
            return (self._unknown,)
        pieces: list[int] = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = self._ids.get(("##" if start else "") + word[start:end])
                if piece is not None:
                    break
            else:
                return (self._unknown,)
            pieces.append(piece)
            start = end
        return tuple(pieces)


def words(text: str) -> Iterator[str]:
    """Words, punctuation marks and ideographs, lower case and without accents."""
    if text.isascii():
        plain = text.lower()
    else:
        apart = unicodedata.normalize("NFD", "".join(map(_set_apart, text)))
        # Letter by letter, as the reference does: "ΑΣ".lower() would know that a word ends there.
        plain = "".join(letter.lower() for letter in apart if unicodedata.category(letter) != "Mn")
    word = ""
    for letter in plain:
        kind = _kind(letter)
        if kind == "letter":
            word += letter
            continue
        if word and kind != "nothing":
            yield word
            word = ""
        if kind == "mark":
            yield letter
    if word:
        yield word


def _set_apart(letter: str) -> str:
    number = ord(letter)
    if number >= 0x3400 and any(first <= number <= last for first, last in _IDEOGRAPHS):
        return f" {letter} "
    return letter


@lru_cache(maxsize=4096)
def _kind(letter: str) -> str:
    """letter, mark (punctuation), space, or nothing (control characters)."""
    if letter in "\t\n\r":
        return "space"
    category = unicodedata.category(letter)
    if letter in "\x00\ufffd" or category in ("Cc", "Cf", "Co"):
        return "nothing"
    if category == "Zs" or letter.isspace():
        return "space"
    is_mark = category.startswith("P") or (letter.isascii() and not letter.isalnum())
    return "mark" if is_mark else "letter"
