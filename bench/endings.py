"""Whether the words at a pause are a whole turn.

`python -m bench.endings [FILE] [--half odd|even|both]`; FILE: JSON lines {"text", "label", "asked"?}.

    accuracy                       share of the lines with the right label of three
    complete, open, incomplete     the same of the lines with that label
    grave                          share of the lines that are complete or incomplete and taken for the other
    answered_into                  share of the incomplete lines taken for complete: she would speak into them
    kept_waiting                   share of the complete lines taken for incomplete
    p99_ms                         one decision
"""

import argparse
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bench.measure import emit, percentile
from bench.overlaps import half
from samantha.ear.completeness import ENDINGS, completeness

CORPUS = Path("tests/corpora/voice/endings.jsonl")


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.endings")
    parser.add_argument("file", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--half", choices=("odd", "even", "both"), default="odd")
    parser.add_argument("--show", action="store_true", help="print the misses (of development lines only)")
    parser.add_argument("--counts", action="store_true", help="each structure's labels, for ear/en/labels.py")
    given = parser.parse_args()
    rows = half(given.file, given.half)
    got = [completeness(row["text"], row.get("asked", "")) for row in rows]
    pairs = Counter((row["label"], one.label) for row, one in zip(rows, got, strict=True))

    def share(metric: str, part: int, of: int) -> None:
        if of:
            emit("endings", metric, part / of, "share", of)

    of = {label: sum(pairs[label, other] for other in ENDINGS) for label in ENDINGS}
    share("accuracy", sum(pairs[label, label] for label in ENDINGS), len(rows))
    for label in ENDINGS:
        share(label, pairs[label, label], of[label])
    into, waiting = pairs["incomplete", "complete"], pairs["complete", "incomplete"]
    share("grave", into + waiting, of["complete"] + of["incomplete"])
    share("answered_into", into, of["incomplete"])
    share("kept_waiting", waiting, of["complete"])
    emit("endings", "p99_ms", percentile(spans_ms(rows), 0.99), "ms", len(rows))
    if given.counts and given.half == "odd":
        for reason, counts in counted(rows).items():
            print(f'"{reason}": {counts},')
    if given.show and given.half == "odd":
        missed = [(row, one) for row, one in zip(rows, got, strict=True) if row["label"] != one.label]
        for row, one in sorted(missed, key=lambda pair: (pair[0]["label"], pair[1].label)):
            print(row["label"], one.label, one.reason, row.get("asked", ""), row["text"], sep="\t")


def counted(rows: Sequence[dict[str, str]]) -> dict[str, tuple[int, ...]]:
    """(complete, open, incomplete) by structure, the commonest first."""
    seen = Counter((completeness(row["text"], row.get("asked", "")).reason, row["label"]) for row in rows)
    reasons = Counter(reason for reason, label in seen.elements())
    return {reason: tuple(seen[reason, label] for label in ENDINGS) for reason, _ in reasons.most_common()}


def spans_ms(rows: Sequence[dict[str, str]]) -> list[float]:
    spans = []
    for row in [*rows[:100], *rows]:
        started = time.perf_counter()
        completeness(row["text"], row.get("asked", ""))
        spans.append((time.perf_counter() - started) * 1e3)
    return spans[100:]


if __name__ == "__main__":
    main()
