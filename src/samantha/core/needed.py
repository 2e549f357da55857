"""The words without which a regular expression cannot match, read from the expression itself.

A line of talk has some ten words, her patterns thousands: whatever needs a word that a line does not hold is
not tried on it. A pattern is read into the texts that it can match, what is not known left open; of each
stretch of it that yields few texts, one word of each text is needed, and the rarest such stretch is kept.

The reading is by Python's own parser, which is private to it. Where a Python has none, or one that makes
something else of the patterns below, no words are known: every pattern is then tried, which takes longer.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from itertools import product
from typing import Any, Final

try:
    from re import _compiler, _parser  # type: ignore[attr-defined]
    from re import _constants as c  # type: ignore[attr-defined]
except ImportError:
    _compiler = _parser = c = None

OPEN: Final = "\0"
"""In a text that a pattern can match: any letters, or none."""
EDGE: Final = " "
"""Where no word goes on."""
MOST: Final = 24
"""Texts of one stretch. With 300 the words found are hardly better, and reading takes twice the time."""


def parse(pattern: str, flags: int) -> Any:
    """The pattern as Python's own parser reads it before it compiles it; None where that cannot be relied on.

    Raises re.error for what is no pattern.
    """
    return _parser.parse(pattern, flags) if _is_read_as_known() else None


def build(parsed: Any, flags: int) -> re.Pattern[str]:
    """Compile what `parse` has read: the parser takes half the time of it."""
    return _compiler.compile(parsed, flags)  # type: ignore[no-any-return]


def needed(parsed: Any) -> frozenset[str]:
    """Words, or beginnings or ends of words, of which every text with a match holds one; empty if unknown."""
    if parsed is None:
        return frozenset()
    try:
        return _rarest(parsed, OPEN, OPEN)
    finally:
        _parts.cache_clear()
        _all_of.cache_clear()


@cache
def _is_read_as_known() -> bool:
    """Whether this Python's parser makes of a pattern for each kind of part what is read here."""
    try:
        return all(
            needed(parsed := _parser.parse(pattern, re.I)) == words and build(parsed, re.I).search(text)
            for pattern, (words, text) in _KNOWN.items()
        )
    except (AttributeError, LookupError, TypeError, ValueError, re.error):
        return False


_KNOWN: Final[dict[str, tuple[set[str], str]]] = {
    r"\b(?>moon|sun)\b": ({"moon", "sun"}, "Moon"),
    r"\bdo(?:es)?n'?t\b": ({"don", "dont", "doesn", "doesnt"}, "she doesn't"),
    r"\b(?:ha)?+wow\b": ({"hawow", "wow"}, "wow"),
    r"\b(?P<how>so )*?shy\b": ({"shy"}, "so shy"),
    r"\bgr[ae]y[\s\W]\w+ly(?!\w)": ({"gray", "grey"}, "grey fly"),
    r"\bsea\B.(?= blue)[0-9]|(?:un){2}tied$": ({"sea-", "-ied"}, "ununtied"),
    r"(?<=\bred )(?:cat|dog)s?(?!\w)": ({"red"}, "red cats"),
}
"""Patterns with every kind of part that is told from another here, what they need, and a text to match."""


def words_in(text: str) -> frozenset[str]:
    """The words of a text in small letters, with the beginnings and ends by which `needed` may name them."""
    found = _READ.get(text)
    if found is None:
        found = frozenset[str]().union(*map(_forms, _WORD.findall(text.lower())))
        if len(_READ) >= _TEXTS:
            _READ.clear()
        if len(text) <= _A_LINE:
            _READ[text] = found
    return found


_READ: dict[str, frozenset[str]] = {}
_TEXTS = 2048  # the lines that a question looks through; a plain dictionary is asked faster than an lru_cache
_A_LINE = 2000  # characters: what is longer is a file, and not asked for again
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=4096)
def _forms(word: str) -> tuple[str, ...]:
    return (word, f"{word[:3]}-", f"{word[:5]}-", f"-{word[-3:]}")


@lru_cache(maxsize=4096)
def _form(word: str) -> str:
    """A piece between two edges as `words_in` has it: whole, or its beginning or end, or "" if too short."""
    if OPEN not in word:
        return word
    first, *_, last = word.split(OPEN)
    if len(first) >= 5:
        return f"{first[:5]}-"
    return f"{first[:3]}-" if len(first) >= 3 else f"-{last[-3:]}" if len(last) >= 3 else ""


def _commonness(words: Iterable[str]) -> float:
    return sum(map(_weight, words))


@lru_cache(maxsize=4096)
def _weight(word: str) -> float:
    """Short words are common ones."""
    return float(0.4 ** len(word.strip("-")))


