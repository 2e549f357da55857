"""Whether words are a whole turn."""

import random

import pytest

from samantha.ear.completeness import completeness
from samantha.ear.en.labels import CHANCES
from samantha.ear.en.parts import tag

_WORDS = [
    *[
        "i",
        "you",
        "he",
        "she",
        "it",
        "we",
        "they",
        "that",
        "this",
        "the",
        "a",
        "my",
        "her",
        "his",
        "and",
        "but",
        "because",
        "if",
        "when",
        "to",
        "of",
        "with",
        "on",
        "in",
        "about",
        "is",
    ],
    *[
        "'s",
        "was",
        "'m",
        "have",
        "do",
        "did",
        "will",
        "n't",
        "not",
        "never",
        "so",
        "really",
        "just",
        "too",
        "very",
        "go",
        "went",
        "got",
        "want",
        "tell",
        "said",
        "think",
    ],
    *[
        "know",
        "sorry",
        "yes",
        "no",
        "please",
        "one",
        "two",
        "oh",
        "double",
        "hundred",
        "seven",
        "four",
        "a",
        "m",
        "i",
        "r",
        "old",
        "next",
        "last",
        "monday",
        "like",
    ],
    *[
        "what",
        "who",
        "how",
        "why",
        "where",
        "story",
        "timer",
        "alarm",
        "remind",
        "set",
        "call",
        "mum",
        "garden",
        "happy",
        "um",
        "samantha",
        "12",
        "half",
        "point",
    ],
]


@pytest.mark.parametrize(
    "words",
    [
        "we put it in the", "she never told me that you and", "what i need is",
        "can you remind me to", "he's the one who", "if the weather holds", "so i went over to the",
        "i haven't got any", "give me the number of", "it was um", "my grandmother always used to",
        "is there a", "don't let me forget to", "i wonder whether", "and then the other",
        "although she's my sister", "i don't like it when they", "tell her i'll",
    ],
)  # fmt: skip
def test_words_that_want_more_are_incomplete(words: str) -> None:
    assert completeness(words).label == "incomplete"


@pytest.mark.parametrize(
    "words",
    [
        "what's the weather like tomorrow", "i've lost my keys", "turn the heating down",
        "where are you from", "thanks that's perfect", "he's much better now",
        "who were you talking to", "that's what she said", "do you know how old she is",
        "i can't sleep", "isn't it lovely", "if it rains we'll stay at home",
        "remind me on monday to ring the bank", "i forgot my umbrella", "my name's ruth",
        "you know what i mean",
    ],
)  # fmt: skip
def test_a_whole_sentence_is_complete(words: str) -> None:
    assert completeness(words).label == "complete"


@pytest.mark.parametrize(
    "words",
    [
        "we went to the seaside",
        "i had the strangest dream",
        "by the way",
        "the garden",
        "last winter",
        "hold on",
    ],
)
def test_the_beginning_of_a_story_and_a_thing_by_itself_are_open(words: str) -> None:
    assert completeness(words).label == "open"


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("Which one was it?", "the green one"), ("When is the wedding?", "next saturday"),
        ("Did he call?", "no he didn't"), ("Who gave it to you?", "my sister"),
        ("Why did you leave?", "because i was bored"), ("Tea or coffee?", "tea please"),
        ("How old is she?", "eighty four"), ("Would you like to go?", "i'd love to"),
    ],
)  # fmt: skip
def test_a_short_answer_to_her_question_is_complete(asked: str, words: str) -> None:
    assert completeness(words, asked).label == "complete"


def test_the_same_words_without_a_question_are_not() -> None:
    assert completeness("my sister").label != "complete"
    assert completeness("because i was bored").label != "complete"


@pytest.mark.parametrize("words", ["on the", "it was my", "about a", "he said that"])
def test_an_answer_that_wants_more_is_incomplete(words: str) -> None:
    assert completeness(words, "Where was it?").label == "incomplete"


def test_a_number_being_dictated_is_waited_for_until_it_can_be_all() -> None:
    asked = "What's the number?"
    started = completeness("oh seven nine four six", asked)
    assert (started.label, started.is_dictated) == ("incomplete", True)
    assert completeness("oh seven nine four six double three two eight one five", asked).label == "complete"


def test_a_name_being_spelt_is_waited_for() -> None:
    assert completeness("g e", "How do you spell that?").label == "incomplete"


def test_a_missing_apostrophe_and_a_capital_change_nothing() -> None:
    assert completeness("Thats what I dont") == completeness("that's what i don't")


def test_her_name_at_the_end_is_no_part_of_the_sentence() -> None:
    assert completeness("what time is it samantha").reason == completeness("what time is it").reason


def test_whatever_a_recogniser_writes_has_a_label() -> None:
    some = random.Random(20)
    for _ in range(20_000):
        words = " ".join(some.choices(_WORDS, k=some.randint(0, 7)))
        asked = some.choice(("", "Who told you?", "What's the number?", "How do you spell it?", "What else?"))
        found = completeness(words, asked)
        assert 1 / 3 <= found.probability < 1


@pytest.mark.parametrize(
    "words", ["", "   ", "'s", "n't", "samantha", "\x00", "😀", "'" * 50, "word " * 5_000, "x" * 10_000]
)
def test_bad_words_have_a_label(words: str) -> None:
    assert completeness(words).reason in CHANCES


def test_a_part_of_speech_is_guessed_from_its_ending() -> None:
    assert (tag("wearily"), tag("zoomed"), tag("zebra"), tag("1962")) == ("adv", "past?", "noun", "num")
