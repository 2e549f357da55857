"""Who goes by what: names at a place in a clause, with a capital or without; two of one name told apart."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from samantha.core.en.days import DAY_NAMES, MONTH_NAMES
from samantha.memory.en import givennames as given
from samantha.memory.en import kin
from samantha.memory.en.listed import listed
from samantha.memory.en.names import ALSO_WORDS, NAMES, NOT_PEOPLE
from samantha.memory.en.tokens import Words
from samantha.memory.en.towns import TOWNS
from samantha.memory.en.verbs import ADVERBS, FORMS, is_finite
from samantha.memory.en.words import KIN_AND_PETS, NEVER_NAMES
from samantha.memory.learned import Known


@dataclass
class Names:
    """The names that she knows, and which words may be one.

    `people` are whom she knows, by their names in small letters; `former` leads from a name that somebody
    went by before, in small letters, to the one that they go by now.
    """

    people: dict[str, Known]
    former: Mapping[str, str] = field(default_factory=dict)

    def at(self, words: Words, i: int, stop: int, *, certain: bool = False) -> tuple[str, int] | None:
        """A name that begins here, and where it ends: known, given often, or written with a capital."""
        if i >= stop:
            return None
        word = words[i]
        key = word.key
        full = f"{key} {words[i + 1].key}" if i + 1 < stop and not words[i + 1].gap else ""
        if full and (full in self.people):
            return self.people[full][0], i + 2
        if key in self.people or key in self.former:
            return (self.resolved(word.text), i + 1)
        if not self._may_be_name(words, i, stop, certain=certain):
            return None
        parts, end = [given.title([word.text])], i + 1
        while end < stop and len(parts) < 3 and not words[end].gap:
            nxt = words[end]
            is_sur = (
                nxt.text[:1].isupper() and nxt.key not in NEVER_NAMES | NOT_PEOPLE and not nxt.text.isupper()
            )
            is_sur = is_sur or (
                nxt.key in given.LINKS and end + 1 < stop and words[end + 1].text[:1].isupper()
            )
            if not is_sur or not word.text[:1].isupper() or nxt.key == "i":
                break
            parts.append(nxt.text)
            end += 1
        return " ".join(parts), end

    def several(self, words: Words, i: int, stop: int, *, certain: bool = False) -> tuple[list[str], int]:
        """Several names in a row, "Leo, Mia and Tom", and the place after them."""
        found: list[str] = []
        end = i
        while i < stop and (
            name := self.at(words, i, stop, certain=certain or bool(found) or words[i].text in _CAPITALS)
        ):
            if not certain and found and not self._may_end_list(words, i, stop):
                break
            found.append(name[0])
            i = end = name[1]
            is_more = i < stop and (words[i].key in ("and", "&") or words[i].gap == ",")
            if not is_more:
                break
            i += words[i].key in ("and", "&")
        return found, end

    def _may_end_list(self, words: Words, i: int, stop: int) -> bool:
        """Another name of a list: "dylan and tomos"; an unknown one in small letters only where it ends."""
        word = words[i]
        if word.key in NAMES or word.key in ALSO_WORDS or word.text[:1].isupper():
            return True
        is_last = i + 1 >= stop or bool(words[i + 1].gap) or words[i + 1].key in _NO_NAMES
        return is_last and _may_name(word.key) and word.key not in FORMS

    def after_kin(self, words: Words, i: int, stop: int) -> tuple[str, int] | None:
        """The name in "[my sister] ana moved to porto": known, or in the place where only a name fits."""
        if i >= stop or words[i].gap == "|":
            return None
        gap, key = words[i].gap, words[i].key
        if key in ("called", "named") or (key == "who" and i + 2 < stop and words[i + 2].key == "called"):
            return self.at(words, i + 1 if key != "who" else i + 3, stop, certain=True)
        if gap == "," and not (self.at(words, i, stop) and _closes(words, i, stop)):
            word = words[i]
            is_one = (
                word.text[:1].isupper() and key not in NEVER_NAMES | NOT_PEOPLE and key not in KIN_AND_PETS
            )
            return self.at(words, i, stop, certain=True) if is_one and _closes(words, i, stop) else None
        if found := self.at(words, i, stop):
            return found
        nxt = words[i + 1].key if i + 1 < stop else ""
        word = words[i]
        if (
            key in ALSO_WORDS
            and key not in _RARELY
            and not gap
            and (not nxt or words[i + 1].gap or is_finite(nxt) or nxt in _GOES_ON)
        ):
            return given.title([word.text]), i + 1
        if (
            word.text[:1].isupper()
            and key not in NEVER_NAMES
            and key not in KIN_AND_PETS
            and (i + 1 >= stop or is_finite(nxt) or nxt in _GOES_ON or words[i + 1].gap)
        ):
            return self.at(words, i, stop, certain=True)
        if gap or not key.isalpha() or not _may_name(key) or key in FORMS or key in _NO_NAMES:
            return None
        if nxt and (nxt == "'s" or kin.THIRD.match(nxt)) and not words[i + 1].gap:
            return given.title([word.text]), i + 1
        return None

    def apposed(self, words: Words, i: int, stop: int) -> tuple[str, set[str], int] | None:
        """ ", my late husband," behind a name; also "that is my sister" and "my daughter" without commas."""
        if i >= stop or words[i].gap == "|":
            return None
        j = i
        if (
            words[j].key in ("that", "who", "this")
            and j + 1 < stop
            and words[j + 1].key in ("is", "was", "'s")
        ):
            j += 2
        if j < stop and words[j].key == "also":
            j += 1
        if j >= stop:
            return None
        if words[j].key in ("a", "an", "one", "another"):
            found = kin.kin_at(words, kin.skip_adjectives(words, j + 1, stop), stop)
            is_mine = (
                found
                and found.end + 1 < stop
                and words[found.end].key == "of"
                and words[found.end + 1].key == "mine"
            )
            return (found.relation, set(), found.end + 2) if found and is_mine else None
        if words[j].key not in ("my", "our") or not (words[i].gap or j > i or i > 0):
            return None
        k = kin.skip_adjectives(words, j + 1, stop)
        found = kin.kin_at(words, k, stop)
        if found is None or found.is_owner:
            return None
        after = words[found.end] if found.end < stop else None
        if after is not None and after.key == "'s":
            return None
        if after is not None and not after.gap and not is_finite(after.key) and after.key not in _GOES_ON:
            return None
        if after is not None and self.at(words, found.end, stop) and not after.gap:
            return None  # "Tom, my brother Ben and ..." is a list
        return found.relation, {word.key for word in words[j + 1 : k]}, found.end

    def tell_apart(self, name: str, relation: str) -> str:
        """The name that this one is kept under: "my friend Tom" is not "my brother Tom"."""
        named = [known for known in dict.fromkeys(self.people.values()) if known[0].split(" (")[0] == name]
        for known, what in named:
            if _kind(what) == _kind(relation) and (what == relation or _kind(what) == "friend"):
                return known
        clash = any(what and _kind(what) != _kind(relation) for _, what in named)
        return f"{name} ({relation})" if clash else name

    def resolved(self, name: str) -> str:
        key = name.casefold()
        return self.former[key] if key in self.former else self.people[key][0]

    def _may_be_name(self, words: Words, i: int, stop: int, *, certain: bool) -> bool:
        word = words[i]
        key = word.key
        has_capital = word.text[:1].isupper() and not (word.text.isupper() and len(word.text) > 2)
        if key in TOWNS and key not in NAMES and not certain:
            return False
        if key in ALSO_WORDS:
            if certain:
                return True
            is_inside = i > 0 and not words[i].gap and words[i - 1].key not in ("the", "a", "an")
            is_apposed = self.apposed(words, i + 1, stop) is not None
            return (
                is_apposed
                or (has_capital and (is_inside or _does(words, i + 1, stop)))
                or _does_surely(words, i, stop)
            )
        if key in NAMES:
            return not (key in _VERBS_TOO and not has_capital)
        if (
            key in NEVER_NAMES
            or key in KIN_AND_PETS
            or key in NOT_PEOPLE
            or len(key) < 2
            or not key.replace("-", "").replace(".", "").isalpha()
        ):
            return False
        if key in ADVERBS or (key.endswith("ly") and len(key) > 5) or key in _NO_NAMES:
            return False
        if certain:
            return key not in FORMS or has_capital
        if not has_capital:
            return False
        if key in DAYS:
            return False
        is_inside = i > 0 and words[i].gap != "|" and words[i - 1].key not in _BEFORE_NO_NAME
        after = words[i + 1] if i + 1 < stop else None
        is_apposed = (
            after is not None and after.key in ("the", "who", "my", "our", "one") and after.gap == ","
        )
        is_apposed = is_apposed or (
            key not in FORMS and key not in _NO_NAMES and self.apposed(words, i + 1, stop) is not None
        )
        return is_inside or is_apposed or _does(words, i + 1, stop)


_RARELY = listed("will may art rich hope chase sky grace pat")


_CAPITALS = frozenset(word.title() for word in ALSO_WORDS)


_BEFORE_NO_NAME = listed("the a an in at to on from of into near around by this that")


DAYS = frozenset((*DAY_NAMES, *MONTH_NAMES, "christmas", "easter"))


_GOES_ON = listed(
    """
