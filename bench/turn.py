"""A reflex turn through the whole path: typed, kept on the disk, understood, recalled, answered, kept.

`python -m bench.turn [TURNS]` (10,000 remembered turns by default). p50 and p99 are from the person's
words to her complete reply, `ready` to the moment when a mind has understood them and holds all that
memory has to say (a language model would be asked then). `cpu` is what the whole process spends on one turn,
its record included; `remember` is one acknowledged journal entry with all its indexes.
"""

import asyncio
import os
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bench.measure import emit, fsync_ms, percentile
from samantha.conversation.senses import Senses
from samantha.conversation.session import Session
from samantha.core.entry import Draft
from samantha.core.events import Event, ReplyEnded
from samantha.core.ports import Memory
from samantha.core.turn import Recall, Turn
from samantha.settings import Settings
from samantha.store.home import Home
from samantha.wiring import OpenHouse, open_house

WHO = ("my sister Ana", "my boss", "Tom", "the neighbour", "mum", "my old friend Lena", "the plumber")
DID = ("called about", "forgot", "talked for an hour about", "laughed at", "brought back", "lost", "painted")
WHAT = (
    *("the kettle", "her boat", "the report", "our garden", "the interview", "a trip to Porto", "the lease"),
    *("the red bicycle", "old photographs", "the piano", "a recipe for soup", "a stray cat", "the rain"),
)
WHEN = ("this morning", "yesterday", "on Sunday", "after lunch", "late last night", "in May", "again")
ASKED = [
    "what did I say about the boat?",
    "who brought back the red bicycle?",
    "my interview is tomorrow at ten",
    "I'm tired, {who} {did} {what} again",
    "what time is it?",
    "remind me to call {who} on friday at six",
    "{who} {did} {what} {when}",
    "what do you know about me?",
    "thanks",
    "where does Lena live?",
]


VOCABULARY = 6_000  # different words; what a few months of talk hold, drawn as in speech (Zipf)
SYLLABLES = [c + v for c in ("b", "d", "f", "gr", "k", "l", "m", "pl", "r", "st", "t", "v") for v in "aeiou"]


def sentence(rng: random.Random, form: str = "{who} {did} {what} {when}") -> str:
    return form.format(who=rng.choice(WHO), did=rng.choice(DID), what=rng.choice(WHAT), when=rng.choice(WHEN))


def remark(rng: random.Random) -> str:
    """A line to remember: one in eight like what will be asked, the others of many words, some rare."""
    if rng.random() < 1 / 8:
        return sentence(rng)
    return " ".join(word(int(VOCABULARY ** rng.random())) for _ in range(rng.randint(4, 16)))


def word(rank: int) -> str:
    return "".join(SYLLABLES[(rank * 7919 + place * 104729) // 60**place % 60] for place in range(3))


async def remember(opened: OpenHouse, turns: int, rng: random.Random) -> None:
    for start in range(0, turns, 500):
        drafts = []
        for n in range(start, min(start + 500, turns)):
            text = remark(rng)
            body = {"text": text, "talk": f"k-{n // 20}", "channel": "text", "client": f"b{n}"}
            drafts.append(Draft(kind="turn", body=body))
        await opened.house.journal.append(*drafts)


class Watched:
    """A Memory that notes when it last gave an answer."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self.answered = 0.0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._memory, name)

    async def recall(self, turn: Turn, about: Sequence[str] = (), *found: Any) -> Recall:
        recall = await self._memory.recall(turn, about, *found)
        self.answered = time.perf_counter()
        return recall


async def measure(
    opened: OpenHouse, asked: int, rng: random.Random
) -> tuple[list[float], list[float], list[float]]:
    """How long to the whole reply and to a ready mind, and how much of the processor, each in ms a turn."""
    memory = Watched(opened.house.memory)
    house = replace(opened.house, memory=memory)
    ended = asyncio.Event()
    session: Session

    def show(event: Event) -> None:
        if isinstance(event, ReplyEnded):
            session.progress(event.reply, len(event.text), is_done=True)
            ended.set()

    session = Session(house, show, Senses(zone=ZoneInfo("Europe/Berlin")))
    running = asyncio.create_task(session.run())
    spans, ready, cpu = [], [], []
    for n in range(asked):
        ended.clear()
        text = sentence(rng, ASKED[n % len(ASKED)])
        spent, started = time.process_time(), time.perf_counter()
        session.hear(text)
        async with asyncio.timeout(10):
            await ended.wait()
        spans.append((time.perf_counter() - started) * 1e3)
        ready.append((memory.answered - started) * 1e3)
        await session.settled()
        cpu.append((time.process_time() - spent) * 1e3)
    session.end()
    await running
    return spans, ready, cpu


async def parts(opened: OpenHouse, rng: random.Random) -> tuple[list[float], list[float]]:
    keep, recall = [], []
    for n in range(200):
        body = {"text": sentence(rng), "talk": "k-parts", "channel": "text", "client": f"p{n}"}
        started = time.perf_counter()
        (entry,) = await opened.house.journal.append(Draft(kind="turn", body=body))
        keep.append((time.perf_counter() - started) * 1e3)
        turn = Turn(id=entry.id, talk=body["talk"], text=body["text"], at=entry.at)
        started = time.perf_counter()
        await opened.house.memory.recall(turn, ("you",))
        recall.append((time.perf_counter() - started) * 1e3)
    return keep, recall


async def main(turns: int) -> None:
    rng = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SAMANTHA_STATE"] = folder + "/state"
        home = Home(Path(folder) / "home")
        home.prepare()
        async with open_house(home, Settings()) as opened:
            await remember(opened, turns, rng)
            await measure(opened, 20, rng)  # warm
            spans, ready, cpu = await measure(opened, 400, rng)
            keep, recall = await parts(opened, rng)
        synced = fsync_ms(home.path)
    emit("turn", "p50_ms", percentile(spans, 0.5), "ms", len(spans))
    emit("turn", "p99_ms", percentile(spans, 0.99), "ms", len(spans))
    emit("turn", "ready_p50_ms", percentile(ready, 0.5), "ms", len(ready))
    emit("turn", "ready_p99_ms", percentile(ready, 0.99), "ms", len(ready))
    emit("turn", "cpu_p50_ms", percentile(cpu, 0.5), "ms", len(cpu))
    emit("turn", "remember_p50_ms", percentile(keep, 0.5), "ms", len(keep))
    emit("turn", "recall_p50_ms", percentile(recall, 0.5), "ms", len(recall))
    emit("turn", "recall_p99_ms", percentile(recall, 0.99), "ms", len(recall))
    emit("turn", "fsync_ms", percentile(synced, 0.5), "ms", len(synced))
    emit("turn", "fsync_p99_ms", percentile(synced, 0.99), "ms", len(synced))


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
