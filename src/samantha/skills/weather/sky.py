"""The sky by its code: WMO's present weather (table 4677), in the groups that forecasts use."""

from typing import Literal

Sky = Literal["clear", "fair", "cloudy", "fog", "drizzle", "rain", "ice", "snow", "showers", "storm", ""]
_UP_TO: tuple[tuple[int, Sky], ...] = (
    (0, "clear"),
    (2, "fair"),
    (3, "cloudy"),
    (49, "fog"),
    (55, "drizzle"),
    (57, "ice"),
    (65, "rain"),
    (67, "ice"),
    (77, "snow"),
    (82, "showers"),
    (86, "snow"),
    (99, "storm"),
)


def sky_of(code: int | None) -> Sky:
    """ "" where no code was given."""
    return "" if code is None else next((sky for most, sky in _UP_TO if code <= most), "")
