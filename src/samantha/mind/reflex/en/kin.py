"""English for people and animals by what they are to somebody: each word, and the relation facts keep it as."""

from samantha.core import pattern as re
from samantha.core.en.days import DAY_NAMES, MONTH_NAMES
from samantha.core.en.kin import ANIMALS as _ANIMALS
from samantha.core.en.kin import IRREGULAR, PEOPLE, Rows, by_word

_RELATIONS: Rows = (
    *PEOPLE,
    *_ANIMALS,
    ("father", "m", "pop"),
    ("daughter", "f", "girl"),
    ("child", "", "baby"),
)
_KINDS = by_word(*_RELATIONS)
KIN = {word: relation for word, (relation, _) in _KINDS.items()}
"""A word as people use it, and its relation."""

GENDER = {word: gender for word, (_, gender) in _KINDS.items()}
GENDER_OF = {relation: gender for relation, gender, _ in reversed(_RELATIONS) if relation != "partner"}
PLURALS = {word + "s": relation for word, relation in KIN.items()} | IRREGULAR
_PETS = tuple(relation for relation, _, _ in _ANIMALS)
WIDER = {
    "child": ("child", "daughter", "son"),
    "children": ("child", "daughter", "son"),
    "sibling": ("sister", "brother"),
    "siblings": ("sister", "brother"),
    "parents": ("mother", "father"),
    "grandchildren": ("granddaughter", "grandson"),
    "grandkids": ("granddaughter", "grandson"),
    "grandparents": ("grandmother", "grandfather"),
    "pets": _PETS,
    "pet": _PETS,
}
"""Words that stand for several relations."""

CLOSEST = tuple(
    "partner daughter son child stepdaughter stepson mother father sister brother granddaughter grandson "  # noqa: SIM905
    "grandmother grandfather friend niece nephew aunt uncle cousin".split()
)
"""Relations from the nearest on."""
ANIMALS = frozenset(_PETS)

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
    (*DAY_NAMES, *MONTH_NAMES, "christmas", "easter", "english", "french", "german", "spanish")
)
"""Written with a capital, and nobody."""
