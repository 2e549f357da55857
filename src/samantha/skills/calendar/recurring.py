"""When an event comes: each of its times between two moments, with those that were changed as they were
changed. Pure.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from samantha.skills.calendar.rules import days, last_day, read_rule
from samantha.skills.calendar.series import At, Part, Series

MOST = 1000  # times of one event that one look gives
NEAR, FAR = timedelta(days=7), timedelta(days=1200)  # where a time is looked for first, and at most
_TURN = timedelta(days=2)  # more than any two clocks differ, and any is turned by
NEVER = datetime(2200, 1, 1, tzinfo=UTC)
"""Stands for no end."""


@dataclass(frozen=True, kw_only=True)
class Time:
    """One time at which an event comes. `key` names it within its series: its first intended start."""

    key: str
    part: Part
    start: datetime  # UTC
    end: datetime  # UTC
    is_changed: bool = False  # told apart from the others

    def local(self, zone: tzinfo) -> tuple[datetime, datetime]:
        """Both ends as the clock in that zone shows them; of whole days, their midnights."""
        if self.part.start.is_day:
            wall = datetime.fromisoformat(self.key) if not self.is_changed else self.part.start.wall
            return wall, wall + timedelta(days=self.part.days)
        return (
            self.start.astimezone(zone).replace(tzinfo=None),
            self.end.astimezone(zone).replace(tzinfo=None),
        )


def times(series: Series, after: datetime, before: datetime, home: tzinfo) -> list[Time]:
    """What lies at least partly from `after` up to `before` (UTC), in order. `home` is the person's zone."""
    found = [
        time
        for time in _all(series, after, before, home)
        if time.start < before and (time.end > after or time.start == time.end >= after)
    ]
    return sorted(found, key=lambda time: (time.start, time.key))[:MOST]


def time_called(series: Series, key: str, home: tzinfo) -> Time | None:
    """The time that a key names, wherever it was moved to; without a key, the first of all."""
    if not key:
        first, last = bounds(series, home)
        about, spans = first, (NEAR, min(last - first, FAR))
    else:
        try:
            about = datetime.fromisoformat(key).replace(tzinfo=UTC)
        except ValueError:
            return None
        spans = (NEAR, FAR)
    for span in spans:
        for one in times(series, about - span, about + span, home):
            if one.key == key or not key:
                return one
    return None


def next_time(series: Series, now: datetime, home: tzinfo) -> Time | None:
    """The first that begins or goes on from `now` on, a few years ahead at most."""
    for span in (NEAR, 10 * NEAR, 100 * NEAR, FAR):
        if found := times(series, now, now + span, home):
            return found[0]
    return None


def last_time(series: Series, now: datetime, home: tzinfo) -> Time | None:
    """The last that began before `now`, a few years back at most."""
    for span in (NEAR, 10 * NEAR, 100 * NEAR, FAR):
        if found := [one for one in times(series, now - span, now, home) if one.start < now]:
            return found[-1]
    return None


def bounds(series: Series, home: tzinfo) -> tuple[datetime, datetime]:
    """From when to when it can come at all (UTC), wherever the person is: what a table is searched by."""
    parts = [part for part in (series.first, *series.changed) if part is not None]
    starts = [at.instant(home) for part in parts for at in (part.start, *part.more)]
    longest = max(timedelta(days=part.days) + part.span for part in parts)
    last = max(starts)
    if series.first is not None and series.first.rule:
        start = series.first.start
        rule = read_rule(series.first.rule, start.wall, start.zone or home)
        if rule is not None:
            day = last_day(rule, start.wall)
            if day is None:
                return min(starts) - _TURN, NEVER
            last = max(last, datetime.combine(day, start.wall.time(), UTC))
    return min(starts) - _TURN, last + longest + _TURN


def is_followed(series: Series) -> bool:
    """False where its rule is none that can be followed: then only its first time is known."""
    first = series.first
    return first is None or not first.rule or read_rule(first.rule, first.start.wall, UTC) is not None


def key_of(at: At) -> str:
    """How one time of a series is named: by the clock of the event's own zone, a whole day by its date."""
    return at.wall.date().isoformat() if at.is_day else at.wall.isoformat(timespec="minutes")


