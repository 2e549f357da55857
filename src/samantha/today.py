"""The page of deeds: what today holds, what comes next, what waits, and what was done, with its reasons.

The process that owns the home runs these, as all of commands.py; docs/wire.md has the shapes. Nothing is
changed here: yes, no, undo and stop go through the desk.
"""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field

from samantha.conversation.house import House
from samantha.conversation.moment import in_sight, read_zone
from samantha.core.deed import Due
from samantha.core.entry import Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Transaction
from samantha.deeds.doings import Doing, doings
from samantha.deeds.grants import standing
from samantha.forms import deed_fields, iso
from samantha.journal.journal import find
from samantha.memory.hiding import hidden_entries
from samantha.skills.calendar.agenda import Shown, day_bounds, shown
from samantha.skills.grants import fields as grant_fields
from samantha.skills.lists import every_item
from samantha.skills.notes import every_note
from samantha.skills.reminders import in_words, unacknowledged, upcoming

AHEAD = timedelta(days=7)
DOINGS = 20  # at once
ON_A_LIST = 12  # things of one list; the rest is counted
NOTES = 3
RAN_ON = 400  # characters of the words that a deed came from

By = Literal["page", "terminal"]
Answer = dict[str, Any]


class _Arguments(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Nothing(_Arguments):
    pass


class Stretch(_Arguments):
    limit: int = Field(default=DOINGS, ge=1, le=200)
    before: int | None = Field(default=None, ge=1)


class Today:
    """`table` holds the commands, as commands.py keeps them: arguments, what does it, terminal alone."""

    def __init__(self, house: House) -> None:
        self._house = house
        self.table: dict[str, tuple[type[BaseModel], Callable[[Any, By], Awaitable[Answer]], bool]] = {
            "today": (Nothing, self._today, False),
            "deeds/done": (Stretch, self._done, False),
        }

    async def _today(self, _asked: Nothing, _by: By) -> Answer:
        house, now = self._house, self._house.clock.now()
        await house.desk.expire()

        def read(tx: Transaction) -> Answer:
            owner = house.owner
            zone = ZoneInfo(read_zone(owner, tx))
            hidden = hidden_entries(owner, tx)
            day = now.astimezone(zone).date()
            bounds = day_bounds(day, day + AHEAD, zone)
            events = [_event(one, zone) for one in shown(owner, tx, *bounds, zone, hidden)]
            plans = sorted([*events, *_reminders(owner, tx, zone)], key=lambda plan: str(plan["start"]))
            return {
                "now": iso(now.astimezone(zone)),
                "today": [plan for plan in plans if _day_of(plan) <= day],
                "ahead": [plan for plan in plans if day < _day_of(plan) <= day + AHEAD],
                "lists": _lists(owner, tx),
                "notes": [
                    {"id": note.id, "text": note.text, "at": iso(note.at)}
                    for note in every_note(owner, tx)[:NOTES]
                ],
                "grants": [
                    grant_fields(one, now) for one in standing(owner, tx) if one.standing(now) == "holds"
                ],
                **_done(owner, tx, hidden, DOINGS),
            }

        return {
            "halted": await house.desk.is_halted(),
            "waiting": [deed_fields(deed) for deed in await house.desk.waiting()],
            "held": [deed_fields(deed) for deed in await house.desk.held()],
            **await house.journal.look(read),
        }

    async def _done(self, asked: Stretch, _by: By) -> Answer:
        owner = self._house.owner
        return await self._house.journal.look(
            lambda tx: _done(owner, tx, hidden_entries(owner, tx), asked.limit, asked.before)
        )


# --- what is planned ------------------------------------------------------------------------------


def _event(one: Shown, zone: ZoneInfo) -> Answer:
    """`calendar` is "" for her own; words that stand in another may be anybody's."""
    fields = one.fields(zone)
    return {
        "kind": "event",
        "id": one.id,
        "title": one.title,
        "start": fields["start"],
        "end": fields["end"],
        "place": fields.get("place", ""),
        "calendar": "" if one.held.is_own else one.held.calendar,
        "outside": bool(fields.get("outside")),
    }


def _reminders(owner: OwnerId, tx: Transaction, zone: ZoneInfo) -> list[Answer]:
    """What rang and was not seen, then what is still to ring: each reminder once."""
    rung = in_sight(owner, tx, unacknowledged(owner, tx))
    coming = in_sight(owner, tx, upcoming(owner, tx, -1))
    return [*(_plan(due, zone, has_rung=True) for due in rung), *(_plan(due, zone) for due in coming)]


def _plan(due: Due, zone: ZoneInfo, *, has_rung: bool = False) -> Answer:
    """`start` is the clock time where the person is; `there` what it is in the zone that was named."""
    local = due.instant.astimezone(zone).replace(tzinfo=None)
    is_elsewhere = due.zone != zone.key and not due.is_timer and local != due.wall
    return {
        "kind": "timer" if due.is_timer else "reminder",
        "id": due.key,
        "title": due.text,
        "start": local.isoformat(timespec="minutes"),
        "repeats": in_words(due.repeats) if due.repeats else "",
        "there": [due.wall.isoformat(timespec="minutes"), due.zone] if is_elsewhere else None,
        "rung": has_rung,
    }


def _day_of(plan: Answer) -> date:
    return datetime.fromisoformat(plan["start"]).date()


def _lists(owner: OwnerId, tx: Transaction) -> list[Answer]:
    by_name = defaultdict[str, list[str]](list)
    for item in every_item(owner, tx):
        by_name[item.list].append(item.text)
    return [
        {"list": name, "items": items[:ON_A_LIST], "count": len(items)} for name, items in by_name.items()
    ]


# --- what was done --------------------------------------------------------------------------------


def _done(
    owner: OwnerId, tx: Transaction, hidden: Mapping[str, datetime], limit: int, before: int | None = None
) -> Answer:
    """`more` is where the next stretch goes on; null at the end."""
    found = doings(owner, tx, limit, before)
    shown = [_doing(owner, tx, one) for one in found if not _is_hidden(one, hidden)]
    return {"done": shown, "more": found[-1].seq if len(found) == limit else None}


def _is_hidden(one: Doing, hidden: Collection[str]) -> bool:
    """What was made from words that are forgotten is out of sight with them."""
    return any(id_ in hidden for id_ in (one.deed.id, one.deed.entry, *one.deed.sources))


def _doing(owner: OwnerId, tx: Transaction, one: Doing) -> Answer:
    said = (_said(owner, tx, id_) for id_ in one.deed.sources if id_.startswith("t-"))
    return {
        **deed_fields(one.deed),
        "at": iso(one.deed.proposed_at),
        "changed": iso(one.changed_at),
        "by": one.by,
        "because": [words for words in said if words is not None],
        "again": one.again,
    }


def _said(owner: OwnerId, tx: Transaction, id_: EntryId) -> Answer | None:
    """The person's own words that a deed came from, and when they said them."""
    entry: Entry | None = find(owner, tx, id_)
    if entry is None or entry.body is None:
        return None
    return {"id": entry.id, "text": str(entry.body.get("text", ""))[:RAN_ON], "at": iso(entry.at)}
