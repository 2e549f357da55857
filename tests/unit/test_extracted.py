"""What a model found in past turns: what is believed of it, and what it may never do."""

import asyncio
import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from samantha.core.entry import Draft
from samantha.core.extraction import Extraction
from samantha.core.ids import EntryId, TalkId
from samantha.core.model import Endpoint
from samantha.core.origin import Origin
from samantha.core.turn import Fact, Said
from samantha.journal.erase import erase
from samantha.journal.journal import entries
from samantha.memory.extracted import SURE, holds
from samantha.memory.projection import MemoryProjection
from samantha.memory.recall import list_facts
from samantha.mind.thought.extract import UnreadableError, read_answer, request_for
from samantha.outreach.reading import BATCH, Reading
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal, rebuild
from samantha.testing.model import HERE, ScriptedModel

AWAY = Endpoint(name="cloud", url="https://models.example/v1", model="big")
NURSE = "Night shifts again, that is what being a nurse gets you"


def said(text: str, id_: str = "t-1") -> Said:
    return Said(
        id=EntryId(id_), speaker="person", text=text, at=datetime(2026, 3, 2, tzinfo=UTC), talk=TalkId("k")
    )


def found(**given: str) -> Extraction:
    plain = {"turn": "t-1", "subject": "you", "relation": "job", "value": "nurse", "quote": NURSE}
    return Extraction(**{**plain, **given})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (NURSE, {}),
        (NURSE, {"quote": "that is what  being a nurse gets you"}),
        ("I’m a “night” nurse", {"quote": 'I\'m a "night" nurse', "value": "nurse"}),
        (
            "Marta plays the cello",
            {"quote": "Marta plays the cello", "subject": "Marta", "relation": "plays", "value": "cello"},
        ),
        ("My sister works as a nurse", {"quote": "My sister works as a nurse", "subject": "your sister"}),
    ],
)
def test_a_finding_that_quotes_its_turn_holds(text: str, given: dict[str, str]) -> None:
    kept, dropped = holds([found(**given)], [said(text)], frozenset())
    assert (len(kept), dropped) == (1, 0)
    assert kept[0].quote == text


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (NURSE, {"quote": "I am a nurse"}),  # their words, not the model's
        (NURSE, {"turn": "t-9"}),
        (NURSE, {"value": "doctor"}),
        (NURSE, {"relation": "profession"}),
        (NURSE, {"relation": "name"}),
        (NURSE, {"value": ""}),
        (NURSE, {"subject": "Mildred"}),  # whom nobody named
        ("If I were a nurse I would quit", {"quote": "If I were a nurse I would quit"}),
        ("I am not a nurse", {"quote": "I am not a nurse"}),
        ("I used to be a nurse", {"quote": "I used to be a nurse"}),
        ("Maybe I'll become a nurse", {"quote": "Maybe I'll become a nurse"}),
        ("Tom says I am a nurse", {"quote": "Tom says I am a nurse"}),
        ("Am I a nurse?", {"quote": "Am I a nurse?"}),
        ("I am a nurse, just kidding", {"quote": "I am a nurse, just kidding"}),
        ("My nurse is nice", {"quote": "My nurse is nice", "relation": "sister", "value": "nurse"}),
    ],
)
def test_what_the_turn_does_not_plainly_say_is_dropped(text: str, given: dict[str, str]) -> None:
    assert holds([found(**given)], [said(text)], frozenset()) == ([], 1)


def test_her_own_lines_are_no_evidence() -> None:
    line = Said(
        id=EntryId("s-1"),
        speaker="samantha",
        text=NURSE,
        at=datetime(2026, 3, 2, tzinfo=UTC),
        talk=TalkId("k"),
    )
    assert holds([found(turn="s-1")], [line], frozenset()) == ([], 1)


def test_an_answer_is_read_whatever_stands_around_its_json() -> None:
    lines = [said(NURSE)]
    fact = {"turn": 1, "subject": "you", "relation": "job", "value": "nurse", "quote": NURSE}
    answer = f"<think>hm</think>```json\n{json.dumps({'facts': [fact, {**fact, 'turn': 7}]})}\n```"
    assert [item.turn for item in read_answer(answer, lines)] == ["t-1"]
    for bad in ("", "no facts", '{"facts": 3}', '{"facts": [{"turn": 1}]}', "{" * 50):
        with pytest.raises(UnreadableError):
            read_answer(bad, lines)


def test_a_request_names_the_closed_list_and_its_schema() -> None:
    request = request_for([said(NURSE)], ["job", "sister"])
    facts: Any = (request.schema or {})["properties"]
    assert facts["facts"]["items"]["properties"]["relation"]["enum"] == ["job", "sister"]
    assert f"1: {NURSE}" in request.messages[-1].text


