"""Calendars on a real CalDAV server: found, mirrored, written to after a yes, put back."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from typing import Any

import dav_server
import pytest
from dav_server import PASSWORD, USER, Radicale

from samantha.core.deed import Deed, DeedState, Proposal, Risk
from samantha.core.errors import BadInputError
from samantha.core.secret import Secret
from samantha.deeds.desk import Desk
from samantha.deeds.record import DeedRecord
from samantha.skills.calendar import Calendar, EventRecord, read_event
from samantha.skills.dav.accounts import DavAccounts
from samantha.skills.dav.options import AccountOptions
from samantha.skills.dav.shelf import shelves
from samantha.skills.dav.sync import DavSync
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal

ZONE = "Europe/Berlin"


def event(uid: str, start: str, title: str, *lines: str) -> str:
    held = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Another//Program//EN",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        "DTSTAMP:20260101T000000Z",
        f"DTSTART;TZID=Europe/Berlin:{start}",
        "DURATION:PT1H",
        f"SUMMARY:{title}",
        "X-ANOTHER:kept as it is",
        *lines,
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "\r\n".join(held) + "\r\n"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    server = dav_server.start(tmp_path_factory.mktemp("radicale"))
    yield server
    server.stop()


@pytest.fixture
def server(running: Radicale) -> Iterator[Radicale]:
    """With one calendar, "Home", that nothing stands in."""
    running.make("Home")
    yield running
    for name in ("home", "work"):
        with suppress(OSError):
            running.request("DELETE", f"/{USER}/{name}/")


class Person:
    """With one account, a desk, and a mirror that is looked after by hand."""

    def __init__(self, url: str, password: str = PASSWORD, **options: Any) -> None:
        self.clock = FakeClock()
        self.journal = fake_journal(DeedRecord(), EventRecord(), clock=self.clock)
        self.left: list[tuple[str, int]] = []
        named = {"box": AccountOptions(url=url, user=USER, **options)}
        self.accounts = DavAccounts(named, password=lambda _: Secret(password), leaving=self._leaves)
        self.sync = DavSync(
            *("calendar", self.accounts, self.journal, self.clock),
            every=timedelta(minutes=30),
            read=read_event,
        )
        self.desk = Desk(self.journal, (Calendar(self.accounts, self.journal),), self.clock)

    async def _leaves(self, host: str, count: int) -> None:
        self.left.append((host, count))

    async def propose(self, verb: str, **arguments: Any) -> Deed:
        given = arguments if verb == "restore" else {"zone": ZONE, **arguments}
        return await self.desk.propose(Proposal(skill="calendar", verb=verb, arguments=given))

    async def do(self, verb: str, **arguments: Any) -> Deed:
        return await self.agree(await self.propose(verb, **arguments))

    async def agree(self, deed: Deed) -> Deed:
        assert deed.state is DeedState.PROPOSED
        return await self.desk.approve(deed.id, deed.hash, "page")

    async def agenda(self, first: str, last: str) -> list[tuple[str, str]]:
        found = await self.propose("agenda", first=first, last=last)
        events: Any = (found.result or {})["events"]
        return [(one["title"], one["start"]) for one in events]


@pytest.fixture
async def person(server: Radicale) -> Any:
    one = Person(server.url)
    yield one
    await one.accounts.close()


async def test_what_stands_on_the_server_is_told_with_her_own(server: Radicale, person: Person) -> None:
    server.put("home/a.ics", event("a", "20261127T130000", "lunch with Ana"))
    server.put("home/b.ics", event("b", "20261124T193000", "choir", "RRULE:FREQ=WEEKLY"))
    await person.sync()
    await person.propose("add", title="dentist", wall="2026-11-27T16:00")
    assert await person.agenda("2026-11-23", "2026-11-30") == [
        ("choir", "2026-11-24T19:30"),
        ("lunch with Ana", "2026-11-27T13:00"),
        ("dentist", "2026-11-27T16:00"),
    ]
    found = await person.propose("find", words="lunch")
    events: Any = (found.result or {})["events"]
    assert events[0]["outside"] is True
    assert events[0]["calendar"] == "box/home"


async def test_only_what_changed_is_fetched_again(server: Radicale, person: Person) -> None:
    server.put("home/a.ics", event("a", "20261127T130000", "lunch"))
    server.put("home/b.ics", event("b", "20261127T150000", "tea"))
    await person.sync()
    server.put("home/a.ics", event("a", "20261127T140000", "a late lunch"))
    server.request("DELETE", f"/{USER}/home/b.ics")
    server.put("home/c.ics", event("c", "20261127T180000", "supper"))
    await person.clock.advance(3600)
    await person.sync()
    assert await person.agenda("2026-11-27", "2026-11-27") == [
        ("a late lunch", "2026-11-27T14:00"),
        ("supper", "2026-11-27T18:00"),
    ]


async def test_an_entry_is_put_there_after_a_yes_and_taken_back(server: Radicale, person: Person) -> None:
    await person.sync()
    asked = await person.propose(
        "add",
        title="lunch, with Ana",
        wall="2026-11-27T13:00",
        calendar="box/home",
        rrule="FREQ=WEEKLY;COUNT=3",
    )
    assert (asked.risk, asked.state) == (Risk.OUTWARD, DeedState.PROPOSED)
    assert ("Calendar", "box/home") in asked.preview.lines
    assert "SUMMARY" not in server.get("home/")
    done = await person.agree(asked)
    assert done.state is DeedState.DONE
    there = server.get("home/")
    assert "SUMMARY:lunch\\, with Ana" in there
    assert "ATTENDEE" not in there
    assert len(await person.agenda("2026-11-20", "2026-12-31")) == 3
    undone = await person.desk.undo()
    assert undone is not None
    assert (await person.agree(undone)).state is DeedState.DONE
    assert "SUMMARY" not in server.get("home/")
    assert await person.agenda("2026-11-20", "2026-12-31") == []


async def test_one_time_of_another_programs_series_is_moved_and_put_back(
    server: Radicale, person: Person
) -> None:
    server.put("home/b.ics", event("b", "20261124T193000", "choir", "RRULE:FREQ=WEEKLY"))
    await person.sync()
    done = await person.do("move", what="choir", wall="2026-11-25T20:00", which="one")
    assert done.state is DeedState.DONE
    assert await person.agenda("2026-11-23", "2026-12-02") == [
        ("choir", "2026-11-25T20:00"),
        ("choir", "2026-12-01T19:30"),
    ]
    assert server.get("home/b.ics").count("X-ANOTHER:kept as it is") == 2
    undone = await person.desk.undo()
    assert undone is not None
    await person.agree(undone)
    assert await person.agenda("2026-11-23", "2026-12-02") == [
        ("choir", "2026-11-24T19:30"),
        ("choir", "2026-12-01T19:30"),
    ]


async def test_what_was_changed_elsewhere_meanwhile_is_left_alone(server: Radicale, person: Person) -> None:
    server.put("home/a.ics", event("a", "20261127T130000", "lunch"))
    await person.sync()
    asked = await person.propose("move", what="lunch", wall="2026-11-27T14:00")
    server.put("home/a.ics", event("a", "20261127T120000", "an early lunch"))
    failed = await person.agree(asked)
    assert failed.state is DeedState.FAILED
    assert failed.error.endswith(".")
    assert "an early lunch" in server.get("home/a.ics")


async def test_a_cancelled_entry_is_gone_and_can_be_put_back(server: Radicale, person: Person) -> None:
    server.put("home/a.ics", event("a", "20261127T130000", "lunch"))
    await person.sync()
    await person.do("cancel", what="lunch")
    assert "SUMMARY" not in server.get("home/")
    undone = await person.desk.undo()
    assert undone is not None
    await person.agree(undone)
    assert "SUMMARY:lunch" in server.get("home/")


async def test_a_refused_password_is_one_sentence_and_is_not_tried_again(server: Radicale) -> None:
    person = Person(server.url, password="wrong")
    standing = await person.sync.look("box")
    assert standing.trouble == ("127.0.0.1 refused the password. samantha account password box sets it anew.")
    assert standing.is_refused
    assert "wrong" not in standing.trouble


async def test_a_calendar_is_found_from_any_address_of_the_server(server: Radicale) -> None:
    for path in ("", "/", f"/{USER}/", f"/{USER}/home/", "/.well-known/caldav"):
        person = Person(server.url + path)
        assert (await person.sync.look("box")).trouble == ""
        found = await person.journal.look(lambda tx, one=person: shelves(one.journal.owner, tx, "calendar"))
        assert [(one.name, one.title, one.writable) for one in found] == [("home", "Home", True)], path
        await person.accounts.close()


async def test_nothing_is_written_into_a_calendar_that_is_not_known(server: Radicale, person: Person) -> None:
    await person.sync()
    with pytest.raises(BadInputError, match="box/home"):
        await person.propose("add", title="x", wall="2026-11-27T13:00", calendar="box/elsewhere")


async def test_no_password_stands_in_the_journal_or_in_what_is_told(server: Radicale, person: Person) -> None:
    await person.sync()
    await person.do("add", title="x", wall="2026-11-27T13:00", calendar="box/home")
    rows = await person.journal.look(
        lambda tx: tx.run("SELECT * FROM deed") + tx.run("SELECT * FROM mirror_shelf")
    )
    assert PASSWORD not in repr(rows)
