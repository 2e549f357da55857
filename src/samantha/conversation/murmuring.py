"""Her own "mm-hm" in a long turn of the person's: what one talk has to remember to give it seldom."""

from samantha.conversation.turntaking import Taking
from samantha.ear.backchannels import EARLIEST_MS, Backchannel, Listening, backchannel
from samantha.ear.completeness import Completeness


class Murmuring:
    """Asked each frame; answers at most once a pause, and nearly always with None."""

    def __init__(self) -> None:
        self._begun_ms: int | None = None  # the turn that `_given` and `_words` are of
        self._considered_ms = -1  # the pause that was looked at
        self._last_ms: int | None = None
        self._given = 0
        self._words = 0  # of the turn, when she gave her last one

    def due(self, taking: Taking, ending: Completeness) -> Backchannel | None:
        """What she says into the pause that `taking` is in, after words that end so."""
        if taking.begun_ms is None or taking.pause != "known" or taking.overlap != "none":
            return None
        if taking.silence_ms < EARLIEST_MS or taking.last_ms == self._considered_ms:
            return None
        self._considered_ms = taking.last_ms
        if taking.begun_ms != self._begun_ms:
            self._begun_ms, self._given, self._words = taking.begun_ms, 0, 0
        count = len(taking.words.split())
        listening = Listening(
            talk_ms=taking.speech_ms,
            pause_ms=taking.silence_ms,
            gap_ms=None if self._last_ms is None else taking.now_ms - self._last_ms,
            words_since=count - self._words,
            given=self._given,
        )
        given = backchannel(taking.words, ending, listening)
        if given is not None:
            self._last_ms, self._words = taking.now_ms, count
            self._given += 1
        return given
