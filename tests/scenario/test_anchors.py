"""Days that memory dates: a reminder may be asked for by them."""

from samantha.testing.days import MONDAY


async def test_a_reminder_can_be_set_by_a_birthday_that_she_was_told(days):
    await days.say("my mum's birthday is on the 14th of March")
    reply = await days.say("remind me two days before mum's birthday at ten to order flowers")
    assert "12 March" in reply, reply
    assert "flowers" in reply


async def test_what_has_a_day_is_asked_after_by_name_and_at_most_twice(days):
    await days.say("my interview at Larsen is on thursday at ten")
    greetings = [await days.visit(MONDAY.replace(day=day)) for day in (27, 28, 29, 30)]
    asked = ["interview at Larsen" in greeting for greeting in greetings]
    assert asked == [True, True, False, False]


async def test_what_was_told_of_unasked_is_not_asked_after_again(days):
    await days.say("my interview at Larsen is on thursday at ten")
    assert "interview" in await days.visit(MONDAY.replace(day=27))
    await days.say("hello")
    await days.say("the interview went well, they want me in january")
    assert "interview at Larsen" not in await days.visit(MONDAY.replace(day=28))


async def test_nerves_before_the_day_do_not_count_as_having_told_of_it(days):
    await days.say("my interview at Larsen is on thursday at ten")
    await days.visit(MONDAY.replace(day=25))
    await days.say("i am so nervous about the interview")
    assert "interview" in await days.visit(MONDAY.replace(day=27))


async def test_what_they_would_rather_not_talk_about_is_not_brought_up_again(days):
    await days.say("my interview at Larsen is on thursday at ten")
    assert "interview" in await days.visit(MONDAY.replace(day=27))
    await days.say("i'd rather not talk about it")
    assert "interview" not in await days.visit(MONDAY.replace(day=28))
