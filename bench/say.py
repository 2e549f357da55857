"""How rightly she reads aloud what is written: `python -m bench.say FILE [--half odd|even]`.

FILE holds JSON lines {"text", "spoken"} and where they apply "alt" (a list); tests/corpora/README.md says
what each is. Compared are the words as heard: case, hyphens and marks are put aside, an apostrophe inside a
word stays, and "per cent" sounds like "percent". --half takes the lines at odd places (counted from 1) or at
even ones, so that one half can be held back from whoever mends the reading.

    accuracy       the share of texts read as `spoken` or as one of `alt`
    p50_ms p99_ms  making one text speakable: the median of REPEATS readings of each, over the texts

SHOW=1 writes the misses to stderr.
"""

import argparse
import json
import os
import re
import sys
import time
from pathlib import Path
from typing import Any

from bench.measure import emit, percentile
from samantha.voice.sentences import utterances

REPEATS = 20


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m bench.say", description="How rightly she reads aloud.")
    asked.add_argument("file", type=Path)
    asked.add_argument("--half", choices=("odd", "even"), help="only the lines at these places, from 1")
    given = asked.parse_args()
    if not given.file.is_file():
        asked.exit(2, f"There is no file {given.file}.\n")
    lines = [line for line in given.file.read_text("utf-8").splitlines() if line.strip()]
    first, step = (0, 1) if given.half is None else (0 if given.half == "odd" else 1, 2)
    cases = [json.loads(line) for line in lines[first::step]]
    if not cases:
        asked.exit(2, f"{given.file} holds no texts.\n")
    report(cases, is_shown=bool(os.environ.get("SHOW")))


def report(cases: list[dict[str, Any]], *, is_shown: bool = False) -> None:
    """Reads every text and prints the figures."""
    right = 0
    spans: list[float] = []
    for case in cases:
        answers = {heard(answer) for answer in (case["spoken"], *case.get("alt", ()))}
        said = heard(" ".join(utterances(case["text"])))
        right += said in answers
        if is_shown and said not in answers:
            print(f"{case['text']!r}\n    {said}\n    {' | '.join(sorted(answers))}", file=sys.stderr)
        spans.append(percentile([_span_ms(case["text"]) for _ in range(REPEATS)], 0.5))
    n = len(cases)
    emit("say", "accuracy", 100 * right / n, "%", n)
    emit("say", "p50_ms", percentile(spans, 0.5), "ms", len(spans))
    emit("say", "p99_ms", percentile(spans, 0.99), "ms", len(spans))


def _span_ms(text: str) -> float:
    started = time.perf_counter()
    list(utterances(text))
    return (time.perf_counter() - started) * 1e3


def heard(text: str) -> str:
    """The words of it, as the ear has them."""
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.lower().replace("’", "'"))
    return " ".join(words).replace("per cent", "percent")


if __name__ == "__main__":
    main()
