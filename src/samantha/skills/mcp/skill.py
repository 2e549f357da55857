"""The tools of every server that settings name, each a verb called SERVER.TOOL, run by the desk alone.

A tool that settings trust to read runs at once, as long as it is what it was (trust.py); any other waits for
a yes, or for a standing one that names mcp/SERVER/TOOL/MARK. What comes back is somebody else's words and is
marked so. What a server offers is looked at when the house opens, before each use, and now and then; until
then it has no verbs.
"""

import json
import logging
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from pydantic import BaseModel, Field

from samantha.core.clock import Clock
from samantha.core.deed import Arguments as Result
from samantha.core.deed import Deed, Json, Preview, Proposal, Risk
from samantha.core.errors import BadInputError, NotFoundError, SamanthaError
from samantha.core.ids import EntryId
from samantha.core.ports import Enacted, Journal, Pen, Settled, Verb
from samantha.skills.arguments import Arguments, Line
from samantha.skills.mcp import trust
from samantha.skills.mcp.line import ChangedError, LostAnswerError, McpError, McpLine
from samantha.skills.mcp.options import McpOptions
from samantha.skills.mcp.tools import RemoteTool, to_tools

LOOK_AGAIN_S = 6 * 3600.0
LONGEST_TEXT, LONGEST_VALUE = 8_000, 300  # characters of a result that are kept; of an argument, shown
SHOWN = 12  # arguments of a preview

logger = logging.getLogger(__name__)


class TrustTool(Arguments):
    """To use a tool that settings.toml trusts, as it is now. `mark` is filled in when it is asked."""

    tool: Annotated[Line, Field(min_length=3, max_length=100)]
    mark: str = Field(default="", max_length=12)


_TRUST: Mapping[str, Verb] = {
    "trust": Verb(arguments=TrustTool, risk=Risk.OUTWARD),
    "distrust": Verb(arguments=TrustTool, risk=Risk.REVERSIBLE),
}


