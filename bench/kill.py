"""kill -9 while she lives: what was acknowledged is there afterwards, once, and the journal verifies.

`python -m bench.kill [RANDOM_KILLS]` (1,000 by default) kills a loaded process at random moments, then
kills a scripted life at every statement, commit and anchor write, and then again during each recovery.

A process is killed by SIGKILL and comes back by fork, on the real store and a real disk. This does not test
a loss of power.
"""

import asyncio
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from bench.measure import emit
from samantha.conversation.say import say_once
from samantha.core.errors import NotFoundError, SamanthaError
from samantha.core.ids import SOLE_OWNER
from samantha.journal.journal import entries
from samantha.journal.verify import verify
from samantha.settings import Settings
from samantha.store.home import Home
from samantha.wiring import OpenHouse, open_house

SCRIPT = (
    "hello",
    "my sister is called Ana",
    "remind me to water the plants tomorrow at nine",
    "remind me to call the garage on the 3rd of May at noon",
    "undo",
    "in 1 second tell me to breathe",
    "what's my sister called?",
)


def in_child(work: Callable[[int], None]) -> tuple[int, int]:
    """Fork a child that runs `work` with the write end of a pipe. Returns its pid and the read end."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        code = 1
        try:
            work(writing)
            code = 0
        except SamanthaError as error:
            os.write(writing, json.dumps({"trouble": str(error)}).encode() + b"\n")
        finally:
            os._exit(code)
    os.close(writing)
    return pid, reading


def drain(reading: int) -> list[dict[str, Any]]:
    with os.fdopen(reading, "rb") as pipe:
        return [json.loads(line) for line in pipe.read().splitlines() if line.endswith(b"}")]


def tell(writing: int, **what: Any) -> None:
    os.write(writing, json.dumps(what).encode() + b"\n")


# --- random moments under load --------------------------------------------------------------------


async def live_under_load(home: Home, life: int, writing: int) -> None:
    """Four people's worth of turns and reminders, each acknowledged turn told to the parent."""
    async with open_house(home, Settings()) as opened:
        tell(writing, ready=True)

        async def talk(who: int) -> None:
            for n in range(10_000):
                client = f"{life}-{who}-{n}"
                text = (
                    f"in 1 second tell me to do {client}" if n % 3 == 0 else f"I saw a heron, number {client}"
                )
                answered = await say_once(opened.house, text, client)
                tell(writing, acked=client, deeds=[deed.id for deed in answered.deeds])

        async with asyncio.TaskGroup() as talks:
            for who in range(4):
                talks.create_task(talk(who))


def random_kills(folder: Path, kills: int) -> tuple[int, int, int, int]:
    """Returns (lost, doubled, times the journal did not verify, turns that were acknowledged)."""
    home = Home(folder / "random")
    home.prepare()
    rng = random.Random(11)
    acked: set[str] = set()
    deeds: set[str] = set()
    broken = 0
    for life in range(kills):
        pid, reading = in_child(lambda writing, life=life: asyncio.run(live_under_load(home, life, writing)))
        time.sleep(rng.uniform(0.05, 0.6))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        for line in drain(reading):
            acked |= {line["acked"]} if "acked" in line else set()
            deeds |= set(line.get("deeds", ()))
        if life % 20 == 19 or life == kills - 1:
            lost, doubled, holds = asyncio.run(audit(home, acked, deeds))
            broken += not holds
            if lost or doubled or broken:
                return lost, doubled, broken, len(acked)
    return 0, 0, broken, len(acked)


async def audit(home: Home, acked: set[str], deeds: set[str]) -> tuple[int, int, bool]:
    """Count what is lost and what is doubled in the journal as it lies on the disk."""
    async with open_house(home, Settings()) as opened:
        return await look(opened, acked, deeds)


async def look(opened: OpenHouse, acked: set[str], deeds: set[str]) -> tuple[int, int, bool]:
    journal = opened.house.journal
    every = await journal.look(lambda tx: list(entries(SOLE_OWNER, tx)))
    report = await journal.look(lambda tx: verify(SOLE_OWNER, tx, journal.anchor))
    turns = Counter(entry.body["client"] for entry in every if entry.kind == "turn" and entry.body)
    fired = Counter(entry.body["key"] for entry in every if entry.kind == "fired" and entry.body)
    done = Counter(entry.id for entry in every if entry.kind == "deed")
    by_turn = Counter(
        source for entry in every if entry.kind == "deed" and entry.body and not entry.body.get("undoes")
        for source in entry.sources if source.startswith("t-")
    )  # fmt: skip
    lost = sum(1 for client in acked if not turns[client]) + sum(1 for deed in deeds if not done[deed])
    doubled = sum(n - 1 for counts in (turns, fired, by_turn) for n in counts.values() if n > 1)
    return lost, doubled, report.holds


