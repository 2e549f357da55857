"""What is asked of a language model, and what comes back, whoever runs it. The Model port is in ports.py."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from samantha.core.deed import Json
from samantha.core.ids import PictureId

Role = Literal["system", "user", "assistant", "tool"]
Ending = Literal["", "stop", "length", "tools"]
Media = Literal["image/png", "image/jpeg", "image/webp", "image/gif"]

REFLEX = "reflex"
"""The name of no model at all, wherever a mind is named."""


@dataclass(frozen=True, kw_only=True)
class Endpoint:
    """Where a model is, and how it is asked there. The secret itself is never in here.

    `url` is the OpenAI-compatible root ("http://127.0.0.1:11434/v1"), or "file:" and the path of a GGUF
    that a process of ours runs. `window` is in tokens, prompt and answer together.
    """

    name: str  # what the person calls it: "ollama/llama3.2"
    url: str
    model: str
    window: int = 4096
    sees: bool = False  # takes pictures

    @property
    def host(self) -> str:
        """Where the bytes go: host, and port where one is named. "" for a file of this machine."""
        try:
            return "" if self.is_file else urlsplit(self.url).netloc.rsplit("@", maxsplit=1)[-1]
        except ValueError:  # brackets that fit nothing; no line is ever opened there
            return "nowhere"

    @property
    def is_file(self) -> bool:
        return self.url.startswith("file:")

    @property
    def is_here(self) -> bool:
        """Whether nothing leaves this machine: a file, or a literal loopback address and nothing else."""
        return self.is_file or _LOOPBACK.fullmatch(self.host.lower()) is not None


_BYTE = r"(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
_LOOPBACK = re.compile(rf"(?:localhost|\[::1\]|127(?:\.{_BYTE}){{3}})(?::[0-9]{{1,5}})?")


@dataclass(frozen=True, kw_only=True)
class Picture:
    """One picture, as the person gave it."""

    id: PictureId
    media: Media
    content: bytes


@dataclass(frozen=True, kw_only=True)
class Call:
    """A tool that a model asks for; `arguments` is JSON as the model wrote it, good or not."""

    id: str
    tool: str
    arguments: str


@dataclass(frozen=True, kw_only=True)
class Message:
    """One message of a prompt. `answers` names the call that a tool's message answers."""

    role: Role
    text: str
    pictures: tuple[Picture, ...] = ()
    calls: tuple[Call, ...] = ()
    answers: str = ""


@dataclass(frozen=True, kw_only=True)
class Tool:
    """One verb of a skill, as a model is shown it. `schema` is the JSON schema of its arguments."""

    name: str  # skill and verb: "reminders_set"
    skill: str
    verb: str
    says: str
    schema: Mapping[str, Json]
    reads: bool = False  # it changes nothing


@dataclass(frozen=True, kw_only=True)
class Request:
    """One call of a model. `schema` asks for an answer that is JSON of that shape."""

    messages: tuple[Message, ...]
    tools: tuple[Tool, ...] = ()
    max_tokens: int = 512
    temperature: float = 0.7
    schema: Mapping[str, Json] | None = None


@dataclass(frozen=True, kw_only=True)
class Delta:
    """A part of an answer, as it streams. Calls come whole; `ended` is set on the last part alone."""

    text: str = ""
    calls: tuple[Call, ...] = ()
    ended: Ending = ""
