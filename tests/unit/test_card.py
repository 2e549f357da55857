"""The sound card in a terminal's talk: samples in order, counted as taken, and one sentence without one."""

import sys
import types
from typing import ClassVar

import numpy as np
import pytest

from samantha.card import SoundCard
from samantha.core.errors import SamanthaError


class Stream:
    made: ClassVar[list["Stream"]] = []

    def __init__(self, **options) -> None:
        self.options, self.is_open = options, False
        Stream.made.append(self)

    def start(self) -> None:
        self.is_open = True

    def abort(self) -> None:
        self.is_open = False

    def close(self) -> None:
        self.is_open = False


@pytest.fixture
def device(monkeypatch):
    module = types.ModuleType("sounddevice")
    module.RawOutputStream = module.RawInputStream = Stream
    module.PortAudioError = type("PortAudioError", (Exception,), {})
    Stream.made = []
    monkeypatch.setitem(sys.modules, "sounddevice", module)
    return module


def pull(card_out: Stream, samples: int) -> np.ndarray:
    wanted = bytearray(2 * samples)
    card_out.options["callback"](memoryview(wanted), samples, None, None)
    return np.frombuffer(bytes(wanted), "<i2")


def test_what_was_sent_is_played_in_order_and_silence_after_it(device):
    card = SoundCard(16_000, lambda _: None)
    out = Stream.made[0]
    card.begin(16_000)
    card.play(np.arange(1, 6, dtype="<i2").tobytes())
    assert list(pull(out, 3)) == [1, 2, 3]
    assert card.played == 3
    assert list(pull(out, 3)) == [4, 5, 0]
    assert card.played == 5


async def test_emptied_it_is_silent_at_once_and_says_how_far_it_came(device):
    card = SoundCard(16_000, lambda _: None)
    out = Stream.made[0]
    card.begin(16_000)
    card.play(np.full(10, 100, "<i2").tobytes())
    card.duck(0.2)
    assert list(pull(out, 2)) == [20, 20]
    assert await card.empty() == 2
    assert list(pull(out, 2)) == [0, 0]


def test_the_microphone_is_handed_on_and_really_closed(device):
    heard: list[bytes] = []
    card = SoundCard(22_050, heard.append)
    out, microphone = Stream.made
    assert (out.options["samplerate"], microphone.options["samplerate"]) == (22_050, 16_000)
    microphone.options["callback"](memoryview(b"\1\0\2\0"), 2, None, None)
    assert heard == [b"\1\0\2\0"]
    card.close()
    assert not out.is_open
    assert not microphone.is_open


def test_without_a_device_there_is_one_sentence(device, monkeypatch):
    def refuse(self) -> None:
        raise device.PortAudioError("no device")

    monkeypatch.setattr(Stream, "start", refuse)
    with pytest.raises(SamanthaError, match=r"I can't open the microphone or the loudspeaker here\."):
        SoundCard(16_000, lambda _: None)


def test_without_portaudio_there_is_one_sentence(monkeypatch):
    monkeypatch.setitem(sys.modules, "sounddevice", None)
    with pytest.raises(SamanthaError, match="PortAudio"):
        SoundCard(16_000, lambda _: None)
