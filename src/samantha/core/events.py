"""What a talk tells whoever shows it: the page, a terminal, a test. web/wire.py writes these as JSON."""

from dataclasses import dataclass
from typing import Literal

from samantha.core.deed import Deed, Due
from samantha.core.ids import EntryId

FloorState = Literal["idle", "listening", "thinking", "speaking"]


@dataclass(frozen=True, kw_only=True)
class FloorChanged:
    """Whose floor it is."""

    state: FloorState


@dataclass(frozen=True, kw_only=True)
class TurnKept:
    """The person's turn is on the disk. `client` is the sender's own id of it."""

    client: str
    turn: EntryId


@dataclass(frozen=True, kw_only=True)
class Say:
    """One sentence of hers, in order."""

    reply: EntryId
    index: int
    text: str


@dataclass(frozen=True, kw_only=True)
class ReplyEnded:
    """Her reply is complete; `text` is what the record will hold if all of it is heard."""

    reply: EntryId
    text: str


@dataclass(frozen=True, kw_only=True)
class Hush:
    """Stop showing and speaking that reply now."""

    reply: EntryId


@dataclass(frozen=True, kw_only=True)
class DeedChanged:
    """A deed was done, waits for a yes, or changed its state."""

    deed: Deed


@dataclass(frozen=True, kw_only=True)
class ReminderFired:
    due: Due


@dataclass(frozen=True, kw_only=True)
class TalkChanged:
    """Her name, the person's, whether they have met, or whether a cloud recogniser may listen."""

    her_name: str
    name: str
    met: bool
    allow_cloud_ear: bool = False


@dataclass(frozen=True, kw_only=True)
class OutflowChanged:
    bytes_out: int


@dataclass(frozen=True, kw_only=True)
class HaltChanged:
    """Everything that leaves the house is stopped, or goes on."""

    is_on: bool


@dataclass(frozen=True, kw_only=True)
class Trouble:
    """One clear sentence about what could not be; the talk goes on."""

    code: str
    message: str
    client: str | None = None  # the sender's id of the turn that it is about
    deed: str | None = None  # the deed that it is about


@dataclass(frozen=True, kw_only=True)
class Voiced:
    """So much of a reply was heard as sound, in characters of the whole of it."""

    reply: str
    chars: int


@dataclass(frozen=True, kw_only=True)
class SpeechHeard:
    """Somebody speaks into the microphone, or no longer."""

    is_on: bool


@dataclass(frozen=True, kw_only=True)
class Transcribed:
    """What she has heard of the person. Once final it is their turn; where not sure, shown to them first."""

    text: str
    is_final: bool = False
    is_sure: bool = True


Event = (
    FloorChanged
    | TurnKept
    | Say
    | ReplyEnded
    | Hush
    | DeedChanged
    | ReminderFired
    | TalkChanged
    | OutflowChanged
    | HaltChanged
    | Trouble
    | Voiced
    | SpeechHeard
    | Transcribed
)
