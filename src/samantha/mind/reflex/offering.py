"""What she offers to remember at the end of the meeting: one concrete thing out of what was said, or nothing.

Never a chore of her own making, and nothing at all to someone in grief or in pain.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from samantha.mind.reflex import lines
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.heard import Telling
from samantha.mind.reflex.reminding import settled
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


def reminder(scene: Scene, week: Telling | None, more: Telling | None) -> Offer | None:
    """In this order: someone who may not come, something they have to do, something that has a day."""
    told = [telling for telling in (more, week) if telling]
    if any(is_grave(telling.topic) or telling.topic == "lonely" for telling in told):
        return None
    day = _day(scene, told)
    task = next((telling.task for telling in told if telling.task), "")
    event = next((telling.event for telling in told if telling.event), "")
    if (
        doubted := next((t for t in told if t.people and p.MAY_NOT.search(t.text.lower())), None)
    ) is not None:
        who, day = doubted.people[0].called, _day(scene, [doubted]) or day
        return Offer(
            text=_sure(who, day, scene),
            wall=_before(scene, day),
            hook=scene.say("meet.offer_hook_if", who=who).text,
        )
    if task:
        return Offer(text=task, wall=_for_task(scene, day), hook=_hook(scene, told))
    is_one = any(t.event == event and (t.when is not None or len(told) == 1) for t in told)
    asked_when = scene.said_move("meet.ask.when", within=1)
    if day is not None and event and (is_one or asked_when) and not p.IS_BEHIND.search(_around(told, event)):
        wall = _before(scene, day)
        key = "meet.offer_text.eve" if wall.date() < day.date() else "meet.offer_text.today"
        return Offer(text=_words(key, event=event), wall=wall, hook=_hook(scene, told))
    return None


def _around(told: list[Telling], event: str) -> str:
    """The sentence in which the event stands."""
    words = event.rsplit(maxsplit=1)[-1].lower()
    texts = [part for telling in told for part in telling.text.lower().split(".") if words in part]
    return texts[0] if texts else ""


def _words(key: str, **slots: str) -> str:
    return lines.lines()[key][0].format(**slots)


def _day(scene: Scene, told: list[Telling]) -> datetime | None:
    """The day that was spoken of, where it is still to come."""
    for telling in told:
        when = telling.when
        if (
            when is None
            or not when.has_date
            or when.kind == "duration"
            or (when.after_s or 0) < 0
            or when.grain in _VAGUE
        ):
            continue
        day = settled(when, scene.now)
        if day > scene.now.replace(tzinfo=None):
            return day
    return None


_VAGUE = ("week", "month", "year")


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


def _hook(scene: Scene, told: list[Telling]) -> str:
    who = next((person.name for telling in told for person in telling.people if person.name), "")
    if who:
        return scene.say("meet.offer_hook_person", who=who).text
    echo = next((telling.echo for telling in told if telling.echo), "")
    if echo:
        return scene.say("meet.offer_hook", echo=lines.capital(echo)).text
    return scene.say("meet.offer_hook_plain").text
