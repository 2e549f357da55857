"""Looks at every account now and then and brings the mirror up to date. Waits longer where a server fails.

It never writes anything at a server. A password that was refused is not tried again until it changes.
"""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from samantha.core.clock import Clock
from samantha.core.errors import RefusedError, SamanthaError
from samantha.core.ids import OwnerId
from samantha.core.ports import Journal, Leaving, Transaction
from samantha.core.secret import Secret
from samantha.skills.mail import mirror
from samantha.skills.mail.line import RefusedPasswordError
from samantha.skills.mail.options import MailAccount, MailOptions
from samantha.skills.mail.post import Changes, Mailbox

log = logging.getLogger(__name__)

LONGEST_WAIT = timedelta(hours=2)  # between two tries at a server that keeps failing
SENT_BYTES = 1500  # of one look: greeting, password, what is asked for; measured against Dovecot, rounded up
WRITE_DOWN = timedelta(hours=1)  # what a look sends is counted at once, and written down by the hour


@dataclass(kw_only=True)
class Standing:
    """How it stands with one account."""

    next_at: datetime | None = None  # None: as soon as can be
    failures: int = 0
    looked_at: datetime | None = None
    trouble: str = ""  # a sentence for the person
    refused: str = ""  # the password that was refused, as a hash in this process


FindPassword = Callable[[str], Awaitable[Secret | None]]
OpenMailbox = Callable[[MailAccount, Secret], Mailbox]


class MailSync:
    """A chore; see outreach/housekeeping.py. `standing` tells doctor and skill how each account does."""

    def __init__(
        self,
        options: MailOptions,
        journal: Journal,
        clock: Clock,
        *,
        password: FindPassword,
        open_mailbox: OpenMailbox,
        leaving: Leaving,
    ) -> None:
        self.standing: dict[str, Standing] = {name: Standing() for name in options.accounts}
        self._options = options
        self._journal = journal
        self._clock = clock
        self._password = password
        self._open = open_mailbox
        self._leaving = leaving
        self._tidied = False

    async def __call__(self) -> None:
        """Look at the accounts whose time it is. Never raises for a server's sake."""
        if not self._tidied:
            names = set(self._options.accounts)
            await self._write(lambda owner, tx: mirror.keep_only(owner, tx, names))
            self._tidied = True
        for name, account in self._options.accounts.items():
            standing = self.standing[name]
            if standing.next_at is None or self._clock.now() >= standing.next_at:
                await self._look(name, account, standing)

    def nudge(self, name: str) -> None:
        """Something was sent or changed there, or its password did: look at it with the next round."""
        if name in self.standing:
            self.standing[name].next_at = None

    def line(self, name: str) -> str:
        """How it stands with an account, for a person."""
        standing = self.standing[name]
        if standing.trouble:
            return standing.trouble
        at = standing.looked_at
        return "not looked at yet" if at is None else f"looked at {at.astimezone():%H:%M}"

    async def _look(self, name: str, account: MailAccount, standing: Standing) -> None:
        secret = await self._password(name)
        if secret is None:
            standing.trouble = f"no password for it yet: samantha account password {name}"
            standing.next_at = self._after(1)
            return
        mark = _mark(secret)
        if standing.refused == mark:
            standing.next_at = self._after(1)
            return
        try:
            is_whole = await self._fetch(name, account, secret)
        except RefusedError as error:  # everything that goes out is stopped
            standing.trouble, standing.next_at = str(error).rstrip("."), self._after(1)
            return
        except SamanthaError as error:
            standing.failures += 1
            standing.trouble = str(error).rstrip(".")
            standing.refused = mark if isinstance(error, RefusedPasswordError) else ""
            minutes = self._options.every_minutes * 2 ** min(standing.failures, 10)
            standing.next_at = min(self._after(minutes), self._clock.now() + LONGEST_WAIT)
            log.warning("mail account could not be looked at: %s", type(error).__name__)
            return
        standing.failures, standing.trouble, standing.refused = 0, "", ""
        standing.looked_at = self._clock.now()
        standing.next_at = self._after(self._options.every_minutes) if is_whole else self._after(0)

    async def _fetch(self, name: str, account: MailAccount, secret: Secret) -> bool:
        """Whether everything is at hand now."""
        if not account.reading.is_here:
            await self._leaving(account.reading.host, SENT_BYTES)
        owner = self._journal.owner
        held = await self._journal.look(lambda tx: mirror.known(owner, tx, name))
        since = (self._clock.now() - timedelta(weeks=self._options.weeks)).date()
        found = await self._open(account, secret).look(held, since, self._options.most)
        now = self._clock.now()
        for changes in found:
            await self._write(partial(_take_in, account=name, changes=changes, now=now))
        return all(changes.is_whole for changes in found)

    async def _write(self, work: Callable[[OwnerId, Transaction], None]) -> None:
        await self._journal.act(lambda pen: work(pen.owner, pen.tx))

    def _after(self, minutes: int) -> datetime:
        return self._clock.now() + timedelta(minutes=minutes)


def _take_in(owner: OwnerId, tx: Transaction, *, account: str, changes: Changes, now: datetime) -> None:
    mirror.take_in(owner, tx, account, changes, now)


def _mark(secret: Secret) -> str:
    """By which a password that was refused is known again, without keeping it."""
    import hashlib  # noqa: PLC0415

    return hashlib.sha256(secret.reveal().encode()).hexdigest()


class ByTheHour:
    """Counts what leaves at once, and writes it into the journal once an hour, before it leaves."""

    def __init__(self, write: Leaving, count: Callable[[str, int], None], clock: Clock) -> None:
        self._write, self._count, self._clock = write, count, clock
        self._written: dict[str, datetime] = {}
        self._since: dict[str, int] = {}

    async def __call__(self, host: str, count: int) -> None:
        now = self._clock.now()
        self._count(host, count)
        self._since[host] = self._since.get(host, 0) + count
        if host not in self._written or now - self._written[host] >= WRITE_DOWN:
            self._written[host] = now
            await self._write(host, self._since.pop(host))
