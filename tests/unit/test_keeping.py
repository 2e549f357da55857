"""Never remembered, or kept for good: the person's word on what memory may do, and the way back."""

from datetime import UTC, datetime, timedelta

import pytest

from samantha.core.deed import Deed, DeedState, Proposal
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.ids import SOLE_OWNER, EntryId, TalkId
from samantha.core.turn import Recall, Turn
from samantha.deeds.desk import Desk
from samantha.deeds.record import DeedRecord
from samantha.journal.erase import erase
from samantha.journal.journal import ChainedJournal
from samantha.memory.forget import MemorySkill
from samantha.memory.hiding import overdue
from samantha.memory.loops import open_loops
from samantha.memory.pins import pinned
from samantha.memory.projection import MemoryProjection
from samantha.memory.recall import FACTS, facts_of, list_facts, recall
from samantha.memory.withheld import label_of, list_rules, person_rule, rules_named
from samantha.testing.clock import FakeClock
from samantha.testing.store import MemoryStore

PEOPLE = (("Ana", "sister"), ("Mark", "friend"), ("Tom", "friend"))


class Life:
    def __init__(self) -> None:
        self.clock = FakeClock(datetime(2026, 11, 23, 9, tzinfo=UTC))
        self.journal = ChainedJournal(
            MemoryStore(), self.clock, SOLE_OWNER, (MemoryProjection(), DeedRecord())
        )
        self.desk = Desk(self.journal, (MemorySkill(),), self.clock)

    async def say(self, *texts: str) -> EntryId:
        for text in texts:
            await self.clock.advance(timedelta(minutes=1))
            (entry,) = await self.journal.append(Draft(kind="turn", body={"text": text, "talk": "k-1"}))
        return entry.id

    async def do(self, verb: str, **arguments: object) -> Deed:
        return await self.desk.propose(Proposal(skill="memory", verb=verb, arguments=arguments))  # type: ignore[arg-type]

    async def held(self) -> set[str]:
        return {f"{f.subject} {f.relation} {f.value}" for f in await self.facts()}

    async def facts(self):
        return await self.journal.look(lambda tx: list_facts(SOLE_OWNER, tx))

    async def recall(self, text: str) -> Recall:
        turn = Turn(id=EntryId("t-0"), talk=TalkId("k-1"), text=text, at=self.clock.now())
        return await self.journal.look(lambda tx: recall(SOLE_OWNER, tx, turn))

    async def rules(self) -> list[str]:
        return [rule.what for rule in await self.journal.look(lambda tx: list_rules(SOLE_OWNER, tx))]

    async def pins(self) -> frozenset[str]:
        return await self.journal.look(lambda tx: pinned(SOLE_OWNER, tx))

    async def a_day_later(self) -> None:
        await self.clock.advance(timedelta(hours=25))
        now = self.clock.now()
        ids = await self.journal.look(lambda tx: overdue(SOLE_OWNER, tx, now))
        await self.journal.act(lambda pen: erase(pen, ids, "a day later"))


@pytest.fixture
def life() -> Life:
    return Life()


async def test_a_topic_withheld_is_forgotten_and_not_learned_again_and_the_rest_is(life: Life) -> None:
    await life.say("i'm allergic to penicillin", "i live in Porto")
    deed = await life.do("withhold", about="my health")
    assert deed.result is not None
    assert (deed.result["label"], deed.result["count"]) == ("your health", 1)
    await life.say("i'm allergic to nuts", "i am diabetic", "i work at Bosch")
    assert await life.held() == {"you lives in Porto", "you works at Bosch"}


async def test_undo_puts_back_what_was_forgotten_and_learning_goes_on(life: Life) -> None:
    await life.say("i'm allergic to penicillin")
    await life.do("withhold", about="my health")
    assert await life.held() == set()
    await life.desk.undo()
    assert await life.held() == {"you allergic to penicillin"}
    await life.say("i'm allergic to nuts")
    assert "you allergic to nuts" in await life.held()
    assert await life.rules() == []


async def test_it_may_be_allowed_again_long_after_and_what_was_erased_stays_erased(life: Life) -> None:
    await life.say("i'm allergic to penicillin")
    await life.do("withhold", about="my health")
    await life.a_day_later()
    await life.do("allow", about="my health")
    assert await life.held() == set()
    await life.say("i'm allergic to nuts")
    assert await life.held() == {"you allergic to nuts"}


async def test_nothing_about_somebody_is_learned_under_any_name_of_theirs(life: Life) -> None:
    await life.say("my sister is called Ana", "my friend is called Tom")
    await life.do("withhold", about="my sister")
    await life.say(
        "Ana lives in Faro", "my sister has a dog", "i'm having dinner with Ana on Friday", "Tom is a nurse"
    )
    assert await life.held() == {"you friend Tom", "Tom job nurse"}


