"""Speech by espeak-ng in a process of its own: robotic, tiny, and wherever there is a wheel."""

import contextlib
import importlib.util
import struct
import subprocess
import sys
import threading
from collections.abc import AsyncGenerator, Callable, Sequence
from typing import IO, TypeVar, cast

from samantha.core.errors import SamanthaError
from samantha.voice.synthesis import Emit, Synthesis

Answer = TypeVar("Answer")

# -P: a folder named samantha, or a struct.py, in the current folder must not be run instead.
WORKER = (sys.executable, "-P", "-m", "samantha.voice.espeak_worker")
ANSWER_S = 10.0  # the longest utterance takes 0.03 s (see decision 0003), a cold start 0.3 s


class EspeakVoice:
    """A Voice by way of a worker process, started at the first word and once more if it dies.

    The worker makes an utterance whole before it answers, which takes milliseconds. So a speaker
    who stops leaves nothing behind in the pipe, and a death never repeats half a sentence.
    """

    name = "espeak-ng"
    rate_hz = 22_050

    def __init__(
        self, *, pace: float = 1.0, command: Sequence[str] = WORKER, answer_s: float = ANSWER_S
    ) -> None:
        """`pace`: less than 1.0 is slower.

        `command` and `answer_s` (how long one utterance may take) are for tests of a bad worker."""
        self._command = tuple(command)
        self._answer_s = answer_s
        self._worker: _Worker | None = None
        self._is_closing = False
        self._synthesis = Synthesis(self._say, rate_hz=self.rate_hz, name=self.name, pace=pace)

    @staticmethod
    def is_here() -> bool:
        """Whether the wheel is installed. The library itself is never loaded into this process."""
        return importlib.util.find_spec("espeakng_loader") is not None

    @property
    def worker_pid(self) -> int | None:
        """The process that speaks; None while there is none."""
        worker = self._worker
        return None if worker is None else worker.pid

    def speak(self, text: str) -> AsyncGenerator[bytes, None]:
        """PCM16 mono at 22.05 kHz in chunks of at most 50 ms."""
        return self._synthesis.speak(text)

    async def close(self) -> None:
        """Kill the worker, then wait for the thread that may still be asking it."""
        self._is_closing = True
        if self._worker is not None:
            self._worker.kill()
        await self._synthesis.close()
        if self._worker is not None:
            self._worker.end()
            self._worker = None

    def _say(self, utterance: str, pace: float, emit: Emit) -> None:
        emit(self._ask(utterance, pace))

    def _ask(self, utterance: str, pace: float) -> bytes:
        for _ in range(2):
            if self._is_closing:
                return b""
            try:
                if self._worker is None:
                    self._worker = _Worker(self._command, rate_hz=self.rate_hz, answer_s=self._answer_s)
                return self._worker.ask(utterance, pace)
            except (OSError, EOFError):
                if self._worker is not None:
                    self._worker.end()
                    self._worker = None
        raise SamanthaError(
            "The voice (espeak-ng) stopped twice on one sentence; the words can be read instead, "
            "and the next sentence starts it anew."
        )


class _Worker:
    """One running worker and its two pipes. Blocks; lives on the synthesis thread alone, but for kill."""

    def __init__(self, command: Sequence[str], *, rate_hz: int, answer_s: float) -> None:
        """Raises OSError or EOFError where it does not start at this rate."""
        self._answer_s = answer_s
        self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._requests: IO[bytes] = cast(IO[bytes], self._process.stdin)  # both were asked for
        self._answers: IO[bytes] = cast(IO[bytes], self._process.stdout)
        self.pid = self._process.pid
        try:
            actual_hz = self._in_time(self._read_number)
            if actual_hz != rate_hz:
                raise OSError(f"espeak-ng speaks at {actual_hz} Hz, not {rate_hz}")
        except (OSError, EOFError):
            self.end()
            raise

    def ask(self, text: str, pace: float) -> bytes:
        """PCM16 of this text. Raises OSError or EOFError when the worker is gone, or was too slow."""

        def exchange() -> bytes:
            words = text.encode("utf-8", "replace")
            self._requests.write(struct.pack("<fI", pace, len(words)) + words)
            self._requests.flush()
            return self._read(self._read_number())

        return self._in_time(exchange)

    def kill(self) -> None:
        """End the process at once, from any thread; whoever waits for its answer gets EOFError."""
        self._process.kill()

    def end(self) -> None:
        """Kill it, close the pipes and reap it."""
        self.kill()
        for pipe in (self._requests, self._answers):
            with contextlib.suppress(OSError):  # words that were never taken
                pipe.close()
        self._process.wait()

    def _in_time(self, exchange: Callable[[], Answer]) -> Answer:
        watchdog = threading.Timer(self._answer_s, self.kill)
        watchdog.start()
        try:
            return exchange()
        finally:
            watchdog.cancel()

    def _read_number(self) -> int:
        number: int = struct.unpack("<I", self._read(4))[0]
        return number

    def _read(self, size: int) -> bytes:
        found = self._answers.read(size)
        if len(found) < size:
            raise EOFError("the worker ended")
        return found
