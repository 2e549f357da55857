"""A model's answer as it comes: waited for with limits, freed of its thinking, cut into sentences."""

import asyncio
import logging
import re
from collections.abc import AsyncGenerator
from types import TracebackType

from samantha.core.clock import Clock
from samantha.core.errors import ModelError
from samantha.core.model import Delta
from samantha.core.sentences import complete_sentences, sentences

log = logging.getLogger(__name__)

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
        except Exception as error:  # noqa: BLE001 - whatever broke in a backend, the turn is answered
            log.error("model: %s", type(error).__name__)
            await self._parts.put(ModelError("The line to the model broke in a way that I don't know."))
            return
        await self._parts.put(None)


_OPENS = re.compile(r"<(?:think|thinking|reasoning|thought)>", re.I)
_CLOSES = re.compile(r"</(?:think|thinking|reasoning|thought)>", re.I)
_MAY_BE_TAG = re.compile(r"<[/a-z]{0,11}\Z", re.I)
LONGEST = 400  # characters without an end: cut there, so that a voice can begin and a look at it stays quick


class Sentences:
    """Cuts what streams in into sentences; what a model thinks aloud between tags is left out."""

    def __init__(self) -> None:
        self._raw = ""  # not looked at yet: the beginning of a tag, perhaps
        self._rest = ""  # visible, and not a whole sentence yet
        self._thinks = False

    def take(self, text: str) -> list[str]:
        """The sentences that are whole now."""
        self._rest += self._visible(text)
        found, self._rest = complete_sentences(self._rest)
        if len(self._rest) > LONGEST:
            found, self._rest = [*found, self._rest], ""
        return [part for sentence in found for part in _in_parts(sentence)]

    def end(self) -> list[str]:
        """What is left once no more comes: the last sentence, ended or not."""
        rest, self._rest = self._rest + ("" if self._thinks else self._raw), ""
        return [part for sentence in sentences(rest) for part in _in_parts(sentence)]

    def _visible(self, text: str) -> str:
        text, self._raw, shown = self._raw + text, "", ""
        while text:
            tag = (_CLOSES if self._thinks else _OPENS).search(text)
            if tag is not None:
                shown += "" if self._thinks else text[: tag.start()]
                text, self._thinks = text[tag.end() :], not self._thinks
                continue
            begun = _MAY_BE_TAG.search(text, max(0, len(text) - 12))
            end = begun.start() if begun else len(text)
            self._raw = text[end:]
            return shown if self._thinks else shown + text[:end]
        return shown


def _in_parts(sentence: str) -> list[str]:
    """At most LONGEST characters each, cut between words where there are any."""
    parts = []
    while len(sentence) > LONGEST:
        cut = sentence.rfind(" ", 1, LONGEST)
        cut = cut if cut > 0 else LONGEST
        parts.append(sentence[:cut])
        sentence = sentence[cut:].lstrip()
    return [*parts, sentence]
