"""What has to be done now and then, whether or not anyone talks: one owned task, bounded work."""

import logging
from collections.abc import Awaitable, Callable

from samantha.core.clock import Clock
from samantha.core.errors import SamanthaError

log = logging.getLogger(__name__)

EVERY_S = 60.0
FIRST_S = 3.0  # a start is for the person who waits for her; chores come after it

Chore = Callable[[], Awaitable[object]]


class Housekeeping:
    """Does each chore once a minute. A chore that fails is tried again next time."""

    def __init__(self, clock: Clock, chores: dict[str, Chore]) -> None:
        self._clock = clock
        self._chores = chores

    async def run(self) -> None:
        """Work until cancelled."""
        await self._clock.sleep(FIRST_S)
        while True:
            for name, chore in self._chores.items():
                try:
                    await chore()
                except (SamanthaError, OSError) as error:
                    log.warning("chore %s: %s", name, type(error).__name__)
            await self._clock.sleep(EVERY_S)
