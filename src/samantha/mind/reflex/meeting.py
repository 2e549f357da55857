"""The first meeting: a state machine whose state stands in the talk itself.

Each line of the meeting carries how far it has come, so that a restart, a day or a reminder between two
questions changes nothing. What the person asks or tells is answered first; an open question is asked again
at most once, and let go after that.
"""

from dataclasses import replace
from datetime import timedelta

from samantha.core.turn import Piece
from samantha.mind.reflex import arriving, moves, talking
from samantha.mind.reflex.meeting_asks import again, ask, avoided, kept
from samantha.mind.reflex.meeting_name import hear_her_name
from samantha.mind.reflex.meeting_person import hear_age, hear_late, hear_name
from samantha.mind.reflex.meeting_state import Progress, packed_over
from samantha.mind.reflex.meeting_week import hear_more, hear_offered, hear_week
from samantha.mind.reflex.names import choose_name
from samantha.mind.reflex.plan import EMPTY, Intended, Plan
from samantha.mind.reflex.scene import Scene, carried, carry

_GONE_ON = timedelta(hours=3)  # away, after which the meeting is not gone on with
_LATEST_START = 4  # turns: a talk that is further along without a meeting gets none


def is_first(scene: Scene) -> bool:
    """Nobody has been met here yet."""
    moment = scene.moment
    has_begun = any("meet" in carried(said) for said in scene.hers)
    return not moment.person.her_name and not has_begun and moment.turns_so_far < _LATEST_START


def begin(scene: Scene, key: str = "meet.hello") -> Piece:
    return ask(scene, key, Progress(step="name"))


def resume(scene: Scene, state: Progress) -> Plan:
    """An arrival in the middle of the meeting: hello again, and the open question.

    Hours later the story has gone on without it: she greets as usual, under the name that she chose.
    """
    if state.step not in ("name", "age") and (scene.moment.away or timedelta()) >= _GONE_ON:
        name = state.pick or choose_name(avoided(scene, state)).name
        proposal = scene.propose("acquaintance", "take_name", name=name)
        greeting = arriving.greet(scene, named=name)
        taken = Intended(proposal=proposal, line="meet.name_kept", slots=(("pick", name),), is_silent=True)
        over = Piece(text="", carry=packed_over(state))
        return replace(greeting, deeds=(*greeting.deeds, taken), after=(*greeting.after, over))
    return Plan(pieces=kept(scene.say("meet.back"), again(scene, state)))


def step(scene: Scene, state: Progress, other: Plan | None) -> Plan:
    """The answer to a turn while the meeting goes on.

    `other` is what she would say if there were no meeting: set where the turn asks or orders something.
    """
    if scene.heard.does("bye") and other is None:
        return talking.to_act(scene) or EMPTY
    if state.step not in ("name", "age") and (late := hear_late(scene, state)) is not None:
        return late
    match state.step:
        case "name":
            return hear_name(scene, state, other)
        case "age":
            return hear_age(scene, state, other)
        case "week":
            return hear_week(scene, state, other)
        case "follow":
            return hear_more(scene, state, other)
        case "offer":
            return hear_offered(scene, state, other)
        case "her_name":
            return hear_her_name(scene, state, other)
        case _:
            return _closing(scene, other)


def _closing(scene: Scene, other: Plan | None) -> Plan:
    over = carry(meet="over", name=scene.name)
    if other is not None:
        return other.then(Piece(text="", carry=over))
    if scene.heard.telling is not None and not scene.heard.does("yes", "no", "skip"):
        return moves.to_telling(scene, scene.heard.telling).then(Piece(text="", carry=over))
    key = "meet.dare_no" if scene.heard.does("no", "skip") else "meet.dare_done"
    return Plan(pieces=(scene.say(key, expects="", carry=over),))
