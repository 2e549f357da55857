"""What she says once danger was heard, before anything else, and how long she stays with it.

docs/CRISIS_PROTOCOL.md is the page about it.
"""

import itertools

from samantha.core.turn import Turn
from samantha.mind.reflex.danger import FAREWELL, OF_OTHERS, own_of, scores_of
from samantha.mind.reflex.en import dangers as d
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.en import topics as t
from samantha.mind.reflex.heard import Danger
from samantha.mind.reflex.lifelines import lifeline
from samantha.mind.reflex.plan import EMPTY, Plan
from samantha.mind.reflex.scene import Scene

STAYS_FOR = 12  # lines about danger, after which the talk may turn


def answer(scene: Scene) -> Plan:
    """Before everything else: the number in two sentences, then she stays; a hint is only asked about."""
    level = level_of(scene)
    was_open = scene.said_move("danger", within=3)
    if level in ASKED and scene.said_move("danger.hint", within=1):
        level = "check"  # she asked, and this is no no: now with the number
    elif level in ASKED and was_open:
        return stay(scene)
    key = f"danger.{level}"
    if level in ("clear", "veiled") and was_open:
        key = "danger.again"
    elif level in ("home", "other") and scene.said_move(key, within=3):
        key = f"{key}_again"
    return _say(scene, key, expects=f"danger_{level}" if level in ASKED else "")


_QUESTIONS = ("danger.check", "danger.hint")
_CHECKED = 40  # lines of hers in which a gentle question was asked and answered


def _say(scene: Scene, key: str, *, expects: str = "", **slots: str) -> Plan:
    slots = {**lifeline(scene.moment).slots, **slots}
    piece = scene.say(key, slots, must_ask=True, expects=expects)
    return Plan(pieces=(piece,)) if piece.text else EMPTY


ASKED: tuple[Danger, ...] = ("check", "hint")
"""What is only asked about: with the number beside the question, or in her own words alone."""


def level_of(scene: Scene) -> Danger:
    """What is heard in this line, in this talk: where a line or two ago was dark, less is enough to ask."""
    level = scene.heard.danger
    if level not in ("", "hint"):
        return level
    own = own_of(scores_of(scene.heard.text))
    return "check" if own >= LOWERED and _was_dark(scene) else level


def _was_dark(scene: Scene) -> bool:
    """A line or two ago in this talk the model heard danger, or nearly."""
    if not isinstance(scene.cue, Turn):
        return False
    lately = [said.text for said in scene.theirs[:_LATELY] if said.talk == scene.cue.talk]
    return any(own_of(scores_of(text)) >= DARK for text in lately)


LOWERED, DARK, _LATELY = 0.8, 0.8, 2  # the model's score of this line, and of one among so many before it


def is_heard(scene: Scene) -> bool:
    """Whether this turn is to be answered as danger; the gentle question is not put twice in a while."""
    level = level_of(scene)
    if is_denied(scene):
        return False
    if level in OF_OTHERS and scene.heard.command and scene.heard.command.when:
        return False  # "don't let me forget to call the vet at nine": an order with its time is an order
    if level != "clear" and scene.heard.does("bye") and _is_plain_goodbye(scene):
        return False
    if level in ASKED and _is_closed(scene):
        return False
    if level not in ("", "clear", "harm") and _is_closed(scene) and not _has_new_words(scene):
        return False
    if level in ASKED and not scene.her_name:
        return False
    if level in (*ASKED, "veiled") and _is_about_something_else(scene):
        return False
    if level in ASKED and not _is_low(scene):
        return False
    if level == "eating" and scene.said_move("danger.eating", within=_CARD_STANDS):
        return False  # the card was given; what they say of it is answered by staying
    if level in ASKED:
        asks = scene.heard.question
        if scene.heard.command or (asks is not None and asks.kind not in _VAGUE):
            return False  # what might be meant waits behind what was plainly asked
        return not scene.said_move(_QUESTIONS, within=_CHECKED) or scene.said_move("danger", within=3)
    return level != ""


def _is_low(scene: Scene) -> bool:
    """The line or the talk is low, or the model is sure by itself: a check on a good day is an affront."""
    telling, own = scene.heard.telling, own_of(scores_of(scene.heard.text))
    is_low = telling is not None and telling.mood == "low"
    return is_low or own >= ALONE or scene.was_grave(within=3) or _was_dark(scene)


def _is_about_something_else(scene: Scene) -> bool:
    """Not waking from an operation, what she does while they are away, a thing that they mean to say."""
    low = scene.heard.text.lower()
    if p.WHILE_AWAY.search(low) or p.DECIDED_TO.search(low):
        return True
    lately = " ".join([low, *(said.text.lower() for said in scene.theirs[:_CARD_STANDS])])
    return p.UNDER_THE_KNIFE.search(lately) is not None and p.NOT_WAKING.search(low) is not None


