"""Speech by flite 2.2's `slt` voice, in this process, where the machine has its library.

Debian and Ubuntu: `apt-get install libflite1`. There is no wheel of it. BSD-like licence.
"""

import ctypes
import sys
import threading
import unicodedata
from collections.abc import AsyncGenerator
from ctypes import c_char_p, c_float, c_int, c_short, c_void_p
from ctypes.util import find_library
from functools import cache

from samantha.core.errors import SamanthaError
from samantha.voice.synthesis import Emit, Synthesis

STRETCH = 1.1  # of its own length: calm, 10 % slower than the 3.9 words a second that slt was built with
CHUNK_SAMPLES = 800  # 50 ms; smaller ones bring the first sound no earlier and take the GIL more often


class FliteVoice:
    """A Voice: an American woman's, clear and a little flat. The first sound comes in about 10 ms."""

    name = "flite-slt"
    rate_hz = 16_000

    def __init__(self, *, pace: float = 1.0) -> None:
        """`pace`: less than 1.0 is slower. Raises SamanthaError where the library is missing."""
        self._synthesis = Synthesis(_flite().say, rate_hz=self.rate_hz, name=self.name, pace=pace)

    @staticmethod
    def is_here() -> bool:
        """Whether flite and its voice can be loaded on this machine."""
        try:
            _flite()
        except SamanthaError:
            return False
        return True

    def speak(self, text: str) -> AsyncGenerator[bytes, None]:
        """PCM16 mono at 16 kHz in chunks of at most 50 ms; closing it stops the synthesis too."""
        return self._synthesis.speak(text)

    async def close(self) -> None:
        await self._synthesis.close()


class _Wave(ctypes.Structure):
    """cst_wave: PCM16, `num_samples` of it."""

    _fields_ = (
        ("type", c_char_p),
        ("sample_rate", c_int),
        ("num_samples", c_int),
        ("num_channels", c_int),
        ("samples", ctypes.POINTER(c_short)),
    )


_OnSound = ctypes.CFUNCTYPE(c_int, ctypes.POINTER(_Wave), c_int, c_int, c_int, c_void_p)
_STOP, _GO_ON = -1, 0


class _Streaming(ctypes.Structure):
    """cst_audio_streaming_info: whom flite tells about each stretch of samples as it makes them."""

    _fields_ = (
        ("min_samples", c_int),
        ("on_sound", _OnSound),
        ("utterance", c_void_p),
        ("item", c_void_p),
        ("userdata", c_void_p),
    )


class _VoiceHead(ctypes.Structure):
    """The front of cst_voice: all that is needed to set its features."""

    _fields_ = (("name", c_char_p), ("features", c_void_p))


class _Flite:
    """The library and its one voice, which is a global of the library: hence one for the process."""

    def __init__(self) -> None:
        flite = _load("flite")
        register = _load("flite_cmu_us_slt").register_cmu_us_slt
        register.restype, register.argtypes = c_void_p, [c_char_p]
        flite.new_audio_streaming_info.restype = ctypes.POINTER(_Streaming)
        flite.audio_streaming_info_val.restype = c_void_p
        flite.flite_feat_set.argtypes = [c_void_p, c_char_p, c_void_p]
        flite.flite_feat_set_float.argtypes = [c_void_p, c_char_p, c_float]
        flite.flite_text_to_wave.restype = ctypes.POINTER(_Wave)
        flite.flite_text_to_wave.argtypes = [c_char_p, c_void_p]
        flite.delete_wave.argtypes = [ctypes.POINTER(_Wave)]

        flite.flite_init()
        self._flite = flite
        self._voice = register(None)
        self._one_at_a_time = threading.Lock()
        self._emit: Emit = lambda _: False
        self._on_sound = _OnSound(self._hear)  # kept: flite holds only its address
        streaming = flite.new_audio_streaming_info()
        streaming.contents.min_samples = CHUNK_SAMPLES
        streaming.contents.on_sound = self._on_sound
        features = ctypes.cast(self._voice, ctypes.POINTER(_VoiceHead)).contents.features
        flite.flite_feat_set(features, b"streaming_info", flite.audio_streaming_info_val(streaming))
        self._features = features

    def say(self, utterance: str, pace: float, emit: Emit) -> None:
        """Make the sound of one utterance; blocks, and lets other threads run meanwhile."""
        plain = _ascii(utterance)
        if not any(character.isalnum() for character in plain):
            return
        with self._one_at_a_time:
            self._emit = emit
            self._flite.flite_feat_set_float(self._features, b"duration_stretch", STRETCH / pace)
            wave = self._flite.flite_text_to_wave(plain.encode("ascii"), self._voice)
            if not wave:
                raise SamanthaError("The voice (flite) made no sound of this; it can be read instead.")
            self._flite.delete_wave(wave)

    def _hear(self, wave: "ctypes._Pointer[_Wave]", start: int, size: int, _last: int, _info: int) -> int:
        address = ctypes.addressof(wave.contents.samples.contents) + 2 * start
        return _GO_ON if self._emit(ctypes.string_at(address, 2 * size)) else _STOP


@cache
def _flite() -> _Flite:
    return _Flite()


def _load(name: str) -> ctypes.CDLL:
    # On Linux find_library runs ldconfig, and the compiler where that fails: 5 to 75 ms.
    path = f"lib{name}.so.1" if sys.platform == "linux" else find_library(name)
    try:
        if path is not None:
            return ctypes.CDLL(path)
    except OSError:
        pass
    raise SamanthaError(f"The library {name} is not on this machine; on Debian, install libflite1.")


def _ascii(text: str) -> str:
    """flite knows ASCII alone: accents fall ("café" is "cafe"), other scripts are left out."""
    plain = text.translate(_LETTERS)
    return unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode("ascii")


_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe"}
)
