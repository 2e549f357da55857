"""One stretch of speech on its way to words: what of it is shown while an ear still guesses."""

import pytest

from samantha.conversation.stretch import Stretch
from samantha.core.sound import Transcript


class Guessing:
    """An ear that is told, frame by frame, what it guesses."""

    name, leaves_to = "guessing", ""

    def __init__(self, *guesses: str, is_sure: bool = False) -> None:
        self._guesses, self._is_sure = list(guesses), is_sure
        self.latest = Transcript()

    def warm(self) -> None:
        pass

    def open(self) -> "Guessing":
        return self

    def feed(self, frame: bytes) -> None:
        self.latest = Transcript(text=self._guesses.pop(0), is_sure=self._is_sure)

    async def so_far(self) -> Transcript:
        return self.latest

    async def close(self) -> None:
        pass


def shown(ear: Guessing, count: int) -> list[str]:
    stretch = Stretch.open(ear, [], goes_on=False)
    found = []
    for _ in range(count):
        if stretch.feed(b""):
            found.append(stretch.settled)
    return found


def test_a_word_that_was_guessed_once_is_not_shown():
    ear = Guessing("remind", "remind me", "remind me shut", "remind me at", "remind me at six")
    assert shown(ear, 5) == ["", "remind", "remind me", "remind me", "remind me at"]


def test_what_an_ear_is_sure_of_is_shown_at_once():
    assert shown(Guessing("stop", is_sure=True), 1) == ["stop"]


@pytest.mark.parametrize("guesses", [("a b", "a b"), ("", "")])
def test_what_has_not_changed_is_not_told_again(guesses: tuple[str, ...]):
    assert len(shown(Guessing(*guesses), 2)) <= 1
