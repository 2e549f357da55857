"""The grammar of English time phrases: what is read, what is left alone, and that it never raises."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samantha.mind.reflex.en.when import When, read_all, read_when

LONDON = ZoneInfo("Europe/London")
NEW_YORK = ZoneInfo("America/New_York")
NOW = datetime(2026, 3, 11, 10, 0, tzinfo=LONDON)  # a Wednesday


def read(text: str, now: datetime = NOW, *, past: bool = False) -> When:
    when = read_when(text, now, past=past)
    assert when is not None, text
    return when


def stamp(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else ""


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("at six", "2026-03-11 18:00"),
        ("at 9", "2026-03-11 21:00"),
        ("wake me at six", "2026-03-12 06:00"),
        ("half eight", "2026-03-11 20:30"),
        ("at ten to six", "2026-03-11 17:50"),
        ("quarter past three", "2026-03-11 15:15"),
        ("twenty five to four", "2026-03-11 15:35"),
        ("noon-ish", "2026-03-11 12:00"),
        ("at midnight", "2026-03-12 00:00"),
        ("18:30", "2026-03-11 18:30"),
        ("6.30pm", "2026-03-11 18:30"),
        ("6 p.m.", "2026-03-11 18:00"),
        ("at 1830", "2026-03-11 18:30"),
        ("six o'clock", "2026-03-11 18:00"),
        ("six oh five", "2026-03-11 18:05"),
        ("8am", "2026-03-12 08:00"),  # passed today, so tomorrow
        ("at 3 at night", "2026-03-12 03:00"),
        ("tonight at 2", "2026-03-12 02:00"),
        ("6 in the morning", "2026-03-12 06:00"),
        ("on the hour", "2026-03-11 11:00"),
        ("at twenty past", "2026-03-11 10:20"),
    ],
)
def test_clock_times_come_round_next(text: str, start: str) -> None:
    when = read(text)
    assert stamp(when.start) == start
    assert when.has_time
    assert not when.has_date or "tonight" in text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tomorrow", "2026-03-12"),
        ("the day after tomorrow", "2026-03-13"),
        ("on Friday", "2026-03-13"),
        ("next Tuesday", "2026-03-17"),
        ("this Friday", "2026-03-13"),
        ("a week on Tuesday", "2026-03-24"),
        ("Tuesday week", "2026-03-24"),
        ("a fortnight today", "2026-03-25"),
        ("in two weeks on Friday", "2026-03-27"),
        ("in a couple of days", "2026-03-13"),
        ("the 3rd", "2026-04-03"),
        ("3rd of May", "2026-05-03"),
        ("May the fourth", "2026-05-04"),
        ("Friday the 13th", "2026-03-13"),
        ("on the 5th of next month", "2026-04-05"),
        ("2026-12-05", "2026-12-05"),
        ("25/12", "2026-12-25"),
        ("the last Friday of the month", "2026-03-27"),
        ("first Monday in March", "2027-03-01"),
        ("the end of the month", "2026-03-31"),
        ("at Easter", "2026-04-05"),
        ("Good Friday", "2026-04-03"),
        ("the Monday after Easter", "2026-04-06"),
        ("two days before Christmas", "2026-12-23"),
        ("New Year's Eve", "2026-12-31"),
        ("valentines day", "2027-02-14"),
        ("Halloween", "2026-10-31"),
        ("Thanksgiving", "2026-11-26"),
    ],
)
def test_dates_are_settled_against_today(text: str, day: str) -> None:
    when = read(text)
    assert stamp(when.start) == f"{day} 00:00"
    assert (when.has_date, when.has_time, when.kind) == (True, False, "instant")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("on Friday at 3pm", "2026-03-13 15:00"),
        ("at 3pm on Friday", "2026-03-13 15:00"),
        ("remind me at 3 to call Ann tomorrow", "2026-03-12 15:00"),
        ("at 9 tomorrow morning", "2026-03-12 09:00"),
        ("dinner on Friday at seven", "2026-03-13 19:00"),
        ("this time next week", "2026-03-16 10:00"),
        ("tomorrow evening", "2026-03-12 18:00"),
        ("after lunch", "2026-03-11 13:30"),
        ("when I'm back from lunch", "2026-03-11 13:30"),
        ("first thing tomorrow", "2026-03-12 08:00"),
    ],
)
def test_a_day_and_a_time_are_joined_in_any_order(text: str, start: str) -> None:
    assert stamp(read(text).start) == start


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("from 2 to 4", "2026-03-11 14:00", "2026-03-11 16:00"),
        ("between 2 and 4 on Friday", "2026-03-13 14:00", "2026-03-13 16:00"),
        ("tomorrow 2-4pm", "2026-03-12 14:00", "2026-03-12 16:00"),
        ("from 10 to 2pm tomorrow", "2026-03-12 10:00", "2026-03-12 14:00"),
        ("from 10pm to 6am", "2026-03-11 22:00", "2026-03-12 06:00"),
        ("9 to 5 tomorrow", "2026-03-12 09:00", "2026-03-12 17:00"),
        ("this weekend", "2026-03-14 00:00", "2026-03-16 00:00"),
        ("next week", "2026-03-16 00:00", "2026-03-23 00:00"),
        ("in May", "2026-05-01 00:00", "2026-06-01 00:00"),
        ("Monday to Friday", "2026-03-16 00:00", "2026-03-21 00:00"),
        ("3-5 May", "2026-05-03 00:00", "2026-05-06 00:00"),
        ("until six", "2026-03-11 10:00", "2026-03-11 18:00"),
        ("tomorrow at 3 for two hours", "2026-03-12 15:00", "2026-03-12 17:00"),
    ],
)
def test_ranges_end_where_they_no_longer_hold(text: str, start: str, end: str) -> None:
    when = read(text)
    assert (when.kind, stamp(when.start), stamp(when.end)) == ("range", start, end)


@pytest.mark.parametrize(
    ("text", "rrule", "start"),
    [
        ("every day at 9am", "FREQ=DAILY", "2026-03-12 09:00"),
        ("every other Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-03-17 00:00"),
        ("every weekday at 7am", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-03-12 07:00"),
        ("on Mondays", "FREQ=WEEKLY;BYDAY=MO", "2026-03-16 00:00"),
        ("every Monday and Wednesday at 18:00", "FREQ=WEEKLY;BYDAY=MO,WE", "2026-03-11 18:00"),
        ("every first Monday of the month", "FREQ=MONTHLY;BYDAY=1MO", "2026-04-06 00:00"),
        ("the last day of every month", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-03-31 00:00"),
        ("every year on May 3", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3", "2026-05-03 00:00"),
        (
            "every other Tuesday except in August",
            "FREQ=WEEKLY;INTERVAL=2;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=TU",
            "2026-03-17 00:00",
        ),
        ("every day except Sunday at 8am", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA", "2026-03-12 08:00"),
        ("every 20 minutes", "FREQ=MINUTELY;INTERVAL=20", "2026-03-11 10:20"),
        ("every half hour", "FREQ=MINUTELY;INTERVAL=30", "2026-03-11 10:30"),
        ("pills at 8am and 8pm every day", "FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0", "2026-03-11 20:00"),
        ("every day at 9am until Friday", "FREQ=DAILY;UNTIL=20260313T235959", "2026-03-12 09:00"),
    ],
)
def test_recurrences_become_rules_with_their_first_occurrence(text: str, rrule: str, start: str) -> None:
    when = read(text)
    assert (when.kind, when.rrule, stamp(when.start)) == ("repeat", rrule, start)
    assert when.is_sure


@pytest.mark.parametrize(
    ("text", "after_s"),
    [
        ("in an hour and a half", 5400),
        ("in half an hour", 1800),
        ("20 minutes from now", 1200),
        ("in 90 seconds", 90),
        ("in 1 hr 20 min", 4800),
        ("in three quarters of an hour", 2700),
        ("ten minutes ago", -600),
    ],
)
def test_offsets_are_exact(text: str, after_s: int) -> None:
    when = read(text)
    assert when.after_s == after_s
    assert when.start == NOW.replace(tzinfo=None) + timedelta(seconds=after_s)


@pytest.mark.parametrize(
    ("text", "duration_s"),
    [
        ("for two hours", 7200),
        ("set a timer for ten minutes", 600),
        ("a 10 minute timer", 600),
        ("half an hour", 1800),
    ],
)
def test_lengths_are_durations(text: str, duration_s: int) -> None:
    when = read(text)
    assert (when.kind, when.duration_s) == ("duration", duration_s)


def test_three_hours_are_three_real_hours_when_the_clocks_change() -> None:
    when = read("in 3 hours", datetime(2026, 3, 29, 0, 30, tzinfo=LONDON))
    assert stamp(when.start) == "2026-03-29 04:30"


@pytest.mark.parametrize(
    ("text", "start", "other"),
    [
        ("at 6", "2026-03-11 18:00", "2026-03-11 06:00"),  # both ahead, said at five in the morning
        ("on Friday at six", "2026-03-13 18:00", "2026-03-13 06:00"),
        ("12/5", "2026-05-12 00:00", "2026-12-05 00:00"),
        ("next Friday", "2026-03-20 00:00", "2026-03-13 00:00"),
    ],
)
def test_an_unsure_reading_gives_the_other_one(text: str, start: str, other: str) -> None:
    when = read(text, NOW.replace(hour=5))
    assert (stamp(when.start), stamp(when.other), when.is_sure) == (start, other, False)


def test_how_often_without_when_is_not_sure() -> None:
    assert not read("twice a week").is_sure


def test_slashed_dates_follow_the_country() -> None:
    assert stamp(read("12/5", datetime(2026, 3, 11, 10, tzinfo=NEW_YORK)).start) == "2026-12-05 00:00"


@pytest.mark.parametrize(
    ("text", "zone", "start"),
    [
        ("9 am in Tokyo", "Asia/Tokyo", "2026-03-12 09:00"),
        ("3pm Tokyo time tomorrow", "Asia/Tokyo", "2026-03-12 15:00"),
        ("tomorrow at 3 pm EST", "America/New_York", "2026-03-12 15:00"),
        ("call the Berlin office Monday at 2pm their time", "Europe/Berlin", "2026-03-16 14:00"),
    ],
)
def test_a_named_place_pins_the_zone(text: str, zone: str, start: str) -> None:
    when = read(text)
    assert (when.zone, when.is_pinned, stamp(when.start)) == (zone, True, start)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("last Friday", "2026-03-06 00:00"),
        ("two days ago", "2026-03-09 00:00"),
        ("what did I do on Friday", "2026-03-06 00:00"),
        ("I saw him on Tuesday at 4", "2026-03-10 16:00"),
        ("last night", "2026-03-10 20:00"),
    ],
)
def test_past_tense_looks_back(text: str, start: str) -> None:
    assert stamp(read(text).start) == start


def test_the_caller_may_say_that_it_is_past() -> None:
    assert stamp(read("on Friday", past=True).start) == "2026-03-06 00:00"
    assert stamp(read("at nine", past=True).start) == "2026-03-11 09:00"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "I may march in second",
            "one of us",
            "second hand",
            "I'm twenty five",
            "may I",
            "the sun",
            "she sat",
        ),
        *(
            "mon ami",
            "in two minds",
            "five people",
            "at least",
            "for good",
            "24/7",
            "at one with",
            "24/7 support",
        ),
        *(
            "give me a second",
            "a minute of your time",
            "good morning",
            "good night",
            "every time",
            "each one",
        ),
        *("I loved every second of it", "at once", "on the third floor", "the third time", "at five percent"),
        *(
            "April called",
            "tell June that I said hi",
            "it costs 6.30",
            "16:9 ratio",
            "march on",
            "between you and me",
        ),
        *(
            "a table for four",
            "I have two kids, five and seven",
            "half of them",
            "she is at one with the world",
        ),
    ],
)
def test_words_that_only_look_like_times_are_left_alone(text: str) -> None:
    assert read_when(text, NOW) is None


def test_the_span_covers_the_preposition_and_no_more() -> None:
    text = "remind me to call Ann on Friday at six please"
    first, last = read(text).span
    assert text[first:last] == "on Friday at six"


def test_pieces_that_stand_apart_are_all_given() -> None:
    text = "remind me at six to call Ann tomorrow"
    assert [text[a:b] for a, b in read(text).spans] == ["at six", "tomorrow"]


def test_every_time_is_read_in_its_order() -> None:
    found = read_all("Monday at 9am and Thursday at 5pm", NOW)
    assert [stamp(when.start) for when in found] == ["2026-03-16 09:00", "2026-03-12 17:00"]


def test_days_in_a_list_share_the_time() -> None:
    found = read_all("on Monday and Thursday at 5pm", NOW)
    assert [stamp(when.start) for when in found] == ["2026-03-16 17:00", "2026-03-12 17:00"]


_WORDS = [
    "at",
    "on",
    "in",
    "by",
    "for",
    "from",
    "to",
    "until",
    "and",
    "of",
    "the",
    "a",
    "next",
    "last",
    "this",
    "every",
    "other",
    "each",
    "tomorrow",
    "today",
    "friday",
    "monday",
    "sun",
    "may",
    "march",
    "3rd",
    "31",
    "12/5",
    "2026-02-29",
    "six",
    "half",
    "quarter",
    "ten",
    "past",
    "noon",
    "midnight",
    "am",
    "pm",
    "week",
    "month",
    "year",
    "hours",
    "minutes",
    "ago",
    "now",
    "time",
    "except",
    "times",
    "easter",
    "tokyo",
    "est",
    "o'clock",
    "18:30",
    "99:99",
    "0",
    "24",
    "999999999999",
    "-",
    ",",
    ".",
    "first",
    "second",
    "weekend",
    "morning",
    "night",
]


def _is_sound(text: str, when: When | None) -> bool:
    return when is None or all(0 <= a < b <= len(text) for a, b in (when.span, *when.spans))


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200), st.booleans())
def test_any_text_is_read_without_an_error(text: str, past: bool) -> None:
    assert _is_sound(text, read_when(text, NOW, past=past))


@settings(max_examples=1000, deadline=None)
@given(
    st.lists(st.sampled_from(_WORDS), max_size=10).map(" ".join),
    st.datetimes(datetime(2024, 1, 1), datetime(2040, 12, 31), timezones=st.sampled_from([LONDON, NEW_YORK])),  # noqa: DTZ001
)
def test_any_order_of_time_words_is_read_without_an_error(text: str, now: datetime) -> None:
    assert _is_sound(text, read_when(text, now))
    assert all(_is_sound(text, when) for when in read_all(text, now))
