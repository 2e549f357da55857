"""What the mail skill wants of an account's two servers. `imap.py` and `smtp.py` are the real ones."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from samantha.core.secret import Secret
from samantha.skills.mail.letters import Folder, Letter
from samantha.skills.mail.options import MailAccount


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is at hand of a folder: its number on the server (RFC 9051, 2.3.1.1) and the mails' own."""

    uidvalidity: int = 0
    uids: frozenset[int] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Flags:
    is_seen: bool
    is_answered: bool


@dataclass(frozen=True, kw_only=True)
class Changes:
    """What became of a folder since. Where the server numbered it anew, all that was at hand is `gone`."""

    folder: Folder
    uidvalidity: int
    arrived: Mapping[int, Letter] = field(default_factory=dict)  # by their numbers
    gone: frozenset[int] = frozenset()
    flags: Mapping[int, Flags] = field(default_factory=dict)  # of those at hand that are still there
    is_whole: bool = True  # False: more is waiting to be fetched


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a mail lies on the server."""

    folder: Folder
    uidvalidity: int
    uid: int


class Mailbox(Protocol):
    """An account's folders. Each call is an errand of its own with limits of time and size.

    Raises MailError, where nothing was changed there; LostAnswerError where nobody can tell.
    """

    async def look(self, known: Mapping[Folder, Known], since: date, most: int) -> Sequence[Changes]:
        """What is new in inbox and sent since `since`, the newest first, at most `most` kept of each."""
        ...

    async def keep_draft(self, mail: bytes) -> None: ...

    async def drop_draft(self, message_id: str) -> bool:
        """Whether it was still there."""
        ...

    async def keep_sent(self, mail: bytes) -> None: ...

    async def has_sent(self, message_id: str) -> bool: ...


class Post(Protocol):
    """What sends an account's mail."""

    async def send(self, mail: bytes, sender: str, to: str) -> None:
        """Hand it over, once. Raises MailError: it surely did not go; LostAnswerError: nobody can tell."""
        ...


@dataclass(frozen=True, kw_only=True)
class Ways:
    """The two ways of one account."""

    mailbox: Mailbox
    post: Post


OpenAccount = Callable[[MailAccount, Secret], Ways]
