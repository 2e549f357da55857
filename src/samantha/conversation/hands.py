"""What a mind can reach during one reply: memory and the desk, bound to the turn that it answers."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from samantha.conversation.house import House
from samantha.core.deed import Deed, DeedState, Proposal, Stopped
from samantha.core.entry import Draft
from samantha.core.events import DeedChanged, Event, HaltChanged, OutflowChanged
from samantha.core.ids import DeedId, EntryId, PictureId, TalkId
from samantha.core.model import Picture, Tool
from samantha.core.ports import Transaction
from samantha.core.turn import Cue, Recall, Sought, Turn
from samantha.deeds.record import find as find_deed


class TalkHands:
    """See the Hands port. `made` lists the entries of the deeds that were done."""

    def __init__(
        self,
        house: House,
        cue: Cue,
        talk: TalkId,
        outlet: Callable[[Event], None],
        earlier: Sequence[Deed] = (),
        known: Recall | None = None,
    ) -> None:
        self._house = house
        self._cue = cue
        self._talk = talk
        self._outlet = outlet
        self._earlier = list(earlier)
        self._known = known  # what memory had to say when the cue was kept
        self.made: tuple[EntryId, ...] = ()
        self.deeds: list[Deed] = []

    async def recall(self, turn: Turn, about: Sequence[str] = (), sought: Sought | None = None) -> Recall:
        known = self._known if turn == self._cue else None
        return await self._house.memory.recall(turn, about, known, sought)

    async def propose(self, proposal: Proposal) -> Deed:
        if (done := self._done_before(proposal.skill, proposal.verb)) is not None:
            self._note(done)
            return done
        sources = (*proposal.sources, self._cue.id) if isinstance(self._cue, Turn) else proposal.sources
        deed = await self._house.desk.propose(replace(proposal, sources=sources, talk=self._talk))
        self._note(deed)
        return deed

    async def undo(self) -> Deed | None:
        if (done := next((deed for deed in self._earlier if deed.undoes), None)) is not None:
            self._earlier.remove(done)
            return done
        sources = (self._cue.id,) if isinstance(self._cue, Turn) else ()
        deed = await self._house.desk.undo(sources=sources, talk=self._talk)
        if deed is not None:
            self._note(deed)
        return deed

    async def withdraw(self, *, held_only: bool = False) -> Deed | None:
        every = await (self._house.desk.held() if held_only else self.waiting())
        waiting = [deed for deed in every if deed.talk == self._talk]
        if not waiting:
            return None
        deed = await self._house.desk.deny(waiting[-1].id)
        self._note(deed)
        return deed

    async def waiting(self) -> Sequence[Deed]:
        desk = self._house.desk
        return sorted([*await desk.waiting(), *await desk.held()], key=lambda deed: deed.id)

    async def stop_everything(self) -> Stopped:
        sources = (self._cue.id,) if isinstance(self._cue, Turn) else ()
        stopped = await self._house.desk.stop_everything(sources)
        for deed in (*stopped.denied, *stopped.cut):
            self._house.talks.tell_all(DeedChanged(deed=deed))
        self._house.talks.tell_all(HaltChanged(is_on=True))
        self._house.after_deed()
        return stopped

    def tools(self) -> Sequence[Tool]:
        return self._house.desk.tools()

    def picture(self, id_: PictureId) -> Picture | None:
        return self._house.pictures.find(id_)

    async def leaves(self, host: str, count: int) -> None:
        sources = (self._cue.id,) if isinstance(self._cue, Turn) else ()
        body = {"host": host, "bytes": count}
        await self._house.journal.append(Draft(kind="sent", body=body, sources=sources))
        self._house.outflow.add(host, count)
        self._house.talks.tell_all(OutflowChanged(bytes_out=self._house.outflow.today()))

    def _done_before(self, skill: str, verb: str) -> Deed | None:
        """A turn that is answered again, after a crash or a lost line, must not do its deeds again."""
        alike = (deed for deed in self._earlier if (deed.skill, deed.verb) == (skill, verb))
        done = next(alike, None)
        if done is not None:
            self._earlier.remove(done)
        return done

    def _note(self, deed: Deed) -> None:
        self.deeds.append(deed)
        if deed.state is not DeedState.PROPOSED:
            self._house.after_deed()
        self._house.talks.tell_all(DeedChanged(deed=deed))
        if len(self._house.talks) == 0:
            self._outlet(DeedChanged(deed=deed))


async def deeds_of(house: House, turn: EntryId) -> list[Deed]:
    """The deeds that were done because of a turn, oldest first."""

    def read(tx: Transaction) -> list[Deed]:
        rows = tx.run(
            "SELECT made_id FROM made_from WHERE owner_id = ? AND source_id = ? AND made_id LIKE 'd-%' "
            "ORDER BY made_id",
            house.owner,
            turn,
        )
        found = (find_deed(house.owner, tx, DeedId(row[0])) for row in rows)
        return [deed for deed in found if deed is not None]

    return await house.journal.look(read)
