"""Speech to text by pocketsphinx, whose English model comes in its wheel: the floor, without a download.

It is trusted with the small grammar of en/commands.py alone: what it makes of free speech is shown before it
is used. It listens in processes of its own; sphinx_worker.py says why.
"""

import contextlib
import json
import struct
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib.util import find_spec
from typing import IO, cast

from samantha.core.errors import SamanthaError
from samantha.ear.decoding import DecodedHearing, Decoding, Words

MOST_AT_ONCE = 2  # stretches; the process that hears one holds 130 MB
MOST_NAMES = 200  # of people; each makes every other a little likelier to be taken for it
WORKER = (sys.executable, "-m", "samantha.ear.sphinx_worker")


class PocketsphinxRecogniser:
    """A Recogniser. `warm` or the first stretch starts it, whose frames wait for that (0.7 s)."""

    name = "pocketsphinx"
    leaves_to = ""

    def __init__(self, *, is_trusted: bool = False, command: Sequence[str] = WORKER) -> None:
        """`is_trusted`: the person wants every word taken as it is. Another `command` may be run in tests."""
        self._is_trusted, self._command = is_trusted, command
        self.names: tuple[str, ...] = ("samantha",)  # that may be said
        self._decoding = Decoding(self._make, name=self.name, most=MOST_AT_ONCE)

    @staticmethod
    def is_here() -> bool:
        """Whether the wheel is installed. The library itself is never loaded into this process."""
        return find_spec("pocketsphinx") is not None

    def know(self, names: Iterable[str]) -> None:
        """The names that may be said, for the stretches that begin from here on; the first count most."""
        self.names = ("samantha", *list(names)[:MOST_NAMES])

    def warm(self) -> None:
        self._decoding.warm()

    def open(self) -> DecodedHearing:
        return self._decoding.open()

    async def close(self) -> None:
        await self._decoding.close()

    def _make(self) -> "_Listener":
        return _Listener(self._command, lambda: self.names, is_trusted=self._is_trusted)


class _Listener:
    """A Decoder: one worker and its two pipes."""

    def __init__(
        self, command: Sequence[str], names: Callable[[], tuple[str, ...]], *, is_trusted: bool
    ) -> None:
        self._names, self._is_trusted = names, is_trusted
        self._told: tuple[str, ...] = ()
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            raise SamanthaError(_ENDED) from error
        self._requests: IO[bytes] = cast(IO[bytes], self._process.stdin)  # both were asked for
        self._answers: IO[bytes] = cast(IO[bytes], self._process.stdout)
        self._read()

    def begin(self) -> None:
        if (names := self._names()) != self._told:
            self._ask(b"N", json.dumps(names).encode())
            self._told = names
        self._ask(b"B")

    def take(self, pcm: bytes) -> Words:
        return self._ask(b"T", pcm)

    def end(self) -> Words:
        return self._ask(b"E")

    def close(self) -> None:
        """End the process at once, from any thread; whoever waits for its answer gets an error."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._requests, self._answers):
            with contextlib.suppress(OSError, ValueError):  # bytes that were never taken
                pipe.close()

    def _ask(self, kind: bytes, body: bytes = b"") -> Words:
        try:
            self._requests.write(struct.pack("<cI", kind, len(body)) + body)
            self._requests.flush()
        except (OSError, ValueError) as error:
            raise SamanthaError(_ENDED) from error
        return self._read()

    def _read(self) -> Words:
        try:
            size = self._answers.read(4)
            body = self._answers.read(struct.unpack("<I", size)[0]) if len(size) == 4 else b""
            text, is_sure = json.loads(body)
        except (OSError, ValueError) as error:
            raise SamanthaError(_ENDED) from error
        return Words(text=text, is_sure=is_sure or self._is_trusted)


_ENDED = "My ear (pocketsphinx) stopped in the middle; say it again, or type it."
