"""A Voice for tests: one calm tone, as long as the words."""

import asyncio
import math
from array import array
from collections.abc import AsyncGenerator

from samantha.voice.sentences import utterances

TONE_HZ = 200
CHARACTER_MS = 60  # about 15 characters a second, as in unhurried English
CHUNK_MS = 50
LOUDNESS = 8_000  # of 32767


class ToneVoice:
    """Says every text as a sine, CHARACTER_MS for each character that would be spoken.

    The same text gives the same bytes. It never waits for a clock, only lets others run between
    chunks. `said` keeps the texts that it was asked to say, in order; `is_closed` tells of `close`.
    """

    name = "tone"
    rate_hz = 16_000

    def __init__(self) -> None:
        self.said: list[str] = []
        self.is_closed = False

    async def speak(self, text: str) -> AsyncGenerator[bytes, None]:
        self.said.append(text)
        length = sum(len(utterance) for utterance in utterances(text)) * CHARACTER_MS * self.rate_hz // 1000
        size = CHUNK_MS * self.rate_hz // 1000
        for start in range(0, length, size):
            await asyncio.sleep(0)
            yield _tone(start, min(start + size, length))

    async def close(self) -> None:
        self.is_closed = True


_PERIOD = ToneVoice.rate_hz // TONE_HZ
_WAVE = array("h", (round(LOUDNESS * math.sin(2 * math.pi * n / _PERIOD)) for n in range(_PERIOD)))


def _tone(start: int, end: int) -> bytes:
    """Samples `start` to `end` of an endless sine."""
    periods = _WAVE * ((end - start) // _PERIOD + 2)
    return periods[start % _PERIOD :][: end - start].tobytes()
