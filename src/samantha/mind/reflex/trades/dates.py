"""Dates and clocks: "how long until Easter?", "what day is the 8th?", "what time is it in Tokyo?"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from samantha.core import pattern as re
from samantha.core.deed import Deed, Json
from samantha.core.turn import Moment, Piece
from samantha.mind.reflex.asking import Asking, asking, clauses
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.en.trades import dates as k
from samantha.mind.reflex.order import Order, Ordered
from samantha.mind.reflex.places import place_zone
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import as_written
from samantha.mind.reflex.times import spoken

SKILL = "dates"
_A_NAME = 6  # words of an event's name


class Dates:
    """See the Trade protocol."""

    skill = SKILL

    def read(self, parts: Sequence[str], index: int, moment: Moment) -> Order | None:
        if len(parts) > 1 and k.BARE_DAY.fullmatch(parts[index].strip(" ?.!").lower()):
            return None  # "what day? it's in March": her own word, asked back
        whole, *rest = clauses(parts[index])
        for asked in (asking(whole), *map(asking, rest if k.ASKS.search(whole.lower()) else ())):
            led = replace(asked, low=k.LEAD.sub("", k.CURSED.sub("", asked.low)))
            for way in (_feast, _time_in, _until, _today, _weekday):
                if (order := way(led, moment)) is not None:
                    return order
        return None

    def fill(self, order: Order, text: str, moment: Moment) -> Order | None:
        return None

    def amend(self, last: Ordered, text: str, moment: Moment) -> Order | None:
        if last.order.skill != SKILL or last.lines_ago > 1:
            return None
        match = k.MORE.match(text.strip(" .,!?").lower())
        if match is None:
            return None
        what = as_written(match["what"].strip(), text)
        match last.order.verb:
            case "time_in" if not k.NOT_A_PLACE.search(what.lower()):
                return _order("time_in", moment, place=what)
            case "until" if not k.NOT_A_DAY.search(what.lower()):
                return _until_what(what, moment)
            case "today" | "weekday":
                day = _day_in(what, moment)
                return _order(last.order.verb, moment, day=day) if day else None
        return None

    def tell(self, order: Order, deed: Deed, scene: Scene) -> list[Piece]:
        result = {**deed.arguments, **(deed.result or {})}
        match order.verb:
            case "time_in":
                return _clocks_told(result.get("clocks"), str(result.get("place", "")), scene)
            case "until":
                return [_until_told(order, result, scene)]
            case verb:
                day = _as_date(result.get("day")) or scene.now.date()
                is_today = verb == "today" and not order.arguments.get("day")
                key = "dates.today" if is_today else "dates.that_day" if verb == "today" else "dates.weekday"
                at = datetime.combine(day, datetime.min.time())
                is_past = "was" if day < scene.now.date() else "is"
                return [scene.say(key, date=wording.date(at), verb=is_past)]


TRADE = Dates()


def _order(verb: str, moment: Moment, **arguments: Json) -> Order:
    zone: dict[str, Json] = {} if verb == "weekday" else {"zone": moment.zone.key}
    return Order(skill=SKILL, verb=verb, arguments={**arguments, **zone})


# --- reading ----------------------------------------------------------------------------------------


def _time_in(asked: Asking, moment: Moment) -> Order | None:
    low = asked.low
    for way in k.TIME_IN:
        if (match := way.match(low)) is None:
            continue
        place = k.PLACE_TAIL.sub("", match["place"]).strip(" ,.")
        if way in k.NAMED_PLACES and place_zone(place) is None:
            continue
        if place and not k.NOT_A_PLACE.search(place) and len(place.split()) <= _A_NAME:
            if place_zone(place) is None and (known := _known_place(low)):
                place = known
            return _order("time_in", moment, place=as_written(place, asked.words))
    if k.ASKS_THE_TIME.search(low) and k.A_CLOCK.search(low) and (place := _known_place(low)):
        return _order("time_in", moment, place=as_written(place, asked.words))
    trimmed = k.PLACE_TAIL.sub("", low)
    if trimmed != low and trimmed:
        return _time_in(replace(asked, low=trimmed), moment)
    return None


def _known_place(low: str) -> str:
    """A place that is known by its clock, where the words name one."""
    for match in k.AT_PLACE.finditer(low):
        place = next((value for value in match.groups() if value), "").strip(" ,.'")
        if place and place_zone(place) is not None:
            return place
    return ""


def _until(asked: Asking, moment: Moment) -> Order | None:
    for way in k.UNTIL:
        if (match := way.match(asked.low)) is None:
            continue
        what = match["what"].strip(" ,.?")
        if k.NOT_A_DAY.search(what) or len(what.split()) > _A_NAME + 3:
            return None
        if k.NO_COUNT.search(what):
            return None
        return _until_what(as_written(what, asked.words), moment)
    for way in k.UNTIL_TOO:
        if (match := way.match(asked.low)) is None or k.NO_COUNT.search(asked.low):
            continue
        what = next((value for value in match.groups() if value), "").strip(" ,.?")
        if k.A_NAMED_DAY.match(what) or (k.DATED.search(what) and _day_in(what, moment)):
            return _until_what(as_written(what, asked.words), moment)
    return None


def _until_what(what: str, moment: Moment) -> Order | None:
    """A day where a date is said, else what is called so: that may as well be found in what was told."""
    if k.DATED.search(what.lower()):
        day = _day_in(what, moment)
        return _order("until", moment, day=day) if day else None
    name = k.AROUND_NAME.sub("", what).strip()
    if not name or len(name.split()) > _A_NAME:
        return None
    return Order(skill=SKILL, verb="until", arguments={"event": name, "zone": moment.zone.key}, is_loose=True)


def until_in(text: str, moment: Moment) -> dict[str, Json] | None:
    """The day, or the event, that is counted down to; None where neither was named."""
    day = _day_in(text, moment) if k.DATED.search(text.lower()) else ""
    if day:
        return {"day": day, "zone": moment.zone.key}
    match = k.COUNTED_TO.search(text)
    name = k.AROUND_NAME.sub("", match["what"]).strip() if match else ""
    if not name or k.NOT_A_DAY.search(name.lower()) or len(name.split()) > _A_NAME:
        return None
    return {"event": name, "zone": moment.zone.key}


def _today(asked: Asking, moment: Moment) -> Order | None:
    for way in k.TODAY_TOO:
        if (match := way.match(asked.low)) is not None:
            day = _day_in(match["what"], moment) if match["what"] and match["what"] != "today" else ""
            return _order("today", moment, **({"day": day} if day else {}))
    for way in k.TODAY:
        if (match := way.match(asked.low)) is None:
            continue
        what = (match["what"] or "").strip(" ,.?")
        if k.ONLY_NOW.match(what):
            is_tomorrow = re.search(r"\btomorrow\b", asked.low)
            day = _day_in("tomorrow", moment) if is_tomorrow else ""
            return _order("today", moment, **({"day": day} if day else {}))
        relative = k.RELATIVE.match(what)
        if relative and (day := _day_in(relative["day"], moment)):
            return _order("today", moment, day=day)
        if k.IS_DATE.search(asked.low) and len(what.split()) <= _A_NAME and (day := _named_day(what, moment)):
            return _order("today", moment, day=day)
    return None


def _feast(asked: Asking, moment: Moment) -> Order | None:
    match = k.FEAST.match(asked.low)
    day = _day_in(match["what"], moment) if match is not None else ""
    return _order("today", moment, day=day) if day else None


def _weekday(asked: Asking, moment: Moment) -> Order | None:
    if k.OURS.search(asked.low):
        return None
    for way in (*k.WEEKDAY, *k.WEEKDAY_TOO):
        if (match := way.match(asked.low)) is None:
            continue
        what = match["what"].strip(" ,.?")
        is_dated = k.DATED.search(what) or (k.A_NAMED_DAY.match(what) and way is not k.WEEKDAY_TOO[0])
        if len(what.split()) <= _A_NAME + 2 and is_dated and (day := _day_in(what, moment)):
            return _order("weekday", moment, day=day)
    return None


def _named_day(what: str, moment: Moment) -> str:
    return _day_in(what, moment) if k.DATED.search(what) else ""


def _day_in(what: str, moment: Moment) -> str:
    """The one day that these words speak of, as an ISO date; "" where they speak of none."""
    has_own = what.lower().startswith(("in ", "the day", "tomorrow", "a "))
    when = spoken(what if has_own else f"on {what}", moment) or spoken(what, moment)
    return when.start.date().isoformat() if when is not None else ""


# --- telling ----------------------------------------------------------------------------------------


def _as_date(value: Json) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def _until_told(order: Order, result: dict[str, Json], scene: Scene) -> Piece:
    day, days = _as_date(result.get("day")), result.get("days")
    what = str(order.arguments.get("event") or "")
    if day is None or not isinstance(days, int):
        return scene.say("dates.done")
    slots = {"event": what, "date": wording.date(datetime.combine(day, datetime.min.time()))}
    if days in (0, 1):
        return scene.say("dates.until_today" if days == 0 else "dates.until_tomorrow", slots)
    if days < 0:
        return scene.say("dates.since", slots, count=wording.count(-days, "day"))
    weeks = f"{wording.count(days // 7, 'week')}" if days >= 14 and days % 7 == 0 else ""
    return scene.say("dates.until", slots, count=wording.count(days, "day"), weeks=weeks)


def _clocks_told(value: Json, place: str, scene: Scene) -> list[Piece]:
    clocks = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    if not clocks:
        return [scene.say("dates.done")]
    told = []
    for one in clocks:
        wall = datetime.fromisoformat(str(one["wall"]))
        named = place if len(clocks) == 1 else str(one["city"])
        days = one.get("days")
        key = "dates.time_in_tomorrow" if days == 1 else "dates.time_in_yesterday" if days == -1 else ""
        told.append(scene.say(key or "dates.time_in", time=wording.digits(wall), place=named))
    return told
