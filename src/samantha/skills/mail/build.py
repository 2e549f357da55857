"""Puts the parts of mail together: the skill, and the chore that keeps the mirror up to date."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from samantha.core.clock import Clock
from samantha.core.errors import SamanthaError
from samantha.core.ids import OwnerId
from samantha.core.ports import Journal, Leaving, Secrets, Transaction
from samantha.core.secret import Secret, account_key
from samantha.skills.mail.options import MailAccount, MailOptions
from samantha.skills.mail.post import Mailbox, Ways
from samantha.skills.mail.skill import Around, Mail
from samantha.skills.mail.sync import ByTheHour, MailSync
from samantha.skills.mail.whom import FindContacts, FindListed, FindPeople


@dataclass(frozen=True, kw_only=True)
class MailTrade:
    """What the house has of it."""

    skill: Mail
    sync: MailSync
    options: MailOptions

    def lines(self) -> dict[str, str]:
        """For `doctor`: where each account is, and how it stands."""
        return {name: _line(account, self.sync.line(name)) for name, account in self.options.accounts.items()}


def build(
    options: MailOptions,
    journal: Journal,
    clock: Clock,
    *,
    secrets: Callable[[], Secrets],
    write: Leaving,
    count: Callable[[str, int], None],
    people: FindPeople,
    contacts: FindContacts,
    listed: FindListed,
    own_name: Callable[[OwnerId, Transaction], str],
) -> MailTrade:
    """`write` puts into the journal what is about to leave, `count` counts it for the day."""

    async def password(name: str) -> Secret | None:
        """Off the loop: a keyring may take its time, or ask the person."""
        try:
            return await asyncio.to_thread(lambda: secrets().read(account_key(name)))
        except SamanthaError:
            return None

    sync = MailSync(
        options,
        journal,
        clock,
        password=password,
        open_mailbox=_open_mailbox,
        leaving=ByTheHour(write, count, clock),
    )

    async def leaving(host: str, size: int) -> None:
        await write(host, size)
        count(host, size)

    around = Around(
        open_account=_open,
        password=password,
        leaving=leaving,
        changed=sync.nudge,
        trouble=lambda name: sync.standing[name].trouble,
        people=people,
        contacts=contacts,
        listed=listed,
        own_name=own_name,
    )
    return MailTrade(skill=Mail(options, around), sync=sync, options=options)


def _open(account: MailAccount, password: Secret) -> Ways:
    from samantha.skills.mail.smtp import SmtpPost  # noqa: PLC0415 - a house without mail never loads it

    return Ways(mailbox=_open_mailbox(account, password), post=SmtpPost(account, password))


def _open_mailbox(account: MailAccount, password: Secret) -> Mailbox:
    from samantha.skills.mail.imap import ImapMailbox  # noqa: PLC0415 - as above

    return ImapMailbox(account, password)


def _line(account: MailAccount, standing: str) -> str:
    hosts = " and ".join(
        f"{server.host} ({server.security if server.security != 'plain' else 'unencrypted'})"
        for server in dict.fromkeys((account.reading, account.sending))
    )
    return f"{account.address} at {hosts}; {standing}"
