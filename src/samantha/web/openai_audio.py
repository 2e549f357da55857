"""Her voice and her ear in OpenAI's shapes: /v1/audio/speech and /v1/audio/transcriptions.

What is transcribed is no turn: neither its words are kept nor the sound, which never leaves memory.
"""

import asyncio
import io
import wave
from array import array
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from typing import Any

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.ports import Recogniser, Voice
from samantha.core.sound import FRAME_BYTES, RATE_HZ
from samantha.voice.wav import wav
from samantha.web.http import json_object, read_body
from samantha.web.openai_error import ApiError

LARGEST_SPEECH_BODY = 256 * 1024  # bytes
LONGEST_SPEECH = 4096  # characters, as in OpenAI's own interface
LARGEST_SOUND_BODY = 25 * 1024 * 1024  # bytes, as in OpenAI's own interface
LONGEST_SOUND_S = 600
PIECE_S = 15  # heard at a time: an ear holds no more than 20 s that it has not heard
CUT_S = 3  # at the end of a piece: it ends where this stretch is quietest
MOST_FIELDS = 32

_SECOND = RATE_HZ * 2


class OpenAIAudio:
    """The two routes. Either organ may be missing."""

    def __init__(self, voice: Voice | None, recogniser: Recogniser | None) -> None:
        self._voice, self._recogniser = voice, recogniser

    async def speak(self, request: Request) -> Response:
        """`input` is spoken as wav or pcm; `model` and `voice` are ours to choose."""
        asked = json_object(await read_body(request, LARGEST_SPEECH_BODY))
        text, form = asked.get("input"), asked.get("response_format", "wav")
        if not isinstance(text, str) or not 0 < len(text) <= LONGEST_SPEECH or form not in ("wav", "pcm"):
            raise BadInputError(
                f"input has to be 1 to {LONGEST_SPEECH} characters, response_format wav or pcm."
            )
        if self._voice is None:
            raise NotFoundError("There is no voice on this machine; the browser's own can speak.")
        async with aclosing(self._voice.speak(text)) as speaking:
            sound = b"".join([part async for part in speaking])
        if form == "pcm":
            return Response(sound, media_type="audio/pcm")
        return Response(wav(sound, self._voice.rate_hz), media_type="audio/wav")

    async def transcribe(self, request: Request) -> Response:
        """`file` is a WAV of any rate; the words come back as json, verbose_json or text."""
        if self._recogniser is None:
            raise NotFoundError("There is no ear on this machine; `samantha doctor` says why.")
        fields, content = await _form(request)
        form = fields.get("response_format", "json")
        if form not in ("json", "verbose_json", "text"):
            raise ApiError("response_format has to be json, verbose_json or text.", param="response_format")
        if fields.get("stream", "false").lower() not in ("false", "0", ""):
            raise ApiError("I tell the words once they are all heard; leave stream out.", param="stream")
        pcm = await asyncio.to_thread(read_wav, content)
        text, is_sure = await self._hear(self._recogniser, pcm)
        match form:
            case "text":
                return PlainTextResponse(f"{text}\n")
            case "verbose_json":
                told: dict[str, Any] = {
                    "task": "transcribe",
                    "language": fields.get("language", ""),
                    "duration": round(len(pcm) / _SECOND, 2),
                    "text": text,
                    "samantha": {"ear": self._recogniser.name, "sure": is_sure},
                }
                return JSONResponse(told)
            case _:
                return JSONResponse({"text": text})

    async def _hear(self, recogniser: Recogniser, pcm: bytes) -> tuple[str, bool]:
        """The words, and whether the ear is sure of all of them."""
        words, is_sure = [], True
        for piece in _pieces(pcm):
            hearing = recogniser.open()
            try:
                for start in range(0, len(piece), FRAME_BYTES):
                    hearing.feed(piece[start : start + FRAME_BYTES])
                heard = await hearing.so_far()
            finally:
                await hearing.close()
            if heard.text:
                words.append(heard.text)
                is_sure = is_sure and heard.is_sure
        return " ".join(words), is_sure


def read_wav(content: bytes) -> bytes:
    """A WAV file of PCM to PCM16 mono at RATE_HZ. Raises ApiError."""
    try:
        with wave.open(io.BytesIO(content)) as read:
            rate_hz, channels, width = read.getframerate(), read.getnchannels(), read.getsampwidth()
            frames = read.readframes(LONGEST_SOUND_S * rate_hz + 1)
    except (wave.Error, EOFError, ValueError, OverflowError):
        raise ApiError(
            "I take a WAV file of PCM sound here; that was none that I can read.", param="file"
        ) from None
    if not frames:
        raise ApiError("There is no sound in that file.", param="file")
    if len(frames) > LONGEST_SOUND_S * rate_hz * channels * width:
        raise ApiError(
            f"That is longer than {LONGEST_SOUND_S // 60} minutes; send it in parts.", param="file"
        )
    whole = frames[: len(frames) // (channels * width) * channels * width]  # a file that was cut off
    try:
        from samantha.ear.resample import resample  # noqa: PLC0415 - numpy: 0.1 s that a start does without

        return resample(_as_16_bit(whole, width), rate_hz, channels)
    except BadInputError as error:
        raise ApiError(str(error), param="file") from None


def _as_16_bit(frames: bytes, width: int) -> bytes:
    """PCM of 1 to 4 bytes a sample to PCM16: the two most significant bytes of each."""
    import numpy as np  # noqa: PLC0415 - as above

    if width == 1:  # unsigned
        return ((np.frombuffer(frames, np.uint8).astype(np.int16) - 128) << 8).astype("<i2").tobytes()
    if width == 2:
        return frames
    return np.frombuffer(frames, np.uint8).reshape(-1, width)[:, -2:].tobytes()


def _pieces(pcm: bytes) -> Iterator[bytes]:
    """At most PIECE_S each, cut where the end of a piece is quietest."""
    at = 0
    while len(pcm) - at > PIECE_S * _SECOND:
        first = at + (PIECE_S - CUT_S) * _SECOND
        starts = range(first, at + PIECE_S * _SECOND, FRAME_BYTES)
        cut = min(starts, key=lambda start: _loudness(pcm[start : start + FRAME_BYTES]))
        yield pcm[at:cut]
        at = cut
    yield pcm[at:]


def _loudness(frame: bytes) -> int:
    return sum(map(abs, array("h", frame)))


async def _form(request: Request) -> tuple[dict[str, str], bytes]:
    """The fields of a multipart body, and the content of its file. Raises ApiError."""
    kind = request.headers.get("content-type", "")
    body = await read_body(request, LARGEST_SOUND_BODY)
    if not kind.startswith("multipart/form-data"):
        raise ApiError("I take multipart/form-data here, with the sound as its file.")

    async def parts() -> AsyncGenerator[bytes, None]:
        yield body

    try:
        form = await _InMemory(request.headers, parts(), max_files=1, max_fields=MOST_FIELDS).parse()
    except (MultiPartException, KeyError, ValueError, UnicodeError):
        raise ApiError("That form is broken; send it again.") from None
    try:
        file = form.get("file")
        if not isinstance(file, UploadFile):
            raise ApiError("file is missing: the sound, as WAV.", param="file")
        fields = {name: value for name, value in form.multi_items() if isinstance(value, str)}
        return fields, await file.read()
    finally:
        await form.close()


class _InMemory(MultiPartParser):
    """Never spools to the disk: what somebody says is no file of ours."""

    spool_max_size = LARGEST_SOUND_BODY + 1
