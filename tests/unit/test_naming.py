"""What is ahead is asked after by a name that a person would use."""

from datetime import datetime

import pytest

from samantha.mind.reflex.naming import Event, event_in

NOW = datetime(2026, 11, 25, 19, 30)  # noqa: DTZ001 - the clock on the wall


@pytest.mark.parametrize(
    ("text", "what", "who"),
    [
        ("dad has his operation tomorrow", "your dad's operation", ""),
        ("the scan's on tuesday", "the scan", ""),
        ("got an interview thursday", "the interview", ""),
        ("driving test friday", "the driving test", ""),
        ("court on thursday at ten", "court", ""),
        ("it's our anniversary on friday", "your anniversary", ""),
        ("i've got to go to court next thursday at ten", "going to court", "you"),
        (
            "i'm seeing the consultant on wednesday about my knee",
            "seeing the consultant about your knee",
            "you",
        ),
        ("we fly to Lisbon on saturday", "flying to Lisbon", "you"),
        ("i'm going to make bara brith tomorrow", "making bara brith", "you"),
        ("my son is taking his driving test on monday", "taking his driving test", "your son"),
        ("got the operation friday, new knee", "the operation", ""),
    ],
)
def test_a_plan_is_called_by_its_thing_or_by_what_is_done(text: str, what: str, who: str) -> None:
    assert event_in(text, NOW) == Event(what=what, who=who)


@pytest.mark.parametrize(
    "text", ["she has an interview on friday", "i've got a thing on tuesday", "it's at four tomorrow"]
)
def test_what_cannot_be_named_well_is_left_to_their_own_sentence(text: str) -> None:
    assert event_in(text, NOW) is None
