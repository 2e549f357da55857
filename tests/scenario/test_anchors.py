"""Days that memory dates: a reminder may be asked for by them."""

from samantha.testing.days import MONDAY


async def test_a_reminder_can_be_set_by_a_birthday_that_she_was_told(days):
    await days.say("my mum's birthday is on the 14th of March")
    reply = await days.say("remind me two days before mum's birthday at ten to order flowers")
    assert "12 March" in reply, reply
    assert "flowers" in reply


async def test_a_day_nobody_told_her_is_asked_for_and_counted_from(days):
    asked = await days.say("remind me two days before mum's birthday at ten to order flowers")
    assert "mum's birthday" in asked, asked
    reply = await days.say("my mum's birthday is on the 14th of March")
    assert "12 March" in reply, reply
    assert "order flowers" in reply, reply


async def test_an_answer_without_a_day_sets_nothing(days):
    await days.say("remind me the day before the wedding to iron my shirt")
    await days.say("it's at the town hall")
    await days.say("never mind")
    assert "shirt" not in await days.say("what reminders do i have?")


async def test_an_appointment_is_counted_from_by_its_hour(days):
    await days.say("i have a dentist appointment on thursday at ten to six")
    reply = await days.say("remind me an hour before the dentist to leave")
    assert "ten to five" in reply, reply


async def test_after_something_is_when_it_is_likely_over_and_before_it_in_time(days):
    await days.say("my interview is tomorrow at nine")
    reply = await days.say("remind me after the interview to call Tom")
    assert "omorrow at eleven" in reply, reply
    reply = await days.say("remind me before the interview to eat")
    assert "omorrow at eight" in reply, reply


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
