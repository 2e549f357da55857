"""Keeps what was brought: one `brought` entry each, batch by batch, and never the same thing twice.

Bodies of `brought`, by `what` (`from`, the program, and text in each):

    line      {by, to, said_at, talk, way told/wrote, teaches}   `by` "" is the person, who said it to `to`;
              `said_at` is ISO with offset, or null
    contact   {name, birthday, kin, works_at, job}
    day       {title, on, time, repeats, birthday_of}   `on` is the day's midnight on their clock, or null
    note      {about}

An entry's id is a keyed hash of its program and its key there, so that what was brought before is known
again. The key is random and stands in the `imported` entries: once all imports are erased it is gone too, and
the ids tell nothing. What was erased for good stays out when the same file comes again.
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from samantha.core.entry import Draft, Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Pen, Transaction
from samantha.journal.journal import find
from samantha.moving.brought import Brought, Contact, Day, Line, Note

ALPHABET = bytes.maketrans(b"abcdefghijklmnopqrstuvwxyz234567", b"0123456789abcdefghjkmnpqrstvwxyz")
LOOKED_UP = 400  # ids bound to one statement


@dataclass(frozen=True, kw_only=True)
class Import:
    """One import, under way. `entry` is the one that began it; None until something new is found."""

    source: str
    file: str
    zone: ZoneInfo
    key: bytes
    entry: EntryId | None = None


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What became of some of it."""

    new: int = 0
    known: int = 0  # here already
    erased: int = 0  # was here, and forgotten for good at the person's word

    def __add__(self, other: "Kept") -> "Kept":
        return Kept(
            new=self.new + other.new, known=self.known + other.known, erased=self.erased + other.erased
        )


def begin(owner: OwnerId, tx: Transaction, source: str, file: str, zone: ZoneInfo) -> Import:
    """An import to go on with: that of the same file which was broken off, else a new one. Writes nothing."""
    begun, ended = dict[str, Entry](), set[str]()
    for (id_,) in tx.run(
        "SELECT id FROM journal WHERE owner_id = ? AND kind = 'imported' ORDER BY seq", owner
    ):
        entry = find(owner, tx, id_)
        if entry is None or entry.body is None:
            continue
        if entry.body.get("of"):
            ended.add(str(entry.body["of"]))
        elif entry.body.get("key"):
            begun[entry.id] = entry
    bodies = {id_: dict(entry.body or {}) for id_, entry in begun.items()}
    key = next((bytes.fromhex(body["key"]) for body in reversed(bodies.values())), secrets.token_bytes(16))
    open_ = [
        id_
        for id_, body in bodies.items()
        if id_ not in ended and (body.get("from"), body.get("file")) == (source, file)
    ]
    return Import(source=source, file=file, zone=zone, key=key, entry=EntryId(open_[-1]) if open_ else None)


def keep(pen: Pen, import_: Import, items: Sequence[Brought]) -> tuple[Import, Kept]:
    """Write those of them that are new, in one transaction. Returns the import as it goes on."""
    ids = {_id(import_, item): item for item in items}
    there = _there(pen.owner, pen.tx, ids)
    new = [(id_, item) for id_, item in ids.items() if id_ not in there]
    if new and import_.entry is None:
        body = {"from": import_.source, "file": import_.file, "key": import_.key.hex()}
        import_ = replace(import_, entry=pen.write(Draft(kind="imported", body=body)).id)
    for id_, item in new:
        assert import_.entry is not None
        pen.write(Draft(kind="brought", id=id_, body=_body(item, import_), sources=(import_.entry,)))
    erased = sum(1 for id_ in there if not there[id_])
    return import_, Kept(new=len(new), known=len(items) - len(new) - erased, erased=erased)


def end(pen: Pen, import_: Import) -> None:
    """Say that all of it is in. An import that found nothing new writes nothing."""
    if import_.entry is not None:
        count = pen.tx.run(
            "SELECT count(*) FROM made_from WHERE owner_id = ? AND source_id = ?", pen.owner, import_.entry
        )[0][0]
        body = {"from": import_.source, "file": import_.file, "of": import_.entry, "count": count}
        pen.write(Draft(kind="imported", body=body, sources=(import_.entry,)))


def _id(import_: Import, item: Brought) -> EntryId:
    """80 bits of a keyed hash, written as the other ids are."""
    digest = hmac.new(
        import_.key, f"{item.program}\x1f{item.key}".encode("utf-8", "surrogatepass"), hashlib.sha256
    ).digest()
    return EntryId(f"b-{base64.b32encode(digest[:10]).lower().translate(ALPHABET).decode()}")


def _there(owner: OwnerId, tx: Transaction, ids: Iterable[str]) -> dict[str, bool]:
    """Those that the journal has, and whether it has their words still."""
    found: dict[str, bool] = {}
    every = list(ids)
    for at in range(0, len(every), LOOKED_UP):
        part = every[at : at + LOOKED_UP]
        rows = tx.run(
            f"""SELECT j.id, c.seq IS NOT NULL FROM journal j
                LEFT JOIN content c ON c.owner_id = j.owner_id AND c.seq = j.seq
                WHERE j.owner_id = ? AND j.id IN ({", ".join("?" * len(part))})""",
            owner,
            *part,
        )
        found |= {id_: bool(has_words) for id_, has_words in rows}
    return found


def _body(item: Brought, import_: Import) -> dict[str, Any]:
    body: dict[str, Any] = {"from": item.program, "text": item.text}
    match item:
        case Line():
            talk = hashlib.sha256(import_.key + item.talk.encode("utf-8", "replace")).hexdigest()[:16]
            said = _in_zone(item.said, import_.zone)
            return body | {
                "what": "line",
                "by": "" if item.by == "person" else item.who,
                "to": item.who if item.by == "person" else "",
                "said_at": said.isoformat() if said else None,
                "talk": f"k-{talk}",
                "way": item.way,
                "teaches": item.teaches,
            }
        case Contact():
            return body | {
                "what": "contact",
                "name": item.name,
                "birthday": item.birthday,
                "kin": [list(pair) for pair in item.kin],
                "works_at": item.works_at,
                "job": item.job,
            }
        case Day():
            at = _in_zone(item.on, import_.zone) if isinstance(item.on, datetime) else None
            day = at.date() if at else item.on
            midnight = datetime.combine(day, time(), import_.zone) if day else None
            return body | {
                "what": "day",
                "title": item.title,
                "on": midnight.isoformat() if midnight else None,
                "time": f"{at:%H:%M}" if at else "",
                "repeats": item.repeats,
                "birthday_of": item.birthday_of,
            }
        case Note():
            return body | {"what": "note", "about": item.about}


def _in_zone(said: datetime | None, zone: ZoneInfo) -> datetime | None:
    """On the person's clock. One without a zone was written by it."""
    if said is None:
        return None
    try:
        return said.replace(tzinfo=zone) if said.tzinfo is None else said.astimezone(zone)
    except (OverflowError, ValueError):
        return None
