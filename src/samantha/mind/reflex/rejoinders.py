"""Rejoinders: a whole reply to something that many people say, "I've been knitting him a scarf".

Each is written by hand in en/rejoinders/: the phrases that call for it, whose doing it must be, and a few
replies. A phrase may name classes of words ("knit* _ @garment"), so that one entry fits many sentences. Where
none fits, the page of the subject and the clause speak (moves.py).
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal

from samantha.core import pattern as re
from samantha.mind.reflex.answered import untold
from samantha.mind.reflex.clauses import Clause
from samantha.mind.reflex.en import clauses as c
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import kin
from samantha.mind.reflex.names import is_given
from samantha.mind.reflex.signs import Phrases, singular, words
from samantha.mind.reflex.subjects import Weight

LANGUAGE = "en"
Whose = Literal["own", "other", "any"]
Mark = Literal["", "not", "would"]


@dataclass(frozen=True, kw_only=True)
class Rejoinder:
    """`ways` are whole replies; those with a question are left out where she may not ask."""

    name: str
    weight: Weight
    whose: Whose
    ways: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Fitting:
    """A rejoinder that fits a line, and the word of the line that a class of its phrase stood for."""

    rejoinder: Rejoinder
    ways: tuple[str, ...]  # its replies, without the questions that the line answers by itself
    thing: str = ""
    length: int = 0  # words of the line that its phrase stood for


@cache
def rejoinders() -> Mapping[str, Rejoinder]:
    """Every rejoinder by its name."""
    return {
        name: Rejoinder(
            name=name,
            weight=row.get("weight", "plain"),
            whose=row.get("whose", "any"),
            ways=tuple(row["say"]),
        )
        for name, row in _pages().items()
    }


@lru_cache(maxsize=256)  # one turn asks for the same words several times
def fitting(text: str, clause: Clause) -> Fitting | None:
    """The rejoinder whose phrase is the longest in the clause; None for none, and where that is unsure.

    Where no clause was read (`who` is "") all of a short line is looked through.
    """
    looked_at = " ".join(clause.words) if clause.who else text
    if (clause.is_under and not _is_own_thought(text, clause)) or c.SETS_RIGHT.match(text.lower()):
        return None
    if text.rstrip().endswith("?") or (not clause.who and not _is_a_line(text)):
        return None
    spans = signs(_mark(clause)).spans(looked_at)
    if not spans:
        return None
    said, is_all = words(looked_at), len(words(text)) <= _SHORT_LINE
    ruled_out = {name[1:] for name, _, _ in spans if name.startswith(_UNLESS)}
    best: tuple[int, int, str] | None = None
    for name, start, length in spans:
        if name.startswith(_UNLESS) or name in ruled_out or not _is_theirs(rejoinders()[name], clause):
            continue
        if _carries(clause, said, start, length, is_all=is_all):
            best = max(best or (0, 0, ""), (length, start, name))
    if best is None:
        return None
    length, start, name = best
    ways = untold(rejoinders()[name].ways, text)
    thing = _thing(said[start : start + length])
    return Fitting(rejoinder=rejoinders()[name], ways=ways, thing=thing, length=length) if ways else None


_A_LINE = 9  # words
_UNLESS = "!"


def _is_a_line(text: str) -> bool:
    """Few words without a verb that was read, and no question: "under a blanket with a flapjack"."""
    return len(text.split()) <= _A_LINE and c.ASKS.match(text.lower()) is None


def _is_own_thought(text: str, clause: Clause) -> bool:
    """ "I think I'm coming down with something" is told all the same."""
    return clause.is_told and clause.who in ("i", "we") and c.OWN_THOUGHT.match(text.lower()) is not None


def _carries(clause: Clause, said: tuple[str, ...], start: int, length: int, *, is_all: bool) -> bool:
    """Whether the phrase is what the clause says, and not only something that stands in it.

    It must hold the verb or follow right after it, and be a good part of it, unless nothing else was said
    (`is_all`).
    """
    share = length / len(said)
    is_little = (length < _A_PHRASE and share < _NEARLY_ALL) or (length < _LONG and share < _A_PART)
    if is_little and not is_all:
        return False
    if not clause.who:
        return True
    end = start + length
    verb = len(words(" ".join(clause.words[: len(clause.words) - len(clause.rest)]))) - 1
    if is_all and clause.kind not in c.OF_THE_MIND:
        return True
    latest = verb + 1
    while latest < start and said[latest] in c.SMALL:
        latest += 1
    latest = verb if clause.kind in c.OF_THE_MIND else latest
    return (start <= latest and end > verb) or (share > _NEARLY_ALL and clause.kind not in c.OF_THE_MIND)


_A_PHRASE, _LONG, _SHORT_LINE = 3, 5, 7  # words
_NEARLY_ALL, _A_PART = 0.59, 0.3  # of the words of the clause


def _is_theirs(rejoinder: Rejoinder, clause: Clause) -> bool:
    if rejoinder.whose == "any" or not clause.who:
        return True
    return clause.who in ("i", "we") if rejoinder.whose == "own" else clause.who not in _NO_OTHER


_NO_OTHER = ("i", "we", "it", "there")


def _thing(said: tuple[str, ...]) -> str:
    """The last word of a class that is no person's."""
    return next((word for word in reversed(said) if kinds_of(word) - {PERSON}), "")


