"""What was told a moment ago, asked about in the words that people use."""

from datetime import timedelta

import pytest

from samantha.testing.days import MONDAY


async def test_a_visit_told_with_well_in_it_is_a_meeting(days):
    await days.say("my daughter cerys came with the boys on sunday, we had a lovely roast, well they did")
    assert "came with the boys" in (reply := await days.say("when did i last see cerys?")), reply
    assert "No meeting" not in reply


async def test_what_i_do_not_eat_is_no_question_about_don(days):
    await days.say("i don't eat meat")
    assert "Don " not in (reply := await days.say("what don't i eat?")), reply
    assert "meat" in reply


async def test_nobody_is_with_a_partner_who_died(days):
    await days.say("my husband ifor died two years ago")
    reply = await days.say("what do you know about my family?")
    assert "with Ifor" not in reply, reply
    assert "died" in reply, reply


@pytest.mark.parametrize(
    "question",
    [
        "in which town does my sister ana live these days?",
        "whereabouts is ana living?",
        "my sister, where does she live?",
        "i wonder whether you recall where ana lives",
    ],
)
async def test_a_question_may_come_in_any_order_of_words(days, question):
    await days.say("my sister ana lives in porto")
    assert "Porto" in (reply := await days.say(question)), reply


@pytest.mark.parametrize(
    ("told", "question", "answer"),
    [
        ("i hate olives", "do i like olives?", "hate olives"),
        ("i love dumplings", "what food do i like?", "dumplings"),
        ("i live with Jo", "who do i live with?", "Jo"),
        ("i started at the bakery in march 2021", "how long have i had this job?", "five years"),
    ],
)
async def test_a_plain_question_finds_what_was_plainly_told(days, told, question, answer):
    await days.say(told)
    assert answer in (reply := await days.say(question)), reply


async def test_a_feast_is_told_by_its_date(days):
    assert "28 March 2027" in await days.say("when is easter?")
    assert "25 December" in await days.say("what date is christmas?")


async def test_a_password_is_forgotten_when_asked(days):
    await days.say("the wifi password is banana7")
    await days.say("forget the wifi password")
    assert "banana7" not in await days.say("what's the wifi password?")


async def test_what_she_does_not_know_can_be_looked_up_later(days):
    await days.say("who wrote war and peace?")
    assert "look up who wrote war and peace" in (reply := await days.say("at eight tonight")), reply


async def test_the_last_talk_is_told_by_its_day(days):
    assert "first" in await days.say("when did we last talk?")
    await days.say("i like toast")
    await days.visit(MONDAY + timedelta(days=3))
    reply = await days.say("when did I last talk to you?")
    assert "i like toast" in reply, reply
    assert "Monday" in reply, reply


@pytest.mark.parametrize("line", ["i have a bad back", "i broke my left wrist", "i take ibuprofen"])
async def test_what_ails_them_is_of_their_health(days, line):
    await days.say(line)
    assert line in (reply := await days.say("what do you know about my health?")), reply
