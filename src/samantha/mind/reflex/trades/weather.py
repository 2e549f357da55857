"""The weather: "what's it like in Cork on Friday?", "will it rain tomorrow?", "and on Saturday?"."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from samantha.core.deed import Deed, Json
from samantha.core.turn import Moment, Piece
from samantha.mind.reflex.asking import asking, clauses
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.en.trades import weather as k
from samantha.mind.reflex.order import Order, Ordered
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import as_written
from samantha.mind.reflex.times import spoken, without

SKILL = "weather"
MOST_TOLD = 4  # days of one answer
_LONGEST = 16  # days ahead that a forecast reaches


class Weather:
    """See the Trade protocol."""

    skill = SKILL

    def read(self, parts: Sequence[str], index: int, moment: Moment) -> Order | None:
        for part in clauses(parts[index]):
            asked = asking(part)
            low = asked.low
            if k.NOT_WEATHER.search(low):
                return None
            is_question = asked.is_question or asked.is_asked or len(low.split()) <= _BARE
            if k.TOLD.match(low) and not part.rstrip().endswith("?"):
                continue
            if is_question and any(way.match(low) for way in k.ASKS):
                return _order(low, asked.words, moment)
        return None

    def fill(self, order: Order, text: str, moment: Moment) -> Order | None:
        return None

    def amend(self, last: Ordered, text: str, moment: Moment) -> Order | None:
        if last.order.skill != SKILL or last.lines_ago > 1:
            return None
        low = text.strip(" .,!?").lower()
        match = k.MORE.match(low)
        rest = match["rest"] if match is not None else low
        days = _days_in(rest, moment)
        before = {name: value for name, value in last.order.arguments.items() if name in ("place", "zone")}
        if days and (match is not None or len(rest.split()) <= _BARE):
            place = _place_in(rest, text)
            return Order(skill=SKILL, verb="forecast", arguments={**before, **place, **days})
        found = k.ONLY_PLACE.match(rest)
        is_asked = match is not None or text.rstrip().endswith("?")
        if found is None or not is_asked or k.NO_PLACE.match(found["place"]):
            return None
        place = {"place": as_written(found["place"], text)}
        return Order(skill=SKILL, verb="forecast", arguments={**last.order.arguments, **place})

    def tell(self, order: Order, deed: Deed, scene: Scene) -> list[Piece]:
        result = deed.result or {}
        outside = result.get("outside")
        told = outside if isinstance(outside, dict) else {}
        days = [day for day in _list(told.get("days")) if isinstance(day, dict)]
        unit, place = str(result.get("unit", "C")), str(order.arguments.get("place") or "")
        where = f" in {place}" if place else ""
        now = told.get("now")
        pieces = []
        if isinstance(now, dict):
            sky = k.SKIES.get(str(now.get("sky")), "")
            pieces.append(
                scene.say("weather.now", degrees=f"{now.get('degrees')}", where=where or " now", sky=sky)
            )
        for day in days[:MOST_TOLD]:
            pieces += _day_told(day, "" if pieces else where, unit, scene)
        return [piece for piece in pieces if piece.text] or [scene.say("weather.nothing")]


TRADE = Weather()
_BARE = 6  # words: "weather Bergen tomorrow" asks without being a question


def _order(low: str, written: str, moment: Moment) -> Order:
    arguments: dict[str, Json] = {**_place_in(low, written), **_days_in(low, moment), "zone": moment.zone.key}
    return Order(skill=SKILL, verb="forecast", arguments=arguments)


def _place_in(low: str, written: str) -> dict[str, Json]:
    match = k.PLACE.search(low) or k.BARE_PLACE.match(low)
    return {"place": as_written(match["place"].strip(), written)} if match is not None else {}


def _days_in(low: str, moment: Moment) -> dict[str, Json]:
    """The days that are spoken of; none where it is about now."""
    when = spoken(low, moment)
    if when is None or when.rrule or without(low, when).strip() == low.strip():
        return {}
    first = when.start.date()
    last = first
    if when.end is not None and k.SPAN.search(low):
        last = (when.end - timedelta(microseconds=1)).date()
    first = max(first, moment.local.date())
    last = max(first, min(last, first + timedelta(days=_LONGEST - 1)))
    return {"first": first.isoformat(), "last": last.isoformat()}


# --- telling ----------------------------------------------------------------------------------------


def _day_told(day: dict[str, Json], where: str, unit: str, scene: Scene) -> list[Piece]:
    try:
        on = datetime.combine(date.fromisoformat(str(day.get("day"))), datetime.min.time())
    except ValueError:
        return []
    rain = day.get("rain_percent")
    slots = {
        "day": f"{wording.ahead(on, scene.now)}{where}",
        "sky": k.SKIES.get(str(day.get("sky")), ""),
        "high": str(day.get("high") if day.get("high") is not None else ""),
        "low": str(day.get("low") if day.get("low") is not None else ""),
        "unit": {"C": "Celsius", "F": "Fahrenheit"}.get(unit, ""),
    }
    pieces = [scene.say("weather.day", slots)]
    if isinstance(rain, int) and rain >= _WORTH_SAYING:
        pieces.append(scene.say("weather.rain", percent=str(rain)))
    return pieces


_WORTH_SAYING = 20  # percent


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []
