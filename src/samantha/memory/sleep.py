"""Sleep: what she goes over while nobody talks, one bounded step after another.

How far she is stands in the journal (`slept`), and everything that comes of it is made from the journal, so
a step that was cut off is taken again, and a rebuild sleeps the same sleep.
"""

from datetime import timedelta

from samantha.core.entry import Draft
from samantha.core.ports import Pen
from samantha.memory.alike import alike
from samantha.memory.days_told import days_after, slept_through
from samantha.memory.doubts import clashes, open_doubts
from samantha.memory.episodes import zone_named
from samantha.memory.joins import naming
from samantha.memory.profile import read_zone

DAYS = 14  # gone over in one step
NAMES = 5  # pairs settled in a night
DOUBTS = 2  # that wait to be asked
LINES = 100  # in one step, which takes some 30 ms of the writer; a fuller day is one step


def sleep(pen: Pen) -> bool:
    """Take one step, in the pen's transaction. Whether there was one; if not, nothing was written."""
    owner, tx = pen.owner, pen.tx
    today = pen.now.astimezone(zone_named(read_zone(owner, tx))).date()
    yesterday = (today - timedelta(days=1)).isoformat()
    waiting = days_after(owner, tx, slept_through(owner, tx), yesterday, DAYS)
    count, through = 0, ""
    for day in waiting:
        count += tx.run(
            "SELECT count(*) FROM episode WHERE owner_id = ? AND substr(at, 1, 10) = ? AND elsewhere = ''",
            owner,
            day,
        )[0][0]
        if through and count > LINES:
            break
        through = day
    if not through:
        return False
    pen.write(Draft(kind="slept", body={"through": through}))
    if through == waiting[-1] and len(waiting) < DAYS:  # the last step of the night
        _settle(pen)
    return True


def _settle(pen: Pen) -> None:
    """Join names that are surely one person's, and note what is to be asked: of names, of two values."""
    waiting = len(open_doubts(pen.owner, pen.tx))
    for pair in alike(pen.owner, pen.tx, NAMES):
        names = [pair.name, pair.into]
        sources = naming(pen.owner, pen.tx, *names)
        if pair.how == "join":
            body = {"names": names, "why": "the same name, said in two ways", "told": False, "given": True}
            pen.write(Draft(kind="joined", body=body, sources=sources))
        elif waiting < DOUBTS:
            waiting += 1
            pen.write(Draft(kind="wondered", body={"names": names}, sources=sources))
    for facts in clashes(pen.owner, pen.tx, max(0, DOUBTS - waiting)):
        told = {"facts": [fact.id for fact in facts]}
        pen.write(Draft(kind="wondered", body=told, sources=tuple(fact.source for fact in facts)))
