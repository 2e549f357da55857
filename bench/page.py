"""A page without a screen, with a microphone and a loudspeaker: it speaks docs/wire.md over a real socket."""

import asyncio
import json
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

import numpy as np
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from bench.voice_rig import FLOOR, FRAME, RATE_HZ, Sound

REPORT_S = 0.25  # how often it says what it has played
LONGEST_S = 25.0  # that one exchange may take, her speech included


@dataclass(kw_only=True)
class Stream:
    """Her sound, from one `sound` to the next. `at_s` is when its first bytes came."""

    number: int
    rate_hz: int
    pcm: bytearray = field(default_factory=bytearray)
    at_s: float = 0.0
    emptied: int | None = None  # samples that had been played when it was emptied

    @property
    def played(self) -> int:
        if self.emptied is not None:
            return self.emptied
        due = int((time.monotonic() - self.at_s) * self.rate_hz) if self.pcm else 0
        return min(due, len(self.pcm) // 2)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """`wait_ms`: from the last sample of the person's to the first of hers.

    None where she made no sound, or was done before they were.
    """

    heard: str  # the words that she took for the turn
    text: str
    sound: Sound
    rate_hz: int
    wait_ms: float | None


class SpokenPage:
    """`async with SpokenPage(port, token) as page: await page.ask(sound)`."""

    def __init__(self, port: int, token: str, *, zone: str = "Europe/London") -> None:
        self._url = f"ws://127.0.0.1:{port}/talk"
        self._headers = {"Authorization": f"Bearer {token}"}
        self._hello = {"type": "hello", "v": 1, "zone": zone, "ear": "none", "voice": "none"}
        self._noise = np.random.default_rng(4)
        self._to_say: deque[Sound] = deque()
        self.events: list[dict[str, Any]] = []
        self.streams: list[Stream] = []
        self.said_at_s = 0.0  # when the last sample of what was to be said went out
        self.socket: ClientConnection
        self._news = asyncio.Event()

    async def __aenter__(self) -> Self:
        self.socket = await connect(self._url, additional_headers=self._headers, max_size=None)
        await self.send(**self._hello)
        await self._until(lambda: self._find("welcome"), reads=True)
        self._tasks = [asyncio.create_task(work) for work in (self._read(), self._report())]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.socket.close()

    async def send(self, **message: object) -> None:
        await self.socket.send(json.dumps(message))

    async def listen(self, *, is_silent: bool = False) -> None:
        """Open the microphone: from here on it gives a frame every 20 ms, and she is heard.

        With `is_silent` it gives nothing by itself: the frames are the caller's.
        """
        await self.send(**self._hello | {"ear": "server", "voice": "server"})
        await self.send(type="listen", on=True)
        if not is_silent:
            self._tasks.append(asyncio.create_task(self._speak()))

    async def type(self, text: str) -> str:
        """A turn in writing, and her reply read at once; for before `listen`."""
        at = len(self.events)
        await self.send(type="text", id=uuid4().hex, text=text, channel="text")
        said = await self._until(lambda: self._find("said", at))
        await self.send(type="progress", reply=said["reply"], chars=len(said["text"]), done=True)
        place = self.events.index(said)
        await self._until(lambda: self._find("state", place, state="idle"))
        return str(said["text"])

    def say(self, sound: Sound) -> None:
        """Put this into the microphone; it waits for nothing."""
        self._to_say.append(sound)

    async def ask(self, sound: Sound) -> Answer:
        """Say this, and hear her out. Raises TimeoutError where she never answers."""
        at, streams = len(self.events), len(self.streams)
        self.said_at_s = 0.0
        self.say(sound)
        async with asyncio.timeout(len(sound) / RATE_HZ + LONGEST_S):
            said = await self._until(lambda: self._find("said", at))
            place = self.events.index(said)
            await self._until(lambda: self._find("state", place, state="idle"))
        mine = [stream for stream in self.streams[streams:] if stream.pcm]
        heard = [e["text"] for e in self.events[at:] if e["type"] == "transcript" and e["final"]]
        return Answer(
            heard=" ".join(heard),
            text=said["text"],
            sound=np.frombuffer(b"".join(bytes(stream.pcm) for stream in mine), np.int16),
            rate_hz=mine[0].rate_hz if mine else RATE_HZ,
            wait_ms=1000 * (mine[0].at_s - self.said_at_s) if mine and self.said_at_s else None,
        )

    def trouble(self) -> list[str]:
        return [event["message"] for event in self.events if event["type"] == "error"]

    # --- the microphone and the loudspeaker ----------------------------------------------------------

    async def _speak(self) -> None:
        due_s = time.monotonic()
        while True:
            now = np.zeros(0, np.int16)
            while len(now) < FRAME and self._to_say:
                sound = self._to_say.popleft()
                if (rest := sound[FRAME - len(now) :]).size:
                    self._to_say.appendleft(rest)
                now = np.concatenate([now, sound[: FRAME - len(now)]])
                if not self._to_say:
                    self.said_at_s = time.monotonic() - (FRAME - len(now)) / RATE_HZ
            frame = np.round(self._noise.normal(0, FLOOR, FRAME))
            frame[: len(now)] += now
            await self.socket.send(np.clip(frame, -32768, 32767).astype("<i2").tobytes())
            due_s += FRAME / RATE_HZ
            await asyncio.sleep(max(0.0, due_s - time.monotonic()))

    async def _report(self) -> None:
        while True:
            await asyncio.sleep(REPORT_S)
            if self.streams:
                await self._tell_played()

    async def _tell_played(self) -> None:
        stream = self.streams[-1]
        with suppress(ConnectionClosed):
            await self.send(type="played", stream=stream.number, samples=stream.played)

    # --- what comes ------------------------------------------------------------------------------------

    async def _read(self) -> None:
        with suppress(ConnectionClosed):
            while True:
                await self._take(await self.socket.recv())
        self._news.set()

    async def _take(self, frame: str | bytes) -> None:
        if isinstance(frame, bytes):
            stream = self.streams[-1]
            stream.at_s = stream.at_s or time.monotonic()
            stream.pcm += frame
            return
        event = json.loads(frame)
        self.events.append(event)
        if event["type"] == "sound":
            self.streams.append(Stream(number=event["stream"], rate_hz=event["rate_hz"]))
        elif event["type"] == "empty" and self.streams:
            self.streams[-1].emptied = self.streams[-1].played
            await self._tell_played()
        self._news.set()

    def _find(self, kind: str, start: int = 0, **fields: object) -> dict[str, Any] | None:
        for event in self.events[start:]:
            if event["type"] == kind and all(event[name] == value for name, value in fields.items()):
                return event
        return None

    async def _until(self, find: Any, *, reads: bool = False) -> dict[str, Any]:
        """The event that `find` finds, once it has come. Raises TimeoutError."""
        async with asyncio.timeout(LONGEST_S):
            while (found := find()) is None:
                if reads:
                    await self._take(await self.socket.recv())
                else:
                    self._news.clear()
                    await self._news.wait()
        event: dict[str, Any] = found
        return event
