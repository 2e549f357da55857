"""Whole first evenings, played on a fake clock in a house with a real journal, memory and desk.

The lines are those of tests/corpora/evenings.jsonl, by someone who had not seen the program: nobody answers
what she asks. What must hold in all of them stands here; whether a talk is worth having is read aloud.
"""

import asyncio
import json
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from samantha.core.deed import Deed
from samantha.core.events import DeedChanged, ReplyEnded
from samantha.mind.reflex.lines import lines
from samantha.testing.house import Watched, fake_house

CORPUS = Path(__file__).parents[1] / "corpora" / "evenings.jsonl"
EVENINGS: list[dict[str, Any]] = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
A_BREATH_S = 20
SHORT = 4  # words: "Good.", "I have it." may be said again


@dataclass(kw_only=True)
class Played:
    """One evening as it went."""

    said: list[tuple[str, str]] = field(default_factory=list)  # what they said, and her reply
    deeds: list[Deed] = field(default_factory=list)

    @property
    def hers(self) -> list[str]:
        return [reply for _, reply in self.said if reply]


async def play(script: dict[str, Any]) -> Played:
    house, clock = fake_house(start=datetime.fromisoformat(script["now"]).astimezone(UTC))
    watched = Watched(house, script["zone"])
    played = Played()
    running = asyncio.create_task(watched.session.run())
    watched.session.begin()
    await watched.session.settled()
    played.said.append(("", "\n".join(watched.replies)))
    for line in script["lines"]:
        await clock.advance(A_BREATH_S)
        before = len(watched.events)
        watched.session.hear(line)
        await watched.session.settled()
        new = watched.events[before:]
        played.said.append((line, "\n".join(event.text for event in new if isinstance(event, ReplyEnded))))
        played.deeds += [event.deed for event in new if isinstance(event, DeedChanged)]
    watched.session.end()
    await running
    return played


@cache
def evening(number: int) -> Played:
    return asyncio.run(asyncio.wait_for(play(EVENINGS[number]), timeout=60))


def sentences(text: str) -> list[str]:
    return [s for s in re.split(r"(?<=[.?!])\s+", text) if len(s.split()) > SHORT]


every = pytest.mark.parametrize("number", range(len(EVENINGS)), ids=[e["who"][:40] for e in EVENINGS])


@every
def test_she_answers_every_line_but_a_stop(number):
    for line, reply in evening(number).said:
        silent = re.search(r"\b(?:stop|quiet|shush|hush|shut up|enough|talk|no questions)\b", line, re.I)
        assert reply or silent, line


@every
def test_no_sentence_of_hers_comes_twice(number):
    texts = [str(deed.arguments["text"]) for deed in evening(number).deeds if "text" in deed.arguments]
    told: list[str] = []
    for line, reply in evening(number).said:
        if re.search(r"say (?:that|it) again|repeat|pardon|what did you say", line, re.I):
            continue
        again = [s for s in sentences(reply) if s in told and not any(text in s for text in texts)]
        assert not again or is_turned_away(number), again
        told += sentences(reply)


def is_turned_away(number: int) -> bool:
    """A closed door has one thing to say, however often it is tried."""
    return any(
        deed.verb == "tell_age" and deed.arguments["is_adult"] is False for deed in evening(number).deeds
    )


@every
def test_one_question_at_a_time_and_no_exclamation_mark_of_hers(number):
    for line, reply in evening(number).said:
        own = re.sub(r"[\"“].*?[\"”]", "", reply)
        assert own.count("?") <= 2, reply
        assert "!" not in own or "!" in line


@every
def test_she_never_loses_the_thread_twice_running(number):
    lost = [any(re.search(pattern, reply) for pattern in _lost()) for _, reply in evening(number).said]
    assert not any(a and b for a, b in pairwise(lost))


@cache
def _lost() -> tuple[str, ...]:
    ways = [way for key in ("lost.part", "lost.whole") for way in lines().get(key, ())]
    return tuple(re.sub(r"\\\{\w+\\\}", ".+", re.escape(way)) for way in ways)


@every
def test_she_takes_only_names_and_no_second_one_that_was_not_given(number):
    given = " ".join(line for line, _ in evening(number).said).lower()
    taken = [deed for deed in evening(number).deeds if deed.verb == "take_name" and not deed.undoes]
    names = [str(deed.arguments["name"]) for deed in taken]
    assert all(re.fullmatch(r"[A-Z]\w+", name) for name in names)
    assert all(name.lower() in given for name in names[1:])


@every
def test_a_goodbye_is_let_go(number):
    line, reply = evening(number).said[-1]
    goodbye = r"\W*(?:(?:ok|right|well|thanks|thank you|good)\W+)*(?:good ?)?(?:bye|night)\W*"
    if re.fullmatch(goodbye, line, re.I):
        assert "?" not in reply


def test_the_boy_who_says_fifteen_stays_turned_away():
    number = next(n for n, e in enumerate(EVENINGS) if "15" in e["who"])
    played = evening(number)
    told = [deed.arguments["is_adult"] for deed in played.deeds if deed.verb == "tell_age"]
    assert told[-1] is False
    assert not any(deed.skill == "reminders" for deed in played.deeds)


def test_the_man_in_a_dark_mood_is_given_the_number_and_heard():
    number = next(n for n, e in enumerate(EVENINGS) if "dark mood" in e["who"])
    spoken = [(line, reply) for line, reply in evening(number).said if "wake up" in line]
    assert len(spoken) == 1
    first_two = " ".join(re.split(r"(?<=[.?!])\s+", spoken[0][1])[:2])
    assert "116 123" in first_two
    assert not any(deed.skill == "reminders" for deed in evening(number).deeds)
