"""Reads an account's folders over IMAP (RFC 9051, and 3501 where the server is older).

Only headers that are needed and the beginning of the text are fetched, never a whole mail and never an
attachment; nothing is marked as read. Each errand is a connection of its own, in a thread, with limits.
"""

import imaplib
import socket
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from typing import Any

from samantha.core.secret import Secret
from samantha.skills.mail.letters import FIELDS, HEADER_LIMIT, Folder, Letter, read_header
from samantha.skills.mail.line import (
    PATIENCE,
    Errand,
    LostAnswerError,
    MailError,
    Patience,
    RefusedPasswordError,
    private,
    run,
)
from samantha.skills.mail.options import MailAccount
from samantha.skills.mail.post import Changes, Flags, Known
from samantha.skills.mail.structure import (
    MONTHS,
    StrangeAnswerError,
    TextPart,
    Value,
    internal_date,
    listed,
    read_fetched,
    read_flags,
    text_of,
    text_part,
    to_number,
)

LITERAL_LIMIT = 1_000_000  # bytes of one thing that the server sends; what is asked for is far below
ERRAND_LIMIT = 48_000_000  # bytes of one errand
AT_ONCE = 300  # new mails that one errand fetches; the next one goes on
BATCH = 50
BEGINS_PLAIN, BEGINS_HTML = 12_000, 48_000  # bytes of a text's beginning; HTML opens with its style sheet
BEGINS = 4000  # characters of it that are kept

_HEADER = f"BODY.PEEK[HEADER.FIELDS ({' '.join(FIELDS)})]<0.{HEADER_LIMIT}>"
_ITEMS = f"(UID FLAGS INTERNALDATE BODYSTRUCTURE {_HEADER})"
_SENT = frozenset({"sent", "sent items", "sent mail", "sent messages", "gesendet", "gesendete objekte"})
_DRAFTS = frozenset({"drafts", "draft", "entwürfe"})


class ImapMailbox:
    """See the Mailbox port."""

    def __init__(self, account: MailAccount, password: Secret, patience: Patience = PATIENCE) -> None:
        self._account = account
        self._password = password
        self._patience = patience

    async def look(self, known: Mapping[Folder, Known], since: date, most: int) -> Sequence[Changes]:
        def work(errand: Errand) -> list[Changes]:
            with self._opened(errand) as server:
                found = [_look(server, "inbox", "INBOX", known.get("inbox", Known()), since, most)]
                if sent := server.folder("sent", self._account.sent):
                    found.append(_look(server, "sent", sent, known.get("sent", Known()), since, most))
                return found

        return await run(self._account.reading, work, self._patience)

    async def keep_draft(self, mail: bytes) -> None:
        await self._keep("drafts", mail, r"(\Draft \Seen)")

    async def keep_sent(self, mail: bytes) -> None:
        await self._keep("sent", mail, r"(\Seen)")

    async def drop_draft(self, message_id: str) -> bool:
        def work(errand: Errand) -> bool:
            with self._opened(errand) as server:
                server.enter(self._folder(server, "drafts"), is_reading=False)
                found = server.uids("HEADER", "Message-ID", quoted(message_id))
                if found:
                    numbers = ",".join(map(str, found))
                    server.ask("STORE", numbers, "+FLAGS.SILENT", r"(\Deleted)")
                    if "UIDPLUS" in server.capabilities:  # else others that are marked would go along
                        server.ask("EXPUNGE", numbers)
                return bool(found)

        return await run(self._account.reading, work, self._patience)

    async def has_sent(self, message_id: str) -> bool:
        def work(errand: Errand) -> bool:
            with self._opened(errand) as server:
                server.enter(self._folder(server, "sent"))
                return bool(server.uids("HEADER", "Message-ID", quoted(message_id)))

        return await run(self._account.reading, work, self._patience)

    async def _keep(self, what: str, mail: bytes, flags: str) -> None:
        def work(errand: Errand) -> None:
            with self._opened(errand) as server:
                server.keep(self._folder(server, what), mail, flags)

        await run(self._account.reading, work, self._patience)

    def _folder(self, server: "_Server", what: str) -> str:
        if what == "inbox":
            return "INBOX"
        found = server.folder(what, self._account.drafts if what == "drafts" else self._account.sent)
        if not found:
            raise MailError(
                f"I find no folder for {'drafts' if what == 'drafts' else 'sent mail'} at "
                f"{self._account.reading.host}; name it in settings.toml ({what})."
            )
        return found

    @contextmanager
    def _opened(self, errand: Errand) -> Iterator["_Server"]:
        host = self._account.reading.host
        try:
            server = _Server(self._account, errand, self._patience)
            try:
                server.enter_as(self._account.user, self._password)
                yield server
            finally:
                with suppress(imaplib.IMAP4.error, OSError, ValueError):
                    server.logout()
        except imaplib.IMAP4.abort:
            raise MailError(f"The line to {host} broke.") from None
        except (imaplib.IMAP4.error, StrangeAnswerError, UnicodeError):
            raise MailError(f"{host} answered in a way that I don't understand.") from None


