"""[ear] of settings.toml."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from samantha.core.address import plain_address
from samantha.core.model import Endpoint

KEY = "[ear]"  # what its key is kept under; no mind can be called so
KEY_GOES = "a key goes in with `samantha ear key`"


class EarOptions(BaseModel):
    """[ear]: what turns speech into words, and what is done with them. Its key is never in here."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    engine: Literal["auto", "pocketsphinx", "sherpa", "openai", "none"] = "auto"  # the best that is here
    url: str = Field(default="", max_length=500)  # of openai: "http://127.0.0.1:8000/v1"
    model: str = Field(default="", max_length=200)  # of openai its name; of sherpa the folder in models/ear
    dictation: Literal["show", "send"] = "show"  # what is not surely right: shown first, or taken as it is
    backchannels: bool = True  # "mm-hm" from her while the person tells something long
    threads: int = Field(default=1, ge=1, le=64)  # of sherpa; more than one is slower on a busy machine

    @field_validator("url")
    @classmethod
    def _is_plain(cls, url: str) -> str:
        return plain_address(url, KEY_GOES) if url else ""

    @model_validator(mode="after")
    def _is_whole(self) -> "EarOptions":
        if self.engine == "openai" and not (self.url and self.model):
            raise ValueError('engine "openai" needs url and model beside it')
        return self

    @property
    def endpoint(self) -> Endpoint | None:
        """The server that is asked; None where no sound goes to one."""
        if self.engine != "openai":
            return None
        return Endpoint(name="ear", url=self.url, model=self.model)
