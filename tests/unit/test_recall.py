"""What memory brings to a turn: what bears on it, and nothing that is out of sight."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from samantha.core.entry import Draft
from samantha.core.ids import EntryId, OwnerId, TalkId
from samantha.core.turn import Recall, Turn
from samantha.journal.journal import ChainedJournal
from samantha.memory.episodes import count_turns, past
from samantha.memory.projection import MemoryProjection
from samantha.memory.recall import MemoryReader, list_facts, search
from samantha.memory.retrieval import terms
from samantha.testing.clock import FakeClock
from samantha.testing.store import MemoryStore

ME = OwnerId("me")


class Life:
    def __init__(self, owner: OwnerId = ME, store: MemoryStore | None = None) -> None:
        self.clock = FakeClock(datetime(2026, 11, 23, 9, tzinfo=UTC))
        self.store = store or MemoryStore()
        self.journal = ChainedJournal(self.store, self.clock, owner, (MemoryProjection(),))

    async def say(self, *texts: str, kind: str = "turn", sources: Sequence[EntryId] = ()) -> list[EntryId]:
        drafts = [
            Draft(kind=kind, body={"text": text, "talk": "k-1"}, sources=tuple(sources)) for text in texts
        ]
        return [entry.id for entry in await self.journal.append(*drafts)]

    async def recall(self, text: str, about: Sequence[str] = ()) -> Recall:
        (id_,) = await self.say(text)
        turn = Turn(id=id_, talk=TalkId("k-1"), text=text, at=self.clock.now())
        return await MemoryReader(self.journal).recall(turn, about)


@pytest.fixture
def life() -> Life:
    return Life()


def values(recall: Recall) -> list[str]:
    return [fact.value for fact in recall.facts]


async def test_the_line_that_answers_is_found_by_its_rarest_word(life: Life) -> None:
    await life.say(
        "the boat was red and had a name", *(f"we talked about the weather {n}" for n in range(50))
    )
    assert (await life.recall("what was the boat called?")).episodes[
        0
    ].text == "the boat was red and had a name"


async def test_word_forms_meet(life: Life) -> None:
    await life.say("we were painting the fence")
    assert [said.text for said in (await life.recall("who painted it?")).episodes] == [
        "we were painting the fence"
    ]


async def test_more_words_of_the_question_weigh_more(life: Life) -> None:
    await life.say("the red kettle", "the red door", "the green kettle on the stove")
    assert (await life.recall("where is the red kettle")).episodes[0].text == "the red kettle"


async def test_an_answer_stands_before_a_question_and_before_her_echo(life: Life) -> None:
    await life.say("where is the kettle?")
    (told,) = await life.say("the kettle is in the shed")
    await life.say("So the kettle is in the shed.", kind="reply", sources=[told])
    found = (await life.recall("the kettle")).episodes
    assert found[0].text == "the kettle is in the shed"
    assert {said.text for said in found[1:]} == {"where is the kettle?", "So the kettle is in the shed."}


async def test_a_turn_does_not_find_itself(life: Life) -> None:
    assert (await life.recall("zeppelin")).episodes == ()


async def test_words_that_are_everywhere_still_find_the_line_that_holds_them_all(life: Life) -> None:
    await life.say("the garden door")
    await life.say(*(f"garden {n}" for n in range(400)), *(f"door {n}" for n in range(400)))
    assert (await life.recall("garden door")).episodes[0].text == "the garden door"


async def test_an_answer_is_found_by_the_question_before_it(life: Life) -> None:
    await life.say(*(f"we talked about the weather {n}" for n in range(30)))
    (told,) = await life.say("hello again")
    await life.say("Where did you leave the umbrella?", kind="reply", sources=[told])
    await life.say("at the station, on platform four")
    await life.say(*(f"and more of the weather {n}" for n in range(30)))
    found = [said.text for said in (await life.recall("where is the umbrella?")).episodes]
    assert "at the station, on platform four" in found[:2]


async def test_a_line_of_another_talk_borrows_nothing_from_its_neighbour(life: Life) -> None:
    (last,) = await life.journal.append(Draft(kind="turn", body={"text": "the umbrella", "talk": "k-1"}))
    await life.journal.append(Draft(kind="turn", body={"text": "good morning", "talk": "k-2"}))
    assert [said.id for said in (await life.recall("umbrella")).episodes] == [last.id]


async def test_a_day_is_brought_where_a_when_is_asked(life: Life) -> None:
    await life.say("the boiler man came last Tuesday", "the boiler man came and whistled a lot")
    found = (await life.recall("when did the boiler man come?")).episodes
    assert found[0].text == "the boiler man came last Tuesday"


async def bring(life: Life, *lines: tuple[str, str], talk: str = "b-1") -> None:
    at = "2025-03-01T10:00:00+00:00"
    bodies = [{"text": text, "talk": talk, "by": by, "said_at": at, "from": "a chat"} for by, text in lines]
    await life.journal.append(*(Draft(kind="brought", body=body) for body in bodies))


async def test_what_somebody_said_is_looked_for_among_their_own_lines(life: Life) -> None:
    await bring(life, ("Robin", "I painted the fence"), ("", "and I painted the shed"), ("Robin", "nice"))
    found = (await life.recall("what did Robin paint?")).brought
    assert found[0].text == "I painted the fence"
    assert (found[0].speaker, found[0].said_by) == ("other", "Robin")


async def test_what_was_told_of_somebody_in_her_talks_is_found_too(life: Life) -> None:
    await bring(life, ("Robin", "I painted the fence"), ("", "nice"))
    await life.say("robin has bought a caravan")
    found = (await life.recall("what has Robin bought?")).episodes
    assert found[0].text == "robin has bought a caravan"


async def test_what_is_brought_from_elsewhere_is_no_turn_of_hers(life: Life) -> None:
    await life.say("hello")
    await bring(life, ("Robin", "I painted the fence"), ("", "nice"))
    assert [said.text for said in await life.journal.look(lambda tx: past(ME, tx, 10))] == ["hello"]
    assert await life.journal.look(lambda tx: count_turns(ME, tx)) == 1


async def test_whoever_is_named_comes_with_what_is_known_of_them(life: Life) -> None:
    await life.say(
        "my sister is called Ana", "Ana lives in Porto", "my brother is called Rui", "Rui lives in Faro"
    )
    assert values(await life.recall("how is Ana doing")) == ["Ana", "Porto"]
    assert values(await life.recall("how is my sister doing")) == ["Ana", "Porto"]


async def test_a_subject_asked_for_comes_whole_and_what_matters_first(life: Life) -> None:
    await life.say(
        "i like rain", "i'm flying to Rome on friday", "my name is Ines", "i live in Porto", "i'm a vet"
    )
    assert values(await life.recall("what do you know about me", ("you",))) == [
        "Ines",
        "Porto",
        "vet",
        "flying to Rome",
        "rain",
    ]


async def test_a_plan_that_is_over_is_named_last(life: Life) -> None:
    await life.say("i'm flying to Rome on friday", "i like rain")
    await life.clock.advance(timedelta(days=10))
    assert values(await life.recall("what do you know about me", ("you",))) == ["rain", "flying to Rome"]


async def test_what_matters_outlasts_a_thousand_likes(life: Life) -> None:
    await life.say("my name is Ines", *(f"i like number{n}x" for n in range(100)))
    assert values(await life.recall("hello", ("you",)))[0] == "Ines"


async def test_a_turn_tells_what_was_learned_from_it_and_what_it_replaced(life: Life) -> None:
    await life.say("i live in Porto")
    recall = await life.recall("i moved to Lisbon")
    assert [fact.value for fact in recall.learned] == ["Lisbon"]
    assert [fact.value for fact in recall.replaced] == ["Porto"]
    assert recall.known == 1


async def test_no_fact_comes_twice(life: Life) -> None:
    await life.say("my sister is called Ana")
    recall = await life.recall("my sister Ana and her boat", ("Ana", "you", "my sister"))
    assert len({fact.id for fact in recall.facts}) == len(recall.facts)


async def test_one_owner_never_sees_the_lines_of_another(life: Life) -> None:
    other = Life(OwnerId("other"), life.store)
    await other.say("my sister is called Zelda", "the submarine is yellow")
    assert (await life.recall("the submarine of Zelda", ("you", "Zelda"))) == Recall()
    assert await life.journal.look(lambda tx: count_turns(ME, tx)) == 1
    assert [said.text for said in await life.journal.look(lambda tx: past(ME, tx, 9))] == [
        "the submarine of Zelda"
    ]


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "' OR 1=1 --",
        "NEAR(a b)",
        "*",
        "a AND",
        "-boat",
        "boat*",
        "col:x",
        "\x00boat",
        "🚤",
        "",
        " ",
        "(",
        "^a",
    ],
)
async def test_no_text_is_a_query_language(life: Life, text: str) -> None:
    await life.say("the boat is red")
    await life.recall(text, (text,))
    await life.journal.look(lambda tx: search(ME, tx, text))


async def test_a_pasted_page_is_recalled_from_in_time(life: Life) -> None:
    await life.say("the boat is red")
    await life.recall("boat " + "lorem ipsum dolor sit amet " * 2000)


async def test_search_finds_facts_and_lines(life: Life) -> None:
    await life.say("my sister is called Ana", "we bought 50% more_paint")
    facts, lines = await life.journal.look(lambda tx: search(ME, tx, "ana"))
    assert ([fact.value for fact in facts], [said.text for said in lines]) == (
        ["Ana"],
        ["my sister is called Ana"],
    )
    assert (await life.journal.look(lambda tx: search(ME, tx, "100%")))[0] == ()


async def test_the_list_goes_by_subject(life: Life) -> None:
    await life.say("my sister is called Ana", "Ana lives in Porto", "i live in Faro")
    listed = await life.journal.look(
        lambda tx: [list_facts(ME, tx, about) for about in (None, "my sister", "you")]
    )
    assert [[fact.value for fact in facts] for facts in listed] == [
        ["Ana", "Porto", "Faro"],
        ["Ana", "Porto"],
        ["Ana", "Faro"],
    ]


def test_stop_words_tell_nothing_unless_there_is_nothing_else() -> None:
    assert terms("What did I say about Ana's boat?") == ["ana", "boat"]
    assert terms("what is it") == ["what", "is", "it"]
