"""A talk by sound, beside its session: what the microphone hears becomes turns, and her sentences are spoken.

microphone -> frames -> echo -> voice activity -> turntaking.step -> Session.speculate, Session.hear
Session -> sentences -> playout -> speaker, and how far she was heard back to the session
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from samantha.conversation.house import House
from samantha.conversation.murmuring import Murmuring
from samantha.conversation.session import Session
from samantha.conversation.turntaking import (
    Action,
    Ask,
    Begin,
    Duck,
    EndTurn,
    Frame,
    GoOn,
    Happening,
    Hers,
    Hold,
    Known,
    LetGo,
    Partial,
    Taking,
    WentOn,
    Yield,
    step,
)
from samantha.core.entry import Draft
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
from samantha.core.ports import Hearing, Recogniser, Speaker, Vad, Voice
from samantha.core.sound import FRAME_MS, Transcript
from samantha.ear.backchannels import Backchannel
from samantha.ear.completeness import completeness
from samantha.ear.echo import Echo
from samantha.ear.endpointing import patience_of
from samantha.ear.frames import Frames, TooFastError
from samantha.ear.guarded import listen
from samantha.ear.pauses import Pauses, learn
from samantha.memory.profile import read_profile
from samantha.voice.playout import Heard, Playout

log = logging.getLogger(__name__)

BEFORE_MS = 300  # heard from before the detector was sure, so that no first consonant is lost
KEPT_AFTER = 20  # pauses: what is learned of them goes into the journal
TOO_SOON_MS = 1_500  # who speaks again within this was not done
ANSWER_MS = 1_200  # a "yes" over the end of her question is the answer, where she ends within this

TOLD_AGAIN_S = 30.0  # the same trouble with the microphone

Act = Callable[[], Awaitable[None]]


@dataclass(frozen=True, kw_only=True)
class Organs:
    """What hears and speaks on this machine. Without a voice the page speaks, or shows her words."""

    vad: Vad
    recogniser: Recogniser | None
    voice: Voice | None


class SpokenTalk:
    """`run` is its life; the other methods hand it what happens, and never wait unless they say so.

    `recogniser` makes the words of the next stretch of speech; `is_spoken` says whether she speaks here.
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
        self.is_spoken = organs.voice is not None
        self._session = session
        self._vad = organs.vad
        self._house = house
        self._clock = clock = house.clock
        self._tell = tell
        self._echo = Echo()
        self._frames = Frames(clock)
        self._too_fast_s: float | None = None  # when it was told last
        self._before: deque[bytes] = deque(maxlen=BEFORE_MS // FRAME_MS)
        self._taking = Taking()
        self._hearing: Hearing | None = None
        self._transcript = Transcript()
        self._has_failed = False  # the ear, in this stretch
        self._acts: asyncio.Queue[Act] = asyncio.Queue()  # a few at most: a person's own pace
        self._is_listening = False
        self._pauses = Pauses()
        self._learned = 0  # pauses since they were kept
        self._ending = completeness("")  # of the words before the last pause
        self._murmuring = Murmuring()
        self._ended_ms: int | None = None  # when the last turn was taken for over
        self._last_said = ""  # her last sentence: what a short answer answers
        self._aside: tuple[str, float] | None = None  # a word in passing, and when
        self._voiced: Heard | None = None
        self._playout: Playout | None = None
        if organs.voice is not None:
            heard = _Overheard(speaker, self._echo)
            self._playout = Playout(organs.voice, heard, clock, heard=self._heard, failed=self._trouble)

    async def run(self) -> None:
        """Speak and listen until cancelled."""
        try:
            async with asyncio.TaskGroup() as self._tasks:
                if self._playout is not None:
                    self._tasks.create_task(self._playout.run())
                profile = await self._house.journal.look(lambda tx: read_profile(self._house.owner, tx))
                self._pauses = Pauses.from_dict(profile.get("pauses") or {})
                while True:
                    act = await self._acts.get()
                    try:
                        await act()
                    except SamanthaError as error:
                        self._trouble(error)
        finally:
            await self._close_hearing()

    # --- what happens ------------------------------------------------------------------------------

    def listen(self, *, is_on: bool) -> None:
        """The microphone was opened or closed. What was begun to be heard when it closes is not a turn."""
        self._is_listening = is_on
        self._echo.emptied()
        if not is_on:
            self._reset()
        elif self.recogniser is not None:
            self.recogniser.warm()

    def take(self, pcm: bytes) -> None:
        """Sound of the microphone: PCM16 mono at RATE_HZ, any length. Raises SamanthaError, and goes on."""
        if not self._is_listening:
            return
        try:
            frames = self._frames.take(pcm)
        except TooFastError:  # of a page that is always too fast it is told now and then, not for each piece
            now_s = self._clock.monotonic()
            if self._too_fast_s is not None and now_s - self._too_fast_s < TOLD_AGAIN_S:
                return
            self._too_fast_s = now_s
            raise
        for frame in frames:
            self._take_frame(frame)

    def show(self, event: Event) -> None:
        """What the session tells: her sentences are to be spoken."""
        match event:
            case Say(reply=reply, text=text):
                self._last_said = text
                if self._playout is not None and self.is_spoken:
                    self._playout.say(reply, text)
            case ReplyEnded(reply=reply) if self._playout is not None:
                self._playout.said(reply)
            case Hush(reply=reply) if (playout := self._playout) is not None:

                async def hush() -> None:
                    await playout.stop(reply)

                self._acts.put_nowait(hush)
            case _:
                pass

    async def give_way(self) -> None:
        """The person takes the floor by hand: she is silent, and what she said until then is told."""
        if self._playout is not None:
            await self._playout.stop()

    @property
    def hers(self) -> Hers:
        """What she does as the person begins to speak."""
        if self._playout is None or not self.is_spoken:
            return "speaking" if self._session.holder == "speaking" else "silent"
        if self._playout.is_sounding:
            return "speaking"
        return "waiting" if self._playout.has_more or self._session.holder == "thinking" else "silent"

    # --- a frame -----------------------------------------------------------------------------------

    def _take_frame(self, raw: bytes) -> None:
        frame, _ = self._echo.clean(raw)
        speech = self._echo.weigh(self._vad.hear(frame))
        hers = self.hers
        self._before.append(frame)
        if self._hearing is not None:
            self._hearing.feed(frame)
            latest = self._hearing.latest
            if latest.text != self._transcript.text:
                self._transcript = latest
                self._happen(Partial(words=latest.text))
                self._tell(Transcribed(text=latest.text, is_sure=latest.is_sure))
        self._happen(Frame(speech=speech, hers=hers))
        is_asked = hers == "silent" and self._house.backchannels
        if is_asked and (murmur := self._murmuring.due(self._taking, self._ending)) is not None:
            self._acts.put_nowait(lambda: self._murmur(murmur))

    def _happen(self, happening: Happening) -> None:
        self._taking, actions = step(self._taking, happening)
        for action in actions:
            self._do(action)

    def _do(self, action: Action) -> None:
        match action:
            case Begin():
                self._learn_end()
                self._open_hearing()
            case Ask() if self._hearing is not None:
                self._tasks.create_task(self._ask(self._hearing))
            case WentOn(pause_ms=pause_ms):
                self._learn(pause_ms)
                self._session.drop_speculation()
                if self._playout is not None:
                    self._playout.forget()
            case EndTurn(words=words):
                self._ended_ms = self._taking.now_ms
                self._acts.put_nowait(lambda: self._end_turn(words))
            case LetGo():
                self._aside = (self._transcript.text, self._clock.monotonic())
                self._session.drop_speculation()
                self._acts.put_nowait(self._close_hearing)
            case Yield():
                self._acts.put_nowait(self._yield)
            case Duck() if self._playout is not None:
                self._playout.duck()
            case Hold() if self._playout is not None:
                self._acts.put_nowait(self._playout.hold)
            case GoOn() if self._playout is not None:
                self._acts.put_nowait(self._go_on)
            case _:
                pass  # without a recogniser nothing is asked, without a voice nothing is lowered

    def _learn_end(self) -> None:
        """They speak again: soon after their turn was taken for over, it was a pause; later, it was over."""
        if self._ended_ms is not None:
            pause_ms = self._taking.now_ms - self._ended_ms
            self._learn(pause_ms if pause_ms < TOO_SOON_MS else 0)
            self._ended_ms = None

    def _learn(self, pause_ms: int) -> None:
        self._pauses = learn(self._pauses, pause_ms, self._ending.label)
        self._learned += 1
        if self._learned >= KEPT_AFTER:
            self._learned = 0
            self._acts.put_nowait(self._keep_pauses)

    async def _keep_pauses(self) -> None:
        await self._house.journal.append(Draft(kind="pauses", body=self._pauses.as_dict()))

    @property
    def _question(self) -> str:
        """What she asked last; "" where she did not end on a question."""
        return self._last_said if self._last_said.rstrip("\"”’'").endswith("?") else ""

    # --- the ear -----------------------------------------------------------------------------------

    def _open_hearing(self) -> None:
        self._tell(SpeechHeard(is_on=True))
        self._transcript, self._has_failed = Transcript(), False
        if self.recogniser is None:
            return
        try:
            self._hearing = listen(self.recogniser)
        except SamanthaError as error:
            self._trouble(error)
            return
        for frame in self._before:
            self._hearing.feed(frame)

    async def _close_hearing(self) -> None:
        hearing, self._hearing = self._hearing, None
        self._tell(SpeechHeard(is_on=False))
        if hearing is not None:
            await hearing.close()

    async def _ask(self, hearing: Hearing) -> None:
        """All the words up to this pause; what she would answer is begun before it is her turn."""
        try:
            self._know(hearing, await hearing.so_far())
        except SamanthaError as error:
            self._trouble(error)
            self._has_failed = True  # what there is of it is shown, and can be typed on
            self._know(hearing, replace(hearing.latest, is_sure=False))

    def _know(self, hearing: Hearing, transcript: Transcript) -> None:
        if hearing is not self._hearing and self._hearing is not None:
            return  # another stretch has begun
        self._transcript = transcript
        if self._taking.begun_ms is None:
            self._aside = (transcript.text, self._clock.monotonic())
        ending = completeness(transcript.text, self._question)
        wait_ms = patience_of(ending, pauses=self._pauses, length=len(transcript.text.split()))
        self._ending = ending
        self._happen(Known(words=transcript.text, patience_ms=wait_ms))
        if self._taking.pause == "known" and transcript.text and transcript.is_sure:
            self._session.speculate(transcript.text, self._prepare)

    def _prepare(self, text: str) -> None:
        if self._playout is not None and self.is_spoken:
            self._playout.prepare(text)

    async def _end_turn(self, words: str) -> None:
        is_sure = self._transcript.is_sure and not self._has_failed
        await self._close_hearing()
        self._tell(Transcribed(text=words, is_final=True, is_sure=is_sure))
        if is_sure:
            self._session.hear(words, channel="speech")

    def _reset(self) -> None:
        self._taking = Taking()
        self._frames.clear()
        self._before.clear()
        self._vad.reset()
        self._session.drop_speculation()
        self._acts.put_nowait(self._close_hearing)
        if self._playout is not None:
            self._acts.put_nowait(self._go_on)

    async def _murmur(self, murmur: Backchannel) -> None:
        """Said where the person has not said that they'd rather not."""
        profile = await self._house.journal.look(lambda tx: read_profile(self._house.owner, tx))
        if self._playout is not None and self.is_spoken and profile.get("murmurs") is not False:
            self._playout.murmur(murmur.text, is_soft=murmur.is_soft)

    # --- the voice ---------------------------------------------------------------------------------

    async def _go_on(self) -> None:
        if self._playout is not None:
            self._playout.go_on()

    async def _yield(self) -> None:
        """What was heard of her is told first, so that the record is right."""
        await self.give_way()
        await self._go_on()
        self._session.interrupt()

    def _heard(self, heard: Heard) -> None:
        if heard == self._voiced:
            return
        self._voiced = heard
        self._session.progress(heard.reply, heard.chars, is_done=heard.is_done)
        self._tell(Voiced(reply=heard.reply, chars=heard.chars))
        if heard.is_done and self._aside is not None:
            (words, at), self._aside = self._aside, None
            is_answer = words and self._question
            if is_answer and 1000 * (self._clock.monotonic() - at) <= ANSWER_MS:
                self._session.hear(words, channel="speech")

    def _trouble(self, error: SamanthaError) -> None:
        self._tell(Trouble(code=type(error).__name__, message=str(error)))


class _Overheard:
    """A Speaker that tells the echo what goes out, so that she knows her own voice when it comes back."""

    def __init__(self, speaker: Speaker, echo: Echo) -> None:
        self._speaker = speaker
        self._echo = echo
        self._rate_hz = 0

    def begin(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._speaker.begin(rate_hz)

    def play(self, pcm: bytes) -> None:
        self._echo.played(pcm, self._rate_hz)
        self._speaker.play(pcm)

    def duck(self, gain: float) -> None:
        self._speaker.duck(gain)

    @property
    def played(self) -> int:
        return self._speaker.played

    async def empty(self) -> int:
        self._echo.emptied()
        return await self._speaker.empty()
