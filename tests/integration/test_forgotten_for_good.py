"""Forgotten for good, somebody is nowhere: the bytes of the whole home are searched, backups and logs too."""

import asyncio
import json
import sqlite3
from pathlib import Path

from running import Served

from samantha.core.clock import SystemClock
from samantha.journal.backup import Backups
from samantha.store.home import Home
from samantha.store.sqlite import SqliteStore

NAME = "Zebedee"
OF_HIM = (
    "my friend is called Zebedee",
    "Zebedee lives in Zagreb",
    "he's allergic to walnuts",
    "i'm having dinner with Zebedee on Friday",
    "remind me to call Zebedee tomorrow at six pm",
    "what do you know about Zebedee?",
)
OTHERS = ("my sister is called Ana", "i live in Porto", "my friend is late again")


def bytes_with(folder: Path, *words: str) -> dict[str, list[str]]:
    """The files of a folder in whose bytes a word stands, in any case."""
    found: dict[str, list[str]] = {}
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        content = path.read_bytes().lower()
        names = [word for word in words if word.lower().encode() in content]
        if names:
            found[str(path.relative_to(folder))] = names
    return found


def tables_with(home: Path, word: str) -> list[str]:
    """The tables in whose rows a word stands."""
    database = sqlite3.connect(Home(home).database)
    try:
        names = [
            name
            for (name,) in database.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*_fts*'"
            )
        ]
        return [
            name
            for name in names
            if any(word.lower() in repr(row).lower() for row in database.execute(f"SELECT * FROM {name}"))
        ]
    finally:
        database.close()


def as_json(done) -> dict:
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_somebody_forgotten_for_good_is_in_no_byte_of_the_home(home: Served) -> None:
    home.start()
    for text in (*OF_HIM, *OTHERS):
        as_json(home.cli("say", "--json", text))
    as_json(home.cli("memory", "never", NAME, "--json"))
    as_json(home.cli("undo", "--json"))
    facts = as_json(home.cli("memory", "list", "--person", NAME, "--json"))["facts"]
    as_json(home.cli("memory", "pin", facts[0]["id"], "--json"))
    as_json(home.cli("memory", "never", NAME, "--json"))
    home.stop()
    asyncio.run(_backed_up(Home(home.home)))
    before = tables_with(home.home, NAME)
    assert {"fact", "mention", "person_name", "deed"} <= set(before)
    held = bytes_with(home.home, NAME)
    assert "samantha.db" in held
    assert any(file.startswith("backups") for file in held)

    home.start()
    gone = as_json(home.cli("memory", "forget", f"everything about {NAME}", "--now", "--yes", "--json"))
    assert gone["deed"]["state"] == "done"
    assert bytes_with(home.home, NAME, "Zagreb") == {}  # while she runs, in the write-ahead log too
    home.stop()
    assert tables_with(home.home, NAME) == []
    assert bytes_with(home.home, NAME, "Zagreb") == {}

    home.start()
    assert as_json(home.cli("journal", "verify", "--json"))["holds"]

    listed = as_json(home.cli("memory", "people", "--json"))["people"]
    assert [one["name"] for one in listed] == ["Ana"]
    # The rule still holds, without his name.
    (rule,) = as_json(home.cli("memory", "never", "--json"))["rules"]
    assert rule["label"] == ""
    as_json(home.cli("say", "--json", "my friend Zebedee lives in Zagreb"))
    assert as_json(home.cli("memory", "list", "--json"))["people"] == [["Ana", "sister"]]


async def _backed_up(home: Home) -> None:
    """A day's backup, without waiting for the day."""
    store = SqliteStore(home.database)
    await Backups(home.backups, store, SystemClock()).daily()
    await store.close()
