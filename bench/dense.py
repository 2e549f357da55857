"""The dense part of recall: how fast lines are found by their meaning, how surely, and how much it takes.

`python -m bench.dense [FILE] [--weights FILE] [--lines N,N]` (10,000, 100,000 and a million lines, if not
told otherwise). Lines are made up: clustered vectors on a real database, searched as a turn would. With the
weights (of this account's home, if not told otherwise) the encoder is measured too; with FILE, LoCoMo as JSON
or gzipped JSON, how many of the turns that answer a question are found by meaning, by words, and by both.

    search_p50_ms search_p99_ms   one search for 20 lines among LINES, rescored and held against hidden lines
    scan_recall                   of the 20 that an exact search finds
    load_s memory_mb disk_mb      after a restart; of the codes; of the table
    open_s query_p50_ms query_p99_ms line_ms   the encoder: its weights, a question, a line among sixteen
    R@5 R@10 R@20                 share of the evidence among the first lines, questions of categories 1 to 4
"""

import argparse
import asyncio
import gzip
import json
import re
import sqlite3
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bench.measure import emit, percentile
from samantha.core.ids import SOLE_OWNER
from samantha.core.ports import Embedder
from samantha.journal.journal import ChainedJournal
from samantha.memory.dense.fusion import Candidate, fuse
from samantha.memory.dense.minilm import FILE, MiniLM
from samantha.memory.dense.vectors import Vectors
from samantha.memory.en.clauses import is_question
from samantha.memory.recall import terms
from samantha.store.home import Home
from samantha.store.sqlite import SqliteStore
from samantha.testing.clock import FakeClock

WIDTH = 384
SPREAD = 128  # dimensions that the made-up lines really fill: sentences do not fill all of theirs
A_CLUSTER = 1000  # lines about one thing: more than are rescored, so that the scan has to choose among them
SEARCHES = 200
WANTED = 20
DEPTH = 100  # lines that each search brings to the fusion
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


def measure_encoder(path: Path) -> MiniLM:
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
    return model


# --- LoCoMo ---------------------------------------------------------------------------------------

_TIME = re.compile(
    r"\b(yesterday|to(?:day|night|morrow)|last|next|ago|weeks?|weekend|months?|years?|recently|just|soon|since"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|summer|winter|spring|fall|\d{4})\b",
    re.IGNORECASE,
)
_ASKS_TIME = re.compile(r"(?:when|how long|what year|which year)\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Line:
    talk: str
    speaker: str
    text: str


def measure_locomo(path: Path, model: MiniLM) -> None:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        conversations = json.load(file)
    found: dict[str, list[list[float]]] = {"meaning": [], "words": [], "both": []}
    for conversation in conversations:
        _ask_all(conversation, model, found)
    for how, shares in found.items():
        for at, k in enumerate((5, 10, 20)):
            value = sum(share[at] for share in shares) / len(shares)
            emit("dense", f"R@{k} by {how}", value, "share", len(shares))


def _ask_all(told: Any, model: MiniLM, found: dict[str, list[list[float]]]) -> None:
    """Every question of one conversation, over the lines of that conversation."""
    lines, places = _read(told["conversation"])
    vectors = np.concatenate(
        [model.encode([line.text for line in lines[at : at + 64]]) for at in range(0, len(lines), 64)]
    )
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE line USING fts5(text, tokenize = 'porter unicode61')")
    index.executemany("INSERT INTO line (rowid, text) VALUES (?, ?)", enumerate(line.text for line in lines))
    speakers = {line.speaker.lower() for line in lines}
    for asked in told["qa"]:
        named = re.findall(r"D(\d+):(\d+)", " ".join(asked.get("evidence") or ()))
        evidence = {places[place] for place in ((int(a), int(b)) for a, b in named) if place in places}
        if asked["category"] not in (1, 2, 3, 4) or not evidence:
            continue
        cosines = vectors @ model.encode([asked["question"]])[0]
        words = _by_words(index, asked["question"], speakers)
        rankings = {
            "meaning": np.argsort(-cosines).tolist(),
            "words": sorted(words, key=lambda row: -words[row]),
            "both": [row for row, _ in _fused(asked["question"], lines, cosines, words)],
        }
        for how, ranked in rankings.items():
            found[how].append([len(evidence & set(ranked[:k])) / len(evidence) for k in (5, 10, 20)])


def _read(conversation: Any) -> tuple[list[Line], dict[tuple[int, int], int]]:
    """The lines in order, and where each turn id stands among them."""
    lines: list[Line] = []
    places: dict[tuple[int, int], int] = {}
    number = 1
    while f"session_{number}" in conversation:
        for turn in conversation[f"session_{number}"]:
            session, place = turn["dia_id"][1:].split(":")
            places[int(session), int(place)] = len(lines)
            lines.append(Line(talk=str(number), speaker=turn["speaker"].lower(), text=turn["text"]))
        number += 1
    return lines, places


def _by_words(index: sqlite3.Connection, question: str, speakers: set[str]) -> dict[int, float]:
    """bm25 of the lines that share a word with a question, without the names of the two who talk."""
    words = [word for word in terms(question) if word not in speakers] or terms(question)
    sql = "SELECT rowid, -bm25(line) FROM line WHERE line MATCH ?"
    return dict(index.execute(sql, (" OR ".join(f'"{word}"' for word in words),)))


def _fused(
    question: str, lines: list[Line], cosines: Any, words: dict[int, float]
) -> list[tuple[int, float]]:
    """Both searches, as recall would fuse them: the best of each, and the lines beside those."""
    best = {*np.argsort(-cosines)[:DEPTH].tolist(), *sorted(words, key=lambda row: -words[row])[:DEPTH]}

    def before(row: int) -> int | None:
        return row - 1 if row and lines[row - 1].talk == lines[row].talk else None

    beside = {before(row) for row in best} | {row + 1 for row in best if row + 1 < len(lines)}
    beside = {
        row for row in beside if row is not None and (row in best or before(row) in best or row + 1 in best)
    }
    names = question.lower()
    candidates = [
        Candidate(
            row=row,
            before=before(row),
            talk=lines[row].talk,
            lexical=words.get(row, 0.0),
            cosine=float(cosines[row]),
            words=len(lines[row].text.split()),
            is_asking=is_question(lines[row].text),
            tells_time=_TIME.search(lines[row].text) is not None,
            is_of_whom=lines[row].speaker in names,
        )
        for row in best | beside
    ]
    return fuse(candidates, asks_time=_ASKS_TIME.match(question) is not None)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.dense")
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path)
    parser.add_argument("--weights", type=Path, default=Home.find(None).models / FILE)
    parser.add_argument("--lines", default="10000,100000,1000000")
    asked = parser.parse_args()
    if asked.weights.exists():
        model = measure_encoder(asked.weights)
        if asked.file is not None:
            measure_locomo(asked.file, model)
    else:
        print(f"{asked.weights} is not here; `samantha pull memory` fetches it.", file=sys.stderr)
        if asked.file is not None:
            sys.exit(1)
    with tempfile.TemporaryDirectory() as folder:
        for count in [int(n) for n in asked.lines.split(",") if n]:
            asyncio.run(measure_search(count, Path(folder)))


if __name__ == "__main__":
    main()
