"""How well the emotions model finds what a line feels like.

`python -m bench.emotion FILE`; FILE is a GoEmotions .tsv (text, label ids by comma, id) or JSON lines
{"text", "labels"} with labels by name.

    macro_f1             mean over the 28 labels of F1, each at the model's own threshold
    micro_f1             F1 over all decisions together
    best_right           share of the lines whose best label is one of theirs
    p50_ms, p99_ms       reading and scoring one line
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.intent import emit_time
from bench.lines import lines_of
from bench.measure import emit
from samantha.mind.reflex.classify import emotions


def main(arguments: Sequence[str]) -> None:
    lines, model = lines_of(arguments, read_lines, "a GoEmotions tsv, or JSON lines"), emotions()
    said = [set(model.over(text)) for text, _ in lines]
    hits = {
        label: sum(label in found & truth for found, (_, truth) in zip(said, lines, strict=True))
        for label in model.labels
    }
    marks = {
        label: sum((label in found) + (label in truth) for found, (_, truth) in zip(said, lines, strict=True))
        for label in model.labels
    }
    every = [2 * hits[label] / max(1, marks[label]) for label in model.labels]
    emit("emotion", "macro_f1", sum(every) / len(every), "share", len(lines))
    emit("emotion", "micro_f1", 2 * sum(hits.values()) / max(1, sum(marks.values())), "share", len(lines))
    right = sum(model.best(text)[0] in truth for text, truth in lines)
    emit("emotion", "best_right", right / len(lines), "share", len(lines))
    emit_time("emotion", model, [text for text, _ in lines])


def read_lines(path: Path) -> list[tuple[str, set[str]]]:
    rows = [row for row in path.read_text("utf-8").split("\n") if row.strip()]
    if not rows:
        raise ValueError("it holds no lines")
    if rows[0].lstrip().startswith("{"):
        parsed = [json.loads(row) for row in rows]
        return [(str(line["text"]), {str(label) for label in line["labels"]}) for line in parsed]
    names = emotions().labels  # the ids of GoEmotions number its labels.txt, whose order the model keeps
    cells = [row.split("\t") for row in rows]
    return [(cell[0], {names[int(at)] for at in cell[1].split(",")}) for cell in cells]


if __name__ == "__main__":
    main(sys.argv[1:])
