"""One turn without an open talk: `samantha say`, and whatever else wants a plain answer."""

import asyncio
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from samantha.conversation.house import House
from samantha.conversation.moment import read_zone
from samantha.conversation.senses import Senses
from samantha.conversation.session import Session
from samantha.core.deed import Deed
from samantha.core.entry import Entry
from samantha.core.errors import BadInputError
from samantha.core.events import DeedChanged, Event, ReplyEnded, Trouble, TurnKept
from samantha.core.ids import EntryId
from samantha.core.ports import Transaction
from samantha.journal.journal import find
from samantha.memory.episodes import reply_to


@dataclass(frozen=True, kw_only=True)
class Answered:
    """`sources` are the entries that the reply rests on, the turn itself among them."""

    turn: EntryId
    reply: str
    deeds: tuple[Deed, ...]
    sources: list[EntryId]


async def say_once(house: House, text: str, client: str = "") -> Answered:
    """Take one turn in a talk of its own. Raises SamanthaError where the turn was refused."""
    seen: list[Event] = []
    session: Session

    def show(event: Event) -> None:
        seen.append(event)
        if isinstance(event, ReplyEnded):
            # The caller reads the whole reply at once, and only from an answer that is on the disk.
            session.progress(event.reply, len(event.text), is_done=True)

    zone = await house.journal.look(lambda tx: read_zone(house.owner, tx))
    session = Session(house, show, Senses(zone=ZoneInfo(zone)))
    session.hear(text, client=client)
    running = asyncio.create_task(session.run())
    settled = asyncio.create_task(session.settled())
    await asyncio.wait({settled, running}, return_when=asyncio.FIRST_COMPLETED)
    settled.cancel()
    session.end()
    await running
    trouble = next((event for event in seen if isinstance(event, Trouble)), None)
    kept = next((event for event in seen if isinstance(event, TurnKept)), None)
    if kept is None:
        raise BadInputError(trouble.message if trouble else "I could not take that in. Say it again.")

    def read(tx: Transaction) -> Entry | None:
        said = reply_to(house.owner, tx, kept.turn)
        return find(house.owner, tx, said.id) if said is not None else None

    said = await house.journal.look(read)
    reply = said.body["text"] if said is not None and said.body else (trouble.message if trouble else "")
    deeds = tuple(event.deed for event in seen if isinstance(event, DeedChanged))
    return Answered(
        turn=kept.turn,
        reply=reply,
        deeds=deeds,
        sources=list(said.sources) if said is not None else [kept.turn],
    )
