"""Who is mentioned in a turn: kin words of the person's own, and names, each with its place."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from samantha.memory.en import kin, mentioned
from samantha.memory.en.beside import beside
from samantha.memory.en.clauses import supposes
from samantha.memory.en.genders import gender_of
from samantha.memory.en.names import NAMES, NOT_PEOPLE
from samantha.memory.en.nouns import TITLES
from samantha.memory.en.study import LANGUAGES
from samantha.memory.en.tokens import Word, words_of
from samantha.memory.en.towns import TOWNS
from samantha.memory.en.verbs import ADVERBS, FORMS, is_finite
from samantha.memory.en.words import KIN_AND_PETS, NEVER_NAMES, PLURALS, number_of
from samantha.memory.names import Names


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A kin word of the person's own, or a name; `alone` where its segment says nothing else."""

    at: int
    end: int
    relation: str = ""
    gender: str = ""
    name: str = ""
    several: int = 0  # how many are meant: 2 or more, 0 where it is one
    either: tuple[str, str] | tuple[()] = ()  # for him, for her: "i'm an auntie"
    is_alone: bool = False
    is_bare: bool = False  # a pet or a title with no "my" before it: kept only with a name


_OF_AGE = dict.fromkeys(("eldest", "oldest", "youngest", "middle"), ("girl", "boy", "lad", "one"))
_BY_CHOICE = ("friend", "flatmate", "neighbour", "boss", "colleague")


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
            said = words_of(supposes(line.rstrip("?") if is_long else line))
            if not said:
                continue
            self.is_small = self.is_small or said[0].text[:1].islower()
            self.words.append(replace(said[0], gap="|"))
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
        stop = len(self.words)
        i = 0
        while i < stop:
            found = self._kin(i, stop) or self._name(i, stop)
            if found is None:
                i += 1
                continue
            found = replace(found, is_alone=self._is_alone(found))
            (self.people if found.name else self.kins).append(found)
            i = found.end

    def _kin(self, i: int, stop: int) -> Mention | None:
        words = self.words
        key = words[i].key
        before = words[i - 1].key if i and not words[i].gap else ""
        if key in mentioned.OWN:
            return self._of_own(i, i + 1, stop)
        if key in (
            "the",
            "that",
            "this",
            "a",
            "an",
            "one",
            "some",
            "both",
            "two",
            "three",
            "four",
            "his",
            "her",
        ):
            return self._of_any(i, stop)
        if (
            key == "new"
            and i + 4 < stop
            and words[i + 1].key in mentioned.SOMEBODY
            and words[i + 2].key in ("in", "at", "on")
        ):
            end = next((n for n in range(i + 3, min(i + 7, stop)) if words[n].gap), 0)
            is_work = any(words[n].key in mentioned.WORKPLACES for n in range(i + 3, end))
            return Mention(at=i, end=end, relation="colleague") if is_work else None
        if key in mentioned.SHARING and before in ("house", "flat"):
            return Mention(at=i, end=i + 1, relation="flatmate")
        if key in ("i", "me") and i + 3 < stop and words[i + 1].key in ("am", "is", "have"):
            return self._turned(i, stop)
        if key in kin.PARENTS or (words[i].gap == "|" and key in ("pa", "ma")):
            is_said = before in ("is", "'s") and i > 1 and words[i - 2].key in ("it", "that", "this")
            if (before in kin.NOT_OWN - mentioned.OF_OWN and not is_said) or (
                i + 1 < stop and words[i + 1].key == "'s" and not self._copular(i + 2)
            ):
                return None
            return self._single(i, i, i + 1)
        if words[i].gap and (key in KIN_AND_PETS or key in PLURALS):
            return self._opening(i, stop)
        if words[i].gap and (k := kin.skip_adjectives(words, i, stop)) > i:
            found = kin.kin_at(words, k, stop)
            nxt = words[found.end] if found and found.end < stop else None
            is_one = found is not None and found.relation in _BY_CHOICE and not self.owns(found.end)
            if is_one and (nxt is None or nxt.gap or nxt.key in ("since", "from", "of", "for")):
                return self._single(i, k, k + 1)
        if (
            key in ("two", "three", "four")
            and before in ("got", "have")
            and (i + 1 < stop and words[i + 1].gap == ",")
        ):
            return Mention(at=i, end=i + 1, relation="child", several=mentioned.NUMBERS[key])
        if (
            key in kin.SOMEBODY
            and before
            and i + 2 < stop
            and words[i + 1].key == "next"
            and words[i + 2].key == "door"
        ):
            return Mention(at=i, end=i + 3, relation="neighbour")
        return None

    def _of_own(self, i: int, j: int, stop: int) -> Mention | None:
        """ "my eldest", "our two children", "my own grandmother", "my only one"."""
        words = self.words
        if j + 1 < stop and words[j].key in _OF_AGE and words[j + 1].key in _OF_AGE[words[j].key]:
            relation, gender = {"girl": ("daughter", "f"), "boy": ("son", "m"), "lad": ("son", "m")}.get(
                words[j + 1].key, ("child", "")
            )
            return Mention(at=i, end=j + 2, relation=relation, gender=gender)
        k = kin.skip_adjectives(words, j, stop)
        while k < stop and words[k].key in ("only", "own", "one", "remaining") and not words[k].gap:
            if (
                words[k].key == "one"
                and words[k - 1].key == "only"
                and (k + 1 >= stop or words[k + 1].key not in KIN_AND_PETS)
            ):
                return Mention(at=i, end=k + 1, relation="child")
            k = kin.skip_adjectives(words, k + 1, stop)
        if k >= stop:
            return None
        if kin.FORMER & {words[n].key for n in range(j, k)} or words[j].key in ("ex", "late"):
            return None
        if relation := kin.plural_at(words, k, stop):
            count = next(
                (
                    mentioned.NUMBERS[words[n].key]
                    for n in range(i, k + 1)
                    if words[n].key in mentioned.NUMBERS
                ),
                2,
            )
            return Mention(at=i, end=k + 1, relation=relation, several=count)
        found = kin.kin_at(words, k, stop)
        if (
            found is None
            and words[k].key in ("man", "woman")
            and k + 1 < stop
            and words[k + 1].text[:1].isupper()
        ):
            return Mention(at=i, end=k + 1, relation="partner", gender="m" if words[k].key == "man" else "f")
        if found is None or found.is_owner or self.owns(found.end):
            return None
        return self._single(i, k, found.end)

    def _of_any(self, i: int, stop: int) -> Mention | None:
        """ "the wife", "one son of mine", "that daft dog", "both kids", "he's a cat"."""
        words = self.words
        k = kin.skip_adjectives(words, i + 1, stop)
        if k >= stop:
            return None
        if relation := kin.plural_at(words, k, stop):
            is_own = words[i].key in mentioned.NUMBERS or words[k].key in ("kids", "twins", "triplets")
            return (
                Mention(at=i, end=k + 1, relation=relation, several=mentioned.NUMBERS.get(words[i].key, 2))
                if is_own
                else None
            )
        found = kin.kin_at(words, k, stop)
        if found is None or self.owns(found.end):
            return None
        after = words[found.end].key if found.end < stop else ""
        if after == "of" and found.end + 1 < stop and words[found.end + 1].key in ("mine", "ours"):
            return replace(self._single(i, k, found.end), end=found.end + 2)
        key = words[k].key
        is_hers = words[i].key in ("a", "an") and i > 1 and words[i - 1].key in ("is", "'s")
        is_called = after in ("called", "named") and words[i].key in ("a", "an", "one")
        if key in mentioned.PET_WORDS and (is_called or words[i].key in ("the", "that", "this")):
            return replace(self._single(i, k, found.end), is_bare=True)
        if key in mentioned.PET_WORDS and is_hers and words[i - 2].key in ("he", "she", "it"):
            return replace(self._single(i, k, found.end), is_bare=True)
        is_said = (
            i > 0 and words[i - 1].key in ("is", "'s") and found.relation in ("neighbour", "boss", "flatmate")
        )
        if words[i].key == "the" and (
            is_said
            or key in mentioned.BARE_OWN
            or words[k - 1].key in ("youngest", "eldest", "oldest", "middle")
        ):
            return self._single(i, k, found.end)
        return None

    def _turned(self, i: int, stop: int) -> Mention | None:
        """ "i'm her uncle", "i've been his uncle a lot longer", "i'm an auntie"."""
        words = self.words
        at = i + 2 + (words[i + 2].key == "been")
        if at + 1 >= stop or words[at].key not in ("his", "her", "their", "an", "a"):
            return None
        k = kin.skip_adjectives(words, at + 1, stop)
        found = kin.kin_at(words, k, stop)
        pair = mentioned.INVERSE.get(found.relation) if found else None
        if found is None or pair is None:
            return None
        gender = {"his": "m", "her": "f"}.get(words[at].key, "")
        return Mention(at=i, end=found.end, relation=pair[0], either=pair, gender=gender)

    def _opening(self, i: int, stop: int) -> Mention | None:
        """A kin word that opens a segment: "boss man", "brothers eh", "goldfish died"."""
        words, key = self.words, self.words[i].key
        if key in PLURALS and key not in KIN_AND_PETS:
            mention = Mention(at=i, end=i + 1, relation=PLURALS[key])
            return mention if self._is_alone(mention) and PLURALS[key] in kin.FAMILY else None
        if (
            key in mentioned.SIBLINGS
            and i + 1 < stop
            and words[i + 1].key in ("kid", "child", "boy", "girl", "lad")
        ):
            return Mention(at=i, end=i + 2, relation="nephew", either=("nephew", "niece"))
        found = kin.kin_at(words, i, stop)
        if (
            found
            and found.end + 1 < stop
            and words[found.end].key == "of"
            and words[found.end + 1].key == "mine"
        ):
            return replace(self._single(i, i, found.end), end=found.end + 2)
        if (
            found is None
            or found.is_owner
            or self.owns(found.end)
            or (key not in kin.ELSE and key not in mentioned.PET_WORDS and key not in mentioned.BARE_OWN)
        ):
            return None
        after = words[found.end] if found.end < stop else None
        ends = (
            after is None
            or bool(after.gap)
            or after.key in ("'s", "man", "is", "was", "has")
            or is_finite(after.key)
        )
        return replace(self._single(i, i, found.end), is_bare=key in mentioned.PET_WORDS) if ends else None

    def _single(self, at: int, k: int, end: int) -> Mention:
        relation, gender = KIN_AND_PETS.get(self.words[k].key, ("", ""))
        found = kin.kin_at(self.words, k, len(self.words))
        if found is not None:
            relation, gender = found.relation, found.gender
        return Mention(at=at, end=end, relation=relation, gender=gender)

    def owns(self, end: int) -> bool:
        """ "my sister's husband" is about him; "my sister's in York" is about her."""
        words = self.words
        return (
            end < len(words) and words[end].key == "'s" and not words[end].gap and not self._copular(end + 1)
        )

    def is_ours(self, person: Mention) -> bool:
        """ "our Ava": somebody of the family."""
        return person.at > 0 and self.words[person.at - 1].key == "our" and not self.words[person.at].gap

    def _copular(self, at: int) -> bool:
        words = self.words
        if at >= len(words):
            return True
        key = words[at].key
        return key in kin.COPULAR or key in mentioned.NO_NAME_AFTER or key in FORMS or bool(words[at].gap)

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
        if found is None or (
            word.gap == "|"
            and not self.is_small
            and key not in NAMES
            and " " not in found[0]
            and key in FORMS
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

    def _is_alone(self, mention: Mention) -> bool:
        number, words = self.segment[mention.at] if self.segment else 0, self.words
        i = mention.at - 1
        while i >= 0 and self.segment[i] == number:
            if words[i].key not in mentioned.FILL:
                return False
            i -= 1
        i = mention.end
        while i < len(words) and self.segment[i] == number:
            if words[i].key not in mentioned.FILL:
                return False
            i += 1
        return True

    def ends(self, at: int) -> bool:
        words = self.words
        return (
            at >= len(words)
            or bool(words[at].gap)
            or (words[at].key in mentioned.GOES_ON and words[at].key != "and")
            or is_finite(words[at].key)
        )
