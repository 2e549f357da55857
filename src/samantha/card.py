"""The sound card, for a talk in the terminal: her sound out, the microphone in. It keeps neither."""

import threading
from collections.abc import Callable
from typing import Any

import numpy as np

from samantha.core.errors import SamanthaError
from samantha.core.sound import FRAME_MS, RATE_HZ

TYPE_ON = "The talk goes on in words."


class SoundCard:
    """A Speaker with a microphone. `heard` gets PCM16 at RATE_HZ, on the card's own thread."""

    def __init__(self, rate_hz: int, heard: Callable[[bytes], object]) -> None:
        """`rate_hz` is her voice's. Raises SamanthaError with one clear sentence where there is no sound."""
        self._lock = threading.Lock()
        self._waiting = bytearray()
        self._played = 0
        sound = _sounddevice()
        blocks = {"channels": 1, "dtype": "int16"}
        try:
            self._out = sound.RawOutputStream(
                samplerate=rate_hz, latency="low", callback=self._fill, **blocks
            )
            self._in = sound.RawInputStream(
                samplerate=RATE_HZ,
                blocksize=RATE_HZ * FRAME_MS // 1000,
                callback=lambda given, *_: heard(bytes(given)),
                **blocks,
            )
            self._out.start()
            self._in.start()
        except (sound.PortAudioError, ValueError) as error:
            raise SamanthaError(f"I can't open the microphone or the loudspeaker here. {TYPE_ON}") from error

    def close(self) -> None:
        """Close the microphone and the loudspeaker, at once."""
        for stream in (self._in, self._out):
            stream.abort()
            stream.close()

    def begin(self, rate_hz: int) -> None:
        with self._lock:
            self._waiting.clear()
            self._played = 0

    def play(self, pcm: bytes) -> None:
        with self._lock:
            self._waiting += pcm

    def duck(self, gain: float) -> None:
        with self._lock:
            samples = np.frombuffer(bytes(self._waiting), "<i2") * gain
            self._waiting[:] = samples.astype("<i2").tobytes()

    @property
    def played(self) -> int:
        """Samples that the card took; the few milliseconds of its own buffer count as heard."""
        return self._played

    async def empty(self) -> int:
        with self._lock:
            self._waiting.clear()
            return self._played

    def _fill(self, wanted: Any, _frames: int, _time: object, _status: object) -> None:
        """The card asks for the next samples, on its own thread."""
        size = len(wanted)
        with self._lock:
            given = bytes(self._waiting[:size])
            del self._waiting[:size]
            self._played += len(given) // 2
        wanted[:] = given.ljust(size, b"\0")


def _sounddevice() -> Any:
    """The module, which looks for PortAudio as it is imported. Raises SamanthaError."""
    try:
        import sounddevice  # noqa: PLC0415 - half a second, and only here
    except (ImportError, OSError) as error:
        raise SamanthaError(
            f"There is no sound here without PortAudio (on Debian: libportaudio2). {TYPE_ON}"
        ) from error
    return sounddevice
