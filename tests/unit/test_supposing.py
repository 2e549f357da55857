"""What no written rule knew is supposed from its words, where the shape and the slots are there."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from samantha.core.turn import Moment, Person
from samantha.mind.reflex.order import Order
from samantha.mind.reflex.supposed_slots import trimmed
from samantha.mind.reflex.supposing import supposed
from samantha.mind.reflex.understand import understand

NOW = datetime(2026, 11, 23, 20, 30, tzinfo=UTC)
PERSON = Person(name="Robin", is_adult=True, her_name="Samantha")
MOMENT = Moment(now=NOW, zone=ZoneInfo("Europe/London"), person=PERSON, turns_so_far=40)


@pytest.mark.parametrize(
    ("text", "deed", "slots"),
    [
        ("lose the candles from the party list", "lists.remove", {"items": ["candles"], "list": "party"}),
        ("bung some firelighters on the hardware list", "lists.add", {"items": ["firelighters"]}),
        ("the oboe lesson on Friday needs to go", "calendar.cancel", {"day": "2026-11-27"}),
        ("pull up the note about the gutters", "notes.find", {"words": "gutters"}),
        ("how much do four tickets at 13.50 come to", "sums.calculate", {"expression": "4*13.50"}),
        ("I earn 2,400 a month, what's that a year", "sums.calculate", {"expression": "2400*12"}),
        ("put the volume at half", "music.volume", {"percent": 50}),
        ("yesterday, what did you get through for me?", "desk.done", {"first": "2026-11-22"}),
    ],
)
def test_a_verb_of_a_class_with_a_thing_of_a_class_is_that_deed(text: str, deed: str, slots: dict):
    order = supposed([text], MOMENT)
    assert isinstance(order, Order)
    assert f"{order.skill}.{order.verb}" == deed
    assert {name: order.arguments.get(name) for name in slots} == slots


@pytest.mark.parametrize(
    "text",
    [
        "she cleared the whole list before lunch",
        "I moved the meeting and nobody came",
        "that soup was a mistake",
        "our old dog could open the fridge",
        "the dentist told me I grind my teeth",
        "he wrote me letters every week",
        "Ana says she works at Google",
        "Mark found it on the internet",
        "my brother was hired by Google",
    ],
)
def test_what_is_told_is_never_supposed_to_be_an_order(text: str):
    assert supposed([text], MOMENT) is None


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("the garden club outing, it's been rained off", "garden club outing"),
        ("that yoga class needs to go", "yoga class"),
        (" the milk please", "milk"),
    ],
)
def test_grammar_around_a_name_is_no_part_of_it(words: str, left: str):
    assert trimmed(words) == left


@pytest.mark.parametrize(
    "text",
    [
        "just put the kettle on",
        "open plan was a mistake",
        "phone-in about potholes",
        "leave the gun take the fusilli",
        "where's the remote",
        "where's the evening gone",
        "what can i do then",
        "I'm on the waiting list",
        "boss put a meeting in my calendar with no title",
    ],
)
def test_what_is_said_in_talk_orders_nothing(text: str):
    heard = understand(text, MOMENT)
    assert not heard.orders
    assert heard.command is None


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("look up how tall the Eiffel Tower is", "search.web"),
        ("the note about gutters: delete", "notes.delete"),
        ("halloween, which day of the week", "dates.weekday"),
    ],
)
def test_what_is_much_likelier_stands_instead_of_what_a_rule_read(text: str, deed: str):
    [order] = understand(text, MOMENT).orders
    assert f"{order.skill}.{order.verb}" == deed


def test_what_is_to_be_forgotten_is_forgotten_whatever_else_is_said():
    heard = understand("forget that I have cancer and remind me at 5 to ring Ana", MOMENT)
    assert heard.command is not None
    assert heard.command.kind == "forget"


def test_when_a_thing_of_theirs_is_is_looked_up_whatever_the_guess():
    (order,) = understand("when is our bin day?", MOMENT).orders
    assert (order.skill, order.verb, order.arguments["words"]) == ("calendar", "find", "bin day")


def test_a_story_is_no_entry_whatever_a_rule_cuts_out_of_it():
    morning = replace(MOMENT, now=NOW.replace(hour=9))
    text = "I still haven't rung her. I picked the phone up at dinner time and put it down again."
    assert understand(text, morning).orders == ()
