"""How well she hears what a line of evening talk is about, and how seldom she takes it for something else.

`python -m bench.subjects FILE`; FILE is JSON lines {"text", "label"}, the label a page of en/subjects, or
"none" where no page should be found. `SHOW=1` prints what went wrong to stderr.

    right           lines of a page for which that page was found
    wrong           lines of a page for which another was
    none            lines of a page for which none was
    false_alarms    lines of no page for which one was found all the same
    p50_ms, p99_ms  one line, each once, after a hundred to warm up
"""

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench.lines import LABELLED, labelled, lines_of
from bench.measure import emit, percentile
from samantha.mind.reflex.subjects import subject_of, subjects

NO_PAGE = "none"


def main(arguments: Sequence[str]) -> None:
    lines = lines_of(arguments, read_lines, LABELLED)
    for text, _ in lines[:100]:
        subject_of(text)
    marks, alarms, spans = list[str](), list[bool](), []
    for text, label in lines:
        started = time.perf_counter()
        found = subject_of(text)
        spans.append((time.perf_counter() - started) * 1e3)
        if label == NO_PAGE:
            alarms.append(found != "")
        else:
            marks.append("right" if found == label else "wrong" if found else "none")
        if os.environ.get("SHOW") and (found or NO_PAGE) != label:
            print(f"{label:15} {found or '-':15} {text}", file=sys.stderr)
    if marks:
        for metric in ("right", "wrong", "none"):
            emit("subjects", metric, 100 * marks.count(metric) / len(marks), "%", len(marks))
    if alarms:
        emit("subjects", "false_alarms", 100 * sum(alarms) / len(alarms), "%", len(alarms))
    emit("subjects", "p50_ms", percentile(spans, 0.5), "ms", len(spans))
    emit("subjects", "p99_ms", percentile(spans, 0.99), "ms", len(spans))


def read_lines(path: Path) -> list[tuple[str, str]]:
    lines = labelled(path)
    if unknown := sorted({label for _, label in lines} - {NO_PAGE, *subjects()}):
        raise ValueError(f"there are no pages {', '.join(unknown)}")
    return lines


if __name__ == "__main__":
    main(sys.argv[1:])
