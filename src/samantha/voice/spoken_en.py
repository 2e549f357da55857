"""English numbers, times, dates, money and abbreviations, written as they are said.

Its own work, because synthesisers differ: flite says "6:05" as "six oh five" and espeak-ng as "six
five". What could mean two things is said as it stands, never guessed: 5/3 is "five, three".
"""

from collections.abc import Callable

from samantha.core import pattern as re

ONES = (  # noqa: SIM905 - words are easier to read without their quotes
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred"))
MONTHS = (  # noqa: SIM905
    "January February March April May June July August September October November December"
).split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905
ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
OCLOCK = "o'clock"
MONEY = {
    "£": ("pound", "pounds", "pence"), "$": ("dollar", "dollars", "cents"), "€": ("euro", "euros", "cents"),
}  # fmt: skip
UNITS = {
    "%": ("percent", "percent"), "km/h": ("kilometre an hour", "kilometres an hour"),
    "mph": ("mile an hour", "miles an hour"), "km": ("kilometre", "kilometres"),
    "cm": ("centimetre", "centimetres"), "mm": ("millimetre", "millimetres"), "kg": ("kilo", "kilos"),
    "mg": ("milligram", "milligrams"), "ml": ("millilitre", "millilitres"), "m": ("metre", "metres"),
    "g": ("gram", "grams"), "hrs": ("hour", "hours"), "hr": ("hour", "hours"), "h": ("hour", "hours"),
    "mins": ("minute", "minutes"), "min": ("minute", "minutes"), "secs": ("second", "seconds"),
    "sec": ("second", "seconds"), "ms": ("millisecond", "milliseconds"), "GB": ("gigabyte", "gigabytes"),
    "MB": ("megabyte", "megabytes"), "kB": ("kilobyte", "kilobytes"), "KB": ("kilobyte", "kilobytes"),
    "°C": ("degree Celsius", "degrees Celsius"), "°F": ("degree Fahrenheit", "degrees Fahrenheit"),
    "°": ("degree", "degrees"),
}  # fmt: skip
SCALE_LETTERS = {"k": "thousand", "m": "million", "bn": "billion"}
SHORT = {
    "e.g.": "for example,", "i.e.": "that is,", "vs.": "versus", "vs": "versus", "approx.": "about",
    "Dr.": "Doctor", "Dr": "Doctor", "Mr.": "Mister", "Mr": "Mister", "Mrs.": "Missus", "Mrs": "Missus",
    "Ms.": "Miz", "Ms": "Miz", "Prof.": "Professor", "Jr.": "Junior", "Sr.": "Senior",
    "and/or": "and or", "w/": "with",
}  # fmt: skip
SIGNS = {
    "&": " and ", "+": " plus ", "=": " equals ", "@": " at ", "%": " percent ", "°": " degrees ", "#": " ",
}  # fmt: skip


def spoken(text: str) -> str:
    """Plain text (no control characters) with everything that is not a word turned into words."""
    for pattern, say in _RULES:
        text = pattern.sub(say, text)
    return text


def cardinal(number: int) -> str:
    """42 is "forty-two", 105 "one hundred and five". Takes 0 to 10^15 - 1."""
    if number < 20:
        return ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens] + (f"-{ONES[ones]}" if ones else "")
    size, scale = next((size, scale) for size, scale in SCALES if number >= size)
    count, rest = divmod(number, size)
    said = f"{cardinal(count)} {scale}"
    if not rest:
        return said
    return f"{said} {'and ' if rest < 100 else ''}{cardinal(rest)}"


def ordinal(number: int) -> str:
    """1 is "first", 21 "twenty-first"."""
    head, last = re.fullmatch(r"(.*?)(\w+)", cardinal(number)).groups()  # type: ignore[union-attr]
    if last in ORDINALS:
        return f"{head}{ORDINALS[last]}"
    return f"{head}{last[:-1]}ieth" if last.endswith("y") else f"{head}{last}th"


def year(number: int) -> str:
    """1905 is "nineteen oh five", 2007 "two thousand and seven", 2026 "twenty twenty-six"."""
    century, rest = divmod(number, 100)
    if century % 10 == 0 and rest < 10:
        return cardinal(number)
    if not rest:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} {'oh ' if rest < 10 else ''}{cardinal(rest)}"


def clock(hour: int, minute: int, half: str) -> str:
    """6:05 is "six oh five", 18:00 "eighteen hundred"; `half` is "A M", "P M" or nothing."""
    if half:
        minutes = f"{'oh ' if minute < 10 else ''}{cardinal(minute)} " if minute else ""
        return f"{cardinal(hour)} {minutes}{half}"
    if not minute:
        return f"{cardinal(hour)} {'hundred' if hour > 12 else OCLOCK}" if hour else "midnight"
    return f"{cardinal(hour)} {'oh ' if minute < 10 else ''}{cardinal(minute)}"


