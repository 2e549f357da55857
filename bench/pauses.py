"""Pauses inside a turn that she would speak into, against how long she waits at its end: the decision alone.

`python -m bench.pauses [FILE] [--half odd|even|both]`; FILE: JSON lines {"parts", "pauses_ms", "ends"}.
A silence of a fixed length (plain voice activity detection) stands beside it, on the same turns, as a curve:

    by_words_xN_into             share of the inner pauses that she speaks into, all waits taken N times
    by_words_xN_complete_ms      mean wait after the last word of turns that end complete
    by_words_xN_incomplete_ms    the same of those that end though their words want more: p50
    by_words_xN_ms               mean wait at the end of all turns
    by_words_xN_plain_into       what a fixed silence of that same mean wait speaks into
    silence_Nms_into             the fixed silence's own curve

The pauses were written down, not recorded: the curve compares deciders, it is no rate of real talk.
"""

import argparse
import json
from dataclasses import replace
from pathlib import Path
from statistics import fmean, median

from bench.measure import emit
from samantha.ear.endpointing import patience_ms
from samantha.ear.pauses import MOST_MS, Pauses

CORPUS = Path("tests/corpora/voice/turns.jsonl")
SCALES = (0.5, 0.7, 0.85, 1.0, 1.2, 1.5, 2.0)
SILENCES_MS = (140, 200, 300, 400, 500, 600, 700, 800, 1000, 1200, 1500)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.pauses")
    parser.add_argument("file", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--half", choices=("odd", "even", "both"), default="odd")
    parser.add_argument(
        "--show", action="store_true", help="print the pauses spoken into (of development lines)"
    )
    given = parser.parse_args()
    turns = read_turns(given.file, given.half)
    pauses = [pause for turn in turns for pause in turn["pauses_ms"]]
    for silence_ms in SILENCES_MS:
        share = fmean(pause >= silence_ms for pause in pauses)
        emit("pauses", f"silence_{silence_ms}ms_into", share, "share", len(pauses))
    for scale in SCALES:
        habits = scaled(scale)
        into = [pause >= wait for turn in turns for pause, wait in inner(turn, habits)]
        ends = {kind: [last(turn, habits) for turn in turns if turn["ends"] == kind] for kind in KINDS}
        mean_ms = fmean([wait for waits in ends.values() for wait in waits])
        name = f"by_words_x{scale}"
        emit("pauses", f"{name}_into", fmean(into), "share", len(into))
        emit("pauses", f"{name}_complete_ms", fmean(ends["complete"]), "ms", len(ends["complete"]))
        emit("pauses", f"{name}_incomplete_ms", median(ends["incomplete"]), "ms", len(ends["incomplete"]))
        emit("pauses", f"{name}_ms", mean_ms, "ms", len(turns))
        emit(
            "pauses", f"{name}_plain_into", fmean(pause >= mean_ms for pause in pauses), "share", len(pauses)
        )
    if given.show and given.half == "odd":
        show(turns)


KINDS = ("complete", "incomplete")
Turn = dict[str, object]


def read_turns(path: Path, which: str) -> list[dict]:  # type: ignore[type-arg]
    lines = path.read_text(encoding="utf-8").splitlines()
    start, step = {"odd": (0, 2), "even": (1, 2), "both": (0, 1)}[which]
    return [json.loads(line) for line in lines[start::step]]


def scaled(scale: float) -> Pauses:
    """A person whose every pause is so many times as long; no wait is longer than any she would learn."""
    waits = {
        ending: replace(pause, wait_ms=min(pause.wait_ms * scale, MOST_MS["incomplete"]))
        for ending, pause in Pauses().by_ending.items()
    }
    return Pauses(by_ending=waits)


def inner(turn: dict, habits: Pauses) -> list[tuple[float, int]]:  # type: ignore[type-arg]
    """Each inner pause, and how long she would wait in it."""
    parts, asked = turn["parts"], turn.get("asked", "")
    return [
        (pause, patience_ms(" ".join(parts[: place + 1]), asked=asked, pauses=habits))
        for place, pause in enumerate(turn["pauses_ms"])
    ]


def last(turn: dict, habits: Pauses) -> int:  # type: ignore[type-arg]
    return patience_ms(" ".join(turn["parts"]), asked=turn.get("asked", ""), pauses=habits)


def show(turns: list[dict]) -> None:  # type: ignore[type-arg]
    for turn in turns:
        for place, (pause, wait) in enumerate(inner(turn, Pauses())):
            if pause >= wait:
                print("into", pause, wait, " / ".join(turn["parts"][: place + 1]), sep="\t")
        print("end", turn["ends"], last(turn, Pauses()), " / ".join(turn["parts"]), sep="\t")


if __name__ == "__main__":
    main()