from at in who and is was has with who's on to for now today yesterday when because but so just rang
called came
"""
)


_VERBS_TOO = listed(
    """
art mark sue bill grant chase pat hope joy rich will may drew rob jack pop ray dean guy jade bea
"""
)


_NO_NAMES = listed(
    """
and or but so because while after before since until off up down out over back at in on to for from with about
than as not who which that this it he she they we you i a an the today yesterday tomorrow tonight again too
also now then there here
"""
)


def _does(words: Words, i: int, stop: int) -> bool:
    """Does what follows say something that is said of people?"""
    j = i
    while j < stop and words[j].key in kin.ADVERB_LIKE:
        j += 1
    if j >= stop:
        return False
    key = words[j].key
    return (is_finite(key) and key not in ("do", "can")) or key in ("and", "from")


def _does_surely(words: Words, i: int, stop: int) -> bool:
    """ "mark works at ...", in small letters: only before what hardly anything but people does."""
    nxt = words[i + 1].key if i + 1 < stop else ""
    return nxt in kin.PERSONAL and (i == 0 or bool(words[i].gap) or words[i - 1].key in kin.JOINS)


def _closes(words: Words, i: int, stop: int) -> bool:
    """A name between commas, or at the end, or before a verb: ", Leo," and ", Tom is"."""
    j = i + 1
    while j < stop and j < i + 3 and words[j].text[:1].isupper() and not words[j].gap:
        j += 1
    return (
        j >= stop
        or bool(words[j].gap)
        or is_finite(words[j].key)
        or words[j].key in ("and", "from", "who", "at")
    )


def _may_name(word: str) -> bool:
    """May an unknown word in small letters be a name? Not where it is some form of a verb."""
    return word not in NEVER_NAMES and not word.endswith(("ed", "ing", "ly", "n't"))


def _kind(relation: str) -> str:
    """Family, animals and other people: nobody is of two of these kinds."""
    if relation in kin.ANIMALS:
        return "animal"
    same = {"ex": "partner", "son": "child", "daughter": "child"}
    return same.get(relation, relation) if relation in kin.FAMILY else "friend"
