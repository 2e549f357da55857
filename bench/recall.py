"""Whether recall brings the lines that answer a question about a long talk.

    python -m bench.recall FILE [--pooled] [--dense]    LoCoMo's own JSON (gzip too): R@5, R@10, R@20
    python -m bench.recall --speed LINES                p50 and p99 of one recall among so many lines

Each conversation is kept line by line as one that was brought from elsewhere, both speakers by name, and
asked through the product's own recall. `R@k` is the share of a question's evidence turns among the first k,
averaged over the questions of categories 1 to 4 (Maharana et al., 2024). `--pooled` keeps all conversations
of the file in one store, beside 15,000 lines of other talk.
"""

import argparse
import asyncio
import gzip
import json
import random
import re
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.measure import emit, percentile
from samantha.core.clock import SystemClock
from samantha.core.entry import Draft
from samantha.core.ids import SOLE_OWNER
from samantha.core.ports import Embedder
from samantha.journal.journal import ChainedJournal
from samantha.memory.dense.minilm import NAME, MiniLM
from samantha.memory.dense.vectors import Vectors
from samantha.memory.projection import MemoryProjection
from samantha.memory.recall import MemoryReader
from samantha.store.home import Home
from samantha.store.sqlite import SqliteStore

DEPTHS = (5, 10, 20)
CATEGORIES = (1, 2, 3, 4)  # 5 asks for what was never said
OTHERS = 15_000
BATCH = 500
ASKED, WARM = 600, 100
CORPORA = Path(__file__).parent.parent / "tests" / "corpora"


@dataclass(frozen=True, kw_only=True)
class Talk:
    """One conversation: its lines, and what is asked of it."""

    name: str
    lines: Sequence[tuple[str, str, str, str, str]]  # id, who, text, session, when
    asked: Sequence[tuple[str, frozenset[str], int]]  # question, ids of the evidence, category


def read(path: Path) -> list[Talk]:
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [_talk(fields, number) for number, fields in enumerate(json.loads(raw))]


def _talk(fields: dict[str, Any], number: int) -> Talk:
    name = str(fields.get("sample_id") or number)
    lines = list(_lines(name, fields["conversation"]))
    known = {line[0] for line in lines}
    asked = []
    for question in fields["qa"]:
        named = {f"{name}/{id_}" for item in question.get("evidence") or () for id_ in _ID.findall(item)}
        evidence = frozenset(named & known)
        if evidence and question["category"] in CATEGORIES:
            asked.append((str(question["question"]), evidence, int(question["category"])))
    return Talk(name=name, lines=lines, asked=asked)


_ID = re.compile(r"D\d+:\d+")


def _lines(name: str, talk: dict[str, Any]) -> Iterator[tuple[str, str, str, str, str]]:
    sessions = sorted(int(key.split("_")[1]) for key in talk if re.fullmatch(r"session_\d+", key))
    for number in sessions:
        when = _instant(talk.get(f"session_{number}_date_time", ""))
        for turn in talk[f"session_{number}"]:
            yield f"{name}/{turn['dia_id']}", turn["speaker"], turn["text"], f"{name}/{number}", when


def _instant(text: str) -> str:
    """LoCoMo's "1:56 pm on 8 May, 2023"."""
    try:
        return datetime.strptime(text, "%I:%M %p on %d %B, %Y").replace(tzinfo=UTC).isoformat()
    except ValueError:
        return ""


def others(count: int) -> Iterator[tuple[str, str, str, str, str]]:
    """Lines of other talks, from the corpora of the tests; where they run out, two halves of two of them."""
    texts = sorted({text for path in sorted(CORPORA.glob("*.jsonl")) for text in _texts(path)})
    rng = random.Random(20_261_123)
    rng.shuffle(texts)
    for n in range(count):
        text = texts[n] if n < len(texts) else _crossed(rng.choice(texts), rng.choice(texts))
        yield f"other/{n}", ("", "Robin")[n % 2], text, f"other/{n // 20}", ""


