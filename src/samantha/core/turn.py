"""One turn of a talk, and all that a mind may look at to answer it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from typing import Literal
from zoneinfo import ZoneInfo

from samantha.core.deed import Deed, Due
from samantha.core.ids import EntryId, FactId, PictureId, TalkId
from samantha.core.model import Endpoint
from samantha.core.origin import Origin

Channel = Literal["text", "speech", "api"]

OUTSIDE = "outside"
"""Among the moves of a line of hers: it quotes somebody else, so no model that has tools is shown it."""


@dataclass(frozen=True, kw_only=True)
class Turn:
    """What the person said, once it is in the journal."""

    id: EntryId
    talk: TalkId
    text: str
    at: datetime
    channel: Channel = "text"
    pictures: tuple[PictureId, ...] = ()  # given with it; Hands.picture has what they show


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """The person opened a talk and has not spoken yet: she speaks first."""

    talk: TalkId
    at: datetime


@dataclass(frozen=True, kw_only=True)
class ReminderDue:
    """A reminder has fired while a talk is open."""

    due: Due
    at: datetime


Cue = Turn | Arrival | ReminderDue
"""What a mind answers to."""


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One sentence of hers, on its way to the person.

    `sources` are the entries that it rests on (erasing one of them takes the reply too);
    `move` names why it was said; `expects` what a short answer to it would mean.
    """

    text: str
    move: str = ""
    sources: tuple[EntryId, ...] = ()
    expects: str = ""
    carry: str = ""  # what `expects` is about: the slots of a pending offer, as JSON
    model: str = ""  # the language model whose words these are; "" where they are the reflex's
    is_outside: bool = False  # it quotes, or tells of, what somebody else wrote


def moves_of(pieces: Iterable[Piece]) -> list[str]:
    """Why each was said; and that somebody else is quoted among them."""
    said = list(pieces)
    moves = [piece.move for piece in said if piece.move]
    return [*moves, OUTSIDE] if any(piece.is_outside for piece in said) else moves


@dataclass(frozen=True, kw_only=True)
class Elsewhere:
    """Where a line or a fact came from that was not said to her."""

    place: str  # whom it was told to, or what it stands in: "ChatGPT", "diary.txt", "your contacts"
    way: Literal["told", "wrote", "kept"] = "told"  # kept: in a file, in nobody's own words
    is_dated: bool = True  # False: when it was said is not known
    is_played: bool = False  # said in a part, to a character: nothing of the person's life


