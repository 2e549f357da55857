"""The verbs that only read: what is on, when something is, whether there is time. And which event is
meant.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from samantha.core.deed import Json
from samantha.core.errors import AmbiguousError, BadInputError, NotFoundError
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Enacted, Pen, Transaction
from samantha.skills.calendar import record
from samantha.skills.calendar.agenda import Shown, busy, clashes, coming, day_bounds, meant, shown
from samantha.skills.calendar.arguments import Agenda, CancelEvent, FindEvent, Free, Named
from samantha.skills.calendar.en.words import EVERY_ONE, named, only
from samantha.skills.calendar.record import Held
from samantha.skills.calendar.recurring import Time, last_time, next_time, time_called
from samantha.skills.calendar.series import Series
from samantha.skills.reminders import record as reminder_record
from samantha.skills.reminders.walltime import land, zone_named

MOST_TOLD = 40  # entries in one answer; what is more is counted
NEXT = 5  # entries that "what's next?" brings

Hidden = Callable[[OwnerId, Transaction], Collection[str]]


def nothing_hidden(owner: OwnerId, tx: Transaction) -> Collection[str]:
    return ()


def agenda(asked: Agenda, pen: Pen, hidden: Collection[str]) -> Enacted:
    """Entries in order, and the reminders of those days."""
    zone = zone_named(asked.zone)
    if asked.last is None:
        begin = max(pen.now, day_bounds(asked.first, asked.first, zone)[0])
        found = coming(pen.owner, pen.tx, begin, zone, hidden, NEXT)
        reminders: list[Json] = []
    else:
        start, end = day_bounds(asked.first, asked.last, zone)
        found = shown(pen.owner, pen.tx, start, end, zone, hidden)
        reminders = _reminders(pen, max(start, pen.now), end, hidden)
    result: dict[str, Json] = {"events": _told(found, zone), "count": len(found), "reminders": reminders}
    return Enacted(result=result, sources=_sources(found, reminders))


def find(asked: FindEvent, pen: Pen, hidden: Collection[str]) -> Enacted:
    """The times of what is called so: those to come, else the last one."""
    zone = zone_named(asked.zone)
    found = meant(pen.owner, pen.tx, asked.words, pen.now, zone, hidden)
    if not found:
        raise NotFoundError("I find no such entry in your calendar.")
    result: dict[str, Json] = {"events": _told(found, zone), "is_over": found[0].time.end <= pen.now}
    return Enacted(result=result, sources=_sources(found))


def free(asked: Free, pen: Pen, hidden: Collection[str]) -> Enacted:
    """Whether there is time then: `busy` is what stands in the way, `days` what lasts the whole day."""
    zone = zone_named(asked.zone)
    if asked.wall is not None:
        start = land(asked.wall, zone).instant
        end = start + timedelta(minutes=asked.minutes)
        found = clashes(pen.owner, pen.tx, start, end, zone, hidden)
    else:
        assert asked.first is not None
        start, end = day_bounds(asked.first, asked.last or asked.first, zone)
        found = busy(shown(pen.owner, pen.tx, start, end, zone, hidden))
    every = shown(pen.owner, pen.tx, start, end, zone, hidden)
    whole = [one for one in every if one.time.part.start.is_day]
    result: dict[str, Json] = {"free": not found, "busy": _told(found, zone), "days": _told(whole, zone)}
    return Enacted(result=result, sources=_sources([*found, *whole]))


# --- which one is meant ---------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Meant:
    """The one event that was named, with the time of it that was; `id` is exact."""

    shown: Shown
    id: str

    @property
    def held(self) -> Held:
        return self.shown.held


def one_meant(asked: Named, pen: Pen, hidden: Collection[str]) -> Meant:
    """Raises AmbiguousError where several are meant alike, or one time of many; NotFoundError."""
    zone = zone_named(asked.zone)
    one = _one_called(asked.id, pen, zone) if asked.id is not None else _one_named(asked, pen, zone, hidden)
    if one.repeats and asked.which is None:
        day = f"{one.time.local(zone)[0]:%A %d %B}".replace(" 0", " ")
        choices = [("one", only(one.title, day)), ("all", EVERY_ONE)]
        raise AmbiguousError(
            f"“{one.title}” comes again and again: this one alone, or all of them?", choices, field="which"
        )
    return Meant(shown=one, id=one.held.id if asked.which == "all" else one.id)


def _one_named(asked: Named, pen: Pen, zone: ZoneInfo, hidden: Collection[str]) -> Shown:
    day = asked.day if isinstance(asked, CancelEvent) else None
    if asked.what:
        found = meant(pen.owner, pen.tx, asked.what, pen.now, zone, hidden, day)
    else:
        assert day is not None
        found = shown(pen.owner, pen.tx, *day_bounds(day, day, zone), zone, hidden)
    if not found:
        raise NotFoundError("I find no such entry in your calendar.")
    if len(found) > 1:
        choices = [(one.id, name_of(one, zone)) for one in found]
        said = "what" if asked.what else "day"
        raise AmbiguousError("Several entries of your calendar could be meant.", choices, said=said)
    return found[0]


def name_of(one: Shown, zone: ZoneInfo) -> str:
    start, _ = one.time.local(zone)
    day = f"{start:%A} {start.day} {start:%B}"
    return named(one.title, day if one.time.part.start.is_day else f"{day} at {start:%H:%M}")


def _one_called(id_: str, pen: Pen, zone: ZoneInfo) -> Shown:
    bare, _, key = id_.partition("@")
    held = held_called(bare, pen)
    series = held.series
    if series is None:
        raise BadInputError("That entry of the calendar is broken, so I leave it as it is.")
    time = time_called(series, key, zone) if key else _nearest(series, pen.now, zone)
    if time is None:
        raise NotFoundError("I know of no such time of it.")
    return Shown(held=held, time=time, repeats=series.repeats)


def _nearest(series: Series, now: datetime, zone: ZoneInfo) -> Time | None:
    return next_time(series, now, zone) or last_time(series, now, zone) or time_called(series, "", zone)


def held_called(id_: str, pen: Pen) -> Held:
    held = record.find(pen.owner, pen.tx, id_)
    if held is None:
        raise NotFoundError("I find no such entry in your calendar.")
    if held.state == "cancelled":
        raise BadInputError(f"“{held.title}” was taken out of the calendar already.")
    return held


# --- parts ----------------------------------------------------------------------------------------


def _told(found: Sequence[Shown], zone: ZoneInfo) -> list[Json]:
    return [one.fields(zone) for one in found[:MOST_TOLD]]


def _sources(found: Sequence[Shown], reminders: Sequence[Json] = ()) -> tuple[EntryId, ...]:
    """The entries whose words are told, so that they go with them."""
    own = [EntryId(one.held.id) for one in found[:MOST_TOLD] if one.held.is_own]
    rung = [EntryId(str(one["id"])) for one in reminders if isinstance(one, dict)]
    return tuple(dict.fromkeys((*own, *rung)))


def _reminders(pen: Pen, after: datetime, before: datetime, hidden: Collection[str]) -> list[Json]:
    """What she will say in those days: of what repeats, the next time."""
    every = reminder_record.pending(pen.owner, pen.tx, until=before - timedelta(microseconds=1))
    return [
        {"id": kept.id, "text": kept.text, "wall": kept.timing.wall.isoformat(timespec="minutes")}
        for kept in every[:MOST_TOLD]
        if kept.timing.instant >= after and kept.id not in hidden and not kept.timing.timer
    ]
