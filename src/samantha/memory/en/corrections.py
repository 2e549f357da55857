""" "no, Lisbon", "not porto, lisbon", "actually it's thursday": a better word for something just said."""

from collections.abc import Sequence
from dataclasses import dataclass

from samantha.core import pattern as re
from samantha.core.en.numbers import number_of
from samantha.core.pattern import Pattern
from samantha.memory.en.clauses import plain
from samantha.memory.en.days import MONTHS, WEEKDAYS, day_and_month
from samantha.memory.en.listed import listed
from samantha.memory.en.names import ALSO_WORDS, NAMES
from samantha.memory.en.words import NEVER_NAMES


@dataclass(frozen=True, kw_only=True)
class Correction:
    """The better value, and the wrong one where it was said too."""

    value: str
    was: str = ""


_V = r"(?P<value>[^,.!?;]{1,40}?)"
_W = r"(?P<was>[^,.!?;]{1,40}?)"
_IT = r"(?:it is|it was|that is|that was|they are|she is|he is|i am|i meant?|i said|make that|make it|rather|in|at|on|called|the)"
_BOTH = tuple(
    Pattern(pattern, re.I)
    for pattern in (
        rf"^(?:no|nope|sorry|oops|actually|wait|well)?[,.!]? ?(?:it is |i meant? |i said |that is )?not (?:in |at |on )?{_W}[,.;:]? (?:but |it is |i meant? |i said )?(?:in |at |on )?{_V}[.! ]*$",
        rf"^(?:(?:correction|no|sorry|wait)[,:]? )?{_V} instead of {_W}[.! ]*$",
        rf"^(?:no|nope|sorry|oops|actually|wait|well)?[,.!]? ?(?:{_IT} )*{_V},? (?:and )?not (?:in |at |on )?{_W}[.! ]*$",
    )
)
_ONE = tuple(
    Pattern(pattern, re.I)
    for pattern in (
        rf"^(?:no|nope|nah|oops|sorry|wait|wrong|correction|not quite|that is wrong|that is not right)(?:[,.!:;]+ (?:{_IT} |sorry,? |actually,? )*| (?:wait,? |sorry,? |actually,? )*(?:{_IT} )+){_V}[.! ]*$",
        rf"^(?:actually|rather)[,.]? (?:{_IT} )*{_V}[.! ]*$",
        rf"^(?:sorry,? |oops,? )?i (?:meant|mean){_V}(?:,? sorry|,? of course)?[.! ]*$",
        rf"^\*{_V}\*?$",
        rf"^(?:no,? )?(?:it is|that is|she is called|he is called) {_V}(?:,? actually|,? in fact)[.! ]*$",
    )
)
_NEVER = listed(
    """
thanks thank worries problem way idea clue need matter no yes sorry wait please stop never mind it that this
fine good bad okay ok sure true right wrong correct really not nothing nobody i you he she we they don do
cause because but and so just one anyone everyone more less worry chance doubt reason rush hurry pressure
question joke kidding bother maybe later now then here there hang hold forget shut undo cancel let leave go
come tell remind set what who when where why how
"""
)


def unaddressed(text: str, her_name: str) -> str:
    """A turn without her own name, where it only calls her: "No, Samantha. Saturday"."""
    if not her_name or her_name.lower() not in text.lower():
        return text
    name = re.escape(her_name)
    text = re.sub(
        rf"(?:,\s*|\b(no|yes|sorry|oh|well|hey|wait)\s+){name}(?=[,.!?;]|\s*$)", r"\1", text, flags=re.I
    )
    return re.sub(rf"^\s*{name}\s*[,.!]\s*", "", text, flags=re.I)


def read_correction(text: str, said: Sequence[str]) -> Correction | None:
    """The correction that a whole turn, or its first sentence, makes; None where it makes none."""
    if "?" in text:
        return None
    joined = plain(" ".join(said[:2])) if len(said) >= 2 and len(said[0].split()) <= 2 else ""
    for candidate in (joined, plain(said[0]) if said else ""):
        for pattern in _BOTH:
            match = pattern.match(candidate)
            if match and _may_be_value(match["value"]) and _may_be_value(match["was"]):
                return Correction(value=_bare(match["value"]), was=_bare(match["was"]))
        for pattern in _ONE:
            match = pattern.match(candidate)
            if match and _may_be_value(match["value"]):
                return Correction(value=_bare(match["value"]))
    return None


