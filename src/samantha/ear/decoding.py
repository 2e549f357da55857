"""Decoders that make words of sound, each on a thread of its own, reused by one stretch after another."""

import asyncio
import logging
import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from samantha.core.errors import OverloadedError, SamanthaError
from samantha.core.sound import RATE_HZ, Transcript
from samantha.ear.seam import Seam

log = logging.getLogger(__name__)

MOST_BEHIND_S = 20  # of sound that waits for its decoder; past it the machine cannot follow, and it says so
LONGEST_PIECE_S = 30  # a decoder's memory grows with the piece that it is in, so it ends one and goes on
MOST_CHARACTERS = 20_000  # of one stretch: more than a turn may have; the earliest are dropped first
CLOSE_S = 5.0  # for the piece of sound that a decoder is in; then it is closed in the middle
ANSWER_S = 30.0  # for the words of what was fed; a decoder that takes longer hangs

HANGS = "My ear takes too long on this machine; say it again, or type it."

_BYTES_A_SECOND = RATE_HZ * 2


@dataclass(frozen=True, kw_only=True)
class Words:
    """What a decoder made of one piece of sound."""

    text: str = ""
    is_sure: bool = True  # as in Transcript


class Decoder(Protocol):
    """An engine that takes a piece of sound at a time. Every call comes on the same thread, and may block."""

    def begin(self) -> None:
        """A new piece; what an unfinished one had is dropped."""
        ...

    def take(self, pcm: bytes) -> Words:
        """Take in PCM16 mono at RATE_HZ; the words of the piece so far."""
        ...

    def end(self) -> Words:
        """The piece is over: its words, as good as they get."""
        ...

    def close(self) -> None:
        """Let go of all it holds, from any thread; a call that is under way fails then."""
        ...


class Decoding:
    """At most `most` decoders, made by `make` when they are first needed, on their own threads.

    `make` may take its time and may raise SamanthaError. `name` stands in error sentences.
    """

    def __init__(self, make: Callable[[], Decoder], *, name: str, most: int) -> None:
        self._make, self._name, self._most = make, name, most
        self._idle: list[_Worker] = []
        self._busy: set[_Worker] = set()
        self._is_closed = False

    def open(self) -> "DecodedHearing":
        """On a free decoder; a new one begins to load. Raises OverloadedError where none is."""
        if self._is_closed:
            raise SamanthaError("My ear was closed; I read what you type, and hear again after a restart.")
        if len(self._busy) >= self._most:
            raise OverloadedError("I am listening to too many at once; type to me, or close another page.")
        worker = self._idle.pop() if self._idle else _Worker(self._make, self._name)
        self._busy.add(worker)
        return DecodedHearing(worker, lambda: self._release(worker))

    def warm(self) -> None:
        """Have one decoder loaded before it is needed."""
        if not (self._idle or self._busy or self._is_closed):
            self._idle.append(_Worker(self._make, self._name))

    def _release(self, worker: "_Worker") -> None:
        self._busy.discard(worker)
        if worker.is_broken or self._is_closed:
            worker.stop()
        else:
            self._idle.append(worker)

    async def close(self) -> None:
        """End the threads; each ends after the piece of sound that it is in."""
        self._is_closed = True
        workers = [*self._idle, *self._busy]
        self._idle.clear()
        self._busy.clear()
        for worker in workers:
            worker.stop()
        await asyncio.gather(*(asyncio.to_thread(worker.join) for worker in workers))


