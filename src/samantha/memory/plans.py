"""Plans: what is ahead and said with its own day, "my interview is tomorrow at ten". Habits are none."""

from datetime import datetime

from samantha.core import pattern as re
from samantha.memory.en import patterns, values
from samantha.memory.en.days import find_day
from samantha.memory.en.words import EVENTS

Plan = tuple[str, datetime]
"""What it is, with its time of day; its day."""


def plans_in(clause: str, at: datetime) -> list[Plan]:
    """All that a whole clause tells: "dentist friday, review thursday" holds two."""
    parts = [plan_in(part, at) for part in _BESIDE.split(clause)]
    found = [plan for plan in parts if plan is not None]
    if len(found) == len(parts) > 1:
        return found
    plan = plan_in(clause, at)
    return [plan] if plan is not None else []


def plans_of(predicate: str, at: datetime) -> list[Plan]:
    """All that is said of somebody: "have the dentist on Friday and a review on Thursday"."""
    first, *more = _AND_A.split(predicate)
    verb = _HAS.match(predicate)
    if more and verb is not None:
        parts = [plan_of(part, at) for part in (first, *(f"{verb[0]}{part}" for part in more))]
        found = [plan for plan in parts if plan is not None]
        if len(found) == len(parts):
            return found
    plan = plan_of(predicate, at)
    return [plan] if plan is not None else []


_BESIDE = re.compile(r",\s+(?:and )?|\s+and\s+")
_AND_A = re.compile(r",?\s+and\s+(?=(?:an?|the|my|our)\s)")
_HAS = re.compile(r"(?:have got|has got|have|has|got) ", re.I)


def plan_in(clause: str, at: datetime) -> Plan | None:
    """The plan that a whole clause tells: "the scan is on Friday"."""
    match = patterns.PLAN_OF.match(clause)
    if match and set(match["what"].lower().split()) & EVENTS:
        return _plan(match["what"], match["when"], at)
    match = (
        patterns.PLAN_BARE.match(clause)
        or patterns.PLAN_TURNED.match(clause)
        or patterns.PLAN_AWAITED.match(clause)
    )
    if match and not patterns.HABIT.search(clause):
        return _plan(match["what"], match["when"], at)
    match = patterns.PLAN_GERUND.match(clause)
    if match and not patterns.HABIT.search(clause) and find_day(clause, at, "future"):
        return _plan(match["what"], match["what"], at)
    return None


def plan_of(predicate: str, at: datetime) -> Plan | None:
    """The plan that is said of somebody: "am flying to Porto on Friday"."""
    for pattern in (patterns.PLAN_HAVE, patterns.PLAN_DOING, patterns.PLAN_DO):
        if (match := pattern.match(predicate)) and not patterns.HABIT.search(predicate):
            what = match["what"]
            day = find_day(what, at, "future")
            if day is None or day.start < at.replace(hour=0, minute=0, second=0, microsecond=0):
                continue
            bare = values.without_day(what, day.span)
            is_today = day.start.date() == at.date()
            if pattern is patterns.PLAN_HAVE and is_today and not set(bare.lower().split()) & EVENTS:
                continue  # "i have a headache today" is no plan
            return _plan(what, what, at)
    return None


def _plan(what: str, when: str, at: datetime) -> Plan | None:
    day = find_day(when, at, "future")
    if _HARM.search(what) or _JOB.search(what):
        return None
    if day is None or day.start.date() < at.date() or re.search(r"\b(?:cancelled|canceled|off|over)\b", when):
        return None
    left = values.without_day(when, day.span)
    own = what if what != when else ""
    time = _TIME.match(left)
    if own and left and not time:
        return None  # "my interview is going badly on friday" says no more than its day
    value = values.event(f"{own} {left}" if own else left)
    value = re.sub(r"^(?:an?|my|our|the) ", "", _AND_MORE.split(value)[0], flags=re.I)
    if not value or len(value.split()) > 10 or value.lower() in ("thing", "things", "one", "lot"):
        return None
    return value, day.start


_AND_MORE = re.compile(r"\s*,\s|\s+(?:so|because|but|which|and (?:i|we|he|she|they|it|now))\b")
# What danger.py answers is never asked after like a trip; a "saturday job" is no plan for Saturday.
_HARM = re.compile(
    r"\b(?:kill(?:ing)?|kms|end(?:ing)? (?:it|my life|things)|suicide|hang(?:ing)? myself|overdos\w+|die"
    r"|dying)\b",
    re.I,
)
_JOB = re.compile(r"day (?:job|shift job|girl|boy)\b", re.I)
_TIME = re.compile(
    r"^(?:,? ?(?:at|from|around|about) )?(?:\d{1,2}(?:[:.]\d\d)?|noon|midnight|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|half (?:past )?\w+|quarter (?:to|past) \w+|\w+ (?:past|to) \w+)"
    r"(?: ?(?:am|pm|o'clock|sharp|in the \w+))?$",
    re.I,
)
