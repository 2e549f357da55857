"""An event just put in is moved by the shortest of words, and keeps its day."""

from samantha.testing.talk import met_talk


async def test_it_is_what_was_put_in_last_and_keeps_its_day():
    async with met_talk("put lunch with Ana in for Friday at one") as talk:
        told = await talk.say("move it to two")
        assert "lunch with Ana" in told
        assert "Friday at two in the afternoon" in told


async def test_an_event_is_moved_by_its_name_to_a_bare_hour():
    async with met_talk("put dentist in on Tuesday at nine thirty") as talk:
        told = await talk.say("move the dentist to four")
        assert "four in the afternoon" in told
