"""When an event comes: against another reckoning, through turned clocks, and past whatever a file may say."""

from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest

from samantha.skills.calendar.recurring import bounds, is_followed, last_time, next_time, time_called, times
from samantha.skills.calendar.series import read_series
from samantha.skills.calendar.writing import dropped, edited, moved, series_in
from samantha.skills.calendar.zones import spelt, zone_in

BERLIN = ZoneInfo("Europe/Berlin")
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Casablanca")


def calendar(*lines: str, more: str = "") -> str:
    held = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", "UID:u", "DTSTAMP:20260101T000000Z"]
    return (
        "\r\n".join([*held, "SUMMARY:choir", *lines, "END:VEVENT", "END:VCALENDAR"]).replace(
            "END:VCALENDAR", more + "END:VCALENDAR"
        )
        + "\r\n"
    )


def keys(text: str, first: str, last: str, zone: ZoneInfo = BERLIN) -> list[str]:
    (series,) = read_series(text)
    low, high = (datetime.fromisoformat(day).replace(tzinfo=UTC) for day in (first, last))
    return [f"{one.local(zone)[0]:%Y-%m-%dT%H:%M}" for one in times(series, low, high, zone)]


def some_rule(chance: Random) -> str:
    freq = chance.choice(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    parts = [f"FREQ={freq}"]
    if chance.random() < 0.5:
        parts.append(f"INTERVAL={chance.randint(1, 5)}")
    kind = chance.random()
    if freq == "DAILY" and kind < 0.2:
        parts.append(f"BYMONTH={chance.randint(1, 12)}")
    if freq == "WEEKLY" and kind < 0.6:
        parts.append("BYDAY=" + ",".join(chance.sample(DAYS, chance.randint(1, 3))))
    if freq == "MONTHLY" and kind < 0.3:
        parts.append(f"BYMONTHDAY={chance.choice([1, 15, 31, -1, -3])}")
    elif freq == "MONTHLY" and kind < 0.6:
        parts.append(f"BYDAY={chance.choice([1, 2, 4, -1])}{chance.choice(DAYS)}")
    elif freq == "MONTHLY" and kind < 0.7:
        parts.append("BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")
    if freq == "YEARLY" and kind < 0.3:
        parts.append(
            f"BYMONTH={chance.randint(1, 12)};BYDAY={chance.choice([1, 2, -1])}{chance.choice(DAYS)}"
        )
    elif freq == "YEARLY" and kind < 0.4:
        parts.append(f"BYYEARDAY={chance.choice([1, 100, -1])}")
    elif freq == "YEARLY" and kind < 0.5:
        parts.append(f"BYMONTH={chance.randint(1, 12)};BYMONTHDAY={chance.choice([1, 30, 31, -1])}")
    if chance.random() < 0.2:
        parts.append("WKST=SU")
    end = chance.random()
    if end < 0.3:
        parts.append(f"COUNT={chance.randint(1, 40)}")
    elif end < 0.5:
        parts.append("UNTIL=20280301T000000Z")
    return ";".join(parts)


@pytest.mark.parametrize("seed", range(8))
def test_times_are_those_of_another_reckoning(seed: int) -> None:
    icalendar = pytest.importorskip("icalendar")
    recurring = pytest.importorskip("recurring_ical_events")
    chance = Random(seed)
    for _ in range(25):
        zone = ZoneInfo(chance.choice(ZONES))
        start = datetime(2026, 1, 1) + timedelta(  # noqa: DTZ001
            days=chance.randint(0, 400), minutes=15 * chance.randint(0, 95)
        )
        is_day = chance.random() < 0.3
        rule = some_rule(chance)
        if is_day:
            lines = (
                f"DTSTART;VALUE=DATE:{start:%Y%m%d}",
                "DURATION:P1D",
                "RRULE:" + rule.replace("T000000Z", ""),
            )
        else:
            lines = (f"DTSTART;TZID={zone.key}:{start:%Y%m%dT%H%M%S}", "DURATION:PT1H", f"RRULE:{rule}")
        text = calendar(*lines)
        low = datetime(2027, 1, 1, tzinfo=UTC) + timedelta(days=chance.randint(0, 100))
        high = low + timedelta(days=chance.randint(1, 700))
        ours = sorted(one.key for one in times(read_series(text)[0], low, high, zone))
        other = recurring.of(icalendar.Calendar.from_ical(text))
        theirs = {
            found["DTSTART"].dt.isoformat()[:16]
            for found in other.between(low.astimezone(zone), high.astimezone(zone))
        }
        assert ours == sorted(theirs), rule


def test_an_event_keeps_its_clock_where_clocks_are_turned() -> None:
    text = calendar("DTSTART;TZID=Europe/Berlin:20261024T093000", "DURATION:PT1H", "RRULE:FREQ=DAILY")
    (series,) = read_series(text)
    found = times(series, datetime(2026, 10, 24, tzinfo=UTC), datetime(2026, 10, 27, tzinfo=UTC), BERLIN)
    assert [f"{one.start:%d %H:%M}" for one in found] == ["24 07:30", "25 08:30", "26 08:30"]


def test_a_time_that_clocks_skip_comes_when_they_have_skipped_it() -> None:
    text = calendar("DTSTART;TZID=Europe/Berlin:20270327T023000", "DURATION:PT1H", "RRULE:FREQ=DAILY")
    (series,) = read_series(text)
    found = times(series, datetime(2027, 3, 27, tzinfo=UTC), datetime(2027, 3, 29, 12, tzinfo=UTC), BERLIN)
    assert [f"{one.local(BERLIN)[0]:%d %H:%M}" for one in found] == ["27 02:30", "28 03:30", "29 02:30"]


def test_whole_days_are_the_same_days_wherever_the_person_is() -> None:
    text = calendar("DTSTART;VALUE=DATE:20261220", "DTEND;VALUE=DATE:20261223")
    (series,) = read_series(text)
    for zone in ("Pacific/Kiritimati", "Pacific/Honolulu", "Europe/Berlin"):
        (one,) = times(series, *bounds(series, UTC), ZoneInfo(zone))
        start, end = one.local(ZoneInfo(zone))
        assert (f"{start:%d}", f"{end:%d}") == ("20", "23")


CHANGED = (
    "BEGIN:VEVENT\r\nUID:u\r\nRECURRENCE-ID;TZID=Europe/Berlin:20261201T193000\r\n"
    "DTSTART;TZID=Europe/Berlin:20261202T200000\r\nDURATION:PT1H\r\nSUMMARY:choir, moved\r\nEND:VEVENT\r\n"
)


def test_one_changed_and_one_cancelled_time_of_many() -> None:
    lines = ("DTSTART;TZID=Europe/Berlin:20261124T193000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY")
    text = calendar(*lines, "EXDATE;TZID=Europe/Berlin:20261208T193000", more=CHANGED)
    assert keys(text, "2026-11-23", "2026-12-20") == [
        "2026-11-24T19:30",
        "2026-12-02T20:00",
        "2026-12-15T19:30",
    ]
    in_utc = text.replace("EXDATE;TZID=Europe/Berlin:20261208T193000", "EXDATE:20261208T183000Z")
    assert keys(in_utc, "2026-11-23", "2026-12-20") == keys(text, "2026-11-23", "2026-12-20")


def test_a_change_of_this_and_all_after_it() -> None:
    lines = ("DTSTART;TZID=Europe/Berlin:20261124T193000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4")
    text = calendar(*lines, more=CHANGED.replace("RECURRENCE-ID;", "RECURRENCE-ID;RANGE=THISANDFUTURE;"))
    assert keys(text, "2026-11-23", "2026-12-31") == [
        "2026-11-24T19:30",
        "2026-12-02T20:00",
        "2026-12-09T20:00",
        "2026-12-16T20:00",
    ]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=HOURLY;INTERVAL=1",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;COUNT=-5",
        "FREQ=DAILY;BYSECOND=1,2,3,4,5",
        "FREQ=WEEKLY;BYDAY=99XX",
        "FREQ=",
        "RRULE",
        "FREQ=DAILY;FREQ=DAILY",
        "FREQ=DAILY;X=" + "A" * 5000,
    ],
)
def test_a_rule_that_nobody_can_follow_leaves_the_first_time(rule: str) -> None:
    text = calendar("DTSTART:20261124T180000Z", "DURATION:PT1H", f"RRULE:{rule}")
    (series,) = read_series(text)
    assert not is_followed(series)
    assert keys(text, "2026-01-01", "2027-12-31") == ["2026-11-24T19:00"]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=10000",
        "FREQ=DAILY;COUNT=99999999",
        "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1;INTERVAL=999",
        "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;COUNT=9999",
    ],
)
def test_a_rule_that_hardly_ever_comes_round_is_searched_within_bounds(rule: str) -> None:
    text = calendar("DTSTART:19000101T180000Z", "DURATION:PT1H", f"RRULE:{rule}")
    (series,) = read_series(text)
    assert (
        len(times(series, datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC), BERLIN)) <= 366
    )
    assert bounds(series, BERLIN)[0].year <= 1900