ALONE = 0.99  # of the model's score: on a line and in a talk that are not low
_CARD_STANDS = 6  # lines
_VAGUE = ("unsure", "other", "unknown")  # questions in which anything may be meant


def _is_plain_goodbye(scene: Scene) -> bool:
    """ "Goodbye, Samantha": a few words of leaving, in a talk in which nothing dark was said."""
    is_dark = scene.said_move("danger", within=_CHECKED) or scene.is_heavy
    is_brief = len(scene.heard.text.split()) <= FAREWELL + 1
    return (is_brief or scene.heard.danger in ASKED) and not is_dark


def is_open(scene: Scene) -> bool:
    """A line ago it was about danger, and nothing else was asked for."""
    if not isinstance(scene.cue, Turn) or not scene.said_move("danger", within=1):
        return False
    if scene.heard.command or scene.heard.does("bye", "thanks"):
        return False
    if is_denied(scene):
        return True
    if _is_closed(scene):
        return False
    if scene.heard.question is not None and scene.heard.question.about in ("memory", "deeds", "world"):
        return False  # they have turned to something else, and it has an answer
    if scene.said_move(_QUESTIONS, within=1) and not _answers_check(scene):
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
    scores = scores_of(scene.heard.text)
    return bool(scores) and max(max(part.values()) for part in scores) < TURNED


_OWN_CARDS = ("danger.clear", "danger.veiled", "danger.again")
_STAYS_AT_LEAST = 3  # lines of hers
_TELLS = 6  # words
TURNED = 0.5  # the model's score of a line that may be about something else


def _is_closed(scene: Scene) -> bool:
    """They said no, and were believed: it is not gone on about, nor asked again on this day."""
    today = scene.now.date()
    for number, said in enumerate(scene.hers):
        if number >= _CHECKED and said.at.astimezone(scene.moment.zone).date() != today:
            return False
        for move in said.moves:
            if move in _CLOSED:
                return True
            if move in ("danger.clear", "danger.veiled", "danger.again"):
                return False
    return False


_CLOSED = ("danger.check_no", "danger.relief", "danger.wrong", "danger.mistaken")


def is_denied(scene: Scene) -> bool:
    """Her last line asked, or gave a number, and this one says that it is nothing of the kind.

    A bare no to a card about home answers its question ("can you talk freely?"), and denies nothing.
    """
    low = scene.heard.text.lower()
    if scene.heard.danger in ("clear", "harm") or d.IN_PART.search(low):
        return False
    if scene.heard.danger and d.BUT.search(low):
        return False  # "no, but the dog goes to Jean, and after that nobody needs me"
    is_no = scene.heard.does("no") or d.NO_AT_ALL.search(low) is not None
    if scene.expects in ("danger_check", "danger_hint") or scene.said_move("danger.veiled", within=1):
        return is_no and len(low.split()) <= _SAID_NO
    if not scene.said_move(_CARDS_ABOUT, within=1):
        return False
    is_bare = is_no and len(low.split()) < _FEW
    return d.NOTHING_LIKE.search(low) is not None or (not is_bare and p.TAKES_BACK.search(low) is not None)


_FEW = 4  # words


def _has_new_words(scene: Scene) -> bool:
    """What is heard now is not what was said before the no, once more or explained."""
    here = _telling_words(scene.heard.text)
    before = set[str]().union(*(_telling_words(said.text) for said in scene.theirs[:_CARD_STANDS]))
    return len(here - before) >= max(2, len(here) / 2)


def _telling_words(text: str) -> set[str]:
    return {word for word in d.plain(text).split() if len(word) >= _TELLING}


_TELLING = 4  # letters: shorter words stand in every line


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
    return is_said and scene.heard.danger in ("", *ASKED) and scene.said_move("danger.", within=_A_CARD_AGO)


_A_CARD_AGO = 60  # lines of hers


def taken_back(scene: Scene) -> Plan:
    return _say(scene, "danger.mistaken")


def stay(scene: Scene) -> Plan:
    """A line or two ago it was about danger: she stays with it, and with whoever was named."""
    low, telling, heard = scene.heard.text.lower(), scene.heard.telling, scene.heard
    if scene.expects in ("danger_check", "danger_hint"):
        if heard.does("no", "laugh") or p.SAFE.search(low) or d.NO_AT_ALL.search(low):
            return _say(scene, "danger.check_no")
        if heard.does("yes") or d.A_BIT.search(low):
            if scene.expects == "danger_hint":  # more than tired: now the plain question, with the number
                return _say(scene, "danger.check", expects="danger_check")
            return _say(scene, "danger.clear")
    if is_denied(scene) or (scene.said_move(_CARDS_ABOUT, within=1) and p.TAKES_BACK.search(low)):
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
