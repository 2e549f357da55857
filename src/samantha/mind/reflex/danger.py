"""Danger: heard before everything else, in both minds, and answered by lines that no model writes.

Rules read signs and add their weights; a small trained model is one more sign beside them; what only might be
meant is asked about. docs/CRISIS_PROTOCOL.md is the page about it.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from samantha.core import pattern as re
from samantha.mind.reflex import classify
from samantha.mind.reflex.en import dangers as d
from samantha.mind.reflex.en import farewells
from samantha.mind.reflex.en.dangers_intent import INTENT
from samantha.mind.reflex.en.dangers_others import OTHERS
from samantha.mind.reflex.en.dangers_plain import PLAIN, TAKES
from samantha.mind.reflex.en.dangers_veiled import VEILED
from samantha.mind.reflex.heard import Danger

SPEAKS, ASKS = 3, 2
"""Of the weights of a line: from the first on it speaks for itself, from the second it may."""
MAYBE, HINT, SUPPORTED = 0.88, 0.76, 0.75
"""Of the model's score: enough of any danger, their own or not, for her to ask with the number, and in her
own words; enough beside a whole veiled frame to speak.

Alone it never makes her speak of dying, only ask: even when it is sure it is wrong now and then.
Chosen on tools/danger*.jsonl, each file scored by a model that had not seen it, and on everyday talk
(docs/CRISIS_PROTOCOL.md has the figures)."""
ALONE = 0.97
"""Enough of the model's alone for the number beside her question: a grief told plainly is mostly under it."""
FRAME, SHORT = 1.0, 1.5
"""In odds (the logarithm): each weight of a veiled frame adds so much to the model's; so much is taken from a
line of a few words, of which it takes "let you know" for danger. Chosen in the same way."""
BESIDE, NEAR = 0.95, 0.6
"""Of its score for their own life, beside means at hand or a deed: to speak of it outright; to ask."""
SURE = {"violence": 0.8, "eating": 0.8, "other": 0.9}
"""Of its score for each, to be spoken to at once."""
OUGHT = 0.7  # of any danger, beside that: "I don't eat meat" is about eating, and no danger
LIKELY = 0.6  # where any danger is sure (ANY), and this the likeliest
ANY = 0.9
DOUBTED: Mapping[str, float] = {"home": 0.2, "harm": 0.1, "other": 0.1, "eating": 0.03}
"""Under so little of any label a frame about others is not believed. Rules alone took "he did, and I stood at
the window and cried" for violence."""
HALF, BEYOND = 0.3, 6
"""Under so little what seems said outright is asked about first, as half of the idioms are and one line in
fifteen that means it; unless the rules' own weight is beyond doubt."""

GRAVEST: tuple[Danger, ...] = ("clear", "harm", "home", "other", "veiled", "eating", "check", "hint")
_OWN_LIFE = ("clear", "veiled")
OF_OTHERS: tuple[Danger, ...] = ("home", "harm", "eating", "other")


def danger_of(text: str) -> Danger:
    """What the turn says or means of danger, the gravest of it; "" for none. About 10 ms at most."""
    text = _OF_HER.sub(" ", text[:_MOST])
    plain = d.IDIOM.sub("", d.plain(text))
    found, outright, veiled, at_hand, is_taken_back = _said(plain)
    is_denial = is_taken_back and len(plain.split()) <= _BRIEF
    scores = scores_of(text) if found or not is_denial else ()
    found = _believed(found, scores, outright)
    if "clear" not in found and not is_denial and not (veiled < ASKS and _only_leaves(text)):
        found |= _meant(scores, veiled, is_short=len(text.split()) < _FEW)
        if at_hand >= ASKS and own_of(scores) >= NEAR and not is_taken_back:
            found.add("clear" if own_of(scores) >= BESIDE else "check")
    return next((level for level in GRAVEST if level in found), "")


