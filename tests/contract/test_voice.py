"""What every Voice promises, on each one that this machine has."""

import asyncio
import os
import signal
import struct
import sys
import time
import wave
from array import array
from collections.abc import AsyncIterator
from contextlib import aclosing
from io import BytesIO
from pathlib import Path

import pytest

from samantha.core.errors import SamanthaError
from samantha.testing.voice import ToneVoice
from samantha.voice.choose import describe, find_voice, has_voice
from samantha.voice.options import VoiceOptions
from samantha.voice.tts_espeak import EspeakVoice
from samantha.voice.tts_flite import FliteVoice
from samantha.voice.wav import SYNTHETIC, wav

Engine = FliteVoice | EspeakVoice
AnyVoice = ToneVoice | Engine
LONG = "I have put it down, and I will remind you at six. " * 12
needs_espeak = pytest.mark.skipif(not EspeakVoice.is_here(), reason="needs the espeakng-loader wheel")


@pytest.fixture(params=[ToneVoice, FliteVoice, EspeakVoice])
async def voice(request: pytest.FixtureRequest) -> AsyncIterator[AnyVoice]:
    kind = request.param
    if kind is not ToneVoice and not kind.is_here():
        pytest.skip(f"{kind.name} is not on this machine")
    made = kind()
    yield made
    await made.close()


@pytest.fixture(params=[FliteVoice, EspeakVoice])
async def engine(request: pytest.FixtureRequest) -> AsyncIterator[Engine]:
    if not request.param.is_here():
        pytest.skip(f"{request.param.name} is not on this machine")
    made = request.param()
    yield made
    await made.close()


async def sound(voice: AnyVoice, text: str) -> bytes:
    return b"".join([chunk async for chunk in voice.speak(text)])


def loudest(pcm: bytes) -> int:
    return max(map(abs, array("h", pcm)), default=0)


def is_as_long(one: bytes, other: bytes, voice: AnyVoice) -> bool:
    """Within 95 ms, so that two stale chunks (50 ms each) are noticed.

    Not byte for byte: both engines breathe with random noise, and where an utterance begins and ends to be
    heard shifts by up to 35 ms (flite, ten times two sentences: 65 ms between the shortest and the longest).
    """
    return abs(len(one) - len(other)) / 2 / voice.rate_hz < 0.095


def quiet_spans_ms(pcm: bytes, rate_hz: int) -> list[int]:
    """The silences in it, in steps of 10 ms, the one at its end last (0 where it ends in sound)."""
    step = rate_hz // 100
    samples = array("h", pcm)
    spans = [0]
    for begin in range(0, len(samples) - step, step):
        if max(map(abs, samples[begin : begin + step])) <= 200:
            spans[-1] += 10
        elif spans[-1]:
            spans.append(0)
    return spans


async def first_chunk(voice: AnyVoice, text: str) -> bytes:
    """Begin to speak, and stop at once."""
    async with aclosing(voice.speak(text)) as chunks:
        return await anext(chunks)


async def test_speaks_whole_samples_that_can_be_heard(voice: AnyVoice) -> None:
    async for chunk in voice.speak("Good morning. I am here."):
        assert chunk
        assert len(chunk) % 2 == 0
        assert len(chunk) <= voice.rate_hz * 2 * 0.05
    assert loudest(await sound(voice, "Good morning.")) > 3_000


async def test_longer_text_gives_longer_sound(voice: AnyVoice) -> None:
    word, sentence, more = [
        len(await sound(voice, text)) for text in ("Yes.", "Yes, I will remind you at six.", LONG)
    ]
    assert word < sentence < more
    assert 0.2 < word / 2 / voice.rate_hz < 2  # seconds


