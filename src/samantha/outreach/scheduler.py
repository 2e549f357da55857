"""The scheduler: waits for the next reminder, rings it, and tells whoever is listening.

It trusts no timer: it wakes at least every 30 seconds of monotonic time and asks the calendar anew, so
that a suspended machine or a clock that was set costs half a minute at most. It holds no state: what is
due stands in the journal's tables, and what was rung is rung there before anybody is told.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial

from samantha.core.clock import Clock
from samantha.core.deed import Due
from samantha.core.ports import Journal
from samantha.skills.reminders import due, fire, next_instant
from samantha.skills.reminders.record import follow

RECHECK_S = 30.0
AT_ONCE = 100  # rung before it looks around again; the rest follow at once

logger = logging.getLogger(__name__)


class Scheduler:
    """Rings one owner's reminders while `run` runs.

    `on_due` is called after the commit, once for each occurrence; if the process dies in between, the
    reminder is still shown as unacknowledged. What `on_due` raises is logged and hinders nothing.
    """

    def __init__(
        self,
        journal: Journal,
        clock: Clock,
        on_due: Callable[[Due], Awaitable[None]],
        recheck_s: float = RECHECK_S,
    ) -> None:
        self._journal = journal
        self._recheck_s = recheck_s
        self._clock = clock
        self._on_due = on_due
        self._changed = asyncio.Event()

    async def run(self) -> None:
        """Run until cancelled. One task, owned by the caller."""
        await self._journal.act(lambda pen: follow(pen.owner, pen.tx))
        while True:
            self._changed.clear()
            await self._wait(await self.tick())

    def nudge(self) -> None:
        """A reminder was set or changed, or the person's zone: look again now."""
        self._changed.set()

    async def tick(self) -> float:
        """Ring what is due now; returns how long to wait, in seconds, and no longer than the recheck."""
        owner, now = self._journal.owner, self._clock.now()
        all_rang = True
        for item in await self._journal.look(lambda tx: due(owner, tx, now, AT_ONCE)):
            all_rang &= await self._ring(item)
        following = await self._journal.look(lambda tx: next_instant(owner, tx))
        if following is None or not all_rang:
            return self._recheck_s
        return min(max((following - self._clock.now()).total_seconds(), 0.0), self._recheck_s)

    async def _ring(self, item: Due) -> bool:
        try:
            rung = await self._journal.act(partial(fire, due=item, now=self._clock.now()))
            if rung is not None:
                await self._on_due(rung)
        except Exception as error:  # noqa: BLE001 - one reminder that fails must not silence the others
            logger.warning("reminder %s did not ring as it should: %s", item.key, type(error).__name__)
            return False
        return True

    async def _wait(self, seconds: float) -> None:
        """Until that span is over, or something changed."""
        waits = [asyncio.ensure_future(wait) for wait in (self._clock.sleep(seconds), self._changed.wait())]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
            await asyncio.gather(*waits, return_exceptions=True)
