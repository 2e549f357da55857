"""Making all tables anew from the journal, while a talk goes on.

`python -m bench.rebuild [TURNS]` (100,000 by default). `all_s` is the whole of it; `kept_p50_ms` and
`kept_max_ms` are how long an entry of a talk took to be kept meanwhile, the exchange included; `sleep_s` is
what going over all the days took before, `sleep_step_max_ms` its longest step, for which a turn may wait.
"""

import asyncio
import os
import random
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.measure import emit, percentile
from bench.turn import remark
from samantha.core.entry import Draft
from samantha.memory.sleep import sleep
from samantha.settings import Settings
from samantha.store.home import Home
from samantha.testing.clock import FakeClock
from samantha.wiring import OpenHouse, open_house

PER_DAY = 30  # turns


async def live(opened: OpenHouse, clock: FakeClock, turns: int, rng: random.Random) -> None:
    """A life of so many turns, day by day."""
    for start in range(0, turns, PER_DAY):
        texts = [remark(rng) for _ in range(min(PER_DAY, turns - start))]
        body = {"talk": f"k-{start}", "channel": "text"}
        await opened.house.journal.append(
            *(Draft(kind="turn", body={**body, "text": text}) for text in texts)
        )
        clock.set(clock.now() + timedelta(days=1))


async def measure(turns: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SAMANTHA_STATE"] = f"{folder}/state"
        clock = FakeClock(datetime(2016, 1, 1, 9, tzinfo=UTC))
        home = Home(Path(folder) / "home")
        home.prepare()
        async with open_house(home, Settings(), clock=clock) as opened:
            await live(opened, clock, turns, random.Random(1))
            journal, steps = opened.house.journal, []
            while True:
                started = time.perf_counter()
                if not await journal.act(sleep):
                    break
                steps.append(time.perf_counter() - started)
            emit("rebuild", "sleep_s", sum(steps), "s", turns)
            emit("rebuild", "sleep_step_max_ms", max(steps) * 1e3, "ms", len(steps))
            kept: list[float] = []

            async def talk() -> None:
                while True:
                    started = time.perf_counter()
                    await journal.append(Draft(kind="notice", body={"what": "a talk goes on"}))
                    kept.append((time.perf_counter() - started) * 1e3)
                    await asyncio.sleep(0.2)

            talking = asyncio.create_task(talk())
            started = time.perf_counter()
            answer = await opened.commands.run("rebuild", {}, by="terminal")
            emit("rebuild", "all_s", time.perf_counter() - started, "s", int(answer["entries"]))
            talking.cancel()
            emit("rebuild", "kept_p50_ms", percentile(kept, 0.5), "ms", len(kept))
            emit("rebuild", "kept_max_ms", max(kept), "ms", len(kept))


if __name__ == "__main__":
    asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
