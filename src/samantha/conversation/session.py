"""One talk, from the person's words to hers. It owns every task of the talk, and ends them all.

Text and speech come in by the same door (`hear`), and one sentence goes: hear -> journal -> mind
-> pieces -> outlet; what was really shown or heard (`progress`) becomes the record.
"""

import asyncio
import logging
import traceback
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from samantha.conversation.floor import (
    LISTENING,
    Action,
    Floor,
    Happening,
    Interrupted,
    Keep,
    Played,
    ReplyComplete,
    SentenceReady,
    Show,
    Silence,
    StopAsked,
    Think,
    TurnEnded,
    step,
)
from samantha.conversation.hands import TalkHands, deeds_of
from samantha.conversation.house import House
from samantha.conversation.moment import moment_reader, read_moment, talk_changed
from samantha.conversation.reply import Reply
from samantha.conversation.senses import Senses
from samantha.conversation.words import take_words
from samantha.core.deed import Deed, Due
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError, OverloadedError, SamanthaError
from samantha.core.events import Event, FloorChanged, Hush, ReplyEnded, Say, TalkChanged, Trouble, TurnKept
from samantha.core.ids import EntryId, PictureId, TalkId, new_id
from samantha.core.ports import Pen, Transaction
from samantha.core.turn import Arrival, Channel, Cue, Moment, Person, Recall, ReminderDue, Turn
from samantha.journal.journal import find
from samantha.memory.episodes import find_by_client, reply_to

log = logging.getLogger(__name__)

Happens = Callable[[], Coroutine[Any, Any, None]]

INBOX_LIMIT = 100  # things waiting for one talk; past that the newest is refused

Outlet = Callable[[Event], None]
"""Shows an event. It must not wait; it may raise SamanthaError once nobody listens any more."""


@dataclass(frozen=True, kw_only=True)
class _Asked:
    """What she is to answer, with all that a mind needs for it where it was read along."""

    cue: Cue
    moment: Moment | None = None
    recall: Recall | None = None


@dataclass(frozen=True, kw_only=True)
class _Kept:
    """A turn on the disk: new, or known by its sender's id and perhaps answered already (then not asked)."""

    turn: Turn
    is_new: bool
    asked: _Asked | None


