"""One thread that makes sound for any number of speakers, and hands it to the event loop."""

import asyncio
import threading
from array import array
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing

from samantha.core.errors import SamanthaError
from samantha.voice.pace import Utterance, plan

Emit = Callable[[bytes], bool]
"""Takes PCM16 from the synthesis thread; False means that nobody listens any more."""

Say = Callable[[str, float, Emit], None]
"""Makes the sound of one utterance at a pace (1.0 is its own), blocking. Raises SamanthaError."""

QUIET = 200  # of 32767, -44 dB: flite's and espeak's own silence stays below 60
LEAD_MS = 10  # kept before the first sound, so that a soft onset is not clipped
TAIL_MS = 60  # kept after the last one, likewise; an engine's own silence there is 0.15 to 0.3 s
CLOSED = "The voice was closed; what she says can be read, and is heard again after a restart."
CHUNK_MS = 50  # the longest chunk that leaves; what a barge-in can be late by


class Synthesis:
    """Runs `say` one utterance at a time, so that an engine never meets two threads.

    Speakers take turns by the utterance. What waits unread for one speaker is at most the sound of
    one utterance (`sentences.LONGEST` characters: 8 s of words, 30 s of "xxxx"), because the next
    is asked for only when the last was taken.
    """

    def __init__(self, say: Say, *, rate_hz: int, name: str, pace: float = 1.0) -> None:
        """`pace`: how fast the person wants her to speak; less than 1.0 is slower."""
        self._say = say
        self._rate_hz = rate_hz
        self._pace = pace
        self._closing = threading.Event()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"voice-{name}")

    async def speak(self, text: str) -> AsyncGenerator[bytes, None]:
        """PCM16 mono chunks of at most CHUNK_MS. Close it (`aclosing`) to stop before the end.

        The silence that an engine puts around an utterance (flite: 0.2 s before it) is cut off; what stands
        between two is `pace.plan`'s. The last ends within TAIL_MS of its last sound.
        """
        pause_ms = 0
        size = self._rate_hz * CHUNK_MS // 1000 * 2
        for utterance in plan(text, self._pace):
            async with aclosing(self._utter(utterance)) as chunks:
                async for chunk in chunks:
                    if pause_ms:
                        rest = silence(pause_ms - LEAD_MS - TAIL_MS, self._rate_hz)
                        for start in range(0, len(rest), size):
                            yield rest[start : start + size]
                        pause_ms = 0
                    yield chunk
            pause_ms = max(pause_ms, utterance.pause_ms)

    async def close(self) -> None:
        """Stop all sound and wait for the thread, which ends within one `Emit`."""
        self._closing.set()
        await asyncio.to_thread(self._thread.shutdown, cancel_futures=True)

    async def _utter(self, utterance: Utterance) -> AsyncGenerator[bytes, None]:
        if self._closing.is_set():
            raise SamanthaError(CLOSED)
        loop = asyncio.get_running_loop()
        chunks: asyncio.Queue[bytes | None] = asyncio.Queue()  # bounded by the utterance
        unheard = threading.Event()
        edges = Edges(self._rate_hz)
        size = self._rate_hz * CHUNK_MS // 1000 * 2  # whole samples

        def emit(pcm: bytes) -> bool:
            pcm = edges.cut(pcm)
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

        job = loop.run_in_executor(self._thread, self._say, utterance.text, utterance.pace, emit)
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


def silence(ms: int, rate_hz: int) -> bytes:
    """PCM16 of nothing."""
    return bytes(2 * (rate_hz * max(0, ms) // 1000))


class Edges:
    """Takes the silence off the front and the end of one stream of PCM16; what lies between is kept."""

    def __init__(self, rate_hz: int) -> None:
        self._lead = rate_hz * LEAD_MS // 1000
        self._tail = rate_hz * TAIL_MS // 1000
        self._is_begun = False
        self._quiet = 0  # samples handed on since the last loud one
        self._held = array("h")  # quiet ones beyond the tail: handed on once a sound follows them

    def cut(self, pcm: bytes) -> bytes:
        samples = array("h", pcm)
        first = next((index for index, sample in enumerate(samples) if abs(sample) > QUIET), None)
        if first is None:
            room = max(0, self._tail - self._quiet) if self._is_begun else 0
            self._quiet += min(room, len(samples))
            if self._is_begun:
                self._held += samples[room:]
            return samples[:room].tobytes()
        last = next(index for index in range(len(samples) - 1, -1, -1) if abs(samples[index]) > QUIET)
        begin = 0 if self._is_begun else max(0, first - self._lead)
        end = min(len(samples), last + 1 + self._tail)
        sent = self._held + samples[begin:end]
        self._is_begun, self._quiet, self._held = True, end - last - 1, samples[end:]
        return sent.tobytes()
