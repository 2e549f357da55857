"""Running her: as the server that owns a home, for one command, or in a terminal."""

import asyncio
import contextlib
import logging
import logging.handlers
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from typing import Any

from samantha.client import ask_owner
from samantha.core.errors import (
    HomeError,
    NotFoundError,
    SamanthaError,
)
from samantha.settings import Settings, read_settings
from samantha.store.home import Home, OwnerProcess, state_folder
from samantha.store.sqlite import is_ours
from samantha.wiring import open_house


def serve(home: Home, *, host: str | None, port: int | None, opens_browser: bool) -> int:
    """Own the home and serve it until stopped. Where it is owned already, show the way to the owner."""
    if (owner := home.owner()) is not None:
        if not opens_browser:
            raise HomeError(f"She runs already, at http://{owner.host}:{owner.port}.")
        _show(ask_owner(owner, "link", {})["url"], opens_browser)
        return 0
    with home.owned():
        settings = read_settings(home.settings)
        _log_to(home)
        asyncio.run(_serve(home, settings, host or settings.server.host, port, opens_browser))
    return 0


async def _serve(home: Home, settings: Settings, host: str, port: int | None, opens_browser: bool) -> None:
    import uvicorn

    from samantha.web.app import Served, build_app
    from samantha.web.door import Door
    from samantha.web.wire import LARGEST_FRAME

    listening = _listen(host, settings.server.port if port is None else port)
    bound = listening.getsockname()[1]
    async with open_house(home, settings) as opened:
        owner = home.announce(host, bound)
        door = Door(host, bound, owner.token, home.run / "sessions.json", key=owner.key)
        opened.commands.add_link(lambda: _url(host, bound, door.new_link()))
        stopping = asyncio.Event()
        app = build_app(
            Served(
                house=opened.house,
                commands=opened.commands,
                door=door,
                outflow=opened.outflow,
                voice=opened.voice,
                recogniser=opened.recogniser,
                run=home.run,
                shut_down=stopping.set,
            )
        )
        server = _quiet_server(uvicorn)(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                ws_max_size=LARGEST_FRAME,
                ws_ping_interval=20,
                timeout_graceful_shutdown=3,
                lifespan="off",
            )
        )

        async def stop_when_asked() -> None:
            await stopping.wait()
            server.should_exit = True

        asked = asyncio.create_task(stop_when_asked())
        _on_signals(stopping)
        try:
            _show(_url(host, bound, door.new_link()), opens_browser)
            await server.serve(sockets=[listening])
        finally:
            asked.cancel()


def _quiet_server(uvicorn: Any) -> Any:
    """A server that leaves signals to us: its own handling raises them again once it has stopped."""

    class QuietServer(uvicorn.Server):  # type: ignore[misc]
        @contextlib.contextmanager
        def capture_signals(self) -> Iterator[None]:
            yield

    return QuietServer


