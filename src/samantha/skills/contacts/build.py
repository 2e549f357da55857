"""Puts the parts of contacts together: the skill, the accounts, and the chore that keeps the mirror up to
date.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from samantha.core.clock import Clock
from samantha.core.ports import Journal, Leaving, Secrets
from samantha.skills.calendar.asked import Hidden
from samantha.skills.contacts.options import ContactsOptions
from samantha.skills.contacts.record import read_contact
from samantha.skills.contacts.skill import Contacts, Known, People
from samantha.skills.dav.accounts import DavAccounts, find_password
from samantha.skills.dav.sync import DavSync
from samantha.skills.mail.sync import ByTheHour


@dataclass(frozen=True, kw_only=True)
class ContactsTrade:
    """What the house has of it."""

    skill: Contacts
    sync: DavSync
    accounts: DavAccounts

    def lines(self) -> dict[str, str]:
        """For `doctor`: where each account is, and how it stands."""
        return {name: f"{one.line.host}; {self.sync.line(name)}" for name, one in self.accounts.items()}


def build(
    options: ContactsOptions,
    journal: Journal,
    clock: Clock,
    *,
    secrets: Callable[[], Secrets],
    write: Leaving,
    count: Callable[[str, int], None],
    people: People,
    known: Known,
    hidden: Hidden,
) -> ContactsTrade:
    """`write` puts into the journal what is about to leave, `count` counts it for the day."""
    leaving = ByTheHour(write, count, clock)
    accounts = DavAccounts(options.accounts, password=find_password(secrets), leaving=leaving)
    every = timedelta(minutes=options.every_minutes)
    return ContactsTrade(
        skill=Contacts(accounts, journal, people=people, known=known, hidden=hidden),
        sync=DavSync(*("contacts", accounts, journal, clock), every=every, read=read_contact),
        accounts=accounts,
    )
