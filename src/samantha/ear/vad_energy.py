"""Voice activity by loudness alone: what rises over the noise of the room and lasts longer than a click.

It knows no speech from other sounds that last. Where silero is installed it only gives the first word,
20 to 40 ms before silero can be sure, and the last one (vad_silero.py).
"""

from collections import deque

import numpy as np
from numpy.typing import NDArray

from samantha.core.sound import FRAME_MS, RATE_HZ

PART_MS = 5  # the frame is looked at in parts: a click fills one or two, speech every one
PARTS = FRAME_MS // PART_MS
PART = RATE_HZ * PART_MS // 1000
WINDOW = 2 * PART  # each part with the one before: 100 Hz of resolution
EDGES_HZ = (100, 600, 1_300, 2_600, 4_600, 7_900)  # of the bands: each has a floor of its own
BANDS = len(EDGES_HZ) - 1

# Measured with bench/hearing.py (2026-11), in dB.
# Over the floor of a band; or RISE_SPREAD times what the noise there varies by, whichever is more.
RISE_DB = 8.0
RISE_SPREAD = 3.0
STAY_DB = 5.0
STAY_SPREAD = 1.5
LASTING_PARTS = 5  # 25 ms over the rise, ...
FADED_DB = 4.0  # ... and the last of them hardly softer than the loudest, as a click is that rings on
HANG_PARTS = 11  # 55 ms: a stop's closure ("p", "t", "k") is mostly shorter
QUIETEST_DB = -90.0  # a floor under the floors: digital silence makes no hiss a voice
START_DB = -45.0  # the most that the first frame can make the floor: it may be speech already
RISEN_FRAMES = 100  # 2 s in which a band never was softer than this: then the noise itself has grown
IS_SPEECH = 0.8

Levels = NDArray[np.float32]


class EnergyVad:
    """A Vad with an adaptive noise floor in each of five bands; needs nothing but numpy."""

    name = "energy"

    def __init__(self) -> None:
        self._window = np.hanning(WINDOW).astype(np.float32) / (32_768 * np.sqrt(WINDOW) / 2)
        bins = np.array(EDGES_HZ) * WINDOW // RATE_HZ
        self._edges, self._last = bins[:-1], int(bins[-1])
        self.reset()

    def reset(self) -> None:
        self._floor = np.full(BANDS, START_DB, np.float32)
        self._spread = np.full(BANDS, 2.0, np.float32)  # the mean distance of the noise from its floor
        self._frames = 0
        self._before = np.zeros(PART, np.float32)  # the last part of the frame before
        self._run: deque[float] = deque(maxlen=LASTING_PARTS)  # how far the last parts were over the rise
        self._softest = np.full((RISEN_FRAMES, BANDS), START_DB, np.float32)
        self._hang = 0  # parts for which it goes on although none is loud
        self.snr_db = 0.0  # of the loudest band, in the last frame

    def hear(self, frame: bytes) -> float:
        """IS_SPEECH or 0: see the port."""
        levels = self._levels(frame)
        if not self._frames:
            self._floor = np.minimum(START_DB, levels[1:].mean(axis=0))
        over = levels - self._floor
        rise = (over - np.maximum(RISE_DB, RISE_SPREAD * self._spread)).max(axis=1)
        stays = bool((over.mean(axis=0) > np.maximum(STAY_DB, STAY_SPREAD * self._spread)).any())
        for rises in rise.tolist():
            if rises > 0:
                self._run.append(rises)
            else:
                self._run.clear()
            lasts = len(self._run) == LASTING_PARTS and rises > max(self._run) - FADED_DB
            if lasts or (self._hang and stays):
                self._hang = HANG_PARTS
            elif self._hang:
                self._hang -= 1
        self.snr_db = float(over.max())
        self._follow(levels)
        return IS_SPEECH if self._hang else 0.0

    def _levels(self, frame: bytes) -> Levels:
        """In dB of full scale: shape (PARTS, BANDS)."""
        sound = np.concatenate((self._before, np.frombuffer(frame, "<i2").astype(np.float32)))
        self._before = sound[-PART:]
        overlapping = np.lib.stride_tricks.sliding_window_view(sound, WINDOW)[::PART]
        spectrum = np.fft.rfft(overlapping * self._window, axis=1)[:, : self._last]
        power = np.square(spectrum.real) + np.square(spectrum.imag)
        bands = np.add.reduceat(power, self._edges, axis=1)
        levels: Levels = 10 * np.log10(np.maximum(bands, 1e-9), dtype=np.float32)
        return levels

    def _follow(self, levels: Levels) -> None:
        """Let the floors follow the noise; in speech only where it was never softer for RISEN_FRAMES."""
        level = levels.mean(axis=0)
        self._softest[self._frames % RISEN_FRAMES] = level
        self._frames += 1
        if not self._hang:
            pace = max(0.04, 1 / (self._frames + 1))
            self._spread += pace * (np.minimum(np.abs(levels - self._floor).mean(axis=0), 6.0) - self._spread)
            self._floor += pace * (level - self._floor)
        elif self._frames >= RISEN_FRAMES:
            self._floor = np.maximum(self._floor, self._softest.min(axis=0))
        self._floor = np.maximum(self._floor, QUIETEST_DB)
