"""The page of deeds, as JSON: what today holds, what comes, and what was done by whose word."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from samantha.conversation.house import House
from samantha.core.deed import Deed, Proposal
from samantha.core.entry import Draft
from samantha.core.ids import EntryId
from samantha.testing.clock import FakeClock
from samantha.testing.house import fake_house
from samantha.today import Nothing, Stretch, Today

MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)  # nine in Berlin, a Monday


class Home:
    """A house, and its page."""

    def __init__(self, house: House, clock: FakeClock) -> None:
        self.house = house
        self.clock = clock
        self.today = Today(house)

    async def read(self) -> dict[str, Any]:
        return await self.today.table["today"][1](Nothing(), "page")

    async def done(self, **asked: int) -> dict[str, Any]:
        return await self.today.table["deeds/done"][1](Stretch(**asked), "page")

    async def do(self, name: str, said: str = "", **arguments: Any) -> Deed:
        skill, _, verb = name.partition(".")
        sources = (await self.hear(said),) if said else ()
        return await self.house.desk.propose(
            Proposal(skill=skill, verb=verb, arguments=arguments, sources=sources)
        )

    async def hear(self, text: str) -> EntryId:
        (entry,) = await self.house.journal.append(Draft(kind="turn", body={"text": text, "talk": "k-1"}))
        return entry.id

    async def remind(self, text: str, wall: str, zone: str = "Europe/Berlin", **more: Any) -> Deed:
        return await self.do("reminders.set", text=text, wall=wall, zone=zone, **more)

    async def plan(self, title: str, **more: Any) -> Deed:
        return await self.do("calendar.add", title=title, zone="Europe/Berlin", **more)


@pytest.fixture
async def home() -> Home:
    house, clock = fake_house(start=MORNING)
    await house.journal.append(Draft(kind="zone", body={"zone": "Europe/Berlin"}))
    return Home(house, clock)


async def test_what_is_due_stands_under_its_day_in_the_persons_own_time(home: Home):
    await home.remind("ring the plumber", "2026-11-23T17:30")
    await home.remind("the bins", "2026-11-24T07:00", rrule="FREQ=WEEKLY")
    await home.remind("Ruth's birthday", "2026-12-24T09:00")
    await home.remind("call the Tokyo office", "2026-11-25T09:00", zone="Asia/Tokyo", pinned=True)
    page = await home.read()
    assert [(plan["title"], plan["start"]) for plan in page["today"]] == [
        ("ring the plumber", "2026-11-23T17:30")
    ]
    bins, tokyo = page["ahead"]  # a month away is not next
    assert (bins["title"], bins["repeats"], bins["there"]) == ("the bins", "every week", None)
    assert (tokyo["start"], tokyo["there"]) == ("2026-11-25T01:00", ["2026-11-25T09:00", "Asia/Tokyo"])


async def test_the_day_is_over_at_the_persons_midnight_and_not_at_another(home: Home):
    await home.remind("late train", "2026-11-24T00:30")
    assert [plan["title"] for plan in (await home.read())["ahead"]] == ["late train"]
    await home.clock.advance(timedelta(hours=15, minutes=5))  # five past midnight in Berlin
    assert [plan["title"] for plan in (await home.read())["today"]] == ["late train"]


async def test_events_stand_among_the_reminders_whole_days_first(home: Home):
    await home.remind("ring the plumber", "2026-11-23T17:30")
    await home.plan("Dentist", wall="2026-11-23T10:15", minutes=30, place="Mill Lane")
    await home.plan("Market day", day="2026-11-23")
    await home.plan("Choir", wall="2026-11-24T19:00", rrule="FREQ=WEEKLY")
    page = await home.read()
    assert [(plan["kind"], plan["title"]) for plan in page["today"]] == [
        ("event", "Market day"),
        ("event", "Dentist"),
        ("reminder", "ring the plumber"),
    ]
    market, dentist, _ = page["today"]
    assert (market["start"], market["end"]) == ("2026-11-23", "2026-11-23")
    assert (dentist["start"], dentist["end"]) == ("2026-11-23T10:15", "2026-11-23T10:45")
    assert (dentist["place"], dentist["calendar"], dentist["outside"]) == ("Mill Lane", "", False)
    assert [plan["start"] for plan in page["ahead"]] == ["2026-11-24T19:00"]  # a week on is not next


async def test_lists_and_notes_stand_in_short(home: Home):
    await home.do("lists.add", items=[f"thing {n}" for n in range(15)], list="packing")
    await home.do("lists.add", items=["milk"], list="shopping")
    await home.do("notes.add", text="the spare key is with Ruth")
    page = await home.read()
    packing, shopping = page["lists"]
    assert (packing["list"], len(packing["items"]), packing["count"]) == ("packing", 12, 15)
    assert shopping == {"list": "shopping", "items": ["milk"], "count": 1}
    assert [note["text"] for note in page["notes"]] == ["the spare key is with Ruth"]


async def test_what_was_done_names_the_words_it_came_from_and_whose_yes_it_had(home: Home):
    await home.do("lists.add", "put milk on the list", items=["milk"])
    (row,) = (await home.read())["done"]
    assert row["state"] == "done"
    assert row["can_undo"] is True
    assert row["by"] == "rule"
    assert [words["text"] for words in row["because"]] == ["put milk on the list"]


async def test_what_was_taken_back_is_one_row_with_the_way_to_do_it_again(home: Home):
    deed = await home.do("lists.add", items=["milk"])
    await home.house.desk.undo(deed.id)
    (row,) = (await home.read())["done"]
    assert (row["id"], row["state"], row["can_undo"]) == (deed.id, "undone", False)
    await home.house.desk.undo(row["again"])
    (row,) = (await home.read())["done"]
    assert (row["id"], row["state"], row["can_undo"], row["again"]) == (deed.id, "done", True, None)


async def test_what_was_done_goes_on_further_back_and_ends(home: Home):
    ids = [(await home.do("notes.add", text=f"note {n}")).id for n in range(5)]
    first = await home.done(limit=3)
    rest = await home.done(limit=3, before=first["more"])
    assert len(first["done"]) == 3
    assert len(rest["done"]) == 2
    assert rest["more"] is None
    assert [row["id"] for row in (*first["done"], *rest["done"])] == ids[::-1]


async def test_reading_alone_is_nothing_that_was_done(home: Home):
    await home.do("lists.all")
    assert (await home.read())["done"] == []


async def test_a_question_waits_until_its_time_is_over_and_then_is_told_as_let_go(home: Home):
    deed = await home.house.desk.propose(
        Proposal(skill="notes", verb="add", arguments={"text": "the key"}), None
    )
    page = await home.read()
    assert [one["id"] for one in page["waiting"]] == [deed.id]
    assert page["done"] == []
    await home.clock.advance(301)
    page = await home.read()
    assert page["waiting"] == []
    assert [(row["id"], row["state"], row["by"]) for row in page["done"]] == [(deed.id, "expired", None)]


async def test_what_is_forgotten_is_out_of_sight_here_too(home: Home):
    said = await home.hear("note that Ruth has the key")
    proposal = Proposal(skill="notes", verb="add", arguments={"text": "Ruth has the key"}, sources=(said,))
    await home.house.desk.propose(proposal)
    await home.do("memory.forget", ids=[said])
    page = await home.read()
    assert page["notes"] == []
    assert "Ruth" not in str(page)
    assert len(page["done"]) == 1  # the forgetting itself, with its undo
    assert page["done"][0]["can_undo"] is True