@dataclass(frozen=True, kw_only=True)
class Said:
    """A finished line of a talk, as the record holds it: hers, the person's, or one brought from elsewhere.

    What was brought has `elsewhere`, the person's own lines too. Another's ("other") has `said_by`.
    """

    id: EntryId
    speaker: Literal["person", "samantha", "other"]
    text: str
    at: datetime
    talk: TalkId
    moves: tuple[str, ...] = ()
    expects: str = ""
    carry: str = ""
    said_by: str = ""
    elsewhere: Elsewhere | None = None

    @property
    def is_outside(self) -> bool:
        return OUTSIDE in self.moves


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One thing that she knows, and the turn it came from.

    `subject` is "you" or a person's name. `since`/`until` bound when it was true, `learned_at`
    when she was told (of what was brought from elsewhere: when it was said there); `until` is None
    while it is held true. `replaced_by` names the fact that closed it.
    """

    id: FactId
    subject: str
    relation: str  # the closed list stands in memory/facts.py
    value: str
    learned_at: datetime
    source: EntryId
    quote: str  # the person's own sentence
    since: datetime | None = None
    until: datetime | None = None
    replaced_by: FactId | None = None
    origin: Origin = Origin.PERSON
    confidence: float = 1.0  # 1 said plainly; 0.6 hedged, or another's word; 0.5 inferred
    elsewhere: Elsewhere | None = None


@dataclass(frozen=True, kw_only=True)
class Sought:
    """What a question about their life wants looked up, beside what any turn brings with it.

    `words` are in lower case; one that ends in "*" is the beginning of words. `first` and `last` bound
    when the lines were said, `last` left out.
    """

    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()  # whose mentions are wanted, the newest and the earliest
    first: datetime | None = None
    last: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Topic:
    """What memory holds of a topic that was asked about: facts, and lines of the person's, newest first."""

    name: str  # as it was asked for: "health"
    facts: tuple[Fact, ...] = ()
    lines: tuple[Said, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Recall:
    """What memory brings to one turn, best first."""

    facts: tuple[Fact, ...] = ()
    episodes: tuple[Said, ...] = ()
    beside: frozenset[EntryId] = frozenset()  # those that hold no word of it, only stand by one that does
    brought: tuple[Said, ...] = ()  # lines from elsewhere, the person's own and others'
    learned: tuple[Fact, ...] = ()  # taken from this very turn
    replaced: tuple[Fact, ...] = ()  # closed by this very turn
    known: int = 0  # how many facts she holds in all
    closed: tuple[Fact, ...] = ()  # what was sought and is held no more, oldest first
    told: tuple[Said, ...] = ()  # the lines of theirs that were sought, oldest first
    topics: tuple[Topic, ...] = ()  # of those that were asked for


@dataclass(frozen=True, kw_only=True)
class Loop:
    """A plan with a day (`fact.since`), and how often she has asked how it went."""

    fact: Fact
    asked: int = 0


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """What she may ask once: whether two names are one person's, or which of two values holds.

    `one` and `other` are the names, and `what` they are to the person or ""; or they are the values that
    `facts` hold, those that stand so far, and `what` is their relation.
    """

    id: EntryId
    one: str
    other: str
    what: str
    sources: tuple[EntryId, ...]  # the turns that told of them
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Swayed:
    """A taste of hers that a reason of theirs moved: `quote`. `source` is her reply that took it."""

    taste: str
    quote: str
    at: datetime
    source: EntryId


@dataclass(frozen=True, kw_only=True)
class Person:
    """What a mind needs at hand about the person in every turn."""

    name: str = ""
    is_adult: bool | None = None  # None: not asked yet
    her_name: str = ""
    people: tuple[tuple[str, str], ...] = ()  # (name, what they are to the person)
    gone: frozenset[str] = frozenset()  # who has died, by name or "your wife", in small letters
    swayed: tuple[Swayed, ...] = ()  # what they have talked her out of


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What is true of this machine and this talk, so that she never has to guess it."""

    machine: str = "this machine"
    region: str = ""  # the country whose lines she names in a crisis; "" takes that of the zone
    open_talks: int = 1
    ear_is_local: bool = False
    voice_is_local: bool = False
    bytes_out_today: int = 0
    model_found: Endpoint | None = None  # a model on this machine that may be offered, once
    models: tuple[Endpoint, ...] = ()  # all that the person may ask for by name, those here first


@dataclass(frozen=True, kw_only=True)
class Moment:
    """The state of the world in which a cue is answered."""

    now: datetime
    zone: ZoneInfo
    person: Person = field(default_factory=Person)
    around: Surroundings = field(default_factory=Surroundings)
    past: tuple[Said, ...] = ()  # the last lines, oldest first, over talks
    turns_so_far: int = 0  # the person's turns in all
    away: timedelta | None = None  # since the last line of any talk; None at the very first
    upcoming: tuple[Due, ...] = ()  # the next reminders
    unacknowledged: tuple[Due, ...] = ()  # fired and not yet seen
    loops: tuple[Loop, ...] = ()  # plans with a day around now of which nothing more was told
    doubts: tuple[Doubt, ...] = ()  # what she may ask, once
    anchors: tuple[
        tuple[str, str], ...
    ] = ()  # days that have a name ("mum's birthday"), as ISO dates, with the hour where it is known
    last_deed: Deed | None = None
    model: Endpoint | None = None  # the language model that the person said yes to; None: the reflex alone

    @cached_property
    def local(self) -> datetime:
        """The wall clock of the person."""
        return self.now.astimezone(self.zone)

    @property
    def last_line(self) -> Said | None:
        """Her last line, which a short answer answers."""
        return next((said for said in reversed(self.past) if said.speaker == "samantha"), None)
