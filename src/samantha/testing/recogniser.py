"""A Recogniser for tests and benches: it is told what will be said, and says so after a stated delay."""

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from samantha.core.clock import Clock
from samantha.core.errors import SamanthaError
from samantha.core.sound import RATE_HZ, Transcript

WORD_S = 0.3  # of `spoken`: about 200 words a minute, unhurried
REACH_S = 1.0  # how far back a hearing reaches for words on the clock, as it is fed what came before it


@dataclass(frozen=True, kw_only=True)
class TimedWord:
    """One word, and when its last sample is heard, in seconds."""

    text: str
    end_s: float


def spoken(text: str, *, start_s: float = 0.0, word_s: float = WORD_S) -> tuple[TimedWord, ...]:
    """The words of a text one after the other, evenly, the first beginning at `start_s`."""
    return tuple(
        TimedWord(text=word, end_s=start_s + (count + 1) * word_s) for count, word in enumerate(text.split())
    )


class OracleRecogniser:
    """Knows each word `delay_s` after its last sample came, by the clock it is given, real or fake.

    `expect` tells what the next hearings hear, with times counted in the sound that each is fed. `hear_at`
    tells what is heard at times of `clock.monotonic()`, whichever hearing is open then.
    `opened` counts hearings.
    """

    name = "oracle"
    leaves_to = ""

    def __init__(self, clock: Clock, *, delay_s: float = 0.1, is_sure: bool = True) -> None:
        self.clock, self.delay_s, self.is_sure = clock, delay_s, is_sure
        self.opened = 0
        self.trouble = ""  # set it, and every hearing fails with this sentence
        self._expected: deque[tuple[TimedWord, ...]] = deque()
        self._at: deque[TimedWord] = deque()

    def expect(self, *stretches: Sequence[TimedWord] | str) -> None:
        """What the next hearings hear, one each; a text is spread evenly, from the first frame on."""
        for said in stretches:
            self._expected.append(spoken(said) if isinstance(said, str) else tuple(said))

    def hear_at(self, words: Sequence[TimedWord]) -> None:
        """What is heard at times of the clock, in their order, after what was given before."""
        self._at.extend(words)

    def warm(self) -> None:
        pass

    def open(self) -> "OracleHearing":
        self.opened += 1
        return OracleHearing(self, self._expected.popleft() if self._expected else ())

    def reached(self, now: float, since: float) -> list[TimedWord]:
        """Take the words whose time on the clock has come; those from before `since` nobody heard."""
        words = []
        while self._at and self._at[0].end_s <= now:
            word = self._at.popleft()
            if word.end_s > since:
                words.append(word)
        return words

    async def close(self) -> None:
        pass


class LateRecogniser:
    """Has `partial` at once, and `whole` only when `is_ready` is set: an engine that is still loading."""

    name = "late"
    leaves_to = ""

    def __init__(self, partial: str, whole: str) -> None:
        self.partial, self.whole = partial, whole
        self.is_ready = asyncio.Event()

    def warm(self) -> None:
        pass

    def open(self) -> "LateHearing":
        return LateHearing(self)

    async def close(self) -> None:
        pass


class LateHearing:
    """See the Hearing port."""

    def __init__(self, ear: LateRecogniser) -> None:
        self._ear = ear

    @property
    def latest(self) -> Transcript:
        return Transcript(text=self._ear.partial)

    def feed(self, frame: bytes) -> None:
        pass

    async def so_far(self) -> Transcript:
        await self._ear.is_ready.wait()
        return Transcript(text=self._ear.whole)

    async def close(self) -> None:
        pass


class OracleHearing:
    """See the Hearing port. `fed_s` is how much sound it was given, in seconds."""

    def __init__(self, recogniser: OracleRecogniser, expected: Sequence[TimedWord]) -> None:
        self._oracle = recogniser
        self._expected = deque(expected)
        self._since = recogniser.clock.monotonic() - REACH_S
        self._heard: list[tuple[str, float]] = []  # a word, and when it is known
        self._bytes = 0
        self._is_closed = False

    @property
    def fed_s(self) -> float:
        return self._bytes / (RATE_HZ * 2)

    @property
    def latest(self) -> Transcript:
        self._look()
        now = self._oracle.clock.monotonic()
        return self._told(sum(known <= now for _, known in self._heard))

    def feed(self, frame: bytes) -> None:
        if not self._is_closed:
            self._bytes += len(frame)
            self._look()

    async def so_far(self) -> Transcript:
        if self._is_closed:
            raise SamanthaError("Nobody listens to that any more.")
        if self._oracle.trouble:
            raise SamanthaError(self._oracle.trouble)
        self._look()
        count = len(self._heard)
        if count:
            wait = self._heard[-1][1] - self._oracle.clock.monotonic()
            if wait > 0:
                await self._oracle.clock.sleep(wait)
        return self._told(count)

    async def close(self) -> None:
        self._is_closed = True

    def _look(self) -> None:
        now, delay = self._oracle.clock.monotonic(), self._oracle.delay_s
        while self._expected and self._expected[0].end_s <= self.fed_s + 1e-6:
            self._heard.append((self._expected.popleft().text, now + delay))
        if not self._is_closed:
            reached = self._oracle.reached(now, self._since)
            self._heard += [(word.text, word.end_s + delay) for word in reached]

    def _told(self, count: int) -> Transcript:
        text = " ".join(word for word, _ in self._heard[:count])
        return Transcript(text=text, is_sure=self._oracle.is_sure or not text)
