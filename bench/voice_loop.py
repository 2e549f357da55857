"""Her own loop in the rig: a real home on the disk, a session and its sound, oracle's ear, instant mind.

The page is modelled by the rig's player: it obeys `duck` and `empty` at once and says four times a second
how much it has played, as docs/wire.md has it. The socket itself (0.2 ms on loopback) is not in it.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from bench.voice_child import play
from bench.voice_rig import RATE_HZ, Clip, Player, Talk
from samantha.conversation.senses import Senses
from samantha.conversation.session import Session
from samantha.conversation.spoken import Organs, SpokenTalk
from samantha.core.clock import SystemClock
from samantha.core.events import Event, Trouble
from samantha.core.ports import Hands
from samantha.core.sentences import sentences
from samantha.core.turn import Cue, Moment, Piece
from samantha.ear.vads import find_vad
from samantha.mind.reflex.warming import warm_up
from samantha.settings import Settings
from samantha.store.home import Home
from samantha.testing.recogniser import OracleRecogniser, TimedWord
from samantha.wiring import open_house

REPORT_S = 0.25  # how often a page says what it has played
CHUNK = RATE_HZ // 20


class SpokenLoop:
    """See bench.voice_rig.Loop. `trouble` is what she said went wrong."""

    def __init__(self) -> None:
        self.trouble: list[str] = []

    async def start(self, talk: Talk) -> None:
        self._open = AsyncExitStack()
        folder = Path(self._open.enter_context(tempfile.TemporaryDirectory()))
        os.environ.setdefault("SAMANTHA_STATE", tempfile.mkdtemp())
        home = Home(folder / "home")
        home.prepare()
        opened = await self._open.enter_async_context(open_house(home, Settings()))
        house = replace(opened.house, mind=_Mind(talk))
        clock = SystemClock()
        oracle = OracleRecogniser(clock)
        page = _Page(talk.player)
        session = Session(house, self._show, Senses(zone=ZoneInfo("Europe/Berlin")), has_begun=True)
        organs = Organs(find_vad=find_vad, recogniser=oracle, voice=_Voice(talk))
        self._spoken = SpokenTalk(house, session, organs, page, self._tell)

        def said(at: int, clip: Clip) -> None:
            oracle.delay_s = talk.oracle.delay_ms / 1000
            begin_s = clock.monotonic() - talk.now() / RATE_HZ
            oracle.hear_at(
                [TimedWord(text=w.text, end_s=begin_s + (at + w.end) / RATE_HZ) for w in clip.words]
            )

        talk.oracle.followers.append(said)
        tasks = [session.run(), self._spoken.run(), page.report()]
        self._tasks = [asyncio.create_task(task) for task in tasks]
        self._spoken.listen(is_on=True)

    def feed(self, frame: bytes) -> None:
        self._spoken.take(frame)

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._open.aclose()
        if self.trouble:
            print(f"{len(self.trouble)} troubles, the first: {self.trouble[0]}", file=sys.stderr)

    def _show(self, event: Event) -> None:
        self._tell(event)
        self._spoken.show(event)

    def _tell(self, event: Event) -> None:
        if isinstance(event, Trouble):
            self.trouble.append(event.message)


class _Mind:
    """Answers at once."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk

    async def answer(self, cue: Cue, moment: Moment, hands: Hands) -> AsyncIterator[Piece]:
        for sentence in sentences(self._talk.answer()):
            yield Piece(text=sentence)


class _Voice:
    """The rig's tones, as a Voice."""

    name = "tone"
    rate_hz = RATE_HZ

    def __init__(self, talk: Talk) -> None:
        self._talk = talk

    async def speak(self, text: str) -> AsyncGenerator[bytes, None]:
        sound = self._talk.voice(text)
        for at in range(0, len(sound), CHUNK):
            await asyncio.sleep(0)
            yield sound[at : at + CHUNK].tobytes()

    async def close(self) -> None:
        pass


class _Page:
    """See the Speaker port."""

    def __init__(self, player: Player) -> None:
        self._player = player
        self._reported = 0

    def begin(self, rate_hz: int) -> None:
        self._reported = 0
        self._player.begin(rate_hz)

    def play(self, pcm: bytes) -> None:
        self._player.play(pcm)

    def duck(self, gain: float) -> None:
        self._player.duck(gain)

    @property
    def played(self) -> int:
        return self._reported

    async def empty(self) -> int:
        self._reported = self._player.drop()
        return self._reported

    async def report(self) -> None:
        while True:
            await asyncio.sleep(REPORT_S)
            self._reported = self._player.played


if __name__ == "__main__":
    warm_up()  # what a house does in its first seconds
    play(SpokenLoop)
