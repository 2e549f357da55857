"""Any rate and count of channels comes to 16 kHz mono with the same sound in it; nonsense is refused."""

import random

import numpy as np
import pytest

from samantha.core.errors import BadInputError
from samantha.ear.resample import Resampler, resample

RATES = (8_000, 11_025, 16_000, 22_050, 24_000, 44_100, 48_000, 96_000)


def sine(hz, rate_hz, seconds=1.0, loud=10_000):
    at = np.arange(int(rate_hz * seconds)) / rate_hz
    return loud * np.sin(2 * np.pi * hz * at)


def pcm(samples):
    return np.asarray(samples).round().astype("<i2").tobytes()


def samples(sound):
    return np.frombuffer(sound, "<i2").astype(float)


@pytest.mark.parametrize("rate_hz", RATES)
def test_a_tone_keeps_its_pitch_loudness_place_and_length(rate_hz):
    made = samples(resample(pcm(sine(1_000, rate_hz)), rate_hz))
    assert abs(len(made) - 16_000) <= 1
    wrong = (made - sine(1_000, 16_000)[: len(made)])[200:-200]
    assert np.abs(wrong).max() < 10  # of 10,000


@pytest.mark.parametrize("rate_hz", [44_100, 48_000, 96_000])
def test_what_the_ear_cannot_hold_does_not_fold_back(rate_hz):
    made = samples(resample(pcm(sine(11_000, rate_hz)), rate_hz))
    assert np.abs(made[200:-200]).max() <= 1


def test_channels_are_averaged():
    left, right = sine(300, 48_000), sine(300, 48_000, loud=4_000)
    both = pcm(np.stack((left, right), axis=1))
    apart = samples(resample(pcm((left + right) / 2), 48_000))
    assert np.abs(samples(resample(both, 48_000, channels=2)) - apart).max() <= 1


@pytest.mark.parametrize("rate_hz", RATES)
def test_piece_by_piece_is_the_same_as_all_at_once(rate_hz):
    whole, rng = pcm(sine(440, rate_hz)), random.Random(rate_hz)
    resampler, made, at = Resampler(rate_hz), b"", 0
    while at < len(whole):
        size = rng.randrange(1, 3_000)
        made += resampler.take(whole[at : at + size])
        at += size
    assert made + resampler.end() == resample(whole, rate_hz)


def test_full_scale_does_not_wrap_round():
    square = np.sign(sine(200, 44_100)) * 32_767
    made = samples(resample(pcm(square), 44_100))
    middle = samples(resample(pcm(square * 0.5), 44_100))
    loud = np.abs(middle) > 1_000
    assert (np.sign(made[loud]) == np.sign(middle[loud])).all()


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 44_100])
def test_nothing_gives_nothing(rate_hz):
    assert resample(b"", rate_hz) == b""


@pytest.mark.parametrize(
    ("sound", "rate_hz", "channels"),
    [
        *((b"\0\0", 0, 1), (b"\0\0", -16_000, 1), (b"\0\0", 1_000_000, 1), (b"\0\0", 16_000, 0)),
        *((b"\0\0", 16_000, 9), (b"\0", 16_000, 1), (b"\0\0", 48_000, 2)),
    ],
)
def test_nonsense_is_one_clear_error(sound, rate_hz, channels):
    with pytest.raises(BadInputError) as refused:
        resample(sound, rate_hz, channels)
    assert len(str(refused.value)) > 20
