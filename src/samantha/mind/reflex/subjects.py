"""What people come with of an evening: how she knows it, what she says to it, and what she asks about it.

A subject is a hand-written page in en/subjects/: first words, later words, and a few questions in the order
in which a listener would ask them. Which of them comes next is decided in moves.py.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal

from samantha.mind.reflex.clauses import Clause, clauses_of, taken_up
from samantha.mind.reflex.en import clauses as c
from samantha.mind.reflex.signs import Phrases, words

LANGUAGE = "en"
FILES = ("people", "work", "days", "stances", "anything")
Weight = Literal["grave", "plain", "light"]


@dataclass(frozen=True, kw_only=True)
class Ask:
    """A gap in what she was told, the question that would fill it, and what she says to a choice she gave."""

    gap: str
    ask: tuple[str, ...]
    either: tuple[tuple[Phrases, tuple[str, ...]], ...] = ()  # to what they chose of "this or that"
    known: Phrases | None = None  # when their own words hold it already


@dataclass(frozen=True, kw_only=True)
class Subject:
    """One page. `first`, `after`, `glad` and `out` never ask; an empty part is silent."""

    name: str
    weight: Weight
    first: tuple[str, ...]
    after: tuple[str, ...]
    glad: tuple[str, ...]
    out: tuple[str, ...]
    asks: tuple[Ask, ...]

    def ask(self, gap: str) -> Ask | None:
        return next((ask for ask in self.asks if ask.gap == gap), None)


@cache
def subjects() -> Mapping[str, Subject]:
    """Every subject by its name."""
    return {name: _read(name, page) for name, page in _pages().items()}


def is_grave(name: str) -> bool:
    """No jokes, no chores, few questions."""
    return name in subjects() and subjects()[name].weight == "grave"


@cache
def _pages() -> Mapping[str, dict[str, Any]]:
    folder = files(f"samantha.mind.reflex.{LANGUAGE}.subjects")
    return {
        name: page
        for file in FILES
        for name, page in tomllib.loads((folder / f"{file}.toml").read_text("utf-8")).items()
    }


def _read(name: str, page: dict[str, Any]) -> Subject:
    asks = tuple(
        Ask(
            gap=row["gap"],
            ask=tuple(row["ask"]),
            either=tuple((Phrases({"it": way["words"]}), tuple(way["say"])) for way in row.get("if", ())),
            known=Phrases({"it": row["known"]}) if row.get("known") else None,
        )
        for row in page.get("asks", ())
    )
    lines = {part: tuple(page.get(part, ())) for part in ("first", "after", "glad", "out")}
    return Subject(name=name, weight=page["weight"], asks=asks, **lines)


@cache
def _signs() -> Phrases:
    """Every sign under its page's name, with a mark before it where it is weak or rules the page out."""
    phrases = dict[str, list[str]]()
    for name, page in _pages().items():
        for sign in page["signs"]:
            mark = _WEAK if sign.startswith(_WEAK) else ""
            phrases.setdefault(mark + name, []).append(sign.removeprefix(_WEAK))
        phrases[_UNLESS + name] = page.get("unless", [])
    return Phrases(phrases)


_WEAK = "~"  # before a sign that is no proof alone: the kitchen, a brother, the bus
_UNLESS = "!"


@lru_cache(maxsize=256)  # a turn asks for the same words several times
def subject_of(text: str) -> str:
    """What a line of theirs is about, "" for none and where that is unsure.

    Nothing counts that was only thought, supposed, likened or asked. Of a long line only what a listener
    would take up says what it is about; what is grave is heard wherever it stands.
    """
    said = asserted(text)
    name = shown_by(said, is_strict=True)
    if not name or name in _HEARD_ANYWHERE:
        return name
    is_short = len(words(said)) <= _A_LINE
    if is_grave(name):
        told = (one for one in clauses_of(said) if not one.is_under)
        return name if is_short or any(shown_by(" ".join(one.words)) == name for one in told) else ""
    taken = taken_up(clauses_of(said))
    if taken is None:
        return name if len(words(said)) <= _UNREAD else ""
    is_of_it = shown_by(" ".join(taken.words)) == name
    if is_of_it and taken.is_negated and not _reckons_with_denial(name, taken):
        return ""
    return name if is_short or is_of_it else ""


