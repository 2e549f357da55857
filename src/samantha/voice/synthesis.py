"""One thread that makes sound for any number of speakers, and hands it to the event loop."""

import asyncio
import threading
from array import array
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing

from samantha.core.errors import SamanthaError
from samantha.voice.sentences import utterances

Emit = Callable[[bytes], bool]
"""Takes PCM16 from the synthesis thread; False means that nobody listens any more."""

Say = Callable[[str, Emit], None]
"""Makes the sound of one utterance, blocking. Raises SamanthaError when it cannot."""

QUIET = 200  # of 32767, -44 dB: flite's and espeak's own silence stays below 60
LEAD_MS = 10  # kept before the first sound, so that a soft onset is not clipped
CLOSED = "The voice was closed; what she says can be read, and is heard again after a restart."
CHUNK_MS = 50  # the longest chunk that leaves; what a barge-in can be late by


class Synthesis:
    """Runs `say` one utterance at a time, so that an engine never meets two threads.

    Speakers take turns by the utterance. What waits unread for one speaker is at most the sound of
    one utterance (`sentences.LONGEST` characters: 8 s of words, 30 s of "xxxx"), because the next
    is asked for only when the last was taken.
    """

    def __init__(self, say: Say, *, rate_hz: int, name: str) -> None:
        self._say = say
        self._rate_hz = rate_hz
        self._closing = threading.Event()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"voice-{name}")

    async def speak(self, text: str) -> AsyncGenerator[bytes, None]:
        """PCM16 mono chunks of at most CHUNK_MS. Close it (`aclosing`) to stop before the end.

        The first sound comes without the silence that an engine puts before it (flite: 0.2 s, which
        a person would wait for); the pauses between sentences are the engine's own.
        """
        trim = True
        for utterance in utterances(text):
            async with aclosing(self._utter(utterance, trim=trim)) as chunks:
                async for chunk in chunks:
                    trim = False
                    yield chunk

    async def close(self) -> None:
        """Stop all sound and wait for the thread, which ends within one `Emit`."""
        self._closing.set()
        await asyncio.to_thread(self._thread.shutdown, cancel_futures=True)

    async def _utter(self, utterance: str, *, trim: bool) -> AsyncGenerator[bytes, None]:
        if self._closing.is_set():
            raise SamanthaError(CLOSED)
        loop = asyncio.get_running_loop()
        chunks: asyncio.Queue[bytes | None] = asyncio.Queue()  # bounded by the utterance
        unheard = threading.Event()
        lead = _Lead(self._rate_hz) if trim else None
        size = self._rate_hz * CHUNK_MS // 1000 * 2  # whole samples

        def emit(pcm: bytes) -> bool:
            if lead is not None:
                pcm = lead.cut(pcm)
            for start in range(0, len(pcm), size):
                if is_over():
                    return False
                try:
                    loop.call_soon_threadsafe(chunks.put_nowait, pcm[start : start + size])
                except RuntimeError:  # the loop was closed before the voice was
                    return False
            return not is_over()

        def is_over() -> bool:
            return unheard.is_set() or self._closing.is_set()

        job = loop.run_in_executor(self._thread, self._say, utterance, emit)
        job.add_done_callback(lambda _: chunks.put_nowait(None))
        try:
            while (chunk := await chunks.get()) is not None:
                yield chunk
            if job.cancelled():  # it had not begun when the voice was closed
                raise SamanthaError(CLOSED)
            await job
        finally:
            unheard.set()
            job.cancel()


class _Lead:
    """Takes the silence off the front of one stream of PCM16."""

    def __init__(self, rate_hz: int) -> None:
        self._keep = rate_hz * LEAD_MS // 1000
        self._is_over = False

    def cut(self, pcm: bytes) -> bytes:
        if self._is_over:
            return pcm
        samples = array("h", pcm)
        onset = next((i for i, sample in enumerate(samples) if abs(sample) > QUIET), None)
        if onset is None:
            return b""
        self._is_over = True
        return samples[max(0, onset - self._keep) :].tobytes()
