"""`samantha rebuild` killed in the middle, really: nothing is lost, and the next one goes on to its end."""

import asyncio
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from samantha.core.entry import Draft
from samantha.journal.rebuild import NOT_MADE
from samantha.settings import Settings, StoreOptions
from samantha.store.home import Home
from samantha.wiring import open_house

TURNS = 4000
WORDS = ("boat", "kettle", "garden", "piano", "bicycle", "letter", "river")
SETTINGS = Settings(store=StoreOptions(driver="sqlite3"))
CHILD = """
import asyncio, sys
from pathlib import Path
from samantha.settings import Settings, StoreOptions
from samantha.store.home import Home
from samantha.wiring import open_house

async def main():
    async with open_house(Home(Path(sys.argv[1])), Settings(store=StoreOptions(driver="sqlite3"))) as opened:
        print("open", flush=True)
        await opened.commands.run("rebuild", {}, by="terminal")

asyncio.run(main())
"""


@pytest.mark.prove
def test_a_rebuild_that_is_killed_loses_nothing_and_is_gone_on_with(tmp_path, monkeypatch):
    monkeypatch.setenv("SAMANTHA_STATE", str(tmp_path / "state"))
    home = Home(tmp_path / "home")
    home.prepare()
    asyncio.run(_live(home))
    before = _tables(home.database)
    shadow = home.run / "rebuild.db"
    for share in (0.2, 0.6):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(home.path)],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            stdout=subprocess.PIPE,
        )
        try:
            assert child.stdout is not None
            assert child.stdout.readline() == b"open\n"
            _wait_for(shadow, int(TURNS * share))
        finally:
            child.kill()
            child.wait()
        assert _tables(home.database) == before
    left = _taken(shadow)
    assert TURNS * 0.6 <= left < TURNS
    asyncio.run(_rebuild(home))
    assert _tables(home.database) == before
    assert not shadow.exists()


async def _live(home: Home) -> None:
    async with open_house(home, SETTINGS) as opened:
        for start in range(0, TURNS, 100):
            drafts = [
                Draft(
                    kind="turn",
                    body={"text": f"My friend Ana lost the {WORDS[n % 7]} number {n}", "talk": "k"},
                )
                for n in range(start, start + 100)
            ]
            await opened.house.journal.append(*drafts)


async def _rebuild(home: Home) -> None:
    async with open_house(home, SETTINGS) as opened:
        await opened.commands.run("rebuild", {}, by="terminal")


def _wait_for(shadow: Path, count: int) -> None:
    until = time.monotonic() + 120
    while _taken(shadow) < count:
        assert time.monotonic() < until
        time.sleep(0.02)


def _taken(shadow: Path) -> int:
    """How many entries stand in the shadow."""
    if not shadow.exists():
        return 0
    try:
        with sqlite3.connect(f"file:{shadow.as_posix()}?mode=ro", uri=True) as db:
            return int(db.execute("SELECT count(*) FROM journal").fetchone()[0])
    except sqlite3.OperationalError:  # not made yet
        return 0


def _tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with sqlite3.connect(path) as db:
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        owned = [
            name
            for name in names
            if name not in NOT_MADE
            and any(row[1] == "owner_id" for row in db.execute(f"PRAGMA table_info({name})"))
        ]
        return {name: sorted(db.execute(f"SELECT * FROM {name}"), key=repr) for name in owned}
