"""One time as it was said: its pieces, read side by side in whatever order they come."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta

from samantha.mind.reflex.en.when_anchor import memory_at
from samantha.mind.reflex.en.when_clock import Clock, clock_at, clock_starters
from samantha.mind.reflex.en.when_counted import day_at, offset_amount_at, shift_day
from samantha.mind.reflex.en.when_date import DAY_STARTERS, anchor_at
from samantha.mind.reflex.en.when_holidays import HOLIDAY_STARTERS
from samantha.mind.reflex.en.when_part import PART_STARTERS, PARTS, Part, part_at
from samantha.mind.reflex.en.when_period import Day
from samantha.mind.reflex.en.when_repeat import REPEAT_STARTERS, repeat_at
from samantha.mind.reflex.en.when_rule import Repeat
from samantha.mind.reflex.en.when_words import (
    MONTHS,
    WEEKDAYS,
    Amount,
    Scene,
    Words,
    add_months,
    amount_at,
    number_at,
)
from samantha.mind.reflex.en.when_zones import zone_at


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrase:
    """The pieces of one time, as read. `runs` are places among the words: [first, after last)."""

    runs: tuple[tuple[int, int], ...]
    day: Day | None = None
    clock: Clock | None = None
    part: Part | None = None
    zone: str = ""
    offset: tuple[Amount, int] | None = None
    repeat: Repeat | None = None
    also: tuple[Clock, ...] = ()  # the further times of a repeat: "at 8 am and 8 pm"
    is_hint: bool = False  # a thing that memory dates, only spoken of: any other time weighs more
    is_open: bool = False  # "after the interview": when that is over nobody said
    length: Amount | None = None
    is_from_now: int = 0  # 1: "the next two hours"; -1: "the last two hours"
    until: "Phrase | None" = None

    @property
    def weight(self) -> int:
        """How much of a time was said; the fullest phrase of a sentence is the one it is about."""
        if self.is_hint:
            return 1
        weights = ((self.repeat, 5), (self.offset, 5), (self.day, 3), (self.clock, 3), (self.until, 3))
        return sum(weight for piece, weight in weights if piece) + bool(self.part) + 2 * bool(self.length)

    @property
    def is_lone(self) -> bool:
        """Only a date, a part of the day or a clock time was said."""
        return self.slots() <= {"day", "part", "until", "is_hint"} or self.slots() == {"clock"}

    def joined(self, other: "Phrase") -> "Phrase | None":
        """Both as one, where neither says what the other has said already."""
        mine, theirs = self.slots(), other.slots()
        if mine & theirs or "offset" in mine | theirs:
            return None
        if {"day", "repeat"} <= mine | theirs or "until" in theirs or "length" in mine:
            return None
        given = {name: getattr(other, name) for name in theirs}
        return replace(self, runs=tuple(sorted(self.runs + other.runs)), **given)

    def slots(self) -> frozenset[str]:
        return frozenset(f.name for f in fields(self) if f.name != "runs" and getattr(self, f.name))


STARTERS = (
    DAY_STARTERS
    | REPEAT_STARTERS
    | PART_STARTERS
    | HOLIDAY_STARTERS
    | clock_starters()
    | {"until", "till", "til", "t"}
)
_TO = frozenset({"to", "until", "till", "til", "-", "through", "thru"})
_AFTER_WHAT = frozenset({"of", "in", "with", "on", "at", "together", "away", "off", "apart", "from", "there"})
_UNTIL = frozenset({"until", "till", "til"})
_BEGUN = frozenset({"starting", "beginning", "commencing"})
_MAX_PIECES = 7  # repeat, day, clock, part, zone, length, end: nothing more can be said of one time


def phrase_at(w: Words, i: int, s: Scene) -> Phrase | None:
    """Pieces side by side, in whatever order they come."""
    phrase = Phrase(runs=((i, i),))
    j = i
    for _ in range(_MAX_PIECES):
        k = j
        if j > i:
            k += w[k] == ","
            k += w[k] in _BEGUN
        step = _piece_at(w, k, s, phrase)
        if step is None:
            break
        phrase, j = step
    return replace(phrase, runs=((i, j),)) if j > i else None


def _piece_at(w: Words, k: int, s: Scene, phrase: Phrase) -> tuple[Phrase, int] | None:
    """One more piece of the phrase, of a sort that it does not have yet."""
    if phrase.offset or phrase.is_from_now:
        return None
    has_any = bool(phrase.day or phrase.clock or phrase.part or phrase.repeat)
    if phrase.repeat and phrase.clock and w[k] in {"and", ",", "&", "or"}:
        more = clock_at(w, k + 1 + (w[k + 1] == "and"), is_expected=True)
        if more and not more[0].is_hourless and not phrase.until:
            return replace(phrase, also=(*phrase.also, more[0])), more[1]
    if phrase.clock and w[k] == "for":  # "half seven for eight": come at the first
        served = clock_at(w, k, is_expected=True)
        if served and not served[0].is_bare:
            return phrase, served[1]
    if not phrase.repeat and not phrase.until:
        repeat = repeat_at(w, k, s)
        if repeat:
            return replace(phrase, repeat=repeat[0]), repeat[1]
    first = None if has_any else _first_piece(w, k, s, phrase)
    if first:
        return first
    if not phrase.length and not phrase.until and w[k] == "for":
        length = _length_at(w, k + 1)
        if length:
            return replace(phrase, length=length[0]), length[1]
    if not phrase.until and not phrase.length:
        span = _range_at(w, k, s, phrase)
        if span:
            return span
    return _moment_piece(w, k, s, phrase, has_any=has_any)


def _first_piece(w: Words, k: int, s: Scene, phrase: Phrase) -> tuple[Phrase, int] | None:
    """What only a phrase without a date or time may begin with: "in an hour", "for the next two hours"."""
    event = event_at(w, k, s, has_clock=False)
    if event and event.runs[-1][1] > k + 1:
        return replace(phrase, **{name: getattr(event, name) for name in event.slots()}), event.runs[-1][1]
    offset = offset_amount_at(w, k)
    offset = offset or _after_amount_at(w, k, s)
    if offset:
        return _offset_piece(w, phrase, offset, s)
    near = _around_amount_at(w, k)
    return (replace(phrase, length=near[0], is_from_now=near[1]), near[2]) if near else None


def _after_amount_at(w: Words, k: int, s: Scene) -> tuple[Amount, int, int] | None:
    """As in India: "after two days remind me", "call me after a week"."""
    if w[k] != "after" or s.is_past or (k and w[k - 1] not in {"me", "us", "back", "again"}):
        return None
    amount = amount_at(w, k + 1)
    is_far = amount is not None and amount[0].grain in {"day", "week", "month"}
    if amount is None or not is_far or w[k + 1] in {"a", "an"} or w[amount[1]] in _AFTER_WHAT:
        return None
    return amount[0], 1, amount[1]


def _moment_piece(w: Words, k: int, s: Scene, phrase: Phrase, *, has_any: bool) -> tuple[Phrase, int] | None:
    beside = None if phrase.day else _beside_piece(w, k, s, phrase)
    if beside:
        return beside
    if not phrase.day:
        day = day_at(w, k, s)
        if day:
            # "Every Sunday from January" ends nowhere.
            is_open = bool(phrase.repeat) and (w[k] in {"from", "after"} or w[k - 1] in _BEGUN)
            return replace(phrase, day=replace(day[0], end=None) if is_open else day[0]), day[1]
    if not phrase.clock:
        clock = _same_time_at(w, k, s, has_day=bool(phrase.day)) or _shifted_clock_at(w, k)
        clock = clock or clock_at(w, k, is_expected=has_any)
        if clock:
            return replace(phrase, clock=clock[0]), clock[1]
    if not phrase.part:
        part = part_at(w, k, is_after_day=bool(phrase.day or phrase.repeat))
        if part:
            return replace(phrase, part=part[0]), part[1]
        if phrase.part is None and w[k] == "of" and has_any:
            return None
    if phrase.part and not phrase.day and w[k] == "of":  # "the morning of the 3rd"
        day = day_at(w, k, s)
        if day:
            return replace(phrase, day=day[0]), day[1]
    if phrase.clock and not phrase.zone:
        zone = zone_at(w, k)
        if zone:
            return replace(phrase, zone=zone[0]), zone[1]
    return None


def _beside_piece(w: Words, k: int, s: Scene, phrase: Phrase) -> tuple[Phrase, int] | None:
    """A day that comes with its time: of a thing that memory dates, or a part of a day named after it."""
    beside = event_at(w, k, s, has_clock=bool(phrase.clock or phrase.part)) or _part_beside_at(w, k, s)
    beside = beside or _same_day_at(w, k, s)
    if beside is None or (beside.slots() - {"is_hint", "is_open"}) & phrase.slots():
        return None
    return replace(phrase, **{name: getattr(beside, name) for name in beside.slots()}), beside.runs[-1][1]


_EVENT_PREPS = frozenset(
    {"on", "at", "by", "before", "after", "during", "since", "until", "till", "for", "from"}
)


def event_at(w: Words, k: int, s: Scene, *, has_clock: bool) -> Phrase | None:
    """A thing that memory dates: "after the interview", "an hour before the flight", "on mum's birthday"."""
    if not s.anchors:
        return None
    shifted = _event_shift_at(w, k)
    sign, amount, j = shifted or (0, None, k)
    prep = w[k] if w[k] in _EVENT_PREPS else ""
    j += bool(prep) and not shifted
    known = memory_at(w, j, s)
    if known is None:
        return None
    moment, end, is_sure = known
    if amount is not None:
        if not isinstance(moment, datetime):
            return Phrase(runs=((k, end),), day=Day(first=moment, is_sure=False))
        return _event_phrase(k, end, moment + sign * timedelta(seconds=amount.seconds), is_sure=is_sure)
    if not prep and not _is_asked_for(w, j, s):
        return None
    is_hint = not prep or prep == "for"
    if not isinstance(moment, datetime):
        first = moment + timedelta(days=prep == "after")
        day = Day(first=first, is_sure=is_sure and prep != "after", other=moment if prep == "after" else None)
        return Phrase(runs=((k, end),), day=day, is_hint=is_hint)
    if has_clock or (prep == "on" or clock_at(w, end, is_expected=True) is not None):
        return Phrase(runs=((k, end),), day=Day(first=moment.date(), is_sure=is_sure), is_hint=is_hint)
    is_open = prep in {"after", "before", "from", "until", "till"}
    return replace(_event_phrase(k, end, moment, is_sure=is_sure), is_hint=is_hint, is_open=is_open)


def _event_phrase(k: int, end: int, moment: datetime, *, is_sure: bool) -> Phrase:
    clock = Clock(hour=moment.hour, minute=moment.minute, second=moment.second, is_exact=True)
    return Phrase(runs=((k, end),), day=Day(first=moment.date(), is_sure=is_sure), clock=clock)


def _event_shift_at(w: Words, k: int) -> tuple[int, Amount, int] | None:
    """ "Ten minutes before", "an hour after", "half an hour ahead of"."""
    amount = amount_at(w, k)
    if amount is None or amount[0].grain not in {"second", "minute", "hour"}:
        return None
    j = amount[1]
    if w[j : j + 2] in (["ahead", "of"], ["prior", "to"]):
        return -1, amount[0], j + 2
    sign = {"before": -1, "after": 1, "into": 1, "following": 1}.get(w[j])
    return (sign, amount[0], j + 1) if sign else None


def _is_asked_for(w: Words, j: int, s: Scene) -> bool:
    """Whether a bare name is asked about ("when's the interview") or is a day by nature ("mum's birthday")."""
    if w[0] in {"when", "whens", "when's"} or w[0:2] == ["what", "day"]:
        return True
    is_day = isinstance((memory_at(w, j, s) or (None,))[0], date) and bool(_DAY_NAMES & set(w[j : j + 4]))
    return is_day and (j == 0 or w[j - 1] not in {"about", "of", "like", "than", "to", "last", "next"})


_DAY_NAMES = frozenset({"birthday", "anniversary", "birthdays"})
_PARTS_BESIDE = {"night": "night", "evening": "evening", "morning": "morning", "afternoon": "afternoon"}
_EARLY_HOURS = frozenset({"early", "small", "wee"})


def _part_beside_at(w: Words, k: int, s: Scene) -> Phrase | None:
    """A part of a day that is named after it: "the night before Christmas", "the early hours of Monday"."""
    j = k + (w[k] in {"in", "on", "during", "by", "from"})
    j += w[j] == "the"
    if w[j] in _EARLY_HOURS and w[j + 1] == "hours":
        part, j = Part(name="small hours"), j + 2
    elif w[j] in {"early", "late"} and (inside := _part_around_day(w, j, s)):
        return inside
    elif w[j] in {"early", "late"} and w[j + 1] in _PARTS_BESIDE:
        part, j = Part(name=f"{w[j]} {w[j + 1]}" if w[j + 1] != "night" else "night"), j + 2
    elif w[j] in _PARTS_BESIDE:
        part, j = Part(name=_PARTS_BESIDE[w[j]]), j + 1
    else:
        return None
    link = w[j]
    if link not in {"before", "after", "of", "on"} or w[j + 1] in {"that", "last", "work", "bed"}:
        return None
    anchor = anchor_at(w, j + 1, s)
    if anchor is None or (link == "on" and part.name != "small hours"):
        return None
    day, end = anchor
    if link in {"before", "after"}:
        shift = timedelta(days=-1 if link == "before" else 1)
        day = replace(day, first=day.first + shift, later=None, weekday=None, other=None)
    return Phrase(runs=((k, end),), day=day, part=part)


def _part_around_day(w: Words, j: int, s: Scene) -> Phrase | None:
    """ "Late tomorrow afternoon", "early on Saturday morning"."""
    day = day_at(w, j + 1, s)
    name = f"{w[j]} {w[day[1]]}" if day else ""
    if day is None or day[0].end or name not in PARTS:
        return None
    return Phrase(runs=((j, day[1] + 1),), day=day[0], part=Part(name=name))


def _shifted_clock_at(w: Words, k: int) -> tuple[Clock, int] | None:
    """ "An hour before noon", "ten minutes after six": a clock time counted from another."""
    amount = amount_at(w, k)
    if amount is None or amount[0].grain not in {"minute", "hour"}:
        return None
    is_short = w[amount[1]] in {"shy", "short"} and w[amount[1] + 1] == "of"
    if not is_short and w[amount[1]] not in {"before", "after"}:
        return None
    clock = clock_at(w, amount[1] + 2, is_expected=True) if is_short else clock_at(w, amount[1])
    if clock is None or clock[0].is_hourless:
        return None
    minutes = clock[0].minutes + (amount[0].seconds // 60) * (1 if w[amount[1]] == "after" else -1)
    minutes = minutes % 1440 if clock[0].is_exact else (minutes - 60) % 720 + 60  # one to twelve on the face
    return replace(clock[0], hour=minutes // 60, minute=minutes % 60), clock[1]


def _same_time_at(w: Words, k: int, s: Scene, *, has_day: bool) -> tuple[Clock, int] | None:
    """ "this time tomorrow", "at the same time next week": the time that it is now."""
    j = k + 1 if w[k] == "at" else k
    j += w[j] == "the"
    if w[j] not in {"this", "same"} or w[j + 1] != "time":
        return None
    if not has_day and day_at(w, j + 2, s) is None:
        return None
    return Clock(hour=s.now.hour, minute=s.now.minute, is_exact=True), j + 2


def _same_day_at(w: Words, k: int, s: Scene) -> Phrase | None:
    """ "This time last year", "this day next month": the day that it is now, and the time with it."""
    j = k + 1 if w[k] in {"at", "on"} else k
    j += w[j] == "the"
    if w[j] not in {"this", "same"} or w[j + 1] not in {"time", "day"}:
        return None
    if w[j + 2] not in {"next", "last"} or w[j + 3] not in {"year", "month"}:
        return None
    months = (12 if w[j + 3] == "year" else 1) * (1 if w[j + 2] == "next" else -1)
    clock = Clock(hour=s.now.hour, minute=s.now.minute, is_exact=True) if w[j + 1] == "time" else None
    return Phrase(runs=((k, j + 4),), day=Day(first=add_months(s.today, months)), clock=clock)


def _offset_piece(w: Words, phrase: Phrase, offset: tuple[Amount, int, int], s: Scene) -> tuple[Phrase, int]:
    amount, sign, end = offset
    if amount.grain in {"second", "minute", "hour"} and not amount.months:
        return replace(phrase, offset=(amount, sign)), end
    first = shift_day(s.today, amount, sign)
    named = WEEKDAYS.get(w[end + 1]) if amount.grain == "week" and w[end] == "on" else None
    if named is not None:  # "in two weeks on Friday": the Friday of that week
        return replace(phrase, day=Day(first=first + timedelta(days=named - first.weekday()))), end + 2
    return replace(phrase, day=Day(first=first, is_sure=amount.is_sure)), end


def _around_amount_at(w: Words, k: int) -> tuple[Amount, int, int] | None:
    """ "for the next two hours", "over the last three days"."""
    j = k + 1 if w[k] in {"for", "over", "in", "during", "within"} else k
    j += w[j] == "the"
    if w[j] not in {"next", "last", "past", "coming"}:
        return None
    sign = -1 if w[j] in {"last", "past"} else 1
    if w[j + 1] in {"hour", "minute"}:
        unit = Amount(
            seconds=3600 if w[j + 1] == "hour" else 60, grain="hour" if w[j + 1] == "hour" else "minute"
        )
        return unit, sign, j + 2
    amount = amount_at(w, j + 1)
    return (amount[0], sign, amount[1]) if amount else None


def _length_at(w: Words, j: int) -> tuple[Amount, int] | None:
    while (
        w[j] in {"about", "around", "roughly", "at", "least", "exactly", "up", "to", "another"}
        and w[j] != "another"
    ):
        j += 1
    amount = amount_at(w, j)
    if (
        amount is None
        or (w[j] == "a" and w[j + 1] in {"second", "sec"})
        or w[amount[1]] in {"of", "now", "ago"}
    ):
        return None  # "for a second" is a figure of speech
    return amount


def _range_at(w: Words, k: int, s: Scene, phrase: Phrase) -> tuple[Phrase, int] | None:
    """ "from 2 to 4", "between 2 and 4", "2-4 pm", "Monday to Friday", "3-5 May", "until six"."""
    if w[k] in _UNTIL:
        end = _moment_at(w, k + 1, s, is_plain=False) or _moment_at(w, k, s, is_plain=False)
        return (replace(phrase, until=end), end.runs[-1][1]) if end else None
    opener = w[k] if w[k] in {"from", "between"} else ""
    j = k + 1 if opener else k
    if w[j] == "now" and w[j + 1] in _TO | {"and"} and (opener or w[j + 1] in _UNTIL) and not phrase.slots():
        end = _moment_at(w, j + 2, s, is_plain=False)
        return (replace(phrase, until=end), end.runs[-1][1]) if end else None
    links = {"and"} if opener == "between" else _TO
    days = None if phrase.day else _days_of_month_at(w, j + (w[j] == "on" and not opener), s)
    if days:
        return replace(phrase, day=days[0]), days[1]
    if not opener and not (w[j][:1].isdigit() or w[j + 1] in _TO or w[j + 2] in _TO or w[j + 3] in _TO):
        return None
    start = _moment_at(w, j, s, is_plain=opener == "from")
    if start is None:
        return None
    at = start.runs[-1][1]
    if w[at] not in links or (start.slots() & phrase.slots()):
        return None
    end = _moment_at(w, at + 1, s, is_plain=False)
    if end is None or not (start.slots() & end.slots()):
        return None
    if not opener and not _is_range_plain(start, end, phrase):
        after = end.runs[-1][1]
        if day_at(w, after, s) is None and part_at(w, after) is None:
            return None
    if start.day and end.day and end.day.first < start.day.first and end.day.later:
        end = replace(end, day=replace(end.day, first=_next_same(end.day, start.day.first)))
    given = {name: getattr(start, name) for name in start.slots()}
    return replace(phrase, until=end, **given), end.runs[-1][1]


def _is_range_plain(start: Phrase, end: Phrase, phrase: Phrase) -> bool:
    """Whether "A to B" is a span of time without "from": two bare numbers need a neighbour that is a date."""
    clocks = [c for c in (start.clock, end.clock) if c]
    if len(clocks) == 2:
        has_neighbour = any(p.day or p.part or p.repeat for p in (phrase, start, end))
        return has_neighbour or any(not c.is_bare for c in clocks)
    return bool(start.day and end.day)


def _next_same(day: Day, after: date) -> date:
    first = day.first
    while day.weekday is not None and first < after:
        first += timedelta(days=7)
    return first if first >= after else (day.later or first)


def _moment_at(w: Words, i: int, s: Scene, *, is_plain: bool) -> Phrase | None:
    """A date, a clock time, or both: one end of a range."""
    phrase = Phrase(runs=((i, i),))
    j = i
    for _ in range(4):
        k = j + (j > i and w[j] == ",")
        day = None if phrase.day else day_at(w, k, s, "until")
        clock = None if phrase.clock or day else clock_at(w, k, is_expected=True, is_plain=is_plain)
        part = None if phrase.part or day or clock else part_at(w, k, is_after_day=bool(phrase.day))
        zone = zone_at(w, k) if phrase.clock and not phrase.zone and not (day or clock or part) else None
        if day:
            phrase, j = replace(phrase, day=day[0]), day[1]
        elif clock:
            phrase, j = replace(phrase, clock=clock[0]), clock[1]
        elif part:
            phrase, j = replace(phrase, part=part[0]), part[1]
        elif zone:
            phrase, j = replace(phrase, zone=zone[0]), zone[1]
        else:
            break
    return replace(phrase, runs=((i, j),)) if j > i else None


def _days_of_month_at(w: Words, j: int, s: Scene) -> tuple[Day, int] | None:
    """ "3-5 May", "3 to 5 May", "May 3 to 5": days that share one month's name."""
    k = j + 1 if w[j] == "the" else j
    first = number_at(w, k) or _ordinal(w, k)
    if first and w[first[1]] in _TO | {"and"}:
        last = day_at(w, first[1] + 1, s)
        if (
            last
            and last[0].end is None
            and any(x in MONTHS for x in w[first[1] + 1 : last[1]])
            and 1 <= first[0] < last[0].first.day
        ):
            start = last[0].first.replace(day=first[0])
            return Day(first=start, end=last[0].first + timedelta(days=1)), last[1]
    if w[k] in MONTHS:
        start_day = day_at(w, k, s)
        if start_day and start_day[0].end is None and w[start_day[1]] in _TO:
            at = start_day[1] + 1
            end = number_at(w, at + (w[at] == "the")) or _ordinal(w, at + (w[at] == "the"))
            if end and start_day[0].first.day < end[0] <= 28 + 3 and w[end[1]] not in {"am", "pm"}:
                last_date = start_day[0].first + timedelta(days=end[0] - start_day[0].first.day)
                return Day(first=start_day[0].first, end=last_date + timedelta(days=1)), end[1]
    return None


def _ordinal(w: Words, k: int) -> tuple[int, int] | None:
    return (
        (int(w[k][:-2]), k + 1)
        if w[k][:1].isdigit() and w[k][-2:] in {"st", "nd", "rd", "th"} and len(w[k]) < 5
        else None
    )
