"""Rebuilding: every table made anew beside the old ones, resumed after a break, exchanged at once."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from samantha.core.entry import Draft, Entry
from samantha.core.ids import SOLE_OWNER, EntryId
from samantha.core.ports import Row, Transaction
from samantha.deeds.record import DeedRecord
from samantha.journal.backup import Backups
from samantha.journal.erase import erase
from samantha.journal.journal import ChainedJournal
from samantha.journal.rebuild import NOT_MADE, rebuild
from samantha.memory.projection import MemoryProjection
from samantha.memory.sleep import sleep
from samantha.skills.reminders import ReminderRecord
from samantha.store.shadow import SqliteShadow
from samantha.testing.clock import FakeClock
from samantha.testing.store import MemoryStore

pytestmark = pytest.mark.asyncio

TEXTS = (
    "My wife is called Katherine",
    "I live in Porto and I work at Bosch",
    "My wife Kate loves olives",
    "my sister Ana moved to Faro",
    "I left Bosch last week",
    "what did I say about Ana?",
)
BATCH = 8


class CrashedError(Exception):
    """The process died here."""


class Counted(MemoryProjection):
    """Memory, that counts what it takes in and dies where it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.taken = 0
        self.dies_at = -1
        self.then: Any = None

    def apply(self, entry: Entry, tx: Transaction) -> None:
        self.taken += 1
        if self.taken == self.dies_at:
            raise CrashedError
        super().apply(entry, tx)


class Life:
    def __init__(self, folder: Path) -> None:
        self.clock = FakeClock(datetime(2026, 3, 2, 9, tzinfo=UTC))
        self.memory = Counted()
        self.store = MemoryStore()
        projections = (self.memory, DeedRecord(), ReminderRecord())
        self.shadow = SqliteShadow(folder / "rebuild.db")
        backups = Backups(folder / "backups", self.store, self.clock, self.shadow)
        self.journal = ChainedJournal(self.store, self.clock, SOLE_OWNER, projections, backups=backups)

    async def live(self, days: int) -> list[EntryId]:
        ids = []
        for n in range(days):
            (entry,) = await self.journal.append(
                Draft(kind="turn", body={"text": TEXTS[n % len(TEXTS)], "talk": "k-1"})
            )
            body = {"text": f"So, {n}.", "talk": "k-1", "moves": [], "expects": "", "carry": ""}
            await self.journal.append(Draft(kind="reply", body=body, sources=(entry.id,)))
            ids.append(entry.id)
            await self.clock.advance(timedelta(days=1))
        while await self.journal.act(sleep):
            pass
        return ids

    async def rebuild(self, stamp: str = "this code") -> int:
        self.memory.taken = 0
        return await rebuild(self.journal, self.shadow, stamp)

    async def tables(self) -> dict[str, list[Row]]:
        return await self.journal.look(_tables)

    async def spoil(self) -> None:
        """Break the tables in every way that a rebuild mends."""

        def work(tx: Transaction) -> None:
            tx.run("UPDATE fact SET value = 'nonsense'")
            tx.run("DELETE FROM day")
            tx.run("DELETE FROM episode WHERE rowid_ % 2 = 0")
            tx.run("INSERT INTO episode_fts (episode_fts) VALUES ('rebuild')")

        await self.store.write(work)


def _tables(tx: Transaction) -> dict[str, list[Row]]:
    names = [name for (name,) in tx.run("SELECT name FROM sqlite_master WHERE type = 'table'")]
    owned = [
        name
        for name in names
        if name not in NOT_MADE
        and any(column[1] == "owner_id" for column in tx.run(f"PRAGMA table_info({name})"))
    ]
    found = {name: sorted(tx.run(f"SELECT * FROM {name}"), key=repr) for name in owned}
    tx.run("INSERT INTO episode_fts (episode_fts) VALUES ('integrity-check')")
    found["found by words"] = tx.run(
        "SELECT rowid FROM episode_fts WHERE episode_fts MATCH 'bosch' ORDER BY 1"
    )
    return found


@pytest.fixture
def life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Life:
    monkeypatch.setattr("samantha.journal.rebuild.BATCH", BATCH)
    monkeypatch.setattr("samantha.journal.rebuild.PAGE", 3)
    return Life(tmp_path)


