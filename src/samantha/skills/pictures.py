"""Keeping a picture that the person showed, at their word, and letting it go again.

A kept picture is one journal entry that holds its bytes, so it is encrypted, exported, backed up and erased
like every other word of theirs; the table `picture` only says where it is. Letting it go (`drop`, which is
also how keeping is undone) hides it at once and erases it a day later, with the deed that kept it and its
caption: the journal's own `forgotten` entry, as for a forgotten sentence. Until then it can be taken back.
"""

import base64
import binascii
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, cast, get_args

from pydantic import BaseModel, Field

from samantha.core.deed import Deed, Preview, Proposal, Risk
from samantha.core.entry import Draft, Entry
from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.ids import EntryId, OwnerId, PictureId
from samantha.core.model import Media, Picture
from samantha.core.ports import Enacted, Pen, Row, Transaction, Verb
from samantha.journal.journal import find as find_entry
from samantha.skills.arguments import Arguments, Line

MOST_KEPT = 300  # about 0.3 MB each, once the page made a phone's smaller; seven backups hold each again
KEPT_FOR = timedelta(hours=24)  # letting go can be taken back for a day, as all forgetting

Name = Annotated[str, Field(pattern=r"^p-[0-9a-z]{16}$")]


class KeepPicture(Arguments):
    id: Name
    caption: Annotated[Line, Field(max_length=200)] = ""


class DropPicture(Arguments):
    id: Name


class Pictures:
    """See the Skill port. `find` has what was shown not long ago."""

    name = "pictures"
    verbs: Mapping[str, Verb] = {
        "keep": Verb(arguments=KeepPicture, risk=Risk.REVERSIBLE),
        "drop": Verb(arguments=DropPicture, risk=Risk.REVERSIBLE),
    }

    def __init__(self, find: Callable[[PictureId], Picture | None]) -> None:
        self._find = find

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        match arguments:
            case KeepPicture(caption=caption):
                self._to_keep(arguments, pen)
                return Preview(title="Keep a picture", lines=(("Caption", caption),) if caption else ())
            case DropPicture():
                _kept(arguments.id, pen)
                return Preview(title="Let a picture go")  # without its caption, which this deed outlives
        raise TypeError(f"pictures has no verb {verb}")

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        match arguments:
            case KeepPicture():
                found = self._to_keep(arguments, pen)
                if isinstance(found, Kept):
                    # Its source takes this deed along when the picture is erased after all.
                    pen.write(Draft(kind="restored", body={"ids": found.ids}, sources=(found.entry,)))
                else:
                    _write(found, arguments.caption, deed, pen)
                return Enacted(
                    result={"picture": arguments.id, "restored": isinstance(found, Kept)},
                    inverse=_inverse("drop", arguments.id),
                )
            case DropPicture():
                kept = _kept(arguments.id, pen)
                until = (pen.now + KEPT_FOR).astimezone(UTC).isoformat()
                # No sources: it holds ids only, and must outlive the turn that asked for it.
                pen.write(Draft(kind="forgotten", body={"ids": kept.ids, "until": until}))
                return Enacted(
                    result={"picture": kept.id, "until": until}, inverse=_inverse("keep", arguments.id)
                )
        raise TypeError(f"pictures has no verb {verb}")

    def _to_keep(self, asked: KeepPicture, pen: Pen) -> "Picture | Kept":
        """What is to be kept: a picture that was shown, or one that was let go within the day."""
        kept = find_kept(pen.owner, pen.tx, asked.id)
        if kept is not None and not kept.is_dropped:
            raise BadInputError("I keep that picture already.")
        if kept is not None:
            return kept
        picture = self._find(PictureId(asked.id))
        if picture is None:
            raise NotFoundError("I no longer hold that picture. Show it to me again, and I can keep it.")
        if _count(pen) >= MOST_KEPT:
            raise BadInputError(f"I keep {MOST_KEPT} pictures at most; let one go first.")
        return picture


