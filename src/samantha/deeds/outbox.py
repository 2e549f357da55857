"""The outbox: what was agreed to and is held for a change of mind, done once its time is over.

It holds no state: what is held stands in the journal's tables, so that it goes on being held over a restart,
and each deed is `running` on the disk before it goes out. It trusts no timer, as the scheduler.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from samantha.core.clock import Clock
from samantha.core.deed import Deed
from samantha.deeds.desk import Desk

RECHECK_S = 30.0
ENDING_S = 10.0

logger = logging.getLogger(__name__)


class Outbox:
    """Does one owner's held deeds while `run` runs. `on_done` is called with each, however it ended."""

    def __init__(self, desk: Desk, clock: Clock, on_done: Callable[[Deed], Awaitable[None]]) -> None:
        self._desk = desk
        self._clock = clock
        self._on_done = on_done
        self._changed = asyncio.Event()

    async def run(self) -> None:
        """Run until cancelled. One task, owned by the caller; no deed keeps another waiting."""
        under_way: dict[str, asyncio.Task[None]] = {}
        try:
            while True:
                self._changed.clear()
                under_way = {id_: task for id_, task in under_way.items() if not task.done()}
                for deed in await self.due():
                    if deed.id not in under_way:
                        under_way[deed.id] = asyncio.create_task(self._send(deed))
                await self._wait(await self.next_s())
        finally:
            if under_way:  # what has begun is given a moment to end, rather than be left uncertain
                await asyncio.wait(under_way.values(), timeout=ENDING_S)
            for task in under_way.values():
                task.cancel()
            await asyncio.gather(*under_way.values(), return_exceptions=True)

    def nudge(self) -> None:
        """A deed is held, or no longer: look again now."""
        self._changed.set()

    async def due(self) -> list[Deed]:
        """What was held long enough; nothing, while everything is stopped."""
        if await self._desk.is_halted():
            return []
        now = self._clock.now()
        return [deed for deed in await self._desk.held() if deed.held_until is None or deed.held_until <= now]

    async def next_s(self) -> float:
        """Seconds until the next is due, and no longer than the recheck."""
        now = self._clock.now()
        ends = [deed.held_until for deed in await self._desk.held() if deed.held_until is not None]
        later = [(end - now).total_seconds() for end in ends if end > now]
        return min([*later, RECHECK_S])

    async def _send(self, deed: Deed) -> None:
        try:
            await self._on_done(await self._desk.send(deed.id))
        except Exception as error:  # noqa: BLE001 - one deed that fails must not keep the others back
            logger.warning("held deed %s did not go out as it should: %s", deed.id, type(error).__name__)

    async def _wait(self, seconds: float) -> None:
        """Until that span is over, or something changed."""
        waits = [asyncio.ensure_future(wait) for wait in (self._clock.sleep(seconds), self._changed.wait())]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
            await asyncio.gather(*waits, return_exceptions=True)
