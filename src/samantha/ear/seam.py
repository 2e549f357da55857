"""Between a piece of sound that was ended to have its words, and the sound that comes after it.

The words are asked for at 90 ms of silence, which may be the "p" in the middle of "upper". What goes on at
once is decoded again together with what was ended; a silence that lasts is the end of a word.
"""

from array import array
from math import sqrt

from samantha.core.sound import RATE_HZ

SURE_MS = 200  # more of silence after the words were asked for: no sound of English is silent for 290 ms
AGAIN_S = 8  # the longest piece that is decoded again; a pause for breath has come before that
LOUD = 0.15  # -16 dB under the loudest 20 ms of the piece: the noise of a room mostly is softer

_BYTES_A_SECOND = RATE_HZ * 2


class Seam:
    """`keep` what a decoder took of a piece; once it was ended, `follow` says what is to be taken next."""

    def __init__(self) -> None:
        self._kept = bytearray()
        self._loudest = 0.0
        self._silence = bytearray()

    def keep(self, pcm: bytes) -> None:
        if len(self._kept) <= AGAIN_S * _BYTES_A_SECOND:
            self._kept += pcm
        self._loudest = max(self._loudest, loudness(pcm))

    def follow(self, pcm: bytes) -> tuple[bytes, bool]:
        """What the next piece begins with (nothing while that is not clear); whether it repeats the last."""
        self._silence += pcm
        if 0 < len(self._kept) <= AGAIN_S * _BYTES_A_SECOND and self._loudest > 0:
            if loudness(pcm) > LOUD * self._loudest:
                return self._begin(bytes(self._kept)), True
            if len(self._silence) < SURE_MS * _BYTES_A_SECOND // 1000:
                return b"", False
        return self._begin(b""), False

    def _begin(self, before: bytes) -> bytes:
        begins = before + bytes(self._silence)
        self._kept.clear()
        self._silence.clear()
        self._loudest = 0.0
        return begins


def loudness(pcm: bytes) -> float:
    """The root of the mean square of PCM16."""
    samples = array("h", pcm)
    return sqrt(sum(sample * sample for sample in samples) / max(1, len(samples)))
