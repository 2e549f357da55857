"""Her own server of the Model Context Protocol: what programs.py offers, over whatever line a program comes.

The `mcp` package comes with the extra of that name and is loaded when a program first asks. This file says
nothing about who may ask: web/mcp_api.py keeps the door, and over stdio it is the account that runs it.
"""

import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

from samantha import __version__
from samantha.core.errors import HomeError, SamanthaError
from samantha.programs import OFFERED, OfferedTool

if TYPE_CHECKING:
    from mcp import types
    from mcp.server import Server

Json = dict[str, Any]
Answer = Callable[[str, Mapping[str, Any], str], Awaitable[Json]]
"""Takes a tool's name, its arguments and what the program calls itself. Raises SamanthaError."""

MISSING = 'For other programs by MCP I need the extra mcp: pip install "samantha[mcp]".'
ABOUT = (
    "Samantha is the person's own companion and remembers their life. Look here for what they have told her. "
    "What you ask for is a question to them: it waits for their yes, on her page or in a terminal, and is "
    "not done before. Tell them so, and never say that it is done."
)
OURS = "Something in me went wrong just there; nothing was changed."

log = logging.getLogger(__name__)


def build_server(answer: Answer) -> "Server[Any]":
    """Raises HomeError where the package is not there. Takes a second, the first time."""
    try:
        from mcp import types  # noqa: PLC0415
        from mcp.server import Server  # noqa: PLC0415
    except ImportError:
        raise HomeError(MISSING) from None
    # It logs what it cannot read, whole: a program's words, and the person's in them.
    logging.getLogger("mcp").setLevel(logging.CRITICAL)

    async def list_tools(_context: Any, _asked: Any) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[_tool(name, each) for name, each in OFFERED.items()])

    async def call_tool(context: Any, asked: types.CallToolRequestParams) -> types.CallToolResult:
        try:
            answered = await answer(asked.name, asked.arguments or {}, _caller(context))
        except SamanthaError as error:
            return _told(str(error), is_error=True)
        except Exception as error:  # noqa: BLE001 - a server outlives one request, and says so
            log.error("mcp: %s", type(error).__name__)
            return _told(OURS, is_error=True)
        return _told(json.dumps(answered, ensure_ascii=False))

    return Server(
        "samantha",
        title="Samantha",
        version=__version__,
        instructions=ABOUT,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def _tool(name: str, offered: OfferedTool) -> "types.Tool":
    from mcp import types  # noqa: PLC0415

    hints = types.ToolAnnotations(
        read_only_hint=not offered.asks, destructive_hint=False, open_world_hint=False
    )
    return types.Tool(
        name=name,
        description=offered.says,
        input_schema=offered.arguments.model_json_schema(),
        annotations=hints,
    )


def _told(text: str, *, is_error: bool = False) -> "types.CallToolResult":
    from mcp import types  # noqa: PLC0415

    return types.CallToolResult(content=[types.TextContent(type="text", text=text)], is_error=is_error)


def _caller(context: Any) -> str:
    """What the program calls itself, where it says so: over older HTTP only its user agent does."""
    params = context.session.client_params
    if params is not None:
        return str(params.client_info.name)
    return str(context.request.headers.get("user-agent", "")) if context.request is not None else ""
