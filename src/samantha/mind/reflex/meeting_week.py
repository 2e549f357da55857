"""The first meeting: what fills their week, a question about it, and a reminder that would help."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from samantha.core.deed import Json
from samantha.core.turn import Piece
from samantha.mind.reflex import moves, offering
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
    follow_question,
    kept,
    pick_name,
)
from samantha.mind.reflex.meeting_person import WHOLE_SENTENCE, late_name
from samantha.mind.reflex.meeting_state import Progress, told, turn_id, with_state
from samantha.mind.reflex.plan import Intended, Plan
from samantha.mind.reflex.reminding import merged
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.subjects import is_grave
from samantha.mind.reflex.telling import read_telling
from samantha.mind.reflex.times import only_time

_STORY_TURNS = 3  # in which she follows their story before she comes to her own name


def hear_week(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard, telling = scene.heard, scene.heard.telling
    if name := late_name(scene, state):
        return Plan(pieces=(ask(scene, "meet.week_named", replace(state, name=name, again=1), name=name),))
    if other is not None:
        return come_back(scene, state, other)
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
    return Plan(pieces=kept(_remark(scene, telling), follow_question(scene, state)))


def _tells_something(telling: Telling) -> bool:
    is_read = telling.topic or telling.feeling or telling.echo or telling.event or telling.people
    return bool(is_read) or len(telling.text.split()) >= WHOLE_SENTENCE


def _remark(scene: Scene, telling: Telling) -> Piece | None:
    """A sentence on their words, without a question: the question follows."""
    piece = moves.remark(scene, telling)
    return piece if piece is not None else scene.say("meet.week.plain", moves.slots_of(telling))


def hear_more(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    heard = scene.heard
    if other is not None:
        if heard.command is not None and not other.asks and not other.waits:
            return other.then(pick_name(scene, state))
        return come_back(scene, replace(state, again=PATIENCE), other)
    state = replace(state, more=turn_id(scene) if heard.telling else state.more)
    is_heavy = scene.is_heavy or (heard.telling is not None and is_grave(heard.telling.topic))
    if is_heavy and state.again < _STORY_TURNS:
        return _listen(scene, state)
    if is_heavy:
        aside = beside(scene) or scene.say("t.heavy_q")
        return Plan(pieces=kept(aside, pick_name(scene, state, key="meet.name_pick_soft")))
    week = read_telling(text, scene.moment) if (text := told(scene, state.week)) else None
    made = offering.reminder(scene, week, heard.telling)
    if made is not None:
        return Plan(pieces=(_propose(scene, state, made),))
    if heard.telling is not None and len(heard.text.split()) > SHORT and state.again < _STORY_TURNS:
        return _listen(scene, state)
    return Plan(pieces=kept(beside(scene), pick_name(scene, state)))


def _listen(scene: Scene, state: Progress) -> Plan:
    """They are in the middle of telling it: her own name can wait until the story does."""
    telling = scene.heard.telling
    plan = moves.to_answer(scene) or (moves.to_telling(scene, telling) if telling is not None else None)
    *pieces, last = plan.pieces if plan and plan.pieces else (scene.say("t.heavy_q"),)
    packed = with_state(last, replace(state, again=state.again + 1))
    return Plan(pieces=(*pieces, replace(last, expects="meet.follow", carry=packed)))


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
        return other if other.asks or other.waits else other.then(pick_name(scene, state))
    if heard.does("yes") and not is_no and heard.question is None:
        return _take_offer(scene, state, offer)
    if is_no and other is not None and other.pieces and not (other.deeds or other.asks or other.waits):
        return other.then(pick_name(scene, state))  # "no. why would you remind me of that?"
    if is_no:
        aside = beside(scene)
        return Plan(
            pieces=kept(scene.say("meet.offer_no") if aside is None else aside, pick_name(scene, state))
        )
    if other is not None:
        return come_back(scene, state, other)
    return Plan(pieces=kept(beside(scene) or scene.say("meet.offer_no"), pick_name(scene, state)))


def _other_time(scene: Scene, offer: Mapping[str, Json]) -> str:
    assert scene.heard.when is not None
    return merged(datetime.fromisoformat(str(offer["wall"])), scene.heard.when, scene.now).isoformat()


def _take_offer(scene: Scene, state: Progress, offer: dict[str, Json]) -> Plan:
    deed = Intended(proposal=scene.propose("reminders", "set", **offer), line="meet.offer_done")
    return Plan(deeds=(deed,), after=(pick_name(scene, state),))
