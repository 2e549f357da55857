"""The calendar and contacts in talk: put in, told, moved, corrected, taken out, asked about where it is not
clear.
"""

import pytest

from samantha.testing.talk import met_talk


async def test_the_day_is_told_with_what_she_will_remind_of():
    async with met_talk("put lunch with Ana in for tomorrow at one") as talk:
        await talk.say("remind me tomorrow at six in the evening to call mum")
        told = await talk.say("what have I got on tomorrow?")
        assert "lunch with Ana" in told
        assert "call mum" in told


async def test_what_is_left_out_is_asked_for_once():
    async with met_talk() as talk:
        assert "?" in await talk.say("put the dentist in my calendar")
        told = await talk.say("Thursday at ten")
        assert "entist" in told
        assert "Thursday at ten in the morning" in told


async def test_a_correction_moves_what_was_just_put_in_and_the_rest_follows():
    async with met_talk("put choir in my calendar for Tuesday at seven in the evening") as talk:
        assert "Wednesday" in await talk.say("no, Wednesday")
        assert "eight in the evening" in await talk.say("push it an hour")
        assert "hoir" in await talk.say("cancel that")
        assert "hoir" not in await talk.say("what's on on Wednesday?")
        assert "hoir" in await talk.say("undo that") + await talk.say("when is choir?")


async def test_one_of_two_is_asked_for_and_not_guessed():
    async with met_talk("put the dentist in for Friday at nine") as talk:
        await talk.say("put the dentist for Ben in for the 14th of December at four")
        asked = await talk.say("cancel the dentist on Friday")
        assert "entist" in asked
        await talk.say("put lunch with Tom in for Thursday at one")
        await talk.say("put lunch with Ana in for Saturday at one")
        asked = await talk.say("cancel the lunch")
        assert "?" in asked
        assert "Tom" in await talk.say("the one with Tom")


async def test_of_something_that_repeats_it_is_asked_whether_all_is_meant():
    async with met_talk("put choir in my calendar every Tuesday at seven in the evening") as talk:
        assert "all of them" in await talk.say("cancel choir")
        await talk.say("all of them")
        assert "hoir" not in await talk.say("what's on on Tuesday?")


async def test_two_things_at_once_are_both_in_and_it_is_said():
    async with met_talk("put choir in for Friday at seven in the evening") as talk:
        told = await talk.say("put dinner with Tom in for Friday at half past seven in the evening")
        assert "choir" in told.split("inner with Tom", 1)[1]


async def test_whether_there_is_time_is_told_with_what_stands_there():
    async with met_talk("put lunch with Ana in for Friday at one") as talk:
        assert "lunch with Ana" in await talk.say("am I free on Friday at one?")
        assert "lunch" not in await talk.say("am I free on Friday at four?")
        assert "lunch with Ana" in await talk.say("what's next?")


async def test_a_contact_is_kept_told_and_changed():
    async with met_talk("save a new contact: Petra Novak, 07700 900321") as talk:
        assert "07700 900321" in await talk.say("what's Petra's number?")
        assert "07700 900999" in await talk.say("change Petra's number to 07700 900999")
        told = await talk.say("what's Petra's phone number?")
        assert "07700 900999" in told
        assert "07700 900321" not in told
        await talk.say("undo that")


@pytest.mark.parametrize(
    "line",
    [
        "boss put a meeting in my calendar with no title",
        "i moved to Porto in May",
        "the picnic was cancelled",
    ],
)
async def test_what_is_only_told_changes_no_calendar(line: str):
    async with met_talk() as talk:
        await talk.say(line)
        assert not await talk.house.desk.last_undoable()
