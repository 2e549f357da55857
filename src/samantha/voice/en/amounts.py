"""Sums, fractions, marks, scores, ratios and ranges; and at last every figure that nothing else has read."""

from samantha.core import pattern as re
from samantha.voice.en.measures import AMOUNT, a
from samantha.voice.en.money import scale
from samantha.voice.en.numbers import amount, cardinal, digits, ordinal, year
from samantha.voice.rules import Match, after, around, before, rule

_GAME = re.compile(
    r"\b(?:w[io]n|wins|lost|lose|losing|winning|beat|beaten|beating|drew|draw|drawn|scored?|scoreline|finished|"
    r"lead|led|leading|ahead|trail(?:ed|ing)?|half[- ]?time|full[- ]?time|match|goals?|nil|thrashed|defeat(?:ed)?|"
    r"victory|sets?|aggregate|penalties|love|game|final)\b",
    re.IGNORECASE,
)
_RATED = re.compile(
    r"\b(?:got|gets?|gave|give|scor\w+|rat\w+|marks?|quiz|test|stars?|exam|review)\b", re.IGNORECASE
)
_MEASURED = re.compile(
    r"\s?(?:[%°£$€]|(?:[a-z]+s|people|men|women|children|kg|km|cm|mm|mg|ml|g|m|l|per|in)\b)"
)
_COUNTED = re.compile(
    r"\s(?:(?!(?:was|is|has|as|does|this|always|perhaps|less|its|us|his|towards|besides|plus|versus)\b)[a-z]{2,}s|"
    r"people|men|women|children)\b"
)
_YEAR_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Bb]y|[Cc]irca|[Yy]ear|from|around)\s$"
)
_PARTS = {2, 3, 4, 5, 6, 8, 10, 16}
_WHOLES = frozenset(
    (  # noqa: SIM905 - words are easier to read, and to add to, without their quotes
        "hour cup mile teaspoon tablespoon pint litre kilo pound day dozen glass bottle minute inch ounce lemon onion "
        "year loaf tin packet spoonful pill tablet tsp tbsp marathon gallon million stone bar jar bag kg lb oz"
    ).split()
)
"""What has halves and quarters: "half a cup"."""


def _fraction(match: Match) -> str:
    whole, top, bottom = match["whole"], int(match["top"]), int(match["bottom"])
    if not (0 < top < bottom and bottom in _PARTS):
        said = f"{cardinal(top)}{' ' if top == bottom else ', '}{cardinal(bottom)}"
        return f"{cardinal(int(whole))}, {said}" if whole else said
    part = {2: "half", 4: "quarter"}.get(bottom) or ordinal(bottom)
    if whole:
        many = a(part) if top == 1 else f"{cardinal(top)} {part}s"
        return f"{cardinal(int(whole))} and {many}"
    noun = re.match(r"\s(?P<noun>[a-z]+)\b", after(match))
    is_of = noun is not None and noun["noun"] in _WHOLES
    if (top, bottom) == (1, 2):
        return _half(after(match), is_of=is_of)
    said = a(part) if part == "quarter" and top == 1 else f"{cardinal(top)} {part}{'s' if top > 1 else ''}"
    return f"{said} of {a(noun['noun']).split()[0]}" if noun is not None and is_of else said


def _half(after: str, *, is_of: bool) -> str:
    """ "half an hour" and "half a cup", however it is written; "half of it"; "a half"."""
    if re.match(r"\s(?:an?|of|the|my|your|his|her|our|their|price|past|term|empty|full|way|board)\b", after):
        return "half"
    return (
        ("half an" if re.match(r"\s(?:hour|inch|ounce|oz|onion)", after) else "half a") if is_of else "a half"
    )


def _chance(match: Match) -> str:
    return f"{match['top']} in {match['bottom']}" if match["top"] != match["bottom"] else match[0]


def _out_of(match: Match) -> str:
    top, bottom = int(match["top"]), int(match["bottom"])
    is_mark = top < bottom and (bottom >= 10 or _RATED.search(around(match)))
    return f"{top} out of {bottom}" if is_mark and (top, bottom) != (1, 10) else match[0]


def _slashed(match: Match) -> str:
    parts = match[0].split("/")
    apart = " " if len(parts) == 2 and parts[0] == parts[1] else ", "
    return apart.join(map(figure, parts))


def _range(match: Match) -> str:
    """ "5-7" is "5 to 7"; in a game "three one"; "9-5" are hours of work; else it is no range."""
    low, high = match["low"], match["high"]
    if _GAME.search(around(match)) and len(low + high) <= 6 and not _MEASURED.match(after(match)):
        return _score(low, high)
    if float(low) < float(high) or (low, high) == ("9", "5"):
        return f"{low} to {high}"
    return _score(low, high) if len(low + high) <= 4 else f"{low}, {high}"


def _score(low: str, high: str) -> str:
    return " ".join("nil" if part == "0" else figure(part) for part in (low, high))


def _ratio(match: Match) -> str:
    low, high = match["low"], match["high"]
    return _score(low, high) if low == high or _GAME.search(around(match)) else f"{low} to {high}"


