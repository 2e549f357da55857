"""What a line ends with comes back from her side, whole, and only where nothing in it could be got wrong."""

import json
from pathlib import Path

import pytest

from samantha.core import pattern as re
from samantha.mind.reflex.tails import said, tail, whole

CORPORA = Path(__file__).parents[1] / "corpora"
LINES = [
    json.loads(line)["text"]
    for name in ("tellings", "chat")
    for line in (CORPORA / f"{name}.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize(
    ("line", "back"),
    [
        ("the neighbours had the hot tub delivered in the snow", "In the snow"),
        ("my uncle sold the van and nobody told me", "And nobody told you"),
        ("we told the whole street, even the vicar heard", "Even the vicar"),
        ("they took the shed down, roses and all", "Roses and all"),
        ("i gave my notice in and they've kept my chair", "And they've kept your chair"),
        ("i fixed the pump, then i drove home and left my coat on the bus", "You left your coat on the bus"),
        ("the vet looked at her teeth. shes only four", "She's only four"),
        ("i asked our kid about it and he said 'meh' and went upstairs", "“Meh”"),
        ("at the do i was the man with the wrong tie", "The man with the wrong tie"),
        ("he hasn't rung since about june", "Since about June"),
        ("we made 300 sandwiches and i never saw one", "And you never saw one"),
    ],
)
def test_the_end_of_a_line_comes_back_from_her_side(line: str, back: str) -> None:
    assert tail(line) == back


@pytest.mark.parametrize(
    "line",
    [
        "did they deliver it in the snow?",
        "my uncle died in the garden",
        "we're off on the 14th",
        "he never sings in the shower",
        "could you put it in the calendar for me, samantha",
        "i told you, it's fine",
        "yes",
    ],
)
def test_nothing_comes_back_of_what_asks_hurts_denies_or_is_said_to_her(line: str) -> None:
    assert tail(line) == ""


def test_no_tail_of_a_thousand_lines_keeps_a_word_of_their_side() -> None:
    own = re.compile(r"\b(?:i|me|my|mine|our|us|we|i'm|i've|i'd|i'll|myself)\b", re.I)
    tails = [found for line in LINES if (found := tail(line)) and not found.startswith("“")]
    assert len(tails) > len(LINES) // 3
    assert [found for found in tails if own.search(found)] == []


def test_a_very_short_line_about_another_may_come_back_whole() -> None:
    assert whole("she's a wrestler") == "She's a wrestler"
    assert whole("just walked out on my sister") == "Just walked out on your sister"
    assert whole("i'm a wrestler") == ""


def test_what_they_answered_somebody_is_quoted() -> None:
    assert said("i said not before the cake, no") == "“Not before the cake, no.”"
    assert said("i said i would think about it") == ""
