"""The sounds that bench/hearing.py plays: all made on the spot, and all synthetic.

She is flite's `slt`, the person is one of eight variants of espeak-ng, through samantha.voice. Noises are
made by formula. A room is exponentially decaying noise after a direct sound: its tail is right, its early
reflections are nobody's. So the figures compare detectors; they don't tell how one does on people.
"""

import asyncio
import sys
from collections.abc import Sequence
from contextlib import aclosing
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from samantha.core.ports import Voice
from samantha.core.sound import RATE_HZ
from samantha.ear.resample import resample
from samantha.voice.tts_espeak import EspeakVoice
from samantha.voice.tts_flite import FliteVoice

Sound = NDArray[np.float64]  # of full scale 1, at RATE_HZ

PEOPLE = (
    *("en-us+m1", "en-us+f1", "en-gb-scotland+m4", "en-us+f3"),
    *("en-us+m6", "en-gb-x-rp+f1", "en-029+m8", "en-us+f5"),
)
VARIANT = (  # the worker as it is, with another of espeak's voices
    "import sys; from samantha.voice import espeak_worker as w; "
    "w.VOICE, w.PITCH, w.WORDS_A_MINUTE = sys.argv[1].encode(), int(sys.argv[2]), int(sys.argv[3]); w.main()"
)

SAID = (  # the detectors were tuned on other lines, by other variants, in other rooms
    *("sorry, one more thing", "wait, which Thursday", "hold that thought", "that was my brother, not Tom"),
    *("is it raining where you are", "mm, I had forgotten that", "please start again", "who else was there"),
    *("I have to go in a minute", "can we do this later", "no no, the other one", "four at the most"),
    *("just tell me the time", "she never liked the sea", "how long does that take", "yes but not today"),
    *("it is fine, go ahead and skip it", "what did the doctor say", "quiet please", "hey, listen to this"),
    *("the train leaves at ten past eight", "and then what happened", "too fast, say that slower", "fine"),
)
ANSWERS = (
    "You told me about the garden on Sunday, and about the roses that your mother planted there years ago. "
    "It sounded as if the evening did you good. How is your back today?",
    "Ana called twice this week, you said. The second time she was in the car, and you hardly heard her. "
    "Shall I put it down for tomorrow at six?",
    "There are three things on Thursday: the dentist at nine, lunch with Tom, and the choir in the evening. "
    "The dentist may take longer, so lunch could be tight.",
    "I remember the boat. You and your brother painted it green, and then it rained for a whole week. "
    "What became of it after he moved to Porto?",
)


