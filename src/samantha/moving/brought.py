"""What a reader finds in another program's file: lines, contacts, days, notes. Words, and where they stood.

A reader invents nothing: a time that the file does not tell is None, and what it cannot read is counted by
whoever opened the file (opened.py).
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

By = Literal["person", "other"]
Way = Literal["told", "wrote"]


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing said: by the person to somebody else, or by that other.

    `key` is what stays the same when the same line is exported again, unique within its program;
    `talk` the same of the conversation. A naive `said` is on the person's own clock.
    """

    program: str  # "ChatGPT"
    key: str
    talk: str
    by: By
    who: str  # the other's name; of a diary, what it is called
    text: str
    said: datetime | None = None
    way: Way = "told"
    teaches: bool = True  # False: a played part or a pasted page, from which nothing of their life is learned


@dataclass(frozen=True, kw_only=True)
class Contact:
    """Somebody's card. `text` is all that is worth reading of it, as one line."""

    program: str
    key: str
    text: str
    name: str
    birthday: str = ""  # ISO: 1990-05-03, or --05-03 where no year is told
    kin: tuple[tuple[str, str], ...] = ()  # (the file's word, the name): ("sister", "Ana"), whom this one has
    works_at: str = ""
    job: str = ""


@dataclass(frozen=True, kw_only=True)
class Day:
    """A date of a calendar. A naive time is on the person's own clock."""

    program: str
    key: str
    text: str
    title: str
    on: date | datetime | None = None
    repeats: str = ""  # the rule's frequency, in lower case: "yearly", "weekly"
    birthday_of: str = ""


@dataclass(frozen=True, kw_only=True)
class Note:
    """A written note about somebody or something: a character, a place of a story, a project."""

    program: str
    key: str
    text: str
    about: str


Brought = Line | Contact | Day | Note


class BrokenEndError(ValueError):
    """A file that ends or breaks in the middle; what came before was given out. Its text follows the name."""


class Again:
    """Tells equal things apart by how often they stood before: a longer export finds the same keys."""

    def __init__(self) -> None:
        self._seen: dict[tuple[object, ...], int] = {}

    def key(self, *parts: object) -> str:
        """A key of these parts; the second of two equal ones differs from the first."""
        count = self._seen[parts] = self._seen.get(parts, 0) + 1
        return "\x1f".join((*map(str, parts), str(count)))
