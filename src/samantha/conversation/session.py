"""One talk, from the person's words to hers. It owns every task of the talk, and ends them all.

Text and speech come in by the same door (`hear`), and one sentence goes: hear -> journal -> mind
-> pieces -> outlet; what was really shown or heard (`progress`) becomes the record.
"""

import asyncio
import logging
import traceback
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

from samantha.conversation.floor import (
    LISTENING,
    Action,
    Floor,
    Happening,
    Holder,
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
from samantha.conversation.keeping import Asked, Spoken, keep_turn
from samantha.conversation.moment import moment_reader, read_moment, talk_changed
from samantha.conversation.reply import Reply
from samantha.conversation.senses import Senses
from samantha.conversation.speculation import Speculation
from samantha.conversation.words import take_words
from samantha.core.deed import Deed, Due
from samantha.core.errors import OverloadedError, SamanthaError
from samantha.core.events import (
    DeedChanged,
    Event,
    FloorChanged,
    Hush,
    ReplyEnded,
    Say,
    TalkChanged,
    Trouble,
    TurnKept,
)
from samantha.core.ids import EntryId, PictureId, TalkId, new_id
from samantha.core.turn import Arrival, Channel, Person, ReminderDue, Turn

log = logging.getLogger(__name__)

Happens = Callable[[], Coroutine[Any, Any, None]]

INBOX_LIMIT = 100  # things waiting for one talk; past that the newest is refused

Outlet = Callable[[Event], None]
"""Shows an event. It must not wait; it may raise SamanthaError once nobody listens any more."""


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
        self._asked: Asked | None = None
        self._ahead: Speculation | None = None  # an answer to what may turn out to be the next turn
        self._begun: Speculation | None = None  # the one that became the answer to `_asked`
        self._client, self._turn = "", EntryId("")  # the sender's id of the last turn, and ours
        self._unanswered: Turn | None = None  # spoken, and nothing of an answer to it was heard
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
        goes_on: bool = False,
    ) -> None:
        """A finished turn of the person. The same `client` id twice is the same turn.

        `goes_on`: they had not been done when their last turn was taken for over. Where nothing of her
        answer was heard yet and it did nothing, the two are one turn, which stands in place of the first.
        """
        self._put(lambda: self._take_turn(text, client, channel, pictures, goes_on=goes_on))

    def speculate(self, text: str, ahead: Callable[[str], None], *, goes_on: bool = False) -> None:
        """Spoken words that may be the whole turn: begin to answer them, in a way that leaves no trace.

        `ahead` is told her first sentence. `hear` of the same words goes on from there; other words, or
        `drop_speculation`, throw it away.
        """
        self._put(lambda: self._speculate(text, ahead, goes_on=goes_on))

    def drop_speculation(self) -> None:
        """They went on: what was begun is not wanted."""
        self._put(self._drop)

    def begin(self) -> None:
        """The person is here and she may speak first. Only the first call counts."""
        self._put(self._arrive)

    def progress(self, reply: str, chars: int, *, is_done: bool) -> None:
        """How much of a reply was really shown or spoken, in characters."""
        self._put(lambda: self._note_progress(reply, chars, is_done))

    def interrupt(self) -> None:
        self._put(lambda: self._happen(Interrupted()))

    def stop(self) -> None:
        """She falls silent, and what this talk asked for and is held after its yes does not happen."""
        self._put(self._stop)

    def remind(self, due: Due) -> None:
        """A reminder fired while this talk is open: she says so once she has the floor."""
        self._put(lambda: self._say_reminder(due))

    def tell(self, event: Event) -> None:
        self._outlet(event)

    def end(self) -> None:
        """No more will come. `run` finishes what is under way and returns."""
        self._put_anyway(None)

    @property
    def holder(self) -> Holder:
        """Whose floor it is."""
        return self._floor.holder

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
                await self._drop()
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
        self, text: str, client: str, channel: Channel, pictures: tuple[PictureId, ...], *, goes_on: bool
    ) -> None:
        try:
            words = take_words(text)
            if client and client == self._client and self._floor.reply is not None:
                self._outlet(TurnKept(client=client, turn=self._turn))  # it is being answered right now
                return
            if channel == "text" and self._reply is not None:
                self._reply.read(self._house.clock.monotonic())
            await self._break_off()  # so that the record holds her cut-off line before the words that cut it
            read = moment_reader(self._house, self.senses)
            said = Spoken(text=words, talk=self.talk, channel=channel, client=client, pictures=pictures)
            said = await self._joined(said) if goes_on else said
            ahead, self._ahead = self._ahead, None
            id_ = ahead.turn if ahead is not None and ahead.said == said else None
            kept = await self._house.journal.act(lambda pen: keep_turn(self._house, pen, said, read, id_))
        except SamanthaError as error:
            self._outlet(Trouble(code=type(error).__name__, message=str(error), client=client or None))
            return
        self._has_arrived = True
        self._client, self._turn = client, kept.turn.id
        self._unanswered = kept.turn if channel == "speech" else None
        self._outlet(TurnKept(client=client, turn=kept.turn.id))
        if ahead is not None and not ahead.release(kept.turn.id, kept.seq):
            await ahead.drop()
            ahead = None
        if kept.asked is not None:
            self._earlier = [] if kept.is_new else await deeds_of(self._house, kept.turn.id)
            await self._answer(kept.asked, ahead)

    async def _joined(self, said: Spoken) -> Spoken:
        """With the turn before it, where that can be: what was heard, or done, of an answer stands."""
        begun = self._unanswered
        if begun is None or await deeds_of(self._house, begun.id):
            return said
        return replace(said, text=take_words(f"{begun.text} {said.text}"), begun=begun.id)

    async def _speculate(self, text: str, ahead: Callable[[str], None], *, goes_on: bool) -> None:
        await self._drop()
        said = Spoken(text=take_words(text), talk=self.talk, channel="speech")
        said = await self._joined(said) if goes_on else said
        self._ahead = Speculation(self._house, said, self.senses, self._outlet, ahead)
        self._ahead.start(self._tasks)

    async def _drop(self) -> None:
        if self._ahead is not None:
            ahead, self._ahead = self._ahead, None
            await ahead.drop()

    async def _arrive(self) -> None:
        if not self._has_arrived:
            self._has_arrived = True
            await self._answer(Asked(cue=Arrival(talk=self.talk, at=self._house.clock.now())))

    async def _say_reminder(self, due: Due) -> None:
        if self._floor.holder == "listening":
            await self._answer(Asked(cue=ReminderDue(due=due, at=self._house.clock.now())))
        else:
            self._held.append(due)

    async def _note_progress(self, reply: str, chars: int, is_done: bool) -> None:
        if self._reply is None or self._reply.id != reply:
            return
        self._reply.hear(chars)
        if is_done and self._reply.is_heard:
            await self._happen(Played(reply=reply))

    async def _stop(self) -> None:
        await self._happen(StopAsked())
        for deed in await self._house.desk.withdraw(self.talk, held_only=True):
            self._house.talks.tell_all(DeedChanged(deed=deed))

    async def _answer(self, asked: Asked, ahead: Speculation | None = None) -> None:
        self._asked, self._begun = asked, ahead
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
                self._answering = self._tasks.create_task(self._think(self._asked, self._reply, self._begun))

    async def _silence(self, reply: EntryId) -> None:
        if self._answering is not None and not self._answering.done():
            self._answering.cancel()
            await asyncio.wait([self._answering])
        self._outlet(Hush(reply=reply))

    async def _keep_reply(self) -> None:
        reply, self._reply = self._reply, None
        if reply is not None and (draft := reply.draft()) is not None:
            self._unanswered = None
            await self._house.journal.append(draft)

    async def _think(self, asked: Asked, reply: Reply, ahead: Speculation | None) -> None:
        """Run the mind on one cue, or take what it has said to it already, and hand on its sentences."""
        moment = asked.moment
        hands: TalkHands | None = None
        try:
            moment = moment or await read_moment(self._house, self.senses)
            hands = ahead.hands if ahead is not None else self._hands(asked)
            mind = self._house.mind
            answer = ahead.answer() if ahead is not None else mind.answer(asked.cue, moment, hands)
            async for piece in answer:
                reply.sources = (*reply.sources, *hands.made)
                reply.pieces.append(piece)
                reply.shown_s = reply.shown_s or self._house.clock.monotonic()
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

    def _hands(self, asked: Asked) -> TalkHands:
        return TalkHands(self._house, asked.cue, self.talk, self._outlet, self._earlier, asked.recall)

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
