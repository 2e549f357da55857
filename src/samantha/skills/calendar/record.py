"""The calendars that she knows: her own, made from the journal, and the mirrors of others. Tables and
questions.

Bodies of the entries:

    event      {event, change: "added", deed, title, text}     its own id is the event's id
               {event, change: "changed"|"restored", deed, title, text}
               {event, change: "cancelled", deed}

Every entry but the first names the event among its sources. What an event is now rests on all of them: where
the words of one are erased, the event goes whole, here and in a rebuild alike.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Literal

from samantha.core.entry import Body, Entry
from samantha.core.ids import OwnerId
from samantha.core.ports import Row, Transaction
from samantha.journal.record import Record
from samantha.skills.calendar.recurring import NEVER, bounds
from samantha.skills.calendar.series import Series, read_series
from samantha.skills.calendar.titles import keys

KIND = "event"
OWN = "mine"
"""The name of the calendar that stands in the journal."""

State = Literal["held", "cancelled"]

_MAY_BE = timedelta(days=2)  # how much further away a whole day can lie for somebody who travels


@dataclass(frozen=True, kw_only=True)
class Held:
    """One event as some calendar holds it. `calendar` is "mine" or "ACCOUNT/NAME"."""

    id: str
    calendar: str
    text: str
    title: str
    state: State = "held"
    href: str = ""
    etag: str = ""

    @property
    def is_own(self) -> bool:
        return self.calendar == OWN

    @property
    def series(self) -> Series | None:
        """None where the text is broken: then it is shown to nobody."""
        try:
            found = read_series(self.text)
        except ValueError:
            return None
        return found[0] if found else None


class EventRecord(Record):
    """See the Projection port."""

    kinds = (KIND,)
    prefix = "v-"
    tables = ("event",)

    def change(self, entry: Entry, body: Body, tx: Transaction) -> None:
        if entry.kind == KIND:
            _change(entry, body, tx)

    def drop(self, owner: OwnerId, id_: str, tx: Transaction) -> None:
        read_series.cache_clear()
        keys.cache_clear()
        super().drop(owner, id_, tx)


# --- reading --------------------------------------------------------------------------------------


def between(owner: OwnerId, tx: Transaction, after: datetime, before: datetime) -> list[Held]:
    """Every event that may come between the two: by its bounds, so some of them don't."""
    low, high = to_text(after - _MAY_BE), to_text(before + _MAY_BE)
    own = tx.run(
        f"SELECT {_OWN} FROM event WHERE owner_id = ? AND state = 'held' AND last >= ? AND first <= ?",
        *(owner, low, high),
    )
    others = tx.run(
        f"""SELECT {_OTHER} FROM mirror_item
            WHERE owner_id = ? AND kind = 'calendar' AND last >= ? AND first <= ?""",
        *(owner, low, high),
    )
    return [*map(_own, own), *map(_other, others)]


def every(owner: OwnerId, tx: Transaction) -> list[tuple[str, str]]:
    """(id, title) of all that is held, in whatever calendar."""
    own = tx.run("SELECT id, title FROM event WHERE owner_id = ? AND state = 'held'", owner)
    others = tx.run("SELECT id, title FROM mirror_item WHERE owner_id = ? AND kind = 'calendar'", owner)
    return [(id_, title) for id_, title in (*own, *others)]


def find(owner: OwnerId, tx: Transaction, id_: str) -> Held | None:
    """One event, in whatever state; None where there is none of that name."""
    if id_.startswith("v-"):
        rows = tx.run(f"SELECT {_OWN} FROM event WHERE owner_id = ? AND id = ?", owner, id_)
        return _own(rows[0]) if rows else None
    rows = tx.run(
        f"SELECT {_OTHER} FROM mirror_item WHERE owner_id = ? AND kind = 'calendar' AND id = ?", owner, id_
    )
    return _other(rows[0]) if rows else None


def count(owner: OwnerId, tx: Transaction) -> int:
    return int(tx.run("SELECT count(*) FROM event WHERE owner_id = ? AND state = 'held'", owner)[0][0])


# --- rows -----------------------------------------------------------------------------------------

_OWN = "id, text, title, state"
_OTHER = "id, text, title, account, name, href, etag"


def _own(row: Row) -> Held:
    return Held(id=row[0], calendar=OWN, text=row[1], title=row[2], state=row[3])


def _other(row: Row) -> Held:
    calendar = f"{row[3]}/{row[4]}" if row[3] else row[4]
    return Held(id=row[0], calendar=calendar, text=row[1], title=row[2], href=row[5], etag=row[6])


def _change(entry: Entry, body: Body, tx: Transaction) -> None:
    if body["change"] == "cancelled":
        tx.run(
            "UPDATE event SET state = 'cancelled' WHERE owner_id = ? AND id = ?", entry.owner, body["event"]
        )
        return
    first, last = span_of(body["text"])
    values = (body["text"], body["title"], first, last)
    if body["change"] == "added":
        tx.run(
            """INSERT INTO event (text, title, first, last, state, owner_id, id)
            VALUES (?, ?, ?, ?, 'held', ?, ?)""",
            *(*values, entry.owner, body["event"]),
        )
    else:
        tx.run(
            """UPDATE event SET text = ?, title = ?, first = ?, last = ?, state = 'held'
            WHERE owner_id = ? AND id = ?""",
            *(*values, entry.owner, body["event"]),
        )


def read_event(text: str) -> tuple[str, tuple[str, str]] | None:
    """An event's title, and the bounds that the tables are searched by; None for a broken one."""
    try:
        found = read_series(text)
    except ValueError:
        return None
    return (found[0].any.title, span_of(text)) if found else None


def span_of(text: str, home: tzinfo = UTC) -> tuple[str, str]:
    """The bounds of the events in a text, as the tables are searched by; of a broken one, none."""
    try:
        found = [bounds(series, home) for series in read_series(text)]
    except ValueError:
        found = []
    if not found:
        return to_text(NEVER), to_text(datetime(1900, 1, 1, tzinfo=UTC))
    return to_text(min(first for first, _ in found)), to_text(max(last for _, last in found))


def to_text(instant: datetime) -> str:
    """An instant in the order of time when sorted as text."""
    return instant.astimezone(UTC).isoformat(timespec="seconds")
