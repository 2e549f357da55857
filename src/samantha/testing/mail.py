"""A mail server in memory: both ways of one account, and what a person's correspondents put into it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from email import message_from_bytes
from email.message import Message

from samantha.core.clock import Clock
from samantha.core.ids import OwnerId
from samantha.core.ports import Journal, Transaction
from samantha.core.secret import Secret
from samantha.memory.facts import known_people
from samantha.memory.hiding import hidden_entries
from samantha.memory.mentions import names_of
from samantha.skills.contacts.addresses import listed_elsewhere, own_addresses
from samantha.skills.mail.addresses import Address
from samantha.skills.mail.letters import Folder, Letter, read_header
from samantha.skills.mail.options import MailOptions
from samantha.skills.mail.post import Changes, Flags, Known, Ways
from samantha.skills.mail.skill import Around, Mail
from samantha.skills.mail.sync import MailSync
from samantha.skills.mail.visible import tidy


@dataclass(kw_only=True)
class FakeMailServer:
    """See the Mailbox and Post ports. `breaks` is raised at each errand, before anything happens;
    `loses_answer` is raised once a mail was handed over: it went out, and nobody is told.
    """

    folders: dict[Folder, dict[int, Letter]] = field(default_factory=lambda: {"inbox": {}, "sent": {}})
    drafts: list[bytes] = field(default_factory=list)
    sent: list[tuple[str, str, bytes]] = field(default_factory=list)  # sender, recipient, mail
    uidvalidity: int = 1
    keeps_sent: bool = False  # puts a copy of what it sends into the sent folder by itself
    breaks: Exception | None = None
    loses_answer: Exception | None = None
    looks: int = 0
    _next: int = 1

    def receive(self, letter: Letter, folder: Folder = "inbox") -> int:
        """A mail comes in; its number."""
        self.folders[folder][self._next] = letter
        self._next += 1
        return self._next - 1

    async def look(self, known: Mapping[Folder, Known], since: date, most: int) -> Sequence[Changes]:
        self.looks += 1
        self._break()
        return [self._changes(folder, known.get(folder, Known()), since, most) for folder in self.folders]

    async def keep_draft(self, mail: bytes) -> None:
        self._break()
        self.drafts.append(mail)

    async def drop_draft(self, message_id: str) -> bool:
        self._break()
        before = len(self.drafts)
        self.drafts = [mail for mail in self.drafts if read_header(mail).message_id != message_id]
        return len(self.drafts) < before

    async def keep_sent(self, mail: bytes) -> None:
        self._break()
        self.receive(_letter(mail), "sent")

    async def has_sent(self, message_id: str) -> bool:
        return any(letter.message_id == message_id for letter in self.folders["sent"].values())

    async def send(self, mail: bytes, sender: str, to: str) -> None:
        self._break()
        self.sent.append((sender, to, mail))
        if self.keeps_sent:
            self.receive(_letter(mail), "sent")
        if self.loses_answer is not None:
            raise self.loses_answer

    def _break(self) -> None:
        if self.breaks is not None:
            raise self.breaks

    def _changes(self, folder: Folder, known: Known, since: date, most: int) -> Changes:
        held = self.folders[folder]
        there = {uid for uid in sorted(held)[-most:] if held[uid].at.date() >= since}
        at_hand = known.uids if known.uidvalidity == self.uidvalidity else frozenset()
        return Changes(
            folder=folder,
            uidvalidity=self.uidvalidity,
            arrived={uid: held[uid] for uid in there - at_hand},
            gone=known.uids - there if at_hand else known.uids,
            flags={
                uid: Flags(is_seen=held[uid].is_seen, is_answered=held[uid].is_answered)
                for uid in there & at_hand
            },
        )

    def flag(self, uid: int, *, is_seen: bool = False, is_answered: bool = False) -> None:
        """The person read or answered it with another program."""
        letter = self.folders["inbox"][uid]
        self.folders["inbox"][uid] = replace(letter, is_seen=is_seen, is_answered=is_answered)


def letter(
    sender: str,
    text: str = "",
    *,
    name: str = "",
    to: str = "jonas@home.example",
    subject: str = "",
    at: datetime,
    message_id: str = "",
    answers: tuple[str, ...] = (),
    reply_to: str = "",
    is_bulk: bool = False,
) -> Letter:
    """A mail as it would be read from a server."""
    return Letter(
        sender=Address(address=sender, name=name),
        to=(Address(address=to),) if to else (),
        reply_to=(Address(address=reply_to),) if reply_to else (),
        subject=subject,
        at=at.astimezone(UTC),
        message_id=message_id or f"<{abs(hash((sender, subject, text, at))):x}@{sender.rpartition('@')[2]}>",
        answers=answers,
        text=text,
        is_bulk=is_bulk,
    )


def text_of_mail(mail: bytes) -> str:
    """The text of a mail that was sent or kept."""
    return _text(message_from_bytes(mail))


def _letter(mail: bytes) -> Letter:
    header = read_header(mail)
    return Letter(
        sender=header.sender,
        to=header.to,
        subject=header.subject,
        at=header.date or datetime.fromtimestamp(0, UTC),
        message_id=header.message_id,
        answers=header.answers,
        text=text_of_mail(mail),
        is_seen=True,
    )


def _text(message: Message) -> str:
    payload = message.get_payload(decode=True)
    return tidy(payload.decode("utf-8", "replace") if isinstance(payload, bytes) else "")


class FakeMailbox:
    """One account at a FakeMailServer, as a house has it: the skill, and the chore that looks. Whom a name
    means is found in the contacts and the memory of that house; `left` are the hosts that were sent anything.
    """

    def __init__(self, address: str, *, own_name: str = "", server: FakeMailServer | None = None) -> None:
        domain = address.rpartition("@")[2]
        account = {"address": address, "user": address, "imap": f"imap.{domain}", "smtp": f"smtp.{domain}"}
        self.options = MailOptions.model_validate({"accounts": {"home": account}})
        self.server = server or FakeMailServer()
        self.left: list[str] = []
        self._own_name = own_name
        around = Around(
            open_account=lambda account, secret: Ways(mailbox=self.server, post=self.server),
            password=self._password,
            leaving=self._leaving,
            changed=lambda name: None,
            trouble=lambda name: "",
            people=lambda owner, tx, said: names_of(said, known_people(owner, tx)),
            contacts=_own,
            listed=listed_elsewhere,
            own_name=lambda owner, tx: self._own_name,
        )
        self.skill = Mail(self.options, around)

    def sync(self, journal: Journal, clock: Clock) -> MailSync:
        return MailSync(
            self.options,
            journal,
            clock,
            password=self._password,
            open_mailbox=lambda account, secret: self.server,
            leaving=self._leaving,
        )

    async def _password(self, _name: str) -> Secret | None:
        return Secret("sesame")

    async def _leaving(self, host: str, _count: int) -> None:
        self.left.append(host)


def _own(owner: OwnerId, tx: Transaction) -> list[Address]:
    return own_addresses(owner, tx, hidden_entries(owner, tx))
