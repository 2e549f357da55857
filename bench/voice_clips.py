"""A person's speech made by synthesisers, trimmed so that its first and last sample are known; and noises.

Five voices: three men of flite's where its library is, two variants of espeak-ng. All of it is synthetic: the
rhythm of a turn, the fall of a voice at its end and the mutter of a backchannel are not a person's.
"""

import asyncio
import ctypes
import hashlib
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import numpy as np

from bench.voice_rig import RATE_HZ, Clip, Sound, Word
from samantha.core.ports import Voice
from samantha.voice.tts_espeak import EspeakVoice
from samantha.voice.tts_flite import FliteVoice

PEAK = 12_000  # of 32767: somebody near the microphone
QUIET = 0.02  # of the peak: what is less at either end of a clean clip is not speech
FOLDER = Path(tempfile.gettempdir()) / "samantha-voice-clips-1"
FLITE = ("rms", "awb", "kal16")
ESPEAK = {"m3": 170, "f2": 165}  # words a minute
VOICES = (*FLITE, *ESPEAK)
SLOWER = 1.1  # flite's men speak fast


def clip(name: str, parts: Sequence[str], pauses_ms: Sequence[int] = (), voice: str = "") -> Clip:
    """What is said in one turn, with silence between its parts. Its words draw the voice where none is named.

    A word's time is guessed from its letters' share of the part; the last one ends with its last sample.
    """
    voice = voice or VOICES[int(hashlib.sha256(" ".join(parts).encode()).hexdigest(), 16) % len(VOICES)]
    if voice in FLITE and not FliteVoice.is_here():
        voice = "m3"
    sounds, words, places, at = [], [], [], 0
    for number, part in enumerate(parts):
        sound = spoken(part, voice)
        words += timed(part, at, at + len(sound))
        places.append((at, at + len(sound)))
        sounds.append(sound)
        at += len(sound)
        if number < len(parts) - 1:
            pause = np.zeros(pauses_ms[number] * RATE_HZ // 1000, np.int16)
            sounds.append(pause)
            at += len(pause)
    return Clip(name=name, sound=np.concatenate(sounds), words=tuple(words), parts=tuple(places))


def noise(name: str, kind: str, length_ms: int) -> Clip:
    """A sound that is no word: shaped noise, as like as a few lines make it."""
    rng = np.random.default_rng(int(hashlib.sha256(name.encode()).hexdigest()[:8], 16))
    size = length_ms * RATE_HZ // 1000
    at = np.linspace(0, 1, size)
    hiss = rng.normal(0, 1, size)
    dull = np.convolve(hiss, np.ones(24) / 24, "same")
    buzz = np.sign(np.sin(2 * np.pi * np.cumsum(260 + 90 * np.sin(2 * np.pi * 2.5 * at)) / RATE_HZ))
    bursts = np.abs(np.sin(np.pi * at * max(1, round(length_ms / 190)))) ** 3
    shape = {
        "cough": (hiss + 2 * dull) * np.exp(-7 * (at % 0.5)),
        "throat": (dull * 3 + 0.3 * buzz) * bursts,
        "sigh": hiss * np.sin(np.pi * at) ** 2,
        "sniff": hiss * np.exp(-((at - 0.5) ** 2) * 30),
        "laugh": (0.7 * buzz + hiss) * bursts * np.exp(-1.5 * at),
        "door": dull * 4 * np.exp(-14 * at),
        "dog": (buzz + 0.6 * hiss) * bursts**2,
        "typing": hiss
        * (rng.random(size // 800 + 1) < 0.35).repeat(800)[:size]
        * np.exp(-9 * ((at * 17) % 1)),
    }[kind]
    loud = {"sigh": 0.15, "typing": 0.1, "sniff": 0.2, "door": 0.6}.get(kind, 0.7)
    sound = np.asarray(shape / np.abs(shape).max() * PEAK * loud, np.int16)
    return Clip(name=name, sound=sound, parts=((0, size),))


def timed(text: str, start: int, end: int) -> list[Word]:
    words = text.split()
    shares = np.cumsum([0.0, *(len(word) + 1.5 for word in words)])
    places = [start + int(share / shares[-1] * (end - start)) for share in shares]
    return [
        Word(text=word, start=a, end=b) for word, a, b in zip(words, places[:-1], places[1:], strict=True)
    ]


def spoken(text: str, voice: str) -> Sound:
    """One stretch of speech from its first to its last loud sample, kept for the next run."""
    FOLDER.mkdir(exist_ok=True)
    kept = FOLDER / f"{hashlib.sha256(f'{voice}: {text}'.encode()).hexdigest()[:24]}.npy"
    if kept.exists():
        return np.asarray(np.load(kept), np.int16)
    if voice in FLITE:
        raw = _flite(text, voice)
    elif voice == "slt":
        raw = said_by(FliteVoice(), text)  # hers
    else:
        program = _WORKER.format(voice, ESPEAK.get(voice))
        raw = said_by(EspeakVoice(command=(sys.executable, "-P", "-c", program)), text)
    sound = trimmed(raw)
    np.save(kept, sound)
    return sound


def trimmed(sound: Sound) -> Sound:
    level = np.abs(sound.astype(np.int32))
    loud = np.flatnonzero(level > QUIET * level.max(initial=1))
    inner = sound[loud[0] : loud[-1] + 1].astype(np.float64)
    return np.asarray(inner / level.max() * PEAK, np.int16)


def _flite(text: str, voice: str) -> Sound:
    flite, made = _flite_voice(voice)

    class Wave(ctypes.Structure):
        _fields_ = (
            ("type", ctypes.c_char_p),
            ("rate", ctypes.c_int),
            ("count", ctypes.c_int),
            ("channels", ctypes.c_int),
            ("samples", ctypes.POINTER(ctypes.c_short)),
        )

    flite.flite_text_to_wave.restype = ctypes.POINTER(Wave)
    wave = flite.flite_text_to_wave(text.encode("ascii", "ignore"), ctypes.c_void_p(made)).contents
    assert wave.rate == RATE_HZ
    return np.asarray(np.ctypeslib.as_array(wave.samples, (wave.count,)), np.int16).copy()


@cache
def _flite_voice(voice: str) -> tuple[ctypes.CDLL, int]:
    FliteVoice.is_here()  # its own dictionary and language first
    flite = ctypes.CDLL("libflite.so.1", mode=ctypes.RTLD_GLOBAL)
    flite.flite_init()
    register = getattr(ctypes.CDLL(f"libflite_cmu_us_{voice}.so.1"), f"register_cmu_us_{voice}")
    register.restype, register.argtypes = ctypes.c_void_p, [ctypes.c_char_p]
    made = register(None)

    class Head(ctypes.Structure):
        _fields_ = (("name", ctypes.c_char_p), ("features", ctypes.c_void_p))

    features = ctypes.cast(made, ctypes.POINTER(Head)).contents.features
    flite.flite_feat_set_float.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_float]
    flite.flite_feat_set_float(features, b"duration_stretch", SLOWER)
    return flite, made


# The product's own worker, set to another of espeak's voices.
_WORKER = (
    "import samantha.voice.espeak_worker as w; w.VOICE=b'en-us+{}'; w.WORDS_A_MINUTE={}; w.PITCH=50; "
    "w.PITCH_RANGE=55; w.main()"
)


def said_by(voice: Voice, text: str) -> Sound:
    """All that one of the product's voices makes of a text, at the rig's rate."""

    async def speak() -> bytes:
        try:
            return b"".join([chunk async for chunk in voice.speak(text)])
        finally:
            await voice.close()

    with ThreadPoolExecutor(1) as elsewhere:  # a loop may run here already
        sound = np.frombuffer(elsewhere.submit(lambda: asyncio.run(speak())).result(), np.int16)
    places = np.arange(0, len(sound), voice.rate_hz / RATE_HZ)
    return np.asarray(np.interp(places, np.arange(len(sound)), sound), np.int16)
