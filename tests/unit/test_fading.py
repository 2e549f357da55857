"""Fading: what weighs less in recall with the years, and what never does."""

from datetime import UTC, datetime, timedelta

import pytest

from samantha.core.entry import Draft
from samantha.core.ids import EntryId
from samantha.memory.episodes import past
from samantha.memory.fading import FLOOR, Standing, weight, weights
from samantha.memory.projection import MemoryProjection
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal

NOTHING = "the bus was late again in the rain"
YEAR = 365.25


def test_a_line_with_nothing_to_it_weighs_as_documented() -> None:
    assert weight(0, Standing()) == 1
    assert weight(YEAR, Standing()) == pytest.approx(0.79, abs=0.005)
    assert weight(3 * YEAR, Standing()) == pytest.approx(0.6, abs=0.005)


def test_fading_goes_on_but_never_to_nothing() -> None:
    ages = [0, 1, 30, 365, 3650, 36500]
    found = [weight(age, Standing()) for age in ages]
    assert found == sorted(found, reverse=True)
    assert min(found) >= FLOOR > 0


def test_what_has_more_to_it_fades_slower() -> None:
    assert weight(3 * YEAR, Standing(strength=1)) > weight(3 * YEAR, Standing())
    assert weight(30 * YEAR, Standing(is_kept=True)) == 1


class Life:
    def __init__(self) -> None:
        self.clock = FakeClock(datetime(2023, 11, 23, 9, tzinfo=UTC))
        self.journal = fake_journal(MemoryProjection(), clock=self.clock)

    async def say(self, text: str) -> EntryId:
        (entry,) = await self.journal.append(Draft(kind="turn", body={"text": text, "talk": "k-1"}))
        await self.journal.append(
            Draft(kind="reply", body={"text": "Mm.", "talk": "k-1"}, sources=(entry.id,))
        )
        return entry.id

    async def weigh(self, years: float = 3) -> dict[str, float]:
        owner, now = self.journal.owner, self.clock.now() + timedelta(days=years * YEAR)
        return await self.journal.look(lambda tx: weights(owner, tx, list(past(owner, tx, 50)), now))


@pytest.mark.asyncio
async def test_after_three_years_a_line_with_nothing_to_it_weighs_least() -> None:
    life = Life()
    nothing = await life.say(NOTHING)
    others = [
        await life.say(text)
        for text in ("My sister is called Ana", "I felt so lonely on the ferry", "I saw Tom at the harbour")
    ]
    found = await life.weigh()
    assert found[nothing] == pytest.approx(0.6, abs=0.005)
    assert all(found[other] > found[nothing] for other in others)


@pytest.mark.asyncio
async def test_what_she_told_again_fades_slower() -> None:
    life = Life()
    once, often = await life.say(NOTHING), await life.say(f"{NOTHING} and wind")
    for _ in range(3):
        draft = Draft(kind="reply", body={"text": "The bus, again.", "talk": "k-2"}, sources=(often,))
        await life.journal.append(draft)
    found = await life.weigh()
    assert found[often] > found[once]


@pytest.mark.asyncio
async def test_promises_days_to_come_danger_and_pins_never_fade() -> None:
    life = Life()
    promised = await life.say("ask me about the boat")
    ahead = await life.say("I'm flying to Porto on Friday")
    grave = await life.say("Back then I wanted to end it all")
    pinned = await life.say(NOTHING)
    body = {"reminder": "r-1", "change": "set"}
    await life.journal.append(Draft(kind="reminder", body=body, sources=(promised,)))
    await life.journal.append(Draft(kind="pinned", body={"ids": [pinned], "given": True}))
    soon = await life.weigh(years=0.002)
    assert soon[ahead] == 1
    late = await life.weigh()
    assert [late[promised], late[grave], late[pinned]] == [1, 1, 1]
    assert FLOOR < late[ahead] < 1  # its day is over


@pytest.mark.asyncio
async def test_fading_takes_nothing_from_the_record() -> None:
    life = Life()
    before = await life.journal.look(lambda tx: tx.run("SELECT * FROM episode ORDER BY 1"))
    await life.weigh(years=50)
    assert await life.journal.look(lambda tx: tx.run("SELECT * FROM episode ORDER BY 1")) == before
