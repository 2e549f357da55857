"""The reflex mind: understand, recall, answer, act, tell. It waits for memory and the desk alone."""

from collections.abc import AsyncIterator
from dataclasses import replace

from samantha.core.errors import SamanthaError
from samantha.core.ports import Hands
from samantha.core.turn import Arrival, Cue, Moment, Piece, ReminderDue, Turn
from samantha.mind.reflex import answer as answering
from samantha.mind.reflex import arriving, meeting, remembering
from samantha.mind.reflex.heard import Heard
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.understand import understand


class ReflexMind:
    """See the Mind port. Holds no state: all of it stands in the moment."""

    async def answer(self, cue: Cue, moment: Moment, hands: Hands) -> AsyncIterator[Piece]:
        """Her sentences. A deed is claimed only after it was run, from its own result."""
        scene = await _scene(cue, moment, hands)
        for piece in _sealed(await _carry_out(scene, _plan(scene), hands)):
            yield piece


async def _carry_out(scene: Scene, plan: Plan, hands: Hands) -> list[Piece]:
    """Run what the plan proposes, and put its words in their order."""
    said = list(plan.pieces)
    if plan.takes_back:
        said += answering.taken_back(scene, await hands.undo())
    for intended in plan.deeds:
        try:
            said += answering.outcome(scene, intended, await hands.propose(intended.proposal))
        except SamanthaError as error:
            said += () if intended.is_silent else answering.failed(scene, str(error))
    return [*said, *plan.after]


def _sealed(said: list[Piece]) -> list[Piece]:
    """Without empty sentences; what one of them carried goes with the sentence before it."""
    kept: list[Piece] = []
    for piece in said:
        if piece.text:
            kept.append(piece)
        elif piece.carry and kept:
            kept[-1] = replace(kept[-1], carry=piece.carry)
    return kept


async def _scene(cue: Cue, moment: Moment, hands: Hands) -> Scene:
    """What was heard, and what memory has to say to it."""
    match cue:
        case Turn():
            heard = understand(cue.text, moment)
            about = remembering.about(heard.question, moment.person.people)
            return Scene(cue=cue, moment=moment, heard=heard, recall=await hands.recall(cue, about))
        case Arrival():
            turn = Turn(id=moment.past[-1].id, talk=cue.talk, text="", at=cue.at) if moment.past else None
            if turn is None or not moment.person.her_name:
                return Scene(cue=cue, moment=moment, heard=Heard(text=""))
            return Scene(
                cue=cue, moment=moment, heard=Heard(text=""), recall=await hands.recall(turn, ("you",))
            )
        case ReminderDue():
            return Scene(cue=cue, moment=moment, heard=Heard(text=""))


def _plan(scene: Scene) -> Plan:
    match scene.cue:
        case Turn():
            return answering.answer(scene)
        case ReminderDue():
            return arriving.remind(scene, scene.cue)
        case Arrival():
            if scene.moment.person.is_adult is False:
                return scene.plan("meet.locked")
            if meeting.is_first(scene):
                return Plan(pieces=(meeting.begin(scene),))
            state = meeting.progress(scene)
            return meeting.resume(scene, state) if state is not None else arriving.greet(scene)