_MISTAKEN = Pattern(
    r"\b(?:i (?:said|told you|keep saying|mean|meant|typed|wrote|called)|sorry|wrong|mistake|mixed|correction|instead of|rather than|should (?:be|have)|what am i|not|no|wait"
    r"|oops|actually|mis(?:spoke|heard|typed)|slip|meant to say|hang on|scratch that|typo)\b",
    re.I,
)
_FILLER = Pattern(
    r"\b(?:i (?:mixed (?:it|them|that|those) up|got (?:that|it|this) wrong|told you(?: something)?(?: wrong)?|keep saying|said|mean|meant(?: to say)?|typed|wrote|have to correct (?:myself|something)|misspoke|was wrong|think|looked it up)"
    r"|as i (?:said|told you)|what am i (?:saying|on about)|let me (?:correct|fix|put right) (?:something|that|myself|one thing)|that (?:is|was) (?:wrong|a slip|not right)|(?:is|was|are) (?:wrong|a slip|a mistake|not right|a typo)|(?:it|that|this) (?:is|was|should (?:be|have been)|ought to be)"
    r"|(?:she|he|they) (?:is|are)|by the way|my (?:mistake|fault|bad)|you know|instead of|rather than|correction|should (?:be|have been)|about|because|sorry|wait|actually|really|oops|not|no|nope|but|and|so|oh|ah|well|rather|in fact|of course|hang on|scratch that|silly me|the other (?:day|night)|earlier|before|yesterday|last time|once|when i|i)\b",
    re.I,
)


def read_mending(text: str, held: Sequence[str]) -> Correction | None:
    """ "you know i said Porto? it's Lisbon": what she holds, called a mistake, with only the right value beside it.

    `held`: the values of hers that stand in the text.
    """
    line = plain(text)
    if not held or not _MISTAKEN.search(line):
        return None
    for was in sorted(held, key=len, reverse=True):
        without, count = re.subn(rf"(?<!\w){re.escape(was)}(?:'s)?(?!\w)", " , ", line, flags=re.I)
        if count != 1:
            continue
        left = re.sub(r"[\s,.;:!?()\"—–-]+", " ", _FILLER.sub(" ", without)).strip()
        value = re.sub(r"^(?:in|at|on|called|an?|the|is) ", "", left, flags=re.I)
        is_alike = kind_of(value) == kind_of(was) and _looks_alike(was, value, line)
        if value and is_alike and _may_be_value(value):
            return Correction(value=value, was=was)
    return None


def _looks_alike(was: str, value: str, line: str) -> bool:
    """What takes the place of a name is one: with its capital, in a line that has any."""
    if not was[:1].isupper() or line == line.lower():
        return True
    return value[:1].isupper() or kind_of(value) != "word"


def kind_of(value: str) -> str:
    """What sort of thing a value is, so that a day is never put in a city's place: day, number, or word."""
    key = value.lower().removeprefix("on ").removeprefix("in ").strip()
    if (
        key in WEEKDAYS
        or key in MONTHS
        or day_and_month(key)
        or key in ("tomorrow", "today", "next week", "yesterday")
    ):
        return "day"
    return "number" if number_of(key) is not None or re.fullmatch(r"(?:19|20)\d\d", key) else "word"


def _bare(value: str) -> str:
    return re.sub(r"^(?:in|at|on|called|actually|really) ", "", value.strip(), flags=re.I).strip(" *'\"")


def _may_be_value(raw: str) -> bool:
    value = _bare(raw)
    words = value.lower().split()
    if not words or len(words) > 4 or words[0] in _NEVER or kind_of(value) != "word":
        return bool(words) and len(words) <= 4 and words[0] not in _NEVER
    content = [word for word in words if word not in ("the", "of", "a", "an", "de", "new")]
    return bool(content) and all(
        (word not in NEVER_NAMES or word in NAMES or word in ALSO_WORDS) and word not in _NEVER
        for word in content
    )
