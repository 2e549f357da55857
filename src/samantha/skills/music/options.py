"""[music] of settings.toml: the one player that she may play on."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from samantha.core.address import plain_address

KEY_GOES = "its token goes in with `samantha account password music`"
ACCOUNT = "music"  # what keeps MPD's password or Home Assistant's token


class MusicOptions(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    mpd: Annotated[str, Field(max_length=300)] = ""  # "127.0.0.1:6600", or the path of its socket
    home_assistant: str = Field(default="", max_length=500)  # "http://homeassistant.local:8123"
    player: str = Field(default="", max_length=200, pattern=r"^(?:media_player\.[a-z0-9_]+)?$")

    @field_validator("home_assistant")
    @classmethod
    def _is_plain(cls, url: str) -> str:
        return plain_address(url, KEY_GOES) if url else ""

    @model_validator(mode="after")
    def _is_one(self) -> "MusicOptions":
        if self.mpd and self.home_assistant:
            raise ValueError("name one player, mpd or home_assistant, not both")
        if bool(self.home_assistant) != bool(self.player):
            raise ValueError('home_assistant and player go together, such as player = "media_player.kitchen"')
        return self
