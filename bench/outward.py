"""kill -9 between every pair of steps of an outward deed: sent once, or not, or uncertain and told.

`python -m bench.outward [STRIDE]` has a life propose a letter, agree to it and let the outbox send it to a
server that counts. It is killed at every step that can change what the disk or the server holds, lives again,
and is killed there too (at every STRIDE-th step; 0 kills once only). After each life the journal is held
against the server's count.
"""

import asyncio
import json
import os
import signal
import sys
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import BaseModel

from bench.kill import BOUNDARIES, drain, in_child, tell
from bench.measure import emit
from samantha.core.deed import Arguments, Deed, DeedState, Preview, Proposal, Risk
from samantha.core.ids import SOLE_OWNER
from samantha.core.ports import Enacted, Pen, Settled, Verb
from samantha.deeds.desk import Desk
from samantha.deeds.grants import GrantRecord
from samantha.deeds.halt import HaltRecord
from samantha.deeds.outbox import Outbox
from samantha.deeds.record import DeedRecord
from samantha.journal.anchor import Anchor, home_key
from samantha.journal.journal import ChainedJournal
from samantha.journal.verify import verify
from samantha.skills.arguments import Arguments as Fields
from samantha.store.sqlite import SqliteStore
from samantha.testing.clock import FakeClock

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
STEPS = BOUNDARIES | {"knocked", "taken"}  # of the store, the anchor, and the server
OPEN = (DeedState.PROPOSED, DeedState.HELD, DeedState.RUNNING)


class CrashAt:
    """Counts the steps, and kills this process at one of them."""

    def __init__(self, at: int) -> None:
        self.at, self.count = at, 0

    def __call__(self, step: str) -> None:
        if step in STEPS:
            self.count += 1
            if self.count == self.at:
                os.kill(os.getpid(), signal.SIGKILL)


class Letter(Fields):
    text: str


class CountingServer:
    """See the OutwardSkill and SettlingSkill ports. What it took stands in a file, a line each."""

    name = "letters"
    verbs: Mapping[str, Verb] = {"send": Verb(arguments=Letter, risk=Risk.OUTWARD)}

    def __init__(self, ledger: Path, crash: CrashAt, hold_s: int) -> None:
        self._ledger, self._crash, self._hold_s = ledger, crash, hold_s

    def settle(self, verb: str, arguments: BaseModel, pen: Pen) -> Settled:
        return Settled(arguments=arguments, hold_s=self._hold_s)

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        return Preview(title="Send this?")

    async def perform(self, verb: str, arguments: BaseModel, deed: Deed) -> Arguments:
        self._crash("knocked")
        with self._ledger.open("a") as file:
            file.write(f"{deed.id}\n")
            file.flush()
            os.fsync(file.fileno())
        self._crash("taken")
        return {}

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        return Enacted(result=deed.result or {})


class Life:
    """One process's share of it: the desk on a real store and a real disk."""

    def __init__(self, folder: Path, number: int, crash: CrashAt, hold_s: int) -> None:
        self.clock = FakeClock(START + timedelta(minutes=number))
        self.store = SqliteStore(folder / "life.db", trace=crash)
        self.anchor = Anchor(folder / "anchor", home_key(folder / "key"), crash)
        projections = (DeedRecord(), GrantRecord(), HaltRecord())
        self.journal = ChainedJournal(self.store, self.clock, SOLE_OWNER, projections, self.anchor)
        self.desk = Desk(self.journal, (CountingServer(folder / "ledger", crash, hold_s),), self.clock)

    async def live(self) -> None:
        """Go on from wherever the life before was cut off, as a person and the outbox would."""
        await self.desk.recover()
        known = await self.desk.last()
        ask = Proposal(skill="letters", verb="send", arguments={"text": "hello"})
        deed = known[0] if known else await self.desk.propose(ask)
        if deed.state is DeedState.PROPOSED:
            deed = await self.desk.approve(deed.id, deed.hash, "page")
        sending = asyncio.create_task(Outbox(self.desk, self.clock, _nothing).run())
        while (await self.desk.find(deed.id)).state in OPEN:
            await self.clock.advance(30)
            await asyncio.sleep(0.001)
        sending.cancel()
        await asyncio.gather(sending, return_exceptions=True)

    async def close(self) -> None:
        await self.store.close()
        self.anchor.close()


async def _nothing(_deed: Deed) -> None:
    pass


def live(folder: Path, number: int, at: int, hold_s: int) -> bool:
    """One life in a process of its own; whether it was killed."""

    async def alive(writing: int) -> None:
        life = Life(folder, number, CrashAt(at), hold_s)
        await life.live()
        await life.close()
        tell(writing, ended=True)

    pid, reading = in_child(lambda writing: asyncio.run(alive(writing)))
    lines = drain(reading)
    _, status = os.waitpid(pid, 0)
    was_killed = os.WIFSIGNALED(status)
    if not was_killed and not any("ended" in line for line in lines):
        raise RuntimeError(f"a life ended by itself: {lines}")
    return was_killed


async def judge(folder: Path, number: int, hold_s: int) -> dict[str, object]:
    """What the journal says of the letter, and how often the server took it."""
    life = Life(folder, number, CrashAt(0), hold_s)
    await life.desk.recover()
    known = await life.desk.last()
    report = await life.journal.look(lambda tx: verify(SOLE_OWNER, tx, life.anchor))
    await life.close()
    ledger = folder / "ledger"
    sent = len(ledger.read_text().split()) if ledger.exists() else 0
    state = known[0].state if known else None
    match state:
        case DeedState.DONE:
            is_true = sent == 1
        case DeedState.UNCERTAIN:
            is_true = sent <= 1 and bool(known[0].error)
        case _:
            is_true = sent == 0
    return {"state": state or "never asked", "sent": sent, "is_true": report.holds and is_true}


def one(folder: Path, crashes: tuple[int, ...], hold_s: int) -> tuple[bool, list[dict[str, object]]]:
    """Killed at these steps, one life after the other, and then left in peace. Was the last step reached?"""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        home = Path(place)
        found, was_killed = [], True
        for number, at in enumerate((*crashes, 0)):
            killed = live(home, number, at, hold_s)
            was_killed = killed if at else was_killed
            found.append(asyncio.run(judge(home, number, hold_s)))
        return was_killed, found


def main(stride: int) -> None:
    states: dict[str, int] = {}
    points = twice = untrue = 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        os.environ["SAMANTHA_STATE"] = place + "/state"

        def note(crashes: tuple[int, ...], hold_s: int) -> bool:
            nonlocal points, twice, untrue
            was_reached, found = one(folder, crashes, hold_s)
            if was_reached:
                points += 1
                twice += any(int(str(each["sent"])) > 1 for each in found)
                wrong = [each for each in found if not each["is_true"]]
                untrue += bool(wrong)
                states[str(found[-1]["state"])] = states.get(str(found[-1]["state"]), 0) + 1
                if wrong:
                    print(json.dumps({"crashes": crashes, "hold_s": hold_s, "found": found}), file=sys.stderr)
            return was_reached

        for hold_s in (20, 0):
            at = 1
            while note((at,), hold_s):
                at += 1
            for first in range(1, at if stride else 1):
                second = 1 + first % stride
                while note((first, second), hold_s):
                    second += stride
    emit("outward", "sent_twice", twice, "lives", points)
    emit("outward", "untrue", untrue, "lives", points)
    emit("outward", "crash_points", points, "lives", points, **states)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
