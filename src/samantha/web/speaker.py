"""Her sound over the talk's socket: what the page is sent, and what it says was played."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from samantha.web import wire

ANSWER_S = 0.25  # a page that does not say what it played by then is taken at its last word


class SocketSpeaker:
    """See the Speaker port. `put` queues a frame, and never waits."""

    def __init__(self, put: Callable[[wire.Json | bytes], None]) -> None:
        self._put = put
        self._stream = 0
        self._played = 0
        self._answer: asyncio.Future[None] | None = None

    def begin(self, rate_hz: int) -> None:
        self._stream += 1
        self._played = 0
        self._put({"type": "sound", "stream": self._stream, "rate_hz": rate_hz})

    def play(self, pcm: bytes) -> None:
        self._put(pcm)

    def duck(self, gain: float) -> None:
        self._put({"type": "duck", "gain": gain})

    @property
    def played(self) -> int:
        return self._played

    async def empty(self) -> int:
        self._answer = asyncio.get_running_loop().create_future()
        self._put({"type": "empty", "stream": self._stream})
        with suppress(TimeoutError):
            async with asyncio.timeout(ANSWER_S):
                await self._answer
        self._answer = None
        return self._played

    def note(self, played: wire.Played) -> None:
        """The page says how far it came."""
        if played.stream != self._stream:
            return
        self._played = max(self._played, played.samples)
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(None)
