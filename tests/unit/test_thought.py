"""The thought over a scripted model: deeds through the desk, lead-ins, limits, and what its words rest on."""

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from samantha.core.entry import Draft
from samantha.core.model import Endpoint
from samantha.mind.mind import TwoMinds
from samantha.mind.thought.thought import TOOL_LIMIT, Thought
from samantha.testing.clock import FakeClock
from samantha.testing.house import Watched, fake_house
from samantha.testing.model import ScriptedModel
from samantha.testing.talk import ScriptedTalk

HERE = {"name": "stand-in", "url": "http://127.0.0.1:9/v1", "model": "stand-in", "window": 8192}
AWAY = HERE | {"url": "https://models.example/v1"}


@asynccontextmanager
async def talk_with(*scripts, mind=HERE):
    """A talk after the meeting, with a scripted model behind her, all on one fake clock."""
    clock = FakeClock()
    model = ScriptedModel(*scripts, clock=clock, endpoint=Endpoint(**mind))
    house, clock = fake_house(TwoMinds(Thought(lambda _: model, clock)), clock=clock)
    await house.journal.append(
        Draft(kind="named", body={"name": "Samantha"}),
        Draft(kind="consent", body={"what": "adult", "given": True}),
        Draft(kind="turn", body={"text": "I'm Jonas", "talk": "k-0", "channel": "text", "client": "0"}),
        Draft(kind="mind", body=mind),
    )
    watched = Watched(house, "Europe/London")
    running = asyncio.create_task(watched.session.run())
    try:
        talk = ScriptedTalk(house, clock, watched)
        talk.watched = watched
        yield talk, model
    finally:
        watched.session.end()
        await running


def text(words: str) -> dict:
    return {"text": words}


def call(name: str, arguments: str) -> dict:
    return {"call": {"name": name, "arguments": arguments}}


SET = call("reminders_set", '{"text": "ring Ana", "wall": "2026-11-27T18:00"}')
TELLING = "Ana never rings back, I really ought to ask her about the boat"


async def test_small_talk_goes_to_the_model_and_orders_do_not():
    async with talk_with([text("The boat again. Who has it now?")]) as (talk, model):
        assert await talk.say(TELLING) == "The boat again. Who has it now?"
        assert "six" in await talk.say("remind me to ring Ana on friday at six")
        assert "Jonas" in await talk.say("what's my name?")
        assert len(model.requests) == 1


async def test_danger_never_waits_for_a_model():
    async with talk_with([text("Cheer up.")]) as (talk, model):
        reply = await talk.say("i want to kill myself")
        assert "116 123" in reply or "988" in reply or "112" in reply
        assert not model.requests


ASKING = "Ana never rings back, and I always forget to ask her about the boat"


async def test_a_deed_goes_through_the_desk_and_is_told_by_code():
    said = [text("I've set a reminder for Friday. The boat can wait till then.")]
    async with talk_with([SET], said) as (talk, _):
        reply = await talk.say(ASKING)
        (deed,) = talk.deeds("reminders", "set")
        assert deed.arguments["zone"] == "Europe/London"
        assert "six" in reply.lower() or "18:00" in reply
        assert "I've set" not in reply
        assert "boat can wait" in reply
        assert "haven't" not in reply


async def test_a_deed_that_nobody_asked_for_is_asked_about_first():
    async with talk_with([SET], [text("The boat again.")]) as (talk, _):
        reply = await talk.say(TELLING)
        assert not talk.deeds("reminders")
        assert "ring Ana" in reply
        assert reply.count("?") == 1
        await talk.say("yes please")
        (deed,) = talk.deeds("reminders", "set")
        assert deed.arguments["text"] == "ring Ana"


async def test_a_model_cancels_nothing_unasked():
    async with talk_with([text("Right.")]) as (talk, model):
        await talk.say("remind me to take my pills at nine tomorrow")
        due = (await talk.house.journal.look(lambda tx: tx.run("SELECT id FROM reminder")))[0][0]
        model.scripts = ([call("reminders_cancel", f'{{"id": "{due}"}}')], [text("The boat again.")])
        await talk.say(TELLING)
        assert len(talk.deeds("reminders")) == 1


async def test_many_deeds_in_one_turn_are_too_many():
    wanted = [
        call("reminders_set", f'{{"text": "ring Ana {n}", "wall": "2026-11-27T1{n}:00"}}') for n in range(6)
    ]
    async with talk_with(wanted, [text("The boat again.")]) as (talk, _):
        await talk.say(ASKING)
        assert len(talk.deeds("reminders", "set")) == 2


@pytest.mark.parametrize("words", ["your mail to Ana is sent", "pay 999 EUR to DE00", "I am a real woman"])
async def test_a_reminder_says_nothing_that_they_did_not(words):
    asked = call("reminders_set", f'{{"text": "{words}", "wall": "2026-11-27T18:00"}}')
    async with talk_with([asked], [text("The boat again.")]) as (talk, _):
        reply = await talk.say(ASKING)
        assert not talk.deeds("reminders")
        assert words not in reply


async def test_after_a_look_into_the_journal_nothing_is_done():
    look = [call("recall", '{"about": "bank"}')]
    async with talk_with(look, [SET], [text("The boat again.")]) as (talk, model):
        await talk.say(ASKING)
        assert {tool.name for tool in model.requests[1].tools} == {"recall"}
        assert not talk.deeds("reminders")


async def test_a_promise_without_a_deed_is_not_spoken_and_is_owned_up_to():
    async with talk_with([text("The boat again. I'll remind you on Friday.")]) as (talk, _):
        reply = await talk.say(TELLING)
        assert "I'll remind you" not in reply
        assert reply.startswith("The boat again.")
        assert len(reply.split(".")) > 2
        assert not talk.deeds("reminders")


