"""Runs of days and the days in them: "next week", "late May", "the last Friday of the month"."""

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from samantha.mind.reflex.en.when_holidays import is_southern
from samantha.mind.reflex.en.when_words import (
    MONTHS,
    RISKY_WEEKDAYS,
    SURE_MONTHS,
    WEEKDAYS,
    Grain,
    Scene,
    Words,
    add_months,
    make_date,
    nth_weekday,
    ordinal_at,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """A date, or a run of them from `first` up to but without `end`.

    later: the candidate to fall back on where a time of day on `first` has passed.
    other: the second reading of an unsure date.
    weekday: set where one was named without a date.
    """

    first: date
    end: date | None = None
    grain: Grain = "day"
    later: date | None = None
    is_sure: bool = True
    other: date | None = None
    weekday: int | None = None


Hit = tuple[Day, int]


def edge_at(w: Words, j: int, s: Scene) -> Hit | None:
    """ "the end of the month", "early next week", "mid May", "the middle of next week"."""
    k = j + 1 if w[j] == "the" else j
    edge = {"beginning": "start", "start": "start", "end": "end", "middle": "middle"}.get(w[k], "")
    if edge and w[k + 1] == "of":
        k += 2
    elif w[k] in {"early", "mid", "late"}:
        edge = {"early": "start", "mid": "middle", "late": "end"}[w[k]]
        k += 1
        k += w[k] in {"in", "on"}
    elif w[k] in {"first", "second"} and w[k + 1 : k + 3] == ["half", "of"]:
        half = period_at(w, k + 3, s, "in")
        if half is None or half[0].end is None:
            return None
        middle = half[0].first + (half[0].end - half[0].first) // 2
        is_first = w[k] == "first"
        run = Day(first=half[0].first if is_first else middle, end=middle if is_first else half[0].end)
        return replace(run, is_sure=False), half[1]
    else:
        return None
    is_loose = w[k - 1] != "of"
    period = period_at(w, k, s, "in")
    if period is None:
        return None
    span, end = period
    if span.end is None:
        return None
    days = (span.end - span.first).days
    if span.grain == "week" and edge == "end":
        return Day(first=span.first + timedelta(days=4)), end  # a working week ends on Friday
    shift = {"start": 0, "middle": days // 2 - (days > 7), "end": days - 1}[edge]
    if is_loose:  # "late May" is its last third
        third = max(days // 3, 1)
        shift = {"start": 0, "middle": third, "end": days - third}[edge]
        first = span.first + timedelta(days=shift)
        return Day(first=first, end=first + timedelta(days=third), grain="day"), end
    return Day(first=span.first + timedelta(days=shift)), end


def period_at(w: Words, j: int, s: Scene, prep: str) -> Hit | None:
    """A week, weekend, month or year as a run of days."""
    k, which, has_the = which_at(w, j)
    season = _season_at(w, k, which, has_the, prep, s) or (
        _months_at(w, k, prep, s) if w[k] in MONTHS else None
    )
    if season:
        return season
    month = month_at(w, k)
    if month:
        return _named_month(w, k, month, which, prep, s)
    unit = w[k].removesuffix("'s")
    if unit in {"week", "month", "year", "weekend"} and w[k + 1 : k + 3] == ["after", "next"] and has_the:
        return _nearby(unit, 2, s), k + 3
    if unit in {"week", "month", "year", "weekend"}:
        ahead = {"next": 1, "last": -1, "this": 0, "coming": 1}.get(which)
        if which == "coming" and unit == "weekend":
            ahead = 0
        if ahead is None:
            is_this_one = has_the and (prep in {"of", "in", "at", "over", "on", "for", "during", "by"})
            if unit != "weekend" and not (is_this_one and prep in {"of", "in"} and w[j - 1] in {"of", "in"}):
                return None
            if unit == "weekend" and not is_this_one:
                return None
            ahead = -1 if s.is_past and unit == "weekend" else 0
        end = k + 1
        if unit == "week" and w[end] in {"on", "from"} | set(WEEKDAYS):
            at = end + 1 if w[end] == "on" else end
            if w[at] in WEEKDAYS and (w[at] not in RISKY_WEEKDAYS or w[end] == "on"):
                monday = _nearby("week", ahead, s).first
                return Day(first=monday + timedelta(days=WEEKDAYS[w[at]])), at + 1
        found = _nearby(unit, ahead, s)
        if unit == "weekend" and which == "next" and s.today.weekday() < 5:
            other = _nearby(unit, 0, s).first  # many mean the one that comes
            found = replace(found, is_sure=False, other=other)
        return _day_of_month_at(w, end, found) or (found, end)
    return None if has_the else _year_at(w, k, prep, s)


def _months_at(w: Words, k: int, prep: str, s: Scene) -> Hit | None:
    """ "March and April", "June to August"."""
    if (
        w[k + 1] not in {"and", "&", "-", "to"}
        or w[k + 2] not in MONTHS
        or (k > 0 and w[k - 1][:1].isdigit())
        or w[k + 3][:1].isdigit()
    ):
        return None
    head, tail = _named_month(w, k, (MONTHS[w[k]], k + 1), "this", prep, s), month_at(w, k + 2)
    if head is None or tail is None:
        return None
    first = head[0].first
    last = add_months(date(first.year + (tail[0] < first.month), tail[0], 1), 1)
    return Day(first=first, end=last, grain="month"), tail[1]


def _year_at(w: Words, k: int, prep: str, s: Scene) -> Hit | None:
    """ "In 2019", "by 2030"."""
    if len(w[k]) == 4 and w[k].isdecimal() and prep in {"in", "by", "until", "since", "of", "during"}:
        year = int(w[k])
        if prep in {"by", "until"} and year < s.today.year and not s.is_past:
            return None  # "be there by 1945" is a clock time
        if 1900 <= year <= 2100 and w[k].isascii() and w[k + 1] not in {"hours", "hrs", "people"}:
            return Day(first=date(year, 1, 1), end=date(year + 1, 1, 1), grain="year"), k + 1
    return None


def _day_of_month_at(w: Words, j: int, month: Day) -> Hit | None:
    """The day said after its month: "next month on the 12th"."""
    if month.grain != "month" or w[j : j + 2] != ["on", "the"]:
        return None
    number = ordinal_at(w, j + 2)
    exact = make_date(month.first.year, month.first.month, number[0]) if number else None
    return (Day(first=exact), number[1]) if number and exact else None


def _nearby(unit: str, ahead: int, s: Scene) -> Day:
    today = s.today
    if unit == "month":
        first = add_months(today.replace(day=1), ahead)
        return Day(first=first, end=add_months(first, 1), grain="month")
    if unit == "year":
        return Day(first=date(today.year + ahead, 1, 1), end=date(today.year + ahead + 1, 1, 1), grain="year")
    monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * ahead)
    if unit == "week":
        return Day(first=monday, end=monday + timedelta(days=7), grain="week")
    return Day(first=monday + timedelta(days=5), end=monday + timedelta(days=7))


def _named_month(w: Words, k: int, month: tuple[int, int], which: str, prep: str, s: Scene) -> Hit | None:
    number, end = month
    is_sure_name = w[k] in SURE_MONTHS
    if (
        not is_sure_name
        and not which
        and prep
        not in {"in", "by", "until", "till", "since", "of", "during", "from", "before", "after", "throughout"}
    ):
        return None
    if (
        w[k] in {"may", "march"}
        and (prep in {"before", "after", "from"} or w[end] in {"be", "have"})
        and not which
    ):
        return None
    today = s.today
    year = today.year
    at = end + 1 if w[end] in {"of", ","} else end
    if len(w[at]) == 4 and w[at].isdecimal() and w[at][:2] in {"19", "20", "21"}:
        year, end = int(w[at]), at + 1
        return _month_run(year, number, None), end
    if w[at] in {"next", "last", "this"} and w[at + 1] == "year":
        return _month_run(year + {"next": 1, "last": -1, "this": 0}[w[at]], number, None), at + 2
    if which == "last" or (s.is_past and which != "next"):
        year -= number >= today.month if which == "last" else number > today.month
    elif which == "next":
        year += number <= today.month
    else:
        year += number < today.month
    return _month_run(year, number, date(year + 1, number, 1)), end


def _month_run(year: int, month: int, later: date | None) -> Day:
    first = date(year, month, 1)
    return Day(first=first, end=add_months(first, 1), grain="month", later=later)


def nth_at(w: Words, j: int, s: Scene) -> Hit | None:
    """ "the last Friday of the month", "first Monday in March", "the last day of next month"."""
    k = j + 1 if w[j] == "the" else j
    nth = nth_number_at(w, k)
    if nth is None:
        return None
    value, at = nth
    what = w[at]
    at += 1
    if what in {"working", "business"} and w[at] == "day":
        what, at = "weekday", at + 1
    if (what not in WEEKDAYS and what not in {"day", "weekday", "weekend"}) or w[at] not in {"of", "in"}:
        return None
    period = period_at(w, at + 1, s, "in")
    if period is None or period[0].grain not in {"month", "year"}:
        return None
    month = period[0]
    firsts = [month.first]
    if month.grain == "month":
        firsts.append(month.later or add_months(month.first, 1))
    found = [d for d in (_nth_day(first, month.grain, what, value) for first in firsts) if d]
    if not s.is_past:
        found = [d for d in found if d >= s.today] or found
    return (Day(first=found[0], later=found[1] if len(found) > 1 else None), period[1]) if found else None


def nth_number_at(w: Words, k: int) -> tuple[int, int] | None:
    """ "first" to "fifth", "last", "second to last"."""
    if w[k] == "last":
        return (-2, k + 3) if w[k + 1 : k + 3] == ["but", "one"] else (-1, k + 1)
    if w[k] == "penultimate":
        return -2, k + 1
    number = ordinal_at(w, k)
    if number is None or number[0] > 31:
        return None
    if w[number[1] : number[1] + 2] == ["to", "last"]:
        return -number[0], number[1] + 2
    if w[number[1]] == "last" and number[0] <= 5:  # "the second last day"
        return -number[0], number[1] + 1
    return number


def _nth_day(first: date, grain: Grain, what: str, nth: int) -> date | None:
    length = calendar.monthrange(first.year, first.month)[1] if grain == "month" else 365
    if what in WEEKDAYS:
        month = first.month if grain == "month" else (12 if nth < 0 else 1)
        return nth_weekday(first.year, month, WEEKDAYS[what], nth)
    days = [first + timedelta(days=k) for k in range(length)]
    if what == "weekday":
        days = [d for d in days if d.weekday() < 5]
    elif what == "weekend":
        days = [d for d in days if d.weekday() == 5]
    return days[nth - 1 if nth > 0 else nth] if abs(nth) <= len(days) else None


def which_at(w: Words, j: int) -> tuple[int, str, bool]:
    """The words before a weekday or a period ("this coming", "next"), and whether "the" stood there."""
    has_the = w[j] == "the"
    k = j + has_the
    which = ""
    if w[k] == "this" and w[k + 1] in {"coming", "past", "next"}:
        which, k = {"coming": "coming", "past": "last", "next": "next"}[w[k + 1]], k + 2
    elif w[k : k + 2] in (["whole", "of"], ["rest", "of"]) or w[k : k + 2] == ["all", "of"]:
        k += 2
        k += w[k] == "the"
        which = "this"
        if w[k] in {"this", "next", "last"}:
            which, k = w[k], k + 1
    elif w[k] == "whole" or (w[k] == "all" and (w[k + 1] in MONTHS or w[k + 1] in {"next", "this", "last"})):
        k += 1
        which = w[k] if w[k] in {"this", "next", "last"} else "this"
        k += w[k] in {"this", "next", "last"}
    elif w[k] == "all" and w[k + 1] in {"week", "weekend", "month", "year"}:
        which, k = "this", k + 1
    elif w[k] in {"this", "next", "last", "coming", "past", "previous", "following"}:
        which, k = {"past": "last", "previous": "last", "following": "next"}.get(w[k], w[k]), k + 1
    return k, which, has_the


_SEASONS = {"winter": 12, "spring": 3, "summer": 6, "autumn": 9, "fall": 9}


def season_months(word: str, s: Scene) -> tuple[int, ...]:
    """The three months of a season, in the person's half of the world; none if it is no season."""
    first = _SEASONS.get(word.removesuffix("time"))
    if first is None:
        return ()
    first += 6 * is_southern(s.zone)
    return tuple((first + k - 1) % 12 + 1 for k in range(3))


def _season_at(w: Words, k: int, which: str, has_the: bool, prep: str, s: Scene) -> Hit | None:
    """ "This summer", "in the spring", "last winter"; nobody agrees on its days, so it is never sure."""
    months = season_months(w[k], s)
    if not months or not (which or (has_the and prep in {"in", "over", "by", "during", "until"})):
        return None
    year, end = s.today.year, k + 1
    runs = [(date(y, months[0], 1), add_months(date(y, months[0], 1), 3)) for y in range(year - 2, year + 3)]
    if w[end] == "of" and w[end + 1].isdecimal() and len(w[end + 1]) == 4:
        first = date(min(max(int(w[end + 1]), 1900), 2199), months[0], 1)
        return Day(first=first, end=add_months(first, 3), grain="month", is_sure=False), end + 2
    past = [run for run in runs if run[1] <= s.today]
    ahead = [run for run in runs if run[1] > s.today]
    if which == "last" or (s.is_past and which != "this"):
        first, last = past[-1]
    elif which == "next" and ahead[0][0] <= s.today:
        first, last = ahead[1]
    else:
        first, last = ahead[0]
    return Day(first=first, end=last, grain="month", is_sure=False), end


def month_at(w: Words, j: int) -> tuple[int, int] | None:
    month = MONTHS.get(w[j])
    if month is None:
        return None
    return month, j + 2 if w[j + 1] == "." and len(w[j]) <= 4 and w[j + 2][:1].isdigit() else j + 1
