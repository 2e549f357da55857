"""Her two minds on one path: the reflex understands every turn and guards it; a thought may answer it.

understand -> recall -> answer (pure) -> propose -> say; and where the person said yes to a language model,
and the reflex has nothing better than small talk to say, the thought speaks instead. When that fails, the
reflex says so in a sentence and gives its own answer.
"""

from collections.abc import AsyncIterator, Iterable
from dataclasses import replace

from samantha.core.deed import Deed, Json
from samantha.core.errors import AmbiguousError, MissingError, NotFoundError, SamanthaError
from samantha.core.outside import quotes_outside
from samantha.core.ports import Hands
from samantha.core.turn import Arrival, Cue, Moment, Piece, ReminderDue, Turn
from samantha.mind.reflex import answer as answering
from samantha.mind.reflex import arriving, meeting, meeting_state, noticing, orders, remembering, showing
from samantha.mind.reflex.heard import Heard
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene, carried, carry
from samantha.mind.reflex.understand import understand
from samantha.mind.reflex.yielding import yields
from samantha.mind.thought.thought import StuckError, Thought


class ReflexMind:
    """See the Mind port. Holds no state: all of it stands in the moment."""

    async def answer(self, cue: Cue, moment: Moment, hands: Hands) -> AsyncIterator[Piece]:
        """Her sentences. A deed is claimed only after it was run, from its own result."""
        scene = await read_scene(cue, moment, hands)
        for piece in await carry_out(scene, plan_for(scene), hands):
            yield piece


class TwoMinds:
    """See the Mind port. The reflex alone, until the moment names a model."""

    def __init__(self, thought: Thought) -> None:
        self._thought = thought

    async def answer(self, cue: Cue, moment: Moment, hands: Hands) -> AsyncIterator[Piece]:
        scene = await read_scene(cue, moment, hands)
        plan = plan_for(scene)
        if moment.model is not None and yields(scene, plan) and not self._thought.is_resting(moment.model):
            try:
                async for piece in self._thought.answer(scene, hands):
                    yield showing.marked(scene, piece)
                if (notice := noticing.notice(scene)) is not None:
                    yield notice
                return
            except StuckError as stuck:
                if stuck.has_spoken:
                    yield scene.say("thought.broken_off")
                    return
                move = f"thought.{stuck.how}"
                if not scene.said_move(move, within=2):
                    yield Piece(text=stuck.why, move=move) if stuck.why else scene.say(move)
        for piece in await carry_out(scene, plan, hands):
            yield piece


async def carry_out(scene: Scene, plan: Plan, hands: Hands) -> list[Piece]:
    """Run what the plan proposes, and put its words in their order."""
    said = list(plan.pieces)
    if plan.halts:
        said.append(scene.say("desk.stopped", said=(await hands.stop_everything()).says))
    if plan.stops:
        await hands.withdraw(held_only=True)
    if plan.withdraws and await hands.withdraw() is None:
        await hands.undo()
    if plan.takes_back:
        said += answering.taken_back(scene, await hands.undo())
    for intended in plan.deeds:
        try:
            deed = await hands.propose(intended.proposal)
            said += marked(answering.outcome(scene, intended, deed), deed)
        except AmbiguousError as error:
            asked = orders.which(scene, intended.order, error) if intended.order else ()
            said += [replace(piece, is_outside=True) for piece in asked]  # names of anybody's making
        except MissingError as error:
            said += orders.asked_for(scene, intended.order, error) if intended.order else ()
        except SamanthaError as error:
            if intended.order is not None and intended.order.is_loose and isinstance(error, NotFoundError):
                return await carry_out(scene, answering.answer(without_orders(scene)), hands)
            missing = intended.missing if isinstance(error, NotFoundError) else ""
            said += () if intended.is_silent else answering.failed(scene, intended, str(error), missing)
    return _sealed([*said, *plan.after])


def _sealed(said: list[Piece]) -> list[Piece]:
    """Without empty sentences, and none twice. The last carries what is kept of all: they are one line."""
    kept: list[Piece] = []
    lasting: dict[str, Json] = {}
    for piece in said:
        slots = carried(piece)
        lasting |= {key: slots[key] for key in LASTING if key in slots}
        packed = carry(**{**lasting, **slots}) if slots else piece.carry
        if piece.text and all(piece.text != one.text for one in kept):
            kept.append(replace(piece, carry=packed))
        elif slots and kept:
            kept[-1] = replace(kept[-1], carry=packed)
    return kept


def marked(pieces: Iterable[Piece], deed: Deed) -> list[Piece]:
    """Her words for it, marked where they may quote what somebody else wrote."""
    return [replace(piece, is_outside=True) for piece in pieces] if quotes_outside(deed) else list(pieces)


LASTING = ("loop", "noted", "shifts")
"""Slots that are for memory, beside the one question that a line leaves open."""


def without_orders(scene: Scene) -> Scene:
    """The turn as a question, where what it orders was not to be found."""
    assert isinstance(scene.cue, Turn)
    return replace(scene, heard=understand(scene.cue.text, scene.moment, orders=False))


async def read_scene(cue: Cue, moment: Moment, hands: Hands) -> Scene:
    """What was heard, and what memory has to say to it."""
    match cue:
        case Turn():
            heard = understand(cue.text, moment)
            asked = heard if not _asks_the_day(heard) else understand(cue.text, moment, orders=False)
            about = remembering.about(asked.question, moment)
            sought = remembering.sought(asked.question, moment)
            recall = await hands.recall(cue, about, sought)
            return Scene(cue=cue, moment=moment, heard=heard, recall=recall)
        case Arrival():
            turn = Turn(id=moment.past[-1].id, talk=cue.talk, text="", at=cue.at) if moment.past else None
            if turn is None or not moment.person.her_name:
                return Scene(cue=cue, moment=moment, heard=Heard(text=""))
            return Scene(
                cue=cue, moment=moment, heard=Heard(text=""), recall=await hands.recall(turn, ("you",))
            )
        case ReminderDue():
            return Scene(cue=cue, moment=moment, heard=Heard(text=""))


def _asks_the_day(heard: Heard) -> bool:
    """What is on: by their calendar, and by what they told."""
    return any(order.skill == "calendar" and order.verb == "agenda" for order in heard.orders)


def plan_for(scene: Scene) -> Plan:
    """What the reflex would say and do."""
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
            state = meeting_state.progress(scene)
            return meeting.resume(scene, state) if state is not None else arriving.greet(scene)
