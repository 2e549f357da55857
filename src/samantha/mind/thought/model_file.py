"""A model file of this machine, run in a process of its own and asked over loopback. Nothing leaves."""

import asyncio
import contextlib
import json
import secrets
import signal
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

from samantha.core.amounts import in_gb
from samantha.core.clock import Clock, SystemClock
from samantha.core.errors import ModelError, OverlongError
from samantha.core.model import Delta, Endpoint, Request
from samantha.core.ports import Leaving
from samantha.mind.thought.gguf_header import GgufHeader, read_gguf_header
from samantha.mind.thought.machine import available_bytes, model_threads
from samantha.mind.thought.model_openai import OpenAIModel
from samantha.mind.thought.options import ThoughtOptions

if TYPE_CHECKING:
    import httpx2

# -P: a folder named samantha, or a json.py, in the current folder must not be run instead.
SERVER = (sys.executable, "-P", "-m", "samantha.mind.thought.gguf_server")
LARGEST_WINDOW = 8192  # tokens: more costs memory and a long wait before the first word, on a small machine
ENGINE_BYTES = (
    300_000_000  # its own 40 MB, and room to compute: 512 tokens of a vocabulary of 128,000 are 262 MB
)
MOST_RESTARTS, WITHIN_S = 3, 600.0
LEAVE_S = 2.0  # for the process to go by itself
LAST_BREATH_S = 0.5  # between a broken line and the word that its process ended


@dataclass(frozen=True, kw_only=True)
class FileOptions:
    """How a model file is run."""

    start_s: float = 120.0  # a large file on a slow disk takes its time
    seats: int = 2  # answers at once, so that the person never waits for her own reading; each costs a window
    threads: int | None = None  # None: the physical cores less one
    available: Callable[[], int | None] = available_bytes  # memory that is free now, in bytes


