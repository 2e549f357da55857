"""How long until a day, which weekday a day is, what the date is, and what the clock says elsewhere.

What is called by a name ("Easter", "mum's birthday") and a city that no table has are found by those whom
wiring gives it: the reader of times, and memory.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, Field, model_validator

from samantha.core.deed import Deed, Json, Preview, Risk
from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.ports import Enacted, Pen, Transaction, Verb
from samantha.skills.arguments import Arguments, Line
from samantha.skills.dates.places import zones_of

FindDay = Callable[[Transaction, str, datetime], date | None]
"""Takes what a day is called and now, on the person's own clock: the next day that is called so."""

FindZone = Callable[[str], str | None]
"""The zone of a place that the tables do not name."""

Zone = Annotated[str, Field(min_length=1, max_length=64)]  # IANA
Name = Annotated[Line, Field(min_length=1, max_length=100)]
_MOST_CLOCKS = 3  # named of a country that has several


class Until(Arguments):
    """Until a day, or until what is called so."""

    zone: Zone
    day: date | None = None
    event: Name | None = None

    @model_validator(mode="after")
    def _says_what(self) -> "Until":
        if self.day is None and self.event is None:
            raise ValueError("Tell me which day.")
        return self


class Weekday(Arguments):
    day: date


class TimeIn(Arguments):
    place: Name
    zone: Zone


class Today(Arguments):
    """The date of today, or of `day`."""

    zone: Zone
    day: date | None = None


SAYS = {
    "until": "How long until a `day` (YYYY-MM-DD), or an `event` by its name, such as Easter.",
    "weekday": "Which weekday a `day` (YYYY-MM-DD) is.",
    "time_in": "What time it is now in a `place`: a city or a country.",
    "today": "Which day it is today.",
}


class Dates:
    """See the Skill port."""

    name = "dates"
    verbs: Mapping[str, Verb] = {
        "until": Verb(arguments=Until, risk=Risk.READ, says=SAYS["until"]),
        "weekday": Verb(arguments=Weekday, risk=Risk.READ, says=SAYS["weekday"]),
        "time_in": Verb(arguments=TimeIn, risk=Risk.READ, says=SAYS["time_in"]),
        "today": Verb(arguments=Today, risk=Risk.READ, says=SAYS["today"]),
    }

    def __init__(
        self, find_day: FindDay = lambda _tx, _name, _now: None, find_zone: FindZone = lambda _place: None
    ) -> None:
        self._find_day = find_day
        self._find_zone = find_zone

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        match arguments:
            case Until():
                self._until(arguments, pen)
                return Preview(title=f"How long until {arguments.event or _written(arguments.day)}")
            case Weekday():
                return Preview(title=f"Which weekday {_written(arguments.day)} is")
            case TimeIn():
                self._clocks(arguments, pen)
                return Preview(title=f"The time in {arguments.place}")
            case Today():
                _here(arguments.zone, pen)
                return Preview(title="The date")
        raise TypeError(f"dates has no verb {verb}")

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        match arguments:
            case Until():
                day, today = self._until(arguments, pen), _here(arguments.zone, pen).date()
                return Enacted(result={"day": day.isoformat(), "days": (day - today).days})
            case Weekday():
                return Enacted(result={"day": arguments.day.isoformat(), "weekday": arguments.day.weekday()})
            case TimeIn():
                clocks: list[Json] = [*self._clocks(arguments, pen)]
                return Enacted(result={"place": arguments.place, "clocks": clocks})
            case Today():
                today = _here(arguments.zone, pen).date()
                return Enacted(
                    result={"day": (arguments.day or today).isoformat(), "today": today.isoformat()}
                )
        raise TypeError(f"dates has no verb {verb}")

    def _until(self, asked: Until, pen: Pen) -> date:
        """Raises NotFoundError where nothing is called so."""
        day = asked.day
        if day is None:
            assert asked.event is not None
            day = self._find_day(pen.tx, asked.event, _here(asked.zone, pen))
        if day is None:
            raise NotFoundError(f"I have no day for {asked.event}; tell me the date.")
        return day

    def _clocks(self, asked: TimeIn, pen: Pen) -> list[dict[str, Json]]:
        """One for each time that it is there, as it may be several in a large country."""
        known = self._find_zone(asked.place)
        zones = (known,) if known else zones_of(asked.place)
        if not zones:
            raise NotFoundError(f"I have no clock for {asked.place}; name a large city near it.")
        here = _here(asked.zone, pen)
        clocks: dict[timedelta | None, dict[str, Json]] = {}
        for zone in zones:
            there = pen.now.astimezone(_zone_named(zone))
            city = zone.rsplit("/", 1)[-1].replace("_", " ")
            days = (there.date() - here.date()).days
            clock: dict[str, Json] = {
                "city": city,
                "wall": there.replace(tzinfo=None).isoformat()[:16],
                "days": days,
            }
            clocks.setdefault(there.utcoffset(), clock)
        if len(clocks) > _MOST_CLOCKS:
            raise BadInputError(f"There are several clocks in {asked.place}; name a city there.")
        return list(clocks.values())


def _here(zone: str, pen: Pen) -> datetime:
    return pen.now.astimezone(_zone_named(zone))


def _zone_named(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadInputError(f"I know of no time zone called {name}.") from None


def _written(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else ""
