"""Asked in a talk to forget something: that goes, wherever it was said, and nothing else does."""

from contextlib import AbstractAsyncContextManager
from zoneinfo import ZoneInfo

import pytest

from samantha.conversation.moment import read_moment
from samantha.conversation.senses import Senses
from samantha.core.ids import EntryId, TalkId
from samantha.core.turn import Turn
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.understand import understand
from samantha.mind.thought.prompt import assemble
from samantha.testing.talk import ScriptedTalk, met_talk

CANCER = "I have cancer, nobody knows"
SISTER = "my sister is ill"
BOAT = "the boat leaks again"
MARK = "I owe Mark two hundred pounds"
AUNT = "my aunt had cancer years ago"
HOME = "I live in Porto and I work at Bosch"
LAST = "how are you?"
LIFE = (CANCER, "what time is it?", SISTER, BOAT, MARK, AUNT, HOME, LAST)


def a_life(*more: str) -> AbstractAsyncContextManager[ScriptedTalk]:
    return met_talk(*LIFE, *more)


async def hidden(talk: ScriptedTalk) -> set[str]:
    """The person's lines that are out of sight."""
    rows = await talk.house.journal.look(
        lambda tx: tx.run("SELECT text FROM episode WHERE hidden = 1 AND speaker = 'person'")
    )
    return {text for (text,) in rows}


async def prompt_of(talk: ScriptedTalk, text: str) -> str:
    """All that a language model would be told in the next turn."""
    moment = await read_moment(
        talk.house, Senses(zone=ZoneInfo("Europe/London"), ear_is_local=False, voice_is_local=False)
    )
    turn = Turn(id=EntryId("t-next"), talk=TalkId("k-next"), text=text, at=talk.clock.now())
    recall = await talk.house.memory.recall(turn, ("you", "Mark"))
    scene = Scene(cue=turn, moment=moment, heard=understand(text, moment), recall=recall)
    told = [message.text for message in assemble(scene, (), 8000).messages]
    return "\n".join([*told, repr(recall)]).replace(text, "")


@pytest.mark.parametrize(
    ("request_", "goes"),
    [
        ("please forget that I have cancer", CANCER),
        ("delete that I have cancer", CANCER),
        ("forget that I told you I have cancer", CANCER),
        ("forget I said I had cancer", CANCER),
        ("can you forget that I have cancer, please?", CANCER),
        ("pretend I never told you I have cancer", CANCER),
        ("stop remembering that i have cancer", CANCER),
        ("no, forget that I have cancer. thanks", CANCER),
        ("forget that my aunt had cancer", AUNT),
        ("forget that my sister is ill", SISTER),
        ("don't remember that my sister is ill", SISTER),
        ("do not keep that my sister was sick", SISTER),
        ("forget about my ill sister", SISTER),
        ("forget that I said anything about my sister", SISTER),
        ("erase the bit about my sister please", SISTER),
        ("forget what I said about the boat", BOAT),
        ("forget about the boat", BOAT),
        ("forget that the boats leak", BOAT),
        ("forget me telling you about the boat", BOAT),
        ("forget that I owe Mark money", MARK),
        ("forget everything about Mark", MARK),
        ("forget that I live in Porto", HOME),
        ("forget that", LAST),
        ("forget what I just said", LAST),
        ("forget the last thing I said", LAST),
        ("forget I said anything", LAST),
    ],
)
async def test_what_was_named_goes_and_nothing_else(request_: str, goes: str) -> None:
    async with a_life() as talk:
        reply = await talk.say(request_)
        assert await hidden(talk) == {goes, request_}
        assert goes in reply
        told = await prompt_of(talk, "cancer sister ill boat leaks Mark owe pounds Porto")
        assert goes not in told
        stays = [line for line in LIFE[:-1] if line != goes]
        assert [line for line in stays if line not in told] == []
        await talk.say("undo")
        assert goes in await prompt_of(talk, f"{goes}?")


@pytest.mark.parametrize(
    "request_",
    [
        "forget that I have a dog",
        "forget that my brother is ill",
        "forget what I said about Lisbon",
        "forget that I live in Leeds",
        "forget that my boss shouted at me",
        "forget that my brother told me about the boat",
        "forget that I did it",
        "forget that guy",
        "forget what I said earlier",
        "forget everything",
    ],
)
async def test_what_she_does_not_hold_takes_nothing_with_it(request_: str) -> None:
    async with a_life() as talk:
        reply = await talk.say(request_)
        assert await hidden(talk) == set()
        assert "Forgotten" not in reply
        assert "Struck out" not in reply


async def test_all_lines_that_say_it_go_and_a_question_of_their_own_about_it_stays() -> None:
    async with a_life("Ann asked again. I've got cancer and I can't tell her", "is cancer painful?") as talk:
        reply = await talk.say("forget that I have cancer")
        assert {CANCER, "Ann asked again. I've got cancer and I can't tell her"} < await hidden(talk)
        assert not {AUNT, "is cancer painful?"} & await hidden(talk)
        assert "two lines" in reply.lower()


async def test_a_topic_goes_whole_however_often_it_came_up() -> None:
    lines = [f"the boat had trouble number {n}" for n in range(20)]
    async with a_life(*lines) as talk:
        await talk.say("forget everything about the boat")
        assert await hidden(talk) == {*lines, BOAT, "forget everything about the boat"}


async def test_other_facts_of_its_line_stay() -> None:
    async with a_life() as talk:
        await talk.say("forget that I live in Porto")
        told = await prompt_of(talk, "where do i work and live?")
        assert "Bosch" in told
        assert "Porto" not in told


async def test_she_is_known_by_the_line_before() -> None:
    async with a_life("my daughter called today", "she failed her exam") as talk:
        await talk.say("what's the date?")
        assert "she failed her exam" in await talk.say("forget that my daughter failed her exam")


async def test_what_stands_before_it_in_the_same_breath_is_meant() -> None:
    async with a_life() as talk:
        assert "I stole a bike once" in await talk.say("I stole a bike once. Forget that.")
        assert await hidden(talk) == {"I stole a bike once. Forget that."}


@pytest.mark.parametrize(
    ("request_", "goes"),
    [
        ("forget that I have cancer and remind me at 5 to ring Ana", CANCER),
        ("Forget that I have cancer. Remind me at 5 to ring Ana.", CANCER),
        ("forget that, and remind me at 5 to ring Ana", LAST),
    ],
)
async def test_a_second_order_in_one_breath_is_not_lost_in_silence(request_: str, goes: str) -> None:
    async with a_life() as talk:
        reply = await talk.say(request_)
        assert await hidden(talk) == {goes, request_}
        assert "say" in reply.lower().split("undo", 1)[1]


async def test_a_request_named_twice_after_undo_quotes_the_line_and_not_the_request() -> None:
    async with a_life() as talk:
        await talk.say("forget that I have cancer")
        await talk.say("undo")
        assert CANCER in await talk.say("delete that I have cancer")


async def test_forget_it_to_a_question_of_hers_is_a_no() -> None:
    async with met_talk(BOAT) as talk:
        assert "?" in await talk.say("remind me to ring Ana")
        await talk.say("forget it")
        assert await hidden(talk) == set()
