"""What a correction sets against the slip: "it isn't Jean, it's Jane" has Jane, where Jean is wrong."""

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from samantha.core import pattern as re
from samantha.core.turn import Said
from samantha.mind.reflex.en import cues
from samantha.mind.reflex.en import searching as s
from samantha.mind.reflex.en.kin import KIN

LONGEST = 3  # words of a value
RARE = 3  # lines: from another talk only a word that so few have tells which line is put right
NEAR = 3  # lines of the same talk


def contrasted(text: str, wrong: AbstractSet[str]) -> str:
    """What is set against the slip, as it was typed: "it isn't Jean, it's Jane", "Jane instead of Jean"."""
    for slip, shape in ((slip, shape) for slip in _runs(text, wrong) for shape in cues.CONTRASTS):
        if (match := re.search(shape.replace("@", slip), text, re.I)) is not None:
            kept = match["y"].split()
            while kept and kept[0].lower().strip("',.") in _NO_VALUE:
                kept = kept[1:]
            while kept and kept[-1].lower().strip("',.") in _NO_VALUE:
                kept = kept[:-1]
            if kept and len(kept) <= LONGEST and kept[-1].lower() not in KIN:
                return " ".join(kept)
    return ""


_NO_VALUE = cues.OF_PUTTING_RIGHT | s.SMALL | {"it's", "course", "properly", "place", "really", "that's"}
_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def _runs(text: str, wrong: AbstractSet[str]) -> list[str]:
    """The wrong words as they stand together in the text, the longest run first, each fit for a pattern."""
    runs: list[list[re.Match[str]]] = [[]]
    for match in _WORDS.finditer(text):
        if match[0].lower().replace("'s", "") in wrong:
            runs[-1].append(match)
        elif runs[-1]:
            runs.append([])
    found = [text[run[0].start() : run[-1].end()] for run in runs if run]
    return [re.escape(run) for run in sorted(found, key=len, reverse=True)]


def meanings(said: Sequence[Said]) -> dict[int, str]:
    """By the place of a line (they stand in the order of time) the right words for what it has wrong."""
    found: dict[int, str] = {}
    if not any(cues.PUTS_RIGHT.search(one.text) for one in said):
        return found
    words = [frozenset(s.words_of(one.text)) for one in said]
    lines_with = defaultdict[str, list[int]](list)
    for place, line in enumerate(words):
        for word in line:
            lines_with[word].append(place)
    for index, later in enumerate(said):
        if not cues.PUTS_RIGHT.search(later.text):
            continue
        left = words[index] - cues.OF_PUTTING_RIGHT - s.SMALL - KIN.keys()
        near = {place for place in range(max(0, index - NEAR), index) if said[place].talk == later.talk}
        rare = {word for word in left if len(lines_with[word]) <= RARE}
        for place in sorted(near.union(*(lines_with[word] for word in rare))):
            wrong = left & words[place] if place < index else frozenset[str]()
            is_told = place in near or wrong <= rare
            if wrong and is_told and (right := contrasted(later.text, wrong)):
                found[place] = f"{found.get(place, '')} {right}".strip()
    return found
