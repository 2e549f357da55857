"""Dates and times of day: "Thu 5 Mar, 18:05" is "Thursday, the fifth of March, eighteen oh five".

A date of figures alone is read with the day first, as in Britain, unless only the month can stand there; two
figures without a year (5/3) are no date for certain, and are said as they stand.
"""

from samantha.core import pattern as re
from samantha.voice.en.numbers import amount, cardinal, ordinal, plural, short_year, year
from samantha.voice.en.words import DAYS, MONTHS
from samantha.voice.rules import Match, after, rule

OCLOCK = "o'clock"
_MONTH = "|".join(f"{month}|{month[:3]}\\.?" for month in MONTHS) + "|Sept\\.?"
_SURE_DAY = "Mon|Tues?|Weds?|Thurs?|Thu|Fri"
_DAY = f"{_SURE_DAY}|Sat|Sun"
_NUMBER = r"(?:[1-9]|[12]\d|3[01])"
_DATE = rf"(?P<day>0?{_NUMBER})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s(?P<year>[12]\d{3})(?!\d|,\d))?"
_HALF = r"(?:\s?(?P<half>[ap])(?:\.?\s?m\b\.?))"


def clock(hour: int, minute: int, half: str) -> str:
    """6:05 is "six oh five", 18:00 "six o'clock"; `half` is "A M", "P M" or nothing."""
    if half:
        minutes = f"{'oh ' if minute < 10 else ''}{cardinal(minute)} " if minute else ""
        return f"{cardinal(hour)} {minutes}{half}"
    if not minute:
        return f"{cardinal((hour - 1) % 12 + 1)} {OCLOCK}" if hour % 24 else "midnight"
    if not hour:
        past = {15: "quarter", 30: "half"}.get(minute) or cardinal(minute)
        return f"{past} past midnight" if minute <= 30 else f"zero zero {cardinal(minute)}"
    return f"{cardinal(hour)} {'oh ' if minute < 10 else ''}{cardinal(minute)}"


def full_stop(match: Match) -> str:
    """An abbreviation's own dot is the sentence's too where nothing follows."""
    return "." if match[0].endswith(".") and not after(match).strip(" )'") else ""


def _month(name: str) -> str:
    return next(month for month in MONTHS if month.startswith(name[:3]))


def _said(day: int, month: int, year_: str | None) -> str:
    said = f"the {ordinal(day)} of {MONTHS[month - 1]}"
    return f"{said} {year(short_year(year_))}" if year_ else said


