"""An event's text made, and changed in one place: what nobody here understands stays as it was. Pure.

Nobody is ever invited: no attendee is written, and those that stand in a text are left as they are.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from samantha.core.content_line import ContentLine, Tree, escape, made, read_trees, write
from samantha.core.errors import BadInputError
from samantha.skills.calendar.recurring import at_of
from samantha.skills.calendar.rules import read_rule
from samantha.skills.calendar.series import At, Series, gather, read_at
from samantha.skills.calendar.zones import spelt, zone_called

PRODUCT = "-//Samantha//Calendar//EN"
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """An event as it is to be written. `end` is exclusive, and a day where `start` is one."""

    uid: str
    title: str
    start: datetime  # naive
    end: datetime  # naive
    zone: ZoneInfo
    is_day: bool = False
    place: str = ""
    notes: str = ""
    rule: str = ""


def build(wanted: Wanted, now: datetime) -> str:
    """The text of a new event."""
    lines = [
        made("UID", wanted.uid),
        _stamp("DTSTAMP", now),
        _stamp("CREATED", now),
        _at("DTSTART", wanted.start, wanted),
        _at("DTEND", wanted.end, wanted),
        made("SUMMARY", escape(wanted.title)),
    ]
    lines += [made("LOCATION", escape(wanted.place))] if wanted.place else []
    lines += [made("DESCRIPTION", escape(wanted.notes))] if wanted.notes else []
    lines += [made("RRULE", wanted.rule)] if wanted.rule else []
    lines += (
        [made("TRANSP", "TRANSPARENT")] if wanted.is_day else []
    )  # a day off does not fill the day's hours
    zones = () if wanted.is_day or wanted.zone.key == "UTC" else (spelt(wanted.zone, wanted.start.year),)
    event = Tree(name="VEVENT", parts=tuple(lines))
    head = (made("VERSION", "2.0"), made("PRODID", PRODUCT))
    return write(Tree(name="VCALENDAR", parts=(*head, *zones, event)))


def moved(
    text: str, key: str, start: datetime, end: datetime, zone: ZoneInfo, now: datetime, *, is_day: bool
) -> str:
    """The event at another time: all of it, or (with a key) the one time that it names. Wall times in
    `zone`.
    """
    wanted = Wanted(uid="", title="", start=start, end=end, zone=zone, is_day=is_day)
    series = series_in(text)
    if key and series.repeats:
        return _changed_once(text, key, now, lambda event: _at_times(event, wanted))
    shift = _shift(series, wanted)

    def change(event: Tree) -> Tree:
        if event.line("RECURRENCE-ID") is not None:
            return _shifted(event, shift, ("RECURRENCE-ID", "DTSTART", "DTEND"))
        rule = event.line("RRULE")
        event = _shifted(event, shift, ("EXDATE", "RDATE"))
        event = _at_times(event, wanted)
        if rule is not None:
            event = event.having(made("RRULE", _turned(rule.value, series, wanted)))
        return _stamped(event, now)

    return _with_zones(_root(_each_event(text, change)), start.year)


def edited(text: str, key: str, fields: dict[str, str], now: datetime) -> str:
    """With other words: `fields` by property ("SUMMARY"); "" takes one out."""

    def change(event: Tree) -> Tree:
        event = event.without(*fields)
        lines = [made(name, escape(value)) for name, value in fields.items() if value]
        return _stamped(event.having(*lines) if lines else event, now)

    if key and series_in(text).repeats:
        return _changed_once(text, key, now, change)
    return _each_event(text, change)


def dropped(text: str, key: str, now: datetime) -> str:
    """A repeated event without the time that `key` names."""
    root = _root(text)
    series = series_in(text)
    first = _master(root)
    gone = made_like(first, "EXDATE", _of_key(series, key))
    kept = [part for part in root.parts if not (isinstance(part, Tree) and _is_for(part, root, series, key))]
    where = kept.index(first)
    kept[where] = _stamped(replace(first, parts=(*first.parts, gone)), now)
    return write(replace(root, parts=tuple(kept)))


def series_in(text: str) -> Series:
    """The one event of a text. Raises BadInputError where there is none."""
    try:
        found = gather(read_trees(text))
    except ValueError:
        found = ()
    if not found:
        raise BadInputError("That entry of the calendar is broken, so I leave it as it is.")
    return found[0]


# --- one time of many -------------------------------------------------------------------------------------


def _changed_once(text: str, key: str, now: datetime, change: Callable[[Tree], Tree]) -> str:
    root = _root(text)
    series = series_in(text)
    there = next((tree for tree in root.trees if _is_for(tree, root, series, key)), None)
    if there is not None:
        parts = [_stamped(change(part), now) if part is there else part for part in root.parts]
        return write(replace(root, parts=tuple(parts)))
    first = _master(root)
    at = _of_key(series, key)
    alone = first.without("RRULE", "RDATE", "EXDATE", "EXRULE", "DTEND", "DURATION", "RECURRENCE-ID")
    assert series.first is not None
    end = at.wall + timedelta(days=series.first.days) + series.first.span
    alone = alone.having(
        made_like(first, "RECURRENCE-ID", at),
        made_like(first, "DTSTART", at),
        made_like(first, "DTEND", replace(at, wall=end)),
    )
    alone = _stamped(change(alone), now)
    return _with_zones(replace(root, parts=(*root.parts, alone)), at.wall.year)


def _of_key(series: Series, key: str) -> At:
    at = at_of(series, key)
    if at is None:
        raise BadInputError("I know of no such time of it.")
    return at


def _is_for(tree: Tree, root: Tree, series: Series, key: str) -> bool:
    """Whether this part tells how the time of that key differs."""
    line = tree.line("RECURRENCE-ID")
    if tree.name != "VEVENT" or line is None:
        return False
    at = read_at(line, tuple(zone for zone in root.trees if zone.name == "VTIMEZONE"))
    wanted = _of_key(series, key)
    if at is None:
        return False
    home = wanted.zone or UTC
    return (
        at.wall == wanted.wall if at.is_day or at.zone is None else at.instant(home) == wanted.instant(home)
    )


def _master(root: Tree) -> Tree:
    for tree in root.trees:
        if tree.name == "VEVENT" and tree.line("RECURRENCE-ID") is None:
            return tree
    raise BadInputError("That entry of the calendar is broken, so I leave it as it is.")


# --- all of it --------------------------------------------------------------------------------------------


def _each_event(text: str, change: Callable[[Tree], Tree]) -> str:
    root = _root(text)
    parts = [change(p) if isinstance(p, Tree) and p.name == "VEVENT" else p for p in root.parts]
    return write(replace(root, parts=tuple(parts)))


def _root(text: str) -> Tree:
    try:
        return next(tree for tree in read_trees(text) if tree.name == "VCALENDAR")
    except (ValueError, StopIteration):
        raise BadInputError("That entry of the calendar is broken, so I leave it as it is.") from None


def _shift(series: Series, wanted: Wanted) -> timedelta:
    start = series.any.start
    if start.is_day or start.zone is None:
        return wanted.start - start.wall
    now_at = start.instant(wanted.zone).astimezone(wanted.zone).replace(tzinfo=None)
    return wanted.start - now_at


def _shifted(event: Tree, shift: timedelta, names: tuple[str, ...]) -> Tree:
    """These times of it moved along, each in the way in which it is written."""
    parts: list[ContentLine | Tree] = []
    for part in event.parts:
        if isinstance(part, Tree) or part.name not in names:
            parts.append(part)
            continue
        values = [_shifted_value(value, shift) for value in part.value.split(",")]
        parts.append(made(part.name, ",".join(values), **part.parameters))
    return replace(event, parts=tuple(parts))


def _shifted_value(value: str, shift: timedelta) -> str:
    at = read_at(ContentLine(name="", value=value), ())
    if at is None:
        return value
    if at.is_day:
        return f"{at.wall + timedelta(days=shift.days):%Y%m%d}"
    return f"{at.wall + shift:%Y%m%dT%H%M%S}{'Z' if value.upper().endswith('Z') else ''}"


def _turned(rule: str, series: Series, wanted: Wanted) -> str:
    """A weekly rule follows its event to another weekday. Raises BadInputError where that cannot be told."""
    first = series.first
    assert first is not None
    day = wanted.start.date()
    if day == first.start.wall.date() or (
        day.weekday() == first.start.wall.weekday() and "BYMONTHDAY" not in rule
    ):
        return rule
    parts = dict(part.split("=", 1) for part in rule.upper().split(";") if "=" in part)
    if parts.get("BYDAY") == _DAYS[first.start.wall.weekday()]:
        parts["BYDAY"] = _DAYS[day.weekday()]
    elif parts.get("BYMONTHDAY") == str(first.start.wall.day):
        parts["BYMONTHDAY"] = str(day.day)
    turned = ";".join(f"{name}={value}" for name, value in parts.items())
    read = read_rule(turned, wanted.start, wanted.zone)
    if ("BYDAY" in parts and "," in parts["BYDAY"]) or read is None:
        raise BadInputError(
            "It comes on several days of the week; tell me which ones it shall come on, as a new event."
        )
    return turned


# --- times as they are written ----------------------------------------------------------------------------


def _at_times(event: Tree, wanted: Wanted) -> Tree:
    event = event.without("DURATION", "DTEND", "DTSTART")
    return event.having(_at("DTSTART", wanted.start, wanted), _at("DTEND", wanted.end, wanted))


def _at(name: str, wall: datetime, wanted: Wanted) -> ContentLine:
    return _written(name, wall, None if wanted.is_day else wanted.zone, is_day=wanted.is_day)


def made_like(event: Tree, name: str, at: At) -> ContentLine:
    """A time written as the event's own start is: by a day, in UTC, in the same zone."""
    start = event.line("DTSTART")
    assert start is not None
    if at.is_day:
        return made(name, f"{at.wall:%Y%m%d}", VALUE="DATE")
    mark = "Z" if start.value.strip().upper().endswith("Z") else ""
    zone = {"TZID": start.parameters["TZID"]} if "TZID" in start.parameters else {}
    return made(name, f"{at.wall:%Y%m%dT%H%M%S}{mark}", **zone)


