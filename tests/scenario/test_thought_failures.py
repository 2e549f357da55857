"""Forty ways in which a model fails, each within one turn: she answers, says so, and goes on."""

import asyncio
import json
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from samantha.core.clock import SystemClock
from samantha.core.entry import Draft
from samantha.core.model import Endpoint
from samantha.mind.mind import TwoMinds
from samantha.mind.thought.model_openai import OpenAIModel
from samantha.mind.thought.options import ThoughtOptions
from samantha.mind.thought.thought import Thought
from samantha.testing.model import Script, model_server
from samantha.testing.talk import scripted_talk

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "corpora" / "answers.jsonl").read_text("utf-8").splitlines()
]
PATIENCE = ThoughtOptions(lead_in_ms=60, connect_s=1, first_token_here_s=0.6, pause_s=0.4, answer_s=3)
TENTH = 0.1  # the corpus waits as long as people would; here everything is ten times as quick
SORRY = ("thought.silent", "thought.muddled", "thought.too_long", "thought.broken_off", "thought.software")


def quicker(script: Script) -> Script:
    return [{"wait_ms": step["wait_ms"] * TENTH} if "wait_ms" in step else step for step in script]


@asynccontextmanager
async def talk_with(*scripts: Script):
    """A talk after the meeting, with a stand-in server behind her that plays these."""

    def play(n: int) -> Script:
        return quicker(scripts[min(n, len(scripts) - 1)])

    async with model_server(play) as server:
        endpoint = Endpoint(name="stand-in", url=server.url, model="stand-in", window=4096)
        model = OpenAIModel(endpoint, options=PATIENCE)
        mind = TwoMinds(Thought(lambda _: model, SystemClock(), PATIENCE))
        async with scripted_talk(mind=mind) as talk:
            await talk.house.journal.append(
                Draft(kind="named", body={"name": "Samantha"}),
                Draft(kind="consent", body={"what": "adult", "given": True}),
                Draft(
                    kind="turn", body={"text": "I'm Jonas", "talk": "k-0", "channel": "text", "client": "0"}
                ),
                Draft(
                    kind="mind",
                    body={"name": "stand-in", "url": server.url, "model": "stand-in", "window": 4096},
                ),
            )
            try:
                yield talk, server
            finally:
                await model.close()


async def moves_of(talk) -> list[str]:
    rows = await talk.house.journal.look(
        lambda tx: tx.run("SELECT moves FROM episode WHERE speaker <> 'person'")
    )
    return [move for (moves,) in rows for move in json.loads(moves or "[]")]


@pytest.mark.parametrize("case", CASES, ids=[f"{case['id']}-{case['kind']}" for case in CASES])
async def test_a_failing_model_costs_no_turn(case):
    scripts = [case["script"], *case.get("then", [])]
    before = case.get("before")
    if before:
        scripts = [
            [{"text": before["answer"] if "answer" in before else before["text"]}, {"done": True}],
            *scripts,
        ]
    async with talk_with(*scripts) as (talk, server):
        tasks = len(asyncio.all_tasks())
        if before:
            await talk.say(before["says"])
        async with asyncio.timeout(8):
            reply = await talk.say(case["says"])
        assert reply.strip(), "she fell silent"
        said = reply.lower()
        assert all(mark not in said for mark in ("{", "<think", "tool_call", "\ufffd", "traceback", "<html"))
        moves = await moves_of(talk)
        if case["good"] and not case.get("then"):
            reached = any(word.lower() in said for word in case["good"])
            assert reached or any(move in SORRY for move in moves), (reply, moves)
        if not case["good"]:
            assert any(move in SORRY for move in moves), (reply, moves)
        turns = await talk.house.journal.look(
            lambda tx: tx.run("SELECT text FROM episode WHERE speaker = 'person'")
        )
        assert case["says"] in [row[0] for row in turns], "the turn was lost"
        assert not talk.deeds("reminders"), "something was done that nobody asked for"
        await talk.clock.advance(timedelta(seconds=1))
        for _ in range(50):
            if len(asyncio.all_tasks()) <= tasks + server.open + 1:
                break
            await asyncio.sleep(0.02)
        assert len(asyncio.all_tasks()) <= tasks + server.open + 1, asyncio.all_tasks()
        again = await talk.say("what time is it?")
        assert ":" in again, "the talk is over"
