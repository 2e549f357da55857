"""Asked in a talk: what she knows of a topic or a person; to keep it for good; never to remember its like."""

from contextlib import AbstractAsyncContextManager

import pytest

from samantha.core.ids import SOLE_OWNER
from samantha.memory.pins import pinned
from samantha.memory.recall import list_facts
from samantha.memory.withheld import list_rules
from samantha.testing.talk import ScriptedTalk, met_talk

LIFE = (
    "i'm allergic to penicillin",
    "my sister is called Ana",
    "Ana lives in Faro",
    "my knee hurts since the marathon",
    "i work at Bosch",
)


def a_life(*more: str) -> AbstractAsyncContextManager[ScriptedTalk]:
    return met_talk(*LIFE, *more)


async def held(talk: ScriptedTalk) -> set[str]:
    facts = await talk.house.journal.look(lambda tx: list_facts(SOLE_OWNER, tx))
    return {f"{fact.relation} {fact.value}" for fact in facts}


async def rules(talk: ScriptedTalk) -> list[str]:
    found = await talk.house.journal.look(lambda tx: list_rules(SOLE_OWNER, tx))
    return [rule.what for rule in found]


async def test_what_she_knows_of_a_topic_is_told_with_its_day_and_their_last_line() -> None:
    async with a_life() as talk:
        said = (await talk.play(["what do you know about my health?"]))[-1]
        assert "penicillin" in said
        assert "today" in said
        assert "my knee hurts since the marathon" in said.lower()
        assert "Bosch" not in said


async def test_of_a_topic_that_was_never_told_of_she_says_so() -> None:
    async with a_life() as talk:
        said = (await talk.play(["what do you know about my money?"]))[-1]
        assert "your money" in said


async def test_what_she_knows_of_somebody_is_told() -> None:
    async with a_life() as talk:
        said = (await talk.play(["what do you know about Ana?"]))[-1]
        assert "Faro" in said
        assert "sister" in said
        assert "today" in said


@pytest.mark.parametrize(
    "order",
    [
        "don't remember things about my health",
        "please never remember anything about my health",
        "i don't want you to remember things about my health",
        "Don't ever remember my health.",
        "stop remembering things about my health",
    ],
)
async def test_a_topic_is_never_remembered_again_by_voice(order: str) -> None:
    async with a_life() as talk:
        said = (await talk.play([order]))[-1]
        assert "your health" in said
        assert await rules(talk) == ["topic:health"]
        assert "allergic to penicillin" not in await held(talk)
        await talk.play(["i'm allergic to nuts"])
        assert "allergic to nuts" not in await held(talk)
        assert "works at Bosch" in await held(talk)


async def test_things_like_this_is_the_kind_of_the_last_line() -> None:
    async with a_life("i'm allergic to nuts") as talk:
        said = (await talk.play(["never remember things like this"]))[-1]
        assert "your health" in said
        assert await rules(talk) == ["topic:health"]
        said = (await talk.play(["undo"]))[-1]
        assert await rules(talk) == []
        assert "allergic to nuts" in await held(talk)


async def test_somebody_is_never_remembered_and_may_be_again() -> None:
    async with a_life() as talk:
        await talk.play(["never remember anything about Ana", "Ana moved to Braga"])
        assert not {one for one in await held(talk) if "Ana" in one or "Braga" in one or "Faro" in one}
        said = (await talk.play(["you can remember things about Ana again", "Ana moved to Braga"]))[-2]
        assert "Ana" in said
        assert "lives in Braga" in await held(talk)


@pytest.mark.parametrize(
    "order", ["you can remember my health again", "you may remember things about my health again"]
)
async def test_a_topic_may_be_remembered_again_by_voice(order: str) -> None:
    async with a_life("don't remember things about my health", order) as talk:
        assert await rules(talk) == []


async def test_what_is_neither_topic_nor_person_is_asked_about_and_nothing_is_done() -> None:
    async with a_life() as talk:
        said = (await talk.play(["don't remember things about the goose"]))[-1]
        assert "a topic" in said
        assert await rules(talk) == []


@pytest.mark.parametrize(
    "order",
    ["don't ever forget that", "keep that for good", "never forget this, please", "remember that forever"],
)
async def test_the_last_line_is_kept_for_good(order: str) -> None:
    async with a_life("i live in Porto") as talk:
        said = (await talk.play([order]))[-1]
        assert "i live in porto" in said.lower()
        (fact,) = [
            fact
            for fact in await talk.house.journal.look(lambda tx: list_facts(SOLE_OWNER, tx))
            if (fact.subject, fact.relation) == ("you", "lives in")
        ]
        assert fact.id in await talk.house.journal.look(lambda tx: pinned(SOLE_OWNER, tx))


@pytest.mark.parametrize(
    "text",
    [
        "don't forget to call me",
        "i'll never forget that day",
        "never mind",
        "i never remember things like birthdays",
        "you never remember things about me",
        "don't remember where i left it",
        "i can't remember anything about that film",
        "i don't know anything about wine",
        "you can keep the change now",
    ],
)
async def test_what_only_sounds_like_an_order_changes_nothing(text: str) -> None:
    async with a_life() as talk:
        before = await held(talk)
        await talk.play([text])
        assert await rules(talk) == []
        assert await talk.house.journal.look(lambda tx: tx.run("SELECT count(*) FROM pin")) == [(0,)]
        assert before <= await held(talk)


async def test_an_order_is_never_what_is_kept_or_told_back() -> None:
    async with a_life("i love the sea", "don't remember things about my work") as talk:
        said = (await talk.play(["keep that for good"]))[-1]
        assert "i love the sea" in said.lower()
        said = (await talk.play(["what do you know about my work?"]))[-1]
        assert "don't remember" not in said


async def test_undoing_says_nothing_of_the_opposite() -> None:
    async with a_life("i live in Porto", "keep that for good") as talk:
        said = (await talk.play(["undo"]))[-1]
        assert "fade" not in said.lower()
