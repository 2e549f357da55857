"""A whole house in memory: real organs, a fake clock, and whatever mind is under test."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from samantha.conversation.house import House
from samantha.conversation.named_days import day_named
from samantha.conversation.pictures import HeldPictures
from samantha.conversation.senses import Senses
from samantha.conversation.session import Session
from samantha.core.events import Event, ReplyEnded
from samantha.core.ids import SOLE_OWNER
from samantha.core.model import Endpoint
from samantha.core.outflow import Outflow
from samantha.core.ports import Journal, Mind, Skill
from samantha.deeds.account import Account
from samantha.deeds.desk import Desk
from samantha.deeds.grants import GrantRecord, standing
from samantha.deeds.halt import HaltRecord
from samantha.deeds.record import DeedRecord
from samantha.memory.facts import known_people
from samantha.memory.forget import MemorySkill
from samantha.memory.hiding import hidden_entries
from samantha.memory.mentions import names_of
from samantha.memory.projection import MemoryProjection
from samantha.memory.recall import MemoryReader
from samantha.mind.mind import ReflexMind
from samantha.mind.reflex.places import place_zone
from samantha.skills.acquaintance import Acquaintance
from samantha.skills.calendar import Calendar, EventRecord
from samantha.skills.contacts import ContactRecord, Contacts
from samantha.skills.contacts.addresses import own_addresses
from samantha.skills.dates import Dates
from samantha.skills.grants import Grants
from samantha.skills.lists import ListRecord, Lists
from samantha.skills.music import Music
from samantha.skills.notes import NoteRecord, Notes
from samantha.skills.pictures import PictureRecord, Pictures
from samantha.skills.reminders import ReminderRecord, Reminders
from samantha.skills.search import Search
from samantha.skills.sums import Sums
from samantha.skills.thinking import Thinking
from samantha.skills.weather import Weather, WeatherOptions
from samantha.skills.words import Words
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal


def fake_house(
    mind: Mind | None = None,
    *,
    start: datetime | None = None,
    models: Sequence[Endpoint] = (),
    clock: FakeClock | None = None,
    more: Sequence[Skill] = (),
    more_on: Callable[[Journal], Sequence[Skill]] = lambda journal: (),
) -> tuple[House, FakeClock]:
    """A house on a MemoryStore, with the reflex mind unless another is given.

    `models` are the language models that it knows of: the first one that is here was found, those that are
    elsewhere stand in the settings. `more` are skills that need a server, `more_on` those that need its
    journal besides.
    """
    clock = clock or (FakeClock(start) if start is not None else FakeClock())
    kept_by_skills = (
        ReminderRecord(),
        PictureRecord(),
        ListRecord(),
        NoteRecord(),
        EventRecord(),
        ContactRecord(),
    )
    journal = fake_journal(
        MemoryProjection(), DeedRecord(), GrantRecord(), HaltRecord(), *kept_by_skills, clock=clock
    )
    elsewhere = tuple(endpoint for endpoint in models if not endpoint.is_here)
    small = (Lists(), Notes(), Sums(), Words(), Dates(partial(day_named, SOLE_OWNER), place_zone))
    unnamed = (Weather(WeatherOptions()), Search(), Music())
    skills = (
        *(Reminders(), *small, Acquaintance(), MemorySkill(), Thinking(lambda: elsewhere)),
        *(Calendar(journal=journal, hidden=hidden_entries), Grants(standing), Account()),
        Contacts(
            journal=journal,
            people=lambda owner, tx, said: names_of(said, known_people(owner, tx)),
            known=lambda owner, tx: own_addresses(owner, tx, hidden_entries(owner, tx)),
            hidden=hidden_entries,
        ),
        *unnamed,
    )
    held = HeldPictures()
    house = House(
        owner=SOLE_OWNER,
        clock=clock,
        journal=journal,
        memory=MemoryReader(journal),
        mind=mind or ReflexMind(),
        desk=Desk(journal, (*skills, Pictures(held.find), *more, *more_on(journal)), clock),
        machine="this laptop",
        outflow=Outflow(None, clock),
        after_deed=lambda: None,
        pictures=held,
        model_found=lambda: next((endpoint for endpoint in models if endpoint.is_here), None),
        models=lambda: models,
    )
    return house, clock


class Watched:
    """A Session whose events are kept; what she says is heard at once unless `hears` is False."""

    def __init__(self, house: House, zone: str = "Europe/Berlin", *, hears: bool = True) -> None:
        self.events: list[Event] = []
        self.hears = hears
        self.session = Session(house, self._show, Senses(zone=ZoneInfo(zone)))

    def _show(self, event: Event) -> None:
        self.events.append(event)
        if isinstance(event, ReplyEnded) and self.hears:
            self.session.progress(event.reply, len(event.text), is_done=True)

    @property
    def replies(self) -> list[str]:
        return [event.text for event in self.events if isinstance(event, ReplyEnded)]
