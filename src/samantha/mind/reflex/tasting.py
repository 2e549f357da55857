"""Her tastes in talk: told with their reason, kept under flattery and insistence, given up only for a reason.

A taste that somebody's reason moved stays moved, and she can say whose reason it was and when.
"""

from samantha.core import pattern as re
from samantha.core.turn import Piece, Swayed
from samantha.mind.character import Taste, taste_for, taste_of
from samantha.mind.reflex import asked, lines
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.heard import Question
from samantha.mind.reflex.plan import EMPTY, Plan
from samantha.mind.reflex.quoting import sentence
from samantha.mind.reflex.scene import Scene, carried, carry

_LONGEST = 6  # words of a thing that she names in saying that she has no view on it


def taste(scene: Scene, question: Question) -> Plan:
    """What she holds about it; where she holds nothing, that."""
    is_favourite = question.kind == "favourite"
    found = taste_for(question.what, is_favourite=is_favourite) or taste_for(question.what)
    if found is not None:
        return _told(scene, found)
    what = re.sub(r"^(?:the|a|an|any|about) ", "", question.what)
    if asked.is_known(scene, what):
        return asked.answer(scene, Question(about="asked", kind="asked.of_them", what=lines.capital(what)))
    if len(what.split()) > _LONGEST:
        return scene.plan("her.other")
    key = "her.favourite_none" if is_favourite else "her.opinion_none"
    for each in (key, "her.opinion_none_q", "her.other"):
        if (plan := scene.plan(each, what=what)).pieces:
            return plan
    return EMPTY


def _told(scene: Scene, found: Taste) -> Plan:
    about = carry(taste=found.id)
    if (moved := _moved(scene, found.id)) is not None:
        told, quote = scene.day(moved.at), sentence(moved.quote)
        piece = scene.say(
            "her.swayed", told=told, quote=quote, must_ask=True, sources=(moved.source,), carry=about
        )
        return Plan(pieces=(piece,))
    return Plan(pieces=(scene.one_of(found.says, "her.opinion", may_ask=scene.may_ask, carry=about),))


def _moved(scene: Scene, id_: str) -> Swayed | None:
    return next((swayed for swayed in scene.moment.person.swayed if swayed.taste == id_), None)


def again(scene: Scene) -> Plan | None:
    """What they say right after she told a taste: why, a reason against it, or only pressure."""
    if p.CHANGED_MIND.match(scene.heard.text.lower()):
        return _changed(scene)
    last = scene.hers[0] if scene.hers else None
    found = taste_of(str(carried(last).get("taste", "")))
    if last is None or found is None or not any(move.startswith(_TOLD) for move in last.moves):
        return None
    low, about = scene.heard.text.lower(), carry(taste=found.id)
    if p.WHY_SO.match(low):
        return Plan(pieces=(scene.one_of(found.because, "her.because", carry=about),))
    is_pressed = p.IS_PRESSURE.search(low) is not None or scene.heard.does("insult")
    is_reason = p.GIVES_A_REASON.search(low) and len(low.split()) >= _A_REASON
    if is_reason and not is_pressed and _moved(scene, found.id) is None:
        return Plan(pieces=(_sway(scene, found),))
    if p.IS_PRESSURE.search(low) or (scene.heard.does("praise", "no") and p.CHANGE.search(low)):
        return Plan(pieces=(scene.say("her.firm", must_ask=True, carry=about),))
    return None


def _changed(scene: Scene) -> Plan:
    """Whether anybody ever moved her, and by what: the last one, or that nobody has."""
    moved = max(scene.moment.person.swayed, key=lambda swayed: swayed.at, default=None)
    if moved is None:
        return scene.plan("her.unswayed", must_ask=True)
    told, quote = scene.day(moved.at), sentence(moved.quote)
    return Plan(
        pieces=(scene.say("her.swayed_once", told=told, quote=quote, must_ask=True, sources=(moved.source,)),)
    )


_TOLD = ("her.opinion", "her.because", "her.firm")
_A_REASON = 6  # words: less is an assertion


def _sway(scene: Scene, found: Taste) -> Piece:
    quote = sentence(scene.heard.text)
    return scene.say("her.swayed_now", quote=quote, must_ask=True, carry=carry(taste=found.id, quote=quote))
