"""What every projection of the house promises: made anew from the journal, its tables are the same.

The lives are random: words, replies, corrections, edits, forgetting, restoring, erasing, reminders, undoing,
travel. Whatever wiring.py gives the journal is under test here, so a new table is covered by itself.
"""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from samantha.core.deed import DeedState, Proposal
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError, NotFoundError, RefusedError
from samantha.core.ids import SOLE_OWNER, EntryId, OwnerId, PictureId
from samantha.core.model import Picture
from samantha.core.ports import Pen, Projection, Row, Transaction
from samantha.deeds.desk import Desk
from samantha.deeds.grants import GrantRecord, standing
from samantha.deeds.halt import HaltRecord
from samantha.deeds.record import DeedRecord
from samantha.journal.erase import erase
from samantha.journal.journal import ChainedJournal
from samantha.memory.forget import MemorySkill
from samantha.memory.hiding import overdue
from samantha.memory.projection import MemoryProjection
from samantha.memory.sleep import sleep
from samantha.moving.brought import Brought, Contact, Day, Line, Note
from samantha.moving.keeping import begin, end, keep
from samantha.skills.acquaintance import Acquaintance
from samantha.skills.calendar import Calendar, EventRecord
from samantha.skills.contacts import ContactRecord, Contacts
from samantha.skills.grants import Grants
from samantha.skills.lists import ListRecord, Lists
from samantha.skills.notes import NoteRecord, Notes
from samantha.skills.pictures import PictureRecord, Pictures
from samantha.skills.reminders import ReminderRecord, Reminders, acknowledge, due, fire, unacknowledged
from samantha.testing.clock import FakeClock
from samantha.testing.journal import rebuild
from samantha.testing.skills import Postbox
from samantha.testing.store import MemoryStore

PROJECTIONS: tuple[Callable[[], Projection], ...] = (
    MemoryProjection,
    DeedRecord,
    GrantRecord,
    HaltRecord,
    ReminderRecord,
    PictureRecord,
    ListRecord,
    NoteRecord,
    EventRecord,
    ContactRecord,
)
JOURNAL = {"home", "journal", "content", "made_from"}  # not made from anything
Step = tuple[Any, ...]

TEXTS = (
    "my name is Ines",
    "i live in Porto",
    "no, Lisbon",
    "i moved to Lisbon in 2019",
    "my sister is called Ana",
    "Ana lives in Faro",
    "my sister moved to Braga last year",
    "no, it's Hanna",
    "my brother Rui has a birthday, Rui's birthday is 3 May",
    "i love olives and rain",
    "i hate olives",
    "i don't live in Lisbon anymore, we're in Sintra",
    "i have an interview on friday",
    "not friday, thursday",
    "just kidding",
    "i work at Bosch",
    "i left Bosch",
    "my favourite film is Heat",
    "what did i say about Ana?",
    "she's a nurse",
    "my friend Ana Zoë says “hi”\n\x00 🚤",
    "",
    "my wife is called Katherine",
    "Katherine works at Bosch",
    "my wife Kate loves olives",
    "Kate moved to Faro",
    "Anna is a nurse",
    "Ana goes by Anouk now",
    "I used to live in Leeds",
    "you know i said Porto? it's Lisbon",
    "I think Ana's birthday is in May",
)


