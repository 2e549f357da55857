"""Lists and notes: which one is meant, what erasing takes, and what is out of sight while it is forgotten."""

from typing import Any

import pytest

from samantha.core.deed import Deed, Proposal
from samantha.core.entry import Draft
from samantha.core.errors import AmbiguousError, NotFoundError
from samantha.core.ids import EntryId
from samantha.deeds.desk import Desk
from samantha.deeds.record import DeedRecord
from samantha.journal.erase import erase
from samantha.memory.forget import MemorySkill
from samantha.memory.projection import MemoryProjection
from samantha.skills.lists import ListRecord, Lists, every_item
from samantha.skills.lists.names import list_name, same_list
from samantha.skills.notes import NoteRecord, Notes, every_note
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal


class Home:
    """Lists, notes and memory on a desk."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.journal = fake_journal(
            MemoryProjection(), DeedRecord(), ListRecord(), NoteRecord(), clock=self.clock
        )
        self.desk = Desk(self.journal, (Lists(), Notes(), MemorySkill()), self.clock)

    async def do(self, name: str, sources: tuple[EntryId, ...] = (), **arguments: Any) -> Deed:
        skill, _, verb = name.partition(".")
        return await self.desk.propose(Proposal(skill=skill, verb=verb, arguments=arguments, sources=sources))

    async def add(self, *items: str, to: str | None = None, said: str = "") -> Deed:
        sources = (await self.hear(said),) if said else ()
        return await self.do("lists.add", sources, items=list(items), **({"list": to} if to else {}))

    async def hear(self, text: str) -> EntryId:
        (entry,) = await self.journal.append(Draft(kind="turn", body={"text": text, "talk": "k-1"}))
        return entry.id

    async def on(self) -> dict[str, list[str]]:
        items = await self.journal.look(lambda tx: every_item(self.journal.owner, tx))
        return {
            name: [item.text for item in items if item.list == name]
            for name in dict.fromkeys(item.list for item in items)
        }

    async def notes(self) -> list[str]:
        return [note.text for note in await self.journal.look(lambda tx: every_note(self.journal.owner, tx))]


@pytest.fixture
def home() -> Home:
    return Home()


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("my packing list", "packing"),
        ("The List", "List"),
        ("list", "list"),
        ("shopping", "shopping"),
        ("things to do", "things to do"),
    ],
)
def test_a_list_is_called_by_its_own_name(said: str, name: str) -> None:
    assert list_name(said) == name


def test_groceries_are_shopping_and_only_a_list_that_is_there_is_the_same() -> None:
    assert same_list("the grocery list", ["Shopping", "DIY"]) == "Shopping"
    assert same_list("todo", ["To-Do"]) == "To-Do"
    assert same_list("groceries", ["DIY"]) is None


async def test_what_names_no_list_goes_on_the_one_in_hand_then_on_shopping(home: Home) -> None:
    await home.add("milk")
    await home.add("socks", to="packing")
    await home.add("passport")
    await home.clock.advance(3600)
    await home.add("bread")
    assert await home.on() == {"shopping": ["milk", "bread"], "packing": ["socks", "passport"]}


async def test_what_fits_two_things_is_asked_about_and_nothing_is_taken_off(home: Home) -> None:
    await home.add("oat milk", "soy milk", to="shopping")
    with pytest.raises(AmbiguousError) as caught:
        await home.do("lists.remove", items=["milk"])
    assert [name for _, name in caught.value.choices] == [
        "oat milk",
        "soy milk",
    ]
    await home.add("milk")
    await home.do("lists.remove", items=["the milk"])
    assert await home.on() == {"shopping": ["oat milk", "soy milk"]}


async def test_without_a_name_the_list_to_read_is_asked_for_where_there_are_two(home: Home) -> None:
    await home.add("milk", to="shopping")
    await home.add("socks", to="packing")
    await home.clock.advance(3600)
    with pytest.raises(AmbiguousError):
        await home.do("lists.show")
    assert (await home.do("lists.show", list="packing")).result == {
        "list": "packing",
        "items": ["socks"],
        "ids": (await home.do("lists.show", list="packing")).result["ids"],  # type: ignore[index]
    }


async def test_one_thing_that_is_there_already_does_not_keep_the_others_off(home: Home) -> None:
    await home.add("milk")
    deed = await home.add("Milk", "eggs", "eggs")
    assert deed.arguments["items"] == ["eggs"]
    assert await home.on() == {"shopping": ["milk", "eggs"]}


async def test_undo_of_clearing_brings_all_back_in_its_order(home: Home) -> None:
    await home.add("milk", "eggs", "rice")
    await home.do("lists.clear")
    assert await home.on() == {}
    await home.desk.undo()
    assert await home.on() == {"shopping": ["milk", "eggs", "rice"]}


async def test_erasing_the_line_takes_the_thing_and_every_deed_that_named_it(home: Home) -> None:
    turn = await home.hear("put arsenic on the list")
    await home.do("lists.add", (turn,), items=["arsenic"])
    await home.do("lists.show")
    await home.do("lists.all")
    await home.do("lists.remove", items=["arsenic"])
    await home.journal.act(lambda pen: erase(pen, [turn], "asked"))
    assert await home.on() == {}
    assert await home.desk.last(10) == []
    rows = await home.journal.look(lambda tx: tx.run("SELECT * FROM list_item"))
    assert rows == []


async def test_what_is_forgotten_is_out_of_sight_at_once_and_comes_back_with_undo(home: Home) -> None:
    turn = await home.hear("put a ring for Ana on the list")
    await home.do("lists.add", (turn,), items=["a ring for Ana"])
    await home.do("notes.add", (turn,), text="her size is 52")
    await home.do("memory.forget", ids=[turn])
    assert (await home.on(), await home.notes()) == ({}, [])
    await home.desk.undo()
    assert (await home.on(), await home.notes()) == ({"shopping": ["a ring for Ana"]}, ["her size is 52"])


async def test_a_note_is_found_by_any_of_its_words_and_the_newest_is_the_one_to_delete(home: Home) -> None:
    await home.do("notes.add", text="The boiler man’s called Terry")
    await home.do("notes.add", text="plums 3.20 a kilo")
    found = (await home.do("notes.find", words="boilers terry")).result or {}
    assert [note["text"] for note in found["notes"]] == ["The boiler man’s called Terry"]  # type: ignore[union-attr, index, call-overload]
    await home.do("notes.delete")
    assert await home.notes() == ["The boiler man’s called Terry"]
    with pytest.raises(NotFoundError):
        await home.do("notes.delete", words="plums")
