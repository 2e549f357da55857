"""What one asks of the calendar: what is on, whether there is time, when something is."""

from collections.abc import Iterator
from datetime import timedelta

from samantha.core import pattern as re
from samantha.core.deed import Json
from samantha.core.turn import Moment
from samantha.mind.reflex.en.trades import calendar as k
from samantha.mind.reflex.en.trades import calendar_asked as f
from samantha.mind.reflex.en.when import When
from samantha.mind.reflex.order import Order
from samantha.mind.reflex.text import as_written
from samantha.mind.reflex.times import spoken
from samantha.mind.reflex.trades.calendar_marked import (
    LONG,
    Marked,
    bare_name,
    head_of,
    last_of,
    length_of,
    order_of,
)

# --- what is on, and when --------------------------------------------------------------------------


def agenda(marked: Marked, moment: Moment) -> Order | None:
    low, today = _plain(marked), moment.local.date()
    if k.NEXT.match(low) or k.NEXT_TOO.match(low) or f.NEXT.match(low):
        return order_of("agenda", moment, {"first": today.isoformat()})
    if k.AGENDA_NOT.match(low) and not marked.at.lower().startswith("on "):
        return None
    is_more = k.AGENDA_MORE.match(low) is not None or _is_of_a_day(low, marked.when)
    if not (is_more or k.AGENDA_OPENS.match(low)):
        return None
    words = set(re.findall(r"[\w@']+", low)) - f.MORE_WORDS
    is_asked = words <= k.AGENDA_WORDS and (k.AGENDA_CUE.search(low) or f.MORE_CUE.search(low))
    if not (is_more or is_asked):
        return None
    if marked.when is not None:
        if marked.when.start.date() < today and not marked.when.end:
            return None  # what was is asked of memory
        return order_of("agenda", moment, asking_for(marked.when, "agenda"))
    if k.WEEK.search(low):
        last = today + timedelta(days=6 - today.weekday())
        return order_of("agenda", moment, {"first": today.isoformat(), "last": last.isoformat()})
    if k.TODAY.search(low) or "today" in low:
        return order_of("agenda", moment, {"first": today.isoformat(), "last": today.isoformat()})
    return order_of("agenda", moment, {"first": today.isoformat()}) if k.HAS_CAL.search(low) else None


def _plain(marked: Marked) -> str:
    """The question alone: "I've forgotten what I have on tomorrow, tell me"."""
    return f.TAILED.sub("", f.LED.sub("", marked.low))


def _is_of_a_day(low: str, when: When | None) -> bool:
    if when is None or not when.has_date or when.after_s is not None:
        return False
    return any(way.match(low) for way in (f.DAY, f.OF_DAY, f.UP_TO))


def free(marked: Marked, moment: Moment) -> Order | None:
    low = _plain(marked)
    asked = marked.asked
    has_when = marked.when is not None
    is_more = has_when and (asked.is_question or asked.is_asked) and k.FREE_MORE.search(low)
    may_i = f.MAY_I.match(marked.said) and f.IN_A_WISH.match(low)
    is_framed = has_when and (f.FREE.search(low) or may_i)
    if k.FREE_NOT.search(low):
        return None
    if not (k.FREE.search(low) or k.FREE_TERSE.match(low) or is_more or is_framed):
        return None
    if marked.when is None:
        is_bare = asked.is_question and len(low.split()) <= _SHORT
        return order_of("free", moment, missing="when") if is_bare else None
    if (k.FREE_AGENDA.search(low) or f.ANYTHING.match(low)) and marked.when.grain not in ("minute", "hour"):
        return None
    return order_of("free", moment, asking_for(marked.when), length_of(marked))


_SHORT = 5  # words of "am I free?", with no time in it


def find(marked: Marked, moment: Moment) -> Order | None:
    low = _plain(marked)
    for words, is_mine in _sought(low, marked):
        if not words or not is_mine or len(words.split()) > LONG:
            continue
        if k.FIND_NOT.search(words) and not k.CLUBS.search(words):
            continue
        if spoken(words, moment) is not None:
            continue  # a day that has a name: Easter, the first of May
        return order_of("find", moment, {"words": as_written(words, marked.written)}, is_loose=True)
    return None


def _sought(low: str, marked: Marked) -> Iterator[tuple[str, bool]]:
    """What is asked for, by the surest way first; and whether it is surely theirs."""
    if (match := k.FIND_IN.match(low) or f.IN_IT.match(low)) is not None:
        yield bare_name(next((value for value in match.groups() if value), "")), True
    for way in (f.IS_WHEN, f.COMING, f.SOON, f.LOOK, f.THING_FIRST, f.DATE_OF):
        if (match := way.match(low)) is None or f.NOT_FOUND.search(match["what"]):
            continue
        words = bare_name(match["what"])
        is_own = way is f.DATE_OF and bool(match["own"] or low.startswith(("have ", "do ")))
        is_event = bool(k.EVENT_NOUN.search(head_of(words))) and len(words.split()) <= _SHORT
        if way is not f.IS_WHEN or marked.when is not None:
            yield words, is_event or is_own
    if (match := k.FIND.match(low)) is not None and marked.when is None:
        rest = k.FIND_TAIL.sub("", k.FIND_LED.sub("", match["rest"]))
        is_mine = bool(k.FIND_OWN.match(rest) or k.FIND_MEETS.match(low) or rest != match["rest"])
        words = bare_name(k.FIND_OWN.sub("", rest))
        if not k.FIND_NOT.search(rest) and not f.STILL_A_CLAUSE.search(words):
            yield words, is_mine
    if (match := f.WHEN.match(low)) is not None and not f.NOT_FOUND.search(match["what"]):
        words = bare_name(k.FIND_OWN.sub("", match["what"]))
        is_own = match["what"].startswith(("my ", "our "))
        is_event = bool(k.EVENT_NOUN.search(match["what"]))
        is_mine = is_event or (is_own and marked.when is None) or bool(match["meets"].strip())
        yield words, is_mine and not f.SHOPS.search(low)


# --- days ------------------------------------------------------------------------------------------


def asking_for(when: When, verb: str = "free") -> dict[str, Json]:
    """The time that a question is about: a clock time with its length, else days."""
    if verb == "free" and (when.has_time or when.grain in ("minute", "hour")):
        slots: dict[str, Json] = {"wall": when.start.isoformat(timespec="minutes")}
        if when.end is not None and when.end > when.start:
            slots["minutes"] = max(int((when.end - when.start).total_seconds() // 60), 1)
        return slots
    if verb == "free" and when.grain == "part" and when.end is not None and when.end > when.start:
        minutes = int((when.end - when.start).total_seconds() // 60)
        return {"wall": when.start.isoformat(timespec="minutes"), "minutes": minutes}
    return {"first": when.start.date().isoformat(), "last": last_of(when).isoformat()}
