"""Sound of another rate, or of several channels, to what the ear is given: PCM16 mono at RATE_HZ.

Band-limited, by a windowed-sinc filter in polyphase form (Crochiere and Rabiner, 1983): only the wanted
samples are computed.
"""

from functools import lru_cache
from math import gcd

import numpy as np
from numpy.typing import NDArray

from samantha.core.errors import BadInputError
from samantha.core.sound import RATE_HZ

LOWEST_HZ, HIGHEST_HZ = 4_000, 192_000
MOST_CHANNELS = 8

CROSSINGS = 16  # of zero, of the sinc on each side: 1 dB less at 0.87 of the lower Nyquist frequency
KAISER_BETA = 9.0  # 90 dB below, more than 16 bits hold of what would fold back
ROLL_OFF = 0.94  # of the lower Nyquist frequency: where the filter is at half
BLOCK = 8_192  # samples made at once: a few megabytes, however long the sound is

Samples = NDArray[np.float32]


def resample(pcm: bytes, from_hz: int, channels: int = 1) -> bytes:
    """A whole sound: PCM16, its channels interleaved, to PCM16 mono at RATE_HZ, of the same length in time.

    Raises BadInputError where no sound can be of that rate, of so many channels, or ends within a sample.
    """
    if len(pcm) % (2 * max(1, channels)):
        raise BadInputError("This sound ends in the middle of a sample; it was cut off or is not 16-bit PCM.")
    resampler = Resampler(from_hz, channels)
    return resampler.take(pcm) + resampler.end()


class Resampler:
    """A stream of sound, piece by piece. It is about 1 ms behind (2 ms below 16 kHz), as filters are."""

    def __init__(self, from_hz: int, channels: int = 1, *, to_hz: int = RATE_HZ) -> None:
        """Raises BadInputError for a rate or a count of channels that no sound has."""
        if not LOWEST_HZ <= from_hz <= HIGHEST_HZ:
            raise BadInputError(f"Sound at {from_hz} Hz cannot be used; {LOWEST_HZ} to {HIGHEST_HZ} Hz can.")
        if not 1 <= channels <= MOST_CHANNELS:
            raise BadInputError(f"Sound of {channels} channels cannot be used; 1 to {MOST_CHANNELS} can.")
        self._channels = channels
        divisor = gcd(to_hz, from_hz)
        self._up, self._down = to_hz // divisor, from_hz // divisor
        self._filter = _phases(self._up, self._down)
        self._reach = self._filter.shape[1] // 2
        self._rest = b""
        self.clear()

    def clear(self) -> None:
        """Begin anew, with silence before it."""
        self._rest = b""
        self._held: Samples = np.zeros(self._reach, np.float32)
        self._first = -self._reach  # index in the input of the first sample held
        self._made = 0
        self._taken = 0

    def take(self, pcm: bytes) -> bytes:
        """What can be made by now. A part of a sample waits for the rest of it."""
        if self._up == self._down == self._channels == 1 and not self._rest and len(pcm) % 2 == 0:
            return pcm
        size = 2 * self._channels
        held = self._rest + pcm
        whole = len(held) - len(held) % size
        self._rest = held[whole:]
        mono = np.frombuffer(held[:whole], "<i2").reshape(-1, self._channels).mean(axis=1, dtype=np.float32)
        if self._up == self._down:
            return _pcm(mono)
        self._taken += len(mono)
        self._held = np.concatenate((self._held, mono))
        last = self._first + len(self._held) - self._reach  # the filter looks `reach` samples ahead
        return _pcm(self._make(max(self._made, -(-last * self._up // self._down))))

    def end(self) -> bytes:
        """The rest of it, with silence after it. `clear` before more is taken."""
        if self._up == self._down:
            return b""
        self._held = np.concatenate((self._held, np.zeros(self._reach + 1, np.float32)))
        return _pcm(self._make(-(-self._taken * self._up // self._down)))

    def _make(self, until: int) -> Samples:
        """Samples from the last one made up to `until`, exclusive."""
        blocks = [np.zeros(0, np.float32)]
        taps = np.arange(self._filter.shape[1])
        for start in range(self._made, until, BLOCK):
            at = np.arange(start, min(start + BLOCK, until), dtype=np.int64) * self._down
            begins = at // self._up - self._first - self._reach + 1
            near = self._held[begins[:, None] + taps]
            blocks.append(np.einsum("ij,ij->i", near, self._filter[at % self._up]))
        self._made = until
        spent = until * self._down // self._up - self._reach + 1 - self._first
        if spent > 0:
            self._held = self._held[spent:]
            self._first += spent
        return np.concatenate(blocks)


@lru_cache(maxsize=8)
def _phases(up: int, down: int) -> Samples:
    """The filter's taps for each place of a wanted sample between two given ones: shape (up, taps).

    Tap k of phase p weighs the input sample k - reach + 1 after the one before the wanted place.
    """
    cutoff = ROLL_OFF * min(1.0, up / down)  # of the input's Nyquist frequency
    reach = int(np.ceil(CROSSINGS / cutoff))
    distance = np.arange(1 - reach, reach + 1)[None, :] - np.arange(up)[:, None] / up
    window = np.i0(KAISER_BETA * np.sqrt(np.clip(1 - (distance / reach) ** 2, 0, None))) / np.i0(KAISER_BETA)
    taps = np.sinc(cutoff * distance) * window
    taps /= taps.sum(axis=1, keepdims=True)
    return taps.astype(np.float32)


def _pcm(samples: Samples) -> bytes:
    return np.clip(np.rint(samples), -32_768, 32_767).astype("<i2").tobytes()
