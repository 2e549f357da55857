"""The day that a sentence names, for dating a fact. A plain reading: what is not plain has no day.

Times of day, recurrences and spans are not read here; reminders have a reader of their own.
"""

import calendar
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from samantha.core import pattern as re
from samantha.core.en.days import A_WEEKDAY, DAY_NAMES, MONTH_NAMES
from samantha.core.en.numbers import ORDINALS, number_of

Toward = Literal["past", "future"]

WEEKDAYS = {name: number for number, name in enumerate(DAY_NAMES)}
MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, 1)}
_SHORT = {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}

_MONTH = "|".join(sorted(MONTHS | _SHORT, key=len, reverse=True))
_ONES = tuple(word for word, number in ORDINALS.items() if number < 10)
_NTHS = (
    *(*ORDINALS, "twentieth"),
    *(*(f"twenty-{one}" for one in _ONES), "thirtieth", "thirty-first"),
)
_ORDINALS = {word: number for number, word in enumerate(_NTHS, 1)}
_ORDINALS |= {word.replace("-", " "): number for word, number in _ORDINALS.items()}
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_NTH = rf"(?P<day>(?:[12]\d|3[01]|0?[1-9])(?=st|nd|rd|th|\b)|{_ORDINAL})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>(?:19|20)\d\d))?"
_COUNT = r"(?P<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|a couple of|a few)"
_UNIT = r"(?P<unit>day|week|month|year)s?"


@dataclass(frozen=True, kw_only=True)
class Day:
    """A day, as its midnight on the person's clock, and where in the text it was said."""

    start: datetime
    span: tuple[int, int]
    said: str  # "2019" or "May 2026" where only a year or a month was named; "" for a day


def may_name_day(text: str) -> bool:
    """Whether a text holds any word that a day is named by: most do not, and need not be read for one."""
    return _DAY_WORD.search(text) is not None


def find_day(text: str, at: datetime, toward: Toward) -> Day | None:
    """The first day that is named. `toward` says where a bare "friday" or "in may" lies."""
    if not may_name_day(text):
        return None
    found: list[Day] = []
    for pattern, read in _READERS:
        for match in pattern.finditer(text):
            start = read(match, _midnight(at), toward)
            if start is not None:
                found.append(Day(start=start, span=match.span(), said=_grain(match.groupdict(), start)))
    # The longer reading of one place wins: "next friday" over "friday".
    first = min(found, key=lambda day: (day.span[0], -day.span[1]), default=None)
    if first is None or not _WEEKDAY_ENDS.search(text[slice(*first.span)]):
        return first
    # "Thursday the third of December": the date says which Thursday.
    dated = (day for day in found if 0 <= day.span[0] - first.span[1] <= _CLOSE and day.start != first.start)
    date = next((day for day in dated if day.start.weekday() == first.start.weekday()), None)
    return first if date is None else replace(date, span=(first.span[0], date.span[1]))


_WEEKDAY_ENDS = re.compile(rf"\b(?:{A_WEEKDAY})(?: (?:morning|afternoon|evening|night))?$", re.I)
_CLOSE = 6  # letters between a weekday and its date: ", the "


def _grain(groups: dict[str, str | None], start: datetime) -> str:
    unit = (groups.get("unit") or "").lower()
    if unit == "year" or (groups.get("whole") or "").isdigit():
        return str(start.year)
    return f"{start:%B %Y}" if unit == "month" or groups.get("whole") else ""


def _compile(pattern: str) -> re.Pattern:
    return re.compile(pattern, re.IGNORECASE)


_ONLY_MONTH = _compile(rf"\bin (?P<month>{_MONTH})\b")
_ORDINAL_WORD = _compile(rf"\b(?:{_ORDINAL})\b")
_SLASHED = _compile(r"\b(?P<a>\d{1,2})[/.](?P<b>\d{1,2})(?:[/.](?:\d\d){1,2})?\b")


def birthday_of(text: str, at: datetime, toward: Toward = "future") -> str | None:
    """The day of the year that is named, as `day_and_month`: also "on friday", "10/31", or a month alone."""
    text = _ORDINAL_WORD.sub(lambda match: str(_ORDINALS[match[0].lower()]), text)
    if found := day_and_month(text):
        return found
    if slashed := _SLASHED.search(text):
        a, b = int(slashed["a"]), int(slashed["b"])
        if max(a, b) > 31 or min(a, b) < 1 or min(a, b) > 12 or (a != b and max(a, b) <= 12):
            return None  # 4/6 is a day in April or in June
        return f"{max(a, b)} {calendar.month_name[min(a, b)]}"
    day = find_day(text, at, toward)
    if day is None:
        return None
    if not day.said:
        return f"{day.start.day} {day.start:%B}"
    month = _ONLY_MONTH.search(text)
    return calendar.month_name[_month(month["month"])] if month else None


