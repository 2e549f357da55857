"""espeak-ng as a process: text comes in, PCM16 goes out. Run by tts_espeak, never imported by it.

A process of its own because espeak-ng is GPL-3 and written in C: neither its licence nor its crashes
reach the rest. It speaks little-endian, and only when spoken to:

    out, once:   u32 rate in Hz
    in:          f32 pace (1.0 is its own), u32 length, then UTF-8 text
    out:         u32 length, then PCM16 mono; length 0 where the text has no sound

It ends when its input ends, so it cannot outlive its parent.
"""

import ctypes
import os
import signal
import struct
from typing import BinaryIO

import espeakng_loader

# Chosen by ear of a machine: of ten variants, the one of which pocketsphinx misheard least, 21 % of 112
# words against 67 % for plain en-us and 84 to 93 % for its named women (2026-11; decision 0003).
VOICE = b"en-us+f2"
WORDS_A_MINUTE = 155  # espeak's own rate is 175, a newsreader's
PITCH = 42  # of 100; 50 is the voice's own
PITCH_RANGE = 45  # of 100, likewise; less sounds bored, more sounds like a cartoon

SYNCHRONOUS, BUFFER_MS = 2, 200
RATE, PITCH_PARAMETER, RANGE_PARAMETER = 1, 3, 4
DO_NOT_EXIT = 0x8000  # on a bad data path; without it the library calls exit()
UTF8, END_PAUSE = 1, 0x1000

_OnSound = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends our input
    source, sink = _own_pipes()
    espeak = _Espeak()
    sink.write(struct.pack("<I", espeak.rate_hz))
    sink.flush()
    while len(head := source.read(8)) == 8:
        pace, length = struct.unpack("<fI", head)
        sound = espeak.synthesise(source.read(length), pace)
        sink.write(struct.pack("<I", len(sound)) + sound)
        sink.flush()


class _Espeak:
    """The library, set to one voice. Raises OSError where it cannot be loaded."""

    def __init__(self) -> None:
        self._espeak = ctypes.CDLL(espeakng_loader.get_library_path())
        data = espeakng_loader.get_data_path().encode()
        self.rate_hz: int = self._espeak.espeak_Initialize(SYNCHRONOUS, BUFFER_MS, data, DO_NOT_EXIT)
        if self.rate_hz <= 0:
            raise OSError("espeak-ng did not start")
        self._sound = bytearray()
        self._on_sound = _OnSound(self._hear)  # kept: espeak holds only its address
        self._espeak.espeak_SetSynthCallback(self._on_sound)
        if self._espeak.espeak_SetVoiceByName(VOICE):  # it would go on with a voice that nobody chose
            raise OSError(f"espeak-ng has no voice {VOICE.decode()}")
        self._espeak.espeak_SetParameter(PITCH_PARAMETER, PITCH, 0)
        self._espeak.espeak_SetParameter(RANGE_PARAMETER, PITCH_RANGE, 0)

    def synthesise(self, text: bytes, pace: float) -> bytes:
        """UTF-8 to PCM16 mono at `rate_hz`."""
        self._sound.clear()
        self._espeak.espeak_SetParameter(RATE, round(WORDS_A_MINUTE * pace), 0)
        size = ctypes.c_size_t(len(text) + 1)
        self._espeak.espeak_Synth(text + b"\0", size, 0, 0, 0, UTF8 | END_PAUSE, None, None)
        return bytes(self._sound)

    def _hear(self, samples: int | None, count: int, _events: int) -> int:
        if samples and count > 0:
            self._sound += ctypes.string_at(samples, 2 * count)
        return 0


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Our ends of the pipes. Whatever the library prints goes to stderr, never between the frames."""
    source = os.fdopen(os.dup(0), "rb")
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return source, sink


if __name__ == "__main__":
    main()