@pytest.mark.parametrize(
    "text",
    [
        "",
        "BEGIN:VCALENDAR",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:no start\r\nEND:VEVENT\r\nEND:VCALENDAR",
        calendar("DTSTART:yesterday"),
        calendar("DTSTART:99999999T999999Z"),
        calendar("DTSTART:00010101T000000Z"),
    ],
)
def test_an_event_without_a_time_is_none(text: str) -> None:
    assert read_series(text) == ()


def test_what_is_nested_without_end_is_refused() -> None:
    with pytest.raises(ValueError, match="nested too deep"):
        read_series("BEGIN:VCALENDAR\r\n" * 1000)


def test_an_event_of_a_thousand_years_ends_within_bounds() -> None:
    text = calendar("DTSTART:20261124T180000Z", "DTEND:21991124T180000Z", "SUMMARY:x\x00\u202ey")
    (series,) = read_series(text)
    assert bounds(series, UTC)[1].year < 2040
    assert series.any.title == "choir"


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("/mozilla.org/20050126_1/Europe/Berlin", "Europe/Berlin"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("Nowhere/At All", None),
        ("../../etc/passwd", None),
    ],
)
def test_zones_are_known_by_many_names(name: str, zone: str | None) -> None:
    found = zone_in(name, ())
    assert getattr(found, "key", None) == zone


