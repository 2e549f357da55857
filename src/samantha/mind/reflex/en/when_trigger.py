"""Whether a text can hold a time at all: the cheap look that spares most sentences the grammar."""

from collections.abc import Iterable
from functools import lru_cache

from samantha.core import pattern as re
from samantha.mind.reflex.en.when_holidays import HOLIDAY_NAMES
from samantha.mind.reflex.en.when_part import PART_STARTERS, PARTS
from samantha.mind.reflex.en.when_repeat import REPEAT_STARTERS
from samantha.mind.reflex.en.when_words import (
    MONTHS,
    NUMBER_WORDS,
    ORDINAL_WORDS,
    PLURAL_WEEKDAYS,
    SPELLINGS,
    UNITS,
    WEEKDAYS,
    vocabulary,
)

# Words that many sentences hold, and that are no time without one of the others.
_COMMON = vocabulary(
    "on at the in a an by for to of this that first last second before after during around until till it "
    "early late mid end later each half may some"
)
_OTHERS = vocabulary(
    "today tomorrow yesterday tonight overmorrow now today's tomorrow's yesterday's half quarter noon midday "
    "midnight fortnight weekend midweek winter spring summer autumn fall wintertime springtime summertime "
    "lunchtime bedtime teatime dinnertime supper couple few several dozen sunrise sunset dawn dusk ago "
    "weekends weekdays weeknights weekday weekend's eod later every may first second third last late early "
    "sundown hourly oh hour's clock birthday anniversary hours hrs eve whens mornings evenings"
)


def _distinct(names: Iterable[tuple[str, ...]], known: frozenset[str]) -> set[str]:
    """For each name one word that it cannot be said without."""
    return {next((x for x in name if x in known), max(name, key=len)) for name in names}


_TRIGGERS = frozenset(WEEKDAYS) | frozenset(PLURAL_WEEKDAYS) | frozenset(MONTHS) | frozenset(UNITS)
_TRIGGERS |= NUMBER_WORDS | ORDINAL_WORDS | frozenset(SPELLINGS) | _OTHERS
_TRIGGERS |= (PART_STARTERS | REPEAT_STARTERS | {word for name in PARTS for word in name.split()}) - _COMMON
_TRIGGERS |= _distinct(HOLIDAY_NAMES, _TRIGGERS)
_PLAIN = frozenset(word.partition("'")[0] for word in _TRIGGERS) - {"o", ""}
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"[0-9]")


def may_hold_time(text: str, names: Iterable[str] = ()) -> bool:
    """False only where the grammar finds nothing either. `names` are the things that memory dates."""
    if _DIGIT.search(text):
        return True
    words = _WORD.findall(text.lower())
    if not _PLAIN.isdisjoint(words):
        return True
    if any(word.endswith("ish") for word in words):
        return True
    said = "".join(words)
    return any(_longest(name) in said for name in names)


@lru_cache(maxsize=4096)  # words
def is_telling(word: str) -> bool:
    """Whether a word (in lower case) may make a time of those beside it; "at" and "the" do not."""
    return word.partition("'")[0] in _PLAIN or word[:1].isdigit() or word.endswith("ish")


def _longest(name: str) -> str:
    return max(_WORD.findall(name.lower()), key=len, default="").removesuffix("s")