class Life:
    """A journal with memory, a model that answers as it is told, and the chore that asks it."""

    def __init__(self, endpoint: Endpoint = HERE) -> None:
        self.clock = FakeClock(datetime(2026, 3, 2, 9, tzinfo=UTC))
        self.journal = fake_journal(MemoryProjection(), clock=self.clock)
        self.model = ScriptedModel([{"text": '{"facts": []}'}], clock=self.clock, endpoint=endpoint)
        self.left: list[int] = []
        self.reading = Reading(self.journal, self.clock, lambda _: self.model, self._leaves)

    async def _leaves(self, host: str, count: int) -> None:
        self.left.append(count)
        await self.journal.append(Draft(kind="sent", body={"host": host, "bytes": count}))

    async def agree(self) -> None:
        fields = {name: getattr(self.model.endpoint, name) for name in ("name", "url", "model", "window")}
        await self.journal.append(Draft(kind="mind", body=fields))

    async def say(self, *texts: str, moves: Sequence[str] = ()) -> list[EntryId]:
        ids = []
        for text in texts:
            (entry,) = await self.journal.append(Draft(kind="turn", body={"text": text, "talk": "k-1"}))
            body = {"text": "Mm.", "talk": "k-1", "moves": list(moves)}
            await self.journal.append(Draft(kind="reply", body=body, sources=(entry.id,)))
            ids.append(entry.id)
            await self.clock.advance(timedelta(minutes=1))
        return ids

    def finds(self, *facts: dict[str, Any]) -> None:
        self.model.scripts = [[{"text": json.dumps({"facts": list(facts)})}]]

    async def read(self) -> int:
        await self.clock.advance(timedelta(minutes=5))
        return await self.reading()

    async def facts(self) -> list[Fact]:
        owner = self.journal.owner
        return list(await self.journal.look(lambda tx: list_facts(owner, tx)))

    @property
    def shown(self) -> str:
        return "\n".join(message.text for request in self.model.requests for message in request.messages[1:])


CELLO = {
    "turn": 1,
    "subject": "Marta",
    "relation": "plays",
    "value": "cello",
    "quote": "Marta plays the cello better than me anyway",
}
SAYS = "Ever since the move Marta plays the cello better than me anyway"


@pytest.mark.asyncio
async def test_a_finding_becomes_a_fact_with_its_turn_and_the_persons_sentence() -> None:
    life = Life()
    await life.agree()
    (turn,) = await life.say(SAYS)
    before = await life.facts()
    life.finds(CELLO | {"quote": "Marta plays the cello"}, CELLO | {"value": "violin"})
    assert not any(fact.relation == "plays" for fact in before)  # the reflex does not read it by itself
    assert await life.read() == 1
    (fact,) = [fact for fact in await life.facts() if fact.relation == "plays"]
    assert (fact.source, fact.quote, fact.origin, fact.confidence) == (turn, SAYS, Origin.MODEL, SURE)
    counts = [e.body for e in await _entries(life) if e.kind == "reread"]
    assert [(body["kept"], body["dropped"]) for body in counts if body] == [(1, 1)]


@pytest.mark.asyncio
async def test_what_was_read_is_not_read_again_and_a_rebuild_asks_no_model() -> None:
    life = Life()
    await life.agree()
    await life.say(SAYS, *[f"It rained on the harbour for {n} days" for n in range(BATCH)])
    life.finds(CELLO | {"quote": "Marta plays the cello"})
    while await _unread(life):
        await life.read()
    asked, before = len(life.model.requests), await _rows(life)
    assert asked == 2
    await life.read()
    await rebuild(life.journal)
    assert await _rows(life) == before
    assert len(life.model.requests) == asked


@pytest.mark.asyncio
async def test_erasing_a_turn_takes_what_a_model_found_in_it() -> None:
    life = Life()
    await life.agree()
    (turn, _) = await life.say(SAYS, "My neighbour Rosa breeds bees on the roof")
    life.finds(
        CELLO | {"quote": "Marta plays the cello"},
        {
            "turn": 2,
            "subject": "Rosa",
            "relation": "has",
            "value": "bees",
            "quote": "Rosa breeds bees on the roof",
        },
    )
    await life.read()
    await life.journal.act(lambda pen: erase(pen, [turn], "asked"))
    rows = repr(await _rows(life))
    assert "cello" not in rows
    assert "bees" in rows
    before = await _rows(life)
    await rebuild(life.journal)
    assert await _rows(life) == before


