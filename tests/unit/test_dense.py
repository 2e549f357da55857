"""The dense part of recall: lines are found by what they mean, and the forgotten leave no number behind."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from samantha.core.entry import Draft
from samantha.core.errors import SamanthaError
from samantha.core.ids import SOLE_OWNER, EntryId, OwnerId, TalkId
from samantha.core.ports import Embedder
from samantha.core.turn import Turn
from samantha.journal.erase import erase
from samantha.journal.journal import ChainedJournal
from samantha.memory.dense.codes import Codes
from samantha.memory.dense.vectors import BATCH, BATCHES, SWEEP_EVERY_S, Vectors
from samantha.memory.projection import MemoryProjection
from samantha.memory.recall import MemoryReader
from samantha.store.sqlite import SqliteStore
from samantha.testing.clock import FakeClock
from samantha.testing.embedder import FakeEmbedder
from samantha.testing.journal import rebuild
from samantha.testing.store import MemoryStore

ALIKE = {"vessel": "boat", "ship": "boat", "physician": "doctor"}


class Life:
    """A journal with memory, and the vectors of its lines."""

    def __init__(
        self, store: Any = None, owner: OwnerId = SOLE_OWNER, embedder: Embedder | None = None
    ) -> None:
        self.clock = FakeClock()
        self.embedder: Embedder | None = embedder or FakeEmbedder(ALIKE)
        self.journal = ChainedJournal(store or MemoryStore(), self.clock, owner, [MemoryProjection()])
        self.vectors = self.fresh()

    def fresh(self) -> Vectors:
        """As after a restart: the table alone is left."""

        async def find() -> Embedder | None:
            return self.embedder

        return Vectors(self.journal, find, self.clock)

    async def say(self, *texts: str) -> list[EntryId]:
        written = await self.journal.append(
            *(Draft(kind="turn", body={"text": text, "talk": "k-1"}) for text in texts)
        )
        return [entry.id for entry in written]

    async def hide(self, id_: EntryId) -> None:
        until = (self.clock.now() + timedelta(hours=24)).isoformat()
        await self.journal.append(Draft(kind="forgotten", body={"ids": [id_], "until": until}))

    async def find(self, text: str, limit: int = 3, vectors: Vectors | None = None) -> list[str]:
        vectors = vectors or self.vectors
        query = await vectors.query(text)
        if query is None:
            return []
        found = await self.journal.look(lambda tx: vectors.search_dense(tx, query, limit))
        return [await self.text(row) for row, _ in found]

    async def text(self, row: int) -> str:
        rows = await self.journal.look(lambda tx: tx.run("SELECT text FROM episode WHERE rowid_ = ?", row))
        return str(rows[0][0])

    async def count(self) -> int:
        return int((await self.journal.look(lambda tx: tx.run("SELECT count(*) FROM vector")))[0][0])


async def test_a_line_is_found_by_what_it_means_without_a_word_in_common() -> None:
    life = Life()
    await life.say("my boat leaks", "olives are green", "rain all day")
    await life.vectors.tend()
    assert await life.find("which vessel", limit=1) == ["my boat leaks"]
    assert await life.find("a physician") != []


async def test_recall_brings_a_line_that_means_what_was_asked_in_other_words() -> None:
    life = Life()
    await life.say("my boat leaks", "olives are green", "rain all day")
    reader = MemoryReader(life.journal, life.vectors)
    assert await reader.find("which vessel", 3) == ()
    await life.vectors.tend()
    assert (await reader.find("which vessel", 3))[0].line.text == "my boat leaks"
    (id_,) = await life.say("which vessel was it")
    turn = Turn(id=id_, talk=TalkId("k-1"), text="which vessel was it", at=life.clock.now())
    known = await life.journal.look(lambda tx: reader.recall_in(tx, turn))
    assert "my boat leaks" not in [said.text for said in known.episodes]
    assert (await reader.recall(turn, known=known)).episodes[0].text == "my boat leaks"


async def test_a_hidden_line_is_not_recalled_by_what_it_means() -> None:
    life = Life()
    boat, *_ = await life.say("my boat leaks", "olives are green")
    await life.vectors.tend()
    await life.hide(boat)
    found = await MemoryReader(life.journal, life.vectors).find("which vessel", 3)
    assert "my boat leaks" not in [one.line.text for one in found]


async def test_before_its_lines_are_in_the_dense_part_is_silent_and_asks_nothing() -> None:
    life = Life()
    assert await life.find("a ship") == []
    await life.say("my boat leaks")
    assert await life.find("a ship") == []
    assert isinstance(life.embedder, FakeEmbedder)
    assert life.embedder.asked == []


async def test_without_an_embedder_nothing_is_made_and_nothing_found() -> None:
    life = Life()
    life.embedder = None
    await life.say("my boat leaks")
    await life.vectors.tend()
    assert (await life.count(), await life.find("a ship"), life.vectors.name) == (0, [], "")


async def test_after_a_restart_the_vectors_are_read_and_not_made_again() -> None:
    life = Life()
    await life.say("my boat leaks", "olives are green")
    await life.vectors.tend()
    assert isinstance(life.embedder, FakeEmbedder)
    life.embedder.asked.clear()
    again = life.fresh()
    await again.tend()
    assert life.embedder.asked == []
    assert await life.find("ship", limit=1, vectors=again) == ["my boat leaks"]


async def test_new_lines_come_in_with_the_next_go() -> None:
    life = Life()
    await life.say("olives are green")
    await life.vectors.tend()
    await life.say("my boat leaks")
    await life.vectors.tend()
    assert await life.find("ship", limit=1) == ["my boat leaks"]
    assert len(life.vectors) == 2


async def test_a_long_life_is_taken_in_by_bounded_pieces_the_newest_first() -> None:
    life = Life()
    total = BATCH * BATCHES + 40
    for start in range(0, total, 100):
        await life.say(*(f"line number{n}" for n in range(start, min(start + 100, total))))
    await life.vectors.tend()
    assert len(life.vectors) == BATCH * BATCHES
    assert (await life.find(f"number{total - 1}", limit=1)) == [f"line number{total - 1}"]
    await life.say("said meanwhile")
    await life.vectors.tend()
    assert len(life.vectors) == total + 1 == await life.count()
    assert (await life.find("number0", limit=1)) == ["line number0"]


async def test_a_hidden_line_is_not_found_and_is_again_once_it_is_restored() -> None:
    life = Life()
    (boat,) = await life.say("my boat leaks")
    await life.say("olives are green")
    await life.vectors.tend()
    await life.hide(boat)
    assert await life.find("ship") == ["olives are green"]
    await life.journal.append(Draft(kind="restored", body={"ids": [boat]}))
    assert (await life.find("ship"))[0] == "my boat leaks"


async def test_a_line_that_was_hidden_at_the_time_comes_in_within_the_hour_after() -> None:
    life = Life()
    (boat,) = await life.say("my boat leaks")
    await life.hide(boat)
    await life.say("olives are green")
    await life.vectors.tend()
    assert await life.count() == 1
    await life.journal.append(Draft(kind="restored", body={"ids": [boat]}))
    await life.vectors.tend()
    assert await life.count() == 1
    await life.clock.advance(SWEEP_EVERY_S)
    await life.vectors.tend()
    assert (await life.find("ship"))[0] == "my boat leaks"


async def test_what_is_erased_is_gone_from_the_table_from_memory_and_from_what_is_found() -> None:
    life = Life()
    ids = await life.say("my boat leaks", "olives are green", "rain all day")
    await life.vectors.tend()
    await life.journal.act(lambda pen: erase(pen, ids[:1], "asked"))
    assert await life.count() == 2
    assert "my boat leaks" not in await life.find("ship")
    await life.clock.advance(SWEEP_EVERY_S)
    await life.vectors.tend()
    assert len(life.vectors) == 2


async def test_erasing_takes_every_byte_of_a_vector_out_of_the_files(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "samantha.db")
    try:
        life = Life(store)
        ids = await life.say("my boat leaks", "olives are green")
        await life.vectors.tend()
        (numbers,) = (
            await life.journal.look(lambda tx: tx.run("SELECT numbers FROM vector ORDER BY rowid_"))
        )[0]

        def files() -> bytes:
            return b"".join(path.read_bytes() for path in tmp_path.glob("samantha.db*"))

        assert bytes(numbers) in files()
        await life.journal.act(lambda pen: erase(pen, ids[:1], "asked"))
        left = files()
        assert not [at for at in range(0, len(numbers) - 12, 4) if bytes(numbers[at : at + 12]) in left]
    finally:
        await store.close()


async def test_a_line_erased_while_its_vector_is_made_gets_none() -> None:
    life = Life()
    ids = await life.say("my boat leaks", "olives are green")
    fake = FakeEmbedder(ALIKE)

    class Slow:
        name, width = fake.name, fake.width

        async def embed(self, texts: Any) -> Any:
            await life.journal.act(lambda pen: erase(pen, ids[:1], "asked"))
            return await fake.embed(texts)

    life.embedder = Slow()
    await life.vectors.tend()
    assert (await life.count(), len(life.vectors)) == (1, 1)


async def test_after_a_rebuild_the_same_vectors_are_made_again() -> None:
    life = Life()
    await life.say("my boat leaks", "olives are green")
    await life.vectors.tend()

    async def rows() -> list[Any]:
        return await life.journal.look(lambda tx: tx.run("SELECT * FROM vector ORDER BY rowid_"))

    before = await rows()

    await rebuild(life.journal)
    assert await rows() == []
    assert await life.find("ship") == []
    await life.vectors.tend()
    assert await rows() == before
    assert (await life.find("ship"))[0] == "my boat leaks"


async def test_another_embedder_makes_every_vector_anew() -> None:
    life = Life()
    await life.say("my boat leaks", "olives are green")
    await life.vectors.tend()
    life.embedder = FakeEmbedder({"lake": "boat"}, name="other", width=40)
    await life.vectors.tend()
    assert await life.find("lake", limit=1) == ["my boat leaks"]
    models = await life.journal.look(lambda tx: tx.run("SELECT DISTINCT model FROM vector"))
    assert models == [("other",)]


async def test_an_embedder_that_fails_loses_nothing_that_was_made() -> None:
    life = Life()
    await life.say("my boat leaks")
    await life.vectors.tend()
    await life.say("olives are green")
    assert isinstance(life.embedder, FakeEmbedder)
    life.embedder.error = SamanthaError("It went silent.")
    with pytest.raises(SamanthaError):
        await life.vectors.tend()
    assert await life.count() == 1
    life.embedder.error = None
    await life.vectors.tend()
    assert (await life.find("olives", limit=1)) == ["olives are green"]


async def test_nobody_is_shown_the_lines_of_another_owner() -> None:
    mine = Life()
    theirs = Life(mine.journal.store, OwnerId("other"))
    await mine.say("my boat leaks")
    await theirs.say("my ship sank")
    await mine.vectors.tend()
    await theirs.vectors.tend()
    assert await mine.find("vessel") == ["my boat leaks"]
    assert await theirs.find("vessel") == ["my ship sank"]
    query = await mine.vectors.query("vessel")
    assert query is not None
    rows = await mine.journal.look(lambda tx: tx.run("SELECT rowid_ FROM episode"))
    every = [row for (row,) in rows]
    assert len(await mine.journal.look(lambda tx: mine.vectors.cosines(tx, query, every))) == 1


async def test_doctor_tells_how_much_was_read_and_how_to_get_there() -> None:
    life = Life()
    await life.say("my boat leaks", "olives are green")
    assert await life.vectors.line() == "by words and by meaning (fake, 0 of 2 lines read)"
    await life.vectors.tend()
    assert await life.vectors.line() == "by words and by meaning (fake, 2 of 2 lines read)"
    life.embedder = None
    assert "samantha pull memory" in await life.vectors.line()


async def test_a_turn_does_not_wait_for_an_embedder_that_is_slow_or_fails() -> None:
    life = Life()
    await life.say("my boat leaks")
    await life.vectors.tend()
    assert isinstance(life.embedder, FakeEmbedder)
    life.embedder.error = SamanthaError("It went silent.")
    assert await life.vectors.query("ship") is None
    life.embedder.error = None
    life.embedder.hangs = True
    assert await life.vectors.query("ship") is None
    life.embedder.hangs = False
    assert await life.vectors.query("ship") is not None


# --- the scan -------------------------------------------------------------------------------------


def _clustered(count: int, width: int = 384) -> Any:
    draw = np.random.default_rng(5)
    centres = draw.standard_normal((count // 20, width))
    return (centres[draw.integers(0, len(centres), count)] + draw.standard_normal((count, width))).astype(
        np.float32
    )


def test_the_scan_finds_what_an_exact_search_finds() -> None:
    vectors = _clustered(6000)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    codes = Codes(384)
    codes.add(np.arange(6000), vectors)
    shares = []
    for query in vectors[::300]:
        best = set(np.argsort(-(vectors @ query))[:20].tolist())
        shares.append(len(best & set(codes.nearest(query, 400).tolist())) / 20)
    assert np.mean(shares) > 0.98


def test_codes_that_were_dropped_are_found_no_more_and_the_rest_still_are() -> None:
    vectors = _clustered(3000)
    codes = Codes(384)
    for start in range(0, 3000, 700):
        codes.add(np.arange(start, min(start + 700, 3000)), vectors[start : start + 700])
    codes.drop(np.arange(0, 3000, 2))
    assert len(codes) == 1500
    for row in (1, 999, 2999):
        assert row in codes.nearest(vectors[row], 5)
    assert 1000 not in codes.nearest(vectors[1000], 1500)


def test_a_thousand_lines_that_agree_alike_do_not_all_have_to_be_looked_up() -> None:
    codes = Codes(64)
    codes.add(np.arange(1000), np.ones((1000, 64), np.int8))
    assert len(codes.nearest(np.ones(64, np.float32), 10)) == 20


@pytest.mark.parametrize("width", [40, 63, 64, 65, 384])
def test_any_width_fits(width: int) -> None:
    codes = Codes(width)
    vectors = _clustered(100, width)
    codes.add(np.arange(100), vectors)
    assert 42 in codes.nearest(vectors[42], 1)


def test_a_look_while_lines_are_added_sees_whole_lines() -> None:
    codes, vectors = Codes(64), np.ones((5000, 64), np.int8)

    async def both() -> None:
        async def add() -> None:
            for start in range(0, 5000, 50):
                await asyncio.to_thread(codes.add, np.arange(start, start + 50), vectors[:50])

        async def look() -> None:
            for _ in range(200):
                found = await asyncio.to_thread(codes.nearest, np.ones(64, np.float32), 10_000)
                assert sorted(found.tolist()) == list(range(len(found)))
                assert len(found) % 50 == 0

        await asyncio.gather(add(), look())

    asyncio.run(both())
