"""How the person pauses, as one talk goes on: how long to wait for more, and what was learned of it."""

from collections.abc import Mapping

from samantha.core.entry import Draft
from samantha.ear.completeness import completeness
from samantha.ear.endpointing import patience_of
from samantha.ear.pauses import Pauses, learn

KEPT_AFTER = 20  # pauses: what is learned of them goes into the journal
TOO_SOON_MS = 1_500  # who speaks again within this was not done


class Habit:
    """Times are those of the frames (Taking). `ending` says how the words before the last pause ended."""

    def __init__(self) -> None:
        self.ending = completeness("")
        self._pauses = Pauses()
        self._learned = 0  # pauses since they were kept
        self._ended_ms: int | None = None  # when the last turn was taken for over

    def know(self, kept: Mapping[str, object]) -> None:
        """What the journal holds of earlier talks."""
        self._pauses = Pauses.from_dict(kept)

    def patience_ms(self, words: str, question: str) -> int:
        """How long a silence ends the turn after these words; `question` is hers that they may answer."""
        self.ending = completeness(words, question)
        return patience_of(self.ending, pauses=self._pauses, length=len(words.split()))

    def paused(self, pause_ms: int) -> None:
        """It was only a pause, of this length."""
        self._pauses = learn(self._pauses, pause_ms, self.ending.label)
        self._learned += 1

    def ended(self, now_ms: int) -> None:
        """Their turn was taken for over."""
        self._ended_ms = now_ms

    def began(self, now_ms: int) -> bool:
        """They speak again: True where it is so soon that they had not been done."""
        if self._ended_ms is None:
            return False
        pause_ms, self._ended_ms = now_ms - self._ended_ms, None
        was_too_soon = pause_ms < TOO_SOON_MS
        self.paused(pause_ms if was_too_soon else 0)
        return was_too_soon

    def to_keep(self) -> Draft | None:
        """Once in a while: what was learned, for the journal."""
        if self._learned < KEPT_AFTER:
            return None
        self._learned = 0
        return Draft(kind="pauses", body=self._pauses.as_dict())
