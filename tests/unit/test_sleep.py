"""Sleep: days in the person's own sentences, bounded steps, and the same result however often it is made."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from samantha.core.entry import Draft
from samantha.core.ids import EntryId
from samantha.core.ports import Row, Transaction
from samantha.core.turn import Said
from samantha.journal.erase import erase
from samantha.journal.journal import entries
from samantha.memory.days_told import SHOWN, told_on
from samantha.memory.projection import MemoryProjection
from samantha.memory.sleep import DAYS, LINES, sleep
from samantha.outreach.sleeping import STEPS, Sleeping
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal, rebuild

pytestmark = pytest.mark.asyncio

NEWS = "My sister Ana had her baby in Porto last night"
SMALL = (
    "ok",
    "the bus was a bit late again",
    "remind me to buy milk",
    "what's the weather like?",
    "haha yes",
)


class Life:
    """A journal with memory on it, day by day."""

    def __init__(self) -> None:
        self.clock = FakeClock(datetime(2026, 3, 2, 9, tzinfo=UTC))
        self.journal = fake_journal(MemoryProjection(), clock=self.clock)

    async def day(self, *texts: str) -> list[EntryId]:
        """Say these today, then let the day end."""
        ids = []
        for text in texts:
            await self.clock.advance(timedelta(minutes=5))
            (entry,) = await self.journal.append(Draft(kind="turn", body={"text": text, "talk": "k-1"}))
            ids.append(entry.id)
        await self.clock.advance(timedelta(days=1) - timedelta(minutes=5) * len(texts))
        return ids

    async def sleep(self) -> int:
        """To the end; how many steps it took."""
        steps = 0
        while await self.journal.act(sleep):
            steps += 1
        return steps

    async def told(self, first: date, last: date | None = None) -> tuple[Said, ...]:
        owner = self.journal.owner
        return await self.journal.look(lambda tx: told_on(owner, tx, first, last or first))

    async def tables(self) -> dict[str, list[Row]]:
        return await self.journal.look(tables)

    async def rebuild(self) -> None:
        await rebuild(self.journal)


def tables(tx: Transaction) -> dict[str, list[Row]]:
    """Every row that has an owner, but for the journal's own."""
    names = [
        name
        for (name,) in tx.run("SELECT name FROM sqlite_master WHERE type = 'table'")
        if any(column[1] == "owner_id" for column in tx.run(f"PRAGMA table_info({name})"))
    ]
    kept = {"journal", "content", "made_from"}
    return {name: sorted(tx.run(f"SELECT * FROM {name}"), key=repr) for name in names if name not in kept}


async def test_a_day_is_told_in_the_persons_own_sentences_that_carry_most() -> None:
    life = Life()
    await life.day(
        "hello", *SMALL, f"Guess what. {NEWS}! I cried.", "I had toast and some coffee this morning"
    )
    assert await life.sleep() == 1
    told = await life.told(date(2026, 3, 2))
    assert told[0].text == f"{NEWS}!"
    assert 1 <= len(told) <= SHOWN
    assert not {line.text for line in told} & set(SMALL)


async def test_no_two_lines_of_a_day_say_the_same() -> None:
    life = Life()
    await life.day(
        NEWS, "Ana had her baby in Porto", "I lost my job at the shipyard today", "the shipyard job is lost"
    )
    await life.sleep()
    told = [line.text for line in await life.told(date(2026, 3, 2))]
    assert len(told) == 2
    assert {"baby" in text for text in told} == {True, False}


async def test_a_day_that_she_has_not_slept_on_is_told_all_the_same() -> None:
    life = Life()
    await life.day(NEWS)
    before = await life.told(date(2026, 3, 2))
    await life.sleep()
    assert await life.told(date(2026, 3, 2)) == before
    assert [line.text for line in before] == [NEWS]


async def test_days_without_anything_to_tell_have_no_lines() -> None:
    life = Life()
    await life.day(*SMALL[:1], *SMALL[2:])
    await life.sleep()
    assert await life.told(date(2026, 3, 1), date(2026, 3, 3)) == ()


async def test_a_forgotten_line_is_not_told_and_another_stands_for_its_day() -> None:
    life = Life()
    ids = await life.day(NEWS, "I moved to Lisbon with Tom on the night train")
    await life.sleep()
    until = (life.clock.now() + timedelta(hours=24)).isoformat()
    await life.journal.append(Draft(kind="forgotten", body={"ids": [ids[0]], "until": until}))
    assert [line.id for line in await life.told(date(2026, 3, 2))] == [ids[1]]
    await life.journal.append(Draft(kind="restored", body={"ids": [ids[0]]}))
    assert [line.id for line in await life.told(date(2026, 3, 2))] == ids


