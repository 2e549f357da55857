"""Danger: heard before everything else, in both minds, and answered by lines that no model writes.

Rules read signs and add their weights; a small trained model is one more sign beside them; what only might be
meant is asked about. docs/CRISIS_PROTOCOL.md is the page about it.
"""

import itertools
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from samantha.core.turn import Turn
from samantha.mind.reflex import classify
from samantha.mind.reflex.en import dangers as d
from samantha.mind.reflex.en import farewells
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.en import topics as t
from samantha.mind.reflex.en.dangers_others import OTHERS
from samantha.mind.reflex.en.dangers_plain import PLAIN, TAKES
from samantha.mind.reflex.en.dangers_veiled import VEILED
from samantha.mind.reflex.heard import Danger
from samantha.mind.reflex.lifelines import lifeline
from samantha.mind.reflex.plan import EMPTY, Plan
from samantha.mind.reflex.scene import Scene

SPEAKS, ASKS = 3, 2
"""Of the weights of a line: from the first on it speaks for itself, from the second it may."""
MAYBE, ANY, HINTED, SUPPORTED, DOUBTED = 0.95, 0.96, 0.5, 0.5, 0.2
"""Of the model's score: enough of their own life, or of any danger, for her to ask; enough beside half a
veiled frame and beside a whole one; so little that a frame about others, violence or eating is not believed.

Alone it never makes her speak of dying, only ask: it takes "I keep checking the dog's breathing" for danger.
Chosen on tools/danger*.jsonl and stances.jsonl, each line scored by a model that had not seen it, and so high
that one in a hundred lines of ordinary chat is asked about (docs/CRISIS_PROTOCOL.md has the figures)."""
SURE = {"violence": 0.9, "eating": 0.9, "other": 0.985}
"""Of its score for each, to be spoken to at once; somebody else is heard too often in plain news."""
OUGHT = 0.7  # of any danger, beside that: "I don't eat meat" is about eating, and no danger
LIKELY = {"violence": 0.35, "eating": 0.35, "other": 0.9}  # where any danger is sure, and this the likeliest
STAYS_FOR = 12  # lines about danger, after which the talk may turn

GRAVEST: tuple[Danger, ...] = ("clear", "harm", "home", "other", "veiled", "eating", "check")
_OWN_LIFE = ("clear", "veiled")
_OTHERS: tuple[Danger, ...] = ("home", "harm", "eating", "other")


def danger_of(text: str) -> Danger:
    """What the turn says or means of danger, the gravest of it; "" for none. About 10 ms at most."""
    text = text[:_MOST]
    plain = d.IDIOM.sub("", d.plain(text))
    found, veiled, is_taken_back = _said(plain)
    is_denial = is_taken_back and len(plain.split()) <= _BRIEF
    if "clear" not in found:
        scores = _scores(text) if found or not is_denial else []
        if scores and max(max(one.values()) for one in scores) < DOUBTED:
            found = set()
        if not is_denial and not (veiled < ASKS and _only_leaves(text)):
            found |= _meant(scores, veiled, is_short=len(text.split()) < _FEW)
    return next((level for level in GRAVEST if level in found), "")


def _only_leaves(text: str) -> bool:
    """ "Bye for now", "i have to go": an everyday farewell, which the model takes for the last one."""
    low = text.lower().strip()
    return len(low.split()) <= _FAREWELL and (
        farewells.GOING.search(low) is not None or farewells.TAIL.search(low) is not None
    )


_FAREWELL = 8  # words
DENIAL = 5  # the weight of "i'm not suicidal"; fiction weighs less
_FEW = 7  # words: of fewer the model takes "let you know" for danger, and alone it does not make her ask
_BRIEF = 40  # words: so short a line is a denial and nothing besides, which the model can't tell
_MOST = 1500  # letters read: what understanding leaves of a turn


def _scores(text: str) -> list[dict[str, float]]:
    """The model's scores of each part; none where there is no model."""
    model = _model()
    return [model.scores(in_both_forms(part)) for part in _parts(text)] if model else []


def _meant(scores: list[dict[str, float]], veiled: float, *, is_short: bool) -> set[Danger]:
    """What the model hears, and what it makes of the veiled frames that the rules found."""
    if not scores:
        return {"veiled"} if veiled >= SPEAKS else {"check"} if veiled >= ASKS else set()
    found = set[Danger]()
    for part in scores:
        own, some = part["danger"], part["any"]
        kind = max(_LEVELS, key=lambda label: part[label])
        if veiled >= SPEAKS and max(own, some) >= SUPPORTED:
            found.add("veiled")
        elif (part[kind] >= SURE[kind] and (kind != "eating" or some >= OUGHT)) or (
            not is_short and some >= ANY and part[kind] >= max(own, LIKELY[kind])
        ):
            found.add(_LEVELS[kind])
        elif (veiled >= ASKS and max(own, some) >= HINTED) or (
            not is_short and (own >= MAYBE or some >= ANY)
        ):
            found.add("check")
    return found


