"""What is taken as words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samantha.conversation.words import LONGEST, take_words
from samantha.core.errors import BadInputError


@pytest.mark.parametrize(
    "text", ["hello", "¿qué tal?", "你好", "שלום", "👩‍👩‍👧‍👦", "a\nb\tc", "İstanbul", "e\u0301"]
)
def test_any_script_is_taken(text):
    assert take_words(text)


@pytest.mark.parametrize("text", ["", " \n ", "\x00", "\x00" * 100, "\ud800", "\ufffd" * 9 + "ab"])
def test_nothing_readable_is_refused_in_one_sentence(text):
    with pytest.raises(BadInputError):
        take_words(text)


def test_a_long_turn_is_taken_and_a_longer_one_refused():
    assert len(take_words("a" * LONGEST)) == LONGEST
    with pytest.raises(BadInputError, match="20,000"):
        take_words("a" * (LONGEST + 1))


@given(st.text())
def test_what_is_taken_can_be_written_and_holds_no_control_codes(text):
    try:
        words = take_words(text)
    except BadInputError:
        return
    words.encode()
    assert not [char for char in words if ord(char) < 32 and char not in "\n\t"]
