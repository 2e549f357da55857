"""What settings.toml says of calendars: accounts on CalDAV servers, calendars that are only read, where new
entries go.
"""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from samantha.skills.dav.options import AccountOptions, Name, Source

MINE = "mine"


class CalendarOptions(BaseModel):
    """[calendar]"""

    model_config = ConfigDict(frozen=True, extra="forbid")

    accounts: Mapping[Name, AccountOptions] = Field(default={}, max_length=20)
    subscriptions: Mapping[Name, Source] = Field(
        default={}, max_length=50
    )  # NAME = URL of an .ics, or a file
    add_to: Annotated[str, StringConstraints(pattern=r"^[^/\s]+(?:/[^/]+)?$", max_length=100)] = MINE
    every_minutes: int = Field(default=30, ge=5, le=24 * 60)  # how often accounts are looked at

    @field_validator("subscriptions")
    @classmethod
    def _are_others(cls, subscriptions: Mapping[str, str]) -> Mapping[str, str]:
        if MINE in subscriptions:
            raise ValueError(f"{MINE} is the name of the calendar that I keep; choose another")
        return subscriptions