class Mcp:
    """See the OutwardSkill and SettlingSkill ports. `look` is to be called now and then."""

    name = "mcp"

    def __init__(
        self, options: McpOptions, lines: Sequence[McpLine], *, journal: Journal, clock: Clock
    ) -> None:
        self._options = options
        self._lines = {line.name: line for line in lines}
        self._journal = journal
        self._clock = clock
        self._tools: dict[str, RemoteTool] = {}
        self._looked: dict[str, float] = {}  # by server: when it was last seen what it offers
        self._changed: dict[str, str] = {}  # by tool that settings trust: its mark, which nobody trusts yet
        self.verbs: Mapping[str, Verb] = _TRUST
        self.troubles: dict[str, str] = {}  # by server: why its tools are not here

    def lines(self) -> dict[str, str]:
        """For doctor: what each server runs or where it is, how many tools it has here, and what changed."""
        told = {}
        for name, line in self._lines.items():
            tools = [tool for tool in self._tools.values() if tool.server == name]
            state = self.troubles.get(name) or f"{len(tools)} {'tool' if len(tools) == 1 else 'tools'}"
            changed = [tool.key for tool in tools if self._changed.get(tool.key) == tool.mark]
            asked = [f"{key} has changed, so I ask each time: samantha mcp trust {key}" for key in changed]
            told[name] = "; ".join([f"{line.where}: {state}", *asked])
        return told

    async def look(self) -> None:
        """Learn what each server offers, where that is not known yet, or was not asked for long."""
        for name, line in self._lines.items():
            seen = self._looked.get(name)
            if seen is not None and self._clock.monotonic() - seen < LOOK_AGAIN_S:
                continue
            try:
                await self._learn(name, await line.list_tools())
            except SamanthaError as error:
                self.troubles[name] = str(error)
                continue
            except Exception as error:  # noqa: BLE001 - one bad server must not keep the others away
                logger.warning("tools of %s: %s", name, type(error).__name__)
                self.troubles[name] = "It answered with something that I can't read."
                continue

    async def _learn(self, server: str, offered: Sequence[Any]) -> None:
        """Take in what a server offers now, in place of what it offered before."""
        found = {tool.key: tool for tool in to_tools(server, self._options.servers[server], offered)}
        trusted = [tool for tool in found.values() if tool.verb.risk is Risk.READ]

        def hold(pen: Pen) -> dict[str, str]:
            """The first that is seen of a tool is what settings.toml means by its name."""
            for tool in trusted:
                if not trust.was_seen(pen.owner, pen.tx, tool.key):
                    trust.keep(pen, tool.key, tool.mark, given=True)
            return {
                tool.key: tool.mark
                for tool in trusted
                if not trust.is_trusted(pen.owner, pen.tx, tool.key, tool.mark)
            }

        changed = await self._journal.act(hold) if trusted else {}
        others = {key: tool for key, tool in self._tools.items() if tool.server != server}
        self._tools = others | found
        self._changed = {key: mark for key, mark in self._changed.items() if key in others} | changed
        self.verbs = {**_TRUST, **{key: tool.verb for key, tool in self._tools.items()}}
        self._looked[server] = self._clock.monotonic()
        self.troubles.pop(server, None)

    def settle(self, verb: str, arguments: BaseModel, pen: Pen) -> Settled:
        if isinstance(arguments, TrustTool):
            if verb == "distrust" and arguments.mark:  # whether its server is there or not
                return Settled(arguments=arguments)
            tool = self._tool(arguments.tool)
            if tool.verb.risk is not Risk.READ:
                raise BadInputError(f"settings.toml does not name {tool.key[:80]} under trusted_reads.")
            if verb == "trust" and trust.is_trusted(pen.owner, pen.tx, tool.key, tool.mark):
                raise BadInputError("That tool is as it was when you trusted it.")
            exact = arguments.model_copy(update={"mark": arguments.mark or tool.mark})
            return Settled(arguments=exact)
        tool = self._tool(verb)
        is_asked = self._has_changed(tool, pen)
        return Settled(arguments=arguments, resource=tool.resource, risk=Risk.OUTWARD if is_asked else None)

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        if isinstance(arguments, TrustTool):
            return self._preview_trust(verb, arguments.tool)
        tool = self._tool(verb)
        given = arguments.model_dump(mode="json")
        lines = [(name[:60], _shown(value)) for name, value in list(given.items())[:SHOWN]]
        more = [("And", f"{len(given) - SHOWN} more")] if len(given) > SHOWN else []
        where = [("Asks", self._lines[tool.server].where)]
        changed = [("Changed", "since you let me use it without asking")] * self._has_changed(tool, pen)
        return Preview(
            title=f"Use {tool.name} of {tool.server}", lines=(*where, *changed, *lines, *more), yes="Use it"
        )

    def _preview_trust(self, verb: str, key: str) -> Preview:
        if verb == "distrust":
            return Preview(title=f"Ask before I use {key}")
        tool = self._tool(key)
        lines = (("Asks", self._lines[tool.server].where), ("It says", tool.verb.says))
        title = f"Use {tool.name} of {tool.server} without asking, as it is now"
        return Preview(title=title, lines=lines, yes="Trust it", outside=("It says",))

    def _has_changed(self, tool: RemoteTool, pen: Pen) -> bool:
        """Whether settings trust it, and it is not what it was then."""
        is_named = tool.verb.risk is Risk.READ
        return is_named and not trust.is_trusted(pen.owner, pen.tx, tool.key, tool.mark)

    async def perform(self, verb: str, arguments: BaseModel, deed: Deed) -> Result:
        """Have it done, where it is still what was shown. Raises McpError; LostAnswerError where nobody can
        tell whether it was."""
        if isinstance(arguments, TrustTool):
            return {}
        tool, mark = self._tool(verb), deed.resource.rpartition("/")[2]
        try:
            answer = await self._lines[tool.server].call(tool.name, arguments.model_dump(mode="json"), mark)
        except ChangedError as changed:
            await self._learn(tool.server, changed.offered)
            raise McpError(
                f"{tool.name} of {tool.server} is not what it was, so I left it. Ask again, and look at it."
            ) from None
        except LostAnswerError as lost:
            if deed.risk is Risk.READ:  # it was to change nothing, whatever became of it
                raise McpError(str(lost)) from None
            raise
        text = _text_of(answer)[:LONGEST_TEXT]
        return {
            "tool": tool.key,
            "failed": bool(getattr(answer, "is_error", False)),
            "outside": {"text": text},
        }

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        if not isinstance(arguments, TrustTool):
            return Enacted(result=deed.result or {})
        is_given = verb == "trust"
        because = (*deed.sources, EntryId(deed.id))
        trust.keep(pen, arguments.tool, arguments.mark, given=is_given, sources=because)
        if is_given and self._changed.get(arguments.tool) == arguments.mark:
            del self._changed[arguments.tool]
        back = Proposal(
            skill=self.name, verb="distrust" if is_given else "trust", arguments=arguments.model_dump()
        )
        return Enacted(result={"tool": arguments.tool, "given": is_given}, inverse=back)

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
