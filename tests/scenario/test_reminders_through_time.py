"""Years of reminders in twelve zones: every occurrence rings once, at the instant that an independent
reckoning gives, through turned clocks, travel, restarts, suspends and clocks that are set.

The reckoning here knows nothing of walltime.py: it asks the zone only what a UTC instant reads there,
and steps through days by hand.
"""

import asyncio
import calendar
import heapq
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from random import Random
from zoneinfo import ZoneInfo

import pytest

from samantha.core.deed import Due, Json, Proposal
from samantha.core.entry import Draft
from samantha.core.ids import SOLE_OWNER, DeedId
from samantha.deeds.desk import Desk
from samantha.deeds.record import DeedRecord
from samantha.journal.journal import ChainedJournal, entries
from samantha.outreach.scheduler import RECHECK_S, Scheduler
from samantha.skills.reminders import (
    ReminderRecord,
    Reminders,
    acknowledge,
    missed,
    next_instant,
    unacknowledged,
)
from samantha.testing.clock import FakeClock, settle
from samantha.testing.journal import fake_journal
from samantha.testing.store import MemoryStore

ZONES = {  # a year in which the zone turned its clocks: some have given it up since
    "Australia/Lord_Howe": 2026,
    "Asia/Kathmandu": 2026,
    "Africa/Casablanca": 2026,
    "Pacific/Apia": 2011,  # had no 30 December
    "America/St_Johns": 2026,
    "America/New_York": 2026,
    "Europe/London": 2026,
    "America/Sao_Paulo": 2011,  # turned at midnight
    "Pacific/Chatham": 2026,
    "Asia/Tehran": 2011,  # turned at midnight
    "Antarctica/Troll": 2026,  # turns by two hours
    "Pacific/Honolulu": 2026,
}
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LATE = timedelta(seconds=60)

# --- an independent reckoning ---------------------------------------------------------------------


@cache
def reckon(zone: str, wall: datetime) -> datetime:
    """The instant of a wall time: the first at which the clock reads so. Where it never does, the clock
    was put forward over it: then the instant at which the clock that was not put forward would have."""
    tz = ZoneInfo(zone)
    around = [wall.replace(tzinfo=UTC) + n * HOUR for n in range(-36, 37, 2)]
    offsets = {at.astimezone(tz).utcoffset() or timedelta() for at in around}
    candidates = {wall.replace(tzinfo=UTC) - offset for offset in offsets}
    shown = {instant: instant.astimezone(tz).replace(tzinfo=None) for instant in candidates}
    exact = [instant for instant, clock in shown.items() if clock == wall]
    return min(exact) if exact else min(instant for instant, clock in shown.items() if clock > wall)


def turns(zone: str, start: datetime, end: datetime) -> list[datetime]:
    """The hours (UTC) in which the zone changes its offset."""
    tz = ZoneInfo(zone)
    found, days = [], int((end - start) / DAY)
    for n in range(days):
        day = start + n * DAY
        if day.astimezone(tz).utcoffset() != (day + DAY).astimezone(tz).utcoffset():
            hours = [day + h * HOUR for h in range(24)]
            found += [
                h for h in hours if h.astimezone(tz).utcoffset() != (h + HOUR).astimezone(tz).utcoffset()
            ]
    return found


Step = Callable[[datetime], datetime]


def daily(wall: datetime) -> datetime:
    return wall + DAY


def every_other_day(wall: datetime) -> datetime:
    return wall + 2 * DAY


def weekly(wall: datetime) -> datetime:
    return wall + 7 * DAY


def every_other_week(wall: datetime) -> datetime:
    return wall + 14 * DAY


def weekdays(wall: datetime) -> datetime:
    return wall + (3 * DAY if wall.weekday() == 4 else DAY)


def on_the_31st(wall: datetime) -> datetime:
    year, month = wall.year, wall.month
    while True:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        if calendar.monthrange(year, month)[1] == 31:
            return wall.replace(year=year, month=month)


