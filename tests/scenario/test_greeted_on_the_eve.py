"""What is ahead: the heavy thing of tomorrow comes first, by its noun; no half sentence is told as a fact."""

from datetime import UTC, datetime, timedelta

from samantha.testing.days import MONDAY, met


async def test_the_eve_of_what_is_heavy_comes_before_a_missed_reminder() -> None:
    async with met() as days:
        await days.say("i've got my nursing exam on friday")
        await days.say("remind me on thursday at 3pm to water the ferns")
        hello = await days.visit(datetime(2026, 11, 26, 20, 0, tzinfo=UTC))
    assert hello.index("exam") < hello.index("ferns")


async def test_an_operation_is_called_one() -> None:
    async with met() as days:
        await days.say(
            "my hip. i'm having it replaced on the 3rd of december and i'm pretending not to be scared"
        )
        hello = await days.visit(datetime(2026, 12, 2, 20, 0, tzinfo=UTC))
    assert "your hip operation" in hello
    assert "pretending" not in hello


async def test_a_day_that_is_asked_about_is_no_plan() -> None:
    async with met() as days:
        await days.say("what's it doing outside tomorrow, i walk to the station at six")
        hello = await days.visit(MONDAY + timedelta(days=1, hours=3))
    assert "walk" not in hello


async def test_what_she_knows_holds_no_half_sentence() -> None:
    async with met() as days:
        await days.say("it's my viva. i'm properly scared of it actually")
        await days.say("my brother teo's a joiner and he never writes to her")
        known = await days.say("what do you know about me")
    assert "scared of it" not in known
    assert "that You're" not in known
    assert "Teo" in known
