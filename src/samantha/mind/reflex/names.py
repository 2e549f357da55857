"""How she chooses her name: a list of given names, a published scoring, and whom she must not sound like.

The scoring stands in docs/names.md; a change here is a change there.
"""

# ruff: noqa: SIM905 - a word list reads by its words

import time
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from samantha.core import pattern as re

FILM_BONUS = 0.5  # the film only breaks ties: half of the smallest point that any other rule gives
USUAL = 250  # names that nearly everyone spells, and every recogniser knows


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What the reading came to. `clash` is a better name that was ruled out for sounding like `near`."""

    name: str
    read: int
    ms: float
    score: float
    clash: str = ""
    near: str = ""


def choose_name(avoid: tuple[str, ...], *, refused: tuple[str, ...] = ()) -> Choice:
    """Read the list, score every name, rule out what sounds like someone's, keep the best."""
    started = time.perf_counter()
    names = read_names()
    ranked = sorted((-score(name, rank), name) for rank, name in enumerate(names))
    clash = near = ""
    for points, name in ranked:
        other = next((other for other in avoid if sounds_like(name, other)), "")
        if not other and name not in refused:
            spent_ms = (time.perf_counter() - started) * 1000
            return Choice(name=name, read=len(names), ms=spent_ms, score=-points, clash=clash, near=near)
        if other and not clash:
            clash, near = name, other
    raise ValueError("every name of the list is refused or sounds like somebody's")


def is_given(word: str) -> bool:
    """Whether it stands in the list. So do words that are names too: ask only where a name is likely."""
    return word.lower() in _given()


@lru_cache(maxsize=1)
def _given() -> frozenset[str]:
    return frozenset(name.lower() for name in read_names())


def read_names() -> list[str]:
    """The list, the most usual first. Read from the package each time: the count and the time are real."""
    return (files("samantha.mind.reflex") / "names.txt").read_text("utf-8").split()


# --- the scoring ------------------------------------------------------------------------------------------

_BY_SYLLABLES = {2: 3.0, 3: 4.0, 4: 3.0}
_HISS = ("s", "z", "ch", "ce", "ci", "cy")
_KNOCK = frozenset("bcdgkpt")
_VOWELS = re.compile(r"[aeiouy]+")
_OPEN = re.compile(r"a(?![iuwy])|o(?![uw])")
_HEAP = re.compile(r"(?!n?th)[^aeiouy]{3}|[aeiou]{3}")
_DOUBLE = re.compile(r"(.)\1")
_SOUNDS = re.compile(r"th|sh|ch|ph|ck|[bcdfghjklmnpqrstvwxz]")
_SAME = {"ph": "f", "c": "k", "ck": "k", "q": "k", "z": "s"}
# A name that is also a word is written down as the word.
_WORDS = frozenset(
    "amber april art autumn bill candy carol crystal dawn destiny eve faith frank grace hope ivy jasmine joy "
    "june lily mark may misty olive pat robin rose ruby sage sandy savannah sky summer sunny will".split()
)


def score(name: str, rank: int) -> float:
    """Points by docs/names.md; `rank` is the place in the list, 0 the most usual."""
    low = name.lower()
    points = _BY_SYLLABLES.get(syllables(low), 0.0)
    points += min(open_vowels(low), 3)
    points += 2 if low.endswith("a") else 0
    points += 2 if low.startswith(_HISS) else 1 if low[0] in _KNOCK else 0
    points += min(len(consonants(low)), 4)
    points += 2 if rank < USUAL else 1 if rank < 4 * USUAL else 0
    points -= 2 * len(_HEAP.findall(low)) + len(_DOUBLE.findall(low))
    points -= 2 if low in _WORDS else 0
    return points + (FILM_BONUS if low == "samantha" else 0)


def syllables(low: str) -> int:
    """Groups of vowels; a silent e is left out, and i before a or o stands alone."""
    stem = low[:-1] if len(low) > 3 and low[-1] == "e" and low[-2] not in "aeiouyl" else low
    return max(1, len(_VOWELS.findall(stem)) + stem.count("ia") + stem.count("io"))


def open_vowels(low: str) -> int:
    """Sounded a and o: the mouth is open, and they carry."""
    return len(_OPEN.findall(low))


def consonants(low: str) -> frozenset[str]:
    """The different consonants, which names are told apart by."""
    return frozenset(_SAME.get(sound, sound) for sound in _SOUNDS.findall(low))


# --- whom she must not sound like ---------------------------------------------------------------------------


def sounds_like(name: str, other: str) -> bool:
    """Near enough to be answered by the wrong one: the same start or end, or few changes between."""
    a, b = _sound(name), _sound(other)
    if not a or not b:
        return False
    short = min(len(a), len(b))
    if short >= 3 and (a[:3] == b[:3] or a[-4:] == b[-4:] or a.endswith(b) or b.endswith(a)):
        return True
    return _distance(a, b) <= (1 if short <= 4 else 2)


_AS_HEARD = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[^a-z]", ""),
        (r"ph", "f"),
        (r"th", "t"),
        (r"c(?=[eiy])|z", "s"),
        (r"ck|c|q", "k"),
        (r"ee|ie|ea|y", "i"),
        (r"w", "v"),
        (r"h", ""),
        (r"(.)\1", r"\1"),
    )
)


@lru_cache(maxsize=256)
def _sound(name: str) -> str:
    """A rough English spelling of how it is heard."""
    low = name.lower()
    for pattern, sound in _AS_HEARD:
        low = pattern.sub(sound, low)
    return low


def _distance(a: str, b: str) -> int:
    """Letters to change between the two (Levenshtein)."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]
