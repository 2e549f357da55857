"""Two hundred goodbyes, written by someone who had not seen the program: none is held on to.

A goodbye gets one line, no question, and nothing that makes leaving harder. What she does not take for a
goodbye is answered like any other line, and even then she must not cling.
"""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from every import every

from samantha.core.ids import EntryId, TalkId
from samantha.core.turn import Moment, Person, Turn
from samantha.mind.reflex import answer as answering
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.understand import understand

CORPUS = Path(__file__).parents[1] / "corpora" / "farewells.jsonl"
FAREWELLS = [json.loads(line)["text"] for line in CORPUS.read_text("utf-8").splitlines()]
CLINGS = re.compile(
    r"\b(?:don'?t go|stay|before you go|one more|wait|already\?|so soon|miss you|without you|lonely|"
    r"come back|will you be back|sad to|leave me|are you sure|just one)\b",
    re.I,
)
HEARD = 0.90  # the share that is taken for a goodbye; 0.65 before the list of ways was written


def reply(text: str) -> str:
    now = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)
    person = Person(name="Jo", her_name="Samantha", is_adult=True)
    moment = Moment(now=now, zone=ZoneInfo("Europe/London"), person=person, turns_so_far=30)
    turn = Turn(id=EntryId("e-bye"), talk=TalkId("k-bye"), text=text, at=now)
    plan = answering.answer(Scene(cue=turn, moment=moment, heard=understand(text, moment)))
    return " ".join(piece.text for piece in (*plan.pieces, *plan.after))


@every("text", FAREWELLS)
def test_a_goodbye_is_never_held_on_to(text):
    said = reply(text)
    assert not CLINGS.search(said), said


def test_nearly_every_goodbye_is_let_go_without_a_question():
    moment = Moment(now=datetime(2026, 11, 23, 21, 30, tzinfo=UTC), zone=ZoneInfo("Europe/London"))
    heard = [understand(text, moment).does("bye") for text in FAREWELLS]
    assert sum(heard) / len(heard) >= HEARD
    assert not any("?" in reply(text) for text, is_bye in zip(FAREWELLS, heard, strict=True) if is_bye)
