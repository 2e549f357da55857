"""Where people are said to live, work or sit: words behind a name that make somebody a neighbour or a colleague."""

from samantha.memory.en.listed import listed
from samantha.memory.en.tokens import Words
from samantha.memory.en.verbs import is_finite

_OVER = listed("wall fence road street way hedge landing hall close yard lane back corridor")
_WORKPLACES = listed(
    """
depot yard site plant lab ward garage studio station kitchen store branch salon practice clinic surgery staffroom canteen council
office factory warehouse workshop shop
"""
)
_LEADS = listed(
    "who is lives live that 's living from in off on at of over sits sat works work worked with moved"
)
_WORKING = listed("works work worked sits sat sit working sitting")
NOT_YET = listed("shut put let sent locked took carried moved chased kept left saw heard met")


def beside(words: Words, at: int, stop: int) -> str:
    """What somebody is by the place named right behind them: "neighbour", "colleague" or ""."""
    first = at
    if (
        at + 1 < stop
        and words[at].key in ("upstairs", "downstairs")
        and not words[at].gap
        and is_finite(words[at + 1].key)
    ):
        return "neighbour"
    while at < stop and at < first + 4 and words[at].key in _LEADS and words[at].gap != "|":
        at += 1
    for i in range(max(first, at - 2), min(at + 1, stop)):
        if words[i].gap == "|":
            break
        keys = [words[j].key for j in range(i, min(i + 5, stop)) if j == i or not words[j].gap]
        is_led = i > first
        works = any(words[j].key in _WORKING for j in range(first, i))
        if relation := _placed(keys, is_led=is_led, works=works):
            return relation
    return ""


def _placed(keys: list[str], *, is_led: bool, works: bool) -> str:
    one, two, three, four = (*keys, "", "", "", "")[:4]
    if (
        (one == "next" and two == "door")
        or (one in ("over", "across") and two == "the" and three in _OVER and four not in ("to", "with"))
        or (one == "number" and three not in ("of",) and is_led)
        or (two == "doors" and three in ("down", "along", "up", "away"))
        or (one in ("below", "above", "beneath") and two in ("me", "us", "mine", "ours"))
        or (one == "the" and two == "flat" and three in ("below", "above", "upstairs", "downstairs"))
        or (one in ("upstairs", "downstairs") and is_led)
    ):
        return "neighbour"
    if (
        (one in ("off", "on", "in", "from") and two in ("our", "my") and three == "team")
        or (one in ("with", "alongside", "beside", "opposite") and two in ("me", "us") and works)
        or (one == "next" and two == "to" and three in ("me", "us") and works)
        or (one == "the" and two == "next" and three == "desk")
        or (one in ("from", "at") and two == "work" and three not in ("on", "yesterday"))
        or (one == "from" and two == "the" and three in _WORKPLACES)
        or (one == "alongside" and two in ("me", "us"))
    ):
        return "colleague"
    return ""
