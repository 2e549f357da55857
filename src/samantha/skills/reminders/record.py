"""The reminders that she keeps: tables made from the journal, and the questions asked of them.

Bodies of the entries:

    reminder      {reminder, change: "set", text, deed, TIMING}    its own id is the reminder's id
                  {reminder, change: "moved"|"restored", deed, TIMING}
                  {reminder, change: "cancelled", deed}
    fired         {key, reminder, late, missed, wall, zone, instant, next, rrule}    `next`: wall time or null
    acknowledged  {key, reminder}
    TIMING        wall, zone, instant, pinned, timer, rrule

Every entry but the first names the reminder among its sources. What a reminder is now rests on all of them:
where the words of one are erased, the reminder goes whole, here and in a rebuild alike.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Literal

from samantha.core.deed import Due, Json
from samantha.core.entry import Body, Entry
from samantha.core.errors import BadInputError
from samantha.core.ids import EntryId, OwnerId, ReminderId
from samantha.core.ports import Row, Transaction
from samantha.journal.record import Record
from samantha.skills.reminders.walltime import land, zone_named

State = Literal["pending", "cancelled", "rung"]

_COLUMNS = "id, text, wall, zone, instant, pinned, timer, rrule, state"
_FIRED = """o.key, o.reminder_id, r.text, o.wall, o.zone, o.instant, o.fired_at, o.acknowledged_at,
    o.is_late, r.timer, r.rrule
    FROM occurrence o JOIN reminder r ON r.owner_id = o.owner_id AND r.id = o.reminder_id"""


@dataclass(frozen=True, kw_only=True)
class Timing:
    """When a reminder rings next, and by what rule after that."""

    wall: datetime  # naive
    zone: str
    instant: datetime  # aware, UTC
    pinned: bool = False
    timer: bool = False
    rrule: str = ""

    def body(self) -> dict[str, Json]:
        return {
            "wall": self.wall.isoformat(),
            "zone": self.zone,
            "instant": to_text(self.instant),
            "pinned": self.pinned,
            "timer": self.timer,
            "rrule": self.rrule,
        }


@dataclass(frozen=True, kw_only=True)
class Kept:
    """One reminder as it stands."""

    id: ReminderId
    text: str
    timing: Timing
    state: State

    @property
    def key(self) -> str:
        return key_of(self.id, self.timing.wall)


class ReminderRecord(Record):
    """See the Projection port."""

    kinds = ("reminder", "fired", "acknowledged")
    prefix = "r-"
    tables = ("reminder", "occurrence")

    def change(self, entry: Entry, body: Body, tx: Transaction) -> None:
        match entry.kind:
            case "reminder":
                _change(entry, body, tx)
            case "fired":
                _fire(entry, body, tx)
            case "acknowledged":
                tx.run(
                    "UPDATE occurrence SET acknowledged_at = ? WHERE owner_id = ? AND key = ?",
                    to_text(entry.at),
                    entry.owner,
                    body["key"],
                )
            case "zone":
                follow(entry.owner, tx, zone=body["zone"])

    def drop(self, owner: OwnerId, id_: str, tx: Transaction) -> None:
        _next.cache_clear()
        tx.run("DELETE FROM occurrence WHERE owner_id = ? AND reminder_id = ?", owner, id_)
        tx.run("DELETE FROM reminder WHERE owner_id = ? AND id = ?", owner, id_)


# --- reading --------------------------------------------------------------------------------------


def find(owner: OwnerId, tx: Transaction, id_: str) -> Kept | None:
    """One reminder, in whatever state; None where there is none of that name."""
    rows = tx.run(f"SELECT {_COLUMNS} FROM reminder WHERE owner_id = ? AND id = ?", owner, id_)
    return _kept(rows[0]) if rows else None


def pending(owner: OwnerId, tx: Transaction, limit: int = -1, until: datetime | None = None) -> list[Kept]:
    """What is still to ring, soonest first; with `until`, only what rings by then."""
    return [_kept(row) for row in _pending(owner, tx, limit, until)]


def count_pending(owner: OwnerId, tx: Transaction) -> int:
    rows = tx.run("SELECT count(*) FROM reminder WHERE owner_id = ? AND state = 'pending'", owner)
    return int(rows[0][0])


def upcoming(owner: OwnerId, tx: Transaction, limit: int = 10) -> list[Due]:
    """The next occurrence of each reminder, soonest first."""
    return [_next(row) for row in _pending(owner, tx, limit, None)]


def due(owner: OwnerId, tx: Transaction, now: datetime, limit: int = 100) -> list[Due]:
    """What should have rung by now and did not, oldest first."""
    return [_due(kept) for kept in pending(owner, tx, limit, until=now)]


def next_instant(owner: OwnerId, tx: Transaction) -> datetime | None:
    """When something rings next; None when nothing is planned."""
    return next((kept.timing.instant for kept in pending(owner, tx, 1)), None)


def unacknowledged(owner: OwnerId, tx: Transaction, limit: int = 100) -> list[Due]:
    """What rang and was not seen yet, oldest first."""
    sql = f"""SELECT {_FIRED}
        WHERE o.owner_id = ? AND o.acknowledged_at IS NULL ORDER BY o.fired_at, o.key LIMIT {limit:d}"""
    return [_rung(row) for row in tx.run(sql, owner)]


def occurrence(owner: OwnerId, tx: Transaction, key: str) -> Due | None:
    """One occurrence that rang; None where it did not."""
    sql = f"""SELECT {_FIRED}
        WHERE o.owner_id = ? AND o.key = ?"""
    return next((_rung(row) for row in tx.run(sql, owner, key)), None)


def missed(owner: OwnerId, tx: Transaction, key: str) -> int:
    """How many occurrences before that one never rang, because she was off."""
    rows = tx.run("SELECT missed FROM occurrence WHERE owner_id = ? AND key = ?", owner, key)
    return int(rows[0][0]) if rows else 0


def key_of(id_: ReminderId, wall: datetime) -> str:
    """The name of one occurrence."""
    return f"{id_}@{wall.isoformat()}"


# --- writing --------------------------------------------------------------------------------------


def follow(owner: OwnerId, tx: Transaction, zone: str | None = None) -> None:
    """Reckon the instants anew: in the person's new zone where one is given, else each in its own.

    The second is for a start, since governments change their clocks and the tables come with updates.
    """
    sql = "SELECT id, wall, zone FROM reminder WHERE owner_id = ? AND timer = 0 AND state != 'rung'"
    if zone is not None:
        sql += " AND pinned = 0"
    changed = [
        (
            zone or own,
            to_text(land(datetime.fromisoformat(wall), zone_named(zone or own)).instant),
            owner,
            id_,
        )
        for id_, wall, own in tx.run(sql, owner)
        if _is_zone(zone or own)  # an older machine may not know a name that came with an import
    ]
    tx.run_many("UPDATE reminder SET zone = ?, instant = ? WHERE owner_id = ? AND id = ?", changed)


def _change(entry: Entry, body: Body, tx: Transaction) -> None:
    if body["change"] == "cancelled":
        _set_state(entry.owner, body["reminder"], "cancelled", tx)
        return
    timing = _timing(body)
    values = (
        timing.wall.isoformat(),
        timing.zone,
        to_text(timing.instant),
        int(timing.pinned),
        int(timing.timer),
        timing.rrule,
        "pending",
    )
    if body["change"] == "set":
        tx.run(
            """INSERT INTO reminder (wall, zone, instant, pinned, timer, rrule, state, owner_id, id, text)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            *values,
            entry.owner,
            body["reminder"],
            body["text"],
        )
    else:
        tx.run(
            """UPDATE reminder SET wall = ?, zone = ?, instant = ?, pinned = ?, timer = ?, rrule = ?,
                state = ?
            WHERE owner_id = ? AND id = ?""",
            *values,
            entry.owner,
            body["reminder"],
        )


