"""Who is mentioned in a turn: kin words of the person's own, and names, each with its place."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from samantha.core.en.numbers import number_of
from samantha.memory.en import mentioned
from samantha.memory.en.beside import beside
from samantha.memory.en.clauses import supposes
from samantha.memory.en.genders import gender_of
from samantha.memory.en.names import NAMES, NOT_PEOPLE
from samantha.memory.en.nouns import TITLES
from samantha.memory.en.study import LANGUAGES
from samantha.memory.en.tokens import Word, read_words
from samantha.memory.en.towns import TOWNS
from samantha.memory.en.verbs import ADVERBS, FORMS, is_finite
from samantha.memory.en.words import KIN_AND_PETS, NEVER_NAMES
from samantha.memory.kinwords import OPENS, Mention, is_alone, kin_mention
from samantha.memory.names import Names


@dataclass
class Row:
    """The words of a turn in one row; what is told of nobody's life is left out.

    `kins` and `people` are its mentions in their order; `line_of` says which sentence each word is of, and
    `segment` which run of words between two marks.
    """

    lines: Sequence[str]
    names: Names
    words: list[Word] = field(default_factory=list)
    line_of: list[int] = field(default_factory=list)
    segment: list[int] = field(default_factory=list)
    kins: list[Mention] = field(default_factory=list)
    people: list[Mention] = field(default_factory=list)
    is_small: bool = False  # typed without capitals: a capital at the beginning is a name's own

    def __post_init__(self) -> None:
        for number, line in enumerate(self.lines):
            is_long = line.count(" ") >= mentioned.LONG
            said = read_words(supposes(line.rstrip("?") if is_long else line))
            if not said:
                continue
            first = said[0]
            self.is_small = self.is_small or first.text[:1].islower()
            self.words.append(Word(first.text, first.key, "|", first.start, first.end))
            self.words += said[1:]
            self.line_of += [number] * len(said)
        self.keys = {word.key for word in self.words}
        number = 0
        for word in self.words:
            number += bool(word.gap)
            self.segment.append(number)
        if self.words:
            self._find()

    # --- who and what is named ------------------------------------------------------------------

    def _find(self) -> None:
        """Every kin word of the person's own and every name, each once."""
        words, stop = self.words, len(self.words)
        i = 0
        while i < stop:
            word = words[i]
            if not (word.gap or word.key in OPENS or word.key in NAMES or word.text[0].isupper()):
                i += 1
                continue
            is_titled = self._is_titled(i)
            found = (self._titled(i, stop) if is_titled else kin_mention(self.words, i)) or self._name(
                i, stop
            )
            if found is None:
                i += 1
                continue
            found = replace(found, is_alone=is_alone(self.words, found.at, found.end))
            (self.people if found.name else self.kins).append(found)
            i = found.end

    def is_ours(self, person: Mention) -> bool:
        """ "our Ava": somebody of the family."""
        return person.at > 0 and self.words[person.at - 1].key == "our" and not self.words[person.at].gap

    def _name(self, i: int, stop: int) -> Mention | None:
        words, word = self.words, self.words[i]
        key = word.key
        if key in mentioned.TITLES or (key in TITLES and key not in ("father",)):
            return self._titled(i, stop)
        if not (word.text[:1].isupper() or key in NAMES) or key == "i" or number_of(key) is not None:
            return None
        before = words[i - 1].key if i and not word.gap else ""
        is_given = key in NAMES or gender_of(key) != ""
        if (key in TOWNS and not is_given) or key in NOT_PEOPLE or key in LANGUAGES or self._goes_on_from(i):
            return None
        is_placed = is_given and before == "to" and beside(words, i + 1, stop) != ""
        if (
            before in mentioned.NO_NAME_AFTER
            and not is_placed
            and not (
                is_given and (before in ("of", "that") or (before == "on" and words[i - 2].key == "come"))
            )
            and not (before == "to" and words[i - 2].key in mentioned.SPEAKING)
        ):
            return None
        found = self.names.at(words, i, stop, certain=is_given or before in ("called", "named", "our"))
        if found is None and word.text[:1].isupper() and self._may_stand_alone(i, stop):
            found = self.names.at(words, i, stop, certain=True)
        if (
            key == "st"
            or found is None
            or (
                word.gap == "|"
                and not self.is_small
                and key not in NAMES
                and " " not in found[0]
                and key in FORMS
            )
        ):
            return None
        name, end = found
        if not mentioned.ORGANISED.isdisjoint(name.casefold().split()[1:]) or (
            end < stop and words[end].key in mentioned.ORGANISED and words[end].text[:1].isupper()
        ):
            return None
        return Mention(at=i, end=end, name=name)

    def _goes_on_from(self, i: int) -> bool:
        """The second word of what is written with capitals and is nobody: "the Field Museum"."""
        words = self.words
        last = words[i - 1] if i and not words[i].gap else None
        if last is None or not last.text[:1].isupper() or last.gap == "|" or last.key == "i":
            return False
        return not (self.people and self.people[-1].end == i) and last.key not in FORMS

    def _is_titled(self, i: int) -> bool:
        """ "Sister Beverley", "Father Brendan", with capitals and nobody's own: an order, no family."""
        words = self.words
        if i + 1 >= len(words) or words[i].key not in mentioned.ORDERS or words[i + 1].gap:
            return False
        before = words[i - 1].key if i and not words[i].gap else ""
        is_written = words[i].text[:1].isupper() and words[i + 1].text[:1].isupper()
        return is_written and before not in ("my", "our", "his", "her", "their", "your", "'s")

    def _titled(self, i: int, stop: int) -> Mention | None:
        """ "Uncle Perce", "Mrs Kowalczyk"."""
        words = self.words
        at = i + 1
        if (
            at >= stop
            or words[at].gap == "|"
            or not (words[at].text[:1].isupper() or words[at].key in NAMES)
            or words[at].key in NEVER_NAMES | NOT_PEOPLE
        ):
            return None
        key, end = words[i].key, at + 1
        while (
            end < stop
            and end < at + 2
            and not words[end].gap
            and words[end].text[:1].isupper()
            and words[end].key not in NEVER_NAMES
        ):
            end += 1
        called = " ".join(
            word.text if word.text[:1].isupper() else word.text.title() for word in words[at:end]
        )
        if key in mentioned.TITLES:
            before = words[i - 1].key if i and not words[i].gap else ""
            if before in ("his", "her", "their", "your", "'s"):
                return None
            if words[at].gap and not self.ends(end):
                return None
            return Mention(
                at=i, end=end, name=called, relation=KIN_AND_PETS[key][0], gender=KIN_AND_PETS[key][1]
            )
        return Mention(at=i, end=end, name=f"{words[i].text.title()} {called}")

    def _may_stand_alone(self, i: int, stop: int) -> bool:
        """A capital that opens a segment and is all of it, or does something: a name's own capital."""
        word = self.words[i]
        if word.key in ADVERBS or word.key in NEVER_NAMES or word.key in FORMS or word.key in KIN_AND_PETS:
            return False
        if word.gap == "|" and not self.is_small:
            return False
        nxt = self.words[i + 1] if i + 1 < stop else None
        return nxt is None or bool(nxt.gap) or nxt.key in ("'s", "and") or is_finite(nxt.key)

    def ends(self, at: int) -> bool:
        words = self.words
        return (
            at >= len(words)
            or bool(words[at].gap)
            or (words[at].key in mentioned.GOES_ON and words[at].key != "and")
            or is_finite(words[at].key)
        )
