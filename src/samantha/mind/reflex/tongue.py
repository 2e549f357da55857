"""Which language a turn is in: English, another that she can only name, code, keys at random, or none."""

# ruff: noqa: SIM905 - a word list reads by its words

from samantha.core import pattern as re
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.heard import Tongue
from samantha.mind.reflex.names import is_given


def tongue_of(clean: str) -> Tongue:
    """Whether this is English at all."""
    if not clean:
        return "silence"
    letters = [c for c in clean if c.isalpha()]
    if not letters:
        if any(ord(c) > 0x2000 for c in clean):
            return "emoji"
        return "en" if any(c.isdigit() for c in clean) or set(clean) <= set("?!. ") else "nonsense"
    if sum(ord(c) > 0x24F for c in letters) > len(letters) / 2:
        return "other"
    if sum(sign.search(clean) is not None for sign in _CODE) >= _IS_CODE:
        return "code"
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", clean.lower())
    english = sum(word in g.ENGLISH or word in g.SPELLINGS for word in words)
    foreign = 0 if _ABROAD.isdisjoint(words) else _most_foreign(words)[0]
    foreign += p.NOT_ENGLISH.search(clean) is not None
    if foreign >= 2 and foreign > english:
        return "other"
    if len(words) == 1 and foreign and not english and words[0] not in _LOANS and not is_given(words[0]):
        return "other"
    return "nonsense" if _is_mash(words, english) else "en"


_CODE = tuple(
    re.compile(sign)
    for sign in (
        r"[{}]",
        r"\w ?\([^)]*\) ?[:;{]",
        r";\s*(?:$|}|\w+ ?[=<(.])",
        r"[=!<>+]=|=>|->|\+\+|&&|\|\||\w\[\d*\w*\]",
        r"^\s*(?:def \w+\(|class \w+[(:{ ]|import [\w.]+$|from [\w.]+ import |function\b|#include)",
        r"^\s*(?:(?:const|let|var|int) \w+ ?=|SELECT .+ FROM\b|INSERT INTO\b|(?:for|if|while) ?\()",
        r"</?[a-z]\w*(?: [^>]*)?>",
        r"\b[a-z_]\w*\.[a-z_]\w*\(|\b\w+\(\w*\)",
        r"\bDROP TABLE\b|\bWHERE \w+ ?=|\breturn \w+$",
    )
)
_IS_CODE = 2  # signs; one may stand in any sentence

_LOANS = frozenset("die das la le el co bin hat per mi tag come hallo non once va wat".split())


def foreign_name(clean: str) -> str:
    """Which language it seems to be, by name; "" where she cannot tell."""
    count, code = _most_foreign(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", clean.lower()))
    return g.LANGUAGE_NAMES[code] if count >= 2 or (count and len(clean.split()) == 1) else ""


_ABROAD = frozenset().union(*g.FOREIGN.values())


def _most_foreign(words: list[str]) -> tuple[int, str]:
    return max((sum(word in vocabulary for word in words), code) for code, vocabulary in g.FOREIGN.items())


def _is_mash(words: list[str], english: int) -> bool:
    """Keys at random: no English word, and letters that no tongue puts together."""
    if english:
        return False

    def odd(word: str) -> bool:
        if len(word) == _KEYS:
            return _RUN.fullmatch(word) is not None
        vowels = sum(c in "aeiouyàáâäéèêíóôöúü" for c in word)
        return len(word) > 3 and (
            vowels < len(word) / 5
            or re.search(
                r"[^aeiouy]{5}|(.)\1\1|[aeiou]{5}|(?:asd|sdf|dfg|fgh|hjk|jkl|qwe|wer|ert|zxc|xcv|uio)", word
            )
            is not None
        )

    return sum(odd(word) for word in words) * 2 > len(words)


_KEYS = 3  # letters: so short a word is odd only where its keys lie side by side
_RUN = re.compile(r"asd|sdf|dfg|fgh|ghj|hjk|jkl|qwe|zxc|xcv|cvb|vbn|bnm")
