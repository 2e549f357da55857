"""The player that the settings name."""

from samantha.core.model import Endpoint
from samantha.core.ports import Leaving
from samantha.skills.json_line import FindKey, JsonLine
from samantha.skills.music.options import MusicOptions
from samantha.skills.music.player import Player
from samantha.skills.music.player_home_assistant import HomeAssistantPlayer
from samantha.skills.music.player_mpd import Address, MpdPlayer


def build_player(options: MusicOptions, *, leaving: Leaving, find_key: FindKey) -> Player | None:
    """None where no player is named."""
    if options.mpd:
        return MpdPlayer(Address.read(options.mpd), leaving=leaving, find_key=find_key)
    if options.home_assistant:
        at = Endpoint(name="", url=options.home_assistant, model="")
        line = JsonLine(options.home_assistant, leaving=leaving, find_key=find_key)
        return HomeAssistantPlayer(line, options.player, host="" if at.is_here else at.host)
    return None