_OF_HER = re.compile(
    r"(?:^|(?<=[.!?] ))(?:so |and |but )?(?:do|are|have|did|can|would|could) you\b"
    r"(?![^.?!]*\b(?:i|i'm|im|i'd|me|my|myself|us|we|he|she|they|somebody|someone|die|dying|dead|death|suicid\w*|kill\w*|alive|live)\b)[^.?!]*\?",
    re.IGNORECASE,
)
"""A question about herself alone ("do you ever get fed up?") tells nothing of anybody's danger."""


def _believed(found: set[Danger], scores: Sequence[Mapping[str, float]], outright: float) -> set[Danger]:
    """What the model does not take for an idiom, a story or plain talk; where there is none, everything."""
    if not scores:
        return found
    most = max(max(one.values()) for one in scores)
    kept = {
        level
        for level in found
        if most >= DOUBTED.get(level, 0)
        and (level not in _LABELS or any(one[_LABELS[level]] >= AT_ALL for one in scores))
    }
    return (kept - {"clear"}) | {"check"} if "clear" in kept and most < HALF and outright < BEYOND else kept


def _only_leaves(text: str) -> bool:
    """ "Bye for now", "i have to go": an everyday farewell, which the model takes for the last one."""
    low = text.lower().strip()
    return len(low.split()) <= FAREWELL and (
        farewells.GOING.search(low) is not None or farewells.TAIL.search(low) is not None
    )


FAREWELL = 8  # words
DENIAL = 5  # the weight of "i'm not suicidal"; fiction weighs less
_FEW = 7  # words
_BRIEF = 40  # words: so short a line is a denial and nothing besides, which the model can't tell
_MOST = 1500  # letters read: what understanding leaves of a turn


@lru_cache(maxsize=8)  # of one turn it is wanted three times
def scores_of(text: str) -> tuple[Mapping[str, float], ...]:
    """The model's scores of each part of a text; none where there is no model."""
    model = _model()
    return tuple(model.scores(traits_of(part)) for part in _parts(text)) if model else ()


def own_of(scores: Sequence[Mapping[str, float]]) -> float:
    """The most that any part has of their own life or body."""
    return max((part["danger"] for part in scores), default=0.0)


def _meant(scores: Sequence[Mapping[str, float]], veiled: float, *, is_short: bool) -> set[Danger]:
    """What the model hears, and what it makes of the veiled frames that the rules found."""
    if not scores:
        return {"veiled"} if veiled >= SPEAKS else {"check"} if veiled >= ASKS else set()
    found = set[Danger]()
    for part in scores:
        own, some = part["danger"], part["any"]
        kind = max(_LEVELS, key=lambda label: part[label])
        believed = _odds(max(own, some)) + FRAME * min(max(veiled, 0), SPEAKS) - SHORT * is_short
        most = max(own, some)
        if veiled >= SPEAKS and most >= SUPPORTED:
            found.add("veiled")
        elif (part[kind] >= SURE[kind] and (kind != "eating" or some >= OUGHT)) or (
            not is_short and some >= ANY and part[kind] >= max(own, LIKELY)
        ):
            found.add(_LEVELS[kind])
        elif believed >= _odds(MAYBE):
            found.add("check" if veiled > 0 or most >= ALONE else "hint")
        elif believed >= _odds(HINT):
            found.add("hint")
    return found


def _odds(score: float) -> float:
    """Scores as they add up: the logarithm of the odds."""
    kept = min(max(score, 1e-6), 1 - 1e-6)
    return math.log(kept / (1 - kept))


def traits_of(text: str) -> classify.Traits:
    """What the model reads: the line as it was written, and its plain form, where slang has one spelling."""
    plain = d.plain(text)
    return classify.read_parted(f"{text} . {plain}", plain)


AT_ALL = 0.02
_LABELS: Mapping[Danger, str] = {"home": "violence", "other": "other", "eating": "eating"}
"""A frame about others is believed where the model hears something of just that."""
_LEVELS: dict[str, Danger] = {"eating": "eating", "violence": "home", "other": "other"}


@cache
def _model() -> classify.Classifier | None:
    """None where its file does not lie beside her: then the rules stand alone, and every turn is heard."""
    try:
        return classify.danger()
    except FileNotFoundError:
        return None


