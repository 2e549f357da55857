"""Finding phrases in a sentence: many at once, in one pass over its words.

"*" at a word's end stands for any ending, "_" for any one word, ".." for up to three words or none, "mum/mom"
for either word, "@garment" for any word of that class. Apostrophes, hyphens and case do not count.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


@dataclass(frozen=True, kw_only=True)
class Found:
    """One phrase of `name`, from the word at `start` on, `length` words long."""

    name: str
    start: int
    length: int


@lru_cache(maxsize=64)
def words(text: str) -> tuple[str, ...]:
    """The words of a text as phrases are matched: lower case, without apostrophes."""
    return tuple(word.replace("'", "") for word in _WORD.findall(text.lower().replace("’", "'")))


@dataclass(slots=True)
class _Node:
    """What can follow the words read so far, and the names of the phrases that end here."""

    names: dict[str, None] = field(default_factory=dict)
    word: dict[str, "_Node"] = field(default_factory=dict)
    stem: dict[str, dict[str, "_Node"]] = field(default_factory=dict)  # filed by their first letters
    kind: dict[str, "_Node"] = field(default_factory=dict)
    any: "_Node | None" = None

    def then(self, wanted: str) -> "_Node":
        if wanted.startswith("@"):
            return self.kind.setdefault(wanted, _Node())
        if wanted == "_":
            self.any = self.any or _Node()
            return self.any
        if wanted.endswith("*"):
            stems = self.stem.setdefault(wanted[:-1][:_STEM], {})
            return stems.setdefault(wanted[:-1], _Node())
        return self.word.setdefault(wanted, _Node())


class Phrases:
    """Phrases by name. A pass costs a dictionary look for each word, however many phrases there are.

    `kinds_of` gives the classes of a word, each with its "@".
    """

    def __init__(
        self,
        phrases: Mapping[str, Iterable[str]],
        *,
        kinds_of: "Callable[[str], frozenset[str]] | None" = None,
    ) -> None:
        self._root = _Node()
        self._kinds_of = kinds_of or _no_kinds
        self._first = lru_cache(maxsize=_FIRST)(lambda word: self._after([self._root], word))
        for name, several in phrases.items():
            for phrase in several:
                plain = phrase.lower().replace("'", "").replace("-", " ").split()
                for way in product(*(_GAP if word == ".." else word.split("/") for word in plain)):
                    node = self._root
                    for wanted in " ".join(way).split():
                        node = node.then(wanted)
                    node.names[name] = None

    def find(self, text: str) -> Iterator[Found]:
        """Every phrase that stands in the text, in the order of its first words."""
        return (Found(name=name, start=start, length=length) for name, start, length in self.spans(text))

    def spans(self, text: str) -> list[tuple[str, int, int]]:
        """The same as bare tuples of name, start and length: made for what is asked at every turn."""
        said = words(text)
        spans = list[tuple[str, int, int]]()
        for start, first in enumerate(said):
            nodes, end = self._first(first), start + 1
            while nodes:
                for node in nodes:
                    for name in node.names:
                        spans.append((name, start, end - start))
                if end == len(said):
                    break
                nodes = self._after(nodes, said[end])
                end += 1
        return spans

    def names(self, text: str) -> frozenset[str]:
        return frozenset(name for name, _, _ in self.spans(text))

    def _after(self, nodes: list[_Node], said: str) -> list[_Node]:
        further = []
        for node in nodes:
            if (child := node.word.get(said)) is not None:
                further.append(child)
            if node.stem:
                for size in range(min(_STEM, len(said)), 0, -1):
                    for stem, child in node.stem.get(said[:size], _NONE).items():
                        if said.startswith(stem):
                            further.append(child)
            if node.kind:
                further += (node.kind[kind] for kind in self._kinds_of(said) if kind in node.kind)
            if node.any is not None:
                further.append(node.any)
        return further


def _no_kinds(_: str) -> frozenset[str]:
    return frozenset()


_GAP = ("", "_", "_ _", "_ _ _")


_STEM = 3  # letters by which stems are filed; shorter stems are filed whole
_FIRST = 4096  # words whose first step is kept
_NONE: dict[str, _Node] = {}
