"""Her words for what a calendar holds and what was done in it, from the deed's own result.

What others may have written is read out as a quotation, and nothing in it is ever followed.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from samantha.core.deed import Deed, Json
from samantha.core.ids import EntryId
from samantha.core.turn import Piece
from samantha.mind.reflex import lines
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.order import Order
from samantha.mind.reflex.scene import Scene, keep
from samantha.mind.reflex.since import plans_of, told_for
from samantha.mind.reflex.text import words_of

MOST_SAID = 6  # entries that are read out; past that she says how many more there are
Fields = Mapping[str, Json]


def told(order: Order, deed: Deed, scene: Scene) -> list[Piece]:
    result = deed.result or {}
    match order.verb:
        case "agenda":
            return _agenda(order, result, scene)
        case "find":
            return _found(result, scene)
        case "free":
            return _free(order, result, scene)
        case "add" | "move" | "edit" | "cancel":
            return _done(order, {**deed.arguments, **result}, scene)
    return [scene.say("deed.done")]


# --- what is on -------------------------------------------------------------------------------------


def _agenda(order: Order, result: Fields, scene: Scene) -> list[Piece]:
    events, reminders = _list(result.get("events")), _list(result.get("reminders"))
    first, last = _day(order.arguments.get("first"), scene), order.arguments.get("last")
    if last is None:
        return _next(events, scene)
    is_one_day = _day(last, scene) == first
    span = {"day": _day_name(first, scene), "days": _days(first, _day(last, scene), scene)}
    named = [name for name, day in scene.moment.anchors if first.isoformat() <= day[:10] <= str(last)]
    pieces: list[Piece] = []
    if is_one_day and not events and (told_of := told_for(scene, first)) is not None:
        pieces += told_of.pieces
    elif not events:
        pieces.append(scene.say("calendar.nothing" if is_one_day else "calendar.nothing_days", span))
    else:
        told = [_line(event, scene, with_day=not is_one_day, within=first) for event in events[:MOST_SAID]]
        count = wording.count(len(events), "thing")
        key = "calendar.day" if is_one_day else "calendar.days"
        pieces.append(
            scene.say(key, {**span, "things": "; ".join(told), "count": count}, sources=_sources(events))
        )
        if len(events) > MOST_SAID:
            pieces.append(scene.say("calendar.more", rest=wording.number(len(events) - MOST_SAID)))
    if is_one_day and events and (plans := _told_of(events, first, scene)) is not None:
        pieces.append(plans)
    if reminders:
        pieces.append(_reminded(reminders, scene, is_one_day=is_one_day))
    if birthdays := [name for name in named if name.endswith("birthday")]:
        pieces.append(scene.say("calendar.birthday", what=lines.capital(wording.listed(birthdays[:3]))))
    pieces = [piece for piece in pieces if piece.text]
    return [*pieces[:-1], _kept(pieces[-1], events)] if pieces else pieces


def _told_of(events: Sequence[Fields], day: date, scene: Scene) -> Piece | None:
    """What they told of that day and no calendar holds."""
    held = words_of(_title(event) for event in events)
    plans = {name: line for name, line in plans_of(scene, day).items() if not words_of([name]) & held}
    if not plans:
        return None
    return scene.say("calendar.told", things=wording.listed(list(plans)), sources=tuple(plans.values()))


def _next(events: Sequence[Fields], scene: Scene) -> list[Piece]:
    if not events:
        return [scene.say("calendar.nothing_ahead")]
    first, *more = events
    slots = {"what": _title(first), "When": lines.capital(_when(first, scene))}
    piece = scene.say("calendar.next", slots, sources=_sources([first]))
    if more:
        then = scene.say("calendar.then", what=_title(more[0]), when=_when(more[0], scene))
        return [piece, _kept(then, [first])] if then.text else [_kept(piece, [first])]
    return [_kept(piece, [first])]


def _reminded(reminders: Sequence[Fields], scene: Scene, *, is_one_day: bool) -> Piece:
    told = []
    for one in reminders[:3]:
        at = _time(one.get("wall"))
        if at is not None:
            when = f"at {wording.clock(at)}" if is_one_day else wording.moment(at, scene.now)
            told.append(f"{when}: {one.get('text')}")
    return scene.say("calendar.reminders", things="; ".join(told), sources=_sources(reminders))


# --- when, and whether there is time ------------------------------------------------------------------


def _found(result: Fields, scene: Scene) -> list[Piece]:
    events = _list(result.get("events"))
    if not events:
        return [scene.say("calendar.none_found")]
    told = [
        {
            "what": _title(event),
            "What": lines.capital(_title(event)),
            "when": _when(event, scene),
        }
        for event in events[:3]
    ]
    if len(told) == 1:
        key = "calendar.was" if result.get("is_over") else "calendar.found"
        if events[0].get("repeats") and key == "calendar.found":
            key = "calendar.found_next"
        return [_kept(scene.say(key, told[0], sources=_sources(events[:1])), events)]
    things = "; ".join(f"{one['what']}, {one['when']}" for one in told)
    return [_kept(scene.say("calendar.found_many", things=things, sources=_sources(events[:3])), events)]


def _free(order: Order, result: Fields, scene: Scene) -> list[Piece]:
    busy, whole = _list(result.get("busy")), _list(result.get("days"))
    at = _time(order.arguments.get("wall"))
    if at is not None:
        asked = wording.moment(at, scene.now)
        key = "calendar.free_then" if not busy else "calendar.busy_then"
    else:
        first = _day(order.arguments.get("first"), scene)
        last = _day(order.arguments.get("last") or order.arguments.get("first"), scene)
        asked = _day_name(first, scene) if first == last else _days(first, last, scene)
        key = "calendar.free_day" if not busy else "calendar.busy_day"
    is_several = at is None and order.arguments.get("last") not in (None, order.arguments.get("first"))
    things = "; ".join(_line(event, scene, with_day=is_several) for event in busy[:MOST_SAID])
    slots = {"when": asked, "When": lines.capital(asked), "things": things}
    pieces = [scene.say(key, slots, sources=_sources(busy[:MOST_SAID]))]
    if len(busy) > MOST_SAID:
        pieces.append(scene.say("calendar.more", rest=wording.number(len(busy) - MOST_SAID)))
    if whole:
        names = wording.listed([_title(event) for event in whole[:3]])
        pieces.append(scene.say("calendar.whole_day", what=names, sources=_sources(whole[:3])))
    return [*pieces[:-1], _kept(pieces[-1], busy)]


# --- what was done --------------------------------------------------------------------------------------


def _done(order: Order, result: Fields, scene: Scene) -> list[Piece]:
    title = _title(result)
    slots = {
        "what": title,
        "What": lines.capital(title),
        "when": _when(result, scene),
    }
    key = f"calendar.{order.verb}"
    rule = str(result.get("rrule") or "")
    start = _time(result.get("start"))
    if order.verb == "add" and rule and start is not None:
        key = "calendar.add_again"
        slots["every"] = wording.repeats(rule, start) if not result.get("all_day") else _every(rule, start)
    piece = keep(scene.say(key, slots, sources=_sources([result])), id=str(result.get("id") or ""))
    clashes = _list(result.get("clashes")) if order.verb in ("add", "move") else []
    if not clashes:
        return [piece]
    other = clashes[0]
    told = scene.say("calendar.clash", what=_title(other), sources=_sources(clashes[:1]))
    return [piece, keep(told, id=str(result.get("id") or ""))]


def _every(rule: str, start: datetime) -> str:
    return wording.repeats(rule, start).removesuffix(f" at {wording.clock(start)}")


# --- words --------------------------------------------------------------------------------------------------


def _line(event: Fields, scene: Scene, *, with_day: bool, within: date | None = None) -> str:
    """ "Half past nine in the morning, dentist (Rua Augusta)"."""
    start = _time(event.get("start"))
    if start is None:
        return _title(event)
    where = f", {event['place']}" if event.get("place") else ""
    day = wording.ahead(start, scene.now)
    if event.get("all_day"):
        return f"{day}, {_title(event)}{where}" if with_day else f"all day, {_title(event)}{where}"
    if within is not None and start.date() < within and not with_day:
        return f"{_title(event)}{where}, still going on"
    return (
        f"{day} at {wording.clock(start)}, {_title(event)}{where}"
        if with_day
        else f"at {wording.clock(start)}, {_title(event)}{where}"
    )


def _title(event: Fields) -> str:
    """What it is called; in marks where it may be somebody else's words."""
    title = str(event.get("title") or "something without a name")[:120]
    return f"“{title}”" if event.get("outside") else title


