"""Her words spoken by a server: what is sent, what comes back wrong, and the yes that it needs."""

import asyncio
import json
import struct
from array import array
from collections.abc import AsyncIterator

import httpx2
import pytest
from pydantic import ValidationError

from samantha.core.errors import ModelError, RefusedError, SamanthaError
from samantha.core.model import Endpoint
from samantha.core.secret import Secret
from samantha.voice.options import VoiceOptions
from samantha.voice.pace import SENTENCE_MS
from samantha.voice.synthesis import LEAD_MS, TAIL_MS
from samantha.voice.tts_openai import OpenAIVoice
from samantha.voice.wav import wav

RATE_HZ = 24_000
BURST = array("h", [8_000, -8_000] * 6_000).tobytes()  # half a second


class Server:
    """Answers every request with `body`; keeps what it was asked."""

    def __init__(self, body: bytes = b"", status: int = 200, parts: int = 7) -> None:
        self.body, self.status, self.parts = body or wav(BURST, RATE_HZ), status, parts
        self.asked: list[dict] = []
        self.headers: list[httpx2.Headers] = []

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append(json.loads(request.read()))
        self.headers.append(request.headers)

        async def stream() -> AsyncIterator[bytes]:
            size = max(1, len(self.body) // self.parts + 1)
            for start in range(0, len(self.body), size):
                await asyncio.sleep(0)
                yield self.body[start : start + size]

        return httpx2.Response(self.status, content=stream())


class Ledger:
    def __init__(self, *, refuses: bool = False) -> None:
        self.left: list[tuple[str, int]] = []
        self._refuses = refuses

    async def leaving(self, host: str, count: int) -> None:
        if self._refuses:
            raise RefusedError(f"not to {host} before you say yes")
        self.left.append((host, count))


def made(
    server: Server, ledger: Ledger | None = None, url: str = "http://127.0.0.1:9/v1", **more
) -> OpenAIVoice:
    return OpenAIVoice(
        Endpoint(name="voice", url=url, model="kokoro"),
        voice="bella",
        rate_hz=RATE_HZ,
        leaving=(ledger or Ledger(refuses=True)).leaving,
        transport=httpx2.MockTransport(server.answer),
        **more,
    )


async def sound(voice: OpenAIVoice, text: str = "Good morning.") -> bytes:
    chunks = [chunk async for chunk in voice.speak(text)]
    assert all(0 < len(chunk) <= RATE_HZ * 2 * 0.05 for chunk in chunks)
    return b"".join(chunks)


async def test_on_this_machine_words_are_spoken_without_asking_anybody():
    server = Server()
    voice = made(server)
    assert await sound(voice, "It is £5 at 6:05.") == BURST
    assert server.asked == [
        {
            "model": "kokoro",
            "voice": "bella",
            "input": "It is five pounds at six oh five.",
            "response_format": "wav",
        }
    ]
    assert "authorization" not in server.headers[0]
    await voice.close()


async def test_elsewhere_the_bytes_are_counted_before_they_leave_and_a_no_sends_nothing():
    server, ledger = Server(), Ledger()
    voice = made(server, ledger, "https://voices.invalid/v1", find_key=lambda: Secret("k-123"))
    await sound(voice)
    ((host, count),) = ledger.left
    assert host == "voices.invalid"
    assert count > len(json.dumps(server.asked[0]))
    assert server.headers[0]["authorization"] == "Bearer k-123"
    refused = made(server, Ledger(refuses=True), "https://voices.invalid/v1")
    with pytest.raises(RefusedError, match="before you say yes"):
        await sound(refused)
    assert len(server.asked) == 1


async def test_sentences_are_asked_for_one_by_one_with_a_pause_between_and_a_pace():
    server = Server()
    voice = made(server, pace=0.8)
    heard = await sound(voice, "One. Two.")
    assert [asked["input"] for asked in server.asked] == ["One.", "Two."]
    assert {asked["speed"] for asked in server.asked} == {0.8}
    pause = RATE_HZ * 2 * (SENTENCE_MS - LEAD_MS - TAIL_MS) // 1000
    assert heard == BURST + bytes(pause) + BURST


@pytest.mark.parametrize("size", [0, 0xFFFF_FFFF, 0x7FFF_FFFF])
@pytest.mark.parametrize("parts", [1, 3, 400])
async def test_a_file_that_does_not_know_its_length_yet_is_played(size: int, parts: int):
    file = wav(BURST, RATE_HZ)
    at = file.index(b"data") + 4
    streamed = file[:at] + struct.pack("<I", size) + file[at + 4 :]
    assert await sound(made(Server(streamed, parts=parts))) == BURST


async def test_bare_samples_are_taken_as_they_are_and_what_follows_a_file_is_no_sound():
    assert await sound(made(Server(BURST))) == BURST
    file = wav(BURST, RATE_HZ) + b"LIST" + struct.pack("<I", 400) + b"\x7f\x11" * 200
    assert await sound(made(Server(file))) == BURST


@pytest.mark.parametrize(
    ("server", "says"),
    [
        (Server(wav(BURST, 16_000)), "speaks at 16000 Hz: put rate_hz = 16000"),
        (Server(b'{"error": "no such voice, and more"}'), "something else than speech"),
        (Server(b"ID3\x04and an mp3 that is long"), "something else than speech"),
        (Server(b"RIFF"), "something else than speech"),
        (Server(b"RIFF0000WAVE" + b"junk\0\0\0\0" * 10_000), "something else than speech"),
        (Server(wav(BURST, RATE_HZ).replace(b"\x01\x00\x01\x00", b"\x01\x00\x02\x00", 1)), "16-bit mono"),
        (Server(BURST * 300), "does not stop speaking"),
        (Server(b"x", 401), "samantha voice key"),
        (Server(b"x", 404), "not that model or voice"),
        (Server(b"x", 503), "busy"),
        (Server(b"x", 302), "did not speak"),
    ],
)
async def test_what_comes_back_wrong_is_one_clear_sentence(server: Server, says: str):
    with pytest.raises(ModelError, match=says):
        await sound(made(server))


async def test_nobody_there_and_a_closed_voice_are_clear_too():
    def refuse(_: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("refused")

    server = Server()
    server.answer = refuse  # type: ignore[method-assign]
    voice = made(server)
    with pytest.raises(ModelError, match=r"Nobody answers at 127\.0\.0\.1"):
        await sound(voice)
    await voice.close()
    with pytest.raises(SamanthaError, match="closed"):
        await sound(voice)


async def test_what_cannot_be_said_is_not_sent():
    server = Server()
    assert await sound(made(server), "🙂 ...") == b""
    assert server.asked == []


def test_settings_want_a_whole_server_and_a_plain_address():
    whole = VoiceOptions(engine="openai", url="https://voices.invalid/v1", model="kokoro", name="bella")
    assert whole.endpoint is not None
    assert whole.endpoint.host == "voices.invalid"
    assert VoiceOptions().endpoint is None
    for wrong in (
        {"engine": "openai", "url": "https://voices.invalid/v1"},
        {"engine": "openai", "url": "https://me:key@voices.invalid/v1", "model": "m", "name": "n"},
        {"engine": "sherpa", "name": "bella"},
        {"pace": 9},
        {"key": "k-123"},
    ):
        with pytest.raises(ValidationError):
            VoiceOptions(**wrong)
