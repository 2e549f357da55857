"""What somebody says while she speaks: whether she stops, goes on, or cannot tell yet. Pure."""

from typing import Literal

from samantha.ear.en.overlaps import meant

Overlap = Literal["stop", "interruption", "backchannel", "unknown"]

SHORT_MS = 700  # a cough, a laugh, a door: 14 of the 18 noises of the corpus are shorter
VAGUE_MS = 1_600  # who speaks on for so long says something, whether or not words are found in it


def overlap(words: str, speech_ms: float, is_over: bool) -> Overlap:
    """What `words` (a partial transcript; "" for none yet, or a noise) want, after `speech_ms` of sound.

    "stop": be silent. "interruption": they want the floor. "backchannel": she may go on; of words that
    are not over it holds so far, and may turn ("yeah", "yeah but"). "unknown": it may still become either.
    """
    if words.strip():
        return meant(words, is_over=is_over)
    if is_over and speech_ms <= SHORT_MS:
        return "backchannel"
    return "unknown" if speech_ms < VAGUE_MS else "interruption"
