"""How long this person pauses inside a turn: learned one pause at a time, kept as a plain dict. Pure.

For each way that words can end, a quantile of the wait that would have been needed (0 where the turn was
really over), by stochastic approximation on a logarithmic scale (Robbins and Monro 1951). So a person who
seldom goes on after a complete sentence is answered at once, however long they pause when they do.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import exp, isfinite, log

from samantha.ear.completeness import ENDINGS, Ending

# where everyone starts, and between what it may move: bench.pauses, on the development half of the turns
PRIOR_MS: dict[Ending, float] = {"complete": 140.0, "open": 520.0, "incomplete": 820.0}
LEAST_MS: dict[Ending, float] = {"complete": 120.0, "open": 280.0, "incomplete": 560.0}
MOST_MS: dict[Ending, float] = {"complete": 320.0, "open": 1_000.0, "incomplete": 1_500.0}
# the share of such endings that she should not speak into
QUANTILE: dict[Ending, float] = {"complete": 0.85, "open": 0.75, "incomplete": 0.75}
_PRIOR_WEIGHT = 12  # pauses that the prior counts for
_FIRST_STEP = 2.0  # of the logarithm, shared by all that was seen so far
_LEAST_STEP = 0.02  # so that a habit that changes is followed still
_LONGEST_MS = 4_000  # a longer silence is no pause: they went to the door


@dataclass(frozen=True, kw_only=True)
class Pause:
    """The wait that suits one way of ending, and from how many pauses it was learned."""

    wait_ms: float
    seen: int = 0


@dataclass(frozen=True, kw_only=True)
class Pauses:
    """What is known of one person; `Pauses()` knows nothing yet."""

    by_ending: Mapping[Ending, Pause] = field(
        default_factory=lambda: {ending: Pause(wait_ms=PRIOR_MS[ending]) for ending in ENDINGS}
    )

    def wait_ms(self, ending: Ending) -> float:
        return self.by_ending[ending].wait_ms

    def as_dict(self) -> dict[str, dict[str, float]]:
        """Plain numbers, to be kept."""
        return {
            ending: {"wait_ms": round(pause.wait_ms, 1), "seen": pause.seen}
            for ending, pause in self.by_ending.items()
        }

    @classmethod
    def from_dict(cls, kept: Mapping[str, object]) -> "Pauses":
        """What `as_dict` gave; what is missing or no number is as if nothing had been learned."""
        return cls(by_ending={ending: _pause(kept.get(ending), ending) for ending in ENDINGS})


def learn(pauses: Pauses, pause_ms: float, ending: Ending) -> Pauses:
    """Take in one pause after words that ended so: its length, or 0 where the turn was really over.

    A pause that she spoke into counts too, with its true length, once they go on: else only short ones count.
    """
    if not isfinite(pause_ms) or not 0 <= pause_ms <= _LONGEST_MS:
        return pauses
    before = pauses.by_ending[ending]
    step = max(_LEAST_STEP, _FIRST_STEP / (_PRIOR_WEIGHT + before.seen))
    was_enough = pause_ms <= before.wait_ms
    moved = log(before.wait_ms) + step * (QUANTILE[ending] - was_enough)
    after = replace(before, wait_ms=_bounded(exp(moved), ending), seen=before.seen + 1)
    return replace(pauses, by_ending={**pauses.by_ending, ending: after})


def _bounded(wait_ms: float, ending: Ending) -> float:
    return min(MOST_MS[ending], max(LEAST_MS[ending], wait_ms))


def _pause(kept: object, ending: Ending) -> Pause:
    wait_ms, seen = (kept.get("wait_ms"), kept.get("seen")) if isinstance(kept, Mapping) else (None, None)
    if not isinstance(wait_ms, int | float) or not isinstance(seen, int | float):
        return Pause(wait_ms=PRIOR_MS[ending])
    if not isfinite(wait_ms) or not isfinite(seen):
        return Pause(wait_ms=PRIOR_MS[ending])
    return Pause(wait_ms=_bounded(float(wait_ms), ending), seen=max(0, int(seen)))
