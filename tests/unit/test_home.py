"""What a home promises: nothing of others is deleted, nothing of hers is begun anew by mistake."""

import sqlite3

import pytest

from samantha.core.errors import HomeError, NotFoundError
from samantha.core.ids import SOLE_OWNER
from samantha.journal.anchor import Anchor, home_key
from samantha.journal.backup import Backups
from samantha.journal.erase import erase
from samantha.journal.journal import ChainedJournal
from samantha.memory.projection import MemoryProjection
from samantha.serve import erase_home
from samantha.settings import Settings
from samantha.store.home import Home
from samantha.store.sqlite import SqliteStore
from samantha.testing.clock import FakeClock
from samantha.wiring import open_house


@pytest.fixture(autouse=True)
def state(tmp_path, monkeypatch):
    monkeypatch.setenv("SAMANTHA_STATE", str(tmp_path / "state"))


def test_a_strangers_folder_is_never_erased(tmp_path):
    for name in ("run", "logs", "models", "backups", "keys"):
        (tmp_path / "theirs" / name).mkdir(parents=True)
        (tmp_path / "theirs" / name / "precious").write_text("mine")
    with sqlite3.connect(tmp_path / "theirs" / "samantha.db") as db:
        db.execute("CREATE TABLE theirs (a)")
    with pytest.raises(NotFoundError, match="deleted nothing"):
        erase_home(Home(tmp_path / "theirs"))
    assert len(list((tmp_path / "theirs").rglob("precious"))) == 5
    assert (tmp_path / "theirs" / "samantha.db").exists()


async def test_a_home_whose_database_is_gone_is_not_begun_anew(tmp_path):
    home = Home(tmp_path / "home")
    home.prepare()
    async with open_house(home, Settings()):
        pass
    for path in home.path.glob("samantha.db*"):
        path.unlink()
    with pytest.raises(HomeError, match="missing"):
        async with open_house(home, Settings()):
            pass
    assert not home.database.exists()


async def test_a_turn_into_a_deleted_database_is_refused(tmp_path):
    home = Home(tmp_path / "home")
    home.prepare()
    async with open_house(home, Settings()) as opened:
        home.database.unlink()
        with pytest.raises(HomeError, match="moved or deleted"):
            await opened.commands.run("memory/correct", {"id": "f-1", "value": "x"}, by="terminal")


class KilledBackups(Backups):
    async def renew(self) -> None:
        raise KeyboardInterrupt("killed between the erasing and the scrub")


async def life(path, backups=Backups):
    store = SqliteStore(path / "samantha.db")
    clock = FakeClock()
    anchor = Anchor(path / "anchor", home_key(path / "key"))
    kept = backups(path / "backups", store, clock)
    return ChainedJournal(store, clock, SOLE_OWNER, (MemoryProjection(),), anchor, kept), kept, store


async def test_an_erasing_that_was_killed_before_its_scrub_is_finished_at_the_next_start(tmp_path):
    from samantha.core.entry import Draft

    journal, kept, store = await life(tmp_path, KilledBackups)
    body = {"text": "my sister is called Zanzibaria", "talk": "k", "channel": "text", "client": ""}
    (entry,) = await journal.append(Draft(kind="turn", body=body))
    await kept.daily()
    (tmp_path / "backups" / "samantha-2026-01-01.part").write_text("Zanzibaria, half")
    with pytest.raises(KeyboardInterrupt):
        await journal.act(lambda pen: erase(pen, [entry.id], "asked"))
    await store.close()
    assert any(b"Zanzibaria" in path.read_bytes() for path in tmp_path.rglob("*.db"))
    journal, _, store = await life(tmp_path)
    await journal.leave_no_trace()
    await store.close()
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and b"anzibaria" in path.read_bytes()]


async def test_another_program_that_holds_the_log_is_told_and_the_work_is_finished_later(tmp_path):
    from samantha.core.entry import Draft

    journal, _, store = await life(tmp_path)
    store._db.execute("PRAGMA busy_timeout=50")
    body = {"text": "my sister is called Zanzibaria", "talk": "k", "channel": "text", "client": ""}
    (entry,) = await journal.append(Draft(kind="turn", body=body))
    reader = store.driver.connect(str(store.path))
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM journal").fetchall()
    with pytest.raises(HomeError, match="another program"):
        await journal.act(lambda pen: erase(pen, [entry.id], "asked"))
    reader.close()
    await journal.leave_no_trace()
    await store.close()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not [path for path in files if b"anzibaria" in path.read_bytes()]
    assert store.path.exists()
