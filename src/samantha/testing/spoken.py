"""A talk by sound, played from a script: a whole house in memory, a fake clock, speech as a loud tone.

async with spoken_talk(mind) as talk:
    await talk.person("what time is it")
    await talk.wait(2000)
    assert talk.heard == [...]
"""

import asyncio
import math
from array import array
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from zoneinfo import ZoneInfo

from samantha.conversation.house import House
from samantha.conversation.senses import Senses
from samantha.conversation.session import Session
from samantha.conversation.spoken import Organs, SpokenTalk
from samantha.core.events import Event, Transcribed, Trouble
from samantha.core.ports import Mind, Voice
from samantha.core.sound import FRAME_BYTES, FRAME_MS, RATE_HZ
from samantha.testing.clock import FakeClock, settle
from samantha.testing.house import fake_house
from samantha.testing.recogniser import OracleRecogniser, TimedWord
from samantha.testing.speaker import TimedSpeaker
from samantha.testing.voice import ToneVoice

SILENCE = bytes(FRAME_BYTES)
WORD_MS = 240


class LoudVad:
    """A Vad for tests: what is loud is speech, from its first frame to its last."""

    name = "loud"

    def hear(self, frame: bytes) -> float:
        return 0.9 if max(map(abs, array("h", frame))) > 1_000 else 0.05

    def reset(self) -> None:
        pass


def tone(ms: int, hz: int = 700) -> bytes:
    """A loud tone, unlike her own."""
    count = RATE_HZ * ms // 1000
    return array(
        "h", (round(9_000 * math.sin(2 * math.pi * hz * n / RATE_HZ)) for n in range(count))
    ).tobytes()


class SpokenScript:
    """`events` are all that was told; `clock` moves a frame at a time, as the microphone is fed."""

    def __init__(
        self, house: House, clock: FakeClock, voice: Voice, *, delay_s: float, has_begun: bool
    ) -> None:
        self.house, self.clock = house, clock
        self.events: list[Event] = []
        self.speaker = TimedSpeaker(clock)
        self.recogniser = OracleRecogniser(clock, delay_s=delay_s)
        senses = Senses(zone=ZoneInfo("Europe/London"))
        self.session = Session(house, self._show, senses, has_begun=has_begun)
        organs = Organs(find_vad=LoudVad, recogniser=self.recogniser, voice=voice)
        self.spoken = SpokenTalk(house, self.session, organs, self.speaker, self.events.append)

    def _show(self, event: Event) -> None:
        self.events.append(event)
        self.spoken.show(event)

    async def person(self, words: str, *, pause_ms: int = 0) -> None:
        """They say this, WORD_MS a word, and are silent for `pause_ms` after it."""
        said = words.split()
        now = self.clock.monotonic()
        timed = [TimedWord(text=word, end_s=now + (at + 1) * WORD_MS / 1000) for at, word in enumerate(said)]
        self.recogniser.hear_at(timed)
        await self.feed(tone(WORD_MS * len(said)))
        await self.wait(pause_ms)

    async def noise(self, ms: int) -> None:
        """They cough, or a door falls shut: sound without words."""
        await self.feed(tone(ms, 1_100))

    async def wait(self, ms: int) -> None:
        """Silence."""
        await self.feed(SILENCE * (ms // FRAME_MS))

    async def feed(self, pcm: bytes) -> None:
        for start in range(0, len(pcm), FRAME_BYTES):
            await self.clock.advance(FRAME_MS / 1000)
            self.spoken.take(pcm[start : start + FRAME_BYTES])
            await settle()

    @property
    def turns(self) -> list[str]:
        """What was taken as their turns."""
        return [event.text for event in self.events if isinstance(event, Transcribed) and event.is_final]

    @property
    def troubles(self) -> list[str]:
        return [event.message for event in self.events if isinstance(event, Trouble)]


@asynccontextmanager
async def spoken_talk(
    mind: Mind, *, voice: Voice | None = None, delay_s: float = 0.1, has_begun: bool = True
) -> AsyncGenerator[SpokenScript, None]:
    """The microphone is open, and nothing was said yet."""
    house, clock = fake_house(mind)
    script = SpokenScript(house, clock, voice or ToneVoice(), delay_s=delay_s, has_begun=has_begun)
    talking = asyncio.create_task(script.session.run())
    sounding = asyncio.create_task(script.spoken.run())
    await settle()
    script.spoken.listen(is_on=True)
    try:
        yield script
    finally:
        sounding.cancel()
        await asyncio.wait([sounding])
        script.session.end()
        await talking
