"""The calendar: what is on, when there is time, and entries added, moved, changed, cancelled, put back.

Her own calendar stands in the journal: there every verb is local and can be undone. Entries of an account
elsewhere are changed on its server first, after a yes or under a grant ("calendar/ACCOUNT/NAME"), and
mirrored then. Nobody is ever invited, and a calendar that is only subscribed to is only read.
"""

import hashlib
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from pydantic import BaseModel

from samantha.core.deed import Arguments, Deed, Preview, Risk
from samantha.core.errors import BadInputError
from samantha.core.ids import EntryId
from samantha.core.ports import Enacted, Journal, Pen, Settled, Verb
from samantha.skills.calendar import asked as reading
from samantha.skills.calendar import record
from samantha.skills.calendar.agenda import clashes
from samantha.skills.calendar.arguments import (
    AddEvent,
    Agenda,
    CancelEvent,
    EditEvent,
    FindEvent,
    Free,
    MoveEvent,
    RestoreEvent,
)
from samantha.skills.calendar.asked import Hidden, nothing_hidden, one_meant
from samantha.skills.calendar.changes import (
    exact_move,
    first_of_rule,
    in_words,
    span_of_new,
    text_of_change,
    text_of_new,
)
from samantha.skills.calendar.doing import (
    add,
    mirror,
    preview_change,
    restore,
    restoring,
    settled,
    shelf_at,
    stored_fields,
    title_of,
    titled,
    writable,
    write_change,
)
from samantha.skills.calendar.record import OWN, Held
from samantha.skills.dav.shelf import NoShelves, Shelf, Shelves, Stored, href_for, id_of, shelf_called
from samantha.skills.reminders.walltime import in_words as rule_in_words
from samantha.skills.reminders.walltime import land, zone_named

SAYS = {
    "agenda": "What is in the person's calendar from `first` to `last` (days, YYYY-MM-DD); without `last`, "
    "what comes next.",
    "find": "When an entry of their calendar is, by `words` of its title.",
    "free": "Whether they have time: `wall` (YYYY-MM-DDTHH:MM) with `minutes`, or the days `first` to "
    "`last`.",
    "add": "Put an entry into their calendar, only where they ask for it: `title`, and `wall` with "
    "`minutes`, or `day` to `last` for whole days; `place`; `rrule` (RFC 5545) only if it repeats. Nobody "
    "can be invited.",
    "move": "Move an entry: `id`, or `what` (words of its title); to `wall`, to `day`, or by `by_minutes`.",
    "edit": "Change an entry's `title`, `place`, `notes` or `minutes`: `id`, or `what`.",
    "cancel": "Take an entry out: `id`, or `what`, and the `day` that it is on.",
}
"""What a language model is told of these verbs."""