class Life:
    """A journal with every projection, and the skills that write the entries these read."""

    def __init__(self, owner: OwnerId = SOLE_OWNER, store: MemoryStore | None = None) -> None:
        self.clock = FakeClock()
        self.store = store or MemoryStore()
        self.owner = owner
        self.journal = ChainedJournal(self.store, self.clock, owner, [make() for make in PROJECTIONS])
        trades = (Reminders(), Lists(), Notes(), Calendar(), Contacts(), Grants(standing), Postbox())
        skills = (*trades, Acquaintance(), MemorySkill(), Pictures(_shown))
        self.desk = Desk(self.journal, skills, self.clock)

    async def live(self, steps: Sequence[Step]) -> None:
        for step in steps:
            await self.clock.advance(60)
            # What may not be, or means nothing that is there, is refused, and the life goes on.
            with suppress(BadInputError, NotFoundError, RefusedError):
                await self.take(step)

    async def take(self, step: Step) -> None:  # noqa: PLR0912, PLR0915 - one case a step
        match step:
            case ("say", str(text)):
                await self.journal.append(Draft(kind="turn", body={"text": text, "talk": "k-1"}))
            case ("answer", int(n), str(expects)):
                turns = await self.rows(
                    "SELECT id FROM journal WHERE owner_id = ? AND kind = 'turn' ORDER BY seq"
                )
                body = {"text": f"So, {n}.", "talk": "k-1", "moves": ["echo"], "expects": expects}
                sources = tuple(EntryId(id_) for (id_,) in turns[-1 - n % 3 :][:1])
                await self.journal.append(Draft(kind="reply", body=body, sources=sources))
            case ("correct", int(n), str(value)):
                await self.propose("memory", "correct", id=self.pick(await self.facts(), n), value=value)
            case ("pin" | "loosen" as way, int(n)):
                await self.propose(
                    "memory", "pin", ids=[self.pick(await self.things(), n)], given=way == "pin"
                )
            case ("withhold" | "allow" as verb, str(about)):
                await self.propose("memory", verb, about=about)
            case ("forget" | "restore" as verb, int(n)):
                await self.propose("memory", verb, ids=[self.pick(await self.things(), n)])
            case ("erase", int(n)):
                deed = await self.propose("memory", "erase", ids=[self.pick(await self.things(), n)])
                if deed.state is DeedState.PROPOSED:
                    await self.desk.approve(deed.id, deed.hash, "page", deed.preview.phrase)
            case ("a day",):
                await self.clock.advance(timedelta(hours=25))
                now = self.clock.now()
                ids = await self.journal.look(lambda tx: overdue(self.owner, tx, now))
                await self.journal.act(lambda pen: erase(pen, ids, "a day later"))
            case ("join" | "part" | "unsettle" as verb, str(one), str(other)):
                await self.propose("memory", verb, one=one, other=other)
            case ("found", int(n), str(subject), str(relation), str(value)):
                await self.find(n, subject, relation, value)
            case ("sleep",):
                await self.clock.advance(timedelta(hours=16))
                await self.journal.act(sleep)
            case ("remind", int(hours), str(rrule)):
                wall = (self.clock.now() + timedelta(hours=hours)).replace(tzinfo=None).isoformat()
                turns = [EntryId(id_) for (id_,) in await self.turns()][-1:]
                await self.propose(
                    "reminders", "set", turns, text="call Ana", wall=wall, zone="Europe/Lisbon", rrule=rrule
                )
            case ("keep" | "drop" as verb, int(n)):
                turns = [EntryId(id_) for (id_,) in await self.turns()][-1:]
                await self.propose("pictures", verb, turns, id=f"p-{n % 3:016}")
            case ("add" | "remove" as verb, str(what)):
                turns = [EntryId(id_) for (id_,) in await self.turns()][-1:]
                await self.propose("lists", verb, turns, items=[what, f"more {what}"])
            case ("clear",):
                await self.propose("lists", "clear")
            case ("read",):
                await self.propose("lists", "show")
            case ("note", str(text)):
                turns = [EntryId(id_) for (id_,) in await self.turns()][-1:]
                await self.propose("notes", "add", turns, text=text)
            case ("unnote",):
                await self.propose("notes", "delete")
            case ("enter", int(hours), str(rrule)):
                wall = (self.clock.now() + timedelta(hours=hours)).replace(tzinfo=None).isoformat()
                turns = [EntryId(id_) for (id_,) in await self.turns()][-1:]
                await self.calendar("add", turns, title="choir", wall=wall, rrule=rrule)
            case ("shift", str(which)):
                await self.calendar("move", what="choir", which=which, by_minutes=30)
            case ("strike", str(which)):
                await self.calendar("cancel", what="choir", which=which)
            case ("card", str(phone)):
                turns = [EntryId(id_) for (id_,) in await self.turns()][-1:]
                await self.propose("contacts", "add", turns, name="Ana Silva", phone=phone)
            case ("whose",):
                await self.propose("contacts", "find", name="Ana")
            case ("look",):
                await self.calendar("find", words="choir")
            case ("ring",):
                await self.clock.advance(timedelta(hours=3))
                now = self.clock.now()
                for item in await self.journal.look(lambda tx: due(self.owner, tx, now)):
                    await self.journal.act(partial(fire, due=item, now=now))
            case ("seen",):
                for item in await self.journal.look(lambda tx: unacknowledged(self.owner, tx)):
                    await self.journal.act(partial(acknowledge, key=item.key))
            case ("grant", int(uses)):
                turns = [EntryId(id_) for (id_,) in await self.turns()][-1:]
                what = {"skill": "postbox", "verb": "send", "resource": "post/*", "uses": uses}
                asked = Proposal(skill="grants", verb="give", arguments=what, sources=tuple(turns))
                deed = await self.desk.propose(asked)
                await self.desk.approve(deed.id, deed.hash, "page", deed.preview.phrase)
            case ("send", int(n)):
                turns = [EntryId(id_) for (id_,) in await self.turns()][-1:]
                await self.propose("postbox", "send", turns, to=f"{n}@example.org", text="hello")
            case ("revoke", int(n)):
                given = await self.rows("SELECT id FROM standing_grant WHERE owner_id = ? ORDER BY id")
                await self.propose("grants", "revoke", id=self.pick(given, n))
            case ("halt",):
                await self.desk.stop_everything()
            case ("go on",):
                await self.desk.go_on("page")
            case ("undo",):
                await self.desk.undo()
            case ("bring", int(n), int(count)):
                await self.journal.act(partial(_bring, items=OLD[n % len(OLD) :][: 1 + count % 4]))
            case ("her name", str(name)):
                await self.propose("acquaintance", "take_name", name=name)
            case (kind, body):
                await self.journal.append(Draft(kind=kind, body=body))

    async def find(self, n: int, subject: str, relation: str, value: str) -> None:
        """As a language model's finding in one of the last turns would be kept."""
        lines = await self.rows(
            "SELECT id, text FROM episode WHERE owner_id = ? AND speaker = 'person' ORDER BY seq"
        )
        for id_, text in lines[-1 - n % 3 :][:1]:
            fact = {"subject": subject, "relation": relation, "value": value, "quote": text}
            body = {"model": "stand-in", "turn": id_, "facts": [fact]}
            counts = {"model": "stand-in", "through": n, "kept": 1, "dropped": 0}
            await self.journal.append(
                Draft(kind="extracted", body=body, sources=(EntryId(id_),)),
                Draft(kind="reread", body=counts),
            )

    async def calendar(self, verb: str, turns: Sequence[EntryId] = (), **arguments: Any) -> None:
        await self.propose("calendar", verb, turns, zone="Europe/Lisbon", **arguments)

    async def propose(self, skill: str, verb: str, sources: Sequence[EntryId] = (), **arguments: Any) -> Any:
        proposal = Proposal(skill=skill, verb=verb, arguments=arguments, sources=tuple(sources))
        return await self.desk.propose(proposal)

    async def turns(self) -> list[Row]:
        return await self.rows(
            "SELECT id FROM episode WHERE owner_id = ? AND speaker = 'person' ORDER BY seq"
        )

    async def facts(self) -> list[Row]:
        return await self.rows("SELECT id FROM fact WHERE owner_id = ? ORDER BY seq, place")

    async def things(self) -> list[Row]:
        lines = "SELECT id FROM episode WHERE owner_id = ? ORDER BY seq"
        imports = "SELECT id FROM journal WHERE owner_id = ? AND kind = 'imported' ORDER BY seq"
        return await self.facts() + await self.rows(imports) + await self.rows(lines)

    async def rows(self, sql: str) -> list[Row]:
        return await self.journal.look(lambda tx: tx.run(sql, self.owner))

    @staticmethod
    def pick(rows: Sequence[Row], n: int) -> str:
        return str(rows[n % len(rows)][0]) if rows else "f-0000000000000000-1"

    async def dump(self) -> dict[str, list[Row]]:
        return await self.journal.look(dump)

    async def rebuild(self) -> None:
        await rebuild(self.journal)


