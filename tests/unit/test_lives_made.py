"""The scripted lives that a memory is examined with keep what they promise."""

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from bench import lives_made
from bench.lives_made import Life, Question, holds, make_life

SEEDS = range(12)
WORDINGS = ("dev", "held")
ANSWERED_BY_A_LINE = ("current", "past", "list", "corrected", "said_about", "on_day")


@pytest.fixture(scope="module", params=WORDINGS)
def lives(request: pytest.FixtureRequest) -> list[Life]:
    return [make_life(seed, wording=request.param) for seed in SEEDS]


def plain(text: str) -> str:
    """Without what a speech recogniser leaves out, so that lines can be searched whatever their dress."""
    return " ".join(re.sub(r"[.,;:!?()\"]", " ", text.lower()).split())


def told(life: Life, question: Question | None = None) -> str:
    """All that was said, up to the question."""
    visits = [visit for visit in life.visits if question is None or visit.at < question.at]
    return plain(" / ".join(line for visit in visits for line in visit.lines))


def is_told_in_its_own_words(question: Question) -> bool:
    """Not so with what is over (any word for it will do) and with plans (told by weekday, asked by date)."""
    is_date = any(re.fullmatch(r"\d{4}-\d\d-\d\d", form) for form in question.any_of)
    return question.kind in ANSWERED_BY_A_LINE and "no longer" not in question.any_of and not is_date


@pytest.mark.parametrize("wording", WORDINGS)
def test_the_same_seed_makes_the_same_life_and_another_seed_another(wording: str):
    assert make_life(7, wording=wording) == make_life(7, wording=wording)
    assert make_life(7, wording=wording).visits != make_life(8, wording=wording).visits


def test_the_two_wordings_share_no_line():
    lines = [
        {line for seed in SEEDS for v in make_life(seed, wording=w).visits for line in v.lines}
        for w in WORDINGS
    ]
    assert not {plain(line) for line in lines[0]} & {plain(line) for line in lines[1]}


def test_a_life_is_told_in_order_on_two_to_three_days_of_five(lives: list[Life]):
    for life in lives:
        assert 40 <= len({visit.at.date() for visit in life.visits}) <= 60
        assert all(one.at < two.at for one, two in pairwise(life.visits))
        assert {2 <= len(visit.lines) <= 8 for visit in life.visits} == {True}
        assert not [line for visit in life.visits for line in visit.lines if "{" in line or not line.strip()]


def test_every_truth_stands_in_the_talk_where_it_was_told(lives: list[Life]):
    for life in lives:
        talks = {visit.at: plain(" / ".join(visit.lines)) for visit in life.visits}
        assert [t for t in life.truths if not holds(talks[t.told_at], plain(t.value))] == []


def test_no_truth_ends_before_it_begins_or_begins_after_its_telling(lives: list[Life]):
    truths = [truth for life in lives for truth in life.truths]
    assert [t for t in truths if t.since and t.until and t.until <= t.since] == []
    assert [t for t in truths if t.since and t.since > t.told_at.date()] == []


def test_what_is_asked_was_told_before(lives: list[Life]):
    asked = [
        (life, question)
        for life in lives
        for question in life.questions
        if is_told_in_its_own_words(question)
    ]
    assert len(asked) > 8 * len(lives)
    for life, question in asked:
        said = told(life, question)
        assert any(holds(said, plain(value)) for value in question.any_of), question


def test_a_count_is_the_number_of_truths(lives: list[Life]):
    for life, question in ((one, q) for one in lives for q in one.questions if q.kind == "count"):
        relation = next(relation for relation in ("sister", "brother") if f"{relation}s" in question.text)
        truths = [truth for truth in life.truths if (truth.subject, truth.relation) == ("you", relation)]
        assert str(len(truths)) in question.any_of


@pytest.mark.parametrize("wording", WORDINGS)
def test_strangers_and_things_that_were_never_told_stand_in_no_line(wording: str):
    pools = tomllib.loads(Path(lives_made.__file__).with_name(f"lives_en_{wording}.toml").read_text("utf-8"))[
        "pools"
    ]
    strangers = 0
    for life in (make_life(seed, wording=wording) for seed in SEEDS):
        said = told(life)
        known = {word for truth in life.truths for word in (*truth.subject.split(), truth.value)}
        for question in (question for question in life.questions if question.kind == "never_told"):
            for name in (*pools["female"], *pools["male"], *pools["unmentioned"]):
                if holds(plain(question.text), plain(name)) and name not in known:
                    strangers += 1
                    assert not holds(said, plain(name)), question
    assert strangers > len(SEEDS) / 2


def test_a_relation_that_was_never_told_is_no_truth_of_that_person(lives: list[Life]):
    """An answer must not invent a value of the relation; were it told, one of those would be theirs."""
    for life in lives:
        for question in (question for question in life.questions if question.kind == "never_told"):
            theirs = [
                t for t in life.truths if t.subject in life_names(life) and holds(question.text, t.subject)
            ]
            birthdays = {t.value.split()[-1] for t in theirs if t.relation == "birthday"}
            assert not {t.value for t in theirs} & set(question.none_of), question
            assert not birthdays & set(question.none_of), question


def life_names(life: Life) -> set[str]:
    """The names that only one person of the life has."""
    subjects = {truth.subject for truth in life.truths}
    return {
        s
        for s in subjects - {"you"}
        if " " not in s and not any(s in other.split() for other in subjects - {s})
    }


def test_no_right_answer_is_wrong_as_well(lives: list[Life]):
    for question in (question for life in lives for question in life.questions):
        wrong = [
            w for w in question.none_of for right in question.any_of if holds(right, w) or holds(w, right)
        ]
        assert not wrong, question


def test_each_life_is_asked_about_twenty_things_of_nearly_every_kind(lives: list[Life]):
    for life in lives:
        assert 17 <= len(life.questions) <= 24
        assert len({question.kind for question in life.questions}) >= 9
        assert len({question.text for question in life.questions}) == len(life.questions)
    assert len({question.kind for life in lives for question in life.questions}) == 11


def test_most_lives_have_a_birthday_that_is_asked_about(lives: list[Life]):
    days = [
        question.text.lower() for life in lives for question in life.questions if question.kind == "on_day"
    ]
    assert sum("birthday" in text or "a year older" in text for text in days) > len(lives) / 3
