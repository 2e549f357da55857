"""Whatever comes in as sound or breaks on the way: one clear line, the talk goes on, nothing is lost."""

import asyncio
import gc
import json
import tracemalloc
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from itertools import groupby
from typing import Any

import numpy as np
import pytest
from test_bad_input import is_one_sentence
from websockets.asyncio.client import connect

from bench.page import SpokenPage
from bench.spoken import serving
from bench.voice_clips import clip, noise
from bench.voice_rig import FRAME, RATE_HZ, Sound
from samantha.core.clock import SystemClock
from samantha.core.errors import SamanthaError
from samantha.core.ports import Hearing, Recogniser, Voice
from samantha.core.sound import Transcript
from samantha.ear.options import EarOptions
from samantha.mind.mind import ReflexMind
from samantha.testing.recogniser import OracleRecogniser, spoken
from samantha.testing.spoken import spoken_talk
from samantha.testing.voice import ToneVoice

ASKED = "what day is it today"
ENOUGH_S = 20.0


def speech() -> Sound:
    return clip(ASKED, [ASKED], voice="m3").sound


def oracle(*stretches: str) -> OracleRecogniser:
    ear = OracleRecogniser(SystemClock())
    word_s = len(speech()) / RATE_HZ / len(ASKED.split())
    ear.expect(*(spoken(text, word_s=word_s) for text in stretches))
    return ear


@asynccontextmanager
async def page_with(
    recogniser: Recogniser | None = None, voice: Voice | None = None, *, is_silent: bool = False
) -> AsyncIterator[SpokenPage]:
    """A page that listens, at a server with this ear and this voice."""
    given: dict[str, Any] = {"recogniser": recogniser or oracle(), "voice": voice or ToneVoice()}
    async with serving(EarOptions(), **given) as (port, token), SpokenPage(port, token) as page:
        await page.listen(is_silent=is_silent)
        await asyncio.sleep(0.2)
        yield page


async def event(page: SpokenPage, kind: str, start: int = 0, **fields: object) -> dict:
    async with asyncio.timeout(ENOUGH_S):
        while True:
            for one in page.events[start:]:
                if one["type"] == kind and all(one[name] == value for name, value in fields.items()):
                    return one
            await asyncio.sleep(0.02)


async def goes_on(page: SpokenPage) -> None:
    """A typed turn is answered in words."""
    at = len(page.events)
    await page.send(type="text", id=f"typed-{at}", text=ASKED, channel="text")
    assert "Monday" in (await event(page, "said", at))["text"]


def turns(page: SpokenPage) -> list[str]:
    return [one["text"] for one in page.events if one["type"] == "transcript" and one["final"]]


# --- sound that is not what it should be ---------------------------------------------------------------