def last_sunday(wall: datetime) -> datetime:
    year, month = (wall.year, wall.month + 1) if wall.month < 12 else (wall.year + 1, 1)
    last = wall.replace(day=1, year=year, month=month) + (calendar.monthrange(year, month)[1] - 1) * DAY
    return last - ((last.weekday() + 1) % 7) * DAY


RULES: dict[str, Step] = {
    "FREQ=DAILY": daily,
    "FREQ=DAILY;INTERVAL=2": every_other_day,
    "FREQ=WEEKLY": weekly,
    "FREQ=WEEKLY;INTERVAL=2": every_other_week,
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR": weekdays,
    "FREQ=MONTHLY": on_the_31st,
    "FREQ=MONTHLY;BYDAY=-1SU": last_sunday,
}


@dataclass
class Planned:
    """One reminder as the test believes it to be."""

    id: str
    wall: datetime
    zone: str
    pinned: bool = False
    rule: str = ""
    count: int | None = None
    fixed: datetime | None = None  # the instant of a timer

    @property
    def instant(self) -> datetime:
        return self.fixed or reckon(self.zone, self.wall)

    def advance(self) -> bool:
        """Go to the next occurrence; False when there is none."""
        if self.count is not None:
            self.count -= 1
        if not self.rule or self.count == 0:
            return False
        self.wall = RULES[self.rule](self.wall)
        return True


Rung = tuple[str, datetime, bool, int]
"""Key, instant, is it late, how many were missed before it."""


@dataclass
class Belief:
    """All reminders as the test believes them to be."""

    planned: dict[str, Planned] = field(default_factory=dict)
    rung: int = 0

    def next(self) -> datetime | None:
        return min((item.instant for item in self.planned.values()), default=None)

    def ring(self, now: datetime) -> list[Rung]:
        """What must ring at `now`."""
        return sorted(rung for item in tuple(self.planned.values()) if (rung := self._ring(item, now)))

    def _ring(self, item: Planned, now: datetime) -> Rung | None:
        passed: list[tuple[datetime, datetime]] = []
        while item.instant <= now:
            passed.append((item.wall, item.instant))
            if not item.advance():
                del self.planned[item.id]
                break
        if not passed:
            return None
        self.rung += 1
        wall, instant = passed[-1]
        skipped = sum(earlier < instant for _, earlier in passed)
        return f"{item.id}@{wall.isoformat()}", instant, now - instant > LATE, skipped


# --- the life that is played ----------------------------------------------------------------------


