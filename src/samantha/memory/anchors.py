"""Days that have a name for the person: birthdays, and plans with a day. "Two days before mum's birthday"."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache

from samantha.core import pattern as re
from samantha.core.ids import OwnerId
from samantha.core.ports import Transaction
from samantha.core.turn import Loop
from samantha.memory.en.words import EVENTS
from samantha.memory.facts import COLUMNS, HELD, to_fact
from samantha.memory.people import people

Anchor = tuple[str, str]  # a name, and its ISO day, with the hour on their own clock where it has one
_OWNED = re.compile(r"^(?:your|my|our|the|an?) ", re.I)


def read_anchors(owner: OwnerId, tx: Transaction, now: datetime, loops: Iterable[Loop]) -> tuple[Anchor, ...]:
    """What memory dates, by every name that the person may give it. `now` is on their own clock."""
    rows = tx.run(
        f"""SELECT {COLUMNS} FROM fact INDEXED BY fact_birthday
            WHERE owner_id = ? AND relation = 'birthday' AND {HELD} AND hidden = 0""",
        owner,
    )
    found: dict[str, str] = {}
    kin = dict(people(owner, tx)) if rows else {}
    for fact in map(to_fact, rows):
        if (day := _next_day(fact.value, now.date())) is None:
            continue
        names = ["my"] if fact.subject == "you" else [f"{fact.subject}'s", f"{kin.get(fact.subject, '')}'s"]
        found |= {f"{name} birthday": day.isoformat() for name in names if name != "'s"}
    for loop in loops:
        if loop.fact.since is not None:
            for name in _names(loop.fact.value):
                found.setdefault(name, _when(loop.fact.since, now))
    return tuple(found.items())


def _names(plan: str) -> list[str]:
    """ "The dentist appointment" is also "the appointment" and "the dentist"."""
    words = _OWNED.sub("", plan.lower()).split()
    event = next((word for word in words if word in EVENTS), "")
    if not event:
        return []
    is_pair = len(words) == len(("dentist", "appointment")) and words[1] == event and "'" not in words[0]
    return [f"the {event}", *([f"the {words[0]}"] if is_pair else [])]


def _when(since: datetime, now: datetime) -> str:
    if not (since.hour or since.minute):
        return since.date().isoformat()
    return since.astimezone(now.tzinfo).replace(tzinfo=None).isoformat(timespec="minutes")


def next_birthday(value: str, today: date) -> str | None:
    """The next day of a birthday such as "14 March", as ISO; None where it is not known."""
    day = _next_day(value, today)
    return day.isoformat() if day is not None else None


def _next_day(value: str, today: date) -> date | None:
    """The next 14 March; None where the day is not known, or is none this year and next."""
    for year in (today.year, today.year + 1):
        if (day := _day_in(value, year)) is not None and day >= today:
            return day
    return None


@lru_cache(maxsize=512)  # all of somebody's birthdays are read in every turn; a day and a month, no names
def _day_in(value: str, year: int) -> date | None:
    words = value.split()
    try:
        return datetime.strptime(f"{words[0]} {words[1]} {year}", "%d %B %Y").date()  # noqa: DTZ007
    except (ValueError, IndexError):
        return None
