"""One suite for the Recogniser port, run on every ear."""

import asyncio
import io
import random
import wave
from array import array
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass

import httpx2
import pytest

from samantha.core.clock import SystemClock
from samantha.core.errors import SamanthaError
from samantha.core.model import Endpoint
from samantha.core.ports import Hearing, Recogniser
from samantha.core.sound import FRAME_BYTES, RATE_HZ
from samantha.ear.stt_openai import OpenAIRecogniser
from samantha.ear.stt_page import PageHearing, PageRecogniser
from samantha.ear.stt_pocketsphinx import PocketsphinxRecogniser
from samantha.ear.stt_sherpa import SherpaRecogniser, models_in
from samantha.testing.recogniser import OracleRecogniser, spoken
from samantha.testing.streaming_model import write_streaming_model
from samantha.voice.tts_flite import FliteVoice

NEEDED_S = 30.0  # for an answer on the busiest machine; a hang is what it finds


@dataclass(kw_only=True)
class Ear:
    """A recogniser under test, and how it is made to hear words."""

    recogniser: Recogniser
    says: Callable[[str], None] = lambda _: None  # tells an oracle what comes; others hear it by themselves
    takes_one: bool = False  # one stretch at a time


def oracle(_folder) -> Ear:
    made = OracleRecogniser(SystemClock(), delay_s=0.01)
    return Ear(recogniser=made, says=lambda text: made.expect(spoken(text, word_s=0.1)))


def sphinx(_folder) -> Ear:
    if not PocketsphinxRecogniser.is_here():
        pytest.skip("no pocketsphinx here")
    return Ear(recogniser=PocketsphinxRecogniser())


def sherpa(folder) -> Ear:
    pytest.importorskip("sherpa_onnx")
    pytest.importorskip("onnx")
    write_streaming_model(folder)
    return Ear(recogniser=SherpaRecogniser(models_in(folder)[0]))


def openai(_folder) -> Ear:
    """A server that hears “stop” in whatever is loud."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        body = request.read()
        with wave.open(io.BytesIO(body[body.index(b"RIFF") :])) as sent:
            assert (sent.getframerate(), sent.getnchannels(), sent.getsampwidth()) == (RATE_HZ, 1, 2)
            text = " ".join(["stop"] * bursts(sent.readframes(sent.getnframes())))
        return httpx2.Response(200, json={"text": text})

    async def leaving(_host: str, _count: int) -> None:
        raise AssertionError("nothing leaves for loopback")

    endpoint = Endpoint(name="ear", url="http://127.0.0.1:9/v1", model="tiny")
    made = OpenAIRecogniser(endpoint, leaving=leaving, transport=httpx2.MockTransport(answer))
    return Ear(recogniser=made)


STEP = 10 * FRAME_BYTES


class TalkingPage(PageRecogniser):
    """The page's side as well: it says “stop” once something loud is over."""

    def open(self) -> PageHearing:
        hearing = super().open()
        heard, seen = bytearray(), [0]

        def feed(frame: bytes) -> None:
            heard.extend(frame)
            if len(heard) // STEP == (len(heard) - len(frame)) // STEP:
                return  # it looks now and then
            now = bursts(bytes(heard))
            if now > seen[0]:
                seen[0] = now
                self.partial("sto", is_final=False)
                self.partial("stop", is_final=True)

        hearing.feed = feed  # type: ignore[method-assign]
        return hearing


def page(_folder) -> Ear:
    return Ear(recogniser=TalkingPage(SystemClock(), wait_s=0.05), takes_one=True)


