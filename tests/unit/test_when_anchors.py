"""Times counted from what memory dates, what a repeat leaves out, and which guesses are owned up to."""

import json
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from samantha.mind.reflex.en.when import When, read_when
from samantha.mind.reflex.en.when_trigger import may_hold_time

NOW = datetime(2026, 11, 23, 9, 15, tzinfo=ZoneInfo("Europe/London"))  # a Monday
ANCHORS: dict[str, datetime | date] = {
    "mum's birthday": date(2027, 3, 14),
    "my birthday": date(2027, 2, 2),
    "the interview": datetime(2027, 1, 20, 14, 0),  # noqa: DTZ001
    "the flight to Oslo": datetime(2027, 1, 9, 6, 40),  # noqa: DTZ001
}
CORPORA = Path(__file__).parents[1] / "corpora"


def read(text: str, zone: str = "Europe/London") -> When:
    when = read_when(text, NOW.astimezone(ZoneInfo(zone)), anchors=ANCHORS)
    assert when is not None, text
    return when


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("two days before mum's birthday", "2027-03-12 00:00"),
        ("on moms birthday", "2027-03-14 00:00"),
        ("on my 40th birthday at noon", "2027-02-02 12:00"),
        ("a week after the interview", "2027-01-27 00:00"),
        ("an hour before my interview", "2027-01-20 13:00"),
        ("three hours before the flight get me moving", "2027-01-09 03:40"),
        ("the day before the interview at six pm", "2027-01-19 18:00"),
        ("the friday before the interview", "2027-01-15 00:00"),
        ("when is mum's birthday", "2027-03-14 00:00"),
    ],
)
def test_times_are_counted_from_what_memory_dates(text: str, start: str) -> None:
    when = read(text)
    assert f"{when.start:%Y-%m-%d %H:%M}" == start
    assert when.is_sure


def test_a_part_of_the_day_is_read_beside_a_remembered_day() -> None:
    when = read("ask me the morning after the interview")
    assert when.grain == "part"
    assert when.start.date() == date(2027, 1, 21)


def test_the_end_of_a_thing_is_never_sure() -> None:
    assert not read("after the interview").is_sure


def test_another_persons_day_is_not_taken_for_theirs() -> None:
    assert read_when("the day before her birthday", NOW, anchors=ANCHORS) is None


def test_a_thing_only_spoken_of_gives_way_to_the_time_meant() -> None:
    assert read("remind me tomorrow about mum's birthday").start.date() == date(2026, 11, 24)


def test_the_mothers_of_each_country_have_their_own_day() -> None:
    assert read("mother's day").start.date() == date(2027, 3, 7)
    assert read("mother's day", "America/Chicago").start.date() == date(2027, 5, 9)


def test_a_season_left_out_follows_the_half_of_the_world() -> None:
    assert read("every Saturday, not in winter").rrule.startswith("FREQ=WEEKLY;BYMONTH=3,4,5,6,7,8,9,10,11;")
    assert "BYMONTH=1,2,3,4,5,9,10,11,12" in read("every Saturday, not in winter", "Australia/Sydney").rrule


def test_a_day_left_out_that_no_rule_can_say_is_owned_up_to() -> None:
    when = read("weekdays at 8:30 am do my inhaler, but not Christmas Day")
    assert when.except_days[0] == date(2026, 12, 25)
    assert not when.is_sure


@pytest.mark.parametrize(
    ("text", "rrule"),
    [
        ("every 2nd Friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("alternate Thursdays", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
        ("on the first and the fifteenth of every month", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
        ("first and third Thursday of the month", "FREQ=MONTHLY;BYDAY=1TH,3TH"),
        (
            "every other Tuesday except in August",
            "FREQ=WEEKLY;INTERVAL=2;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=TU",
        ),
        ("mon wed fri 7am pilates", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        ("eye drops twice a day at 8 and 8", "FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0"),
        ("every day this week at noon", "FREQ=DAILY;UNTIL=20261129T235959"),
    ],
)
def test_more_repeats_become_rules(text: str, rrule: str) -> None:
    assert read(text).rrule == rrule


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("ten to seven in the morning", "2026-11-24 06:50"),
        ("twenty to eight in the evening", "2026-11-23 19:40"),
        ("in an hour twenty", "2026-11-23 10:35"),
        ("three Fridays ago", "2026-11-06 00:00"),
        ("a week last Tuesday", "2026-11-10 00:00"),
        ("the night before Christmas", "2026-12-24 21:00"),
        ("the meeting was pushed to Wednesday", "2026-11-25 00:00"),
        ("dad phoned Sunday", "2026-11-22 00:00"),
        ("I met Tom on Monday, so remind me to ring him on Friday", "2026-11-27 00:00"),
        ("this time last year", "2025-11-23 09:15"),
    ],
)
def test_more_phrases_are_read_as_people_say_them(text: str, start: str) -> None:
    assert f"{read(text).start:%Y-%m-%d %H:%M}" == start


@pytest.mark.parametrize("text", ["next weekend", "10 to 4 on Sunday", "I got jury duty on Thursday"])
def test_a_guess_says_so(text: str) -> None:
    when = read(text)
    assert not when.is_sure
    assert when.other


@pytest.mark.parametrize(
    "text",
    [
        *(
            "have you got a good sunday roast recipe",
            "ruby tuesday was my dad's song",
            "the good friday agreement",
        ),
        *(
            "they live at 18 March Street",
            "my apartment's 10/4",
            "I had a late night",
            "thank god it's friday",
        ),
        *("at the end of the day it's just money", "the new year's eve movie is terrible", "just a minute"),
    ],
)
def test_no_time_is_found_in_a_name_or_an_idiom(text: str) -> None:
    assert read_when(text, NOW, anchors=ANCHORS) is None


def test_the_quick_look_never_hides_a_time() -> None:
    for name in ("when", "time"):
        for line in (CORPORA / f"{name}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            assert row["value"] is None or may_hold_time(row["text"], row.get("anchors", ())), row["text"]
    assert not may_hold_time("the kettle is broken again and it makes me sad, you know")
