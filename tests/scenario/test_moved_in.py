"""A person who brings their past along: she knows what they told others, and says so."""

from pathlib import Path
from zoneinfo import ZoneInfo

from samantha.conversation.house import House
from samantha.moving.keeping import begin, end, keep
from samantha.moving.opened import open_import
from samantha.testing.days import MONDAY, Days
from samantha.testing.talk import scripted_talk

FIXTURES = Path(__file__).parent.parent / "fixtures" / "moving"


async def bring(house: House, name: str, own: str = "nora") -> None:
    opened = open_import(FIXTURES / name, house.clock.now(), frozenset((own,)))

    def work(pen) -> None:
        import_ = begin(pen.owner, pen.tx, opened.source, opened.file, ZoneInfo("Europe/London"))
        for pack in range(len(opened.packs)):
            import_, _ = keep(pen, import_, opened.brought(pack))
        end(pen, import_)

    await house.journal.act(work)


async def test_who_moved_in_first_is_met_like_anybody_else():
    async with scripted_talk() as talk:
        plain = await talk.open()
    async with scripted_talk() as talk:
        await bring(talk.house, "chatgpt.json")
        assert await talk.open() == plain


async def test_a_fact_from_elsewhere_is_told_with_its_place(days: Days):
    await bring(days._house, "chatgpt.json")
    reply = await days.say("what's my sister called?")
    assert "Ana" in reply
    assert "ChatGPT" in reply
    assert "told me" not in reply


async def test_what_was_said_elsewhere_is_quoted_with_its_day_and_place(days: Days):
    await bring(days._house, "chatgpt.json")
    reply = await days.say("what did I say about peanuts?")
    assert "peanuts" in reply
    assert "ChatGPT" in reply
    assert "1 March 2025" in reply


async def test_what_another_program_said_is_its_word(days: Days):
    await bring(days._house, "chatgpt.json")
    reply = await days.say("what did ChatGPT say about Porto?")
    assert "ChatGPT" in reply
    assert "you said" not in reply.lower()


async def test_words_to_her_go_before_words_to_others(days: Days):
    await bring(days._house, "chatgpt.json")
    await days.say("I live in Lisbon now")
    reply = await days.say("where do I live?")
    assert "Lisbon" in reply
    assert "ChatGPT" not in reply


async def test_a_played_part_is_no_life(days: Days):
    await bring(days._house, "character_ai.json")
    assert "cave" not in await days.say("where do I live?")


async def test_a_greeting_speaks_of_no_talk_with_somebody_else(days: Days):
    await bring(days._house, "chatgpt.json")
    greeting = await days.visit(MONDAY.replace(day=25))
    assert not any(word in greeting for word in ("Porto", "Braga", "balcony", "ChatGPT"))


async def test_a_character_of_a_card_is_known_as_what_a_file_says(days: Days):
    assert "lighthouse" not in await days.say("what do you know about Mira?")
    await bring(days._house, "card_v2.json")
    reply = await days.say("what do you know about Mira?")
    assert "Mira is a lighthouse keeper" in reply
    assert "file" in reply