def test_a_zone_that_only_the_file_knows_is_reckoned_by_its_rules() -> None:
    tree = spelt(BERLIN, 2026)
    renamed = tree.having(tree.lines[0].__class__(name="TZID", value="Ours", raw="TZID:Ours"))
    zone = zone_in("Ours", (renamed,))
    assert zone is not None
    for month in range(1, 13):
        for day in (1, 15, 28):
            wall = datetime(2027, month, day, 12)  # noqa: DTZ001
            assert wall.replace(tzinfo=zone).utcoffset() == wall.replace(tzinfo=BERLIN).utcoffset()


# --- changed in place -----------------------------------------------------------------------------

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
WEEKLY = calendar(
    "DTSTART;TZID=Europe/Berlin:20261124T193000",
    "DTEND;TZID=Europe/Berlin:20261124T210000",
    "RRULE:FREQ=WEEKLY;BYDAY=TU",
    "ATTENDEE:mailto:ana@example.org",
    "X-KEPT:as it is",
)


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_all_times_move_with_what_was_changed_of_single_ones() -> None:
    once = moved(
        WEEKLY,
        "2026-12-01T19:30",
        wall("2026-12-02T20:00"),
        wall("2026-12-02T21:30"),
        BERLIN,
        NOW,
        is_day=False,
    )
    gone = dropped(once, "2026-12-08T19:30", NOW)
    later = moved(gone, "", wall("2026-11-26T18:30"), wall("2026-11-26T20:00"), BERLIN, NOW, is_day=False)
    assert keys(later, "2026-11-23", "2026-12-20") == [
        "2026-11-26T18:30",
        "2026-12-04T19:00",
        "2026-12-17T18:30",
    ]
    assert later.count("X-KEPT:as it is") == 2
    assert "SEQUENCE:2" in later


def test_a_change_of_words_leaves_the_times_and_invites_nobody() -> None:
    changed = edited(WEEKLY, "", {"SUMMARY": "choir; upstairs", "LOCATION": ""}, NOW)
    assert series_in(changed).any.title == "choir; upstairs"
    assert keys(changed, "2026-11-23", "2026-12-20") == keys(WEEKLY, "2026-11-23", "2026-12-20")
    assert changed.count("ATTENDEE") == 1


def test_a_single_time_is_found_wherever_it_was_moved_to() -> None:
    far = moved(
        WEEKLY,
        "2026-12-01T19:30",
        wall("2027-09-01T20:00"),
        wall("2027-09-01T21:00"),
        BERLIN,
        NOW,
        is_day=False,
    )
    series = series_in(far)
    one = time_called(series, "2026-12-01T19:30", BERLIN)
    assert one is not None
    assert f"{one.local(BERLIN)[0]:%Y-%m-%d}" == "2027-09-01"
    following = next_time(series, datetime(2026, 11, 25, tzinfo=UTC), BERLIN)
    assert following is not None
    assert following.key == "2026-12-08T19:30"
    before = last_time(series, datetime(2026, 11, 26, tzinfo=UTC), BERLIN)
    assert before is not None
    assert before.key == "2026-11-24T19:30"
