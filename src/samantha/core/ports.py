"""The seams of the house: what each organ offers to the others. READ THIS FIRST.

One sentence goes ear -> floor -> session -> Journal -> Mind (Hands: recall, propose) -> pieces
-> voice, and all of it is in the journal before it is acknowledged. Organs never import one another;
they meet here, and wiring.py and skillset.py alone name who stands behind each port.
"""

from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Awaitable,
    Callable,
    Iterable,
    Mapping,
    Sequence,
    Set,
)
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, runtime_checkable

from pydantic import BaseModel

from samantha.core.deed import Arguments, Deed, Preview, Proposal, Risk, Stopped
from samantha.core.entry import Draft, Entry
from samantha.core.ids import EntryId, OwnerId, PictureId
from samantha.core.model import Delta, Endpoint, Picture, Request, Tool
from samantha.core.secret import Secret
from samantha.core.sound import Transcript
from samantha.core.turn import Cue, Moment, Piece, Recall, Sought, Turn

if TYPE_CHECKING:  # an annotation only: the ports load without numpy
    import numpy as np
    from numpy.typing import NDArray

T = TypeVar("T")

# --- what keeps -------------------------------------------------------------------------------

Row = tuple[Any, ...]


class Transaction(Protocol):
    """Statements that are kept together or not at all. Lives on the store's own thread."""

    def run(self, sql: str, *values: Any) -> list[Row]:
        """Run one statement (placeholders `?`) and return its rows, all of them."""
        ...

    def run_many(self, sql: str, values: Iterable[Sequence[Any]]) -> None: ...


