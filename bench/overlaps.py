"""What is said while she speaks: is it let pass, or does it stop her?

`python -m bench.overlaps [FILE] [--half odd|even|both] [--show]`; FILE: JSON lines {"text" or "sound",
"label", "ms"}.

    backchannels_cut       share of the backchannels in words that stop her ("unknown" at their end does too)
    noises_cut             the same of noises without words
    interruptions_missed   share of the interruptions that let her go on
    stopped_early          share of the interruptions known before their last word
    cut_early              share of the backchannels that would have stopped her at a word before their last
    p99_ms                 one decision
"""

import argparse
import json
import time
from pathlib import Path

from bench.measure import emit, percentile
from samantha.ear.overlap import overlap

CORPUS = Path("tests/corpora/voice/overlaps.jsonl")
STOPS = ("stop", "interruption")


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.overlaps")
    parser.add_argument("file", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--half", choices=("odd", "even", "both"), default="odd")
    parser.add_argument("--show", action="store_true", help="print the misses (of development lines only)")
    given = parser.parse_args()
    rows = half(given.file, given.half)
    spoken = [row for row in rows if row.get("text")]
    passing = [row for row in spoken if row["label"] == "backchannel"]
    bids = [row for row in spoken if row["label"] == "interruption"]
    noises = [row for row in rows if not row.get("text")]
    cut = [row for row in passing if decided(row) != "backchannel"]
    missed = [row for row in bids if decided(row) == "backchannel"]

    def share(metric: str, part: int, of: int) -> None:
        if of:
            emit("overlaps", metric, part / of, "share", of)

    share("backchannels_cut", len(cut), len(passing))
    share("noises_cut", sum(decided(row) in STOPS for row in noises), len(noises))
    share("interruptions_missed", len(missed), len(bids))
    share("stopped_early", sum(is_stopped_early(row) for row in bids), len(bids))
    share("cut_early", sum(is_stopped_early(row) for row in passing if row not in cut), len(passing))
    emit("overlaps", "p99_ms", percentile(spans_ms(spoken), 0.99), "ms", len(spoken))
    if given.show and given.half == "odd":
        for row in (*cut, *missed):
            print(row["label"], decided(row), row["text"], sep="\t")


def half(path: Path, which: str) -> list[dict[str, str]]:
    """The odd lines (counted from 1) are for development, the even ones are held back."""
    lines = path.read_text(encoding="utf-8").splitlines()
    start, step = {"odd": (0, 2), "even": (1, 2), "both": (0, 1)}[which]
    return [json.loads(line) for line in lines[start::step]]


def decided(row: dict[str, str]) -> str:
    return overlap(row.get("text", ""), float(row["ms"]), is_over=True)


def is_stopped_early(row: dict[str, str]) -> bool:
    words = row["text"].split()
    return any(overlap(" ".join(words[:end]), 300, is_over=False) in STOPS for end in range(1, len(words)))


def spans_ms(rows: list[dict[str, str]]) -> list[float]:
    spans = []
    for row in rows * 3:
        started = time.perf_counter()
        overlap(row["text"], 500, is_over=False)
        spans.append((time.perf_counter() - started) * 1e3)
    return spans[len(rows) :]


if __name__ == "__main__":
    main()
