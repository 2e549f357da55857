"""A clock that moves only when a test moves it."""

import asyncio
import heapq
from datetime import UTC, datetime, timedelta


class FakeClock:
    """See the Clock port. `advance` wakes sleepers in the order of their time."""

    def __init__(self, start: datetime = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)) -> None:
        self._now = start
        self._elapsed = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = 0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._elapsed

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._count += 1
        heapq.heappush(self._sleepers, (self._elapsed + seconds, self._count, future))
        await future

    def set(self, now: datetime) -> None:
        """Change the wall clock alone, as a person or a time server would."""
        self._now = now

    async def advance(self, span: timedelta | float) -> None:
        """Let time pass: both clocks move, and every sleeper due on the way wakes at its time."""
        seconds = span.total_seconds() if isinstance(span, timedelta) else span
        goal = self._elapsed + seconds
        await settle()
        while self._sleepers and self._sleepers[0][0] <= goal:
            at, _, future = heapq.heappop(self._sleepers)
            self._now += timedelta(seconds=at - self._elapsed)
            self._elapsed = at
            if not future.done():
                future.set_result(None)
            await settle()
        self._now += timedelta(seconds=goal - self._elapsed)
        self._elapsed = goal
        await settle()


async def settle(rounds: int = 20) -> None:
    """Let every task that can run do so. No time passes."""
    for _ in range(rounds):
        await asyncio.sleep(0)