def _times(match: Match) -> str:
    """ "7 x 8 = 56" and "2 x 500 mg" are "times"; a room of "4x5 m" is four "by" five."""
    is_dose = re.match(r"[\d.,]+\s?(?:m?[gl]|mcg|kg|p)\b", after(match))
    is_sum = "=" in around(match) or ("×" in match[0] and " " in match[0])
    return " times " if is_sum or is_dose else " by "


def _scaled(match: Match) -> str:
    return f"{amount(match['amount'])} {scale(match['scale'])}"


def _power(match: Match) -> str:
    power = match["power"]
    return {"2": " squared", "3": " cubed"}.get(power) or f" to the power of {amount(power)}"


def figure(text: str) -> str:
    """A number of which nothing else tells: a year, or an amount; a long one digit by digit."""
    if len(text) == 4 and text.isdigit() and "1100" <= text <= "2099" and text[1:] != "000":
        return year(int(text))
    if text.isdigit() and len(text) >= 7 and not text.endswith("000"):
        return digits(text)
    return amount(text)


def _last(match: Match) -> str:
    text = match[0]
    if len(text) == 4 and text.isdigit():
        is_counted = bool(_COUNTED.match(after(match)))
        is_dated = bool(_YEAR_BEFORE.search(before(match)))
        if "1000" < text < "1100" and is_dated and not is_counted:
            return year(int(text))
        if is_counted and not is_dated and not text.endswith("00"):
            return amount(text)
    return figure(text)


_LOW = r"(?<![\w.,/£$€-])(?P<low>\d{1,6}(?:\.\d{1,3})?)"
_HIGH = r"(?P<high>\d{1,6}(?:\.\d{1,3})?)"

_COUNTED_IN_MILLIONS = (  # "5m people" are no metres
    "people|users|views|viewers|followers|readers|listeners|jobs|homes|households|copies|adults|children|tonnes|"
    "subscribers|visitors|patients|voters|customers|years|items|books|songs"
)

SUMS = (
    rule(r"(?<=\d)\s-\s(?=[\d.,]+\s=)", " minus "),
    rule(r"(?<=\d)\s?[x×]\s?(?=\d)", _times),
    rule(r"(?<=\d)[x×]\b", " times"),
    rule(r"(?<![\w.])[x×](?=\d)", "times "),
    rule(r"(?<=\d)\*", " star"),
    rule(r"\b24/7\b", "twenty-four seven"),
    rule(r"\b9/11\b", "nine eleven"),
    rule(
        r"\b(?P<top>1\d\d|[89]\d|2[0-4]\d)/(?P<bottom>[4-9]\d|1[0-3]\d)\b(?![/%])",
        lambda m: f"{m['top']} over {m['bottom']}",
    ),
    rule(r"(?<![\d/.])(?P<top>\d{1,3})/(?P<bottom>5|10|[2-9][05]|100)\b(?![/.]\d)", _out_of),
    rule(r"\b(?P<top>\d{1,3})/(?P<bottom>\d{1,7})(?=\s(?:chance|shot)\b)", _chance),
    rule(
        r"(?:(?<![\w/.])(?P<whole>\d{1,3})\s)?(?<![\d/.])(?P<top>\d{1,2})/(?P<bottom>\d{1,2})\b(?!/)",
        _fraction,
    ),
    rule(r"\b\d+(?:/\d+)+\b", _slashed),
    rule(r"(?<![\w.:])(?P<low>\d{1,4}):(?P<high>\d{1,4})(?![\w:])", _ratio),
    rule(
        r"(?P<low>\d(?:st|nd|rd|th|%|°?[CF]|°|[ck]?m|mm|k?g|ml)?)\s?-\s?(?=\d+(?:st|nd|rd|th|%|°?[CF]|°|[ck]?m|mm|k?g|ml)(?!\w))(?<!\d-)",
        lambda m: f"{m['low']} to ",
    ),
    rule(rf"{_LOW}\s?-\s?{_HIGH}(?![\d-])", _range),
    rule(r"(?<![\w.-])-(?=\d)", "minus "),
    rule(rf"(?P<amount>{AMOUNT})(?P<scale>m)(?=\s(?:{_COUNTED_IN_MILLIONS})\b)", _scaled),
)

LAST = (
    rule(r"\b(?:v|[Vv]er\.)\s?(?=\d)", "version "),
    rule(r"(?<=\d)(?:k(?=\s(?:run|race|walk|swim|time|charity|parkrun|fun)\b)|(?<=\b[48])K\b)", " K"),
    rule(r"(?<![\w.])\.(?=\d)", "point "),
    rule(r"\b\d+(?:\.\d+){2,}", lambda m: " point ".join(map(figure, m[0].split(".")))),
    rule(rf"(?P<amount>{AMOUNT})(?P<scale>[kKM]|mn|bn|tn|trn)(?!\w)", _scaled),
    rule(r"(?<=\d):(?=\d)", " to "),
    rule(r"(?<=\d),(?=\d(?!\d\d(?!\d)))", ", "),
    rule(r"\^(?P<power>\d{1,3})\b", _power),
    rule(r"\b(?P<number>\d{1,15})(?:st|nd|rd|th)\b", lambda m: ordinal(int(m["number"]))),
)

FIGURES = (rule(AMOUNT, _last),)
