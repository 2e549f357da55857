"""What is kept of what was learned: what closes what, corrections, and the person's own edits."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from samantha.core.deed import Deed, Proposal
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.ids import EntryId
from samantha.core.origin import Origin
from samantha.core.turn import Fact
from samantha.deeds.desk import Desk
from samantha.deeds.record import DeedRecord
from samantha.memory.en.sentences import as_sentence
from samantha.memory.facts import COLUMNS, to_fact
from samantha.memory.forget import MemorySkill
from samantha.memory.people import read_person
from samantha.memory.projection import MemoryProjection
from samantha.memory.recall import list_facts
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal

pytestmark = pytest.mark.asyncio


class Life:
    """A journal with her memory on it, and words to say in it."""

    def __init__(self) -> None:
        self.clock = FakeClock(datetime(2026, 11, 23, 9, tzinfo=UTC))
        self.journal = fake_journal(MemoryProjection(), DeedRecord(), clock=self.clock)
        self.desk = Desk(self.journal, (MemorySkill(),), self.clock)

    async def say(self, *texts: str) -> list[EntryId]:
        ids = []
        for text in texts:
            await self.clock.advance(timedelta(minutes=1))
            (entry,) = await self.journal.append(Draft(kind="turn", body={"text": text, "talk": "k-1"}))
            ids.append(entry.id)
        return ids

    async def held(self) -> list[tuple[str, str, str]]:
        return [(fact.subject, fact.relation, fact.value) for fact in await self.facts()]

    async def facts(self) -> tuple[Fact, ...]:
        return await self.journal.look(lambda tx: list_facts(self.journal.owner, tx))

    async def every(self) -> dict[str, Fact]:
        """By value, those that are over too."""
        rows = await self.journal.look(lambda tx: tx.run(f"SELECT {COLUMNS} FROM fact ORDER BY seq, place"))
        return {fact.value: fact for fact in map(to_fact, rows)}

    async def correct(self, fact: Fact, value: str) -> Deed:
        arguments: dict[str, Any] = {"id": fact.id, "value": value}
        return await self.desk.propose(Proposal(skill="memory", verb="correct", arguments=arguments))


@pytest.fixture
def life() -> Life:
    return Life()


async def test_every_fact_names_its_turn_and_quotes_its_sentence(life: Life) -> None:
    (turn,) = await life.say("what a day. my sister Ana moved to Porto in May! i'm off")
    kin, home = await life.facts()
    assert {kin.source, home.source} == {turn}
    assert home.quote == "my sister Ana moved to Porto in May!"
    assert (home.subject, home.since, home.origin) == (
        "Ana",
        datetime(2026, 5, 1, tzinfo=UTC),
        Origin.DERIVED,
    )


async def test_a_new_home_closes_the_old_one_and_points_from_it_to_the_new(life: Life) -> None:
    await life.say("i live in Porto", "i moved to Lisbon yesterday")
    facts = await life.every()
    assert await life.held() == [("you", "lives in", "Lisbon")]
    assert facts["Porto"].replaced_by == facts["Lisbon"].id
    assert facts["Porto"].until == facts["Lisbon"].since == datetime(2026, 11, 22, tzinfo=UTC)


async def test_many_valued_relations_stand_side_by_side(life: Life) -> None:
    await life.say("my sister is called Ana", "my sister is called Eva", "i like tea", "i like rain")
    assert [value for *_, value in await life.held()] == ["Ana", "Eva", "tea", "rain"]


async def test_what_was_said_twice_is_known_once(life: Life) -> None:
    await life.say("i like tea", "i really like tea")
    assert await life.held() == [("you", "likes", "tea")]


async def test_a_changed_taste_closes_its_opposite(life: Life) -> None:
    await life.say("i love olives", "i hate olives")
    assert await life.held() == [("you", "dislikes", "olives")]


async def test_a_favourite_is_replaced_within_its_kind_only(life: Life) -> None:
    await life.say("my favourite film is Heat", "my favourite band is Blur", "my favourite film is Alien")
    assert [value for *_, value in await life.held()] == ["band: Blur", "film: Alien"]


@pytest.mark.parametrize("fix", ["no, Lisbon", "not porto, lisbon", "i meant Lisbon"])
async def test_a_correction_strikes_out_the_wrong_value_as_never_true(life: Life, fix: str) -> None:
    await life.say("i live in Porto", fix)
    facts = await life.every()
    assert await life.held() == [("you", "lives in", "Lisbon")]
    assert facts["Porto"].until == facts["Porto"].learned_at
    assert facts["Porto"].replaced_by == facts["Lisbon"].id


async def test_a_correction_of_a_day_moves_the_plan(life: Life) -> None:
    await life.say("i have an interview on wednesday", "no, thursday")
    (plan,) = await life.facts()
    assert (plan.value, plan.since) == ("interview", datetime(2026, 11, 26, tzinfo=UTC))


async def test_a_day_never_takes_the_place_of_a_city(life: Life) -> None:
    await life.say("i live in Porto", "no, thursday")
    assert await life.held() == [("you", "lives in", "Porto")]


async def test_who_was_misheard_keeps_what_was_said_of_them(life: Life) -> None:
    await life.say("my sister Anna lives in Porto", "no, it's Hanna")
    assert await life.held() == [("you", "sister", "Hanna"), ("Hanna", "lives in", "Porto")]


async def test_what_is_over_is_closed_and_kept(life: Life) -> None:
    await life.say("i work at Tesco", "i left Tesco last week")
    assert await life.held() == []
    assert (await life.every())["Tesco"].until is not None


async def test_a_name_by_the_way_never_replaces_a_name_that_was_given(life: Life) -> None:
    await life.say("my name is Ines", "i'm Paul")
    assert ("you", "name", "Ines") in await life.held()


async def test_my_sister_and_her_name_are_one(life: Life) -> None:
    await life.say("my sister lives in Porto", "my sister is called Ana", "Ana moved to Faro")
    assert [fact for fact in await life.held() if fact[1] == "lives in"] == [("Ana", "lives in", "Faro")]


async def test_two_sisters_are_not(life: Life) -> None:
    await life.say(
        "my sister is called Ana", "my sister is called Eva", "Ana lives in Faro", "Eva lives in Braga"
    )
    assert {fact for fact in await life.held() if fact[1] == "lives in"} == {
        ("Ana", "lives in", "Faro"),
        ("Eva", "lives in", "Braga"),
    }


async def test_a_joke_takes_back_the_turn_before_it(life: Life) -> None:
    await life.say("i'm a plumber", "just kidding")
    assert await life.held() == []


async def test_the_persons_own_edit_stands_under_their_name_and_can_be_undone(life: Life) -> None:
    await life.say("i live in Porto")
    (fact,) = await life.facts()
    await life.correct(fact, "Lisbon")
    (new,) = await life.facts()
    assert (new.value, new.origin) == ("Lisbon", Origin.PERSON)
    await life.desk.undo()
    assert await life.held() == [("you", "lives in", "Porto")]


async def test_an_edit_that_changes_nothing_or_nothing_that_is_there_is_refused(life: Life) -> None:
    await life.say("i live in Porto")
    (fact,) = await life.facts()
    with pytest.raises(BadInputError):
        await life.correct(fact, "Porto")
    with pytest.raises(BadInputError):
        await life.correct(fact, "  \n ")
    with pytest.raises(NotFoundError):
        await life.desk.propose(
            Proposal(skill="memory", verb="correct", arguments={"id": "f-1-1", "value": "x"})
        )


async def test_hedged_words_fill_a_gap_and_close_nothing(life: Life) -> None:
    await life.say("my sister is called Ana", "I think Ana's birthday is in May")
    assert ("Ana", "birthday", "May") in await life.held()
    await life.say("Ana's birthday is on the 4th of June", "I think Ana's birthday is in July")
    assert [fact for fact in await life.held() if fact[1] == "birthday"] == [("Ana", "birthday", "4 June")]


async def test_an_edit_outlasts_hedged_words_and_yields_to_plain_ones(life: Life) -> None:
    await life.say("my sister is called Ana", "Ana lives in Porto")
    (*_, home) = await life.facts()
    await life.correct(home, "Faro")
    await life.say("mum said Ana lives in Braga")
    assert ("Ana", "lives in", "Faro") in await life.held()
    await life.say("Ana lives in Braga")
    assert [fact for fact in await life.held() if fact[1] == "lives in"] == [("Ana", "lives in", "Braga")]


async def test_a_move_of_long_ago_does_not_end_the_home_of_today(life: Life) -> None:
    await life.say("i live in York", "i moved to Leeds in 1998")
    assert await life.held() == [("you", "lives in", "York")]
    assert (await life.every())["Leeds"].until is not None


async def test_what_used_to_be_is_known_as_over_from_the_start(life: Life) -> None:
    (turn,) = await life.say("i used to be a postman")
    assert await life.held() == []
    job = (await life.every())["postman"]
    assert (job.source, job.until is not None) == (turn, True)


async def test_who_goes_by_another_name_keeps_what_is_known_of_them(life: Life) -> None:
    await life.say("my brother Tom is a nurse", "Tom goes by Tamsin now", "Tom moved to Hull")
    held = await life.held()
    assert {("you", "brother", "Tamsin"), ("Tamsin", "job", "nurse"), ("Tamsin", "lives in", "Hull")} <= set(
        held
    )
    assert ("Tamsin", "also called", "Tom") in held


async def test_a_new_name_of_their_own_takes_the_place_of_the_old(life: Life) -> None:
    await life.say("my name is Beth Jones", "i got married, i'm Beth Rowe now")
    assert [value for _, relation, value in await life.held() if relation == "name"] == ["Beth Rowe"]


async def test_what_she_just_said_can_be_corrected_however_long_ago_it_was_told(life: Life) -> None:
    await life.say("i live in Leeds", "what a day", "it rains", "where do i live?")
    reply = {"text": "You live in Leeds.", "talk": "k-1"}
    await life.journal.append(Draft(kind="reply", body=reply))
    await life.say("no, it's Bradford")
    assert await life.held() == [("you", "lives in", "Bradford")]


async def test_a_mistake_is_mended_wherever_it_was_told(life: Life) -> None:
    await life.say("i live in Porto", "what a day", "it rains", "you know i said Porto? it's Lisbon")
    assert await life.held() == [("you", "lives in", "Lisbon")]


async def test_the_person_is_read_from_the_facts(life: Life) -> None:
    await life.say("my name is Ines", "my wife is called Eva", "my dog is called Rex", "call me Nes")
    person = await life.journal.look(lambda tx: read_person(life.journal.owner, tx))
    assert (person.name, person.people) == ("Nes", (("Eva", "wife"),))


async def test_facts_read_as_sentences(life: Life) -> None:
    await life.say("my sister Ana moved to Porto in May", "i'm allergic to wasps", "i'm an engineer")
    assert [as_sentence(fact) for fact in await life.facts()] == [
        "Your sister is called Ana.",
        "Ana lives in Porto, since May 2026.",
        "You are allergic to wasps.",
        "You work as an engineer.",
    ]


async def test_a_second_calling_stands_beside_the_first_until_a_change_is_told(life: Life) -> None:
    await life.say("i'm a nurse", "i'm a potter")
    assert {("you", "job", "nurse"), ("you", "job", "potter")} <= set(await life.held())
    await life.say("i've started as a baker")
    assert [value for _, relation, value in await life.held() if relation == "job"] == ["baker"]
