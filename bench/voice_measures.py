"""What takes come to: A answers, B interruptions, C backchannels, D pauses, E her own echo. Times in ms."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bench.measure import emit, percentile
from bench.voice_rig import CHARACTER_MS, FIRST, LATER, OTHER, RATE_HZ, Take, reply

MS = RATE_HZ // 1000
WINDOW_MS = 10
WINDOW = WINDOW_MS * MS
SILENT = 0.01  # of her level, -40 dB
DUCKED = 10 ** (-12 / 20)
UNSURE_MS = 1500  # an answer later than this was waited for by a fixed limit

Floats = NDArray[np.float64]


# --- one take ---------------------------------------------------------------------------------------


def starts(take: Take) -> list[int]:
    """When each of her answers began to leave; her own backchannels are none."""
    found, last = [], -RATE_HZ
    for one in take.left:
        if one.pitch and one.pitch != OTHER:
            if one.at - last > RATE_HZ // 4:
                found.append(one.at)
            last = one.at + one.samples
    return found


def answer_ms(take: Take) -> float | None:
    """From the last sample of the turn to the first of the answer, less the transcript's delay."""
    after = [at for at in starts(take) if at >= take.clip[1]]
    return (after[0] - take.clip[1]) / MS - take.trial.delay_ms if after else None


def is_early(take: Take) -> bool:
    return any(at < take.clip[1] for at in starts(take))


def pauses(take: Take) -> list[tuple[float, bool]]:
    """Each pause of the turn: its length, and whether she answered into it, or over the words right after."""
    begun = starts(take)
    return [
        ((onset - end) / MS, any(end <= at < onset + 100 * MS for at in begun))
        for (_, end), (onset, _) in zip(take.parts[:-1], take.parts[1:], strict=True)
    ]


def level(take: Take, pitch: int) -> Floats:
    """How loud one of her tones was heard in each 10 ms; 0 where another is louder, or for a mere click."""
    mine, *others = (_strength(take, hz) for hz in (pitch, *{FIRST, LATER, OTHER} - {pitch}))
    mine = np.where((mine > others[0]) & (mine > others[1]), mine, 0.0)
    around = np.minimum(np.concatenate([[0.0], mine[:-1]]), mine), np.minimum(mine, np.append(mine[1:], 0.0))
    return np.asarray(np.where(np.maximum(*around) > 0, mine, 0.0))


def _strength(take: Take, pitch: int) -> Floats:
    count = len(take.heard) // WINDOW
    rows = take.heard[: count * WINDOW].reshape(count, WINDOW).astype(np.float64)
    wave = np.exp(-2j * np.pi * pitch * np.arange(WINDOW) / RATE_HZ)
    return np.asarray(np.abs(rows @ wave) / WINDOW * 2)


@dataclass(frozen=True, kw_only=True)
class Over:
    """What came of something said while she spoke. None where it never happened."""

    duck_ms: float | None
    silence_ms: float | None  # until nothing was heard of her for 200 ms
    end_ms: float | None  # until she was silent for good; None: she said all that she had to say
    gap_ms: float  # the longest silence in her speech from then on
    is_answered: bool


def over(take: Take) -> Over | None:
    """None where she was not speaking when it was said."""
    heard = level(take, FIRST)
    onset = take.over[0] // WINDOW
    before = float(np.median(heard[max(0, onset - 30) : onset])) if onset > 30 else 0.0
    if before < 100:
        return None
    lower = np.flatnonzero(heard[onset:] <= DUCKED * before)
    loud = np.flatnonzero(heard[onset:] > SILENT * before)
    whole_ms = len(reply(0, take.trial.reply_ms)) * CHARACTER_MS - len(
        reply(0, take.trial.reply_ms).split(".")
    )
    # Said whole: all of it was heard, but for 400 ms (a voice trims the spaces between sentences).
    is_whole = float((heard > SILENT * before).sum() * WINDOW_MS) > whole_ms - 400
    last = int(loud[-1]) + 1 if len(loud) else 0
    gaps = np.diff(np.concatenate([[0], loud])) - 1 if len(loud) else np.zeros(1)
    silent = heard[onset:] <= SILENT * before
    quiet = [at for at in range(len(silent) - 20) if silent[at : at + 20].all()]
    place_ms = take.over[0] % WINDOW / MS  # how far into its window the onset was
    return Over(
        duck_ms=(int(lower[0]) + 1) * WINDOW_MS - place_ms if len(lower) else None,
        silence_ms=max(0.0, quiet[0] * WINDOW_MS - place_ms) if quiet else None,
        end_ms=None if is_whole else max(0.0, last * WINDOW_MS - place_ms),
        gap_ms=max(0.0, float(gaps.max(initial=0))) * WINDOW_MS,
        is_answered=bool((level(take, LATER) > SILENT * before).sum() > 10),
    )


# --- all of them ------------------------------------------------------------------------------------


def interval(
    values: Sequence[float], of: Callable[[Floats], float], times: int = 2000
) -> tuple[float, float]:
    """The bootstrap 95 % interval of a figure."""
    data, rng = np.asarray(values, np.float64), np.random.default_rng(1)
    drawn = [of(data[rng.integers(0, len(data), len(data))]) for _ in range(times)]
    return float(np.percentile(drawn, 2.5)), float(np.percentile(drawn, 97.5))


def spread(bench: str, name: str, values: Sequence[float], **more: object) -> None:
    """p50, p95 and the longest, the first two with their intervals."""
    if not values:
        return
    for q, label in ((0.5, "p50"), (0.95, "p95")):
        low, high = interval(values, lambda data, q=q: percentile(list(data), q))  # type: ignore[misc]
        emit(
            bench,
            f"{name}_{label}_ms",
            percentile(values, q),
            "ms",
            len(values),
            low=round(low, 1),
            high=round(high, 1),
            **more,
        )
    emit(bench, f"{name}_max_ms", max(values), "ms", len(values), **more)


