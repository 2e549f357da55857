"""Remarks on things: found where the word is a thing's, fit to be said of it in any case, and hers."""

import re
from collections import Counter

from every import every

from samantha.mind.reflex.things import named, remarks

EVERY = list(remarks().items())
_NEVER = re.compile(r"!|\bvalid\b|proud of you|\bI (?:love|miss|feel|worry)\b", re.I)


@every("name, ways", EVERY)
def test_each_asks_nothing_and_keeps_her_tone(name: str, ways: tuple[str, ...]):
    assert len(ways) >= 2
    assert not [way for way in ways if _NEVER.search(way) or "?" in way or len(way) > 90]


def test_no_remark_stands_twice():
    counted = Counter(way for _, ways in EVERY for way in ways)
    assert [way for way, count in counted.items() if count > 1] == []


def test_a_thing_is_found_as_a_noun_alone_and_in_either_number():
    assert [name for name, _ in named("the kettle went, and both umbrellas")] == ["kettle", "umbrella"]
    assert [name for name, _ in named("I have to iron his jumper, like a scarf")] == ["jumper"]
    assert list(named("she'd known, and it's nothing to speak of")) == []
