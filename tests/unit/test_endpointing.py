"""How much silence ends a turn, and how a person's own pauses change that."""

import json
from dataclasses import replace

import pytest

from samantha.ear.completeness import ENDINGS, Completeness, Ending
from samantha.ear.endpointing import LONG_TALK_WORDS, patience_ms, patience_of
from samantha.ear.pauses import LEAST_MS, MOST_MS, PRIOR_MS, Pauses, learn


def sure(label: Ending) -> Completeness:
    return Completeness(label=label, probability=0.95)


def after(pauses_ms: list[float], ending: Ending) -> Pauses:
    pauses = Pauses()
    for pause_ms in pauses_ms:
        pauses = learn(pauses, pause_ms, ending)
    return pauses


def test_who_is_done_is_answered_at_once_and_who_is_not_is_waited_for() -> None:
    complete, opened, incomplete = (patience_of(sure(label)) for label in ENDINGS)
    assert complete <= 160
    assert 300 <= opened <= 600
    assert 700 <= incomplete <= 900


def test_a_short_answer_to_her_question_is_a_turn() -> None:
    assert patience_ms("cheese and pickle", asked="What did you have?") < patience_ms("cheese and pickle")


def test_words_that_want_more_are_waited_for_whatever_she_had_asked() -> None:
    assert patience_ms("on the", asked="Where did you leave it?") >= 700


def test_a_doubtful_end_waits_longer_than_a_sure_one() -> None:
    doubtful = Completeness(label="complete", probability=0.45)
    assert patience_of(sure("complete")) < patience_of(doubtful) < patience_of(sure("open"))


def test_a_story_that_is_open_is_given_more_time() -> None:
    assert patience_of(sure("open"), length=LONG_TALK_WORDS) > patience_of(sure("open"), length=4)


def test_dictation_is_given_more_time() -> None:
    assert patience_of(replace(sure("incomplete"), is_dictated=True)) > patience_of(sure("incomplete"))


@pytest.mark.parametrize("ending", ENDINGS)
def test_nobodys_habits_make_her_wait_without_end_or_not_at_all(ending: Ending) -> None:
    slow, quick = after([3_900] * 400, ending), after([0] * 400, ending)
    assert slow.wait_ms(ending) == MOST_MS[ending]
    assert quick.wait_ms(ending) == LEAST_MS[ending]


def test_a_person_who_pauses_long_is_waited_for_longer_and_only_after_such_words() -> None:
    slow = after([1_100] * 20, "incomplete")
    assert slow.wait_ms("incomplete") > PRIOR_MS["incomplete"] * 1.2
    assert slow.wait_ms("complete") == PRIOR_MS["complete"]
    assert patience_ms("i was going to", pauses=slow) > patience_ms("i was going to")


def test_one_long_pause_changes_little() -> None:
    assert after([1_500], "incomplete").wait_ms("incomplete") < PRIOR_MS["incomplete"] * 1.2


def test_who_seldom_goes_on_after_a_whole_sentence_is_answered_at_once() -> None:
    assert after([0, 0, 0, 0, 0, 0, 0, 0, 0, 900] * 20, "complete").wait_ms("complete") < 160
    assert after([0, 0, 900] * 60, "complete").wait_ms("complete") > 250


@pytest.mark.parametrize("pause_ms", [float("nan"), float("inf"), -1.0, 60_000.0])
def test_what_is_no_pause_teaches_nothing(pause_ms: float) -> None:
    assert learn(Pauses(), pause_ms, "open") == Pauses()


def test_what_was_learned_comes_back_as_it_was_kept() -> None:
    pauses = learn(after([900.0] * 5, "open"), 1_200, "incomplete")
    kept = json.loads(json.dumps(pauses.as_dict()))
    assert Pauses.from_dict(kept).as_dict() == kept


@pytest.mark.parametrize(
    "kept", [{}, {"open": 3}, {"open": {"wait_ms": "soon"}}, {"open": {"wait_ms": float("nan"), "seen": 1}}]
)
def test_a_damaged_habit_is_as_if_nothing_had_been_learned(kept: dict[str, object]) -> None:
    assert Pauses.from_dict(kept) == Pauses()


def test_a_habit_beyond_the_bounds_is_brought_back_within_them() -> None:
    assert (
        Pauses.from_dict({"complete": {"wait_ms": 9e9, "seen": 3}}).wait_ms("complete") == MOST_MS["complete"]
    )