def _written(name: str, wall: datetime, zone: tzinfo | None, *, is_day: bool) -> ContentLine:
    if is_day:
        return made(name, f"{wall:%Y%m%d}", VALUE="DATE")
    assert isinstance(zone, ZoneInfo)
    if zone.key == "UTC":
        return made(name, f"{wall:%Y%m%dT%H%M%S}Z")
    return made(name, f"{wall:%Y%m%dT%H%M%S}", TZID=zone.key)


def _with_zones(root: Tree, year: int) -> str:
    """With the zones spelt out that its events name and the text does not (RFC 5545 wants each there)."""
    there = {tree.text("TZID").strip() for tree in root.trees if tree.name == "VTIMEZONE"}
    events = [tree for tree in root.trees if tree.name == "VEVENT"]
    named = {line.parameters["TZID"] for event in events for line in event.lines if "TZID" in line.parameters}
    found = [(zone_called(name), name) for name in sorted(named - there)]
    zones = [spelt(zone, year) for zone, name in found if zone is not None and zone.key == name]
    at = next(n for n, part in enumerate(root.parts) if isinstance(part, Tree))
    return write(replace(root, parts=(*root.parts[:at], *zones, *root.parts[at:])))


def _stamped(event: Tree, now: datetime) -> Tree:
    """Told as newer than what was: others keep the highest SEQUENCE (RFC 5545, 3.8.7.4)."""
    held = event.text("SEQUENCE").strip()
    count = int(held) + 1 if held.isdigit() and len(held) < 9 else 1
    return event.having(made("SEQUENCE", str(count)), _stamp("DTSTAMP", now), _stamp("LAST-MODIFIED", now))


def _stamp(name: str, now: datetime) -> ContentLine:
    return made(name, f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")
