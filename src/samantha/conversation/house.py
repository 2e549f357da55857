"""What every talk in one home shares, and which talks are open."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Protocol

from samantha.conversation.pictures import HeldPictures
from samantha.core.clock import Clock
from samantha.core.deed import Due
from samantha.core.errors import SamanthaError
from samantha.core.events import Event, ReminderFired
from samantha.core.ids import OwnerId
from samantha.core.model import Endpoint
from samantha.core.outflow import Outflow
from samantha.core.ports import Memory, Mind
from samantha.deeds.desk import Desk
from samantha.journal.journal import ChainedJournal
from samantha.memory.dense.vectors import Vectors


class Listener(Protocol):
    """An open talk, as the rest of the house sees it. A brief one is of one turn, and nobody listens on."""

    is_brief: bool

    def tell(self, event: Event) -> None:
        """Show something that happened outside of this talk. Never waits."""
        ...

    def remind(self, due: Due) -> None:
        """Say a reminder that has fired."""
        ...


@dataclass(kw_only=True)
class OpenTalks:
    """The talks that are open now. "How many others are you talking to?" is answered from here."""

    _open: list[Listener] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self._open)

    @asynccontextmanager
    async def joined(self, talk: Listener) -> AsyncIterator[None]:
        self._open.append(talk)
        try:
            yield
        finally:
            self._open.remove(talk)

    async def ring(self, due: Due) -> None:
        """Show a reminder in every open talk, and have the one that was opened last say it aloud."""
        self.tell_all(ReminderFired(due=due))
        listening = [talk for talk in self._open if not talk.is_brief]
        if listening:
            with suppress(SamanthaError):  # it is shown all the same, and waits to be seen
                listening[-1].remind(due)

    def tell_all(self, event: Event) -> None:
        for talk in tuple(self._open):
            with suppress(SamanthaError):  # a page that stopped reading ends its own talk only
                talk.tell(event)


@dataclass(frozen=True, kw_only=True)
class House:
    """The organs behind every talk of one owner. wiring.py puts it together."""

    owner: OwnerId
    clock: Clock
    journal: ChainedJournal
    memory: Memory
    mind: Mind
    desk: Desk
    machine: str  # what this computer is called in a sentence: "this laptop"
    outflow: Outflow
    after_deed: Callable[[], None]  # something that the scheduler should look at may have changed
    region: str = ""  # of the settings: whose crisis lines she names
    voice_is_here: bool = False
    backchannels: bool = True  # of the settings: may she say "mm-hm" while somebody tells something
    model_found: Callable[[], Endpoint | None] = lambda: None  # a model on this machine, to be offered
    models: Callable[[], Sequence[Endpoint]] = tuple  # every model that can be asked for by name
    pictures: HeldPictures = field(default_factory=HeldPictures)
    talks: OpenTalks = field(default_factory=OpenTalks)
    meaning: Vectors | None = None  # the dense part of recall
