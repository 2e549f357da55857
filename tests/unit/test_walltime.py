"""Wall time lands as RFC 5545 asks, in every odd zone that the world has thought of."""

from datetime import UTC, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from samantha.core.errors import BadInputError
from samantha.skills.reminders.walltime import END, in_words, land, occurrences, read_rule, spend, zone_named


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("zone", "said", "instant", "shown", "fit"),
    [
        ("America/New_York", "2026-03-08T02:30", "2026-03-08T07:30", "2026-03-08T03:30", "skipped"),
        ("America/New_York", "2026-03-08T03:00", "2026-03-08T07:00", "2026-03-08T03:00", "exact"),
        ("America/New_York", "2026-03-08T01:59", "2026-03-08T06:59", "2026-03-08T01:59", "exact"),
        ("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30", "2026-11-01T01:30", "twice"),
        ("America/New_York", "2026-11-01T02:00", "2026-11-01T07:00", "2026-11-01T02:00", "exact"),
        ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45", "2026-10-04T02:45", "skipped"),
        ("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45", "2026-04-05T01:45", "twice"),
        ("Pacific/Apia", "2011-12-30T10:00", "2011-12-30T20:00", "2011-12-31T10:00", "skipped"),
        ("Antarctica/Troll", "2026-03-29T01:30", "2026-03-29T01:30", "2026-03-29T03:30", "skipped"),
        ("Antarctica/Troll", "2026-10-25T02:30", "2026-10-25T00:30", "2026-10-25T02:30", "twice"),
        ("Africa/Casablanca", "2026-02-15T02:30", "2026-02-15T01:30", "2026-02-15T02:30", "twice"),
        ("Africa/Casablanca", "2026-03-22T02:30", "2026-03-22T02:30", "2026-03-22T03:30", "skipped"),
        ("Asia/Kathmandu", "2026-06-01T08:00", "2026-06-01T02:15", "2026-06-01T08:00", "exact"),
        ("America/St_Johns", "2026-03-08T02:10", "2026-03-08T05:40", "2026-03-08T03:10", "skipped"),
        ("Pacific/Chatham", "2026-09-27T02:50", "2026-09-26T14:05", "2026-09-27T03:50", "skipped"),
    ],
)
def test_a_wall_time_lands_on_one_instant(zone: str, said: str, instant: str, shown: str, fit: str) -> None:
    landing = land(wall(said), ZoneInfo(zone))
    assert landing.instant == wall(instant).replace(tzinfo=UTC)
    assert (landing.shown, landing.fit) == (wall(shown), fit)


@given(
    st.datetimes(min_value=wall("2000-01-01"), max_value=wall("2060-01-01")),
    st.sampled_from(
        ["America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "Antarctica/Troll"]
    ),
)
def test_whatever_is_shown_is_what_the_clock_says(said: datetime, zone: str) -> None:
    landing = land(said, ZoneInfo(zone))
    assert landing.instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == landing.shown
    assert (landing.fit == "skipped") == (landing.shown != said)
    assert landing.shown >= said


@pytest.mark.parametrize(
    "name", ["", "Mars/Olympus", "../../etc/passwd", "America", "/etc/localtime", "x" * 300, "a\0b"]
)
def test_a_zone_that_is_none_is_a_sentence(name: str) -> None:
    with pytest.raises(BadInputError, match="no time zone"):
        zone_named(name)


def test_eight_in_the_morning_stays_eight_in_the_morning() -> None:
    zone = ZoneInfo("America/New_York")
    days = list(islice(occurrences(wall("2026-03-06T08:00"), "FREQ=DAILY"), 5))
    assert [day.hour for day in days] == [8] * 5
    assert [land(day, zone).instant.hour for day in days] == [13, 13, 12, 12, 12]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", ""),
        ("  ", ""),
        ("rrule:freq=daily", "FREQ=DAILY"),
        ("INTERVAL=2;FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"),
        ("FREQ=DAILY;UNTIL=20270101", "FREQ=DAILY;UNTIL=20270101T235959"),
        ("FREQ=DAILY;UNTIL=20270101T080000Z", "FREQ=DAILY;UNTIL=20270101T080000"),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3"),
        ("FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,TU,WE,TH,FR", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
    ],
)
def test_a_sane_rule_has_one_form(text: str, rule: str) -> None:
    assert read_rule(text) == rule
    assert read_rule(rule) == rule


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=HOURLY",
        "FREQ=MINUTELY;INTERVAL=5",
        "FREQ=SECONDLY",
        "FREQ=SOMETIMES",
        "every day",
        "INTERVAL=2",
        "FREQ=DAILY;FREQ=WEEKLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;INTERVAL=two",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=99999999",
        "FREQ=DAILY;UNTIL=soon",
        "FREQ=DAILY;UNTIL=20270101T080000+0100",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1",
        "FREQ=DAILY;BYHOUR=1,2,3",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
        "FREQ=MONTHLY;BYMONTHDAY=",
        "FREQ=DAILY\nDTSTART:20260101T000000",
    ],
)
def test_a_rule_that_is_not_sane_is_a_sentence(text: str) -> None:
    with pytest.raises(BadInputError, match=r"^I .+\.$"):
        read_rule(text)