@pytest.mark.asyncio
async def test_a_model_closes_nothing_that_the_person_said() -> None:
    life = Life()
    await life.agree()
    await life.say(
        "I live in Porto", "We finally got the keys to the flat in Lisbon and I am living there with Rosa"
    )
    life.finds(
        {
            "turn": 2,
            "subject": "you",
            "relation": "lives in",
            "value": "Lisbon",
            "quote": "the flat in Lisbon",
        }
    )
    await life.read()
    assert ("lives in", "Porto") in {(fact.relation, fact.value) for fact in await life.facts()}


@pytest.mark.asyncio
async def test_the_persons_plain_word_closes_what_a_model_found() -> None:
    life = Life()
    await life.agree()
    await life.say("The flat that we moved to, in Lisbon, has a leaking roof")
    life.finds({"turn": 1, "subject": "you", "relation": "lives in", "value": "Lisbon", "quote": "in Lisbon"})
    await life.read()
    await life.say("I live in Porto")
    assert {fact.value for fact in await life.facts() if fact.relation == "lives in"} == {"Porto"}


@pytest.mark.asyncio
async def test_no_model_is_asked_without_a_yes_or_while_somebody_talks() -> None:
    life = Life()
    await life.say(SAYS)
    assert await life.read() == 0
    await life.agree()
    await life.say(SAYS)
    assert await life.reading() == 0
    assert life.model.requests == []
    await life.read()
    assert len(life.model.requests) == 1


@pytest.mark.asyncio
async def test_what_is_kept_back_and_danger_are_never_shown() -> None:
    life = Life(AWAY)
    await life.agree()
    await life.say(
        "Off the record: I owe Mark two hundred pounds",
        "I stole a boat once, in Faro",
        "keep that between us",
    )
    await life.say("I do not want to go on like this", moves=["danger.ask"])
    await life.say("I wanted to end it all last winter", SAYS)
    await life.read()
    assert SAYS in life.shown
    for word in ("Mark", "boat", "go on like this", "end it all"):
        assert word not in life.shown


@pytest.mark.asyncio
async def test_a_model_elsewhere_reads_only_what_was_said_since_the_yes_and_leaves_a_trace() -> None:
    life = Life(AWAY)
    await life.say("I grew up in a lighthouse near Faro")
    await life.agree()
    await life.say(SAYS)
    await life.read()
    assert SAYS in life.shown
    assert "lighthouse" not in life.shown
    assert len(life.left) == 1
    kinds = [entry.kind for entry in await _entries(life)]
    assert kinds.index("sent") < kinds.index("reread")


@pytest.mark.asyncio
async def test_a_model_here_rereads_the_whole_life() -> None:
    life = Life()
    await life.say("I grew up in a lighthouse near Faro")
    await life.agree()
    await life.read()
    assert "lighthouse" in life.shown


@pytest.mark.asyncio
async def test_it_stops_the_moment_somebody_speaks_and_reads_the_turns_later() -> None:
    life = Life()
    await life.agree()
    await life.say(SAYS)
    life.model.scripts = [[{"wait_s": 30.0}, {"text": '{"facts": []}'}]]
    await life.clock.advance(timedelta(minutes=5))
    running = asyncio.create_task(life.reading())
    await life.clock.advance(2)
    await life.journal.append(Draft(kind="turn", body={"text": "hello", "talk": "k-2"}))
    await life.clock.advance(4)
    assert running.done()
    assert not any(entry.kind == "reread" for entry in await _entries(life))
    life.model.scripts = [[{"text": '{"facts": []}'}]]
    await life.read()
    assert any(entry.kind == "reread" for entry in await _entries(life))


@pytest.mark.asyncio
async def test_a_model_that_fails_is_left_alone_for_a_while_and_loses_nothing() -> None:
    life = Life()
    await life.agree()
    await life.say(SAYS)
    life.model.scripts = [[{"fail": "It is gone."}]]
    await life.read()
    await life.reading()
    assert len(life.model.requests) == 1
    await life.clock.advance(timedelta(minutes=20))
    life.finds(CELLO | {"quote": "Marta plays the cello"})
    assert await life.reading() == 1


async def _entries(life: Life) -> list[Any]:
    return await life.journal.look(lambda tx: list(entries(life.journal.owner, tx)))


async def _rows(life: Life) -> list[Any]:
    sql = ("SELECT * FROM fact", "SELECT * FROM extracted", "SELECT * FROM reread", "SELECT * FROM mention")
    return await life.journal.look(lambda tx: [sorted(tx.run(one), key=repr) for one in sql])


async def _unread(life: Life) -> bool:
    sql = """SELECT (SELECT max(seq) FROM episode WHERE speaker = 'person')
             > coalesce((SELECT through FROM reread), 0)"""
    return bool((await life.journal.look(lambda tx: tx.run(sql)))[0][0])
