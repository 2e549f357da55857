"""She speaks first: when a talk opens, and when a reminder falls due."""

from datetime import datetime, timedelta

from samantha.core.deed import Due
from samantha.core.turn import Piece, ReminderDue, Said
from samantha.mind.reflex import lines, listening, looping, minds, sameness
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.quoting import sentence
from samantha.mind.reflex.scene import Scene, carry
from samantha.mind.reflex.subjects import subject_of

_SOON = timedelta(hours=18)


def greet(scene: Scene) -> Plan:
    """Hello, what she is, what was missed, and one question: after what is over, else what is remembered."""
    moment = scene.moment
    pieces = [_hello(scene)]
    if _is_first_today(scene):
        pieces.append(scene.say("hi.software"))
    missed = [due for due in moment.unacknowledged if not _was_told(scene, due)][:2]
    for due in missed:
        key = "hi.late" if due.is_late else "hi.unseen"
        pieces.append(scene.say(key, what=due.text, when=_was(due.wall, scene), sources=due.sources))
    if (loop := looping.due(scene)) is not None:
        return Plan(pieces=_some([*pieces, looping.follow_up(scene, loop)]))
    if missed:
        return Plan(pieces=_some(pieces))
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
    pieces.append(
        sameness.at_arrival(scene) or minds.at_arrival(scene) or _remembered(scene) or _opening(scene)
    )
    return Plan(pieces=_some(pieces))


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


def _remembered(scene: Scene) -> Piece | None:
    """One thing they told her before, asked about once."""
    asked = [s for s in scene.theirs if _is_worth_asking(scene, s)]
    said = max(asked, key=lambda said: listening.worth(said.text), default=None)
    if said is None:
        return None
    told = scene.day(said.at)
    about = carry(subject=subject_of(said.text) or "anything", gap="again")
    return scene.say(
        "hi.ask_said", told=told, quote=sentence(said.text), sources=(said.id,), expects="story", carry=about
    )


def _is_worth_asking(scene: Scene, said: Said) -> bool:
    """Something of theirs from an earlier day, with a subject, not asked about yet and not put away."""
    if said.at.astimezone(scene.moment.zone).date() >= scene.now.date():
        return False
    count = len(said.text.split())
    if not _SHORTEST <= count <= _LONGEST or p.NOT_TO_ASK.search(said.text.lower()):
        return False
    if any(said.text[:40] in hers.text for hers in scene.hers) or _was_put_away(scene, said):
        return False
    if any(said.id == loop.fact.source for loop in scene.moment.loops):
        return False  # it has a day, and is asked about then
    subject = subject_of(said.text)
    if subject in ("nothing_much", "weather", "teasing", "bored", "small_joys"):
        return False
    return bool(subject) or listening.worth(said.text) >= _WORTH_IT


_WORTH_IT = 2.0  # what a line without a subject has to hold
_SHORTEST, _LONGEST = 5, 30  # words worth quoting after days
_PUT_AWAY = 3  # lines of theirs in which "I'd rather not" takes back what stood before


def _was_put_away(scene: Scene, said: Said) -> bool:
    """They said soon after that they would rather not talk about it."""
    after = [line for line in scene.theirs if line.at > said.at][-_PUT_AWAY:]
    if any(p.LEAVE_IT.search(line.text.lower()) for line in after):
        return True
    asked = next((line for line in scene.hers if line.at < said.at), None)
    return asked is not None and any(move.startswith("danger") for move in asked.moves)


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