def day_and_month(text: str) -> str | None:
    """ "may 3rd" as "3 May", "the 3rd of may 1990" as "3 May 1990"; None where no such day is named."""
    match = _DATE.search(text) or _DATE_US.search(text)
    if match is None:
        holiday = _HOLIDAY.search(text)
        month, day = _holiday_date(holiday["holiday"]) if holiday else (0, 0)
        return f"{day} {calendar.month_name[month]}" if holiday else None
    month = _month(match["month"])
    day, year = _nth_of(match["day"]), match["year"]
    if not 1 <= day <= calendar.monthrange(int(year or 2000), month)[1]:
        return None
    return f"{day} {calendar.month_name[month]}" + (f" {year}" if year else "")


def _midnight(at: datetime) -> datetime:
    return at.replace(hour=0, minute=0, second=0, microsecond=0)


def _month(name: str) -> int:
    return MONTHS.get(name.lower()) or _SHORT[name.lower()]


def _named_day(match: re.Match[str], today: datetime, _toward: Toward) -> datetime:
    steps = {
        "day before yesterday": -2,
        "yesterday": -1,
        "last night": -1,
        "tomorrow": 1,
        "day after tomorrow": 2,
    }
    return today + timedelta(days=steps.get(match["named"].lower(), 0))


def _weekday(match: re.Match[str], today: datetime, toward: Toward) -> datetime:
    name = match["weekday"].lower()
    wanted = WEEKDAYS["saturday" if name.startswith("weekend") else name]
    which = (match["which"] or "").lower()
    if which == "last" or (toward == "past" and which != "next"):
        return today - timedelta(days=(today.weekday() - wanted) % 7 or 7)
    ahead = (wanted - today.weekday()) % 7 or 7
    if which == "next":  # of the week to come, as people mean it
        ahead = ahead + 7 if name.startswith("weekend") else 7 - today.weekday() + wanted
    return today + timedelta(days=ahead)


def _date(match: re.Match[str], today: datetime, toward: Toward) -> datetime | None:
    month, day = _month(match["month"]), _nth_of(match["day"])
    years = [int(match["year"])] if match["year"] else [today.year - 1, today.year, today.year + 1]
    try:
        days = [today.replace(year=year, month=month, day=day) for year in years]
    except ValueError:
        return None  # the 31st of June
    if match["year"]:
        return days[0]
    return (
        next(day for day in days if day >= today)
        if toward == "future"
        else max(day for day in days if day <= today)
    )


def _in_month(match: re.Match[str], today: datetime, toward: Toward) -> datetime:
    month = _month(match["month"])
    if match["year"]:
        return today.replace(year=int(match["year"]), month=month, day=1)
    year = today.year
    if toward == "past" and month > today.month:
        year -= 1
    if toward == "future" and month < today.month:
        year += 1
    if (match["which"] or "").lower() == "last" and month == today.month:
        year -= 1
    return today.replace(year=year, month=month, day=1)


def _holiday(match: re.Match[str], today: datetime, toward: Toward) -> datetime:
    month, day = _holiday_date(match["holiday"])
    years = (today.year, today.year + 1) if toward == "future" else (today.year, today.year - 1)
    days = [today.replace(year=year, month=month, day=day) for year in years]
    return days[0] if (days[0] >= today) == (toward == "future") else days[1]


def _holiday_date(name: str) -> tuple[int, int]:
    return next(date for start, date in _HOLIDAYS.items() if re.match(start, name.lower()))


def _in_year(match: re.Match[str], today: datetime, _toward: Toward) -> datetime:
    return today.replace(year=int(match["whole"]), month=1, day=1)


def _unit_away(match: re.Match[str], today: datetime, _toward: Toward) -> datetime:
    return _shift(today, match["unit"].lower(), -1 if match["which"].lower() == "last" else 1)


def _ago(match: re.Match[str], today: datetime, _toward: Toward) -> datetime:
    return _shift(today, match["unit"].lower(), -_count(match["count"]))


def _years_ago_in(match: re.Match[str], today: datetime, _toward: Toward) -> datetime:
    return today.replace(year=today.year - _count(match["count"]), month=_month(match["month"]), day=1)


def _ahead(match: re.Match[str], today: datetime, toward: Toward) -> datetime | None:
    return _shift(today, match["unit"].lower(), _count(match["count"])) if toward == "future" else None


def _nth(match: re.Match[str], today: datetime, toward: Toward) -> datetime | None:
    day = _nth_of(match["day"])
    for step in range(13):
        month = _shift(today.replace(day=1), "month", step if toward == "future" else -step)
        if day <= calendar.monthrange(month.year, month.month)[1]:
            named = month.replace(day=day)
            if (named >= today) if toward == "future" else (named <= today):
                return named
    return None