class Life:
    """One person's reminders, from event to event. Nothing here waits."""

    def __init__(self, home: str, start: datetime, end: datetime, seed: int) -> None:
        self.home = self.zone = home
        self.end = end
        self.random = Random(seed)
        self.clock = FakeClock(start)
        self.store = MemoryStore()
        self.belief = Belief()
        self.heard: list[Due] = []
        self.asleep_until = start
        self._events: list[tuple[datetime, int, str]] = []
        self.restart()
        for turn in turns(home, start + 5 * DAY, end - 5 * DAY):
            self.later(turn - 4 * DAY, "turn")
        for what, days in {
            "travel": 45,
            "restart": 20,
            "suspend": 15,
            "set": 25,
            "change": 12,
            "seen": 30,
        }.items():
            at = start + DAY
            while at < end:
                self.later(at, what)
                at += self.random.uniform(0.3, 1.7) * days * DAY

    def later(self, at: datetime, what: str) -> None:
        heapq.heappush(self._events, (at, len(self._events), what))

    def restart(self) -> None:
        """A new process on the same store."""
        self.journal = ChainedJournal(self.store, self.clock, SOLE_OWNER, (DeedRecord(), ReminderRecord()))
        self.desk = Desk(self.journal, (Reminders(),), self.clock)
        self.scheduler = Scheduler(self.journal, self.clock, self.hear)

    async def hear(self, due: Due) -> None:
        self.heard.append(due)
        if self.random.random() < 0.02:
            raise RuntimeError("the page was closed at this moment")

    async def live(self) -> None:
        await self.begin()
        while self.clock.now() < self.end:
            await self.look()
            await self.go_on()
        every = await self.journal.look(lambda tx: list(entries(SOLE_OWNER, tx)))
        keys = [entry.body["key"] for entry in every if entry.kind == "fired" and entry.body]
        assert len(keys) == len(set(keys)) == self.belief.rung

    async def begin(self) -> None:
        """The standing reminders: some at hours that do not exist on the night when clocks are turned."""
        first = self.local().replace(hour=0, minute=0, second=0, microsecond=0) + DAY
        sunday = first + ((6 - first.weekday()) % 7) * DAY
        await self.add(first + timedelta(hours=2, minutes=30), "FREQ=DAILY;INTERVAL=2")
        await self.add(sunday + timedelta(hours=2, minutes=15), "FREQ=WEEKLY")
        await self.add(sunday + timedelta(hours=1, minutes=45), "FREQ=WEEKLY;INTERVAL=2", pinned=True)
        await self.add(sunday + timedelta(days=1, hours=8), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", count=100)
        await self.add(first.replace(day=31, hour=23, minute=59), "FREQ=MONTHLY")
        await self.add(last_sunday(first.replace(hour=2)), "FREQ=MONTHLY;BYDAY=-1SU")

    async def look(self) -> None:
        """Tick, and hold what rang against what must have."""
        now = self.clock.now()
        expected = self.belief.ring(now)
        self.heard.clear()
        wait = await self.scheduler.tick()
        rung = []
        for due in self.heard:
            skipped = await self.journal.look(partial(missed, SOLE_OWNER, key=due.key))
            rung.append((due.key, due.instant, due.is_late, skipped))
            assert due.fired_at == now
        assert sorted(rung) == expected
        following = self.belief.next()
        assert await self.journal.look(lambda tx: next_instant(SOLE_OWNER, tx)) == following
        if following is not None and len(self.heard) == len(expected) and wait != RECHECK_S:
            assert wait == (following - now).total_seconds()

    async def go_on(self) -> None:
        """Jump to the next thing that happens: an event, or an occurrence if the machine is awake."""
        event = self._events[0][0] if self._events else self.end
        following = self.belief.next() or self.end
        target = min(event, max(following, self.asleep_until), self.end)
        if self.random.random() < 0.1 and target - self.clock.now() > HOUR:
            self.clock.set(target - timedelta(seconds=1))
            if self.clock.now() >= self.asleep_until:
                await self.look()
        self.clock.set(max(target, self.clock.now()))
        while self._events and self._events[0][0] <= self.clock.now():
            await self.happen(heapq.heappop(self._events)[2])

    async def happen(self, what: str) -> None:
        now, random = self.clock.now(), self.random
        match what:
            case "turn":
                await self.surround(now + 4 * DAY)
            case "travel":
                self.zone = self.home if self.zone != self.home else random.choice(list(ZONES))
                await self.journal.append(Draft(kind="zone", body={"zone": self.zone}))
                for item in self.belief.planned.values():
                    if not item.pinned and item.fixed is None:
                        item.zone = self.zone
            case "restart":
                self.restart()
            case "suspend":
                self.asleep_until = now + random.uniform(0.01, 3) * DAY
                if random.random() < 0.3:  # and the clock is set, back or on, by a person or a server
                    self.clock.set(now + random.uniform(-3, 3) * HOUR)
            case "set":
                await self.add(self.local() + random.uniform(0.001, 9) * DAY, pinned=random.random() < 0.3)
                await self.add_timer(random.randrange(1, 40 * 3600))
            case "change":
                await self.change()
            case "seen":
                for due in await self.journal.look(lambda tx: unacknowledged(SOLE_OWNER, tx)):
                    await self.journal.act(partial(acknowledge, key=due.key))

    async def surround(self, turn: datetime) -> None:
        """Set reminders at every quarter of an hour around a turn, and some that repeat over it."""
        wall = turn.astimezone(ZoneInfo(self.home)).replace(tzinfo=None)
        for quarter in range(-6, 14):
            await self.add(wall + quarter * HOUR / 4, zone=self.home, pinned=quarter % 3 == 0)
        for minutes in (-20, 20, 50):
            at = wall + timedelta(minutes=minutes) - 2 * DAY
            await self.add(at, "FREQ=DAILY", zone=self.home, pinned=True, count=5)
        await self.add_timer(int(timedelta(days=4, minutes=30).total_seconds()))

    async def change(self) -> None:
        """Cancel, move, or cancel and take it back."""
        once = [item for item in self.belief.planned.values() if not item.rule and item.fixed is None]
        if not once:
            return
        item = self.random.choice(once)
        if self.random.random() < 0.5:
            deed = await self.do("cancel", id=item.id)
            if self.random.random() < 0.5 and item.instant >= self.clock.now():
                await self.desk.undo(deed)
            else:
                del self.belief.planned[item.id]
        else:
            wall = (self.local() + self.random.uniform(0.01, 5) * DAY).replace(microsecond=0)
            if reckon(self.zone, wall) > self.clock.now():
                await self.do("move", id=item.id, wall=wall.isoformat(), zone=self.zone)
                item.wall, item.zone = wall, self.zone

    # --- its parts ----------------------------------------------------------------------------

    async def add(
        self,
        wall: datetime,
        rule: str = "",
        *,
        zone: str = "",
        pinned: bool = False,
        count: int | None = None,
    ) -> None:
        wall, zone = wall.replace(microsecond=0), zone or self.zone
        if reckon(zone, wall) <= self.clock.now() and not rule:
            return
        rrule = f"{rule};COUNT={count}" if count else rule
        made = await self.do("set", text="x", wall=wall.isoformat(), zone=zone, pinned=pinned, rrule=rrule)
        id_ = await self.reminder_of(made)
        item = Planned(id=id_, wall=wall, zone=zone, pinned=pinned, rule=rule, count=count)
        while item.instant < self.clock.now() - LATE:  # what is gone by is never begun with
            item.wall = RULES[rule](item.wall)
        self.belief.planned[id_] = item

    async def add_timer(self, seconds: int) -> None:
        made = await self.do("set", text="x", after_s=seconds, zone=self.zone)
        instant = self.clock.now() + timedelta(seconds=seconds)
        if instant.microsecond:
            instant = instant.replace(microsecond=0) + timedelta(seconds=1)
        wall = instant.astimezone(ZoneInfo(self.zone)).replace(tzinfo=None)
        id_ = await self.reminder_of(made)
        self.belief.planned[id_] = Planned(id=id_, wall=wall, zone=self.zone, fixed=instant)

    async def do(self, verb: str, **arguments: Json) -> DeedId:
        deed = await self.desk.propose(Proposal(skill="reminders", verb=verb, arguments=arguments))
        return deed.id

    async def reminder_of(self, deed: DeedId) -> str:
        return str(((await self.desk.find(deed)).result or {})["reminder"])

    def local(self) -> datetime:
        return self.clock.now().astimezone(ZoneInfo(self.zone)).replace(tzinfo=None, fold=0)


async def lived(zone: str, year: int, years: int, seed: int) -> int:
    start, end = datetime(year, 1, 1, tzinfo=UTC), datetime(year + years, 1, 1, tzinfo=UTC)
    life = Life(zone, start, end, seed)
    await life.live()
    return life.belief.rung


@pytest.mark.parametrize("zone", ZONES)
async def test_a_year_rings_once_each_at_the_right_instant(zone: str) -> None:
    assert await lived(zone, ZONES[zone], 1, seed=1) > 300


@pytest.mark.prove
@pytest.mark.parametrize("year", [2010, 2026])
@pytest.mark.parametrize("zone", ZONES)
async def test_ten_years_ring_once_each_at_the_right_instant(zone: str, year: int) -> None:
    assert await lived(zone, year, 10, seed=year) > 3000


def test_the_reckoning_itself_knows_the_nights_that_were_written_down() -> None:
    def utc(zone: str, wall: str) -> str:
        return f"{reckon(zone, datetime.fromisoformat(wall)):%m-%d %H:%M}"

    assert utc("America/New_York", "2026-03-08T02:30") == "03-08 07:30"
    assert utc("America/New_York", "2026-11-01T01:30") == "11-01 05:30"
    assert utc("Pacific/Apia", "2011-12-30T10:00") == "12-30 20:00"
    assert utc("Australia/Lord_Howe", "2026-10-04T02:15") == "10-03 15:45"


# --- the task that runs them ----------------------------------------------------------------------


class Running:
    """A scheduler at work on a fake clock."""

    def __init__(self, on_due: Callable[[Due], None] | None = None) -> None:
        self.clock = FakeClock()
        self.journal = fake_journal(DeedRecord(), ReminderRecord(), clock=self.clock)
        self.desk = Desk(self.journal, (Reminders(),), self.clock)
        self.rung: list[str] = []
        self._on_due = on_due
        self.scheduler = Scheduler(self.journal, self.clock, self._hear)

    async def __aenter__(self) -> "Running":
        self._task = asyncio.create_task(self.scheduler.run())
        await settle()
        return self

    async def __aexit__(self, *_: object) -> None:
        self._task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await self._task
        assert len(asyncio.all_tasks()) == 1, "the scheduler left a task behind"

    async def _hear(self, due: Due) -> None:
        self.rung.append(f"{due.text} {self.clock.now():%H:%M:%S}")
        if self._on_due:
            self._on_due(due)

    async def remind(self, text: str, after_s: int) -> None:
        arguments: dict[str, Json] = {"text": text, "after_s": after_s, "zone": "UTC"}
        await self.desk.propose(Proposal(skill="reminders", verb="set", arguments=arguments))
        self.scheduler.nudge()
        await settle()


async def test_it_rings_to_the_second() -> None:
    async with Running() as home:
        await home.remind("tea", 245)
        await home.remind("eggs", 61)
        await home.clock.advance(timedelta(minutes=10))
        assert home.rung == ["eggs 09:01:01", "tea 09:04:05"]


async def test_a_nudge_wakes_it_for_something_sooner() -> None:
    async with Running() as home:
        await home.clock.advance(3)
        await home.remind("now", 1)
        await home.clock.advance(1)
        assert home.rung == ["now 09:00:04"]


async def test_without_a_nudge_half_a_minute_is_the_longest_wait() -> None:
    async with Running() as home:
        home.scheduler.nudge = lambda: None  # type: ignore[method-assign]
        await home.remind("tea", 5)
        await home.clock.advance(30)
        assert home.rung == ["tea 09:00:30"]


async def test_a_machine_that_slept_rings_within_half_a_minute_of_waking() -> None:
    async with Running() as home:
        await home.remind("tea", 7200)
        home.clock.set(home.clock.now() + timedelta(hours=8))  # the wall clock went on, the monotonic did not
        await home.clock.advance(30)
        assert home.rung == ["tea 17:00:30"]
        await home.clock.advance(timedelta(hours=1))
        assert len(home.rung) == 1


async def test_a_listener_that_fails_silences_nothing_and_no_words_are_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(due: Due) -> None:
        raise RuntimeError(due.text)

    caplog.set_level(logging.DEBUG)
    async with Running(fail) as home:
        await home.remind("xyzzy plugh", 10)
        await home.remind("xyzzy plover", 20)
        await home.clock.advance(60)
        assert len(home.rung) == 2
    assert "RuntimeError" in caplog.text
    assert "xyzzy" not in caplog.text


async def test_a_new_process_rings_what_was_missed_and_nothing_twice() -> None:
    async with Running() as home:
        await home.remind("tea", 60)
        await home.remind("eggs", 120)
        await home.clock.advance(60)
    home.clock.set(home.clock.now() + timedelta(hours=1))
    async with home:
        await home.clock.advance(60)
    assert home.rung == ["tea 09:01:00", "eggs 10:01:00"]


async def test_more_at_once_than_it_looks_at_all_ring() -> None:
    async with Running() as home:
        for _ in range(250):
            await home.remind("tea", 60)
        await home.clock.advance(60)
        await home.clock.advance(1)
        assert len(home.rung) == 250
