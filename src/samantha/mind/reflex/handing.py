"""Handing back: a few of their own last words as a short question, "Four times?", where nothing surer fits.

People put what weighs at the end, apart: "i typed a message and deleted it. four times". Only words without
a verb are taken, so that nothing is turned that grammar could get wrong; "" where a line has none.
"""

from functools import lru_cache

from samantha.core import pattern as re
from samantha.mind.reflex import lines
from samantha.mind.reflex.clauses import clauses_of
from samantha.mind.reflex.en import clauses as c
from samantha.mind.reflex.en import handing as h
from samantha.mind.reflex.en import tails as t
from samantha.mind.reflex.telling import flip

MOVE = "hear.back"
_FEW, _LONGEST = 4, 30  # words of a stretch, characters of it


@lru_cache(maxsize=64)
def last_words(text: str) -> str:
    """What stands apart at the end of a line, from her side and with a capital; "" for nothing."""
    if "?" in text or h.NOT_FROM.search(text.lower()):
        return ""
    sentences = [one.strip() for one in re.split(r"[.!;…\n]+", text) if one.strip()]
    if not sentences:
        return ""
    *before, last = sentences
    stretches = [part.strip(" -–—") for part in re.split(r",\s+|\s+[-–—]\s+", last)]
    if t.ORDERS.match(stretches[-1].lower()):
        return ""  # said to her, to be done
    if (len(stretches) > 1 or before) and (said := _fit(stretches[-1])):
        return said
    if found := h.WHICH.search(last.lower()):
        return lines.capital(found["what"])
    if found := h.CLEFT.match(last.lower()):
        return _fit(found["what"])
    apart = next((said for one in reversed(before) if h.COUNTED.fullmatch(one) and (said := _fit(one))), "")
    found = h.COUNTED.search(last)
    return apart or (_fit(found["what"]) if found is not None else "")


def _fit(words: str) -> str:
    """The words, where they are few, name something and hold no clause."""
    low = words.lower().split()
    is_clause = any(word in h.OF_A_CLAUSE or _is_verb(word) for word in low) or bool(clauses_of(words))
    if not low or len(low) > _FEW or len(words) > _LONGEST or is_clause or h.EMPTY.fullmatch(words.lower()):
        return ""
    return lines.capital(flip(words))


def _is_verb(word: str) -> bool:
    """It can only be a verb, or hides one: "stopped", "exam's"."""
    return word.endswith("'s") or (word.endswith(("ed", "ing")) and word in c.forms())
