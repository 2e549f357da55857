"""Patterns: compiled late, and not even tried where a word that they need is missing."""

import json
import re
from pathlib import Path

import pytest

from samantha.core.needed import words_in
from samantha.core.pattern import Cases, Pattern
from samantha.mind.reflex.en import asked, grammar, herself, inquiring, phrases, searching

CHAT = Path(__file__).parents[1] / "corpora" / "chat.jsonl"
PAGES = (grammar, phrases, searching, herself, asked, inquiring)


def test_a_text_without_a_needed_word_is_left_alone():
    pattern = Pattern(r"\b(?:forget|remember)\b", re.I)
    assert pattern.needs == {"forget", "remember"}
    assert pattern.search("I can't REMEMBER")
    assert pattern.search("I can't recall") is None
    assert pattern.sub("-", "never Forget") == "never -"
    assert pattern.sub("-", "never mind") == "never mind"


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"do(?:es)?n'?t", "she doesnt"),
        (r"(?:all[- ]time )?fav(?:ou?rite|e)?\b", "my favourite"),
        (r"remind\w*", "a reminder"),
        (r"(?<=my )(?P<who>\w+)s (?=name|job)", "my mums jobs"),
        (r"(?:(?:very|so) )*tired(?! of)", "so very tired"),
        (r"(?i)\bI'M\b|lonely", "unlonely"),
        (r"(?:ha)+|lol", "haha"),
        (r"[sz]ad(?!\w)", "zad"),
        (r"in(?: the)?(?=morning)|x{2,3}y", "xxy"),
    ],
)
def test_what_a_pattern_needs_is_in_every_text_that_it_matches(pattern, text):
    needs = Pattern(pattern).needs
    assert re.search(pattern, text)
    assert not needs or not needs.isdisjoint(words_in(text))


def test_every_line_that_a_pattern_of_her_grammar_matches_holds_a_word_that_it_needs():
    rows = [json.loads(line) for line in CHAT.read_text("utf-8").splitlines()]
    lines = [text for row in rows for text in (row["text"], row["text"].lower())]
    known = [one for page in PAGES for one in vars(page).values() if isinstance(one, Pattern) and one.needs]
    known += [
        one for page in PAGES for cases in vars(page).values() if isinstance(cases, Cases) for one, _ in cases
    ]
    assert len(known) > 200
    for one in known:
        missed = [line for line in lines if one.needs.isdisjoint(words_in(line)) and one.needs]
        assert not [line for line in missed if one.compiled.search(line)], one.pattern


def test_cases_are_tried_in_their_order_and_only_where_their_words_are_said():
    cases = Cases([(Pattern(rf"\b{word}\b"), word) for word in ("moon", "sun", "sea")])
    assert [case for _, case in cases.on("the sea under the sun")] == ["sun", "sea"]
    assert not list(cases.on("the sky"))


def test_rewriting_goes_on_with_the_words_that_it_has_put():
    cases = Cases([(Pattern(r"\bwhats\b"), "what is"), (Pattern(r"\bwhat is\b"), "tell me")])
    assert cases.rewrite("whats that") == ("tell me that", True)
    assert cases.rewrite("who is that") == ("who is that", False)
