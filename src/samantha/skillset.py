"""Her skills: those that keep to themselves, and those that ask somebody's server, as the settings name it.

Whatever a server is about to be sent is written down and counted first, and refused while all is stopped.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from samantha.conversation.house import OpenTalks
from samantha.conversation.named_days import day_named
from samantha.core.entry import Draft
from samantha.core.errors import RefusedError
from samantha.core.events import OutflowChanged
from samantha.core.ids import SOLE_OWNER, OwnerId
from samantha.core.outflow import Outflow
from samantha.core.ports import Leaving, Secrets, Skill, Transaction
from samantha.deeds.account import Account
from samantha.deeds.grants import standing
from samantha.deeds.halt import is_halted
from samantha.journal.journal import ChainedJournal
from samantha.memory.facts import known_people
from samantha.memory.forget import MemorySkill
from samantha.memory.hiding import hidden_entries
from samantha.memory.mentions import names_of
from samantha.memory.people import read_person
from samantha.mind.reflex.places import place_zone
from samantha.outreach.housekeeping import Chore
from samantha.settings import Settings
from samantha.skills.acquaintance import Acquaintance
from samantha.skills.calendar.build import CalendarTrade
from samantha.skills.calendar.build import build as build_calendar
from samantha.skills.contacts.addresses import listed_elsewhere, own_addresses
from samantha.skills.contacts.build import ContactsTrade
from samantha.skills.contacts.build import build as build_contacts
from samantha.skills.dates import Dates
from samantha.skills.grants import Grants
from samantha.skills.lists import Lists
from samantha.skills.mail.addresses import Address
from samantha.skills.mail.build import MailTrade
from samantha.skills.mail.build import build as build_mail
from samantha.skills.mail.mirror import written_to
from samantha.skills.named_servers import NamedServers, build_named_servers
from samantha.skills.notes import Notes
from samantha.skills.reminders import Reminders
from samantha.skills.sums import Sums
from samantha.skills.words import Words, find_wordnet


@dataclass(frozen=True, kw_only=True)
class SkillSet:
    """The trades that have a server elsewhere; `skills` are theirs and those that keep to themselves."""

    mail: MailTrade
    calendar: CalendarTrade
    contacts: ContactsTrade
    named: NamedServers

    @property
    def skills(self) -> tuple[Skill, ...]:
        return (
            *(Reminders(), Lists(), Notes()),
            *(Sums(), Words(find_wordnet), Dates(partial(day_named, SOLE_OWNER), place_zone)),
            *(Acquaintance(), MemorySkill(), Grants(standing), Account()),
            *self.named.skills,
            *(self.calendar.skill, self.contacts.skill, self.mail.skill),
        )

    @property
    def chores(self) -> Mapping[str, Chore]:
        """What is fetched now and then."""
        return {
            "look for tools": self.named.mcp.look,
            "look for mail": self.mail.sync,
            "look at calendars": self.calendar.look,
            "look at contacts": self.contacts.sync,
        }

    async def close(self) -> None:
        await self.named.mcp.close()
        await self.contacts.accounts.close()
        await self.calendar.accounts.close()


def count_out(outflow: Outflow, talks: OpenTalks, host: str, count: int) -> None:
    outflow.add(host, count)
    talks.tell_all(OutflowChanged(bytes_out=outflow.today()))


def build_skills(
    journal: ChainedJournal,
    settings: Settings,
    secrets: Callable[[], Secrets],
    outflow: Outflow,
    talks: OpenTalks,
) -> SkillSet:
    """`secrets` finds where passwords are kept; what leaves is added to `outflow`, and every talk is told."""
    write, count = _written_down(journal), partial(count_out, outflow, talks)

    async def leaving(host: str, size: int) -> None:
        await write(host, size)
        count(host, size)

    return SkillSet(
        mail=build_mail(
            settings.mail,
            journal,
            journal.clock,
            secrets=secrets,
            write=write,
            count=count,
            people=_people_named,
            contacts=_own_addresses,
            listed=listed_elsewhere,
            own_name=lambda owner, tx: read_person(owner, tx).name,
        ),
        calendar=build_calendar(
            settings.calendar,
            journal,
            journal.clock,
            secrets=secrets,
            write=write,
            count=count,
            hidden=hidden_entries,
        ),
        contacts=build_contacts(
            settings.contacts,
            journal,
            journal.clock,
            secrets=secrets,
            write=write,
            count=count,
            people=_people_named,
            known=lambda owner, tx: [*_own_addresses(owner, tx), *written_to(owner, tx)],
            hidden=hidden_entries,
        ),
        named=build_named_servers(
            settings.weather,
            settings.search,
            settings.music,
            settings.mcp,
            journal=journal,
            leaving=leaving,
            clock=journal.clock,
            secrets=secrets,
        ),
    )


def _written_down(journal: ChainedJournal) -> Leaving:
    """Writes down what is about to be sent; refuses while everything is stopped."""

    async def write(host: str, count: int) -> None:
        if await journal.look(lambda tx: is_halted(SOLE_OWNER, tx)):
            raise RefusedError("Everything that goes out is stopped.")
        await journal.append(Draft(kind="sent", body={"host": host, "bytes": count}))

    return write


def _people_named(owner: OwnerId, tx: Transaction, said: str) -> frozenset[str]:
    return names_of(said, known_people(owner, tx))


def _own_addresses(owner: OwnerId, tx: Transaction) -> list[Address]:
    """The mail addresses of the person's own contacts."""
    return own_addresses(owner, tx, hidden_entries(owner, tx))
