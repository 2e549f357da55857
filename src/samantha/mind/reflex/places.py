"""The zone of a place that was named: "Tokyo", "San Francisco", "India"."""

from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from samantha.mind.reflex.en.places import ALIASES

_REGIONS = ("Europe", "America", "Asia", "Africa", "Australia", "Pacific", "Atlantic", "Indian", "US")


@cache
def place_zone(place: str) -> str | None:
    """An IANA name, or None where she has no clock for it."""
    name = place.strip(" .,?!").lower()
    if name in ALIASES:
        return ALIASES[name]
    city = "_".join(word.capitalize() for word in name.split())
    return next((f"{region}/{city}" for region in _REGIONS if city and _exists(f"{region}/{city}")), None)


def _exists(zone: str) -> bool:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
