"""Music in the house: through MPD or a Home Assistant player that settings.toml names under [music]."""

from samantha.skills.music.build import build_player
from samantha.skills.music.options import MusicOptions
from samantha.skills.music.player import Player, Playing
from samantha.skills.music.skill import Music

__all__ = ["Music", "MusicOptions", "Player", "Playing", "build_player"]
