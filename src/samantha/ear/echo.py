"""Her own voice as it comes back through the microphone: how much of a frame is surely somebody else's."""

from collections import deque

import numpy as np

from samantha.core.sound import FRAME_BYTES, FRAME_MS, RATE_HZ
from samantha.ear.resample import Resampler

REACH_MS = 700  # how long after it was sent a sound of hers may still come back
LOSS_DB = 3.0  # what lies between her loudspeaker and the microphone at the least
SURE_DB = 6.0  # louder than her echo can be by this is surely somebody


class Echo:
    """`played` is told what goes out, `clean` gives a frame back and how near its sound is."""

    def __init__(self) -> None:
        self._rest = b""
        self._resampler: tuple[int, Resampler] | None = None
        self._hers: deque[float] = deque(maxlen=REACH_MS // FRAME_MS)  # dB of each frame that went out
        self._waiting: deque[float] = deque()

    def played(self, pcm: bytes, rate_hz: int) -> None:
        """PCM16 mono that was sent to be played."""
        if self._resampler is None or self._resampler[0] != rate_hz:
            self._resampler = (rate_hz, Resampler(rate_hz, to_hz=RATE_HZ))
        self._rest += pcm if rate_hz == RATE_HZ else self._resampler[1].take(pcm)
        while len(self._rest) >= FRAME_BYTES:
            self._waiting.append(_level_db(self._rest[:FRAME_BYTES]))
            self._rest = self._rest[FRAME_BYTES:]

    def clean(self, frame: bytes) -> tuple[bytes, float]:
        """The frame, and from 0 to 1 how surely something in it is not her."""
        self._hers.append(self._waiting.popleft() if self._waiting else -96.0)
        over_db = _level_db(frame) - (max(self._hers) - LOSS_DB)
        return frame, float(min(1.0, max(0.0, 0.5 + over_db / SURE_DB)))


def _level_db(pcm: bytes) -> float:
    power = float(np.mean(np.frombuffer(pcm, "<i2").astype(np.float32) ** 2))
    return 10 * float(np.log10(max(power, 1.0) / 32_768**2))
