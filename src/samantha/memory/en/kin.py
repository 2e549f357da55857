"""How English says who is whose: "my sister", "Ana's daughter", "uncle Pete", "a colleague of mine"."""

from dataclasses import dataclass

from samantha.core import pattern as re
from samantha.core.pattern import Pattern
from samantha.memory.en.listed import listed
from samantha.memory.en.nouns import ATTRIBUTES
from samantha.memory.en.tokens import Words
from samantha.memory.en.verbs import ADVERBS, is_finite
from samantha.memory.en.words import CALLINGS, DEMONYMS, KIN, KIN_AND_PETS, LASTING, PETS, PLURALS

_ADJECTIVES = listed(
    """
little big older younger elder eldest youngest oldest twin best good old dear half step new other baby lovely only
close closest middle wonderful beautiful amazing sweet crazy poor late first second third ex former current childhood kid great
school uni work gorgeous mad golden darling wee long-suffering adopted foster favourite favorite brilliant clever grown-up
stupid lazy line very own future long-lost dead gay deaf blind pet rescue next-door nextdoor two three four five lodger newborn
daft silly lil baby greedy soft old-fashioned blessed bloody wretched naughty lovable cheeky fat mental handsome
girl estranged previous teenage older next-to-youngest elderly
"""
)
_KIN_WORD = "|".join(sorted((re.escape(word) for word in KIN_AND_PETS), key=len, reverse=True))
MY_KIN = Pattern(
    rf"\b(?:my|our) (?P<how>(?:(?:{'|'.join(sorted(_ADJECTIVES))}),? )*)(?P<kin>{_KIN_WORD})\b", re.I
)
FORMER = frozenset(["ex", "former", "late", "first", "old", "previous"])
"""Before a boss or a partner these say that it is over; "my late mother" is still the mother."""

PARENTS = listed(
    "mum mom mam mummy mommy mammy momma mumsy dad daddy nan nana nanna nannie gran granny grannie grandma grandad granddad"
    " grandpa granda gramps grampa bampi abuela abuelo babcia dziadek nonna nonno bubbe yiayia mamgu tadcu oma opa"
)
TITLED_KIN = listed("uncle aunt auntie aunty cousin nephew niece")
ELSE = listed(
    """
wife husband hubby boyfriend girlfriend sister brother daughter son nephew niece cousin goddaughter godson grandson
granddaughter uncle auntie aunt boss flatmate roommate housemate dog cat bf gf missus neighbour neighbor stepson stepdaughter
stepdad stepmum landlord landlady colleague partner fiance fiancee ex puppy kitten rabbit
"""
)
PLURAL_OWNERS = {
    f"{word}s": word for word in KIN_AND_PETS if word not in ("boy", "lad", "kid", "child", "ma", "pa", "pal")
}
""" "dads birthday", "my sisters wife": typed without the apostrophe."""

NOT_OWN = listed(
    """
one two three four five six seven eight nine ten a an the her his their your whose no some any another
this that each every of one as like good new proud 's been being was is are am be called single with
"""
)
JOINS = listed(
    """
and but so because cos coz when while since although though that after before then or if now where as
until
"""
)
COPULAR = (
    listed(
        """
a an the my our his her their not called named allergic now married engaged dating vegan vegetarian retired pregnant mad crazy
obsessed autistic diabetic coeliac gay getting turning nearly almost just been got gone still really very quite so only
always never also too one dead away home keen fond good great fine ok okay well ill sick poorly lovely single divorced here
there all both actually
"""
    )
    | ADVERBS
    | frozenset(word for word in LASTING if " " not in word)
    | CALLINGS
    | DEMONYMS
)
ADVERB_LIKE = ADVERBS | listed("who that")
PERSONAL = listed(
    """
lives works studies moved married retired teaches turned died likes loves hates plays speaks quit rang
phoned texted said says told
"""
)
THIRD = Pattern(
    r"(?:is|was|has|had|moved|lives|works|got|said|came|called|turned|wants|loves|hates|likes|will|can|just"
    r"|and i|told|went|left|started|plays|studies|thinks|says|died|passed|broke|gave|made|keeps|never|always"
    r"|does|did|who|visited|brought|took|lost|won|rang|retired|married|bought|texted|speaks|owns|runs"
    r"|drives|teaches|cannot)\b"
)
"""What follows a name: before these even an unknown word in small letters is one ("my friend ifor died")."""

_WORK = listed("work office accounts sales hr shop hospital factory warehouse team")
_BESIDE = listed("road street hall way left right corner landing")
SOMEBODY = listed("man woman guy girl lad lady bloke couple fella chap boy person")
DEPARTMENTS = listed(
    """
it hr accounts sales marketing finance payroll logistics admin accounting legal procurement reception
security maintenance
"""
)
_PLACES = _WORK | listed(
    """
school uni university college church choir gym club band group class course pub wall book yoga street
"""
)
FAMILY = frozenset(
    relation
    for relation, _ in KIN.values()
    if relation
    not in listed(
        "friend flatmate neighbour boss colleague teacher therapist doctor dentist landlord landlady"
    )
)
ANIMALS = frozenset(relation for relation, _ in PETS.values())