def _fire(entry: Entry, body: Body, tx: Transaction) -> None:
    kept = find(entry.owner, tx, body["reminder"])
    if kept is None:  # its words were erased
        return
    tx.run(
        "INSERT INTO occurrence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)",
        entry.owner,
        body["key"],
        body["reminder"],
        body["wall"],
        body["zone"],
        body["instant"],
        to_text(entry.at),
        int(body["late"]),
        body["missed"],
    )
    if body["next"] is None:
        _set_state(entry.owner, kept.id, "rung", tx)
        return
    instant = land(datetime.fromisoformat(body["next"]), zone_named(kept.timing.zone)).instant
    tx.run(
        "UPDATE reminder SET wall = ?, instant = ?, rrule = ? WHERE owner_id = ? AND id = ?",
        body["next"],
        to_text(instant),
        body["rrule"],
        entry.owner,
        kept.id,
    )


def _set_state(owner: OwnerId, id_: str, state: State, tx: Transaction) -> None:
    tx.run("UPDATE reminder SET state = ? WHERE owner_id = ? AND id = ?", state, owner, id_)


# --- rows -----------------------------------------------------------------------------------------


def to_text(instant: datetime) -> str:
    """An instant as the tables hold it: UTC, and in the order of time when sorted as text."""
    return instant.astimezone(UTC).isoformat(timespec="microseconds")


