"""The first meeting: what fills their week, a question about it, and a reminder that would help."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from samantha.core.deed import Json
from samantha.core.turn import Piece
from samantha.mind.reflex import offering, talking
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.heard import Telling
from samantha.mind.reflex.meeting_asks import (
    PATIENCE,
    QUIET,
    SHORT,
    again,
    ask,
    beside,
    come_back,
    is_lull,
    kept,
    listen,
    pick_name,
    weighs,
)
from samantha.mind.reflex.meeting_person import WHOLE_SENTENCE, late_name
from samantha.mind.reflex.meeting_state import Progress, turn_id
from samantha.mind.reflex.plan import Intended, Plan
from samantha.mind.reflex.reminding import merged
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.times import only_time


def hear_week(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard, telling = scene.heard, scene.heard.telling
    if name := late_name(scene, state):
        return Plan(pieces=(ask(scene, "meet.week_named", replace(state, name=name, again=1), name=name),))
    if other is not None:
        is_told = telling is not None and len(heard.text.split()) > _IN_PASSING
        return other if is_told or weighs(scene) else come_back(scene, state, other)
    is_quiet = (
        telling is None or telling.topic == QUIET or (heard.does("dunno", "skip") and not telling.topic)
    )
    if is_quiet and (heard.does("skip", "no", "dunno") or (telling and telling.topic == QUIET)):
        key = "meet.week_skipped" if heard.does("skip", "no") else "meet.week_quiet"
        return Plan(pieces=kept(scene.say(key), pick_name(scene, state)))
    if telling is None or not _tells_something(telling):
        if heard.does("yes", "no") or state.again >= PATIENCE:
            return Plan(pieces=(pick_name(scene, state),))
        return Plan(pieces=(again(scene, state),))
    state = replace(state, step="follow", week=turn_id(scene), again=0)
    return listen(scene, state)


def _tells_something(telling: Telling) -> bool:
    is_read = telling.topic or telling.feeling or telling.echo or telling.event or telling.people
    return bool(is_read) or len(telling.text.split()) >= WHOLE_SENTENCE


def hear_more(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    """The story goes on as in any talk; an offer or her own name comes only in a pause of it."""
    heard = scene.heard
    if other is not None:
        is_done = heard.command is not None and not other.asks and not other.waits
        return other.then(pick_name(scene, state)) if is_done and scene.may_ask else other
    if heard.does("bye"):
        return listen(scene, state)
    state = replace(state, more=turn_id(scene) if heard.telling else state.more)
    if (offered := _offered(scene, state)) is not None:
        return offered
    if is_lull(scene):
        aside = beside(scene)
        act = talking.to_act(scene) if aside is None else None
        said = act.pieces if act is not None and not act.asks else kept(aside)
        return Plan(pieces=(*said, pick_name(scene, state)))
    return listen(scene, state)


def _offered(scene: Scene, state: Progress) -> Plan | None:
    """A reminder of what this turn says is to come, where nothing weighs and it is told in passing."""
    heard = scene.heard
    if weighs(scene) or heard.telling is None or len(heard.text.split()) > _IN_PASSING:
        return None
    made = offering.reminder(scene, heard.telling)
    return Plan(pieces=(_propose(scene, state, made),)) if made is not None else None


_IN_PASSING = 14  # words


def _propose(scene: Scene, state: Progress, made: offering.Offer) -> Piece:
    arguments: dict[str, Json] = {
        "text": made.text,
        "wall": made.wall.isoformat(),
        "zone": str(scene.moment.zone),
        "pinned": False,
        "rrule": "",
    }
    state = replace(state, step="offer", offer=arguments, again=0)
    when = wording.moment(made.wall, scene.now)
    return ask(scene, "meet.offer", state, hook=made.hook, what=made.text, when=when)


def hear_offered(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard, offer = scene.heard, dict(state.offer or {})
    is_no = heard.does("no", "skip") and not heard.does("yes")
    command = heard.command
    if (
        command is not None
        and command.kind == "remind"
        and command.when
        and p.ABOUT_IT.fullmatch(command.what)
    ):
        return _take_offer(scene, state, {**offer, "wall": _other_time(scene, offer)})
    if heard.when is not None and heard.when.kind != "duration" and only_time(heard.text, heard.when):
        return _take_offer(scene, state, {**offer, "wall": _other_time(scene, offer)})
    if command is not None and command.when is None and heard.does("yes"):
        return _take_offer(scene, state, offer)  # "yes, and remind me to breathe as well"
    if command is not None and other is not None:
        return other
    if heard.does("yes") and not is_no and heard.question is None:
        return _take_offer(scene, state, offer)
    state = replace(state, step="follow", offer=None, again=0)
    if is_no and (heard.question is not None or "?" in heard.text or "why" in heard.text.lower()):
        return Plan(pieces=(scene.say("meet.offer_why", carry=state.packed()),))
    if other is not None:
        return other
    if heard.telling is not None and len(heard.text.split()) > SHORT:
        return listen(scene, state)
    return Plan(pieces=(scene.say("meet.offer_no", carry=state.packed()),))


def _other_time(scene: Scene, offer: Mapping[str, Json]) -> str:
    assert scene.heard.when is not None
    return merged(datetime.fromisoformat(str(offer["wall"])), scene.heard.when, scene.now).isoformat()


def _take_offer(scene: Scene, state: Progress, offer: dict[str, Json]) -> Plan:
    deed = Intended(proposal=scene.propose("reminders", "set", **offer), line="meet.offer_done")
    return Plan(deeds=(deed,), after=(pick_name(scene, state),))
