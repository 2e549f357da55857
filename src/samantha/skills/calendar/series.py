"""One event of a calendar as iCalendar has it (RFC 5545): once or repeated, with what was changed of single
times.

Read from any text: a part that makes no sense is left out, and what is left is still an event. Pure.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache

from samantha.core.content_line import ContentLine, Tree, read_trees, unescape
from samantha.skills.calendar.zones import zone_in

EARLIEST, LATEST = datetime(1900, 1, 1), datetime(2200, 1, 1)  # noqa: DTZ001 - wall times: no event stands past them
LONGEST = timedelta(days=3660)  # of one event: a project's ten years
MOST_DATES = 2000  # RDATE and EXDATE of one event
_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]+")
_SPACES = re.compile(r"\s+")
_TIME = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z?))?$")
_LENGTH = re.compile(
    r"([+-]?)P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?$"
)


@dataclass(frozen=True, kw_only=True)
class At:
    """A time as a calendar writes it: what the clock shows, and where. Of a whole day, its midnight."""

    wall: datetime  # naive
    zone: tzinfo | None = None  # None: wherever the person is
    is_day: bool = False

    def instant(self, home: tzinfo) -> datetime:
        """UTC. `home` is the person's zone. A time that the clock skips is moved on by as much as was
        skipped.
        """
        return self.wall.replace(tzinfo=self.zone or home).astimezone(UTC)


@dataclass(frozen=True, kw_only=True)
class Part:
    """One VEVENT: the event itself, or how one of its times differs (`instead_of`)."""

    title: str
    start: At
    days: int  # how long: whole days by the calendar, and beside them
    span: timedelta  # exact time
    place: str = ""
    notes: str = ""
    rule: str = ""  # RRULE as it stands there, in upper case
    more: tuple[At, ...] = ()  # RDATE
    without: tuple[At, ...] = ()  # EXDATE
    instead_of: At | None = None  # RECURRENCE-ID
    and_after: bool = False  # RANGE=THISANDFUTURE
    is_cancelled: bool = False
    is_free: bool = False  # it does not keep the person from anything else (TRANSP)
    is_invitation: bool = False  # somebody else's words: there is an organiser


@dataclass(frozen=True, kw_only=True)
class Series:
    """All parts of one UID: the event, and its changed times. Some have changed times alone."""

    uid: str
    first: Part | None
    changed: tuple[Part, ...] = ()

    @property
    def any(self) -> Part:
        return self.first or self.changed[0]

    @property
    def repeats(self) -> bool:
        return self.first is not None and bool(self.first.rule or self.first.more)


@lru_cache(maxsize=2048)
def read_series(text: str) -> tuple[Series, ...]:
    """Every event of a calendar's text, by UID, as far as it can be read. Raises ValueError with a clause."""
    return gather(read_trees(text, most_lines=2_000_000))


def gather(roots: list[Tree]) -> tuple[Series, ...]:
    found: dict[str, list[Part]] = {}
    for root in roots:
        if root.name != "VCALENDAR":
            continue
        spelt = tuple(tree for tree in root.trees if tree.name == "VTIMEZONE")
        for number, tree in enumerate(root.trees):
            if tree.name != "VEVENT" or (part := _part(tree, spelt)) is None:
                continue
            found.setdefault(tree.text("UID").strip() or f"no uid {number}", []).append(part)
    return tuple(_series(uid, parts) for uid, parts in found.items())


def _series(uid: str, parts: list[Part]) -> Series:
    first = next((part for part in parts if part.instead_of is None), None)
    changed = {part.instead_of.wall: part for part in parts if part.instead_of is not None}
    return Series(uid=uid, first=first, changed=tuple(changed.values()))


def _part(tree: Tree, spelt: tuple[Tree, ...]) -> Part | None:
    line = tree.line("DTSTART")
    start = read_at(line, spelt) if line is not None else None
    if start is None:
        return None
    days, span = _length(tree, start, spelt)
    again = tree.line("RECURRENCE-ID")
    rule = tree.line("RRULE")
    return Part(
        title=one_line(tree.text("SUMMARY"), 200),
        start=start,
        days=days,
        span=span,
        place=one_line(tree.text("LOCATION"), 200),
        notes=one_line(tree.text("DESCRIPTION"), 1000),
        rule=rule.value.strip().upper() if rule is not None else "",
        more=_many(tree, "RDATE", spelt),
        without=_many(tree, "EXDATE", spelt),
        instead_of=read_at(again, spelt) if again is not None else None,
        and_after=again is not None and again.parameters.get("RANGE", "").upper() == "THISANDFUTURE",
        is_cancelled=tree.text("STATUS").strip().upper() == "CANCELLED",
        is_free=tree.text("TRANSP").strip().upper() == "TRANSPARENT",
        is_invitation=tree.line("ORGANIZER") is not None or tree.line("ATTENDEE") is not None,
    )


def read_at(line: ContentLine, spelt: tuple[Tree, ...], value: str | None = None) -> At | None:
    """A time; None where it is none, or out of all bounds."""
    match = _TIME.match((line.value if value is None else value).strip().upper())
    if match is None:
        return None
    year, month, day, hour, minute, second, is_utc = match.groups()
    try:
        # 23:59:60 is a second that no clock of ours has
        wall = datetime(  # noqa: DTZ001
            int(year), int(month), int(day), int(hour or 0), int(minute or 0), min(int(second or 0), 59)
        )
    except ValueError:
        return None
    if not EARLIEST <= wall < LATEST:
        return None
    if hour is None:
        return At(wall=wall, is_day=True)
    return At(wall=wall, zone=UTC if is_utc else zone_in(line.parameters.get("TZID", ""), spelt))


def _many(tree: Tree, name: str, spelt: tuple[Tree, ...]) -> tuple[At, ...]:
    found: list[At] = []
    for line in tree.every(name):
        for value in line.value.split(","):  # of a PERIOD, its start
            at = read_at(line, spelt, value.partition("/")[0])
            if at is not None and len(found) < MOST_DATES:
                found.append(at)
    return tuple(found)


def _length(tree: Tree, start: At, spelt: tuple[Tree, ...]) -> tuple[int, timedelta]:
    """How long: whole days, and exact time. By DTEND, DURATION, or what the standard says where there is
    neither.
    """
    nothing = timedelta()
    if (line := tree.line("DTEND")) is not None and (end := read_at(line, spelt)) is not None:
        if start.is_day or end.is_day:
            return min(max((end.wall.date() - start.wall.date()).days, 1), LONGEST.days), nothing
        span = end.instant(UTC) - start.instant(UTC)
        return 0, min(max(span, nothing), LONGEST)
    if match := _LENGTH.match(tree.text("DURATION").strip().upper()):
        sign, weeks, days, hours, minutes, seconds = match.groups()
        if sign != "-":
            whole = min(7 * int(weeks or 0) + int(days or 0), LONGEST.days)
            span = timedelta(hours=int(hours or 0), minutes=int(minutes or 0), seconds=int(seconds or 0))
            return (max(whole, 1), nothing) if start.is_day else (whole, min(span, LONGEST))
    return (1, nothing) if start.is_day else (0, nothing)


def one_line(text: str, limit: int) -> str:
    """A text as one visible line, cut at a word."""
    line = _SPACES.sub(" ", _HIDDEN.sub(" ", text)).strip()
    return line if len(line) <= limit else f"{line[:limit].rsplit(' ', 1)[0]} ..."


def day_of(value: str) -> date | None:
    """A day of ours, YYYY-MM-DD."""
    try:
        return date.fromisoformat(unescape(value))
    except ValueError:
        return None
