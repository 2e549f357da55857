"""Her MCP server over HTTP: /mcp. The door is that of /v1: Host, Origin, and a key or a session.

No session is kept between two requests, so there is nothing to take over, and no stream to hold open.
"""

import asyncio
from typing import TYPE_CHECKING, Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from samantha.commands import Commands
from samantha.core.errors import SamanthaError
from samantha.mcp_server import build_server
from samantha.web.door import Door
from samantha.web.http import status_of

if TYPE_CHECKING:
    from mcp.server import Server

LARGEST_BODY = 256 * 1024  # bytes
MOST_AT_ONCE = 8  # requests under way; past that one is told to come back


class McpApi:
    """The ASGI app behind /mcp."""

    def __init__(self, commands: Commands, door: Door) -> None:
        self._commands = commands
        self._door = door
        self._server: Server[Any] | None = None
        self._under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._under_way += 1
        try:
            if (refusal := self._refusal(Request(scope))) is not None:
                await refusal(scope, receive, send)
                return
            if self._server is None:
                self._server = await asyncio.to_thread(build_server, self._commands.programs.answer)
            await _serve(self._server, scope, receive, send)
        except ClientDisconnect:
            pass  # in the middle of its request: nothing was asked
        except SamanthaError as error:
            await _error(str(error), status_of(error))(scope, receive, send)
        finally:
            self._under_way -= 1

    def _refusal(self, request: Request) -> Response | None:
        if not self._door.caller(request.headers, request.cookies).is_known:
            return _error(
                "You need the key of this home as a bearer token: it stands in run/owner.json.",
                401,
                **{"www-authenticate": "Bearer"},
            )
        if self._under_way > MOST_AT_ONCE:
            return _error("I am answering too many at once. Give me a moment.", 503, **{"retry-after": "1"})
        if request.method != "POST":
            return _error("I take POST here.", 405, allow="POST")
        return None


async def _serve(server: "Server[Any]", scope: Scope, receive: Receive, send: Send) -> None:
    """One request, with every task that it needs ended before this returns."""
    from mcp.server.streamable_http_manager import StreamableHTTPSessionManager  # noqa: PLC0415

    manager = StreamableHTTPSessionManager(
        server, json_response=True, stateless=True, max_request_body_size=LARGEST_BODY
    )
    async with manager.run():
        await manager.handle_request(scope, receive, send)


def _error(sentence: str, status: int, **headers: str) -> Response:
    return JSONResponse({"error": sentence}, status, headers)
