"""What was told a moment ago, asked about in the words that people use."""

import pytest


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
