"""Her replies as sound, paced by the clock, ducked, held, stopped; and what of it was heard."""

import asyncio
from collections.abc import Callable, Iterable

from samantha.core.clock import Clock
from samantha.core.errors import SamanthaError
from samantha.core.ports import Speaker, Voice
from samantha.core.sound import FRAME_MS
from samantha.voice.lead import Lead
from samantha.voice.making import Making
from samantha.voice.script import MURMUR, Heard, Script

SOFT = 0.5  # -6 dB
DUCKED = 0.2  # -14 dB: she is still heard, and is clearly the one who gives way
REWIND_MS = 120  # said again after a hold, so that no word begins in its middle
AHEAD = 2  # sentences whose sound is made before it is needed
LOOK_MS = 15  # how often it is looked whether the last of it was heard


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
        self._rate_hz = voice.rate_hz
        self._speaker = speaker
        self._clock = clock
        self._tell_heard = heard
        self._news = asyncio.Event()  # something changed: look again
        self._script = Script(voice.rate_hz)
        self._making = Making(voice, news=self._news.set, failed=failed)
        self._lead = Lead()
        self._sent = 0  # samples of the stream handed to the speaker
        self._began_at: float | None = None  # when the stream's first sample was due
        self._gain = self._goal = 1.0
        self._is_held = False
        self._was_heard = False  # when she was held
        self._emptying = asyncio.Lock()  # one at a time asks the speaker how far it came

    @property
    def is_sounding(self) -> bool:
        """She is being heard, or was when she was held."""
        return self._began_at is not None or self._was_heard

    @property
    def has_more(self) -> bool:
        """Something of hers waits to be heard, or is being heard."""
        return bool(self._script)

    # --- what to say -----------------------------------------------------------------------------

    def prepare(self, text: str) -> None:
        """Make the sound of a sentence that may be said next. Nothing is heard of it until it is."""
        self._making.prepare(text)

    def forget(self) -> None:
        """What was prepared will not be said."""
        self._making.forget()

    def say(self, reply: str, text: str) -> None:
        """One more sentence of a reply, after those that came before it."""
        if not self._script:
            self._gain = self._goal = 1.0
        self._script.add(self._making.sentence(reply, text))
        self._making.make(self._script.next(AHEAD))
        self._news.set()

    def murmur(self, text: str, *, is_soft: bool = False) -> None:
        """A sound of hers that is no reply ("mm-hm"), where nothing of hers waits; nobody counts it."""
        if not self._script and not self._is_held:
            self.say(MURMUR, text)
            self.said(MURMUR)
            self._gain = self._goal = SOFT if is_soft else 1.0

    def said(self, reply: str) -> None:
        """The reply is complete."""
        self._script.complete(reply)
        self._news.set()

    # --- how ---------------------------------------------------------------------------------------

    def duck(self) -> None:
        """Lower her voice at once: what is buffered, and what comes."""
        if self._goal == 1.0:
            self._gain = self._goal = DUCKED  # no ramp: what is buffered goes down before this comes
            self._speaker.duck(DUCKED)

    async def hold(self) -> None:
        """Be silent, and be ready to go on from here."""
        async with self._emptying:
            if self._is_held:
                return
            self._is_held = True
            self._gain = DUCKED  # whatever comes after begins softly
            if self._began_at is not None:
                self._was_heard = True
                rewind = self._rate_hz * REWIND_MS // 1000
                self._pass(self._script.seek(await self._empty(), rewind))

    def go_on(self, *, is_lowered: bool = False) -> None:
        """After a hold from where she was: at her full voice, or as one who still gives way."""
        self._is_held = self._was_heard = False
        self._goal = DUCKED if is_lowered else 1.0
        self._news.set()

    async def stop(self, reply: str | None = None) -> None:
        """Be silent for good, or about that reply alone. How far it was heard is told first."""
        async with self._emptying:
            first = self._script.first
            if first is None or reply not in (None, first.reply):
                return
            self._is_held = True  # nothing is sent while the speaker is asked
            self._pass(self._script.seek(await self._empty()))
            heard = self._script.so_far()
            is_cut = heard is not None and reply in (None, heard.reply)
            self._making.stop(self._script.drop(reply))
            self._making.make(self._script.next(AHEAD))
            self._gain = 1.0
            self.go_on()
        if heard is not None and is_cut:
            self._heard(heard)

    async def run(self) -> None:
        """Play until cancelled. Nothing may be said before it runs."""
        async with asyncio.TaskGroup() as tasks:
            self._making.begin(tasks)
            while True:
                self._news.clear()
                pause_s = self._step()
                if pause_s is None:
                    await self._news.wait()
                else:
                    due_s = self._clock.monotonic() + pause_s
                    await self._clock.sleep(pause_s)
                    now_s = self._clock.monotonic()
                    self._lead.woke(now_s, now_s - due_s)

    # --- the stream ----------------------------------------------------------------------------------

    def _step(self) -> float | None:
        """Send what is due. Seconds until there is more to do; None where something has to happen first."""
        self._count()
        if self._is_held or not self._script:
            return None
        frame = self._rate_hz * FRAME_MS // 1000
        while True:
            if self._began_at is not None and self._ahead_ms() >= self._lead.ms:
                return max(1.0, self._ahead_ms() - self._lead.ms) / 1000
            pcm = self._script.sound(self._sent, frame)
            if not pcm:
                break
            if self._began_at is None:
                self._began_at = self._clock.monotonic()
                self._sent = 0
                self._speaker.begin(self._rate_hz)
            elif self._ahead_ms() < 0:  # a gap: the sound was late, and the stream goes on from now
                self._began_at -= self._ahead_ms() / 1000
            self._speaker.play(self._shaped(pcm))
            self._sent += len(pcm) // 2
        return LOOK_MS / 1000 if self._sent and not self._is_all_heard() else None

    def _ahead_ms(self) -> float:
        assert self._began_at is not None
        return 1000 * (self._sent / self._rate_hz - (self._clock.monotonic() - self._began_at))

    def _shaped(self, pcm: bytes) -> bytes:
        """The frame at the gain that is wanted, reached evenly over it."""
        gain, self._gain = self._gain, self._goal
        if gain == self._gain == 1.0:
            return pcm
        import numpy as np  # noqa: PLC0415 - 0.1 s that the start of a talk does without

        samples = np.frombuffer(pcm, "<i2")
        shaped = samples * np.linspace(gain, self._gain, len(samples))
        return bytes(shaped.astype("<i2").tobytes())

    def _count(self) -> None:
        """Say how far she was heard, and close what was heard to its end."""
        first = self._script.first
        if first is None:
            return
        if self._began_at is None:
            if not first.samples:
                self._pass(self._script.hear(0))  # nothing of it can be heard: it passes without a sound
            return
        played = min(self._speaker.played, self._sent)
        self._pass(self._script.hear(played))
        if (heard := self._script.so_far(played)) is not None:
            self._heard(heard)
        else:
            self._began_at, self._sent = None, 0

    def _pass(self, heard: Iterable[Heard]) -> None:
        """Those sentences were heard to their end: the next ones are made."""
        for each in heard:
            self._making.make(self._script.next(AHEAD))
            self._heard(each)

    def _heard(self, heard: Heard) -> None:
        if heard.reply != MURMUR:
            self._tell_heard(heard)

    def _is_all_heard(self) -> bool:
        return self._speaker.played >= self._sent and self._script.is_made

    async def _empty(self) -> int:
        """Stop the stream; the samples of it that were heard."""
        if self._began_at is None:
            return 0
        self._began_at, sent = None, self._sent
        samples = min(await self._speaker.empty(), sent)
        self._sent = 0
        return samples