class Store(Protocol):
    """The database: one writer, whose acknowledged work survives kill -9.

    `write` resolves only once its work is on the disk; several writes may share one commit.
    Works are plain functions, run on the store's thread; an error in one undoes that one alone.
    Raises DiskFullError, OverloadedError, DamagedError.
    """

    async def write(self, work: Callable[[Transaction], T]) -> T: ...

    async def read(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` on a snapshot that holds every acknowledged write. It must not write."""
        ...

    def before_acknowledging(self, seal: Callable[[Transaction], None]) -> None:
        """Have `seal` called after every commit, on the store's thread, before its works resolve."""
        ...

    async def scrub(self) -> None:
        """Make deleted words leave the files: indexes and write-ahead log included."""
        ...

    async def copy_to(self, target: Path) -> None:
        """Write a whole, consistent copy to a new file."""
        ...

    async def close(self) -> None: ...


class Pen(Protocol):
    """The journal, open at its end, within one transaction."""

    owner: OwnerId
    now: datetime
    tx: Transaction
    projections: "Sequence[Projection]"

    def write(self, draft: Draft) -> Entry:
        """Append one entry and bring every projection up to date with it."""
        ...


class Projection(Protocol):
    """Tables made from the journal and from nothing else, so that they can be made anew."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        """Take in one entry. Called once each, in order, inside the transaction that wrote it."""
        ...

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        """Drop all that was made from these entries, to the last byte of their words."""
        ...

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        """Empty the tables of one owner before a rebuild."""
        ...


class Journal(Protocol):
    """The life: append-only, chained, the one source of every table."""

    owner: OwnerId

    async def append(self, *drafts: Draft) -> tuple[Entry, ...]:
        """Write entries together; they are on the disk and anchored when this returns."""
        ...

    async def act(self, work: Callable[[Pen], T]) -> T:
        """Look and write in one transaction: what `work` read still holds when it is kept."""
        ...

    async def look(self, work: Callable[[Transaction], T]) -> T:
        """Read a snapshot of the tables."""
        ...


# --- what knows and answers -------------------------------------------------------------------


class Memory(Protocol):
    """What she made of the journal. Writing it is a projection's work; this is the reading side."""

    async def recall(
        self,
        turn: Turn,
        about: Sequence[str] = (),
        known: Recall | None = None,
        sought: Sought | None = None,
    ) -> Recall:
        """What bears on this turn, best first: facts, earlier turns, what was just learned.

        `about` names subjects ("you", "Ana") whose facts are wanted whole; `known` is what `recall_in` gave;
        `sought` asks for the lines that answer a question, and for what was true once of those in `about`.
        """
        ...

    def recall_in(self, tx: Transaction, turn: Turn) -> Recall:
        """The same, about nobody in particular, in the transaction that keeps the turn."""
        ...


class Embedder(Protocol):
    """Turns lines into vectors, so that lines that mean alike lie close. Recall works without one, too."""

    name: str  # vectors of another name are not comparable
    width: int

    async def embed(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """One row of length 1 for each text: shape (len(texts), width). Raises SamanthaError."""
        ...


class Hands(Protocol):
    """What a mind may reach for while it answers: memory, and the desk. Nothing else."""

    async def recall(self, turn: Turn, about: Sequence[str] = (), sought: Sought | None = None) -> Recall: ...

    async def propose(self, proposal: Proposal) -> Deed:
        """Ask the desk. Returns the deed as far as it came: done, or waiting for approval.

        Raises BadInputError where the arguments make no sense, RefusedError where it may not be.
        """
        ...

    async def undo(self) -> Deed | None:
        """Take the last deed back; None when there is none that can be."""
        ...

    async def withdraw(self, *, held_only: bool = False) -> Deed | None:
        """Close the last question of this talk that still waits for a yes, or what is held after one; None
        when there is none."""
        ...

    async def waiting(self) -> Sequence[Deed]:
        """What waits for a yes, and what is held after one, from any talk, oldest first."""
        ...

    async def stop_everything(self) -> Stopped:
        """The kill switch: nothing that waits will happen, what runs is broken off, nothing more leaves the
        house. Only the page or a terminal ends it."""
        ...

    def tools(self) -> Sequence[Tool]:
        """What a language model may ask the desk for. Nothing grave is among it."""
        ...

    def picture(self, id_: PictureId) -> Picture | None:
        """What the person showed; None once it is no longer held."""
        ...

    async def leaves(self, host: str, count: int) -> None:
        """Write down that so many bytes are about to leave this machine. Await it before they do."""
        ...


class Mind(Protocol):
    """Whoever answers: the reflex alone, or a thought behind it."""

    def answer(self, cue: Cue, moment: Moment, hands: Hands) -> AsyncIterator[Piece]:
        """Her sentences, as they come. A deed is claimed in words only after it was run."""
        ...


Leaving = Callable[[str, int], Awaitable[None]]
"""Takes host and count of bytes, as Hands.leaves does."""


class Model(Protocol):
    """A language model, wherever it runs."""

    endpoint: Endpoint

    def stream(self, request: Request, before_leaving: Leaving | None = None) -> AsyncGenerator[Delta, None]:
        """Its answer, part by part; to stop it, close the generator.

        `before_leaving` is awaited before each attempt whose bytes leave this machine.
        Raises ModelError with one clear sentence, OverlongError where the prompt was too long for it.
        """
        ...

    async def close(self) -> None: ...


class Secrets(Protocol):
    """Keys of other people's servers: in the platform's keyring, else in a file that only this account reads.

    They stand in no log, journal, export or error text. Each raises HomeError where a keyring says no.
    """

    where: str  # a line for `doctor`: what keeps them

    def read(self, name: str) -> Secret | None: ...

    def write(self, name: str, secret: Secret) -> None: ...

    def forget(self, name: str) -> None: ...


# --- what does --------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Verb:
    """One thing a skill can do: the shape of its arguments and what it can cost."""

    arguments: type[BaseModel]
    risk: Risk
    says: str = ""  # what a language model is told of it; "" keeps it from them
    content: frozenset[str] = frozenset()  # what text from outside may fill: never whom, where or which


@dataclass(frozen=True, kw_only=True)
class Enacted:
    """What a deed came to. `inverse` is what would take it back, stored before it counts.

    `sources` are the entries whose words `result` quotes: where they are erased, the deed goes with them.
    """

    result: Arguments
    inverse: Proposal | None = None
    sources: tuple[EntryId, ...] = ()


class Skill(Protocol):
    """One trade of hers. Small, typed, and alike: skills/reminders is the example.

    The desk calls `check` when a deed is proposed, and `enact` when it may run. A local skill acts
    by writing entries with the pen, so that its effect, its record and its inverse are one commit,
    and happen exactly once.
    """

    name: str
    verbs: Mapping[str, Verb]

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        """What the person is shown, written by code. Raises BadInputError where it makes no sense."""
        ...

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        """Do it. Raises BadInputError (nothing happened)."""
        ...


@dataclass(frozen=True, kw_only=True)
class Settled:
    """A proposal made exact, before it is shown, hashed and approved."""

    arguments: BaseModel  # ids in place of words, addresses in place of names, a zone with every time
    risk: Risk | None = None  # where these arguments cost more than the verb's own risk
    resource: str = ""  # what a grant may name: "calendar/home", "mail/ana@example.com"; "" takes none
    inverse: Proposal | None = None  # of a deed that leaves the house: stored before it is done; what
    # `enact` gives replaces it
    hold_s: int = 0  # how long it waits in the outbox for a change of mind, after the yes


@runtime_checkable
class SettlingSkill(Skill, Protocol):
    """A trade whose arguments may name things by the person's words: "the dentist", "Ana"."""

    def settle(self, verb: str, arguments: BaseModel, pen: Pen) -> Settled:
        """What exactly is meant. Called once, when the deed is proposed; writes nothing.

        Raises AmbiguousError where several things are meant alike, NotFoundError where none is.
        """
        ...


@runtime_checkable
class OutwardSkill(Skill, Protocol):
    """A trade that reaches out of the house. Its verbs that are not REVERSIBLE are done in two steps.

    The desk commits the state `running`, awaits `perform`, and then calls `enact` with what it
    returned in `deed.result`, to write down what happened; `enact` must not refuse at that point.
    """

    async def perform(self, verb: str, arguments: BaseModel, deed: Deed) -> Arguments:
        """Do the part that is in the world, once. Raises SamanthaError only if surely nothing happened;
        any other error, a cancellation or an overlong wait leaves the deed `uncertain` (`failed`, where it
        only reads). Where a cancellation comes too early to have done anything, say so by a SamanthaError."""
        ...


# --- what is heard ----------------------------------------------------------------------------


class Vad(Protocol):
    """Whether somebody speaks in a stream of sound. One for each stream: it keeps what came before."""

    name: str

    def hear(self, frame: bytes) -> float:
        """The probability of speech, 0 to 1, as of this frame: FRAME_BYTES of PCM16 mono at RATE_HZ.

        Never waits, takes under a millisecond.
        """
        ...

    def reset(self) -> None:
        """Forget what came before: the microphone was closed in between."""
        ...


class Hearing(Protocol):
    """One stretch of speech on its way to words."""

    @property
    def latest(self) -> Transcript:
        """What it has so far. It may still change."""
        ...

    def feed(self, frame: bytes) -> None:
        """Take in one frame, as Vad.hear does. Never waits."""
        ...

    async def so_far(self) -> Transcript:
        """The words of all that was fed, as good as they can be had now; more may be fed afterwards.

        Raises SamanthaError with one clear sentence where the engine fails.
        """
        ...

    async def close(self) -> None:
        """No more will come, and its words are not wanted any more."""
        ...


class Recogniser(Protocol):
    """Speech to text."""

    name: str
    leaves_to: str  # the host that the sound goes to; "" where it stays on this machine

    def warm(self) -> None:
        """Somebody may speak soon: load what it needs, in the background. Never waits, never raises."""
        ...

    def open(self) -> Hearing:
        """Begin to listen to one stretch of speech. Never waits. Raises SamanthaError."""
        ...

    async def close(self) -> None: ...


# --- what is said aloud -----------------------------------------------------------------------


class Voice(Protocol):
    """Text to speech on this machine."""

    name: str
    rate_hz: int

    def speak(self, text: str) -> AsyncGenerator[bytes, None]:
        """PCM16 mono at `rate_hz`, from the first clause on. Raises SamanthaError when it cannot.

        To stop her in mid-word, close the generator: `async with aclosing(voice.speak(text)) as sound`.
        """
        ...

    async def close(self) -> None: ...


class Speaker(Protocol):
    """Where her sound goes: the page that plays it, a sound card, a test. It keeps a small buffer.

    Samples are counted from `begin`, at the rate given there.
    """

    def begin(self, rate_hz: int) -> None:
        """A new stream of sound: samples count from 0 again. Never waits, as none of the next three does."""
        ...

    def play(self, pcm: bytes) -> None:
        """PCM16 mono to be played after what is buffered."""
        ...

    def duck(self, gain: float) -> None:
        """Play what is buffered at this gain (1 is as it was). What comes after was made so already."""
        ...

    @property
    def played(self) -> int:
        """Samples that were surely played, as far as is known."""
        ...

    async def empty(self) -> int:
        """Drop what is buffered, at once; how many samples had been played, exactly where it can be known."""
        ...
