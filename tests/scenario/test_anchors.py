"""Days that memory dates: a reminder may be asked for by them."""

from datetime import UTC, datetime

from samantha.testing.days import life

MONDAY = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)


async def test_a_reminder_can_be_set_by_a_birthday_that_she_was_told():
    async with life("Europe/London", start=MONDAY) as days:
        await days.visit(MONDAY)
        for line in ("Nora", "41", "the garden", "skip", "fine"):
            await days.say(line)
        await days.say("my mum's birthday is on the 14th of March")
        reply = await days.say("remind me two days before mum's birthday at ten to order flowers")
    assert "12 March" in reply, reply
    assert "flowers" in reply


async def test_what_has_a_day_is_asked_after_by_name_and_at_most_twice():
    async with life("Europe/London", start=MONDAY) as days:
        await days.visit(MONDAY)
        for line in (
            "Nora",
            "41",
            "the garden",
            "skip",
            "fine",
            "my interview at Larsen is on thursday at ten",
        ):
            await days.say(line)
        greetings = [await days.visit(MONDAY.replace(day=day)) for day in (27, 28, 29, 30)]
    asked = ["interview at Larsen" in greeting for greeting in greetings]
    assert asked == [True, True, False, False]


async def test_what_they_would_rather_not_talk_about_is_not_brought_up_again():
    async with life("Europe/London", start=MONDAY) as days:
        await days.visit(MONDAY)
        for line in (
            "Nora",
            "41",
            "the garden",
            "skip",
            "fine",
            "my interview at Larsen is on thursday at ten",
        ):
            await days.say(line)
        assert "interview" in await days.visit(MONDAY.replace(day=27))
        await days.say("i'd rather not talk about it")
        assert "interview" not in await days.visit(MONDAY.replace(day=28))
