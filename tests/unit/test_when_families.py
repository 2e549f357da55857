"""Families of time phrases: names and titles that hold a time word, other countries' ways, repeats, slips."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from samantha.mind.reflex.en.when import When, read_when

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 19, 14, 10, tzinfo=LONDON)  # a Thursday


def read(text: str) -> When:
    when = read_when(text, NOW)
    assert when is not None, text
    return when


@pytest.mark.parametrize(
    "text",
    [
        *("play november rain", "can you play friday I'm in love by the cure", "play last christmas by wham"),
        *("groundhog day is my favourite film", "tomorrow never dies is on", "friday night lights was good"),
        *("her name is tuesday", "I ate at a place called midnight diner", "may and june are their names"),
        *("a saturday job made me who I am", "he wears his sunday suit", "happy mondays were my band"),
        *("easter eggs are so small now", "where did we put the christmas lights"),
        *("he wore a midday blue tie", "a midnight snack would do", "the midday sun is fierce"),
        *(
            "the first thing I thought was no",
            "the last thing on my mind",
            "he bottled it at the last minute",
        ),
        *("the daily mail is rubbish", "weekly shop costs a fortune", "my hourly rate is low"),
        *("two by two they went in", "seven eleven has slushies", "john 3:16 was on the sign"),
        *("from one to ten how tired are you", "hang on two seconds", "the five second rule"),
        *("she drives a car from 1920", "the scale is 1:50", "she ran it sober in 3:45"),
        *(
            "any given sunday is a film",
            "a five o'clock shadow",
            "play quarter past midnight",
            "48 hours is a film",
        ),
    ],
)
def test_names_titles_and_idioms_hold_no_time(text: str) -> None:
    assert read_when(text, NOW) is None


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("call it a friday deadline", "2026-11-20 00:00"),
        ("play golf with Sam on friday", "2026-11-20 00:00"),
        ("first thing in the morning", "2026-11-20 08:00"),
        ("halloween costume for Ben", "2027-10-31 00:00"),
        ("be at the depot by 1945", "2026-11-19 19:45"),
    ],
)
def test_what_only_looks_like_a_name_is_still_a_time(text: str, start: str) -> None:
    assert f"{read(text).start:%Y-%m-%d %H:%M}" == start


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("five and twenty to six", "2026-11-19 17:35"),
        ("bang on eight tomorrow night", "2026-11-20 20:00"),
        ("on the stroke of four", "2026-11-19 16:00"),
        ("the top of the hour", "2026-11-19 15:00"),
        ("oh six hundred on monday", "2026-11-23 06:00"),
        ("fourteen thirty hours tomorrow", "2026-11-20 14:30"),
        ("shall we say nine on saturday for pints", "2026-11-21 21:00"),
        ("seven for half past seven tomorrow night", "2026-11-20 19:00"),
        ("ten minutes short of six this evening", "2026-11-19 17:50"),
    ],
)
def test_the_clock_is_read_as_old_hands_and_soldiers_say_it(text: str, start: str) -> None:
    assert f"{read(text).start:%Y-%m-%d %H:%M}" == start


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("this day fortnight we fly", "2026-12-03"),
        ("this day month", "2026-12-19"),
        ("this day last week I was in Cork", "2026-11-12"),
        ("yesterday week he rang", "2026-11-11"),
        ("a week ago tomorrow I was fine", "2026-11-13"),
        ("the week before last", "2026-11-02"),
        ("the ninth of the fifth", "2027-05-09"),
        ("after two days remind me to pay", "2026-11-21"),
        ("late tomorrow afternoon", "2026-11-20"),
        ("over christmas week we're shut", "2026-12-21"),
        ("monday first thing", "2026-11-23"),
        ("a week ago saturday", "2026-11-07"),
        ("christmas eve eve at seven pm", "2026-12-23"),
    ],
)
def test_days_are_counted_in_the_ways_of_each_country(text: str, day: str) -> None:
    assert f"{read(text).start:%Y-%m-%d}" == day


@pytest.mark.parametrize(
    ("text", "rrule", "day"),
    [
        ("every year on the 30th of may", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=30", "2027-05-30"),
        ("each year in february on the 10th", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=10", "2027-02-10"),
        ("the 5th of every second month", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=5", "2026-12-05"),
        ("first friday of every other month", "FREQ=MONTHLY;INTERVAL=2;BYDAY=1FR", "2026-12-04"),
        ("every quarter on the 1st", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1", "2026-12-01"),
        ("mondays wednesdays and fridays", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-11-20"),
        ("every mon wed fri", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-11-20"),
        ("every 1st and 3rd monday", "FREQ=MONTHLY;BYDAY=1MO,3MO", "2026-12-07"),
        ("every month 7th", "FREQ=MONTHLY;BYMONTHDAY=7", "2026-12-07"),
        ("every sunday from january", "FREQ=WEEKLY;BYDAY=SU", "2027-01-03"),
        ("every month bar august", "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,9,10,11,12", "2026-12-19"),
    ],
)
def test_repeats_keep_their_day_and_their_first_time(text: str, rrule: str, day: str) -> None:
    when = read(text)
    assert when.rrule == rrule
    assert f"{when.start:%Y-%m-%d}" == day


@pytest.mark.parametrize(
    "text",
    [
        "I'm away until friday",
        "half five on a friday",
        "day after at ten am",
        "once a month on a sunday",
        "a week ago saturday",
        "the first half of december",
    ],
)
def test_what_may_mean_two_times_is_not_sure(text: str) -> None:
    assert not read(text).is_sure


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("thurday at 9am", "2026-11-26 09:00"),
        ("saturady at noon", "2026-11-21 12:00"),
        ("tomorow mroning at 8", "2026-11-20 08:00"),
        ("quater to nine tonight", "2026-11-19 20:45"),
    ],
)
def test_a_slip_in_a_long_word_is_forgiven(text: str, start: str) -> None:
    assert f"{read(text).start:%Y-%m-%d %H:%M}" == start
