"""Times as other programs write them. What is no time, or cannot be one, is None and never a guess."""

import re
from datetime import UTC, date, datetime

EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
_MILLISECONDS = 100_000_000_000  # seconds reach it in the year 5138
_TAVERN = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2}) ?@ ?(\d{1,2})h ?(\d{1,2})m ?(\d{1,2})s(?: ?(\d{1,3})ms)?", re.IGNORECASE
)
_LONG = re.compile(
    r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})(?:,? (?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))? ?([ap]m)?)?",
    re.IGNORECASE,
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def instant(value: object) -> datetime | None:
    """A time from seconds or milliseconds since 1970, or from ISO 8601; naive where no zone is told."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _from_epoch(float(value))
    text = str(value).strip()
    if re.fullmatch(r"\d{9,14}(?:\.\d+)?", text):
        return _from_epoch(float(text))
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.replace(tzinfo=at.tzinfo or UTC) >= EARLIEST else None


def _from_epoch(seconds: float) -> datetime | None:
    if not 0 < seconds < 1e14:
        return None  # no time at all is often written as 0
    try:
        return datetime.fromtimestamp(seconds / 1000 if seconds >= _MILLISECONDS else seconds, tz=UTC)
    except (ValueError, OverflowError, OSError):
        return None


def loose(value: object) -> datetime | None:
    """A time as SillyTavern and people write it: also "June 3, 2023 5:14pm" and "2023-6-3 @17h 14m 5s"."""
    found = instant(value)
    if found is not None or not isinstance(value, str):
        return found
    if match := _TAVERN.search(value):
        return at(*(int(part or 0) for part in match.groups()[:6]))
    if match := _LONG.search(value):
        month, day, year, hour, minute, second, half = match.groups()
        number = month_number(month)
        hours = int(hour or 0)
        if half:
            hours = hours % 12 + (12 if half.lower() == "pm" else 0)
        return at(int(year), number, int(day), hours, int(minute or 0), int(second or 0)) if number else None
    return None


def month_number(word: str) -> int:
    """1 for "Jan" or "January"; 0 for no month."""
    key = word[:3].lower()
    return MONTHS.index(key) + 1 if key in MONTHS else 0


def at(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> datetime | None:
    """That time on the person's own clock; None where there is no such day."""
    try:
        return datetime(year, month, day, hour, minute, second) if year >= EARLIEST.year else None  # noqa: DTZ001
    except ValueError:
        return None


def birthday(value: str) -> str:
    """A birthday as vCard and calendars write it, as 1990-05-03 or --05-03; "" where it is none."""
    text = value.strip().split("T")[0]
    match = re.fullmatch(r"(\d{4}|--)-?(\d{2})-?(\d{2})", text)
    if match is None:
        return ""
    year, month, day = match.groups()
    try:
        date(2000 if year == "--" else int(year), int(month), int(day))
    except ValueError:
        return ""
    # 1604 is what Apple's address book writes where no year is known.
    return f"--{month}-{day}" if year in ("--", "1604") else f"{year}-{month}-{day}"