def _old(n: int, text: str, said: datetime | None, **more: Any) -> Line:
    return Line(
        program="ChatGPT", key=str(n), talk="one", by="person", who="ChatGPT", text=text, said=said, **more
    )


OLD = (
    _old(0, "i live in Braga", datetime(2019, 5, 1, tzinfo=UTC)),
    _old(1, "my sister is called Ana", datetime(2020, 5, 1, tzinfo=UTC)),
    _old(2, "i moved to Coimbra", datetime(2021, 5, 1, tzinfo=UTC)),
    _old(3, "i love olives and rain", None),
    Line(program="ChatGPT", key="4", talk="one", by="other", who="ChatGPT", text="I live in a cloud, Ana."),
    Contact(
        program="your contacts",
        key="5",
        text="Ana, 3 May",
        name="Ana",
        birthday="--05-03",
        kin=(("wife", "Eve"),),
    ),
    Day(program="your calendar", key="6", text="Dentist", title="Dentist", on=datetime(2027, 5, 3, 10, 30)),  # noqa: DTZ001
    Note(program="a character card", key="7", text="She keeps a lighthouse.", about="Mira"),
)


def _bring(pen: Pen, items: Sequence[Brought]) -> None:
    begun = begin(pen.owner, pen.tx, "ChatGPT", "a.json", ZoneInfo("Europe/Lisbon"))
    import_, _ = keep(pen, begun, items)
    end(pen, import_)


