"""Zones as calendars name them: by IANA, by Windows' own names, or spelt out in the file. Pure.

A name that nobody knows, with no rules beside it, is the person's own zone: None.
"""

from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from io import StringIO
from zoneinfo import ZoneInfo

from dateutil import tz

from samantha.core.content_line import Tree, made, write

_HOUR = timedelta(hours=1)
_MOST_RULES = 64  # lines of a zone that is spelt out; the longest in use, with history, has about 40
YEARS = 10  # how far ahead a zone is spelt out for others; those who know its name ask their own tables


@lru_cache(maxsize=512)
def zone_called(name: str) -> ZoneInfo | None:
    """By its name alone: "Europe/Berlin", "/mozilla.org/20050126_1/Europe/Berlin", "W. Europe Standard
    Time".
    """
    parts = name.strip().strip('"').strip("/").split("/")
    tries = ["/".join(parts[-n:]) for n in (3, 2, 1) if n <= len(parts)]
    if len(parts) == 1:
        from tzlocal.windows_tz import win_tz  # noqa: PLC0415 - 140 names, wanted by few files

        tries.append(win_tz.get(parts[0], ""))
    for one in tries:
        try:
            return ZoneInfo(one)
        except (KeyError, ValueError, OSError):
            continue
    return None


def zone_in(name: str, spelt: tuple[Tree, ...]) -> tzinfo | None:
    """By its name, else by what the file itself says of it; `spelt` are its VTIMEZONEs."""
    if not name:
        return None
    if (known := zone_called(name)) is not None:
        return known
    for tree in spelt:
        if tree.text("TZID").strip() == name.strip():
            called = tree.text("X-LIC-LOCATION")
            return (zone_called(called) if called else None) or _spelt_out(write(tree))
    return None


@lru_cache(maxsize=128)
def _spelt_out(text: str) -> tzinfo | None:
    """A zone by its own rules; None where they are not of the kind that turns clocks by the year."""
    if text.count("BEGIN:") > _MOST_RULES:
        return None
    for line in text.upper().splitlines():
        if line.startswith("RRULE") and "FREQ=YEARLY" not in line:
            return None
    try:
        found = tz.tzical(StringIO(text.replace("\r\n", "\n")))
        zone = found.get()
        if zone is None:
            return None
        zone.utcoffset(datetime(2026, 1, 1))  # noqa: DTZ001 - one that cannot reckon says so here
    except Exception:  # noqa: BLE001 - dateutil raises whatever the text made it stumble over
        return None
    return zone


@lru_cache(maxsize=64)
def spelt(zone: ZoneInfo, year: int) -> Tree:
    """The zone as a file has to say it (RFC 5545, 3.6.5): each turn of its clocks, from that year on."""
    start = datetime(year - 1, 1, 1, tzinfo=UTC)
    parts: list[Tree] = []
    before = start.astimezone(zone).utcoffset() or timedelta()
    if not (found := list(_turns(zone, start, start + timedelta(days=366 * (YEARS + 1))))):
        parts.append(_observance("STANDARD", start.astimezone(zone), before))
    else:
        parts.append(_observance(_kind(start.astimezone(zone)), start.astimezone(zone), before))
    for at in found:
        shown = at.astimezone(zone)
        parts.append(_observance(_kind(shown), shown, before))
        before = shown.utcoffset() or timedelta()
    return Tree(name="VTIMEZONE", parts=(made("TZID", zone.key), *parts))


def _turns(zone: ZoneInfo, start: datetime, end: datetime) -> list[datetime]:
    """The hours, in UTC, from which on the zone's clock is another."""
    found, at, day = [], start, timedelta(days=1)
    while at < end:
        if at.astimezone(zone).utcoffset() != (at + day).astimezone(zone).utcoffset():
            quarters = (at + n * _HOUR / 4 for n in range(1, 97))
            offset = at.astimezone(zone).utcoffset()
            found.append(next(q for q in quarters if q.astimezone(zone).utcoffset() != offset))
        at += day
    return found


def _kind(shown: datetime) -> str:
    return "DAYLIGHT" if shown.dst() else "STANDARD"


def _observance(kind: str, shown: datetime, before: timedelta) -> Tree:
    # Its start is told by the clock that was in force before it.
    onset = (shown.astimezone(UTC) + before).replace(tzinfo=None)
    return Tree(
        name=kind,
        parts=(
            made("DTSTART", f"{onset:%Y%m%dT%H%M%S}"),
            made("TZOFFSETFROM", _offset(before)),
            made("TZOFFSETTO", _offset(shown.utcoffset() or timedelta())),
        ),
    )


def _offset(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"
