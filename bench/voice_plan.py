"""Which trials are played: turns that are answered, turns with pauses, what is said over her, her echo."""

import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.voice_clips import clip, noise, said_by, trimmed
from bench.voice_rig import HERS, Clip, Trial
from samantha.voice.tts_espeak import EspeakVoice
from samantha.voice.tts_flite import FliteVoice

CORPORA = Path(__file__).parents[1] / "tests" / "corpora" / "voice"
DELAYS_MS = (0, 100, 300)
PAUSES_MS = (200, 300, 400, 500, 600, 700, 800, 900, 1000, 1200, 1500)
ECHOES_DB = (-6.0, -10.0, -20.0)
TALK_MS = 7_000  # how long she speaks where she is spoken over
HER_LINES = (
    "I have put it down for Thursday at ten, and I will ask you on Friday how it went.",
    "You told me in March that your sister wanted to sell the boat before the summer.",
    "That sounds like a long day, with the train late and the meeting moved twice.",
    "The kettle joke was yours, if I remember it rightly, and it was a good one.",
    "Nothing else is planned for this week, so the evening is free.",
    "We could play the word game again, or you tell me more about the garden.",
)


@dataclass(kw_only=True)
class Plan:
    clips: dict[str, Clip] = field(default_factory=dict)
    answered: list[Trial] = field(default_factory=list)  # A and D
    over: list[Trial] = field(default_factory=list)  # B and C
    echoes: list[Trial] = field(default_factory=list)  # E

    @property
    def trials(self) -> list[Trial]:
        return [*self.answered, *self.over, *self.echoes]


def plan(*, held: bool, is_quick: bool, delays_ms: Sequence[int] = DELAYS_MS, seed: int = 6) -> Plan:
    """Every line of the half that is asked for (`held`: the even ones, which nobody built with)."""
    made, rng = Plan(), random.Random(seed)
    turns = _half("turns", held)
    complete = [turn for turn in turns if turn["ends"] == "complete"]
    incomplete = [turn for turn in turns if turn["ends"] == "incomplete"]
    plain = [row["text"] for row in _rows("everyday")]
    for delay in delays_ms if not is_quick else (100,):
        _answers(made, plain[: 8 if is_quick else None], delay)
        for turn in incomplete[: 6 if is_quick else None]:
            name = _turn(made, [turn["parts"][-1]], [])  # the words ask for more, and no more comes
            made.answered.append(Trial(kind="answer", label="incomplete", clip=name, delay_ms=delay))
    # Pauses where the corpus has them, each as long as the next of PAUSES_MS, so that all are tried alike.
    lengths = _round(PAUSES_MS)
    for turn in [*complete, *incomplete, *complete][: 11 if is_quick else None]:
        pauses = [lengths() for _ in turn["pauses_ms"]]
        name = _turn(made, turn["parts"], pauses)
        made.answered.append(Trial(kind="pause", label=turn["ends"], clip=name, delay_ms=100))
    for row in _half("overlaps", held):
        made.over.append(_over(made, row, rng))
    rng.shuffle(made.over)
    if is_quick:
        made.over = made.over[:24]
    rng.shuffle(made.answered)
    for line in HER_LINES:
        hers = FliteVoice() if FliteVoice.is_here() else EspeakVoice()
        made.clips[HERS + line] = Clip(name=line, sound=trimmed(said_by(hers, line)))
    hers_ms = sum(len(made.clips[HERS + line].sound) for line in HER_LINES) // 16
    asked = _turn(made, ["tell me everything that you have in mind"], [])
    for echo_db in ECHOES_DB:
        made.echoes += [
            Trial(
                kind="echo",
                label=f"{echo_db:g} dB",
                clip=asked,
                delay_ms=100,
                reply_ms=hers_ms,
                echo_db=echo_db,
            )
        ] * (1 if is_quick else 2)
    return made


def _answers(made: Plan, texts: Sequence[str], delay: int) -> None:
    for text in texts:
        plain = "".join(letter for letter in text.lower() if letter.isalnum() or letter in " '")
        made.answered.append(
            Trial(kind="answer", label="complete", clip=_turn(made, [plain], []), delay_ms=delay)
        )


def _over(made: Plan, row: dict[str, Any], rng: random.Random) -> Trial:
    asked = _turn(made, [rng.choice(("what happened then", "tell me about it", "how does it go on"))], [])
    if "sound" in row:
        name = f"{row['sound']} {row['ms']}"
        made.clips[name] = noise(name, row["sound"], row["ms"])
    else:
        name = _turn(made, [row["text"]], [])
    after = rng.randrange(900, 2200)
    return Trial(
        kind="overlap",
        label=row["label"],
        clip=asked,
        delay_ms=100,
        reply_ms=TALK_MS,
        over=name,
        over_after_ms=after,
    )


def _turn(made: Plan, parts: Sequence[str], pauses_ms: Sequence[int]) -> str:
    name = " ".join(
        f"{part} ({pause})" if pause else part for part, pause in zip(parts, [*pauses_ms, 0], strict=True)
    )
    if name not in made.clips:
        made.clips[name] = clip(name, parts, pauses_ms)
    return name


def _rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (CORPORA / f"{name}.jsonl").read_text().splitlines()]


def _half(name: str, held: bool) -> list[dict[str, Any]]:
    return _rows(name)[1 if held else 0 :: 2]


def _round(values: Sequence[int]) -> Callable[[], int]:
    at = -1

    def following() -> int:
        nonlocal at
        at += 1
        return values[at % len(values)]

    return following
