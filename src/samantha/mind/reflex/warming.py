"""What a first turn would wait for, done before it: patterns to compile, pages and small models to read."""

import gc
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import get_args
from zoneinfo import ZoneInfo

from samantha.core.ids import EntryId, TalkId
from samantha.core.pattern import Pattern
from samantha.core.turn import Moment, Person, Turn
from samantha.mind.reflex import (
    classify,
    following,
    lifelines,
    playing,
    rejoinders,
    slot_tagger,
    subjects,
    things,
    wondering,
)
from samantha.mind.reflex.answer import answer
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.understand import understand


@cache  # once is enough
def warm_up() -> None:
    """Takes a second or two, and leaves nothing behind but what is read. Any thread may do it."""
    for open_model in (
        classify.danger,
        classify.stances,
        classify.emotions,
        classify.intents,
        classify.orders,
    ):
        open_model().best("hello")
    slot_tagger.slots_of("hello", "notes.add", None)
    for read in _READ:
        read()
    for mark in get_args(rejoinders.Mark):
        rejoinders.signs(mark)
    for part in ("question", "say"):
        wondering.rows(part)
    at = datetime(2026, 1, 1, tzinfo=UTC)
    person = Person(name="Robin", is_adult=True, her_name="Samantha")
    moment = Moment(now=at, zone=ZoneInfo("UTC"), person=person, turns_so_far=9)
    for text in _LINES:
        turn = Turn(id=EntryId(""), talk=TalkId(""), text=text, at=at)
        answer(Scene(cue=turn, moment=moment, heard=understand(text, moment)))
    Pattern.compile_all()
    gc.freeze()  # all this stays: a turn is not to wait while the collector looks through it


_READ: tuple[Callable[[], object], ...] = (
    *(lifelines.lifelines, playing.things, playing.themes, following.pages),
    *(things.names, things.remarks, subjects.denials),
)
_LINES = (
    "hello",
    "so tired. my sister Ann left on friday and the house is empty",
    "remind me to ring the vet tomorrow at half nine",
    "what do you like?",
    "who is Ana?",
    "tell me about Ana",
    "what do you know about me?",
    "a mouse lives under the stove",
)
"""Of each way through understanding and answering one."""
