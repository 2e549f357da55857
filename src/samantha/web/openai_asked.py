"""A chat completion as it is asked: what she can do of it, and a refusal for what she cannot."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from samantha.core.model import Media
from samantha.web.openai_error import ApiError

NAME = "samantha"  # the one model, whatever name she took
LARGEST_PICTURE = 4 * 1024 * 1024  # bytes
MOST_PICTURES = 4  # in one turn: a third of what the house holds at all

M = TypeVar("M", bound="_Lenient")


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A request that can be answered."""

    model: str
    text: str
    pictures: tuple[tuple[Media, bytes], ...]
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


def _last_words(messages: list[Any]) -> tuple[str, tuple[tuple[Media, bytes], ...]]:
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
    return text, tuple(_picture(url if isinstance(url, str) else url.url) for url in shown)


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


_BEGINNINGS: Mapping[str, tuple[bytes, ...]] = {  # of each format, so that none is held for another
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/webp": (b"RIFF",),  # the size stands between this and WEBP
    "image/gif": (b"GIF87a", b"GIF89a"),
}


def _picture(url: str) -> tuple[Media, bytes]:
    """The picture inside a data: URI. Raises BadInputError."""
    head, _, encoded = url.partition(",")
    if head[:64].lower().startswith(("http:", "https:")):
        raise ApiError(
            "I open no connections for a picture; send the picture itself, as a data: URI.", param="messages"
        )
    media = head.lower().removeprefix("data:").split(";", maxsplit=1)[0].replace("/jpg", "/jpeg")
    known: tuple[Media, ...] = get_args(Media)
    found = next((name for name in known if name == media), None)
    if found is None or not head.lower().startswith("data:") or not head.lower().endswith(";base64"):
        raise ApiError(
            "I take a picture as a data: URI in base64, as png, jpeg, webp or gif.", param="messages"
        )
    try:
        content = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        raise ApiError("That picture is not whole: its base64 does not fit.", param="messages") from None
    if len(content) > LARGEST_PICTURE:
        raise ApiError(f"That picture is larger than {LARGEST_PICTURE // 1024**2} MB.", 413, param="messages")
    if not content.startswith(_BEGINNINGS[found]) or (found == "image/webp" and content[8:12] != b"WEBP"):
        raise ApiError(f"That picture is no {found.removeprefix('image/')}.", param="messages")
    return found, content
