"""Figures with a unit: "6ft 2in" is "six foot two", "1h 20m" "one hour twenty minutes", "a 5 km run" has no s."""

from collections.abc import Callable

from samantha.core import pattern as re
from samantha.voice.en.numbers import amount, cardinal
from samantha.voice.en.words import PER, UNITS
from samantha.voice.rules import Match, after, around, before, rule

# Possessive, and begun only where a number begins: a page of digits must not take seconds.
AMOUNT = r"(?<!\d)(?:\d{1,3}(?:,\d{3})++(?!\d)(?:\.\d++)?|\d++(?:\.\d++)?)"
PER_EACH = rf"(?:\s?/\s?(?P<per>{'|'.join(sorted(map(re.escape, PER), key=len, reverse=True))})(?!\w))?"
_UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_AFTER_A = re.compile(r"\b(?:[Aa]n?|[Aa]nother)\s(?:[a-z]+\s)?$")
_NOUN_AFTER = re.compile(
    r"[ -](?!(?:of|in|and|or|to|from|for|at|on|by|with|away|ago|left|long|tall|high|wide|deep|more|less|later|before|"
    r"after|that|you|per|an?|the|as|than|so|but|if|when|because|each|apart|down|up|off|only|today|is|are|was|were|"
    r"will|has|had|now|tomorrow|every|over|under|it|they|she|he|we|i)\b)[A-Za-z]{2,}"
)
_WARM = re.compile(
    r"\b(?:oven|bak\w+|roast\w*|(?:pre)?heat\w*|cook\w*|temperature|degrees|hot|cold|warm\w*|cool\w*|outside|freez\w+|"
    r"high|low|weather|fever|forecast|boil\w*|grill|gas|fan|sunny|cloudy|wash)\b",
    re.IGNORECASE,
)
_SEATED = re.compile(
    r"\b(?:seat|ward|flat|room|gate|row|block|house|number|unit|apartment|class|bus|platform)\s$", re.I
)


_SIZES = frozenset("mg mcg g kg ml cl l L V W GB MB TB km m cm mm MP ft lb oz".split())  # noqa: SIM905
_THINGS = re.compile(
    r"\s(?!(?:was|is|has|as|does|this|always|perhaps|less|its|us|his|towards)\b)[a-z]{3,}s\b"
)
"""Before these a size has no s: "500 mg tablets" are five hundred milligram tablets."""


def is_one_thing(match: Match) -> bool:
    """ "a 5 km run", "a £5 note": the measure stands before what it measures, and has no s."""
    if re.match(r"-[a-z]|\s(?:angle|turn|heat)\b", after(match)):
        return True
    return bool(_AFTER_A.search(before(match)) and _NOUN_AFTER.match(after(match)))


def each(match: Match) -> str:
    """What `PER_EACH` found: " a kilo"."""
    return f" {a(PER[match['per']])}" if match["per"] else ""


def a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' or noun == 'hour' else 'a'} {noun}"


def _measure(match: Match) -> str:
    one, _, many = UNITS[match["unit"]].partition("|")
    is_one = match["amount"] == "1" or is_one_thing(match)
    is_one = is_one or (match["unit"] in _SIZES and bool(_THINGS.match(after(match))))
    is_end = match["unit"].endswith(".") and not after(match).strip(" )'")
    said = one if is_one else many or f"{one}s"
    return f"{amount(match['amount'])} {said}{each(match)}{'.' if is_end else ''}"


def _warm(match: Match) -> str:
    """ "180C" and "bake at 200 C": degrees; but "seat 12C"."""
    number = match["amount"]
    is_warm = len(number) == 3 or _WARM.search(around(match))
    if not is_warm or _SEATED.search(before(match)):
        return match[0]
    return f"{amount(number)} degrees {'Celsius' if match['unit'] == 'C' else 'Fahrenheit'}"


def _height(match: Match) -> str:
    return f"{cardinal(int(match['feet']))} foot {cardinal(int(match['inches']))}"


def _two(first: str, second: str) -> Callable[[Match], str]:
    def say(match: Match) -> str:
        return f"{_many(int(match['first']), first)} {_many(int(match['second']), second)}"

    return say


def _many(count: int, noun: str) -> str:
    return f"{cardinal(count)} {noun}{'' if count == 1 else 's'}"


def _stone(match: Match) -> str:
    """ "11st" and "11 st 4 lb"; "21st" is an ordinal."""
    stone, pounds = match["stone"], match["pounds"]
    if not pounds and not match["gap"] and stone[-1] == "1" and stone != "11":
        return match[0]
    return f"{cardinal(int(stone))} stone{f' {cardinal(int(pounds))}' if pounds else ''}"


MEASURES = (
    rule(
        r"(?<![\w.,])(?P<feet>[1-9])(?:['′]\s?|\s?(?:ft|foot|feet)\.?\s?)(?P<inches>1[01]|\d)(?:\s?(?:in\b\.?|[″\"])|(?!\w))(?!\.\d)",
        _height,
    ),
    rule(r"\b(?P<first>\d{1,3})\s?h(?:rs?)?\s?(?P<second>[0-5]?\d)\s?m(?:ins?)?\b", _two("hour", "minute")),
    rule(r"\b(?P<first>\d{1,3})\s?m\s?(?P<second>[0-5]?\d)\s?s\b", _two("minute", "second")),
    rule(r"\b(?P<stone>\d{1,2})(?P<gap>\s)?st\b(?:\s(?P<pounds>\d{1,2})(?:\s?lbs?\b)?)?(?!\s[A-Z])", _stone),
    rule(
        rf"(?P<amount>{AMOUNT})(?:in|″)(?!\w)",
        lambda m: f"{amount(m['amount'])} {'inch' if m['amount'] == '1' or is_one_thing(m) else 'inches'}",
    ),
    rule(rf"(?P<amount>{AMOUNT})[\s-]?(?P<unit>{_UNIT})(?![\w°]){PER_EACH}", _measure),
    rule(r"(?<![\w.,])(?P<amount>\d{1,3})\s?(?P<unit>[CF])(?!\w)", _warm),
    rule(
        rf"(?P<amount>{AMOUNT})\s?/\s?(?P<per>day|week|wk|month|year|yr|hour|hr|night|person|head|minute|min)\b",
        lambda m: f"{amount(m['amount'])}{each(m)}",
    ),
)
