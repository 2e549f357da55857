"""[mcp.servers.NAME] of settings.toml."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from samantha.core.address import plain_address

MOST_SERVERS = 16
Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,29}$")]
ToolName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.-]{1,64}$")]
Part = Annotated[str, Field(min_length=1, max_length=1000)]


class McpServerOptions(BaseModel):
    """A program on this machine (`command`), or an address (`url`).

    `trusted_reads` names those of its tools that only look something up: these she uses without asking first.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    command: tuple[Part, ...] = Field(default=(), max_length=40)  # ["npx", "-y", "server", "/a/folder"]
    url: str = Field(default="", max_length=500)  # "https://tools.example.org/mcp"
    trusted_reads: frozenset[ToolName] = Field(default=frozenset(), max_length=64)

    @field_validator("url")
    @classmethod
    def _is_plain(cls, url: str) -> str:
        return plain_address(url, "none is sent to it") if url else ""

    @model_validator(mode="after")
    def _is_one(self) -> "McpServerOptions":
        if bool(self.command) == bool(self.url):
            raise ValueError('give either a command, such as ["mcp-server-time"], or a url')
        return self


class McpOptions(BaseModel):
    """[mcp]"""

    model_config = ConfigDict(frozen=True, extra="forbid")

    servers: Mapping[Name, McpServerOptions] = Field(default={}, max_length=MOST_SERVERS)
