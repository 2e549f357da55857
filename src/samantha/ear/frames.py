"""Bytes of a microphone, in whatever pieces they come, to frames of 20 ms. It keeps less than one frame."""

from samantha.core.clock import Clock
from samantha.core.errors import OverloadedError
from samantha.core.sound import FRAME_BYTES, RATE_HZ

# What a client may be ahead of real time. A page whose network stood still sends what it held at once; five
# seconds of that are half a second of work for the recogniser, and still a talk.
BACKLOG_MS = 5_000

BYTES_A_MS = RATE_HZ * 2 // 1000


class TooFastError(OverloadedError):
    """Sound came faster than it can have been spoken. That piece was dropped; later ones may be taken."""


class Frames:
    """One microphone's stream. One for each stream; `clear` when the microphone was closed in between."""

    def __init__(self, clock: Clock, *, backlog_ms: int = BACKLOG_MS) -> None:
        """`backlog_ms` is how much more sound than time may have gone by, at any moment."""
        self._clock = clock
        self._backlog = backlog_ms * BYTES_A_MS
        self._ahead = 0.0  # bytes that came before their time; never below 0, so waiting saves up nothing
        self._at: float | None = None
        self._rest = b""

    def take(self, pcm: bytes) -> list[bytes]:
        """The frames that are whole now, FRAME_BYTES each, of PCM16 mono at RATE_HZ.

        Half a sample waits for its other half. Raises TooFastError where `pcm` would be more than the
        backlog ahead of time. It is dropped then, with the part of a frame that waited; of a sample that it
        cut in two the first half stays, so that what comes later is whole.
        """
        now = self._clock.monotonic()
        passed = 0.0 if self._at is None else now - self._at
        self._at = now
        self._ahead = max(0.0, self._ahead - passed * 1000 * BYTES_A_MS)
        if self._ahead + len(pcm) > self._backlog:
            held = self._rest + pcm
            self._rest = held[len(held) - len(held) % 2 :]
            raise TooFastError(
                "The microphone's sound came faster than it can be spoken, "
                f"more than {self._backlog / BYTES_A_MS / 1000:g} seconds ahead of time; "
                "what was too much is left out."
            )
        self._ahead += len(pcm)
        held = self._rest + pcm
        whole = len(held) - len(held) % FRAME_BYTES
        self._rest = held[whole:]
        return [held[start : start + FRAME_BYTES] for start in range(0, whole, FRAME_BYTES)]

    def clear(self) -> None:
        """Forget the part of a frame that waits. Time goes on: closing and opening again buys no backlog."""
        self._rest = b""
