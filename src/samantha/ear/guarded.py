"""A Hearing that outlives its engine: what fails in there is logged, and is one sentence to tell."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from samantha.core.errors import SamanthaError
from samantha.core.ports import Hearing, Recogniser
from samantha.core.sound import Transcript

log = logging.getLogger(__name__)


def listen(recogniser: Recogniser) -> "GuardedHearing":
    """Open the recogniser. Raises SamanthaError, whatever it raises itself."""
    with _outlived(recogniser.name):
        return GuardedHearing(recogniser.open(), recogniser.name)


class GuardedHearing:
    """See the Hearing port. After a failure it takes nothing in any more, and `so_far` says why."""

    def __init__(self, hearing: Hearing, name: str) -> None:
        self._hearing = hearing
        self._name = name
        self._trouble: SamanthaError | None = None

    @property
    def latest(self) -> Transcript:
        return self._hearing.latest

    def feed(self, frame: bytes) -> None:
        if self._trouble is not None:
            return
        try:
            with _outlived(self._name):
                self._hearing.feed(frame)
        except SamanthaError as error:
            self._trouble = error

    async def so_far(self) -> Transcript:
        if self._trouble is not None:
            raise self._trouble
        with _outlived(self._name):
            return await self._hearing.so_far()

    async def close(self) -> None:
        """Raises SamanthaError where the engine fails at that, too."""
        with _outlived(self._name):
            await self._hearing.close()


@contextmanager
def _outlived(name: str) -> Iterator[None]:
    """An engine is other people's code, and a talk goes on by text whatever it throws."""
    try:
        yield
    except SamanthaError:
        raise
    except Exception as error:
        log.error("ear: %s in %s", type(error).__name__, name)
        raise SamanthaError(f"My ear ({name}) failed just there. Type it to me, or say it again.") from error