def _texts(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = json.loads(line)
        for text in (fields.get("text"), *(fields.get("lines") or ())):
            if isinstance(text, str) and 0 < len(text) < 1000 and text.isprintable():
                yield text


def _crossed(one: str, other: str) -> str:
    first, second = one.split(), other.split()
    return " ".join(first[: (len(first) + 1) // 2] + second[len(second) // 2 :])


class Life:
    """A store on the disk that remembers lines, and is asked."""

    def __init__(self, folder: Path) -> None:
        self.store = SqliteStore(folder / "samantha.db")
        self.journal = ChainedJournal(self.store, SystemClock(), SOLE_OWNER, (MemoryProjection(),))
        self._ids: dict[str, str] = {}
        self._vectors: Vectors | None = None

    async def keep(self, lines: Iterable[tuple[str, str, str, str, str]]) -> None:
        waiting: list[tuple[str, Draft]] = []
        for id_, who, text, talk, when in lines:
            body = {"text": text, "talk": talk, "by": who, "said_at": when, "from": "bench"}
            waiting.append((id_, Draft(kind="brought", body=body)))
            if len(waiting) == BATCH:
                await self._write(waiting)
                waiting = []
        await self._write(waiting)

    async def _write(self, waiting: Sequence[tuple[str, Draft]]) -> None:
        entries = await self.journal.append(*(draft for _, draft in waiting))
        self._ids |= {entry.id: id_ for entry, (id_, _) in zip(entries, waiting, strict=True)}

    async def read(self, embedder: Embedder) -> None:
        """Have the meaning of every line found too."""

        async def find() -> Embedder:
            return embedder

        self._vectors = Vectors(self.journal, find, SystemClock())
        lines, done = len(self._ids), -1
        while done < len(self._vectors) < lines:
            done = len(self._vectors)
            await self._vectors.tend()

    async def ask(self, question: str) -> list[str]:
        reader = MemoryReader(self.journal, self._vectors)
        found = await reader.find(question, max(DEPTHS), datetime.now(UTC))
        return [self._ids[one.line.id] for one in found]


def score(found: Sequence[str], evidence: frozenset[str]) -> list[float]:
    return [len(evidence.intersection(found[:depth])) / len(evidence) for depth in DEPTHS]


async def speed(count: int) -> None:
    """One recall among so many lines: of a life's talks, asked about things that were told in them."""
    rng = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        life = Life(Path(folder))
        started = time.perf_counter()
        await life.keep((id_, "", text, talk, when) for id_, _, text, talk, when in others(count))
        keep_ms = (time.perf_counter() - started) * 1e3 / count
        questions = [f"what did I say about {_asked(rng, text)}?" for _, _, text, _, _ in others(ASKED)]
        for question in questions[:WARM]:
            await life.ask(question)
        spans = []
        for question in questions[WARM:]:
            started = time.perf_counter()
            await life.ask(question)
            spans.append((time.perf_counter() - started) * 1e3)
        await life.store.close()
        size = sum(path.stat().st_size for path in Path(folder).iterdir())
    emit("recall", "p50_ms", percentile(spans, 0.5), "ms", count)
    emit("recall", "p99_ms", percentile(spans, 0.99), "ms", count)
    emit("recall", "kept_ms", keep_ms, "ms", count)
    emit("recall", "disk_mb", size / 1e6, "MB", count)


def _asked(rng: random.Random, text: str) -> str:
    """Two to four words of a line, as a question about it would hold them."""
    words = re.findall(r"[a-z']{4,}", text.lower()) or ["it"]
    return " ".join(rng.sample(words, min(len(words), rng.randint(2, 4))))


async def measure(talks: Sequence[Talk], *, pooled: bool, embedder: Embedder | None) -> None:
    results: list[tuple[int, list[float]]] = []
    spans: list[float] = []
    for together in [talks] if pooled else [[talk] for talk in talks]:
        with tempfile.TemporaryDirectory() as folder:
            life = Life(Path(folder))
            for talk in together:
                await life.keep(talk.lines)
            if pooled:
                await life.keep(others(OTHERS))
            if embedder is not None:
                await life.read(embedder)
            for talk in together:
                for question, evidence, category in talk.asked:
                    started = time.perf_counter()
                    found = await life.ask(question)
                    spans.append((time.perf_counter() - started) * 1e3)
                    results.append((category, score(found, evidence)))
            await life.store.close()
    name = ("dense_" if embedder is not None else "") + ("pooled_" if pooled else "")
    for place, depth in enumerate(DEPTHS):
        emit(
            "recall",
            f"{name}R@{depth}",
            sum(r[place] for _, r in results) / len(results),
            "share",
            len(results),
        )
    for category in CATEGORIES:
        own = [r[1] for c, r in results if c == category]
        if own:
            emit("recall", f"{name}R@10_category_{category}", sum(own) / len(own), "share", len(own))
    emit("recall", f"{name}p50_ms", percentile(spans, 0.5), "ms", len(spans))
    emit("recall", f"{name}p99_ms", percentile(spans, 0.99), "ms", len(spans))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--pooled", action="store_true")
    parser.add_argument("--dense", action="store_true", help="with the weights of `samantha pull memory`")
    parser.add_argument("--weights", type=Path, help="of another home than this account's own")
    parser.add_argument("--speed", type=int, metavar="LINES")
    given = parser.parse_args()
    if given.speed:
        asyncio.run(speed(given.speed))
    elif given.file is None or not given.file.exists():
        parser.error(f"{given.file or 'FILE'} is not here; give LoCoMo's JSON.")
    else:
        embedder = _open(given.weights) if given.dense else None
        asyncio.run(measure(read(given.file), pooled=given.pooled, embedder=embedder))


def _open(path: Path | None) -> Embedder:
    path = path or Home.find(None).models / f"{NAME}.npz"
    try:
        return MiniLM.open(path)
    except OSError as error:
        raise SystemExit(f"{path} is not here; `samantha pull memory` brings it.") from error


if __name__ == "__main__":
    main()
