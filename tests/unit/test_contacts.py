"""The people in the person's life: found in their lines, counted, never more than was said."""

from datetime import UTC, datetime, timedelta

import pytest

from samantha.core.entry import Draft
from samantha.core.ids import SOLE_OWNER, EntryId
from samantha.journal.erase import erase
from samantha.journal.journal import ChainedJournal
from samantha.memory.contacts import Contact, closeness, contacts, portrait
from samantha.memory.loops import open_loops
from samantha.memory.meant import find_what
from samantha.memory.mentions import Mentions, mentions_of, read_once
from samantha.memory.naming import name_key, said_in
from samantha.memory.projection import MemoryProjection
from samantha.testing.clock import FakeClock
from samantha.testing.journal import rebuild
from samantha.testing.store import MemoryStore


class Life:
    def __init__(self) -> None:
        self.clock = FakeClock(datetime(2026, 11, 23, 9, tzinfo=UTC))
        self.projection = MemoryProjection()
        self.journal = ChainedJournal(MemoryStore(), self.clock, SOLE_OWNER, (self.projection,))

    async def say(self, *texts: str, after: timedelta = timedelta(minutes=1)) -> EntryId:
        for text in texts:
            await self.clock.advance(after)
            (entry,) = await self.journal.append(Draft(kind="turn", body={"text": text, "talk": "k-1"}))
        return entry.id

    async def all(self) -> list[Contact]:
        now = self.clock.now()
        return list(await self.journal.look(lambda tx: contacts(SOLE_OWNER, tx, now)))

    async def names(self) -> list[str]:
        return [one.name for one in await self.all()]

    async def one(self, name: str) -> Contact:
        return next(one for one in await self.all() if one.name == name)

    async def last(self, name: str) -> str:
        said = await self.journal.look(lambda tx: mentions_of(SOLE_OWNER, tx, name, 1))
        return said[0].text if said else ""


@pytest.fixture
def life() -> Life:
    return Life()


async def test_a_person_is_found_in_lines_from_before_they_were_introduced(life: Life) -> None:
    await life.say("Ana is late again", "my sister is called Ana", "she hates trains", "Ana's train was late")
    ana = await life.one("Ana")
    assert ana.relations == ("sister",)
    assert ana.mentions == 3
    assert ana.first is not None
    assert ana.first.text == "Ana is late again"
    assert await life.last("Ana") == "Ana's train was late"


async def test_the_only_sister_is_meant_by_my_sister_and_two_are_not(life: Life) -> None:
    await life.say("my sister is called Ana", "my sister rang")
    assert (await life.one("Ana")).mentions == 2
    assert await life.last("my sister") == "my sister rang"
    await life.say("my sister Eva moved to Faro")
    assert (await life.one("Ana")).mentions == 1
    assert (await life.one("Eva")).mentions == 1


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("I met Mark yesterday", True),
        ("Mark is coming on Sunday", True),
        ("and then Mark's bike broke", True),
        ("question mark", False),
        ("mark my words", False),
        ("Mark my words, it will rain", False),
        ("the market was full", False),
    ],
)
async def test_a_name_that_is_a_word_too_counts_only_where_it_is_a_name(
    life: Life, text: str, is_named: bool
) -> None:
    await life.say("my friend is called Mark", text)
    assert (await life.one("Mark")).mentions == 1 + is_named


async def test_kin_without_a_name_are_people_and_passing_ones_are_not(life: Life) -> None:
    await life.say(
        "my mum is in hospital", "mum rang", "her mum is nice", "a friend of mine", "my friend laughed"
    )
    assert await life.names() == ["your mother"]
    assert (await life.one("your mother")).mentions == 2


async def test_somebody_who_is_only_spoken_of_in_facts_is_there_too(life: Life) -> None:
    await life.say("Tom lives in Berlin")
    assert (await life.one("Tom")).relations == ()


async def test_pets_stand_apart(life: Life) -> None:
    await life.say("my dog is called Biscuit", "my friend is called Tom")
    assert (await life.one("Biscuit")).is_pet
    assert not (await life.one("Tom")).is_pet


def test_closeness_grows_with_kin_and_talk_and_fades_with_time() -> None:
    assert closeness(["partner"], []) > closeness(["friend"], []) > closeness([], []) > 0
    assert closeness(["friend"], [0] * 30) > closeness(["mother"], [])
    assert closeness(["friend"], [0] * 5) > closeness(["friend"], [300] * 5) > closeness(["friend"], [])
    assert closeness(["partner"], [0] * 10_000) <= 1


