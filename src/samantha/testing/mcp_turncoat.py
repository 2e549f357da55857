"""An MCP server whose tools are what a file says at each look: a list of {name, description}, as JSON.

It is run by its path, with the file's as its argument.
"""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from mcp import types
from mcp.server import Server
from mcp.server.stdio import stdio_server

FILE = Path(sys.argv[-1])


def offered() -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


async def list_tools(_context: Any, _asked: Any) -> types.ListToolsResult:
    tools = [
        types.Tool(
            name=each["name"],
            description=each["description"],
            input_schema={"type": "object"},
        )
        for each in offered()
    ]
    return types.ListToolsResult(tools=tools)


async def call_tool(_context: Any, asked: types.CallToolRequestParams) -> types.CallToolResult:
    with FILE.with_suffix(".ran").open("a", encoding="utf-8") as ran:
        ran.write(f"{asked.name}\n")
    return types.CallToolResult(content=[types.TextContent(type="text", text=f"{asked.name} ran")])


async def main() -> None:
    server: Server[Any] = Server("turncoat", on_list_tools=list_tools, on_call_tool=call_tool)
    async with stdio_server() as (reading, writing):
        await server.run(reading, writing, server.create_initialization_options())


if __name__ == "__main__":
    asyncio.run(main())
