"""A model's answer as it comes: waited for with limits, freed of its thinking, cut into sentences."""

import asyncio
import re
from collections.abc import AsyncGenerator
from types import TracebackType

from samantha.core.clock import Clock
from samantha.core.errors import ModelError
from samantha.core.model import Delta
from samantha.core.sentences import complete_sentences, sentences

AHEAD = 512  # parts of an answer that are read before they are wanted


class Waiting:
    """Reads a stream in a task of its own, so that waiting for its next part can have a limit.

    async with Waiting(model.stream(request), clock) as answer:
        delta = await answer.next(limit_s=0.6)
    """

    def __init__(self, stream: AsyncGenerator[Delta, None], clock: Clock) -> None:
        self._stream = stream
        self._clock = clock
        self._parts: asyncio.Queue[Delta | Exception | None] = asyncio.Queue(AHEAD)
        self._getting: asyncio.Task[Delta | Exception | None] | None = None  # outlives a limit that passed

    async def __aenter__(self) -> "Waiting":
        self._reading = asyncio.create_task(self._read())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        ended = [task for task in (self._reading, self._getting) if task is not None]
        for task in ended:
            task.cancel()
        await asyncio.gather(*ended, return_exceptions=True)
        await self._stream.aclose()

    async def next(self, limit_s: float) -> Delta | None:
        """The next part; None once there is no more. Raises TimeoutError, and what the stream raised."""
        if self._getting is None and not self._parts.empty():
            part = self._parts.get_nowait()
        else:
            part = await self._wait(limit_s)
        if isinstance(part, Exception):
            raise part
        return part

    async def _wait(self, limit_s: float) -> Delta | Exception | None:
        """Time is the Clock's, so that a test need not sleep."""
        getting = self._getting = self._getting or asyncio.create_task(self._parts.get())
        limit = asyncio.create_task(self._clock.sleep(limit_s))
        try:
            await asyncio.wait({getting, limit}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            limit.cancel()
            await asyncio.gather(limit, return_exceptions=True)
        if not getting.done():
            raise TimeoutError
        self._getting = None
        return getting.result()

    async def _read(self) -> None:
        try:
            async for delta in self._stream:
                await self._parts.put(delta)
        except ModelError as error:
            await self._parts.put(error)
            return
        await self._parts.put(None)


_THINKING = re.compile(r"<(think|thinking|reasoning|thought)>.*?(?:</\1>|\Z)", re.S | re.I)
_MAY_OPEN = re.compile(r"<[a-z]{0,9}\Z", re.I)
LONGEST = 700  # characters without an end: cut, so that a voice can begin


class Sentences:
    """Cuts what streams in into sentences; what a model thinks aloud between tags is left out."""

    def __init__(self) -> None:
        self._text = ""  # all of it, as it came
        self._given = 0  # characters of what is visible that were handed on

    def take(self, text: str) -> list[str]:
        """The sentences that are whole now."""
        self._text += text
        visible = _THINKING.sub("", self._text)
        if _MAY_OPEN.search(visible):
            return []
        found, rest = complete_sentences(visible[self._given :])
        if len(rest) > LONGEST:
            found, rest = [*found, rest], ""
        self._given = len(visible) - len(rest)
        return found

    def end(self) -> list[str]:
        """What is left once no more comes: the last sentence, ended or not."""
        visible = _THINKING.sub("", self._text)
        rest, self._given = visible[self._given :], len(visible)
        return sentences(rest)