async def test_does_not_begin_with_silence(voice: AnyVoice) -> None:
    start = (await sound(voice, "Good morning."))[: 2 * voice.rate_hz * 20 // 1000]
    assert loudest(start) > 200


async def test_the_last_word_is_followed_by_next_to_no_silence(voice: AnyVoice) -> None:
    for text in ("Good morning. I am here.", "Yes.", "Call 0113 496 0022."):
        assert quiet_spans_ms(await sound(voice, text), voice.rate_hz)[-1] <= 150


async def test_a_list_is_heard_with_breaks_and_a_number_in_groups(engine: Engine) -> None:
    for text, breaks in (("Bring:\n1. Milk\n2. Eggs\n3. Bread", 3), ("Her number is 0113 496 0022.", 3)):
        spans = quiet_spans_ms(await sound(engine, text), engine.rate_hz)
        assert sum(span >= 180 for span in spans) >= breaks


async def test_a_slower_pace_takes_longer(engine: Engine) -> None:
    slow = type(engine)(pace=0.75)
    usual, slower = [len(await sound(one, "I will remind you at six.")) for one in (engine, slow)]
    await slow.close()
    assert 1.2 < slower / usual < 1.5


@pytest.mark.parametrize("text", ["", " \n\t", "...", "🙂 🎉", "\x00\x07\x1b", "—", "**"])
async def test_what_cannot_be_said_makes_no_sound(voice: AnyVoice, text: str) -> None:
    assert await sound(voice, text) == b""


@pytest.mark.parametrize(
    "text",
    [
        "a\x00b\x1b[31mc\u202edone",
        "Well 👩‍👩‍👧 done ❤️!",
        "Café Łódź naïve Straße",
        "こんにちは and привет and ١٢٣",
        "\ud800 half a character",
        "x" * 100,
        "9" * 100,
        pytest.param("x" * 500, marks=pytest.mark.prove),  # minutes of sound
        pytest.param("9" * 500, marks=pytest.mark.prove),
        "<speak><break time='9h'/>[[h@loU]] \\x & %s %n {0}</speak> hello",
    ],
)
async def test_survives_strange_text_and_speaks_after_it(voice: AnyVoice, text: str) -> None:
    await sound(voice, text)
    assert await sound(voice, "Good morning.")


TEN_KILOBYTES = (LONG * 20)[:10_000]


async def test_ten_kilobytes_are_begun_at_once_and_may_be_left(voice: AnyVoice) -> None:
    begun = time.monotonic()
    heard_s = 0.0
    async with aclosing(voice.speak(TEN_KILOBYTES)) as chunks:
        async for chunk in chunks:
            if not heard_s:
                assert time.monotonic() - begun < 2  # a cold worker on a busy machine; 0.02 s at rest
            heard_s += len(chunk) / 2 / voice.rate_hz
            if heard_s > 30:
                break
    assert await sound(voice, "Good morning.")


@pytest.mark.prove
async def test_ten_kilobytes_are_spoken_to_the_end(voice: AnyVoice) -> None:
    assert len(await sound(voice, TEN_KILOBYTES)) / 2 / voice.rate_hz > 500  # seconds


@pytest.mark.parametrize("text", ["!" * 10_000 + "x", "Mr. " * 2_500, " " * 10_000 + "x", "[" * 10_000 + "x"])
async def test_ten_kilobytes_of_one_thing_do_not_stall(voice: AnyVoice, text: str) -> None:
    begun = time.monotonic()
    await first_chunk(voice, text)
    assert time.monotonic() - begun < 2


async def test_an_utterance_is_clean_after_one_was_cut_short(voice: AnyVoice) -> None:
    alone = await sound(voice, "Good morning.")
    for _ in range(3):
        assert await first_chunk(voice, LONG)
        assert is_as_long(await sound(voice, "Good morning."), alone, voice)


async def test_a_cancelled_speaker_stops_promptly_and_leaves_nothing_behind(voice: AnyVoice) -> None:
    alone = await sound(voice, "Good morning.")
    begun = asyncio.Event()

    async def speaker() -> None:
        async for _ in voice.speak(LONG):
            begun.set()

    task = asyncio.create_task(speaker())
    await begun.wait()
    task.cancel()
    asked = time.monotonic()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert time.monotonic() - asked < 0.25
    assert is_as_long(await sound(voice, "Good morning."), alone, voice)


async def test_two_speakers_do_not_hear_each_other(voice: AnyVoice) -> None:
    texts = ("Good morning. It is me.", "Your tea is ready. It is hot.", "Yes.")
    alone = [await sound(voice, text) for text in texts]
    together = await asyncio.gather(*(sound(voice, text) for text in texts))
    for one, other in zip(together, alone, strict=True):
        assert is_as_long(one, other, voice)


async def test_a_slow_listener_holds_up_nobody_else(voice: AnyVoice) -> None:
    async with aclosing(voice.speak(LONG)) as slow:
        await anext(slow)
        async with asyncio.timeout(5):
            assert await sound(voice, "Good morning.")


async def test_the_event_loop_goes_on_while_she_speaks(voice: AnyVoice) -> None:
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            await asyncio.sleep(0)
            ticks += 1

    ticking = asyncio.create_task(tick())
    await sound(voice, LONG)
    ticking.cancel()
    assert ticks > 10


async def test_closing_in_the_middle_ends_the_speaker(voice: AnyVoice) -> None:
    async def speaker() -> None:
        async for _ in voice.speak(LONG):
            begun.set()

    begun = asyncio.Event()
    task = asyncio.create_task(speaker())
    await begun.wait()
    await voice.close()
    async with asyncio.timeout(5):
        await asyncio.gather(task, return_exceptions=True)
    await voice.close()  # a second time does no harm


async def test_her_wav_says_that_it_is_synthetic_and_plays(voice: AnyVoice) -> None:
    pcm = await sound(voice, "Good morning.")
    file = wav(pcm, voice.rate_hz)
    with wave.open(BytesIO(file)) as read:
        assert (read.getnchannels(), read.getsampwidth(), read.getframerate()) == (1, 2, voice.rate_hz)
        assert read.readframes(read.getnframes()) == pcm
    assert info(file)[b"ICMT"] == SYNTHETIC.encode()
    assert info(file)[b"ISFT"].startswith(b"Samantha ")


def test_half_a_sample_is_no_wav() -> None:
    with pytest.raises(ValueError, match="two bytes"):
        wav(b"\x00", 16_000)


async def nobody(_host: str, _count: int) -> None:
    raise AssertionError("nothing of a voice on this machine leaves it")


def found(models: Path) -> AnyVoice | None:
    return find_voice(VoiceOptions(), models, nobody, lambda: None)


async def test_finds_a_voice_and_says_which(tmp_path: Path) -> None:
    voice = found(tmp_path)
    assert has_voice(VoiceOptions(), tmp_path) == (voice is not None)
    if voice is None:
        assert describe(VoiceOptions(), tmp_path).startswith("none")
        return
    assert describe(VoiceOptions(), tmp_path).startswith(voice.name)
    assert await sound(voice, "Yes.")
    await voice.close()


async def test_a_closed_voice_says_so(tmp_path: Path) -> None:
    voice = found(tmp_path)
    if voice is None:
        pytest.skip("no voice on this machine")
    await voice.close()
    with pytest.raises(SamanthaError, match="closed"):
        await sound(voice, "Yes.")


# --- the worker ------------------------------------------------------------------------------


@needs_espeak
async def test_a_worker_killed_between_sentences_is_started_again() -> None:
    voice = EspeakVoice()
    alone = await sound(voice, "Good morning.")
    first = voice.worker_pid
    assert first is not None
    os.kill(first, signal.SIGTERM)
    assert is_as_long(await sound(voice, "Good morning."), alone, voice)
    assert voice.worker_pid not in {None, first}
    await voice.close()


@needs_espeak
async def test_a_worker_killed_in_mid_speech_costs_no_word() -> None:
    voice = EspeakVoice()
    alone = await sound(voice, LONG)
    heard = b""
    async for chunk in voice.speak(LONG):
        if not heard and voice.worker_pid is not None:
            os.kill(voice.worker_pid, signal.SIGTERM)
        heard += chunk
    assert is_as_long(heard, alone, voice)
    await voice.close()


@needs_espeak
async def test_closing_leaves_no_process() -> None:
    voice = EspeakVoice()
    assert voice.worker_pid is None  # nothing is started before the first word
    await sound(voice, "Yes.")
    pid = voice.worker_pid
    assert pid is not None
    await voice.close()
    assert voice.worker_pid is None
    if sys.platform != "win32":
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


BAD_WORKERS = {
    "ends at once": "",
    "says nonsense": "import sys; sys.stdout.write('no such voice')",
    "hangs": "import time; time.sleep(60)",
    "ends in mid answer": "import struct as s; print(end=s.pack('<II', 22050, 9).decode('latin-1') + 'x')",
}


@pytest.mark.parametrize("program", BAD_WORKERS.values(), ids=BAD_WORKERS.keys())
async def test_a_worker_that_cannot_speak_is_one_clear_error(program: str) -> None:
    voice = EspeakVoice(command=(sys.executable, "-c", program), answer_s=0.5)
    for _ in range(2):
        with pytest.raises(SamanthaError, match="stopped twice"):
            await sound(voice, "Good morning.")
        assert voice.worker_pid is None
    await voice.close()


def info(file: bytes) -> dict[bytes, bytes]:
    """The INFO texts of a WAV file, read as any program would."""
    chunks = dict(walk(file[12:]))
    return {kind: text.rstrip(b"\0") for kind, text in walk(chunks[b"LIST"][4:])}


def walk(content: bytes) -> list[tuple[bytes, bytes]]:
    found, at = [], 0
    while at < len(content):
        kind, size = struct.unpack_from("<4sI", content, at)
        found.append((kind, content[at + 8 : at + 8 + size]))
        at += 8 + size + size % 2
    return found
