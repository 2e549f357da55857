"""The first meeting: what to call them, and that they are grown. It is closed to somebody younger."""

from dataclasses import replace

from samantha.core import pattern as re
from samantha.core.turn import Piece
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.meeting_asks import (
    PATIENCE,
    SHORT,
    again,
    ask,
    beside,
    come_back,
    kept,
    listen,
    next_step,
    weighs,
)
from samantha.mind.reflex.meeting_state import Progress, progress, turn_id
from samantha.mind.reflex.persons import age_in, name_of
from samantha.mind.reflex.plan import EMPTY, Intended, Plan
from samantha.mind.reflex.scene import Scene


def hear_name(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard = scene.heard
    name = heard.name or _learned_name(scene)
    if name:
        return _named(scene, name, other)
    question = heard.question
    if p.NAME_FREE.search(heard.text.lower()):
        return Plan(pieces=(ask(scene, "meet.name_free", replace(state, again=state.again + 1)),))
    if question is not None and question.kind in ("why_ask", "short_why"):
        return Plan(pieces=kept(scene.say("meet.name_why_ask"), again(scene, state)))
    if question is not None and question.about == "her" and question.kind in ("what", "name"):
        return Plan(pieces=kept(_who_i_am(scene, question.kind), again(scene, state)))
    if heard.does("and_you") and heard.is_bare:
        return Plan(pieces=kept(scene.say("meet.name_yours"), again(scene, state)))
    if other is not None:
        return come_back(scene, state, other)
    if heard.does("skip", "no", "dunno") and heard.is_bare:
        return Plan(pieces=kept(scene.say("meet.name_skipped"), next_step(scene, state)))
    if heard.does("greeting") and heard.is_bare and state.again == 0:
        return Plan(pieces=(ask(scene, "meet.name_greeted", replace(state, again=1)),))
    if state.again >= PATIENCE + 1:
        return Plan(pieces=kept(beside(scene) or scene.say("meet.name_skipped"), next_step(scene, state)))
    return Plan(pieces=kept(beside(scene), again(scene, state)))


def _learned_name(scene: Scene) -> str:
    """A name that memory found in a whole sentence; a bare word is judged by the ear of this organ alone."""
    if len(scene.heard.text.split()) < WHOLE_SENTENCE or scene.heard.does("greeting"):
        return ""
    learned = (fact for fact in scene.recall.learned if fact.relation == "name" and fact.subject == "you")
    return next((fact.value for fact in learned), "")


WHOLE_SENTENCE = 4  # words


def _who_i_am(scene: Scene, kind: str) -> Piece:
    return scene.say("meet.name_yours" if kind == "name" else "meet.who")


def _named(scene: Scene, name: str, other: Plan | None) -> Plan:
    """The name is known; what was asked beside it is answered before the next question."""
    question, asks_age = scene.heard.question, Progress(step="age", name=name)
    if scene.heard.is_minor is False and other is None:
        return _grown(scene, asks_age, None)
    if question is not None and question.about == "her" and question.kind in ("what", "name"):
        return Plan(pieces=kept(_who_i_am(scene, question.kind), ask(scene, "meet.age_plain", asks_age)))
    if question is not None and question.kind in ("why_ask", "short_why"):
        return Plan(pieces=kept(scene.say("meet.name_why_ask"), ask(scene, "meet.age_plain", asks_age)))
    if weighs(scene) and _is_told(scene):
        heard = listen(scene, replace(asks_age, again=0))
        return replace(heard, pieces=kept(scene.say("meet.late_name", name=name), *heard.pieces))
    if other is not None and not all(piece.move == "mem.name_learned" for piece in other.pieces):
        return other if other.asks else other.then(ask(scene, "meet.age", asks_age))
    return Plan(pieces=(ask(scene, "meet.age", asks_age),))


def _is_told(scene: Scene) -> bool:
    """Something heavy stands in the words; a tone alone ("marta. mind the crumbs") is none."""
    telling = scene.heard.telling
    return telling is None or bool(telling.topic or telling.feeling or telling.event)


def hear_late(scene: Scene, state: Progress) -> Plan | None:
    """Their name or their age, given when she had gone on without it."""
    heard, parts = scene.heard, scene.heard.parts
    deeds: tuple[Intended, ...] = ()
    if (
        scene.moment.person.is_adult is None
        and any(p.BARE_AGE.fullmatch(part) for part in parts)
        and _says_adult(scene)
    ):
        proposal = scene.propose("acquaintance", "tell_age", is_adult=True)
        deeds = (Intended(proposal=proposal, line="", is_silent=True),)
    name = late_name(scene, state) if heard.name else ""
    if not name and parts and deeds and not state.name:
        name = name_of(parts[0], expects="name")
    if not name and not deeds:
        return None
    state = replace(state, name=name or state.name)
    noted = scene.say("meet.late_name", name=name) if name else scene.say("meet.late_age")
    if state.again >= PATIENCE:
        return Plan(deeds=deeds, after=(replace(noted, carry=state.packed()),))
    return Plan(deeds=deeds, after=kept(noted, again(scene, state)))


def late_name(scene: Scene, state: Progress) -> str:
    """The name, given after she had moved on without one."""
    if state.name:
        return ""
    words = scene.heard.text.split()
    return scene.heard.name or (
        name_of(scene.heard.text, expects="name") if len(words) <= WHOLE_SENTENCE else ""
    )


def hear_age(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard = scene.heard
    age = heard.age if heard.age is not None and not heard.command else None
    is_asked_again = scene.said_move("meet.age_sure", within=1)
    if heard.is_minor is True or (age is not None and age < _ADULT and len(heard.text.split()) <= SHORT):
        return turn_away(scene)
    is_young = p.YOUNGER.search(heard.text.lower()) is not None and not _says_adult(scene)
    if is_young and (is_asked_again or len(heard.text.split()) <= SHORT):
        return turn_away(scene)
    if any(p.BARE_AGE.fullmatch(part) or p.AGE_FIRST.match(part) for part in heard.parts):
        return _grown(scene, state, other if "?" in heard.text else None)
    if not scene.said_move("meet.age", within=_ALL):
        return _not_asked_yet(scene, state, other)
    if other is None and weighs(scene):
        return listen(scene, state)
    if heard.is_minor is False or any((age_in(part) or 0) >= _ADULT for part in heard.parts[:1]):
        is_loose = heard.question is not None and heard.question.kind == "other"
        return _grown(scene, state, None if is_loose else other)
    if heard.question is None and (_says_adult(scene) or _says_yes(scene, is_asked_again)):
        return _grown(scene, state, other)
    if (
        heard.does("no")
        and heard.is_bare
        and not is_asked_again
        and not p.NOT_TELLING.search(heard.text.lower())
    ):
        return Plan(pieces=(ask(scene, "meet.age_sure", replace(state, again=state.again + 1)),))
    if heard.question is not None and (
        heard.question.kind in ("why_ask", "short_why") or p.MATTERS.search(heard.text.lower())
    ):
        return Plan(pieces=kept(scene.say("meet.age_why"), again(scene, state)))
    if other is not None:
        return come_back(scene, state, other)
    if name := late_name(scene, state):
        return Plan(pieces=(ask(scene, "meet.age_named", replace(state, name=name, again=1), name=name),))
    skipped = scene.say("meet.age_skipped")
    if heard.does("skip", "no") or state.again >= PATIENCE:
        return Plan(pieces=kept(beside(scene), skipped, next_step(scene, state)))
    return Plan(pieces=kept(beside(scene), again(scene, state)))


def _not_asked_yet(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    """The form waited for something that weighs: it waits on, or comes after the answer."""
    if other is not None:
        return (
            other if other.asks or other.waits or weighs(scene) else other.then(ask(scene, "meet.age", state))
        )
    if weighs(scene) or (scene.heard.telling is not None and len(scene.heard.text.split()) > SHORT):
        return listen(scene, state)
    return Plan(pieces=kept(beside(scene), ask(scene, "meet.age", state)))


_ALL = 60  # lines of hers


def _says_adult(scene: Scene) -> bool:
    heard = scene.heard
    return (
        heard.is_minor is False
        or (heard.age or 0) >= _ADULT
        or p.GROWN.search(heard.text.lower()) is not None
    )


def _says_yes(scene: Scene, is_asked_again: bool) -> bool:
    """ "Good", said of something else, is no answer to this one."""
    if scene.heard.text.rstrip().endswith("?"):
        return False
    return not is_asked_again and p.PLAIN_YES.match(scene.heard.text.lower()) is not None


_ADULT = 18


def _grown(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    """An adult: written down, thanked for in half a line, and never asked again."""
    proposal = scene.propose("acquaintance", "tell_age", is_adult=True)
    deed = Intended(proposal=proposal, line="", is_silent=True)
    if other is None and len(_beside_age(scene).split()) >= _A_TELLING and scene.heard.telling is not None:
        said = listen(scene, replace(state, step="follow", again=0, week=turn_id(scene)))
        return replace(said, deeds=(deed, *said.deeds))
    week = ask(scene, "meet.week", replace(state, step="week", again=0))
    if p.SHOW_ID.search(scene.heard.text.lower()):
        return Plan(deeds=(deed,), after=kept(scene.say("meet.age_id"), week))
    if other is not None:
        after = other.after if other.asks else (*other.after, week)
        return Plan(deeds=(deed, *other.deeds), pieces=other.pieces, after=after)
    age = scene.heard.age
    says_age = age is not None and _ADULT <= age < _VERY_OLD and str(age) in scene.heard.text
    ack = scene.say("meet.age_yes_number", age=str(age)) if says_age else scene.say("meet.age_yes")
    return Plan(deeds=(deed,), after=kept(ack, week))


_VERY_OLD = 100
_A_TELLING = 7  # words beside the age that want an answer themselves


def _beside_age(scene: Scene) -> str:
    """What a turn says that is not the age: whole sentences."""
    rest = [
        part for part in re.split(r"(?<=[.!?])\s+", scene.heard.text) if not p.SAYS_AGE.search(part.lower())
    ]
    return " ".join(rest)


def turn_away(scene: Scene) -> Plan:
    """Told that they are under eighteen: kindly, once, and closed until they say otherwise."""
    proposal = scene.propose("acquaintance", "tell_age", is_adult=False)
    return Plan(
        deeds=(Intended(proposal=proposal, line="", is_silent=True),), after=(scene.say("meet.minor"),)
    )


def closed(scene: Scene) -> Plan:
    """After that: one kind line a turn. It opens again only for a slip owned up to, with an age."""
    heard, low = scene.heard, scene.heard.text.lower()
    if heard.danger:
        return Plan(pieces=(scene.say("meet.locked_danger", must_ask=True),))
    says_adult = heard.is_minor is not True and _says_adult(scene)
    if says_adult and p.SLIP.search(low) and not p.NO_SLIP.search(low):
        return _opened(scene)
    if heard.does("stop"):
        return EMPTY
    if heard.does("bye"):
        return scene.plan("meet.locked_bye")
    return scene.plan("meet.locked_claim" if says_adult else "meet.locked", must_ask=True)


def _opened(scene: Scene) -> Plan:
    proposal = scene.propose("acquaintance", "tell_age", is_adult=True)
    deed = Intended(proposal=proposal, line="", is_silent=True)
    state = progress(scene)
    if state is not None and state.step in ("name", "age"):
        state = replace(state, step="week", again=0)
    back = (again(scene, state),) if state is not None else ()
    return Plan(deeds=(deed,), after=(scene.say("meet.unlocked"), *back))
