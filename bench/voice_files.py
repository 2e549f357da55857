"""Clips, trials and takes as files, for a loop that is played in another process."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np

from bench.voice_rig import Clip, Leaving, Take, Trial, Word


def write_plan(folder: Path, clips: dict[str, Clip], trials: Sequence[Trial]) -> None:
    names = list(clips)
    np.savez(folder / "clips.npz", **{str(n): clips[name].sound for n, name in enumerate(names)})
    about = [
        {"name": name, "words": [asdict(w) for w in clips[name].words], "parts": clips[name].parts}
        for name in names
    ]
    plan = {"clips": about, "trials": [asdict(trial) for trial in trials]}
    (folder / "plan.json").write_text(json.dumps(plan))


def read_plan(folder: Path) -> tuple[dict[str, Clip], list[Trial]]:
    plan = json.loads((folder / "plan.json").read_text())
    sounds = np.load(folder / "clips.npz")
    clips = {
        about["name"]: Clip(
            name=about["name"],
            sound=sounds[str(number)],
            words=tuple(Word(**word) for word in about["words"]),
            parts=tuple((first, last) for first, last in about["parts"]),
        )
        for number, about in enumerate(plan["clips"])
    }
    return clips, [Trial(**trial) for trial in plan["trials"]]


def write_takes(folder: Path, takes: Sequence[Take]) -> None:
    np.savez_compressed(folder / "takes.npz", **{str(n): take.heard for n, take in enumerate(takes)})
    rows = [asdict(replace(take, heard=np.zeros(0, np.int16))) | {"heard": None} for take in takes]
    (folder / "takes.json").write_text(json.dumps(rows))


def read_takes(folder: Path) -> list[Take]:
    heard = np.load(folder / "takes.npz")
    takes = []
    for number, row in enumerate(json.loads((folder / "takes.json").read_text())):
        row |= {
            "trial": Trial(**row["trial"]),
            "left": tuple(Leaving(**one) for one in row["left"]),
            "heard": heard[str(number)],
            "clip": tuple(row["clip"]),
            "over": tuple(row["over"]),
            "cuts": tuple(row["cuts"]),
            "ducks": tuple(row["ducks"]),
            "parts": tuple((first, last) for first, last in row["parts"]),
        }
        takes.append(Take(**row))
    return takes
