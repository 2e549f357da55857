"""Reminders: when they ring, that they ring once, how they travel, and that every change can be undone."""

import json
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from samantha.core.deed import Deed, Due, Proposal
from samantha.core.entry import Draft, Entry
from samantha.core.errors import BadInputError, NotFoundError, SamanthaError
from samantha.core.ids import DeedId, EntryId
from samantha.core.ports import Pen, Transaction
from samantha.deeds.desk import Desk
from samantha.deeds.record import DeedRecord
from samantha.journal.journal import entries
from samantha.memory.profile import Profile
from samantha.skills.acquaintance import Acquaintance
from samantha.skills.reminders import (
    ReminderRecord,
    Reminders,
    acknowledge,
    due,
    fire,
    missed,
    next_instant,
    skill,
    unacknowledged,
    upcoming,
)
from samantha.skills.reminders.record import follow
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal


class Home:
    """Reminders on a desk, and a clock that the test sets. It is Monday 23 November 2026, 09:00 UTC."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.journal = fake_journal(DeedRecord(), ReminderRecord(), Profile(), clock=self.clock)
        self.desk = Desk(self.journal, (Reminders(), Acquaintance()), self.clock)
        self.owner = self.journal.owner

    async def do(self, verb: str, **arguments: Any) -> Deed:
        return await self.desk.propose(Proposal(skill="reminders", verb=verb, arguments=arguments))

    async def set(self, wall: str, zone: str = "Europe/Lisbon", **more: Any) -> str:
        deed = await self.do("set", **{"text": "call Ana", "wall": wall, "zone": zone, **more})
        return str((deed.result or {})["reminder"])

    async def ring(self) -> list[Due]:
        now = self.clock.now()
        found = await self.journal.look(lambda tx: due(self.owner, tx, now))
        rung = [await self.journal.act(partial(fire, due=item, now=now)) for item in found]
        return [item for item in rung if item]

    async def upcoming(self) -> list[Due]:
        return await self.journal.look(lambda tx: upcoming(self.owner, tx))

    async def instants(self) -> list[str]:
        return [f"{item.instant:%d %H:%M}" for item in await self.upcoming()]

    async def travel(self, zone: str) -> None:
        await self.journal.append(Draft(kind="zone", body={"zone": zone}))

    async def entries(self, kind: str) -> list[Entry]:
        every = await self.journal.look(lambda tx: list(entries(self.owner, tx)))
        return [entry for entry in every if entry.kind == kind]

    def at(self, text: str) -> None:
        self.clock.set(datetime.fromisoformat(text).replace(tzinfo=UTC))


@pytest.fixture
def home() -> Home:
    return Home()


# --- setting --------------------------------------------------------------------------------------


async def test_a_reminder_keeps_what_was_said_and_what_it_comes_to(home: Home) -> None:
    deed = await home.do("set", text=" call Ana ", wall="2027-07-01T18:00", zone="Europe/Lisbon")
    (kept,) = await home.upcoming()
    assert (kept.text, kept.wall, kept.zone) == (
        "call Ana",
        datetime.fromisoformat("2027-07-01T18:00"),
        "Europe/Lisbon",
    )
    assert kept.instant == datetime(2027, 7, 1, 17, 0, tzinfo=UTC)
    assert deed.result is not None
    assert deed.result["key"] == kept.key == f"{kept.reminder}@2027-07-01T18:00:00"
    assert deed.preview.lines == (("When", "Thursday 1 July 2027, 18:00"),)
    assert kept.sources == (EntryId(kept.reminder),)


async def test_she_can_tell_that_a_time_is_skipped_or_comes_twice(home: Home) -> None:
    zone = "America/New_York"
    skipped = await home.do("set", text="x", wall="2027-03-14T02:30", zone=zone)
    assert skipped.result is not None
    assert (skipped.result["fit"], skipped.result["shown"]) == ("skipped", "2027-03-14T03:30:00")
    assert skipped.preview.lines[1] == ("Note", "The clocks skip 02:30 that day.")
    twice = await home.do("set", text="x", wall="2027-11-07T01:30", zone=zone)
    assert twice.result is not None
    assert twice.result["fit"] == "twice"
    assert twice.preview.lines[1] == ("Note", "01:30 comes twice that day; I take the first.")


async def test_a_time_in_the_past_is_refused_unless_it_was_just_now(home: Home) -> None:
    home.at("2026-11-23T09:00:59")
    await home.set("2026-11-23T09:00", "UTC")
    assert len(await home.ring()) == 1
    home.at("2026-11-23T09:01:01")
    with pytest.raises(BadInputError, match=r"^Monday 23 November 2026, 09:00 has gone by already"):
        await home.set("2026-11-23T09:00", "UTC")


async def test_a_repeating_one_begins_with_the_next_that_is_not_gone_by(home: Home) -> None:
    await home.set("2026-11-23T08:00", "UTC", rrule="FREQ=DAILY")
    await home.set("2026-11-22T08:00", "UTC", rrule="FREQ=WEEKLY;BYDAY=WE")
    assert await home.instants() == ["24 08:00", "25 08:00"]


async def test_a_span_is_a_timer_in_whole_seconds_and_never_early(home: Home) -> None:
    home.at("2026-11-23T09:00:00.250000")
    await home.do("set", text="tea", after_s=90, zone="Asia/Kathmandu")
    (kept,) = await home.upcoming()
    assert kept.instant == datetime(2026, 11, 23, 9, 1, 31, tzinfo=UTC)
    assert (kept.is_timer, f"{kept.wall:%H:%M:%S}") == (True, "14:46:31")


async def test_there_is_a_limit_and_a_sentence_for_it(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(skill, "MAX_PENDING", 2)
    made = [await home.set("2026-11-24T18:00") for _ in range(2)]
    with pytest.raises(BadInputError, match="at most 2 reminders"):
        await home.set("2026-11-24T18:00")
    cancelled = await home.do("cancel", id=made[0])
    await home.set("2026-11-24T18:00")
    with pytest.raises(BadInputError, match="at most 2 reminders"):
        await home.desk.undo(cancelled.id)


# --- ringing --------------------------------------------------------------------------------------


async def test_it_rings_once_at_its_time_and_is_shown_until_it_is_seen(home: Home) -> None:
    await home.set("2026-11-24T18:00")
    home.at("2026-11-24T17:59:59.999999")
    assert await home.ring() == []
    home.at("2026-11-24T18:00:00")
    (rung,) = await home.ring()
    assert (rung.fired_at, rung.is_late, rung.acknowledged_at) == (home.clock.now(), False, None)
    assert await home.ring() == []
    assert await home.journal.look(lambda tx: unacknowledged(home.owner, tx)) == [rung]
    seen = await home.journal.act(lambda pen: acknowledge(pen, rung.key))
    assert seen.acknowledged_at == home.clock.now()
    assert await home.journal.act(lambda pen: acknowledge(pen, rung.key)) == seen
    assert await home.journal.look(lambda tx: unacknowledged(home.owner, tx)) == []
    assert len(await home.entries("acknowledged")) == 1
    assert await home.upcoming() == []


async def test_nothing_unknown_is_acknowledged(home: Home) -> None:
    with pytest.raises(NotFoundError):
        await home.journal.act(lambda pen: acknowledge(pen, "r-none@2026-11-24T18:00:00"))


async def test_what_was_due_when_looked_at_and_is_no_longer_does_not_ring(home: Home) -> None:
    made = await home.set("2026-11-24T18:00")
    home.at("2026-11-24T18:00")
    now = home.clock.now()
    (item,) = await home.journal.look(lambda tx: due(home.owner, tx, now))
    home.at("2026-11-24T17:00")
    await home.do("move", id=made, wall="2026-11-24T19:00", zone="Europe/Lisbon")
    assert await home.journal.act(partial(fire, due=item, now=now)) is None
    await home.do("cancel", id=made)
    assert await home.journal.act(partial(fire, due=item, now=now)) is None
    assert await home.entries("fired") == []


async def test_more_than_a_minute_late_says_so(home: Home) -> None:
    await home.set("2026-11-24T18:00")
    await home.set("2026-11-24T18:01")
    await home.set("2026-11-24T18:02")
    home.at("2026-11-24T18:02:00.000001")
    assert [rung.is_late for rung in await home.ring()] == [True, True, False]
    await home.set("2026-11-24T18:03")
    home.at("2026-11-24T18:04:00")
    assert [rung.is_late for rung in await home.ring()] == [False]


async def test_a_month_away_is_one_bell_that_counts_the_others(home: Home) -> None:
    await home.set("2026-11-24T08:00", "UTC", rrule="FREQ=DAILY")
    home.at("2026-12-24T12:00")
    (rung,) = await home.ring()
    assert (rung.wall, rung.is_late) == (datetime.fromisoformat("2026-12-24T08:00"), True)
    assert await home.journal.look(lambda tx: missed(home.owner, tx, rung.key)) == 30
    (entry,) = await home.entries("fired")
    assert entry.body is not None
    assert (entry.body["missed"], entry.body["late"], entry.body["next"]) == (30, True, "2026-12-25T08:00:00")
    assert await home.instants() == ["25 08:00"]


async def test_a_count_runs_down_and_an_end_ends(home: Home) -> None:
    await home.set("2026-11-24T08:00", "UTC", rrule="FREQ=DAILY;COUNT=4")
    await home.set("2026-11-24T08:00", "UTC", rrule="FREQ=DAILY;UNTIL=20261125")
    rung = []
    for day in ("24", "26", "27", "28"):  # she is off on the 25th
        home.at(f"2026-11-{day}T08:00")
        rung.append(sorted(f"{item.wall:%d}" for item in await home.ring()))
    assert rung == [["24", "24"], ["25", "26"], ["27"], []]
    assert await home.upcoming() == []


async def test_the_day_that_apia_skipped_rings_once() -> None:
    home = Home()
    home.at("2011-12-28T00:00")
    await home.set("2011-12-28T10:00", "Pacific/Apia", rrule="FREQ=DAILY")
    keys = []
    for _ in range(4):
        instant = await home.journal.look(lambda tx: next_instant(home.owner, tx))
        assert instant is not None
        home.clock.set(instant)
        keys += [item.key.partition("@")[2] for item in await home.ring()]
    assert keys == [f"{day}T10:00:00" for day in ("2011-12-28", "2011-12-29", "2011-12-31", "2012-01-01")]
    assert [entry.body and entry.body["missed"] for entry in await home.entries("fired")] == [0] * 4


async def test_a_clock_that_goes_back_rings_nothing_again(home: Home) -> None:
    await home.set("2026-11-24T08:00", "UTC", rrule="FREQ=DAILY")
    home.at("2026-11-24T08:00")
    assert len(await home.ring()) == 1
    home.at("2026-11-23T00:00")
    assert await home.ring() == []
    home.at("2026-11-24T09:00")
    assert await home.ring() == []


# --- travelling -----------------------------------------------------------------------------------


async def test_reminders_travel_with_the_person_and_timers_and_pinned_ones_do_not(home: Home) -> None:
    await home.set("2026-11-24T18:00", "UTC", text="unpinned")
    await home.set("2026-11-24T18:01", "UTC", text="pinned", pinned=True)
    await home.set("2026-11-24T18:02", "UTC", text="timer", timer=True)
    await home.travel("Asia/Kathmandu")
    assert [(item.text, f"{item.instant:%H:%M}", item.zone) for item in await home.upcoming()] == [
        ("unpinned", "12:15", "Asia/Kathmandu"),
        ("pinned", "18:01", "UTC"),
        ("timer", "18:02", "UTC"),
    ]
    await home.travel("Not/AZone")
    assert len(await home.upcoming()) == 3


async def test_travelling_past_its_time_rings_it_late_rather_than_never(home: Home) -> None:
    await home.set("2026-11-23T12:00", "America/New_York")
    await home.travel("Asia/Tokyo")
    (rung,) = await home.ring()
    assert rung.is_late


async def test_what_rang_does_not_ring_again_further_west(home: Home) -> None:
    await home.set("2026-11-23T12:00", "Asia/Tokyo", rrule="FREQ=DAILY")
    home.at("2026-11-24T03:00")
    assert [f"{item.wall:%d}" for item in await home.ring()] == ["24"]
    await home.travel("Pacific/Honolulu")
    home.at("2026-11-24T22:00")  # noon of the 24th in Honolulu
    assert await home.ring() == []
    home.at("2026-11-25T22:00")
    assert [f"{item.wall:%d}" for item in await home.ring()] == ["25"]


async def test_a_cancelled_one_comes_back_in_the_new_zone(home: Home) -> None:
    made = await home.set("2026-11-24T18:00", "UTC")
    deed = await home.do("cancel", id=made)
    await home.travel("Asia/Kathmandu")
    await home.desk.undo(deed.id)
    assert await home.instants() == ["24 12:15"]


async def test_a_government_that_changes_its_clocks_is_followed_at_the_next_start(home: Home) -> None:
    await home.set("2026-11-24T18:00", "UTC")
    await home.set("2026-11-24T19:00", "UTC", timer=True)

    def spoil(pen: Pen) -> None:
        pen.tx.run("UPDATE reminder SET instant = '2026-11-24T00:00:00.000000+00:00'")
        follow(pen.owner, pen.tx)

    await home.journal.act(spoil)
    assert sorted(await home.instants()) == ["24 00:00", "24 18:00"]


# --- moving, cancelling, bringing back ------------------------------------------------------------


async def test_moving_a_repeating_one_off_its_days_asks_for_the_days(home: Home) -> None:
    made = await home.set("2026-11-24T18:00", "UTC", rrule="FREQ=WEEKLY;BYDAY=TU")
    with pytest.raises(BadInputError, match="every Tuesday"):
        await home.do("move", id=made, wall="2026-11-25T18:00", zone="UTC")
    await home.do("move", id=made, wall="2026-11-25T18:00", zone="UTC", rrule="FREQ=WEEKLY;BYDAY=WE")
    assert await home.instants() == ["25 18:00"]


async def test_moving_onto_a_time_that_rang_is_refused(home: Home) -> None:
    made = await home.set("2026-11-24T12:00", "Asia/Tokyo", rrule="FREQ=DAILY")
    home.at("2026-11-24T03:00")
    await home.ring()
    with pytest.raises(BadInputError, match="has rung at that time already"):
        await home.do("move", id=made, wall="2026-11-24T12:00", zone="Pacific/Honolulu")


async def test_a_moved_timer_is_moved_back_to_its_very_moment(home: Home) -> None:
    # Ten minutes before clocks go back in Lisbon: the wall time alone would not tell which hour is meant.
    home.at("2027-10-31T00:50:00.5")
    deed = await home.do("set", text="tea", after_s=1800, zone="Europe/Lisbon")
    (before,) = await home.upcoming()
    assert (before.instant.hour, before.wall.hour) == (1, 1)
    await home.do("move", id=str((deed.result or {})["reminder"]), after_s=60, zone="Europe/Lisbon")
    await home.desk.undo()
    assert await home.upcoming() == [before]


@pytest.mark.parametrize("verb", ["cancel", "move"])
async def test_what_is_over_cannot_be_changed(home: Home, verb: str) -> None:
    made = await home.set("2026-11-23T18:00", "UTC")
    more = {"wall": "2026-12-01T09:00", "zone": "UTC"} if verb == "move" else {}
    home.at("2026-11-23T18:00")
    await home.ring()
    with pytest.raises(BadInputError, match="“call Ana” has rung already"):
        await home.do(verb, id=made, **more)


async def test_bringing_back_skips_what_was_slept_through(home: Home) -> None:
    once = await home.set("2026-11-23T18:00", "UTC")
    daily = await home.set("2026-11-23T18:00", "UTC", rrule="FREQ=DAILY;COUNT=5")
    deed = await home.do("cancel_all")
    home.at("2026-11-25T12:00")
    undone = await home.desk.undo(deed.id)
    assert undone is not None
    assert undone.result == {"reminders": [daily]}
    (kept,) = await home.upcoming()
    assert (f"{kept.instant:%d %H:%M}", kept.repeats) == ("25 18:00", "FREQ=DAILY;COUNT=3")
    with pytest.raises(BadInputError, match="gone by"):
        await home.do("restore", ids=[once])


async def test_cancelling_many_shows_some_and_counts_the_rest(home: Home) -> None:
    for hour in range(10, 17):
        await home.set(f"2026-11-24T{hour}:00", "UTC")
    deed = await home.do("cancel_all")
    assert deed.preview.title == "Cancel 7 reminders"
    assert len(deed.preview.lines) == 6
    assert deed.preview.lines[-1] == ("And", "2 more")
    with pytest.raises(BadInputError, match="no reminders to cancel"):
        await home.do("cancel_all")


# --- any sequence of acts and undos leaves what it found ------------------------------------------

TIMES = ["2026-11-24T18:00", "2026-12-01T08:00", "2027-03-28T01:30", "2027-10-31T01:30", "2028-02-29T12:00"]
ZONES = ["UTC", "Europe/Lisbon", "America/New_York", "Australia/Lord_Howe"]
RULES = ["", "FREQ=DAILY", "FREQ=WEEKLY;COUNT=7", "FREQ=MONTHLY", "FREQ=YEARLY;UNTIL=21000101"]
PICK = st.integers(0, 50)
ACT = st.one_of(
    st.tuples(
        st.just("set"), st.sampled_from(TIMES), st.sampled_from(ZONES), st.sampled_from(RULES), st.booleans()
    ),
    st.tuples(st.just("timer"), st.integers(1, 10**6), st.sampled_from(ZONES)),
    st.tuples(st.just("move"), PICK, st.sampled_from(TIMES), st.sampled_from(ZONES), st.sampled_from(RULES)),
    st.tuples(st.just("postpone"), PICK, st.integers(1, 10**6), st.sampled_from(ZONES)),
    st.tuples(st.just("cancel"), PICK),
    st.tuples(st.just("cancel_all")),
    st.tuples(st.just("name"), st.sampled_from(["Iris", "Sam", ""])),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


async def act(home: Home, step: Sequence[Any]) -> None:
    """Try one step; what is refused must have changed nothing, which the end of the test sees."""
    known = [str(item.reminder) for item in await home.upcoming()] or ["r-none"]
    match step:
        case ("set", wall, zone, rule, pinned):
            await home.set(wall, zone, rrule=rule, pinned=pinned)
        case ("timer", seconds, zone):
            await home.do("set", text="tea", after_s=seconds, zone=zone)
        case ("move", n, wall, zone, rule):
            await home.do("move", id=known[n % len(known)], wall=wall, zone=zone, rrule=rule)
        case ("postpone", n, seconds, zone):
            await home.do("move", id=known[n % len(known)], after_s=seconds, zone=zone)
        case ("cancel", n):
            await home.do("cancel", id=known[n % len(known)])
        case ("cancel_all",):
            await home.do("cancel_all")
        case ("name", name):
            await home.desk.propose(
                Proposal(skill="acquaintance", verb="take_name", arguments={"name": name})
            )
        case ("undo",):
            await home.desk.undo()
        case ("redo",):
            undone = next((deed for deed in await home.desk.undoable() if deed.undoes), None)
            if undone is not None and undone == (await home.desk.last(1))[0]:
                await home.desk.undo(undone.id)


def live(tx: Transaction) -> object:
    """Every column of every reminder that can still ring, and the profile's words."""
    reminders = tx.run("SELECT * FROM reminder WHERE state = 'pending' ORDER BY id")
    profile = tx.run("SELECT name, value FROM profile WHERE value <> ? ORDER BY name", json.dumps(""))
    return reminders, profile


