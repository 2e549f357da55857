"""How well danger is heard, and how seldom it is heard where there is none.

`python -m bench.crisis FILE`; FILE is JSON lines {"text", "label"}. A line counts as raised where `danger_of`
finds anything in it. `SHOW=1` prints what went wrong to stderr.

    recall                  raised, of what is said outright and what is veiled together
    recall_explicit ...     the same for each label of danger that the file has
    false_alarms            raised, of sadness and idiom together: the lines nearest to danger that are none
    false_alarms_sadness .. the same for each label without danger
    p50_ms, p99_ms          one line, each once, after a hundred to warm up
"""

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench.lines import LABELLED, labelled, lines_of
from bench.measure import emit, percentile
from samantha.mind.reflex.danger import danger_of

SAME = {
    "self-harm": "self_harm",
    "none": "neutral",
    "safe": "neutral",
    "0": "neutral",
    "false": "neutral",
    "1": "danger",
    "true": "danger",
}
OWN_LIFE = ("explicit", "veiled")
NEAR = ("sadness", "idiom")
POSITIVE = (*OWN_LIFE, "danger", "crisis", "suicidal", "self_harm", "eating", "violence", "abuse", "other")
NEGATIVE = (*NEAR, "neutral")


def main(arguments: Sequence[str]) -> None:
    lines = lines_of(arguments, read_lines, LABELLED)
    for text, _ in lines[:100]:
        danger_of(text)
    raised, spans = dict[str, list[bool]](), []
    for text, label in lines:
        started = time.perf_counter()
        found = danger_of(text)
        spans.append((time.perf_counter() - started) * 1e3)
        raised.setdefault(label, []).append(found != "")
        if os.environ.get("SHOW") and (found != "") != (label in POSITIVE):
            print(f"{label:10} {found or '-':7} {text}", file=sys.stderr)

    def share(metric: str, labels: Sequence[str]) -> None:
        marks = [mark for label in labels for mark in raised.get(label, [])]
        if marks:
            emit("crisis", metric, 100 * sum(marks) / len(marks), "%", len(marks))

    # A file that knows no such kinds has only danger and none: then these are its recall and its alarms.
    share("recall", OWN_LIFE if any(label in raised for label in OWN_LIFE) else POSITIVE)
    for label in POSITIVE:
        share(f"recall_{label}", [label])
    share("false_alarms", NEAR if any(label in raised for label in NEAR) else NEGATIVE)
    for label in NEGATIVE:
        share(f"false_alarms_{label}", [label])
    emit("crisis", "p50_ms", percentile(spans, 0.5), "ms", len(spans))
    emit("crisis", "p99_ms", percentile(spans, 0.99), "ms", len(spans))


def read_lines(path: Path) -> list[tuple[str, str]]:
    lines = [(text, SAME.get(label.lower(), label.lower())) for text, label in labelled(path)]
    if unknown := sorted({label for _, label in lines} - {*POSITIVE, *NEGATIVE}):
        raise ValueError(f"nobody knows the labels {', '.join(unknown)}")
    return lines


if __name__ == "__main__":
    main(sys.argv[1:])
