"""Which of the person's own lines and facts a request to forget means, by the words that tell something.

It never guesses: a line that does not clearly say what was named is not among the found.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from samantha.core import pattern as re
from samantha.mind.reflex.en import forgetting as f
from samantha.mind.reflex.text import mend

FULL = 0.85  # of what was named: such a line clearly says it, and all such lines go
ENOUGH = 0.6  # the best line alone is taken from here on, and quoted
WHO_WEIGHS = 0.5  # a person named counts half: "my sister called" is not "my sister is ill"
TURNED = 0.2  # taken off where one says it and the other denies it
CONTEXT = 3  # lines before it in which "she" may have been named
WORDS = 40  # of a request that are looked at


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is to go. `words` is empty for "last", "all", and where nothing tells which ("which")."""

    kind: Literal["last", "all", "which", "clause", "topic"]
    words: str = ""
    has_more: bool = False  # another order stands in the same breath


def read_wanted(what: str) -> Wanted:
    """What the words after "forget" mean."""
    words = " ".join(what.split()).strip(" .!?,\"'")
    cut = f.ALSO.search(words)
    has_more = cut is not None and bool(words[: cut.start()].strip())
    if cut is not None and has_more:
        words = words[: cut.start()]
    words = f.TAIL.sub("", words).strip(" .!?,\"'")
    if f.ALL.fullmatch(words):
        return Wanted(kind="all", has_more=has_more)
    is_topic = is_told = False
    for _ in range(4):  # "about the thing I said about the boat"
        if not words or f.LAST.fullmatch(words):
            return Wanted(kind="last", has_more=has_more)
        if about := f.ABOUT.fullmatch(words) or f.OF_IT.fullmatch(words):
            words, is_topic = about["topic"], True
            if f.ALL.fullmatch(words):
                return Wanted(kind="all", has_more=has_more)
            continue
        shorter = f.SAID.sub("", words)
        is_short = len(shorter.split()) <= _NOUN and not f.IS_CLAUSE.search(shorter)
        if shorter == words or (is_short and words.startswith(_POINTS)):
            break  # "that boat" keeps its "that"
        words, is_told = shorter, True
    if not has_content(words):
        return Wanted(kind="which", has_more=has_more)
    kind: Literal["clause", "topic"] = "topic"
    if not is_topic and (is_told or f.IS_CLAUSE.search(words)):
        kind = "clause"
    return Wanted(kind=kind, words=words, has_more=has_more)


_POINTS = ("that ", "this ")
_NOUN = 2  # words


@dataclass(frozen=True)
class _Token:
    stem: str
    who: str  # whose doing it is: "me", "they", "others", the stem of a person, or "" where nobody is named
    is_who: bool  # it names a person
    is_asked: bool  # it stands in a question
    is_denied: bool


