"""[weather] of settings.toml: who is asked, and where the person is at home."""

from pydantic import BaseModel, ConfigDict, Field, field_validator

from samantha.core.address import plain_address


class HomeOptions(BaseModel):
    """[weather.home]: where the weather is asked for when no place is named."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1, max_length=100)
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)


class WeatherOptions(BaseModel):
    """[weather]: servers that answer as Open-Meteo does, its own or another's."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    url: str = Field(default="", max_length=500)  # "https://api.open-meteo.com/v1/forecast"
    places: str = Field(default="", max_length=500)  # "https://geocoding-api.open-meteo.com/v1/search"
    home: HomeOptions | None = None
    fahrenheit: bool = False

    @field_validator("url", "places")
    @classmethod
    def _is_plain(cls, url: str) -> str:
        return plain_address(url, "none is needed here") if url else ""
