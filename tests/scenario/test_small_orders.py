"""A talk with lists, notes, sums, dates and words: what is done, and what "and eggs" goes on."""

from samantha.testing.talk import ScriptedTalk, met_talk


async def say(talk: ScriptedTalk, line: str) -> str:
    """Her reply in small letters: a thing may begin her sentence or stand in it."""
    return (await talk.say(line)).lower()


async def test_a_list_is_kept_in_the_words_of_a_talk_and_undone_in_them():
    async with met_talk() as talk:
        assert "milk" in await say(talk, "put milk on the shopping list")
        assert "eggs" in await say(talk, "and eggs")
        assert "bread and salt" in await say(talk, "oh, and bread and salt too")
        assert "milk" in await say(talk, "take the milk off again")
        read = await say(talk, "what's on it?")
        assert "eggs, bread and salt" in read
        assert "milk" not in read
        await talk.say("undo that")
        assert "milk" in await say(talk, "read me the shopping list")
        assert [list(deed.arguments["items"]) for deed in talk.deeds("lists", "add")] == [
            ["milk"],
            ["eggs"],
            ["bread", "salt"],
        ]
        await talk.say("clear the shopping list")
        read = await say(talk, "what's on my shopping list?")
        assert "eggs" not in read
        assert "shopping list" in read


async def test_which_of_two_is_asked_and_an_answer_in_its_words_is_taken():
    async with met_talk("put oat milk, eggs and soy milk on the shopping list") as talk:
        asked = await say(talk, "take eggs and milk off the shopping list")
        assert "?" in asked
        assert "oat milk" in asked
        assert "soy milk" in await say(talk, "the soy one")
        read = await say(talk, "what's on my shopping list?")
        assert "oat milk" in read
        assert "eggs" not in read


async def test_the_wrong_list_is_put_right():
    async with met_talk("put socks on the shopping list") as talk:
        assert "packing" in await say(talk, "no, the packing list")
        assert "socks" in await say(talk, "what's on my packing list?")
        assert "socks" not in await say(talk, "what's on my shopping list?")


async def test_a_note_is_asked_for_written_found_and_deleted():
    async with met_talk() as talk:
        assert "?" in await talk.say("take a note")
        assert "boiler man is called Terry" in await talk.say("The boiler man is called Terry")
        assert "Terry" in await talk.say("find my note about the boiler")
        assert "Terry" in await talk.say("delete that note")
        assert "Terry" not in await talk.say("read me my last note") + "."


async def test_a_sum_goes_on_and_a_measure_is_asked_anew():
    async with met_talk() as talk:
        assert "12" in await talk.say("what's fifteen percent of eighty?")
        assert "24" in await talk.say("times two")
        assert "6.21 miles" in await talk.say("how many miles is ten kilometres?")
        assert "32,808.4 feet" in await talk.say("and in feet?")
        assert "currencies" in await talk.say("how many euros is twenty dollars?")


async def test_dates_and_clocks_are_answered_from_the_calendar():
    async with met_talk() as talk:
        assert "Tuesday, 24 November 2026" in await talk.say("what day is it tomorrow?")
        assert "32 days" in await talk.say("how long until Christmas?")
        assert "Sunday, 4 July 2027" in await talk.say("what day is the 4th of July 2027?")
        assert "Tokyo" in await talk.say("what time is it in Tokyo?")
        assert "Lisbon" in await talk.say("and in Lisbon?")


async def test_a_word_is_spelled_and_a_missing_dictionary_is_said_plainly():
    async with met_talk() as talk:
        assert "R, H, Y, T, H, M" in await talk.say("how do you spell rhythm?")
        assert "dictionary" in await talk.say("what does that mean?")
