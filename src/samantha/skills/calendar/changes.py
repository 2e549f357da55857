"""What a verb makes of an event: words settled into times and ids, and those into the event's new text.
Pure.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from samantha.core.errors import BadInputError
from samantha.skills.calendar.agenda import DAY, Shown
from samantha.skills.calendar.arguments import AddEvent, CancelEvent, EditEvent, MoveEvent
from samantha.skills.calendar.asked import Meant
from samantha.skills.calendar.record import Held
from samantha.skills.calendar.recurring import time_called
from samantha.skills.calendar.series import LATEST
from samantha.skills.calendar.writing import Wanted, build, dropped, edited, moved, series_in
from samantha.skills.reminders.walltime import occurrences, read_rule, zone_named

HOUR = timedelta(hours=1)


@dataclass(frozen=True, kw_only=True)
class Span:
    """From when to when, on the wall of a zone; `end` is exclusive, and both are midnights where it is of
    days.
    """

    start: datetime
    end: datetime
    is_day: bool


def span_of_new(asked: AddEvent) -> Span:
    """When a new event is. Raises BadInputError."""
    if asked.day is not None:
        start = datetime.combine(asked.day, time())
        return _in_bounds(
            Span(start=start, end=datetime.combine((asked.last or asked.day) + DAY, time()), is_day=True)
        )
    assert asked.wall is not None
    start = asked.wall.replace(second=0, microsecond=0)
    end = start + (timedelta(minutes=asked.minutes) if asked.minutes else HOUR)
    if asked.last is not None and asked.minutes is None:
        end = datetime.combine(asked.last, time(23, 59)) if asked.last > start.date() else end
    return _in_bounds(Span(start=start, end=end, is_day=False))


def first_of_rule(asked: AddEvent) -> AddEvent:
    """With its rule in the one normal form, and the first time that it gives. Raises BadInputError."""
    rule = read_rule(asked.rrule)
    if not rule:
        return asked.model_copy(update={"rrule": ""})
    span = span_of_new(asked)
    start = next(occurrences(span.start, rule), None)
    if start is None:
        raise BadInputError("By that rule it never comes.")
    update: dict[str, object] = {"rrule": rule}
    if span.is_day:
        shift = start.date() - span.start.date()
        update |= {"day": start.date()} | ({"last": asked.last + shift} if asked.last else {})
    else:
        update["wall"] = start
    return asked.model_copy(update=update)


def text_of_new(asked: AddEvent, uid: str, now: datetime) -> str:
    span, zone = span_of_new(asked), zone_named(asked.zone)
    wanted = Wanted(
        uid=uid,
        title=asked.title,
        start=span.start,
        end=span.end,
        zone=zone,
        is_day=span.is_day,
        place=asked.place,
        notes=asked.notes,
        rule=_for_others(asked.rrule, span, zone),
    )
    return build(wanted, now)


def _for_others(rule: str, span: Span, zone: ZoneInfo) -> str:
    """A rule as RFC 5545 wants it: its end in UTC, or a day where the event is of days."""
    parts = []
    for part in rule.split(";") if rule else ():
        name, _, value = part.partition("=")
        if name == "UNTIL":
            at = datetime.fromisoformat(value)
            day = f"{at:%Y%m%d}"
            value = day if span.is_day else f"{at.replace(tzinfo=zone).astimezone(UTC):%Y%m%dT%H%M%SZ}"
        parts.append(f"{name}={value}")
    return ";".join(parts)


def span_of_move(asked: MoveEvent, one: Shown) -> Span:
    """Where one time of an event goes. Raises BadInputError."""
    zone = zone_named(asked.zone)
    start, end = one.time.local(zone)
    is_day = one.time.part.start.is_day
    length = end - start
    if asked.minutes:
        length = timedelta(minutes=asked.minutes)
    if asked.by_minutes:
        if is_day and asked.by_minutes % (24 * 60):
            raise BadInputError(
                "That one has no time of day; tell me the day or the time that it shall have."
            )
        begin = start + timedelta(minutes=asked.by_minutes)
    elif asked.day is not None:
        begin = datetime.combine(asked.day, start.time())
    else:
        assert asked.wall is not None
        begin = asked.wall.replace(second=0, microsecond=0)
        if asked.same_day:
            begin = datetime.combine(start.date(), begin.time())
        if is_day:
            is_day, length = False, timedelta(minutes=asked.minutes) if asked.minutes else HOUR
    if asked.last is not None and is_day:
        length = asked.last + DAY - begin.date()
    if begin == start and length == end - start and is_day == one.time.part.start.is_day:
        raise BadInputError("It is at that time already.")
    return _in_bounds(Span(start=begin, end=begin + length, is_day=is_day))


def exact_move(asked: MoveEvent, meant: Meant) -> MoveEvent:
    """The move with its ends reckoned out: `wall` with `minutes`, or `day` to `last`."""
    one = meant.shown
    span = span_of_move(asked, one)
    if one.repeats and "@" not in meant.id:  # all of them move as far as the one that was named
        zone = zone_named(asked.zone)
        shift = start_of(one.held.text, "", zone) - one.time.local(zone)[0]
        span = Span(start=span.start + shift, end=span.end + shift, is_day=span.is_day)
    exact: dict[str, object] = {"by_minutes": None, "same_day": False}
    if span.is_day:
        last = (span.end - DAY).date()
        exact |= {"wall": None, "minutes": None, "day": span.start.date(), "last": last}
    else:
        minutes = int((span.end - span.start) / timedelta(minutes=1))
        exact |= {"wall": span.start, "minutes": minutes or None, "day": None, "last": None}
    return asked.model_copy(update=exact)


def text_of_change(asked: MoveEvent | EditEvent | CancelEvent, held: Held, now: datetime) -> str:
    """The event's text as it is to be; "" where nothing of it is left. The arguments are settled ones."""
    key = (asked.id or "").partition("@")[2]
    match asked:
        case CancelEvent():
            return dropped(held.text, key, now) if key else ""
        case EditEvent():
            fields = {"SUMMARY": asked.title, "LOCATION": asked.place, "DESCRIPTION": asked.notes}
            changed = {name: value for name, value in fields.items() if value is not None}
            text = edited(held.text, key, changed, now) if changed else held.text
            return text if asked.minutes is None else _longer(text, key, asked, now)
        case MoveEvent():
            span = settled_span(asked)
            zone = zone_named(asked.zone)
            return moved(held.text, key, span.start, span.end, zone, now, is_day=span.is_day)


