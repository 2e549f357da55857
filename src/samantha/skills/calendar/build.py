"""Puts the parts of the calendar together: the skill, the accounts, and the chores that keep the mirrors up
to date.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from samantha.core.clock import Clock
from samantha.core.ports import Journal, Leaving, Secrets
from samantha.skills.calendar.asked import Hidden
from samantha.skills.calendar.options import CalendarOptions
from samantha.skills.calendar.record import read_event
from samantha.skills.calendar.skill import Calendar
from samantha.skills.calendar.subscribed import Subscriptions
from samantha.skills.dav.accounts import DavAccounts, find_password
from samantha.skills.dav.shelf import shelves
from samantha.skills.dav.sync import DavSync, standing_line
from samantha.skills.mail.sync import ByTheHour


@dataclass(frozen=True, kw_only=True)
class CalendarTrade:
    """What the house has of it."""

    skill: Calendar
    sync: DavSync
    subscribed: Subscriptions
    accounts: DavAccounts
    journal: Journal

    async def look(self) -> None:
        """The chore: every account, and every calendar that is only read, whose time it is."""
        await self.sync()
        await self.subscribed()

    async def look_now(self) -> None:
        """Look at everything, whether or not its time has come."""
        for name in self.accounts:
            await self.sync.look(name)
        for name in self.subscribed.standing:
            await self.subscribed.look(name)

    def nudge(self, name: str) -> None:
        """The password of that account is another."""
        self.sync.nudge(name)

    def lines(self) -> dict[str, str]:
        """For `doctor`: where each account and subscription is, and how it stands."""
        told = {
            name: f"{account.line.host}; {self.sync.line(name)}" for name, account in self.accounts.items()
        }
        for name, standing in self.subscribed.standing.items():
            told[name] = f"{self.subscribed.where(name)}, only read; {standing_line(standing)}"
        return told

    async def listed(self) -> list[dict[str, str | bool]]:
        """Every calendar that is known, for `samantha calendar list`."""
        journal = self.journal
        found = await journal.look(lambda tx: shelves(journal.owner, tx, "calendar"))
        return [
            {"name": one.path, "title": one.title, "writable": one.writable, "account": one.account}
            for one in found
        ]


def build(
    options: CalendarOptions,
    journal: Journal,
    clock: Clock,
    *,
    secrets: Callable[[], Secrets],
    write: Leaving,
    count: Callable[[str, int], None],
    hidden: Hidden,
) -> CalendarTrade:
    """`write` puts into the journal what is about to leave, `count` counts it for the day."""
    leaving = ByTheHour(write, count, clock)
    accounts = DavAccounts(options.accounts, password=find_password(secrets), leaving=leaving)
    every = timedelta(minutes=options.every_minutes)
    return CalendarTrade(
        skill=Calendar(accounts, journal, add_to=lambda: options.add_to, hidden=hidden),
        sync=DavSync(
            *("calendar", accounts, journal, clock), every=every, read=read_event, others=lambda: {""}
        ),
        subscribed=Subscriptions(options.subscriptions, journal, clock, every=every, leaving=leaving),
        accounts=accounts,
        journal=journal,
    )
