"""Her own voice fed back to her through a room, alone and with a person over it. See bench/hearing.py.

Speech is the lesser of the detector's probability and the echo's, which is stricter than what a talk goes by
(Echo.weigh). Of a canceller that gives no probability the detector's alone counts, on what it leaves.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

import numpy as np

from bench.hearing_sounds import ANSWERS, PEOPLE, SAID, Sound, in_room, noise, pcm, said, scaled, she_says
from bench.measure import emit, percentile
from samantha.core.sound import FRAME_BYTES, FRAME_MS, RATE_HZ
from samantha.ear.echo import Echo
from samantha.ear.vads import find_vad

ON = 0.5
SECONDS = 30
LEARNED_S = 8  # of her talk: what comes later counts as converged
IN_TIME_MS = 80
LOST_MS = 500
DELAYS_MS = (0, 500)
LEVELS_DB = (-25, -3)  # of her echo, under her voice as it was sent
ROOMS_S = (0.15, 0.3, 0.5)
FRAME = FRAME_BYTES // 2
AHEAD = 3 * FRAME_BYTES  # what is sent before it is due, as her playout does

Clean = Callable[[bytes, bytes], tuple[bytes, float]]
"""Takes what was sent to be played, and a frame of what was heard."""


@dataclass(frozen=True, kw_only=True)
class Scene:
    played: bytes
    echo: Sound  # with the noise of the room
    over: Sound  # the person, as loud as her echo
    onsets: list[int]  # of the person, in samples


def measure_echo(rooms: int, seed: int) -> None:
    for kind in ("still", "louder later", "clocks 100 ppm apart", "overdriven loudspeaker"):
        scenes = [_scene(kind, seed + number) for number in range(rooms)]
        for name, make in _cancellers().items():
            _measure(f"{name}, {kind}", make, scenes)


def _measure(what: str, make: Callable[[], Clean], scenes: list[Scene]) -> None:
    alone, erle, found, costs, first, sounding = 0, [], [], [], 0, 0
    for scene in scenes:
        left, speech, cost_ms = _run(make(), scene.played, pcm(scene.echo))
        begins = np.flatnonzero(np.diff((speech >= ON).astype(int), prepend=0) == 1)
        alone += len(begins)
        first += int((begins < 2_000 // FRAME_MS).sum())
        sounding += len(speech)
        after = slice(LEARNED_S * RATE_HZ, len(left))
        erle.append(10 * np.log10(np.square(scene.echo[after]).mean() / np.square(left[after]).mean()))
        costs.append(cost_ms)
        _, speech, _ = _run(make(), scene.played, pcm(scene.echo + scene.over))
        for onset in scene.onsets:
            near = np.flatnonzero(speech[onset // FRAME :][: LOST_MS // FRAME_MS] >= ON)
            late = (near[0] + 1) * FRAME - onset % FRAME if len(near) else LOST_MS * RATE_HZ // 1000
            found.append(late * 1000 / RATE_HZ)
    minutes = sounding * FRAME_MS / 60_000
    in_time = sum(ms <= IN_TIME_MS for ms in found) / len(found)
    emit(
        "hearing", f"echo: taken out after {LEARNED_S} s p50, {what}", percentile(erle, 0.5), "dB", len(erle)
    )
    emit("hearing", f"echo: herself taken for a person, {what}", alone / minutes, "a minute", sounding)
    emit("hearing", f"echo: the same in the first 2 s, {what}", first, "times", len(scenes))
    emit("hearing", f"echo: person over it found p50, {what}", percentile(found, 0.5), "ms", len(found))
    emit("hearing", f"echo: person over it found p95, {what}", percentile(found, 0.95), "ms", len(found))
    emit("hearing", f"echo: person found in {IN_TIME_MS} ms, {what}", 100 * in_time, "%", len(found))
    emit("hearing", f"echo: cost of a frame p50, {what}", percentile(costs, 0.5), "ms", sounding)


def _run(clean: Clean, played: bytes, heard: bytes) -> tuple[Sound, Sound, float]:
    vad, left, speech, spans = find_vad(), [], [], []
    for at in range(0, len(heard) - FRAME_BYTES + 1, FRAME_BYTES):
        started = time.perf_counter()
        sent = played[at + AHEAD if at else 0 : at + AHEAD + FRAME_BYTES]
        frame, near = clean(sent, heard[at : at + FRAME_BYTES])
        spans.append((time.perf_counter() - started) * 1e3)
        left.append(frame)
        speech.append(min(near, vad.hear(frame)))
    return np.frombuffer(b"".join(left), "<i2") / 32_768, np.array(speech), percentile(spans, 0.5)


def _scene(kind: str, seed: int) -> Scene:
    rng = np.random.default_rng(seed)
    parts: list[Sound] = []
    while sum(map(len, parts)) < SECONDS * RATE_HZ:
        parts += [she_says(str(rng.choice(ANSWERS))), np.zeros(int(rng.uniform(0.3, 2) * RATE_HZ))]
    hers = np.concatenate(parts)[: SECONDS * RATE_HZ]
    level_db = rng.uniform(*LEVELS_DB)
    sent = np.tanh(hers * 20) / 20 if kind == "overdriven loudspeaker" else hers
    echo = in_room(sent, float(rng.choice(ROOMS_S)), rng)
    if kind == "clocks 100 ppm apart":
        at = np.arange(len(echo))
        echo = np.interp(at * (1 + 100e-6), at, echo, right=0)
    delay = int(rng.uniform(*DELAYS_MS) * RATE_HZ / 1000)
    echo = scaled(np.concatenate((np.zeros(delay), echo))[: len(hers)], -26 + level_db)
    if kind == "louder later":
        echo[len(echo) // 2 :] *= 10 ** (8 / 20)
    over, onsets = _person(echo, rng)
    return Scene(played=pcm(hers), echo=echo + noise("quiet", len(echo), rng), over=over, onsets=onsets)


def _person(echo: Sound, rng: np.random.Generator) -> tuple[Sound, list[int]]:
    """Lines over her echo where she is speaking, each as loud as she is around it."""
    over, onsets, at = np.zeros(len(echo)), [], LEARNED_S * RATE_HZ
    usual = np.sqrt(np.square(echo).mean())
    while True:
        line = said(str(rng.choice(PEOPLE)), str(rng.choice(SAID)))
        if at + len(line) + 4_000 > len(echo):
            return over, onsets
        if np.sqrt(np.square(echo[at : at + 6_400]).mean()) < usual / 2:  # she pauses here
            at += 1_600
            continue
        around = echo[max(0, at - RATE_HZ) : at + RATE_HZ]
        level_db = 20 * np.log10(np.sqrt(np.square(around).mean())) + 3  # loud parts are about 3 dB over it
        spoken = in_room(np.concatenate((scaled(line, level_db), np.zeros(4_000))), 0.2, rng)
        over[at : at + len(spoken)] += spoken
        onsets.append(at)
        at += len(line) + int(rng.uniform(2, 4) * RATE_HZ)


def _cancellers() -> dict[str, Callable[[], Clean]]:
    found: dict[str, Callable[[], Clean]] = {"nothing": lambda: lambda _, heard: (heard, 1.0), "ours": _ours}
    if find_spec("livekit"):
        found["WebRTC's"] = _webrtc
    return found


def _ours() -> Clean:
    echo = Echo()

    def clean(played: bytes, heard: bytes) -> tuple[bytes, float]:
        echo.played(played, RATE_HZ)
        return echo.clean(heard)

    return clean


def _webrtc() -> Clean:
    """WebRTC's audio processing, told nothing of the delay, as it mostly is."""
    apm = import_module("livekit.rtc.apm").AudioProcessingModule(echo_cancellation=True)
    frame = import_module("livekit.rtc").AudioFrame
    half = FRAME_BYTES // 2

    def clean(played: bytes, heard: bytes) -> tuple[bytes, float]:
        left = b""
        for at in range(0, len(played), half):
            apm.process_reverse_stream(frame(bytearray(played[at : at + half]), RATE_HZ, 1, half // 2))
        for at in (0, half):
            mine = frame(bytearray(heard[at : at + half]), RATE_HZ, 1, half // 2)
            apm.set_stream_delay_ms(0)
            apm.process_stream(mine)
            left += bytes(mine.data.cast("B")) if hasattr(mine.data, "cast") else bytes(mine.data)
        return left, 1.0

    return clean
