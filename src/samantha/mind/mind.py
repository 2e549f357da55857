"""The reflex mind: understand, recall, answer, act, tell. It cannot wait for anything but memory and the desk."""

from collections.abc import AsyncIterator

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
        plan = _plan(scene)
        for piece in plan.pieces:
            if piece.text or piece.carry:
                yield piece
        is_done = True
        if plan.takes_back:
            for piece in answering.taken_back(scene, await hands.undo()):
                yield piece
        for intended in plan.deeds:
            try:
                told = answering.outcome(scene, intended, await hands.propose(intended.proposal))
            except SamanthaError as error:
                is_done = intended.is_silent and is_done
                told = answering.failed(scene, str(error))
            for piece in told:
                if piece.text:
                    yield piece
        for piece in plan.after:
            if piece.text or piece.carry:
                yield piece


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
            return Scene(cue=cue, moment=moment, heard=Heard(text=""), recall=await hands.recall(turn, ("you",)))
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
