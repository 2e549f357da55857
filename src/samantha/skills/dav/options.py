"""What settings.toml says of one account. Its password is never in there."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, field_validator

from samantha.core.address import plain_address

PASSWORD_GOES = "a password goes in with `samantha account password NAME`"  # noqa: S105 - no password

Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$")]

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def _source(held: str) -> str:
    """A file's path, or an address that may hold a token in its query, as such links do."""
    held = held.strip()
    if held.startswith("webcal://"):
        held = f"https://{held.removeprefix('webcal://')}"
    if "://" not in held:
        return held
    parts = urlsplit(held)
    is_plain = (
        parts.hostname
        and "@" not in parts.netloc
        and held.isascii()
        and held.isprintable()
        and " " not in held
    )
    if not is_plain or parts.scheme not in ("http", "https"):
        raise ValueError("give a whole address, such as https://host/calendar.ics, or the path of a file")
    if parts.scheme == "http" and parts.hostname not in LOOPBACK:
        raise ValueError("over http anyone on the way could read and change it; give an https address")
    return held


Source = Annotated[str, Field(min_length=1, max_length=2000), AfterValidator(_source)]


class AccountOptions(BaseModel):
    """[calendar.accounts.NAME], [contacts.accounts.NAME]"""

    model_config = ConfigDict(frozen=True, extra="forbid")

    url: str = Field(max_length=500)  # "https://dav.example.org"
    user: str = Field(min_length=1, max_length=200)
    certificates: str = Field(default="", max_length=500)  # a PEM file of the person's own authority

    @field_validator("url")
    @classmethod
    def _is_safe(cls, url: str) -> str:
        plain = plain_address(url, PASSWORD_GOES)
        if plain.startswith("http://") and urlsplit(plain).hostname not in LOOPBACK:
            raise ValueError("over http anyone on the way could read the password; give an https address")
        return plain

    @field_validator("user")
    @classmethod
    def _is_one_word(cls, user: str) -> str:
        if ":" in user or not user.isprintable():
            raise ValueError("give the user's name alone, without a password")
        return user