async def test_erasing_takes_a_line_from_its_day_as_if_it_was_never_said() -> None:
    life = Life()
    ids = await life.day(NEWS, "I moved to Lisbon with Tom on the night train")
    await life.day("Ana is moving to Braga and I will miss her")
    await life.sleep()
    await life.journal.act(lambda pen: erase(pen, ids[:1], "asked"))
    live = await life.tables()
    assert ids[0] not in repr(live)
    await life.rebuild()
    assert await life.tables() == live


async def test_sleeping_twice_changes_nothing() -> None:
    life = Life()
    for _ in range(3):
        await life.day(*SMALL, NEWS)
    await life.sleep()
    before, count = (
        await life.tables(),
        len(await life.journal.look(lambda tx: tx.run("SELECT 1 FROM journal"))),
    )
    assert await life.sleep() == 0
    assert await life.tables() == before
    assert len(await life.journal.look(lambda tx: tx.run("SELECT 1 FROM journal"))) == count


@pytest.mark.parametrize("days", [40, pytest.param(365, marks=pytest.mark.prove)])
async def test_a_year_is_slept_on_in_bounded_steps_and_a_rebuild_sleeps_the_same(days: int) -> None:
    life = Life()
    for n in range(days):
        await life.day(
            *SMALL,
            f"{NEWS}, the {n}th in the family",
            "I felt lonely on the way home",
            *SMALL[: n % 4],
        )
    assert await life.sleep() >= days / DAYS
    first = date(2026, 3, 2)
    told = await life.told(first, first + timedelta(days=days - 1))
    assert len({line.at.date() for line in told}) == days
    assert all(later > sooner for sooner, later in _pairs([day for (day,) in await _slept(life)]))
    for day, lines in await _worked(life):
        assert lines <= LINES or day == 1
        assert day <= DAYS
    before = await life.tables()
    await life.rebuild()
    assert await life.tables() == before


async def test_a_clock_that_goes_west_adds_to_a_day_that_was_slept_on() -> None:
    life = Life()
    await life.journal.append(Draft(kind="zone", body={"zone": "Asia/Tokyo"}))
    await life.day("the bus was a bit late again in the rain")  # ends on the morning of the third, in Tokyo
    await life.clock.advance(timedelta(hours=7))
    await life.sleep()
    await life.journal.append(Draft(kind="zone", body={"zone": "Pacific/Honolulu"}))
    await life.day(NEWS)
    await life.sleep()
    before = await life.tables()
    assert NEWS in [line.text for line in await life.told(date(2026, 3, 1), date(2026, 3, 4))]
    await life.rebuild()
    assert await life.tables() == before


async def test_she_sleeps_only_while_nobody_talks() -> None:
    life = Life()
    await life.day(NEWS)
    sleeping = Sleeping(life.journal, life.clock)
    await life.journal.append(Draft(kind="turn", body={"text": "I am here again", "talk": "k-2"}))
    assert await sleeping() == 0
    await life.clock.advance(timedelta(minutes=4))
    assert await sleeping() == 1
    assert await sleeping() == 0


async def test_a_minute_of_sleep_is_bounded() -> None:
    life = Life()
    for _ in range(DAYS * (STEPS + 2)):
        await life.day("I moved the boat to the other side of the river")
    sleeping = Sleeping(life.journal, life.clock)
    assert await sleeping() == STEPS
    assert await sleeping() == 2


async def _slept(life: Life) -> list[Row]:
    sleeps = await life.journal.look(
        lambda tx: [
            entry.body["through"]
            for entry in entries(life.journal.owner, tx)
            if entry.kind == "slept" and entry.body
        ]
    )
    return [(day,) for day in sleeps]


async def _worked(life: Life) -> list[tuple[int, int]]:
    """(days, lines) that each step went over."""
    through = [""] + [day for (day,) in await _slept(life)]
    sql = """SELECT count(DISTINCT substr(at, 1, 10)), count(*) FROM episode
             WHERE substr(at, 1, 10) > ? AND substr(at, 1, 10) <= ?"""
    found = []
    for sooner, later in _pairs(through):
        rows = await life.journal.look(lambda tx, a=sooner, b=later: tx.run(sql, a, b))  # type: ignore[misc]
        found.append((rows[0][0], rows[0][1]))
    return found


def _pairs(values: list[str]) -> list[tuple[str, str]]:
    return list(pairwise(values))
