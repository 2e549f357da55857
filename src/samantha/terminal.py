"""A talk in a terminal: lines in, lines out, approvals by typing; and by voice, with a sound card."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from zoneinfo import ZoneInfo

from samantha.card import SoundCard
from samantha.conversation.moment import local_zone
from samantha.conversation.senses import Senses
from samantha.conversation.session import Session
from samantha.conversation.spoken import Organs, SpokenTalk
from samantha.core.deed import Deed, DeedState
from samantha.core.errors import SamanthaError
from samantha.core.events import DeedChanged, Event, ReminderFired, ReplyEnded, Transcribed, Trouble
from samantha.ear.vads import find_vad
from samantha.wiring import OpenHouse


class TerminalTalk:
    """Prints her sentences; what is printed, or by voice what was heard, is what the record holds."""

    def __init__(self, opened: OpenHouse, *, is_spoken: bool = False, is_present: bool = True) -> None:
        self._opened = opened
        self._is_present = is_present  # somebody sits here; through a pipe nobody says yes
        self._session = Session(opened.house, self._show, Senses(zone=ZoneInfo(local_zone())))
        self._asked: Deed | None = None
        self._is_spoken = is_spoken
        self._spoken: SpokenTalk | None = None

    async def run(self, lines: AsyncIterator[str]) -> None:
        """Talk until the lines end."""
        async with self._sound():
            await self._talk(lines)

    @asynccontextmanager
    async def _sound(self) -> AsyncIterator[None]:
        """The microphone open and her voice in the room; where there is no sound, a line that says so."""
        voice = self._opened.voice
        if not self._is_spoken or voice is None:
            yield
            return
        loop = asyncio.get_running_loop()
        try:
            card = SoundCard(voice.rate_hz, lambda pcm: loop.call_soon_threadsafe(self._hear, pcm))
        except SamanthaError as error:
            _print(str(error))
            yield
            return
        organs = Organs(find_vad=find_vad, recogniser=self._opened.recogniser, voice=voice)
        self._spoken = SpokenTalk(self._opened.house, self._session, organs, card, self._tell)
        speaking = asyncio.create_task(self._spoken.run())
        self._spoken.listen(is_on=True)
        try:
            yield
        finally:
            card.close()
            speaking.cancel()
            await asyncio.wait([speaking])

    def _hear(self, pcm: bytes) -> None:
        if self._spoken is not None:
            with suppress(SamanthaError):  # more than can be followed: what was too much is left out
                self._spoken.take(pcm)

    async def _talk(self, lines: AsyncIterator[str]) -> None:
        running = asyncio.create_task(self._session.run())
        self._session.begin()
        await self._session.settled()
        async for line in lines:
            if not line.strip():
                continue
            if self._asked is not None:
                await self._decide(line.strip())
            else:
                if self._spoken is not None:
                    await self._spoken.give_way()
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
                await self._opened.commands.consenting.approve(deed.id, deed.hash, "terminal", typed)
            else:
                await self._opened.commands.consenting.deny(deed.id)
        except SamanthaError as error:
            _print(str(error))

    def _show(self, event: Event) -> None:
        """What the session tells: to be spoken, where she speaks, and to be read."""
        if self._spoken is not None:
            self._spoken.show(event)
        self._tell(event)

    def _tell(self, event: Event) -> None:
        match event:
            case ReplyEnded(reply=reply, text=text):
                _print(text)
                if self._spoken is None:
                    self._session.progress(reply, len(text), is_done=True)
            case Transcribed(text=text, is_final=True, is_sure=is_sure) if text:
                _print(f"> {text}" if is_sure else f"> {text}  (I am not sure: type it, or say it again)")
            case ReminderFired(due=due):
                _print(f"* {due.text}")
            case Trouble(message=message):
                _print(message)
            case DeedChanged(deed=deed) if deed.state is DeedState.PROPOSED and not self._is_present:
                _print(f"{deed.preview.title}\nThat needs a yes on the page or in a terminal, not a pipe.")
            case DeedChanged(deed=deed) if deed.state is DeedState.PROPOSED:
                self._asked = deed
                lines = "".join(f"\n  {label}: {value}" for label, value in deed.preview.lines)
                phrase = deed.preview.phrase or "yes"
                _print(f"{deed.preview.title}{lines}\nType “{phrase}”, or anything else for no.")
            case _:
                pass


def _print(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - this is the screen
