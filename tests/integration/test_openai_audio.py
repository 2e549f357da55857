"""/v1/audio/transcriptions as its users drive it: OpenAI's own client against a real her."""

import asyncio
import io
import json
import os
import wave
from array import array
from collections.abc import Iterator

import numpy as np
import openai
import pytest
from running import Served
from starlette.requests import Request

from samantha.ear.stt_pocketsphinx import PocketsphinxRecogniser
from samantha.testing.clock import FakeClock
from samantha.testing.recogniser import OracleRecogniser
from samantha.voice.tts_flite import FliteVoice
from samantha.web.openai_audio import LONGEST_SOUND_S, PIECE_S, OpenAIAudio, read_wav
from samantha.web.openai_error import ApiError

pytest.importorskip("python_multipart")
needs_ear = pytest.mark.skipif(
    not (PocketsphinxRecogniser.is_here() and FliteVoice.is_here()), reason="no pocketsphinx or flite here"
)


@pytest.fixture(scope="module")
def served(tmp_path_factory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("audio")
    env = os.environ | {"SAMANTHA_STATE": str(folder / "state"), "HOME": str(folder), "TZ": "Europe/Berlin"}
    her = Served(folder / "her home", env)
    her.start()
    yield her
    assert her.stop() == ""


@pytest.fixture(scope="module")
def client(served: Served) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{served.origin}/v1", api_key=served.owner["token"]) as made:
        yield made


def said(text: str) -> bytes:
    async def speak() -> bytes:
        voice = FliteVoice()
        sound = b"".join([chunk async for chunk in voice.speak(text)])
        await voice.close()
        return sound

    return asyncio.run(speak())


def as_wav(pcm: bytes, rate_hz: int = 16_000, channels: int = 1, width: int = 2) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as written:
        written.setnchannels(channels)
        written.setsampwidth(width)
        written.setframerate(rate_hz)
        written.writeframes(pcm)
    return file.getvalue()


def tone(seconds: float, rate_hz: int) -> np.ndarray:
    at = np.arange(int(seconds * rate_hz)) / rate_hz
    return (8_000 * np.sin(2 * np.pi * 300 * at)).astype("<i2")


@needs_ear
def test_what_is_said_comes_back_as_words_in_each_shape(client: openai.OpenAI) -> None:
    file = ("said.wav", as_wav(said("What time is it?")))
    told = client.audio.transcriptions.create(model="whisper-1", file=file)
    assert told.text == "what time is it"
    text = client.audio.transcriptions.create(model="whisper-1", file=file, response_format="text")
    assert text.strip() == "what time is it"
    verbose = client.audio.transcriptions.create(
        model="whisper-1", file=file, response_format="verbose_json", language="en"
    )
    assert (verbose.text, verbose.language) == ("what time is it", "en")
    assert 0.5 < float(verbose.duration) < 3
    assert verbose.model_extra == {"task": "transcribe", "samantha": {"ear": "pocketsphinx", "sure": True}}


@needs_ear
def test_nothing_of_it_is_kept(served: Served, client: openai.OpenAI) -> None:
    before = served.http("POST", "/command/journal/show", b"{}", **served.bearer)[1]
    client.audio.transcriptions.create(model="whisper-1", file=("x.wav", as_wav(said("Undo that."))))
    assert served.http("POST", "/command/journal/show", b"{}", **served.bearer)[1] == before


@needs_ear
def test_stereo_at_another_rate_is_heard_alike(client: openai.OpenAI) -> None:
    once = np.frombuffer(said("Please stop."), "<i2")
    stereo = np.repeat(np.repeat(once, 3), 2).astype("<i2").tobytes()
    told = client.audio.transcriptions.create(model="x", file=("x.wav", as_wav(stereo, 48_000, 2)))
    assert told.text == "please stop"


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"", "WAV"), (b"ID3\x04mp3", "WAV"), (as_wav(b""), "no sound"), (as_wav(bytes(2000))[:100], ""),
     (as_wav(bytes(64), 1_000), "1000 Hz"), (as_wav(bytes(180), 16_000, 9), "9 channels")],
)  # fmt: skip
def test_a_file_that_is_no_sound_is_one_sentence(client: openai.OpenAI, content: bytes, says: str) -> None:
    if not says:  # cut off: what is there is heard
        assert client.audio.transcriptions.create(model="x", file=("x.wav", content)).text == ""
        return
    with pytest.raises(openai.BadRequestError, match=says) as raised:
        client.audio.transcriptions.create(model="x", file=("x.wav", content))
    assert raised.value.body["param"] == "file"


