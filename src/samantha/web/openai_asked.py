"""A chat completion as it is asked: what she can do of it, and a refusal for what she cannot."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from samantha.conversation.media import MOST_BYTES
from samantha.conversation.pictures import wordless
from samantha.web.openai_error import ApiError

NAME = "samantha"  # the one model, whatever name she took
MOST_PICTURES = 4  # in one turn: a third of what the house holds at all

M = TypeVar("M", bound="_Lenient")


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A request that can be answered."""

    model: str
    text: str
    pictures: tuple[bytes, ...]  # whatever these bytes are
    streams: bool
    has_usage: bool


def parse(body: Mapping[str, Any]) -> Asked:
    """Raises BadInputError for what she cannot do, and says so; what merely tunes a model is ignored."""
    asked = _validated(_Completion, body)
    if asked.n not in (None, 1):
        raise ApiError("I have one answer to a turn, so n can only be 1.", param="n")
    if asked.tool_choice not in (None, "auto", "none") or asked.function_call not in (None, "auto", "none"):
        raise ApiError(
            "I use my own tools, at my own desk; tool_choice can only be auto or none.", param="tool_choice"
        )
    if asked.response_format is not None and asked.response_format != {"type": "text"}:
        raise ApiError("I answer in plain words; response_format can only be text.", param="response_format")
    if asked.modalities not in (None, ["text"]):
        raise ApiError("I answer in text here; my voice is at /v1/audio/speech.", param="modalities")
    text, pictures = _last_words(asked.messages)
    return Asked(
        model=asked.model,
        text=text,
        pictures=pictures,
        streams=bool(asked.stream),
        has_usage=bool(asked.stream_options and asked.stream_options.include_usage),
    )


# --- its parts ---------------------------------------------------------------------------------


class _Lenient(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, defer_build=True)


class _TextPart(_Lenient):
    type: Literal["text"]
    text: str


class _ImageUrl(_Lenient):
    url: str


class _ImagePart(_Lenient):
    type: Literal["image_url"]
    image_url: _ImageUrl | str


_Part = Annotated[_TextPart | _ImagePart, Field(discriminator="type")]


class _UserMessage(_Lenient):
    content: str | list[_Part]


class _StreamOptions(_Lenient):
    include_usage: bool | None = None


class _Completion(_Lenient):
    """Sampling and her own tools are hers to choose, so what is said of them is not even read."""

    model: str = NAME
    messages: list[Any] = Field(min_length=1)
    stream: bool | None = None
    stream_options: _StreamOptions | None = None
    n: int | None = None
    tool_choice: Any = None
    function_call: Any = None
    response_format: Any = None
    modalities: Any = None


def _last_words(messages: list[Any]) -> tuple[str, tuple[bytes, ...]]:
    roles = [message.get("role") if isinstance(message, dict) else None for message in messages]
    if "user" not in roles:
        raise ApiError("None of the messages is from the user, so there is no turn.", param="messages")
    if roles[-1] != "user":
        raise ApiError("The last message has to be from the user: it is the turn.", param="messages")
    content = _validated(_UserMessage, messages[-1], "messages").content
    if isinstance(content, str):
        return content, ()
    text = "\n".join(part.text for part in content if isinstance(part, _TextPart))
    shown = [part.image_url for part in content if isinstance(part, _ImagePart)]
    if len(shown) > MOST_PICTURES:
        raise ApiError(f"I look at up to {MOST_PICTURES} pictures at once.", param="messages")
    pictures = tuple(_content(url if isinstance(url, str) else url.url) for url in shown)
    return text if text.strip() or not pictures else wordless(len(pictures)), pictures


def _validated(kind: type[M], found: Any, within: str = "") -> M:
    try:
        return kind.model_validate(found)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        param = within or ".".join(str(part) for part in first["loc"])
        if "content" in first["loc"]:
            message = "content has to be words, or parts of type text and image_url."
        else:
            message = f"{param}: {first['msg'].lower()}."
        raise ApiError(message, param=param) from None


def _content(url: str) -> bytes:
    """What a data: URI holds. Raises BadInputError."""
    head, _, encoded = url.partition(",")
    head = head[:64].lower()
    if head.startswith(("http:", "https:")):
        raise ApiError(
            "I open no connections for a picture; send the picture itself, as a data: URI.", param="messages"
        )
    if not head.startswith("data:image/") or not head.endswith(";base64"):
        raise ApiError("I take a picture as a data: URI in base64.", param="messages")
    try:
        content = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        raise ApiError("That picture is not whole: its base64 does not fit.", param="messages") from None
    if len(content) > MOST_BYTES:
        raise ApiError(
            f"That picture is over {MOST_BYTES // 1_000_000} MB; make it smaller.", 413, param="messages"
        )
    return content
