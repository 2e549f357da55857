"""Finding phrases in a sentence: many at once, in one pass over its words.

"*" at a word's end stands for any ending, "_" for any one word, ".." for up to three words or none, "mum/mom"
for either word, "@garment" for any word of that class. Apostrophes, hyphens and case do not count.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from samantha.core import pattern as re

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


def singular(word: str) -> tuple[str, ...]:
    """What a plural may be the plural of: "scarves" of "scarv", "scarve", "scarf"; () for what is none."""
    if len(word) <= _SHORT or not word.endswith("s"):
        return ()
    ends = ((word[:-3] + "y",) if word.endswith("ies") else ()) + (
        (word[:-3] + "f", word[:-3] + "fe") if word.endswith("ves") else ()
    )
    return (word[:-1], word[:-2], *ends) if word.endswith("es") else (word[:-1],)


_SHORT = 3  # letters


@dataclass(slots=True)
class _Node:
    """What can follow the words read so far, and the names of the phrases that end here.

    `then` holds the next places by the phrase's own part, so that equal beginnings share them; the other
    tables say which words lead there.
    """

    names: dict[str, None] = field(default_factory=dict)
    then: dict[str, "_Node"] = field(default_factory=dict)
    word: dict[str, list["_Node"]] = field(default_factory=dict)
    stem: dict[str, list[tuple[str, "_Node"]]] = field(default_factory=dict)  # filed by their first letters
    kind: dict[str, list["_Node"]] = field(default_factory=dict)
    any: list["_Node"] = field(default_factory=list)
    gap: "_Node | None" = None  # where a ".." goes on: at once, or after words that are skipped

    def next(self, part: str) -> "_Node":
        """The place after a part, made where it is new."""
        if (child := self.then.get(part)) is not None:
            return child
        child = self.then[part] = _Node()
        if part == "..":
            skipped = self
            for _ in range(_SKIPPED):
                skipped.gap = child
                skipped.any.append(skipped := _Node())
            skipped.gap = child
            return child
        for wanted in part.split("/"):
            if wanted.startswith("@"):
                self.kind.setdefault(wanted, []).append(child)
            elif wanted == "_":
                self.any.append(child)
            elif wanted.endswith("*"):
                self.stem.setdefault(wanted[:-1][:_STEM], []).append((wanted[:-1], child))
            else:
                self.word.setdefault(wanted, []).append(child)
        return child


_SKIPPED = 3  # words that a ".." may stand for at most


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
                node = self._root
                for part in phrase.lower().replace("'", "").replace("-", " ").split():
                    node = node.next(part)
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
        further: list[_Node] = []
        for node in nodes:
            if (children := node.word.get(said)) is not None:
                further += children
            if node.stem:
                for size in range(min(_STEM, len(said)), 0, -1):
                    further += (
                        child for stem, child in node.stem.get(said[:size], ()) if said.startswith(stem)
                    )
            if node.kind:
                for kind in self._kinds_of(said):
                    further += node.kind.get(kind, ())
            further += node.any
        for node in further:  # grows while it is read: a gap may be followed at once
            if node.gap is not None:
                further.append(node.gap)
        return further


def _no_kinds(_: str) -> frozenset[str]:
    return frozenset()


_STEM = 3  # letters by which stems are filed; shorter stems are filed whole
_FIRST = 4096  # words whose first step is kept
