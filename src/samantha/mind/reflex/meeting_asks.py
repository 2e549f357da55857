"""The questions of the first meeting: asked, asked once more, and let go."""

from dataclasses import replace
from datetime import datetime

from samantha.core.turn import Piece
from samantha.mind.reflex import moves
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.meeting_state import Progress, packed_over, told, turn_id, with_state
from samantha.mind.reflex.names import choose_name
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.subjects import is_grave
from samantha.mind.reflex.telling import read_telling

QUIET = "nothing_much"  # the page for a week without news
PATIENCE = 1  # how often an open question is asked again
SHORT = 5  # words: a number in a longer sentence may count anything


def weighs(scene: Scene) -> bool:
    """What they say, or what was said a moment ago, is heavy: no form, no name, no offer now."""
    telling = scene.heard.telling
    is_low = telling is not None and (
        is_grave(telling.topic) or (telling.stance in _HEAVY and len(telling.text.split()) > _A_REMARK)
    )
    return is_low or scene.is_heavy or scene.was_grave(within=2) or scene.said_move("danger", within=6)


_HEAVY = ("bad_news", "ache", "confession")
_A_REMARK = 4  # words: "I'm Ben, just knackered" is no story


def is_lull(scene: Scene) -> bool:
    """A pause in which she may speak of herself: a short line that asks nothing, and no story under way."""
    heard = scene.heard
    if heard.question is not None or heard.command is not None or "?" in heard.text or weighs(scene):
        return False
    told_before = [said for said in scene.theirs[:2] if said.id != turn_id(scene)][:1]
    in_story = any(len(said.text.split()) >= _A_STORY for said in told_before)
    return len(heard.text.split()) <= _SHORTEST and not in_story


_SHORTEST, _A_STORY = 4, 16  # words of a line that tells nothing, and of one that tells a story


def listen(scene: Scene, state: Progress) -> Plan:
    """What she would say in any talk; the meeting stands where it is."""
    telling = scene.heard.telling
    plan = moves.to_answer(scene) or (moves.to_telling(scene, telling) if telling is not None else None)
    *pieces, last = plan.pieces if plan and plan.pieces else (scene.say("t.heavy_q"),)
    packed = with_state(last, replace(state, again=state.again + 1))
    return Plan(pieces=(*pieces, replace(last, expects=last.expects or "story", carry=packed)))


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


def avoided(scene: Scene, state: Progress) -> tuple[str, ...]:
    """The names that hers must not sound like: the person's own, and those of their people."""
    texts = [text for turn in (state.week, state.more) if (text := told(scene, turn))]
    tellings = [telling for text in texts if (telling := read_telling(text, scene.moment))]
    names = [state.name, scene.moment.person.name, *(name for name, _ in scene.moment.person.people)]
    names += [person.name for telling in tellings for person in telling.people]
    return tuple(dict.fromkeys(name for name in names if name and name != "you"))


def pick_name(scene: Scene, state: Progress) -> Piece:
    """She reads the list and says what came of it; its count and time are those of this machine, just now."""
    if scene.her_name:
        return close(scene, state)
    avoid = avoided(scene, state)
    choice = choose_name(avoid, refused=state.refused)
    near, clash = choice.near, choice.clash
    key = "meet.name_next" if state.refused else "meet.name_pick_other" if clash else "meet.name_pick"
    state = replace(state, step="her_name", pick=choice.name, again=0)
    ms = wording.count(max(1, round(choice.ms)), "millisecond")
    slots = {"count": f"{choice.read:,}", "ms": ms, "pick": choice.name, "near": near, "clash": clash}
    return ask(scene, key, state, **slots)


def close(scene: Scene, state: Progress) -> Piece:
    around, model = scene.moment.around, scene.moment.model
    if around.ear_is_local and around.voice_is_local and (model is None or model.is_here):
        return ask(scene, "meet.dare", replace(state, step="close"))
    return scene.say("meet.close", carry=packed_over(state), name=state.name or scene.name)
