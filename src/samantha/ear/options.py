"""[ear] of settings.toml."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

EngineName = Literal["auto", "pocketsphinx", "sherpa", "openai", "none"]


class EarOptions(BaseModel):
    """[ear]: what turns speech into words, and what is done with them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    engine: EngineName = "auto"  # the best that is on this machine
    dictation: Literal["show", "send"] = "show"  # what is not surely right: shown first, or taken as it is
    backchannels: bool = True  # "mm-hm" from her while the person tells something long
    threads: int = Field(default=1, ge=1, le=64)  # of an engine that can use several
