"""A reply cut into what is said in one breath, and freed of what cannot be said."""

import re
import unicodedata
from collections.abc import Iterator

from samantha.core.sentences import sentences
from samantha.voice.en.spoken import spoken
from samantha.voice.rules import BREAK, DICTATED, OVER

LONGEST = 120  # characters, about 8 s; flite needs 35 ms before the first sound of that many


def utterances(text: str) -> Iterator[str]:
    """What a synthesiser is given, one after another: speakable, at most about LONGEST characters.

    Whole sentences where they fit, because a voice falls at the end of each; else clauses. None
    where nothing in the text can be said. One at a time, so that a long text delays no first word.
    """
    for sentence in sentences(text):
        yield from clauses(speakable(sentence))


def clauses(sentence: str, longest: int = LONGEST) -> list[str]:
    """The sentence in as few parts as keep each within `longest` characters.

    Cut after a comma, semicolon, colon or dash where there is one, else between words, else anywhere.
    """
    parts = []
    rest = sentence.strip()
    while len(rest) > longest:
        cuts = [cut.end() for cut in _CLAUSE.finditer(rest, 0, longest + 1) if cut.end() >= longest // 4]
        space = rest.rfind(" ", 1, longest + 1)
        cut = cuts[-1] if cuts else space if space > 0 else longest
        parts.append(rest[:cut].strip())
        rest = rest[cut:].strip()
    return [*parts, rest] if rest else parts


def speakable(text: str) -> str:
    """English as it is said: "£5 at 6:05, Dr. Lee" is "five pounds at six oh five, Doctor Lee".

    Control characters, emoji and Markdown go; typographic marks become plain ones. Empty where
    neither a letter nor a digit is left.
    """
    return _MARKS.sub("", marked(text)).strip(" ,;")


def marked(text: str) -> str:
    """As `speakable`, with the marks of `rules`: where something is dictated, where a dash stood."""
    plain = _without_markup(_without_symbols(text))
    if not any(character.isalnum() for character in plain):
        return ""
    said = re.sub(r"\s+", " ", spoken(plain))
    return re.sub(r"[ ,]*([,.;:!?])", r"\1", said).strip(" ,;")


_MARKS = re.compile(f"[{DICTATED}{OVER}{BREAK}]")
_CLAUSE = re.compile(r"[,;:—–](?=\s)|(?<=\s)[—–-](?=\s)")


_PLAIN = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "…": "...",
        "—": f",{BREAK} ",
        "•": ",",
        "º": "°",
        "²": "^2",
        "³": "^3",
    }
    | dict.fromkeys("–−‐‑", "-")
    | dict.fromkeys(f"{DICTATED}{OVER}{BREAK}", " ")  # these are ours alone
)


def _without_symbols(text: str) -> str:
    """Compatibility forms made plain ("½", "ﬁ", full width); no control characters, emoji or marks."""
    vulgar = re.sub(r"(?<=\d)(?=[¼-¾⅐-⅞])", " ", text.translate(_PLAIN))
    plain = unicodedata.normalize("NFKC", vulgar).replace("\u2044", "/")
    return "".join(_kept(character) for character in plain)


_SAID = frozenset("+=<>|~^`°$£€¥₹¢%‰&@#*_×÷±√≈≤≥→∞″′")
"""Signs that have a name, and those that Markdown is made of."""


def _kept(character: str) -> str:
    if character in _SAID or character == BREAK:
        return character
    match unicodedata.category(character):
        case "Nd":
            return str(unicodedata.decimal(character))  # every script's digits are ours
        case "Cf" | "Me":
            return ""
        case kind if kind[0] in "CSZ" or "\ufe00" <= character <= "\ufe0f":
            return " "
        case _:
            return character


def _without_markup(text: str) -> str:
    """Markdown's marks taken off, its links kept as their words."""
    text = re.sub(r"!?\[([^\]\[]{0,200})\]\([^)\s]{0,500}\)", r"\1", text)
    text = re.sub(r"^\s*(?:#{1,6}|>|[-*+])\s+", "", text)
    text = re.sub(r"(?<!\w)[:;=8][-o*']?[)(\]\[dDpP/\\|](?!\w)|<3(?!\w)", " ", text)  # faces made of marks
    text = re.sub(r"(?<=\d)\"(?=[^\"]*$)(?<!\"\")", "″", text) if text.count('"') % 2 else text
    text = re.sub(r"(?<!\s[1-7])\*+|\*+(?!\s[a-z])|`+|~~|(?<!\w)_+|_+(?!\w)", "", text)
    text = re.sub(r"(?<=\d)'(?=\s?\d)", "′", text)
    return re.sub(r"[\[\]{}|\\\"]|[<>~](?!\s?[\d£$€])|\^(?!\d)|(?<!\w)'|'(?!\w)", " ", text)