class FileModel:
    """See the Model port. Its process starts with the first request, and again after a crash.

    A request that is given up while the model loads leaves it loading: the next one finds it ready.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        options: FileOptions | None = None,
        thought: ThoughtOptions | None = None,
        clock: Clock | None = None,
        command: Sequence[str] = SERVER,
    ) -> None:
        """`command` is for tests of a bad process."""
        self.endpoint = endpoint
        self._options = options or FileOptions()
        self._thought = thought
        self._clock = clock or SystemClock()
        self._command = tuple(command)
        self._running: _Process | None = None
        self._starting: asyncio.Task[_Process] | None = None
        self._ends: deque[float] = deque()  # when it ended by itself
        self._is_closed = False

    @staticmethod
    def is_here() -> bool:
        """Whether the extra is installed. The library itself is never loaded into this process."""
        return find_spec("xllamacpp") is not None

    @property
    def pid(self) -> int | None:
        """The process that thinks; None while there is none."""
        return self._running.pid if self._running is not None and self._running.is_alive else None

    async def stream(
        self, request: Request, before_leaving: Leaving | None = None
    ) -> AsyncGenerator[Delta, None]:
        del before_leaving  # nothing leaves
        process = await self._ready()
        try:
            async with aclosing(process.model.stream(request)) as parts:
                async for part in parts:
                    yield part
        except OverlongError:
            raise
        except ModelError as error:
            raise ModelError(await self._sentence(process, error)) from None

    async def close(self) -> None:
        """End the process, and what still waits for it to start."""
        self._is_closed = True
        if self._starting is not None:
            self._starting.cancel()
            with contextlib.suppress(asyncio.CancelledError, ModelError):
                await self._starting
        if self._running is not None:
            await self._running.end()
            self._running = None

    async def _ready(self) -> "_Process":
        """The running process, started where there is none. Raises ModelError."""
        if self._is_closed:
            raise ModelError(f"{self.endpoint.name} is put away.")
        if self._running is not None and self._running.is_alive:
            return self._running
        if self._starting is None:
            self._starting = asyncio.create_task(self._start())
            self._starting.add_done_callback(_look_at)
        try:
            return await asyncio.shield(self._starting)
        except asyncio.CancelledError:
            if self._is_closed:
                raise ModelError(f"{self.endpoint.name} was put away.") from None
            raise

    async def _start(self) -> "_Process":
        try:
            if self._running is not None:
                gone, self._running = self._running, None
                self._note_end()
                await gone.end()
            self._refuse_if_it_keeps_ending()
            seats = await asyncio.to_thread(self._seats)
            try:
                self._running = await _Process.start(
                    self.endpoint, self._options, seats, self._command, self._thought
                )
            except ModelError:
                self._note_end()
                raise
            return self._running
        finally:
            self._starting = None

    def _note_end(self) -> None:
        self._ends.append(self._clock.monotonic())

    def _refuse_if_it_keeps_ending(self) -> None:
        now = self._clock.monotonic()
        while self._ends and self._ends[0] < now - WITHIN_S:
            self._ends.popleft()
        if len(self._ends) > MOST_RESTARTS:
            raise ModelError(
                f"{self.endpoint.name} stopped {len(self._ends)} times in ten minutes, so it rests a bit."
            )

    def _seats(self) -> int:
        """How many answers at once fit in memory. Blocks a moment. Raises ModelError where none does."""
        header = read_gguf_header(path_of(self.endpoint))
        free = self._options.available()
        for seats in range(self._options.seats, 0, -1):
            if free is None or needed_bytes(header, self.endpoint.window, seats) <= free:
                return seats
        needs = in_gb(needed_bytes(header, self.endpoint.window))
        raise ModelError(
            f"{self.endpoint.name} needs about {needs} of memory and {in_gb(free or 0)} are free, "
            "so I left it alone."
        )

    async def _sentence(self, process: "_Process", error: ModelError) -> str:
        """What happened, in the name that the person knows; the address of today's process says nothing."""
        name = self.endpoint.name
        code = await process.ended_with(LAST_BREATH_S)
        if self._is_closed:
            return f"{name} was put away."
        if code is None:
            return str(error).replace(process.model.endpoint.host, name)
        if _was_killed(code):
            return (
                f"{name} was ended from outside, probably for want of memory; ask again and I start it anew."
            )
        return f"{name} stopped in the middle; ask again and I start it anew."


def models_here(folder: Path) -> list[Endpoint]:
    """The model files of a folder, by name; what is no model, or a half one, is passed over. Blocks."""
    found = []
    for path in sorted(folder.glob("*.gguf")):
        with contextlib.suppress(ModelError):
            found.append(
                Endpoint(
                    name=f"file/{path.stem}",
                    url=f"file:{path.absolute()}",
                    model=path.stem,
                    window=read_gguf_header(path).window(LARGEST_WINDOW),
                )
            )
    return found


def path_of(endpoint: Endpoint) -> Path:
    """The file behind an endpoint whose url is "file:" and a path."""
    return Path(endpoint.url.removeprefix("file:"))


def needed_bytes(header: GgufHeader, window: int, seats: int = 1) -> int:
    """Memory that a model takes: its weights, its window for each seat, the engine. An estimate."""
    return header.size + seats * header.cache_bytes(window) + ENGINE_BYTES


