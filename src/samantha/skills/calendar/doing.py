"""What the calendar's verbs write: entries of the journal for her own calendar, rows of the mirror for
others.
"""

from samantha.core.deed import Arguments, Deed, Json, Preview, Proposal, Risk
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError, NotFoundError, RefusedError
from samantha.core.ids import EntryId, new_id
from samantha.core.ports import Enacted, Pen, Settled
from samantha.skills.calendar import record
from samantha.skills.calendar.agenda import Shown
from samantha.skills.calendar.arguments import AddEvent, CancelEvent, EditEvent, MoveEvent, RestoreEvent
from samantha.skills.calendar.asked import held_called
from samantha.skills.calendar.changes import (
    in_words,
    settled_span,
    start_of,
    text_of_change,
    text_of_new,
)
from samantha.skills.calendar.record import Held, span_of
from samantha.skills.calendar.recurring import time_called
from samantha.skills.calendar.writing import series_in
from samantha.skills.dav.shelf import Shelf, Stored, drop_item, id_of, keep_item, shelf_called, shelves
from samantha.skills.reminders.walltime import zone_named

MOST_EVENTS = 20_000  # in the calendar of this home
NAME = "calendar"

Change = MoveEvent | EditEvent | CancelEvent


# --- the calendar of this home --------------------------------------------------------------------


def add(asked: AddEvent, deed: Deed, pen: Pen) -> Enacted:
    if record.count(pen.owner, pen.tx) >= MOST_EVENTS:
        raise BadInputError(f"I keep at most {MOST_EVENTS:,} entries in your calendar; take some out first.")
    id_ = new_id("v", pen.now)
    text = text_of_new(asked, id_, pen.now)
    body = {"event": id_, "change": "added", "deed": deed.id, "title": asked.title, "text": text}
    pen.write(Draft(kind=record.KIND, id=EntryId(id_), body=body, sources=(*deed.sources, EntryId(deed.id))))
    fields = _fields(Held(id=id_, calendar=record.OWN, text=text, title=asked.title), "", asked.zone)
    return Enacted(result=fields, inverse=restoring_here(id_, ""))


def write_change(asked: Change, held: Held, deed: Deed, pen: Pen) -> Enacted:
    """Move, edit, or cancel. The event is looked at again: something else may have run meanwhile."""
    id_, _, key = (asked.id or "").partition("@")
    held = held_called(id_, pen)
    fields = _fields(held, key, asked.zone) if isinstance(asked, CancelEvent) else {}
    text = text_of_change(asked, held, pen.now)
    _write(id_, text, deed, pen)
    after = record.find(pen.owner, pen.tx, id_)
    if not isinstance(asked, CancelEvent) and after is not None:
        fields = _fields(after, key, asked.zone)
    return Enacted(result=fields, inverse=restoring_here(id_, held.text))


def restore(asked: RestoreEvent, deed: Deed, pen: Pen) -> Enacted:
    held = record.find(pen.owner, pen.tx, asked.id)
    if held is None:
        raise NotFoundError("I find no such entry in your calendar.")
    before = held.text if held.state == "held" else ""
    if asked.text == before:
        raise BadInputError("It is as it was already.")
    _write(asked.id, asked.text, deed, pen, "restored")
    return Enacted(
        result={"id": asked.id, "title": title_of(asked.text) or held.title},
        inverse=restoring_here(asked.id, before),
    )


def _write(id_: str, text: str, deed: Deed, pen: Pen, change: str = "changed") -> None:
    body: dict[str, Json] = {"event": id_, "change": "cancelled", "deed": deed.id}
    if text:
        body |= {"change": change, "title": title_of(text), "text": text}
    sources = (EntryId(id_), *deed.sources, EntryId(deed.id))
    pen.write(Draft(kind=record.KIND, body=body, sources=sources))


def restoring_here(id_: str, text: str) -> Proposal:
    return Proposal(skill=NAME, verb="restore", arguments={"id": id_, "text": text})


# --- elsewhere ------------------------------------------------------------------------------------


def settled(arguments: Change, held: Held, pen: Pen) -> Settled:
    """With what it costs, and what would take it back."""
    if held.is_own:
        return Settled(arguments=arguments)
    shelf = shelf_at(pen, held.calendar)
    inverse = restoring(shelf, held.href, held.text, "")
    return Settled(arguments=arguments, risk=Risk.OUTWARD, resource=shelf.resource, inverse=inverse)


