"""Speech by an OpenAI-compatible speech endpoint, on this machine or, after a yes, on another.

Each sentence is one request, whose sound is passed on as it comes. Follows no redirect, reads no proxy from
the environment.
"""

import asyncio
import ssl
import struct
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import TYPE_CHECKING

from samantha.core.errors import ModelError, SamanthaError
from samantha.core.model import Endpoint
from samantha.core.ports import Leaving
from samantha.core.secret import Secret
from samantha.core.sentences import sentences
from samantha.voice.pace import between
from samantha.voice.sentences import speakable
from samantha.voice.synthesis import CHUNK_MS, CLOSED, LEAD_MS, TAIL_MS, Edges, silence

if TYPE_CHECKING:
    import httpx2

LONGEST_S = 120  # of sound for one sentence; more is a server gone wrong
WAIT_S, CONNECT_S = 20.0, 3.0  # a person waits for it; after that the words stand there to be read
HEAD_BYTES = 64 * 1024  # before the samples of a WAV file

FindKey = Callable[[], Secret | None]
"""Looks the key up; may block, and may raise SamanthaError."""


class OpenAIVoice:
    """A Voice. `leaving` is awaited before words leave this machine, and may refuse."""

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        voice: str,
        rate_hz: int,
        leaving: Leaving,
        pace: float = 1.0,
        find_key: FindKey = lambda: None,
        transport: "httpx2.AsyncBaseTransport | None" = None,
    ) -> None:
        """`voice` is its name there, `rate_hz` what that server speaks at; `pace` less than 1.0 is slower."""
        self.name = f"{voice} of {endpoint.model} at {endpoint.host}"
        self.rate_hz = rate_hz
        self._endpoint, self._voice, self._pace = endpoint, voice, pace
        self._leaving, self._find_key, self._transport = leaving, find_key, transport
        self._line: httpx2.AsyncClient | None = None
        self._is_closed = False

    async def speak(self, text: str) -> AsyncGenerator[bytes, None]:
        """PCM16 mono at `rate_hz` in chunks of at most 50 ms. Raises ModelError, RefusedError."""
        pause_ms, before = 0, ""
        for sentence in sentences(text):
            words = speakable(sentence)
            if not words:
                continue
            if before:
                pause_ms = between(before, sentence)
            before = sentence
            edges = Edges(self.rate_hz)
            async with aclosing(self._sound(words)) as parts:
                async for part in parts:
                    pcm = edges.cut(part)
                    if pcm and pause_ms:
                        pcm, pause_ms = silence(pause_ms - LEAD_MS - TAIL_MS, self.rate_hz) + pcm, 0
                    for chunk in _chunks(pcm, self.rate_hz):
                        yield chunk

    async def close(self) -> None:
        self._is_closed = True
        if self._line is not None:
            line, self._line = self._line, None
            await line.aclose()

    async def _sound(self, words: str) -> AsyncGenerator[bytes, None]:
        """PCM16 of one sentence, in whole samples, as the server sends it."""
        import httpx2  # noqa: PLC0415

        if self._is_closed:
            raise SamanthaError(CLOSED)
        host = self._endpoint.host
        if self._line is None:
            self._line = await asyncio.to_thread(self._make)
        key = await asyncio.to_thread(self._find_key)
        asked = {
            "model": self._endpoint.model,
            "voice": self._voice,
            "input": words,
            "response_format": "wav",
        }
        request = self._line.build_request(
            "POST",
            f"{self._endpoint.url.rstrip('/')}/audio/speech",
            json=asked | ({"speed": self._pace} if self._pace != 1.0 else {}),
            headers={"authorization": f"Bearer {key.reveal()}"} if key is not None else {},
        )
        if not self._endpoint.is_here:
            await self._leaving(host, _size(request))
        try:
            response = await self._line.send(request, stream=True)
            try:
                if response.status_code != 200:
                    raise ModelError(_refusal(response.status_code, host))
                samples = _Samples(host, self.rate_hz)
                async for part in response.aiter_bytes():
                    if pcm := samples.take(part):
                        yield pcm
                samples.end()
            finally:
                await response.aclose()
        except httpx2.TimeoutException:
            raise ModelError(f"{host} took too long to speak; the words can be read instead.") from None
        except httpx2.ConnectError as error:
            raise ModelError(_unreached(error, host)) from None
        except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError):
            raise ModelError(f"The line to {host} broke; the words can be read instead.") from None

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


