"""PCM16 as a WAV file that says of itself, to machines too, that nobody said it."""

import struct

from samantha import __version__

SYNTHETIC = "AI-generated speech (synthetic)"
"""The mark, word for word, in every file of her voice. docs/decisions/0003 says how to read it."""

MAX_BYTES = 2**32 - 1 - 1024  # RIFF counts in 32 bits: 37 hours at 16 kHz


def wav(pcm: bytes, rate_hz: int) -> bytes:
    """A whole WAV file of PCM16 mono samples at `rate_hz`, little-endian.

    Before the samples stands a LIST chunk of type INFO (RIFF MCI, Microsoft and IBM 1991):
    ICMT holds SYNTHETIC and ISFT the program, both ASCII and ended by a zero. Players skip it;
    `exiftool`, `ffprobe` and `mediainfo` print it. The EU AI Act, art. 50 (2), asks for such a mark.

    Raises ValueError for half a sample, or more than RIFF can count.
    """
    if len(pcm) % 2:
        raise ValueError("PCM16 has two bytes to a sample, and these end in the middle of one")
    if len(pcm) > MAX_BYTES:
        raise ValueError("this sound is too long for a WAV file")
    block_bytes = 2
    form = struct.pack("<HHIIHH", 1, 1, rate_hz, rate_hz * block_bytes, block_bytes, 16)
    info = b"INFO" + _text(b"ICMT", SYNTHETIC) + _text(b"ISFT", f"Samantha {__version__}")
    body = b"WAVE" + _chunk(b"fmt ", form) + _chunk(b"LIST", info) + _chunk(b"data", pcm)
    return _chunk(b"RIFF", body)


def _text(kind: bytes, text: str) -> bytes:
    return _chunk(kind, text.encode("ascii") + b"\0")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return kind + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
