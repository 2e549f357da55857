"""Words found in a text as they were written."""

import re

from hypothesis import given
from hypothesis import strategies as st

from samantha.mind.reflex.text import as_written, place_of

LETTERS = st.text(alphabet="abA' -_é.", max_size=12)


@given(LETTERS.filter(bool), LETTERS)
def test_a_word_is_found_where_a_pattern_would_find_it_whole(word: str, text: str):
    found = re.search(rf"\b{re.escape(word)}\b", text)
    assert place_of(word, text) == (found.start() if found else -1)


def test_a_word_inside_another_is_not_found():
    assert place_of("ann", "annie and joanne rang ann") == 22
    assert place_of("ann", "annie") == place_of("", "annie") == -1


def test_what_was_read_in_small_letters_has_its_capitals_back():
    assert as_written("new york", "is New York far?") == "New York"
    assert as_written("oslo", "is New York far?") == "oslo"