def _reckons_with_denial(name: str, clause: Clause) -> bool:
    """ "I can't sleep" is about sleep; "I'm not falling in love with you" is about no love."""
    return any(found == name for found, _, _ in denials().spans(" ".join(clause.words)))


@cache
def denials() -> Phrases:
    """The signs that hold a word of denial themselves."""
    return Phrases({name: filter(_denies, page["signs"]) for name, page in _pages().items()})


def _denies(sign: str) -> bool:
    return not c.DENIES.isdisjoint(sign.replace("'", "").replace("/", " ").split())


_HEARD_ANYWHERE = ("death", "miscarriage", "illness", "pet_death")
_A_LINE, _UNREAD = 10, 14  # words


def asserted(text: str) -> str:
    """The text without its questions, and without what stands under "if", "she thought" or "tell me who"."""
    text = c.IN_JEST.sub("", c.BACKGROUND.sub("", text))
    told = (part for part in c.SENTENCE.findall(text) if not part.rstrip().endswith("?"))
    return c.SUPPOSED.sub("", "".join(told)).strip() if c.SUPPOSED.search(text) or "?" in text else text


@lru_cache(maxsize=256)
def shown_by(text: str, *, is_strict: bool = False) -> str:
    """The subject that the words show most of, "" for none. Strictly, one word is no proof in a long line.

    What weighs more wins, then what comes last: people put the setting first, and the news after it. Where
    two are near each other there is none, since the wrong subject is worse. A sign inside a longer one does
    not count: "dog park" is no park. Weak signs count from the second on.
    """
    found = _signs().spans(text)
    if not found:
        return ""
    ruled_out = {name[1:] for name, _, _ in found if name.startswith(_UNLESS)}
    count = len(words(text)) * 4
    scores, places, strong = dict[str, float](), dict[str, set[int]](), set[str]()
    for mark, start, length in found:
        name = mark.lstrip(_MARKS)
        if mark[0] == _UNLESS or name in ruled_out or _is_inside(start, length, found):
            continue
        worth = length + start / count
        is_word = is_strict and length == 1 and count > _A_FEW * 4 and not is_grave(name)
        if mark[0] == _WEAK or is_word:
            worth *= _WEAKLY
        else:
            strong.add(name)
        scores[name] = scores.get(name, 0) + worth
        places.setdefault(name, set()).add(start)
    sure = [name for name in scores if name in strong or len(places[name]) > 1]
    ranked = sorted(((scores[name] + _worth(name), name) for name in sure), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _CLEAR):
        return ""
    return ranked[0][1]


_MARKS = _WEAK + _UNLESS


def _is_inside(start: int, length: int, found: list[tuple[str, int, int]]) -> bool:
    end = start + length
    for _, at, more in found:  # noqa: SIM110 - a generator costs more than what it looks at
        if more > length and at <= start and end <= at + more:
            return True
    return False


@cache
def _worth(name: str) -> float:
    return _WEIGHS[subjects()[name].weight] - (_BESIDE if name in OF_PEOPLE else 0.0)


OF_PEOPLE = frozenset(
    ("partner", "friend", "sibling", "mother_father", "child", "teenager", "baby", "neighbour", "old_parents")
)
"""Pages about somebody. A person named beside something else is seldom what it is about."""
_BESIDE = 3.0
_WEAKLY, _A_FEW = 0.5, 7  # words
_CLEAR = 1.0  # by how much the first must lead
_WEIGHS: dict[Weight, float] = {"grave": 1.5, "plain": 0.25, "light": 0.0}
"""In words found: a grave subject wins over a longer light one."""
