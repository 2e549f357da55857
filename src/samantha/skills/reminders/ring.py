"""A reminder rings, and is seen. Each occurrence rings once, whatever happens to the clock or the power."""

from datetime import datetime, timedelta

from samantha.core.deed import Due
from samantha.core.entry import Draft
from samantha.core.errors import NotFoundError
from samantha.core.ids import EntryId
from samantha.core.ports import Pen
from samantha.skills.reminders import record
from samantha.skills.reminders.record import Kept, key_of, to_text
from samantha.skills.reminders.walltime import land, occurrences, spend, zone_named

LATE = timedelta(seconds=60)
"""What rings later than this after its instant says so."""


def fire(pen: Pen, due: Due, now: datetime) -> Due | None:
    """Ring what is due, in the transaction that looks whether it still is; None where it is not.

    Of a repeating reminder that missed several occurrences, only the latest rings, and counts the others in
    its entry: a month away is one bell, not thirty. It returns the occurrence that rang. Where clocks
    skip a whole day, the occurrence of that day and of the next fall on one instant and are one.
    """
    kept = record.find(pen.owner, pen.tx, due.reminder)
    if kept is None or kept.state != "pending" or kept.key != due.key or kept.timing.instant > now:
        return None
    passed, following = _passed(kept, now)
    wall, instant = passed[-1]
    key = key_of(kept.id, wall)
    body = {
        "key": key,
        "reminder": kept.id,
        "late": now - instant > LATE,
        "missed": sum(earlier < instant for _, earlier in passed),
        "wall": wall.isoformat(),
        "zone": kept.timing.zone,
        "instant": to_text(instant),
        "next": following.isoformat() if following else None,
        "rrule": spend(kept.timing.rrule, len(passed)),
    }
    pen.write(Draft(kind="fired", body=body, sources=(EntryId(kept.id),)))
    return record.occurrence(pen.owner, pen.tx, key)


def acknowledge(pen: Pen, key: str) -> Due:
    """The person saw it. Saying so twice writes nothing more. Raises NotFoundError."""
    rung = record.occurrence(pen.owner, pen.tx, key)
    if rung is None:
        raise NotFoundError("No reminder of that name has rung.")
    if rung.acknowledged_at is not None:
        return rung
    body = {"key": key, "reminder": rung.reminder}
    pen.write(Draft(kind="acknowledged", body=body, sources=(EntryId(rung.reminder),)))
    return record.occurrence(pen.owner, pen.tx, key) or rung


def _passed(kept: Kept, now: datetime) -> tuple[list[tuple[datetime, datetime]], datetime | None]:
    """The occurrences (wall, instant) whose time has come, and the wall time of the one after them."""
    timing = kept.timing
    passed = [(timing.wall, timing.instant)]
    if not timing.rrule:
        return passed, None
    zone = zone_named(timing.zone)
    for wall in occurrences(timing.wall, timing.rrule):
        instant = land(wall, zone).instant
        if instant > now:
            return passed, wall
        if wall != timing.wall:
            passed.append((wall, instant))
    return passed, None