def _iso_date(match: Match) -> str:
    month, day = int(match["month"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return match[0]
    return _said(day, month, match["year"]) + (" at " if match["time"] else "")


def _figures(match: Match) -> str:
    """01/09/2026 and 1.9.26: the day first, unless it cannot be one."""
    day, month = int(match["one"]), int(match["two"])
    if month > 12:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return match[0]
    return _said(day, month, match["year"])


def _day_month(match: Match) -> str:
    """ "5 March" and "the 5th of March 2026"."""
    said = f"the {ordinal(int(match['day']))} of {_month(match['month'])}"
    return f"{said} {year(int(match['year']))}" if match["year"] else said


def _month_day(match: Match) -> str:
    """ "March 5, 2026" keeps its order, as who reads along expects."""
    said = f"{_month(match['month'])} the {ordinal(int(match['day']))}"
    return f"{said}, {year(int(match['year']))}" if match["year"] else said


def _days_of_month(match: Match) -> str:
    """ "2-4 March": from the second to the fourth."""
    days = [int(match["first"]), int(match["last"])]
    month = _month(match["before"] or match["after"])
    named = [f"the {ordinal(day)}" for day in days]
    said = f"{month} {' to '.join(named)}" if match["before"] else f"{' to '.join(named)} of {month}"
    return f"{said} {year(int(match['year']))}" if match["year"] else said


def _month_year(match: Match) -> str:
    return f"{_month(match['month'])} {year(int(match['year']))}"


def _month_alone(match: Match) -> str:
    return _month(match["month"])


def _weekday(match: Match) -> str:
    return next(day for day in DAYS if day[:3] == match["day"][:3]) + ", "


def _weekday_alone(match: Match) -> str:
    return next(day for day in DAYS if day[:3] == match["day"][:3]) + full_stop(match)


def _weekdays(match: Match) -> str:
    first, last = (next(day for day in DAYS if day[:3] == match[part][:3]) for part in ("day", "last"))
    return f"{first} to {last}{full_stop(match)}"


def _time(match: Match) -> str:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour > 24 or minute > 59:
        return match[0]
    half = f"{match['half'].upper()} M" if match["half"] else ""
    return clock(hour, minute, half) + full_stop(match)


def _dotted_time(match: Match) -> str:
    hour = int(match["hour"])
    return clock(hour, int(match["minute"]), "") if hour < 24 else match[0]


def _with_seconds(match: Match) -> str:
    hour, minute, second = (int(match[part]) for part in ("hour", "minute", "second"))
    if hour > 24:
        return match[0]
    return f"{clock(hour, minute, '')} and {cardinal(second)} second{'' if second == 1 else 's'}"


def _season(match: Match) -> str:
    """2012/13 and 1914-18: the second year short, as it is written."""
    first, last = int(match["first"]), match["last"]
    short = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if not first < short <= first + 100:
        return match[0]
    to = " " if match["mark"] == "/" else " to "
    said = year(short) if len(last) == 4 else _two(int(last))
    return f"{year(first)}{to}{said}"


def _two(number: int) -> str:
    return f"oh {cardinal(number)}" if 0 < number < 10 else "hundred" if not number else cardinal(number)


def _era(match: Match) -> str:
    number = int(match["number"])
    said = year(number) if number >= 1000 else cardinal(number)
    return f"{said} {' '.join(letter for letter in match['era'] if letter.isalpha())}{full_stop(match)}"


def _full_hour(match: Match) -> str:
    hour = int(match["hour"])
    return f"{'oh ' if hour < 10 else ''}{cardinal(hour)} hundred hours" if 0 < hour < 24 else match[0]


def _day_and_month(match: Match) -> str:
    """ "on 24/12": something tells that it is a date; the day first."""
    day, month = int(match["one"]), int(match["two"])
    day, month = (month, day) if month > 12 else (day, month)
    return f"{match['lead']}{_said(day, month, None)}" if month <= 12 else match[0]


def _weekday_the(match: Match) -> str:
    """ "Fri 13th": which Friday."""
    day = next(day for day in DAYS if day[:3] == match["day"][:3])
    return f"{day} the {ordinal(int(match['number']))}"


def _decade(match: Match) -> str:
    number = int(match["decade"])
    return plural(year(number) if number >= 100 else cardinal(number))


_SHORT_YEAR = r"(?P<year>(?:1[89]|20)\d\d|\d\d)"
_ONE, _TWO = rf"(?<![\d/.,£$€])(?P<one>0?{_NUMBER})", rf"(?P<two>0?{_NUMBER})"
_FIRST, _LAST = (rf"(?P<{name}>{_NUMBER})(?:st|nd|rd|th)?" for name in ("first", "last"))
_IN = (
    r"(?P<lead>\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill?|[Bb]y|[Ll]ast|[Nn]ext|[Ff]rom|[Tt]o|[Ee]arly|[Ll]ate|[Mm]id|"
    r"[Tt]his|[Ee]very)[\s-])"
)
_ON = (
    r"(?P<lead>\b(?:[Oo]n|[Tt]his|[Nn]ext|[Ll]ast|[Ee]very|[Ee]ach|[Uu]ntil|[Tt]ill?|[Bb]y|[Ff]rom|[Ss]ince|and|or|"
    r"to)\s)"
)
_SHORT_MONTH = rf"(?P<month>(?:{'|'.join(month[:3] for month in MONTHS if month != 'May')}|Sept)\b\.?)(?!\w)"
_ENDS = r"\.?(?=[\s,;:!?)]|$)"
_NO_AMOUNT = r"(?!\d|\.\d|\s?(?:[%°]|(?:k?m|[ck]m|mm|k?g|mph|ft|m?l|lbs?|oz|million|billion|per|degrees|points|each|a)\b))"

DATES = (
    rule(r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?P<time>(?:T|\s)(?=\d\d:))?(?![\d-])", _iso_date),
    rule(rf"{_ONE}/{_TWO}/{_SHORT_YEAR}(?![\d/])", _figures),
    rule(rf"{_ONE}\.{_TWO}\.(?P<year>(?:1[89]|20)\d\d|(?<=\d\d\.\d\d\.)\d\d)(?!\.?\d)", _figures),
    rule(rf"{_ONE}-{_TWO}-(?P<year>(?:19|20)\d\d)(?![\d-])", _figures),
    rule(
        r"(?<![\d/.,£$€-])(?P<first>1\d{3}|20\d\d)(?P<mark>[/-]|\s-\s)(?P<last>\d{4}|\d\d)(?![\d/-]|[.,]\d)",
        _season,
    ),
    rule(
        rf"(?P<lead>\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Tt]ill|[Ss]ince|[Bb]efore|due|dated)\s){_ONE}/{_TWO}(?![\d/]|\s(?:of|[a-z]+s)\b)",
        _day_and_month,
    ),
    rule(
        rf"\b(?P<day>{'|'.join(DAYS)}|{_DAY})\.?\s(?:the\s)?(?P<number>{_NUMBER})(?:st|nd|rd|th)\b"
        rf"(?!\s(?:of\s)?(?:{_MONTH}))",
        _weekday_the,
    ),
    rule(rf"\b(?P<day>{_DAY})\.?\s?-\s?(?P<last>{_DAY})\b{_ENDS}", _weekdays, needs_figure=False),
    rule(rf"\b(?P<day>{_DAY})\b\.?,?\s(?=(?:the\s)?\d|(?:{_MONTH})\s\d|at\s\d)", _weekday),
    rule(rf"\b(?P<day>{_SURE_DAY})\b{_ENDS}", _weekday_alone, needs_figure=False),
    rule(rf"{_ON}(?P<day>{_DAY})\b{_ENDS}", lambda m: m["lead"] + _weekday_alone(m), needs_figure=False),
    rule(
        rf"\b(?:the\s)?{_FIRST}\s?-\s?{_LAST}\s(?:of\s)?(?P<before>)(?P<after>{_MONTH})(?!\w){_YEAR}",
        _days_of_month,
    ),
    rule(rf"\b(?P<before>{_MONTH})\s{_FIRST}\s?-\s?{_LAST}(?!\w|[:.]\d)(?P<after>){_YEAR}", _days_of_month),
    rule(rf"\b(?:the\s)?{_DATE}\s(?:of\s)?(?P<month>{_MONTH})(?!\w){_YEAR}", _day_month),
    rule(rf"\b(?P<month>{_MONTH})\s(?:the\s)?{_DATE}\b(?![:.]\d|\s?[ap]\.?m|%){_YEAR}", _month_day),
    rule(rf"\b(?P<month>{_MONTH}),?\s(?P<year>1[5-9]\d\d|20\d\d)\b", _month_year),
    rule(rf"\b(?P<month>{_MONTH})(?=\s?-\s?(?:{_MONTH})(?!\w))", _month_alone, needs_figure=False),
    rule(
        rf"(?<=[a-z])\s?-\s?(?P<month>{_MONTH})(?!\w)",
        lambda m: f" to {_month(m['month'])}",
        needs_figure=False,
    ),
    rule(
        rf"{_IN}{_SHORT_MONTH}", lambda m: m["lead"] + _month(m["month"]) + full_stop(m), needs_figure=False
    ),
    rule(r"\b(?P<number>\d{1,4})\s?(?P<era>BCE|BC|CE|AD|B\.C\.(?:E\.)?|A\.D\.)(?!\w)", _era),
    rule(r"\b(?:AD|A\.D\.)\s?(?P<number>\d{1,4})\b", lambda m: f"A D {amount(m['number'])}"),
    rule(r"\b(?P<decade>(?:1[0-9]|20)\d0)s\b", _decade),
    rule(
        r"(?P<lead>\b(?:the|his|her|our|my|your|their|mid|low|high|early|late|In|in)[\s-]\s?)(?P<decade>[2-9]0)s\b",
        lambda m: m["lead"] + _decade(m),
    ),
    rule(
        r"(?P<lead>\b[Cc]lass\sof\s+)(?P<year>\d\d)\b(?!\s\w+s\b)", lambda m: m["lead"] + _two(int(m["year"]))
    ),
)

TIMES = (
    rule(r"\b(?P<hour>[01]\d|2[0-3]):?00\s?(?:hours|hrs)\b", _full_hour),
    rule(r"(?<=[\dm.])\s?-\s?(?=\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b)", " to ", re.IGNORECASE),
    rule(r"(?<=:\d\d)\s?-\s?(?=\d{1,2}:\d\d)", " to "),
    rule(rf"\b(?P<hour>\d{{1,2}})[:.](?P<minute>[0-5]\d){_HALF}", _time, re.IGNORECASE),
    rule(rf"(?<![.,\d])(?P<hour>\d{{1,2}})(?P<minute>){_HALF}", _time, re.IGNORECASE),
    rule(r"\b(?P<hour>\d{1,2}):(?P<minute>[0-5]\d):(?P<second>[0-5]\d)\b", _with_seconds),
    rule(r"\b(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)\b(?P<half>)", _time),
    rule(
        r"(?P<lead>\b(?:at|by|until|till|from|before|after|since)\s)(?P<hour>\d{1,2})\.(?P<minute>[0-5][05])"
        + _NO_AMOUNT,
        lambda m: m["lead"] + _dotted_time(m),
        re.IGNORECASE,
    ),
    rule(
        r"\b(?P<half>[ap])\.m\.",
        lambda m: f"{m['half'].upper()} M{full_stop(m)}",
        re.IGNORECASE,
        needs_figure=False,
    ),
)
