"""Words from the page's own recogniser, which hears the same microphone and sends them by the socket."""

import asyncio
from collections.abc import Callable

from samantha.core.clock import Clock
from samantha.core.errors import SamanthaError
from samantha.core.sound import Transcript

WAIT_S = 0.7  # for the final words; a judgement: browsers tell them some hundred ms after the speech
MOST_CHARACTERS = 20_000  # of one stretch; the earliest are dropped first


class PageRecogniser:
    """A Recogniser for one socket, which gives it every `partial` of the page. One stretch is open at a time.

    `leaves_to` is what is known of where that browser's recogniser sends the sound; "" where it stays.
    """

    name = "the page's own recogniser"

    def __init__(self, clock: Clock, *, leaves_to: str = "", wait_s: float = WAIT_S) -> None:
        self._clock, self._wait_s = clock, wait_s
        self.leaves_to = leaves_to
        self._hearing: PageHearing | None = None
        self._now = ""  # what the page has since its last final words
        self._used = 0  # words of it that belong to a stretch which is over
        self._is_late = False  # that stretch ended before its final words came: what comes is still its own

    def partial(self, text: str, *, is_final: bool) -> None:
        """What the page's recogniser has since its last final words. Never waits."""
        words = text[-MOST_CHARACTERS:].split()
        self._now = "" if is_final else " ".join(words)
        mine = " ".join(words[self._used :])
        if self._hearing is not None:
            self._hearing.take(mine, is_final=is_final)
        elif self._is_late:
            self._used = len(words)
        if is_final:
            self._used, self._is_late = 0, False

    def warm(self) -> None:
        """Nothing: the page has begun by itself."""

    def open(self) -> "PageHearing":
        """The stretch that words belong to from here on; an earlier one takes no more."""
        if self._hearing is not None:
            self._end(self._hearing)
        self._hearing = PageHearing(self._clock, self._wait_s, self._end)
        self._hearing.take(" ".join(self._now.split()[self._used :]), is_final=False)
        return self._hearing

    def _end(self, hearing: "PageHearing") -> None:
        """What was told so far has been used; the rest of it, and its final words, may come after."""
        hearing.is_over = True
        if self._hearing is hearing:
            self._hearing = None
            self._used = len(self._now.split())
            self._is_late = self._used > 0

    async def close(self) -> None:
        if self._hearing is not None:
            self._end(self._hearing)


class PageHearing:
    """See the Hearing port. It is fed no sound that matters: the page hears the microphone itself."""

    def __init__(self, clock: Clock, wait_s: float, end: Callable[["PageHearing"], None]) -> None:
        self._clock, self._wait_s, self._end = clock, wait_s, end
        self._done: list[str] = []
        self._now = ""
        self._told = Transcript()  # by the last `so_far`
        self._settled = asyncio.Event()  # final words have come, and none after them
        self.is_over = False

    @property
    def latest(self) -> Transcript:
        text = " ".join(part for part in (*self._done, self._now) if part)
        return Transcript(text=text[-MOST_CHARACTERS:], is_final=self._settled.is_set())

    def take(self, text: str, *, is_final: bool) -> None:
        """Words of this stretch since the last final ones."""
        if is_final:
            self._done = [part for part in (*self._done, text) if part]
            self._now = ""
            self._settled.set()
        else:
            self._now = text
            if text:
                self._settled.clear()

    def feed(self, frame: bytes) -> None:
        pass

    async def so_far(self) -> Transcript:
        """What the page has, once it is final or `wait_s` have gone by; asked again, something new."""
        if self.is_over:
            raise SamanthaError("Nobody listens to that any more.")
        if self.latest == self._told and self._told.text:
            self._settled.clear()
        if not self._settled.is_set():
            await self._wait()
        self._told = self.latest
        return self._told

    async def close(self) -> None:
        if not self.is_over:
            self._end(self)

    async def _wait(self) -> None:
        waits = [
            asyncio.ensure_future(self._settled.wait()),
            asyncio.ensure_future(self._clock.sleep(self._wait_s)),
        ]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
            await asyncio.gather(*waits, return_exceptions=True)
