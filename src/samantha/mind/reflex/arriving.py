"""She speaks first: when a talk opens, and when a reminder falls due."""

from datetime import datetime, timedelta

from samantha.core import pattern as re
from samantha.core.deed import Due
from samantha.core.turn import Piece, ReminderDue
from samantha.mind.reflex import lines, looping, minds, sameness
from samantha.mind.reflex.en import kin, wording
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.subjects import shown_by
from samantha.mind.reflex.text import place_of

_SOON = timedelta(hours=18)


def greet(scene: Scene, *, named: str = "") -> Plan:
    """Hello, what she is, what was missed, and one question: after what is over, else what is remembered.

    `named`: the name that she has taken since they last talked.
    """
    moment = scene.moment
    pieces = [_hello(scene)]
    if _is_first_today(scene):
        pieces.append(scene.say("hi.software_named", pick=named) if named else scene.say("hi.software"))
    if (eve := looping.heavy_next(scene)) is not None:  # before all that is lighter
        pieces.append(looping.named_ahead(scene, eve))
    missed = [due for due in moment.unacknowledged if not _was_told(scene, due)][:2]
    for due in missed:
        key = "hi.late" if due.is_late else "hi.unseen"
        pieces.append(scene.say(key, what=due.text, when=_was(due.wall, scene), sources=due.sources))
    if (dark := _after_dark(scene)) is not None:
        return Plan(pieces=_some([*pieces, dark]))
    if eve is not None and missed:
        return Plan(pieces=_some(pieces))
    if (loop := looping.due(scene)) is not None and not (
        eve is not None and looping.is_lighter(scene, loop, eve)
    ):
        return Plan(pieces=_some([*pieces, looping.follow_up(scene, loop)]))
    if missed:
        return Plan(pieces=_some(pieces))
    if eve is not None:
        pieces.pop()  # said with its question instead
    if (loop := looping.today(scene)) is not None:
        return Plan(pieces=_some([*pieces, looping.on_the_day(scene, loop)]))
    if (loop := looping.tomorrow(scene)) is not None:
        return Plan(pieces=_some([*pieces, looping.on_the_eve(scene, loop)]))
    soon = next(
        (due for due in moment.upcoming if due.instant - moment.now < _SOON and not due.is_timer), None
    )
    if soon is not None:
        when = wording.moment(soon.wall, scene.now)
        pieces.append(scene.say("hi.soon", what=soon.text, when=when, sources=soon.sources))
        return Plan(pieces=_some(pieces))
    asking = sameness.at_arrival(scene) or minds.at_arrival(scene)
    pieces.append(asking or _asked_after(scene) or _opening(scene))
    return Plan(pieces=_some(pieces))


def _after_dark(scene: Scene) -> Piece | None:
    """A word on the last talk where it came near danger, before anything else, and once."""
    for said in scene.hers:
        if any(
            move.startswith(("hi.after_dark", "danger.mistaken", "danger.wrong", "danger.check_no"))
            for move in said.moves
        ):
            return None
        if any(move.startswith(("danger.clear", "danger.veiled", "danger.stays")) for move in said.moves):
            is_lately = scene.moment.now - said.at < _DARK_FOR
            is_today = said.at.astimezone(scene.moment.zone).date() == scene.now.date()
            told = scene.day(said.at)
            return (
                scene.say("hi.after_dark", told=told, expects="story") if is_lately and not is_today else None
            )
    return None


_DARK_FOR = timedelta(days=8)


def _was_told(scene: Scene, due: Due) -> bool:
    """She named it in an earlier greeting: once is a service, twice is nagging."""
    return any(
        due.text in said.text and any(move in ("hi.late", "hi.unseen") for move in said.moves)
        for said in scene.hers
    )


def _hello(scene: Scene) -> Piece:
    away = scene.moment.away or timedelta()
    if away >= timedelta(days=21):
        return scene.say("hi.long", gone=wording.gone(away))
    if away >= timedelta(days=3):
        return scene.say("hi.days", gone=wording.gone(away))
    if away < timedelta(hours=3):
        return scene.say("hi.again")
    hour = scene.now.hour
    if hour < 5 or hour >= 23:
        return scene.say("hi.night")
    return scene.say("hi.morning" if hour < 12 else "hi.afternoon" if hour < 18 else "hi.evening")


def _is_first_today(scene: Scene) -> bool:
    last = next(iter(scene.hers), None)
    return last is None or last.at.astimezone(scene.moment.zone).date() != scene.now.date()


def _asked_after(scene: Scene) -> Piece | None:
    """Somebody they spoke of on an earlier day, by name; nobody twice, nor anybody who is gone."""
    today = scene.now.date()
    told = [line for line in scene.theirs if line.at.astimezone(scene.moment.zone).date() < today]
    of_an_ex = any(_EX.search(line.text) for line in told)
    for line in told[:_LATELY]:
        for name, relation in scene.moment.person.people:
            if of_an_ex and relation in ("ex", "partner", "friend"):
                continue  # whose name that was is not sure
            spoken = [said.text for said in told if _names(said.text, name)]
            is_asked = any(name in said.text for said in scene.hers if "hi.ask_after" in said.moves)
            is_gone = name.lower() in scene.moment.person.gone or any(
                shown_by(text) in _GONE or _DEAD.search(text) for text in spoken
            )
            if _names(line.text, name) and relation in kin.GENDER_OF and not is_asked and not is_gone:
                return scene.say("hi.ask_after", who=name, sources=(line.id,), expects="story")
    return None


_EX = re.compile(r"\bex(?:'s|es)?\b", re.I)
_DEAD = re.compile(r"\b(?:dead|died|passed (?:away|on)|buried|funeral|name was|still alive)\b", re.I)
_LATELY = 12  # lines of theirs
_GONE = ("death", "pet_death", "breakup", "divorce", "quarrel", "miscarriage")


def _names(text: str, name: str) -> bool:
    return place_of(name.lower(), text.lower()) >= 0


def _opening(scene: Scene) -> Piece:
    hour = scene.now.hour
    key = "hi.open_morning" if 5 <= hour < 11 else "hi.open_night" if hour < 5 or hour >= 23 else "hi.open"
    piece = scene.say(key)
    return piece if piece.text else scene.say("hi.open_quiet")


def _some(pieces: list[Piece]) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces if piece.text)


def _was(wall: datetime, scene: Scene) -> str:
    day = wording.day(wall, scene.now.replace(tzinfo=None))
    return f"{day} at {wording.clock(wall)}"


def remind(scene: Scene, cue: ReminderDue) -> Plan:
    """The reminder in words; a late one says when it was due."""
    due = cue.due
    if due.is_late:
        return scene.plan("due.late", what=due.text, when=_was(due.wall, scene), sources=due.sources)
    if due.is_timer and due.text in ("", "timer"):
        return scene.plan("due.timer", sources=due.sources)
    key = "due.timer_named" if due.is_timer else "due.now"
    return scene.plan(key, what=lines.capital(due.text), sources=due.sources)