def _words_of(texts: Iterable[str]) -> frozenset[str]:
    """For each of these texts a word that it surely holds, rare or of many; empty if one of them has none."""
    held = [{form for word in _PIECE.findall(text) if (form := _form(word))} for text in texts]
    if not all(held):
        return frozenset()
    shared = Counter(word for words in held for word in words)
    return frozenset(min(words, key=lambda word: (_weight(word) / shared[word], word)) for words in held)


_PIECE = re.compile(r"[\w\0]+")


def _rarest(sequence: Any, before: str, after: str) -> frozenset[str]:
    """Of the words that these parts call for, those of the stretch whose words are the least common."""
    return min(filter(None, _called_for(sequence, before, after)), key=_commonness, default=frozenset())


def _called_for(sequence: Any, before: str, after: str) -> Iterator[frozenset[str]]:
    """For each stretch of these parts the words of which it needs one. Around them is an edge, or OPEN."""
    texts = {before}
    parts = _parts(sequence)
    for at, (here, ways, is_once) in enumerate(parts):
        if ways and (OPEN in here or here == {""}):
            left = EDGE if is_once and all(text.endswith(EDGE) for text in texts) else OPEN
            behind = parts[at + 1][0] if at + 1 < len(parts) else {after}
            right = EDGE if is_once and all(text.startswith(EDGE) for text in behind) else OPEN
            found = [_rarest(way, left, right) for way in ways]
            if all(found):
                yield frozenset[str]().union(*found)
        if len(texts) * len(here) > MOST:
            yield _words_of({text + OPEN for text in texts})
            texts = {OPEN}
        texts = {a + b for a in texts for b in here}
    yield _words_of({text + after for text in texts})


@cache
def _parts(sequence: Any) -> list[tuple[AbstractSet[str], list[Any], bool]]:
    """Part by part: its texts; the ways of which a match takes one; whether it takes it just once."""
    found = list[tuple[AbstractSet[str], list[Any], bool]]()
    letters = ""
    for kind, value in (*sequence.data, (None, None)):
        if kind is c.LITERAL:
            letters += chr(value)
            continue
        if letters:
            found.append(({_plain(letters)}, [], True))
            letters = ""
        match kind:
            case None:
                break
            case c.SUBPATTERN | c.ATOMIC_GROUP:
                inner = value[3] if kind is c.SUBPATTERN else value
                found.append((_all_of(inner), [inner], True))
            case c.BRANCH:
                found.append((_any_of(value[1]), value[1], True))
            case c.MAX_REPEAT | c.MIN_REPEAT | c.POSSESSIVE_REPEAT:
                found.append((_repeated(*value), [value[2]] if value[0] else [], False))
            case c.ASSERT:
                found.append(({""}, [value[1]], False))
            case c.ASSERT_NOT:
                found.append(({EDGE if _is_letter(value[1]) else ""}, [], True))
            case c.AT:
                found.append(({"" if value is c.AT_NON_BOUNDARY else EDGE}, [], True))
            case c.IN:
                found.append((_of_set(value), [], True))
            case _:
                found.append(({OPEN}, [], True))
    return found


def _plain(letters: str) -> str:
    """In small letters; what belongs to no word is an edge."""
    return _MARK.sub(EDGE, letters.lower())


_MARK = re.compile(r"\W")


@cache
def _all_of(sequence: Any) -> AbstractSet[str]:
    """Every text that these may match one after the other; OPEN alone where there are too many."""
    texts = {""}
    for here, _, _ in _parts(sequence):
        if len(texts) * len(here) > MOST:
            return {OPEN}
        texts = {a + b for a in texts for b in here}
    return texts


def _any_of(ways: Any) -> AbstractSet[str]:
    found = set[str]()
    for way in ways:
        found |= _all_of(way)
        if OPEN in found or len(found) > MOST:
            return {OPEN}
    return found


def _repeated(least: int, most: int, sequence: Any) -> AbstractSet[str]:
    once = found = _all_of(sequence)
    if most > 1:
        found = {f"{a}{OPEN}{b}" for a, b in product(once, once)} | once if len(once) ** 2 <= MOST else {OPEN}
    return found if least else found | {""}


def _of_set(items: Any) -> AbstractSet[str]:
    """One letter of a set: all of them where they are few, an edge where none of them belongs to a word."""
    found = set[str]()
    for kind, value in items:
        if kind is c.LITERAL:
            found.add(_plain(chr(value)))
        elif kind is c.CATEGORY and value in (c.CATEGORY_SPACE, c.CATEGORY_NOT_WORD):
            found.add(EDGE)
        else:
            return {OPEN}
    return found if len(found) <= 5 else {OPEN}


def _is_letter(sequence: Any) -> bool:
    """Whether these parts are any letter of a word."""
    return [*map(tuple, sequence)] == [(c.IN, [(c.CATEGORY, c.CATEGORY_WORD)])]
