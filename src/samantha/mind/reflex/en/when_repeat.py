"""Recurrences: "every other Tuesday", "on Mondays", "the first Monday of every month", as RFC 5545 rules.

The time of day is no part of the rule: it lives in the first occurrence, as in a calendar file.
"""

from dataclasses import replace
from datetime import date

from samantha.mind.reflex.en.when_holidays import holiday_at, region_of
from samantha.mind.reflex.en.when_limits import WEEKEND, WORKDAYS, limits_at, list_at
from samantha.mind.reflex.en.when_part import Part
from samantha.mind.reflex.en.when_period import nth_number_at
from samantha.mind.reflex.en.when_rule import Repeat
from samantha.mind.reflex.en.when_words import (
    MONTHS,
    NUMBER_WORDS,
    PLURAL_WEEKDAYS,
    RISKY_WEEKDAYS,
    UNITS,
    WEEKDAYS,
    Scene,
    Words,
    number_at,
    ordinal_at,
    vocabulary,
)

_FREQ: dict[str, str] = {
    "second": "SECONDLY",
    "minute": "MINUTELY",
    "hour": "HOURLY",
    "day": "DAILY",
    "week": "WEEKLY",
    "month": "MONTHLY",
    "year": "YEARLY",
}
_ADVERBS: dict[str, tuple[str, int]] = {
    "daily": ("DAILY", 1),
    "everyday": ("DAILY", 1),
    "nightly": ("DAILY", 1),
    "weekly": ("WEEKLY", 1),
    "fortnightly": ("WEEKLY", 2),
    "biweekly": ("WEEKLY", 2),
    "monthly": ("MONTHLY", 1),
    "quarterly": ("MONTHLY", 3),
    "yearly": ("YEARLY", 1),
    "annually": ("YEARLY", 1),
    "hourly": ("HOURLY", 1),
}
_PARTS = {"morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "night"}
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_FRACTIONS_OF_HOURS = {
    ("half", "hour"): 30,
    ("half", "an", "hour"): 30,
    ("quarter", "of", "an", "hour"): 15,
    ("quarter", "hour"): 15,
}
_MAX_INTERVAL = 1000  # Longer ones are figures of speech.

REPEAT_STARTERS = (
    frozenset(PLURAL_WEEKDAYS)
    | frozenset(_ADVERBS)
    | frozenset(_TIMES)
    | vocabulary("every each weekdays weekends weeknights on at the first last second third during in a")
    | frozenset(WEEKDAYS)
    | vocabulary("mornings evenings afternoons nights alternate three four five six")
)


def repeat_at(w: Words, i: int, s: Scene) -> tuple[Repeat, int] | None:
    """The recurrence at this place, with its days and its exceptions."""
    found = _core_at(w, i, s)
    if found is None:
        return None
    repeat, j = found
    repeat, j = _with_days(w, j, repeat)
    return limits_at(w, j, repeat, s)


def _core_at(w: Words, i: int, s: Scene) -> tuple[Repeat, int] | None:
    j = i + 1 if w[i] in {"on", "at", "during", "in"} else i
    j += w[j] == "the" and w[j + 1] in {"weekends", "mornings", "evenings"}
    if w[j] in {"every", "each", "alternate"}:
        return _every_at(w, j, s)
    if w[j] in _ADVERBS and not _is_epithet(w, j):
        freq, interval = _ADVERBS[w[j]]
        part = Part(name="night") if w[j] == "nightly" else None
        return Repeat(freq=freq, interval=interval, part=part), j + 1
    days = _plural_days_at(w, j)
    if days:
        # Two days with a time may be the two that come ("Monday and Tuesday 9 am"); three are a timetable.
        is_sure = w[j] not in WEEKDAYS or len(days[0]) > 2 or days[2] is not None
        return Repeat(freq="WEEKLY", weekdays=days[0], part=days[2], is_sure=is_sure), days[1]
    if w[j].removesuffix("s") in _PARTS and w[j].endswith("s") and w[i] in {"in", "at", "on"}:
        return Repeat(freq="DAILY", part=Part(name=w[j].removesuffix("s"))), j + 1
    times = _times_at(w, i)
    return times or _nth_of_every_at(w, i)


_DETERMINERS = vocabulary("the a an my her his our their your its this that")
_AFTER_ADVERBS = vocabulary(
    ", . ! ? ; at on in for from until till by with and or but please except bar starting after before "
    "around about not i we you he she they it remind the my our"
) | {""}


def _is_epithet(w: Words, j: int) -> bool:
    """Whether "daily" only tells of a thing: "the daily walk", "weekly shop costs a fortune"."""
    if w[j - 1] in _DETERMINERS and j:
        return w[j + 1] not in _AFTER_ADVERBS
    is_thing = w[j + 1].isalpha() and w[j + 1] not in _AFTER_ADVERBS | WEEKDAYS.keys() | NUMBER_WORDS
    return is_thing and bool(_STATED & set(w[j + 2 : j + 4]))


_STATED = vocabulary("is was are were costs cost comes seems went goes has had makes keeps gets")


def _plural_days_at(w: Words, j: int) -> tuple[tuple[int, ...], int, Part | None] | None:
    """ "Mondays", "Mondays and Thursdays", "weekdays", "weeknights", "Tuesday evenings"."""
    if w[j] in {"weekdays", "weeknights", "weekends"}:
        part = Part(name="evening") if w[j] == "weeknights" else None
        return (WEEKEND if w[j] == "weekends" else WORKDAYS), j + 1, part
    if w[j] in WEEKDAYS and w[j + 1].endswith("s") and w[j + 1][:-1] in _PARTS:
        return (WEEKDAYS[w[j]],), j + 2, Part(name=w[j + 1][:-1])
    if w[j] in WEEKDAYS:
        return _notice_at(w, j)
    if w[j] not in PLURAL_WEEKDAYS:
        return None
    days, end = list_at(w, j, {**WEEKDAYS, **PLURAL_WEEKDAYS})
    return days, end, None


def _notice_at(w: Words, j: int) -> tuple[tuple[int, ...], int, Part | None] | None:
    """A timetable without "every": "Mon-Fri at 7", "Mon, Wed and Fri 6 am", "Monday and Friday mornings"."""
    if j and w[j - 1] in {"on", "next", "this", "last", "from", "between", "until", "by", "for", "coming"}:
        return None
    days, end = list_at(w, j, WEEKDAYS)
    while w[end] in WEEKDAYS and len(days) < 7:
        days, end = (*days, WEEKDAYS[w[end]]), end + 1
    if len(days) < 2 or end < j + 2:
        return None
    if w[end].endswith("s") and w[end][:-1] in _PARTS:
        return tuple(sorted(set(days))), end + 1, Part(name=w[end][:-1])
    k = end + (w[end] == "at")
    is_clock = w[k][:1].isdigit() or w[k] in {"noon", "half", "quarter"} or (k > end and w[k] in NUMBER_WORDS)
    return (tuple(sorted(set(days))), end, None) if is_clock else None


def _every_at(w: Words, i: int, s: Scene) -> tuple[Repeat, int] | None:
    j = i + 1
    interval = 2 if w[i] == "alternate" else 1
    j += w[j] in {"single", "blessed", "bloody", "damn", "other's"}
    if w[j] in {"other", "alternate"} or (
        w[j] in {"second", "2nd"} and w[j + 1] in UNITS.keys() | WEEKDAYS.keys() and w[j + 2] != "of"
    ):
        interval, j = 2, j + 1
    special = _every_special(w, j, interval)
    if special:
        return special
    if w[j] in PLURAL_WEEKDAYS or (w[j] in WEEKDAYS and w[j] != "sun"):
        days, end = list_at(w, j, WEEKDAYS | PLURAL_WEEKDAYS)
        return Repeat(freq="WEEKLY", interval=interval, weekdays=days), end
    nth = nth_number_at(w, j)
    if nth:
        return _every_nth(w, j, nth)
    if w[j] in MONTHS:
        number = ordinal_at(w, j + 1) or number_at(w, j + 1)
        if number and 1 <= number[0] <= 31:
            return Repeat(freq="YEARLY", months=(MONTHS[w[j]],), month_days=(number[0],)), number[1]
        return Repeat(freq="YEARLY", months=(MONTHS[w[j]],), month_days=(1,), is_sure=False), j + 1
    holiday = holiday_at(w, j, region_of(s.zone))
    if holiday:
        rule, end, _ = holiday
        return _yearly_holiday(rule(s.today.year), rule(s.today.year + 1)), end
    return _every_so_many(w, j, interval)


def _every_so_many(w: Words, j: int, interval: int) -> tuple[Repeat, int] | None:
    """ "every 20 minutes", "every half hour", "every few days", "every night"."""
    for words, minutes in _FRACTIONS_OF_HOURS.items():
        if tuple(w[j : j + len(words)]) == words:
            return Repeat(freq="MINUTELY", interval=minutes), j + len(words)
    number = number_at(w, j)
    is_vague = w[j] == "few"
    if number and w[number[1]] in UNITS:
        interval, j = number
    elif w[j] in {"few", "couple"}:
        interval, j = (3 if is_vague else 2), j + 1 + (w[j + 1] == "of")
    if w[j] == "quarter" and w[j + 1] not in {"of", "past", "to", "hour", "mile"}:
        return Repeat(freq="MONTHLY", interval=3 * interval, is_other=True), j + 1
    if w[j] not in UNITS or not 1 <= interval <= _MAX_INTERVAL:
        return None
    if w[j] in {"night", "nights"}:
        return Repeat(freq="DAILY", interval=interval, part=Part(name="night")), j + 1
    grain, many = UNITS[w[j]]
    if grain == "second" and number is None:
        return None  # "I loved every second"
    end = j + 1
    on_hour = w[end : end + 3] == ["on", "the", "hour"]
    repeat = Repeat(
        freq=_FREQ[grain],
        interval=interval * many,
        is_on_the_hour=on_hour,
        is_sure=not is_vague,
        is_other=number is None and not is_vague,
    )
    return repeat, end + 3 * on_hour


def _every_special(w: Words, j: int, interval: int) -> tuple[Repeat, int] | None:
    if w[j] in _PARTS and w[j] != "night":
        return Repeat(freq="DAILY", interval=interval, part=Part(name=w[j])), j + 1
    if w[j] in {"weekday", "workday", "weeknight"} or w[j : j + 2] in (
        ["working", "day"],
        ["work", "day"],
        ["business", "day"],
        ["week", "day"],
    ):
        part = Part(name="evening") if w[j] == "weeknight" else None
        return Repeat(freq="WEEKLY", interval=interval, weekdays=WORKDAYS, part=part), j + 1 + (
            w[j + 1] == "day"
        )
    if w[j] == "weekend":
        return Repeat(freq="WEEKLY", interval=interval, weekdays=WEEKEND), j + 1
    return None


def _every_nth(w: Words, j: int, nth: tuple[int, int]) -> tuple[Repeat, int] | None:
    """ "every first Monday of the month", "every 15th", "every third week", "every 3rd of May"."""
    value, at = nth
    if w[at] in {"and", "&"} and (more := nth_number_at(w, at + 1)) and w[more[1]] in WEEKDAYS:
        values = tuple(sorted((value, more[0])))
        days = (WEEKDAYS[w[more[1]]],)
        return Repeat(freq="MONTHLY", weekdays=days, nths=values), _of_month(w, more[1] + 1)
    if w[at] in WEEKDAYS:
        end = _of_month(w, at + 1)
        if end == at + 1 and value > 2:  # "every third Friday" may also be every three weeks
            return Repeat(freq="MONTHLY", weekdays=(WEEKDAYS[w[at]],), nth=value, is_sure=False), end
        return Repeat(freq="MONTHLY", weekdays=(WEEKDAYS[w[at]],), nth=value), end
    if w[at] in {"day", "weekday"} and value == -1:
        end = _of_month(w, at + 1)
        if w[at] == "day":
            return Repeat(freq="MONTHLY", month_days=(-1,)), end
        return Repeat(freq="MONTHLY", weekdays=WORKDAYS, nth=-1), end
    if w[at] in UNITS and value > 1:
        grain, many = UNITS[w[at]]
        return Repeat(freq=_FREQ[grain], interval=value * many), at + 1
    month = at + 1 if w[at] == "of" else at
    if w[month] in MONTHS and value > 0:
        return Repeat(freq="YEARLY", months=(MONTHS[w[month]],), month_days=(value,)), month + 1
    if w[j][:1].isdigit() and 1 <= value <= 31:
        return Repeat(freq="MONTHLY", month_days=(value,)), _of_month(w, at)
    return None


def _of_month(w: Words, j: int) -> int:
    if w[j] in {"of", "in"} and w[j + 1] in {"the", "every", "each", "a"} and w[j + 2] == "month":
        return j + 3
    return j


def _yearly_holiday(this: date, following: date) -> Repeat:
    if (this.month, this.day) == (following.month, following.day):
        return Repeat(freq="YEARLY", months=(this.month,), month_days=(this.day,))
    nth = (this.day - 1) // 7 + 1
    if (
        this.weekday() == following.weekday()
        and nth == (following.day - 1) // 7 + 1
        and this.month == following.month
    ):
        return Repeat(freq="YEARLY", months=(this.month,), weekdays=(this.weekday(),), nth=nth)
    # A feast that moves with Easter has no rule in RFC 5545: the first one is right, the next must be asked.
    return Repeat(freq="YEARLY", months=(this.month,), month_days=(this.day,), is_sure=False)


def _times_at(w: Words, i: int) -> tuple[Repeat, int] | None:
    """ "twice a week", "three times a day": how often, but not when."""
    if w[i] in _TIMES:
        many, j = _TIMES[w[i]], i + 1
    else:
        number = number_at(w, i)
        if number is None or w[number[1]] != "times":
            return None
        many, j = number[0], number[1] + 1
    if w[j] not in {"a", "an", "every", "each", "per"} or w[j + 1] not in UNITS:
        return None
    grain, units = UNITS[w[j + 1]]
    return Repeat(freq=_FREQ[grain], interval=units, is_sure=many == 1, times=many), j + 2


def _nth_of_every_at(w: Words, i: int) -> tuple[Repeat, int] | None:
    """ "the first Monday of every month", "on the 1st of each month", "the last day of every month"."""
    j = i + 1 if w[i] in {"on", "at", "by"} else i
    j += w[j] == "the"
    nth = nth_number_at(w, j)
    if nth is None:
        return None
    value, at = nth
    values = [value]
    while w[at] in {"and", ",", "&"}:  # "on the first and the fifteenth of every month"
        k = at + 1 + (w[at + 1] == "and")
        more = nth_number_at(w, k + (w[k] == "the"))
        if more is None:
            return None
        values.append(more[0])
        at = more[1]
    if len(values) > 1:
        return _nths_of_every_at(w, at, tuple(sorted(values)))
    what = w[at] if w[at] in {"day", "weekday"} or w[at] in WEEKDAYS else ""
    if w[at] in {"working", "business"} and w[at + 1] == "day":
        what, at = "weekday", at + 1
    at += bool(what)
    several = _several_months_at(w, at)
    if several and (what in WEEKDAYS or not what):
        days = (WEEKDAYS[what],) if what else ()
        rule = Repeat(freq="MONTHLY", interval=several[0], weekdays=days, nth=value if days else 0)
        return replace(rule, month_days=() if days else (value,)), several[1]
    return _nth_of_month_at(w, i, j, at, what, value)


def _nth_of_month_at(w: Words, i: int, j: int, at: int, what: str, value: int) -> tuple[Repeat, int] | None:
    """The tail of "the first Monday of every month" and "the 3rd of each May"."""
    # Without an article it is a notice ("book club, first Monday of the month"); with one, the next such day.
    is_notice = (
        j == i
        and w[at : at + 3] == ["of", "the", "month"]
        and what in WEEKDAYS
        and w[i - 1] not in {"the", "this"}
    )
    if w[at] not in {"of", "in"} or (w[at + 1] not in {"every", "each"} and not is_notice):
        return None
    unit = w[at + 2]
    if unit in MONTHS and what in WEEKDAYS:
        return Repeat(freq="YEARLY", months=(MONTHS[unit],), weekdays=(WEEKDAYS[what],), nth=value), at + 3
    if unit in MONTHS:
        return Repeat(freq="YEARLY", months=(MONTHS[unit],), month_days=(value,)), at + 3
    if unit != "month":
        return None
    if what in WEEKDAYS:
        return Repeat(freq="MONTHLY", weekdays=(WEEKDAYS[what],), nth=value), at + 3
    if what == "weekday":
        return Repeat(freq="MONTHLY", weekdays=WORKDAYS, nth=value), at + 3
    return (Repeat(freq="MONTHLY", month_days=(value,)), at + 3) if -31 <= value <= 31 else None


def _several_months_at(w: Words, at: int) -> tuple[int, int] | None:
    """ "Of every other month", "of every third month", "every two months"."""
    at += w[at] in {"of", "in"}
    if w[at] not in {"every", "each", "alternate"}:
        return None
    if w[at] == "alternate" and w[at + 1] in {"month", "months"}:
        return 2, at + 2
    many = (
        2
        if w[at + 1] in {"other", "alternate"}
        else (ordinal_at(w, at + 1) or number_at(w, at + 1) or (0,))[0]
    )
    return (many, at + 3) if 2 <= many <= 12 and w[at + 2] in {"month", "months"} else None


def _nths_of_every_at(w: Words, at: int, values: tuple[int, ...]) -> tuple[Repeat, int] | None:
    """The tail of "the 1st and the 15th every month" and of "first and third Thursday of the month"."""
    weekday = WEEKDAYS.get(w[at], PLURAL_WEEKDAYS.get(w[at]))
    at += weekday is not None
    at += w[at] in {"of", "in"}
    if w[at + 1] != "month" or w[at] not in (
        {"every", "each", "the"} if weekday is not None else {"every", "each"}
    ):
        return None
    if weekday is None:
        return Repeat(freq="MONTHLY", month_days=values), at + 2
    return Repeat(freq="MONTHLY", weekdays=(weekday,), nths=values), at + 2


def _with_days(w: Words, j: int, repeat: Repeat) -> tuple[Repeat, int]:
    """The days said after the frequency: "every week on Tuesday", "every month on the 15th"."""
    if repeat.weekdays or repeat.month_days or repeat.is_within_day or repeat.freq == "DAILY":
        return repeat, j
    k = j + 1 if w[j] == "on" else j
    k += w[k] == "a"
    names = WEEKDAYS | PLURAL_WEEKDAYS
    if repeat.freq == "WEEKLY" and w[k] in names and (k > j or w[k] not in RISKY_WEEKDAYS):
        days, end = list_at(w, k, names)
        return replace(repeat, weekdays=days), end
    k += w[k] == "the"
    if repeat.freq == "MONTHLY" and w[k] in WEEKDAYS and w[k - 1] == "a":  # "once a month on a Sunday"
        return replace(repeat, weekdays=(WEEKDAYS[w[k]],), nth=1, is_sure=False), k + 1
    if repeat.freq == "MONTHLY" and (k > j or w[k][:1].isdigit()):
        nth = nth_number_at(w, k)
        if nth and w[nth[1]] in WEEKDAYS:
            return replace(repeat, weekdays=(WEEKDAYS[w[nth[1]]],), nth=nth[0]), nth[1] + 1
        if nth and nth[0] == -1 and w[nth[1]] == "day":
            return replace(repeat, month_days=(-1,)), nth[1] + 1
        if nth and 1 <= nth[0] <= 31:
            return replace(repeat, month_days=(nth[0],)), nth[1]
    if repeat.freq == "YEARLY":
        return _with_year_day(w, k, j, repeat)
    return repeat, j


def _with_year_day(w: Words, k: int, j: int, repeat: Repeat) -> tuple[Repeat, int]:
    number = ordinal_at(w, k) or number_at(w, k)
    k += w[k] == "in" and w[k + 1] in MONTHS
    if w[k] in MONTHS:
        at = k + 1 + 2 * (w[k + 1 : k + 3] == ["on", "the"])
        number = ordinal_at(w, at) or number_at(w, at)
        if number and 1 <= number[0] <= 31:
            return replace(repeat, months=(MONTHS[w[k]],), month_days=(number[0],)), number[1]
    elif number:
        at = number[1] + 1 if w[number[1]] == "of" else number[1]
        if w[at] in MONTHS and 1 <= number[0] <= 31:
            return replace(repeat, months=(MONTHS[w[at]],), month_days=(number[0],)), at + 1
    return repeat, j
