"""A Speaker for tests: it plays in the time of a clock, with no buffer but what it was given ahead."""

from samantha.core.clock import Clock


class TimedSpeaker:
    """`sound` is all that was sent, `heard` what had come out at each `empty`, `ducked` the gains."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._rate_hz = 16_000
        self._ends_at = 0.0  # when what was sent will have been played
        self._sent = 0
        self.sound = bytearray()
        self.heard = bytearray()
        self.ducked: list[float] = []
        self.streams = 0
        self._stream = bytearray()

    def begin(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._sent = 0
        self._stream = bytearray()
        self.streams += 1

    def play(self, pcm: bytes) -> None:
        self.sound += pcm
        self._stream += pcm
        samples = len(pcm) // 2
        self._sent += samples
        self._ends_at = max(self._ends_at, self._clock.monotonic()) + samples / self._rate_hz

    def duck(self, gain: float) -> None:
        self.ducked.append(gain)

    @property
    def waiting_ms(self) -> float:
        """Of sound that was sent, and is not played yet."""
        return 1000 * max(0.0, self._ends_at - self._clock.monotonic())

    @property
    def played(self) -> int:
        return max(0, self._sent - round(self.waiting_ms * self._rate_hz / 1000))

    async def empty(self) -> int:
        played = self.played
        self.heard += self._stream[: 2 * played]
        self._ends_at = self._clock.monotonic()
        self._stream = bytearray()
        return played