def _timing(body: Body) -> Timing:
    wall = datetime.fromisoformat(body["wall"])
    instant = datetime.fromisoformat(body["instant"])
    if not body["timer"] and _is_zone(body["zone"]):
        instant = land(wall, zone_named(body["zone"])).instant
    return Timing(
        wall=wall,
        zone=body["zone"],
        instant=instant,
        pinned=body["pinned"],
        timer=body["timer"],
        rrule=body["rrule"],
    )


def _is_zone(name: str) -> bool:
    try:
        zone_named(name)
    except BadInputError:
        return False
    return True


def _kept(row: Row) -> Kept:
    timing = Timing(
        wall=datetime.fromisoformat(row[2]),
        zone=row[3],
        instant=datetime.fromisoformat(row[4]),
        pinned=bool(row[5]),
        timer=bool(row[6]),
        rrule=row[7],
    )
    return Kept(id=ReminderId(row[0]), text=row[1], timing=timing, state=row[8])


def _pending(owner: OwnerId, tx: Transaction, limit: int, until: datetime | None) -> list[Row]:
    sql = f"""SELECT {_COLUMNS} FROM reminder WHERE owner_id = ? AND state = 'pending' AND instant <= ?
        ORDER BY instant, id LIMIT {limit:d}"""  # a bound LIMIT would be planned anew each time
    return tx.run(sql, owner, to_text(until) if until else "~")


@lru_cache(maxsize=64)  # the next ones are read in every turn; erasing empties it
def _next(row: Row) -> Due:
    return _due(_kept(row))


def _due(kept: Kept) -> Due:
    return Due(
        key=kept.key,
        reminder=kept.id,
        text=kept.text,
        wall=kept.timing.wall,
        zone=kept.timing.zone,
        instant=kept.timing.instant,
        is_timer=kept.timing.timer,
        repeats=kept.timing.rrule,
        sources=(EntryId(kept.id),),
    )


def _rung(row: Row) -> Due:
    return Due(
        key=row[0],
        reminder=ReminderId(row[1]),
        text=row[2],
        wall=datetime.fromisoformat(row[3]),
        zone=row[4],
        instant=datetime.fromisoformat(row[5]),
        fired_at=datetime.fromisoformat(row[6]),
        acknowledged_at=datetime.fromisoformat(row[7]) if row[7] else None,
        is_late=bool(row[8]),
        is_timer=bool(row[9]),
        repeats=row[10],
        sources=(EntryId(row[1]),),
    )
