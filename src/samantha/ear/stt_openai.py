"""Words from an OpenAI-compatible transcription endpoint, on this machine or, after a yes, on another.

A stretch is sent whole as WAV each time its words are asked for; there are no words in between. It keeps no
sound once a stretch is closed.
"""

import wave
from io import BytesIO
from typing import TYPE_CHECKING

from pydantic import BaseModel, ValidationError

from samantha.core.errors import ModelError, SamanthaError
from samantha.core.line import FindKey, Line, Service
from samantha.core.model import Endpoint
from samantha.core.ports import Leaving
from samantha.core.sound import RATE_HZ, Transcript

if TYPE_CHECKING:
    import httpx2

LONGEST_S = 120  # of one stretch that is sent; longer ones are said to be too long
MOST_BYTES = 1_000_000  # of an answer
MOST_CHARACTERS = 20_000  # more than a turn may have

HEARING = Service(
    path="audio/transcriptions",
    organ="ear",
    missing="no transcriptions at that address, or not that model",
    refused="take what you said",
    instead="type it to me, or say it again",
)

_LONGEST_BYTES = LONGEST_S * RATE_HZ * 2


class OpenAIRecogniser:
    """A Recogniser. `leaving` is awaited before sound leaves this machine, and may refuse."""

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        leaving: Leaving,
        find_key: FindKey = lambda: None,
        transport: "httpx2.AsyncBaseTransport | None" = None,
    ) -> None:
        self.name = f"{endpoint.model} at {endpoint.host}"
        self.leaves_to = "" if endpoint.is_here else endpoint.host
        self._endpoint = endpoint
        self._line = Line(endpoint, HEARING, leaving=leaving, find_key=find_key, transport=transport)
        self._is_closed = False

    def warm(self) -> None:
        """Nothing: no server is asked before somebody spoke."""

    def open(self) -> "UploadedHearing":
        if self._is_closed:
            raise SamanthaError("My ear was closed; I read what you type, and hear again after a restart.")
        return UploadedHearing(self)

    async def close(self) -> None:
        self._is_closed = True
        await self._line.close()

    async def transcribe(self, pcm: bytes) -> str:
        """The words of PCM16 mono at RATE_HZ. Raises ModelError, RefusedError."""
        host = self._endpoint.host
        asked = self._line.ask(
            data={"model": self._endpoint.model, "response_format": "json"},
            files={"file": ("speech.wav", as_wav(pcm), "audio/wav")},
        )
        async with asked as (response, key):
            words = _words(await _read(response, host), host)
        if key is not None and key.reveal() in words:  # what is heard is kept
            raise ModelError(f"{host} read my key aloud, so I don't take that as your words.")
        return words


class UploadedHearing:
    """See the Hearing port. The sound of one stretch, and what was made of it last."""

    def __init__(self, recogniser: OpenAIRecogniser) -> None:
        self._recogniser: OpenAIRecogniser | None = recogniser
        self._sound = bytearray()
        self._heard = 0  # bytes that `latest` was made of
        self._is_overlong = False
        self._latest = Transcript()

    @property
    def latest(self) -> Transcript:
        return self._latest

    def feed(self, frame: bytes) -> None:
        if self._recogniser is None or self._is_overlong:
            return
        if len(self._sound) + len(frame) > _LONGEST_BYTES:
            self._is_overlong = True
        else:
            self._sound += frame[: len(frame) // 2 * 2]

    async def so_far(self) -> Transcript:
        if self._recogniser is None:
            raise SamanthaError("Nobody listens to that any more.")
        if self._is_overlong:
            raise SamanthaError(
                f"That was more than {LONGEST_S} seconds in one go; say it in parts, or type it."
            )
        size = len(self._sound)
        if size > self._heard:
            text = await self._recogniser.transcribe(bytes(self._sound))
            self._latest, self._heard = Transcript(text=text), size
        return self._latest

    async def close(self) -> None:
        self._recogniser = None
        self._sound.clear()


class _Answer(BaseModel):
    text: str


def as_wav(pcm: bytes) -> bytes:
    """PCM16 mono at RATE_HZ as a WAV file."""
    file = BytesIO()
    with wave.open(file, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(RATE_HZ)
        written.writeframes(pcm)
    return file.getvalue()


async def _read(response: "httpx2.Response", host: str) -> bytes:
    body = bytearray()
    async for part in response.aiter_bytes():
        body += part
        if len(body) > MOST_BYTES:
            raise ModelError(f"{host} answered with far too much for a few words.")
    return bytes(body)


def _words(body: bytes, host: str) -> str:
    try:
        said = _Answer.model_validate_json(body).text
    except (ValidationError, ValueError):
        raise ModelError(f"{host} answered with something else than words.") from None
    return " ".join(said.split())[:MOST_CHARACTERS]