# --- every crash point ----------------------------------------------------------------------------


BOUNDARIES = frozenset({"BEGIN IMMEDIATE", "COMMIT", "committed", "anchor", "anchored"})
"""Where a crash can change what the disk holds. Between two statements of one transaction it cannot: all
of them are rolled back, as at the COMMIT that they stand before."""


class CrashAt:
    """Counts the boundaries of the store and the anchor, and kills this process at one of them."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.count = 0

    def __call__(self, step: str) -> None:
        if step in BOUNDARIES:
            self.count += 1
            if self.count == self.at:
                os.kill(os.getpid(), signal.SIGKILL)


async def live_script(home: Home, crash: CrashAt, writing: int) -> None:
    """The scripted life, each line with an id of its own, so that sending it again is safe."""
    async with open_house(home, Settings(), trace=crash) as opened:
        for n, text in enumerate(SCRIPT):
            answered = await say_once(opened.house, text, f"line-{n}")
            tell(writing, acked=f"line-{n}", deeds=[deed.id for deed in answered.deeds])
        with suppress(NotFoundError):  # the life before this one may have forgotten it already
            await opened.commands.run("memory/forget", {"what": "Ana"}, by="terminal")
    tell(writing, steps=crash.count)


def run_script(home: Home, at: int) -> tuple[list[dict[str, Any]], bool]:
    pid, reading = in_child(lambda writing: asyncio.run(live_script(home, CrashAt(at), writing)))
    lines = drain(reading)
    _, status = os.waitpid(pid, 0)
    return lines, os.WIFSIGNALED(status)


def one_life(folder: Path, crashes: tuple[int, ...]) -> tuple[int, int, bool, bool]:
    """Live the script, crashing at these steps one after the other; then once to the end, and look.

    Returns lost, doubled, whether the journal verifies, and whether the last crash point was reached.
    """
    with tempfile.TemporaryDirectory(dir=folder) as place:
        home = Home(Path(place))
        home.prepare()
        acked: set[str] = set()
        deeds: set[str] = set()
        was_killed = True
        for at in (*crashes, 0):
            lines, was_killed_now = run_script(home, at)
            if trouble := [line["trouble"] for line in lines if "trouble" in line]:
                print(json.dumps({"crashes": crashes, "trouble": trouble}), file=sys.stderr)
                return 1, 0, False, True
            if at:
                was_killed = was_killed_now
            for line in lines:
                acked |= {line["acked"]} if "acked" in line else set()
                deeds |= set(line.get("deeds", ()))
        lost, doubled, holds = asyncio.run(audit(home, acked, deeds))
        for path in (Path(os.environ["SAMANTHA_STATE"]) / "anchors").iterdir():
            path.unlink()
        return lost, doubled, holds, was_killed


def every_crash_point(folder: Path, stride: int) -> tuple[int, int, int, int]:
    """Single crashes at every step, then a second one in the life after. Returns lost, doubled, broken, n."""
    total = [0, 0, 0, 0]

    def note(crashes: tuple[int, ...]) -> bool:
        lost, doubled, holds, was_reached = one_life(folder, crashes)
        if was_reached:
            total[0] += lost
            total[1] += doubled
            total[2] += not holds
            total[3] += 1
            if lost or doubled or not holds:
                print(
                    json.dumps({"crashes": crashes, "lost": lost, "doubled": doubled, "holds": holds}),
                    file=sys.stderr,
                )
        return was_reached

    at = 1
    while note((at,)):
        at += 1
    last = at - 1
    for first in range(1, last + 1, stride):
        second = 1 + first % stride
        while note((first, second)):
            second += stride
    return total[0], total[1], total[2], total[3]


def main(kills: int, stride: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SAMANTHA_STATE"] = folder + "/state"
        lost, doubled, broken, acknowledged = random_kills(Path(folder), kills)
        points_lost, points_doubled, points_broken, points = every_crash_point(Path(folder), stride)
    emit("kill", "lost", lost + points_lost, "entries", kills + points)
    emit("kill", "doubled", doubled + points_doubled, "entries", kills + points)
    emit("kill", "unverified", broken + points_broken, "journals", kills + points)
    emit("kill", "acknowledged", acknowledged, "turns", kills)
    emit("kill", "crash_points", points, "lives", points)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, int(sys.argv[2]) if len(sys.argv) > 2 else 7)
