"""Finding what they told her that answers a question no pattern knows. Only their own lines are looked at.

The words of the question are weighed by how rare they are among the lines, and a line counts for more where
it holds the kind of thing that was asked for: a name, a number, a day, a place.
"""

import re
from collections import Counter
from collections.abc import Iterable

from samantha.core.turn import Said
from samantha.mind.reflex.en import searching as s
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.signs import words

_ENOUGH = 0.34  # of the question's weight that a line has to share
_MOST = 0.6  # what it has to share where it holds nothing of the kind that was asked for
_NEAR = 0.55  # what the line before lends to the next: "my dad died", "his name was Bill"
_REACH = 2  # lines over which it lends
_JUST_NOW = 1  # lines that they know well enough
_BESIDE = 0.35  # what a word of the talk just now counts, for "and what's his name?"


def find_line(scene: Scene, what: str) -> Said | None:
    """The line of theirs that answers this best; None where none shares enough of it."""
    lines = _lines(scene)
    said = [_stems(line.text) for line in lines]
    count = Counter(stem for stems in said for stem in stems)
    asked = _stems(what) - s.ASKING
    weights = {stem: 1 / (1 + count[stem]) ** 0.5 for stem in asked}
    if s.LEANS_BACK.search(f" {what.lower()} "):
        for stem in _about(scene) - asked:
            weights[stem] = _BESIDE / (1 + count[stem]) ** 0.5
    whole = sum(weights[stem] for stem in asked) or (sum(weights.values()) if weights else 0.0)
    if not whole:
        return None
    pattern = s.kind_asked(what.lower())
    own = [sum(weights[stem] for stem in weights if stem in stems) / whole for stems in said]
    best, top = None, 0.0
    for index, line in enumerate(lines):
        lent = max((own[near] * _NEAR for near in range(max(0, index - _REACH), index)), default=0.0)
        is_kind = pattern is not None and pattern.search(line.text) is not None
        is_lent = is_kind or (pattern is None and own[index] > 0)
        score = max(own[index], min(own[index] + lent, 1.0)) if is_lent else own[index]
        enough = _ENOUGH if is_kind or pattern is None else _MOST
        if score >= enough and score + 0.25 * is_kind > top:
            best, top = line, score + 0.25 * is_kind
    return best


def _lines(scene: Scene) -> list[Said]:
    """Their lines that tell something, found by search and lately said, in the order of time."""
    found = {said.id: said for said in (*scene.recall.episodes, *scene.theirs) if said.speaker == "person"}
    told = (said for said in found.values() if said.text != scene.heard.text and not s.ASKS.search(said.text))
    just_now = {said.id for said in scene.theirs[:_JUST_NOW]}
    return sorted((said for said in told if said.id not in just_now), key=lambda said: said.at)


def _about(scene: Scene) -> set[str]:
    """What the last lines of both were about."""
    lately = [said.text for said in (*scene.theirs[:2], *scene.hers[:2])]
    return set().union(*map(_stems, lately)) if lately else set()


def _stems(text: str) -> set[str]:
    return {s.stem(word) for word in _content(words(text))}


def _content(said: Iterable[str]) -> Iterable[str]:
    return (s.SAME.get(word, word) for word in said if word not in s.SMALL and not re.fullmatch(r"\d", word))
