"""Patterns: compiled late, and not even tried where a word that they need is missing."""

import json
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from samantha.core import needed as reading
from samantha.core.needed import words_in
from samantha.core.pattern import Cases, Pattern
from samantha.mind.reflex.en import asked, grammar, herself, inquiring, phrases, searching

CHAT = Path(__file__).parents[1] / "corpora" / "chat.jsonl"
ROOT = Path(__file__).parents[2]
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


def test_words_that_a_pattern_is_said_to_need_stand_for_those_read_from_it():
    pattern = Pattern(r"\bmoon|sun\b", needs=frozenset({"moon"}))
    assert pattern.search("the moon")
    assert pattern.search("the sun") is None


def test_once_all_is_compiled_no_turn_has_to_read_what_a_pattern_needs():
    pattern = Pattern(r"\bnobody asked yet\b")
    Pattern.compile_all()
    assert {"needs", "compiled"} <= vars(pattern).keys()


# --- a Python without the parser, or with another -----------------------------------------------------------


@pytest.fixture
def ask_anew():
    """Have the parser looked at again, now and after the test."""
    reading._is_read_as_known.cache_clear()
    yield
    reading._is_read_as_known.cache_clear()


@pytest.mark.usefixtures("ask_anew")
def test_this_python_reads_patterns_as_they_are_read_here():
    assert reading._is_read_as_known()


@pytest.mark.usefixtures("ask_anew")
@pytest.mark.parametrize(
    "change",
    [
        {"_parser": None},
        {"_compiler": None},
        {"c": None},
        {"c": SimpleNamespace(**{**vars(reading.c), "BRANCH": "branched"})},
        {"c": SimpleNamespace(**{**vars(reading.c), "CATEGORY_SPACE": "blank"})},
        {"_parser": SimpleNamespace(parse=lambda pattern, flags: [(pattern, flags)])},
    ],
)
def test_with_no_parser_or_another_no_words_are_needed_and_everything_matches(monkeypatch, change):
    for name, value in change.items():
        monkeypatch.setattr(reading, name, value)
    pattern = Pattern(r"\b(?:forget|remember)\b", re.I)
    assert pattern.needs == frozenset()
    assert pattern.search("I can't REMEMBER")
    assert pattern.search("I can't recall") is None
    cases = Cases([(Pattern(rf"\b{word}\b"), word) for word in ("moon", "sun")])
    assert [case for found, case in cases.on("the sun") if found.search("the sun")] == ["sun"]
    with pytest.raises(re.error):
        _ = Pattern("(").needs or Pattern("(").compiled


@pytest.mark.prove  # all patterns are compiled twice
def test_without_the_parser_a_line_is_understood_and_answered_as_with_it():
    with_it, without = (
        subprocess.run(
            [sys.executable, "-c", hidden + _UNDERSTOOD, str(CHAT)],
            check=False,
            capture_output=True,
            text=True,
            cwd=ROOT,
        )
        for hidden in ("", _HIDES_THE_PARSER)
    )
    assert with_it.returncode == without.returncode == 0, with_it.stderr + without.stderr
    assert with_it.stdout.startswith("True")
    assert without.stdout.startswith("False")
    assert with_it.stdout.splitlines()[1:] == without.stdout.splitlines()[1:]


_HIDES_THE_PARSER = """
import builtins
real = builtins.__import__
def hiding(name, globals=None, locals=None, fromlist=(), level=0):
    if name == "re" and globals["__name__"] == "samantha.core.needed" and fromlist:
        raise ImportError("no parser")
    return real(name, globals, locals, fromlist, level)
builtins.__import__ = hiding
"""
_UNDERSTOOD = """
import json, sys
from pathlib import Path
from bench.understand import _moment, _scene
from samantha.core.pattern import Pattern
from samantha.mind.reflex.answer import answer
from samantha.mind.reflex.understand import understand
print(bool(Pattern("moon +and sun").needs))
for line in Path(sys.argv[1]).read_text("utf-8").splitlines()[::60]:
    text, moment = json.loads(line)["text"], _moment({})
    heard = understand(text, moment)
    print(text, heard.acts, heard.command, heard.question, answer(_scene(text, heard, moment)))
"""
