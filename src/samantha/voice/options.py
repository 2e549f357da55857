"""[voice] of settings.toml."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from samantha.core.address import plain_address
from samantha.core.model import Endpoint

KEY = "[voice]"  # what its key is kept under; no mind can be called so
KEY_GOES = "a key goes in with `samantha voice key`"


class VoiceOptions(BaseModel):
    """[voice]: what turns her words into sound on the server. Its key is never in here."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    engine: Literal["auto", "flite", "espeak", "sherpa", "openai", "none"] = "auto"  # the best that is here
    url: str = Field(default="", max_length=500)  # of openai: "http://127.0.0.1:8880/v1"
    model: str = Field(default="", max_length=200)  # of openai its name; of sherpa the folder in models/voice
    name: str = Field(default="", max_length=200)  # of openai the voice's; of sherpa the speaker's number
    pace: float = Field(default=1.0, ge=0.5, le=2.0)  # less is slower
    rate_hz: int = Field(default=24_000, ge=8_000, le=48_000)  # of openai: what that server speaks at
    threads: int = Field(default=2, ge=1, le=64)  # of sherpa

    @field_validator("url")
    @classmethod
    def _is_plain(cls, url: str) -> str:
        return plain_address(url, KEY_GOES) if url else ""

    @model_validator(mode="after")
    def _is_whole(self) -> "VoiceOptions":
        if self.engine == "openai" and not (self.url and self.model and self.name):
            raise ValueError('engine "openai" needs url, model and name (of the voice) beside it')
        if self.engine in ("auto", "sherpa") and self.name and not self.name.isdigit():
            raise ValueError("name is a speaker's number for a model in models/voice, such as 0")
        return self

    @property
    def endpoint(self) -> Endpoint | None:
        """The server that is asked; None where no words go to one."""
        if self.engine != "openai":
            return None
        return Endpoint(name="voice", url=self.url, model=self.model)