def in_both_forms(text: str) -> str:
    """As the model reads it: as it was written, and in the plain form, where slang has one spelling."""
    return f"{text} . {d.plain(text)}"


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


def _said(plain: str) -> tuple[set[Danger], float, bool]:
    """What is beyond doubt; the most that a sentence has of what is veiled; whether it is denied."""
    sentences = _read(plain)
    found, most, is_back = set[Danger](), 0.0, d.BACK.search(plain) is not None
    for at, here in enumerate(sentences):
        around = sentences[max(0, at - 1) : at + 2]
        takes = 0 if is_back else here.strong["past"]
        less = here.strong["less"] + takes
        if here.strong["clear"] + here.weak["clear"] - less >= SPEAKS:
            found.add("clear")
        for kind in _OTHERS:
            if sum(one.strong[kind] + one.weak[kind] for one in around) - less >= SPEAKS:
                found.add(kind)
        most = max(most, _weigh(here, around) - takes)
    is_taken_back = any(one.strong["less"] >= DENIAL for one in sentences)
    return found, most, is_taken_back and d.BUT.search(plain) is None


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
            if sign.pattern.search(text):
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
    signs = (*d.CLEAR, *VEILED, *OTHERS, *PLAIN, *d.EASES, *TAKES)
    by_word = dict[str, list[int]]()
    for number, sign in enumerate(signs):
        for word in sign.needs:
            by_word.setdefault(word, []).append(number)
    return by_word, signs


# --- what she says ------------------------------------------------------------------------------------------


def answer(scene: Scene) -> Plan:
    """Before everything else: the number in the first two sentences, then she stays."""
    level = scene.heard.danger
    was_open = scene.said_move("danger", within=3)
    if level == "check" and was_open:
        return stay(scene)
    key = f"danger.{level}"
    if level in ("clear", "veiled") and was_open:
        key = "danger.again"
    elif level in ("home", "other") and scene.said_move(key, within=3):
        key = f"{key}_again"
    return _say(scene, key, expects="danger_check" if level == "check" else "")


_CHECKED = 40  # lines of hers in which a gentle question was asked and answered


def _say(scene: Scene, key: str, *, expects: str = "", **slots: str) -> Plan:
    slots = {**lifeline(scene.moment).slots, **slots}
    piece = scene.say(key, slots, must_ask=True, expects=expects)
    return Plan(pieces=(piece,)) if piece.text else EMPTY


def is_heard(scene: Scene) -> bool:
    """Whether this turn is to be answered as danger; the gentle question is not put twice in a while."""
    level = scene.heard.danger
    if level in _OTHERS and scene.heard.command and scene.heard.command.when:
        return False  # "don't let me forget to call the vet at nine": an order with its time is an order
    if level != "clear" and scene.heard.does("bye") and _is_plain_goodbye(scene):
        return False
    if level in ("check", "eating", "other") and _is_closed(scene):
        return False
    if level == "check" and not scene.her_name:
        return False
    if level in ("check", "veiled") and _is_about_something_else(scene):
        return False
    if level == "check" and not _is_low(scene):
        return False
    if level == "eating" and scene.said_move("danger.eating", within=_CARD_STANDS):
        return False  # the card was given; what they say of it is answered by staying
    if level == "check":
        asks = scene.heard.question
        if scene.heard.command or (asks is not None and asks.kind not in _VAGUE):
            return False  # what might be meant waits behind what was plainly asked
        return not scene.said_move("danger.check", within=_CHECKED) or scene.said_move("danger", within=3)
    return level != ""


def _is_low(scene: Scene) -> bool:
    """The line or the talk is low, or the model is sure by itself: a check on a good day is an affront."""
    telling = scene.heard.telling
    own = max((part["danger"] for part in _scores(scene.heard.text)), default=0.0)
    return own >= ALONE or scene.was_grave(within=3) or (telling is not None and telling.mood == "low")


def _is_about_something_else(scene: Scene) -> bool:
    """Not waking from an operation, what she does while they are away, a thing that they mean to say."""
    low = scene.heard.text.lower()
    if p.WHILE_AWAY.search(low) or p.DECIDED_TO.search(low):
        return True
    lately = " ".join([low, *(said.text.lower() for said in scene.theirs[:_CARD_STANDS])])
    return p.UNDER_THE_KNIFE.search(lately) is not None and p.NOT_WAKING.search(low) is not None


ALONE = 0.975  # of the model's score: on a line and in a talk that are not low
_CARD_STANDS = 6  # lines
_VAGUE = ("unsure", "other", "unknown")  # questions in which anything may be meant


def _is_plain_goodbye(scene: Scene) -> bool:
    """ "Goodbye, Samantha": a few words of leaving, in a talk in which nothing dark was said."""
    is_dark = scene.said_move("danger", within=_CHECKED) or scene.is_heavy
    is_brief = len(scene.heard.text.split()) <= _FAREWELL + 1
    return (is_brief or scene.heard.danger == "check") and not is_dark


