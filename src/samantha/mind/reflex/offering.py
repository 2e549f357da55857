"""What she offers to remember in the meeting: one concrete thing out of what was said, or nothing.

Never a chore of her own making, and nothing at all to someone in grief or in pain.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from samantha.mind.reflex import ahead, lines, looping
from samantha.mind.reflex.en import clauses as c
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.heard import Telling
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.subjects import is_grave

_EVE = time(18, 0)
_MORNING = time(9, 0)


@dataclass(frozen=True, kw_only=True)
class Offer:
    """A reminder, and the words that lead to it."""

    text: str
    wall: datetime
    hook: str


def reminder(scene: Scene, telling: Telling) -> Offer | None:
    """In this order: someone who may not come, something to be done, something with a day to come."""
    if is_grave(telling.topic) or telling.topic == "lonely":
        return None
    told = looping.told_ahead(scene)
    day = told.start if told is not None else None
    if telling.people and p.MAY_NOT.search(telling.text.lower()):
        who, when = telling.people[0].called, telling.when
        if day is None and when is not None and when.has_date and when.kind == "instant":
            day = when.start if when.start > scene.now.replace(tzinfo=None) else None
        hook = scene.say("meet.offer_hook_if", who=who).text
        return Offer(text=_sure(who, day, scene), wall=_before(scene, day), hook=hook)
    if telling.task and _is_to_do(telling.task) and not p.IS_BEHIND.search(telling.text.lower()):
        return Offer(text=telling.task, wall=_for_task(scene, day), hook="")
    if told is None or ahead.is_sad(told.event) or told.event.is_doing:
        return None
    wall = _before(scene, told.start)
    key = "meet.offer_text.eve" if wall.date() < told.start.date() else "meet.offer_text.today"
    hook = f"{lines.capital(told.event.what)}, {wording.ahead(told.start, scene.now)}."
    return Offer(text=_words(key, event=told.event.what), wall=wall, hook=hook)


def _is_to_do(task: str) -> bool:
    """A verb to do, not a place: "call the landlord", and not the hospital that they got to."""
    return any(kind == "" for _, kind in c.forms().get(task.split(maxsplit=1)[0].lower(), ()))


def _words(key: str, **slots: str) -> str:
    return lines.lines()[key][0].format(**slots)


def _sure(who: str, day: datetime | None, scene: Scene) -> str:
    if day is None:
        return _words("meet.offer_text.ask_plain", who=who)
    return _words("meet.offer_text.sure", who=who, day=wording.ahead(day, scene.now))


def _for_task(scene: Scene, day: datetime | None) -> datetime:
    """On the eve where it has its hour, on the morning of a bare day, else tomorrow evening."""
    if day is not None and (day.hour or day.minute):
        return _before(scene, day)
    if day is not None and day.date() > scene.now.date():
        return datetime.combine(day.date(), _MORNING)
    return _tomorrow(scene)


def _before(scene: Scene, day: datetime | None) -> datetime:
    """The evening before, where there is one; else an hour before, or the morning; else tomorrow at six."""
    if day is None:
        return _tomorrow(scene)
    local = scene.now.replace(tzinfo=None)
    eve = datetime.combine(day.date() - timedelta(days=1), _EVE)
    if eve > local + timedelta(hours=1):
        return eve
    if (early := day - timedelta(hours=1)) > local + timedelta(minutes=10):
        return early
    morning = datetime.combine(day.date(), _MORNING)
    return morning if morning > local else _tomorrow(scene)


def _tomorrow(scene: Scene) -> datetime:
    return datetime.combine(scene.now.date() + timedelta(days=1), _EVE)
