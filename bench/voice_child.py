"""A loop in a process of its own: trials come in a folder, takes go out to it."""

import asyncio
import os
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path

from bench.voice_files import read_plan, write_takes
from bench.voice_rig import Loop, Take, Talk


def play(make: Callable[[], Loop]) -> None:
    """`python -m MODULE FOLDER TALKS`: play its trials, so many talks at once."""
    folder, talks = Path(sys.argv[1]), int(sys.argv[2])
    clips, plan = read_plan(folder)

    async def one(number: int) -> list[Take]:
        if not plan[number::talks]:
            return []
        await asyncio.sleep(0.13 * number)  # so that their frames do not all fall together
        return await Talk(make(), clips, number).run(plan[number::talks])

    async def every() -> list[Take]:
        work: list[Coroutine[None, None, list[Take]]] = [one(number) for number in range(talks)]
        return [take for takes in await asyncio.gather(*work) for take in takes]

    write_takes(folder, asyncio.run(every()))
    sys.stdout.flush()
    os._exit(0)  # threads of its libraries may still wait
