"""The day that something is on, by what it is called: a feast, or what memory dates ("mum's birthday")."""

from datetime import date, datetime

from samantha.core.ids import OwnerId
from samantha.core.ports import Transaction
from samantha.memory.anchors import read_anchors
from samantha.memory.loops import open_loops
from samantha.mind.reflex.times import reread


def day_named(owner: OwnerId, tx: Transaction, name: str, now: datetime) -> date | None:
    """The next day that is called so; None where nothing is. `now` is on the person's own clock."""
    anchors = read_anchors(owner, tx, now, open_loops(owner, tx, now))
    low = name.lower().removeprefix("the ")
    ways = [low, f"on {low}", low.removeprefix("my ").removeprefix("our ")]
    found = (when for way in ways if (when := reread(way, now, anchors)) is not None)
    return next((when.start.date() for when in found if when.start.date() >= now.date()), None)
