"""Wall time made into instants, and repeated. Pure: no clock, no tables.

A wall time is what the clock on the wall says: naive. Where clocks are turned, one may not exist or come
twice; both are landed as RFC 5545 (3.3.5) asks: a time that is skipped is read with the offset before
the gap, which moves it forward by the gap; of two, the first is taken. Repetition is reckoned on
wall time, so that 08:00 stays 08:00.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Literal
from zoneinfo import ZoneInfo

from dateutil.rrule import rrule, rrulestr

from samantha.core.errors import BadInputError

Fit = Literal["exact", "skipped", "twice"]

END = datetime(2200, 1, 1)  # noqa: DTZ001 - wall time. Nothing is planned past it; LAST bounds every search
LAST = END - timedelta(seconds=1)
MAX_INTERVAL = 1000
MAX_COUNT = 10_000

NO_RULE = "I cannot follow that rule for repeating; tell me by the day, week, month or year."

_PARTS = ("FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST", "COUNT", "UNTIL")
_EVERY = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_DAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}
_WEEKDAYS = tuple(_DAYS)[:5]
_NTH = {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "-1": "last"}


@dataclass(frozen=True, kw_only=True)
class Landing:
    """Where a wall time falls. `shown` is what the clock there will say at that instant."""

    instant: datetime  # aware, UTC
    shown: datetime  # naive
    fit: Fit


def zone_named(name: str) -> ZoneInfo:
    """The zone of an IANA name. Raises BadInputError."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, not a name at all, a folder of names
        raise BadInputError(
            f"I know no time zone called “{name[:40]}”; they look like Europe/Lisbon."
        ) from None


def land(wall: datetime, zone: ZoneInfo) -> Landing:
    """The instant of a naive wall time in a zone, and how it fits there."""
    first = wall.replace(tzinfo=zone, fold=0)  # fold=0 is the offset before the turn (PEP 495)
    instant = first.astimezone(UTC)
    shown = instant.astimezone(zone).replace(tzinfo=None, fold=0)
    fit: Fit = "exact"
    if shown != wall:
        fit = "skipped"
    elif first.replace(fold=1).utcoffset() != first.utcoffset():
        fit = "twice"
    return Landing(instant=instant, shown=shown, fit=fit)


def read_rule(text: str) -> str:
    """An RRULE in its one normal form; "" stays "". Raises BadInputError where it is not a sane one.

    UNTIL is read as wall time, and a bare date as the whole of that day. A rule repeats by the day
    at most, so that two occurrences never change places where clocks are turned.
    """
    if not text.strip():
        return ""
    parts = _parts(text.strip().upper().removeprefix("RRULE:"))
    if parts.get("FREQ") in ("HOURLY", "MINUTELY", "SECONDLY"):
        raise BadInputError("I repeat by the day, the week, the month or the year, not more often than that.")
    if "UNTIL" in parts:
        until = parts["UNTIL"].removesuffix("Z")
        parts["UNTIL"] = until if "T" in until else f"{until}T235959"
    rule = ";".join(f"{name}={parts[name]}" for name in _PARTS if name in parts)
    try:
        if not _is_sane(parts):
            raise BadInputError(NO_RULE)
        _rrule(rule, END)
    except (ValueError, TypeError, IndexError, KeyError, AttributeError):  # what dateutil raises on nonsense
        raise BadInputError(NO_RULE) from None
    return rule


def occurrences(wall: datetime, rule: str) -> Iterator[datetime]:
    """The wall times of a reminder, from `wall` on and before END: one, or those that the rule gives."""
    if not rule:
        return iter((wall,))
    count = _parts(rule).get("COUNT")
    return islice(iter(_rrule(rule, wall)), int(count) if count else None)


def spend(rule: str, n: int) -> str:
    """What is left of a rule after `n` occurrences, with the next one as its start.

    Any occurrence may be the start of what follows it: the steps keep their beat, and only COUNT runs down.
    """
    parts = _parts(rule) if rule else {}
    if "COUNT" not in parts:
        return rule
    return ";".join(f"{name}={int(value) - n if name == 'COUNT' else value}" for name, value in parts.items())


def in_words(rule: str) -> str:
    """A rule as a preview shows it: "every Tuesday", "every 2 weeks on Monday and Wednesday"."""
    parts = _parts(rule)
    n, unit = int(parts.get("INTERVAL", 1)), _EVERY[parts["FREQ"]]
    said = f"every {unit}" if n == 1 else f"every {n} {unit}s"
    if days := tuple(day for day in parts.get("BYDAY", "").split(",") if day):
        *first, last = (_day_in_words(day) for day in days)
        named = f"{', '.join(first)} and {last}" if first else last
        named = "weekday" if days == _WEEKDAYS else named
        said = f"every {named}" if n == 1 and unit == "week" else f"{said} on {named}"
    if "COUNT" in parts:
        said += f", {parts['COUNT']} times"
    if "UNTIL" in parts:
        said += f", until {parts['UNTIL'][:4]}-{parts['UNTIL'][4:6]}-{parts['UNTIL'][6:8]}"
    return said


def _day_in_words(day: str) -> str:
    """ "TU" as "Tuesday", "-1FR" as "the last Friday"."""
    nth, name = day[:-2].removeprefix("+"), _DAYS.get(day[-2:], day[-2:])
    return f"the {_NTH.get(nth, nth)} {name}" if nth else name


def _is_sane(parts: dict[str, str]) -> bool:
    """Refuses what is of no use, or would be searched for long without ever coming round."""
    freq, interval = parts["FREQ"], int(parts.get("INTERVAL", 1))
    odd = {"BYSETPOS", "BYMONTHDAY"} if freq in ("DAILY", "WEEKLY") else set()
    if freq == "DAILY" and interval > 1:
        odd.add("BYDAY")
    counts = 1 <= interval <= MAX_INTERVAL and 1 <= int(parts.get("COUNT", 1)) <= MAX_COUNT
    return freq in _EVERY and counts and odd.isdisjoint(parts)


def _parts(rule: str) -> dict[str, str]:
    pairs = [part.partition("=") for part in rule.split(";") if part]
    parts = {name: value for name, _, value in pairs}
    if len(parts) < len(pairs) or not set(parts) <= set(_PARTS):
        raise BadInputError(NO_RULE)
    return parts


def _rrule(rule: str, wall: datetime) -> rrule:
    """The rule from `wall` on, without its COUNT and never past END (dateutil allows but one of the two)."""
    parts = _parts(rule)
    parts.pop("COUNT", None)
    until = datetime.fromisoformat(parts.pop("UNTIL", LAST.isoformat()))
    made = rrulestr(";".join(f"{name}={value}" for name, value in parts.items()), dtstart=wall)
    assert isinstance(made, rrule)
    return made.replace(until=min(until, LAST))