def _nth_of(word: str) -> int:
    """ "3", "third" and "twenty third" as numbers."""
    return _ORDINALS.get(word.lower()) or int(word)


def _count(word: str) -> int:
    return {"a": 1, "an": 1, "a couple of": 2, "a few": 3}.get(word.lower()) or number_of(word) or 1


def _shift(day: datetime, unit: str, count: int) -> datetime:
    if unit in ("day", "week"):
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1)
    # "Last year" names no day of it: the year, or the month, begins.
    return day.replace(year=max(months // 12, 1), month=months % 12 + 1 if unit == "month" else 1, day=1)


_DATE = _compile(rf"(?:\b(?:on|for) )?(?:\bthe )?\b{_NTH}(?: of)? (?P<month>{_MONTH})\b{_YEAR}")
_DATE_US = _compile(
    rf"(?:\b(?:on|for) )?\b(?P<month>{_MONTH}) (?:the )?{_NTH}\b(?!:\d| ?(?:am|pm|o'clock)\b){_YEAR}"
)

# Those with one date everywhere; the first that fits wins.
_HOLIDAYS = {
    "christmas eve": (12, 24),
    "christmas|xmas": (12, 25),
    "boxing": (12, 26),
    "new year'?s eve": (12, 31),
    "new year|the new year": (1, 1),
    "hallowe'?en": (10, 31),
    "valentine": (2, 14),
}
_HOLIDAY = _compile(
    r"(?:\b(?:on|at|over|in|for|this|next) )?\b(?P<holiday>christmas(?: eve| day)?|xmas|boxing day"
    r"|new year'?s(?: day| eve)?|(?:the )?new year"
    r"|hallowe'?en|valentine'?s(?: day)?)\b(?! (?:tree|party|present|card|dinner|lights|jumper|costume))"
)

_DAY_WORD = _compile(
    rf"\b(?:{A_WEEKDAY}|{_MONTH}|yesterday|today|tonight|tomorrow|weekend|(?:19|20)\d\d|(?:days?|weeks?"
    rf"|months?|years?)|morning|afternoon|evening|night"
    r"|christmas|xmas|boxing|hallowe'?en|valentine'?s?|\d+(?:st|nd|rd|th))\b"
)

_READERS: tuple[tuple[re.Pattern, Callable[[re.Match[str], datetime, Toward], datetime | None]], ...] = (
    (
        _compile(
            r"\b(?:the )?(?P<named>day before yesterday|day after tomorrow|yesterday|today|tonight|tomorrow"
            r"|last night"
            r"|this (?:morning|afternoon|evening))(?: (?:morning|afternoon|evening|night))?\b"
        ),
        _named_day,
    ),
    (
        _compile(
            rf"(?:\b(?:on|at|over) )?(?:\b(?:the|a) )?(?:\b(?P<which>last|this|next"
            rf"|coming) )?\b(?P<weekday>{A_WEEKDAY}"
            r"|(?<=this )weekend|(?<=next )weekend|(?<=last )weekend|(?<=the )weekend)(?: (?:morning|afternoon"
            r"|evening|night))?\b"
        ),
        _weekday,
    ),
    (_HOLIDAY, _holiday),
    (_DATE, _date),
    (_DATE_US, _date),
    (
        _compile(
            rf"\b(?:(?:back )?in|since|this|(?P<which>last|next))(?: (?:early|late"
            rf"|mid))? (?P<whole>(?P<month>{_MONTH})\b{_YEAR})"
        ),
        _in_month,
    ),
    (_compile(r"\b(?:back )?(?:in|since)(?: (?:early|late))? (?P<whole>(?:19|20)\d\d)\b"), _in_year),
    (_compile(rf"\b(?P<which>last|next) {_UNIT}\b"), _unit_away),
    (_compile(rf"\b{_COUNT} years? ago,? (?:in|this|last) (?P<whole>(?P<month>{_MONTH}))\b"), _years_ago_in),
    (_compile(rf"\b(?:about |around |over |almost |nearly )?{_COUNT} {_UNIT} ago\b"), _ago),
    (
        _compile(
            rf"\bfor (?:about |around |over |almost |nearly |the last |the past )?{_COUNT} {_UNIT}(?: now)?\b"
        ),
        _ago,
    ),
    (_compile(rf"\bin {_COUNT} {_UNIT}(?:'s? time)?\b"), _ahead),
    (_compile(r"\b(?:on )?the (?P<day>[12]?\d|3[01])(?:st|nd|rd|th)\b(?! of\b| time\b| floor\b)"), _nth),
)
