"""What a line is worth: its words, its meaning, and its company."""

from dataclasses import replace
from typing import Any

from samantha.memory.dense.fusion import Candidate, fuse

LINE = Candidate(row=1, before=None, talk="k-1", lexical=0.0, cosine=0.0, words=8)


def line(row: int, **more: Any) -> Candidate:
    """A line of a talk of its own, unless told otherwise."""
    return replace(LINE, **{"row": row, "talk": f"k-{row}", **more})


def order(*lines: Candidate, asks_time: bool = False) -> list[int]:
    return [row for row, _ in fuse(lines, asks_time=asks_time)]


def test_nothing_found_is_no_order() -> None:
    assert fuse([]) == []


def test_where_nothing_is_like_the_question_the_newest_line_comes_first() -> None:
    assert order(line(1), line(3), line(2)) == [3, 2, 1]


def test_a_line_that_both_searches_found_beats_one_that_either_found() -> None:
    assert order(line(1, lexical=9.0), line(2, cosine=0.7), line(3, lexical=7.0, cosine=0.6))[0] == 3


def test_either_search_alone_still_gives_its_order() -> None:
    assert order(line(1, lexical=2.0), line(2, lexical=9.0), line(3, lexical=5.0)) == [2, 3, 1]
    assert order(line(1, cosine=0.2), line(2, cosine=0.7), line(3, cosine=0.5)) == [2, 3, 1]


def test_the_answer_to_a_question_that_was_found_is_found_with_it() -> None:
    asked = line(5, lexical=9.0, cosine=0.6, is_asking=True)
    answer = line(6, before=5, talk="k-5")
    elsewhere = line(8, before=7, cosine=0.1)
    assert order(asked, answer, elsewhere, line(7)) == [5, 6, 8, 7]


def test_a_line_beside_a_good_one_beats_one_that_stands_alone() -> None:
    good = line(5, lexical=9.0, cosine=0.6)
    assert order(good, line(4, talk="k-5"), replace(good, before=4), line(9))[:2] == [5, 4]


def test_the_same_line_in_a_talk_that_is_about_it_beats_one_in_another() -> None:
    good = line(5, lexical=9.0, cosine=0.6)
    assert order(good, line(7, talk="k-5", cosine=0.2), line(9, cosine=0.2)) == [5, 7, 9]


def test_a_telling_beats_a_question_with_the_same_words() -> None:
    assert order(line(1, lexical=5.0), line(2, lexical=5.0, is_asking=True)) == [1, 2]


def test_who_is_asked_about_comes_first() -> None:
    assert order(line(1, lexical=5.0, is_of_whom=True), line(2, lexical=5.0)) == [1, 2]


def test_a_time_counts_where_a_time_is_asked_for_and_nowhere_else() -> None:
    lines = (line(1, lexical=5.0, tells_time=True), line(2, lexical=5.0))
    assert order(*lines, asks_time=True) == [1, 2]
    assert order(*lines) == [2, 1]


def test_a_meaning_that_points_the_other_way_is_not_counted_against_a_line() -> None:
    assert order(line(1, lexical=5.0, cosine=-0.3), line(2, lexical=4.0, cosine=0.0)) == [1, 2]
