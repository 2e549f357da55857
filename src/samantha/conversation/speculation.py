"""An answer begun before it is sure that the turn is over. Released, it is the answer; dropped, it never was.

The turn is kept in a transaction that is then undone, so that the mind sees exactly what it will see.
Whatever would have an effect (a deed, a byte that leaves) waits for the release.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence

from samantha.conversation.hands import TalkHands
from samantha.conversation.house import House
from samantha.conversation.keeping import Asked, Kept, Spoken, keep_turn
from samantha.conversation.moment import moment_reader
from samantha.conversation.senses import Senses
from samantha.core.deed import Deed, Proposal, Stopped
from samantha.core.events import Event
from samantha.core.ids import EntryId, new_id
from samantha.core.ports import Pen
from samantha.core.turn import Piece, Recall, Sought, Turn

MOST_PIECES = 50  # sentences kept for a release; a reply is rarely longer than four


class _Undone(Exception):  # noqa: N818 - not an error: it undoes the transaction that it leaves
    def __init__(self, kept: Kept) -> None:
        self.kept = kept


class HeldHands(TalkHands):
    """Hands that touch nothing before `released`; from then on they are those of the talk."""

    def __init__(self, house: House, asked: Asked, talk: Spoken, outlet: Callable[[Event], None]) -> None:
        super().__init__(house, asked.cue, talk.talk, outlet, (), asked.recall)
        self.released = asyncio.Event()
        # A turn that taught something is not in the tables yet: what it changed is looked up once it is.
        self._has_taught = asked.recall is None or bool(asked.recall.learned or asked.recall.replaced)

    async def recall(self, turn: Turn, about: Sequence[str] = (), sought: Sought | None = None) -> Recall:
        if (about or sought is not None) and self._has_taught:
            await self.released.wait()
        return await super().recall(turn, about, sought)

    async def propose(self, proposal: Proposal) -> Deed:
        await self.released.wait()
        return await super().propose(proposal)

    async def undo(self) -> Deed | None:
        await self.released.wait()
        return await super().undo()

    async def withdraw(self, *, held_only: bool = False) -> Deed | None:
        await self.released.wait()
        return await super().withdraw(held_only=held_only)

    async def stop_everything(self) -> Stopped:
        await self.released.wait()
        return await super().stop_everything()

    async def leaves(self, host: str, count: int) -> None:
        await self.released.wait()
        await super().leaves(host, count)


class Speculation:
    """`said` are the words that it supposes, `turn` the id that they will have."""

    def __init__(
        self,
        house: House,
        said: Spoken,
        senses: Senses,
        outlet: Callable[[Event], None],
        ahead: Callable[[str], None],
    ) -> None:
        self.said = said
        self.turn = EntryId(new_id("t", house.clock.now()))
        self._hands: HeldHands | None = None
        self._house = house
        self._senses = senses
        self._outlet = outlet
        self._tell_ahead = ahead
        self._seq = 0
        self._pieces: asyncio.Queue[Piece | Exception | None] = asyncio.Queue(MOST_PIECES)
        self._running: asyncio.Task[None] | None = None

    @property
    def hands(self) -> TalkHands:
        """What its mind reaches for; there once it was released."""
        assert self._hands is not None
        return self._hands

    def start(self, tasks: asyncio.TaskGroup) -> None:
        """Begin, as a task of the talk."""
        self._running = tasks.create_task(self._run())

    def release(self, turn: EntryId, seq: int) -> bool:
        """The turn is kept. False where it is another, or the journal went on: then it is of no use."""
        if self._hands is None or turn != self.turn or seq != self._seq:
            return False
        self._hands.released.set()
        return True

    async def answer(self) -> AsyncGenerator[Piece, None]:
        """Her sentences, those that are there already and those to come. Raises what the mind raised."""
        try:
            while (piece := await self._pieces.get()) is not None:
                if isinstance(piece, Exception):
                    raise piece
                yield piece
        finally:
            await self.drop()

    async def drop(self) -> None:
        """Stop thinking of it."""
        if self._running is not None and not self._running.done():
            self._running.cancel()
            await asyncio.wait([self._running])

    async def _run(self) -> None:
        try:
            asked = await self._suppose()
            assert asked.moment is not None
            hands = self._hands = HeldHands(self._house, asked, self.said, self._outlet)
            is_first = True
            async for piece in self._house.mind.answer(asked.cue, asked.moment, hands):
                if is_first:
                    self._tell_ahead(piece.text)
                is_first = False
                await self._pieces.put(piece)
        except Exception as error:  # noqa: BLE001 - it is raised again where the answer is taken, if it is
            await self._pieces.put(error)
        else:
            await self._pieces.put(None)

    async def _suppose(self) -> Asked:
        """What the mind would be asked, had the turn been kept just now."""
        read = moment_reader(self._house, self._senses)

        def try_out(pen: Pen) -> None:
            raise _Undone(keep_turn(self._house, pen, self.said, read, self.turn))

        try:
            await self._house.journal.act(try_out)
        except _Undone as undone:
            kept = undone.kept
        self._seq = kept.seq
        assert kept.asked is not None  # a turn without a sender's id is new
        return kept.asked
