"""Sound as it goes through the house: PCM16, mono, little-endian; and the words that are made of it."""

from dataclasses import dataclass

RATE_HZ = 16_000  # what every ear is given; a voice has a rate of its own
FRAME_MS = 20
FRAME_BYTES = RATE_HZ * FRAME_MS // 1000 * 2


@dataclass(frozen=True, kw_only=True)
class Transcript:
    """What a recogniser made of the sound so far."""

    text: str = ""
    is_final: bool = False  # it will not change any more
    is_sure: bool = True  # good enough to be a turn; else it is shown first