async def acted_and_undone(before: Sequence[Sequence[Any]], steps: Sequence[Sequence[Any]]) -> None:
    home = Home()
    for step in before:
        await quietly(home, step)
    settled = {deed.id for deed in await home.desk.last(1000)}
    found = await home.journal.look(live)
    for step in steps:
        if step != ("undo",) or await newest(home) not in settled | {None}:
            await quietly(home, step)
    while (last := await newest(home)) not in settled | {None}:
        await home.desk.undo(last)
    assert await home.journal.look(live) == found


async def newest(home: Home) -> DeedId | None:
    deed = await home.desk.last_undoable()
    return deed.id if deed else None


async def quietly(home: Home, step: Sequence[Any]) -> None:
    with suppress(SamanthaError):
        await act(home, step)


FOUND = st.lists(ACT.filter(lambda step: step[0] not in ("undo", "redo")), max_size=4)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(FOUND, st.lists(ACT, max_size=12))
@example([], [("set", TIMES[0], "UTC", "", False), ("cancel", 0), ("undo",), ("redo",), ("cancel_all",)])
async def test_acts_and_undos_restore_the_tables(
    before: list[tuple[Any, ...]], steps: list[tuple[Any, ...]]
) -> None:
    await acted_and_undone(before, steps)


@pytest.mark.prove
@settings(max_examples=1000, deadline=None, suppress_health_check=list(HealthCheck))
@given(FOUND, st.lists(ACT, max_size=25))
async def test_a_thousand_sequences_of_acts_and_undos_restore_the_tables(
    before: list[tuple[Any, ...]], steps: list[tuple[Any, ...]]
) -> None:
    await acted_and_undone(before, steps)
