"""A model's answer as it comes: waited for with limits, freed of its thinking, cut into sentences."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from types import TracebackType

from samantha.core import pattern as re
from samantha.core.clock import Clock
from samantha.core.errors import ModelError
from samantha.core.model import Delta
from samantha.core.sentences import complete_sentences, sentences

log = logging.getLogger(__name__)

TICK_S = 0.25  # how late a limit may be noticed, where the wait before it was longer
AHEAD = 512  # parts of an answer that are read before they are wanted


class Waiting:
    """Reads a stream in a task of its own, so that waiting for its next part can have a limit.

    async with Waiting(model.stream(request), clock) as answer:
        delta = await answer.next(limit_s=0.6)

    One watch serves all waits of an answer: a timer for each part would cost more than the part.
    """

    def __init__(self, stream: AsyncGenerator[Delta, None], clock: Clock) -> None:
        self._stream = stream
        self._clock = clock
        self._parts: asyncio.Queue[Delta | Exception | None] = asyncio.Queue(AHEAD)
        self._until: float | None = None  # monotonic; None while nobody waits

    async def __aenter__(self) -> "Waiting":
        self._tasks = [asyncio.create_task(self._read()), asyncio.create_task(self._watch())]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._stream.aclose()

    async def next(self, limit_s: float) -> Delta | None:
        """The next part; None once there is no more. Raises TimeoutError, and what the stream raised."""
        self._until = self._clock.monotonic() + limit_s
        part = await self._parts.get()
        self._until = None
        if isinstance(part, Exception):
            raise part
        return part

    async def _watch(self) -> None:
        """Ends a wait that is too long. Time is the Clock's, so that a test need not sleep."""
        while True:
            left = TICK_S if self._until is None else self._until - self._clock.monotonic()
            if left <= 0 and self._parts.empty():
                self._until = None
                self._parts.put_nowait(TimeoutError())
            await self._clock.sleep(min(max(left, 0.01), TICK_S))

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