class Search:
    """One request, held against lines. `people` are (name, what they are to the person)."""

    def __init__(self, wanted: Wanted, people: Sequence[tuple[str, str]], named: Iterable[str] = ()) -> None:
        self._people = frozenset(name.lower().split()[0] for name, _ in people if name.strip())
        self._exact = self._people | frozenset(named)
        kin: dict[str, set[str]] = {}
        for name, relation in people:
            kin.setdefault(_stem(relation.lower()), set()).add(name.lower().split()[0])
        # One sister: "my sister" and "Ana" are the same. Two: only the word that was used.
        self._called = {relation: names.pop() for relation, names in kin.items() if len(names) == 1}
        self._is_clause = wanted.kind == "clause"
        self._wanted = self._read(wanted.words)

    def __call__(self, text: str, before: Sequence[str] = ()) -> float:
        """How much of it a line says, 0 to 1; `before` are lines before it, where "she" may be named."""
        line = self._read(text)
        if not line or not self._wanted:
            return 0.0
        people = {token.stem for token in self._wanted if token.is_who}
        if any(token.who == "they" for token in line) and not any(token.is_who for token in line):
            earlier = {token.stem for one in before[:CONTEXT] for token in self._read(one) if token.is_who}
            met = people & earlier if len(people) == 1 else set()
        else:
            met = set()
        if self._is_clause and people and not people & ({token.stem for token in line} | met):
            return 0.0  # it is told of somebody, and this line is of somebody else
        whole = hit = turned = 0.0
        for token in {token.stem: token for token in self._wanted}.values():
            weight = WHO_WEIGHS if token.is_who else 1.0
            whole += weight
            if token.is_who:
                hit += weight if token.stem in met or any(other.stem == token.stem for other in line) else 0.0
                continue
            same = [
                other for other in line if _alike(token.stem, other.stem) and self._same_who(token, other)
            ]
            hit += weight if same else 0.0
            turned = max(
                turned, TURNED if same and all(o.is_denied != token.is_denied for o in same) else 0.0
            )
        return hit / whole - (turned if self._is_clause else 0.0)

    def _same_who(self, wanted: _Token, found: _Token) -> bool:
        if not self._is_clause:
            return True
        if found.is_asked and found.who != wanted.who:
            return False
        one, other = sorted((wanted.who, found.who))
        return one in ("", other) or ("they" in (one, other) and not {"me", "others"} & {one, other})

    def _read(self, text: str) -> list[_Token]:
        tokens: list[_Token] = []
        for part in re.split(r"(?<=[.!?;…])\s+|\n", text)[:WORDS]:
            tokens += self._sentence(mend(part), is_asked=part.rstrip().endswith("?"))
        return tokens

    def _sentence(self, text: str, *, is_asked: bool) -> list[_Token]:
        tokens: list[_Token] = []
        who, is_denied = "", False
        for word, bare in _words(text):
            is_denied = is_denied or word in f.NOT_SO or word.endswith("n't")
            if word in f.ME or word in f.THEY or word in f.OTHERS:
                who = "me" if word in f.ME else "they" if word in f.THEY else "others"
            if _is_light(word, bare):
                continue
            stem = f"={bare}" if bare in self._exact else _stem(bare)
            stem = f"={self._called[stem]}" if stem in self._called else stem
            is_who = stem.removeprefix("=") in self._people or stem in _KIN
            who = stem if is_who else who
            tokens.append(_Token(stem, who, is_who, is_asked, is_denied))
        return tokens


def has_content(text: str) -> bool:
    """Whether its words tell anything that another line could be known by."""
    return any(not _is_light(word, bare) for word, bare in _words(mend(text)))


def _words(text: str) -> list[tuple[str, str]]:
    """Each word of a sentence, and as it is without a genitive."""
    return [(word, word.removesuffix("'s").rstrip("'")) for word in _WORD.findall(text)[:WORDS]]


def _is_light(word: str, bare: str) -> bool:
    return bool({word, bare} & f.OF_NO_WEIGHT) or word in f.ME or word in f.THEY or word in f.OTHERS


_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def _stem(word: str) -> str:
    """A word without its ending; crude, for both sides are cut by the same knife."""
    if word in f.ALIKE:
        return f.ALIKE[word]
    stem = re.sub(r"(?<=[a-z]{3})(?:iest|ier|ies|ied|ness|ment|ing|ed|es|er|ly|s)$", "", word)
    if stem != word and word.endswith("ss"):
        stem = word
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz" and stem != word:
        stem = stem[:-1]
    stem = re.sub(r"(?<=[a-z]{3})[ey]$", "", stem)
    return f.ALIKE.get(stem, stem)


_KIN = frozenset(_stem(word) for word in f.KIN)


def _alike(one: str, other: str) -> bool:
    """The same word in another form: "pregnant" and "pregnancy", "diagnosed" and "diagnosis"."""
    if one == other or "=" in (one[:1], other[:1]):
        return one == other
    shared = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    rest = max(len(one), len(other)) - shared
    return rest <= 3 and (shared >= 7 or (shared >= 5 and shared == min(len(one), len(other))))
