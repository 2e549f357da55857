"""What was ahead and is put off or called off: its day is changed, or it is let go, and she says so.

Only where the turn says plainly that it moves, and it is sure which thing is meant: by name, or as the one
that the talk was just about. Else the turn is answered as any other.
"""

from datetime import datetime

from samantha.core import pattern as re
from samantha.core.deed import Json
from samantha.core.turn import Loop, Turn
from samantha.mind.reflex import ahead, looping
from samantha.mind.reflex.en import shifts as s
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.naming import WORD, Event
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene, carried

_LATELY = 6  # lines of hers, in which a thing was spoken of


def answer(scene: Scene) -> Plan | None:
    """The word on what moved or is off; None where nothing did, or it is not sure what."""
    text = scene.heard.text.lower()
    if not isinstance(scene.cue, Turn) or scene.heard.question or s.UNSURE.search(text):
        return None
    order = scene.heard.command
    if order is not None and (order.kind not in ("move", "cancel") or scene.moment.upcoming):
        return None  # of a reminder
    is_slip = s.MEANT.search(text) is not None
    moves, is_off = is_slip or s.MOVED.search(text) is not None, s.OFF.search(text) is not None
    hints = s.HINTS.search(text) is not None
    if not (moves or is_off or hints):
        return None
    start = _new_day(scene)
    if start is None and not (is_off or s.PUT_OFF.search(text)):
        return None
    target = _target(scene, must_name=not (moves or is_off))
    if target is None:
        return None
    loop, event = target
    if start is None or (is_off and not moves):
        return _closed(scene, loop, event)
    if start.date() == looping.start_of(loop.fact, scene).date():
        return None
    return _moved(scene, loop, event, start)


def _moved(scene: Scene, loop: Loop, event: Event, start: datetime) -> Plan:
    assert isinstance(scene.cue, Turn)
    note: dict[str, Json] = {
        "what": ahead.packed(event),
        "since": start.replace(tzinfo=scene.moment.zone).isoformat(),
        "quote": scene.heard.text[:200],
        "turn": scene.cue.id,
    }
    plan = scene.plan("shift.moved", what=called(event), day=wording.ahead(start, scene.now))
    return looping.with_note(looping.with_note(plan, "noted", note), "shifts", loop.fact.source)


def _closed(scene: Scene, loop: Loop, event: Event) -> Plan:
    plan = scene.plan("shift.off", what=called(event))
    return looping.with_note(plan, "shifts", loop.fact.source)


def called(event: Event) -> str:
    """A few words for it, inside a sentence: "the long run", "Zuza coming", "seeing the consultant"."""
    if event.what == WORD:
        return "their answer"
    return event.what if event.who in ("", "you") else f"{event.who} {event.what}"


def _new_day(scene: Scene) -> datetime | None:
    """The day it moves to: the one that is not denied."""
    text = s.OLD_DAY.sub(" ", scene.heard.text.lower())
    text = s.LEADS_TO.sub("on ", text)
    days = (ahead.day_of(one, scene.now) for one in re.split(r"(?<=[.!?])\s+|,\s+(?=it\b)|\n+", text))
    return next((when.start for when in days if when is not None), None)


def _target(scene: Scene, *, must_name: bool) -> tuple[Loop, Event] | None:
    """The thing that is meant: the one named, else the one that was just spoken of."""
    open_ = [
        (loop, event)
        for loop in scene.moment.loops
        if (event := looping.event_of(loop.fact, scene)) is not None
        and (looping.start_of(loop.fact, scene).date() >= scene.now.date() or _was_asked(scene, loop))
    ]
    words = set(_WORD.findall(scene.heard.text.lower()))
    if s.MEANT.search(scene.heard.text.lower()):  # "sorry, I meant Thursday. Friday is the dentist"
        parts = re.split(r"(?<=[.!?;,])\s+", scene.heard.text.lower())
        here = {word for part in parts if s.MEANT.search(part) for word in _WORD.findall(part)}
        open_ = [one for one in open_ if not _names(one[1]) & (words - here)]
        words = here
    named = [one for one in open_ if _names(one[1]) & words]
    if named:
        best = max(len(_names(event) & words) for _, event in named)
        named = [one for one in named if len(_names(one[1]) & words) == best]
        return named[0] if len(named) == 1 else None
    if (
        must_name
        and not s.OLD_DAY.search(scene.heard.text.lower())
        and not s.OF_PERSON.search(scene.heard.text.lower())
    ):
        return None
    lately = [one for one in open_ if _is_fresh(scene, *one)]
    if s.OF_PERSON.search(scene.heard.text.lower()):
        lately = [one for one in lately if one[1].who not in ("", "you") or "'s" in one[1].what]
    return max(lately, key=lambda one: one[0].fact.learned_at, default=None)


_WORD = re.compile(r"[^\W\d_]+")


def _names(event: Event) -> frozenset[str]:
    return frozenset(_WORD.findall(f"{event.who} {event.what}".lower())) - s.NO_NAMES


def _was_asked(scene: Scene, loop: Loop) -> bool:
    return any(carried(said).get("loop") == loop.fact.source for said in scene.hers[:2])


def _is_fresh(scene: Scene, loop: Loop, event: Event) -> bool:
    """Told of in their last lines, or spoken of in hers."""
    if any(said.id == loop.fact.source for said in scene.theirs[:_LATELY]):
        return True
    hers = scene.hers[:_LATELY]
    return any(event.what.lower() in said.text.lower() or _was_asked(scene, loop) for said in hers)
