"""One media player of Home Assistant, by its REST API. https://developers.home-assistant.io/docs/api/rest"""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from samantha.skills.json_line import AskedInVainError, JsonLine
from samantha.skills.music.player import Player, PlayerError, Playing, Way

_WAYS: dict[str, Way] = {"playing": "playing", "buffering": "playing", "paused": "paused"}


class HomeAssistantPlayer(Player):
    """See the Player port."""

    def __init__(self, line: JsonLine, player: str, *, host: str) -> None:
        self._line, self._player = line, player
        self.host = host

    async def now(self) -> Playing:
        try:
            state = _State.model_validate(await self._line.get(f"/api/states/{self._player}"))
        except ValidationError:
            raise PlayerError(f"{self._line.host} told me nothing of the player that I can read.") from None
        except AskedInVainError as error:
            raise PlayerError(str(error)) from None
        attributes = state.attributes
        volume = attributes.volume_level
        return Playing(
            way=_WAYS.get(state.state, "stopped"),
            title=attributes.media_title,
            artist=attributes.media_artist,
            percent=None if volume is None else round(100 * volume),
        )

    async def play(self, words: str) -> None:
        await self._call("play_media", media_content_type="music", media_content_id=words)

    async def resume(self) -> None:
        await self._call("media_play")

    async def pause(self) -> None:
        await self._call("media_pause")

    async def stop(self) -> None:
        await self._call("media_stop")

    async def skip(self, *, is_back: bool) -> None:
        await self._call("media_previous_track" if is_back else "media_next_track")

    async def set_volume(self, percent: int) -> None:
        await self._call("volume_set", volume_level=percent / 100)

    async def close(self) -> None:
        await self._line.close()

    async def _call(self, service: str, **content: Any) -> None:
        """Have the player do it. Raises PlayerError where it surely did not."""
        try:
            await self._line.post(
                f"/api/services/media_player/{service}", {"entity_id": self._player, **content}
            )
        except AskedInVainError as error:
            raise PlayerError(str(error)) from None


class _Attributes(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    media_title: str = Field(default="", max_length=2_000)
    media_artist: str = Field(default="", max_length=2_000)
    volume_level: float | None = Field(default=None, ge=0, le=1)


class _State(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    state: str = Field(max_length=100)
    attributes: _Attributes = _Attributes()
