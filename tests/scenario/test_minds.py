"""A language model on this machine: offered once, in the talk, and used after a yes."""

import asyncio
from zoneinfo import ZoneInfo

import pytest

from samantha.conversation.moment import read_moment
from samantha.conversation.senses import Senses
from samantha.core.events import ReplyEnded
from samantha.core.model import Endpoint
from samantha.memory.profile import read_model, read_profile
from samantha.testing.house import Watched, fake_house
from samantha.testing.talk import scripted_talk

LLAMA = Endpoint(name="ollama/llama3.2:3b", url="http://127.0.0.1:11434/v1", model="llama3.2:3b")
CLOUD = Endpoint(name="work", url="https://llm.example/v1", model="big")
MEETING = (
    "jonas",
    "yes, 34",
    "moving house, fourteen boxes",
    "nobody, I live alone",
    "no",
    "samantha is fine",
)


async def model_of(talk) -> Endpoint | None:
    house = talk.house
    return await house.journal.look(lambda tx: read_model(read_profile(house.owner, tx)))


def offers(talk) -> int:
    return sum(LLAMA.name in reply and "undo" in reply.lower() and "?" in reply for reply in talk.hers)


async def meet(talk) -> None:
    await talk.open()
    for line in MEETING:
        await talk.say(line)
        assert offers(talk) == 0
    await talk.say("no")
    assert (await talk.house.journal.look(lambda tx: read_profile(talk.house.owner, tx)))["her_name"]


async def test_it_is_offered_once_after_the_meeting_and_used_after_a_yes():
    async with scripted_talk(models=[LLAMA]) as talk:
        await meet(talk)
        said = await talk.say("thanks")
        assert offers(talk) == 1, said
        assert await model_of(talk) is None
        said = await talk.say("yes please")
        assert LLAMA.name in said
        assert await model_of(talk) == LLAMA
        await talk.say("undo")
        assert await model_of(talk) is None
        for line in ("thanks", "hello", "thanks again", "haha"):
            await talk.say(line)
        assert offers(talk) == 1


async def test_a_no_leaves_it_and_is_not_asked_again():
    async with scripted_talk(models=[LLAMA]) as talk:
        await meet(talk)
        await talk.say("thanks")
        said = await talk.say("no thanks")
        assert "language model" in said
        assert await model_of(talk) is None
        for line in ("thanks", "nice one", "haha", "hello", "what can you do?"):
            await talk.say(line)
        assert offers(talk) == 1


async def test_something_else_said_to_the_offer_changes_nothing():
    async with scripted_talk(models=[LLAMA]) as talk:
        await meet(talk)
        await talk.say("thanks")
        await talk.say("my boss shouted at me today")
        assert await model_of(talk) is None
        await talk.say("yes")
        assert await model_of(talk) is None
        assert offers(talk) == 1


@pytest.mark.parametrize("line", ["my dog died this morning", "i want to kill myself"])
async def test_nothing_is_offered_into_grief_or_danger(line):
    async with scripted_talk(models=[LLAMA]) as talk:
        await meet(talk)
        await talk.say(line)
        await talk.say("thanks")
        await talk.say("ok thanks")
        assert offers(talk) == 0


async def test_it_is_offered_on_a_later_arrival_and_not_on_the_next():
    house, clock = fake_house(models=[LLAMA])

    async def arrive(*lines):
        watched = Watched(house, "Europe/London")
        running = asyncio.create_task(watched.session.run())
        watched.session.begin()
        await watched.session.settled()
        await watched.session.settled()
        for line in lines:
            await clock.advance(20)
            watched.session.hear(line)
            await watched.session.settled()
            await watched.session.settled()
        watched.session.end()
        await running
        return watched.replies

    await arrive(*MEETING, "no")
    await clock.advance(86_400)
    assert any(LLAMA.name in reply for reply in await arrive())
    await clock.advance(86_400)
    assert not any(LLAMA.name in reply for reply in await arrive("thanks"))


