"""Figures that are no amounts: telephone numbers, PINs, flights, roads, postcodes, "7B", "MP3", "007".

Whether figures are an amount or a code is told by what stands before them; where nothing tells, they are an
amount and are left to the rules that follow.
"""

from samantha.core import pattern as re
from samantha.voice.en.numbers import cardinal, digits, year
from samantha.voice.en.short import letters
from samantha.voice.rules import Match, dictated, rule

FEWEST = 7  # digits of a telephone number that nothing else tells
_AIRLINES = "BA|EZY|FR|LH|AA|UA|DL|AF|KL|VS|EK|QF|EI|LX|SQ|QR|TK|IB|AC|WN|JL|NH|CX|LS|U2|W6|BE"
_COUNTED = r"(?!\s?(?:[a-z]+s|people|men|women|children|of|more|times)\b)"  # "call 200 people" is no number
_IS = r"(?:'s)?(?:\s(?:is|isn't|was|wasn't|were|are|be|ends?|ending|to|of|in|with|starts?|begins?))*"


def grouped(text: str) -> str:
    """Digits in the groups that are written, or in groups of three and four: a comma is a breath."""
    groups = [group for group in re.split(r"[^\d]+", text) if group]
    if len(groups) == 1 and len(text) >= FEWEST:
        groups = _cut(groups[0])
    return ", ".join(digits(group) for group in groups)


