"""A rule by which an event comes again (RFC 5545, 3.3.10), reckoned in days. Pure, and bounded whatever it
says.

python-dateutil searches a rule that never comes round until the year 9999 and begins at the first time; other
people's calendars hold both. Here only the days that were asked for are looked at, except under a COUNT.
"""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from itertools import islice
from typing import Literal, cast

Freq = Literal["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]

MOST_COUNT = 10_000
MOST_INTERVAL = 1000
LAST = date(2199, 12, 31)  # nothing is planned past it
MOST_PERIODS = 20_000  # that a COUNT is counted through: 54 years of days
_PARTS = frozenset(
    "FREQ INTERVAL COUNT UNTIL BYMONTH BYMONTHDAY BYYEARDAY BYWEEKNO BYDAY BYSETPOS WKST".split()  # noqa: SIM905
)
_CLOCK = {"BYHOUR": "hour", "BYMINUTE": "minute", "BYSECOND": "second"}
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Rule:
    """Parsed, with what RFC 5545 takes from the first time filled in. An empty set lets every day through."""

    freq: Freq
    interval: int = 1
    count: int | None = None
    until: datetime | None = None  # wall time, that moment included
    months: frozenset[int] = frozenset()
    month_days: frozenset[int] = frozenset()
    year_days: frozenset[int] = frozenset()
    weeks: frozenset[int] = frozenset()
    weekdays: frozenset[tuple[int, int]] = frozenset()  # (which one, 0 for each; Monday is 0)
    places: tuple[int, ...] = ()
    week_start: int = 0


@lru_cache(maxsize=2048)
def read_rule(text: str, start: datetime, zone: tzinfo) -> Rule | None:
    """The rule of an event that first comes at `start`, on the clock of `zone`; None for one that nobody
    can follow.
    """
    try:
        parts = _parts(text)
        if parts is None or not _fits_clock(parts, start):
            return None
        rule = Rule(
            freq=cast(Freq, parts["FREQ"]),
            interval=int(parts.get("INTERVAL", 1)),
            count=min(int(parts["COUNT"]), MOST_COUNT) if "COUNT" in parts else None,
            until=_until(parts["UNTIL"], zone) if "UNTIL" in parts else None,
            months=_numbers(parts.get("BYMONTH", ""), 1, 12),
            month_days=_numbers(parts.get("BYMONTHDAY", ""), -31, 31),
            year_days=_numbers(parts.get("BYYEARDAY", ""), -366, 366),
            weeks=_numbers(parts.get("BYWEEKNO", ""), -53, 53),
            weekdays=frozenset(_weekday(day) for day in parts.get("BYDAY", "").split(",") if day),
            places=tuple(sorted(_numbers(parts.get("BYSETPOS", ""), -366, 366))),
            week_start=_DAYS.index(parts.get("WKST", "MO")),
        )
    except (ValueError, KeyError):
        return None
    if rule.freq not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY") or not 1 <= rule.interval <= MOST_INTERVAL:
        return None
    if rule.count is not None and rule.count < 1:
        return None
    return _filled(rule, start)


def days(rule: Rule, start: datetime, low: date, high: date) -> Iterator[date]:
    """The days from `low` to `high`, both included, on which it comes, in order; that of `start` is always
    one.
    """
    if rule.count is not None:
        yield from (day for day in _counted(rule, start) if low <= day <= high)
        return
    first = start.date()
    if low <= first <= high:
        yield first
    for day in _unbounded(rule, start, max(low, first + _DAY), high):
        if rule.until is not None and datetime.combine(day, start.time()) > rule.until:
            return
        yield day


def last_day(rule: Rule, start: datetime) -> date | None:
    """The day of its last time; None where it never ends."""
    if rule.count is not None:
        counted = _counted(rule, start)
        return counted[-1]
    return rule.until.date() if rule.until is not None else None


@lru_cache(maxsize=512)
def _counted(rule: Rule, start: datetime) -> tuple[date, ...]:
    """A first time that the rule itself would not give is beside the count, as most programs have it."""
    end = min(_period(rule, start.date(), MOST_PERIODS), LAST)
    found = tuple(islice(_unbounded(rule, start, start.date(), end), rule.count))
    return found if start.date() in found else (start.date(), *found)


def _unbounded(rule: Rule, start: datetime, low: date, high: date) -> Iterator[date]:
    """Days of the rule from `low` to `high`, whatever its COUNT and UNTIL say. `low` is not before the
    first.
    """
    number = max(_number(rule, start.date(), low), 0)
    while (begin := _period(rule, start.date(), number)) <= high:
        fitting = [day for day in _span(rule, begin) if _fits(rule, day)]
        if rule.places:
            kept = {fitting[n - 1 if n > 0 else n] for n in rule.places if abs(n) <= len(fitting)}
            fitting = sorted(kept)
        for day in fitting:
            if day > high:
                return
            if day >= low:
                yield day
        number += 1


# --- periods: the days, weeks, months or years that the rule steps through ---------------------------------


def _period(rule: Rule, first: date, number: int) -> date:
    """The day on which the period of that number begins; the first one has the number 0."""
    steps = rule.interval * number
    try:
        match rule.freq:
            case "DAILY":
                return first + steps * _DAY
            case "WEEKLY":
                return first - ((first.weekday() - rule.week_start) % 7) * _DAY + 7 * steps * _DAY
            case "MONTHLY":
                month = first.year * 12 + first.month - 1 + steps
                return date(month // 12, month % 12 + 1, 1)
            case "YEARLY":
                return date(first.year + steps, 1, 1)
    except (OverflowError, ValueError):
        return date.max


def _number(rule: Rule, first: date, day: date) -> int:
    """The number of a period that is not after `day`, and near it."""
    match rule.freq:
        case "DAILY":
            steps = (day - first).days
        case "WEEKLY":
            steps = (day - first).days // 7
        case "MONTHLY":
            steps = (day.year - first.year) * 12 + day.month - first.month
        case "YEARLY":
            steps = day.year - first.year
    return steps // rule.interval


def _span(rule: Rule, begin: date) -> Iterator[date]:
    match rule.freq:
        case "DAILY":
            length = 1
        case "WEEKLY":
            length = 7
        case "MONTHLY":
            length = calendar.monthrange(begin.year, begin.month)[1]
        case "YEARLY":
            length = 366 if calendar.isleap(begin.year) else 365
    return (begin + n * _DAY for n in range(length))


def _fits(rule: Rule, day: date) -> bool:
    if rule.months and day.month not in rule.months:
        return False
    if rule.month_days:
        last = calendar.monthrange(day.year, day.month)[1]
        if rule.month_days.isdisjoint((day.day, day.day - last - 1)):
            return False
    if rule.year_days:
        length = 366 if calendar.isleap(day.year) else 365
        of_year = day.timetuple().tm_yday
        if rule.year_days.isdisjoint((of_year, of_year - length - 1)):
            return False
    if rule.weeks and not _in_weeks(rule, day):
        return False
    return not rule.weekdays or any(_is_weekday(rule, day, n, weekday) for n, weekday in rule.weekdays)


def _is_weekday(rule: Rule, day: date, n: int, weekday: int) -> bool:
    """ "MO", "2MO" (the second of the month, or of the year), "-1MO" (the last)."""
    if day.weekday() != weekday:
        return False
    if n == 0 or rule.freq in ("DAILY", "WEEKLY"):
        return True
    if rule.freq == "MONTHLY" or rule.months:
        before, after = day.day - 1, calendar.monthrange(day.year, day.month)[1] - day.day
    else:
        before = day.timetuple().tm_yday - 1
        after = (366 if calendar.isleap(day.year) else 365) - before - 1
    return before // 7 + 1 == n if n > 0 else after // 7 + 1 == -n


def _in_weeks(rule: Rule, day: date) -> bool:
    """Week 1 is the first with four days in the year; a day may belong to a week of the year beside its
    own.
    """
    week_begins = day - ((day.weekday() - rule.week_start) % 7) * _DAY
    year = (week_begins + 3 * _DAY).year
    first = date(year, 1, 4)
    first -= ((first.weekday() - rule.week_start) % 7) * _DAY
    following = date(year + 1, 1, 4)
    following -= ((following.weekday() - rule.week_start) % 7) * _DAY
    number, count = (week_begins - first).days // 7 + 1, (following - first).days // 7
    return not rule.weeks.isdisjoint((number, number - count - 1))


# --- reading ----------------------------------------------------------------------------------------------


def _parts(text: str) -> dict[str, str] | None:
    text = text.strip().upper().removeprefix("RRULE:")
    pairs = [part.strip().partition("=") for part in text.split(";") if part.strip()]
    parts = {name.strip(): value.strip() for name, _, value in pairs}
    is_ours = set(parts) <= _PARTS | set(_CLOCK) and len(parts) == len(pairs) and len(text) <= 1000
    return parts if is_ours else None


def _fits_clock(parts: dict[str, str], start: datetime) -> bool:
    """Some programs repeat the first time's own hour in the rule; several times a day are not followed."""
    return all(parts[name] == str(getattr(start, of)) for name, of in _CLOCK.items() if name in parts)


def _numbers(text: str, least: int, most: int) -> frozenset[int]:
    found = frozenset(int(number) for number in text.split(",") if number)
    if any(not least <= number <= most or number == 0 for number in found):
        raise ValueError(text)
    return found


def _weekday(text: str) -> tuple[int, int]:
    n = int(text[:-2] or 0)
    if abs(n) > 53:
        raise ValueError(text)
    return n, _DAYS.index(text[-2:])


def _until(text: str, zone: tzinfo) -> datetime:
    at = datetime.fromisoformat(text.removesuffix("Z"))
    if "T" not in text:
        return at.replace(hour=23, minute=59, second=59)
    return at.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None) if text.endswith("Z") else at


def _filled(rule: Rule, start: datetime) -> Rule:
    """What the rule leaves open is as on the first day."""
    if rule.year_days or rule.month_days or rule.weekdays:
        return rule
    if rule.weeks or rule.freq == "WEEKLY":
        return replace(rule, weekdays=frozenset({(0, start.weekday())}))
    if rule.freq == "YEARLY":
        months = rule.months or frozenset({start.month})
        return replace(rule, months=months, month_days=frozenset({start.day}))
    return replace(rule, month_days=frozenset({start.day})) if rule.freq == "MONTHLY" else rule
