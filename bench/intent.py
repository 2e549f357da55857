"""How well the intents model tells what a line asks for, and that it asks for none of it.

`python -m bench.intent FILE`; FILE is CLINC150 in its original shape (.json or .json.gz; `test` and
`oos_test` where it has them, else `val` and `oos_val`) or JSON lines {"text", "intent"}, out of scope "oos".

    in_scope_accuracy    share of the lines in scope whose best label is right
    accepted_accuracy    the same, where a line below the model's own threshold counts as wrong
    oos_recall           share of the lines out of scope that stay below the model's own threshold
    oos_recall_at_90     the same at the threshold where 90 % in scope stay right in this very file
    p50_ms, p99_ms       reading and scoring one line
"""

import gzip
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench.lines import lines_of
from bench.measure import emit, percentile
from samantha.mind.reflex.classify import Classifier, intents

OUTSIDE = "oos"
SHARE = 0.9


def main(arguments: Sequence[str]) -> None:
    lines, model = lines_of(arguments, read_lines, "CLINC150's json or json.gz, or JSON lines"), intents()
    inside, outside = list[tuple[bool, bool, float]](), list[tuple[bool, float]]()
    for text, intent in lines:
        label, score = model.best(text)
        known = score >= model.thresholds[label]
        if intent == OUTSIDE:
            outside.append((not known, score))
        else:
            inside.append((label == intent, known, score))

    def share(metric: str, kinds: list[bool]) -> None:
        if kinds:
            emit("intent", metric, sum(kinds) / len(kinds), "share", len(kinds))

    share("in_scope_accuracy", [right for right, _, _ in inside])
    share("accepted_accuracy", [right and known for right, known, _ in inside])
    share("oos_recall", [refused for refused, _ in outside])
    right_scores = sorted((score for right, _, score in inside if right), reverse=True)
    needed = round(SHARE * len(inside))
    if 0 < needed <= len(right_scores):
        share("oos_recall_at_90", [score < right_scores[needed - 1] for _, score in outside])
    emit_time("intent", model, [text for text, _ in lines])


def read_lines(path: Path) -> list[tuple[str, str]]:
    content = path.read_bytes()
    text = (gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content).decode()
    try:
        sets = json.loads(text)
    except ValueError:
        sets = None
    if isinstance(sets, dict) and not {"text", "intent"} <= sets.keys():
        part = "test" if "test" in sets else "val"
        rows = [*sets.get(part, []), *sets.get(f"oos_{part}", [])]
    else:
        rows = [(line["text"], line["intent"]) for line in map(json.loads, text.splitlines()) if line]
    if not rows:
        raise ValueError("it holds no lines")
    return [(str(line), str(intent)) for line, intent in rows]


def emit_time(bench: str, model: Classifier, texts: Sequence[str]) -> None:
    """How long reading and scoring one line takes, each line once, after a hundred to warm up."""
    for text in texts[:100]:
        model.array(text)
    spans = []
    for text in texts[:5000]:
        started = time.perf_counter()
        model.array(text)
        spans.append((time.perf_counter() - started) * 1e3)
    emit(bench, "p50_ms", percentile(spans, 0.5), "ms", len(spans))
    emit(bench, "p99_ms", percentile(spans, 0.99), "ms", len(spans))


if __name__ == "__main__":
    main(sys.argv[1:])
