"""Somebody else's text read by a language model that can do nothing: no tools, no talk, typed fields alone.

What it says of the text is shown to the person as a quotation, and goes into no other prompt. Only a model on
this machine is asked: other people's letters are sent to nobody's server.
"""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from samantha.core import pattern as re
from samantha.core.clock import Clock
from samantha.core.deed import Json
from samantha.core.errors import ModelError
from samantha.core.model import Message, Request
from samantha.core.ports import Leaving, Model
from samantha.mind.thought.stream import Waiting

MAX_TOKENS = 300
MOST_CHARS = 12_000  # of what is read; a longer letter is read as far as that
MOST_ANSWER = 8_000  # characters; more is a model that runs on
ANSWER_S = 60.0

_LINK = re.compile(r"(?:\b[a-z][a-z0-9+.-]*://|\bwww\.)\S+", re.I)


class Digest(BaseModel):
    """What a text says, in a model's words. None of it is believed, and none of it is done."""

    model_config = ConfigDict(frozen=True)

    gist: str = Field(max_length=600)
    asks_for: tuple[str, ...] = Field(default=(), max_length=5)
    dates: tuple[str, ...] = Field(default=(), max_length=10)


async def digest(
    model: Model, clock: Clock, question: str, texts: Sequence[str], leaves: Leaving
) -> Digest | None:
    """What the texts say to what the person asked; None where no answer of that shape came."""
    if not model.endpoint.is_here:
        return None
    until, answer = clock.monotonic() + ANSWER_S, ""
    try:
        async with Waiting(model.stream(request_for(question, texts), leaves), clock) as parts:
            while (delta := await parts.next(until - clock.monotonic())) is not None:
                answer += delta.text
                if len(answer) > MOST_ANSWER:
                    return None
    except (ModelError, TimeoutError):
        return None
    return read(answer)


def request_for(question: str, texts: Sequence[str]) -> Request:
    told = "\n".join(" | ".join(text.splitlines()) for text in texts)[:MOST_CHARS]
    words = _words()
    asked = words["question"].format(question=" ".join(question.split())[:300], text=told)
    return Request(
        messages=(
            Message(role="system", text=words["task"].strip()),
            Message(role="user", text=asked.strip()),
        ),
        max_tokens=MAX_TOKENS,
        temperature=0.0,
        schema=_SCHEMA,
    )


def read(answer: str) -> Digest | None:
    """The fields of an answer, each one plain line without links; None where it is of another shape."""
    try:
        found = Digest.model_validate_json(answer[answer.find("{") : answer.rfind("}") + 1])
    except ValidationError:
        return None
    gist = _plain(found.gist)
    plain = Digest(gist=gist, asks_for=_lines(found.asks_for), dates=_lines(found.dates))
    return plain if gist else None


def _lines(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(line for line in (_plain(text)[:120] for text in texts) if line)


def _plain(text: str) -> str:
    shown = "".join(char if char.isprintable() else " " for char in _LINK.sub(_words()["link"].strip(), text))
    return " ".join(shown.split())


_LIST: dict[str, Json] = {"type": "array", "items": {"type": "string"}}
_SCHEMA: Mapping[str, Json] = {
    "type": "object",
    "properties": {"gist": {"type": "string"}, "asks_for": _LIST, "dates": _LIST},
    "required": ["gist", "asks_for", "dates"],
    "additionalProperties": False,
}


@cache
def _words() -> Mapping[str, str]:
    text = (files("samantha.mind.thought") / "en" / "quarantine.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
