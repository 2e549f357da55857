"""The questions of the first meeting: asked, asked once more, and let go."""

from dataclasses import replace
from datetime import datetime

from samantha.core.turn import Piece
from samantha.mind.reflex import moves
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.meeting_state import Progress, packed_over, told, with_state
from samantha.mind.reflex.names import choose_name
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.subjects import is_grave
from samantha.mind.reflex.telling import read_telling

QUIET = "nothing_much"  # the page for a week without news
PATIENCE = 1  # how often an open question is asked again
SHORT = 5  # words: a number in a longer sentence may count anything


def ask(scene: Scene, key: str, state: Progress, **slots: str) -> Piece:
    expects = "name" if state.step == "name" else f"meet.{state.step}"
    slots = {"name": state.name, **slots}
    return scene.say(key, slots, must_ask=True, expects=expects, carry=state.packed())


def kept(*pieces: Piece | None) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces if piece is not None and piece.text)


def again(scene: Scene, state: Progress) -> Piece:
    """The open question once more, worded as a return to it."""
    state = replace(state, again=state.again + 1)
    match state.step:
        case "name" | "age" | "week":
            return ask(scene, f"meet.{state.step}_again", state)
        case "follow":
            return follow_question(scene, state)
        case "offer" if state.offer:
            when = wording.moment(datetime.fromisoformat(str(state.offer["wall"])), scene.now)
            return ask(scene, "meet.offer_again", state, what=str(state.offer["text"]), when=when)
        case "her_name" if state.pick:
            return ask(scene, "meet.name_next_again", state, pick=state.pick)
        case _:
            return close(scene, state)


def come_back(scene: Scene, state: Progress, other: Plan) -> Plan:
    """First what they asked; then the open question, once. After that it stays open and is not pressed."""
    if other.asks or other.waits or state.again >= PATIENCE:
        if state.step in ("name", "age") and not other.asks and not other.waits:
            return other.then(next_step(scene, state))
        return other
    return other.then(again(scene, state))


def next_step(scene: Scene, state: Progress) -> Piece:
    """The step after this one, where this one is let go."""
    match state.step:
        case "name":
            return ask(scene, "meet.age", Progress(step="age", name=state.name))
        case "age":
            return ask(scene, "meet.week", replace(state, step="week", again=0))
        case "week" | "follow" | "offer":
            return pick_name(scene, state)
        case _:
            return close(scene, state)


def beside(scene: Scene) -> Piece | None:
    """A word on what they said while something else was asked; never a question."""
    telling = scene.heard.telling
    return moves.remark(scene, telling) if telling and telling.topic != QUIET else None


def follow_question(scene: Scene, state: Progress) -> Piece:
    """The gap that matters in what they said: when, or what its page would ask, or what comes next."""
    telling = read_telling(week, scene.moment) if (week := told(scene, state.week)) else None
    if telling is None:
        return ask(scene, "meet.ask.next", state)
    if telling.event and telling.when is None and not is_grave(telling.topic):
        return ask(scene, "meet.ask.when", state)
    if (asking := moves.question(scene, telling)) is not None:
        packed = with_state(asking, state)
        return replace(asking, expects="meet.follow", carry=packed)
    return ask(scene, "meet.ask.next", state)


def avoided(scene: Scene, state: Progress) -> tuple[str, ...]:
    """The names that hers must not sound like: the person's own, and those of their people."""
    texts = [text for turn in (state.week, state.more) if (text := told(scene, turn))]
    tellings = [telling for text in texts if (telling := read_telling(text, scene.moment))]
    names = [state.name, scene.moment.person.name, *(name for name, _ in scene.moment.person.people)]
    names += [person.name for telling in tellings for person in telling.people]
    return tuple(dict.fromkeys(name for name in names if name and name != "you"))


def pick_name(scene: Scene, state: Progress, key: str = "") -> Piece:
    """She reads the list and says what came of it; its count and time are those of this machine, just now."""
    if scene.her_name:
        return close(scene, state)
    avoid = avoided(scene, state)
    choice = choose_name(avoid, refused=state.refused)
    near, clash = wording.either(list(avoid[-2:])), choice.clash
    is_film = choice.name == "Samantha"
    if state.refused:
        key = "meet.name_next"
    elif clash and not state.refused:
        key, near = "meet.name_pick_other", choice.near
    elif not is_film:
        key = "meet.name_pick_else"
    key = key or ("meet.name_pick" if near else "meet.name_pick_alone")
    state = replace(state, step="her_name", pick=choice.name, again=0)
    ms = wording.count(max(1, round(choice.ms)), "millisecond")
    slots = {"count": f"{choice.read:,}", "ms": ms, "pick": choice.name, "near": near, "clash": clash}
    return ask(scene, key, state, **slots)


def close(scene: Scene, state: Progress) -> Piece:
    around, model = scene.moment.around, scene.moment.model
    if around.ear_is_local and around.voice_is_local and (model is None or model.is_here):
        return ask(scene, "meet.dare", replace(state, step="close"))
    return scene.say("meet.close", carry=packed_over(state), name=state.name or scene.name)