# --- reading the pages --------------------------------------------------------------------------------------


@cache
def _files() -> tuple[dict[str, Any], ...]:
    folder = files(f"samantha.mind.reflex.{LANGUAGE}.rejoinders")
    pages = sorted(page.name for page in folder.iterdir() if page.name.endswith(".toml"))
    return tuple(tomllib.loads((folder / page).read_text("utf-8")) for page in pages)


@cache
def _pages() -> Mapping[str, dict[str, Any]]:
    return {name: row for page in _files() for name, row in page.items() if name != _WORDS}


_WORDS = "words"  # the table of a file that holds its classes of words


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    """Each word and the classes that it belongs to."""
    found: dict[str, set[str]] = {}
    for page in _files():
        for kind, several in page.get(_WORDS, {}).items():
            for word in several.split():
                found.setdefault(word.replace("'", ""), set()).add(f"@{kind}")
    return {word: frozenset(kinds) for word, kinds in found.items()}


PERSON = "@person"
_SEVERAL = frozenset(
    (
        *(
            "parents",
            "grandparents",
            "grandkids",
            "grandchildren",
            "kids",
            "children",
            "folks",
            "inlaws",
            "twins",
        ),
        *("boys", "girls", "lads", "youngest", "eldest", "oldest", "grandkid", "grandchild"),
    )
)
_PRONOUN = re.compile(r"(?:she|he|they)(?:s|d|ve|re|ll)?|some(?:one|body)|every(?:one|body)")
_NO_NAMES = frozenset(
    ("will", "may", "mark", "grace", "joy", "hope", "art", "rose", "dawn", "june", "april", "august", "faith")
)


@lru_cache(maxsize=4096)
def kinds_of(word: str) -> frozenset[str]:
    """The classes of a word, in either number: "scarves" is a @garment as "scarf" is."""
    forms = (word, *singular(word))
    kinds = frozenset[str]().union(*(_classes().get(form, frozenset()) for form in forms))
    is_person = word in _SEVERAL or any(
        form in kin.GENDER or (form not in _NO_NAMES and _is_name(form)) for form in forms
    )
    return kinds | {PERSON} if is_person or _PRONOUN.fullmatch(word) else kinds


def _is_name(word: str) -> bool:
    return len(word) > _SHORT_NAME and is_given(word) and word not in g.ENGLISH and word not in c.forms()


_SHORT_NAME = 2  # letters


def _mark(clause: Clause) -> Mark:
    """What makes less of a clause than a happening: it is denied, or only would be."""
    if clause.kind in ("would", "wouldnt") or c.ONLY_MEANT & {word.lower() for word in clause.words}:
        return "would"
    return "not" if clause.is_negated else ""


@cache
def signs(mark: Mark) -> Phrases:
    """The phrases by their entries; with a mark only those that reckon with it: "we don't talk about it"."""
    wanted = {"": frozenset[str](), "not": c.DENIES, "would": c.WOULD}[mark]
    phrases = dict[str, list[str]]()
    for name, row in _pages().items():
        phrases[name] = [one for one in row["signs"] if not mark or not wanted.isdisjoint(_words_of(one))]
        phrases[_UNLESS + name] = row.get("unless", [])
    return Phrases(phrases, kinds_of=kinds_of)


def _words_of(sign: str) -> list[str]:
    return sign.replace("'", "").replace("/", " ").split()
