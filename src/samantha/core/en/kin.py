"""English words for people and animals by what they are to somebody, and the relation facts keep them as.

These are the words that an answer goes by. Learning takes more of them, rarer ones (memory/en/words.py).
"""

from typing import Final

Rows = tuple[tuple[str, str, str], ...]
"""A relation, the pronoun that fits ("f", "m" or ""), and the words for it, the usual one first."""

PEOPLE: Final[Rows] = (
    ("mother", "f", "mother mum mom mam mama mummy mommy ma"),
    ("father", "m", "father dad papa daddy pa"),
    ("sister", "f", "sister sis half-sister"),
    ("brother", "m", "brother bro half-brother"),
    ("daughter", "f", "daughter"),
    ("son", "m", "son boy lad"),
    ("child", "", "child kid"),
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
)
ANIMALS: Final[Rows] = (
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
IRREGULAR: Final = {"children": "child", "wives": "partner", "bunnies": "rabbit", "ponies": "horse"}
"""Plurals that are not the word with an s, and their relation."""


def by_word(*rows: tuple[str, str, str]) -> dict[str, tuple[str, str]]:
    """Each word with its relation and the pronoun that fits, in the order of the rows."""
    return {word: (relation, gender) for relation, gender, words in rows for word in words.split()}
