"""What weighs in a telling is met, what was said is quoted whole, and two plans of one turn are two."""

from datetime import UTC, datetime

import pytest

from samantha.memory.plans import plans_in, plans_of
from samantha.mind.reflex import reacting
from samantha.mind.reflex.quoting import said_back

AT = datetime(2026, 11, 23, 19, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("If they refuse I have to close the shop.", "hangs"),
        ("I'm not sure I want to go through with it.", "doubt"),
        ("She doesn't know yet. I've said nothing to my mother either.", "kept"),
        ("My sister and I fell out over the flat, and we haven't spoken since.", "apart"),
        ("He won't walk again, they think.", "threat"),
        ("I dreamt about my dad again.", "dream"),
        ("The house will be very quiet again on Monday.", "lonely"),
    ],
)
def test_what_weighs_is_met_with_more_than_a_nod(line: str, what: str) -> None:
    assert reacting.hurts(line) == what


@pytest.mark.parametrize(
    "line",
    [
        "If they win on Saturday we go up.",
        "I'm not sure it was the number nine bus.",
        "I never spoke to a satnav like that.",
        "We don't speak of the trifle.",
    ],
)
def test_light_talk_in_the_same_words_is_not_taken_for_it(line: str) -> None:
    assert reacting.hurts(line) == ""


def test_no_half_of_a_sentence_is_said_back() -> None:
    line = "The letter came to me, not to her, and I have hidden it under the rice."
    assert said_back(line, ("hidden",)).startswith("The letter came to you")


@pytest.mark.parametrize(
    "told", ["dentist friday, review thursday", "dentist on friday and the review on thursday"]
)
def test_each_of_two_plans_has_its_own_day(told: str) -> None:
    assert [(what, day.day) for what, day in plans_in(told, AT)] == [("dentist", 27), ("review", 26)]


def test_two_things_that_somebody_has_are_two_plans() -> None:
    found = plans_of("have the dentist on friday and a review on thursday", AT)
    assert [(what, day.day) for what, day in found] == [("dentist", 27), ("review", 26)]