async def test_the_rule_about_somebody_outlives_the_forgetting_of_their_name_and_holds_no_word(
    life: Life,
) -> None:
    turn = await life.say("my friend is called Mark")
    await life.do("withhold", about="Mark")
    await life.journal.act(lambda pen: erase(pen, [turn], "asked"))
    await life.say("my friend Mark lives in Zagreb")
    assert await life.held() == set()
    (what,) = [rule for rule in await life.rules() if rule == person_rule("mark")]
    assert "mark" not in what.lower()
    assert label_of(what) == ""
    assert label_of(what, ["Mark"]) == "Mark"


async def test_things_like_this_means_whom_it_is_about_else_its_topic_else_its_kind(life: Life) -> None:
    for text, rule in (
        ("i'm allergic to penicillin", "topic:health"),
        ("i have a boat", "topic:things"),
        ("Tom lives in Berlin", person_rule("Tom")),
    ):
        turn = await life.say(text)
        deed = await life.do("withhold", like=[turn])
        assert deed.result is not None
        assert deed.result["what"] == [rule], text


async def test_lines_stand_but_are_not_brought_up_unless_they_are_asked_for(life: Life) -> None:
    await life.say("the hospital garden in Porto was full of roses", "the roses in Porto are late")
    assert len((await life.recall("roses in Porto")).episodes) == 2
    await life.do("withhold", about="health")
    assert [said.text for said in (await life.recall("roses in Porto")).episodes] == [
        "the roses in Porto are late"
    ]
    assert len((await life.recall("which hospital in Porto had roses")).episodes) == 2


async def test_a_plan_that_is_withheld_is_not_asked_after(life: Life) -> None:
    await life.say("i have a scan on friday", "i have an interview on friday")
    await life.do("withhold", about="my health")
    now = life.clock.now()
    loops = await life.journal.look(lambda tx: open_loops(SOLE_OWNER, tx, now))
    assert [loop.fact.value for loop in loops] == ["interview"]


async def test_what_is_no_topic_and_nobody_is_refused_in_one_sentence(life: Life) -> None:
    for arguments in (
        {"about": "the thing with the goose"},
        {"what": ["topic:geese"]},
        {"like": ["f-0-1"]},
        {},
    ):
        with pytest.raises(BadInputError):
            await life.do("withhold", **arguments)
    with pytest.raises(BadInputError, match="nothing to allow"):
        await life.do("allow", about="my health")
    await life.do("withhold", about="my health")
    with pytest.raises(BadInputError, match="told me before"):
        await life.do("withhold", about="my health")


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("my health", ("topic:health",)),
        ("Health.", ("topic:health",)),
        ("money stuff", ("topic:money",)),
        ("my love life", ("topic:love",)),
        ("where i live", ("relation:lives in",)),
        ("birthday", ("relation:birthday",)),
        ("mark", (person_rule("Mark"),)),
        ("Ana", (person_rule("Ana"), person_rule("your sister"))),
        ("my sister", (person_rule("your sister"), person_rule("Ana"))),
        ("my mum", (person_rule("your mother"),)),
        ("the weather", ()),
        ("", ()),
    ],
)
def test_what_people_call_it(words: str, rules: tuple[str, ...]) -> None:
    assert rules_named(words, PEOPLE, ["ana", "mark", "tom"]) == rules


async def test_what_is_pinned_is_never_crowded_out(life: Life) -> None:
    turn = await life.say("i like rain")
    await life.say(*(f"i like thing{n}" for n in range(FACTS + 5)))
    wanted = "rain"

    async def shown() -> set[str]:
        return {f.value for f in await life.journal.look(lambda tx: facts_of(SOLE_OWNER, tx, "you"))}

    assert wanted not in await shown()
    await life.do("pin", ids=[turn])
    assert wanted in await shown()
    await life.desk.undo()
    assert wanted not in await shown()


async def test_a_pin_follows_its_fact_through_a_correction_and_goes_when_it_is_erased(life: Life) -> None:
    turn = await life.say("i live in Porto")
    (fact,) = await life.facts()
    await life.do("pin", ids=[fact.id])
    assert fact.id in await life.pins()
    await life.do("correct", id=fact.id, value="Lisbon")
    (corrected,) = await life.facts()
    assert corrected.id in await life.pins()
    await life.journal.act(lambda pen: erase(pen, [turn], "asked"))
    assert await life.pins() == frozenset()


async def test_pinning_twice_or_nothing_is_refused(life: Life) -> None:
    turn = await life.say("i live in Porto")
    assert (await life.do("pin", ids=[turn])).state is DeedState.DONE
    with pytest.raises(BadInputError):
        await life.do("pin", ids=[turn])
    with pytest.raises(NotFoundError):
        await life.do("pin", ids=["f-none-1"])


async def test_a_friend_left_out_does_not_leave_out_every_friend(life: Life) -> None:
    await life.say("my friend is called Mark")
    await life.do("withhold", about="Mark")
    await life.say("my friend Tom lives in Berlin")
    assert await life.rules() == [person_rule("Mark")]
    assert "Tom lives in Berlin" in await life.held()