class _Server(imaplib.IMAP4):
    """A connection that is private before the password, and that a server can neither flood nor stall."""

    def __init__(self, account: MailAccount, errand: Errand, patience: Patience) -> None:
        self._patience = patience
        self._server = account.reading
        self._errand = errand
        self._left = ERRAND_LIMIT
        self._names: dict[str, str] | None = None
        self._private = None if self._server.security == "plain" else private(account.certificates)
        super().__init__(self._server.host, self._server.port, patience.connect_s)
        if self._server.security == "starttls":
            if "STARTTLS" not in self.capabilities:
                raise MailError(f"{self._server.host} offers no encryption, so I told it nothing.")
            self.starttls(self._private)
            errand.holds(self.sock)

    def _create_socket(self, timeout: float | None = None) -> socket.socket:
        line = socket.create_connection((self._server.host, self._server.port), self._patience.connect_s)
        line.settimeout(self._patience.silence_s)
        self._errand.holds(line)
        if self._server.security == "tls":
            assert self._private is not None
            line = self._private.wrap_socket(line, server_hostname=self._server.host)
            self._errand.holds(line)
        return line

    def read(self, size: int) -> bytes:
        if size > LITERAL_LIMIT:
            raise MailError(f"{self._server.host} sends more than I asked for, so I hung up.")
        return self._counted(super().read(size))

    def readline(self) -> bytes:
        return self._counted(super().readline())

    def _counted(self, data: bytes) -> bytes:
        self._left -= len(data)
        if self._left < 0:
            raise MailError(f"{self._server.host} sends more than I asked for, so I hung up.")
        return data

    def enter_as(self, user: str, password: Secret) -> None:
        """Raises RefusedPasswordError; the server's own words are never repeated."""
        host = self._server.host
        try:
            if "AUTH=PLAIN" in self.capabilities:
                self.authenticate("PLAIN", lambda _: f"\0{user}\0{password.reveal()}".encode())
            elif "LOGINDISABLED" in self.capabilities:
                raise MailError(f"{host} takes no password over this line.")
            else:
                self._simple_command("LOGIN", quoted(user), quoted(password.reveal()))
                self.state = "AUTH"
        except imaplib.IMAP4.abort:
            raise
        except imaplib.IMAP4.error as error:
            said = str(error).upper()
            if "UNAVAILABLE" in said or "LIMIT]" in said or "INUSE" in said:
                raise MailError(f"{host} is busy and lets nobody in just now. I'll try again.") from None
            raise RefusedPasswordError(f"{host} refuses the password that I have.") from None
        if self.state != "AUTH":
            raise RefusedPasswordError(f"{host} refuses the password that I have.")
        kind, data = self.capability()  # after the password it may be able to do more
        if kind == "OK" and data and isinstance(data[-1], bytes):
            self.capabilities = tuple(data[-1].decode("ascii", "replace").upper().split())

    def folder(self, what: str, named: str) -> str:
        """The server's own name of the folder for `what`; "" where there is none."""
        if named:
            return named
        if self._names is None:
            self._names = self._find_folders()
        return self._names.get(what, "")

    def _find_folders(self) -> dict[str, str]:
        """By their mark (RFC 6154), else by what such folders are usually called."""
        marked: dict[str, str] = {}
        usual: dict[str, str] = {}
        for flags, mark, name in listed(self.list('""', '"*"')[1]):
            plain = name.rsplit(mark, 1)[-1].casefold() if mark else name.casefold()
            for what, names in (("sent", _SENT), ("drafts", _DRAFTS)):
                if f"\\{what}" in flags:
                    marked.setdefault(what, name)
                elif plain in names:
                    usual.setdefault(what, name)
        return usual | marked

    def enter(self, folder: str, *, is_reading: bool = True) -> tuple[int, int]:
        """Open a folder: its number, and how many mails it holds."""
        kind, data = self.select(quoted(folder), readonly=is_reading)
        if kind != "OK":
            raise MailError(f"{self._server.host} does not open the folder {folder}.")
        number = self.untagged_responses.get("UIDVALIDITY", [b"0"])[-1]
        held = data[0] if data else b"0"
        return to_number(number), to_number(held)

    def ask(self, verb: str, *words: str) -> list[Any]:
        kind, data = self.uid(verb, *words)
        if kind != "OK":
            raise MailError(f"{self._server.host} does not do that ({verb.lower()}).")
        return list(data)

    def uids(self, *words: str) -> list[int]:
        found = b" ".join(item for item in self.ask("SEARCH", *words) if isinstance(item, bytes))
        return sorted({int(number) for number in found.split() if number.isdigit() and len(number) <= 10})

    def keep(self, folder: str, mail: bytes, flags: str) -> None:
        """Append a mail. Raises MailError, LostAnswerError."""
        try:
            kind, data = self.append(quoted(folder), flags, "", mail)
        except imaplib.IMAP4.abort:
            raise LostAnswerError from None
        except imaplib.IMAP4.error:
            raise
        except OSError:
            raise LostAnswerError from None
        if kind != "OK":
            is_full = any(b"OVERQUOTA" in item.upper() for item in data if isinstance(item, bytes))
            why = "your mailbox there is full" if is_full else f"it does not take mail into {folder}"
            raise MailError(f"{self._server.host} did not keep it: {why}.")


