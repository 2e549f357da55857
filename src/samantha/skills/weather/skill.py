"""The forecast of a place, for now or for days to come: read from a server, told in our own words.

The server's numbers are checked, and its codes of the sky become ours; of its words only the place's name is
kept, marked as from outside. What leaves is the place that was named, or where home is to a hundredth of a
degree (about a kilometre).
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from samantha.core.deed import Arguments as Result
from samantha.core.deed import Deed, Json, Preview, Risk
from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.ports import Enacted, Pen, Verb
from samantha.skills.arguments import Arguments, Line
from samantha.skills.json_line import AskedInVainError, JsonLine
from samantha.skills.weather.options import WeatherOptions
from samantha.skills.weather.sky import sky_of

MOST_DAYS = 16  # as far as Open-Meteo looks ahead
NOT_NAMED = (
    "I look up the weather nowhere yet: name a server under [weather] in settings.toml, "
    "and only that one is asked."
)
_NOW = "temperature_2m,weather_code,wind_speed_10m"
_DAILY = "weather_code,temperature_2m_max,temperature_2m_min,precipitation_probability_max"

Degrees = Annotated[float, Field(ge=-150, le=180)]


class Forecast(Arguments):
    """Of today and now where no day is named."""

    place: Annotated[Line, Field(min_length=1, max_length=100)] | None = None
    first: date | None = None
    last: date | None = None
    zone: str = Field(min_length=1, max_length=64)

    @model_validator(mode="after")
    def _is_forward(self) -> "Forecast":
        if self.first and self.last and not timedelta() <= self.last - self.first < timedelta(MOST_DAYS):
            raise ValueError(f"I can tell the weather of {MOST_DAYS} days at most, in their order.")
        return self


class Weather:
    """See the OutwardSkill port."""

    name = "weather"
    verbs: Mapping[str, Verb] = {
        "forecast": Verb(
            arguments=Forecast,
            risk=Risk.READ,
            says="The weather, where they ask for it. `place`: a town, left out for home. `first`, `last`: "
            "days as YYYY-MM-DD, left out for now.",
        )
    }

    def __init__(
        self, options: WeatherOptions, forecast: JsonLine | None = None, places: JsonLine | None = None
    ) -> None:
        self._options, self._forecast, self._places = options, forecast, places

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        assert isinstance(arguments, Forecast)
        if self._forecast is None:
            raise BadInputError(NOT_NAMED)
        if arguments.place is None and self._options.home is None:
            raise BadInputError("Tell me where, or put your place under [weather.home] into settings.toml.")
        today = pen.now.date()
        for day in (arguments.first, arguments.last):
            if day is not None and not -1 <= (day - today).days < MOST_DAYS:
                raise BadInputError(f"The weather is known from today to {MOST_DAYS} days ahead, no further.")
        place = arguments.place or (self._options.home.name if self._options.home else "")
        return Preview(title=f"The weather in {place}", lines=(("Asks", self._forecast.host),))

    async def perform(self, verb: str, arguments: BaseModel, deed: Deed) -> Result:
        """Ask. Raises AskedInVainError, NotFoundError, BadInputError."""
        assert isinstance(arguments, Forecast)
        if self._forecast is None:
            raise BadInputError(NOT_NAMED)
        place, latitude, longitude = await self._where(arguments.place)
        query = {
            "latitude": f"{latitude:.2f}",
            "longitude": f"{longitude:.2f}",
            "daily": _DAILY,
            "timezone": arguments.zone,
        }
        if self._options.fahrenheit:
            query |= {"temperature_unit": "fahrenheit", "wind_speed_unit": "mph"}
        if arguments.first is None:
            query |= {"current": _NOW, "forecast_days": "1"}
        else:
            last = arguments.last or arguments.first
            query |= {"start_date": arguments.first.isoformat(), "end_date": last.isoformat()}
        answer = await self._forecast.get(**query)
        try:
            told = _Answer.model_validate(answer)
        except ValidationError:
            raise AskedInVainError(
                f"{self._forecast.host} answered with no forecast that I can read."
            ) from None
        return {
            "place": arguments.place or place,
            "unit": "F" if self._options.fahrenheit else "C",
            "outside": {"place": place, "days": [*told.days()], "now": told.now()},
        }

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        return Enacted(result=deed.result or {})

    async def _where(self, place: str | None) -> tuple[str, float, float]:
        home = self._options.home
        if place is None or (home is not None and place.casefold() == home.name.casefold()):
            assert home is not None
            return home.name, home.latitude, home.longitude
        if self._places is None:
            raise NotFoundError(
                "I know where home is, and no other place: name [weather] places in settings.toml."
            )
        answer = await self._places.get(name=place, count="1", language="en", format="json")
        try:
            found = _Places.model_validate(answer or {}).results
        except ValidationError:
            raise AskedInVainError(f"{self._places.host} answered with no place that I can read.") from None
        if not found:
            raise NotFoundError(f"I find no place called {place}.")
        first = found[0]
        return (
            ", ".join(part for part in (first.name, first.country) if part),
            first.latitude,
            first.longitude,
        )


# --- what a server answers ---------------------------------------------------------------------------


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False)


class _Place(_Shape):
    name: str = Field(max_length=200)
    country: str = Field(default="", max_length=200)
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)


class _Places(_Shape):
    results: list[_Place] = Field(default=[], max_length=100)


class _Current(_Shape):
    temperature_2m: Degrees
    weather_code: int = Field(ge=0, le=99)
    wind_speed_10m: float = Field(default=0, ge=0, le=1000)


class _Daily(_Shape):
    time: list[date] = Field(max_length=MOST_DAYS)
    weather_code: list[int | None] = Field(max_length=MOST_DAYS)
    temperature_2m_max: list[Degrees | None] = Field(max_length=MOST_DAYS)
    temperature_2m_min: list[Degrees | None] = Field(max_length=MOST_DAYS)
    precipitation_probability_max: list[Annotated[int, Field(ge=0, le=100)] | None] = Field(
        default=[], max_length=MOST_DAYS
    )


class _Answer(_Shape):
    current: _Current | None = None
    daily: _Daily

    def now(self) -> Json:
        at = self.current
        if at is None:
            return None
        return {
            "degrees": round(at.temperature_2m),
            "sky": sky_of(at.weather_code),
            "wind": round(at.wind_speed_10m),
        }

    def days(self) -> list[Json]:
        daily = self.daily
        return [
            {
                "day": day.isoformat(),
                "sky": sky_of(_at(daily.weather_code, n)),
                "high": _rounded(_at(daily.temperature_2m_max, n)),
                "low": _rounded(_at(daily.temperature_2m_min, n)),
                "rain_percent": _at(daily.precipitation_probability_max, n),
            }
            for n, day in enumerate(daily.time)
        ]


def _at(values: Sequence[Any], n: int) -> Any:
    return values[n] if n < len(values) else None


def _rounded(value: float | None) -> int | None:
    return None if value is None else round(value)