class Session:
    """`run` is the talk; the other methods hand it what happens, and never wait."""

    def __init__(
        self,
        house: House,
        outlet: Outlet,
        senses: Senses,
        *,
        has_begun: bool = False,
        is_brief: bool = False,
    ) -> None:
        self.talk = TalkId(new_id("k", house.clock.now()))
        self.senses = senses
        self.is_brief = is_brief
        self._house = house
        self._outlet = outlet
        self._floor: Floor = LISTENING
        self._inbox: asyncio.Queue[Happens | None]
        self._inbox = asyncio.Queue(INBOX_LIMIT)
        self._reply: Reply | None = None
        self._asked: _Asked | None = None
        self._client, self._turn = "", EntryId("")  # the sender's id of the last turn, and ours
        self._answering: asyncio.Task[None] | None = None
        self._has_arrived = has_begun
        self._earlier: list[Deed] = []  # what the turn had done already, when it is answered again
        self._shown: TalkChanged | None = None
        self._person: Person | None = None  # as it was then
        self._held: list[Due] = []  # reminders that wait for her to have the floor

    # --- what happens to a talk ---------------------------------------------------------------

    def hear(
        self,
        text: str,
        *,
        client: str = "",
        channel: Channel = "text",
        pictures: tuple[PictureId, ...] = (),
    ) -> None:
        """A finished turn of the person. The same `client` id twice is the same turn."""
        self._put(lambda: self._take_turn(text, client, channel, pictures))

    def begin(self) -> None:
        """The person is here and she may speak first. Only the first call counts."""
        self._put(self._arrive)

    def progress(self, reply: str, chars: int, *, is_done: bool) -> None:
        """How much of a reply was really shown or spoken, in characters."""
        self._put(lambda: self._note_progress(reply, chars, is_done))

    def interrupt(self) -> None:
        self._put(lambda: self._happen(Interrupted()))

    def stop(self) -> None:
        self._put(lambda: self._happen(StopAsked()))

    def remind(self, due: Due) -> None:
        """A reminder fired while this talk is open: she says so once she has the floor."""
        self._put(lambda: self._say_reminder(due))

    def tell(self, event: Event) -> None:
        self._outlet(event)

    def end(self) -> None:
        """No more will come. `run` finishes what is under way and returns."""
        self._put_anyway(None)

    # --- the talk -----------------------------------------------------------------------------

    async def run(self) -> None:
        """Live until `end` or cancellation. What was heard of an unfinished reply is kept."""
        async with self._house.talks.joined(self), asyncio.TaskGroup() as tasks:
            self._tasks = tasks
            try:
                while (happening := await self._inbox.get()) is not None:
                    try:
                        await happening()
                    except SamanthaError as error:
                        self._outlet(Trouble(code=type(error).__name__, message=str(error)))
                    except Exception as error:  # noqa: BLE001 - a talk outlives one failure, and says so
                        self._fail(error)
            finally:
                await self._break_off()

    async def settled(self) -> None:
        """Wait until everything that was handed in so far is answered."""
        done = asyncio.Event()

        async def mark() -> None:
            done.set()

        self._put(mark)
        await done.wait()
        if self._answering is not None:
            await asyncio.wait([self._answering])

    async def _take_turn(
        self, text: str, client: str, channel: Channel, pictures: tuple[PictureId, ...]
    ) -> None:
        try:
            words = take_words(text)
            if client and client == self._client and self._floor.reply is not None:
                self._outlet(TurnKept(client=client, turn=self._turn))  # it is being answered right now
                return
            await self._break_off()  # so that the record holds her cut-off line before the words that cut it
            read = moment_reader(self._house, self.senses)
            kept = await self._house.journal.act(
                lambda pen: self._keep_turn(pen, words, client, channel, pictures, read)
            )
        except SamanthaError as error:
            self._outlet(Trouble(code=type(error).__name__, message=str(error), client=client or None))
            return
        self._has_arrived = True
        self._client, self._turn = client, kept.turn.id
        self._outlet(TurnKept(client=client, turn=kept.turn.id))
        if kept.asked is not None:
            self._earlier = [] if kept.is_new else await deeds_of(self._house, kept.turn.id)
            await self._answer(kept.asked)

    def _keep_turn(
        self,
        pen: Pen,
        words: str,
        client: str,
        channel: Channel,
        pictures: tuple[PictureId, ...],
        read: Callable[[Transaction], Moment],
    ) -> "_Kept":
        """Find the turn by its sender's id, or write it: in one transaction, so that it is never two.

        What a mind needs is read in the same one: each way to the store's thread and back costs 0.3 ms.
        """
        id_ = find_by_client(pen.owner, pen.tx, client) if client else None
        entry = find(pen.owner, pen.tx, id_) if id_ else None
        is_new = entry is None or entry.body is None
        if entry is None or entry.body is None:
            body: dict[str, Any] = {
                "text": words,
                "talk": self.talk,
                "channel": channel,
                "client": client,
            }
            if pictures:
                body["pictures"] = list(pictures)
            entry = pen.write(Draft(kind="turn", body=body))
        elif entry.body["text"] != words:
            raise BadInputError(
                "That id belongs to another turn, so I kept nothing. Send it under a new one."
            )
        turn = Turn(id=entry.id, talk=self.talk, text=words, at=entry.at, channel=channel, pictures=pictures)
        is_answered = not is_new and reply_to(pen.owner, pen.tx, entry.id) is not None
        if is_answered:
            return _Kept(turn=turn, is_new=is_new, asked=None)
        return _Kept(turn=turn, is_new=is_new, asked=self._read_along(pen, turn, read))

    def _read_along(self, pen: Pen, turn: Turn, read: Callable[[Transaction], Moment]) -> "_Asked":
        try:
            recall = self._house.memory.recall_in(pen.tx, turn)
            return _Asked(cue=turn, moment=read(pen.tx), recall=recall)
        except Exception as error:  # noqa: BLE001 - keeping the words comes first; they are read for once more
            log.error("talk: %s while reading along", type(error).__name__)
            return _Asked(cue=turn)

    async def _arrive(self) -> None:
        if not self._has_arrived:
            self._has_arrived = True
            await self._answer(_Asked(cue=Arrival(talk=self.talk, at=self._house.clock.now())))

    async def _say_reminder(self, due: Due) -> None:
        if self._floor.holder == "listening":
            await self._answer(_Asked(cue=ReminderDue(due=due, at=self._house.clock.now())))
        else:
            self._held.append(due)

    async def _note_progress(self, reply: str, chars: int, is_done: bool) -> None:
        if self._reply is None or self._reply.id != reply:
            return
        self._reply.hear(chars)
        if is_done and self._reply.is_heard:
            await self._happen(Played(reply=reply))

    async def _answer(self, asked: _Asked) -> None:
        self._asked = asked
        await self._happen(TurnEnded(reply=new_id("s", self._house.clock.now())))

    async def _break_off(self) -> None:
        await self._happen(Interrupted())

    # --- the floor's decisions, carried out ---------------------------------------------------

    async def _happen(self, happening: Happening) -> None:
        self._floor, actions = step(self._floor, happening)
        for action in actions:
            await self._do(action)

    async def _do(self, action: Action) -> None:
        match action:
            case Show(holder=holder):
                self._outlet(FloorChanged(state="idle" if holder == "listening" else holder))
                if holder == "listening" and self._held:
                    self.remind(self._held.pop(0))
            case Silence(reply=reply):
                await self._silence(EntryId(reply))
            case Keep():
                await self._keep_reply()
            case Think(reply=reply):
                assert self._asked is not None
                sources = (self._asked.cue.id,) if isinstance(self._asked.cue, Turn) else ()
                self._reply = Reply(id=EntryId(reply), talk=self.talk, sources=sources)
                self._answering = self._tasks.create_task(self._think(self._asked, self._reply))

    async def _silence(self, reply: EntryId) -> None:
        if self._answering is not None and not self._answering.done():
            self._answering.cancel()
            await asyncio.wait([self._answering])
        self._outlet(Hush(reply=reply))

    async def _keep_reply(self) -> None:
        reply, self._reply = self._reply, None
        if reply is not None and (draft := reply.draft()) is not None:
            await self._house.journal.append(draft)

    async def _think(self, asked: _Asked, reply: Reply) -> None:
        """Run the mind on one cue and hand on its sentences as they come."""
        moment, hands = asked.moment, None
        try:
            moment = moment or await read_moment(self._house, self.senses)
            hands = TalkHands(self._house, asked.cue, self.talk, self._outlet, self._earlier, asked.recall)
            async for piece in self._house.mind.answer(asked.cue, moment, hands):
                reply.sources = (*reply.sources, *hands.made)
                reply.pieces.append(piece)
                self._outlet(Say(reply=reply.id, index=len(reply.pieces) - 1, text=piece.text))
                await self._happen(SentenceReady(reply=reply.id))
        except SamanthaError as error:
            self._outlet(Trouble(code=type(error).__name__, message=str(error)))
        except Exception as error:  # noqa: BLE001 - a talk outlives one failure of a mind, and says so
            self._fail(error)
        reply.is_complete = True
        if reply.pieces:
            self._outlet(ReplyEnded(reply=reply.id, text=reply.text))
        await self._happen(ReplyComplete(reply=reply.id, is_empty=not reply.pieces))
        if reply.is_heard and reply.pieces:  # all of it was played before its end was known
            await self._happen(Played(reply=reply.id))
        await self._show_changes(moment.person if moment else None, did=hands is None or bool(hands.deeds))

    def _fail(self, error: Exception) -> None:
        """A mistake of ours: its kind and place go to the log, without a word of the person."""
        where = traceback.extract_tb(error.__traceback__)[-1] if error.__traceback__ else None
        log.error("talk: %s at %s", type(error).__name__, f"{where.name}:{where.lineno}" if where else "?")
        message = "Something in me went wrong just there. What you said is kept; say it another way."
        self._outlet(Trouble(code="internal", message=message))

    async def _show_changes(self, person: Person | None, *, did: bool) -> None:
        """Let the page know when a name was learned or taken, or a consent given.

        Without a deed, and with the person as before, nothing of that kind can have happened.
        """
        if self._shown is not None and not did and person == self._person:
            return
        self._person = person
        now = await talk_changed(self._house)
        if now != self._shown:
            self._shown = now
            self._outlet(now)

    # --- the inbox ----------------------------------------------------------------------------

    def _put(self, happening: Happens) -> None:
        try:
            self._inbox.put_nowait(happening)
        except asyncio.QueueFull:
            raise OverloadedError("That is more than I can take in at once. Give me a moment.") from None

    def _put_anyway(self, nothing: None) -> None:
        while True:
            try:
                self._inbox.put_nowait(nothing)
            except asyncio.QueueFull:
                self._inbox.get_nowait()
            else:
                return