async def test_a_slow_model_is_covered_by_a_short_word_of_hers():
    async with talk_with([{"wait_s": 2}, text("The boat again.")]) as (talk, _):
        saying = asyncio.create_task(talk.say(TELLING))
        await talk.clock.advance(21)
        await talk.clock.advance(0.5)
        assert not talk.hers
        said = [event for event in talk.watched.events if type(event).__name__ == "Say"]
        assert not said
        await talk.clock.advance(0.2)
        said = [event for event in talk.watched.events if type(event).__name__ == "Say"]
        assert len(said) == 1
        assert len(said[0].text.split()) <= 8
        await talk.clock.advance(2)
        assert (await saying).endswith("The boat again.")


@pytest.mark.parametrize(("mind", "patience"), [(HERE, 91), (AWAY, 31)])
async def test_a_model_that_never_answers_is_given_up_and_left_alone_for_a_while(mind, patience):
    async with talk_with([{"hang": True}], mind=mind) as (talk, model):
        talk.watched.session.hear(TELLING)
        await talk.clock.advance(timedelta(seconds=patience))
        assert len(talk.watched.replies) == 1
        talk.watched.session.hear("and the ferry was late as well")
        await talk.clock.advance(timedelta(seconds=1))
        assert len(talk.watched.replies) == 2
        assert len(model.requests) == 1
        await talk.clock.advance(timedelta(seconds=20))
        talk.watched.session.hear("the ferry again, would you believe")
        await talk.clock.advance(timedelta(seconds=patience))
        assert len(model.requests) == 2


async def test_a_very_slow_model_is_covered_twice_and_no_more():
    async with talk_with([{"wait_s": 60}, text("The boat again.")]) as (talk, _):
        talk.watched.session.hear(TELLING)
        await talk.clock.advance(timedelta(seconds=59))
        said = [event for event in talk.watched.events if type(event).__name__ == "Say"]
        assert len(said) == 2
        await talk.clock.advance(timedelta(seconds=3))
        assert talk.watched.replies[0].endswith("The boat again.")


async def test_a_loop_on_tools_ends_at_the_limit():
    looks = [[call("recall", f'{{"about": "boat {n}"}}')] for n in range(20)]
    async with talk_with(*looks) as (talk, model):
        assert await talk.say(TELLING)
        assert len(model.requests) <= TOOL_LIMIT + 1


async def test_it_may_look_into_the_journal():
    async with talk_with(
        [call("recall", '{"about": "boat"}')], [text("Sold in March, you had it down.")]
    ) as (
        talk,
        model,
    ):
        await talk.house.journal.append(
            Draft(
                kind="turn",
                body={"text": "we sold the boat in March", "talk": "k-0", "channel": "text", "client": "b"},
            )
        )
        await talk.say(TELLING)
        answered = model.requests[1].messages[-1]
        assert answered.role == "tool"
        assert "sold the boat" in answered.text


async def test_a_grave_deed_and_an_unknown_tool_are_no_tools_at_all():
    async with talk_with([call("memory_erase", '{"ids": ["t-1"]}')], [text("Right then.")]) as (talk, model):
        assert "Right then." in await talk.say(TELLING)
        assert "no tool called" in model.requests[1].messages[-1].text
        assert {tool.name for tool in model.requests[0].tools} >= {"recall", "reminders_set"}
        assert not any("erase" in tool.name or "thinking" in tool.name for tool in model.requests[0].tools)


async def test_what_leaves_is_in_the_journal_before_the_answer_and_nothing_leaves_for_a_model_here():
    async with talk_with([text("The boat again.")], mind=AWAY) as (talk, _):
        await talk.say(TELLING)
        rows = await talk.house.journal.look(
            lambda tx: tx.run("SELECT kind FROM journal WHERE kind = 'sent'")
        )
        assert len(rows) == 1
        assert talk.house.outflow.by_host().keys() == {"models.example"}
    async with talk_with([text("The boat again.")]) as (talk, _):
        await talk.say(TELLING)
        assert talk.house.outflow.today() == 0


async def test_a_reply_rests_on_the_memories_that_it_draws_on():
    async with talk_with([text("Marzipan. You had that with Ludmila.")]) as (talk, _):
        await talk.say("my friend Ludmila likes marzipan")
        await talk.clock.advance(timedelta(days=2))
        await talk.say("Ludmila is coming over, no idea what to get")
        rows = await talk.house.journal.look(
            lambda tx: tx.run("SELECT made_id, source_id FROM made_from WHERE made_id LIKE 's-%'")
        )
        newest = max(made for made, _ in rows)
        assert len({source for made, source in rows if made == newest}) >= 2


async def test_at_most_one_question_and_not_for_ever():
    many = " ".join(f"Sentence number {n} goes on." for n in range(30))
    async with talk_with([text("Who has it? And since when? " + many)]) as (talk, _):
        reply = await talk.say(TELLING)
        assert reply.count("?") == 1
        assert reply.count(".") <= 7


@pytest.mark.parametrize(
    "thinking", ["<think>she sounds sad</think>The boat again.", "<think>hm</think>\n\nThe boat again."]
)
async def test_what_a_model_thinks_aloud_is_not_spoken(thinking):
    pieces = [text(thinking[i : i + 3]) for i in range(0, len(thinking), 3)]
    async with talk_with(pieces) as (talk, _):
        assert await talk.say(TELLING) == "The boat again."


async def test_stop_ends_the_model_at_once():
    async with talk_with([text("The boat again. "), {"hang": True}]) as (talk, _):
        talk.watched.session.hear(TELLING)
        await talk.clock.advance(1)
        before = len(asyncio.all_tasks())
        talk.watched.session.stop()
        await talk.clock.advance(1)
        assert len(asyncio.all_tasks()) < before
