"""Forgetting: out of sight at once, back at a word, and after erasing not a byte of it is left."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from samantha.core.deed import Deed, DeedState, Proposal
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.ids import SOLE_OWNER, EntryId, TalkId
from samantha.core.ports import Store
from samantha.core.turn import Turn
from samantha.deeds.desk import Desk
from samantha.deeds.record import DeedRecord
from samantha.journal.erase import erase
from samantha.journal.journal import ChainedJournal, find
from samantha.memory.episodes import past
from samantha.memory.forget import MemorySkill
from samantha.memory.hiding import hidden_entries, hidden_facts, overdue
from samantha.memory.meant import find_what
from samantha.memory.projection import MemoryProjection
from samantha.memory.recall import list_facts, recall, search
from samantha.mind.reflex.forgetting import FULL, Search, Wanted, read_wanted
from samantha.skills.reminders import ReminderRecord
from samantha.store.sqlite import SqliteStore
from samantha.testing.clock import FakeClock
from samantha.testing.store import MemoryStore

PHRASE = "forget for good"


class Life:
    """A journal with her memory on it, a desk, and words to say."""

    def __init__(self, store: Store | None = None) -> None:
        self.clock = FakeClock(datetime(2026, 11, 23, 9, tzinfo=UTC))
        projections = (MemoryProjection(), DeedRecord(), ReminderRecord())
        self.journal = ChainedJournal(store or MemoryStore(), self.clock, SOLE_OWNER, projections)
        self.desk = Desk(self.journal, (MemorySkill(),), self.clock)

    async def say(self, text: str) -> EntryId:
        await self.clock.advance(timedelta(minutes=1))
        (entry,) = await self.journal.append(Draft(kind="turn", body={"text": text, "talk": "k-1"}))
        return entry.id

    async def answer(self, text: str, *sources: EntryId) -> EntryId:
        (entry,) = await self.journal.append(
            Draft(kind="reply", body={"text": text, "talk": "k-1"}, sources=sources)
        )
        return entry.id

    async def do(self, verb: str, ids: Sequence[str], *sources: EntryId) -> Deed:
        proposal = Proposal(skill="memory", verb=verb, arguments={"ids": [*ids]}, sources=sources)
        return await self.desk.propose(proposal)

    async def erase(self, ids: Sequence[str], *sources: EntryId) -> Deed:
        deed = await self.do("erase", ids, *sources)
        return await self.desk.approve(deed.id, deed.hash, "page", PHRASE)

    async def meant(self, what: str) -> tuple[str, ...]:
        return await self.journal.look(lambda tx: find_what(SOLE_OWNER, tx, what))

    async def shown(self, query: str) -> str:
        """All that anybody could see of her memory, as one text."""
        turn = Turn(id=EntryId("t-0"), talk=TalkId("k-1"), text=query, at=self.clock.now())

        def look(tx):
            found = recall(SOLE_OWNER, tx, turn, ("you", query))
            return [
                list_facts(SOLE_OWNER, tx),
                list_facts(SOLE_OWNER, tx, query),
                search(SOLE_OWNER, tx, query),
                past(SOLE_OWNER, tx, 24),
                (found.facts, found.episodes, found.learned, found.replaced),
            ]

        return repr(await self.journal.look(look))


@pytest.fixture
def life() -> Life:
    return Life()


async def test_what_is_forgotten_is_out_of_sight_at_once_everywhere(life: Life) -> None:
    turn = await life.say("my friend Mark lives in Zagreb")
    await life.answer("Mark in Zagreb, then.", turn)
    await life.say("i like tea")
    assert "Zagreb" in await life.shown("Zagreb")
    deed = await life.do("forget", await life.meant("everything about Mark"))
    assert deed.state is DeedState.DONE
    for query in ("Mark", "Zagreb", "my friend"):
        seen = await life.shown(query)
        assert "Zagreb" not in seen.replace("text='Zagreb'", "")
        assert "Mark in" not in seen
    assert "tea" in await life.shown("tea")


@pytest.mark.parametrize("way", ["undo", "restore"])
async def test_it_comes_back_just_as_it_was(life: Life, way: str) -> None:
    await life.say("my friend Mark lives in Zagreb")
    before = await life.shown("Mark")
    ids = await life.meant("Mark")
    deed = await life.do("forget", ids)
    assert await life.shown("Mark") != before
    if way == "undo":
        assert await life.desk.undo() is not None
    else:
        assert deed.result is not None
        await life.do("restore", list(deed.result["ids"]))  # type: ignore[arg-type]
    assert await life.shown("Mark") == before


async def test_a_reply_given_after_forgetting_is_hidden_with_what_it_quotes(life: Life) -> None:
    turn = await life.say("the code of the safe is 4711")
    await life.do("forget", [turn])
    await life.answer("4711, noted.", turn)
    assert "4711" not in await life.shown("safe")


async def test_the_request_itself_names_what_is_to_go_and_goes_with_it(life: Life) -> None:
    turn = await life.say("Mark owes me money")
    request = await life.say("forget that Mark owes me money")
    await life.do("forget", [turn], request)
    assert "Mark" not in (await life.shown("money"))
    await life.desk.undo()
    assert "forget that Mark" in (await life.shown("money"))


async def test_erasing_takes_the_request_and_its_own_record_too(life: Life) -> None:
    turn = await life.say("Mark owes me money")
    request = await life.say("forget for good that Mark owes me money")
    deed = await life.erase([turn], request)
    assert deed.state is DeedState.DONE
    for id_ in (turn, request):
        entry = await life.journal.look(lambda tx, id_=id_: find(SOLE_OWNER, tx, id_))
        assert entry is not None
        assert entry.body is None


async def test_a_day_later_it_is_due_to_be_erased_and_not_before(life: Life) -> None:
    turn = await life.say("Mark owes me money")
    await life.do("forget", [turn])
    assert await life.journal.look(lambda tx: overdue(SOLE_OWNER, tx, life.clock.now())) == frozenset()
    assert turn in await life.journal.look(lambda tx: hidden_entries(SOLE_OWNER, tx))
    await life.clock.advance(timedelta(hours=24))
    due = await life.journal.look(lambda tx: overdue(SOLE_OWNER, tx, life.clock.now()))
    assert due == {turn}
    await life.journal.act(lambda pen: erase(pen, due, "a day later"))
    assert await life.journal.look(lambda tx: hidden_entries(SOLE_OWNER, tx)) == {}
    with pytest.raises(NotFoundError):
        await life.do("restore", [turn])


async def test_what_is_hidden_is_listed_with_its_day(life: Life) -> None:
    await life.say("my friend Mark lives in Zagreb")
    await life.do("forget", await life.meant("Mark"))
    hidden = await life.journal.look(lambda tx: hidden_facts(SOLE_OWNER, tx))
    assert {fact.value for fact, _ in hidden} == {"Mark", "Zagreb"}
    assert {until for _, until in hidden} == {life.clock.now() + timedelta(hours=24)}


async def test_forgetting_a_correction_does_not_bring_back_the_mistake(life: Life) -> None:
    await life.say("i live in Porto")
    await life.say("no, Lisbon")
    await life.do("forget", await life.meant("Lisbon"))
    assert await life.journal.look(lambda tx: list_facts(SOLE_OWNER, tx)) == ()


async def test_other_facts_of_a_forgotten_ones_turn_stay_without_their_quote(life: Life) -> None:
    await life.say("i live in Porto and i work at Bosch")
    facts = await life.journal.look(lambda tx: list_facts(SOLE_OWNER, tx))
    await life.do("forget", [fact.id for fact in facts if fact.value == "Porto"])
    (left,) = await life.journal.look(lambda tx: list_facts(SOLE_OWNER, tx))
    assert (left.value, left.quote) == ("Bosch", "")


@pytest.mark.parametrize(
    ("said", "what", "is_meant"),
    [
        ("the boats are in the harbour", "the boat", True),
        ("i sold my boat's engine", "boats", True),
        ("we painted the shed", "painting", True),
        ("two puppies came by", "the puppy", True),
        ("my interview went badly", "interviews", True),
        ("she marked my essay", "Mark", False),
        ("Mark's essay", "mark", True),
        ("the remarkable Mr Tomkins", "mark", False),
        ("a red boathouse", "boat", False),
        ("i like tea", "everything", False),
        ("i like tea", "that", False),
    ],
)
async def test_words_are_found_in_any_form_and_names_as_they_are(
    life: Life, said: str, what: str, is_meant: bool
) -> None:
    turn = await life.say(said)
    assert (turn in await life.meant(what)) is is_meant


async def test_forgetting_what_is_not_there_or_forgotten_already_is_refused(life: Life) -> None:
    turn = await life.say("i like tea")
    with pytest.raises(NotFoundError):
        await life.do("forget", ["t-0000000000000000"])
    await life.do("forget", [turn])
    with pytest.raises(BadInputError):
        await life.do("forget", [turn])


async def test_erasing_is_previewed_in_exact_numbers_and_needs_its_phrase(life: Life) -> None:
    turn = await life.say("my friend Mark lives in Zagreb")
    await life.answer("Zagreb, then.", turn)
    deed = await life.do("erase", [turn])
    counts = dict(deed.preview.lines)
    assert (counts["Turns of yours"], counts["Lines of mine"], counts["Facts"]) == ("1", "1", "2")
    assert (deed.state, deed.preview.phrase) == (DeedState.PROPOSED, PHRASE)
    assert "Zagreb" in await life.shown("Mark")


async def test_what_rests_on_erased_words_is_worked_out_anew(life: Life) -> None:
    await life.say("i live in Porto")
    moved = await life.say("i moved to Lisbon")
    await life.erase([moved])
    (home,) = await life.journal.look(lambda tx: list_facts(SOLE_OWNER, tx))
    assert (home.value, home.until, home.replaced_by) == ("Porto", None, None)


@pytest.mark.parametrize("prefer", ["sqlcipher3", "sqlite3"])
async def test_two_hundred_erased_canaries_leave_no_byte_in_the_files(tmp_path: Path, prefer: str) -> None:
    store = SqliteStore(tmp_path / "samantha.db", prefer=prefer)
    life = Life(store)
    random = Random(5)
    canaries = [f"canary{random.getrandbits(64):016x}" for _ in range(200)]
    told: list[EntryId] = []
    for n, word in enumerate(canaries):
        form = ("my sister is called {}", "i live in {}", "no, {}", "i love {} and rain", "{}")[n % 5]
        turn = await life.say(form.format(word))
        told.append(turn)
        if n % 3 == 0:
            await life.answer(f"So, {word}.", turn)
    stays = await life.say("i like marmalade")
    facts = await life.journal.look(lambda tx: list_facts(SOLE_OWNER, tx))
    edit = {"id": facts[0].id, "value": canaries[0] + "x"}
    await life.desk.propose(Proposal(skill="memory", verb="correct", arguments=edit))
    await life.do("forget", told[:50])
    await life.erase(told)
    everything = b"".join(path.read_bytes() for path in tmp_path.iterdir()).lower()
    assert [path.name for path in tmp_path.iterdir()].count("samantha.db-wal") == 1
    assert [word for word in canaries if word.encode() in everything] == []
    assert b"marmalade" in everything
    rows = await life.journal.look(lambda tx: tx.run("SELECT id FROM episode"))
    assert rows == [(stays,)]
    await store.close()


@pytest.mark.parametrize(
    ("words", "kind", "left"),
    [
        ("that", "last", ""),
        ("it please", "last", ""),
        ("what i just said", "last", ""),
        ("i said anything", "last", ""),
        ("that i ever mentioned it", "last", ""),
        ("that i have cancer", "clause", "i have cancer"),
        ("that i told you that i have cancer", "clause", "i have cancer"),
        ("the fact that my sister is ill", "clause", "my sister is ill"),
        ("my sister is ill", "clause", "my sister is ill"),
        ("that my sister told me about the boat", "clause", "my sister told me about the boat"),
        ("what i said about the boat, please", "topic", "the boat"),
        ("about what i told you about the boat", "topic", "the boat"),
        ("everything you know about mark", "topic", "mark"),
        ("that thing about the boat", "topic", "the boat"),
        ("that boat", "topic", "that boat"),
        ("everything i told you", "all", ""),
        ("everything about me", "all", ""),
        ("what i said earlier", "which", ""),
        ("that i did it", "which", ""),
    ],
)
def test_what_is_wanted_is_read_apart_from_how_it_is_asked(words: str, kind: str, left: str) -> None:
    wanted = read_wanted(words)
    assert (wanted.kind, wanted.words) == (kind, left)


@pytest.mark.parametrize(
    ("clause", "line", "is_said"),
    [
        ("i have cancer", "they told me I've got cancer", True),
        ("i have cancer", "my aunt had cancer", False),
        ("i have cancer", "I do not have cancer", False),
        ("my sister is ill", "my sister called", False),
        ("my sister is ill", "my brother is ill", False),
        ("my sister is ill", "Ana has been unwell since May", True),
        ("my sister came and i felt ill", "my ill sister came", False),
        ("i'm pregnant", "the pregnancy is going well", True),
        ("i was diagnosed", "I got my diagnosis", True),
        ("mark cheated", "I marked the cheats", False),
        ("i quit my job", "I am quitting the job", True),
        ("my dad died", "my father passed his test", False),
        ("i work at bosch", "I live in Porto", False),
    ],
)
def test_a_line_says_it_or_does_not(clause: str, line: str, is_said: bool) -> None:
    search = Search(Wanted(kind="clause", words=clause), [("Ana", "sister")], {"mark"})
    assert (search(line) >= FULL) is is_said
