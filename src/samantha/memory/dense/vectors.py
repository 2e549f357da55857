"""The vectors of one life: a table of int8 rows, their signs in memory, made bit by bit in the background.

A vector is made from its line alone, so that forgetting another line leaves nothing of it here. The table is
the truth; memory follows it. Whatever is found is looked up in the tables again, so a line that is hidden or
erased is never returned.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from samantha.core.clock import Clock
from samantha.core.errors import SamanthaError
from samantha.core.ports import Embedder, Journal, Pen, Row, Transaction
from samantha.memory.dense.codes import Codes
from samantha.memory.episodes import rows_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.float32]

RESCORED = 400  # of the scan's best are compared in full: recall against an exact search 0.99, by bench.dense
WINDOW = 4096  # rows looked through, or read into memory, in one transaction
BATCH = 16  # lines embedded and kept together: a fifth of a second on one slow core
BATCHES = 48  # in one go of the chore: ten seconds of a minute, at the worst
SWEEP_EVERY_S = 3600.0
QUERY_S = 0.3  # that a turn waits for its own question; MiniLM took 0.04 on a machine four times overbooked

FindEmbedder = Callable[[], Awaitable[Embedder | None]]
"""Gives the embedder that is to be used now; None where there is none. Asked once in each go of the chore."""


class Vectors:
    """The dense part of recall. Silent and empty until an embedder is found and its first lines are in."""

    def __init__(self, journal: Journal, find: FindEmbedder, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock
        self._find = find
        self._embedder: Embedder | None = None
        self._codes: Codes | None = None
        self._newest = -1  # rows above it are new; below zero before the first go
        self._below = 0  # rows below it are still to be gone through
        self._swept_at: float | None = None  # when all were; None in the middle of it

    def __len__(self) -> int:
        """How many lines can be found."""
        return len(self._codes) if self._codes is not None else 0

    @property
    def name(self) -> str:
        """The embedder in use; "" while there is none."""
        return self._embedder.name if self._embedder is not None else ""

    async def line(self) -> str:
        """For `doctor`: what finds lines here."""
        await self._look_for_embedder()
        if self._embedder is None:
            return "by words; `samantha pull memory` brings what finds lines by their meaning too"
        owner, name = self._journal.owner, self.name
        done, lines = (await self._journal.look(lambda tx: tx.run(_COUNTS, owner, name)))[0]
        return f"by words and by meaning ({name}, {done:,} of {lines:,} lines read)"

    # --- on the way of a turn ---

    async def query(self, text: str) -> "Numbers | None":
        """A text as a vector, to search with; None where nothing can be found by it, or it takes too long."""
        if self._embedder is None or not len(self) or not text.strip():
            return None
        try:
            async with asyncio.timeout(QUERY_S):
                vectors = await self._embedder.embed([text])
        except (SamanthaError, TimeoutError):  # the words find what they find
            return None
        return vectors[0]  # type: ignore[no-any-return]

    def search_dense(self, tx: Transaction, query: "Numbers", limit: int) -> list[tuple[int, float]]:
        """The lines that mean most nearly the same, best first: (rowid_ of the episode, cosine)."""
        codes = self._codes
        if codes is None or codes.width != len(query):
            return []
        nearest = codes.nearest(query, max(RESCORED, limit))
        scores = self.cosines(tx, query, nearest.tolist())
        return sorted(scores.items(), key=lambda found: (-found[1], -found[0]))[:limit]

    def cosines(self, tx: Transaction, query: "Numbers", rows: Sequence[int]) -> dict[int, float]:
        """How near these lines are; those that are hidden, erased or not embedded yet are left out."""
        import numpy as np  # noqa: PLC0415

        owner = self._journal.owner
        given = set(rows).difference(row for (row,) in tx.run(_HIDDEN, owner))
        found = tx.run(_OWN_NUMBERS, json.dumps(sorted(given)), owner, self.name)
        if not found:
            return {}
        vectors = _from_blobs([numbers for _, numbers in found]).astype(np.float32)
        if vectors.shape[1] != len(query):  # another embedder took over since
            return {}
        scores = vectors @ query / np.maximum(np.linalg.norm(vectors, axis=1), 1)
        return dict(zip([row for row, _ in found], scores.tolist(), strict=True))

    # --- in the background ---

    async def tend(self) -> None:
        """A chore: bring table and memory up to date with the lines, newest first, a bounded piece at a time.

        All lines are gone through once, then only new ones; and all of them again now and then, for those
        that were hidden at the time.
        """
        await self._look_for_embedder()
        if self._embedder is None:
            return
        first, last = await self._journal.look(self._span)
        left = BATCHES
        if await self._is_due():
            self._newest, self._below = last, last + 1
        if last > self._newest:
            _, left = await self._sweep(self._newest + 1, last + 1, left)
            if left:
                self._newest = last
        if left and self._below > first:
            self._below, left = await self._sweep(first, self._below, left)
            if self._below <= first:
                self._swept_at = self._clock.monotonic()

    async def _look_for_embedder(self) -> None:
        found = await self._find()
        if found is not self._embedder:
            self._codes, self._swept_at, self._newest, self._below = None, None, -1, 0
        self._embedder = found

    async def _is_due(self) -> bool:
        """Whether to go through all lines: at the start, every hour, and when a rebuild emptied the table."""
        if self._newest < 0:
            return True
        if self._swept_at is None:  # in the middle of it
            return False
        newest = int(self._codes.rows[-1]) if self._codes is not None and len(self._codes) else None
        is_emptied = newest is not None and not await self._journal.look(
            lambda tx: tx.run("SELECT 1 FROM vector WHERE rowid_ = ?", newest)
        )
        if is_emptied or self._clock.monotonic() - self._swept_at >= SWEEP_EVERY_S:
            self._swept_at = None
            return True
        return False

    def _span(self, tx: Transaction) -> tuple[int, int]:
        """The first row that a line of this owner can have, and the last that one has."""
        first, beyond = rows_of(self._journal.owner, tx)
        newest = _newest(first, beyond, tx)
        return first, newest if newest is not None else first

    async def _sweep(self, first: int, below: int, left: int) -> tuple[int, int]:
        """Go down from `below` to `first`. Returns where it stopped, and how many batches are left then."""
        while left and below > first:
            newest = await self._journal.look(partial(_newest, first, below - 1))
            # Between what was brought in and what was talked lie more numbers than lines: they are one window
            # with the lines below them, so that what was erased there is still looked for in memory.
            start = max(first, newest + 1 - WINDOW) if newest is not None else first
            left = await self._bring_up(start, below - 1, left)
            if left:  # else some lines of the window may still wait
                below = start
        return below, left

    async def _bring_up(self, first: int, last: int, left: int) -> int:
        """Load and embed what is missing of these rows; how many batches are left then."""
        name = self.name
        rows = await self._journal.look(lambda tx: tx.run(_STATE, name, first, last))
        await self._load(first, last, [row for row, has_vector, _ in rows if has_vector])
        missing = [row for row, has_vector, is_hidden in rows if not has_vector and not is_hidden]
        while missing and left:
            await self._embed(missing[-BATCH:])
            del missing[-BATCH:]
            left -= 1
        return left

    async def _load(self, first: int, last: int, kept: Sequence[int]) -> None:
        """Have the signs of just these rows in memory, of all from first to last."""
        import numpy as np  # noqa: PLC0415

        here: set[int] = set()
        if self._codes is not None:
            rows = self._codes.rows
            here = set(rows[(rows >= first) & (rows <= last)].tolist())
        if gone := here.difference(kept):
            assert self._codes is not None
            self._codes.drop(np.array(sorted(gone), np.int64))
        if new := [row for row in kept if row not in here]:
            self._take(await self._journal.look(lambda tx: tx.run(_NUMBERS, json.dumps(new), self.name)))

    async def _embed(self, rows: Sequence[int]) -> None:
        assert self._embedder is not None
        owner, name, given = self._journal.owner, self.name, json.dumps(list(rows))
        lines = await self._journal.look(lambda tx: tx.run(_LINES, given))
        vectors = _to_int8(await self._embedder.embed([text for _, text in lines]))
        made = [
            (row, owner, name, vector.tobytes(), row, text)
            for (row, text), vector in zip(lines, vectors, strict=True)
        ]

        def keep(pen: Pen) -> list[Row]:
            # A line may have been erased while its vector was made: only what still stands is kept.
            pen.tx.run_many(_KEEP, made)
            return pen.tx.run(_NUMBERS, given, name)

        self._take(await self._journal.act(keep))

    def _take(self, found: Sequence[Row]) -> None:
        """Take the signs of (row, numbers) into memory."""
        import numpy as np  # noqa: PLC0415

        if not found:
            return
        vectors = _from_blobs([numbers for _, numbers in found])
        if self._codes is None:
            self._codes = Codes(vectors.shape[1])
        self._codes.add(np.array([row for row, _ in found], np.int64), vectors)


def _to_int8(vectors: "Numbers") -> "NDArray[np.int8]":
    """Each row in steps of its own, 127 to its largest number: the direction stays (cosine 0.9999)."""
    import numpy as np  # noqa: PLC0415

    largest = np.maximum(np.abs(vectors).max(axis=1, keepdims=True), np.float32(1e-12))
    return np.rint(vectors * (127 / largest)).astype(np.int8)  # type: ignore[no-any-return]


def _from_blobs(blobs: Sequence[bytes]) -> "NDArray[np.int8]":
    import numpy as np  # noqa: PLC0415

    return np.frombuffer(b"".join(blobs), np.int8).reshape(len(blobs), -1)


def _newest(first: int, last: int, tx: Transaction) -> int | None:
    """The highest row among these that holds a line; None where none does."""
    found: int | None = tx.run(_NEWEST, first, last)[0][0]
    return found


_NEWEST = "SELECT max(rowid_) FROM episode WHERE rowid_ BETWEEN ? AND ?"
_COUNTS = """SELECT (SELECT count(*) FROM vector WHERE owner_id = ?1 AND model = ?2),
    (SELECT count(*) FROM episode WHERE owner_id = ?1)"""
_STATE = """SELECT e.rowid_, v.rowid_ IS NOT NULL, e.hidden
    FROM episode e LEFT JOIN vector v ON v.rowid_ = e.rowid_ AND v.model = ?
    WHERE e.rowid_ BETWEEN ? AND ? ORDER BY e.rowid_"""
_LINES = """SELECT e.rowid_, e.text FROM json_each(?) AS given CROSS JOIN episode e ON e.rowid_ = given.value
    WHERE e.hidden = 0"""
_KEEP = """INSERT OR REPLACE INTO vector (rowid_, owner_id, model, numbers) SELECT ?, ?, ?, ?
    WHERE EXISTS (SELECT 1 FROM episode WHERE rowid_ = ? AND text = ?)"""
_NUMBERS = """SELECT v.rowid_, v.numbers
    FROM json_each(?) AS given CROSS JOIN vector v ON v.rowid_ = given.value WHERE v.model = ?"""
# Hidden lines are few and have an index of their own: to look at each line found would take as long again.
_HIDDEN = "SELECT rowid_ FROM episode WHERE owner_id = ? AND hidden = 1"
_OWN_NUMBERS = """SELECT v.rowid_, v.numbers
    FROM json_each(?) AS given CROSS JOIN vector v ON v.rowid_ = given.value
    WHERE v.owner_id = ? AND v.model = ?"""