class _Process:
    """One running gguf_server, and the client that asks it."""

    def __init__(self, process: asyncio.subprocess.Process, model: OpenAIModel) -> None:
        self._process = process
        self.model = model
        self.pid = process.pid

    @staticmethod
    async def start(
        endpoint: Endpoint,
        options: FileOptions,
        seats: int,
        command: Sequence[str],
        thought: ThoughtOptions | None,
    ) -> "_Process":
        """Start it and wait until it listens. Raises ModelError with one clear sentence."""
        key = secrets.token_urlsafe(32)
        asked = {
            "path": str(path_of(endpoint)),
            "key": key,
            "window": endpoint.window,
            "seats": seats,
            "threads": options.threads or model_threads(),
        }
        with tempfile.TemporaryFile() as said:  # what it says while it loads; no words are in it yet
            process = await asyncio.create_subprocess_exec(
                *command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows would open a console
            )
            try:
                answer = await asyncio.wait_for(_ask(process, asked), options.start_s)
                if "address" not in answer:
                    await _end(process, wait_s=LEAVE_S)
                    raise ModelError(_why(endpoint, answer, process.returncode or 0, said))
            except TimeoutError:
                await _end(process, wait_s=0)
                raise ModelError(
                    f"{endpoint.name} was not ready after {options.start_s:g} seconds; a smaller one may be."
                ) from None
            except BaseException:  # cancelled, or failed: either way nobody would own it
                await _end(process, wait_s=0)
                raise
        there = replace(endpoint, url=f"{answer['address']}/v1")
        return _Process(process, OpenAIModel(there, key=key, options=thought, transport=_transport()))

    @property
    def is_alive(self) -> bool:
        return self._process.returncode is None

    async def ended_with(self, wait_s: float) -> int | None:
        """Its exit code, waiting so long for it; None while it runs."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(asyncio.shield(self._process.wait()), wait_s)
        return self._process.returncode

    async def end(self) -> None:
        await self.model.close()
        await _end(self._process, wait_s=LEAVE_S)


def _transport() -> "httpx2.AsyncBaseTransport":
    """A connection for each request. Of those that were kept alive, the server now and then closed one just
    as the next request went out, once an answer had been given up; a new one costs next to nothing here."""
    import httpx2  # noqa: PLC0415 - the first request takes it along

    return httpx2.AsyncHTTPTransport(limits=httpx2.Limits(max_keepalive_connections=0))


async def _ask(process: asyncio.subprocess.Process, asked: dict[str, Any]) -> dict[str, str]:
    """Its answer; {} where it ended without one."""
    source, sink = process.stdin, process.stdout
    assert source is not None
    assert sink is not None
    with contextlib.suppress(OSError):  # it ended before it listened
        source.write(json.dumps(asked).encode() + b"\n")
        await source.drain()
    with contextlib.suppress(ValueError):  # no line of ours
        return cast(dict[str, str], json.loads(await sink.readline()))
    return {}


async def _end(process: asyncio.subprocess.Process, *, wait_s: float) -> None:
    """Close its input, which ends it; kill it where it does not go."""
    if process.stdin is not None:
        process.stdin.close()
    if wait_s > 0:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), wait_s)
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
    await process.wait()


def _look_at(task: "asyncio.Task[_Process]") -> None:
    """A start that failed after everybody went away is not an error of the program."""
    if not task.cancelled():
        task.exception()


# --- in words -------------------------------------------------------------------------------------


def _why(endpoint: Endpoint, answer: Mapping[str, str], code: int, said: IO[bytes]) -> str:
    """One sentence on a model that did not start, from what llama.cpp said of it."""
    if answer.get("failed") == "engine":
        return "To think with a model file I need the extra samantha[local]; install it and ask again."
    said.seek(0)
    heard = said.read(1_000_000).decode("utf-8", "replace").lower()
    name = path_of(endpoint).name
    if _was_killed(code) or any(sign in heard for sign in NO_MEMORY):
        return f"{name} did not fit into the memory that is free; a smaller model may."
    if any(sign in heard for sign in CUT_SHORT):
        return f"{name} is cut short or damaged; fetch it once more."
    if any(sign in heard for sign in UNKNOWN):
        return f"{name} is of a kind that my engine does not know; a newer engine may."
    return f"{name} could not be loaded; it may be damaged, or no model of words."


NO_MEMORY = (
    "bad_alloc",
    "memoryerror",
    "to allocate",
    "out of memory",
    "cannot allocate",
    "unable to alloc",
    "resource temporarily unavailable",  # a thread that got no stack
)
CUT_SHORT = ("not within the file bounds", "corrupted or incomplete", "unexpectedly reached end")
UNKNOWN = ("unknown model architecture", "unknown pre-tokenizer")


def _was_killed(code: int) -> bool:
    return sys.platform != "win32" and code == -signal.SIGKILL
