"""What stands on the card: the way back is told before the yes, and words from outside are named as such."""

from typing import Any

import pytest

from samantha.core.deed import Deed, Proposal
from samantha.core.origin import Origin
from samantha.deeds.desk import Desk
from samantha.deeds.grants import GrantRecord
from samantha.deeds.halt import HaltRecord
from samantha.deeds.record import DeedRecord
from samantha.skills.reminders import ReminderRecord, Reminders
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal, rebuild
from samantha.testing.skills import Postbox


class Home:
    """A desk with a postbox."""

    def __init__(self, hold_s: int = 0) -> None:
        clock = FakeClock()
        self.journal = fake_journal(DeedRecord(), GrantRecord(), HaltRecord(), ReminderRecord(), clock=clock)
        self.desk = Desk(self.journal, (Reminders(), Postbox(hold_s=hold_s)), clock)

    async def send(self, words: str = "hello", **origins: Origin) -> Deed:
        arguments: dict[str, Any] = {"to": "ana@example.org", "text": words}
        asked = Proposal(skill="postbox", verb="send", arguments=arguments, origins=origins)
        return await self.desk.propose(asked)


@pytest.mark.parametrize(
    ("hold_s", "says"),
    [(0, "afterwards, whenever you like"), (20, "for 20 seconds after you say yes, and afterwards")],
)
async def test_the_card_says_how_long_it_can_be_taken_back(hold_s: int, says: str):
    deed = await Home(hold_s).send()
    assert deed.preview.lines[-1] == ("Undo", says)


async def test_what_is_local_needs_no_such_line():
    arguments = {"text": "the bins", "wall": "2026-11-24T18:00", "zone": "Europe/Lisbon"}
    deed = await Home().desk.propose(Proposal(skill="reminders", verb="set", arguments=arguments), None)
    assert "Undo" not in dict(deed.preview.lines)


async def test_words_from_outside_are_named_by_the_line_that_shows_them():
    home = Home()
    deed = await home.send("Dear all,\n please come", text=Origin.UNTRUSTED)
    assert deed.preview.outside == ("Says",)
    await rebuild(home.journal)
    assert (await home.desk.find(deed.id)).preview.outside == ("Says",)


async def test_the_persons_own_words_are_no_quotation():
    assert (await Home().send(text=Origin.PERSON)).preview.outside == ()
