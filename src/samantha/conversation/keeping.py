"""A turn on its way into the journal, in one transaction with all that a mind needs to answer it."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from samantha.conversation.house import House
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError
from samantha.core.ids import EntryId, PictureId, TalkId
from samantha.core.ports import Pen, Transaction
from samantha.core.turn import Channel, Cue, Moment, Recall, Turn
from samantha.journal.journal import find
from samantha.memory.episodes import find_by_client, reply_to

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """What the person said, before it is kept. `client` is the sender's own id of it.

    `begun` is a turn that was taken for over too soon: `text` is that and what came after it.
    """

    text: str
    talk: TalkId
    channel: Channel
    client: str = ""
    pictures: tuple[PictureId, ...] = ()
    begun: EntryId | None = None


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What she is to answer, with all that a mind needs for it where it was read along."""

    cue: Cue
    moment: Moment | None = None
    recall: Recall | None = None


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A turn on the disk: new, or known by its sender's id and perhaps answered already (then not asked)."""

    turn: Turn
    seq: int  # its place in the journal
    is_new: bool
    asked: Asked | None


def keep_turn(
    house: House, pen: Pen, said: Spoken, read: Callable[[Transaction], Moment], id_: EntryId | None = None
) -> Kept:
    """Find the turn by its sender's id, or write it (as `id_`): in one transaction, so that it is never two.

    What a mind needs is read in the same one: each way to the store's thread and back costs 0.3 ms.
    """
    known = find_by_client(pen.owner, pen.tx, said.client) if said.client else None
    entry = find(pen.owner, pen.tx, known) if known else None
    is_new = entry is None or entry.body is None
    if entry is None or entry.body is None:
        body: dict[str, Any] = {
            "text": said.text,
            "talk": said.talk,
            "channel": said.channel,
            "client": said.client,
        }
        if said.pictures:
            body["pictures"] = list(said.pictures)
        if said.begun is not None:
            body["begun"] = said.begun
        sources = (said.begun,) if said.begun is not None else ()
        entry = pen.write(Draft(kind="turn", body=body, sources=sources, id=id_))
    elif entry.body["text"] != said.text:
        raise BadInputError("That id belongs to another turn, so I kept nothing. Send it under a new one.")
    turn = Turn(
        id=entry.id,
        talk=said.talk,
        text=said.text,
        at=entry.at,
        channel=said.channel,
        pictures=said.pictures,
    )
    is_answered = not is_new and reply_to(pen.owner, pen.tx, entry.id) is not None
    asked = None if is_answered else _read_along(house, pen, turn, read)
    return Kept(turn=turn, seq=entry.seq, is_new=is_new, asked=asked)


def _read_along(house: House, pen: Pen, turn: Turn, read: Callable[[Transaction], Moment]) -> Asked:
    try:
        recall = house.memory.recall_in(pen.tx, turn)
        return Asked(cue=turn, moment=read(pen.tx), recall=recall)
    except Exception as error:  # noqa: BLE001 - keeping the words comes first; they are read for once more
        log.error("talk: %s while reading along", type(error).__name__)
        return Asked(cue=turn)
