"""A journal in memory, with the real chain and whatever projections are under test."""

from samantha.core.clock import Clock
from samantha.core.ids import SOLE_OWNER, OwnerId
from samantha.core.ports import Pen, Projection
from samantha.journal.journal import ChainedJournal, entries
from samantha.testing.clock import FakeClock
from samantha.testing.store import MemoryStore


def fake_journal(
    *projections: Projection, clock: Clock | None = None, owner: OwnerId = SOLE_OWNER
) -> ChainedJournal:
    """A ChainedJournal on a MemoryStore and a FakeClock, without an anchor."""
    return ChainedJournal(MemoryStore(), clock or FakeClock(), owner, projections)


async def rebuild(journal: ChainedJournal) -> None:
    """Have every projection of it make its tables anew from the entries."""

    def work(pen: Pen) -> None:
        for projection in pen.projections:
            projection.clear(pen.owner, pen.tx)
        for entry in entries(pen.owner, pen.tx):
            for projection in pen.projections:
                projection.apply(entry, pen.tx)

    await journal.act(work)
