"""Patterns: compiled late, and not even tried where a word that they need is missing."""

import re
from re import _constants, _parser

from samantha.core.pattern import Pattern
from samantha.mind.reflex.en import grammar


def test_a_text_without_a_needed_word_is_left_alone():
    pattern = Pattern(r"\b(?:forget|remember)\b", re.I, needs="forget remember")
    assert pattern.search("I can't REMEMBER")
    assert pattern.search("I can't recall") is None
    assert pattern.sub("-", "never Forget") == "never -"
    assert pattern.sub("-", "never mind") == "never mind"


def test_every_match_of_a_pattern_holds_one_of_the_words_that_it_needs():
    needy = [one for one in vars(grammar).values() if isinstance(one, Pattern) and one.needs]
    assert needy
    for one in needy:
        assert is_sure(_parser.parse(one.pattern), one.needs), one.needs


def is_sure(sequence, words) -> bool:
    """Whether what this parsed expression matches holds one of these words, whichever way it matches."""
    letters = ""
    for kind, value in sequence:
        letters += chr(value) if kind is _constants.LITERAL else "\0"
        inner = {
            _constants.SUBPATTERN: lambda value: is_sure(value[3], words),
            _constants.BRANCH: lambda value: all(is_sure(way, words) for way in value[1]),
            _constants.MAX_REPEAT: lambda value: value[0] > 0 and is_sure(value[2], words),
            _constants.MIN_REPEAT: lambda value: value[0] > 0 and is_sure(value[2], words),
        }.get(kind)
        if inner is not None and inner(value):
            return True
    return any(word in letters.lower() for word in words)
