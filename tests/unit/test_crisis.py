"""What she does with danger once it is heard: how gently she asks, what a talk adds, what a no is worth."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from samantha.core.ids import EntryId, TalkId
from samantha.core.turn import Moment, Person, Said, Turn
from samantha.mind.reflex import crisis, danger
from samantha.mind.reflex.danger import danger_of
from samantha.mind.reflex.heard import Danger
from samantha.mind.reflex.lines import lines
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.understand import understand

NOW = datetime(2026, 3, 4, 22, tzinfo=UTC)
LOW = "i'm so tired of all of it and nobody would notice"


def heard_in(*past: Said, text: str = LOW, level: Danger = "", talk: str = "t") -> Scene:
    """A scene in which this much was heard in the line."""
    person = Person(name="Robin", is_adult=True, her_name="Samantha")
    moment = Moment(now=NOW, zone=ZoneInfo("UTC"), person=person, past=past, turns_so_far=9)
    turn = Turn(id=EntryId("now"), talk=TalkId(talk), text=text, at=NOW)
    return Scene(cue=turn, moment=moment, heard=replace(understand(text, moment), danger=level))


def theirs(text: str, talk: str = "t") -> Said:
    return Said(id=EntryId(f"p-{text}"), speaker="person", text=text, at=NOW, talk=TalkId(talk))


def hers(move: str, expects: str = "", talk: str = "t") -> Said:
    said = Said(id=EntryId(f"s-{move}"), speaker="samantha", text=move, at=NOW, talk=TalkId(talk))
    return replace(said, moves=(move,), expects=expects)


def moves(scene: Scene, *, stays: bool = False) -> list[str]:
    plan = crisis.stay(scene) if stays else crisis.answer(scene)
    return [piece.move for piece in plan.pieces]


@pytest.fixture
def scored(monkeypatch: pytest.MonkeyPatch) -> dict[str, float]:
    """What the model is to say of each text; of any other, nothing."""
    given = dict[str, float]()

    def scores_of(text: str) -> tuple[Mapping[str, float], ...]:
        return ({"danger": given.get(text, 0.0), "any": given.get(text, 0.0)},)

    monkeypatch.setattr(crisis, "scores_of", scores_of)
    return given


def test_a_hint_is_asked_about_without_a_card_and_with_one_question() -> None:
    assert moves(heard_in(level="hint")) == ["danger.hint"]
    for way in lines()["danger.hint"]:
        assert way.count("?") == 1, way
        assert not re.search(r"\d{3}|\{line\}|!", way), way


def test_a_yes_to_a_hint_brings_the_plain_question_with_its_number() -> None:
    for yes in ("yes", "a bit"):
        assert moves(heard_in(hers("danger.hint", "danger_hint"), text=yes), stays=True) == ["danger.check"]
    assert moves(heard_in(hers("danger.check", "danger_check"), text="yes"), stays=True) == ["danger.clear"]


def test_a_dark_line_after_a_hint_brings_the_number_at_once() -> None:
    assert moves(heard_in(hers("danger.hint", "danger_hint"), level="hint")) == ["danger.check"]


def test_a_no_to_a_hint_is_believed_and_not_asked_again() -> None:
    asked = hers("danger.hint", "danger_hint")
    assert moves(heard_in(asked, text="no"), stays=True) == ["danger.check_no"]
    assert not crisis.is_heard(heard_in(asked, hers("danger.check_no"), level="hint"))
    assert not crisis.is_heard(heard_in(asked, hers("danger.check_no"), level="check"))


def test_where_a_line_or_two_ago_was_dark_less_is_enough_to_ask(scored: dict[str, float]) -> None:
    scored |= {LOW: 0.85, "dark": 0.9, "light": 0.1}
    assert crisis.level_of(heard_in()) == ""
    assert crisis.level_of(heard_in(theirs("light"))) == ""
    assert crisis.level_of(heard_in(theirs("dark"), hers("t.low"), theirs("light"))) == "check"
    assert crisis.level_of(heard_in(theirs("dark"), theirs("light"), theirs("light"))) == ""


def test_a_dark_line_of_another_talk_lowers_nothing(scored: dict[str, float]) -> None:
    scored |= {LOW: 0.85, "dark": 0.9}
    assert crisis.level_of(heard_in(theirs("dark", talk="yesterday"))) == ""


def test_a_dark_talk_makes_no_alarm_of_a_light_line(scored: dict[str, float]) -> None:
    scored |= {LOW: 0.3, "dark": 0.99}
    assert crisis.level_of(heard_in(theirs("dark"))) == ""


def test_a_hint_waits_behind_what_was_plainly_asked() -> None:
    assert not crisis.is_heard(heard_in(text="remind me to ring the vet tomorrow at nine", level="hint"))


def test_without_its_model_the_rules_still_hear(monkeypatch: pytest.MonkeyPatch) -> None:
    danger.scores_of.cache_clear()
    monkeypatch.setattr(danger, "_model", lambda: None)
    assert danger_of("i want to kill myself") == "clear"
    assert danger_of("everyone would be better off without me") in ("veiled", "check")
    danger.scores_of.cache_clear()


def test_a_denial_that_repeats_the_words_is_believed() -> None:
    said = theirs("He did. I stood at the window and cried.")
    denied = heard_in(
        said, hers("danger.home"), text="no, nothing like that, I cried happy tears", level="home"
    )
    assert not crisis.is_heard(denied)
    assert crisis.is_open(denied)
    assert moves(denied, stays=True) == ["danger.wrong"]


@pytest.mark.parametrize("card", ["danger.home", "danger.eating", "danger.other"])
def test_a_bare_no_answers_what_a_card_asks_and_denies_nothing(card: str) -> None:
    assert moves(heard_in(hers(card), text="no"), stays=True) != ["danger.wrong"]


def test_after_a_no_only_new_words_are_heard_that_day() -> None:
    told = theirs("my brother says leave him be, the whole bottle is gone")
    asked, closed = hers("danger.other"), hers("danger.wrong")
    light = [hers("talk.more") for _ in range(60)]
    again = "my brother says leave him be, and the bottle was shampoo"
    assert not crisis.is_heard(heard_in(told, asked, closed, text=again, level="other"))
    assert not crisis.is_heard(heard_in(told, asked, closed, *light, level="hint"))
    new = "Ana rang, she swallowed everything in mum's cupboard and she's drowsy"
    assert crisis.is_heard(heard_in(told, asked, closed, text=new, level="other"))
    assert crisis.is_heard(heard_in(told, asked, closed, text="i'm going to kill myself", level="clear"))


def test_a_no_that_is_half_a_yes_is_no_denial() -> None:
    half = heard_in(hers("danger.check", "danger_check"), text="no, but i do think about it sometimes")
    assert not crisis.is_denied(half)
