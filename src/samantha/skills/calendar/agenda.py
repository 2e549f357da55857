"""What stands in the calendars between two moments, which event some words mean, and when there is time.
Reads only.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from samantha.core.deed import Json
from samantha.core.ids import OwnerId
from samantha.core.ports import Transaction
from samantha.skills.calendar import record
from samantha.skills.calendar.en.words import FILLERS
from samantha.skills.calendar.record import Held
from samantha.skills.calendar.recurring import Time, last_time, next_time, times
from samantha.skills.calendar.titles import LONG_ENOUGH, keys

DAY = timedelta(days=1)
AHEAD = timedelta(days=2 * 366)  # how far "what's next?" looks


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One time of one event, as it is told."""

    held: Held
    time: Time
    repeats: bool

    @property
    def id(self) -> str:
        return f"{self.held.id}@{self.time.key}" if self.repeats else self.held.id

    @property
    def title(self) -> str:
        return self.time.part.title or self.held.title

    def fields(self, zone: tzinfo) -> dict[str, Json]:
        """As JSON. What others may have written is marked as from outside."""
        start, end = self.time.local(zone)
        part, is_day = self.time.part, self.time.part.start.is_day
        fields: dict[str, Json] = {
            "id": self.id,
            "title": self.title,
            "start": start.date().isoformat() if is_day else start.isoformat(timespec="minutes"),
            "end": (end - DAY).date().isoformat() if is_day else end.isoformat(timespec="minutes"),
            "all_day": is_day,
            "calendar": self.held.calendar,
        }
        fields |= {"place": part.place} if part.place else {}
        fields |= {"repeats": True} if self.repeats else {}
        fields |= {"invitation": True} if part.is_invitation else {}
        return fields if self.held.is_own else {"outside": True, **fields}


def day_bounds(first: date, last: date, zone: tzinfo) -> tuple[datetime, datetime]:
    """From when to when these days go in that zone, in UTC; `last` is included."""
    start = datetime.combine(first, datetime.min.time(), zone).astimezone(UTC)
    return start, datetime.combine(last + DAY, datetime.min.time(), zone).astimezone(UTC)


def shown(
    owner: OwnerId,
    tx: Transaction,
    after: datetime,
    before: datetime,
    zone: tzinfo,
    hidden: Collection[str] = (),
) -> list[Shown]:
    """All that lies between the two, in order: whole days before what has a time."""
    return _times(record.between(owner, tx, after, before), after, before, zone, hidden)


def coming(
    owner: OwnerId, tx: Transaction, now: datetime, zone: tzinfo, hidden: Collection[str], limit: int
) -> list[Shown]:
    """What comes next from `now` on, looked for further and further away."""
    found: list[Shown] = []
    for days in (2, 14, 90, AHEAD.days):
        found = [
            one for one in shown(owner, tx, now, now + days * DAY, zone, hidden) if one.time.start >= now
        ]
        if len(found) >= limit:
            break
    return found[:limit]


def meant(
    owner: OwnerId,
    tx: Transaction,
    words: str,
    now: datetime,
    zone: tzinfo,
    hidden: Collection[str] = (),
    on: date | None = None,
) -> list[Shown]:
    """What the words name: of each event its next time, else its last; with `on`, what is on that day."""
    named = _named(record.every(owner, tx), words)
    held = [one for id_ in named if id_ not in hidden and (one := record.find(owner, tx, id_)) is not None]
    if on is not None:
        return _times(held, *day_bounds(on, on, zone), zone, hidden)
    found = [one for one in (_next(event, now, zone) for event in held) if one is not None]
    if not found:
        found = [one for one in (_last(event, now, zone) for event in held) if one is not None]
    return sorted(found, key=lambda one: one.time.start)


def _next(held: Held, now: datetime, zone: tzinfo) -> Shown | None:
    """Its next time; of what is on today already, today's."""
    if (series := held.series) is None:
        return None
    begin = day_bounds(now.astimezone(zone).date(), now.astimezone(zone).date(), zone)[0]
    time = next_time(series, now, zone)
    if time is None or time.part.start.is_day:
        time = next_time(series, begin, zone)
    return Shown(held=held, time=time, repeats=series.repeats) if time is not None else None


def _last(held: Held, now: datetime, zone: tzinfo) -> Shown | None:
    if (series := held.series) is None or (time := last_time(series, now, zone)) is None:
        return None
    return Shown(held=held, time=time, repeats=series.repeats)


def clashes(
    owner: OwnerId,
    tx: Transaction,
    start: datetime,
    end: datetime,
    zone: tzinfo,
    hidden: Collection[str],
    but: str = "",
) -> list[Shown]:
    """What else is at that time (UTC), whole days and what leaves one free aside; `but` is an event's id."""
    found = shown(owner, tx, start, max(end, start + timedelta(minutes=1)), zone, hidden)
    return [one for one in found if not _is_idle(one) and one.held.id != but.partition("@")[0]]


def busy(every: Iterable[Shown]) -> list[Shown]:
    return [one for one in every if not _is_idle(one)]


def _is_idle(one: Shown) -> bool:
    return one.time.part.is_free or one.time.part.start.is_day


def _times(
    every: Iterable[Held], after: datetime, before: datetime, zone: tzinfo, hidden: Collection[str]
) -> list[Shown]:
    found = [
        Shown(held=held, time=time, repeats=series.repeats)
        for held in every
        if held.id not in hidden and held.state == "held" and (series := held.series) is not None
        for time in times(series, after, before, zone)
    ]
    return sorted(found, key=lambda one: (one.time.start, not one.time.part.start.is_day, one.title))


# --- words ----------------------------------------------------------------------------------------


def _named(every: Iterable[tuple[str, str]], words: str) -> list[str]:
    """The events with most of these words in their titles: all of them where it is possible."""
    wanted = keys(words) - FILLERS or keys(words)
    scored = [(len(wanted & _with_beginnings(keys(title), wanted)), id_) for id_, title in every]
    best = max((score for score, _ in scored), default=0)
    return [id_ for score, id_ in scored if score == best > 0 and 2 * score >= len(wanted)]


def _with_beginnings(held: frozenset[str], wanted: frozenset[str]) -> frozenset[str]:
    """The words of a title, and those wanted ones that they begin with: "dent" for "dentist"."""
    return held | {one for one in wanted if len(one) >= LONG_ENOUGH and any(w.startswith(one) for w in held)}
