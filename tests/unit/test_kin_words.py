"""Words for kin and numbers: one table for all who read English, and what each of them adds."""

import pytest

from samantha.core.en.kin import ANIMALS, PEOPLE
from samantha.core.en.numbers import number_of
from samantha.memory.en import words as learning
from samantha.mind.reflex.en import kin as answering


def test_a_word_of_the_shared_table_stands_in_it_once():
    words = [word for _, _, row in (*PEOPLE, *ANIMALS) for word in row.split()]
    assert len(words) == len(set(words))


def test_what_facts_are_kept_as_is_what_an_answer_looks_for():
    for word in learning.KIN_AND_PETS.keys() & answering.KIN.keys():
        assert learning.KIN_AND_PETS[word] == (answering.KIN[word], answering.GENDER[word]), word
    for word in learning.PLURALS.keys() & answering.PLURALS.keys():
        assert learning.PLURALS[word] == answering.PLURALS[word], word


@pytest.mark.parametrize(
    ("text", "number"),
    [("34", 34), ("thirty four", 34), ("Thirty-Four", 34), ("zero", 0), ("nineteen", 19), ("ninety", 90)],
)
def test_a_number_is_read_in_digits_and_in_words(text: str, number: int):
    assert number_of(text) == number


@pytest.mark.parametrize("text", ["", "1000", "four thirty", "thirty zero", "thirty eleven", "a few", "٣"])
def test_what_is_no_number_below_a_thousand_is_none(text: str):
    assert number_of(text) is None
