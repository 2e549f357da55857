"""Speech by an OpenAI-compatible speech endpoint, on this machine or, after a yes, on another.

Each sentence is one request, whose sound is passed on as it comes.
"""

import struct
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TYPE_CHECKING

from samantha.core.errors import ModelError, SamanthaError
from samantha.core.line import FindKey, Line, Service
from samantha.core.model import Endpoint
from samantha.core.ports import Leaving
from samantha.core.sentences import sentences
from samantha.voice.pace import between
from samantha.voice.sentences import speakable
from samantha.voice.synthesis import CHUNK_MS, CLOSED, LEAD_MS, TAIL_MS, Edges, silence

if TYPE_CHECKING:
    import httpx2

LONGEST_S = 120  # of sound for one sentence; more is a server gone wrong
HEAD_BYTES = 64 * 1024  # before the samples of a WAV file

SPEECH = Service(
    path="audio/speech",
    organ="voice",
    missing="no speech at that address, or not that model or voice",
    refused="speak",
    instead="the words can be read instead",
)


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
        self._line = Line(endpoint, SPEECH, leaving=leaving, find_key=find_key, transport=transport)
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
        await self._line.close()

    async def _sound(self, words: str) -> AsyncGenerator[bytes, None]:
        """PCM16 of one sentence, in whole samples, as the server sends it."""
        if self._is_closed:
            raise SamanthaError(CLOSED)
        asked: dict[str, str | float] = {
            "model": self._endpoint.model,
            "voice": self._voice,
            "input": words,
            "response_format": "wav",
        }
        if self._pace != 1.0:
            asked["speed"] = self._pace
        async with self._line.ask(json=asked) as (response, _):
            samples = _Samples(self._endpoint.host, self.rate_hz)
            async for part in response.aiter_bytes():
                if pcm := samples.take(part):
                    yield pcm
            samples.end()


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
