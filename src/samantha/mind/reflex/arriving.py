"""She speaks first: when a talk opens, and when a reminder falls due."""

from datetime import datetime, timedelta

from samantha.core.turn import Fact, Piece, ReminderDue, Said
from samantha.mind.reflex import lines, minds
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.quoting import sentence
from samantha.mind.reflex.scene import Scene, carry
from samantha.mind.reflex.telling import read_telling

_SOON = timedelta(hours=18)


def greet(scene: Scene) -> Plan:
    """By what is owed, the time of day, the absence, what is due or found or remembered; one question."""
    moment = scene.moment
    pieces = [_hello(scene)]
    if _is_first_today(scene):
        pieces.append(scene.say("hi.software"))
    for due in moment.unacknowledged[:2]:
        key = "hi.late" if due.is_late else "hi.unseen"
        pieces.append(scene.say(key, what=due.text, when=_was(due.wall, scene), sources=due.sources))
    if moment.unacknowledged:
        return Plan(pieces=_some(pieces))
    soon = next(
        (due for due in moment.upcoming if due.instant - moment.now < _SOON and not due.is_timer), None
    )
    if soon is not None:
        pieces.append(
            scene.say(
                "hi.soon", what=soon.text, when=wording.moment(soon.wall, scene.now), sources=soon.sources
            )
        )
        return Plan(pieces=_some(pieces))
    pieces.append(minds.at_arrival(scene) or _remembered(scene) or _opening(scene))
    return Plan(pieces=_some(pieces))


def _hello(scene: Scene) -> Piece:
    away = scene.moment.away or timedelta()
    if away >= timedelta(days=21):
        return scene.say("hi.long", gone=lines.capital(wording.gone(away)))
    if away >= timedelta(days=3):
        return scene.say("hi.days", gone=lines.capital(wording.gone(away)))
    if away < timedelta(hours=3):
        return scene.say("hi.again")
    hour = scene.now.hour
    part = (
        "night"
        if hour < 5 or hour >= 23
        else "morning"
        if hour < 12
        else "afternoon"
        if hour < 18
        else "evening"
    )
    return scene.say(f"hi.{part}")


def _is_first_today(scene: Scene) -> bool:
    last = next(iter(scene.hers), None)
    return last is None or last.at.astimezone(scene.moment.zone).date() != scene.now.date()


def _remembered(scene: Scene) -> Piece | None:
    """One thing they told her before, asked about at most twice."""
    fact = next((f for f in scene.recall.facts if f.relation == "plan" and _may_follow(scene, f)), None)
    if fact is not None:
        told = lines.capital(scene.told(fact))
        return scene.say(
            "hi.ask_plan",
            told=told,
            what=fact.value,
            sources=(fact.source,),
            expects="story",
            carry=carry(fact=fact.id),
        )
    said = next((s for s in scene.theirs if _is_worth_asking(scene, s)), None)
    if said is not None:
        told = lines.capital(scene.day(said.at))
        return scene.say(
            "hi.ask_said", told=told, quote=sentence(said.text), sources=(said.id,), expects="story"
        )
    return None


def _may_follow(scene: Scene, fact: Fact) -> bool:
    if fact.until is not None or fact.learned_at.astimezone(scene.moment.zone).date() >= scene.now.date():
        return False
    return sum(fact.id in said.carry for said in scene.hers) < 2


def _is_worth_asking(scene: Scene, said: Said) -> bool:
    """A telling of an earlier day, with something in it, not asked about yet."""
    if (
        said.at.astimezone(scene.moment.zone).date() >= scene.now.date()
        or "?" in said.text
        or len(said.text.split()) < 4
    ):
        return False
    if any(said.text[:40] in hers.text for hers in scene.hers):
        return False
    telling = read_telling(said.text, scene.moment)
    return (
        telling is not None
        and bool(telling.topic or telling.event)
        and telling.topic not in ("quiet", "weather")
    )


def _opening(scene: Scene) -> Piece:
    hour = scene.now.hour
    key = "hi.open_morning" if 5 <= hour < 11 else "hi.open_night" if hour < 5 or hour >= 23 else "hi.open"
    piece = scene.say(key)
    return piece if piece.text else scene.say("hi.open_quiet")


def _some(pieces: list[Piece]) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces if piece.text)


def _was(wall: datetime, scene: Scene) -> str:
    return f"{wording.day(wall, scene.now.replace(tzinfo=None))} at {wording.clock(wall)}"


def remind(scene: Scene, cue: ReminderDue) -> Plan:
    """The reminder in words; a late one says when it was due."""
    due = cue.due
    if due.is_late:
        return scene.plan("due.late", what=due.text, when=_was(due.wall, scene), sources=due.sources)
    if due.is_timer and due.text in ("", "timer"):
        return scene.plan("due.timer", sources=due.sources)
    key = "due.timer_named" if due.is_timer else "due.now"
    return scene.plan(key, what=lines.capital(due.text), sources=due.sources)
