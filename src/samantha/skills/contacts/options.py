"""What settings.toml says of contacts: accounts on CardDAV servers."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field

from samantha.skills.dav.options import AccountOptions, Name


class ContactsOptions(BaseModel):
    """[contacts]"""

    model_config = ConfigDict(frozen=True, extra="forbid")

    accounts: Mapping[Name, AccountOptions] = Field(default={}, max_length=20)
    every_minutes: int = Field(default=60, ge=5, le=24 * 60)  # how often accounts are looked at
