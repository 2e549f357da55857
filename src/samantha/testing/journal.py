"""A journal in memory, with the real chain and whatever projections are under test."""

from samantha.core.clock import Clock
from samantha.core.ids import SOLE_OWNER, OwnerId
from samantha.core.ports import Projection
from samantha.journal.journal import ChainedJournal
from samantha.testing.clock import FakeClock
from samantha.testing.store import MemoryStore


def fake_journal(
    *projections: Projection, clock: Clock | None = None, owner: OwnerId = SOLE_OWNER
) -> ChainedJournal:
    """A ChainedJournal on a MemoryStore and a FakeClock, without an anchor."""
    return ChainedJournal(MemoryStore(), clock or FakeClock(), owner, projections)