def at_of(series: Series, key: str) -> At | None:
    """The time that a key names; None where it is no key."""
    try:
        wall = datetime.fromisoformat(key)
    except ValueError:
        return None
    start = series.any.start
    return At(wall=wall, zone=start.zone, is_day=start.is_day)


def _all(series: Series, after: datetime, before: datetime, home: tzinfo) -> Iterator[Time]:
    changed = {
        _moment(part.instead_of, series, home) for part in series.changed if part.instead_of is not None
    }
    for part in series.changed:
        if part.instead_of is not None and not part.is_cancelled:
            key = key_of(_own(part.instead_of, series, home))
            yield _time(part, part.start, key, home, is_changed=True)
    first = series.first
    if first is None or first.is_cancelled:
        return
    gone = {_moment(at, series, home) for at in first.without}
    gone_days = {at.wall.date() for at in first.without if at.is_day}
    later = sorted(
        (part for part in series.changed if part.and_after and part.instead_of is not None),
        key=lambda part: _moment(part.instead_of, series, home),
    )
    for at in _intended(first, after, before, home):
        moment = _moment(at, series, home)
        if moment in changed or moment in gone or at.wall.date() in gone_days:
            continue
        key = key_of(at)
        since = next(
            (part for part in reversed(later) if _moment(part.instead_of, series, home) <= moment), None
        )
        if since is None:
            yield _time(first, at, key, home)
        elif not since.is_cancelled and since.instead_of is not None:
            shift = since.start.wall - _own(since.instead_of, series, home).wall
            moved = At(wall=at.wall + shift, zone=since.start.zone, is_day=since.start.is_day)
            yield _time(since, moved, key, home, is_changed=True)


def _intended(part: Part, after: datetime, before: datetime, home: tzinfo) -> Iterator[At]:
    """The starts by rule and by date, somewhat beyond both ends, each once."""
    zone = part.start.zone or home
    longest = timedelta(days=part.days) + part.span
    low = (after - longest - _TURN).astimezone(zone).date()
    high = (before + _TURN).astimezone(zone).date()
    seen: set[datetime] = set()
    clock = part.start.wall.time()
    rule = read_rule(part.rule, part.start.wall, zone) if part.rule else None
    if rule is None:
        seen.add(part.start.wall)
        yield part.start
    else:
        for day in days(rule, part.start.wall, low, high):
            wall = datetime.combine(day, clock)
            seen.add(wall)
            yield At(wall=wall, zone=part.start.zone, is_day=part.start.is_day)
    for at in part.more:
        wall = (
            at.instant(home).astimezone(zone).replace(tzinfo=None)
            if not (at.is_day or at.zone is None)
            else at.wall
        )
        if at.is_day and not part.start.is_day:
            wall = datetime.combine(at.wall.date(), clock)
        if wall not in seen and low <= wall.date() <= high:
            seen.add(wall)
            yield At(wall=wall, zone=part.start.zone, is_day=part.start.is_day)


def _time(part: Part, start: At, key: str, home: tzinfo, *, is_changed: bool = False) -> Time:
    begin = start.instant(home)
    if part.days:
        end = At(wall=start.wall + timedelta(days=part.days), zone=start.zone).instant(home)
    else:
        end = begin
    return Time(key=key, part=part, start=begin, end=end + part.span, is_changed=is_changed)


def _own(at: At, series: Series, home: tzinfo) -> At:
    """A time on the clock of the series itself: others may have written it in UTC."""
    start = series.any.start if series.first is None else series.first.start
    if start.is_day or at.is_day or at.zone == start.zone:
        return At(wall=at.wall, zone=start.zone, is_day=start.is_day)
    wall = at.instant(home).astimezone(start.zone or home).replace(tzinfo=None)
    return At(wall=wall, zone=start.zone)


def _moment(at: At | None, series: Series, home: tzinfo) -> datetime:
    """What two ways of writing one time share."""
    assert at is not None
    own = _own(at, series, home)
    return own.wall.replace(tzinfo=UTC) if own.is_day else own.instant(home)
