"""How the person takes part in a talk."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo


@dataclass(frozen=True, kw_only=True)
class Senses:
    """What was really found in their browser or terminal. `zone` is where their clock is."""

    zone: ZoneInfo
    ear_is_local: bool = False
    voice_is_local: bool = False