async def test_a_portrait_has_what_is_known_what_is_over_and_what_is_ahead(life: Life) -> None:
    await life.say(
        "my sister is called Ana",
        "Ana's birthday is 3 May",
        "Ana lives in Faro",
        "Ana moved to Braga in March",
        "i'm having lunch with Ana on Friday",
    )
    now = life.clock.now()
    seen = await life.journal.look(
        lambda tx: portrait(SOLE_OWNER, tx, "my sister", now, open_loops(SOLE_OWNER, tx, now))
    )
    assert seen is not None
    assert seen.contact.birthday == "3 May"
    assert {fact.value for fact in seen.facts} >= {"Ana", "Braga", "3 May"}
    assert [fact.value for fact in seen.over] == ["Faro"]
    assert [fact.value for fact in seen.going_on][:1] == ["Braga"]
    assert len(seen.ahead) == 1
    assert len(seen.lines) == 5


async def test_a_former_partner_is_somebody_who_was(life: Life) -> None:
    await life.say("my girlfriend is called Mia", "my wife is called Eva")
    assert (await life.one("Mia")).was == ("girlfriend",)
    assert (await life.one("Eva")).relations == ("wife",)


async def test_nobody_stands_there_who_was_forgotten_and_restoring_brings_them_back(life: Life) -> None:
    turn = await life.say("my friend is called Mark")
    later = await life.say("lunch with Mark today")
    until = (life.clock.now() + timedelta(days=1)).isoformat()
    await life.journal.append(Draft(kind="forgotten", body={"ids": [turn, later], "until": until}))
    assert await life.names() == []
    assert await life.last("Mark") == ""
    await life.journal.append(Draft(kind="restored", body={"ids": [turn, later]}))
    assert await life.names() == ["Mark"]


async def test_erasing_the_last_line_that_names_somebody_leaves_no_trace_of_the_name(life: Life) -> None:
    turn = await life.say("my friend is called Mark")
    line = await life.say("Mark and Ana came")
    await life.journal.act(lambda pen: erase(pen, [turn, line], "asked"))
    rows = await life.journal.look(
        lambda tx: tx.run("SELECT name FROM person_name UNION ALL SELECT name FROM mention")
    )
    assert rows == []


async def test_a_home_from_before_is_read_once(life: Life) -> None:
    await life.say("my sister is called Ana", "mum rang", "Ana came")
    before = await life.journal.look(lambda tx: tx.run("SELECT * FROM mention ORDER BY name, line"))

    def empty_and_read(pen) -> None:
        Mentions().clear(SOLE_OWNER, pen.tx)
        read_once(SOLE_OWNER, pen.tx)
        read_once(SOLE_OWNER, pen.tx)

    await life.journal.act(empty_and_read)
    assert await life.journal.look(lambda tx: tx.run("SELECT * FROM mention ORDER BY name, line")) == before
    assert before


async def test_a_rebuild_finds_the_same_mentions(life: Life) -> None:
    await life.say("Ana Zoë is late", "Zoë?", "my friend is called Ana Zoë", "ana came", "Will you see Will?")
    await life.say("my friend is called Will", "i saw Will")
    before = await life.journal.look(lambda tx: tx.run("SELECT * FROM mention ORDER BY name, line"))
    await rebuild(life.journal)
    assert await life.journal.look(lambda tx: tx.run("SELECT * FROM mention ORDER BY name, line")) == before
    assert {"will", "ana zoë", "ana", "your friend"} == {row[1] for row in before}


async def test_lines_that_name_somebody_come_newest_first_and_bounded(life: Life) -> None:
    await life.say("my friend is called Tom", *(f"Tom rang, time {n}" for n in range(9)))
    found = await life.journal.look(lambda tx: mentions_of(SOLE_OWNER, tx, "tom", 3))
    assert [said.text[-1] for said in found] == ["8", "7", "6"]


def test_a_very_long_line_is_read_in_part() -> None:
    assert sum(1 for _ in said_in("ana " * 100_000)) < 10_000
    assert name_key("a b c d e") == ""


async def test_a_former_name_is_the_same_person_in_lines_counts_and_forgetting(life: Life) -> None:
    await life.say("my friend is called Ana", "Annie rang")
    body = {"fact": "f-none-1", "subject": "Ana", "relation": "also called", "value": "Annie"}
    await life.journal.append(Draft(kind="corrected", body=body))
    await life.say("Annie came")
    assert await life.names() == ["Ana"]
    assert (await life.one("Ana")).mentions == 3
    assert await life.last("Ana") == "Annie came"
    meant = await life.journal.look(lambda tx: find_what(SOLE_OWNER, tx, "everything about Ana"))
    lines = await life.journal.look(lambda tx: tx.run("SELECT id FROM episode"))
    assert {id_ for (id_,) in lines} <= set(meant)