def mirror(asked: AddEvent | Change | RestoreEvent, shelf: Shelf, deed: Deed, pen: Pen) -> Enacted:
    """Write down what the server has now. `deed.result` is as `stored_fields` has it."""
    done = {name: str(value) for name, value in (deed.result or {}).items()}
    href, text, before = done["href"], done["text"], done["before"]
    id_ = id_of(shelf, href)
    held = Held(id=id_, calendar=shelf.path, text=text or before, title=title_of(text or before))
    if text:
        stored = Stored(href=href, etag=done["etag"], text=text)
        keep_item(pen.owner, pen.tx, shelf, stored, held.title, span_of(text))
    else:
        drop_item(pen.owner, pen.tx, shelf, href)
    inverse = restoring(shelf, href, before, done["etag"])
    if isinstance(asked, RestoreEvent):
        return Enacted(result={"id": id_, "title": held.title}, inverse=inverse)
    key = "" if isinstance(asked, AddEvent) else (asked.id or "").partition("@")[2]
    if isinstance(asked, CancelEvent):
        held = Held(id=id_, calendar=shelf.path, text=before, title=held.title)
    return Enacted(result=_fields(held, key, asked.zone), inverse=inverse)


def stored_fields(shelf: Shelf, stored: Stored, before: str) -> Arguments:
    """What a server made of it, for `mirror`."""
    return {
        "calendar": shelf.path,
        "href": stored.href,
        "etag": stored.etag,
        "text": stored.text,
        "before": before,
    }


def restoring(shelf: Shelf, href: str, text: str, etag: str) -> Proposal:
    arguments: dict[str, Json] = {
        "id": id_of(shelf, href),
        "text": text,
        "calendar": shelf.path,
        "href": href,
        "etag": etag,
    }
    return Proposal(skill=NAME, verb="restore", arguments=arguments)


def shelf_at(pen: Pen, path: str) -> Shelf:
    """A calendar elsewhere that may be written to. Raises NotFoundError, RefusedError."""
    found = shelf_called(pen.owner, pen.tx, "calendar", path)
    if found is None:
        known = [one.path for one in shelves(pen.owner, pen.tx, "calendar") if one.writable]
        there = (
            f" There {'is' if len(known) == 1 else 'are'} {', '.join([record.OWN, *known])}." if known else ""
        )
        raise NotFoundError(f"I know of no calendar called {path[:60]}.{there}")
    return writable(found, path)


def writable(found: Shelf | None, path: str) -> Shelf:
    if found is None:
        raise NotFoundError(f"I know of no calendar called {path[:60]}.")
    if not found.writable:
        raise RefusedError(f"I may only read {found.title or path}, so I leave it as it is.")
    return found


# --- previews and results -------------------------------------------------------------------------


def preview_change(asked: Change, pen: Pen) -> Preview:
    """From the settled arguments, and the event as it stands."""
    id_, _, key = (asked.id or "").partition("@")
    held = held_called(id_, pen)
    zone = zone_named(asked.zone)
    series = series_in(held.text)
    lines: list[tuple[str, str]] = []
    if series.repeats:
        lines.append(("Which", f"only {_day(start_of(held.text, key, zone))}" if key else "all of them"))
    match asked:
        case MoveEvent():
            span = settled_span(asked)
            lines.append(("To", in_words(span.start, span.end, is_day=span.is_day)))
            return titled(f"Move in the calendar: {held.title}", lines, held.calendar)
        case EditEvent():
            changed = (("Title", asked.title), ("Where", asked.place), ("Notes", asked.notes))
            lines += [(label, value or "nothing") for label, value in changed if value is not None]
            lines += [("Minutes", str(asked.minutes))] if asked.minutes else []
            return titled(f"Change in the calendar: {held.title}", lines, held.calendar)
        case CancelEvent():
            return titled(f"Take out of the calendar: {held.title}", lines, held.calendar)


def titled(title: str, lines: list[tuple[str, str]], calendar: str) -> Preview:
    """Of an entry elsewhere also the calendar, since it is that which is asked about."""
    where = [("Calendar", calendar)] if calendar and calendar != record.OWN else []
    return Preview(title=title, lines=(*lines, *where))


def title_of(text: str) -> str:
    """What an event's text calls it; "" for no text."""
    return series_in(text).any.title or "no title" if text else ""


def _fields(held: Held, key: str, zone_name: str) -> dict[str, Json]:
    """One time of an event as results have it: that of the key, else its first."""
    zone, series = zone_named(zone_name), series_in(held.text)
    time = time_called(series, key, zone)
    fields: dict[str, Json] = {"id": held.id, "title": held.title}
    if time is not None:
        fields = Shown(held=held, time=time, repeats=series.repeats).fields(zone)
    rule = series.first.rule if series.first else ""
    return fields | ({"rrule": rule} if rule else {})


def _day(start: object) -> str:
    return f"{start:%A} {start:%d %B}".replace(" 0", " ")
