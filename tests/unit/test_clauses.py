"""Reading clauses: who did what, and which of it a listener takes up."""

import pytest

from samantha.mind.reflex.clauses import clauses_of, taken_up


def _taken(text: str, *names: str) -> tuple[str, str, str]:
    clause = taken_up(clauses_of(text, names))
    assert clause is not None
    return clause.who, clause.called, clause.kind


@pytest.mark.parametrize(
    ("text", "who", "called", "kind"),
    [
        ("We talked about rain, but he never asked about the scan", "he", "", "kept_silent"),
        ("my neighbour lent me his good ladder", "x", "your neighbour", "helped"),
        ("I got the keys on Friday", "i", "", "got"),
        ("It was raining and my sister cried", "she", "your sister", "cried"),
        ("Priya hung up on me", "x", "Priya", "hurt"),
        ("went all the way to Leeds and missed the last bus", "i", "", "misses"),
        ("I can't open the box yet", "i", "", "cannot"),
        ("my old boss wouldn't look at me", "x", "your old boss", "wouldnt"),
        ("we fell out over the hedge", "we", "", "argued"),
        ("he's been promoted", "he", "", "got"),
        ("I was told on the stairs", "i", "", "told_me"),
        ("I'm going to ring her", "i", "", "decided"),
        ("they used to sing in the kitchen", "they", "", "habit"),
        ("I don't know what to do with his coat", "i", "", "unsure"),
        ("my friend Ola and I don't speak", "we", "", "kept_silent"),
    ],
)  # fmt: skip
def test_the_clause_with_the_most_in_it_is_taken_up(text: str, who: str, called: str, kind: str) -> None:
    assert _taken(text) == (who, called, kind)


def test_what_stands_under_another_clause_is_less_than_what_it_stands_under() -> None:
    assert _taken("I hid in the bathroom because they shouted")[2] == "sat"


@pytest.mark.parametrize("text", ["clean sheets tonight", "another Monday", "", "???", "bus, rain, bus"])
def test_a_few_words_without_a_verb_are_no_clause(text: str) -> None:
    assert taken_up(clauses_of(text)) is None


def test_what_they_ask_is_not_what_they_tell() -> None:
    assert taken_up(clauses_of("am I bad")) is None


def test_a_name_in_small_letters_is_known_where_she_knows_it() -> None:
    assert _taken("terry nodded at me", "Terry") == ("x", "Terry", "reacted")


def test_whoever_comes_after_a_comma_did_not_do_what_stands_before_it() -> None:
    assert clauses_of("saw ana today, she came over for lunch")[0].who == "i"
