"""Six weeks told to the real house, and what she answers about them from memory, without any model."""

import asyncio
import re
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from samantha.testing.days import life

FIRST = datetime(2026, 6, 1, 18, 0, tzinfo=UTC)
TOLD = (
    (0, "Jonas", "41", "i'm a nurse at St Mary's. moved here to Leeds in march from Hull"),
    (3, "ana came round for dinner, she's my sister", "my daughter is called Mina, she's six"),
    (4, "met a guy called ifor at the choir"),
    (6, "we bought a boat! an old wooden one, she leaks", "the boat is called Marigold"),
    (7, "fell out with tom because he never paid me back the money"),
    (12, "had lunch with ana, she got a job at the museum in York"),
    (13, "my birthday is 20 june"),
    (19, "it's my birthday. mina made me a cake shaped like a whale"),
    (30, "started at the hospice today, new job", "ana's moved to Whitby"),
    (
        40,
        "the wedding is on 12 september",
        "no, 19 september",
        "the cat's called Pip",
        "sorry, Pim. i said Pip",
    ),
    (41, "left the hospital because the nights were killing me"),
)
ASKED = (
    ("when did I last see Ana?", "13 June"),
    ("what did I say about the boat?", "Marigold"),
    ("how long have I had this job?", "1 July"),
    ("what did we talk about on my birthday?", "whale"),
    ("who was ifor", "choir"),
    ("do you remember why I left the hospital", "the nights"),
    ("why did i fall out with tom", "paid you back"),
    ("what's my daughter called", "Mina"),
    ("where does ana live", "Whitby"),
    ("where do i live", "Leeds"),
    ("where did i live before", "Hull"),
    ("what's the boat called", "Marigold"),
    ("when did i buy the boat", "7 June"),
    ("how old is mina", "six"),
    ("what did mina make me", "whale"),
    ("hey, remind me, when did i last see ana", "13 June"),
)
NEVER = (
    "where does tom live",
    "who is priya",
    "what's my blood type",
    "what colour is the boat",
    "what did i say about the caravan",
    "what's ana's husband called",
    "do i have a dog",
    "how long have i been married",
)
NOT_TOLD = re.compile(r"\bnever told me\b", re.I)


@cache
def answers() -> dict[str, str]:
    """Her reply to every question, six weeks and a few days after the first evening."""

    async def play() -> dict[str, str]:
        async with life("Europe/London", start=FIRST - timedelta(hours=1)) as days:
            for day, *lines in TOLD:
                await days.visit(FIRST + timedelta(days=day))
                for line in lines:
                    await days.say(line)
            await days.visit(FIRST + timedelta(days=45))
            questions = (*(text for text, _ in ASKED), *NEVER, "what is my cat called", "when is the wedding")
            return {text: await days.say(text) for text in questions}

    return asyncio.run(asyncio.wait_for(play(), timeout=120))


@pytest.mark.parametrize(("asked", "holds"), ASKED)
def test_a_question_about_their_life_is_answered_from_what_they_told(asked, holds):
    assert holds in answers()[asked]


@pytest.mark.parametrize("asked", NEVER)
def test_what_was_never_told_is_said_to_be_that(asked):
    assert NOT_TOLD.search(answers()[asked])


def test_a_slip_that_was_put_right_is_told_by_its_better_value_alone():
    assert "Pim" in answers()["what is my cat called"]
    assert "Pip" not in answers()["what is my cat called"]
    assert "19 Sep" in answers()["when is the wedding"].title()
    assert "12 Sep" not in answers()["when is the wedding"].title()


def test_a_question_after_remind_me_sets_no_reminder():
    assert "when?" not in answers()["hey, remind me, when did i last see ana"]


def test_what_is_forgotten_answers_no_question():
    async def play() -> list[str]:
        async with life("Europe/London", start=FIRST - timedelta(hours=1)) as days:
            await days.visit(FIRST)
            for line in ("Jonas", "41", "i lent mark the accordion", "forget that"):
                await days.say(line)
            await days.visit(FIRST + timedelta(hours=2))
            asked = ("what did i say about the accordion?", "who is mark", "what did we talk about today?")
            return [await days.say(text) for text in asked]

    replies = asyncio.run(asyncio.wait_for(play(), timeout=60))
    assert not any("lent" in reply for reply in replies)
    assert NOT_TOLD.search(replies[0])


def test_nobody_who_died_is_asked_after_as_living():
    async def play() -> list[str]:
        async with life("Europe/London", start=FIRST - timedelta(hours=1)) as days:
            await days.visit(FIRST)
            for line in ("Jonas", "41", "my wife is called Doreen", "Doreen died in 2019"):
                await days.say(line)
            # Long after, when the lines that told of it are no longer near.
            greetings = []
            for week in range(20, 24):
                greetings.append(await days.visit(FIRST + timedelta(weeks=week)))
                await days.say(f"i was thinking of how Doreen laughed at the {week} leeks I grew")
            return greetings

    greetings = asyncio.run(asyncio.wait_for(play(), timeout=60))
    assert not any("Doreen" in greeting for greeting in greetings)
