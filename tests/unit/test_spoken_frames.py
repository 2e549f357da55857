"""A deed is understood whichever way round it is said: what moves, what goes, what is asked for."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from samantha.core.turn import Moment, Person
from samantha.mind.reflex.understand import understand

WEDNESDAY = Moment(
    now=datetime(2026, 5, 13, 9, 15, tzinfo=UTC),
    zone=ZoneInfo("Europe/London"),
    person=Person(name="Robin", is_adult=True, her_name="Samantha"),
    turns_so_far=40,
)


@pytest.mark.parametrize(
    "text",
    [
        "can the dentist be moved to friday",
        "the dentist needs moving to friday",
        "the dentist's been put back to Friday",
        "shift the dentist from thursday to friday",
        "put the dentist off till friday",
        "dentist to friday please",
        "the dentist moved to Friday, fix the calendar",
        "the haircut, can it go to friday",
    ],
)
def test_what_moves_is_named_wherever_it_stands(text: str) -> None:
    (order,) = understand(text, WEDNESDAY).orders
    assert (order.skill, order.verb) == ("calendar", "move")
    assert order.arguments["what"] in ("dentist", "haircut")
    assert order.arguments["day"] == "2026-05-15"


@pytest.mark.parametrize(
    "text",
    [
        "delete my dentist appointment",
        "the dentist can come off the calendar",
        "no dentist on Friday, take it off",
        "We won't be doing the dentist after all, wipe it from the calendar",
        "Forget the dentist appointment, I'm not going",
    ],
)
def test_what_goes_is_named_without_what_was_said_of_it(text: str) -> None:
    (order,) = understand(text, WEDNESDAY).orders
    assert (order.skill, order.verb, order.arguments["what"]) == ("calendar", "cancel", "dentist")


@pytest.mark.parametrize(
    "text", ["we're not doing ice for the party so take it off", "I can't make it any more"]
)
def test_what_is_in_no_calendar_is_not_taken_out_of_one(text: str) -> None:
    assert all(order.skill != "calendar" for order in understand(text, WEDNESDAY).orders)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("you don't need to remind me about the bins any more", "bins"),
        ("the bins reminder can go", "bins"),
        ("bins are out so you can drop that reminder", "bins"),
        ("pasta's done, stop the timer", "pasta"),
        ("turn the alarm off", "alarm"),
    ],
)
def test_a_reminder_goes_by_what_it_is_of(text: str, what: str) -> None:
    command = understand(text, WEDNESDAY).command
    assert command is not None
    assert (command.kind, command.what) == ("cancel", what)


@pytest.mark.parametrize(
    "text", ["wake me at six, i'm knackered", "Get me up at six tomorrow morning or I'm fucked"]
)
def test_what_is_said_beside_an_alarm_is_not_its_name(text: str) -> None:
    command = understand(text, WEDNESDAY).command
    assert command is not None
    assert (command.kind, command.what) == ("remind", "wake up")


def test_a_rule_whose_hour_has_passed_today_begins_with_the_next() -> None:
    command = understand("alarm at half six every weekday", WEDNESDAY).command
    assert command is not None
    assert command.when is not None
    assert command.when.start.isoformat(timespec="minutes") == "2026-05-14T06:30"


@pytest.mark.parametrize(
    ("text", "verb"),
    [("brief me on today", "agenda"), ("is the dentist this week", "find"), ("could I do friday", "free")],
)
def test_a_calendar_is_asked_in_few_words(text: str, verb: str) -> None:
    (order,) = understand(text, WEDNESDAY).orders
    assert (order.skill, order.verb) == ("calendar", verb)
