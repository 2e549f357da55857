"""What somebody says while she speaks."""

import pytest

from samantha.ear.overlap import overlap


@pytest.mark.parametrize(
    "words",
    [
        "stop", "samantha stop", "be quiet", "shh", "enough", "okay stop talking", "stop stop stop",
        "that's enough now", "can you be quiet please", "oh just shut up", "Stop, please.",
    ],
)  # fmt: skip
@pytest.mark.parametrize("is_over", [True, False])
def test_stop_is_obeyed_whether_or_not_it_is_over(words: str, is_over: bool) -> None:
    assert overlap(words, 300, is_over) == "stop"


@pytest.mark.parametrize(
    "words",
    [
        "mm hm", "oh wow", "that's lovely", "poor thing", "no way", "tell me about it",
        "i know right", "yeah yeah yeah", "oh that's so sad", "what a nightmare", "how funny",
        "did he really", "he didn't", "isn't that gorgeous", "i'd have loved that",
        "that sounds delicious", "oh you poor old thing", "wasn't she brave", "haha",
        "not bad at all",
    ],
)  # fmt: skip
def test_who_only_listens_lets_her_go_on(words: str) -> None:
    assert overlap(words, 600, True) == "backchannel"


@pytest.mark.parametrize(
    "words",
    [
        "wait", "actually no", "no i meant the other one", "yeah but what about tuesday",
        "what did you say", "samantha", "set a timer for ten minutes", "the doorbell is ringing",
        "oh hang on", "that's not what i asked", "no", "my brother does that as well at his place",
        "can you say that again", "you've told me that already", "on thursday",
    ],
)  # fmt: skip
def test_who_wants_the_floor_gets_it(words: str) -> None:
    assert overlap(words, 900, True) == "interruption"


def test_a_backchannel_may_turn_into_an_interruption_at_its_next_word() -> None:
    assert overlap("yeah", 200, False) == "backchannel"
    assert overlap("yeah but", 400, False) == "interruption"


def test_the_beginning_of_a_judgement_is_not_taken_for_a_question() -> None:
    assert overlap("what", 200, False) == "unknown"
    assert overlap("what a", 300, False) != "interruption"
    assert overlap("what", 250, True) == "interruption"


def test_a_noise_is_let_pass_when_it_was_short() -> None:
    assert overlap("", 400, True) == "backchannel"
    assert overlap("  ", 400, True) == "backchannel"
    assert overlap("", 400, False) == "unknown"


def test_who_speaks_on_without_words_being_found_wants_the_floor() -> None:
    assert overlap("", 1_000, True) == "unknown"
    assert overlap("", 1_600, False) == "interruption"


@pytest.mark.parametrize(
    "words", ["'", "''' n't", "s" * 5_000, "stop " * 3_000, "😀 😀", "samantha " * 100, "\x00"]
)
def test_whatever_a_recogniser_writes_has_an_answer(words: str) -> None:
    assert overlap(words, 500, True) in ("stop", "interruption", "backchannel", "unknown")


def test_the_beginning_of_a_formula_may_still_become_one() -> None:
    assert overlap("tell me", 300, False) == "unknown"
    assert overlap("tell me about it", 700, False) == "backchannel"
    assert overlap("tell me about the weather", 900, False) == "interruption"


@pytest.mark.parametrize(
    ("passing", "bid"),
    [
        ("go on", "go on to the next one"), ("oh no", "no no no"), ("no way", "no wait"),
        ("did she", "did she call me"),
        ("what a day", "what day is it"), ("how lovely", "how long"),
        ("that's right", "that's not right"),
        ("i know", "i know a better one"), ("isn't it", "is it raining"), ("me too", "me first"),
    ],
)  # fmt: skip
def test_a_word_makes_the_difference(passing: str, bid: str) -> None:
    assert (overlap(passing, 500, True), overlap(bid, 800, True)) == ("backchannel", "interruption")
