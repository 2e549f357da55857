"""What is written for one happening is found where people say it, and reads as hers."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from every import every

from samantha.mind.reflex import listening
from samantha.mind.reflex.moves import beside
from samantha.mind.reflex.rejoinders import Rejoinder, fitting, rejoinders

EXAMPLES = [
    json.loads(line)
    for file in sorted((Path(__file__).parents[1] / "corpora" / "rejoinders").glob("*.jsonl"))
    for line in file.read_text("utf-8").splitlines()
]
EVERY = list(rejoinders().values())
_NEVER = re.compile(
    r"!|\bmust be (?:so )?(?:hard|difficult|tough)|\bi (?:love|miss|feel|worry|understand how)\b"
    r"|proud of you|here for you|valid\b",
    re.I,
)


@every("example", EXAMPLES)
def test_a_line_finds_the_rejoinder_that_was_written_for_it(example: dict[str, str]) -> None:
    text = example["text"]
    taken = listening.read(text).clause
    other = beside(text, taken)
    found = fitting(text, taken) or (other[0] if other else None)
    assert (found.rejoinder.name if found else "") == example["name"]


@every("entry", EVERY)
def test_each_can_be_said_without_a_question_and_keeps_her_tone(entry: Rejoinder) -> None:
    ways = entry.ways
    assert len(ways) >= 2
    assert len(set(ways)) == len(ways)
    assert any("?" not in way and "{" not in way for way in ways), "one that always can be said"
    for way in ways:
        assert way.count("?") <= 1, way
        assert len(way.split()) <= 30, way
        assert not _NEVER.search(way), way
        assert set(re.findall(r"{(\w+)}", way)) <= {"who", "he", "him", "his", "thing", "name"}, way


def test_no_reply_but_a_short_plain_one_stands_in_two_entries() -> None:
    counted = Counter(way for entry in EVERY for way in entry.ways if len(way.split()) > 7)
    assert [way for way, count in counted.items() if count > 1] == []


def test_every_entry_has_lines_that_it_was_written_for() -> None:
    covered = Counter(example["name"] for example in EXAMPLES)
    assert [entry.name for entry in EVERY if not covered[entry.name]] == []


@pytest.mark.parametrize(
    "text",
    [
        "But I'm not falling in love with you, I've got a girlfriend",
        "I wanted to throw one at her, she said I should ring my mum",
        "Do you know that she died?",
        "it turned out they cancelled out",
        "No, love. He's had the operation already.",
        "what was my dad's name",
    ],
)
def test_what_is_denied_asked_or_put_right_calls_for_no_rejoinder(text: str) -> None:
    assert fitting(text, listening.read(text).clause) is None


def test_a_phrase_that_only_stands_in_a_long_clause_calls_for_nothing() -> None:
    text = (
        "I'd moved it to make room for his walking frame, and the words through the door were about the chair"
    )
    assert fitting(text, listening.read(text).clause) is None
