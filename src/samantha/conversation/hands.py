"""What a mind can reach during one reply: memory and the desk, bound to the turn that it answers."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from samantha.conversation.house import House
from samantha.core.deed import Deed, DeedState, Proposal
from samantha.core.events import DeedChanged, Event
from samantha.core.ids import EntryId, TalkId
from samantha.core.turn import Cue, Recall, Turn


class TalkHands:
    """See the Hands port. `made` lists the entries of the deeds that were done."""

    def __init__(self, house: House, cue: Cue, talk: TalkId, outlet: Callable[[Event], None]) -> None:
        self._house = house
        self._cue = cue
        self._talk = talk
        self._outlet = outlet
        self.made: tuple[EntryId, ...] = ()
        self.deeds: list[Deed] = []

    @property
    def has_acted(self) -> bool:
        return bool(self.deeds) or isinstance(self._cue, Turn)

    async def recall(self, turn: Turn, about: Sequence[str] = ()) -> Recall:
        return await self._house.memory.recall(turn, about)

    async def propose(self, proposal: Proposal) -> Deed:
        sources = (*proposal.sources, self._cue.id) if isinstance(self._cue, Turn) else proposal.sources
        deed = await self._house.desk.propose(replace(proposal, sources=sources, talk=self._talk))
        self._note(deed)
        return deed

    async def undo(self) -> Deed | None:
        deed = await self._house.desk.undo()
        if deed is not None:
            self._note(deed)
        return deed

    def _note(self, deed: Deed) -> None:
        self.deeds.append(deed)
        if deed.state is not DeedState.PROPOSED:
            self._house.after_deed()
        self._house.talks.tell_all(DeedChanged(deed=deed))
        if len(self._house.talks) == 0:
            self._outlet(DeedChanged(deed=deed))
