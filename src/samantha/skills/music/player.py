"""What a player can do, whoever made it."""

from dataclasses import dataclass
from typing import Literal, Protocol

from samantha.core.errors import SamanthaError

Way = Literal["playing", "paused", "stopped"]


class PlayerError(SamanthaError):
    """The player did not do it, in one sentence."""


@dataclass(frozen=True, kw_only=True)
class Playing:
    """What it is doing. `title` and `artist` are the words of whoever tagged the file."""

    way: Way
    title: str = ""
    artist: str = ""
    percent: int | None = None  # the volume; None where it has none


class Player(Protocol):
    """One player. Every method raises PlayerError where surely nothing happened."""

    host: str  # "" where nothing leaves this machine

    async def now(self) -> Playing: ...

    async def play(self, words: str) -> None:
        """Find it and play it. Raises PlayerError where there is nothing of that name."""
        ...

    async def resume(self) -> None: ...

    async def pause(self) -> None: ...

    async def stop(self) -> None: ...

    async def skip(self, *, is_back: bool) -> None: ...

    async def set_volume(self, percent: int) -> None: ...

    async def close(self) -> None: ...
