"""Lists, notes, sums, dates and words as they are asked for: what is understood, and what is none of it."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from every import every

from samantha.core.turn import Moment, Person
from samantha.mind.reflex.en.numerals import in_digits
from samantha.mind.reflex.trades.lists import things
from samantha.mind.reflex.trades.sums import expression_in
from samantha.mind.reflex.understand import understand

MONDAY = datetime(2026, 11, 23, 20, 30, tzinfo=UTC)
MOMENT = Moment(
    now=MONDAY,
    zone=ZoneInfo("Europe/London"),
    person=Person(name="Robin", is_adult=True, her_name="Iris"),
    turns_so_far=40,
)


def ordered(text: str) -> tuple[str, dict[str, Any]] | None:
    """What the turn orders first, without the zone that the program adds."""
    order = next(iter(understand(text, MOMENT).orders), None)
    if order is None:
        return None
    arguments = {name: value for name, value in order.arguments.items() if name != "zone"}
    return f"{order.skill}.{order.verb}", {
        **arguments,
        **({"missing": order.missing} if order.missing else {}),
    }


FRIDAY = {"first": "2026-11-27", "last": "2026-11-27"}
SHOPPING = {"list": "shopping"}


ASKED = [
    (
        "add eggs and oat milk to the shopping list",
        "lists.add",
        {"items": ["eggs", "oat milk"], **SHOPPING},
    ),
    ("Could you put nails on my DIY list, please?", "lists.add", {"items": ["nails"], "list": "DIY"}),
    ("stick bin bags on the list", "lists.add", {"items": ["bin bags"]}),
    (
        "shopping list: salt and pepper, flour",
        "lists.add",
        {"items": ["salt and pepper", "flour"], "list": "shopping"},
    ),
    (
        "We're out of bread. Put it on the shopping list",
        "lists.add",
        {"items": ["bread"], **SHOPPING},
    ),
    ("take the milk off the shopping list", "lists.remove", {"items": ["milk"], "list": "shopping"}),
    ("remove everything from my packing list", "lists.clear", {"list": "packing"}),
    ("clear the to-do list", "lists.clear", {"list": "to-do"}),
    ("what's on my list for the hardware store?", "lists.show", {"list": "hardware store"}),
    ("read me the shopping list", "lists.show", {"list": "shopping"}),
    ("what lists have I got?", "lists.all", {}),
    (
        "make a note that Terry mends boilers",
        "notes.add",
        {"text": "Terry mends boilers"},
    ),
    ("take a note", "notes.add", {"missing": "text"}),
    ("find my note about the boiler", "notes.find", {"words": "boiler"}),
    ("read me my last note", "notes.show", {}),
    ("delete the note about plums", "notes.delete", {"words": "plums"}),
    ("what's fifteen percent of eighty?", "sums.calculate", {"expression": "15/100*80"}),
    ("a third of 90", "sums.calculate", {"expression": "1/3*90"}),
    ("split 84 between four people", "sums.calculate", {"expression": "84/4"}),
    ("split 51 three ways", "sums.calculate", {"expression": "51/3"}),
    ("can you split £100 between seven", "sums.calculate", {"expression": "100/7"}),
    ("what's a quarter of 90", "sums.calculate", {"expression": "1/4*90"}),
    ("20% off 85?", "sums.calculate", {"expression": "85*(100-20)/100"}),
    ("whats 17% of 4821", "sums.calculate", {"expression": "17/100*4821"}),
    ("how many feet are in a mile", "sums.convert", {"amount": 1, "unit": "mile", "to": "feet"}),
    (
        "what is 350 F in C?",
        "sums.convert",
        {"amount": 350, "unit": "f", "to": "c"},
    ),
    (
        "how many euros is 20 dollars",
        "sums.convert",
        {"amount": 20, "unit": "dollars", "to": "euros"},
    ),
    ("how long is it until Christmas?", "dates.until", {"event": "Christmas"}),
    ("how many days till the 3rd of December", "dates.until", {"day": "2026-12-03"}),
    ("What day is it tomorrow?", "dates.today", {"day": "2026-11-24"}),
    ("what's the date on Friday", "dates.today", {"day": "2026-11-27"}),
    ("what day of the week is 4 July 2027?", "dates.weekday", {"day": "2027-07-04"}),
    ("what time is it in São Paulo right now?", "dates.time_in", {"place": "São Paulo"}),
    ("how do you spell 'rhythm'?", "words.spell", {"word": "rhythm"}),
    ("what does obsequious mean?", "words.define", {"word": "obsequious"}),
    ("what's the weather like in Cork on Friday?", "weather.forecast", {"place": "Cork", **FRIDAY}),
    ("will it rain tomorrow", "weather.forecast", {"first": "2026-11-24", "last": "2026-11-24"}),
    ("do I need a coat?", "weather.forecast", {}),
    ("search the web for old cellos", "search.web", {"words": "old cellos"}),
    ("look up bus times online", "search.web", {"words": "bus times"}),
    ("play some Thelonious Monk", "music.play", {"words": "Thelonious Monk"}),
    ("turn the music down a bit", "music.volume", {"by": -10}),
    ("set the volume to thirty percent", "music.volume", {"percent": 30}),
    ("skip this song", "music.next", {}),
    ("who's singing this?", "music.now_playing", {}),
    ("could you pause the music for a minute, the phone's ringing", "music.pause", {}),
    ("give me another word for tired", "words.synonyms", {"word": "tired"}),
]


@every(("text", "deed", "arguments"), ASKED)
def test_what_is_asked_for_is_understood_with_its_slots(
    text: str, deed: str, arguments: dict[str, Any]
) -> None:
    assert ordered(text) == (deed, arguments)


@every(
    "text",
    [
        "my name is on the waiting list",
        "she put me on her list of people to avoid",
        "I wrote her a note about it",
        "please note that I never said that",
        "he left a note on the fridge",
        "it's 50/50 really",
        "we work 24/7",
        "what does it mean when he says that?",
        "what does love mean to you?",
        "how long until I feel better?",
        "how do you write a poem?",
        "I've told you a hundred times",
        "what a day it was",
        "it takes two minutes to cross the road",
        "they've been at it the whole time",
        "what day did Neil call?",
        "I was ten and a half then",
        "I've been under the weather",
        "the weather was awful",
        "is the soup cold?",
        "let's play a game",
        "she plays the violin",
        "next time, maybe",
        "hold that thought",
        "I was looking for you online for hours",
    ],
)
def test_what_only_sounds_like_it_orders_nothing(text: str) -> None:
    assert ordered(text) is None


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("a hundred and thirty two divided by three", "132 divided by 3"),
        ("twenty-five percent of eighty", "25 percent of 80"),
        ("seven eighths of a hundred and twelve", "7/8 of 112"),
        ("two and a half miles", "2.5 miles"),
        ("one point five times three", "1.5 times 3"),
        ("three million four hundred thousand", "3400000"),
        ("twenty twenty seven", "20 27"),
        ("one and two", "1 and 2"),
    ],
)
def test_numbers_in_words_are_read(said: str, written: str) -> None:
    assert in_digits(said) == written


@pytest.mark.parametrize(
    ("said", "expression"),
    [
        ("12 plus 7 times 3", "12+7*3"),
        ("20% off 85", "85*(100-20)/100"),
        ("take 7 from 12", "12-7"),
        ("the square root of 2", "sqrt(2)"),
        ("3 to the power of 4", "3^4"),
        ("7 and 8", ""),
        ("5 apples", ""),
        ("1 2 3", ""),
        ("3 +", ""),
    ],
)
def test_a_sum_is_read_whole_or_not_at_all(said: str, expression: str) -> None:
    assert expression_in(said) == expression


def test_pairs_stay_one_thing() -> None:
    assert things("fish and chips, the peas and some salt and pepper") == [
        "fish and chips",
        "peas",
        "salt and pepper",
    ]
    assert things(" , and ") == []


def test_a_note_keeps_the_words_that_were_said_times_and_all():
    assert ordered("note that the boiler man comes between 8 and 12") == (
        "notes.add",
        {"text": "the boiler man comes between 8 and 12"},
    )
