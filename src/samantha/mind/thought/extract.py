"""What a model is asked when it reads past turns for what they say, and how its answer is read.

Nothing here believes the answer: memory checks each finding against the turn it names (memory/extracted.py).
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, Field, ValidationError

from samantha.core.deed import Json
from samantha.core.extraction import Extraction
from samantha.core.model import Message, Request
from samantha.core.turn import Said

MOST = 40  # findings of one answer
MAX_TOKENS = 1200
MOST_CHARS = 40_000  # of an answer; more is a model that runs on


class UnreadableError(Exception):
    """The answer was no JSON of the shape that was asked for."""


class _Finding(BaseModel):
    turn: int
    subject: str = Field(max_length=80)
    relation: str = Field(max_length=40)
    value: str = Field(max_length=200)
    quote: str = Field(max_length=1000)


class _Answer(BaseModel):
    facts: list[_Finding] = Field(max_length=MOST)


def request_for(lines: Sequence[Said], relations: Iterable[str]) -> Request:
    """Ask for the facts in these lines of the person's."""
    listed = sorted(relations)
    told = "\n".join(f"{n}: {' '.join(line.text.split())}" for n, line in enumerate(lines, 1))
    task = _words()["task"].format(relations=", ".join(f'"{relation}"' for relation in listed))
    return Request(
        messages=(Message(role="system", text=task.strip()), Message(role="user", text=told)),
        max_tokens=MAX_TOKENS,
        temperature=0.0,
        schema=_schema(listed, len(lines)),
    )


def read_answer(text: str, lines: Sequence[Said]) -> list[Extraction]:
    """The findings, each with the turn that it names. Raises UnreadableError."""
    start, end = text.find("{"), text.rfind("}")
    try:
        answer = _Answer.model_validate_json(text[start : end + 1])
    except ValidationError as error:
        raise UnreadableError from error
    return [
        Extraction(
            turn=lines[found.turn - 1].id,
            subject=found.subject,
            relation=found.relation,
            value=found.value,
            quote=found.quote,
        )
        for found in answer.facts
        if 1 <= found.turn <= len(lines)
    ]


def _schema(relations: Sequence[str], count: int) -> Mapping[str, Json]:
    fact: dict[str, Json] = {
        "type": "object",
        "properties": {
            "turn": {"type": "integer", "minimum": 1, "maximum": count},
            "subject": {"type": "string"},
            "relation": {"type": "string", "enum": list(relations)},
            "value": {"type": "string"},
            "quote": {"type": "string"},
        },
        "required": ["turn", "subject", "relation", "value", "quote"],
        "additionalProperties": False,
    }
    facts: dict[str, Json] = {"type": "array", "items": fact, "maxItems": MOST}
    return {
        "type": "object",
        "properties": {"facts": facts},
        "required": ["facts"],
        "additionalProperties": False,
    }


@cache
def _words() -> Mapping[str, str]:
    text = (files("samantha.mind.thought") / "en" / "reading.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
