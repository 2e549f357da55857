"""A talk in a terminal: lines in, lines out, approvals by typing."""

import asyncio
from collections.abc import AsyncIterator
from zoneinfo import ZoneInfo

from samantha.conversation.moment import local_zone
from samantha.conversation.senses import Senses
from samantha.conversation.session import Session
from samantha.core.deed import Deed, DeedState
from samantha.core.errors import SamanthaError
from samantha.core.events import DeedChanged, Event, ReminderFired, ReplyEnded, Trouble
from samantha.wiring import OpenHouse


class TerminalTalk:
    """Prints her sentences; what is printed is what the record holds."""

    def __init__(self, opened: OpenHouse) -> None:
        self._opened = opened
        self._session = Session(opened.house, self._show, Senses(zone=ZoneInfo(local_zone())))
        self._asked: Deed | None = None

    async def run(self, lines: AsyncIterator[str]) -> None:
        """Talk until the lines end."""
        running = asyncio.create_task(self._session.run())
        self._session.begin()
        await self._session.settled()
        async for line in lines:
            if not line.strip():
                continue
            if self._asked is not None:
                await self._decide(line.strip())
            else:
                self._session.hear(line)
            await self._session.settled()
        self._session.end()
        await running

    async def _decide(self, typed: str) -> None:
        deed, self._asked = self._asked, None
        assert deed is not None
        phrase = deed.preview.phrase or "yes"
        try:
            if typed.lower() == phrase.lower():
                await self._opened.commands.approve(deed.id, deed.hash, "terminal", typed)
            else:
                await self._opened.commands.deny(deed.id)
        except SamanthaError as error:
            _print(str(error))

    def _show(self, event: Event) -> None:
        match event:
            case ReplyEnded(reply=reply, text=text):
                _print(text)
                self._session.progress(reply, len(text), is_done=True)
            case ReminderFired(due=due):
                _print(f"* {due.text}")
            case Trouble(message=message):
                _print(message)
            case DeedChanged(deed=deed) if deed.state is DeedState.PROPOSED:
                self._asked = deed
                lines = "".join(f"\n  {label}: {value}" for label, value in deed.preview.lines)
                phrase = deed.preview.phrase or "yes"
                _print(f"{deed.preview.title}{lines}\nType “{phrase}”, or anything else for no.")
            case _:
                pass


def _print(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - this is the screen