@dataclass(frozen=True, slots=True)
class Kin:
    """A kin word at some place: its relation, and the place after it. `is_owner`: "dads", said for "dad's"."""

    relation: str
    gender: str
    end: int
    is_owner: bool = False


_FIRSTS = {word.split()[0] for word in KIN_AND_PETS if " " in word}


def kin_at(words: Words, i: int, stop: int) -> Kin | None:
    if i >= stop:
        return None
    key = words[i].key
    if key in _FIRSTS:
        for length in (3, 2):
            phrase = " ".join(word.key for word in words[i : min(i + length, stop)])
            if phrase in KIN_AND_PETS and " " in phrase:
                return Kin(*KIN_AND_PETS[phrase], i + len(phrase.split()))
    if key in KIN_AND_PETS:
        return Kin(*KIN_AND_PETS[key], i + 1)
    if key in PLURAL_OWNERS and i + 1 < stop and not words[i + 1].gap:
        nxt = (
            words[skip_adjectives(words, i + 1, stop)].key
            if skip_adjectives(words, i + 1, stop) < stop
            else ""
        )
        if nxt in ATTRIBUTES or nxt in KIN_AND_PETS or words[i + 1].key in ("funeral", "wedding"):
            return Kin(*KIN_AND_PETS[PLURAL_OWNERS[key]], i + 1, is_owner=True)
    return None


def plural_at(words: Words, i: int, stop: int) -> str:
    """The relation of a plural kin word: "kids", "boys", "twins"; "" for any other word."""
    if i + 1 < stop and words[i].key == "twin" and not words[i + 1].gap:
        i += 1
    if i >= stop or words[i].key in KIN_AND_PETS:
        return ""
    return _PLURAL.get(words[i].key) or PLURALS.get(words[i].key, "")


_PLURAL = {
    "girls": "daughter",
    "boys": "son",
    "twins": "child",
    "little ones": "child",
    "triplets": "child",
    "girlies": "daughter",
    "grandkids": "grandchild",
    "grandchildren": "grandchild",
}


def skip_adjectives(words: Words, i: int, stop: int) -> int:
    """Past "little" in "little sister"; not past a word that is itself the kin."""
    j = i
    while (
        j < stop
        and (words[j].key in _ADJECTIVES or (words[j].key in ("and", "soon", "to", "be") and j > i))
        and not (j > i and words[j].gap == "|")
    ):
        if words[j].key in _FIRSTS and kin_at(words, j, stop):
            break
        if (
            words[j].key in KIN_AND_PETS
            and kin_at(words, j + 1, stop) is None
            and (j + 1 >= stop or words[j + 1].key not in _ADJECTIVES)
        ):
            break
        j += 1
    return j if j < stop else i


@dataclass(frozen=True, slots=True)
class Place:
    """Which Tom: "from work"."""

    text: str
    end: int
    is_work: bool
    is_department: bool = False


def place_after(words: Words, i: int, stop: int) -> Place | None:
    """ "from work", "at uni", "from the choir", "next door" behind a name or a kin word."""
    if i + 1 >= stop or words[i].gap == "|":
        return None
    key = words[i].key
    if key == "who" and words[i + 1].key in ("is", "'s") and i + 2 < stop:
        return None
    if key == "next" and words[i + 1].key == "door":
        return Place("next door", i + 2, False)
    if key in ("upstairs", "downstairs"):
        return Place(words[i].text, i + 1, False)
    if (
        key in ("across", "over", "on")
        and i + 2 < stop
        and words[i + 1].key == "the"
        and words[i + 2].key in _BESIDE
    ):
        return Place(" ".join(word.text for word in words[i : i + 3]), i + 3, False)
    if key == "in" and words[i + 1].key in DEPARTMENTS:
        return Place(words[i + 1].text, i + 2, is_work=True, is_department=True)
    if key not in ("from", "at", "in"):
        return None
    j = i + 1
    lead = words[j].key in ("the", "my", "our")
    if lead:
        j += 1
    is_any = (
        key == "at" and lead and j + 1 < stop and is_finite(words[j + 1].key)
    )  # "my boss at the garage is"
    if j >= stop or not (is_any or words[j].key in _PLACES):
        return None
    end = j + 1
    if (
        end < stop
        and words[end].key in ("class", "group", "club", "team", "gym", "office", "shop", "course", "wall")
        and not words[end].gap
    ):
        end += 1
    if key == "in" and not lead:
        return None
    text = " ".join(word.text for word in words[i + 1 : end])
    return Place(text, end, words[j].key in _WORK)
