"""Her tastes: kept under praise and pressure, given up for a reason, and that told when somebody asks."""


async def test_nobody_has_changed_her_mind_until_somebody_has(days):
    assert "You said" not in await days.say("have you ever changed your mind?")
    await days.say("what's your favourite book?")
    await days.say("novels are better because they let you live a life that isn't yours")
    for question in ("have you ever changed your mind?", "what made you change your mind?"):
        assert "a life that isn't yours" in (reply := await days.say(question)), reply


async def test_a_reason_may_come_before_its_why(days):
    await days.say("what's your favourite book?")
    await days.say("moby dick opens with the best line there is, that's why it's better")
    assert "best line there is" in await days.say("what's your favourite book?")
