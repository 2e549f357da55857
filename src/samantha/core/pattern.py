"""Regular expressions as her grammar has them: compiled at first use, tried only where they can match.

Import it as `re`: the functions are those of `re` and take the same patterns. A start need not wait for some
thousand patterns to compile, and a line of ten words is not searched for what needs others (`needed.py`).
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Any, ClassVar, Generic, TypeVar
from weakref import WeakSet

from samantha.core.needed import build, needed, parse, words_in

T = TypeVar("T")
I = IGNORECASE = re.IGNORECASE  # noqa: E741 - as `re` has it
VERBOSE = re.VERBOSE
Match = re.Match
escape = re.escape


class Pattern:
    """Stands in for `re.compile(pattern, flags)`; every method is that of `re.Pattern`.

    `needs` are words of which every text with a match holds one, where whoever wrote the pattern names them;
    else they are read from it.
    """

    _all: ClassVar["WeakSet[Pattern]"] = WeakSet()

    def __init__(self, pattern: str, flags: int = 0, *, needs: frozenset[str] | None = None) -> None:
        self.pattern = pattern
        self.flags = flags
        if needs is not None:
            self.needs = needs
        Pattern._all.add(self)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        parsed = self.__dict__.pop("_parsed", None)
        return build(parsed, self.flags) if parsed is not None else re.compile(self.pattern, self.flags)

    @cached_property
    def needs(self) -> frozenset[str]:
        """A text without any of these words holds no match; empty where that is not known."""
        parsed = parse(self.pattern, self.flags)
        if "compiled" not in self.__dict__:
            self._parsed = parsed
        return needed(parsed)

    @staticmethod
    def compile_all() -> None:
        """Compile what nobody has needed yet, and read what it needs, so that no later turn has to."""
        for one in tuple(Pattern._all):
            _ = one.needs
            _ = one.compiled

    def search(self, text: str, pos: int = 0) -> re.Match[str] | None:
        needs = self.needs
        if needs and needs.isdisjoint(words_in(text)):
            return None
        return self.compiled.search(text, pos)

    def match(self, text: str, pos: int = 0) -> re.Match[str] | None:
        needs = self.needs
        if needs and needs.isdisjoint(words_in(text)):
            return None
        return self.compiled.match(text, pos)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        needs = self.needs
        if needs and needs.isdisjoint(words_in(text)):
            return None
        return self.compiled.fullmatch(text)

    def finditer(self, text: str, pos: int = 0) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text, pos)

    def findall(self, text: str) -> list[Any]:
        return self.compiled.findall(text)

    def split(self, text: str, maxsplit: int = 0) -> list[str | Any]:
        return self.compiled.split(text, maxsplit)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        return self.subn(by, text, count)[0]

    def subn(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> tuple[str, int]:
        needs = self.needs
        if needs and needs.isdisjoint(words_in(text)):
            return text, 0
        return self.compiled.subn(by, text, count)


class Cases(Generic[T]):
    """Patterns tried in turn, each with what it stands for; filed by the words that they need."""

    def __init__(self, cases: Iterable[tuple[Pattern, T]]) -> None:
        self._cases = tuple(cases)

    def __iter__(self) -> Iterator[tuple[Pattern, T]]:
        return iter(self._cases)

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        """The places of the cases by each word that they need; under "" those that may match any text."""
        filed: dict[str, list[int]] = {"": []}
        for number, (pattern, _) in enumerate(self._cases):
            for word in pattern.needs or ("",):
                filed.setdefault(word, []).append(number)
        return filed

    def on(self, text: str) -> Iterator[tuple[re.Pattern[str], T]]:
        """Those that this text may match, in their order."""
        for number in self._called_by(text):
            pattern, case = self._cases[number]
            yield pattern.compiled, case

    def _called_by(self, text: str) -> list[int]:
        filed = self._by_word
        return sorted(
            {*filed[""], *(number for word in words_in(text) & filed.keys() for number in filed[word])}
        )

    def rewrite(self: "Cases[str]", text: str) -> tuple[str, bool]:
        """The text after each in turn has put its words for what it matched, and whether any did."""
        done, is_new = -1, False
        while True:
            for number in self._called_by(text):
                if number > done:
                    pattern, words = self._cases[number]
                    text, count = pattern.compiled.subn(words, text)
                    done = number
                    if count:
                        is_new = True
                        break  # other words may call for others
            else:
                return text, is_new


@lru_cache(maxsize=2048)
def compile(pattern: str, flags: int = 0) -> Pattern:
    return Pattern(pattern, flags)


def search(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    return compile(pattern, flags).search(text)


def match(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    return compile(pattern, flags).match(text)


def fullmatch(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    return compile(pattern, flags).fullmatch(text)


def finditer(pattern: str, text: str, flags: int = 0) -> Iterator[re.Match[str]]:
    return compile(pattern, flags).finditer(text)


def findall(pattern: str, text: str, flags: int = 0) -> list[Any]:
    return compile(pattern, flags).findall(text)


def split(pattern: str, text: str, maxsplit: int = 0, flags: int = 0) -> list[str | Any]:
    return compile(pattern, flags).split(text, maxsplit)


def sub(
    pattern: str, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0, flags: int = 0
) -> str:
    return compile(pattern, flags).sub(by, text, count)


def subn(
    pattern: str, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0, flags: int = 0
) -> tuple[str, int]:
    return compile(pattern, flags).subn(by, text, count)
