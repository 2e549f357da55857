"""No bare word after what weighs: the last few words come back, and an opinion has its reason."""

import pytest

from samantha.mind.reflex.handing import last_words
from samantha.testing.days import met


@pytest.mark.parametrize(
    ("line", "back"),
    [
        ("i rang my ex tonight and hung up. three times", "Three times"),
        ("it's the word he used that i minded. burden", "Burden"),
        ("he did say sorry. on a post-it", "On a post-it"),
        ("then i sat on the bus trying to think which one", "Which one"),
        ("there was a voicemail from my son. forty seconds. i haven't played it", "Forty seconds"),
    ],
)
def test_what_stands_apart_at_the_end_is_handed_back(line: str, back: str) -> None:
    assert last_words(line) == back


@pytest.mark.parametrize(
    "line",
    [
        "we went to the market, i think",
        "our anniversary do is in june, mum wants a marquee",
        "i'm off to bed, early start",
        "no you're not. exam's tomorrow",
        "they're coming on friday. at seven",
        "my uncle died. last week",
        "did he say which one?",
    ],
)
def test_nothing_is_handed_back_that_says_nothing(line: str) -> None:
    assert last_words(line) == ""


async def test_a_complaint_about_a_bare_word_reopens_the_line_it_is_about() -> None:
    async with met() as days:
        await days.say("nobody at work knows i paint")
        said = await days.say("i wrote to my father and never posted it. twice")
        again = await days.say("that's it? that's the hardest thing i've said all week")
    assert said == "Twice?"
    assert again.rstrip(".").lower() not in ("ah", "mm", "right", "i see")


async def test_a_score_is_reckoned_and_the_pass_mark_is_not_made_up() -> None:
    async with met() as days:
        said = await days.say("is 12 out of 20 any good do you think")
    assert "60" in said
