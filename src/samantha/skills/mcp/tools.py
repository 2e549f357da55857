"""What a server offers, as verbs: bounded, plain, its arguments checked against its own JSON schema.

A server's words choose nothing: its hints ("only reads") are not believed, its names must be plain ones, and
what it says of a tool is cut to one line, since a language model will read it.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, model_validator

from samantha.core.deed import Risk
from samantha.core.ports import Verb
from samantha.skills.mcp.options import McpServerOptions
from samantha.skills.mcp.trust import mark_of

MOST_TOOLS = 64  # of one server
LARGEST_SCHEMA, LARGEST_ARGUMENTS = 20_000, 100_000  # characters of JSON
_SAYS = 240  # characters of what a server says of a tool
_NAME = re.compile(r"[A-Za-z0-9_.-]{1,64}")


class ToolArguments(BaseModel):
    """Base of every tool's arguments: what they are is the server's own JSON schema."""

    model_config = ConfigDict(extra="allow", frozen=True)
    schema_: ClassVar[Mapping[str, Any]] = {}
    checked: ClassVar[Mapping[str, Any]] = {}  # what arguments are held against: the same, safe to run

    @model_validator(mode="before")
    @classmethod
    def _fits(cls, given: Any) -> Any:
        if len(json.dumps(given)) > LARGEST_ARGUMENTS:
            raise ValueError("That is more than I hand to a tool at once.")
        if (wrong := _unfit(given, cls.checked)) is not None:
            raise ValueError(wrong)
        return given

    @classmethod
    def model_json_schema(cls, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {"type": "object", "properties": {}, **cls.schema_}


@dataclass(frozen=True, kw_only=True)
class RemoteTool:
    """One tool of one server, and the verb that it is here."""

    server: str
    name: str
    verb: Verb
    mark: str  # of all that the server tells of it; see trust.py

    @property
    def key(self) -> str:
        return f"{self.server}.{self.name}"

    @property
    def resource(self) -> str:
        """What a standing yes may name: the tool as it is now."""
        return f"mcp/{self.server}/{self.name}/{self.mark}"


def to_tools(server: str, options: McpServerOptions, offered: Sequence[Any]) -> list[RemoteTool]:
    """Those of the tools that a server offers which can be used; what is malformed or huge is left out."""
    found: dict[str, RemoteTool] = {}
    for each in offered[:MOST_TOOLS]:
        name, schema = str(getattr(each, "name", "")), getattr(each, "input_schema", None)
        if not _NAME.fullmatch(name) or not isinstance(schema, Mapping) or name in found:
            continue
        if len(json.dumps(schema)) > LARGEST_SCHEMA or not _is_schema(schema):
            continue
        shapes = {"schema_": dict(schema), "checked": _without_patterns(dict(schema))}
        arguments = type("Arguments", (ToolArguments,), shapes)
        risk = Risk.READ if name in options.trusted_reads else Risk.OUTWARD
        says = _one_line(str(getattr(each, "description", "") or name))
        verb = Verb(arguments=arguments, risk=risk, says=f"Tool of {server}: {says}")
        found[name] = RemoteTool(server=server, name=name, verb=verb, mark=mark_of(each))
    return list(found.values())


def _is_schema(schema: Mapping[str, Any]) -> bool:
    """Whether arguments can be held against it. One that leads elsewhere is never followed."""
    import jsonschema  # noqa: PLC0415

    if schema.get("type", "object") != "object" or '"$ref": "http' in json.dumps(schema):
        return False
    try:
        jsonschema.Draft202012Validator.check_schema(dict(schema))
    except (jsonschema.SchemaError, RecursionError):
        return False
    return True


def _without_patterns(schema: Any) -> Any:
    """The schema without its regular expressions: one of a server's could keep the checker busy for good."""
    match schema:
        case dict():
            kept = {name: each for name, each in schema.items() if not _is_pattern(name, each)}
            return {name: _without_patterns(each) for name, each in kept.items()}
        case list():
            return [_without_patterns(each) for each in schema]
    return schema


def _is_pattern(name: str, value: Any) -> bool:
    """A property that is called "pattern" has a schema, and is none."""
    return (name == "pattern" and isinstance(value, str)) or name == "patternProperties"


def _unfit(given: Any, schema: Mapping[str, Any]) -> str | None:
    """What is wrong with the arguments, by the name of the argument alone; None where they fit."""
    import jsonschema  # noqa: PLC0415

    try:
        error = next(jsonschema.Draft202012Validator(dict(schema)).iter_errors(given), None)
    except Exception as broken:  # noqa: BLE001 - a server's schema may break the checker in any way
        return f"That tool's own description is broken ({type(broken).__name__})."
    if error is None:
        return None
    where = ".".join(str(part) for part in error.absolute_path)[:60]
    return f"The tool does not take “{where}” so." if where else "The tool does not take those arguments."


def _one_line(text: str) -> str:
    plain = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return plain if len(plain) <= _SAYS else plain[:_SAYS].rsplit(" ", 1)[0] + "…"