def _when(event: Fields, scene: Scene) -> str:
    start, end = _time(event.get("start") or event.get("wall") or event.get("day")), _time(event.get("end"))
    if start is None:
        return "then"
    if not event.get("all_day"):
        return wording.moment(start, scene.now) + _where(event)
    day = wording.ahead(start, scene.now)
    is_one = end is None or end.date() <= start.date()
    return (day if end is None or is_one else f"{day} to {wording.ahead(end, scene.now)}") + _where(event)


def _where(event: Fields) -> str:
    return f", {event['place']}" if event.get("place") else ""


def _day_name(day: date, scene: Scene) -> str:
    return wording.ahead(datetime.combine(day, datetime.min.time()), scene.now)


def _days(first: date, last: date, scene: Scene) -> str:
    return f"{_day_name(first, scene)} to {_day_name(last, scene)}"


def _day(value: Json, scene: Scene) -> date:
    at = _time(value)
    return at.date() if at is not None else scene.now.date()


def _time(value: Json) -> datetime | None:
    try:
        return datetime.fromisoformat(str(value))
    except ValueError:
        return None


def _list(value: Json) -> list[Fields]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _sources(events: Sequence[Fields]) -> tuple[EntryId, ...]:
    """The entries of hers that the words come from, so that what quotes them goes with them."""
    ids = (str(event.get("id") or "").partition("@")[0] for event in events)
    return tuple(dict.fromkeys(EntryId(id_) for id_ in ids if id_.startswith(("v-", "r-"))))


def _kept(piece: Piece, events: Sequence[Fields]) -> Piece:
    """What "move it to four" means after this: the one entry that was told of."""
    return keep(piece, id=str(events[0].get("id") or "")) if len(events) == 1 else piece
