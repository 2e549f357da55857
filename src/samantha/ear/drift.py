"""What was played, in step with a microphone whose clock is another's: a few samples more or less a second.

Sound cards' clocks differ by up to 100 parts in a million: 1.6 samples a second, which moves the way under
the filter that learns it. The phase between her part as the filter has it and as it is heard says how far it
moved (a delay is a slope of phase: Knapp and Carter, 1976); a second-order loop sets the pace of reading.
"""

import numpy as np
from numpy.typing import NDArray

from samantha.core.sound import RATE_HZ
from samantha.ear.echo_filter import BLOCK, SIZE, Samples, Spectrum

LONGEST_LEAD = RATE_HZ  # samples that may be played ahead of the microphone; the oldest fall out
BAND_HZ = (200, 3_000)  # where her voice is strong, and a delay of some samples turns no phase round
MEMORY = 0.9  # a block: how long the phase is averaged, some 200 ms of her voice
NEAR = 0.02  # samples: less is chance
PULL = 0.02  # of the delay that was found, made up for in each block
PACE = 0.0004  # of it, a block, into the pace
MOST = 300e-6  # of difference between two clocks that work

TAPS, PHASES = 16, 256
_AT = np.arange(TAPS) - TAPS // 2 + 1
_BINS = slice(BAND_HZ[0] * SIZE // RATE_HZ, BAND_HZ[1] * SIZE // RATE_HZ)
_TURN = 2 * np.pi * np.arange(_BINS.start, _BINS.stop) / SIZE  # of phase, for a delay of one sample


class Reference:
    """`push` what is played, `take` a block for each of the microphone's; `compare` what came of it."""

    def __init__(self) -> None:
        self._table = _interpolation()
        self.pace = 0.0  # how much faster than the microphone's clock hers is read
        self.clear()

    def clear(self) -> None:
        """What waited will not be played. What is known of the clocks stays."""
        self._waiting: Samples = np.zeros(0, np.float32)
        self._fraction = 0.0  # of a sample, that has been read beyond the first that waits
        self._before: Samples = np.zeros(TAPS, np.float32)
        self._pull = 0.0
        self._cross: NDArray[np.complex128] = np.zeros(len(_TURN), np.complex128)

    def push(self, samples: Samples) -> None:
        self._waiting = np.concatenate((self._waiting, samples))[-LONGEST_LEAD:]

    def take(self) -> Samples:
        """BLOCK samples; silence where she has no more."""
        if not len(self._waiting):
            self._before[:] = 0
            self._fraction = self._pull = 0.0
            return np.zeros(BLOCK, np.float32)
        if not (self.pace or self._pull or self._fraction):
            taken, self._waiting = self._waiting[:BLOCK], self._waiting[BLOCK:]
            self._before = np.concatenate((self._before, taken))[-TAPS:]
            return np.concatenate((taken, np.zeros(BLOCK - len(taken), np.float32)))
        step = 1 + self.pace + self._pull / BLOCK
        places = self._fraction + step * np.arange(BLOCK + 1)
        whole = places.astype(np.int64)
        sound = np.concatenate((self._before, self._waiting[: BLOCK + TAPS]))
        sound = np.pad(sound, (0, max(0, BLOCK + 3 * TAPS - len(sound))))
        phase = ((places - whole)[:-1] * PHASES).astype(np.int64)
        near = sound[(whole[:-1] + TAPS)[:, None] + _AT]
        made: Samples = np.einsum("ij,ij->i", near, self._table[phase])
        self._before = sound[whole[-1] : whole[-1] + TAPS]
        self._waiting = self._waiting[whole[-1] :]
        self._fraction = float(places[-1] - whole[-1])
        return made

    def compare(self, hers: Spectrum, heard: Spectrum) -> None:
        """Her part of a block as the filter has it, and the block as it was heard, nobody else in it."""
        self._cross = MEMORY * self._cross + np.conj(hers[_BINS]) * heard[_BINS]
        strength = float((self._cross.real * _TURN**2).sum())
        if strength <= 0:
            return
        late = -float((self._cross.imag * _TURN).sum()) / strength
        late = float(np.clip(late, -1, 1))
        self._pull = -PULL * late if abs(late) > NEAR else 0.0
        if abs(late) > NEAR:
            self.pace = float(np.clip(self.pace - PACE * late / BLOCK, -MOST, MOST))


def _interpolation() -> Samples:
    """Taps of a windowed sinc for each of PHASES places between two samples: shape (PHASES, TAPS)."""
    distance = _AT[None, :] - (np.arange(PHASES)[:, None] + 0.5) / PHASES
    window = np.cos(np.pi * distance / (TAPS + 1)) ** 2
    taps = np.sinc(distance) * window
    made: Samples = (taps / taps.sum(axis=1, keepdims=True)).astype(np.float32)
    return made
