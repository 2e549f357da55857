"""Listening: what is handed back of a telling, and that it is always theirs, from her side."""

import json
import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from samantha.mind.reflex import listening, reacting, wondering
from samantha.mind.reflex.clauses import clauses_of, taken_up
from samantha.mind.reflex.en import clauses as c

WAYS = tomllib.loads((files("samantha.mind.reflex.en") / "listening.toml").read_text("utf-8"))
TELLINGS = [
    json.loads(line)["text"]
    for line in (Path(__file__).parents[1] / "corpora" / "tellings.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("We drove all night. Two hundred miles. The heater was broken", "Two hundred miles"),
        ("I sang it to her, in my coat, on the platform", "On the platform"),
        ("She sent it back. With my spelling corrected.", "With your spelling corrected"),
        ("frost inside the kitchen window", "Frost inside the kitchen window"),
        ("I told him and he left", ""),
        ("never mind", ""),
        ("what for? no idea", ""),
    ],
)
def test_the_few_words_that_they_set_apart_are_handed_back(text: str, detail: str) -> None:
    assert listening.detail_in(text) == detail


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("I stood on the stairs with my coat on", "You stood on the stairs with your coat on"),
        ("i was late and my sister had locked the door", "Your sister had locked the door"),
        ("He gave me his umbrella", "He gave you his umbrella"),
        ("we're moving into our van", "You're moving into your van"),
        ("They all think I'm on holiday", "They all think you're on holiday"),
        ("lost my ticket on the way up", "You lost your ticket on the way up"),
        ("And she said, so where's the other shoe", 'She said, "so where\'s the other shoe"'),
    ],
)
def test_their_clause_is_handed_back_from_her_side(text: str, turned: str) -> None:
    assert turned in listening.read(text).parts


@pytest.mark.parametrize("text", ["I know you don't care", "she said no I won't", "If I went there", ""])
def test_what_cannot_be_turned_surely_is_not_handed_back(text: str) -> None:
    assert not any("care" in part or "won't" in part or "went" in part for part in listening.read(text).parts)


def test_nothing_handed_back_speaks_as_them() -> None:
    """Of four hundred tellings, none comes back with an "I" or a "my" outside of what somebody said."""
    back = [part for text in TELLINGS for part in listening.read(text).parts]
    assert len(back) > len(TELLINGS)
    unquoted = [re.sub(r'"[^"]*"', "", part) for part in back]
    assert [part for part in unquoted if re.search(r"\b(?:[Ii]|my|me|I'm|I've|our|us|we)\b", part)] == []


def test_what_the_talk_was_about_is_not_what_is_come_back_to_after_days() -> None:
    assert not listening.worth("no, I was talking about the other one")
    assert not listening.worth("do you remember what I said about the boat?")
    assert listening.worth("My brother walked out of the christening") > listening.worth(
        "it is quite late now"
    )


def test_no_row_of_the_listener_is_out_of_reach() -> None:
    """Each row is of a kind of happening that a clause can have, and wants what can be so of one."""
    made = {*c.VERBS, *c.SUFFERED.values(), *c.DENIED.values(), *c.GOES_ON.values(), *c.TAKEN_UP}
    made |= {"ahead", "did", "glad"}
    rows = [row for part in ("question", "say") for row in wondering.rows(part)]
    kinds = {kind for row in rows for kind in row.kinds} - {"any"}
    assert {kind.split(".")[0] for kind in kinds} - made == set()
    assert {kind.split(".")[1] for kind in kinds} <= {"i", "other", "it"}
    assert {verb for row in rows for verb in row.verbs} - (
        {verb for verb, _ in _plain_forms()} | {"be"}
    ) == set()
    assert all(row.ways for row in rows)


def _plain_forms() -> set[tuple[str, str]]:
    return {way for ways in c.forms().values() for way in ways}


def test_a_reaction_never_asks_and_hands_nothing_back() -> None:
    """But for "who is that", about a person just named, what goes on from a few words, and tails."""
    free = ("who", "like", "answered.", "back", "few.")
    said = {key: ways for key, ways in WAYS["react"].items() if not key.startswith(free)}
    assert [way for ways in said.values() for way in ways if "?" in way or "{clause}" in way] == []
    assert [way for row in WAYS["say"] for way in row["ways"] if "?" in way or "{clause}" in way] == []
    assert [way for row in WAYS["question"] for way in row["ways"] if not way.endswith("?")] == []


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("I hid in the toilet until they had gone", "shame"),
        ("I'm dreading the dentist", "fear"),
        ("there's nobody to tell it to of an evening", "lonely"),
        ("It's all my fault, I should have rung", "guilt"),
        ("I miss her most on Sundays", "miss"),
        ("he walked out on us in March", "left"),
        ("I'm so tired, she was up four times", "tired"),
        ("I'm not scared of it any more", ""),
        ("leave me alone", ""),
        ("were you scared?", ""),
        ("lol I was so embarrassed", ""),
    ],
)
def test_what_hurts_is_heard_and_what_is_denied_or_laughed_at_is_not(text: str, hurt: str) -> None:
    assert reacting.hurts(text) == hurt


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("why did the baker go home early? he was out of dough", True),
        ("Why did the bank close?", False),
        ("what do you call a bear with no teeth? a gummy bear", True),
        ("what do you call it?", False),
    ],
)
def test_a_riddle_is_one_with_its_answer(text: str, side: bool) -> None:
    assert reacting.is_riddle(text) is side


def test_nobody_is_called_by_a_slot_that_the_clause_cannot_fill() -> None:
    """ "Nobody rang": there is no "he" to ask after, and the ways that name one are passed over."""
    clause = taken_up(clauses_of("nobody rang all day"))
    assert clause is not None
    assert set(listening.slots_of(clause)) == {"clause"}


def test_a_name_in_small_letters_is_written_as_one_where_it_is_told_back() -> None:
    assert listening.read("my friend ifor died last spring").best == "Your friend Ifor died last spring"
    assert listening.read("my sister weirdly agreed").best == "Your sister weirdly agreed"
