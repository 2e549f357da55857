"""The last weeks of inbox and sent mail at hand, so that a question takes milliseconds, offline too.

Its tables are not made from the journal and are never exported; what stands in them was written by others.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from samantha.core.ids import OwnerId
from samantha.core.ports import Row, Transaction
from samantha.skills.mail.addresses import Address, key_of
from samantha.skills.mail.letters import Folder, Letter
from samantha.skills.mail.post import Changes, Known, Place

MOST_OPEN = 500  # of the newest mails that may wait for an answer
FOLDERS: tuple[Folder, ...] = ("inbox", "sent")


@dataclass(frozen=True, kw_only=True)
class Held:
    """A mail at hand."""

    id: str
    account: str
    place: Place
    letter: Letter


@dataclass(frozen=True, kw_only=True)
class Looked:
    """When a folder was looked at last."""

    account: str
    at: datetime
    is_whole: bool


# --- writing ---------------------------------------------------------------------------------------


def known(owner: OwnerId, tx: Transaction, account: str) -> dict[Folder, Known]:
    """What is at hand of an account, to be told its server."""
    found: dict[Folder, Known] = {}
    for folder in FOLDERS:
        rows = tx.run(
            "SELECT uidvalidity FROM mirror_mail_folder WHERE owner_id = ? AND account = ? AND folder = ?",
            *(owner, account, folder),
        )
        uids = tx.run(
            "SELECT uid FROM mirror_mail WHERE owner_id = ? AND account = ? AND folder = ?",
            *(owner, account, folder),
        )
        found[folder] = Known(
            uidvalidity=rows[0][0] if rows else 0,
            uids=frozenset(uid for (uid,) in uids) if rows else frozenset(),
        )
    return found


def take_in(owner: OwnerId, tx: Transaction, account: str, changes: Changes, now: datetime) -> None:
    """Bring a folder up to date."""
    folder = changes.folder
    tx.run_many(
        "DELETE FROM mirror_mail WHERE owner_id = ? AND account = ? AND folder = ? AND uid = ?",
        [(owner, account, folder, uid) for uid in sorted(changes.gone)],
    )
    tx.run_many(
        f"INSERT OR REPLACE INTO mirror_mail VALUES ({', '.join('?' * 19)})",
        [_row(owner, account, changes, uid, letter) for uid, letter in changes.arrived.items()],
    )
    tx.run_many(
        """UPDATE mirror_mail SET is_seen = ?1, is_answered = ?2 WHERE owner_id = ?3 AND account = ?4
           AND folder = ?5 AND uid = ?6 AND (is_seen <> ?1 OR is_answered <> ?2)""",
        [
            (int(flags.is_seen), int(flags.is_answered), owner, account, folder, uid)
            for uid, flags in changes.flags.items()
        ],
    )
    tx.run(
        "INSERT OR REPLACE INTO mirror_mail_folder VALUES (?, ?, ?, ?, ?, ?)",
        *(owner, account, folder, changes.uidvalidity, iso(now), int(changes.is_whole)),
    )


def keep_only(owner: OwnerId, tx: Transaction, accounts: Collection[str]) -> None:
    """Drop what is at hand of accounts that the settings no longer name."""
    for (account,) in tx.run("SELECT DISTINCT account FROM mirror_mail_folder WHERE owner_id = ?", owner):
        if account not in accounts:
            for table in ("mirror_mail", "mirror_mail_folder"):
                tx.run(f"DELETE FROM {table} WHERE owner_id = ? AND account = ?", owner, account)


def _row(owner: OwnerId, account: str, changes: Changes, uid: int, letter: Letter) -> tuple[Any, ...]:
    recipients = {
        name: [[one.address, one.name] for one in every]
        for name, every in (("to", letter.to), ("cc", letter.cc), ("reply_to", letter.reply_to))
        if every
    }
    return (
        owner,
        account,
        changes.folder,
        uid,
        f"{account}:{changes.folder}:{changes.uidvalidity}:{uid}",
        letter.message_id,
        "".join(letter.answers),
        letter.sender.address,
        letter.sender.name,
        json.dumps(recipients, ensure_ascii=False),
        letter.subject,
        iso(letter.at),
        letter.text,
        f"{letter.sender}\n{letter.subject}\n{letter.text}".casefold(),
        int(letter.is_cut),
        int(letter.is_bulk),
        int(letter.is_seen),
        int(letter.is_answered),
        letter.attachments,
    )


# --- reading ---------------------------------------------------------------------------------------

_COLUMNS = """m.id, m.account, m.folder, m.uid, m.message_id, m.answers, m.sender, m.sender_name,
    m.recipients, m.subject, m.at, m.text, m.is_cut, m.is_bulk, m.is_seen, m.is_answered, m.attachments"""


def find(owner: OwnerId, tx: Transaction, id_: str) -> Held | None:
    rows = tx.run(f"SELECT {_COLUMNS} FROM mirror_mail m WHERE m.owner_id = ? AND m.id = ?", owner, id_)
    return _held(rows[0]) if rows else None


def search(
    owner: OwnerId,
    tx: Transaction,
    *,
    folder: Folder = "inbox",
    words: Iterable[str] = (),
    first: datetime | None = None,
    until: datetime | None = None,
    is_unread: bool = False,
    limit: int = 500,
) -> list[Held]:
    """Mails that hold all the words (beginnings of words), newest first."""
    wheres = ["m.owner_id = ?", "m.folder = ?"]
    values: list[str] = [owner, folder]
    for word in words:
        wheres.append("instr(m.folded, ?) > 0")
        values.append(word.casefold())
    if first is not None:
        wheres.append("m.at >= ?")
        values.append(iso(first))
    if until is not None:
        wheres.append("m.at < ?")
        values.append(iso(until))
    if is_unread:
        wheres.append("m.is_seen = 0")
    sql = f"SELECT {_COLUMNS} FROM mirror_mail m WHERE {' AND '.join(wheres)} ORDER BY m.at DESC, m.uid DESC"
    return [_held(row) for row in tx.run(f"{sql} LIMIT {limit:d}", *values)]


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One mail of an exchange, without its words. Times of ISO 8601 in UTC compare as they stand."""

    id: str
    folder: str
    message_id: str
    answers: str
    sender: str
    recipients: str  # JSON
    at: str

    @property
    def to(self) -> frozenset[str]:
        held = json.loads(self.recipients)
        return frozenset(key_of(address) for which in ("to", "cc") for address, _ in held.get(which, ()))


