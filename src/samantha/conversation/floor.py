"""Who may speak: a pure state machine. It waits for nothing and touches nothing.

listening --TurnEnded--> thinking --SentenceReady--> speaking --Played(all)--> listening
thinking/speaking --TurnEnded, Interrupted or StopAsked--> hushed, what was heard is kept
"""

from dataclasses import dataclass, replace
from typing import Literal

Holder = Literal["listening", "thinking", "speaking"]


@dataclass(frozen=True, kw_only=True)
class Floor:
    """`holder` has the floor; `reply` is the one under way; `is_complete` once its last sentence is out."""

    holder: Holder = "listening"
    reply: str | None = None
    is_complete: bool = False


# --- what happens ---------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class TurnEnded:
    """The person finished a turn (or she has reason to speak first): `reply` is what will answer it."""

    reply: str


@dataclass(frozen=True, kw_only=True)
class SentenceReady:
    reply: str


@dataclass(frozen=True, kw_only=True)
class ReplyComplete:
    """The mind has no more to say to this."""

    reply: str
    is_empty: bool = False


@dataclass(frozen=True, kw_only=True)
class Played:
    """All of the reply so far was shown or heard."""

    reply: str


@dataclass(frozen=True, kw_only=True)
class Interrupted:
    """The person spoke while she did."""


@dataclass(frozen=True, kw_only=True)
class StopAsked:
    pass


Happening = TurnEnded | SentenceReady | ReplyComplete | Played | Interrupted | StopAsked

# --- what to do about it --------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Think:
    """Start the mind on this reply."""

    reply: str


@dataclass(frozen=True, kw_only=True)
class Silence:
    """Stop the mind and the voice on this reply at once."""

    reply: str


@dataclass(frozen=True, kw_only=True)
class Keep:
    """Write down this reply, as far as it was heard."""

    reply: str


@dataclass(frozen=True, kw_only=True)
class Show:
    """Tell the person whose floor it is."""

    holder: Holder


Action = Think | Silence | Keep | Show

LISTENING = Floor()


def step(floor: Floor, happening: Happening) -> tuple[Floor, tuple[Action, ...]]:
    """The next state of the floor, and what has to be done to get there, in order."""
    match happening:
        case TurnEnded(reply=reply):
            return Floor(holder="thinking", reply=reply), (
                *_break_off(floor),
                Show(holder="thinking"),
                Think(reply=reply),
            )
        case Interrupted() | StopAsked():
            if floor.reply is None:
                return floor, ()
            return LISTENING, (*_break_off(floor), Show(holder="listening"))
        case SentenceReady(reply=reply) if reply == floor.reply:
            shown = () if floor.holder == "speaking" else (Show(holder="speaking"),)
            return replace(floor, holder="speaking"), shown
        case ReplyComplete(reply=reply, is_empty=is_empty) if reply == floor.reply:
            if is_empty:
                return LISTENING, (Show(holder="listening"),)
            return replace(floor, is_complete=True), ()
        case Played(reply=reply) if reply == floor.reply and floor.is_complete:
            return LISTENING, (Keep(reply=reply), Show(holder="listening"))
        case _:
            return floor, ()  # news of a reply that is over


def _break_off(floor: Floor) -> tuple[Action, ...]:
    return () if floor.reply is None else (Silence(reply=floor.reply), Keep(reply=floor.reply))