class DecodedHearing:
    """A Hearing on one decoder; close it to let the next stretch have it."""

    def __init__(self, worker: "_Worker", release: Callable[[], None]) -> None:
        self._worker = worker
        self._release: Callable[[], None] | None = release
        self._stretch = _Stretch()

    @property
    def latest(self) -> Transcript:
        return self._stretch.latest

    def feed(self, frame: bytes) -> None:
        stretch = self._stretch
        if self._release is None or stretch.trouble is not None:
            return
        if stretch.fed - stretch.taken > MOST_BEHIND_S * _BYTES_A_SECOND:
            stretch.trouble = "This machine is too busy to follow what you say; type it, or say it again."
            return
        whole = frame[: len(frame) // 2 * 2]  # half a sample is nothing
        stretch.fed += len(whole)
        if whole:
            self._worker.take(stretch, whole)

    async def so_far(self) -> Transcript:
        if self._release is None:
            raise SamanthaError("Nobody listens to that any more.")
        return await self._worker.ask(self._stretch)

    async def close(self) -> None:
        if self._release is not None:
            release, self._release = self._release, None
            self._stretch.is_over = True
            release()


class _Stretch:
    """What one hearing has come to. The loop writes `fed`, the worker all else."""

    def __init__(self) -> None:
        self.latest = Transcript()
        self.fed = 0  # bytes
        self.taken = 0
        self.piece = 0  # bytes since the decoder began its piece; 0 when it is in none
        self.done: list[Words] = []  # of the pieces that are over
        self.ended: Words | None = None  # of the one that was ended for its words, and may go on
        self.seam = Seam()
        self.trouble: str | None = None  # the one sentence for why no words will come
        self.is_over = False

    def told(self, now: Words | None = None) -> Transcript:
        """All pieces, and the one that it is in, as one transcript."""
        every = [words for words in (*self.done, self.ended, now) if words is not None and words.text]
        text = " ".join(words.text for words in every)[-MOST_CHARACTERS:]
        return Transcript(text=text, is_sure=all(words.is_sure for words in every))


class _Answer:
    """Where a thread puts what a coroutine waits for."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self.future: asyncio.Future[None] = self._loop.create_future()

    def give(self) -> None:
        with suppress(RuntimeError):  # the loop was closed before the ear was
            self._loop.call_soon_threadsafe(self._settle)

    def _settle(self) -> None:
        if not self.future.done():
            self.future.set_result(None)


class _Worker:
    """A thread with one decoder."""

    def __init__(self, make: Callable[[], Decoder], name: str) -> None:
        self._make, self._name = make, name
        self._decoder: Decoder | None = None
        self._works: queue.SimpleQueue[tuple[_Stretch, bytes | _Answer] | None] = queue.SimpleQueue()
        self.is_broken = False
        self._thread = threading.Thread(target=self._run, name=f"ear-{name}", daemon=True)
        self._thread.start()

    def take(self, stretch: _Stretch, frame: bytes) -> None:
        self._works.put((stretch, frame))

    async def ask(self, stretch: _Stretch) -> Transcript:
        if stretch.trouble is None:
            answer = _Answer()
            self._works.put((stretch, answer))
            try:
                async with asyncio.timeout(ANSWER_S):
                    await answer.future
            except TimeoutError:
                self.is_broken, stretch.trouble = True, HANGS
                await asyncio.to_thread(self._let_go)
        if stretch.trouble is not None:
            raise SamanthaError(stretch.trouble)
        return stretch.latest

    def stop(self) -> None:
        self._works.put(None)

    def join(self) -> None:
        self._thread.join(CLOSE_S)
        self._let_go()

    def _let_go(self) -> None:
        decoder, self._decoder = self._decoder, None
        if decoder is not None:
            decoder.close()

    def _run(self) -> None:
        try:
            with suppress(SamanthaError, OSError):  # it is made with the first frame then, or says why not
                self._decoder = self._make()
            self._work()
        finally:
            self._let_go()

    def _work(self) -> None:
        current: _Stretch | None = None
        while (work := self._works.get()) is not None:
            stretch, what = work
            if stretch is not current and current is not None:
                current.piece = 0
            current = stretch
            try:
                if not stretch.is_over and stretch.trouble is None:
                    self._do(stretch, what)
            except SamanthaError as error:
                self._break(stretch, str(error))
            except Exception as error:  # noqa: BLE001 - a talk outlives its ear: it goes on by text
                log.error("ear: %s in %s", type(error).__name__, self._name)
                self._break(stretch, f"My ear ({self._name}) failed: {type(error).__name__}. Type it to me.")
            if isinstance(what, _Answer):
                what.give()

    def _break(self, stretch: _Stretch, why: str) -> None:
        stretch.trouble, self.is_broken = stretch.trouble or why, True
        self._let_go()

    def _do(self, stretch: _Stretch, what: bytes | _Answer) -> None:
        if self._decoder is None:
            self._decoder = self._make()
        if isinstance(what, _Answer):
            self._end(stretch, self._decoder)
            return
        sound = what if stretch.piece else self._begin(stretch, what, self._decoder)
        if sound:
            stretch.piece += len(sound)
            stretch.latest = stretch.told(self._decoder.take(sound))
            stretch.seam.keep(sound)
        stretch.taken += len(what)
        if stretch.piece >= LONGEST_PIECE_S * _BYTES_A_SECOND:
            self._end(stretch, self._decoder)

    def _begin(self, stretch: _Stretch, frame: bytes, decoder: Decoder) -> bytes:
        """What a new piece begins with; nothing where it is not clear yet whether the last one goes on."""
        sound, is_again = stretch.seam.follow(frame)
        if sound:
            if stretch.ended is not None and not is_again:
                stretch.done.append(stretch.ended)
            stretch.ended = None
            decoder.begin()
        return sound

    def _end(self, stretch: _Stretch, decoder: Decoder) -> None:
        if not stretch.piece:
            return
        stretch.piece = 0
        stretch.ended = decoder.end()
        stretch.latest = stretch.told()
