"""The tools of every server that settings name, each a verb called SERVER.TOOL, run by the desk alone.

A tool that settings trust to read runs at once; any other waits for a yes, or for a standing one that names
mcp/SERVER/TOOL. What comes back is somebody else's words and marked so. What a server offers is looked at
when the house opens, and now and then; until then it has no verbs.
"""

import json
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from samantha.core.deed import Arguments as Result
from samantha.core.deed import Deed, Json, Preview
from samantha.core.errors import NotFoundError, SamanthaError
from samantha.core.ports import Enacted, Pen, Settled, Verb
from samantha.skills.mcp.line import McpLine
from samantha.skills.mcp.options import McpOptions
from samantha.skills.mcp.tools import RemoteTool, to_tools

LONGEST_TEXT, LONGEST_VALUE = (
    8_000,
    300,
)  # characters of a result that are kept; of an argument that are shown
SHOWN = 12  # arguments of a preview

logger = logging.getLogger(__name__)


class Mcp:
    """See the OutwardSkill and SettlingSkill ports. `look` is to be called now and then."""

    name = "mcp"

    def __init__(self, options: McpOptions, lines: Sequence[McpLine]) -> None:
        self._options = options
        self._lines = {line.name: line for line in lines}
        self._tools: dict[str, RemoteTool] = {}
        self.verbs: Mapping[str, Verb] = {}
        self.troubles: dict[str, str] = {}  # by server: why its tools are not here

    def lines(self) -> dict[str, str]:
        """For doctor: what each server runs or where it is, and how many tools it has here."""
        told = {}
        for name, line in self._lines.items():
            count = sum(tool.server == name for tool in self._tools.values())
            told[name] = f"{line.where}: {self.troubles.get(name) or f'{count} tools'}"
        return told

    async def look(self) -> None:
        """Learn what each server offers, where that is not known yet."""
        for name, line in self._lines.items():
            if any(tool.server == name for tool in self._tools.values()):
                continue
            try:
                offered = await line.list_tools()
                found = to_tools(name, self._options.servers[name], offered)
            except SamanthaError as error:
                self.troubles[name] = str(error)
                continue
            except Exception as error:  # noqa: BLE001 - one bad server must not keep the others away
                logger.warning("tools of %s: %s", name, type(error).__name__)
                self.troubles[name] = "It answered with something that I can't read."
                continue
            self.troubles.pop(name, None)
            self._tools |= {tool.key: tool for tool in found}
            self.verbs = {key: tool.verb for key, tool in self._tools.items()}

    def settle(self, verb: str, arguments: BaseModel, pen: Pen) -> Settled:
        return Settled(arguments=arguments, resource=self._tool(verb).resource)

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        tool = self._tool(verb)
        given = arguments.model_dump(mode="json")
        lines = [(name[:60], _shown(value)) for name, value in list(given.items())[:SHOWN]]
        more = [("And", f"{len(given) - SHOWN} more")] if len(given) > SHOWN else []
        where = ("Asks", self._lines[tool.server].where)
        return Preview(title=f"Use {tool.name} of {tool.server}", lines=(where, *lines, *more), yes="Use it")

    async def perform(self, verb: str, arguments: BaseModel, deed: Deed) -> Result:
        """Have it done. Raises McpError; LostAnswerError where nobody can tell."""
        tool = self._tool(verb)
        answer = await self._lines[tool.server].call(tool.name, arguments.model_dump(mode="json"))
        text = _text_of(answer)[:LONGEST_TEXT]
        return {
            "tool": tool.key,
            "failed": bool(getattr(answer, "is_error", False)),
            "outside": {"text": text},
        }

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        return Enacted(result=deed.result or {})

    async def close(self) -> None:
        for line in self._lines.values():
            await line.close()

    def _tool(self, verb: str) -> RemoteTool:
        if verb not in self._tools:
            raise NotFoundError(f"No server of yours has a tool called {verb[:80]} now.")
        return self._tools[verb]


def _shown(value: Json) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return (
        text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}… ({len(text):,} characters)"
    ) or "(empty)"


def _text_of(answer: Any) -> str:
    """Its text, else its structure as JSON; what is neither is named."""
    parts = []
    for block in list(getattr(answer, "content", None) or ())[:100]:
        text = getattr(block, "text", None)
        parts.append(text if isinstance(text, str) else f"[{getattr(block, 'type', 'something')}]")
    if not parts and (structured := getattr(answer, "structured_content", None)) is not None:
        parts.append(json.dumps(structured, ensure_ascii=False))
    return "\n".join(parts)