def _write(picture: Picture, caption: str, deed: Deed, pen: Pen) -> None:
    body = {
        "picture": picture.id,
        "media": picture.media,
        "content": base64.b64encode(picture.content).decode(),
        "caption": caption,
    }
    pen.write(Draft(kind="picture", body=body, sources=(*deed.sources, EntryId(deed.id))))


def _kept(id_: str, pen: Pen) -> "Kept":
    kept = find_kept(pen.owner, pen.tx, id_)
    if kept is None or kept.is_dropped:
        raise NotFoundError("I keep no picture of that name.")
    return kept


def _count(pen: Pen) -> int:
    rows = pen.tx.run("SELECT count(*) FROM picture WHERE owner_id = ?", pen.owner)
    return int(rows[0][0])


def _inverse(verb: str, id_: str) -> Proposal:
    return Proposal(skill=Pictures.name, verb=verb, arguments={"id": id_})


# --- what is kept ----------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Kept:
    """One kept picture, without its bytes. A dropped one is out of sight and waits to be erased."""

    id: PictureId
    entry: EntryId
    deed: EntryId  # "" where none is known
    at: datetime  # UTC
    caption: str
    is_dropped: bool

    @property
    def ids(self) -> list[str]:
        """What is forgotten with it: its bytes, and the deed that quotes its caption."""
        return [id_ for id_ in (self.entry, self.deed) if id_]


class PictureRecord:
    """See the Projection port."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.body is None:
            return
        match entry.kind:
            case "picture":
                _open(entry, entry.body, tx)
            case "forgotten" | "restored":
                changed = [(int(entry.kind == "forgotten"), entry.owner, id_) for id_ in entry.body["ids"]]
                tx.run_many("UPDATE picture SET dropped = ? WHERE owner_id = ? AND entry_id = ?", changed)

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        gone = [(owner, id_) for id_ in sorted(ids)]
        tx.run_many("DELETE FROM picture WHERE owner_id = ? AND entry_id = ?", gone)

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        tx.run("DELETE FROM picture WHERE owner_id = ?", owner)


def find_kept(owner: OwnerId, tx: Transaction, id_: str) -> Kept | None:
    rows = tx.run(f"SELECT {_COLUMNS} FROM picture WHERE owner_id = ? AND id = ?", owner, id_)
    return _to_kept(rows[0]) if rows else None


def list_kept(owner: OwnerId, tx: Transaction) -> list[Kept]:
    """Those that are in sight, newest first."""
    sql = f"SELECT {_COLUMNS} FROM picture WHERE owner_id = ? AND dropped = 0 ORDER BY seq DESC"
    return [_to_kept(row) for row in tx.run(sql, owner)]


def read_bytes(owner: OwnerId, tx: Transaction, kept: Kept) -> Picture | None:
    """The picture itself; None where its bytes are gone, or are none (a life from elsewhere)."""
    entry = find_entry(owner, tx, kept.entry)
    body: Mapping[str, Any] = (entry.body if entry else None) or {}
    if body.get("media") not in get_args(Media):
        return None
    try:
        content = base64.b64decode(str(body.get("content", "")), validate=True)
    except (binascii.Error, ValueError):
        return None
    return Picture(id=kept.id, media=cast(Media, body["media"]), content=content)


_COLUMNS = "id, entry_id, deed_id, at, caption, dropped"


def _open(entry: Entry, body: Mapping[str, Any], tx: Transaction) -> None:
    deed = next((source for source in entry.sources if source.startswith("d-")), "")
    tx.run(
        "INSERT OR REPLACE INTO picture VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
        entry.owner,
        str(body.get("picture") or entry.id),
        entry.id,
        deed,
        entry.seq,
        entry.at.astimezone(UTC).isoformat(timespec="seconds"),
        str(body.get("caption") or ""),
    )


def _to_kept(row: Row) -> Kept:
    return Kept(
        id=PictureId(row[0]),
        entry=EntryId(row[1]),
        deed=EntryId(row[2]),
        at=datetime.fromisoformat(row[3]),
        caption=row[4],
        is_dropped=bool(row[5]),
    )
