"""How a text names people: "Ana", "Ana's", "my sister", "mum". Pure; whom she knows is not asked here."""

from collections.abc import Iterator

from samantha.core import pattern as re
from samantha.memory.en.kin import FORMER, MY_KIN
from samantha.memory.en.mentions import BARE_KIN, NOT_OWN, SPEAKS, WORDS_TOO
from samantha.memory.en.words import KIN_AND_PETS
from samantha.memory.learn import MAX_CHARS

LONGEST = 3  # words of a name: "Ana Zoë Marques"
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ENDS = re.compile(r"[.!?…\n]")


def name_key(name: str) -> str:
    """A name as lines are searched for it: small letters, its words alone; "" where it has none."""
    words = [word.lower() for word in _WORD.findall(name.replace("’", "'"))]
    return " ".join(words) if len(words) <= LONGEST else ""


def said_in(text: str, *, is_value: bool = False) -> Iterator[str]:
    """All that might be somebody's name in a text, in small letters, and kin: "my mum" is "your mother".

    A name that is a word too counts with a capital only, and at the start of a sentence only where
    what follows speaks of a person. `is_value`: it is no sentence but the value of a fact, "Mark's party".
    """
    text = text[:MAX_CHARS].replace("’", "'")
    yield from _kin_in(text)
    found = [(match[0].removesuffix("'s"), match.start()) for match in _WORD.finditer(text)]
    for place, (word, at) in enumerate(found):
        first = word.lower()
        is_named = word[:1].isupper() and (is_value or _is_meant(text[:at], found[place + 1 : place + 2]))
        if first in WORDS_TOO and not is_named:
            continue
        parts = [first]
        yield first
        for more, _ in found[place + 1 : place + LONGEST]:
            parts.append(more.lower())
            yield " ".join(parts)


def _is_meant(before: str, after: list[tuple[str, int]]) -> bool:
    """Whether a word with a capital is a name there: inside a sentence, or doing something at its start."""
    left = before.rstrip(" \"'(“‘")
    return bool(left and not _ENDS.match(left[-1])) or (bool(after) and after[0][0].lower() in SPEAKS)


def _kin_in(text: str) -> Iterator[str]:
    low = text.lower()
    if "my " in low or "our " in low:
        for match in MY_KIN.finditer(text):
            relation = KIN_AND_PETS[match["kin"].lower()][0]
            if not (set(match["how"].lower().split()) & FORMER and relation in ("partner", "boss")):
                yield f"your {relation}"
    before = ""
    for match in _WORD.finditer(low):
        word = match[0].removesuffix("'s")
        if word in BARE_KIN and before not in NOT_OWN and not before.endswith("'s"):
            yield f"your {KIN_AND_PETS[word][0]}"
        before = match[0]
