"""Nothing is done on a weak reading: what is put right binds to what was just told, or she asks."""

from datetime import UTC, datetime

from samantha.testing.days import met


async def test_a_day_put_right_is_of_the_thing_she_just_told_the_day_of() -> None:
    async with met() as days:
        await days.say("our ruby wedding is in june and mum wants a marquee")
        await days.say("my driving test is on friday")
        told = await days.say("when's the ruby wedding")
        righted = await days.say("not the 1st, it's the 13th")
        test = await days.say("when's my driving test")
    assert "June" in told
    assert "1 June" not in told
    assert "ruby wedding" in righted
    assert "13 June" in righted
    assert "Friday, 27 November" in test


async def test_of_two_days_the_one_that_was_asked_about_is_put_right() -> None:
    async with met() as days:
        await days.say("my dentist appointment is on thursday")
        await days.say("my smear test is on the 9th")
        await days.say("when's my dentist appointment")
        await days.say("not thursday, wednesday")
        smear = await days.say("when is my smear test")
        dentist = await days.say("and when's the dentist")
    assert "9 December" in smear
    assert "25 November" in dentist


async def test_the_other_thing_moves_when_they_say_which_they_meant() -> None:
    async with met() as days:
        await days.say("the choir concert is on thursday")
        await days.say("my interview is on friday")
        moved = await days.say("no, saturday")
        swapped = await days.say("no no, the choir concert")
        interview = await days.say("what have i got coming up")
    assert "interview" in moved
    assert "Saturday" in moved
    assert "concert" in swapped
    assert "Saturday" in swapped
    assert "Friday" in swapped
    assert "interview" in interview
    assert "Friday" in interview


async def test_a_plan_that_nobody_named_is_left_alone() -> None:
    async with met() as days:
        await days.say("my knee operation is on the 11th of december and i'm pretending to be calm")
        await days.say("my mum said i should ask dolores for a lift")
        asked = await days.say("just that then, and not the rest. ok i'll ask her at the weekend")
        plumber = await days.say("the plumber can't come wednesday, he's moved it to friday")
        when = await days.say("when is my operation")
    assert "moved" not in asked.lower()
    assert "changed" not in asked.lower()
    assert "operation" not in plumber
    assert "11 December" in when


async def test_a_month_is_no_first_day_and_is_not_over_before_its_end() -> None:
    async with met() as days:
        await days.say("my cousin femi's wedding is in april and i haven't got a dress")
        early = await days.visit(datetime(2027, 4, 2, 19, 0, tzinfo=UTC))
        when = await days.say("when's femi's wedding")
    assert "wedding" not in early
    assert "April" in when
    assert "1 April" not in when


async def test_those_they_worked_with_are_no_employer() -> None:
    async with met() as days:
        await days.say("i've worked with people like that")
        known = await days.say("what do you know about me")
    assert "People Like" not in known


async def test_a_plain_question_is_not_said_to_be_crooked() -> None:
    async with met() as days:
        await days.say("my neighbour's planting leeks")
        said = await days.say("do you like gardens or is that a daft question for a laptop")
    assert "crooked" not in said
    assert "my fault" not in said