async def test_what_mirrors_another_server_is_left_as_it_is(life: Life) -> None:
    held = (SOLE_OWNER, "home", "inbox", 7, "2026-03-02T09:00:00+00:00", 1)
    await life.store.write(
        lambda tx: tx.run("INSERT INTO mirror_mail_folder VALUES (?, ?, ?, ?, ?, ?)", *held)
    )
    await life.live(3)
    await life.rebuild()
    assert (await life.tables())["mirror_mail_folder"] == [held]


async def test_rebuilt_twice_every_table_is_the_same(life: Life) -> None:
    await life.live(20)
    before = await life.tables()
    await life.rebuild()
    once = await life.tables()
    await life.rebuild()
    assert before == once == await life.tables()
    assert {"fact", "episode", "day", "joined", "profile", "mention"} <= set(before)
    assert all(before[name] for name in ("fact", "episode", "day", "joined", "found by words"))


async def test_a_rebuild_mends_tables_that_were_broken(life: Life) -> None:
    await life.live(20)
    before = await life.tables()
    await life.spoil()
    assert await life.tables() != before
    await life.rebuild()
    assert await life.tables() == before


@pytest.mark.parametrize("at", [1, 9, 30, 41])
async def test_broken_off_and_gone_on_with_it_equals_one_that_was_not(life: Life, at: int) -> None:
    await life.live(20)
    before = await life.tables()
    await life.spoil()
    spoilt = await life.tables()
    life.memory.dies_at = at
    with pytest.raises(CrashedError):
        await life.rebuild()
    assert await life.tables() == spoilt  # nobody sees half of it
    life.memory.dies_at = -1
    count = await life.rebuild()
    assert life.memory.taken == count - (at - 1) // BATCH * BATCH  # whole batches are not taken in again
    assert await life.tables() == before
    assert not life.shadow.path.exists()


async def test_what_another_code_began_is_begun_anew(life: Life) -> None:
    await life.live(20)
    life.memory.dies_at = 30
    with pytest.raises(CrashedError):
        await life.rebuild("older code")
    life.memory.dies_at = -1
    count = await life.rebuild("newer code")
    assert life.memory.taken == count


async def test_what_was_begun_before_something_was_erased_is_thrown_away(life: Life) -> None:
    ids = await life.live(20)
    life.memory.dies_at = 30
    with pytest.raises(CrashedError):
        await life.rebuild()
    life.memory.dies_at = -1
    assert b"Katherine" in b"".join(path.read_bytes() for path in life.shadow.path.parent.glob("rebuild.db*"))
    await life.journal.act(lambda pen: erase(pen, ids[:3], "asked"))
    assert not list(life.shadow.path.parent.glob("rebuild.db*"))  # its words went at once
    before = await life.tables()
    count = await life.rebuild()
    assert life.memory.taken == count
    assert await life.tables() == before


async def test_a_talk_goes_on_while_she_rebuilds(life: Life) -> None:
    await life.live(20)
    said = Draft(kind="turn", body={"text": "I moved to Lisbon", "talk": "k-2"})
    plain = life.memory.apply
    is_said = False

    def apply(entry: Entry, tx: Transaction) -> None:
        plain(entry, tx)

    life.memory.apply = apply  # type: ignore[method-assign]
    look = life.journal.look

    async def looked(work: Any) -> Any:
        nonlocal is_said
        if life.memory.taken > 20 and not is_said:
            is_said = True
            await life.journal.append(said)
        return await look(work)

    life.journal.look = looked  # type: ignore[method-assign]
    await life.rebuild()
    assert is_said
    facts = {row[8] for row in (await life.tables())["fact"]}
    assert "Lisbon" in facts
    before = await life.tables()
    await life.rebuild()
    assert await life.tables() == before


async def test_a_shadow_that_is_no_database_is_begun_anew(life: Life) -> None:
    await life.live(5)
    before = await life.tables()
    life.shadow.path.write_bytes(b"nonsense" * 999)
    await life.rebuild()
    assert await life.tables() == before


async def test_discarding_while_it_works_waits_and_then_leaves_no_word(life: Life) -> None:
    await life.live(5)
    store = life.shadow.open()
    await store.write(lambda tx: tx.run("INSERT INTO home VALUES ('word', 'Katherine')"))
    life.shadow.discard()
    assert life.shadow.path.exists()
    await life.shadow.close()
    assert not list(life.shadow.path.parent.glob("rebuild.db*"))