def share(bench: str, name: str, values: Sequence[bool], **more: object) -> None:
    if values:
        low, high = interval([float(value) for value in values], lambda data: float(data.mean()))
        found = sum(values) / len(values)
        emit(bench, name, found, "share", len(values), low=round(low, 3), high=round(high, 3), **more)


def answered(bench: str, takes: Sequence[Take]) -> None:
    """A, over all delays of the transcript and for each."""
    for label in ("complete", "incomplete"):
        mine = [take for take in takes if take.trial.kind == "answer" and take.trial.label == label]
        whole = [take for take in mine if not is_early(take)]
        spread(bench, f"reply_{label}", [ms for take in whole if (ms := answer_ms(take)) is not None])
        for delay in sorted({take.trial.delay_ms for take in whole}):
            some = [answer_ms(take) for take in whole if take.trial.delay_ms == delay]
            found = [ms for ms in some if ms is not None]
            if found:
                emit(bench, f"reply_{label}_at_{delay}_p50_ms", percentile(found, 0.5), "ms", len(found))
        sure = [ms for take in whole if (ms := answer_ms(take)) is not None and ms < UNSURE_MS]
        if sure:
            emit(bench, f"reply_{label}_within_1500_p50_ms", percentile(sure, 0.5), "ms", len(sure))
        share(bench, f"reply_{label}_early", [is_early(take) for take in mine])
        share(bench, f"reply_{label}_never", [answer_ms(take) is None for take in whole])


def interrupted(bench: str, takes: Sequence[Take]) -> None:
    """B and C."""
    mine = [take for take in takes if take.trial.kind == "overlap"]
    found = [(take, it) for take in mine if (it := over(take)) is not None]
    stops = [it for take, it in found if take.trial.label == "interruption"]
    spread(bench, "duck", [it.duck_ms for it in stops if it.duck_ms is not None])
    stopped = [it for it in stops if it.end_ms is not None]
    spread(bench, "silence", [it.silence_ms for it in stopped if it.silence_ms is not None])
    spread(bench, "silence_for_good", [it.end_ms for it in stopped if it.end_ms is not None])
    again = [(it.end_ms or 0) - (it.silence_ms or 0) > 50 for it in stopped]
    share(bench, "interruptions_resumed_first", again)
    share(bench, "interruptions_talked_over", [it.end_ms is None for it in stops])
    keeps = [(take, it) for take, it in found if take.trial.label == "backchannel"]
    share(bench, "backchannels_cut", [it.end_ms is not None for _, it in keeps])
    share(bench, "backchannels_answered", [it.is_answered for _, it in keeps])
    words = [it.end_ms is not None for take, it in keeps if take.trial.over.split()[-1].isalpha()]
    share(bench, "backchannels_of_words_cut", words)
    spread(bench, "backchannel_gap", [it.gap_ms for _, it in keeps if it.end_ms is None])
    emit(bench, "overlaps_unheard", len(mine) - len(found), "count", len(mine))


def paused(bench: str, takes: Sequence[Take]) -> tuple[float, float] | None:
    """D: the share of pauses that she answered into, by length, beside how long the same loop lets one wait.

    Returns that share over all, and the mean wait over turns that were over.
    """
    mine = [take for take in takes if take.trial.kind == "pause"]
    found = sorted(pause for take in mine for pause in pauses(take))
    for length in sorted({round(ms, -2) for ms, _ in found}):
        some = [is_into for ms, is_into in found if round(ms, -2) == length]
        share(bench, f"pause_answered_{length:.0f}ms", some)
    share(bench, "pauses_answered", [is_into for _, is_into in found])
    waits = [
        ms + take.trial.delay_ms
        for take in takes
        if take.trial.delay_ms == 100 and take.trial.kind in {"answer", "pause"}
        if (ms := answer_ms(take)) is not None
    ]
    if not found or not waits:
        return None
    emit(bench, "wait_mean_ms", float(np.mean(waits)), "ms", len(waits), note="transcript's 100 ms included")
    return sum(is_into for _, is_into in found) / len(found), float(np.mean(waits))


def echoed(bench: str, takes: Sequence[Take]) -> None:
    """E: how often she silenced herself in a minute of her own speech coming back."""
    for label in sorted({take.trial.label for take in takes if take.trial.kind == "echo"}):
        mine = [take for take in takes if take.trial.kind == "echo" and take.trial.label == label]
        minutes = (
            sum(float((np.abs(take.heard) > 50).mean()) * len(take.heard) for take in mine) / RATE_HZ / 60
        )
        cuts, ducks = sum(len(take.cuts) for take in mine), sum(len(take.ducks) for take in mine)
        name = label.replace(" ", "").replace("-", "at_minus_")
        more: dict[str, object] = {"minutes": round(minutes, 2)}
        emit(bench, f"self_interruptions_{name}", cuts / max(minutes, 1e-9), "a minute", len(mine), **more)
        emit(bench, f"self_ducks_{name}", ducks / max(minutes, 1e-9), "a minute", len(mine))


def measured(bench: str, takes: Sequence[Take]) -> tuple[float, float] | None:
    answered(bench, takes)
    interrupted(bench, takes)
    point = paused(bench, takes)
    echoed(bench, takes)
    late = [take.late_ms for take in takes]
    emit(
        bench,
        "rig_late_p95_ms",
        percentile(late, 0.95),
        "ms",
        len(late),
        note="the latest frame of each trial",
    )
    return point
