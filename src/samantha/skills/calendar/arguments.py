"""What each verb of the calendar has to be told. Times are wall times in `zone`, the person's own."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, NaiveDatetime, model_validator

from samantha.skills.arguments import Arguments, Line

MOST_MINUTES = 60 * 24 * 60  # sixty days; what is longer is told by its days
MOST_TEXT = 1_000_000  # characters of one event, with all that its program wrote into it

Id = Annotated[
    str, Field(min_length=3, max_length=80)
]  # "v-...", "m-...", with "@2026-11-27T13:00" for one time
Which = Literal["one", "all"]
Zone = Annotated[str, Field(min_length=1, max_length=64)]  # IANA
Title = Annotated[Line, Field(min_length=1, max_length=200)]
Place = Annotated[Line, Field(max_length=200)]
Notes = Annotated[Line, Field(max_length=1000)]
Minutes = Annotated[int, Field(ge=1, le=MOST_MINUTES)]


class Agenda(Arguments):
    """The days from `first` to `last`, both included; without `last`, what comes next from now on."""

    first: date
    last: date | None = None
    zone: Zone

    @model_validator(mode="after")
    def _is_in_order(self) -> "Agenda":
        if self.last is not None and not 0 <= (self.last - self.first).days <= MOST_DAYS:
            raise ValueError("Tell me days in their order, a year of them at most.")
        return self


MOST_DAYS = 366


class FindEvent(Arguments):
    words: Annotated[Line, Field(min_length=1, max_length=200)]
    zone: Zone


class Free(Arguments):
    """Either days, or a time with its length."""

    first: date | None = None
    last: date | None = None
    wall: NaiveDatetime | None = None
    minutes: Minutes = 60
    zone: Zone

    @model_validator(mode="after")
    def _says_when(self) -> "Free":
        if (self.first is None) == (self.wall is None):
            raise ValueError("Tell me when: a time, or a day.")
        if self.first and self.last and not 0 <= (self.last - self.first).days <= MOST_DAYS:
            raise ValueError("Tell me days in their order, a year of them at most.")
        return self


class AddEvent(Arguments):
    """At a time (`wall`, an hour long where nothing else is said), or on whole days (`day` to `last`)."""

    title: Title
    wall: NaiveDatetime | None = None
    day: date | None = None
    minutes: Minutes | None = None
    last: date | None = None
    place: Place = ""
    notes: Notes = ""
    rrule: str = Field(default="", max_length=300)  # RFC 5545
    calendar: Annotated[Line, Field(max_length=100)] = ""  # "mine", "ACCOUNT/NAME"; "" for the usual one
    uid: str = Field(default="", max_length=100)  # ours to choose
    zone: Zone

    @model_validator(mode="after")
    def _says_when(self) -> "AddEvent":
        if (self.wall is None) == (self.day is None):
            raise ValueError("Tell me when: a day, or a time.")
        if (
            self.last is not None
            and not 0 <= (self.last - (self.day or _date_of(self.wall))).days <= MOST_DAYS
        ):
            raise ValueError("It has to end after it begins, and within a year.")
        return self


def _date_of(wall: NaiveDatetime | None) -> date:
    assert wall is not None
    return wall.date()


class Named(Arguments):
    """Which event: by its `id`, or by words of it (`what`). `which`: this time of it alone, or all of
    them.
    """

    id: Id | None = None
    what: Annotated[Line, Field(max_length=200)] | None = None
    which: Which | None = None
    etag: str = Field(default="", max_length=500)  # of the version that was looked at
    zone: Zone

    @model_validator(mode="after")
    def _names_it(self) -> "Named":
        if not (self.id or self.what or getattr(self, "on", None)):
            raise ValueError("Tell me which entry you mean.")
        return self


class MoveEvent(Named):
    """To a time, to a day at the same time, or by so many minutes. With `same_day` only the clock of `wall`
    counts.
    """

    wall: NaiveDatetime | None = None
    day: date | None = None
    by_minutes: Annotated[int, Field(ge=-MOST_MINUTES, le=MOST_MINUTES)] | None = None
    same_day: bool = False
    minutes: Minutes | None = None  # how long from then on; None: as long as it was
    last: date | None = None

    @model_validator(mode="after")
    def _says_where_to(self) -> "MoveEvent":
        if self.wall is None and self.day is None and not self.by_minutes:
            raise ValueError("Tell me where to move it: a day, or a time.")
        return self


class EditEvent(Named):
    """None keeps what is; "" takes it out."""

    title: Title | None = None
    place: Place | None = None
    notes: Notes | None = None
    minutes: Minutes | None = None

    @model_validator(mode="after")
    def _changes_something(self) -> "EditEvent":
        if self.title is None and self.place is None and self.notes is None and self.minutes is None:
            raise ValueError("Tell me what to change of it.")
        return self


class CancelEvent(Named):
    day: date | None = None  # the day that it is on

    @property
    def on(self) -> date | None:
        return self.day


class RestoreEvent(Arguments):
    """Put it back as it was: `text` is the whole event, "" for none. Elsewhere, in the place of the version
    `etag`.
    """

    id: Id
    text: str = Field(max_length=MOST_TEXT)
    calendar: str = Field(default="", max_length=100)  # "" for the one of this home
    href: str = Field(default="", max_length=2000)
    etag: str = Field(default="", max_length=500)
