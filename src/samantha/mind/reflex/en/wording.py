"""How she says times, numbers and lists in English."""

from datetime import datetime, timedelta

from samantha.core.en.days import DAY_NAMES, MONTH_NAMES
from samantha.core.en.numbers import ONES, TENS

_SMALL = tuple(ONES)[:13]
_TENS = {number: word for word, number in TENS.items() if number <= 50}
_DAYS = [name.title() for name in DAY_NAMES]
_MONTHS = [name.title() for name in MONTH_NAMES]


def number(count: int) -> str:
    """Small numbers as words: "eleven", "4,946"."""
    if 0 <= count < len(_SMALL):
        return _SMALL[count]
    return _TENS.get(count, f"{count:,}")


def count(n: int, one: str, many: str = "") -> str:
    return f"{number(n)} {one if n == 1 else many or one + 's'}"


def clock(at: datetime) -> str:
    """A clock time as one says it: "six in the evening", "half past eight in the morning", "noon"."""
    if at.minute == 0 and at.hour in (0, 12):
        return "midnight" if at.hour == 0 else "noon"
    return f"{_face(at)}{_part(at.hour)}"


def _face(at: datetime) -> str:
    hour, minute = (at.hour - 1) % 12 + 1, at.minute
    after = hour % 12 + 1
    if minute == 0:
        return number(hour)
    if minute in (15, 30):
        return f"{'quarter' if minute == 15 else 'half'} past {number(hour)}"
    if minute == 45:
        return f"quarter to {number(after)}"
    if minute % 5 == 0:
        return (
            f"{number(minute) if minute != 25 else 'twenty-five'} past {number(hour)}"
            if minute < 30
            else (f"{number(60 - minute) if minute != 35 else 'twenty-five'} to {number(after)}")
        )
    return f"{hour}:{minute:02d}"


def _part(hour: int) -> str:
    if hour < 12:
        return " in the morning" if hour >= 4 else " at night"
    return " in the afternoon" if hour < 17 else " in the evening" if hour < 22 else " at night"


def digits(at: datetime) -> str:
    """The exact time, for one who asked for it."""
    return f"{at.hour:02d}:{at.minute:02d}"


def day(at: datetime, now: datetime) -> str:
    """A day gone by: "today", "yesterday", "on Tuesday", "on 3 March"."""
    gone = (now.date() - at.date()).days
    if gone <= 0:
        return "today"
    if gone == 1:
        return "yesterday"
    if gone < 7:
        return f"on {_DAYS[at.weekday()]}"
    year = "" if at.year == now.year else f" {at.year}"
    return f"on {at.day} {_MONTHS[at.month - 1]}{year}"


def ahead(wall: datetime, now: datetime) -> str:
    """A day to come: "today", "tomorrow", "Friday", "Friday 4 December"."""
    left = (wall.date() - now.date()).days
    if left <= 0:
        return "today" if left == 0 else f"{_DAYS[wall.weekday()]} {wall.day} {_MONTHS[wall.month - 1]}"
    if left == 1:
        return "tomorrow"
    if left < 7:
        return _DAYS[wall.weekday()]
    year = "" if wall.year == now.year else f" {wall.year}"
    return f"{_DAYS[wall.weekday()]} {wall.day} {_MONTHS[wall.month - 1]}{year}"


def moment(wall: datetime, now: datetime) -> str:
    """A time to come, day and clock: "Friday at six in the evening"."""
    return f"{ahead(wall, now)} at {clock(wall)}"


def date(at: datetime) -> str:
    return f"{_DAYS[at.weekday()]}, {at.day} {_MONTHS[at.month - 1]} {at.year}"


def month(at: datetime) -> str:
    return f"{_MONTHS[at.month - 1]} {at.year}"


def span(seconds: float) -> str:
    """A length of time: "twenty minutes", "an hour and a half", "three days"."""
    seconds = round(seconds)
    if seconds < 90:
        return count(seconds, "second")
    minutes = round(seconds / 60)
    if minutes < 90 and minutes != 60:
        return count(minutes, "minute")
    if minutes == 60:
        return "an hour"
    if minutes == 90:
        return "an hour and a half"
    hours, rest = divmod(minutes, 60)
    if hours < 24:
        return count(hours, "hour") + (f" and {count(rest, 'minute')}" if rest else "")
    return count(round(seconds / 86400), "day")


def in_span(seconds: float) -> str:
    return f"in {span(seconds)}"


def gone(delta: timedelta) -> str:
    """How long someone was away: "two days", "a week", "a month"."""
    days = delta.days
    if days < 1:
        return span(delta.total_seconds())
    if days < 7:
        return "a day" if days == 1 else count(days, "day")
    if days < 28:
        weeks = round(days / 7)
        return "a week" if weeks == 1 else count(weeks, "week")
    months = max(1, round(days / 30))
    return "a month" if months == 1 else count(months, "month") if months < 12 else "a year or so"


def listed(items: list[str]) -> str:
    """ "a, b and c"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def either(items: list[str]) -> str:
    """ "a, b or c"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} or {items[-1]}" if items else ""


_REPEATS = {
    "FREQ=DAILY": "every day",
    "FREQ=WEEKLY": "every week",
    "FREQ=MONTHLY": "every month",
    "FREQ=YEARLY": "every year",
    "FREQ=HOURLY": "every hour",
}
_CODES = dict(zip(("MO", "TU", "WE", "TH", "FR", "SA", "SU"), _DAYS, strict=True))


def repeats(rrule: str, wall: datetime) -> str:
    """A repeat in words: "every Tuesday at nine in the morning"."""
    parts = dict(part.split("=", 1) for part in rrule.split(";") if "=" in part)
    days = [_CODES[code] for code in parts.get("BYDAY", "").split(",") if code in _CODES]
    every = _REPEATS.get(f"FREQ={parts.get('FREQ', '')}", "again and again")
    step = int(parts.get("INTERVAL", "1"))
    if set(days) == set(_DAYS[:5]):
        every = "every weekday"
    elif days and step == 1:
        every = f"every {listed(days)}"
    elif days and step == 2:
        every = f"every other {listed(days)}"
    elif step > 1:
        every = (
            f"every {number(step)} {every.removeprefix('every ')}s".replace(
                "every two ", "every other "
            ).removesuffix("s")
            if step == 2
            else f"every {number(step)} {every.removeprefix('every ')}s"
        )
    if parts.get("FREQ") in ("HOURLY", "MINUTELY"):
        return every
    return f"{every} at {clock(wall)}"


def capital_free(title: str) -> str:
    """A title inside a sentence: "Cancel the reminder: x" is "cancel the reminder: x"."""
    return title[:1].lower() + title[1:]
