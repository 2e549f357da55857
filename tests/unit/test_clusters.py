"""Classes of words: words that mean alike share one, whatever the line, and a word never met has none."""

import subprocess
import sys
from itertools import pairwise
from zlib import crc32

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samantha.mind.reflex.classify import PART, read_parted
from samantha.mind.reflex.clusters import clusters


def classes(word: str) -> list[int]:
    """Its class in each view, coarse to fine; 0 for none."""
    found, code = clusters(), crc32(word.encode()) & 0xFFFFFF
    at = int(found.words.searchsorted(code))
    is_known = at < len(found.words) and int(found.words[at]) == code
    return found.classes[:, at].tolist() if is_known else [0] * len(found.classes)


@pytest.mark.parametrize(
    ("one", "other"), [("tablets", "pills"), ("monday", "tuesday"), ("hurt", "pain"), ("knife", "blade")]
)
def test_words_that_mean_alike_share_a_class_in_the_coarse_view(one, other):
    assert classes(one)[0] == classes(other)[0] != 0


def test_words_that_mean_something_else_share_none_in_the_fine_view():
    assert classes("tablets")[-1] != classes("trousers")[-1]
    assert classes("goodbye")[-1] != classes("kitchen")[-1]


def test_each_view_is_finer_than_the_one_before():
    counts = [len(np.unique(view)) for view in clusters().classes]
    assert all(one < other for one, other in pairwise(counts))


def test_the_commonest_words_are_classes_by_themselves():
    for word in ("i", "you", "not", "me", "my"):
        assert (clusters().classes[0] == classes(word)[0]).sum() == 1


def test_a_line_with_a_word_of_the_same_class_shares_traits_that_its_words_do_not_give():
    def of_classes(line):
        return {trait for trait in read_parted(line).hashes.tolist() if trait & PART > 1}

    line, kin, stranger = "i counted the tablets", "i counted the pills", "i counted the trousers"
    assert len(of_classes(line) & of_classes(kin)) > len(of_classes(line) & of_classes(stranger))


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_any_text_is_read_into_sorted_traits_of_its_parts(text):
    hashes = read_parted(text).hashes.tolist()
    assert all(one < other for one, other in pairwise(hashes))
    assert all(0 <= one < 1 << 24 and one & PART < 2 + len(clusters().classes) for one in hashes)


def test_another_process_reads_the_same_classes():
    line = "I counted the tablets again."
    code = (
        f"from samantha.mind.reflex.classify import read_parted; print(read_parted({line!r}).hashes.tolist())"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.strip() == str(read_parted(line).hashes.tolist())
