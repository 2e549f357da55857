"""What she adds to a model: time to her first words, less the model server's own time to its first token.

`python -m bench.tax [TURNS] [TALKS]` (100,000 remembered turns and 50 talks by default). The stand-in server
runs in a process of its own and streams at once. Its own time is taken by a bare socket after each run; hers
is from the words to her first sentence: kept on the disk, understood, recalled, put into a prompt, asked,
read, checked. She speaks in sentences: with a model that needs 300 ms for its first, those are the model's.

    p50_ms p99_ms                 one talk, one turn after another
    at_once_p50_ms at_once_p99_ms all talks speak in the same instant
    paced_p50_ms paced_p99_ms     the same talks, each with a turn in about two seconds
"""

import asyncio
import json
import multiprocessing
import os
import random
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from zoneinfo import ZoneInfo

from bench.measure import emit, percentile
from bench.turn import remember, sentence
from samantha.conversation.senses import Senses
from samantha.conversation.session import Session
from samantha.core.entry import Draft
from samantha.core.events import Event, ReplyEnded, Say
from samantha.settings import Settings
from samantha.store.home import Home
from samantha.testing.model import model_server
from samantha.wiring import OpenHouse, open_house

WORDS = ("Then", " the kettle", " has it.", " Who", " says", " so?")
TOLD = (
    "{who} {did} {what} {when}, and I have no idea what to make of it",
    "I keep thinking about {what}, and about {who}",
    "so {who} {did} {what} again, of all people",
    "it was a long day, {who} {did} {what}",
)
PACE_S = 2.0


def stand_in(port: "multiprocessing.Queue[int]") -> None:
    """A model server that answers at once, until it is ended."""

    async def serve() -> None:
        script = [*({"text": word} for word in WORDS), {"finish": "stop"}, {"done": True}]
        async with model_server(lambda _: script) as server:
            port.put(int(server.url.rsplit(":", 1)[1].split("/")[0]))
            await asyncio.Event().wait()

    asyncio.run(serve())


class Talk:
    """One talk, heard as it is said; `say` gives the milliseconds to her first words."""

    def __init__(self, opened: OpenHouse) -> None:
        self.session = Session(opened.house, self._show, Senses(zone=ZoneInfo("Europe/Berlin")))
        self._first = self._ended = asyncio.Event()
        self._at = 0.0

    def _show(self, event: Event) -> None:
        if isinstance(event, Say) and not self._first.is_set():
            self._at = time.perf_counter()
            self._first.set()
        if isinstance(event, ReplyEnded):
            self.session.progress(event.reply, len(event.text), is_done=True)
            self._ended.set()

    async def say(self, text: str) -> float:
        self._first, self._ended = asyncio.Event(), asyncio.Event()
        started = time.perf_counter()
        self.session.hear(text)
        async with asyncio.timeout(30):
            await self._ended.wait()
        await self.session.settled()
        return (self._at - started) * 1e3


async def own_ms(port: int, size: int) -> float:
    """The server's own time to its first token, for a prompt of that many bytes, on an open line."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    body = json.dumps({"model": "m", "stream": True, "messages": [{"role": "user", "content": "x" * size}]})
    head = f"POST /v1/chat/completions HTTP/1.1\r\nhost: a\r\ncontent-length: {len(body)}\r\n\r\n"
    spans = []
    for _ in range(20):
        started = time.perf_counter()
        writer.write((head + body).encode())
        await reader.readuntil(b"data: ")
        spans.append((time.perf_counter() - started) * 1e3)
        await reader.readuntil(b"0\r\n\r\n")
    writer.close()
    return percentile(spans, 0.5)


async def begin(opened: OpenHouse, port: int) -> None:
    """As after the first meeting, and after a yes to the model."""
    mind = {"name": "stand-in", "url": f"http://127.0.0.1:{port}/v1", "model": "m", "window": 8192}
    await opened.house.journal.append(
        Draft(kind="named", body={"name": "Samantha"}),
        Draft(kind="consent", body={"what": "adult", "given": True}),
        Draft(kind="mind", body=mind),
    )


async def measure(
    opened: OpenHouse, rng: random.Random, talks: int, report: Callable[[str, list[float]], Awaitable[None]]
) -> None:
    every = [Talk(opened) for _ in range(talks)]
    running = [asyncio.create_task(talk.session.run()) for talk in every]
    for n in range(30):  # warm
        await every[0].say(sentence(rng, TOLD[n % len(TOLD)]))
    await report("", [await every[0].say(sentence(rng, TOLD[n % len(TOLD)])) for n in range(400)])
    together: list[float] = []
    for n in range(10):
        said = [talk.say(sentence(rng, TOLD[n % len(TOLD)])) for talk in every]
        together += await asyncio.gather(*said)
    await report("at_once_", together)

    async def paced(talk: Talk) -> list[float]:
        spans = []
        for n in range(8):
            await asyncio.sleep(rng.random() * 2 * PACE_S)
            spans.append(await talk.say(sentence(rng, TOLD[n % len(TOLD)])))
        return spans

    spans = await asyncio.gather(*(paced(talk) for talk in every))
    await report("paced_", [span for some in spans for span in some])
    for talk in every:
        talk.session.end()
    await asyncio.gather(*running)


async def main(turns: int, talks: int) -> None:
    rng = random.Random(7)
    ports: multiprocessing.Queue[int] = multiprocessing.get_context("spawn").Queue()
    server = multiprocessing.get_context("spawn").Process(target=stand_in, args=(ports,), daemon=True)
    server.start()
    port = await asyncio.to_thread(ports.get)

    async def report(name: str, spans: list[float]) -> None:
        own = await own_ms(port, 6000)
        taxed = [span - own for span in spans]
        emit("tax", f"{name}p50_ms", percentile(taxed, 0.5), "ms", len(taxed))
        emit("tax", f"{name}p99_ms", percentile(taxed, 0.99), "ms", len(taxed))
        emit("tax", f"{name}server_own_ms", own, "ms", 20)

    with tempfile.TemporaryDirectory() as folder:
        os.environ["SAMANTHA_STATE"] = folder + "/state"
        home = Home(Path(folder) / "home")
        home.prepare()
        async with open_house(home, Settings()) as opened:
            await remember(opened, turns, rng)
            await begin(opened, port)
            await measure(opened, rng, talks, report)
    server.terminate()


if __name__ == "__main__":
    asyncio.run(
        main(
            int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, int(sys.argv[2]) if len(sys.argv) > 2 else 50
        )
    )
