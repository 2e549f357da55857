"""[search] of settings.toml: a SearXNG that answers in JSON, the person's own or one that they chose."""

from pydantic import BaseModel, ConfigDict, Field, field_validator

from samantha.core.address import plain_address


class SearchOptions(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    url: str = Field(default="", max_length=500)  # "https://searx.example.org/search"

    @field_validator("url")
    @classmethod
    def _is_plain(cls, url: str) -> str:
        return plain_address(url, "none is needed here") if url else ""
