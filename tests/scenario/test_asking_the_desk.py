"""What she did, what waits, and stop: asked of the desk in ordinary words."""

from samantha.testing.talk import met_talk


async def test_what_was_done_today_is_told_from_the_record():
    async with met_talk("remind me at six to water the fern") as talk:
        told = await talk.say("what did you do for me today?")
        assert "water the fern" in told


async def test_a_day_on_which_nothing_was_done_is_told_as_one():
    async with met_talk("remind me at six to water the fern") as talk:
        await talk.say("what have you done for me today?")
        told = await talk.say("and yesterday?")
        assert "yesterday" in told.lower()
        assert "fern" not in told


async def test_an_empty_desk_is_said_to_be_empty():
    async with met_talk() as talk:
        told = await talk.say("Is anything waiting for my yes?")
        assert "Nothing" in told


async def test_stop_everything_stops_the_desk_and_says_how_to_go_on():
    async with met_talk() as talk:
        told = await talk.say("Stop everything.")
        assert "go on" in told
        assert await talk.house.desk.is_halted()


async def test_stopping_her_voice_is_not_stopping_the_desk():
    async with met_talk() as talk:
        await talk.say("stop")
        assert not await talk.house.desk.is_halted()


async def test_whether_it_was_done_is_answered_from_the_desk():
    async with met_talk("put washing up liquid on the shopping list") as talk:
        assert "washing up liquid" in await talk.say("did you put it on the list?")


async def test_what_was_not_done_is_not_claimed():
    async with met_talk("I ought to buy washing up liquid one day") as talk:
        told = await talk.say("did you put it on the list?")
        assert "Yes" not in told
        assert "I did." not in told


async def test_a_question_about_their_life_is_none_to_the_desk():
    async with met_talk("put washing up liquid on the shopping list") as talk:
        assert "washing up" not in await talk.say("did you set the world on fire as a child?")
