"""Calendars (iCalendar, RFC 5545): events with their day. A rule is told by its frequency, never unrolled."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from samantha.core.content_line import Component, ContentLine, components
from samantha.moving.brought import Again, BrokenEndError, Day
from samantha.moving.times import EARLIEST
from samantha.moving.words import one_line

PROGRAM = "your calendar"
_OF = re.compile(
    r"^(?P<who>[^\d:;,]{1,60}?)(?:['’]s?)? (?:\d{1,3}(?:st|nd|rd|th) )?(?:birthday|bday|b-day)\b|"
    r"^(?:birthday|bday)(?: of|:| -)? (?P<whom>[^\d:;,]{1,60})$",
    re.IGNORECASE,
)
_WHEN = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z?))?$")


def is_calendar(text: str) -> bool:
    return re.match(r"\s*BEGIN:VCALENDAR\b", text, re.IGNORECASE) is not None


def read_calendar(text: str) -> Iterator[Day]:
    """Each event and to-do that has a title, without what was cancelled.

    Raises BrokenEndError at one that is broken off.
    """
    again = Again()
    for event in components(text, frozenset({"VEVENT", "VTODO"})):
        title = one_line(event.first("SUMMARY"), 160)
        if not event.is_whole:
            raise BrokenEndError("ends in the middle of an event")
        if title and event.first("STATUS").upper() != "CANCELLED":
            yield _day(event, title, again)


def _day(event: Component, title: str, again: Again) -> Day:
    line = event.line("DTSTART") or event.line("DUE")
    on = _when(line) if line is not None else None
    rule = re.search(r"FREQ=(\w+)", event.first("RRULE").upper())
    repeats = rule[1].lower() if rule else ""
    parts = [title]
    parts += (
        [on.isoformat(sep=" ", timespec="minutes") if isinstance(on, datetime) else on.isoformat()]
        if on
        else []
    )
    parts += [repeats] if repeats else []
    parts += [place] if (place := one_line(event.first("LOCATION"), 120)) else []
    text = ", ".join(parts) + (f". {note}" if (note := one_line(event.first("DESCRIPTION"), 500)) else "")
    identity = event.first("UID") or again.key(title, on)
    return Day(
        program=PROGRAM,
        key=f"{identity}\x1f{event.first('RECURRENCE-ID')}\x1f{text}",  # one that was moved is told anew
        text=text,
        title=title,
        on=on,
        repeats=repeats,
        birthday_of=_whose_birthday(event, title, repeats),
    )


def _when(line: ContentLine) -> date | datetime | None:
    match = _WHEN.match(line.value.strip())
    if match is None:
        return None
    try:
        day = date(*(int(part) for part in match.groups()[:3]))
        if match[4] is None:
            return day if day >= EARLIEST.date() else None
        at = datetime(day.year, day.month, day.day, int(match[4]), int(match[5]))  # noqa: DTZ001
    except ValueError:
        return None
    if at.year < EARLIEST.year:
        return None
    if match[7]:
        return at.replace(tzinfo=UTC)
    try:
        return at.replace(tzinfo=ZoneInfo(line.parameters["TZID"]))
    except (KeyError, ValueError, OSError):
        return at  # floating, or a zone of the file's own: the person's clock


def _whose_birthday(event: Component, title: str, repeats: str) -> str:
    if repeats not in ("", "yearly"):
        return ""
    is_marked = "BIRTHDAY" in event.first("CATEGORIES").upper() or any(
        "BIRTHDAY" in line.name for line in event.lines
    )
    match = _OF.match(title)
    who = (match["who"] or match["whom"] or "").strip() if match else title if is_marked else ""
    if who.lower() in ("", "happy", "my", "a", "the"):
        return ""
    return who if repeats == "yearly" or is_marked else ""
