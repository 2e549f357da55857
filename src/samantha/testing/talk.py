"""A talk played from a script: the whole house in memory, a clock that the script moves, every reply kept.

async with scripted_talk("Europe/London") as talk:
    await talk.say("jonas")
    assert "Jonas" in await talk.say("what's my name?")
"""

import asyncio
from collections.abc import AsyncGenerator, Iterable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from samantha.conversation.house import House
from samantha.core.deed import Deed, DeedState
from samantha.core.events import DeedChanged, Event, ReplyEnded, Trouble
from samantha.core.model import Endpoint
from samantha.core.ports import Mind, Skill
from samantha.testing.clock import FakeClock
from samantha.testing.house import Watched, fake_house

MET = ("jonas", "34", "samantha's fine")
"""What somebody says until the first meeting is over."""
A_BREATH_S = 20  # between two turns of the person


class ScriptedTalk:
    """`said` holds pairs of (their line, her reply); the first pair has no line of theirs."""

    def __init__(self, house: House, clock: FakeClock, watched: Watched) -> None:
        self.house = house
        self.clock = clock
        self.said: list[tuple[str, str]] = []
        self._watched = watched

    async def open(self) -> str:
        """The person arrives; what she says first."""
        self._watched.session.begin()
        return await self._take("", len(self._watched.events))

    async def say(self, line: str) -> str:
        """One turn; her reply, "" where she stays silent. Raises AssertionError on trouble."""
        await self.clock.advance(A_BREATH_S)
        before = len(self._watched.events)
        self._watched.session.hear(line)
        return await self._take(line, before)

    async def play(self, lines: Iterable[str]) -> list[str]:
        return [await self.say(line) for line in lines]

    async def wait(self, span: timedelta) -> None:
        await self.clock.advance(span)

    @property
    def hers(self) -> list[str]:
        return [reply for _, reply in self.said if reply]

    def deeds(self, skill: str, verb: str = "") -> list[Deed]:
        """What was done so far, oldest first."""
        return [
            event.deed
            for event in self._watched.events
            if isinstance(event, DeedChanged)
            and event.deed.state is DeedState.DONE
            and event.deed.skill == skill
            and verb in ("", event.deed.verb)
        ]

    async def _take(self, line: str, before: int) -> str:
        await self._watched.session.settled()
        await self._watched.session.settled()
        new: list[Event] = self._watched.events[before:]
        trouble = [event.message for event in new if isinstance(event, Trouble)]
        assert not trouble, trouble
        reply = "\n".join(event.text for event in new if isinstance(event, ReplyEnded))
        self.said.append((line, reply))
        return reply


@asynccontextmanager
async def scripted_talk(
    zone: str = "Europe/London",
    *,
    start: datetime | None = None,
    mind: Mind | None = None,
    models: Sequence[Endpoint] = (),
    more: Sequence[Skill] = (),
) -> AsyncGenerator[ScriptedTalk, None]:
    """A first talk in a house of its own; Monday 23 November 2026, 09:00 UTC unless told otherwise."""
    house, clock = fake_house(mind, start=start, models=models, more=more)
    watched = Watched(house, zone)
    running = asyncio.create_task(watched.session.run())
    try:
        yield ScriptedTalk(house, clock, watched)
    finally:
        watched.session.end()
        await running


@asynccontextmanager
async def met_talk(*lines: str, more: Sequence[Skill] = ()) -> AsyncGenerator[ScriptedTalk, None]:
    """A talk in which the first meeting is over and these lines were said."""
    async with scripted_talk(more=more) as talk:
        await talk.open()
        await talk.play([*MET, *lines])
        yield talk