def _shown(id_: PictureId) -> Picture:
    return Picture(id=id_, media="image/gif", content=b"GIF89a" + id_.encode())


def dump(tx: Transaction) -> dict[str, list[Row]]:
    """Every row of every table that is made from the journal, and every word of the full-text index."""
    tables = tx.run("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
    plain = [name for name, _ in tables if name not in JOURNAL and "_fts" not in name]
    found = {name: sorted(tx.run(f"SELECT * FROM {name}"), key=repr) for name in plain}
    for name in [name for name, sql in tables if "fts5" in sql]:
        vocabulary = f"fts5vocab('main', '{name}', 'instance')"
        tx.run(f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{name}_words USING {vocabulary}")
        found[name] = tx.run(f"SELECT term, doc, col, offset FROM temp.{name}_words ORDER BY 1, 2, 3, 4")
        tx.run(f"INSERT INTO {name} ({name}) VALUES ('integrity-check')")
    return found


NUMBER = st.integers(0, 40)
STEP = st.one_of(
    st.tuples(st.just("say"), st.sampled_from(TEXTS)),
    st.tuples(st.just("say"), st.sampled_from(TEXTS)),
    st.tuples(st.just("answer"), NUMBER, st.sampled_from(["", "name"])),
    st.tuples(st.just("correct"), NUMBER, st.sampled_from(["Lisbon", "Anna", "9 May"])),
    st.tuples(st.sampled_from(["forget", "restore", "erase"]), NUMBER),
    st.tuples(st.sampled_from(["pin", "loosen"]), NUMBER),
    st.tuples(
        st.sampled_from(["withhold", "allow"]), st.sampled_from(["my work", "Ana", "my sister", "likes"])
    ),
    st.tuples(st.just("remind"), st.integers(1, 30), st.sampled_from(["", "FREQ=DAILY"])),
    st.tuples(st.sampled_from(["keep", "drop"]), NUMBER),
    st.tuples(
        st.just("found"),
        NUMBER,
        st.sampled_from(["you", "Ana", "Kate"]),
        st.sampled_from(["lives in", "likes", "sister"]),
        st.sampled_from(["Lisbon", "Porto", "Ana", "olives"]),
    ),
    st.tuples(
        st.sampled_from(["join", "part", "unsettle"]),
        st.sampled_from(["Kate", "Ana", "my wife"]),
        st.sampled_from(["Katherine", "Anna", "Kate"]),
    ),
    st.tuples(st.just("bring"), NUMBER, NUMBER),
    st.tuples(st.just("her name"), st.sampled_from(["Mara", "Iris"])),
    st.tuples(st.just("zone"), st.sampled_from([{"zone": "Asia/Tokyo"}, {"zone": "Europe/Lisbon"}])),
    st.just(("consent", {"what": "adult", "given": True})),
    st.tuples(st.sampled_from(["add", "remove"]), st.sampled_from(["milk", "olives"])),
    st.tuples(st.just("note"), st.sampled_from(["the key is with Ana", "olives"])),
    st.sampled_from([("clear",), ("read",), ("unnote",)]),
    st.tuples(st.just("enter"), st.integers(1, 30), st.sampled_from(["", "FREQ=DAILY"])),
    st.tuples(st.sampled_from(["shift", "strike"]), st.sampled_from(["one", "all"])),
    st.just(("look",)),
    st.tuples(st.just("card"), st.sampled_from(["555 0100", "555 0199"])),
    st.just(("whose",)),
    st.tuples(st.sampled_from(["grant", "send", "revoke"]), st.integers(0, 3)),
    st.sampled_from([("ring",), ("seen",), ("undo",), ("a day",), ("sleep",), ("halt",), ("go on",)]),
)
SLOW = settings(deadline=None, suppress_health_check=list(HealthCheck))


async def made_anew(steps: Sequence[Step]) -> None:
    life = Life()
    await life.live(steps)
    before = await life.dump()
    await life.rebuild()
    assert await life.dump() == before
    await life.rebuild()
    assert await life.dump() == before


@settings(SLOW, max_examples=60)
@given(st.lists(STEP, max_size=25))
@example([("say", "go"), ("grant", 2), ("send", 0), ("say", "more"), ("send", 1), ("erase", 1), ("send", 2)])
@example([("grant", 0), ("say", "no"), ("revoke", 0), ("erase", 0), ("say", "so"), ("send", 2), ("undo",)])
@example([("say", "i live in Porto"), ("say", "no, Lisbon"), ("erase", 1), ("forget", 0), ("undo",)])
@example(
    [
        ("say", "my sister is called Ana"),
        ("say", "Ana lives in Faro"),
        ("forget", 0),
        ("answer", 0, ""),
        ("a day",),
    ]
)
@example(
    [
        ("say", "i live in Porto"),
        ("correct", 0, "Lisbon"),
        ("erase", 1),
        ("say", "i work at Bosch"),
        ("undo",),
    ]
)
@example(
    [("say", "look"), ("keep", 1), ("drop", 1), ("keep", 1), ("undo",), ("a day",), ("keep", 1), ("erase", 0)]
)
@example(
    [
        ("say", "my sister is called Ana, she moved to Faro"),
        ("sleep",),
        ("say", "i work at Bosch and i love it there"),
        ("sleep",),
        ("sleep",),
        ("erase", 0),
        ("say", "my friend Rui lost his job at Bosch"),
        ("sleep",),
    ]
)
@example(
    [
        ("say", "my wife is called Katherine"),
        ("say", "my wife Kate loves olives"),
        ("say", "Kate moved to Faro"),
        ("sleep",),
        ("say", "Kate works at Bosch"),
        ("forget", 5),
        ("part", "Kate", "Katherine"),
        ("undo",),
        ("erase", 7),
        ("a day",),
    ]
)
@example(
    [
        ("say", "my sister is called Ana"),
        ("say", "Anna is a nurse"),
        ("sleep",),
        ("join", "Anna", "Ana"),
        ("say", "Anna lives in Faro"),
        ("correct", 3, "Lisbon"),
        ("part", "Anna", "Ana"),
        ("erase", 0),
    ]
)
@example(
    [("say", "i live in Porto"), ("bring", 0, 3), ("bring", 4, 3), ("forget", 1), ("undo",), ("erase", 0)]
)
@example([("bring", 0, 3), ("say", "i live in Porto"), ("erase", 9), ("bring", 2, 3), ("bring", 0, 3)])
def test_tables_made_anew_are_the_same(steps: list[Step]) -> None:
    asyncio.run(made_anew(steps))


@pytest.mark.prove
@settings(SLOW, max_examples=2000)
@given(st.lists(STEP, max_size=60))
def test_tables_of_two_thousand_lives_made_anew_are_the_same(steps: list[Step]) -> None:
    asyncio.run(made_anew(steps))


async def test_clearing_one_owner_leaves_the_other_as_it_was() -> None:
    mine = Life()
    theirs = Life(OwnerId("other"), mine.store)
    steps: list[Step] = [("say", text) for text in TEXTS[:8]]
    steps += [
        ("answer", 0, ""),
        ("correct", 0, "Eve"),
        ("forget", 2),
        ("remind", 3, ""),
        ("keep", 1),
        ("her name", "Mara"),
        ("add", "milk"),
        ("note", "olives"),
    ]
    await mine.live(steps)
    await theirs.live(steps)
    before = await mine.dump()
    await theirs.rebuild()
    assert await mine.dump() == before
    await theirs.journal.act(lambda pen: [each.clear(pen.owner, pen.tx) for each in pen.projections])
    left = await mine.dump()
    for table, rows in left.items():
        if table not in ("memory_owner", "episode_fts"):
            assert {row for row in map(tuple, rows) if "other" in row} == set(), table


async def test_every_projection_of_the_house_is_under_test() -> None:
    from samantha import wiring

    named = {
        name for name, value in vars(wiring).items() if isinstance(value, type) and _is_projection(value)
    }
    assert named == {make.__name__ for make in PROJECTIONS}  # type: ignore[attr-defined]


def _is_projection(value: type) -> bool:
    return all(hasattr(value, method) for method in ("apply", "erase", "clear"))


def test_a_life_really_takes_its_steps() -> None:
    """Guards the test above: a typing mistake in `take` would be refused without a sound."""

    async def count() -> dict[str, int]:
        life = Life()
        await life.live(
            [
                *(("say", text) for text in TEXTS),
                ("answer", 0, "name"),
                ("correct", 0, "Eve"),
                ("forget", 3),
                ("restore", 3),
                ("erase", 5),
                ("remind", 1, "FREQ=DAILY"),
                ("ring",),
                ("seen",),
                ("keep", 2),
                ("pin", 2),
                ("grant", 3),
                ("send", 1),
                ("halt",),
                ("withhold", "my work"),
                ("bring", 0, 3),
                ("her name", "Mara"),
                ("undo",),
                ("zone", {"zone": "Asia/Tokyo"}),
                ("sleep",),
                ("sleep",),
                ("say", "Anne is a nurse"),
                ("sleep",),
                ("join", "Kate", "Katherine"),
                ("found", 1, "you", "lives in", "Lisbon"),
            ]
        )
        kinds = await life.rows("SELECT kind, count(*) FROM journal WHERE owner_id = ? GROUP BY kind")
        return dict(kinds)  # type: ignore[arg-type]

    kinds = asyncio.run(count())
    wanted = [
        "turn",
        "reply",
        "corrected",
        "forgotten",
        "restored",
        "erased",
        "reminder",
        "fired",
        "picture",
        "pinned",
        "withheld",
        "acknowledged",
        "named",
        "zone",
        "deed",
        "slept",
        "wondered",
        "joined",
        "extracted",
        "reread",
        "imported",
        "brought",
    ]
    assert [kind for kind in wanted if not kinds.get(kind)] == []
