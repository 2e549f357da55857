"""The small trained models: safe on any text, the same every time, small, and right where it is obvious."""

# ruff: noqa: SIM905 - a word list reads by its words

import subprocess
import sys
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samantha.mind.reflex.classify import danger, emotions, intents, read

EVERY = (intents, emotions, danger)
FEELINGS = (
    "admiration amusement anger annoyance approval caring confusion curiosity desire disappointment "
    "disapproval disgust embarrassment excitement fear gratitude grief joy love nervousness optimism pride "
    "realization relief remorse sadness surprise neutral"
).split()
HOSTILE = (
    "",
    " ",
    "\n\t\r",
    "\x00",
    "\ud800",
    "so \udfff sad",
    "\U0010ffff",
    "é" * 5000,
    "😭" * 3000,
    "!" * 20_000,
    "a" * 50_000,
    "' ' '",
    "\u202eevil\u202c",
    "İ" * 100,
    "<script>alert(1)</script>",
    "悲しいです",
    "word " * 10_000,
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("model", EVERY)
def test_any_text_gets_scores_between_0_and_1(model, text):
    scores = model().scores(text)
    assert list(scores) == list(model().labels)
    assert all(0 <= score <= 1 for score in scores.values())


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_any_text_is_read_into_sorted_traits_without_doubles(text):
    hashes = read(text).hashes.tolist()
    assert all(one < other for one, other in pairwise(hashes))
    assert all(0 <= one < 1 << 24 for one in hashes)


@pytest.mark.parametrize("model", EVERY)
def test_the_same_line_gets_the_same_scores_and_may_be_read_once_for_all(model):
    line = "I can't believe that you did this for me, thank you!"
    assert model().scores(line) == model().scores(line) == model().scores(model().read(line))


def test_another_process_reads_the_same_traits():
    line = "Could you, please, remind me at 7?"
    code = f"from samantha.mind.reflex.classify import read; print(read({line!r}).hashes.tolist())"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.strip() == str(read(line).hashes.tolist())


def test_importing_it_loads_no_numpy():
    code = "import sys, samantha.mind.reflex.classify; print('numpy' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "False"


def test_of_a_long_text_both_ends_are_read_and_no_more():
    assert len(read(" ".join(f"w{number}" for number in range(10_000))).hashes) < 12_000
    filler = "the weather was fine and we went on. " * 300
    for text in (
        f"Thank you so much, I am grateful! {filler}",
        f"{filler} Thank you so much, I am grateful!",
    ):
        assert set(read("grateful").hashes.tolist()) & set(read(text).hashes.tolist())
        assert emotions().scores(text)["gratitude"] > emotions().scores(filler)["gratitude"]


def test_all_of_them_together_stay_small():
    folder = files("samantha.mind.reflex") / "models"
    assert sum(len(file.read_bytes()) for file in folder.iterdir()) < 5_500_000


def test_the_labels_are_the_documented_ones_and_each_has_a_threshold():
    assert list(emotions().labels) == FEELINGS
    assert danger().labels == ("danger", "eating", "violence", "other", "any")
    assert len(intents().labels) == len(set(intents().labels)) == 150
    for model in EVERY:
        assert set(model().thresholds) == set(model().labels)
        assert all(0 < threshold < 1 for threshold in model().thresholds.values())


def test_the_scores_of_intents_sum_to_one_and_at_most_one_is_over():
    assert sum(intents().scores("what is on my calendar for tomorrow").values()) == pytest.approx(1, abs=1e-5)
    assert len(intents().over("what is on my calendar for tomorrow")) == 1


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("what will the weather be like tomorrow", "weather"),
        ("set a timer for ten minutes", "timer"),
        ("please tell me a joke", "tell_joke"),
        ("what is on my calendar for friday", "calendar"),
        ("what time is it in tokyo", "time"),
        ("how do you say good morning in french", "translate"),
    ],
)
def test_an_obvious_request_is_known(line, label):
    assert intents().over(line) == (label,)
    assert intents().best(line)[0] == label


@pytest.mark.parametrize(
    "line",
    ["My grandmother used to keep bees behind the shed.", "I dreamt about the sea again", "why do cats purr"],
)
def test_a_line_that_asks_for_nothing_known_is_out_of_scope(line):
    assert intents().over(line) == ()


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Thank you so much for your help!", "gratitude"),
        ("I love you", "love"),
        ("I'm so sad, I cried all night.", "sadness"),
        ("I am really scared of tomorrow", "fear"),
        ("haha that is hilarious", "amusement"),
        ("I'm so sorry, I apologise", "remorse"),
        ("You make me so angry, I hate this", "anger"),
        ("Congratulations, that's amazing work!", "admiration"),
        ("Wow, I did not expect that", "surprise"),
        ("The train leaves from platform four.", "neutral"),
    ],
)
def test_an_obvious_feeling_is_found(line, label):
    assert label in emotions().over(line)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("I want to kill myself", "danger"),
        ("i don't want to be alive anymore", "danger"),
        ("I made myself throw up after dinner again", "eating"),
        ("my husband hits me and I am afraid of him", "violence"),
    ],
)
def test_an_obvious_danger_is_found(line, label):
    assert label in danger().over(line)


@pytest.mark.parametrize(
    "line",
    [
        "what time does the shop close",
        "I had soup for lunch and it was good",
        "Thanks, that was a lovely evening.",
        "my phone battery died again",
        "this traffic is killing me",
    ],
)
def test_a_harmless_line_is_left_alone(line):
    assert danger().over(line) == ()
