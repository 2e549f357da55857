"""What every Store promises, run on each of them."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from samantha.core.errors import DamagedError, DiskFullError, NewerHomeError
from samantha.core.ports import Store
from samantha.store.sqlite import SqliteStore
from samantha.testing.store import MemoryStore

STORES = {
    "sqlcipher3 file": lambda path: SqliteStore(path / "a.db", prefer="sqlcipher3"),
    "sqlite3 file": lambda path: SqliteStore(path / "a.db", prefer="sqlite3"),
    "memory": lambda _path: MemoryStore(),
}


@pytest.fixture(params=list(STORES))
async def store(request, tmp_path) -> AsyncIterator[Store]:
    made = STORES[request.param](tmp_path)
    yield made
    await made.close()


def put(name, value="x"):
    return lambda tx: tx.run("INSERT INTO home VALUES (?, ?)", name, value)


def names(tx):
    return [row[0] for row in tx.run("SELECT name FROM home ORDER BY name")]


async def test_a_resolved_write_is_seen_by_the_next_read(store):
    await store.write(put("a"))
    assert await store.read(names) == ["a"]


async def test_an_error_in_a_work_undoes_all_of_that_work_and_nothing_else(store):
    def half(tx):
        put("half")(tx)
        raise ValueError("no")

    await store.write(put("before"))
    with pytest.raises(ValueError, match="no"):
        await store.write(half)
    await store.write(put("after"))
    assert await store.read(names) == ["after", "before"]


async def test_works_given_at_once_are_all_kept(store):
    await asyncio.gather(*(store.write(put(f"{n:03}")) for n in range(100)))
    assert len(await store.read(names)) == 100


async def test_one_failing_work_among_many_fails_alone(store):
    outcomes = await asyncio.gather(
        *(store.write(put("same" if n == 5 else str(n))) for n in range(5, 10)),
        store.write(put("same")),
        return_exceptions=True,
    )
    assert sum(isinstance(outcome, Exception) for outcome in outcomes) == 1
    assert await store.read(names) == ["6", "7", "8", "9", "same"]


async def test_the_seal_sees_what_was_committed_before_it_is_acknowledged(store):
    sealed = []
    store.before_acknowledging(lambda tx: sealed.append(names(tx)))
    await store.write(put("a"))
    assert sealed == [["a"]]


async def test_a_work_returns_its_value(store):
    assert await store.write(lambda _tx: 42) == 42


async def test_a_copy_holds_what_was_acknowledged(store, tmp_path):
    await store.write(put("a"))
    await store.copy_to(tmp_path / "copy.db")
    copy = SqliteStore(tmp_path / "copy.db", prefer="sqlcipher3")
    assert await copy.read(names) == ["a"]
    await copy.close()


@pytest.mark.parametrize("prefer", ["sqlcipher3", "sqlite3"])
async def test_what_was_written_is_there_after_reopening_with_either_driver(tmp_path, prefer):
    first = SqliteStore(tmp_path / "a.db", prefer=prefer)
    await first.write(put("kept"))
    await first.close()
    for again in ("sqlite3", "sqlcipher3"):
        second = SqliteStore(tmp_path / "a.db", prefer=again)
        assert await second.read(names) == ["kept"]
        await second.close()


@pytest.mark.parametrize("prefer", ["sqlcipher3", "sqlite3"])
async def test_a_full_disk_is_told_and_costs_nothing_that_was_kept(tmp_path, prefer):
    store = SqliteStore(tmp_path / "a.db", prefer=prefer)
    await store.write(put("kept"))
    pages = (await store.read(lambda tx: tx.run("PRAGMA page_count")))[0][0]
    await store.write(lambda tx: tx.run(f"PRAGMA max_page_count={pages + 4}"))
    outcomes = await asyncio.gather(
        *(store.write(put(f"{n}", "x" * 9000)) for n in range(8)), return_exceptions=True
    )
    assert any(isinstance(outcome, DiskFullError) for outcome in outcomes)
    assert all(outcome is None or isinstance(outcome, list | DiskFullError) for outcome in outcomes)
    acknowledged = {str(n) for n, outcome in enumerate(outcomes) if isinstance(outcome, list)}
    assert set(await store.read(names)) == {"kept"} | acknowledged
    await store.write(lambda tx: tx.run("PRAGMA max_page_count=1000000"))
    await store.write(put("room again"))
    assert "room again" in await store.read(names)
    await store.close()


async def test_a_reader_cannot_write(tmp_path):
    store = SqliteStore(tmp_path / "a.db")
    with pytest.raises(Exception, match=r"read.?only|cannot write"):
        await store.read(put("sneaked in"))
    await store.close()


async def test_a_database_of_a_newer_version_is_left_alone_with_one_sentence(tmp_path):
    store = SqliteStore(tmp_path / "a.db", prefer="sqlite3")
    await store.write(lambda tx: tx.run("PRAGMA user_version"))
    await store.close()
    import sqlite3

    with sqlite3.connect(tmp_path / "a.db") as db:
        db.execute("PRAGMA user_version=9999")
    with pytest.raises(NewerHomeError, match="newer version"):
        SqliteStore(tmp_path / "a.db")


@pytest.mark.parametrize("prefer", ["sqlcipher3", "sqlite3"])
async def test_a_damaged_database_is_named_and_left_alone(tmp_path, prefer):
    path = tmp_path / "a.db"
    path.write_bytes(b"this is no database at all" * 1000)
    with pytest.raises(DamagedError, match="backups"):
        SqliteStore(path, prefer=prefer)
    assert path.read_bytes().startswith(b"this is no database")


async def test_another_programs_database_is_left_alone(tmp_path):
    import sqlite3

    with sqlite3.connect(tmp_path / "a.db") as db:
        db.execute("CREATE TABLE theirs (a)")
    with pytest.raises(DamagedError, match="another program"):
        SqliteStore(tmp_path / "a.db")
