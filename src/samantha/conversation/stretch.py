"""One stretch of the person's speech on its way to words."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import takewhile

from samantha.core.errors import SamanthaError
from samantha.core.ports import Recogniser
from samantha.core.sound import Transcript
from samantha.ear.guarded import GuardedHearing, listen


class Stretch:
    """`transcript` is what it has come to. `Stretch()` is one that nobody makes words of.

    `goes_on`: it began so soon after a turn that this had not been over. `turn`: what was taken of it as one.
    """

    def __init__(self, hearing: GuardedHearing | None = None, *, goes_on: bool = False) -> None:
        self.transcript = Transcript()
        self.goes_on = goes_on
        self.turn: str | None = None
        self._hearing = hearing
        self._has_failed = False
        self._before: list[str] = []  # the words before the last change
        self._words: list[str] = []

    @classmethod
    def open(cls, recogniser: Recogniser, before: Iterable[bytes], *, goes_on: bool) -> "Stretch":
        """Begun a little before it was noticed, with those frames. Raises SamanthaError."""
        hearing = listen(recogniser)
        for frame in before:
            hearing.feed(frame)
        return cls(hearing, goes_on=goes_on)

    @property
    def settled(self) -> str:
        """What can be shown of it: of words that are guesses, those that were guessed twice."""
        if self.transcript.is_sure:
            return self.transcript.text
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(self._before, self._words, strict=False))
        return " ".join(word for word, _ in alike)

    @property
    def is_open(self) -> bool:
        return self._hearing is not None

    @property
    def is_sure(self) -> bool:
        """Good enough to be a turn; else it is shown first."""
        return self.transcript.is_sure and not self._has_failed

    def feed(self, frame: bytes) -> bool:
        """Take in one frame; whether the words have changed."""
        if self._hearing is None:
            return False
        self._hearing.feed(frame)
        before, self.transcript = self.transcript, self._hearing.latest
        if self.transcript.text == before.text:
            return False
        self._before, self._words = self._words, self.transcript.text.split()
        return True

    async def ask(self) -> None:
        """Have all its words up to now. Raises SamanthaError: what there is of it stands, and is not sure."""
        if self._hearing is None:
            return
        hearing = self._hearing
        try:
            self.transcript = await hearing.so_far()
        except SamanthaError:
            self._has_failed = True
            self.transcript = replace(hearing.latest, is_sure=False)
            raise

    async def close(self) -> None:
        """No more of it will come. Raises SamanthaError where the ear fails at that; it is closed then."""
        hearing, self._hearing = self._hearing, None
        if hearing is not None:
            await hearing.close()