def _parts(text: str) -> list[str]:
    """The text in runs of whole sentences: a long telling can hide one line, and dilutes it for the model."""
    parts = [""]
    for sentence in re.split(r"(?<=[.!?\n])\s+", text):
        if len(parts[-1]) + len(sentence) > _RUN and parts[-1] and len(parts) < _MOST_PARTS:
            parts.append("")
        parts[-1] = f"{parts[-1]} {sentence}".strip()
    return parts


_RUN = 300  # letters: nine in ten lines of tools/danger*.jsonl are shorter
_MOST_PARTS = 5


@dataclass
class _Sentence:
    """What is in one sentence, by kind: of frames that speak for themselves, and of those that need help."""

    strong: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    weak: dict[str, int] = field(default_factory=lambda: defaultdict(int))


def _said(plain: str) -> tuple[set[Danger], float, float, float, bool]:
    """What frames find; the most of one sentence, outright, veiled and at hand; whether it is denied."""
    sentences = _read(plain)
    found, outright, most, at_hand = set[Danger](), 0.0, 0.0, 0.0
    is_back = d.BACK.search(plain) is not None
    for at, here in enumerate(sentences):
        around = sentences[max(0, at - 1) : at + 2]
        takes = 0 if is_back else here.strong["past"]
        less = here.strong["less"] + takes
        outright = max(outright, here.strong["clear"] + here.weak["clear"] - less)
        at_hand = max(at_hand, here.weak["clear"] + here.weak["means"] - less)
        for kind in OF_OTHERS:
            if sum(one.strong[kind] + one.weak[kind] for one in around) - less >= SPEAKS:
                found.add(kind)
        most = max(most, _weigh(here, around) - takes)
    if outright >= SPEAKS:
        found.add("clear")
    is_taken_back = any(one.strong["less"] >= DENIAL for one in sentences)
    return found, outright, most, at_hand, is_taken_back and d.BUT.search(plain) is None


def _weigh(here: _Sentence, around: list[_Sentence]) -> float:
    """What of their own life is in this sentence, and what its neighbours add to it.

    What is only weakly meant counts less where the talk is of work, a flat or a game.
    """
    topic = max(one.strong["topic"] for one in around)
    less = sum(one.strong["less"] for one in around)
    strong = sum(here.strong[kind] for kind in _OWN_LIFE)
    weak = sum(one.weak[kind] for one in around for kind in _OWN_LIFE)
    if not strong and not any(here.weak[kind] for kind in _OWN_LIFE):
        return 0.0
    return strong + max(0, weak - topic) - less


def _read(plain: str) -> list[_Sentence]:
    """Sentence by sentence, as an ordinary one calls for few frames; an endless one in runs that overlap."""
    found = list[_Sentence]()
    by_word, signs = _signs()
    for text in _sentences(plain):
        here = _Sentence()
        words = set(text.split())
        for number in {at for word in words & by_word.keys() for at in by_word[word]}:
            sign = signs[number]
            if sign.pattern.compiled.search(text):  # its words are there
                part = here.strong if sign.weight >= SPEAKS or sign.kind in _TAKES else here.weak
                part[sign.kind] += sign.weight
        found.append(here)
    return found


def _sentences(plain: str) -> list[str]:
    found = list[str]()
    for sentence in _END.split(plain):
        words = sentence.split()
        found += [
            " ".join(words[at : at + _LONG])
            for at in range(0, max(1, len(words) - _OVERLAP), _LONG - _OVERLAP)
        ]
    return found


_END = re.compile(r"(?<= [.?]) ")
_LONG, _OVERLAP = 60, 15  # words; the widest frame spans about fifteen
_TAKES = ("less", "past", "topic")


@cache
def _signs() -> tuple[Mapping[str, list[int]], tuple[d.Sign, ...]]:
    """All frames, and which of them a word calls for: an ordinary line calls for few."""
    signs = (*d.CLEAR, *INTENT, *VEILED, *OTHERS, *PLAIN, *d.EASES, *TAKES)
    by_word = dict[str, list[int]]()
    for number, sign in enumerate(signs):
        for word in sign.needs:
            by_word.setdefault(word, []).append(number)
    return by_word, signs
