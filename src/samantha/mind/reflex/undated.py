"""A reminder by a day that nobody told her: she asks when that is, and counts from the answer.

"Two days before mum's birthday" is kept as it was said, and read again with the day in it.
"""

from dataclasses import replace
from datetime import timedelta

from samantha.mind.reflex.en import undated as u
from samantha.mind.reflex.en.when import When
from samantha.mind.reflex.heard import Command
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene, carried, carry
from samantha.mind.reflex.text import turn_round
from samantha.mind.reflex.times import reread
from samantha.mind.reflex.understand import understand


def ask(scene: Scene) -> Plan | None:
    """When that is by which they count; None where they count by nothing, or memory dates it."""
    text = scene.heard.text
    match = u.BY_A_DAY.search(text)
    if match is None or reread(match[0], scene.moment.local, scene.moment.anchors) is not None:
        return None
    slots = carry(order=text, day=match["name"])
    piece = scene.say(
        "remind.whose_day", what=turn_round(match["name"]), must_ask=True, expects="when", carry=slots
    )
    return Plan(pieces=(piece,))


def answered(scene: Scene) -> tuple[Scene, Command] | None:
    """The request as if that day had been known when it was made; None where this turn tells no day."""
    slots, when = carried(scene.hers[0] if scene.hers else None), scene.heard.when
    order, name = str(slots.get("order", "")), str(slots.get("day", ""))
    if not order or not name or when is None or when.rrule or not (when.has_date or when.has_time):
        return None
    day = when.start.isoformat() if when.has_time else when.start.date().isoformat()
    moment = replace(scene.moment, anchors=((name, day), *scene.moment.anchors), past=())
    heard = understand(order, moment)
    if heard.command is None or heard.command.kind != "remind" or heard.command.when is None:
        return None
    return replace(scene, heard=heard, moment=moment), heard.command


def clear_of(when: When, text: str) -> When:
    """ "After the interview" rings when it is likely over, "before the dentist" in time to go there."""
    start, end = when.span
    beside = u.BESIDE.match(text[start:end])
    if beside is None or not when.has_time or when.is_sure or when.grain not in ("minute", "hour"):
        return when
    return replace(when, start=when.start + (_OVER if beside[1].lower() == "after" else -_TO_GO))


_OVER, _TO_GO = timedelta(hours=2), timedelta(hours=1)
