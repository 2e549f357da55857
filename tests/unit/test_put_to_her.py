"""What is put to her in a talk gets an answer of its own kind: 230 turns, half of them held back."""

# ruff: noqa: E501 - a row of kinds reads by its alternatives

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from samantha.core.ids import EntryId, TalkId
from samantha.core.turn import Moment, Person, Said, Turn
from samantha.mind.reflex.answer import answer
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.understand import understand

NOW = datetime(2026, 11, 23, 20, 30, tzinfo=UTC)
TALK = TalkId("t-1")
CORPUS = Path(__file__).parents[1] / "corpora" / "put_to_her.jsonl"
ROWS = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]

LISTENS = r"hear\.|re\.|on\.|learned\.|t\.|feel\.|loop\.|listen|glad|cheer|brief|aside|kept"
"""Moves that answer a telling."""
ANSWERS = {
    "never_done": r"put\.never|her\.past|her\.love",
    "know_of": r"put\.(?:know|never)|asked\.how",
    "may_tell": r"put\.tell|her\.offer_listen",
    "may_ask": r"put\.ask",
    "would_it_do": r"put\.(?:fits?|forecast|measure|sounds)|asked\.(?:should_small|will_they|will_ok|of_think)|care\.|world\.weather",
    "judge_me": r"put\.(?:normal|right_thing|should_have|fault|badly)|asked\.am_|her\.me_(?:judging|think)",
    "should_i": r"put\.|asked\.(?:should|either|what_do|would_do|would_say|would_write|how_tell|how_make|of_right)|care\.|advice",
    "think_of": r"put\.(?:view|forecast|prefer)|asked\.(?:of_think|what_mean|why_they|why_people|would_do)|her\.(?:opinion|favourite)",
    "agree": rf"put\.(?:agree|side)|asked\.check_mean|{LISTENS}",
    "why_said": r"put\.(?:because|glad)|because\.|her\.because|meet\.name_why",
    "queried": r"put\.own|meant|misread",
    "heard_me": r"put\.heard|her\.there|asked\.check_mean",
    "asked_again": r"put\.|her\.(?!told|erase|private|what|source)",
    "echo_back": r"put\.said|mem\.",
    "her_like": r"put\.(?:like|laughs)|her\.(?:opinion|favourite|hate|like|film)",
    "her_want": r"put\.(?:wish|nothing_to_ask)|her\.(?:want|body)|asked\.would_if",
    "her_feel": r"put\.(?:glad|mind)|her\.(?:mood|how|me_|feel|lonely|bored|conscious|there|you)|asked\.check_rambling",
    "her_day": r"her\.(?:day|doing|since|dream|sleep|conscious|like)|put\.(?:day|like)",
    "her_is": r"put\.of_her|her\.(?!other|told)",
    "her_can": r"her\.(?!other|told)|cannot|put\.senses|asked\.offer",
    "her_about_me": r"her\.me_|put\.(?:of_you|trust|like_you)|her\.like",
    "world": r"world\.|asked\.how_long",
    "not_her": rf"(?:{LISTENS})",
    "preface": rf"(?:{LISTENS}|luck)",
}
FLOORS = {"tuned": 0.97, "held": 0.84}


def moves(row: dict[str, str]) -> list[str]:
    hers = row.get("hers", "What did the builder say?")
    key = "asked.should_small" if row["asks"] == "why_said" else "re.made"
    past = (
        _said("person", "My sister's roof has leaked since March and the builder never came back."),
        _said("samantha", hers, key),
    )
    person = Person(name="Robin", is_adult=True, her_name="Samantha")
    moment = Moment(now=NOW, zone=ZoneInfo("Europe/London"), person=person, past=past, turns_so_far=40)
    cue = Turn(id=EntryId("e-now"), talk=TALK, text=row["say"], at=NOW)
    plan = answer(Scene(cue=cue, moment=moment, heard=understand(row["say"], moment)))
    return [piece.move for piece in (*plan.pieces, *plan.after)]


def _said(speaker, text, *moves) -> Said:
    at = NOW - timedelta(minutes=1)
    return Said(id=EntryId(f"e-{text[:24]}"), speaker=speaker, text=text, at=at, talk=TALK, moves=moves)


def is_apt(row: dict[str, str]) -> bool:
    return any(re.match(ANSWERS[row["asks"]], move) for move in moves(row))


@pytest.mark.parametrize("half", FLOORS)
def test_what_is_put_to_her_is_answered_by_its_kind(half):
    apt = [is_apt(row) for row in ROWS if row["half"] == half]
    assert sum(apt) / len(apt) >= FLOORS[half]