def settled_span(asked: MoveEvent) -> Span:
    """The times that settling wrote into a move: `wall` with `minutes`, or `day` with `last`."""
    if asked.day is not None:
        end = datetime.combine((asked.last or asked.day) + DAY, time())
        return Span(start=datetime.combine(asked.day, time()), end=end, is_day=True)
    assert asked.wall is not None
    return Span(start=asked.wall, end=asked.wall + timedelta(minutes=asked.minutes or 0), is_day=False)


def _longer(text: str, key: str, asked: EditEvent, now: datetime) -> str:
    zone = zone_named(asked.zone)
    start = start_of(text, key, zone)
    end = start + timedelta(minutes=asked.minutes or 0)
    return moved(text, key, start, end, zone, now, is_day=False)


def start_of(text: str, key: str, zone: ZoneInfo) -> datetime:
    """When it begins on the wall of that zone: all of it, or the one time. Raises BadInputError."""
    series = series_in(text)
    if not key:
        begin = series.any.start
        if begin.is_day:
            return begin.wall
        return begin.instant(zone).astimezone(zone).replace(tzinfo=None)
    if (time := time_called(series, key, zone)) is None:
        raise BadInputError("I know of no such time of it.")
    return time.local(zone)[0]


def _in_bounds(span: Span) -> Span:
    if not datetime(1900, 1, 2) <= span.start <= span.end < LATEST - timedelta(days=2):  # noqa: DTZ001 - wall time
        raise BadInputError(f"I plan no further than the year {LATEST.year - 1}.")
    return span


def in_words(start: datetime, end: datetime, *, is_day: bool) -> str:
    """When, as a preview shows it."""
    if is_day:
        last = (end - DAY).date()
        return _day(start.date()) if last <= start.date() else f"{_day(start.date())} to {_day(last)}"
    until = f"{end:%H:%M}" if end.date() == start.date() else f"{_day(end.date())}, {end:%H:%M}"
    return f"{_day(start.date())}, {start:%H:%M} to {until}"


def _day(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"
