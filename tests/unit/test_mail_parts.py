"""An order about mail is read by its parts: what is to be written, who waits, how it is looked at."""

import pytest

from samantha.mind.reflex.asking import asking
from samantha.mind.reflex.trades.mail_parts import answered, waits, way_of, way_of_looking, written


@pytest.mark.parametrize(
    ("said", "left", "way"),
    [
        (
            "email Earl that the gutter leaks, and go on and send it",
            "email Earl that the gutter leaks",
            "send",
        ),
        ("write to Priya saying I'm late, but don't send it yet", "write to Priya saying I'm late", "draft"),
        ("compose, but don't send, a message to Colin", "compose a message to Colin", "draft"),
        ("ask Tom to sign the form and send it", "ask Tom to sign the form and send it", ""),
        ("tell Tom the boat leaves at ten", "tell Tom the boat leaves at ten", ""),
    ],
)
def test_whether_a_letter_goes_out_is_said_apart_from_its_words(said: str, left: str, way: str) -> None:
    assert way_of(said) == (left, way)


@pytest.mark.parametrize(
    ("said", "verb", "to", "text"),
    [
        ("could an email go to the vicar saying all is sorted", "send", "vicar", "all is sorted"),
        ("To Beatriz send one mail: the text is finished", "send", "Beatriz", "the text is finished"),
        ("email Priya the meeting's at four", "send", "Priya", "the meeting's at four"),
        ("An email to Heather wants drafting, to say it is broken", "draft", "Heather", "it is broken"),
        ("help me write to my landlord, the tap leaks", "draft", "my landlord", "the tap leaks"),
    ],
)
def test_a_letter_is_found_in_whichever_frame_it_is_put(said: str, verb: str, to: str, text: str) -> None:
    asked = asking(said)
    letter = written(asked.words, asked.words.lower(), "")
    assert letter is not None
    assert (letter.verb, letter.slots["to"], letter.slots["text"]) == (verb, to, text)


@pytest.mark.parametrize(
    ("said", "to", "text"),
    [
        ("in reply to Tom, Thursday works", "Tom", "Thursday works"),
        ("Tom's email needs an answer: Thursday works", "Tom", "Thursday works"),
        ("tell Tom I'll be late in reply to his email", "Tom", "I'll be late"),
        ("revert to Mr Sharma that the documents are ready", "Mr Sharma", "the documents are ready"),
        ("she emailed about the cot, write back we still have it", "", "we still have it"),
    ],
)
def test_an_answer_is_found_in_whichever_frame_it_is_put(said: str, to: str, text: str) -> None:
    letter = answered(said, said.lower())
    assert letter is not None
    assert letter.slots == {"to": to, "text": text}


def test_a_letter_is_summed_up_read_or_found() -> None:
    assert way_of_looking("what's the upshot of all those mails about the wedding") == "summarise"
    assert way_of_looking("that email about the parking permit, how does it go") == "read"
    assert way_of_looking("is there an email from tom") == "find"


@pytest.mark.parametrize(
    ("said", "is_so"),
    [
        ("which mails am i sitting on that people want answered", True),
        ("who all are awaiting my reply", True),
        ("what mail is pending a response from my side", True),
        ("i'm waiting for an answer from the bank", False),
        ("what is waiting for my yes", False),
        ("do you think i should answer his mail", False),
    ],
)
def test_who_waits_for_an_answer_is_told_from_whom_they_wait_for(said: str, is_so: bool) -> None:
    assert waits(said) is is_so
