"""Sleep: what she goes over while nobody talks, one bounded step after another.

How far she is stands in the journal (`slept`), and everything that comes of it is made from the journal, so
a step that was cut off is taken again, and a rebuild sleeps the same sleep.
"""

from datetime import timedelta

from samantha.core.entry import Draft
from samantha.core.ports import Pen
from samantha.memory.days_told import days_after, slept_through
from samantha.memory.episodes import zone_named
from samantha.memory.profile import read_zone

DAYS = 14  # gone over in one step
LINES = 400  # of the person's in one step, which takes some 50 ms; a fuller day is one step


def sleep(pen: Pen) -> bool:
    """Take one step, in the pen's transaction. Whether there was one; if not, nothing was written."""
    owner, tx = pen.owner, pen.tx
    today = pen.now.astimezone(zone_named(read_zone(owner, tx))).date()
    yesterday = (today - timedelta(days=1)).isoformat()
    waiting = days_after(owner, tx, slept_through(owner, tx), yesterday, DAYS)
    count, through = 0, ""
    for day in waiting:
        count += tx.run(
            "SELECT count(*) FROM episode WHERE owner_id = ? AND substr(at, 1, 10) = ?", owner, day
        )[0][0]
        if through and count > LINES:
            break
        through = day
    if not through:
        return False
    pen.write(Draft(kind="slept", body={"through": through}))
    return True
