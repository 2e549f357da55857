"""English for people and animals by what they are to somebody: each word, and the relation facts keep it as."""

from samantha.core import pattern as re

_RELATIONS: tuple[tuple[str, str, str], ...] = (
    ("mother", "f", "mother mum mom mam mama mummy mommy ma"),
    ("father", "m", "father dad papa daddy pa pop"),
    ("sister", "f", "sister sis half-sister"),
    ("brother", "m", "brother bro half-brother"),
    ("daughter", "f", "daughter girl"),
    ("son", "m", "son boy lad"),
    ("child", "", "child kid baby"),
    ("partner", "f", "wife girlfriend fiancée"),
    ("partner", "m", "husband boyfriend hubby"),
    ("partner", "", "partner spouse fiance fiancee fiancé"),
    ("grandmother", "f", "grandmother grandma gran granny nan nana nanna"),
    ("grandfather", "m", "grandfather grandad granddad grandpa"),
    ("granddaughter", "f", "granddaughter"),
    ("grandson", "m", "grandson"),
    ("aunt", "f", "aunt auntie aunty"),
    ("uncle", "m", "uncle"),
    ("niece", "f", "niece"),
    ("nephew", "m", "nephew"),
    ("cousin", "", "cousin"),
    ("mother-in-law", "f", "mother-in-law"),
    ("father-in-law", "m", "father-in-law"),
    ("sister-in-law", "f", "sister-in-law"),
    ("brother-in-law", "m", "brother-in-law"),
    ("stepmother", "f", "stepmother stepmum stepmom"),
    ("stepfather", "m", "stepfather stepdad"),
    ("stepson", "m", "stepson"),
    ("stepdaughter", "f", "stepdaughter"),
    ("stepsister", "f", "stepsister"),
    ("stepbrother", "m", "stepbrother"),
    ("godmother", "f", "godmother"),
    ("godfather", "m", "godfather"),
    ("godson", "m", "godson"),
    ("goddaughter", "f", "goddaughter"),
    ("friend", "", "friend mate buddy pal bestie"),
    ("flatmate", "", "flatmate roommate housemate"),
    ("neighbour", "", "neighbour neighbor"),
    ("boss", "", "boss manager supervisor"),
    ("colleague", "", "colleague coworker co-worker workmate"),
    ("teacher", "", "teacher tutor professor"),
    ("therapist", "", "therapist counsellor counselor"),
    ("doctor", "", "doctor gp"),
    ("dentist", "", "dentist"),
    ("landlord", "m", "landlord"),
    ("landlady", "f", "landlady"),
    ("ex", "", "ex ex-wife ex-husband ex-boyfriend ex-girlfriend ex-partner"),
    ("dog", "", "dog puppy pup"),
    ("cat", "", "cat kitten kitty"),
    ("rabbit", "", "rabbit bunny"),
    ("horse", "", "horse pony"),
    ("hamster", "", "hamster"),
    ("guinea pig", "", "guinea-pig"),
    ("parrot", "", "parrot budgie"),
    ("tortoise", "", "tortoise turtle"),
    ("goldfish", "", "goldfish"),
    ("snake", "", "snake"),
)
KIN = {word: relation for relation, _, words in _RELATIONS for word in words.split()}
"""A word as people use it, and its relation."""

GENDER = {word: gender for _, gender, words in _RELATIONS for word in (*words.split(),)}
GENDER_OF = {relation: gender for relation, gender, _ in reversed(_RELATIONS) if relation != "partner"}
_IRREGULAR = {
    "children": "child",
    "wives": "partner",
    "bunnies": "rabbit",
    "ponies": "horse",
    "aunties": "aunt",
}
PLURALS = {word + "s": relation for word, relation in KIN.items()} | _IRREGULAR
WIDER = {
    "child": ("child", "daughter", "son"),
    "children": ("child", "daughter", "son"),
    "sibling": ("sister", "brother"),
    "siblings": ("sister", "brother"),
    "parents": ("mother", "father"),
    "grandchildren": ("granddaughter", "grandson"),
    "grandkids": ("granddaughter", "grandson"),
    "grandparents": ("grandmother", "grandfather"),
    "pets": (
        "dog",
        "cat",
        "rabbit",
        "horse",
        "hamster",
        "guinea pig",
        "parrot",
        "tortoise",
        "goldfish",
        "snake",
    ),
    "pet": (
        "dog",
        "cat",
        "rabbit",
        "horse",
        "hamster",
        "guinea pig",
        "parrot",
        "tortoise",
        "goldfish",
        "snake",
    ),
}
"""Words that stand for several relations."""

CLOSEST = tuple(
    "partner daughter son child stepdaughter stepson mother father sister brother granddaughter grandson "  # noqa: SIM905
    "grandmother grandfather friend niece nephew aunt uncle cousin".split()
)
"""Relations from the nearest on."""
ANIMALS = frozenset(WIDER["pets"])

KIN_WORD = "|".join(
    sorted({*KIN, "other half", "little girl", "little boy", "sibling", "pet"}, key=len, reverse=True)
)
KIN_WORDS = "|".join(sorted({*KIN, *PLURALS, *WIDER}, key=len, reverse=True))
_KIN_IN = re.compile(rf"\b(?:{KIN_WORD})\b", re.I)


def relations_of(word: str) -> tuple[str, ...]:
    """The relations that a kin word asks for: "kids" a child, a daughter, a son. Empty where it is none."""
    word = word.lower().strip()
    if word == "other half":
        return ("partner",)
    if word in ("little girl", "little boy"):
        return ("daughter",) if word.endswith("girl") else ("son",)
    if word in WIDER:
        return WIDER[word]
    relation = KIN.get(word) or PLURALS.get(word, "")
    return WIDER.get(relation, (relation,)) if relation else ()


def words_for(relation: str) -> tuple[str, ...]:
    """The words people use for a relation, the usual one first."""
    return tuple(word for word, named in KIN.items() if named == relation) or (relation,)


def kin_in(text: str) -> str:
    """The kin word a phrase ends with ("my older sister"), or ""."""
    found = _KIN_IN.findall(text)
    return found[-1].lower() if found else ""


BARE_KIN = frozenset(
    (
        "mum",
        "mom",
        "mother",
        "dad",
        "father",
        "nan",
        "gran",
        "grandma",
        "grandad",
        "grandpa",
        "granny",
        "nana",
        "mam",
        "mama",
        "mummy",
        "mommy",
        "papa",
        "daddy",
        "nanna",
    )
)
"""Said as names, without "my"."""
SELF = frozenset(("i", "we", "me", "us", "my", "our", "myself", "mine"))
THIRD = {
    **{"she": "f", "her": "f", "hers": "f", "he": "m", "him": "m", "his": "m"},
    **{"they": "", "them": "", "their": ""},
}
"""Who is meant by these stands in the lines before; the gender that they give away."""
NO_PERSON = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "christmas",
        "easter",
        "english",
        "french",
        "german",
        "spanish",
    ]
)
"""Written with a capital, and nobody."""
