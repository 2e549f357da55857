"""The words of a turn before anything is understood: its sentences, its spellings, her side of it."""

from collections.abc import Iterable
from functools import lru_cache

from samantha.core import pattern as re
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import kin
from samantha.mind.reflex.en import phrases as p

MAX_CHARS = 1500  # what is read of a very long turn; the journal keeps all of it
MAX_PARTS = 14


def tidy(text: str) -> str:
    """One line, plain quotes, no control characters, of bounded length."""
    if len(text) > MAX_CHARS:
        text = text[:MAX_CHARS].rsplit(" ", 1)[0]
    text = text.translate(_QUOTES)
    text = p.STAMMER.sub("", p.TWICE.sub(r"\1", text))
    if not text.isprintable():
        text = "".join(c if c.isprintable() or c == "\n" else " " for c in text)
    text = re.sub(r"[^\S\n]+", " ", text)
    return re.sub(r"\s*\n\s*", "\n", text).strip()


_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "\t": " ", "\r": "\n"})


def split(clean: str) -> list[str]:
    """Its sentences, as written."""
    parts = re.split(
        r"(?<=[.!?…])(?<!\b[DMS][rst]\.)(?<!\bMrs\.)(?<!\bProf\.)[\s]+|\n+|\s+[-–—]+\s+|;\s+|(?<=[a-z])\.{2,}\s*",
        clean,
    )
    parts = [piece for part in parts if part for piece in g.REMIND_MID.split(part)]
    return [part.strip() for part in parts if part.strip(" .,!?…-")][:MAX_PARTS]


_ENDED = r"(?<=[.!?…])(?<!\b[DMS][rst]\.)(?<!\bMrs\.)(?<!\bProf\.)"  # "Dr. Osei" goes on


@lru_cache(maxsize=512)
def mend(part: str) -> str:
    """Lower case, usual misspellings mended, marks at the ends gone: what the patterns read."""
    words = re.findall(r"[\w'@/+*%:.,$£€×÷-]+|[^\w\s]", part.lower())
    text = " ".join(
        g.SPELLINGS.get(word.rstrip(",."), word.rstrip(",.")) + word[len(word.rstrip(",.")) :]
        for word in words
    )
    text = _OWNED.sub(_owned, g.ITS.sub("it's ", text))
    return re.sub(r"\s+([,.!?…;])", r"\1", text).strip(" .,!?…-\"'")


_OWNED = re.compile(
    r"(?<=my )(?P<who>[a-z]{2,})s (?=(?:name|birthday|job|work|boss|son|daughter|boy|girl|kids|children"
    r"|partner|wife|husband|boyfriend|girlfriend|dog|cat|house|home|age|baby|address|allergy|favourite|school)\b)"
)


def _owned(match: re.Match[str]) -> str:
    """ "my mums birthday" with its apostrophe."""
    return f"{match['who']}'s " if match["who"] in kin.GENDER else match[0]


def place_of(word: str, text: str) -> int:
    """Where a word, or several, first stand whole in a text, in the same letters; -1 where they do not.

    As `\\b` in a pattern has it. Who says which name is not known before, and each would be a new pattern.
    """
    at = text.find(word) if word else -1
    while at >= 0 and not (_is_edge(text, at) and _is_edge(text, at + len(word))):
        at = text.find(word, at + 1)
    return at


def _is_edge(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at : at + 1]
    return (before.isalnum() or before == "_") != (after.isalnum() or after == "_")


def as_written(what: str, part: str) -> str:
    """Words that were read in small letters with the capitals that they have in the text."""
    at = part.lower().find(what.lower()) if what else -1
    return part[at : at + len(what)] if at >= 0 else what


def turn_round(words: str) -> str:
    """Her side of their words: "call my mum" becomes "call your mum"."""
    return re.sub(r"\b[A-Za-z']+\b", lambda m: _FLIPS.get(m[0].lower(), m[0]), words)


_FLIPS = {
    "my": "your",
    "me": "you",
    "i": "you",
    "i'm": "you're",
    "i've": "you've",
    "our": "your",
    "us": "you",
    "mine": "yours",
    "myself": "yourself",
    "we": "you",
    "am": "are",
    "i'd": "you'd",
    "i'll": "you'll",
    "im": "you're",
    "ive": "you've",
    "we're": "you're",
    "we've": "you've",
    "we'd": "you'd",
    "we'll": "you'll",
    "ours": "yours",
    "ourselves": "yourselves",
}


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """The content words of some texts, for asking whether they bear on each other."""
    return frozenset(
        word
        for text in texts
        for word in re.findall(r"[a-z][a-z'-]{3,}", text.lower())
        if word not in g.ENGLISH
    )
