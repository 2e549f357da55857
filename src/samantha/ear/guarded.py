"""A Hearing that outlives its engine: whatever fails in there is one sentence, told once a stretch."""

import logging

from samantha.core.errors import SamanthaError
from samantha.core.ports import Hearing, Recogniser
from samantha.core.sound import Transcript

log = logging.getLogger(__name__)


def listen(recogniser: Recogniser) -> "GuardedHearing":
    """Open the recogniser. Raises SamanthaError, whatever it raises itself."""
    try:
        return GuardedHearing(recogniser.open(), recogniser.name)
    except SamanthaError:
        raise
    except Exception as error:
        raise _failed(recogniser.name, error) from error


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
            self._hearing.feed(frame)
        except SamanthaError as error:
            self._trouble = error
        except Exception as error:  # noqa: BLE001 - a talk outlives an engine
            self._trouble = _failed(self._name, error)

    async def so_far(self) -> Transcript:
        if self._trouble is not None:
            raise self._trouble
        try:
            return await self._hearing.so_far()
        except SamanthaError:
            raise
        except Exception as error:
            raise _failed(self._name, error) from error

    async def close(self) -> None:
        try:
            await self._hearing.close()
        except Exception as error:  # noqa: BLE001 - its words are not wanted any more
            log.error("ear: %s while closing", type(error).__name__)


def _failed(name: str, error: Exception) -> SamanthaError:
    log.error("ear: %s in %s", type(error).__name__, name)
    return SamanthaError(f"My ear ({name}) failed just there. Type it to me, or say it again.")
