"""A server that is a program on this machine: started, spoken with line by line, and surely ended.

The package's own line to a program puts a line of any length together on the loop that she talks on, and logs
what it cannot read. Here a line that is too long, or too many that are no message, end the program.
"""

import asyncio
import os
import shutil
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mcp.client._transport import TransportStreams

LONGEST_LINE = 16 * 1024 * 1024  # bytes of one message
MOST_RUBBISH = 100  # lines in a row that are no message: some programs greet, or log where they answer
GRACE_S, LOOK_S = 1.0, 0.02  # to end by itself once its input is closed, and again once it was told to

FLOOD = f"answered with more than {LONGEST_LINE // 1024 // 1024} MB, so I broke it off"
RUBBISH = "answer with something that I can't read"


@asynccontextmanager
async def child(command: Sequence[str], tell: Callable[[str], None]) -> AsyncIterator["TransportStreams"]:
    """See the package's Transport. `tell` is given the reason before its line is ended here.

    Raises OSError, ValueError where it cannot be started.
    """
    import anyio  # noqa: PLC0415
    from mcp.client.stdio import get_default_environment  # noqa: PLC0415

    process = await asyncio.create_subprocess_exec(
        shutil.which(command[0]) or command[0],
        *command[1:],
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        env=get_default_environment(),
        limit=LONGEST_LINE,
        start_new_session=True,  # so that what it starts itself is ended with it
    )
    into, incoming = anyio.create_memory_object_stream[Any](0)
    outgoing, out_of = anyio.create_memory_object_stream[Any](0)
    tasks = [
        asyncio.create_task(_read(process, into, tell)),
        asyncio.create_task(_write(process, out_of, into)),
    ]
    try:
        yield incoming, outgoing
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for stream in (into, incoming, outgoing, out_of):
            stream.close()
        await _end(process)
        # Nothing public closes a pipe that was left half read, or that somebody inherited.
        if (line := getattr(process, "_transport", None)) is not None:
            line.close()


async def _read(process: Process, into: Any, tell: Callable[[str], None]) -> None:
    """Its messages, until it ends. Whoever waits for one learns that from the closed stream."""
    from mcp.shared.message import SessionMessage  # noqa: PLC0415
    from mcp.types import jsonrpc_message_adapter  # noqa: PLC0415
    from pydantic import ValidationError  # noqa: PLC0415

    assert process.stdout is not None
    rubbish = 0
    with into:
        while rubbish <= MOST_RUBBISH:
            try:
                line = await process.stdout.readline()
            except ValueError:  # past the limit; what came of it is dropped
                tell(FLOOD)
                return
            if not line:
                return
            try:
                message = jsonrpc_message_adapter.validate_json(line, by_name=False)
            except ValidationError:
                rubbish += 1
                continue
            rubbish = 0
            await into.send(SessionMessage(message))
        tell(RUBBISH)


async def _write(process: Process, out_of: Any, into: Any) -> None:
    assert process.stdin is not None
    with suppress(OSError):  # it is gone, and whoever waits for it is told below
        async for each in out_of:
            process.stdin.write(
                each.message.model_dump_json(by_alias=True, exclude_unset=True).encode() + b"\n"
            )
            await process.stdin.drain()
    into.close()


async def _end(process: Process) -> None:
    """By closing its input, else by asking, else by force; with all that it started."""
    if process.stdin is not None:
        process.stdin.close()
    for how in (None, "SIGTERM", "SIGKILL"):
        if how is not None:
            _signal(process, how)
        for _ in range(int(GRACE_S / LOOK_S)):  # wait() would also wait for whoever inherited its output
            if process.returncode is not None:
                _signal(process, "SIGKILL")  # what it left behind
                return
            await asyncio.sleep(LOOK_S)


def _signal(process: Process, name: str) -> None:
    with suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, getattr(signal, name))
