"""Everyday sentences spoken to her over the real socket, and her spoken answers written down again.

`python -m bench.spoken [TALK]` (about two minutes). No oracle: speech made by flite goes in as 20 ms frames
in real time, pocketsphinx hears it (taken as it is: `[ear] dictation = "send"`), the reflex answers, flite
speaks, and pocketsphinx writes down what she said. Four homes side by side; each has met Theo before, on
Monday 3 August 2026, 09:00 in London. Synthetic speech on both sides: it says nothing about how well people
are understood.
"""

import asyncio
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import numpy as np
import uvicorn

from bench.measure import emit, percentile
from bench.page import SpokenPage
from bench.voice_clips import spoken
from bench.voice_rig import RATE_HZ, Sound
from samantha.core.clock import SystemClock
from samantha.core.ports import Recogniser
from samantha.core.sound import FRAME_BYTES
from samantha.ear.options import EarOptions
from samantha.ear.stt_pocketsphinx import PocketsphinxRecogniser
from samantha.settings import Settings
from samantha.store.home import Home
from samantha.voice.tts_flite import FliteVoice
from samantha.web.app import Served, build_app
from samantha.web.door import Door
from samantha.wiring import open_house

CORPUS = Path(__file__).parents[1] / "tests" / "corpora" / "voice" / "everyday.jsonl"
MORNING = datetime(2026, 8, 3, 8, 0, tzinfo=UTC)  # 09:00 in London
TOKEN = "t" * 43
# For each line the voice of flite's that pocketsphinx hears best, in a few tries (2026-11).
# No voice of theirs makes it hear a Hannah.
VOICES = (
    *("rms", "slt", "slt", "rms", "rms", "slt", "slt", "slt", "slt", "rms"),
    *("rms", "rms", "rms", "slt", "awb", "rms", "rms", "slt", "rms", "rms"),
    *("rms", "kal16", "rms", "rms", "rms", "slt", "kal16", "rms", "kal16", "rms"),
)
MEETING = ("Hello.", "Theo.", "Yes.", "Pass.", "Yes.")
# Lines that belong together, in their order; numbered as in the corpus, from 1.
TALKS = (
    (1, 2, 3, 4, 14, 18, 22, 26),
    (7, 8, 9, 10, 11, 17, 20, 29),
    (5, 6, 12, 13, 15, 21, 28),
    (16, 19, 23, 24, 25, 27, 30),
)


@dataclass(frozen=True, kw_only=True)
class Line:
    """One sentence, what became of it, and what her speech was written down as."""

    text: str
    any: list[str]
    heard: str
    said: str
    written: str
    wait_ms: float | None  # from the last sample of theirs to the first of hers

    @property
    def is_right(self) -> bool:
        """Her words hold what a right answer must; where anything sensible will do, there are words."""
        return holds(self.said, self.any)

    @property
    def is_spoken_right(self) -> bool:
        """What was written down of her speech is, too, and is mostly what she meant to say."""
        return holds(self.written, self.any) and agreement(self.said, self.written) >= 0.5


class Morning(SystemClock):
    """The machine's clock, set to that morning."""

    def __init__(self) -> None:
        self._ahead: timedelta = MORNING - super().now()

    def now(self) -> datetime:
        return super().now() + self._ahead


def plain(text: str) -> str:
    """Words alone, in small letters, and numbers without leading noughts."""
    words = re.sub(r"[^a-z0-9' ]", " ", text.lower().replace("’", "'")).replace("'", "").split()
    return " ".join(word.lstrip("0") or "0" for word in words)


def holds(text: str, any_of: Sequence[str]) -> bool:
    """Whether one of these stands in the text, as a recogniser would spell it ("pet her" is Pepper)."""
    words = plain(text).split()
    if not any_of:
        return bool(words)
    for wanted in map(plain, any_of):
        size = len(wanted.split())
        for count in (size, size + 1):
            pieces = ("".join(words[at : at + count]) for at in range(len(words)))
            if any(SequenceMatcher(None, piece, wanted.replace(" ", "")).ratio() >= 0.8 for piece in pieces):
                return True
    return False


def agreement(meant: str, written: str) -> float:
    """The share of the words meant that were written down, in order."""
    ours, theirs = plain(meant).split(), plain(written).split()
    matched = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    return sum(block.size for block in matched) / max(1, len(ours))


