"""When she says "mm-hm" while somebody talks."""

from dataclasses import replace
from itertools import pairwise

import pytest

from samantha.ear.backchannels import Backchannel, Listening, backchannel
from samantha.ear.completeness import completeness

TALE = "so we drove all the way up to the lakes in the rain and we had this tiny tent and when we got there"
HEAVY = "my mum was in hospital for weeks and then one night they rang me and when i got there"
LONG = Listening(talk_ms=9_000, pause_ms=350, words_since=20)


def given(words: str, listening: Listening = LONG, *, is_wanted: bool = True) -> Backchannel | None:
    return backchannel(words, completeness(words), listening, is_wanted=is_wanted)


def test_a_story_that_pauses_between_clauses_gets_one() -> None:
    assert given("we moved the piano ourselves that year and so then i rang the bank") is not None


@pytest.mark.parametrize("pause_ms", [0, 120, 249, 601, 2_000])
def test_none_comes_early_or_late_in_a_pause(pause_ms: float) -> None:
    assert given(STORY) is not None
    assert given(STORY, replace(LONG, pause_ms=pause_ms)) is None


STORY = "we moved the piano ourselves that year and so then i rang the bank"


def test_none_comes_before_four_seconds_of_talk() -> None:
    assert given(STORY, replace(LONG, talk_ms=3_900)) is None


@pytest.mark.parametrize(("gap_ms", "comes"), [(2_000, False), (11_900, False), (12_500, True), (None, True)])
def test_two_never_come_within_twelve_seconds(gap_ms: float | None, comes: bool) -> None:
    assert (given(STORY, replace(LONG, gap_ms=gap_ms)) is not None) is comes


def test_who_says_little_between_pauses_is_left_alone() -> None:
    assert given(STORY, replace(LONG, words_since=3)) is None


def test_none_comes_if_the_person_said_so() -> None:
    assert given(STORY, is_wanted=False) is None


@pytest.mark.parametrize(
    "words",
    [
        "i have told you all about it and now i would like to know what time it is",  # she may answer
        "we drove all the way up to the lakes in the rain and put up the",  # inside a phrase
        "i was looking for that thing you know the one with the um",  # looking for a word
        "you can call me on the mobile the number is oh seven seven double oh",  # dictating
    ],
)
def test_none_comes_where_it_would_be_in_the_way(words: str) -> None:
    assert given(words) is None


def test_where_it_hurts_it_is_soft_and_never_surprised() -> None:
    hurt = "she had been ill since the spring and in the end she died at home and then we had the funeral"
    for count in range(6):
        found = given(hurt, replace(LONG, given=count))
        assert found is not None
        assert found.is_soft
        assert not found.text.startswith("oh")


def test_it_is_seldom_the_same_twice() -> None:
    texts = [one.text for count in range(5) if (one := given(STORY, replace(LONG, given=count)))]
    assert len(set(texts)) >= 3
    assert all(one != other for one, other in pairwise(texts))


def test_a_turn_of_the_story_is_met_as_one() -> None:
    found = given("we looked for hours in every drawer of the house and then she found a letter")
    assert found is not None
    assert found.text.startswith("oh")
