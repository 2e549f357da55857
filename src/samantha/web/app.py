"""Everything that is served: the page, liveness, the talk, the commands, her voice."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Literal

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket

from samantha import __version__
from samantha.commands import Commands
from samantha.conversation.house import House
from samantha.core.errors import SamanthaError
from samantha.core.outflow import Outflow
from samantha.core.ports import Recogniser, Voice
from samantha.web.door import COOKIE, SESSION_S, Door, is_loopback
from samantha.web.http import json_object, read_body, status_of
from samantha.web.mcp_api import McpApi
from samantha.web.moving import ImportTray
from samantha.web.openai_api import OpenAIApi
from samantha.web.openai_audio import OpenAIAudio
from samantha.web.openai_error import openai_error
from samantha.web.pictures import PictureTray
from samantha.web.socket import TalkSocket

LARGEST_BODY = 256 * 1024  # bytes of a command

POLICY = (
    "default-src 'none'; connect-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
    "style-src 'self'; script-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "microphone=(self), camera=(), geolocation=()",
    "cache-control": "no-store",
}

STRANGER = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Samantha</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark"><link rel="icon" href="/static/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/static/page.css">
<body class="stranger"><main class="words"><h1>I don’t know this browser yet.</h1>
<p>Run <code>samantha</code> in a terminal on this machine, and I’ll open with a fresh link.</p>
</main></body></html>"""


@dataclass(frozen=True, kw_only=True)
class Served:
    """What the handlers stand on; one for each running server."""

    house: House
    commands: Commands
    door: Door
    outflow: Outflow
    voice: Voice | None
    recogniser: Recogniser | None
    run: Path  # the folder of what lasts no longer than she runs
    shut_down: Callable[[], None]


def build_app(served: Served) -> ASGIApp:
    """The whole application as one ASGI app, guarded."""
    openai = OpenAIApi(served.house, served.door, OpenAIAudio(served.voice, served.recogniser))
    tray = PictureTray(served.house, served.commands, served.door)
    imports = ImportTray(served.commands, served.door, served.run)
    app = Starlette(
        routes=[
            Route("/", _page),
            Route("/healthz", _health),
            WebSocketRoute("/talk", _talk),
            Route("/command/{name:path}", _command, methods=["POST"]),
            Route("/picture", tray.give, methods=["POST"]),
            Route("/picture/{id}", tray.show),
            Route("/import", imports.give, methods=["POST"]),
            Route("/v1", openai),
            Route("/v1/{path:path}", openai),
            Route("/mcp", McpApi(served.commands, served.door)),
            Mount("/static", StaticFiles(directory=str(files("samantha.web") / "static"))),
        ],
        middleware=[Middleware(Guard, door=served.door, outflow=served.outflow)],
    )
    app.state.served = served
    return app


class Guard:
    """Before every route: is this our host and our origin? After it: what left this machine?"""

    def __init__(self, app: ASGIApp, door: Door, outflow: Outflow) -> None:
        self._app = app
        self._door = door
        self._outflow = outflow

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        headers = HTTPConnection(scope).headers
        peer = (scope.get("client") or ("127.0.0.1", 0))[0]

        async def counted(message: Message) -> None:
            if not is_loopback(peer):
                self._outflow.add(peer, _size(message))
            if message["type"] == "http.response.start":
                present = {name.lower() for name, _ in message["headers"]}
                message["headers"] += [
                    (name.encode(), value.encode())
                    for name, value in HEADERS.items()
                    if name.encode() not in present
                ]
            await send(message)

        if self._door.is_our_host(headers) and self._door.is_our_origin(headers):
            await self._app(scope, receive, counted)
        elif scope["type"] == "websocket":
            await WebSocket(scope, receive, counted).close(1008, "another origin")
        else:
            why = "This address is not mine, or another page is asking."
            is_openai = scope["path"].startswith("/v1/")
            refusal = openai_error(why, 403) if is_openai else JSONResponse({"error": why}, 403)
            await refusal(scope, receive, counted)


def _size(message: Message) -> int:
    body = message.get("body") or message.get("bytes") or (message.get("text") or "").encode()
    return len(body)


async def _page(request: Request) -> Response:
    served = _served(request)
    if request.method == "GET" and (key := request.query_params.get("key")) is not None:
        session = served.door.open_with(key)
        if session is not None:
            response = RedirectResponse("/", 303)
            response.set_cookie(
                COOKIE, session, max_age=SESSION_S, httponly=True, samesite="strict", path="/"
            )
            return response
    if not served.door.caller(request.headers, request.cookies).is_page:
        return HTMLResponse(STRANGER, 401)
    return HTMLResponse((files("samantha.web") / "static" / "index.html").read_text(encoding="utf-8"))


async def _health(_request: Request) -> Response:
    return JSONResponse({"ok": True, "name": "samantha", "version": __version__})


async def _talk(socket: WebSocket) -> None:
    served: Served = socket.app.state.served
    caller = served.door.caller(socket.headers, socket.cookies)
    if not (caller.is_page or caller.is_owner):
        await socket.close(1008, "no session")
        return
    talk = TalkSocket(socket, served.house, served.commands, recogniser=served.recogniser, voice=served.voice)
    await talk.run()


async def _command(request: Request) -> Response:
    served = _served(request)
    caller = served.door.caller(request.headers, request.cookies)
    if not (caller.is_page or caller.is_owner):
        return JSONResponse({"error": "You need a session: run samantha in a terminal on this machine."}, 403)
    try:
        arguments = json_object(await read_body(request, LARGEST_BODY))
        by: Literal["page", "terminal"] = "terminal" if caller.is_owner else "page"
        answer = await served.commands.run(request.path_params["name"], arguments, by=by)
        if request.path_params["name"] == "stop":
            served.shut_down()
        return JSONResponse(answer)
    except SamanthaError as error:
        return JSONResponse({"error": str(error)}, status_of(error))


def _served(request: Request) -> Served:
    served: Served = request.app.state.served
    return served
