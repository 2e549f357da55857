"""What was ahead and is put off or called off: its day is changed, or it is let go, and she says so.

Only where the turn says plainly that it moves, and it is sure which thing is meant: by name, or, in a line
that names nothing else, as the one that was just told of. Where two may be meant she asks. Else the turn is
answered as any other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from samantha.core import pattern as re
from samantha.core.deed import Json
from samantha.core.ids import EntryId
from samantha.core.turn import Loop, Turn
from samantha.mind.reflex import ahead, looping
from samantha.mind.reflex.en import shifts as s
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.naming import WORD, Event
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene, carried, carry
from samantha.mind.reflex.text import turn_round

_LATELY = 6  # lines of hers, in which a thing was spoken of


def answer(scene: Scene) -> Plan | None:
    """The word on what moved or is off; None where nothing did, or the turn is about something else."""
    text = scene.heard.text.lower()
    if not isinstance(scene.cue, Turn) or scene.heard.question:
        return None
    if (other := _another(scene)) is not None:
        return other
    if s.UNSURE.search(text):
        return None
    order = scene.heard.command
    if order is not None and (order.kind not in ("move", "cancel") or scene.moment.upcoming):
        return None  # of a reminder
    is_slip = s.MEANT.search(text) is not None or _puts_right(scene)
    moves, is_off = is_slip or s.MOVED.search(text) is not None, s.OFF.search(text) is not None
    if not (moves or is_off or s.HINTS.search(text)):
        return None
    start = _new_day(scene)
    if start is None and not (is_off or s.PUT_OFF.search(text)):
        return None
    found = _targets(scene, must_name=not (moves or is_off))
    if len(found) != 1:
        return _which(scene, found, start) if start is not None else None
    target = found[0]
    if start is None or (is_off and not moves):
        return _closed(scene, target) if target.loop is not None else None
    if target.loop is not None and start.date() == looping.start_of(target.loop.fact, scene).date():
        is_learned = target.loop.fact.source == scene.cue.id and not _content(text)  # by memory itself
        before = ahead.day_of(scene.theirs[0].text, scene.now) if is_learned and scene.theirs else None
        if before is None:
            return None
        return _with_was(scene, _told(scene, target, start), target, before.start, scene.theirs[0].id)
    return _moved(scene, target, start)


@dataclass(frozen=True, kw_only=True)
class Target:
    """The thing that is meant. `loop` is None where she holds no day of it, only what they told."""

    event: Event
    loop: Loop | None = None


def _moved(scene: Scene, target: Target, start: datetime) -> Plan:
    plan = _told(scene, target, start)
    if target.loop is None:
        return plan
    return _with_was(scene, plan, target, looping.start_of(target.loop.fact, scene), target.loop.fact.source)


def _told(scene: Scene, target: Target, start: datetime) -> Plan:
    assert isinstance(scene.cue, Turn)
    plan = scene.plan("shift.moved", what=called(target.event), day=wording.ahead(start, scene.now))
    return looping.with_note(plan, "noted", _note(scene, target.event, start, scene.cue.id))


def _with_was(scene: Scene, plan: Plan, target: Target, was: datetime, source: EntryId) -> Plan:
    """The old day is let go, and kept with her line in case another thing was meant."""
    assert isinstance(scene.cue, Turn)
    note: Json = _note(scene, target.event, was, scene.cue.id)
    return looping.with_note(looping.with_note(plan, "shifts", source), "was", note)


def _note(scene: Scene, event: Event, start: datetime, turn: str) -> dict[str, Json]:
    return {
        "what": ahead.packed(event),
        "since": start.replace(tzinfo=scene.moment.zone).isoformat(),
        "quote": scene.heard.text[:200],
        "turn": turn,
    }


def _closed(scene: Scene, target: Target) -> Plan:
    assert target.loop is not None, "only what she holds can be let go"
    plan = scene.plan("shift.off", what=called(target.event))
    return looping.with_note(plan, "shifts", target.loop.fact.source)


# --- which thing is meant, where it is not sure ----------------------------------------------------------


def _which(scene: Scene, found: Sequence[Target], start: datetime) -> Plan | None:
    """Two things may be meant: she asks, and changes neither."""
    if not found or not _puts_right(scene):
        return None
    first, second, *_ = found
    slots = carry(day=start.isoformat())
    piece = scene.say(
        "shift.which",
        one=called(first.event),
        other=called(second.event),
        must_ask=True,
        expects="shift",
        carry=slots,
    )
    return Plan(pieces=(piece,))


def chosen(scene: Scene) -> Plan | None:
    """The answer to that: the thing they name gets the day."""
    day = str(carried(scene.hers[0]).get("day", ""))
    words = set(_WORD.findall(scene.heard.text.lower()))
    named = _best(_open(scene), words)
    return _moved(scene, named[0], datetime.fromisoformat(day)) if day and len(named) == 1 else None


def _another(scene: Scene) -> Plan | None:
    """ "No no, the wedding", when she has just moved another: that one goes back, and this one moves."""
    last = scene.hers[0] if scene.hers else None
    found = s.ANOTHER.search(scene.heard.text.lower())
    if last is None or found is None or "shift.moved" not in last.moves or not isinstance(scene.cue, Turn):
        return None
    slots = carried(last)
    was, noted = slots.get("was"), slots.get("noted")
    if not isinstance(was, dict) or not isinstance(noted, dict):
        return None
    event = ahead.unpacked(str(was["what"]))
    words = set(_WORD.findall(found["what"]))
    if event is None or _names(event) & words:
        return None
    start = datetime.fromisoformat(str(noted["since"])).replace(tzinfo=None)
    back = datetime.fromisoformat(str(was["since"])).replace(tzinfo=None)
    named = _best([one for one in _open(scene) if not _names(one.event) & _names(event)], words)
    target = named[0] if len(named) == 1 else Target(event=Event(what=turn_round(f"the {found['what']}")))
    plan = scene.plan(
        "shift.swapped",
        what=called(target.event),
        day=wording.ahead(start, scene.now),
        other=called(event),
        back=wording.ahead(back, scene.now),
        sources=(EntryId(str(noted["turn"])),),
    )
    notes: list[Json] = [
        _note(scene, target.event, start, str(noted["turn"])),
        _note(scene, event, back, scene.cue.id),
    ]
    plan = looping.with_note(plan, "noted", notes)
    return looping.with_note(plan, "shifts", target.loop.fact.source) if target.loop is not None else plan


def called(event: Event) -> str:
    """A few words for it, inside a sentence: "the long run", "Zuza coming", "seeing the consultant"."""
    if event.what == WORD:
        return "their answer"
    return event.what if event.who in ("", "you") else f"{event.who} {event.what}"


def _new_day(scene: Scene) -> datetime | None:
    """The day it moves to: the one that is not denied."""
    text = s.OLD_DAY.sub(" ", scene.heard.text.lower())
    text = s.LEADS_TO.sub("on ", text)
    days = (
        ahead.day_of(one, scene.now)
        for one in re.split(r"(?<=[.!?])\s+|,\s+(?=it\b)|\n+", _of_month(scene, text))
    )
    return next((when.start for when in days if when is not None), None)


def _of_month(scene: Scene, text: str) -> str:
    """A bare "20th" is of the month that she just named: "1 March", "not the 1st, it's the 20th"."""
    named = s.NAMED_MONTH.search(scene.hers[0].text.lower()) if scene.hers and _told_a_day(scene) else None
    if named is None or s.A_MONTH.search(text):
        return text
    return s.BARE_NTH.sub(lambda nth: f"{nth[0]} of {named['month']}{named['year'] or ''}", text, count=1)


def _targets(scene: Scene, *, must_name: bool) -> list[Target]:
    """The thing named where it moves; else, where nothing else is named, the one that was just spoken of."""
    open_ = _open(scene)
    text = scene.heard.text.lower()
    parts = [part for part in re.split(r"(?<=[.!?;])\s+|\n+", text) if _is_of_the_move(part)] or [text]
    if s.MEANT.search(text):  # "sorry, I meant Thursday. Friday is the dentist"
        here = {word for part in parts if s.MEANT.search(part) for word in _WORD.findall(part)}
        beside = set(_WORD.findall(text)) - here
        open_ = [one for one in open_ if not _names(one.event) & beside]
        parts = [part for part in parts if s.MEANT.search(part)]
    said = " ".join(parts)
    if named := _best(open_, set(_WORD.findall(said))):
        return named if len(named) == 1 else []
    if _content(said):
        return []  # it is about something else
    is_person = s.OF_PERSON.search(text) is not None
    if must_name and not s.OLD_DAY.search(text) and not is_person:
        return []
    if (asked := _asked_of(scene, open_)) is not None:
        return [asked]
    turn = scene.cue.id if isinstance(scene.cue, Turn) else ""
    just = [one for one in open_ if one.loop and one.loop.fact.source == turn]
    just = just or [one for one in open_ if _is_fresh(scene, one, lines=1)]
    lately = just or [one for one in open_ if _is_fresh(scene, one, lines=_LATELY)]
    if is_person:
        lately = [one for one in lately if one.event.who not in ("", "you") or "'s" in one.event.what]
    old = s.OLD_DAY.search(text)
    denied = ahead.day_of(old[0], scene.now) if old is not None and not just else None
    return [one for one in lately if denied is None or _is_on(scene, one, denied.start)]


def _is_on(scene: Scene, target: Target, day: datetime) -> bool:
    return target.loop is not None and looping.start_of(target.loop.fact, scene).date() == day.date()


def _open(scene: Scene) -> list[Target]:
    """What is ahead or was just asked after, once where one line told it twice over."""
    found: dict[str, Target] = {}
    for loop in scene.moment.loops:
        event = looping.event_of(loop.fact, scene)
        is_open = looping.start_of(loop.fact, scene).date() >= scene.now.date() or _was_asked(scene, loop)
        if event is not None and is_open and not (found.get(loop.fact.source) and not looping.is_noted(loop)):
            found[loop.fact.source] = Target(event=event, loop=loop)
    return list(found.values())


def _best(targets: Sequence[Target], words: set[str]) -> list[Target]:
    """Those that share the most words with what is said."""
    most = max((len(_names(one.event) & words) for one in targets), default=0)
    return [one for one in targets if most and len(_names(one.event) & words) == most]


def _is_of_the_move(part: str) -> bool:
    return any(
        words.search(part) for words in (s.MEANT, s.MOVED, s.OFF, s.HINTS, s.PUT_OFF, s.OLD_DAY, s.RIGHTS)
    )


def _content(text: str) -> list[str]:
    """Words that name something, beside the days and the moving."""
    return [
        word
        for word in re.findall(r"[\w']+", text)
        if word not in s.SAYS_NOTHING and not s.A_DAY_WORD.fullmatch(word)
    ]


def _told_a_day(scene: Scene) -> bool:
    return bool(scene.hers) and any(move.startswith(_DAYS) for move in scene.hers[0].moves)


_DAYS = ("mem.on_", "mem.in_month", "mem.day_righted", "mem.mended", "mem.agenda")


def _puts_right(scene: Scene) -> bool:
    """A bare day for the one that was just told, by her or to her: "no, the 20th", "wrong, Friday"."""
    text = scene.heard.text.lower()
    if (
        not isinstance(scene.cue, Turn)
        or not scene.hers
        or scene.said_move(_OF_A_DEED, within=1)
        or s.RIGHTS.match(text) is None
        or _content(text)
    ):
        return False
    if _told_a_day(scene) or scene.said_move(("loop.", "shift."), within=1):
        return True
    last = scene.theirs[0].id if scene.theirs else None
    return any(loop.fact.source in (last, scene.cue.id) for loop in scene.moment.loops)


_OF_A_DEED = ("remind.", "timer.", "meet.offer_done")


def _asked_of(scene: Scene, open_: Sequence[Target]) -> Target | None:
    """The thing whose day they asked for and she just told."""
    if not _told_a_day(scene) or not scene.theirs:
        return None
    asked = scene.theirs[0].text.lower()
    named = _best(open_, set(_WORD.findall(asked)))
    if len(named) == 1:
        return named[0]
    found = s.WHEN_IS.search(asked)
    return Target(event=Event(what=turn_round(found["what"]))) if found is not None and not named else None


_WORD = re.compile(r"[^\W\d_]+")


def _names(event: Event) -> frozenset[str]:
    return frozenset(_WORD.findall(f"{event.who} {event.what}".lower())) - s.NO_NAMES


def _was_asked(scene: Scene, loop: Loop) -> bool:
    return any(carried(said).get("loop") == loop.fact.source for said in scene.hers[:2])


def _is_fresh(scene: Scene, target: Target, *, lines: int) -> bool:
    """Told of in their last lines, or spoken of in hers."""
    if target.loop is None:
        return False
    if any(said.id == target.loop.fact.source for said in scene.theirs[:lines]):
        return True
    what = target.event.what.lower()
    return any(what in said.text.lower() or _was_asked(scene, target.loop) for said in scene.hers[:lines])
