"""MPD by its own text protocol, over TCP or a Unix socket: a line each way, answers that end in OK or ACK.

A line for each command, so that nothing has to be kept alive. https://mpd.readthedocs.io/en/stable/protocol.html
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from samantha.core.ports import Leaving
from samantha.core.secret import Secret
from samantha.skills.music.player import Player, PlayerError, Playing, Way

CONNECT_S, ANSWER_S = 3.0, 8.0
_LONGEST_LINE, _MOST_LINES = 16_384, 20_000
_PLAYLISTS = 500  # that are looked through for a name
_STATES: dict[str, Way] = {"play": "playing", "pause": "paused", "stop": "stopped"}
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})

Open = Callable[[], Awaitable[tuple[asyncio.StreamReader, asyncio.StreamWriter]]]


@dataclass(frozen=True, kw_only=True)
class Address:
    """Where it listens: a path, or a host and a port."""

    path: str = ""
    host: str = ""
    port: int = 6600

    @classmethod
    def read(cls, text: str) -> "Address":
        """Raises ValueError."""
        if text.startswith(("/", "~")):
            return cls(path=str(Path(text).expanduser()))
        host, _, port = text.rpartition(":") if text.count(":") == 1 else (text, "", "")
        return cls(host=host.strip("[]"), port=int(port or 6600))


class MpdPlayer(Player):
    """See the Player port."""

    def __init__(self, at: Address, *, leaving: Leaving, find_key: Callable[[], Secret | None]) -> None:
        self._at, self._leaving, self._find_key = at, leaving, find_key
        self.host = "" if at.path or at.host in LOOPBACK else at.host

    async def now(self) -> Playing:
        status, song = await self._ask("status", "currentsong")
        volume = status.get("volume", "-1")
        return Playing(
            way=_STATES.get(status.get("state", ""), "stopped"),
            title=song.get("title") or song.get("name") or song.get("file", "").rsplit("/", 1)[-1],
            artist=song.get("artist", ""),
            percent=int(volume) if volume.isdigit() else None,
        )

    async def play(self, words: str) -> None:
        name = await self._playlist(words)
        # A file without tags has nothing but its name.
        found = [f"searchadd {tag} {_quoted(words)}" for tag in ("any", "file")]
        ways = [f"load {_quoted(name)}"] if name is not None else found
        for way in ways:
            # Added behind what is there: nothing that the person queued is lost.
            before, _, after = await self._ask("status", way, "status")
            start = before.get("playlistlength", "0")
            if after.get("playlistlength", "0") != start:
                await self._ask(f"play {int(start)}")
                return
        raise PlayerError(f"The player has nothing that is called {words}.")

    async def resume(self) -> None:
        await self._ask("play")

    async def pause(self) -> None:
        await self._ask("pause 1")

    async def stop(self) -> None:
        await self._ask("stop")

    async def skip(self, *, is_back: bool) -> None:
        await self._ask("previous" if is_back else "next")

    async def set_volume(self, percent: int) -> None:
        await self._ask(f"setvol {percent}")

    async def close(self) -> None:
        return

    async def _playlist(self, words: str) -> str | None:
        wanted = words.casefold().removesuffix(" playlist").removeprefix("my ").strip()
        names = [value for name, value in await self._pairs("listplaylists") if name == "playlist"][
            :_PLAYLISTS
        ]
        return next((name for name in names if name.casefold() == wanted), None)

    async def _ask(self, *commands: str) -> list[dict[str, str]]:
        """What each command answers. Raises PlayerError."""
        return [dict(pairs) for pairs in await self._talk(commands)]

    async def _pairs(self, command: str) -> list[tuple[str, str]]:
        return (await self._talk((command,)))[0]

    async def _talk(self, commands: Sequence[str]) -> list[list[tuple[str, str]]]:
        where = self._at.path or self._at.host
        if self.host:
            await self._leaving(self.host, sum(len(command.encode()) + 1 for command in commands))
        key = await asyncio.to_thread(self._find_key)
        try:
            async with asyncio.timeout(CONNECT_S):
                reader, writer = await self._open()
        except (OSError, TimeoutError):
            raise PlayerError(f"The music player at {where} does not answer.") from None
        try:
            async with asyncio.timeout(ANSWER_S):
                if not (await reader.readline()).startswith(b"OK MPD "):
                    raise PlayerError(f"What answers at {where} is no MPD.")
                lines = [f"password {_quoted(key.reveal())}"] if key is not None else []
                answers = [await _answer(reader, writer, line) for line in (*lines, *commands)]
                return answers[len(lines) :]
        except TimeoutError:
            raise PlayerError(f"The music player at {where} is too slow.") from None
        except (OSError, ValueError):  # readline raises ValueError where a line is too long
            raise PlayerError(f"The line to the music player at {where} broke.") from None
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def _open(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._at.path:
            return await asyncio.open_unix_connection(self._at.path, limit=_LONGEST_LINE)
        return await asyncio.open_connection(self._at.host, self._at.port, limit=_LONGEST_LINE)


async def _answer(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, command: str
) -> list[tuple[str, str]]:
    """The pairs that one command answers with. Raises PlayerError where it says no."""
    writer.write(command.encode("utf-8", "replace") + b"\n")
    await writer.drain()
    pairs: list[tuple[str, str]] = []
    for _ in range(_MOST_LINES):
        line = (await reader.readline()).decode("utf-8", "replace")
        if not line.endswith("\n"):
            raise OSError
        if line == "OK\n":
            return pairs
        if line.startswith("ACK "):
            raise PlayerError(_refusal(line))
        name, _, value = line.rstrip("\n").partition(": ")
        pairs.append((name.lower(), value))
    raise PlayerError("The music player sent more than I take.")


def _refusal(line: str) -> str:
    """By the number of the error: its words may quote what it likes."""
    number = line.removeprefix("ACK [").split("@", 1)[0]
    if number in ("3", "4"):
        return "The music player refused the password: samantha account password music sets it anew."
    if number == "50":
        return "The music player has nothing of that name."
    return "The music player did not do that."


def _quoted(text: str) -> str:
    plain = "".join(char for char in text if char.isprintable())
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'
