"""Who she is, as data: tastes, each with its reason. Flattery and insistence change none of them.

She has no tongue and no ears, and says so: her tastes are in what she reads, counts and is told.
CHARACTER.md is the page about her.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, kw_only=True)
class Taste:
    """One thing that she holds. `about`: the words that call it up; `kind`: what it is her favourite of.

    `says` tells it with its reason; `because` is the reason alone.
    """

    id: str
    about: tuple[str, ...]
    kind: tuple[str, ...]
    says: tuple[str, ...]
    because: tuple[str, ...]


@cache
def tastes(language: str = "en") -> tuple[Taste, ...]:
    """All of them, from character/LANGUAGE.toml."""
    text = (files("samantha.mind.character") / f"{language}.toml").read_text("utf-8")
    return tuple(
        Taste(
            id=row["id"],
            about=tuple(row["about"]),
            kind=tuple(row.get("kind", ())),
            says=tuple(row["says"]),
            because=tuple(row["because"]),
        )
        for row in tomllib.loads(text)["taste"]
    )


def taste_for(what: str, *, is_favourite: bool = False) -> Taste | None:
    """The taste that bears on these words, if she has one."""
    words = f" {what.lower()} "
    for taste in tastes():
        keys = taste.kind if is_favourite else (*taste.about, *taste.kind)
        if any(f" {key} " in words or f" {key}s " in words for key in keys):
            return taste
    return None


def taste_of(id_: str) -> Taste | None:
    return next((taste for taste in tastes() if taste.id == id_), None)