def _on_signals(stopping: asyncio.Event) -> None:
    """Ctrl-C and a plain kill end her in order: talks, journal, lock."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stopping.set)
        except NotImplementedError:  # Windows has no handlers in the loop
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stopping.set))


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    if os.name == "posix":
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(128)  # from here on a page may knock; it is let in as soon as she is up
    except OSError as error:
        listening.close()
        raise HomeError(
            f"I can't listen on {host}:{port} ({error.strerror}). Choose another with --port."
        ) from error
    return listening


def _url(host: str, port: int, key: str) -> str:
    shown = "127.0.0.1" if host in ("0.0.0.0", "::") else host  # noqa: S104 - compared, not bound
    return f"http://{f'[{shown}]' if ':' in shown else shown}:{port}/?key={key}"


def _show(url: str, opens_browser: bool) -> None:
    print(f"She is at {url}", flush=True)
    if opens_browser and (
        sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        import webbrowser

        webbrowser.open(url)


def _log_to(home: Home) -> None:
    """Rotating logs without spoken words: what happened to the program, never what was said."""
    handler = logging.handlers.RotatingFileHandler(
        home.logs / "samantha.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)


# --- one command ----------------------------------------------------------------------------------


async def run_here(
    home: Home, name: str, arguments: Mapping[str, Any], *, accept: bool = False
) -> dict[str, Any]:
    """Own the home for one command."""
    with home.owned():
        async with open_house(home, read_settings(home.settings), accept=accept, is_lasting=False) as opened:
            return await opened.commands.run(name, arguments, by="terminal")


def serve_programs(home: Home) -> int:
    """Speak MCP on standard input and output, until the other end closes."""
    asyncio.run(_serve_programs(home))
    return 0


async def _serve_programs(home: Home) -> None:
    """Each call is answered by the running owner, or in a home that is owned for that call: in between the
    person can start her, and say yes."""
    from samantha.mcp_server import build_server

    alone = asyncio.Lock()

    async def answer(tool: str, arguments: Mapping[str, Any], by: str) -> dict[str, Any]:
        call = {"tool": tool, "arguments": dict(arguments), "by": by[:1000]}
        async with alone:
            if (owner := home.owner()) is not None:
                return await asyncio.to_thread(ask_owner, owner, "program/call", call)
            return await run_here(home, "program/call", call)

    server = build_server(answer)
    from mcp.server.stdio import stdio_server

    async with stdio_server() as (reading, writing):
        await server.run(reading, writing, server.create_initialization_options())


Ask = Callable[[str, Mapping[str, Any]], Awaitable[dict[str, Any]]]
Steps = Callable[[Ask], Awaitable[dict[str, Any]]]


async def take_steps(home: Home, steps: Steps) -> dict[str, Any]:
    """Several commands in a row: of the running owner, or of a home that is owned for all of them."""
    if (owner := home.owner()) is not None:
        running = owner

        async def of_owner(name: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
            return await asyncio.to_thread(ask_owner, running, name, arguments)

        return await steps(of_owner)
    with home.owned():
        async with open_house(home, read_settings(home.settings), is_lasting=False) as opened:
            commands = opened.commands
            return await steps(lambda name, arguments: commands.run(name, arguments, by="terminal"))


def erase_home(home: Home) -> None:
    """Stop the owner if there is one, then delete the home and its anchors."""
    if (owner := home.owner()) is not None:
        ask_owner(owner, "stop", {})
    if not is_ours(home.database) and not (home.key.is_file() and (home.run / "lock").is_file()):
        raise NotFoundError(f"There is no home of mine in {home.path}, so I deleted nothing.")
    with _soon_owned(home):
        anchors = asyncio.run(_anchors(home))
        for anchor in anchors:
            (state_folder() / "anchors" / anchor).unlink(missing_ok=True)
    home.destroy()


@contextlib.contextmanager
def _soon_owned(home: Home) -> Any:
    import time

    for _ in range(100):  # ten seconds for the owner to leave
        if home.owner() is None:
            break
        time.sleep(0.1)
    with home.owned():
        yield


async def _anchors(home: Home) -> list[str]:
    from samantha.core.ids import SOLE_OWNER
    from samantha.store.sqlite import SqliteStore

    try:
        store = SqliteStore(home.database)
    except SamanthaError:
        return []  # a damaged home can be erased too; its anchor holds hashes only
    try:
        rows = await store.read(lambda tx: tx.run("SELECT value FROM home WHERE name = 'id'"))
    finally:
        await store.close()
    return [f"{row[0]}-{SOLE_OWNER}" for row in rows]


# --- in a terminal --------------------------------------------------------------------------------


def talk_in_terminal(home: Home, *, is_spoken: bool = False) -> int:
    """Talk here, line by line, until the end of the input or a goodbye."""
    if (owner := home.owner()) is not None:
        return _lines_to_owner(owner)
    with home.owned():
        _log_to(home)
        asyncio.run(_terminal(home, is_spoken))
    return 0


def _lines_to_owner(owner: OwnerProcess) -> int:
    for line in sys.stdin:
        if line.strip():
            print(ask_owner(owner, "say", {"text": line})["reply"], flush=True)
    return 0


async def _terminal(home: Home, is_spoken: bool) -> None:
    from samantha.terminal import TerminalTalk

    async with open_house(home, read_settings(home.settings)) as opened:
        talk = TerminalTalk(opened, is_spoken=is_spoken, is_present=sys.stdin.isatty())
        await talk.run(_input_lines())


async def _input_lines() -> AsyncIterator[str]:
    """Lines of standard input, without holding up the loop."""
    while line := await asyncio.to_thread(sys.stdin.readline):
        yield line
