"""The weather, asked of the one server that settings.toml names under [weather], or of none."""

from samantha.skills.weather.options import WeatherOptions
from samantha.skills.weather.skill import Weather

__all__ = ["Weather", "WeatherOptions"]
