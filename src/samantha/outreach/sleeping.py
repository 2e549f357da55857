"""Has her sleep while nobody talks: memory's steps, some a minute, and none once somebody speaks."""

from datetime import timedelta

from samantha.core.clock import Clock
from samantha.core.ports import Journal
from samantha.memory.episodes import past
from samantha.memory.sleep import sleep

QUIET = timedelta(minutes=3)  # since the last line; a page may be open all day with nobody before it
STEPS = 20  # a minute; a life of ten years is gone over in a quarter of an hour


class Sleeping:
    """A chore of the house; see outreach/housekeeping.py."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock

    async def __call__(self) -> int:
        """Take steps while it is quiet. How many were taken."""
        for count in range(STEPS):
            if not await is_quiet(self._journal, self._clock) or not await self._journal.act(sleep):
                return count
        return STEPS


async def is_quiet(journal: Journal, clock: Clock) -> bool:
    """Whether nobody has said anything for a while, in any talk. A life without a line has no days."""
    owner, now = journal.owner, clock.now()
    lines = await journal.look(lambda tx: past(owner, tx, 1))
    return bool(lines) and now - lines[-1].at >= QUIET