@pytest.mark.parametrize(
    ("more", "param"), [({"response_format": "srt"}, "response_format"), ({"stream": True}, "stream")]
)
def test_what_is_not_offered_is_refused_by_its_name(client: openai.OpenAI, more: dict, param: str) -> None:
    with pytest.raises(openai.BadRequestError) as raised:
        client.audio.transcriptions.create(model="x", file=("x.wav", as_wav(bytes(3200))), **more)
    assert raised.value.body["param"] == param


def test_broken_requests_are_one_sentence(served: Served, client: openai.OpenAI) -> None:
    form = {"Content-Type": "multipart/form-data; boundary=b"}
    for body, headers in (
        (b"{}", {"Content-Type": "application/json"}),
        (b"nonsense", form),
        (b"", form),
        (b"", {"Content-Type": "multipart/form-data"}),
        (b'--b\r\nContent-Disposition: form-data; name="file"\r\n\r\nx\r\n--b--\r\n', form),
    ):
        status, answer = served.http("POST", "/v1/audio/transcriptions", body, **served.bearer, **headers)
        assert status == 400
        assert json.loads(answer)["error"]["message"].endswith(".")
    assert served.http("POST", "/v1/audio/transcriptions", b"")[0] == 401
    assert served.http("GET", "/v1/audio/transcriptions", **served.bearer)[0] == 405
    with pytest.raises(openai.APIStatusError) as raised:
        client.audio.transcriptions.create(model="x", file=("x.wav", bytes(26 * 1024 * 1024)))
    assert raised.value.status_code == 413


@pytest.mark.parametrize("width", [1, 2, 3, 4])
def test_pcm_of_any_width_is_taken(width: int) -> None:
    wanted = tone(0.1, 16_000)
    if width == 1:
        pcm = ((wanted >> 8) + 128).astype(np.uint8).tobytes()
    else:
        pcm = b"".join(bytes(width - 2) + int(one).to_bytes(2, "little", signed=True) for one in wanted)
    found = np.frombuffer(read_wav(as_wav(pcm, width=width)), "<i2")
    assert np.abs(found.astype(int) - wanted).max() <= (255 if width == 1 else 0)


def test_a_sound_that_is_too_long_is_refused() -> None:
    with pytest.raises(ApiError, match="10 minutes"):
        read_wav(as_wav(bytes(2 * 4_000 * (LONGEST_SOUND_S + 1)), 4_000))


async def test_a_long_sound_is_heard_in_pieces_cut_where_it_is_quiet() -> None:
    second = array("h", [9_000] * 16_000)
    sound = array("h")
    for number in range(40):
        sound += array("h", [0] * 16_000) if number == 13 else second
    oracle = OracleRecogniser(FakeClock(), delay_s=0)
    oracle.expect("one", "two", "three")
    body, kind = form_of(as_wav(sound.tobytes()))
    answer = await OpenAIAudio(None, oracle).transcribe(request_of(body, kind))
    assert json.loads(answer.body)["text"] == "one two three"
    assert oracle.opened == 3
    assert PIECE_S == 15  # the pause in the fourteenth second is within reach of the first cut


async def test_without_an_ear_it_says_so() -> None:
    body, kind = form_of(as_wav(bytes(3200)))
    with pytest.raises(Exception, match="no ear"):
        await OpenAIAudio(None, None).transcribe(request_of(body, kind))


def form_of(content: bytes) -> tuple[bytes, str]:
    head = b'--b\r\nContent-Disposition: form-data; name="file"; filename="x.wav"\r\n\r\n'
    return head + content + b"\r\n--b--\r\n", "multipart/form-data; boundary=b"


def request_of(body: bytes, kind: str) -> Request:
    async def receive() -> dict:
        return {"type": "http.request", "body": body, "more_body": False}

    scope = {"type": "http", "method": "POST", "headers": [(b"content-type", kind.encode())]}
    return Request(scope, receive)
