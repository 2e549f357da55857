"""Bytes of a microphone, in whatever pieces they come, to frames of 20 ms. It keeps less than one frame."""

from samantha.core.clock import Clock
from samantha.core.errors import OverloadedError, SamanthaError
from samantha.core.sound import FRAME_BYTES, RATE_HZ

# What a client may be ahead of real time. A page whose network stood still sends what it held at once; five
# seconds of that are half a second of work for the recogniser, and still a talk.
BACKLOG_MS = 5_000

# Sound of a lower rate comes slower than time, for good; what a network held up comes all the same.
LOOK_S = 5.0
SLOW = (0.3, 0.8)  # of the time that passed, sound came for; less is a microphone that falls silent
LOOKS = 2  # in a row

BYTES_A_MS = RATE_HZ * 2 // 1000


class TooFastError(OverloadedError):
    """Sound came faster than it can have been spoken. That piece was dropped; later ones may be taken."""


class TooSlowError(SamanthaError):
    """Sound comes too slowly to be of that rate. That piece was dropped."""


class Frames:
    """One microphone's stream. One for each stream; `clear` when the microphone was closed in between."""

    def __init__(self, clock: Clock, *, backlog_ms: int = BACKLOG_MS) -> None:
        """`backlog_ms` is how much more sound than time may have gone by, at any moment."""
        self._clock = clock
        self._backlog = backlog_ms * BYTES_A_MS
        self._ahead = 0.0  # bytes that came before their time; never below 0, so waiting saves up nothing
        self._at: float | None = None
        self._rest = b""
        self._since: float | None = None  # when a look began
        self._came = 0  # bytes, since then
        self._slow = 0  # looks in a row that found too little

    def take(self, pcm: bytes) -> list[bytes]:
        """The frames that are whole now, FRAME_BYTES each, of PCM16 mono at RATE_HZ.

        Half a sample waits for its other half. Raises TooFastError where `pcm` would be more than the
        backlog ahead of time, and TooSlowError, once, where sound of a lower rate comes. It is dropped then,
        with the part of a frame that waited.
        """
        now = self._clock.monotonic()
        passed = 0.0 if self._at is None else now - self._at
        self._at = now
        if self._is_too_slow(now, len(pcm)):
            self._drop(pcm)
            raise TooSlowError(
                f"The microphone's sound comes too slowly to be of {RATE_HZ:,} samples a second, so I can't "
                "understand it. Type to me."
            )
        self._ahead = max(0.0, self._ahead - passed * 1000 * BYTES_A_MS)
        if self._ahead + len(pcm) > self._backlog:
            self._drop(pcm)
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
        self._since, self._slow = None, 0

    def _drop(self, pcm: bytes) -> None:
        """Of a sample that is cut in two its first half stays, so that what comes later is whole."""
        held = self._rest + pcm
        self._rest = held[len(held) - len(held) % 2 :]

    def _is_too_slow(self, now: float, came: int) -> bool:
        """Now and then: has about as much sound come as time has passed? True once, where it has not."""
        if self._since is None:
            self._since, self._came = now, 0
        elif now - self._since >= LOOK_S:
            share = self._came / ((now - self._since) * 1000 * BYTES_A_MS)
            self._since, self._came = now, 0
            self._slow = self._slow + 1 if SLOW[0] < share < SLOW[1] else 0
        self._came += came
        return self._slow == LOOKS and self._since == now