def scaled(sound: Sound, level_db: float) -> Sound:
    """At this level: RMS of its loud parts (the 80th percentile of 20 ms), in dB of full scale."""
    frames = sound[: len(sound) // 320 * 320].reshape(-1, 320)
    loud = np.quantile(np.sqrt((frames**2).mean(axis=1)), 0.8)
    return sound * (10 ** (level_db / 20) / loud)


def extent(sound: Sound) -> tuple[int, int]:
    """First and last sample of the speech in a clean sound.

    That is where 5 ms of it are over a 50th (-34 dB) of its loud parts.
    """
    frames = sound[: len(sound) // 80 * 80].reshape(-1, 80)
    levels = np.sqrt((frames**2).mean(axis=1))
    heard = np.flatnonzero(levels > np.quantile(levels, 0.8) / 50)
    return int(heard[0]) * 80, int(heard[-1] + 1) * 80


def pcm(sound: Sound) -> bytes:
    return np.clip(np.rint(sound * 32768), -32_768, 32_767).astype("<i2").tobytes()


# --- noises -------------------------------------------------------------------------------------


def noise(kind: str, length: int, rng: np.random.Generator) -> Sound:
    """One of NOISES, at -46 dB of full scale, 20 dB below the person; typing has peaks at -26 to -20."""
    match kind:
        case "white":
            return rng.standard_normal(length) * 10 ** (-46 / 20)
        case "pink":
            return _pink(length, rng) * 10 ** (-46 / 20)
        case "hum":
            at = np.arange(length) / RATE_HZ
            parts = sum(
                np.sin(2 * np.pi * 50 * k * at + rng.uniform(0, 6.3)) / k for k in (1, 2, 3, 4, 5, 6, 7, 8)
            )
            return np.asarray(parts) / np.std(parts) * 10 ** (-46 / 20) + rng.standard_normal(length) * 1e-4
        case "typing":
            return _typing(length, rng)
        case "babble":
            return _babble(length, rng)
        case _:
            return rng.standard_normal(length) * 10 ** (-70 / 20)


NOISES = ("quiet", "white", "pink", "hum", "typing", "babble")


def _pink(length: int, rng: np.random.Generator) -> Sound:
    spectrum = np.fft.rfft(rng.standard_normal(length))
    spectrum[1:] /= np.sqrt(np.arange(1, len(spectrum)))
    spectrum[: 20 * length // RATE_HZ + 1] = 0  # nothing under 20 Hz
    made = np.fft.irfft(spectrum, length)
    return np.asarray(made / made.std())


def _typing(length: int, rng: np.random.Generator) -> Sound:
    """About four keys a second, in a room: a click when one goes down and a softer one when it comes up."""
    made = np.zeros(length)
    at = 0
    while (at := at + int(rng.exponential(0.2) * RATE_HZ) + 800) < length - 4000:
        for late, loud in ((0, 0.1), (int(rng.uniform(0.06, 0.12) * RATE_HZ), 0.05)):
            ring = np.arange(800)
            click = rng.standard_normal(800) * np.exp(-ring / (RATE_HZ * rng.uniform(0.001, 0.0027)))
            click += np.sin(ring * rng.uniform(0.3, 1.8)) * np.exp(-ring / (RATE_HZ * 0.004))
            made[at + late : at + late + 800] += click / np.abs(click).max() * loud * rng.uniform(0.5, 1)
    return in_room(made, 0.3, rng) + rng.standard_normal(length) * 10 ** (-65 / 20)


def _babble(length: int, rng: np.random.Generator) -> Sound:
    """Six people at once, in a room."""
    made = np.zeros(length)
    for voice in PEOPLE[:6]:
        talk = np.concatenate([said(voice, line) for line in rng.permutation(SAID)])
        start = int(rng.integers(len(talk)))
        made += np.resize(np.roll(talk, -start), length)
    made = in_room(made, 0.4, rng)
    return made / made.std() * 10 ** (-46 / 20)


def in_room(sound: Sound, rt60_s: float, rng: np.random.Generator) -> Sound:
    response = room(rt60_s, rng)
    size = 1 << (len(sound) + len(response)).bit_length()
    return np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(response, size), size)[: len(sound)]


def room(rt60_s: float, rng: np.random.Generator) -> Sound:
    """A response: direct sound, then noise that falls by 60 dB in `rt60_s`, in all as strong as it."""
    if rt60_s <= 0:
        return np.ones(1)
    at = np.arange(int(rt60_s * RATE_HZ))
    tail = rng.standard_normal(len(at)) * 10 ** (-3 * at / (rt60_s * RATE_HZ))
    tail[:32] = 0  # 2 ms: the nearest wall
    tail *= 1 / np.sqrt((tail**2).sum())
    tail[0] = 1
    return np.asarray(tail)


# --- voices -------------------------------------------------------------------------------------


def said(voice: str, text: str) -> Sound:
    """One of SAID by one of PEOPLE, its own silence around it cut away, at -26 dB."""
    return _said(voice)[SAID.index(text)]


@lru_cache
def _said(voice: str) -> list[Sound]:
    number = PEOPLE.index(voice)
    pitch, rate = 30 + 5 * number, 150 + 8 * number
    command = (sys.executable, "-P", "-c", VARIANT, voice, str(pitch), str(rate))
    return asyncio.run(_spoken(EspeakVoice(command=command), SAID))


@lru_cache
def she_says(text: str) -> Sound:
    """Her own voice, at -26 dB."""
    return asyncio.run(_spoken(FliteVoice(), [text]))[0]


async def _spoken(voice: Voice, texts: Sequence[str]) -> list[Sound]:
    made = []
    try:
        for text in texts:
            async with aclosing(voice.speak(text)) as sound:
                whole = b"".join([chunk async for chunk in sound])
            found = np.frombuffer(resample(whole, voice.rate_hz), "<i2") / 32768
            first, last = extent(found)
            made.append(scaled(found[first:last], -26))
    finally:
        await voice.close()
    return made
