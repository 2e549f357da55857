"""A request stays the same request whatever manners stand around it."""

import pytest

from samantha.mind.reflex.asking import asking

PUT = "put lunch with ana in for friday"
AROUND = [
    "put lunch with Ana in for Friday",
    "Put lunch with Ana in for Friday, please.",
    "Could you put lunch with Ana in for Friday?",
    "hey samantha can you please put lunch with ana in for friday",
    "I was wondering whether you could maybe put lunch with Ana in for Friday, if that's all right?",
    "would you mind putting lunch with ana in for friday thanks",
    "I'd like you to put lunch with Ana in for Friday",
    "oh for fuck's sake, put lunch with Ana in for Friday, will you",
    "ok so um please just put lunch with Ana in for Friday when you get a chance",
    "Sorry, would it be possible for you to put lunch with Ana in for Friday?",
    "do me a favour and put lunch with ana in for friday love",
]


@pytest.mark.parametrize("said", AROUND)
def test_manners_come_off_both_ends(said):
    assert asking(said).low == PUT


@pytest.mark.parametrize("said", AROUND[2:6])
def test_what_was_asked_for_in_so_many_words_is_known_as_asked(said):
    assert asking(said).is_asked


def test_a_wish_is_told_apart_from_an_order():
    assert asking("I need to put lunch in for Friday").is_wish
    assert not asking("put lunch in for Friday").is_wish


def test_a_title_keeps_its_capitals():
    assert asking("Could you put Lunch with Ana in?").words == "put Lunch with Ana in"
