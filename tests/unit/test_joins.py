"""Two names for one person: found with care, asked about where not sure, and taken back without a trace."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from samantha.core.deed import Deed, Proposal
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.ids import EntryId
from samantha.core.ports import Row, Transaction
from samantha.core.turn import Doubt
from samantha.deeds.desk import Desk
from samantha.deeds.record import DeedRecord
from samantha.journal.erase import erase
from samantha.memory.doubts import open_doubts
from samantha.memory.en.likenames import nearness
from samantha.memory.forget import MemorySkill
from samantha.memory.projection import MemoryProjection
from samantha.memory.recall import facts_of, list_facts
from samantha.memory.sleep import sleep
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal

WIFE = (
    "My wife is called Katherine",
    "Katherine works at Bosch",
    "My wife Kate loves olives",
    "Kate moved to Faro",
)


class Life:
    """A journal with memory and its skill; each `say` is a day of its own."""

    def __init__(self) -> None:
        self.clock = FakeClock(datetime(2026, 3, 2, 9, tzinfo=UTC))
        self.journal = fake_journal(MemoryProjection(), DeedRecord(), clock=self.clock)
        self.desk = Desk(self.journal, (MemorySkill(),), self.clock)

    async def say(self, *texts: str) -> list[EntryId]:
        ids = []
        for text in texts:
            (entry,) = await self.journal.append(Draft(kind="turn", body={"text": text, "talk": "k-1"}))
            ids.append(entry.id)
            await self.clock.advance(timedelta(days=1))
        return ids

    async def sleep(self) -> None:
        while await self.journal.act(sleep):
            pass

    async def do(self, verb: str, **arguments: Any) -> Deed:
        return await self.desk.propose(Proposal(skill="memory", verb=verb, arguments=arguments))

    async def held(self, about: str | None = None) -> set[tuple[str, str, str]]:
        owner = self.journal.owner
        facts = await self.journal.look(lambda tx: list_facts(owner, tx, about))
        return {(fact.subject, fact.relation, fact.value) for fact in facts}

    async def rows(self) -> list[Row]:
        def read(tx: Transaction) -> list[Row]:
            return tx.run("SELECT * FROM fact ORDER BY seq, place")

        return await self.journal.look(read)

    async def doubts(self) -> tuple[Doubt, ...]:
        owner = self.journal.owner
        return await self.journal.look(lambda tx: open_doubts(owner, tx))


@pytest.mark.asyncio
async def test_the_one_wife_by_two_forms_of_her_name_is_one_person() -> None:
    life = Life()
    await life.say(*WIFE)
    await life.sleep()
    held = await life.held()
    assert {("Kate", "works at", "Bosch"), ("Kate", "lives in", "Faro"), ("Kate", "likes", "olives")} <= held
    assert ("Kate", "also called", "Katherine") in held
    assert not {fact for fact in held if fact[0] == "Katherine"}
    assert {fact[2] for fact in held if fact[1] == "partner"} == {"Kate"}


@pytest.mark.asyncio
async def test_what_is_told_of_either_name_later_is_told_of_the_one_person() -> None:
    life = Life()
    await life.say(*WIFE)
    await life.sleep()
    await life.say("Katherine moved to Braga")
    held = await life.held()
    assert ("Kate", "lives in", "Braga") in held
    assert ("Kate", "lives in", "Faro") not in held


@pytest.mark.asyncio
async def test_a_joined_fact_keeps_its_turn_its_day_and_its_sentence() -> None:
    life = Life()
    ids = await life.say(*WIFE)
    await life.sleep()
    owner = life.journal.owner
    (fact,) = [
        fact
        for fact in await life.journal.look(lambda tx: facts_of(owner, tx, "Kate"))
        if fact.relation == "works at"
    ]
    assert (fact.source, fact.quote, fact.learned_at.day) == (ids[1], WIFE[1], 3)


@pytest.mark.asyncio
async def test_taking_a_joining_back_restores_exactly_the_rows_before() -> None:
    life = Life()
    await life.say(
        "My friend is called Kate", "Katherine lives in Faro", "Katherine is a nurse", "Kate likes olives"
    )
    before = await life.rows()
    await life.do("join", one="Kate", other="Katherine")
    assert await life.rows() != before
    await life.desk.undo()
    assert await life.rows() == before


@pytest.mark.asyncio
async def test_taking_a_joining_back_later_leaves_the_rows_of_a_life_without_it() -> None:
    texts = ("My friend is called Kate", "Katherine lives in Faro")
    later = ("Kate lives in Porto", "Katherine moved to Braga", "Kate is a nurse")
    life, other = Life(), Life()
    for one in (life, other):
        await one.say(*texts)
    await life.do("join", one="Kate", other="Katherine")
    await life.say(*later)
    assert ("Kate", "lives in", "Braga") in await life.held()
    await life.do("part", one="Kate", other="Katherine")
    await other.say(*later)
    assert await life.held() == await other.held()


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "texts",
    [
        ("My wife is called Kate", "Kate and Katherine met in Porto", "My wife Katherine likes olives"),
        ("My mother is called Anne", "My sister is called Anna"),
        ("My wife is called Maria", "My wife is called Marta"),
        ("My wife is called Kate", "Kate works at Bosch", "My wife Katherine works at Siemens"),
        ("My wife is called Kate", "My new wife is called Katie"),
        ("My friend is called Kate", "My friend Katie plays the cello"),
        ("My dog is called Ben", "My friend Benjamin lives in Faro"),
    ],
)
async def test_who_may_be_two_people_is_not_joined_in_sleep(texts: tuple[str, ...]) -> None:
    life = Life()
    await life.say(*texts)
    before = await life.rows()
    await life.sleep()
    assert await life.rows() == before


@pytest.mark.asyncio
async def test_what_is_not_sure_is_wondered_about_once() -> None:
    life = Life()
    await life.say("My colleague is called Katie", "Kate lives in Faro")
    await life.sleep()
    (doubt,) = await life.doubts()
    assert ({doubt.one, doubt.other}, doubt.what) == ({"Kate", "Katie"}, "colleague")
    carry = f'{{"doubt": "{doubt.id}"}}'
    body = {"text": "Is Kate Katie?", "talk": "k-1", "moves": [], "carry": carry}
    await life.journal.append(Draft(kind="reply", body=body, sources=doubt.sources))
    assert await life.doubts() == ()
    await life.say("Kate is a nurse")
    await life.sleep()
    assert await life.doubts() == ()


@pytest.mark.asyncio
@pytest.mark.parametrize("verb", ["join", "part"])
async def test_what_the_person_settled_is_not_wondered_about(verb: str) -> None:
    life = Life()
    await life.say("My colleague is called Katie", "Kate lives in Faro")
    await life.sleep()
    await life.do(verb, one="Kate", other="Katie")
    assert await life.doubts() == ()
    await life.say("Kate is a nurse")
    await life.sleep()
    assert await life.doubts() == ()


@pytest.mark.asyncio
async def test_two_that_were_taken_apart_are_never_joined_again_in_sleep() -> None:
    life = Life()
    await life.say(*WIFE)
    await life.sleep()
    await life.do("part", one="Kate", other="Katherine")
    before = await life.held()
    await life.say("Kate likes rain")
    await life.sleep()
    assert await life.held() == before | {("Kate", "likes", "rain")}


@pytest.mark.asyncio
async def test_the_persons_own_edit_outranks_what_a_joining_brings() -> None:
    life = Life()
    await life.say("My friend is called Kate", "Kate lives in Faro")
    owner = life.journal.owner
    facts = await life.journal.look(lambda tx: list_facts(owner, tx))
    (fact,) = [fact for fact in facts if fact.relation == "lives in"]
    await life.do("correct", id=fact.id, value="Lisbon")
    await life.say("Katherine lives in Porto")
    await life.do("join", one="Kate", other="Katherine")
    assert {fact for fact in await life.held() if fact[1] == "lives in"} == {("Kate", "lives in", "Lisbon")}


@pytest.mark.asyncio
async def test_a_fact_forgotten_after_a_joining_stays_forgotten_when_that_is_taken_back() -> None:
    life = Life()
    await life.say("My friend is called Kate", "Katherine lives in Faro", "Katherine likes olives")
    await life.do("join", one="Kate", other="Katherine")
    owner = life.journal.owner
    facts = await life.journal.look(lambda tx: facts_of(owner, tx, "Kate"))
    (fact,) = [fact for fact in facts if fact.value == "Faro"]
    await life.do("forget", ids=[fact.id])
    await life.do("part", one="Kate", other="Katherine")
    assert "Faro" not in {value for _, _, value in await life.held()}


@pytest.mark.asyncio
async def test_erasing_the_turn_that_named_somebody_takes_the_names_out_of_every_table() -> None:
    life = Life()
    ids = await life.say(*WIFE)
    await life.sleep()
    await life.journal.act(lambda pen: erase(pen, ids[2:], "asked"))
    left = await life.journal.look(
        lambda tx: [tx.run(f"SELECT * FROM {name}") for name in ("fact", "joined", "doubt")]
    )
    assert "'Kate'" not in repr(left)
    assert ("you", "partner", "Katherine") in await life.held()


@pytest.mark.asyncio
async def test_names_that_she_does_not_know_are_refused_in_a_sentence() -> None:
    life = Life()
    await life.say("My friend is called Kate")
    with pytest.raises(NotFoundError, match="nobody called Mildred"):
        await life.do("join", one="Kate", other="Mildred")
    with pytest.raises(BadInputError, match="one name"):
        await life.do("join", one="Kate", other="kate")


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        *(("Ben", "Benjamin", "same"), ("Kate", "Katherine", "same"), ("Ana", "Anna", "same")),
        *(("Sara", "Sarah", "same"), ("Stephen", "Steven", "same"), ("Jon", "John", "same")),
        *(("Bob", "Robert", "same"), ("Bill", "William", "same"), ("Marcus", "Markus", "same")),
        *(("Maria", "Marta", "near"), ("Johanna", "Joanna", "near"), ("Rita", "Rita Silva", "near")),
        *(("Ian", "Dan", ""), ("Tim", "Tom", ""), ("Daniel", "Daniela", ""), ("Louis", "Louise", "")),
        *(("Kate Mills", "Kate Moss", ""), ("Kate", "kate", ""), ("Mary", "Marie", "")),
    ],
)
def test_names_are_near_where_one_person_may_have_both(one: str, other: str, near: str) -> None:
    assert nearness(one, other) == nearness(other, one) == near