async def every() -> list[Line]:
    """All the talks at once, each in a process of its own: recogniser and server share one lock in one."""
    command = [sys.executable, "-m", "bench.spoken"]
    running = [
        await asyncio.create_subprocess_exec(*command, str(number), stdout=subprocess.PIPE)
        for number in range(len(TALKS))
    ]
    told = await asyncio.gather(*(process.communicate() for process in running))
    return [Line(**json.loads(row)) for said, _ in told for row in said.decode().splitlines()]


async def talk(numbers: Sequence[int]) -> list[Line]:
    """One home, one socket, these lines one after the other."""
    rows = [json.loads(line) for line in CORPUS.read_text().splitlines()]
    lines = []
    ear = PocketsphinxRecogniser(is_trusted=True)
    async with serving(EarOptions(dictation="send")) as (port, token), SpokenPage(port, token) as page:
        for words in MEETING:
            await page.type(words)
        await page.listen()
        await asyncio.sleep(0.5)
        for number in numbers:
            row = rows[number - 1]
            try:
                answer = await page.ask(spoken(row["text"], VOICES[number - 1]))
            except TimeoutError:  # she never answered
                lines.append(Line(**row, heard="", said="", written="", wait_ms=None))
                continue
            lines.append(
                Line(
                    **row,
                    heard=answer.heard,
                    said=answer.text,
                    written=await written_down(ear, answer.sound),
                    wait_ms=answer.wait_ms,
                )
            )
    await ear.close()
    return lines


async def written_down(ear: Recogniser, sound: Sound) -> str:
    """What a recogniser makes of it."""
    edge = np.zeros(RATE_HZ // 4, np.int16)
    pcm = np.concatenate([edge, sound, edge]).tobytes()
    hearing = ear.open()
    for at in range(0, len(pcm), FRAME_BYTES):
        hearing.feed(pcm[at : at + FRAME_BYTES])
    transcript = await hearing.so_far()
    await hearing.close()
    return transcript.text


@asynccontextmanager
async def serving(ear: EarOptions, **other: Any) -> AsyncIterator[tuple[int, str]]:
    """Her server on a new home in this process, on that morning; its port, and the token that opens it.

    `other` replaces fields of `Served`, such as `voice` or `recogniser`.
    """
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("SAMANTHA_STATE", tempfile.mkdtemp())
        home = Home(Path(folder) / "home")
        home.prepare()
        async with open_house(home, Settings(ear=ear), clock=Morning()) as opened:
            listening = socket.create_server(("127.0.0.1", 0))
            port = listening.getsockname()[1]
            door = Door("127.0.0.1", port, TOKEN, home.run / "sessions.json")
            given: dict[str, Any] = {"voice": opened.voice, "recogniser": opened.recogniser} | other
            app = build_app(
                Served(
                    house=opened.house,
                    commands=opened.commands,
                    door=door,
                    outflow=opened.outflow,
                    run=home.run,
                    shut_down=lambda: None,
                    **given,
                )
            )
            config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off")
            server = _Server(config)
            running = asyncio.create_task(server.serve(sockets=[listening]))
            try:
                yield port, TOKEN
            finally:
                server.should_exit = True
                await running


class _Server(uvicorn.Server):
    """Leaves signals to whoever runs it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def main() -> None:
    if not (FliteVoice.is_here() and PocketsphinxRecogniser.is_here()):
        print("This needs flite's library and pocketsphinx.", file=sys.stderr)
        return
    started = time.monotonic()
    lines = await every()
    waits = [line.wait_ms for line in lines if line.wait_ms is not None]
    for line in lines:
        print(f"{line.wait_ms or 0:7.0f} ms  {line.text}", file=sys.stderr)
        print(f"            heard   {line.heard}", file=sys.stderr)
        print(f"            said    {line.said!r}{'' if line.is_right else '  WRONG'}", file=sys.stderr)
        print(
            f"            written {line.written}{'' if line.is_spoken_right else '  WRONG'}", file=sys.stderr
        )
    emit("spoken", "right", sum(line.is_right for line in lines) / len(lines), "share", len(lines))
    spoken_right = sum(line.is_spoken_right for line in lines) / len(lines)
    emit("spoken", "spoken_right", spoken_right, "share", len(lines))
    emit("spoken", "wait_p50_ms", percentile(waits, 0.5), "ms", len(waits))
    emit("spoken", "wait_p95_ms", percentile(waits, 0.95), "ms", len(waits))
    emit("spoken", "took_s", time.monotonic() - started, "s", 1)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        for line in asyncio.run(talk(TALKS[int(sys.argv[1])])):
            print(json.dumps(asdict(line)))
    else:
        asyncio.run(main())
