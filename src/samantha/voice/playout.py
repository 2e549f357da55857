"""Her replies as sound: made ahead, paced by the clock, ducked, held, stopped; and what of it was heard."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass, field

import numpy as np

from samantha.core.clock import Clock
from samantha.core.errors import SamanthaError
from samantha.core.ports import Speaker, Voice
from samantha.core.sound import FRAME_MS
from samantha.voice.pace import between

log = logging.getLogger(__name__)

LEAD_MS = 60  # sound that is sent before it is due: what a page's jitter buffer begins with
SOFT = 0.5  # -6 dB
DUCKED = 0.2  # -14 dB: she is still heard, and is clearly the one who gives way
REWIND_MS = 120  # said again after a hold, so that no word begins in its middle
AHEAD = 2  # sentences whose sound is made before it is needed
MURMUR = ""  # the reply that a murmur belongs to
LOOK_MS = 15  # how often it is looked whether the last of it was heard


@dataclass(kw_only=True, eq=False)
class _Sentence:
    """One sentence of a reply; `begin` is where it stands in the reply, in characters."""

    reply: str
    text: str
    begin: int
    pcm: bytearray = field(default_factory=bytearray)
    silence: int = 0  # samples before its first word: the pause after the sentence before it
    is_made: bool = False
    making: asyncio.Task[None] | None = None

    @property
    def samples(self) -> int:
        return len(self.pcm) // 2

    def chars(self, samples: int) -> int:
        """Characters of the reply heard once so many samples of this sentence were, in whole words.

        A voice gives no word marks: the share of the sound stands for the share of the words.
        """
        if self.is_made and samples >= self.samples:
            return self.begin + len(self.text)
        # While its sound is still being made its length is guessed from below: 80 ms a character.
        words = self.samples - self.silence
        share = max(0, samples - self.silence) / max(words, 1 if self.is_made else len(self.text) * 1280)
        end = int(share * len(self.text))
        return self.begin + max(0, self.text.rfind(" ", 0, end + 1))


@dataclass(frozen=True, kw_only=True)
class Heard:
    """How far a reply was really heard, in characters of the whole of it."""

    reply: str
    chars: int
    is_done: bool = False


class Playout:
    """`run` plays; the other methods hand it what to say and how. Sentences are said in the order they came.

    `heard` is told how far each reply got, `failed` that a sentence could not be made to sound.
    """

    def __init__(
        self,
        voice: Voice,
        speaker: Speaker,
        clock: Clock,
        *,
        heard: Callable[[Heard], None],
        failed: Callable[[SamanthaError], None],
    ) -> None:
        self._voice = voice
        self._speaker = speaker
        self._clock = clock
        self._tell_heard = heard
        self._failed = failed
        self._line: deque[_Sentence] = deque()  # the first is the one that is heard now
        self._lengths: dict[str, int] = {}  # characters so far of each reply that is not over
        self._whole: set[str] = set()  # replies that will not grow
        self._prepared: _Sentence | None = None
        self._offset = 0  # samples of the first sentence that lie before the stream's beginning
        self._sent = 0  # samples of the stream handed to the speaker
        self._began_at: float | None = None  # when the stream's first sample was due
        self._gain = self._goal = 1.0
        self._is_held = False
        self._was_heard = False  # when she was held
        self._emptying = asyncio.Lock()  # one at a time asks the speaker how far it came
        self._news = asyncio.Event()  # something changed: look again
        self._tasks: asyncio.TaskGroup

    @property
    def is_sounding(self) -> bool:
        """She is being heard, or was when she was held."""
        return self._began_at is not None or self._was_heard

    @property
    def has_more(self) -> bool:
        """Something of hers waits to be heard, or is being heard."""
        return bool(self._line)

    @property
    def is_ducked(self) -> bool:
        return self._goal < 1.0

    @property
    def reply(self) -> str | None:
        """The reply that is heard now."""
        return self._line[0].reply if self._line else None

    @property
    def text(self) -> str:
        """What stands to be heard, the sentence that is heard now first."""
        return " ".join(sentence.text for sentence in self._line)

    # --- what to say -----------------------------------------------------------------------------

    def prepare(self, text: str) -> None:
        """Make the sound of a sentence that may be said next. Nothing is heard of it until it is."""
        if self._prepared is not None and self._prepared.text == text:
            return
        self.forget()
        self._prepared = _Sentence(reply="", text=text, begin=0)
        self._make(self._prepared)

    def forget(self) -> None:
        """What was prepared will not be said."""
        if self._prepared is not None and self._prepared.making is not None:
            self._prepared.making.cancel()
        self._prepared = None

    def say(self, reply: str, text: str) -> None:
        """One more sentence of a reply, after those that came before it."""
        if not self._line:
            self._gain = self._goal = 1.0
        length = self._lengths.get(reply)
        begin = 0 if length is None else length + 1
        self._lengths[reply] = begin + len(text)
        sentence = _Sentence(reply=reply, text=text, begin=begin)
        if self._prepared is not None and self._prepared.text == text:
            sentence, self._prepared = self._prepared, None
            sentence.reply, sentence.begin = reply, begin
        if self._line and self._line[-1].reply == reply:
            sentence.silence = self._voice.rate_hz * between(self._line[-1].text, text) // 1000
            sentence.pcm[:0] = bytes(2 * sentence.silence)
        self._line.append(sentence)
        self._make_ahead()
        self._news.set()

    def murmur(self, text: str, *, is_soft: bool = False) -> None:
        """A sound of hers that is no reply ("mm-hm"), where nothing of hers waits; nobody counts it."""
        if not self._line and not self._is_held:
            self.say(MURMUR, text)
            self.said(MURMUR)
            self._gain = self._goal = SOFT if is_soft else 1.0

    def said(self, reply: str) -> None:
        """The reply is complete."""
        if reply in self._lengths:
            self._whole.add(reply)
        self._news.set()

    # --- how ---------------------------------------------------------------------------------------

    def duck(self) -> None:
        """Lower her voice at once: what is buffered, and what comes."""
        if self._goal == 1.0:
            self._gain = self._goal = DUCKED  # no ramp: what is buffered goes down before this comes
            self._speaker.duck(DUCKED)

    def restore(self) -> None:
        """Her voice as it was."""
        self._goal = 1.0

    async def hold(self) -> None:
        """Be silent, and be ready to go on from here."""
        async with self._emptying:
            if self._is_held:
                return
            self._is_held = True
            if self._began_at is not None:
                self._was_heard = True
                self._seek(await self._empty(), rewind_ms=REWIND_MS)

    def go_on(self) -> None:
        """After a hold: from where she was."""
        self._is_held = self._was_heard = False
        self._gain = self._goal = 1.0
        self._news.set()

    async def stop(self, reply: str | None = None) -> Heard | None:
        """Be silent for good, or about that reply alone. How far it was heard; None where none of it was."""
        async with self._emptying:
            if not self._line or reply not in (None, self._line[0].reply):
                return None
            gone = [sentence for sentence in self._line if reply in (None, sentence.reply)]
            self._is_held = True  # nothing is sent while the speaker is asked
            self._seek(await self._empty())
            first = self._line[0] if self._line else None
            is_cut = first is not None and first in gone
            heard = Heard(reply=first.reply, chars=first.chars(self._offset)) if first and is_cut else None
            for sentence in gone:
                if sentence.making is not None:
                    sentence.making.cancel()
                self._over(sentence.reply)
            self._line = deque(sentence for sentence in self._line if sentence not in gone)
            self._offset = 0
            self._make_ahead()
            self.go_on()
        if heard is not None:
            self._heard(heard)
        return heard

    async def run(self) -> None:
        """Play until cancelled. Nothing may be said before it runs."""
        async with asyncio.TaskGroup() as self._tasks:
            while True:
                self._news.clear()
                pause_s = self._step()
                if pause_s is None:
                    await self._news.wait()
                else:
                    await self._clock.sleep(pause_s)

    # --- the stream ----------------------------------------------------------------------------------

    def _step(self) -> float | None:
        """Send what is due. Seconds until there is more to do; None where something has to happen first."""
        self._count()
        if self._is_held or not self._line:
            return None
        frame = self._voice.rate_hz * FRAME_MS // 1000
        while True:
            if self._began_at is not None and self._ahead_ms() >= LEAD_MS:
                return max(1.0, self._ahead_ms() - LEAD_MS) / 1000
            pcm = self._next(frame)
            if not pcm:
                break
            if self._began_at is None:
                self._began_at = self._clock.monotonic()
                self._sent = 0
                self._speaker.begin(self._voice.rate_hz)
            elif self._ahead_ms() < 0:  # a gap: the sound was late, and the stream goes on from now
                self._began_at -= self._ahead_ms() / 1000
            self._speaker.play(self._shaped(pcm))
            self._sent += len(pcm) // 2
        return LOOK_MS / 1000 if self._sent and not self._is_all_heard() else None

    def _ahead_ms(self) -> float:
        assert self._began_at is not None
        return 1000 * (self._sent / self._voice.rate_hz - (self._clock.monotonic() - self._began_at))

    def _next(self, samples: int) -> bytes:
        """The next frame of the stream; the last of a sentence may be shorter. Empty where none is ready."""
        at = self._offset + self._sent
        for sentence in self._line:
            if at < sentence.samples:
                if not sentence.is_made and sentence.samples - at < samples:
                    return b""
                return bytes(sentence.pcm[2 * at : 2 * (at + samples)])
            if not sentence.is_made:
                return b""
            at -= sentence.samples
        return b""

    def _shaped(self, pcm: bytes) -> bytes:
        """The frame at the gain that is wanted, reached evenly over it."""
        gain, self._gain = self._gain, self._goal
        if gain == self._gain == 1.0:
            return pcm
        samples = np.frombuffer(pcm, "<i2")
        shaped = samples * np.linspace(gain, self._gain, len(samples))
        return bytes(shaped.astype("<i2").tobytes())

    def _count(self) -> None:
        """Say how far she was heard, and close what was heard to its end."""
        if not self._line:
            return
        if self._began_at is None:
            if not self._line[0].samples:
                self._close(0)  # nothing of it can be heard: it passes without a sound
            return
        at = self._close(self._offset + min(self._speaker.played, self._sent))
        if self._line:
            self._heard(Heard(reply=self._line[0].reply, chars=self._line[0].chars(at)))
        else:
            self._began_at, self._offset, self._sent = None, 0, 0

    def _close(self, at: int) -> int:
        """Take out the sentences that were heard to their end; the place in the one that is first then."""
        while self._line and self._line[0].is_made and at >= self._line[0].samples:
            first = self._line[0]
            is_last = len(self._line) == 1 or self._line[1].reply != first.reply
            if is_last and first.reply not in self._whole:
                break  # more of it may come: it stays, so that the stream is one
            at -= first.samples
            self._offset -= first.samples
            self._line.popleft()
            self._make_ahead()
            self._heard(Heard(reply=first.reply, chars=first.begin + len(first.text), is_done=is_last))
            if is_last:
                self._over(first.reply)
        return at

    def _heard(self, heard: Heard) -> None:
        if heard.reply != MURMUR:
            self._tell_heard(heard)

    def _is_all_heard(self) -> bool:
        return self._speaker.played >= self._sent and all(sentence.is_made for sentence in self._line)

    async def _empty(self) -> int:
        """Stop the stream; the samples of it that were heard."""
        if self._began_at is None:
            return 0
        self._began_at, sent = None, self._sent
        samples = min(await self._speaker.empty(), sent)
        self._sent = 0
        return samples

    def _seek(self, samples: int, rewind_ms: int = 0) -> None:
        """Take the place where so many samples of the stream were heard as the one to go on from."""
        self._offset += samples
        self._close(self._offset)
        self._offset = max(0, self._offset - self._voice.rate_hz * rewind_ms // 1000) if self._line else 0

    def _over(self, reply: str) -> None:
        self._lengths.pop(reply, None)
        self._whole.discard(reply)

    # --- the sound -----------------------------------------------------------------------------------

    def _make_ahead(self) -> None:
        for sentence in list(self._line)[:AHEAD]:
            if sentence.making is None:
                self._make(sentence)

    def _make(self, sentence: _Sentence) -> None:
        sentence.making = self._tasks.create_task(self._synthesise(sentence))

    async def _synthesise(self, sentence: _Sentence) -> None:
        """Where the voice fails the words are still shown: the sentence passes without a sound."""
        try:
            async with aclosing(self._voice.speak(sentence.text)) as sound:
                async for pcm in sound:
                    sentence.pcm += pcm
                    self._news.set()
        except SamanthaError as error:
            self._failed(error)
        except Exception as error:  # noqa: BLE001 - a talk outlives an engine
            log.error("voice: %s", type(error).__name__)
            self._failed(SamanthaError("My voice failed just there. The words stand on the screen."))
        sentence.is_made = True
        self._news.set()