def quoted(text: str) -> str:
    """As IMAP wants a string between quotes. Raises MailError where it holds what could end the line."""
    if any(ord(char) < 32 or ord(char) == 127 for char in text):
        raise MailError("That holds characters that a mail server cannot be told.")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


# --- looking ---------------------------------------------------------------------------------------


def _look(server: _Server, folder: Folder, name: str, known: Known, since: date, most: int) -> Changes:
    uidvalidity, held = server.enter(name)
    is_same = uidvalidity == known.uidvalidity
    at_hand = known.uids if is_same else frozenset[int]()
    day = f"{since.day}-{MONTHS[since.month - 1]}-{since.year}"
    there = server.uids("SINCE", day)[-most:] if held else []
    new = sorted(set(there) - at_hand, reverse=True)
    arrived: dict[int, Letter] = {}
    for start in range(0, min(len(new), AT_ONCE), BATCH):
        arrived |= _fetch(server, new[start : min(start + BATCH, AT_ONCE)])
    return Changes(
        folder=folder,
        uidvalidity=uidvalidity,
        arrived=arrived,
        gone=known.uids - frozenset(there) if is_same else known.uids,
        flags=_flags(server, sorted(at_hand & frozenset(there))),
        is_whole=len(new) <= AT_ONCE,
    )


def _flags(server: _Server, uids: Sequence[int]) -> dict[int, Flags]:
    if not uids:
        return {}
    found = read_fetched(server.ask("FETCH", f"{uids[0]}:{uids[-1]}", "(UID FLAGS)"))
    every = {to_number(items.get("UID")): read_flags(items.get("FLAGS")) for items in found}
    return {uid: every[uid] for uid in uids if uid in every}


def _fetch(server: _Server, uids: Sequence[int]) -> dict[int, Letter]:
    """Headers first, then the beginnings of the texts, those of the same section together."""
    answers = read_fetched(server.ask("FETCH", ",".join(map(str, uids)), _ITEMS))
    found = {to_number(items.get("UID")): items for items in answers if items.get("UID")}
    found = {uid: items for uid, items in found.items() if uid in uids}
    parts = {uid: text_part(items.get("BODYSTRUCTURE")) for uid, items in found.items()}
    groups: dict[tuple[str, bool], list[int]] = {}
    for uid, (part, _) in parts.items():
        if part is not None:
            groups.setdefault((part.section, part.is_html), []).append(uid)
    raw: dict[int, bytes] = {}
    for (section, is_html), group in groups.items():
        limit = BEGINS_HTML if is_html else BEGINS_PLAIN
        for items in read_fetched(server.ask("FETCH", ",".join(map(str, group)), _body(section, limit))):
            body = items.get(f"BODY[{section}]")
            if isinstance(body, bytes):
                raw[to_number(items.get("UID"))] = body[:limit]
    return {uid: _letter(items, *parts[uid], raw.get(uid, b"")) for uid, items in found.items()}


def _body(section: str, limit: int) -> str:
    return f"(UID BODY.PEEK[{section}]<0.{limit}>)"


def _letter(items: Mapping[str, Value], part: TextPart | None, attachments: int, raw: bytes) -> Letter:
    head = next((value for name, value in items.items() if name.startswith("BODY[HEADER")), b"")
    header = read_header(head if isinstance(head, bytes) else b"")
    text = text_of(part, raw) if part is not None else ""
    flags = read_flags(items.get("FLAGS"))
    return Letter(
        sender=header.sender,
        to=header.to,
        cc=header.cc,
        reply_to=header.reply_to,
        subject=header.subject,
        at=internal_date(items.get("INTERNALDATE")) or header.date or datetime.fromtimestamp(0, UTC),
        message_id=header.message_id,
        answers=header.answers,
        is_bulk=header.is_bulk,
        text=text[:BEGINS],
        is_cut=len(text) > BEGINS or (part is not None and part.size > len(raw)),
        attachments=attachments,
        is_seen=flags.is_seen,
        is_answered=flags.is_answered,
    )
