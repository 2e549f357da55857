"""An answer begun before the turn is over is the same answer, and one that was dropped never was."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from samantha.core.events import DeedChanged, ReplyEnded, Say
from samantha.core.ids import SOLE_OWNER
from samantha.core.turn import Piece
from samantha.journal.journal import entries
from samantha.testing.clock import settle
from samantha.testing.house import Watched, fake_house

LINES = (
    "my name is Theo",
    "my sister Ana moved to Porto in May",
    "no, Lisbon",
    "where does Ana live?",
    "remind me to call her tomorrow at ten",
    "my interview is on Friday at ten",
    "i had a good day",
    "thanks, goodbye",
)


async def kinds(house) -> list[tuple[str, str]]:
    every = await house.journal.look(lambda tx: list(entries(SOLE_OWNER, tx)))
    return [(entry.kind, entry.body.get("text", "")) for entry in every]


async def tables(house) -> dict[str, list]:
    def read(tx):
        names = [row[0] for row in tx.run("SELECT name FROM sqlite_master WHERE type = 'table'")]
        plain = [name for name in names if not name.startswith(("turn_words", "line_words", "sqlite_"))]
        return {name: tx.run(f"SELECT * FROM {name}") for name in plain if "fts" not in name}

    return await house.journal.look(read)


async def play(lines, *, is_ahead: bool) -> tuple[list[str], list[tuple[str, str]], list[str]]:
    house, clock = fake_house()
    watched = Watched(house)
    ahead: list[str] = []
    running = asyncio.create_task(watched.session.run())
    watched.session.begin()
    await watched.session.settled()
    for line in lines:
        await clock.advance(20)
        if is_ahead:
            watched.session.speculate(line, ahead.append)
            await settle(400)
            await asyncio.sleep(0.05)  # the store's own thread
        watched.session.hear(line, channel="speech")
        await watched.session.settled()
        await watched.session.settled()
    watched.session.end()
    await running
    return watched.replies, await kinds(house), ahead


async def test_the_answer_is_the_same_with_speculation_and_without():
    plain, record, _ = await play(LINES, is_ahead=False)
    said, kept, ahead = await play(LINES, is_ahead=True)
    assert said == plain
    assert kept == record
    assert all(any(reply.startswith(first) for reply in said) for first in ahead)
    assert len(ahead) >= len(LINES) - 3  # those that do something wait until they may


async def test_what_was_supposed_and_dropped_leaves_every_table_as_it_was():
    house, _ = fake_house()
    watched = Watched(house)
    running = asyncio.create_task(watched.session.run())
    watched.session.hear("my sister Ana moved to Porto in May")
    await watched.session.settled()
    before = await tables(house)
    events = len(watched.events)
    for words in ("remind me to call Ana at ten", "my brother Max died", "forget Ana"):
        watched.session.speculate(words, lambda _: None)
        await asyncio.sleep(0.1)
        watched.session.drop_speculation()
        await watched.session.settled()
    assert await tables(house) == before
    assert not [event for event in watched.events[events:] if isinstance(event, (DeedChanged, Say))]
    watched.session.end()
    await running


async def test_other_words_than_the_supposed_ones_are_answered_for_themselves():
    house, _ = fake_house()
    watched = Watched(house)
    running = asyncio.create_task(watched.session.run())
    watched.session.speculate("my name is", lambda _: None)
    await asyncio.sleep(0.1)
    watched.session.hear("my name is Theo", channel="speech")
    await watched.session.settled()
    watched.session.hear("I am 40")
    await watched.session.settled()
    watched.session.hear("what is my name?")
    await watched.session.settled()
    await watched.session.settled()
    assert any("Theo" in reply for reply in watched.replies)
    watched.session.end()
    await running


class Stuck:
    """Thinks until it is stopped."""

    def __init__(self) -> None:
        self.under_way = 0

    async def answer(self, cue, moment, hands) -> AsyncIterator[Piece]:
        self.under_way += 1
        try:
            await asyncio.Event().wait()
            yield Piece(text="never")
        finally:
            self.under_way -= 1


@pytest.mark.parametrize("end", ["drop", "leave"])
async def test_a_mind_that_thinks_ahead_is_stopped_when_it_is_not_wanted(end):
    mind = Stuck()
    house, _ = fake_house(mind)
    watched = Watched(house)
    running = asyncio.create_task(watched.session.run())
    watched.session.speculate("i was going to say", lambda _: None)
    await asyncio.sleep(0.1)
    assert mind.under_way == 1
    if end == "drop":
        watched.session.drop_speculation()
        await watched.session.settled()
        assert mind.under_way == 0
    watched.session.end()
    await running
    assert mind.under_way == 0


async def test_an_answer_that_was_ready_is_said_without_the_mind_being_asked_again():
    class Once:
        asked = 0

        async def answer(self, cue, moment, hands) -> AsyncIterator[Piece]:
            Once.asked += 1
            yield Piece(text="There.")

    house, _ = fake_house(Once())
    watched = Watched(house)
    running = asyncio.create_task(watched.session.run())
    watched.session.speculate("hello there", lambda _: None)
    await asyncio.sleep(0.1)
    watched.session.hear("hello there", channel="speech")
    await watched.session.settled()
    assert [event.text for event in watched.events if isinstance(event, ReplyEnded)] == ["There."]
    assert Once.asked == 1
    watched.session.end()
    await running
