"""The words of a turn so far, tagged once, with the few views of them that the grammar needs."""

from dataclasses import dataclass
from functools import cached_property

from samantha.ear.en.ending_words import ANSWERS, DISCOURSE, LEADS
from samantha.ear.en.lexicon import FILLERS
from samantha.ear.en.parts import is_verb, tag

_FRONTED = frozenset(("what", "who", "which", "where", "whose", "whom", "how"))
_FARTHEST = 9  # tokens between a question word and the place that it left empty
_SUBJECTS = frozenset(("i", "subj", "it", "you", "there", "noun", "det?", "obj", "here", "day", "num"))
# "i can't find my glasses i've looked everywhere": a clause beside another
_PERSONAL = frozenset(("i", "subj", "it"))
_CLOSED = frozenset(
    (
        "noun",
        "adj",
        "here",
        "day",
        "obj",
        "it",
        "filler",
        "yes",
        "verb-",
        "past-",
        "num",
        "very",
        "verb?",
        "det?",
    )
)
_ASKED = frozenset(("you", "i", "subj"))
_BEGINS = frozenset(("i", "subj", "it", "you", "there", "det", "poss", "det?", "so", "here", "noun"))
_INVERTED = frozenset(("you", "i", "subj", "it", "there"))
_ALSO_SUBJECTS = frozenset(("who", "that", "which", "everyone", "nobody"))


@dataclass(frozen=True)
class Said:
    """`words` are tokens (at least one), `tags` their parts of speech, `question` hers before them, as tokens in a row."""

    words: list[str]
    tags: list[str]
    question: str

    @property
    def last(self) -> str:
        return self.words[-1]

    @property
    def before(self) -> str:
        """The word before the last."""
        return self.words[-2] if len(self.words) > 1 else ""

    @property
    def before_kind(self) -> str:
        return self.tags[-2] if len(self.tags) > 1 else ""

    @property
    def first(self) -> str:
        return self.words[0]

    def has(self, some: frozenset[str] | set[str], until: int | None = None) -> bool:
        return not some.isdisjoint(self.words[:until])

    @cached_property
    def is_fronted(self) -> bool:
        """A question word stands first, and its own place at the end is empty: "where are you from"."""
        start = _past(self.words, DISCOURSE | ANSWERS)
        return (
            self.tags[start] in ("what", "sub")
            and self.words[start] in _FRONTED
            and 2 < len(self.words) - start <= _FARTHEST
        )

    @cached_property
    def has_lead(self) -> bool:
        """Goes on from something: "and", "so", "but"."""
        start = len(self.words) - len(self.body.words)
        return not LEADS.isdisjoint(self.words[:start])

    @cached_property
    def body(self) -> "Said":
        """Without the markers before it: "well so", "no"."""
        start = _past(self.words, DISCOURSE | FILLERS | {"no", "yes", "yeah"})
        return Said(self.words[start:], self.tags[start:], self.question)

    @cached_property
    def last_clause(self) -> "Said":
        """From the last "and", "so" or "but" that begins a clause, or the last question; all of it where none is."""
        for place in range(len(self.words) - 3, 2, -1):
            kind, after = self.tags[place], self.tags[place + 1]
            is_led = self.words[place] in LEADS and after in _BEGINS
            is_question = (
                kind in ("be", "do", "modal") and after in _ASKED and self.tags[place - 1] not in _INVERTED
            )
            is_beside = (
                kind in _PERSONAL
                and is_verb(after)
                and self.tags[place - 1] in _CLOSED
                and self.clauses(place) == 1
            )
            if is_led or is_question or is_beside:
                tail = Said(self.words[place:], self.tags[place:], self.question)
                if tail.verbs:
                    return tail
        return self

    @cached_property
    def verbs(self) -> list[int]:
        """Where its verbs are."""
        return [place for place, kind in enumerate(self.tags) if is_verb(kind)]

    def clauses(self, start: int = 0) -> int:
        """How many finite clauses from there on: subjects with a verb after them, or asked before them."""
        words, tags = self.words[start:], self.tags[start:]
        count, is_waiting = 0, False
        for place, kind in enumerate(tags):
            if kind in _SUBJECTS or words[place] in _ALSO_SUBJECTS:
                is_waiting = True
            elif not is_waiting and kind in ("be", "do", "modal", "have"):
                count += tags[place + 1 : place + 2] != [] and tags[place + 1] in _INVERTED
            elif is_waiting and is_verb(kind) and not (place and tags[place - 1] in ("to", "modal", "do")):
                count += 1
                is_waiting = False
        return count


def parsed(words: list[str], question: str) -> Said:
    return Said(words, [tag(word) for word in words], question)


def _past(words: list[str], some: frozenset[str]) -> int:
    """How many words at its start are among these; the last word is never counted."""
    start = 0
    while start < len(words) - 1 and words[start] in some:
        start += 1
    return start
