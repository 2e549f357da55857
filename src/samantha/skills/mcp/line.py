"""The line to one server: opened when needed, closed when idle, opened anew when it broke.

One task owns the line and does one thing at a time. A server that hangs is ended with its line; one that dies
again and again is left alone for a while. None of its own words stand in a sentence of ours.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from samantha.core.clock import Clock
from samantha.core.errors import SamanthaError
from samantha.core.line import size_of
from samantha.core.model import Endpoint
from samantha.core.ports import Leaving
from samantha.skills.mcp.bounded import bounded
from samantha.skills.mcp.child import child
from samantha.skills.mcp.options import McpServerOptions
from samantha.skills.mcp.trust import mark_of

if TYPE_CHECKING:
    import httpx2
    from mcp import Client

T = TypeVar("T")
Work = Callable[["Client"], Awaitable[Any]]

START_S, CALL_S = 30.0, 60.0  # `npx` may have to unpack it first
IDLE_S = 300.0
MOST_STARTS, STARTS_WITHIN_S = 4, 600.0  # past that it is left alone until some of them are old
_REFUSALS = (-32601, -32602)  # JSON-RPC: it knows no such thing, and did nothing
MISSING = 'For tools of other programs I need the extra mcp: pip install "samantha[mcp]".'


class McpError(SamanthaError):
    """The server did not do it, and surely nothing happened there."""


class LostAnswerError(Exception):
    """It was asked, and no answer came: nobody here can tell whether it did it. The text is one sentence."""


class ChangedError(Exception):
    """The tool is not what it was, so it was not asked. `offered` is what there is now."""

    def __init__(self, offered: list[Any]) -> None:
        super().__init__()
        self.offered = offered


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
        self._trouble = ""  # why the line was ended here

    @property
    def where(self) -> str:
        """A line for doctor: what runs, or who is asked."""
        return self._options.url or self._options.command[0]

    async def list_tools(self) -> list[Any]:
        """What it offers, as the package has it. Raises McpError."""

        try:
            return await self._do(_offered)
        except LostAnswerError as error:
            raise McpError(str(error)) from None

    async def call(self, tool: str, arguments: Mapping[str, Any], mark: str) -> Any:
        """The tool's result, as the package has it, where the tool is still the one of that mark.

        Raises McpError, ChangedError, LostAnswerError.
        """

        async def work(client: "Client") -> Any:
            offered = await _offered(client)
            if mark not in (mark_of(each) for each in offered if each.name == tool):
                raise ChangedError(offered)
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
                raise LostAnswerError(f"The tools of {self.name} went silent.") from None
            except asyncio.CancelledError:
                await self.close()
                raise
            if not done.done():
                raise self._lost()
            return done.result()

    def _lost(self) -> LostAnswerError:
        return LostAnswerError(f"The tools of {self.name} {self._trouble or 'broke off'}.")

    def _tell(self, trouble: str) -> None:
        self._trouble = trouble

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
        self._trouble = ""
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
            why = self._trouble and f"they {self._trouble}"
            raise McpError(
                f"The tools of {self.name} did not start: {why or f'{self.where} is not to be had'}."
            ) from None

    async def _own(self) -> None:
        """Hold the line until it is idle, breaks or is closed. Ends with the error that ended it."""
        try:
            from mcp import Client, MCPError  # noqa: PLC0415
        except ImportError:
            raise McpError(MISSING) from None
        logging.getLogger("mcp").setLevel(logging.CRITICAL)  # it logs what it cannot read, whole
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
                except ChangedError as error:
                    _end(job, error)
                except MCPError as error:
                    if error.error.code not in _REFUSALS:  # the line closed, or it broke within
                        self._is_open = False
                        _end(job, self._lost())
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
        return child(self._options.command, self._tell)

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
            event_hooks={"request": [count], "response": [bounded(self._tell)]},
        )


async def _offered(client: "Client") -> list[Any]:
    return list((await client.list_tools(cache_mode="bypass")).tools)


def _end(job: _Job, error: Exception) -> None:
    if not job.done.done():
        job.done.set_exception(error)
