"""Small acts in people's own words: leaving, setting right, opening a story, a short answer, asking an idea.

`tests/corpora/small_acts.jsonl` has two halves; "dev" may be tuned on, "held" is counted only.
"""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from samantha.core.ids import EntryId, TalkId
from samantha.core.turn import Moment, Person, Said, Turn
from samantha.mind.reflex import answer as answering
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.understand import understand

CORPUS = Path(__file__).parents[1] / "corpora" / "small_acts.jsonl"
ROWS = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
RIGHT = {"dev": 48, "held": 42}
"""How many of each half have to be right; two more are, since other replies shift."""
OF_HER = ("mem.wrong", "mem.corrected", "own.")
OWNS = ("own.", "put.own", "misread", "danger.wrong")
_PLAIN = re.compile(r"(?:Ah|I see|Right|All right|Fair enough|Mm|Yes, I see|I'm with you|Go on|Keep going)\.")
_BRIEF = 14  # words


def is_right(row: dict[str, Any]) -> tuple[bool, str]:
    """Whether she takes the turn for what it is, and what she said."""
    now = datetime(2026, 11, 23, 19, 30, tzinfo=UTC)
    talk = TalkId("k-small")
    before = [
        Said(id=EntryId("e-1"), speaker="person", text=row["theirs"] or "It rained.", at=now, talk=talk),
        Said(
            id=EntryId("e-2"), speaker="samantha", text=row["hers"], at=now + timedelta(seconds=2), talk=talk,
            moves=tuple(row["moves"]), expects=row.get("expects", ""),
        ),
    ]  # fmt: skip
    person = Person(name="Jo", her_name="Samantha", is_adult=True)
    moment = Moment(
        now=now + timedelta(minutes=1), zone=ZoneInfo("Europe/London"), person=person, turns_so_far=30,
        past=tuple(before),
    )  # fmt: skip
    turn = Turn(id=EntryId("e-3"), talk=talk, text=row["text"], at=moment.now)
    heard = understand(row["text"], moment)
    plan = answering.answer(Scene(cue=turn, moment=moment, heard=heard))
    said = " ".join(piece.text for piece in (*plan.pieces, *plan.after))
    moves = [piece.move for piece in (*plan.pieces, *plan.after)]
    is_fit = re.search(row.get("says", r"\w"), said, re.I) is not None
    if row.get("never"):
        is_fit &= re.search(row["never"], said, re.I) is None
    match row["kind"]:
        case "bye" | "bye_told":
            is_fit &= heard.does("bye") and "?" not in said and any(m.startswith("bye") for m in moves)
        case "stay":
            is_fit &= not heard.does("bye")
        case "hers":
            is_fit &= any(move.startswith(OWNS) for move in moves)
        case "answer":
            is_fit &= not _PLAIN.fullmatch(said)
        case "opener":
            is_fit &= len(said.split()) <= _BRIEF and not any(move.startswith("on.") for move in moves)
        case "none":
            is_fit &= not any(move.startswith(OF_HER) for move in moves)
    return is_fit, f"{said}   {moves}"


@pytest.mark.parametrize("half", ["dev", "held"])
def test_small_acts_are_taken_for_what_they_are(half: str) -> None:
    rows = [row for row in ROWS if row["half"] == half]
    assert sum(is_right(row)[0] for row in rows) >= RIGHT[half]