@pytest.mark.parametrize("times", [3, 6], ids=["48 kHz", "48 kHz stereo"])
async def test_sound_at_another_rate_is_said_in_one_line_and_the_talk_goes_on(times: int):
    async with page_with(is_silent=True) as page:
        for _ in range(250 // times):  # as such a page would send it, only sooner
            await page.socket.send(bytes(2 * FRAME * times * 3))
        said = await event(page, "error")
        assert is_one_sentence(said["message"])
        await asyncio.sleep(0.3)
        assert len(page.trouble()) == 1, "one line, not one for each frame"
        await goes_on(page)


async def test_a_sample_cut_in_two_is_put_together_again():
    async with page_with(oracle(ASKED), is_silent=True) as page:
        sound = np.concatenate([speech(), np.zeros(RATE_HZ * 2, np.int16)]).tobytes()
        for at in range(0, len(sound), 641):
            await page.socket.send(sound[at : at + 641])
            await asyncio.sleep(0.02)
        await event(page, "said")
        assert page.trouble() == []


@pytest.mark.parametrize("size", [0, 1, 2, 639, 100_000])
async def test_pieces_of_any_size_are_taken(size: int):
    async with page_with(is_silent=True) as page:
        await page.socket.send(bytes(size))
        await goes_on(page)
        assert page.trouble() == []


async def test_a_second_of_speech_sent_at_once_is_still_heard():
    async with page_with(oracle(ASKED)) as page:
        await page.socket.send(np.concatenate([speech(), np.zeros(RATE_HZ, np.int16)]).tobytes())
        assert "Monday" in (await event(page, "said"))["text"]
        assert page.trouble() == []


async def test_clipped_speech_is_heard():
    loud = np.clip(speech().astype(np.int32) * 5, -32768, 32767).astype(np.int16)
    async with page_with(oracle(ASKED)) as page:
        answer = await page.ask(loud)
        assert "Monday" in answer.text
        assert page.trouble() == []


@pytest.mark.parametrize("kind", ["typing", "door", "hiss"])
async def test_noise_becomes_no_turn(kind: str):
    hiss = np.random.default_rng(1).normal(0, 3_000, 2 * RATE_HZ).astype(np.int16)
    sound = hiss if kind == "hiss" else noise(kind, kind, 900).sound
    async with page_with() as page:
        page.say(sound)
        await asyncio.sleep(len(sound) / RATE_HZ + 1.5)
        assert turns(page) == []
        assert page.trouble() == []
        await goes_on(page)


async def test_sound_before_the_microphone_is_opened_is_not_heard():
    given: dict[str, Any] = {"recogniser": oracle(ASKED), "voice": ToneVoice()}
    async with serving(EarOptions(), **given) as (port, token), SpokenPage(port, token) as page:
        await page.socket.send(np.concatenate([speech(), np.zeros(RATE_HZ, np.int16)]).tobytes())
        await asyncio.sleep(1.0)
        assert turns(page) == []
        await goes_on(page)


@pytest.mark.parametrize(
    "seconds", [60, pytest.param(3600, marks=[pytest.mark.prove, pytest.mark.timeout(3600)])]
)
async def test_silence_for_very_long_is_no_turn_and_takes_no_memory(seconds: int):
    async with spoken_talk(ReflexMind()) as talk:
        await talk.wait(20_000)
        gc.collect()
        before = len(gc.get_objects())
        await talk.wait(seconds * 1_000)
        gc.collect()
        assert len(gc.get_objects()) - before < 2_000
        assert talk.turns == []
        await talk.person("what day is it today", pause_ms=2_000)
        assert talk.turns == ["what day is it today"]


# --- a client that goes, or does not follow -----------------------------------------------------------


async def test_a_socket_cut_mid_word_leaves_no_half_turn_and_the_next_talk_is_whole():
    given: dict[str, Any] = {"recogniser": oracle(ASKED, ASKED), "voice": ToneVoice()}
    async with serving(EarOptions(), **given) as (port, token):
        async with SpokenPage(port, token) as page:
            await page.listen()
            page.say(speech()[: RATE_HZ // 2])
            await event(page, "hearing", on=True)
            page.socket.transport.abort()
        async with SpokenPage(port, token) as page:
            welcome = next(one for one in page.events if one["type"] == "welcome")
            assert [line for line in welcome["lines"] if line["speaker"] == "person"] == []
            await page.listen()
            assert "Monday" in (await page.ask(speech())).text


async def test_a_socket_cut_in_the_middle_of_her_speech_keeps_only_what_was_heard():
    given: dict[str, Any] = {"recogniser": oracle(), "voice": ToneVoice()}
    async with serving(EarOptions(), **given) as (port, token):
        async with SpokenPage(port, token) as page:
            await page.listen()
            await page.send(type="text", id="1", text="who are you?", channel="text")
            whole = (await event(page, "said"))["text"]
            await asyncio.sleep(1.2)
            page.socket.transport.abort()
        await asyncio.sleep(0.5)
        async with SpokenPage(port, token) as page:
            welcome = next(one for one in page.events if one["type"] == "welcome")
            hers = [line["text"] for line in welcome["lines"] if line["speaker"] == "samantha"]
            assert len(hers) == 1
            assert len(hers[0]) < len(whole)
            assert whole.startswith(hers[0].rstrip("—…- "))


async def test_a_page_that_stops_reading_while_she_speaks_loses_its_own_talk_at_most():
    long = _LongVoice()
    given: dict[str, Any] = {"recogniser": oracle(), "voice": long}
    async with serving(EarOptions(), **given) as (port, token):
        headers = {"Authorization": f"Bearer {token}"}
        async with connect(
            f"ws://127.0.0.1:{port}/talk", additional_headers=headers, max_queue=1, ping_interval=None
        ) as deaf:
            hello = {"type": "hello", "v": 1, "zone": "Europe/London", "ear": "server", "voice": "server"}
            await deaf.send(json.dumps(hello))
            await deaf.send(
                json.dumps({"type": "text", "id": "1", "text": "who are you?", "channel": "text"})
            )
            tracemalloc.start()
            await asyncio.sleep(3)
            grown, _ = tracemalloc.get_traced_memory()
            tracemalloc.stop()
            assert grown < 20_000_000, "what nobody reads is not piled up"
            async with SpokenPage(port, token) as page:
                await goes_on(page)


# --- engines that break ---------------------------------------------------------------------------------


class _BadEar:
    """Fails in one of its places, each time."""

    name, leaves_to = "bad", ""

    def __init__(self, place: str, error: Exception) -> None:
        self._place, self._error = place, error

    def warm(self) -> None:
        pass

    def open(self) -> Hearing:
        self._fail("open")
        return _BadHearing(self)

    async def close(self) -> None:
        pass

    def _fail(self, place: str) -> None:
        if place == self._place:
            raise self._error


class _BadHearing:
    latest = Transcript()

    def __init__(self, ear: _BadEar) -> None:
        self._ear = ear

    def feed(self, frame: bytes) -> None:
        self._ear._fail("feed")

    async def so_far(self) -> Transcript:
        self._ear._fail("so_far")
        return Transcript()

    async def close(self) -> None:
        self._ear._fail("close")


class _LongVoice(ToneVoice):
    """Says everything forty times over, so that it takes minutes."""

    async def speak(self, text: str) -> AsyncGenerator[bytes, None]:
        for _ in range(40):
            async for pcm in super().speak(text):
                yield pcm


class _BadVoice(ToneVoice):
    """Fails before its first sound, or after some."""

    def __init__(self, error: Exception, *, after: int) -> None:
        super().__init__()
        self._error, self._after = error, after

    async def speak(self, text: str) -> AsyncGenerator[bytes, None]:
        count = 0
        async for pcm in super().speak(text):
            if count == self._after:
                raise self._error
            count += 1
            yield pcm
        raise self._error


CRASHES = [
    SamanthaError("My ear stopped; type to me."),
    RuntimeError("segments out of range"),
    OSError(5, "io"),
]


@pytest.mark.parametrize("error", CRASHES, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("place", ["open", "feed", "so_far", "close"])
async def test_a_recogniser_that_crashes_is_said_in_one_line_and_typing_goes_on(place: str, error: Exception):
    async with page_with(_BadEar(place, error)) as page:
        page.say(speech())
        await asyncio.sleep(len(speech()) / RATE_HZ + 1.5)
        lines = [line for line, _ in groupby(page.trouble())]
        assert len(page.trouble()) == len(lines) <= 1, "said once, however many frames it fails on"
        assert all(map(is_one_sentence, lines))
        if place in ("open", "so_far"):
            assert lines, "she says that she cannot hear"
        await goes_on(page)


@pytest.mark.parametrize("after", [0, 3])
@pytest.mark.parametrize(
    "error",
    [SamanthaError("My voice stopped."), RuntimeError("x"), MemoryError()],
    ids=lambda e: type(e).__name__,
)
async def test_a_voice_that_crashes_is_said_in_one_line_and_her_words_are_shown(error: Exception, after: int):
    async with page_with(oracle(ASKED), _BadVoice(error, after=after)) as page:
        page.say(speech())
        assert "Monday" in (await event(page, "said"))["text"]
        assert is_one_sentence((await event(page, "error"))["message"])
        await event(page, "state", state="idle", start=page.events.index(await event(page, "said")))
        assert len(page.trouble()) <= 2  # one for a sentence
        await goes_on(page)


async def test_an_ear_that_hears_nothing_is_told_and_nothing_is_kept():
    ear = oracle(ASKED)
    ear.trouble = "My ear is full; type to me."
    async with page_with(ear) as page:
        page.say(speech())
        assert (await event(page, "error"))["message"] == ear.trouble
        assert turns(page) == []
        await goes_on(page)
