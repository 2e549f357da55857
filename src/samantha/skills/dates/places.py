"""The zones of a place that was named: by the names in the time zone tables, else by its country.

A country with several clocks has several zones.
"""

from functools import cache
from importlib.resources import files
from unicodedata import combining, normalize
from zoneinfo import available_timezones

_REGIONS = (
    *("Africa", "America", "Antarctica", "Arctic", "Asia"),
    *("Atlantic", "Australia", "Europe", "Indian", "Pacific"),
)
_CALLED = {
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "uk": "GB",
    "the uk": "GB",
    "britain": "GB",
    "great britain": "GB",
    "united kingdom": "GB",
    "usa": "US",
    "us": "US",
    "america": "US",
    "united states": "US",
    "states": "US",
    "south korea": "KR",
    "korea": "KR",
    "north korea": "KP",
    "czechia": "CZ",
    "holland": "NL",
    "uae": "AE",
    "emirates": "AE",
    "ivory coast": "CI",
    "turkey": "TR",
    "burma": "MM",
    "vietnam": "VN",
    "laos": "LA",
    "syria": "SY",
    "russia": "RU",
    "iran": "IR",
    "bolivia": "BO",
    "venezuela": "VE",
    "tanzania": "TZ",
    "moldova": "MD",
    "taiwan": "TW",
}


@cache
def zones_of(place: str) -> tuple[str, ...]:
    """IANA names, the best known first; () where the tables know no such place."""
    plain = "".join(char for char in normalize("NFKD", place) if not combining(char))
    name = " ".join(plain.lower().replace("’", "'").strip(" .,?").removeprefix("the ").split())
    name = f"saint {name[3:]}" if name.startswith("st ") else name
    if (zone := _cities().get(name)) is not None:
        return (zone,)
    code = _CALLED.get(name) or _countries().get(name)
    return _zones_by_country().get(code, ()) if code else ()


@cache
def _cities() -> dict[str, str]:
    """The last part of each zone's name: "Europe/Lisbon" as "lisbon"."""
    named = (zone for zone in sorted(available_timezones()) if zone.split("/")[0] in _REGIONS and "/" in zone)
    return {zone.rsplit("/", 1)[1].replace("_", " ").lower(): zone for zone in named}


@cache
def _countries() -> dict[str, str]:
    """Names of countries, as ISO codes."""
    rows = _rows("iso3166.tab")
    return {row[1].split(" (")[0].lower().replace("st ", "saint "): row[0] for row in rows if len(row) > 1}


@cache
def _zones_by_country() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in _rows("zone.tab"):
        found.setdefault(row[0], []).append(row[2])
    return {code: tuple(zones) for code, zones in found.items()}


def _rows(table: str) -> list[list[str]]:
    text = (files("tzdata") / "zoneinfo" / table).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
