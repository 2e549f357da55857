"""The dense part of recall: how fast lines are found by their meaning, how surely, and how much it takes.

`python -m bench.dense [--weights FILE] [--lines N,N]` (10,000, 100,000 and a million lines, if not told
otherwise). Lines are made up: clustered vectors on a real database, searched as a turn would. With the
weights (of this account's home, if not told otherwise) the encoder is measured too. What all this brings to
recall, bench.recall --dense tells.

    search_p50_ms search_p99_ms   one search for 20 lines among LINES, rescored and held against hidden lines
    scan_recall                   of the 20 that an exact search finds
    load_s memory_mb disk_mb      after a restart; of the codes; of the table
    open_s query_p50_ms query_p99_ms line_ms   the encoder: its weights, a question, a line among sixteen
"""

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from bench.measure import emit, percentile
from samantha.core.ids import SOLE_OWNER
from samantha.core.ports import Embedder
from samantha.journal.journal import ChainedJournal
from samantha.memory.dense.minilm import FILE, MiniLM
from samantha.memory.dense.vectors import Vectors
from samantha.store.home import Home
from samantha.store.sqlite import SqliteStore
from samantha.testing.clock import FakeClock

WIDTH = 384
SPREAD = 128  # dimensions that the made-up lines really fill: sentences do not fill all of theirs
A_CLUSTER = 1000  # lines about one thing: more than are rescored, so that the scan has to choose among them
SEARCHES = 200
WANTED = 20
CHUNK = 10_000


class Drawn:
    """An Embedder of made-up lines: a question is near the lines of one cluster."""

    name, width = "drawn", WIDTH

    def __init__(self, count: int) -> None:
        self._draw = np.random.default_rng(11)
        self._mix = self._draw.standard_normal((SPREAD, WIDTH)).astype(np.float32)
        self._centres = self._draw.standard_normal((max(1, count // A_CLUSTER), SPREAD)).astype(np.float32)

    def rows(self, count: int) -> Any:
        """`count` vectors of length 1."""
        centres = self._centres[self._draw.integers(0, len(self._centres), count)]
        drawn = (centres + self._draw.standard_normal(centres.shape).astype(np.float32)) @ self._mix
        return drawn / np.linalg.norm(drawn, axis=1, keepdims=True)

    async def embed(self, texts: Any) -> Any:
        return self.rows(len(texts))


async def measure_search(count: int, folder: Path) -> None:
    """One size of a life, on a database of its own."""
    path = folder / f"{count}.db"
    drawn, store = Drawn(count), SqliteStore(path)
    try:
        kept = await _fill(store, drawn, count)
        size = (await store.read(lambda tx: tx.run("SELECT sum(length(numbers) + 40) FROM vector")))[0][0]
        journal = ChainedJournal(store, FakeClock(), SOLE_OWNER)

        async def find() -> Embedder | None:
            return drawn

        vectors = Vectors(journal, find, FakeClock())
        started = time.perf_counter()
        await vectors.tend()
        emit("dense", "load_s", time.perf_counter() - started, "s", count)
        emit("dense", "memory_mb", count * (WIDTH / 8 + 8) / 1e6, "MB", count)
        emit("dense", "disk_mb", size / 1e6, "MB", count)
        assert len(vectors) == count
        spans, shares = [], []
        for query in drawn.rows(SEARCHES):
            started = time.perf_counter()
            found = await journal.look(lambda tx, q=query: vectors.search_dense(tx, q, WANTED))
            spans.append((time.perf_counter() - started) * 1e3)
            if len(shares) < SEARCHES // 4:
                shares.append(len(_exact(kept, query) & {row for row, _ in found}) / WANTED)
        emit("dense", "search_p50_ms", percentile(spans, 0.5), "ms", count)
        emit("dense", "search_p99_ms", percentile(spans, 0.99), "ms", count)
        emit("dense", "scan_recall", sum(shares) / len(shares), "share", count)
    finally:
        await store.close()


async def _fill(store: SqliteStore, drawn: Drawn, count: int) -> Any:
    """Write lines and their vectors as the product keeps them; returns the int8 rows."""
    await store.write(
        lambda tx: tx.run("INSERT INTO memory_owner (number, owner_id) VALUES (0, ?)", SOLE_OWNER)
    )
    every = np.empty((count, WIDTH), np.int8)
    for start in range(0, count, CHUNK):
        rows = drawn.rows(min(CHUNK, count - start))
        small = np.rint(rows * (127 / np.abs(rows).max(axis=1, keepdims=True))).astype(np.int8)
        every[start : start + len(small)] = small
        ids = range(start, start + len(small))
        lines = [(n, SOLE_OWNER, n, f"t-{n}", f"what was said in line {n} of a long life") for n in ids]
        kept = [(n, SOLE_OWNER, drawn.name, row.tobytes()) for n, row in zip(ids, small, strict=True)]

        def write(tx: Any, lines: Any = lines, kept: Any = kept) -> None:
            tx.run_many(
                "INSERT INTO episode (rowid_, owner_id, seq, id, speaker, at, talk, text, moves, expects,"
                " carry, client, is_asking) VALUES (?, ?, ?, ?, 'person', '', 'k', ?, '[]', '', '', '', 0)",
                lines,
            )
            tx.run_many("INSERT INTO vector VALUES (?, ?, ?, ?)", kept)

        await store.write(write)
    return every


def _exact(kept: Any, query: Any) -> set[int]:
    """The nearest lines, every one compared."""
    scores = np.empty(len(kept), np.float32)
    for start in range(0, len(kept), 100_000):
        rows = kept[start : start + 100_000].astype(np.float32)
        scores[start : start + len(rows)] = rows @ query / np.linalg.norm(rows, axis=1)
    return set(np.argpartition(-scores, WANTED)[:WANTED].tolist())


# --- the encoder ----------------------------------------------------------------------------------

QUESTIONS = (
    "When did Ana go to the doctor?",
    "what did I say about the boat",
    "Which films does my brother like?",
    "where did we stay in Porto last summer",
)
LINE = (
    "so we drove out to the lake on Saturday and my brother had forgotten the keys again, so we sat on the "
    "pier for an hour and ate all the olives"
)


def measure_encoder(path: Path) -> None:
    started = time.perf_counter()
    model = MiniLM.open(path)
    emit("dense", "open_s", time.perf_counter() - started, "s", 1)
    model.encode(QUESTIONS)
    spans = []
    for n in range(200):
        started = time.perf_counter()
        model.encode([QUESTIONS[n % len(QUESTIONS)]])
        spans.append((time.perf_counter() - started) * 1e3)
    emit("dense", "query_p50_ms", percentile(spans, 0.5), "ms", len(spans))
    emit("dense", "query_p99_ms", percentile(spans, 0.99), "ms", len(spans))
    spans = []
    for _ in range(20):
        started = time.perf_counter()
        model.encode([LINE] * 16)
        spans.append((time.perf_counter() - started) * 1e3 / 16)
    emit("dense", "line_ms", percentile(spans, 0.5), "ms", 16 * len(spans))


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.dense")
    parser.add_argument("--weights", type=Path, default=Home.find(None).models / FILE)
    parser.add_argument("--lines", default="10000,100000,1000000")
    asked = parser.parse_args()
    if asked.weights.exists():
        measure_encoder(asked.weights)
    else:
        print(f"{asked.weights} is not here; `samantha pull memory` fetches it.", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        for count in [int(n) for n in asked.lines.split(",") if n]:
            asyncio.run(measure_search(count, Path(folder)))


if __name__ == "__main__":
    main()
