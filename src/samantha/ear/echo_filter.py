"""An adaptive filter that learns the way from her loudspeaker to the microphone, and takes her sound out.

A partitioned-block frequency-domain Kalman filter: G. Enzner and P. Vary, "Frequency-domain adaptive Kalman
filter for acoustic echo control in hands-free telephones" (2006), partitioned as in Kuech et al. (2014). It
knows how unsure it is of each part of the way, so it learns fast at first, and hardly at all while somebody
else speaks, with no switch between the two.
"""

import numpy as np
from numpy.typing import NDArray

from samantha.core.sound import FRAME_MS, RATE_HZ

BLOCK = RATE_HZ * FRAME_MS // 1000
SIZE = 2 * BLOCK
BINS = BLOCK + 1
PARTITIONS = 34  # blocks of 20 ms: 0.5 s for the way through buffers and cards, the rest for the room

# Tuned on bench/hearing_sounds.py's rooms, 2026-11. PRIOR: how strong the echo may be in one partition before
# anything was learned; in all partitions it allows for a loudspeaker that is louder than the voice.
PRIOR = 0.1
FORGETTING = 0.9995**2  # a block; lower follows a drifting clock better, and cancels less in a still room
SMOOTHING = 0.7  # of the power that is not hers
CONSTRAINED = 4  # partitions a block whose circular part is cut off; all have had their turn in 9 blocks

Samples = NDArray[np.float32]
Spectrum = NDArray[np.complex64]
Power = NDArray[np.float32]


class EchoFilter:
    """One loudspeaker and one microphone. Powers are of SIZE samples whose first half is zero."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Know nothing of the way again."""
        shape = (PARTITIONS, BINS)
        self._played = np.zeros(shape, np.complex64)  # spectra of what was played, the newest first
        self.played_power: Power = np.zeros(shape, np.float32)
        self._way = np.zeros(shape, np.complex64)
        self._doubt = np.full(shape, PRIOR, np.float32)  # variance of `_way`
        self._other = np.zeros(BINS, np.float32)  # power of what is not hers
        self._before = np.zeros(BLOCK, np.float32)
        self._next = 0
        self.unexplained: Power = np.zeros(
            BINS, np.float32
        )  # power of echo that may be left, by its own doubt

    def doubt_all(self) -> None:
        """The way has changed: learn it anew, and trust nothing until then."""
        self._way[:] = 0
        self._doubt[:] = PRIOR

    def doubt_more(self, variance: float) -> None:
        """The way is not quite what it was: learn faster."""
        self._doubt += np.float32(variance)

    @property
    def gain(self) -> Power:
        """How strong the way is, as a factor of power for each bin."""
        gain: Power = (np.square(self._way.real) + np.square(self._way.imag)).sum(axis=0)
        return gain

    def step(self, played: Samples, heard: Samples) -> tuple[Samples, Samples]:
        """What was heard without her, and her part of it as far as it is known: BLOCK samples each."""
        self._shift(played)
        whole = np.fft.irfft((self._way * self._played).sum(axis=0), SIZE)
        hers: Samples = whole[BLOCK:].astype(np.float32, copy=False)
        rest = heard - hers
        self._learn(spectrum(rest))
        return rest, hers

    def _shift(self, played: Samples) -> None:
        newest = np.fft.rfft(np.concatenate((self._before, played)))
        self._before = played
        self._played[1:] = self._played[:-1]
        self._played[0] = newest
        self.played_power[1:] = self.played_power[:-1]
        self.played_power[0] = np.square(newest.real) + np.square(newest.imag)

    def _learn(self, rest: Spectrum) -> None:
        self._other *= SMOOTHING
        self._other += (1 - SMOOTHING) * (np.square(rest.real) + np.square(rest.imag))
        doubtful = (self.played_power * self._doubt).sum(axis=0)
        self.unexplained = doubtful / 2  # half of the window is zero
        step = self._doubt / (doubtful + 2 * self._other + 1e-6)
        self._way += step * np.conj(self._played) * rest
        step *= self.played_power
        step *= -0.5
        step += 1
        step *= self._doubt
        step *= FORGETTING
        step += (1 - FORGETTING) * (np.square(self._way.real) + np.square(self._way.imag))
        self._doubt = step
        for _ in range(CONSTRAINED):
            response = np.fft.irfft(self._way[self._next], SIZE)
            response[BLOCK:] = 0
            self._way[self._next] = np.fft.rfft(response)
            self._next = (self._next + 1) % PARTITIONS


def spectrum(block: Samples) -> Spectrum:
    """Of BLOCK samples, with as many zeros before them."""
    return np.fft.rfft(np.concatenate((np.zeros(BLOCK, np.float32), block))).astype(np.complex64, copy=False)