class Calendar:
    """See the SettlingSkill and OutwardSkill ports. Its entries and tables are described in record.py."""

    name = "calendar"
    verbs: Mapping[str, Verb] = {
        "agenda": Verb(arguments=Agenda, risk=Risk.READ, says=SAYS["agenda"]),
        "find": Verb(arguments=FindEvent, risk=Risk.READ, says=SAYS["find"]),
        "free": Verb(arguments=Free, risk=Risk.READ, says=SAYS["free"]),
        "add": Verb(arguments=AddEvent, risk=Risk.REVERSIBLE, says=SAYS["add"]),
        "move": Verb(arguments=MoveEvent, risk=Risk.REVERSIBLE, says=SAYS["move"]),
        "edit": Verb(arguments=EditEvent, risk=Risk.REVERSIBLE, says=SAYS["edit"]),
        "cancel": Verb(arguments=CancelEvent, risk=Risk.REVERSIBLE, says=SAYS["cancel"]),
        "restore": Verb(arguments=RestoreEvent, risk=Risk.REVERSIBLE),
    }

    def __init__(
        self,
        others: Shelves | None = None,
        journal: Journal | None = None,
        *,
        add_to: Callable[[], str] = lambda: OWN,
        hidden: Hidden = nothing_hidden,
    ) -> None:
        """The `journal` is read while a deed is out, `add_to` tells where new entries go, `hidden` what is
        forgotten.
        """
        self._others = others or NoShelves()
        self._journal = journal
        self._add_to = add_to
        self._hidden = hidden

    # --- what exactly is meant ----------------------------------------------------------------

    def settle(self, verb: str, arguments: BaseModel, pen: Pen) -> Settled:
        match arguments:
            case AddEvent():
                return self._settle_add(arguments, pen)
            case MoveEvent() | EditEvent() | CancelEvent():
                one = one_meant(arguments, pen, self._hidden(pen.owner, pen.tx))
                exact = arguments.model_copy(
                    update={"id": one.id, "what": None, "which": None, "etag": one.held.etag}
                )
                if isinstance(exact, MoveEvent):
                    exact = exact_move(exact, one)
                return settled(exact, one.held, pen)
            case RestoreEvent(calendar=path) if path:
                shelf = shelf_at(pen, path)
                if id_of(shelf, arguments.href) != arguments.id:
                    raise BadInputError("That is not where this entry stands.")
                return Settled(arguments=arguments, risk=Risk.OUTWARD, resource=shelf.resource)
        # What cannot be read is refused here: past this point it may no longer be.
        if isinstance(arguments, Agenda | Free):
            zone_named(arguments.zone)
        else:
            self._read(arguments, pen)
        return Settled(arguments=arguments)

    def _read(self, arguments: BaseModel, pen: Pen) -> Enacted | None:
        """What the verbs that only read come to; None for the others."""
        hidden = self._hidden(pen.owner, pen.tx)
        match arguments:
            case Agenda():
                return reading.agenda(arguments, pen, hidden)
            case FindEvent():
                return reading.find(arguments, pen, hidden)
            case Free():
                return reading.free(arguments, pen, hidden)
        return None

    def _settle_add(self, asked: AddEvent, pen: Pen) -> Settled:
        asked = first_of_rule(asked)
        path = asked.calendar or self._add_to()
        if path == OWN:
            return Settled(arguments=asked.model_copy(update={"calendar": OWN}))
        shelf = shelf_at(pen, path)
        # The same words in the same hour are the same entry: an answer that was lost can be looked up by
        # its name.
        exact = f"{pen.owner}\x1f{asked.model_dump_json()}\x1f{pen.now:%Y-%m-%dT%H}"
        uid = asked.uid or f"samantha-{hashlib.sha256(exact.encode()).hexdigest()[:24]}"
        asked = asked.model_copy(update={"calendar": shelf.path, "uid": uid})
        inverse = restoring(shelf, href_for(shelf, uid, "ics"), "", "")
        return Settled(arguments=asked, risk=Risk.OUTWARD, resource=shelf.resource, inverse=inverse)

    # --- what is shown, and what is done here ---------------------------------------------------

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        match arguments:
            case Agenda(first=first, last=last):
                title = (
                    "Look what comes next" if last is None else f"Look into the calendar: {first:%d %B %Y}"
                )
                return Preview(title=title)
            case FindEvent(words=words):
                return Preview(title=f"Look when it is: {words}")
            case Free():
                return Preview(title="Look whether there is time")
            case AddEvent():
                span = span_of_new(arguments)
                lines = [("When", in_words(span.start, span.end, is_day=span.is_day))]
                lines += [("Repeats", rule_in_words(arguments.rrule))] if arguments.rrule else []
                lines += [("Where", arguments.place)] if arguments.place else []
                lines += [("Notes", arguments.notes)] if arguments.notes else []
                return titled(f"Put into the calendar: {arguments.title}", lines, arguments.calendar)
            case MoveEvent() | EditEvent() | CancelEvent():
                return preview_change(arguments, pen)
            case RestoreEvent():
                held = record.find(pen.owner, pen.tx, arguments.id)
                title = held.title if held else title_of(arguments.text)
                what = "Put back as it was" if arguments.text else "Take out of the calendar"
                return titled(f"{what}: {title}", [], arguments.calendar)
        raise TypeError(f"calendar has no verb {verb}")

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        if (read := self._read(arguments, pen)) is not None:
            return read
        match arguments:
            case AddEvent(calendar=path) if path != OWN:
                return mirror(arguments, shelf_at(pen, path), deed, pen)
            case AddEvent():
                return self._with_clashes(add(arguments, deed, pen), arguments.zone, pen)
            case MoveEvent() | EditEvent() | CancelEvent():
                held = record.find(pen.owner, pen.tx, (arguments.id or "").partition("@")[0])
                if held is None or not held.is_own:
                    path = str((deed.result or {}).get("calendar", ""))
                    return mirror(arguments, shelf_at(pen, path), deed, pen)
                enacted = write_change(arguments, held, deed, pen)
                return self._with_clashes(enacted, arguments.zone, pen)
            case RestoreEvent(calendar=path) if path:
                return mirror(arguments, shelf_at(pen, path), deed, pen)
            case RestoreEvent():
                return restore(arguments, deed, pen)
        raise TypeError(f"calendar has no verb {verb}")

    def _with_clashes(self, enacted: Enacted, zone_name: str, pen: Pen) -> Enacted:
        """With what else is at that time: it is in anyway, and told."""
        result: dict[str, Any] = dict(enacted.result)
        if result.get("all_day") is not False:
            return enacted
        zone = zone_named(zone_name)
        start, end = (
            land(datetime.fromisoformat(str(result[name])), zone).instant for name in ("start", "end")
        )
        hidden = self._hidden(pen.owner, pen.tx)
        found = clashes(pen.owner, pen.tx, start, end, zone, hidden, str(result["id"]))
        result["clashes"] = [one.fields(zone) for one in found[:3]]
        own = tuple(EntryId(one.held.id) for one in found[:3] if one.held.is_own)
        return Enacted(result=result, inverse=enacted.inverse, sources=own)

    # --- elsewhere ------------------------------------------------------------------------------

    async def perform(self, verb: str, arguments: BaseModel, deed: Deed) -> Arguments:
        """On the server, once. What is only read is read in `enact`, from the mirror."""
        match arguments:
            case AddEvent(calendar=path, uid=uid):
                shelf = await self._shelf_now(path)
                text = text_of_new(arguments, uid, deed.proposed_at)
                stored = await self._others.put(shelf, href_for(shelf, uid, "ics"), text, "")
                return stored_fields(shelf, stored, "")
            case MoveEvent() | EditEvent() | CancelEvent():
                held = await self._held_now((arguments.id or "").partition("@")[0])
                if held is None or held.etag != arguments.etag:
                    raise BadInputError(
                        "That entry was changed elsewhere meanwhile. Look at it, and ask me again."
                    )
                shelf = await self._shelf_now(held.calendar)
                text = text_of_change(arguments, held, deed.proposed_at)
                return await self._replace(shelf, held.href, held.etag, text, held.text)
            case RestoreEvent(calendar=path, href=href, etag=etag, text=text):
                shelf, held = await self._shelf_now(path), await self._held_now(arguments.id)
                there = held.etag if held is not None else ""
                if etag and there != etag:
                    raise BadInputError("That entry was changed elsewhere since, so I leave it as it is.")
                if not text and held is None:
                    raise BadInputError("That entry is gone already.")
                return await self._replace(shelf, href, there, text, held.text if held else "")
        return {}

    async def _replace(self, shelf: Shelf, href: str, etag: str, text: str, before: str) -> Arguments:
        if text:
            return stored_fields(shelf, await self._others.put(shelf, href, text, etag), before)
        await self._others.remove(shelf, href, etag)
        return stored_fields(shelf, Stored(href=href, etag="", text=""), before)

    async def _shelf_now(self, path: str) -> Shelf:
        journal = self._at_hand()
        found = await journal.look(lambda tx: shelf_called(journal.owner, tx, "calendar", path))
        return writable(found, path)

    async def _held_now(self, id_: str) -> Held | None:
        journal = self._at_hand()
        return await journal.look(lambda tx: record.find(journal.owner, tx, id_))

    def _at_hand(self) -> Journal:
        if self._journal is None:
            raise BadInputError("I have no way to calendars elsewhere.")
        return self._journal
