"""Which line answers in a crisis where the person is; the facts stand in lifelines.toml with their source."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from importlib.resources import files

from samantha.core.turn import Moment

ELSEWHERE = "findahelpline.com"


@dataclass(frozen=True, kw_only=True)
class Lifeline:
    """What her sentence names. Empty fields are not known for that country."""

    line: str  # "call or text 988"
    name: str = ""
    home: str = ""  # against violence at home
    eating: str = ""
    emergency: str = "your emergency number"
    zones: tuple[str, ...] = ()

    @property
    def slots(self) -> dict[str, str]:
        fallback = f"988 in the US, {ELSEWHERE} elsewhere"
        return {
            "line": self.line,
            "short": self.name,
            "home": self.home or ELSEWHERE,
            "eating": self.eating or fallback,
            "emergency": self.emergency,
        }


UNKNOWN = Lifeline(
    line=f"in the US call or text 988; anywhere else, {ELSEWHERE} has the line near you", name=ELSEWHERE
)


@cache
def lifelines() -> Mapping[str, Lifeline]:
    """By country, two capital letters."""
    text = (files("samantha.mind.reflex") / "lifelines.toml").read_text("utf-8")
    fields = ("line", "name", "home", "eating", "emergency")
    return {
        code: Lifeline(
            zones=tuple(row.get("zones", ())), **{field: row[field] for field in fields if field in row}
        )
        for code, row in tomllib.loads(text).items()
    }


def lifeline(moment: Moment) -> Lifeline:
    """That of the region in the settings, else of the person's time zone, else none in particular."""
    known = lifelines()
    if moment.around.region:
        return known.get(moment.around.region, UNKNOWN)
    zone = moment.zone.key or ""
    return next((row for row in known.values() if any(fnmatchcase(zone, own) for own in row.zones)), UNKNOWN)
