"""A night in the house: what she joined, what she asks once on the next day, and the person's word on it."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from samantha.core.entry import Draft
from samantha.core.turn import Fact
from samantha.memory.recall import list_facts
from samantha.outreach.sleeping import Sleeping
from samantha.testing.house import Watched
from samantha.testing.talk import MET, ScriptedTalk, scripted_talk

DOUBTED = (
    "my colleague is called Katie",
    "she is a nurse",
    "Kate lives in Faro",
    "it rained the whole day here",
)
SAME = ("same person", "one person, or two", "both times")

pytestmark = pytest.mark.asyncio


@asynccontextmanager
async def next_day(first: ScriptedTalk) -> AsyncGenerator[ScriptedTalk, None]:
    """The house sleeps, and a new talk is opened on the day after."""
    await first.clock.advance(timedelta(days=1))
    await Sleeping(first.house.journal, first.clock)()
    watched = Watched(first.house, "Europe/London")
    running = asyncio.create_task(watched.session.run())
    try:
        yield ScriptedTalk(first.house, first.clock, watched)
    finally:
        watched.session.end()
        await running


async def held(talk: ScriptedTalk) -> tuple[Fact, ...]:
    return await talk.house.journal.look(lambda tx: list_facts(talk.house.owner, tx))


async def subjects(talk: ScriptedTalk) -> set[str]:
    return {fact.subject for fact in await held(talk)} - {"you"}


def asks(reply: str) -> bool:
    return any(words in reply for words in SAME) and "Kate" in reply and "Katie" in reply


@pytest.mark.parametrize("answer", ["yes", "yes, same person", "one"])
async def test_a_yes_to_her_question_makes_one_person_of_two_names(answer: str) -> None:
    async with scripted_talk() as talk:
        await talk.open()
        await talk.play([*MET, *DOUBTED])
        async with next_day(talk) as later:
            assert asks(await later.open())
            assert "one person" in (await later.say(answer)).lower()
            assert await subjects(later) == {"Katie"}
            assert "Faro" in await later.say("where does Katie live?")


@pytest.mark.parametrize(
    "answer", ["no", "no, those are two different people", "two", "no, they're different people"]
)
async def test_a_no_to_her_question_keeps_them_two(answer: str) -> None:
    async with scripted_talk() as talk:
        await talk.open()
        await talk.play([*MET, *DOUBTED])
        before = await held(talk)
        async with next_day(talk) as later:
            assert asks(await later.open())
            assert "two people" in (await later.say(answer)).lower() or "apart" in later.hers[-1]
            assert await held(later) == before


async def test_she_asks_once_however_it_is_answered() -> None:
    async with scripted_talk() as talk:
        await talk.open()
        await talk.play([*MET, *DOUBTED])
        async with next_day(talk) as later:
            assert asks(await later.open())
            await later.say("I slept badly, the rain was so loud")
        async with next_day(talk) as last:
            assert not asks(await last.open())


async def test_the_person_joins_two_names_and_undo_takes_it_back() -> None:
    async with scripted_talk() as talk:
        await talk.open()
        await talk.play([*MET, *DOUBTED])
        before = await held(talk)
        assert "one person" in (await talk.say("Kate and Katie are the same person")).lower()
        assert await subjects(talk) == {"Katie"}
        await talk.say("undo")
        assert await held(talk) == before


async def test_the_person_takes_apart_what_she_joined_in_sleep() -> None:
    async with scripted_talk() as talk:
        await talk.open()
        await talk.play(
            [*MET, "my wife is called Katherine", "she works at Bosch", "my wife Kate loves olives"]
        )
        async with next_day(talk) as later:
            await later.open()
            assert await subjects(later) == {"Kate"}
            await later.say("no, Kate and Katherine are two different people")
            assert await subjects(later) == {"Kate", "Katherine"}


@pytest.mark.parametrize(
    "line", ["tea and coffee are the same", "Monday and Tuesday are different", "it's the same as rain"]
)
async def test_things_that_are_no_people_are_not_joined(line: str) -> None:
    async with scripted_talk() as talk:
        await talk.open()
        await talk.play([*MET, *DOUBTED, line])
        assert not talk.deeds("memory")


TOLD = (
    "I live in Porto",
    "the flat that we moved to, in Lisbon, has a leaking roof",
    "it rained the whole day here",
)


async def in_two_minds(talk: ScriptedTalk) -> None:
    """A language model found another home than the one that was told: both stand."""
    await talk.open()
    await talk.play([*MET, *TOLD, "my boat leaks too", "no thanks"])
    (turn,) = await talk.house.journal.look(
        lambda tx: tx.run("SELECT id, text FROM episode WHERE text LIKE 'the flat%'")
    )
    fact = {"subject": "you", "relation": "lives in", "value": "Lisbon", "quote": turn[1]}
    body = {"model": "stand-in", "turn": turn[0], "facts": [fact]}
    await talk.house.journal.append(Draft(kind="extracted", body=body, sources=(turn[0],)))


def clashes(reply: str) -> bool:
    """Whether she asks which of the two it is."""
    return "Porto or Lisbon?" in reply


def homes(facts: tuple[Fact, ...]) -> set[str]:
    return {fact.value for fact in facts if (fact.subject, fact.relation) == ("you", "lives in")}


@pytest.mark.parametrize(
    ("answer", "home"), [("Lisbon", "Lisbon"), ("it's Porto", "Porto"), ("the first", "Porto")]
)
async def test_of_two_values_that_cannot_both_be_the_person_says_which_holds(answer: str, home: str) -> None:
    async with scripted_talk() as talk:
        await in_two_minds(talk)
        assert homes(await held(talk)) == {"Porto", "Lisbon"}
        async with next_day(talk) as later:
            assert clashes(await later.open())
            assert home in await later.say(answer)
            assert homes(await held(later)) == {home}
        async with next_day(talk) as last:
            assert not clashes(await last.open())


async def test_an_answer_that_names_neither_leaves_both_and_is_not_asked_again() -> None:
    async with scripted_talk() as talk:
        await in_two_minds(talk)
        async with next_day(talk) as later:
            assert clashes(await later.open())
            await later.say("my head hurts today")
            assert homes(await held(later)) == {"Porto", "Lisbon"}
        async with next_day(talk) as last:
            assert not clashes(await last.open())