def bursts(pcm: bytes) -> int:
    """How many loud stretches with 0.2 s of quiet after them there are."""
    count, quiet, is_loud = 0, 0, False
    for start in range(0, len(pcm), FRAME_BYTES):
        samples = array("h", pcm[start : start + FRAME_BYTES // 2 * 2][: len(pcm[start:]) // 2 * 2])
        if max(map(abs, samples), default=0) > 1000:
            is_loud, quiet = True, 0
        elif is_loud:
            quiet += 1
            if quiet == 10:
                is_loud, count = False, count + 1
    return count


EARS = {"oracle": oracle, "pocketsphinx": sphinx, "sherpa": sherpa, "openai": openai, "page": page}


@pytest.fixture(scope="module")
def kept() -> Iterator[dict[str, Ear]]:
    """The ear that takes a second to load: one test after another listens with it."""
    ears = dict[str, Ear]()
    yield ears
    for one in ears.values():
        asyncio.run(one.recogniser.close())


@pytest.fixture(params=EARS)
async def ear(request, tmp_path, kept) -> AsyncIterator[Ear]:
    if request.param == "pocketsphinx":
        if request.param not in kept:
            kept[request.param] = sphinx(tmp_path)
        yield kept[request.param]
        return
    made: Ear = EARS[request.param](tmp_path)
    yield made
    await made.recogniser.close()


@pytest.fixture(scope="module")
def stop() -> bytes:
    """“Stop”, as flite says it, with silence around it."""
    if not FliteVoice.is_here():
        pytest.skip("no flite here")
    return silence(0.3) + asyncio.run(said("Stop.")) + silence(0.3)


async def said(text: str) -> bytes:
    voice = FliteVoice()
    sound = b"".join([chunk async for chunk in voice.speak(text)])
    await voice.close()
    return sound


def silence(seconds: float) -> bytes:
    return bytes(int(seconds * RATE_HZ) * 2)


def noise(seconds: float, loudness: int) -> bytes:
    rng = random.Random(7)
    return array("h", (rng.randint(-loudness, loudness) for _ in range(int(seconds * RATE_HZ)))).tobytes()


def feed(hearing: Hearing, pcm: bytes) -> None:
    for start in range(0, len(pcm), FRAME_BYTES):
        hearing.feed(pcm[start : start + FRAME_BYTES])


async def words(hearing: Hearing) -> str:
    async with asyncio.timeout(NEEDED_S):
        return (await hearing.so_far()).text


async def test_hears_a_word_and_is_sure_of_it(ear: Ear, stop: bytes) -> None:
    ear.says("stop")
    hearing = ear.recogniser.open()
    feed(hearing, stop)
    async with asyncio.timeout(NEEDED_S):
        heard = await hearing.so_far()
    assert heard.text == "stop"
    assert heard.is_sure
    assert hearing.latest.text == "stop"
    await hearing.close()


async def test_nothing_was_said_in_silence(ear: Ear) -> None:
    hearing = ear.recogniser.open()
    assert await words(hearing) == ""
    feed(hearing, silence(2))
    assert await words(hearing) == ""
    await hearing.close()


async def test_more_may_be_fed_after_it_was_asked(ear: Ear, stop: bytes) -> None:
    ear.says("stop stop")
    hearing = ear.recogniser.open()
    feed(hearing, stop)
    await words(hearing)
    feed(hearing, stop)
    assert await words(hearing) == "stop stop"
    assert await words(hearing) == "stop stop"
    await hearing.close()


async def test_one_stretch_after_another_begins_clean(ear: Ear, stop: bytes) -> None:
    for _ in range(6):
        ear.says("stop")
        hearing = ear.recogniser.open()
        assert hearing.latest.text == ""
        feed(hearing, stop)
        assert await words(hearing) == "stop"
        await hearing.close()


async def test_a_stretch_left_in_the_middle_leaves_nothing_to_the_next(ear: Ear, stop: bytes) -> None:
    ear.says("stop")
    left = ear.recogniser.open()
    feed(left, stop)
    await left.close()
    hearing = ear.recogniser.open()
    feed(hearing, silence(0.5))
    assert await words(hearing) == ""
    await hearing.close()


async def test_two_stretches_at_once_do_not_mix(ear: Ear, stop: bytes) -> None:
    if ear.takes_one:
        pytest.skip("a page has one microphone")
    ear.says("stop")
    one, other = ear.recogniser.open(), ear.recogniser.open()
    feed(one, stop)
    feed(other, silence(0.6))
    assert await words(one) == "stop"
    assert await words(other) == ""
    await one.close()
    await other.close()


@pytest.mark.parametrize("size", [2, 320, 640, 3200, 6400])
async def test_any_length_of_frame_is_taken(ear: Ear, stop: bytes, size: int) -> None:
    ear.says("stop")
    hearing = ear.recogniser.open()
    for start in range(0, len(stop), size):
        hearing.feed(stop[start : start + size])
    assert await words(hearing) == "stop"
    await hearing.close()


@pytest.mark.parametrize(
    "sound",
    [b"", b"\x00", b"\xff\x7f" * 16_000, b"\xff\x7f\x00\x80" * 8_000, noise(2, 300), noise(2, 30_000)],
    ids=["empty", "half a sample", "stuck", "clipped", "hiss", "loud noise"],
)
async def test_bad_sound_costs_no_talk(ear: Ear, stop: bytes, sound: bytes) -> None:
    hearing = ear.recogniser.open()
    feed(hearing, sound)
    await words(hearing)
    await hearing.close()
    ear.says("stop")
    hearing = ear.recogniser.open()
    feed(hearing, stop)
    assert await words(hearing) == "stop"
    await hearing.close()


async def test_a_closed_hearing_takes_no_more_and_says_so(ear: Ear, stop: bytes) -> None:
    hearing = ear.recogniser.open()
    await hearing.close()
    await hearing.close()  # a second time does no harm
    hearing.feed(stop)
    with pytest.raises(SamanthaError):
        await hearing.so_far()


async def test_whoever_asks_may_leave(ear: Ear, stop: bytes) -> None:
    ear.says("stop")
    hearing = ear.recogniser.open()
    feed(hearing, stop)
    asking = asyncio.create_task(hearing.so_far())
    await asyncio.sleep(0)
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    assert await words(hearing) == "stop"
    await hearing.close()


async def test_the_event_loop_goes_on_while_it_listens(ear: Ear, stop: bytes) -> None:
    ear.says("stop")
    hearing = ear.recogniser.open()
    feed(hearing, stop)
    asking = asyncio.create_task(words(hearing))
    ticks = 0
    while not asking.done():
        await asyncio.sleep(0)
        ticks += 1
    assert ticks > 2 or ear.takes_one  # the page's words were there already
    await hearing.close()


async def test_where_the_sound_goes_is_told(ear: Ear) -> None:
    assert ear.recogniser.name
    assert ear.recogniser.leaves_to == ""


@pytest.mark.skipif(not (FliteVoice.is_here() and PocketsphinxRecogniser.is_here()), reason="no engine here")
async def test_words_asked_for_in_the_middle_of_a_word_leave_it_whole():
    ear = PocketsphinxRecogniser()
    sound = await said("What time is it?")
    hearing = ear.open()
    for start in range(0, len(sound), FRAME_BYTES):
        if start % (8 * FRAME_BYTES) == 0:
            await hearing.so_far()
        hearing.feed(sound[start : start + FRAME_BYTES])
    assert (await hearing.so_far()).text == "what time is it"
    await hearing.close()
    await ear.close()