def digits(text: str) -> str:
    """Each digit by its name."""
    return " ".join(ONES[int(digit)] for digit in text if digit in "0123456789")


def amount(text: str) -> str:
    """ "3.5" is "three point five", "1,200" "one thousand two hundred", "007" "zero zero seven"."""
    whole, _, fraction = text.replace(",", "").partition(".")
    said = digits(whole) if len(whole) > 15 or (len(whole) > 1 and whole[0] == "0") else cardinal(int(whole))
    return f"{said} point {digits(fraction)}" if fraction else said


# --- the rules, in the order in which they are tried ------------------------------------------

Match = re.Match[str]
_MONTH = "|".join(f"{month}|{month[:3]}\\.?" for month in MONTHS) + "|Sept\\.?"
_DAY = "|".join(f"{day[:3]}" for day in DAYS) + "|Tues|Thur|Thurs"
# Possessive, and begun only where a number begins: a page of digits must not take seconds.
_AMOUNT = r"(?<!\d)(?:\d{1,3}(?:,\d{3})++(?!\d)(?:\.\d++)?|\d++(?:\.\d++)?)"
_DATE = r"(?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s(?P<year>[12]\d{3})\b)?"
_HOST = r"[\w-]+(?:\.[\w-]+)+"
_SCALE = r"\s?(?:k|m|bn|thousand|million|billion)\b"
_HALF = r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?)"


def _address(match: Match) -> str:
    """A web or mail address: its host, without the path that nobody can follow by ear."""
    who, host = match["who"] or "", match["host"]
    return f"{who}{' at ' if who else ''}{host}".replace(".", " dot ").replace("_", " ") + " "


def _month(name: str) -> str:
    return next(month for month in MONTHS if month.startswith(name[:3]))


