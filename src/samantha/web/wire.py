"""The messages of /talk: typed on the way in, plain JSON on the way out. docs/wire.md is the contract."""

from typing import Annotated, Any, Literal, assert_never
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, field_validator

from samantha.core.deed import DeedState
from samantha.core.errors import BadInputError
from samantha.core.events import (
    DeedChanged,
    Event,
    FloorChanged,
    HaltChanged,
    Hush,
    OutflowChanged,
    ReminderFired,
    ReplyEnded,
    Say,
    SpeechHeard,
    TalkChanged,
    Transcribed,
    Trouble,
    TurnKept,
    Voiced,
)
from samantha.forms import deed_fields, reminder_fields

LARGEST_FRAME = 256 * 1024  # bytes
MOST_PICTURES = 4  # with one turn

Json = dict[str, Any]


class _Message(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class Hello(_Message):
    type: Literal["hello"]
    v: Literal[1]
    zone: str | None = None  # None where it is missing or not one that this machine knows
    ear: Literal["server", "on-device", "cloud", "none"] = "none"
    voice: Literal["browser", "browser-cloud", "server", "none"] = "none"
    begun: bool = False

    @field_validator("zone")
    @classmethod
    def _known(cls, zone: str | None) -> str | None:
        return zone if zone is not None and is_zone(zone) else None


class Begin(_Message):
    type: Literal["begin"]


class Text(_Message):
    type: Literal["text"]
    id: str = Field(max_length=64)
    text: str  # may be "" where pictures are given
    channel: Literal["text", "speech"] = "text"
    pictures: tuple[Annotated[str, Field(pattern=r"^p-[0-9a-z]{16}$")], ...] = Field(
        default=(), max_length=MOST_PICTURES
    )


class Listen(_Message):
    type: Literal["listen"]
    on: bool


class Partial(_Message):
    type: Literal["partial"]
    text: str = Field(default="", max_length=20_000)
    final: bool = False


class Played(_Message):
    type: Literal["played"]
    stream: int = Field(ge=0)
    samples: int = Field(ge=0)


class Progress(_Message):
    type: Literal["progress"]
    reply: str = Field(max_length=64)
    chars: int = Field(ge=0)
    done: bool = False


class Interrupt(_Message):
    type: Literal["interrupt"]


class Stop(_Message):
    type: Literal["stop"]


class Approve(_Message):
    type: Literal["approve"]
    deed: str = Field(max_length=64)
    hash: str = Field(max_length=64)
    phrase: str = Field(default="", max_length=200)


class Deny(_Message):
    type: Literal["deny"]
    deed: str = Field(max_length=64)


class Acknowledge(_Message):
    type: Literal["acknowledge"]
    key: str = Field(max_length=200)


class Undo(_Message):
    type: Literal["undo"]
    deed: str | None = Field(default=None, max_length=64)


Message = (
    Hello
    | Begin
    | Text
    | Listen
    | Partial
    | Played
    | Progress
    | Interrupt
    | Stop
    | Approve
    | Deny
    | Acknowledge
    | Undo
)

_MESSAGES: TypeAdapter[Message] = TypeAdapter(Annotated[Message, Field(discriminator="type")])


def parse(frame: str) -> Message:
    """One message. Raises BadInputError with one clear sentence."""
    try:
        return _MESSAGES.validate_json(frame)
    except ValidationError as error:
        first = error.errors()[0]
        match first["type"]:
            case "json_invalid":
                what = "That was not JSON."
            case "union_tag_invalid" | "union_tag_not_found":
                what = "I don't know a message of that type."
            case _:
                where = ".".join(str(part) for part in first["loc"][1:]) or "it"
                what = f"That message does not fit: {where}: {first['msg'].lower()}."
        raise BadInputError(f"{what} docs/wire.md lists what I take.") from error
    except RecursionError as error:
        raise BadInputError("That message is nested too deeply.") from error


def is_zone(name: str) -> bool:
    """Whether this machine knows an IANA zone of that name."""
    try:
        return bool(name) and ZoneInfo(name).key == name
    except (KeyError, ValueError, OSError):
        return False


def write(event: Event) -> Json:  # noqa: PLR0912 - one case for each kind
    """One event as the page reads it."""
    match event:
        case FloorChanged(state=state):
            return {"type": "state", "state": state}
        case TurnKept(client=client, turn=turn):
            return {"type": "turn", "id": client, "turn": turn}
        case Say(reply=reply, index=index, text=text):
            return {"type": "say", "reply": reply, "index": index, "text": text}
        case ReplyEnded(reply=reply, text=text):
            return {"type": "said", "reply": reply, "text": text}
        case Hush(reply=reply):
            return {"type": "hush", "reply": reply}
        case DeedChanged(deed=deed):
            if deed.state is DeedState.PROPOSED:
                return {"type": "approval", "deed": deed.id, **deed_fields(deed)}
            return {"type": "deed", **deed_fields(deed)}
        case ReminderFired(due=due):
            return reminder_fields(due)
        case TalkChanged(her_name=her_name, name=name, met=met, allow_cloud_ear=allowed):
            return {
                "type": "talk",
                "her_name": her_name,
                "name": name,
                "met": met,
                "allow_cloud_ear": allowed,
            }
        case HaltChanged(is_on=is_on):
            return {"type": "halt", "on": is_on}
        case OutflowChanged(bytes_out=bytes_out):
            return {"type": "footer", "bytes_out": bytes_out}
        case Trouble(code=code, message=message, client=client, deed=deed_id):
            return {"type": "error", "code": code, "message": message, "id": client, "deed": deed_id}
        case Voiced(reply=reply, chars=chars):
            return {"type": "heard", "reply": reply, "chars": chars}
        case SpeechHeard(is_on=is_on):
            return {"type": "hearing", "on": is_on}
        case Transcribed(text=text, is_final=is_final, is_sure=is_sure):
            return {"type": "transcript", "text": text, "final": is_final, "sure": is_sure}
        case _:
            assert_never(event)