def steps(owner: OwnerId, tx: Transaction) -> list[Step]:
    """Every mail that is at hand, as a part of its exchange; the oldest first."""
    rows = tx.run(
        """SELECT id, folder, message_id, answers, sender, recipients, at
           FROM mirror_mail INDEXED BY mirror_mail_by_time
           WHERE owner_id = ? AND folder IN ('inbox', 'sent') AND is_bulk = 0 ORDER BY at""",
        owner,
    )
    names = ("id", "folder", "message_id", "answers", "sender", "recipients", "at")
    return [Step(**dict(zip(names, row, strict=True))) for row in rows]


def unanswered(owner: OwnerId, tx: Transaction) -> Iterator[Held]:
    """Mails of the inbox that are not marked as answered and were not sent to many, newest first."""
    rows = tx.run(
        f"""SELECT {_COLUMNS} FROM mirror_mail m WHERE m.owner_id = ? AND m.folder = 'inbox' AND m.is_bulk = 0
            AND m.is_answered = 0 AND m.sender <> '' ORDER BY m.at DESC, m.uid DESC LIMIT {MOST_OPEN}""",
        owner,
    )
    return map(_held, rows)


def written_to(owner: OwnerId, tx: Transaction) -> list[Address]:
    """Everybody to whom the person has written, each address once, the newest first."""
    rows = tx.run(
        "SELECT recipients FROM mirror_mail WHERE owner_id = ? AND folder = 'sent' ORDER BY at DESC", owner
    )
    found: dict[str, Address] = {}
    for (recipients,) in rows:
        held = json.loads(recipients)
        for address, name in (*held.get("to", ()), *held.get("cc", ())):
            key = key_of(address)
            if address and (key not in found or not found[key].name):
                found[key] = Address(address=address, name=name)
    return list(found.values())


def looked(owner: OwnerId, tx: Transaction) -> list[Looked]:
    """When each account's inbox was looked at last."""
    rows = tx.run(
        """SELECT account, looked_at, is_whole FROM mirror_mail_folder
           WHERE owner_id = ? AND folder = 'inbox' ORDER BY account""",
        owner,
    )
    return [
        Looked(account=account, at=datetime.fromisoformat(at), is_whole=bool(whole))
        for account, at, whole in rows
    ]


def _held(row: Row) -> Held:
    (
        id_,
        account,
        folder,
        uid,
        message_id,
        answers,
        sender,
        sender_name,
        recipients,
        subject,
        at,
        text,
        *flags,
    ) = row
    is_cut, is_bulk, is_seen, is_answered, attachments = flags
    others: dict[str, list[list[str]]] = json.loads(recipients)

    def named(which: str) -> tuple[Address, ...]:
        return tuple(Address(address=address, name=name) for address, name in others.get(which, ()))

    return Held(
        id=id_,
        account=account,
        place=Place(folder=folder, uidvalidity=int(id_.split(":")[-2]), uid=uid),
        letter=Letter(
            sender=Address(address=sender, name=sender_name),
            to=named("to"),
            cc=named("cc"),
            reply_to=named("reply_to"),
            subject=subject,
            at=datetime.fromisoformat(at),
            message_id=message_id,
            answers=ids_in(answers),
            is_bulk=bool(is_bulk),
            text=text,
            is_cut=bool(is_cut),
            attachments=attachments,
            is_seen=bool(is_seen),
            is_answered=bool(is_answered),
        ),
    )


def iso(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds")


def ids_in(answers: str) -> tuple[str, ...]:
    """The message ids that were joined into one text."""
    return tuple(f"<{part}" for part in answers.split("<") if part)
