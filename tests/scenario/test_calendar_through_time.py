"""Ten years of events in twelve zones, looked at day by day: each time of each event is met once, on its
own clock.

The reckoning here knows nothing of the calendar's: it steps through days by hand and asks the zone only
what a UTC instant reads there.
"""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo

import pytest

from samantha.skills.calendar.arguments import AddEvent
from samantha.skills.calendar.changes import text_of_new
from samantha.skills.calendar.recurring import times
from samantha.skills.calendar.series import read_series
from samantha.skills.calendar.writing import dropped, moved, series_in

ZONES = (
    *("Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca", "Pacific/Apia", "America/St_Johns"),
    *("America/New_York", "Europe/London", "America/Sao_Paulo", "Pacific/Chatham", "Asia/Tehran"),
    *("Antarctica/Troll", "Pacific/Honolulu"),
)
START, YEARS = date(2026, 1, 1), 10
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def instants(zone: str, wall: datetime) -> set[datetime]:
    """Every instant at which the clock there reads so; where it never does, the first one after it was
    skipped.
    """
    tz = ZoneInfo(zone)
    offsets = {
        (wall.replace(tzinfo=UTC) + timedelta(hours=n)).astimezone(tz).utcoffset() for n in range(-36, 37, 2)
    }
    tries = {wall.replace(tzinfo=UTC) - (offset or timedelta()) for offset in offsets}
    shown = {at: at.astimezone(tz).replace(tzinfo=None) for at in tries}
    exact = {at for at, clock in shown.items() if clock == wall}
    return exact or {min(at for at, clock in shown.items() if clock > wall)}


def expected(rule: str, day: date) -> bool:
    """Whether the rule comes on that day."""
    match rule:
        case "FREQ=DAILY":
            return True
        case "FREQ=WEEKLY;BYDAY=SU":
            return day.weekday() == 6
        case "FREQ=MONTHLY;BYMONTHDAY=-1":
            return (day + timedelta(days=1)).month != day.month
        case "FREQ=MONTHLY;BYDAY=-1SU":
            return day.weekday() == 6 and (day + timedelta(days=7)).month != day.month
    raise AssertionError(rule)


@pytest.mark.prove
@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    "rule",
    ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=SU", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYDAY=-1SU"],
)
def test_each_time_of_ten_years_is_met_once(zone: str, rule: str) -> None:
    chance = Random(f"{zone} {rule}")
    clock = datetime.combine(START, datetime.min.time()) + timedelta(
        minutes=chance.choice([30, 90, 150, 600])
    )
    days = [START + timedelta(days=n) for n in range(YEARS * 366)]
    first = next(day for day in days if expected(rule, day))
    begin = datetime.combine(first, clock.time())
    asked = AddEvent(title="choir", wall=begin, minutes=45, rrule=rule, zone=zone)
    text = text_of_new(asked, "u", NOW)
    coming = [day for day in days if expected(rule, day)]
    gone, shifted = coming[3], coming[7]
    text = dropped(text, datetime.combine(gone, clock.time()).isoformat(timespec="minutes"), NOW)
    other = datetime.combine(shifted, datetime.min.time()) + timedelta(hours=20, minutes=5)
    key = datetime.combine(shifted, clock.time()).isoformat(timespec="minutes")
    text = moved(text, key, other, other + timedelta(minutes=30), ZoneInfo(zone), NOW, is_day=False)
    met: list[datetime] = []
    (series,) = read_series(text)
    edges = [datetime(2025, 12, 30, tzinfo=UTC)]
    end = datetime.combine(days[-1], datetime.min.time(), UTC) - timedelta(days=3)
    while edges[-1] < end:
        edges.append(min(edges[-1] + timedelta(hours=chance.randint(1, 200)), end))
    for low, high in pairwise(edges):
        met += [one.start for one in times(series, low, high, ZoneInfo(zone)) if low <= one.start < high]
    walls = [datetime.combine(day, clock.time()) for day in coming if day not in (gone, shifted)] + [other]
    wanted = [min(instants(zone, wall)) for wall in walls]
    assert sorted(met) == sorted(at for at in wanted if edges[0] <= at < end)
    assert len(met) == len(set(met))
    assert series_in(text).repeats