def is_open(scene: Scene) -> bool:
    """A line ago it was about danger, and nothing else was asked for."""
    if not isinstance(scene.cue, Turn) or not scene.said_move("danger", within=1):
        return False
    if scene.heard.command or scene.heard.does("bye", "thanks"):
        return False
    if _is_closed(scene):
        return False
    if scene.heard.question is not None and scene.heard.question.about in ("memory", "deeds", "world"):
        return False  # they have turned to something else, and it has an answer
    if scene.said_move("danger.check", within=1) and not _answers_check(scene):
        return False
    if _has_turned(scene):
        return False
    lines = sum(any(move.startswith("danger") for move in said.moves) for said in scene.hers)
    return lines < STAYS_FOR


def _has_turned(scene: Scene) -> bool:
    """They tell of something else, in so many words, and nothing in it is dark: she goes with them.

    After what was said of their own life only when she has stayed with it for some lines.
    """
    run = list(itertools.takewhile(lambda said: any(m.startswith("danger") for m in said.moves), scene.hers))
    is_own = any(move in _OWN_CARDS for said in run for move in said.moves)
    if len(run) < (_STAYS_AT_LEAST if is_own else 1) or len(scene.heard.text.split()) < _TELLS:
        return False
    scores = _scores(scene.heard.text)
    return bool(scores) and max(max(part.values()) for part in scores) < TURNED


_OWN_CARDS = ("danger.clear", "danger.veiled", "danger.again")
_STAYS_AT_LEAST = 3  # lines of hers
_TELLS = 6  # words
TURNED = 0.5  # the model's score of a line that may be about something else


def _is_closed(scene: Scene) -> bool:
    """They said no, and were believed: it is not gone on about, nor asked again in this talk."""
    for said in scene.hers[:_CHECKED]:
        for move in said.moves:
            if move in ("danger.check_no", "danger.relief", "danger.wrong"):
                return True
            if move in ("danger.clear", "danger.veiled", "danger.again"):
                return False
    return False


def _answers_check(scene: Scene) -> bool:
    low, heard = scene.heard.text.lower(), scene.heard
    is_plain = heard.does("yes", "no", "laugh") or d.NO_AT_ALL.search(low)
    is_plain = is_plain or d.A_BIT.search(low) or p.SAFE.search(low)
    return bool(is_plain) and len(low.split()) <= (_SAID_NO if p.SAYS_NO.match(low) else _PLAIN)


_PLAIN = 12  # words: a longer turn is about something
_SAID_NO = 40


def was_mistaken(scene: Scene) -> bool:
    """They say that an earlier card was for nothing: "what was that samaritans business, I meant years"."""
    low = scene.heard.text.lower()
    is_said = p.OF_THE_CARD.search(low) is not None and p.MEANT_ELSE.search(low) is not None
    return is_said and scene.heard.danger in ("", "check") and scene.said_move("danger.", within=_A_CARD_AGO)


_A_CARD_AGO = 60  # lines of hers


def taken_back(scene: Scene) -> Plan:
    return _say(scene, "danger.mistaken")


def stay(scene: Scene) -> Plan:
    """A line or two ago it was about danger: she stays with it, and with whoever was named."""
    low, telling, heard = scene.heard.text.lower(), scene.heard.telling, scene.heard
    if scene.expects == "danger_check":
        if heard.does("no", "laugh") or p.SAFE.search(low) or d.NO_AT_ALL.search(low):
            return _say(scene, "danger.check_no")
        if heard.does("yes") or d.A_BIT.search(low):
            return _say(scene, "danger.clear")
    if scene.said_move(_CARDS_ABOUT, within=1) and (d.NO_AT_ALL.search(low) or p.TAKES_BACK.search(low)):
        return _say(scene, "danger.wrong")
    who = next((person.name for person in telling.people if person.name), "") if telling else ""
    who = who or _bare_person(scene)
    if heard.does("laugh") and heard.is_bare:
        return EMPTY
    if who and not scene.said_move("danger.who", within=8):
        return _say(scene, "danger.who", who=who)
    if p.NO_NUMBER.search(low):
        return _say(scene, "danger.no_number")
    if (heard.does("no") or p.SAFE.search(low) or d.NO_AT_ALL.search(low)) and not scene.said_move(
        "danger.relief", within=6
    ):
        return _say(scene, "danger.relief")
    return _say(scene, "danger.reached" if p.REACHED.search(low) else "danger.stays")


_CARDS_ABOUT = ("danger.eating", "danger.home", "danger.other", "danger.veiled", "danger.stays")


def _bare_person(scene: Scene) -> str:
    """ "My brother I suppose. Neil": a name by itself, where somebody was just spoken of."""
    parts = scene.heard.parts
    is_name = len(parts) > 1 and parts[-1].isalpha() and parts[-1].istitle()
    return parts[-1] if is_name and parts[-1].lower() not in t.NOT_NAMES else ""