def _iso_date(match: Match) -> str:
    month, day = int(match["month"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return match[0]
    return f"the {ordinal(day)} of {MONTHS[month - 1]} {year(int(match['year']))}"


def _day_month(match: Match) -> str:
    """ "5 March" and "the 5th of March 2026"; also "March 5, 2026"."""
    said = f"the {ordinal(int(match['day']))} of {_month(match['month'])}"
    return f"{said} {year(int(match['year']))}" if match["year"] else said


def _time(match: Match) -> str:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour > 24 or minute > 59:
        return match[0]
    half = f"{match['half'].upper()} M" if match["half"] else ""
    return clock(hour, minute, half) + _full_stop(match)


def _full_stop(match: Match) -> str:
    """An abbreviation's own dot is the sentence's too where nothing follows."""
    return "." if match[0].endswith(".") and not match.string[match.end() :].strip(" )'") else ""


def _money(match: Match) -> str:
    one, many, small = MONEY[match["sign"]]
    whole, _, rest = match["amount"].partition(".")
    if match["scale"]:
        scale = match["scale"].strip()
        return f"{amount(match['amount'])} {SCALE_LETTERS.get(scale, scale)} {many}"
    if len(rest) != 2 or not int(rest):
        return f"{amount(match['amount'] if int(rest or 0) else whole)} {one if whole == '1' else many}"
    if whole == "0":
        return f"{cardinal(int(rest))} {small}"
    return f"{amount(whole)} {one if whole == '1' else many} {cardinal(int(rest))}"


def _measure(match: Match) -> str:
    one, many = UNITS[match["unit"]]
    return f"{amount(match['amount'])} {one if match['amount'] == '1' else many}"


def _fraction(match: Match) -> str:
    top, bottom = int(match["top"]), int(match["bottom"])
    if (top, bottom) == (1, 2):
        return f"{_and(match)}a half"
    if 0 < top < bottom and bottom in {3, 4, 5, 8}:
        part = "quarter" if bottom == 4 else ordinal(bottom)
        return f"{_and(match)}{cardinal(top)} {part}{'s' if top > 1 else ''}"
    return f"{cardinal(top)}, {cardinal(bottom)}"


def _and(match: Match) -> str:
    return "and " if re.search(r"\d\s$", match.string[: match.start()]) else ""


def _slashed(match: Match) -> str:
    return ", ".join(_figure(part) for part in match[0].split("/"))


def _range(match: Match) -> str:
    """ "5-7" is "5 to 7"; what does not rise is no range, and neither is "555-1234"."""
    low, high = match["low"], match["high"]
    is_range = int(low) < int(high) and (len(low), len(high)) != (3, 4)
    return f"{low} to {high}" if is_range else f"{low}, {high}"


def _telephone(match: Match) -> str:
    said = ", ".join(digits(group) for group in re.split(r"[\s-]", match[0]))
    return f"plus {said}" if match[0].startswith("+") else said


def _decade(match: Match) -> str:
    said = year(int(match["decade"]))
    return f"{said[:-1]}ies" if said.endswith("y") else f"{said}s"


def _figure(text: str) -> str:
    if len(text) == 4 and text.isdigit() and "1100" <= text <= "2099" and text[1:] != "000":
        return year(int(text))
    if text.isdigit() and len(text) >= 7:
        return digits(text)  # a telephone number, a code
    return amount(text)


def _weekday(match: Match) -> str:
    return next(day for day in DAYS if day[:3] == match["day"][:3]) + ", "


Rule = tuple[re.Pattern, Callable[[Match], str]]


def _rule(pattern: str, say: Callable[[Match], str] | str, flags: int = 0) -> Rule:
    """One thing to look for, and what is said for it: words, or a function of the match."""
    return re.compile(pattern, flags), (lambda _: say) if isinstance(say, str) else say


_RULES = (
    _rule(rf"\b(?:https?://|www\.)(?P<who>)(?:www\.)?(?P<host>{_HOST})(?::\d+)?(?:/[^\s,)]*)?", _address),
    _rule(rf"\b(?P<who>[\w.+-]{{1,64}})@(?P<host>{_HOST})", _address),
    _rule(r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:T(?=\d\d:))?", _iso_date),
    _rule(r"(?<!\w)(?:\+\d{1,3}|0\d{2,4})(?:[ -]\d{2,4}){2,4}\b", _telephone),
    _rule(r"(?<![\w.,-])(?P<low>\d{1,4})\s?-\s?(?P<high>\d{1,4})(?![\d-])", _range),
    _rule(r"(?<![\w.-])-(?=\d)", "minus "),
    _rule(rf"\b(?P<day>{_DAY})\.?,?\s(?=\d|(?:{_MONTH})\s\d)", _weekday),
    _rule(rf"\b(?:the\s)?{_DATE}\s(?:of\s)?(?P<month>{_MONTH})(?!\w){_YEAR}", _day_month),
    _rule(rf"\b(?P<month>{_MONTH})\s(?:the\s)?{_DATE}\b(?![:.]\d){_YEAR}", _day_month),
    _rule(rf"\b(?P<hour>\d{{1,2}})[:.](?P<minute>[0-5]\d){_HALF}", _time, re.IGNORECASE),
    _rule(rf"\b(?P<hour>\d{{1,2}})(?P<minute>){_HALF}", _time, re.IGNORECASE),
    _rule(r"\b(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)(?::[0-5]\d)?\b(?P<half>)", _time),
    _rule(r"\b(?P<half>[ap])\.m\.", lambda m: f"{m['half'].upper()} M{_full_stop(m)}", re.IGNORECASE),
    _rule(rf"(?P<sign>[£$€])(?P<amount>{_AMOUNT})(?P<scale>{_SCALE})?", _money),
    _rule(rf"(?P<amount>{_AMOUNT})\s?(?P<unit>{'|'.join(map(re.escape, UNITS))})(?![\w°])", _measure),
    _rule(r"\b24/7\b", "twenty-four seven"),
    _rule(r"\b(?P<top>\d)/(?P<bottom>\d)\b(?!/)", _fraction),
    _rule(r"\b\d+(?:/\d+)+\b", _slashed),
    _rule(r"\b\d+(?:\.\d+){2,}", lambda m: " point ".join(map(_figure, m[0].split(".")))),
    _rule(r"(?<=\d):(?=\d)", " to "),
    _rule(r"\b[Nn]o\.\s?(?=\d)|#(?=\d)", "number "),
    _rule(r"\betc\.", lambda m: "and so on" + _full_stop(m)),
    _rule(r"\bSt\.\s(?=[A-Z])", "Saint "),
    _rule(rf"\b(?:{'|'.join(map(re.escape, SHORT))})(?!\w)", lambda m: SHORT[m[0]]),
    _rule(r"\b(?P<number>\d{1,15})(?:st|nd|rd|th)\b", lambda m: ordinal(int(m["number"]))),
    _rule(r"\b(?P<decade>(?:1[1-9]|20)\d0)s\b", _decade),
    _rule(_AMOUNT, lambda m: _figure(m[0])),
    _rule(r"(?<=[^\W\d])/(?=[^\W\d])", " or "),
    _rule(r"\s-+\s|--+", ", "),
    _rule(r"[&+=@%°#]", lambda m: SIGNS[m[0]]),
    _rule(r"[*_`$£€/()]", " "),
)
