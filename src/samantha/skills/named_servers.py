"""The trades that ask servers which settings.toml names: weather, search, music, other programs' tools."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from samantha.core.clock import Clock
from samantha.core.ports import Journal, Leaving, Secrets, Skill
from samantha.core.secret import account_key
from samantha.skills.json_line import JsonLine
from samantha.skills.mcp import Mcp, McpOptions
from samantha.skills.mcp.line import McpLine
from samantha.skills.music import Music, MusicOptions, build_player
from samantha.skills.music.options import ACCOUNT as MUSIC
from samantha.skills.search import Search, SearchOptions
from samantha.skills.weather import Weather, WeatherOptions


@dataclass(frozen=True, kw_only=True)
class NamedServers:
    """`asked` tells doctor whom each of them asks."""

    skills: tuple[Skill, ...]
    asked: Mapping[str, str]
    mcp: Mcp

    def lines(self) -> dict[str, Any]:
        return {**self.asked, "mcp": self.mcp.lines() or "no server"}


def build_named_servers(
    weather: WeatherOptions,
    search: SearchOptions,
    music: MusicOptions,
    mcp: McpOptions,
    *,
    journal: Journal,
    leaving: Leaving,
    clock: Clock,
    secrets: Callable[[], Secrets],
) -> NamedServers:
    """`secrets` is asked for a password when one is needed, on a thread."""

    def line(url: str) -> JsonLine | None:
        return JsonLine(url, leaving=leaving) if url else None

    player = build_player(music, leaving=leaving, find_key=lambda: secrets().read(account_key(MUSIC)))
    forecast, places, web = line(weather.url), line(weather.places), line(search.url)
    tools = Mcp(
        mcp,
        [McpLine(name, each, leaving=leaving, clock=clock) for name, each in mcp.servers.items()],
        journal=journal,
        clock=clock,
    )
    asked = {
        "weather": ", ".join(each.host for each in (forecast, places) if each is not None),
        "search": web.host if web is not None else "",
        "music": music.mpd or music.home_assistant,
    }
    return NamedServers(
        skills=(Weather(weather, forecast, places), Search(web), Music(player), tools),
        mcp=tools,
        asked={name: host or "asks nobody" for name, host in asked.items()},
    )
