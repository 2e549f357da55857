"""Whole replies: no bare word where something was told, and what she offers she gives."""

import pytest

from samantha.mind.reflex.quoting import said_back
from samantha.testing.days import met

BARE = (
    "ah",
    "mm",
    "right",
    "i see",
    "i'm with you",
    "all right",
    "yes, i see",
    "fair enough",
    "keep going",
    "go on",
)

EVENING = (
    "the plumber came at seven and left his ladder in our bath",
    "my brother in law says he'll paint the fence, he has said so since march",
    "i made 40 scones for the fete and the dog had eleven of them",
    "my cousin hasn't spoken to me since the christening and i don't know what i did",
    "the bus driver waited for me this morning, even though i was miles off",
    "they've put my desk by the toilets. of all the desks",
    "our kid's teacher rang to say he'd been kind to the new girl",
    "i keep thinking about the house we nearly bought",
    "had a row with the parking machine and the machine won",
    "my aunt's selling her piano and nobody asked me",
)


def is_bare(reply: str) -> bool:
    return reply.strip().rstrip(".").lower() in BARE


async def test_ten_lines_that_tell_something_get_no_bare_word() -> None:
    async with met() as days:
        replies = [await days.say(line) for line in EVENING]
    assert [(line, said) for line, said in zip(EVENING, replies, strict=True) if is_bare(said)] == []


async def test_a_nod_comes_at_most_once_in_six_replies() -> None:
    lines = (
        "we have soup",
        "the soup is warm",
        "i like a bowl",
        "it has leeks",
        "it's getting on",
        "it's raining",
    )
    async with met() as days:
        replies = [await days.say(line) for line in lines]
    assert sum(map(is_bare, replies)) <= 1, replies


async def test_what_she_said_she_would_say_is_said_when_it_is_asked_for() -> None:
    async with met() as days:
        first = await days.say("what would you tell somebody who has to give a speech?")
        then = await days.say("go on then")
    assert not is_bare(then)
    assert then.split()[:2] != first.split()[:2]


async def test_coming_home_late_is_no_luck() -> None:
    async with met() as days:
        said = await days.say(
            "when i got in tonight there was a letter from the bank. two pages. not opened it"
        )
    assert "luck" not in said.lower()
    assert "good" not in said.lower()


async def test_a_wedding_to_come_is_not_asked_after_as_over() -> None:
    async with met() as days:
        said = await days.say("my brother amir's getting married in may and i've nothing to wear")
    assert "how was" not in said.lower()
    assert "were you" not in said.lower()


async def test_what_day_thrown_back_at_her_is_no_question_about_today() -> None:
    async with met() as days:
        await days.say("my brother amir's getting married in may")
        said = await days.say("what day? it's in may. it hasn't been yet")
    assert "november" not in said.lower()


async def test_never_mind_takes_a_question_back_and_a_goodbye_is_a_goodbye() -> None:
    async with met() as days:
        said = await days.say("who's hannah then? never mind. off to bed, early start. night samantha")
    assert "Hannah" not in said
    assert "night" in said.lower() or "sleep" in said.lower()


async def test_one_sentence_is_not_said_twice_in_one_reply() -> None:
    async with met() as days:
        said = await days.say("no, the weather. will it snow tomorrow morning")
    sentences = [one for one in said.split(". ") if one]
    assert len(sentences) == len(set(sentences))


async def test_what_something_has_been_so_since_is_not_what_it_is_about() -> None:
    async with met() as days:
        said = await days.say(
            "what i can't stop thinking about is who feeds the cat. i'm on my own since the divorce"
        )
    assert "children" not in said
    assert "how long had it been" not in said.lower()


async def test_a_death_in_jest_is_not_mourned() -> None:
    async with met() as days:
        said = await days.say("best night in ages. no drums upstairs. maybe he's died")
    assert "about him" not in said
    assert "sorry" not in said.lower()


LONG = (
    "well i'm a baker in leeds and i've done six earlies and i've got an inspection on monday which i have "
    "cleaned for approximately never and the van's in the garage and my sister and my nan are coming"
)


@pytest.mark.parametrize(
    ("wanted", "back"),
    [("inspection", "you've got an inspection on monday."), ("van", "the van's in the garage")],
)
def test_a_quote_holds_the_clause_of_what_was_asked_and_no_half_of_another(wanted: str, back: str) -> None:
    assert said_back(LONG, (wanted,)).startswith(back.rstrip("."))


def test_a_quote_that_leans_on_it_says_what_it_is() -> None:
    text = (
        "nothing much. it's the viva. it's my last go and if they fail me i have to tell my dad "
        "and my gran and the whole street and i'm properly scared of it"
    )
    assert said_back(text, ("scared",)) == "it's the viva. You're properly scared of it."


async def test_what_she_knows_is_people_and_what_weighs_and_no_order() -> None:
    async with met() as days:
        for line in (
            "rowan's my flatmate. there's a kettle in there with its own weather",
            "i'd take it apart but i'd have to find the screws",
            "it's the viva. it's my last go and i have to tell my gran and i'm properly scared of it",
            "put swimming with rowan in my calendar tomorrow at 7pm",
        ):
            await days.say(line)
        said = await days.say("what do you know about me")
    assert "your flatmate Rowan" in said
    assert "scared of the viva" in said
    assert "you put swimming" not in said
    assert "you'd have to" not in said
