"""What is being done out in the world at this moment, so that it can be broken off."""

import asyncio
import logging
from collections.abc import Collection, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from samantha.core.deed import Arguments
from samantha.core.errors import SamanthaError
from samantha.core.ids import DeedId

CANCEL_S = 5.0  # seconds that a broken-off deed is given to say how far it came
BEFORE_IT_BEGAN = "You stopped everything before I had begun this."

logger = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Performed:
    """How it went: a result; or nothing happened, and `refusal` says why; or, with neither, who knows."""

    result: Arguments | None = None
    refusal: str = ""


class Performing:
    """The performances under way. Each ends once, and `ended` is called when its end is kept."""

    def __init__(self) -> None:
        self._tasks: dict[DeedId, asyncio.Task[Arguments]] = {}
        self._open: dict[DeedId, asyncio.Event] = {}
        self._called_off: set[DeedId] = set()

    async def run(
        self, id_: DeedId, work: Coroutine[Any, Any, Arguments], limit_s: float
    ) -> tuple[Performed, bool]:
        """Do it, and tell how it went; and whether whoever waited for it was cancelled meanwhile."""
        if id_ in self._called_off:
            work.close()
            return Performed(refusal=BEFORE_IT_BEGAN), False
        task = self._tasks[id_] = asyncio.ensure_future(work)
        self._open.setdefault(id_, asyncio.Event())
        is_cancelled = False
        try:
            await asyncio.wait([task], timeout=limit_s)
        except asyncio.CancelledError:
            is_cancelled = True
        if not task.done():
            task.cancel()
            with suppress(asyncio.CancelledError):
                await asyncio.wait([task], timeout=CANCEL_S)
        del self._tasks[id_]
        return _outcome(id_, task), is_cancelled

    def ended(self, id_: DeedId) -> None:
        """How it went is in the journal."""
        self._called_off.discard(id_)
        if (end := self._open.pop(id_, None)) is not None:
            end.set()

    async def break_off(self, ids: Collection[DeedId]) -> None:
        """Stop these, begun or not, and wait until each end is kept."""
        self._called_off |= {id_ for id_ in ids if id_ not in self._open}
        ends = [self._open.setdefault(id_, asyncio.Event()) for id_ in ids]
        for id_ in ids:
            if id_ in self._tasks:
                self._tasks[id_].cancel()
        if ends:
            with suppress(TimeoutError):
                async with asyncio.timeout(2 * CANCEL_S):
                    await asyncio.gather(*(end.wait() for end in ends))


def _outcome(id_: DeedId, task: asyncio.Task[Arguments]) -> Performed:
    if not task.done() or task.cancelled():
        return Performed()
    match task.exception():
        case None:
            return Performed(result=task.result())
        case SamanthaError() as error:
            return Performed(refusal=str(error))
        case error:  # whatever broke, the person must learn that it is uncertain
            logger.warning("deed %s is uncertain: %s", id_, type(error).__name__)
            return Performed()
