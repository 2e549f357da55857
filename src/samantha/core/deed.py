"""A deed: something that she does in the world, from proposal to undo.

The mind only proposes; the desk alone runs. Risk decides, in code, what has to happen between.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Literal

from samantha.core.ids import DeedId, EntryId, GrantId, ReminderId, TalkId
from samantha.core.origin import Origin

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
Arguments = Mapping[str, Json]


class Risk(StrEnum):
    """What a deed can cost. Set by the skill's code, never by a prompt."""

    READ = "read"  # runs
    REVERSIBLE = "reversible"  # local and undoable: runs, and can be undone
    OUTWARD = "outward"  # leaves the house or cannot be taken back: previewed, approved, then run
    GRAVE = "grave"  # money, erasing, grants: a typed phrase as well


class DeedState(StrEnum):
    PROPOSED = "proposed"
    APPROVED = "approved"
    DENIED = "denied"
    EXPIRED = "expired"
    HELD = "held"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    UNCERTAIN = "uncertain"
    UNDONE = "undone"


Approver = Literal["page", "terminal", "rule", "grant"]
"""Who may say yes: a page session, a terminal, the rule for harmless deeds, or a grant that the person gave
before. Never a pipe or /v1."""


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """What a mind, or a person's own click, asks the desk to do."""

    skill: str
    verb: str
    arguments: Arguments
    sources: tuple[EntryId, ...] = ()  # the turns that it was made from
    origin: Origin = Origin.PERSON  # what chose the skill and the verb, and every field not named below
    origins: Mapping[str, Origin] = field(default_factory=dict)  # of single fields of the arguments
    talk: TalkId | None = None
    asker: str | None = None  # what another program calls itself that asked ("": nothing); None: none did

    @property
    def lowest(self) -> Origin:
        """How far the whole of it may be trusted: as far as the least of its parts."""
        return Origin.join((self.origin, *self.origins.values()))


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What the person is shown before they say yes. Written by code, from the exact arguments."""

    title: str
    lines: tuple[tuple[str, str], ...] = ()  # (label, value), such as ("To", "...")
    yes: str = "Yes"
    no: str = "No"
    phrase: str = ""  # what has to be typed for a grave deed
    outside: tuple[str, ...] = ()  # the labels of those lines that show text from outside


@dataclass(frozen=True, kw_only=True)
class Deed:
    """One deed and its present state."""

    id: DeedId
    skill: str
    verb: str
    arguments: Arguments
    risk: Risk
    state: DeedState
    preview: Preview
    proposed_at: datetime
    expires_at: datetime | None = None
    sources: tuple[EntryId, ...] = ()
    talk: TalkId | None = None
    undoes: DeedId | None = None
    can_undo: bool = False
    entry: EntryId | None = None  # the journal's latest entry about it
    result: Arguments | None = None
    error: str = ""
    origin: Origin = Origin.PERSON  # the lowest of all that it was made of
    resource: str = ""  # what a grant may name; "" takes none
    hold_s: int = 0  # how long it waits in the outbox after the yes
    held_until: datetime | None = None
    grant: GrantId | None = None  # the standing yes that it ran by

    @property
    def takes_grant(self) -> bool:
        """Whether the person may say "don't ask again for this": nothing of it came from outside."""
        return self.risk is Risk.OUTWARD and bool(self.resource) and self.origin >= Origin.MODEL

    @property
    def hash(self) -> str:
        """What an approval is bound to: this deed with exactly these arguments."""
        exact = json.dumps(
            [self.id, self.skill, self.verb, self.arguments],
            sort_keys=True,
            separators=(",", ":"),
            default=dict,
        )
        return hashlib.sha256(exact.encode()).hexdigest()


@dataclass(frozen=True, kw_only=True)
class Stopped:
    """What "stop everything" came to. `says` tells it in a sentence."""

    says: str
    denied: tuple[Deed, ...] = ()  # waited, or was held: it never happens
    cut: tuple[Deed, ...] = ()  # ran; each in the state that it ended in


@dataclass(frozen=True, kw_only=True)
class Due:
    """One occurrence of a reminder.

    `wall` is the clock time the person meant, in `zone`; `instant` the UTC moment it falls on.
    `key` names the occurrence: it fires once, whatever happens.
    """

    key: str
    reminder: ReminderId
    text: str
    wall: datetime  # naive
    zone: str
    instant: datetime  # aware, UTC
    fired_at: datetime | None = None
    acknowledged_at: datetime | None = None
    is_late: bool = False
    is_timer: bool = False
    repeats: str = ""  # an RRULE, or "" for once
    sources: tuple[EntryId, ...] = ()
    said: str = ""  # the person's words that it was asked for with, where a language model may be told of it