async def test_an_offer_that_was_not_heard_is_made_again():
    house, clock = fake_house(models=[LLAMA])

    async def talk(*lines, hears=True):
        watched = Watched(house, "Europe/London", hears=hears)
        running = asyncio.create_task(watched.session.run())
        watched.session.begin()
        await watched.session.settled()
        for line in lines:
            watched.session.hear(line)
            await watched.session.settled()
            await watched.session.settled()
        watched.session.end()
        await running
        return [event.text for event in watched.events if isinstance(event, ReplyEnded)]

    await talk(*MEETING, "no")
    await clock.advance(86_400)
    assert any(LLAMA.name in reply for reply in await talk(hears=False))
    await clock.advance(86_400)
    assert any(LLAMA.name in reply for reply in await talk())


async def test_without_a_model_there_is_nothing_to_offer():
    async with scripted_talk() as talk:
        await meet(talk)
        for line in ("thanks", "haha", "use the language model"):
            await talk.say(line)
        assert offers(talk) == 0
        assert await model_of(talk) is None


@pytest.mark.parametrize(
    "line",
    [
        *("use the language model", "please use the model you found", "think with ollama", "use llama"),
        *("can you use llama3.2?", "ok, use the model", "switch to llama please", "Use ollama/llama3.2:3b"),
    ],
)
async def test_it_is_used_at_a_word_at_any_time(line):
    async with scripted_talk(models=[LLAMA, CLOUD]) as talk:
        await meet(talk)
        assert LLAMA.name in await talk.say(line)
        assert await model_of(talk) == LLAMA


@pytest.mark.parametrize(
    "line",
    [
        "stop using the model",
        "think for yourself",
        "just you",
        "just you please",
        "go back to just you",
        "no model",
    ],
)
async def test_it_is_left_at_a_word(line):
    async with scripted_talk(models=[LLAMA]) as talk:
        await meet(talk)
        await talk.say("use llama")
        assert await talk.say(line)
        assert await model_of(talk) is None


async def test_elsewhere_waits_for_a_yes_outside_of_the_talk():
    async with scripted_talk(models=[LLAMA, CLOUD]) as talk:
        await meet(talk)
        await talk.say("think with work")
        assert await model_of(talk) is None
        (waiting,) = await talk.house.desk.waiting()
        assert dict(waiting.preview.lines)["To"].startswith("llm.example")
        await talk.say("yes")
        assert await model_of(talk) is None
        await talk.house.desk.approve(waiting.id, waiting.hash, "page")
        assert await model_of(talk) == CLOUD
        for line in (
            "which model are you using?",
            "where do you live?",
            "is this private?",
            "do you need the internet?",
        ):
            assert "llm.example" in (await talk.say(line)).lower(), line
        await talk.say("just you")
        assert await model_of(talk) is None
        assert "llm.example" not in await talk.say("where do you live?")
        said = await talk.say("undo")
        assert await model_of(talk) is None
        assert "yes" in said or "approve" in said


async def test_she_says_which_mind_answers():
    async with scripted_talk(models=[LLAMA]) as talk:
        await meet(talk)
        assert "model" in await talk.say("which mind are you using?")
        await talk.say("use llama")
        for line in (
            "which mind are you using?",
            "what model is this you're using?",
            "are you using a language model?",
        ):
            said = await talk.say(line)
            assert LLAMA.name in said, line
            assert "leave" in said or "stays here" in said


@pytest.mark.parametrize(
    "line",
    [
        *("I use the model railway every sunday", "my boss wants us to use claude at work", "try the soup"),
        *("let's go with the red one", "use the good plates", "think with your heart", "switch to decaf"),
        *("use it or lose it", "I had to think for myself", "it was just you and me"),
    ],
)
async def test_other_talk_changes_no_mind(line):
    async with scripted_talk(models=[LLAMA, CLOUD]) as talk:
        await meet(talk)
        await talk.say(line)
        assert await model_of(talk) is None
        assert not talk.deeds("thinking")
        assert not await talk.house.desk.waiting()


async def test_a_reminder_comes_with_the_words_that_asked_for_it_where_a_model_may_be_told():
    async with scripted_talk(models=[LLAMA]) as talk:
        await meet(talk)
        await talk.say("off the record, remind me tomorrow at nine to ring the clinic")
        senses = Senses(zone=ZoneInfo("Europe/London"))
        (due,) = (await read_moment(talk.house, senses)).upcoming
        assert due.said == ""
        await talk.say("use the language model")
        (due,) = (await read_moment(talk.house, senses)).upcoming
        assert due.said == "off the record, remind me tomorrow at nine to ring the clinic"
