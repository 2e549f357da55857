"""One turn without an open talk: `samantha say`, /v1, and whatever else wants a plain answer."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from samantha.conversation.hands import deeds_of
from samantha.conversation.house import House
from samantha.conversation.moment import read_zone
from samantha.conversation.senses import Senses
from samantha.conversation.session import Session
from samantha.core.deed import Deed
from samantha.core.entry import Entry
from samantha.core.errors import (
    BadInputError,
    DamagedError,
    DiskFullError,
    HomeError,
    OverloadedError,
    RefusedError,
    SamanthaError,
)
from samantha.core.events import Event, ReplyEnded, Say, Trouble, TurnKept
from samantha.core.ids import EntryId, PictureId
from samantha.core.ports import Transaction
from samantha.core.turn import Channel
from samantha.journal.journal import find
from samantha.memory.episodes import reply_to


@dataclass(frozen=True, kw_only=True)
class Answered:
    """`sources` are the entries that the reply rests on, the turn itself among them."""

    turn: EntryId
    said: EntryId | None  # the reply in the journal; None where it holds none
    reply: str  # as it stands there; else the sentence of the trouble
    deeds: tuple[Deed, ...]
    sources: list[EntryId]
    trouble: Trouble | None = None  # what went wrong once the turn was kept


async def say_once(
    house: House,
    text: str,
    client: str = "",
    *,
    channel: Channel = "text",
    pictures: tuple[PictureId, ...] = (),
) -> Answered:
    """Take one turn in a talk of its own. Raises SamanthaError where the turn was refused.

    The caller reads the whole reply at once, and only from an answer that is on the disk; cancelled
    before that, they read nothing, and the record says so.
    """
    saying = _say(house, text, client, channel, pictures, by_sentence=False)
    async with aclosing(saying):
        (answered,) = [part async for part in saying if isinstance(part, Answered)]
    return answered


def say_streaming(
    house: House,
    text: str,
    client: str = "",
    *,
    channel: Channel = "text",
    pictures: tuple[PictureId, ...] = (),
) -> AsyncGenerator[TurnKept | Say | Answered, None]:
    """The same, part by part: the kept turn, her sentences as they come, then the answer as it was recorded.

    Asking for the next part says that the one before has reached the caller. To break her off, close the
    generator: the record keeps the sentences that had reached them and no others.
    """
    return _say(house, text, client, channel, pictures, by_sentence=True)


async def _say(
    house: House,
    text: str,
    client: str,
    channel: Channel,
    pictures: tuple[PictureId, ...],
    *,
    by_sentence: bool,
) -> AsyncGenerator[TurnKept | Say | Answered, None]:
    zone = await house.journal.look(lambda tx: read_zone(house.owner, tx))
    # It holds passing news, and at most one reply, whose sentences are in memory anyway.
    events: asyncio.Queue[Event | None] = asyncio.Queue()
    session = Session(house, events.put_nowait, Senses(zone=ZoneInfo(zone)), is_brief=True)
    session.hear(text, client=client, channel=channel, pictures=pictures)
    running = asyncio.create_task(session.run())
    settled = asyncio.create_task(session.settled())
    for task in (running, settled):
        task.add_done_callback(lambda _: events.put_nowait(None))
    kept: TurnKept | None = None
    trouble: Trouble | None = None
    reply, chars = "", 0  # a reminder that fires meanwhile may be said here too, as a reply of its own
    try:
        while (event := await events.get()) is not None:
            match event:
                case TurnKept():
                    kept = event
                    yield event
                case Say() if kept is not None and reply in ("", event.reply):
                    reply = event.reply
                    yield event
                    chars += len(event.text) + (event.index > 0)
                    if by_sentence:
                        session.progress(reply, chars, is_done=False)
                case ReplyEnded() if event.reply == reply:
                    session.progress(reply, len(event.text), is_done=True)
                case Trouble() if trouble is None:
                    trouble = event
    finally:
        settled.cancel()
        session.end()
        await running
    if kept is None:
        raise _refusal(trouble)
    answered = await _read(house, kept.turn, trouble)
    if not reply and answered.said is not None:  # the turn was known, and answered before
        yield Say(reply=answered.said, index=0, text=answered.reply)
    yield answered


async def _read(house: House, turn: EntryId, trouble: Trouble | None) -> Answered:
    """What the record holds of the reply to a turn."""

    def read(tx: Transaction) -> Entry | None:
        said = reply_to(house.owner, tx, turn)
        return find(house.owner, tx, said.id) if said is not None else None

    said = await house.journal.look(read)
    reply = said.body["text"] if said is not None and said.body else (trouble.message if trouble else "")
    return Answered(
        turn=turn,
        said=said.id if said is not None else None,
        reply=reply,
        deeds=tuple(await deeds_of(house, turn)),
        sources=list(said.sources) if said is not None else [turn],
        trouble=trouble,
    )


_REFUSALS = {
    kind.__name__: kind for kind in (RefusedError, OverloadedError, HomeError, DiskFullError, DamagedError)
}


def _refusal(trouble: Trouble | None) -> SamanthaError:
    """Why a turn was not kept, as an error of the kind that it was."""
    if trouble is None:
        return BadInputError("I could not take that in. Say it again.")
    return _REFUSALS.get(trouble.code, BadInputError)(trouble.message)
