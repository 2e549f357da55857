"""An order for a note is read by its parts; its text may stand before what commands it, or behind."""

import pytest

from samantha.mind.reflex.asking import asking
from samantha.mind.reflex.trades.notes_parts import Wanted, wanted


def read(text: str) -> Wanted | None:
    return wanted(asking(text), (text,), 0)


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("the wifi password is bluebird, make a note of that", "the wifi password is bluebird"),
        ("Anna is allergic to walnuts - note that down please", "Anna is allergic to walnuts"),
        ("put it in my notes that the blue key is for the shed", "the blue key is for the shed"),
        ("the tag is UK 14207, can you write that down for me", "the tag is UK 14207"),
        ("please note meter reading is 48213", "meter reading is 48213"),
        ("I'd like a note saying we parked on level 3", "we parked on level 3"),
        ("memo: we parked on level 3", "we parked on level 3"),
    ],
)
def test_a_note_holds_what_was_said_before_or_after_its_command(said: str, text: str) -> None:
    assert read(said) == Wanted(verb="add", words=text)


@pytest.mark.parametrize(
    ("said", "verb", "words"),
    [
        ("the boiler note, read it to me", "find", "boiler"),
        ("I wrote a note on the furnace filter, I'd like to find it", "find", "furnace filter"),
        ("did I note down the boiler code", "find", "boiler code"),
        ("do my notes say anything about the garden", "find", "garden"),
        ("the note about gutters: delete", "delete", "gutters"),
        ("The porch paint note, I want it gone", "delete", "porch paint"),
        ("could the note about the boiler be deleted", "delete", "boiler"),
        ("my most recent note, let's hear it", "show", ""),
        ("what have I written down lately", "show", ""),
    ],
)
def test_a_note_is_found_read_or_deleted_by_what_it_is_about(said: str, verb: str, words: str) -> None:
    assert read(said) == Wanted(verb=verb, words=words)


@pytest.mark.parametrize(
    "said",
    [
        "I made a note about the boiler once",
        "she wrote it down and lost the paper",
        "going to write down everything my mum told me about the war",
        "they get to the same note every time and fall off it",
        "the doctor's note said three weeks",
        "he keeps notes on everything",
    ],
)
def test_notes_that_are_only_spoken_of_order_nothing(said: str) -> None:
    assert read(said) is None
