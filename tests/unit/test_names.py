"""Her name is chosen by the published rules, honestly, and never sounds like someone of theirs."""

import re
from pathlib import Path

import pytest

from samantha.mind.reflex.names import FILM_BONUS, choose_name, read_names, score, sounds_like, syllables

PAGE = (Path(__file__).parents[2] / "docs" / "names.md").read_text("utf-8")
RANKS = {name: rank for rank, name in enumerate(read_names())}


def test_the_list_is_clean_and_as_long_as_the_page_says():
    names = read_names()
    assert f"{len(names):,} given names" in PAGE
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[A-Z][a-z]+", name) for name in names)


def test_samantha_wins_for_most_people_without_the_film():
    best = choose_name(("Jonas", "Ana"))
    others = max(score(name, rank) for name, rank in RANKS.items() if name != "Samantha")
    assert best.name == "Samantha"
    assert best.score - FILM_BONUS > others


def test_the_film_only_breaks_ties():
    points = {score(name, rank) for name, rank in RANKS.items() if name != "Samantha"}
    assert all(value == int(value) for value in points)
    assert 0 < FILM_BONUS < 1


@pytest.mark.parametrize(
    "row", re.findall(r"^\| ([A-Z][a-z]+(?:, [A-Z][a-z]+)*)(?: and others)? \| ([\d.]+)", PAGE, re.M)
)
def test_the_page_tells_the_points_that_the_code_gives(row):
    names, points = row
    assert {score(name, RANKS[name]) for name in names.split(", ")} == {float(points)}


@pytest.mark.parametrize("person", ["Sam", "Sammy", "Samantha", "Samir", "Tamantha"])
def test_where_she_would_clash_she_takes_another_and_says_whose_it_is(person):
    choice = choose_name((person, "Ana"))
    assert choice.name != "Samantha"
    assert not sounds_like(choice.name, person)
    assert (choice.clash, choice.near) == ("Samantha", person)


@pytest.mark.parametrize(
    "person", ["Jonas", "Ana", "Theodore", "Mark", "Lucy", "Priya", "Oluwaseun", "Łukasz", "李", ""]
)
def test_most_names_of_others_leave_hers_alone(person):
    assert choose_name((person,)).name == "Samantha"


def test_a_refused_name_is_never_proposed_again():
    first = choose_name(())
    second = choose_name((), refused=(first.name,))
    third = choose_name((), refused=(first.name, second.name))
    assert len({first.name, second.name, third.name}) == 3
    assert first.score >= second.score >= third.score


def test_the_count_and_the_time_are_measured():
    choice = choose_name(("Jonas",))
    assert choice.read == len(RANKS)
    assert 0 < choice.ms < 5000


@pytest.mark.parametrize(
    ("pair", "is_near"),
    [
        (("Samantha", "Sam"), True),
        (("Sofia", "Sophia"), True),
        (("Ana", "Anna"), True),
        (("Kate", "Cate"), True),
        (("Anna", "Hanna"), True),
        (("Ana", "Samantha"), False),
        (("Jonas", "Samantha"), False),
    ],
)
def test_names_that_would_both_answer_are_near(pair, is_near):
    assert sounds_like(*pair) is is_near
    assert sounds_like(*reversed(pair)) is is_near


@pytest.mark.parametrize(
    ("name", "count"), [("samantha", 3), ("maria", 3), ("jane", 1), ("chloe", 1), ("veronica", 4), ("mia", 2)]
)
def test_syllables_are_counted_as_the_page_says(name, count):
    assert syllables(name) == count
