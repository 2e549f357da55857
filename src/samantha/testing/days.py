"""Talks over days: a house in memory that rings its reminders, a clock that jumps from visit to visit.

async with life("Europe/London") as days:
    await days.visit(datetime(2026, 11, 23, 20, 30, tzinfo=UTC))
    await days.say("jonas")
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from samantha.conversation.house import House
from samantha.conversation.senses import Senses
from samantha.conversation.session import Session
from samantha.core.deed import Deed
from samantha.core.events import DeedChanged, Event, ReplyEnded, Trouble
from samantha.outreach.scheduler import Scheduler
from samantha.testing.clock import FakeClock
from samantha.testing.house import fake_house

_RECHECK_S = 6 * 3600.0  # nobody sets this clock behind her back, so the next due time is enough
A_BREATH_S = 20  # between two turns of the person
MONDAY: Final = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)
"""The evening on which somebody of `met` comes by first."""


class Days:
    """`visits` holds (their line, her reply) for each visit in turn; the first pair has no line of theirs."""

    def __init__(self, house: House, clock: FakeClock, zone: ZoneInfo) -> None:
        self.visits: list[list[tuple[str, str]]] = []
        self.deeds: list[Deed] = []
        self._house, self._clock, self._zone = house, clock, zone
        self._session: Session | None = None
        self._running: asyncio.Task[None] | None = None
        self._events: list[Event] = []

    async def visit(self, at: datetime) -> str:
        """The person comes by at this time, in a talk of its own; what she says first."""
        await self.leave()
        await self._clock.advance(max(0.0, (at - self._clock.now()).total_seconds()))
        self._session = Session(self._house, self._show, Senses(zone=self._zone))
        self._running = asyncio.create_task(self._session.run())
        self.visits.append([])
        self._events = []
        self._session.begin()
        return await self._take("")

    async def say(self, line: str) -> str:
        """One turn; her reply, "" where she stays silent. Raises AssertionError on trouble."""
        assert self._session is not None, "visit first"
        await self._clock.advance(A_BREATH_S)
        self._events = []
        self._session.hear(line)
        return await self._take(line)

    async def leave(self) -> None:
        if self._session is not None and self._running is not None:
            self._session.end()
            await self._running
        self._session = None

    def _show(self, event: Event) -> None:
        self._events.append(event)
        if isinstance(event, ReplyEnded) and self._session is not None:
            self._session.progress(event.reply, len(event.text), is_done=True)

    async def _take(self, line: str) -> str:
        assert self._session is not None
        await self._session.settled()
        await self._session.settled()
        trouble = [event.message for event in self._events if isinstance(event, Trouble)]
        assert not trouble, trouble
        self.deeds += [event.deed for event in self._events if isinstance(event, DeedChanged)]
        reply = "\n".join(event.text for event in self._events if isinstance(event, ReplyEnded))
        self.visits[-1].append((line, reply))
        return reply


@asynccontextmanager
async def life(zone: str = "Europe/London", *, start: datetime | None = None) -> AsyncGenerator[Days, None]:
    """A house nobody has been in yet. `start` is when its clock begins; the first visit moves it on."""
    house, clock = fake_house(start=(start or datetime(2026, 11, 1, tzinfo=UTC)).astimezone(UTC))
    scheduler = Scheduler(house.journal, clock, house.talks.ring, recheck_s=_RECHECK_S)
    days = Days(replace(house, after_deed=scheduler.nudge), clock, ZoneInfo(zone))
    ringing = asyncio.create_task(scheduler.run())
    try:
        yield days
    finally:
        await days.leave()
        ringing.cancel()
        await asyncio.gather(ringing, return_exceptions=True)


@asynccontextmanager
async def met() -> AsyncGenerator[Days, None]:
    """A life in London, on MONDAY, in which the first meeting is over: Nora, 41, and her garden."""
    async with life("Europe/London", start=MONDAY) as days:
        await days.visit(MONDAY)
        for line in ("Nora", "41", "the garden", "skip", "fine"):
            await days.say(line)
        yield days
