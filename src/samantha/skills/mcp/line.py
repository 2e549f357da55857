"""The line to one server: opened when needed, closed when idle, opened anew when it broke.

One task owns the line and does one thing at a time. A server that hangs is ended with its line; one that dies
again and again is left alone for a while. None of its own words stand in a sentence of ours.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from samantha.core.clock import Clock
from samantha.core.errors import SamanthaError
from samantha.core.line import size_of
from samantha.core.model import Endpoint
from samantha.core.ports import Leaving
from samantha.skills.mcp.options import McpServerOptions

if TYPE_CHECKING:
    import httpx2
    from mcp import Client

T = TypeVar("T")
Work = Callable[["Client"], Awaitable[Any]]

START_S, CALL_S = 30.0, 60.0  # `npx` may have to unpack it first
IDLE_S = 300.0
MOST_STARTS, STARTS_WITHIN_S = 4, 600.0  # past that it is left alone until some of them are old
_REFUSALS = (-32700, -32600, -32601, -32602)  # JSON-RPC: it did not take the question, and did nothing
MISSING = 'For tools of other programs I need the extra mcp: pip install "samantha[mcp]".'


class McpError(SamanthaError):
    """The server did not do it, and surely nothing happened there."""


class LostAnswerError(Exception):
    """It was asked, and no answer came: nobody here can tell whether it did it."""


@dataclass(frozen=True, kw_only=True)
class _Job:
    work: Work
    done: "asyncio.Future[Any]"


class McpLine:
    """To one server. `leaving` is awaited before bytes leave this machine, and may refuse."""

    def __init__(self, name: str, options: McpServerOptions, *, leaving: Leaving, clock: Clock) -> None:
        self.name, self._options, self._leaving, self._clock = name, options, leaving, clock
        self._jobs: asyncio.Queue[_Job] = asyncio.Queue(maxsize=8)
        self._owner: asyncio.Task[None] | None = None
        self._opened: asyncio.Event = asyncio.Event()
        self._is_open = False
        self._lock = asyncio.Lock()
        self._starts: list[float] = []

    @property
    def where(self) -> str:
        """A line for doctor: what runs, or who is asked."""
        return self._options.url or self._options.command[0]

    async def list_tools(self) -> list[Any]:
        """What it offers, as the package has it. Raises McpError."""

        async def work(client: "Client") -> list[Any]:
            return list((await client.list_tools()).tools)

        try:
            return await self._do(work)
        except LostAnswerError:
            raise McpError(f"The tools of {self.name} went silent.") from None

    async def call(self, tool: str, arguments: Mapping[str, Any]) -> Any:
        """The tool's result, as the package has it. Raises McpError, LostAnswerError."""

        async def work(client: "Client") -> Any:
            return await client.call_tool(tool, dict(arguments))

        return await self._do(work)

    async def close(self) -> None:
        owner, self._owner = self._owner, None
        self._is_open = False
        if owner is not None:
            owner.cancel()
            await asyncio.gather(owner, return_exceptions=True)

    async def _do(self, work: Callable[["Client"], Awaitable[T]]) -> T:
        async with self._lock:  # one after another: a server need not be able to do more
            await self._open()
            done: asyncio.Future[T] = asyncio.get_running_loop().create_future()
            self._jobs.put_nowait(_Job(work=work, done=done))
            assert self._owner is not None
            try:
                async with asyncio.timeout(CALL_S):
                    waiting: set[asyncio.Future[Any]] = {done, self._owner}
                    await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            except TimeoutError:
                await self.close()
                raise LostAnswerError from None
            except asyncio.CancelledError:
                await self.close()
                raise
            if not done.done():
                raise LostAnswerError
            return done.result()

    async def _open(self) -> None:
        """A line that stands. Raises McpError."""
        if self._is_open and self._owner is not None and not self._owner.done():
            return
        await self.close()  # what broke may still be putting itself away
        now = self._clock.monotonic()
        self._starts = [at for at in self._starts if now - at < STARTS_WITHIN_S]
        if len(self._starts) >= MOST_STARTS:
            raise McpError(
                f"The tools of {self.name} broke off {MOST_STARTS} times, so I leave them for a while."
            )
        self._starts.append(now)
        self._jobs, self._opened = asyncio.Queue(maxsize=8), asyncio.Event()
        self._owner = asyncio.create_task(self._own())
        opened = asyncio.create_task(self._opened.wait())
        try:
            async with asyncio.timeout(START_S):
                await asyncio.wait({opened, self._owner}, return_when=asyncio.FIRST_COMPLETED)
        except TimeoutError:
            await self.close()
            raise McpError(f"The tools of {self.name} did not start in time.") from None
        finally:
            opened.cancel()
        if self._owner is not None and self._owner.done():
            error = self._owner.exception()
            if isinstance(error, SamanthaError):
                raise error
            raise McpError(
                f"The tools of {self.name} did not start: {self.where} is not to be had."
            ) from None

    async def _own(self) -> None:
        """Hold the line until it is idle, breaks or is closed. Ends with the error that ended it."""
        try:
            from mcp import Client, MCPError  # noqa: PLC0415
        except ImportError:
            raise McpError(MISSING) from None
        async with AsyncExitStack() as closing:
            client = await closing.enter_async_context(
                Client(await self._transport(closing), read_timeout_seconds=CALL_S)
            )
            self._is_open = True
            self._opened.set()
            while True:
                try:
                    async with asyncio.timeout(IDLE_S):
                        job = await self._jobs.get()
                except TimeoutError:
                    self._is_open = False
                    return
                try:
                    result = await job.work(client)
                except MCPError as error:
                    if error.error.code not in _REFUSALS:  # the line closed, or it broke within
                        self._is_open = False
                        _end(job, LostAnswerError())
                        return
                    _end(job, McpError(f"The tools of {self.name} refused that."))
                else:
                    if not job.done.done():
                        job.done.set_result(result)

    async def _transport(self, closing: AsyncExitStack) -> Any:
        if self._options.url:
            from mcp.client.streamable_http import streamable_http_client  # noqa: PLC0415

            client = await asyncio.to_thread(self._http)
            await closing.enter_async_context(client)
            return streamable_http_client(self._options.url, http_client=client)
        from mcp import StdioServerParameters  # noqa: PLC0415
        from mcp.client.stdio import stdio_client  # noqa: PLC0415

        quiet = Path(os.devnull).open("w", encoding="utf-8")  # noqa: ASYNC230, SIM115 - closed below
        closing.callback(quiet.close)
        command, *arguments = self._options.command
        return stdio_client(StdioServerParameters(command=command, args=arguments), errlog=quiet)

    def _http(self) -> "httpx2.AsyncClient":
        """On a thread: it reads the system's certificates."""
        import httpx2  # noqa: PLC0415

        at = Endpoint(name="", url=self._options.url, model="")

        async def count(request: "httpx2.Request") -> None:
            if not at.is_here:
                await self._leaving(at.host, size_of(request))

        return httpx2.AsyncClient(
            timeout=httpx2.Timeout(CALL_S, connect=5.0),
            follow_redirects=False,
            trust_env=False,
            event_hooks={"request": [count]},
        )


def _end(job: _Job, error: Exception) -> None:
    if not job.done.done():
        job.done.set_exception(error)
