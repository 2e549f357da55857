"""Words from an OpenAI-compatible transcription endpoint, on this machine or, after a yes, on another.

A stretch is sent whole as WAV each time its words are asked for; there are no words in between. Follows no
redirect, reads no proxy from the environment, and keeps no sound once a stretch is closed.
"""

import asyncio
import ssl
import wave
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

from pydantic import BaseModel, ValidationError

from samantha.core.errors import ModelError, SamanthaError
from samantha.core.model import Endpoint
from samantha.core.ports import Leaving
from samantha.core.secret import Secret
from samantha.core.sound import RATE_HZ, Transcript

if TYPE_CHECKING:
    import httpx2

LONGEST_S = 120  # of one stretch that is sent; longer ones are said to be too long
MOST_BYTES = 1_000_000  # of an answer
MOST_CHARACTERS = 20_000  # more than a turn may have
WAIT_S, CONNECT_S = 20.0, 3.0  # a person waits for it; after that it is typed

_LONGEST_BYTES = LONGEST_S * RATE_HZ * 2

FindKey = Callable[[], Secret | None]
"""Looks the key up; may block, and may raise SamanthaError."""


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
        self._endpoint, self._leaving, self._find_key = endpoint, leaving, find_key
        self._transport = transport
        self._line: httpx2.AsyncClient | None = None
        self._is_closed = False

    def warm(self) -> None:
        """Nothing: no server is asked before somebody spoke."""

    def open(self) -> "UploadedHearing":
        if self._is_closed:
            raise SamanthaError("My ear was closed; I read what you type, and hear again after a restart.")
        return UploadedHearing(self)

    async def close(self) -> None:
        self._is_closed = True
        if self._line is not None:
            line, self._line = self._line, None
            await line.aclose()

    async def transcribe(self, pcm: bytes) -> str:
        """The words of PCM16 mono at RATE_HZ. Raises ModelError, RefusedError."""
        import httpx2  # noqa: PLC0415

        host = self._endpoint.host
        if self._line is None:
            self._line = await asyncio.to_thread(self._make)
        line = self._line
        key = await asyncio.to_thread(self._find_key)
        request = line.build_request(
            "POST",
            f"{self._endpoint.url.rstrip('/')}/audio/transcriptions",
            data={"model": self._endpoint.model, "response_format": "json"},
            files={"file": ("speech.wav", as_wav(pcm), "audio/wav")},
            headers={"authorization": f"Bearer {key.reveal()}"} if key is not None else {},
        )
        if not self._endpoint.is_here:
            await self._leaving(host, _size(request))
        try:
            response = await line.send(request, stream=True)
            try:
                if response.status_code != 200:
                    raise ModelError(_refusal(response.status_code, host))
                words = _words(await _read(response, host), host)
            finally:
                await response.aclose()
            if key is not None and key.reveal() in words:  # what is heard is kept
                raise ModelError(f"{host} read my key aloud, so I don't take that as your words.")
            return words
        except httpx2.TimeoutException:
            raise ModelError(f"{host} did not answer in time; type it to me, or say it again.") from None
        except httpx2.ConnectError as error:
            raise ModelError(_unreached(error, host)) from None
        except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError):
            raise ModelError(f"The line to {host} broke; type it to me, or say it again.") from None

    def _make(self) -> "httpx2.AsyncClient":
        """Reading the system's certificates takes some 70 ms: on a thread, and once."""
        import httpx2  # noqa: PLC0415

        return httpx2.AsyncClient(
            timeout=httpx2.Timeout(WAIT_S, connect=CONNECT_S),
            follow_redirects=False,
            trust_env=False,
            verify=self._endpoint.url.startswith("https:"),
            transport=self._transport,
        )


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


def _refusal(status: int, host: str) -> str:
    match status:
        case 401 | 403:
            return f"{host} does not let me in; give me its key with `samantha ear key`."
        case 404:
            return f"{host} has no transcriptions at that address, or not that model."
        case 429 | 500 | 502 | 503 | 504 | 529:
            return f"{host} is busy ({status}); type it to me, or say it again."
        case _:
            return f"{host} did not take what you said ({status})."


def _unreached(error: BaseException, host: str) -> str:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError) or "CERTIFICATE" in str(cause).upper():
            return f"The certificate of {host} does not fit, so I sent nothing."
        cause = cause.__cause__ or cause.__context__
    return f"Nobody answers at {host}; type it to me."


def _size(request: "httpx2.Request") -> int:
    """Bytes of a request as HTTP/1.1 writes it; what encrypts it on the way adds a little."""
    head = sum(len(name) + len(value) + 4 for name, value in request.headers.raw)
    return head + len(request.method) + len(request.url.raw_path) + 12 + len(request.read())