class _Samples:
    """The samples of a WAV file that is still coming; a body that is none is taken as bare PCM16."""

    def __init__(self, host: str, rate_hz: int) -> None:
        self._host, self._rate_hz = host, rate_hz
        self._left = LONGEST_S * rate_hz * 2  # bytes of sound that are taken yet
        self._is_sized = False
        self._rest = b""
        self._is_begun = False

    def take(self, part: bytes) -> bytes:
        self._rest += part
        if not self._is_begun and not self._begin():
            return b""
        whole = len(self._rest) // 2 * 2
        pcm, self._rest = self._rest[: min(whole, self._left)], self._rest[whole:]
        self._left -= len(pcm)
        if len(pcm) < whole and not self._is_sized:
            raise ModelError(f"{self._host} does not stop speaking, so I stopped it.")
        return pcm  # what stands behind the samples of a file that tells its length is no sound

    def end(self) -> None:
        if not self._is_begun and self._rest:
            raise ModelError(f"{self._host} answered with something else than speech.")

    def _begin(self) -> bool:
        """Whether the samples begin; then they are all that is left. A streamed file knows no length."""
        rest = self._rest
        if len(rest) < 12:
            return False
        if rest[:4] != b"RIFF":
            if rest[:1] in b"{<" or rest[:3] in (b"ID3", b"Ogg", b"fLa"):
                raise ModelError(f"{self._host} answered with something else than speech as WAV.")
            self._is_begun = True
            return True
        at = 12
        while at + 8 <= len(rest):
            kind, size = struct.unpack_from("<4sI", rest, at)
            if kind == b"data":
                if 0 < size <= self._left:  # a file that is still being made claims 0, or far too much
                    self._left, self._is_sized = size // 2 * 2, True
                self._rest, self._is_begun = rest[at + 8 :], True
                return True
            if kind == b"fmt " and at + 24 <= len(rest):
                self._check(rest[at + 8 : at + 24])
            at += 8 + size + size % 2
        if len(rest) > HEAD_BYTES:
            raise ModelError(f"{self._host} answered with something else than speech as WAV.")
        return False

    def _check(self, form: bytes) -> None:
        code, channels, rate_hz, _, _, bits = struct.unpack("<HHIIHH", form)
        if (code not in (1, 0xFFFE)) or channels != 1 or bits != 16:
            raise ModelError(f"{self._host} does not speak as 16-bit mono, which is all that I can play.")
        if rate_hz != self._rate_hz:
            raise ModelError(
                f"{self._host} speaks at {rate_hz} Hz: put rate_hz = {rate_hz} into [voice] of settings.toml."
            )


def _chunks(pcm: bytes, rate_hz: int) -> list[bytes]:
    size = rate_hz * CHUNK_MS // 1000 * 2
    return [pcm[start : start + size] for start in range(0, len(pcm), size)]


def _refusal(status: int, host: str) -> str:
    match status:
        case 401 | 403:
            return f"{host} does not let me in; give me its key with `samantha voice key`."
        case 404:
            return f"{host} has no speech at that address, or not that model or voice."
        case 429 | 500 | 502 | 503 | 504 | 529:
            return f"{host} is busy ({status}); the words can be read instead."
        case _:
            return f"{host} did not speak ({status}); the words can be read instead."


def _unreached(error: BaseException, host: str) -> str:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError) or "CERTIFICATE" in str(cause).upper():
            return f"The certificate of {host} does not fit, so I sent nothing."
        cause = cause.__cause__ or cause.__context__
    return f"Nobody answers at {host}; the words can be read instead."


def _size(request: "httpx2.Request") -> int:
    """Bytes of a request as HTTP/1.1 writes it; what encrypts it on the way adds a little."""
    head = sum(len(name) + len(value) + 4 for name, value in request.headers.raw)
    return head + len(request.method) + len(request.url.raw_path) + 12 + len(request.read())
