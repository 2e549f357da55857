"""When she says "mm-hm" while somebody tells her something long: seldom, and not at all if they prefer. Pure.

At a short pause after a clause that is open: not inside a phrase, not into a number being dictated, not where
she may answer, and not while they look for a word. Every limit here keeps her from talking into their turn.
"""

from dataclasses import dataclass

from samantha.ear.completeness import Completeness
from samantha.ear.en.murmurs import GOING_ON, HURTS, SOFT, TURNING, TURNS
from samantha.ear.en.tokens import tokens

# a listener's tokens come 250 to 600 ms into a pause: sooner they collide, later they sound like an answer
EARLIEST_MS, LATEST_MS = 250, 600
LEAST_TALK_MS = 4_000
LEAST_GAP_MS = 12_000
LEAST_WORDS = 8  # said since her last one: who says little between long pauses is not telling a story
_RECENT_WORDS = 12  # in which a turn of the story is looked for
_CLAUSES = ("subordinate", "time clause", "scene, long")
_SEARCHING = ("filler", "filler alone", "discourse", "opener", "nothing", "number")


@dataclass(frozen=True, kw_only=True)
class Listening:
    """The turn so far: `talk_ms` since it began, `pause_ms` of silence now.

    `gap_ms` is the time since her last one (None: none yet), `words_since` counts the words since
    then, `given` how many she gave in this turn.
    """

    talk_ms: float
    pause_ms: float
    gap_ms: float | None = None
    words_since: int = 0
    given: int = 0


@dataclass(frozen=True, kw_only=True)
class Backchannel:
    """What she says, and whether quietly."""

    text: str
    is_soft: bool = False


def backchannel(
    words: str, ending: Completeness, listening: Listening, *, is_wanted: bool = True
) -> Backchannel | None:
    """What she says into this pause, or None, which is nearly always. `words` is the whole turn so far.

    `is_wanted` is the person's setting: with False she only ever listens.
    """
    if not is_wanted or not EARLIEST_MS <= listening.pause_ms <= LATEST_MS:
        return None
    if listening.talk_ms < LEAST_TALK_MS or listening.words_since < LEAST_WORDS:
        return None
    if listening.gap_ms is not None and listening.gap_ms < LEAST_GAP_MS:
        return None
    if not _is_between_clauses(ending):
        return None
    said = tokens(words)
    if not HURTS.isdisjoint(said):
        return Backchannel(text=SOFT[listening.given % len(SOFT)], is_soft=True)
    of = GOING_ON if TURNS.isdisjoint(said[-_RECENT_WORDS:]) else TURNING
    return Backchannel(text=of[listening.given % len(of)])


def _is_between_clauses(ending: Completeness) -> bool:
    if ending.is_dictated or ending.reason in _SEARCHING:
        return False
    return ending.label == "open" or ending.reason in _CLAUSES
