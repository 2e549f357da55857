"""The microphone of one talk: frames without her own voice, and how surely somebody speaks in each.

What that takes (numpy, a small network) is loaded when it is first opened: most talks begin in writing.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from samantha.core.clock import Clock
from samantha.core.ports import Speaker, Vad
from samantha.ear.frames import Frames, TooFastError

if TYPE_CHECKING:
    from samantha.ear.echo import Echo

TOLD_AGAIN_S = 30.0  # of a page that is always too fast it is told now and then, not for each piece


@dataclass(frozen=True, kw_only=True)
class Sounded:
    """20 ms of the microphone, as far as she can be taken out of it.

    `voice` is the probability that somebody speaks in it, she perhaps; `speech` that somebody else does,
    which over her own voice is known later.
    """

    frame: bytes
    voice: float
    speech: float


class Microphone:
    """Closed at first. `find_vad` makes the detector of this one stream."""

    def __init__(self, clock: Clock, find_vad: Callable[[], Vad]) -> None:
        self._clock, self._find_vad = clock, find_vad
        self._frames = Frames(clock)
        self._vad: Vad | None = None
        self._echo: Echo | None = None
        self._is_open = False
        self._too_fast_s: float | None = None  # when it was told last

    def open(self) -> None:
        if self._echo is None:
            from samantha.ear.echo import Echo  # noqa: PLC0415 - see above

            self._echo = Echo()
        self._vad = self._vad or self._find_vad()
        self._echo.emptied()
        self._is_open = True

    def close(self) -> None:
        """What was heard of a word is forgotten."""
        self._is_open = False
        self._frames.clear()
        if self._vad is not None:
            self._vad.reset()

    def take(self, pcm: bytes) -> Iterator[Sounded]:
        """Each frame that is whole now.

        PCM16 mono at RATE_HZ, any length; nothing while closed. Raises SamanthaError, and can go on.
        """
        if not self._is_open:
            return
        assert self._echo is not None
        assert self._vad is not None
        for raw in self._whole(pcm):
            frame, _ = self._echo.clean(raw)
            voice = self._vad.hear(frame)
            yield Sounded(frame=frame, voice=voice, speech=self._echo.weigh(voice))

    def _whole(self, pcm: bytes) -> list[bytes]:
        try:
            return self._frames.take(pcm)
        except TooFastError:
            now_s = self._clock.monotonic()
            if self._too_fast_s is not None and now_s - self._too_fast_s < TOLD_AGAIN_S:
                return []
            self._too_fast_s = now_s
            raise

    def beside(self, speaker: Speaker) -> Speaker:
        """The same speaker; what goes out there is known again as it comes in."""
        return _Overheard(speaker, self)

    def played(self, pcm: bytes, rate_hz: int) -> None:
        if self._echo is not None:
            self._echo.played(pcm, rate_hz)

    def emptied(self) -> None:
        if self._echo is not None:
            self._echo.emptied()


class _Overheard:
    """See the Speaker port."""

    def __init__(self, speaker: Speaker, microphone: Microphone) -> None:
        self._speaker = speaker
        self._microphone = microphone
        self._rate_hz = 0

    def begin(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._speaker.begin(rate_hz)

    def play(self, pcm: bytes) -> None:
        self._microphone.played(pcm, self._rate_hz)
        self._speaker.play(pcm)

    def duck(self, gain: float) -> None:
        self._speaker.duck(gain)

    @property
    def played(self) -> int:
        return self._speaker.played

    async def empty(self) -> int:
        self._microphone.emptied()
        return await self._speaker.empty()