def _cut(run: str) -> list[str]:
    """A mobile number as 5, 3, 3, as Britain says it; else threes, the last of up to four."""
    if len(run) == 11 and run[0] == "0":
        return [run[:5], run[5:8], run[8:]]
    count = max(1, len(run) // 3)
    return [run[3 * n : 3 * n + 3] if n < count - 1 else run[3 * n :] for n in range(count)]


def _telephone(match: Match) -> str:
    if sum(character.isdigit() for character in match[0]) < FEWEST:
        return match[0]
    number = match[0].replace("(0)", "")  # said by nobody who dials from abroad
    return dictated(("plus " if number.lstrip("(").startswith("+") else "") + grouped(number))


def _told(match: Match) -> str:
    """What stands before it tells that it is a code."""
    return match["lead"] + dictated(grouped(match["code"]))


def _named(match: Match) -> str:
    """ "room 204" is "two oh four", "the 149 bus" "one four nine"; of one or two figures it is a number."""
    return match["lead"] + figures(match["code"])


def figures(text: str) -> str:
    """A short code: "25" is "twenty-five", "303" "three oh three", "100" "one hundred", "1100" "eleven hundred"."""
    if text[0] == "0":
        return digits(text)
    if len(text) == 4 and "1900" < text < "2100":
        return year(int(text))
    if len(text) <= 2 or (text.endswith("00") and len(text) <= 4):
        return (
            cardinal(int(text))
            if len(text) != 4 or text.endswith("000")
            else f"{cardinal(int(text[:2]))} hundred"
        )
    return digits(text)


def _flight(match: Match) -> str:
    said = figures(match["code"]) if len(match["code"]) < 3 else digits(match["code"])
    return f"{match['lead']}{mixed(match['line'])} {said}"


def _postcode(match: Match) -> str:
    return dictated(f"{mixed(match['out'])}, {mixed(match['in'])}")


def _mixed(match: Match) -> str:
    return mixed(match[0])


def mixed(text: str) -> str:
    """Letters and figures in one: "7B" is "seven B", "MP3" "M P three", "A303" "A three oh three"."""
    parts = re.findall(r"\d+|[^\d]+", text)
    return " ".join(figures(part) if part.isdigit() else _letters(part) for part in parts)


def _letters(text: str) -> str:
    return letters(text) if len(text) == 1 or (text.isupper() and len(text) <= 4) else text


_HEAD = (
    r"(?:PIN|pin|Pin|pass ?code|passcode|code|Code|password|digits|reference|Reference|ref\.?|Ref\.?|extension|"
    r"Extension|ext\.?|Ext\.?|ending|combination|zip|ZIP|postcode|serial|(?:[Oo]rder|[Aa]ccount|[Bb]ooking|[Tt]icket|"
    r"[Cc]ase|[Cc]ard|[Pp]olicy|[Ii]nvoice|[Mm]embership|[Cc]onfirmation|[Cc]ustomer|[Tt]racking|[Pp]hone|[Mm]obile|"
    r"[Tt]elephone|[Pp]atient|[Ss]erial|[Ll]icence|[Pp]assport)\s?(?:number|no\.?|ref|id|ID|code|\#)?)"
)
_DIAL = r"(?:[Cc]all(?:ed|ing|s)?|[Rr]ing|[Rr]ang|[Dd]ial(?:l?ed|l?ing)?|[Pp]hone|[Tt]exts?|[Tt]exted)"

CODES = (
    rule(
        r"(?<![\w.,/£$€-])(?:\+\d{1,3}(?:\s?\(0\))?(?:[ -]?\(?\d{2,5}\)?)(?:[ -]\d{2,8}){1,4}|\+\d{9,14}|"
        r"\(?0\d{2,4}\)?(?:[ -]\d{2,8}){1,4}|0\d{9,10}|(?:1[ -])?\(?\d{3}\)?[ -]\d{3}[ -]\d{4}|"
        r"\d{3}-\d{4})(?![\w-]|[.,]\d)",
        _telephone,
    ),
    rule(
        r"(?<![\w.,-])\d{4}(?P<mark>[ -])\d{4}(?P=mark)\d{4}(?P=mark)\d{2,4}(?![\w-])",
        lambda m: dictated(grouped(m[0])),
    ),
    rule(r"(?P<lead>\b[Ss]ort code" + _IS + r":?\s)(?P<code>\d\d[- ]\d\d[- ]\d\d)\b", _told),
    rule(
        rf"(?P<lead>\b{_HEAD}{_IS}:?\s#?)(?P<code>\d{{3,4}}(?:[ -]\d{{3,4}})*|\d{{5,}}|0\d+)\b(?![.,]\d)"
        + _COUNTED,
        _told,
    ),
    rule(
        rf"(?P<lead>\b(?:{_DIAL}|helpline(?:{_IS})?|number\s(?:is|was))\s(?:us\s|them\s|me\s)?(?:on\s|to\s)?)(?P<code>\d{{3,6}}(?:[ -]\d{{3,6}})*)\b(?![.,:]\d)"
        + _COUNTED,
        _told,
    ),
    rule(
        r"(?P<lead>\b(?:[Oo]n|or)\s)(?P<code>\d{3}\s\d{3}|\d{4}\s\d{4}|999|911|112|111|101)\b(?![.,:]?\d)"
        + _COUNTED,
        _told,
    ),
    rule(r"\b(?P<out>[A-Z]{1,2}\d[A-Z\d]?)\s(?P<in>\d[A-Z]{2})\b", _postcode),
    rule(
        r"\b(?P<lead>[Ff]light\s(?:number\s)?)(?P<line>[A-Z][A-Z\d])[\s-]?(?P<code>\d{2,4})\b(?![.,:]\d)",
        _flight,
    ),
    rule(rf"\b(?P<lead>)(?P<line>{_AIRLINES})[\s-]?(?P<code>\d{{2,4}})\b(?![.,:]\d)", _flight),
    rule(
        r"(?P<lead>\b(?:[Rr]oom|[Ff]lat|[Ff]light|[Rr]oute|[Hh]ighway|[Ii]nterstate|Boeing|[Bb]us|[Cc]hannel|[Ll]ocker|"
        r"[Ss]uite|[Aa]partment|[Aa]pt\.?|[Uu]nit|[Oo]ffice|[Cc]abin|[Aa]rea code)\s(?:number\s)?)(?P<code>\d{3,4})\b(?![.,:]\d)",
        _named,
    ),
    rule(r"(?P<lead>\b[Tt]he\s)(?P<code>\d{3})(?=\s(?:bus|tram|train|night bus)\b)", _named),
    rule(r"(?P<lead>, [A-Z]{2} )(?P<code>\d{5}(?:-\d{4})?)\b", _told),
)
"""Before amounts are read."""

MIXED = (
    rule(r"(?<=[A-Za-z])-(?=\d)", " "),
    rule(r"(?<![\w.,])0\d+(?![\w]|[.,]\d)", lambda m: digits(m[0])),
    rule(r"\b(?=[A-Za-z]*\d)(?=\d*[A-Za-z])(?!\d+(?:st|nd|rd|th)\b)[A-Za-z\d]+\b", _mixed),
    rule(r"(?<![\d.,])(?!\d*000(?!\d))\d{7,}(?![\d.,]*\d)", lambda m: dictated(grouped(m[0]))),
)
"""After amounts and units are."""
