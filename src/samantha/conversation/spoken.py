"""A talk by sound, beside its session: what the microphone hears becomes turns, and her sentences are spoken.

microphone -> turntaking.step -> stretch -> Session.speculate, Session.hear
Session -> sentences -> voicing -> speaker, and how far she was heard back to the session
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from samantha.conversation.beginning import Beginning
from samantha.conversation.habit import Habit
from samantha.conversation.house import House
from samantha.conversation.microphone import Microphone, Sounded
from samantha.conversation.murmuring import Murmuring
from samantha.conversation.session import Session
from samantha.conversation.stretch import Stretch
from samantha.conversation.turntaking import (
    Action,
    Ask,
    Begin,
    Duck,
    EndTurn,
    Frame,
    GoOn,
    Happening,
    Hold,
    Known,
    LetGo,
    Partial,
    Taking,
    WentOn,
    Yield,
    step,
)
from samantha.conversation.voicing import Voicing
from samantha.core.errors import SamanthaError
from samantha.core.events import (
    Event,
    Hush,
    ReplyEnded,
    Say,
    SpeechHeard,
    Transcribed,
    Trouble,
    Voiced,
)
from samantha.core.ports import Recogniser, Speaker, Vad, Voice
from samantha.ear.backchannels import Backchannel
from samantha.memory.profile import read_profile
from samantha.voice.script import Heard

ANSWER_MS = 1_200  # a "yes" over the end of her question is the answer, where she ends within this

Act = Callable[[], Awaitable[None]]


@dataclass(frozen=True, kw_only=True)
class Organs:
    """What hears and speaks on this machine. Without a voice the page speaks, or shows her words."""

    find_vad: Callable[[], Vad]
    recogniser: Recogniser | None
    voice: Voice | None


class SpokenTalk:
    """`run` is its life; the other methods hand it what happens, and never wait unless they say so.

    `recogniser` makes the words of the next stretch of speech; `voicing` is her side of it.
    """

    def __init__(
        self,
        house: House,
        session: Session,
        organs: Organs,
        speaker: Speaker,
        tell: Callable[[Event], None],
    ) -> None:
        self.recogniser = organs.recogniser
        self._house, self._session, self._tell = house, session, tell
        self._microphone = Microphone(house.clock, organs.find_vad)
        self.voicing = Voicing(
            organs.voice,
            self._microphone.beside(speaker),
            house.clock,
            heard=self._heard,
            failed=self._trouble,
        )
        self._before = Beginning()
        self._taking = Taking()
        self._stretch = Stretch()  # the last one; closed where nobody speaks
        self._habit = Habit()
        self._murmuring = Murmuring()
        self._aside: tuple[str, float] | None = None  # a word in passing, and when
        self._acts: asyncio.Queue[Act] = asyncio.Queue()  # a few at most: a person's own pace

    async def run(self) -> None:
        """Speak and listen until cancelled."""
        try:
            async with asyncio.TaskGroup() as self._tasks:
                self._tasks.create_task(self.voicing.run())
                profile = await self._house.journal.look(lambda tx: read_profile(self._house.owner, tx))
                self._habit.know(profile.get("pauses") or {})
                while True:
                    act = await self._acts.get()
                    try:
                        await act()
                    except SamanthaError as error:
                        self._trouble(error)
        finally:
            await self._close_stretch()

    # --- what happens ------------------------------------------------------------------------------

    def listen(self, *, is_on: bool) -> None:
        """The microphone was opened or closed. What was begun to be heard when it closes is not a turn."""
        if not is_on:
            self._microphone.close()
            self._reset()
            return
        self._microphone.open()
        if self.recogniser is not None:
            self.recogniser.warm()

    def take(self, pcm: bytes) -> None:
        """Sound of the microphone: PCM16 mono at RATE_HZ, any length. Raises SamanthaError, and goes on."""
        for sounded in self._microphone.take(pcm):
            self._take_frame(sounded)

    def show(self, event: Event) -> None:
        """What the session tells: her sentences are to be spoken."""
        match event:
            case Say(reply=reply, text=text):
                self.voicing.say(reply, text)
            case ReplyEnded(reply=reply):
                self.voicing.said(reply)
            case Hush(reply=reply):
                self._acts.put_nowait(lambda: self.voicing.stop(reply))
            case _:
                pass

    async def give_way(self) -> None:
        """The person takes the floor by hand: she is silent, and what she said until then is told."""
        await self.voicing.stop()

    # --- a frame -----------------------------------------------------------------------------------

    def _take_frame(self, sounded: Sounded) -> None:
        hers = self.voicing.hers(self._session.holder)
        self._before.hear(sounded.frame, sounded.voice)
        if self._stretch.feed(sounded.frame):
            latest = self._stretch.transcript
            self._happen(Partial(words=latest.text))
            if shown := self._stretch.settled:
                self._tell(Transcribed(text=shown, is_sure=latest.is_sure))
        self._happen(Frame(speech=sounded.speech, hers=hers))
        is_asked = hers == "silent" and self._house.backchannels
        if is_asked and (murmur := self._murmuring.due(self._taking, self._habit.ending)) is not None:
            self._acts.put_nowait(lambda: self._murmur(murmur))

    def _happen(self, happening: Happening) -> None:
        self._taking, actions = step(self._taking, happening)
        for action in actions:
            self._do(action)

    def _do(self, action: Action) -> None:
        match action:
            case Begin():
                self._open_stretch(goes_on=self._habit.began(self._taking.now_ms))
            case Ask() if self._stretch.is_open:
                self._tasks.create_task(self._ask(self._stretch))
            case WentOn(pause_ms=pause_ms):
                self._habit.paused(pause_ms)
                self._session.drop_speculation()
                self.voicing.forget()
            case EndTurn(words=words):
                self._habit.ended(self._taking.now_ms)
                self._stretch.turn = words
                self._acts.put_nowait(lambda: self._end_turn(words))
            case LetGo():
                self._aside = (self._stretch.transcript.text, self._house.clock.monotonic())
                self._session.drop_speculation()
                self._acts.put_nowait(self._close_stretch)
            case Yield():
                self._acts.put_nowait(self._yield)
            case Duck():
                self.voicing.duck()
            case Hold():
                self._acts.put_nowait(self.voicing.hold)
            case GoOn(is_lowered=is_lowered):
                self._acts.put_nowait(lambda: self.voicing.go_on(is_lowered=is_lowered))
            case _:
                pass  # without a recogniser nothing is asked

    # --- the ear -----------------------------------------------------------------------------------

    def _open_stretch(self, *, goes_on: bool) -> None:
        self._tell(SpeechHeard(is_on=True))
        self._stretch = Stretch()  # where no ear opens
        if self.recogniser is not None:
            try:
                self._stretch = Stretch.open(self.recogniser, self._before.frames, goes_on=goes_on)
            except SamanthaError as error:
                self._trouble(error)

    async def _close_stretch(self) -> None:
        self._tell(SpeechHeard(is_on=False))
        try:
            await self._stretch.close()
        except SamanthaError as error:
            self._trouble(error)

    async def _ask(self, stretch: Stretch) -> None:
        """All the words up to this pause; what she would answer is begun before it is her turn."""
        try:
            await stretch.ask()
        except SamanthaError as error:
            self._trouble(error)
        words = stretch.transcript.text
        if stretch.turn is not None:
            self._add_late(stretch, words)
            return
        if stretch is not self._stretch and self._stretch.is_open:
            return  # another stretch has begun
        self._stretch = stretch
        if self._taking.begun_ms is None:
            self._aside = (words, self._house.clock.monotonic())
        self._happen(Known(words=words, patience_ms=self._habit.patience_ms(words, self.voicing.question)))
        if self._taking.pause == "known" and words and stretch.is_sure:
            self._session.speculate(words, self.voicing.prepare, goes_on=stretch.goes_on)

    def _add_late(self, stretch: Stretch, words: str) -> None:
        """What an ear that is slow (it is still loading, say) found in a turn that could not wait for it."""
        turn, stretch.turn = stretch.turn or "", words
        more = words.removeprefix(turn).strip()
        if turn.startswith(words) or not more or not stretch.is_sure:
            return
        is_more = words.startswith(f"{turn} ")
        self._tell(Transcribed(text=more, is_final=True, is_sure=is_more))
        if is_more:
            self._session.hear(more, channel="speech", goes_on=True)

    async def _end_turn(self, words: str) -> None:
        is_sure, goes_on = self._stretch.is_sure, self._stretch.goes_on
        await self._close_stretch()
        self._tell(Transcribed(text=words, is_final=True, is_sure=is_sure))
        if is_sure:
            self._session.hear(words, channel="speech", goes_on=goes_on)
        if (learned := self._habit.to_keep()) is not None:
            await self._house.journal.append(learned)

    def _reset(self) -> None:
        self._taking = Taking()
        self._before.clear()
        self._session.drop_speculation()
        self._acts.put_nowait(self._close_stretch)
        self._acts.put_nowait(self.voicing.go_on)

    async def _murmur(self, murmur: Backchannel) -> None:
        """Said where the person has not said that they'd rather not."""
        profile = await self._house.journal.look(lambda tx: read_profile(self._house.owner, tx))
        if profile.get("murmurs") is not False:
            self.voicing.murmur(murmur)

    # --- the voice ---------------------------------------------------------------------------------

    async def _yield(self) -> None:
        """What was heard of her is told first, so that the record is right."""
        await self.give_way()
        await self.voicing.go_on()
        self._session.interrupt()

    def _heard(self, heard: Heard) -> None:
        self._session.progress(heard.reply, heard.chars, is_done=heard.is_done)
        self._tell(Voiced(reply=heard.reply, chars=heard.chars))
        if heard.is_done and self._aside is not None:
            (words, at), self._aside = self._aside, None
            is_answer = words and self.voicing.question
            if is_answer and 1000 * (self._house.clock.monotonic() - at) <= ANSWER_MS:
                self._session.hear(words, channel="speech")

    def _trouble(self, error: SamanthaError) -> None:
        self._tell(Trouble(code=type(error).__name__, message=str(error)))
