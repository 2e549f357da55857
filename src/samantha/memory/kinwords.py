"""Kin words of the person's own wherever they stand in a turn: "my eldest", "the wife", "brothers eh"."""

from dataclasses import dataclass, replace

from samantha.memory.en import kin, mentioned
from samantha.memory.en.nouns import TITLES
from samantha.memory.en.tokens import Words
from samantha.memory.en.verbs import FORMS, is_finite
from samantha.memory.en.words import KIN_AND_PETS, PLURALS


@dataclass(frozen=True, kw_only=True)
class Mention:
    """A kin word of the person's own, or a name; `alone` where its segment says nothing else."""

    at: int
    end: int
    relation: str = ""
    gender: str = ""
    name: str = ""
    several: int = 0  # how many are meant: 2 or more, ANY; 0 where it is one
    either: tuple[str, str] | tuple[()] = ()  # for him, for her: "i'm an auntie"
    is_alone: bool = False
    is_bare: bool = False  # a pet or a title with no "my" before it: kept only with a name


ANY = -1
"""Of how many are meant, where only a plural says it."""
_OF_OTHERS = ("is", "has", "'s", "have", "got", "his", "her", "their", "had", "are")
_OF_AGE = dict.fromkeys(("eldest", "oldest", "youngest", "middle"), ("girl", "boy", "lad", "one"))
_CHOSEN = ("friend", "flatmate", "neighbour", "boss", "colleague")
_LEADS = frozenset(
    ["the", "that", "this", "a", "an", "one", "some", "both", "two", "three", "four", "his", "her"]
)


OPENS = (
    _LEADS
    | mentioned.OWN
    | mentioned.SHARING
    | mentioned.TITLES
    | TITLES
    | kin.PARENTS
    | kin.SOMEBODY
    | frozenset(["him", "new", "i", "me", "twin"])
)
"""Words with which a mention may begin inside a segment; a name has a capital, or is given often."""


def kin_mention(words: Words, i: int) -> Mention | None:
    """A kin word of the person's own that begins here: "my eldest", "the wife", "dad", "one son of mine"."""
    stop, key = len(words), words[i].key
    before = words[i - 1].key if i and not words[i].gap else ""
    if key == "twin" and before in ("my", "our", "identical", "own"):
        return Mention(at=i, end=i + 1, relation="sister", either=("brother", "sister"))
    if key in ("her", "him") and i + 1 < stop and words[i + 1].key == "indoors":
        return Mention(at=i, end=i + 2, relation="partner", gender="f" if key == "her" else "m")
    if key in mentioned.OWN:
        return _of_own(words, i, i + 1, stop)
    if key in _LEADS:
        return _of_any(words, i, stop) or (
            _children(words, i, stop) if key in mentioned.NUMBERS and before in ("got", "have") else None
        )
    if key in ("i", "me") and i + 3 < stop and words[i + 1].key in ("am", "is", "have"):
        return _turned(words, i, stop)
    is_written = key in ("father", "mother", "papa") and words[i].text[:1].isupper() and i > 0
    if (
        key in kin.PARENTS
        or (words[i].gap == "|" and key in ("pa", "ma"))
        or (is_written and words[i].gap != "|")
    ):
        return _parent(words, i, before)
    if words[i].gap:
        return (
            _opening(words, i, stop) if key in KIN_AND_PETS or key in PLURALS else _by_choice(words, i, stop)
        )
    return _by_place(words, i, before, stop)


def _children(words: Words, i: int, stop: int) -> Mention | None:
    """ "i've got three, Alfie, Maisie and Ned"."""
    if i + 1 < stop and words[i + 1].gap == ",":
        return Mention(at=i, end=i + 1, relation="child", several=mentioned.NUMBERS[words[i].key])
    return None


def _parent(words: Words, i: int, before: str) -> Mention | None:
    is_said = before in ("is", "'s") and i > 1 and words[i - 2].key in ("it", "that", "this")
    is_name = i + 2 < len(words) and words[i + 2].key == "name"  # "with Father's name on the lid, Alasdair"
    is_theirs = before in kin.NOT_OWN - mentioned.OF_OWN and not is_said
    if is_theirs or (owns(words, i + 1) and not is_name):
        return None
    return _single(words, i, i, i + 1)


def _by_choice(words: Words, i: int, stop: int) -> Mention | None:
    """ "best mate since infants", "uni flatmates are": no family, and opening a segment."""
    k = kin.skip_adjectives(words, i, stop)
    if k <= i:
        return None if words[i].key != "new" else _by_place(words, i, "", stop)
    if (several := kin.plural_at(words, k, stop)) in _CHOSEN:
        return Mention(at=i, end=k + 1, relation=several, several=ANY)
    found = kin.kin_at(words, k, stop)
    if found is None or found.relation not in _CHOSEN or owns(words, found.end):
        return _by_place(words, i, "", stop)
    nxt = words[found.end] if found.end < stop else None
    is_one = nxt is None or nxt.gap or nxt.key in ("since", "from", "of", "for")
    return _single(words, i, k, k + 1) if is_one else None


def _by_place(words: Words, i: int, before: str, stop: int) -> Mention | None:
    """ "a new fella in the lab", "the old girl next door", "our house share"."""
    key = words[i].key
    if key in mentioned.SHARING and before in ("house", "flat"):
        return Mention(at=i, end=i + 1, relation="flatmate")
    if i + 2 >= stop:
        return None
    if key == "new" and words[i + 1].key in mentioned.SOMEBODY and words[i + 2].key in ("in", "at", "on"):
        end = next((n for n in range(i + 3, min(i + 7, stop)) if words[n].gap), 0)
        is_work = any(words[n].key in mentioned.WORKPLACES for n in range(i + 3, end))
        return Mention(at=i, end=end, relation="colleague") if is_work else None
    is_near = key in kin.SOMEBODY and before and words[i + 1].key == "next" and words[i + 2].key == "door"
    return Mention(at=i, end=i + 3, relation="neighbour") if is_near else None