def test_a_rule_that_never_comes_round_ends() -> None:
    assert (
        list(occurrences(wall("2026-01-01T08:00"), read_rule("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30"))) == []
    )


def test_a_count_and_an_until_are_kept() -> None:
    start = wall("2026-01-01T08:00")
    assert len(list(occurrences(start, "FREQ=DAILY;COUNT=3"))) == 3
    assert list(occurrences(start, read_rule("FREQ=DAILY;UNTIL=20260102")))[-1] == wall("2026-01-02T08:00")
    assert spend("FREQ=DAILY;COUNT=3", 2) == "FREQ=DAILY;COUNT=1"
    assert spend("FREQ=DAILY", 2) == "FREQ=DAILY"
    assert spend("", 1) == ""


def test_a_rule_in_words() -> None:
    assert in_words("FREQ=DAILY") == "every day"
    assert in_words("FREQ=MONTHLY;BYDAY=-1FR") == "every month on the last Friday"
    assert in_words("FREQ=WEEKLY;BYDAY=TU") == "every Tuesday"
    assert in_words("FREQ=WEEKLY;BYDAY=MO,WE,FR") == "every Monday, Wednesday and Friday"
    assert in_words("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR") == "every weekday"
    assert (
        in_words("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4")
        == "every 2 weeks on Monday and Wednesday, 4 times"
    )
    assert in_words("FREQ=DAILY;UNTIL=20270101T235959") == "every day, until 2027-01-01"


DAYS = st.lists(
    st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1, max_size=3, unique=True
)


@st.composite
def rules(draw: st.DrawFn) -> str:
    freq = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    interval = draw(st.integers(1, 5))
    parts = [f"FREQ={freq}", f"INTERVAL={interval}"]
    if (freq in ("WEEKLY", "MONTHLY") or (freq == "DAILY" and interval == 1)) and draw(st.booleans()):
        parts.append("BYDAY=" + ",".join(draw(DAYS)))
        if freq == "MONTHLY" and draw(st.booleans()):
            parts.append(f"BYSETPOS={draw(st.sampled_from([1, 2, -1]))}")
    elif freq == "MONTHLY" and draw(st.booleans()):
        parts.append(f"BYMONTHDAY={draw(st.integers(1, 31))}")
    if draw(st.booleans()):
        parts.append(f"WKST={draw(st.sampled_from(['MO', 'SU']))}")
    if draw(st.booleans()):
        parts.append(f"COUNT={draw(st.integers(1, 12))}")
    return ";".join(parts)


@given(rules(), st.datetimes(min_value=wall("2026-01-01"), max_value=wall("2027-01-01")), st.integers(1, 3))
def test_any_occurrence_may_be_the_start_of_what_follows(rule: str, start: datetime, pace: int) -> None:
    start = start.replace(microsecond=0)
    rule = read_rule(rule)
    whole = [at for at in islice(rrulestr(rule, dtstart=start), 12) if at < END]
    followed: list[datetime] = []
    while len(followed) < len(whole):
        part = list(islice(occurrences(start, rule), pace + 1))
        followed += part[:pace]
        if len(part) <= pace:
            break
        start, rule = part[pace], spend(rule, pace)
    assert followed[: len(whole)] == whole


def test_the_gap_is_never_more_than_a_day() -> None:
    """What `fire` relies on: two occurrences a day apart never change places."""
    zone = ZoneInfo("Pacific/Apia")
    instants = [land(wall("2011-12-28T10:00") + timedelta(days=n), zone).instant for n in range(6)]
    assert instants == sorted(instants)
    assert len(set(instants)) == 5