def _of_own(words: Words, i: int, j: int, stop: int) -> Mention | None:
    """ "my eldest", "our two children", "my own grandmother", "my only one"."""
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
            (mentioned.NUMBERS[words[n].key] for n in range(i, k + 1) if words[n].key in mentioned.NUMBERS),
            ANY,
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
    if found is None or found.is_owner or owns(words, found.end):
        return None
    return _single(words, i, k, found.end)


def _of_any(words: Words, i: int, stop: int) -> Mention | None:
    """ "the wife", "one son of mine", "that daft dog", "both kids", "he's a cat"."""
    k = kin.skip_adjectives(words, i + 1, stop)
    if k >= stop:
        return None
    if relation := kin.plural_at(words, k, stop):
        lead = words[i - 1].key if i else ""
        is_theirs = lead in _OF_OTHERS and (i < 2 or words[i - 2].key not in ("i", "we", "ive"))
        is_own = not is_theirs and (
            words[i].key in mentioned.NUMBERS or words[k].key in ("kids", "twins", "triplets")
        )
        return (
            Mention(at=i, end=k + 1, relation=relation, several=mentioned.NUMBERS.get(words[i].key, ANY))
            if is_own
            else None
        )
    found = kin.kin_at(words, k, stop)
    if found is None or owns(words, found.end):
        return None
    after = words[found.end].key if found.end < stop else ""
    if after == "of" and found.end + 1 < stop and words[found.end + 1].key in ("mine", "ours"):
        return replace(_single(words, i, k, found.end), end=found.end + 2)
    key = words[k].key
    is_hers = words[i].key in ("a", "an") and i > 1 and words[i - 1].key in ("is", "'s")
    is_called = after in ("called", "named") and words[i].key in ("a", "an", "one")
    if key in mentioned.PET_WORDS and (is_called or words[i].key in ("the", "that", "this")):
        return replace(_single(words, i, k, found.end), is_bare=True)
    if key in mentioned.PET_WORDS and is_hers and words[i - 2].key in ("he", "she", "it"):
        return replace(_single(words, i, k, found.end), is_bare=True)
    is_said = (
        i > 0 and words[i - 1].key in ("is", "'s") and found.relation in ("neighbour", "boss", "flatmate")
    )
    if words[i].key == "the" and (
        is_said
        or key in mentioned.BARE_OWN
        or words[k - 1].key in ("youngest", "eldest", "oldest", "middle")
        or (key == "little" and found.relation == "child")
    ):
        return _single(words, i, k, found.end)
    return None


def _turned(words: Words, i: int, stop: int) -> Mention | None:
    """ "i'm her uncle", "i've been his uncle a lot longer", "i'm an auntie"."""
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


def _opening(words: Words, i: int, stop: int) -> Mention | None:
    """A kin word that opens a segment: "boss man", "brothers eh", "goldfish died"."""
    key = words[i].key
    if key in PLURALS and key not in KIN_AND_PETS:
        mention = Mention(at=i, end=i + 1, relation=PLURALS[key])
        return mention if is_alone(words, i, i + 1) and PLURALS[key] in kin.FAMILY else None
    if (
        key in mentioned.SIBLINGS
        and i + 1 < stop
        and words[i + 1].key in ("kid", "child", "boy", "girl", "lad")
    ):
        return Mention(at=i, end=i + 2, relation="nephew", either=("nephew", "niece"))
    found = kin.kin_at(words, i, stop)
    if found and found.end + 1 < stop and words[found.end].key == "of" and words[found.end + 1].key == "mine":
        return replace(_single(words, i, i, found.end), end=found.end + 2)
    if (
        found is None
        or found.is_owner
        or owns(words, found.end)
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
    return replace(_single(words, i, i, found.end), is_bare=key in mentioned.PET_WORDS) if ends else None


def _single(words: Words, at: int, k: int, end: int) -> Mention:
    relation, gender = KIN_AND_PETS.get(words[k].key, ("", ""))
    found = kin.kin_at(words, k, len(words))
    if found is not None:
        relation, gender = found.relation, found.gender
    return Mention(at=at, end=end, relation=relation, gender=gender)


def owns(words: Words, end: int) -> bool:
    """ "my sister's husband" is about him; "my sister's in York" is about her."""
    is_s = end < len(words) and words[end].key == "'s" and not words[end].gap
    return is_s and not copular(words, end + 1)


def copular(words: Words, at: int) -> bool:
    """Does "'s" stand for "is" before this place?"""
    if at >= len(words):
        return True
    key = words[at].key
    return key in kin.COPULAR or key in mentioned.NO_NAME_AFTER or key in FORMS or bool(words[at].gap)


def is_alone(words: Words, at: int, end: int) -> bool:
    """Whether the segment around a mention says nothing else."""
    first = at
    while first > 0 and not words[first].gap:
        first -= 1
    if end + 1 < len(words) and words[end].key in ("of", "from") and words[end + 1].text[:1].isupper():
        end += 1  # "Philippa Joseph of Gros Islet"
        while end < len(words) and words[end].text[:1].isupper() and not words[end].gap:
            end += 1
    last = end
    while last < len(words) and not words[last].gap:
        last += 1
    return all(words[i].key in mentioned.FILL for i in (*range(first, at), *range(end, last)))
