"""Dates: weekdays, days of a month, weeks, months and years, and days counted from one of those.

A date is settled here against the person's today; the time of day that may push it on ("Friday at
six", said on Friday at seven) is joined in `when.py`, so a Day also carries its next candidate.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from samantha.mind.reflex.en.when_anchor import memory_at
from samantha.mind.reflex.en.when_holidays import HOLIDAY_STARTERS, holiday_at, region_of
from samantha.mind.reflex.en.when_period import Day, Hit, edge_at, month_at, nth_at, period_at, which_at
from samantha.mind.reflex.en.when_words import (
    MONTHS,
    NUMBER_WORDS,
    ORDINAL_WORDS,
    RISKY_WEEKDAYS,
    WEEKDAYS,
    Scene,
    Words,
    add_months,
    amount_at,
    coming,
    gone,
    make_date,
    number_at,
    ordinal_at,
    vocabulary,
)

DAY_PREPS = vocabulary(
    "on by for in from until till til since before after around about at during over through to starting "
    "beginning of between within come throughout"
)
_NUMBERED = vocabulary(
    "apartment flat room unit number score scored got pressure was rated apt gate ratio about"
)
_STREETS = vocabulary("street road avenue lane st rd ave crescent terrace")
_FRACTIONS = vocabulary("1/2 1/3 2/3 1/4 3/4 1/5 1/8 1/10")
_PRONOUNS = vocabulary("i you he she it we they that which who this there one as")
_DAY_THINGS = vocabulary(
    "agreement best blues feeling feels league driver drivers papers times addams murder mood vibes energy"
)
_DAY_NAMESAKES = vocabulary("ruby manic freaky bloody sheffield girl tgi super gloomy stormy")
_DAY_MEALS = vocabulary("roast roasts paper dinner lunch brunch gravy joint special")
_ABOUT_THINGS = vocabulary(
    "a an the good nice best great proper any some your lovely decent perfect favourite favorite"
)
_ORDINAL_NEXT = vocabulary(  # what may follow "on the third": anything else makes it "the third man"
    ", . ! ? ; : ) and or at of in to for from until till next this by around please i we you can could "
    "would will is was that it then so but if with because - every each before after"
)
_NOT_DAYS = vocabulary(
    "floor time one person place attempt try street avenue row hand century grade chapter page level round "
    "world base step note point season episode edition year world's wave way option line lane gear"
)


def month_day_follows(w: Words, k: int) -> bool:
    """Whether a day stands after the month's name: "December 25th"."""
    return bool(ordinal_at(w, k + 1) or w[k + 1].isdecimal())


def plain_day_at(w: Words, j: int, s: Scene, prep: str) -> Hit | None:
    """A date that is counted from nothing but today, without its preposition."""
    head = w[j + 1] if w[j] == "the" else w[j]
    if head not in DAY_HEADS and head.removesuffix("'s") not in DAY_HEADS and not head[:1].isdigit():
        return None
    return (
        _numeric_at(w, j, s, prep)
        or near_at(w, j, s)
        or _holiday_at(w, j, s)
        or edge_at(w, j, s)
        or nth_at(w, j, s)
        or weekday_at(w, j, s, prep)
        or _month_day_at(w, j, s)
        or _ordinal_at(w, j, s, prep)
        or period_at(w, j, s, prep)
    )


def near_at(w: Words, j: int, s: Scene) -> Hit | None:
    """ "today", "tomorrow", "the day after tomorrow", "tomorrow week"."""
    k = j + 1 if w[j] == "the" else j
    shift: int | None = None
    same = _same_weekday_at(w, j, s)
    if same:
        return same
    if (
        w[k] == "day"
        and w[k + 1] in {"after", "before"}
        and w[k + 2] in {"tomorrow", "yesterday", "tmrw", "today"}
    ):
        base = {"tomorrow": 1, "tmrw": 1, "yesterday": -1, "today": 0}[w[k + 2]]
        shift, end = base + (1 if w[k + 1] == "after" else -1), k + 3
    else:
        names = {"today": 0, "tomorrow": 1, "tmrw": 1, "tomorow": 1, "yesterday": -1, "overmorrow": 2}
        shift, end = names.get(w[j].removesuffix("'s")), j + 1
    if shift is None:
        return None
    if w[end] == "week" and shift >= 0 and w[end - 1] in {"today", "tomorrow"}:
        shift, end = shift + 7, end + 1
    elif w[end] == "fortnight" and shift >= 0:
        shift, end = shift + 14, end + 1
    return Day(first=s.today + timedelta(days=shift)), end


def _same_weekday_at(w: Words, j: int, s: Scene) -> Hit | None:
    """ "This day week", "this day month", "this day last week", "yesterday week"; in India "day after"."""
    week, fortnight = timedelta(days=7), timedelta(days=14)
    if w[j] == "yesterday" and w[j + 1] in {"week", "fortnight"}:
        back = week if w[j + 1] == "week" else fortnight
        return Day(first=s.today - timedelta(days=1) - back), j + 2
    if w[j : j + 2] == ["day", "after"] and w[j + 2] in _DAY_AFTER_NEXT and w[j - 1 : j] != ["the"]:
        return Day(first=s.today + timedelta(days=2), is_sure=False, other=s.today + timedelta(days=1)), j + 2
    if w[j : j + 2] != ["this", "day"]:
        return None
    if w[j + 2] == "month":
        return Day(first=add_months(s.today, 1)), j + 3
    if w[j + 2] in {"week", "fortnight"}:
        return Day(first=s.today + (week if w[j + 2] == "week" else fortnight)), j + 3
    if w[j + 2] in {"last", "next"} and w[j + 3] == "week":
        return Day(first=s.today + week * (1 if w[j + 2] == "next" else -1)), j + 4
    return None


_DAY_AFTER_NEXT = vocabulary(", . ! ? at in morning afternoon evening night by") | {""}


def _numeric_at(w: Words, j: int, s: Scene, prep: str) -> Hit | None:
    """ "2026-12-05", "5/12/2026", "12/5", "5.12.2026"."""
    k = j + 1 if w[j] == "the" else j
    word = w[k]
    if not word[:1].isdigit():
        return None
    if "/" in word or word.count(".") == 2:
        pieces = [int(p) for p in word.replace(".", "/").split("/")]
    elif word.count("-") == 2:
        year, month, day = (int(p) for p in word.split("-"))
        exact = make_date(year, month, day)
        return (Day(first=exact), k + 1) if exact else None
    else:
        return None
    if "/" in word and k > 0 and w[k - 1].removesuffix("'s") in _NUMBERED:
        return None  # "my apartment's 10/4"
    if word == "24/7" or (not prep and word in _FRACTIONS):
        return None
    day_first, month_first = _slash(pieces, s, is_month_first=False), _slash(pieces, s, is_month_first=True)
    one, two = (month_first, day_first) if s.is_month_first and "." not in word else (day_first, month_first)
    if one is None:
        one, two = two, None
    if one is None:
        return None
    if two and two.first != one.first and "." not in word:
        one = replace(one, is_sure=False, other=two.first)
    return one, k + 1


def _slash(pieces: list[int], s: Scene, *, is_month_first: bool) -> Day | None:
    month, day = (pieces[0], pieces[1]) if is_month_first else (pieces[1], pieces[0])
    if len(pieces) == 3:
        year = pieces[2] + (2000 if pieces[2] < 100 else 0)
        exact = make_date(year, month, day)
        return Day(first=exact) if exact else None
    return _yearly(month, day, s)


def _yearly(month: int, day: int, s: Scene) -> Day | None:
    """That day of the year: the next one (or the latest, looking back)."""
    years = range(s.today.year, s.today.year - 9, -1) if s.is_past else range(s.today.year, s.today.year + 9)
    found = [d for d in (make_date(year, month, day) for year in years) if d]
    found = [d for d in found if (d <= s.today if s.is_past else d >= s.today)]
    return Day(first=found[0], later=found[1] if len(found) > 1 else None) if found else None


def weekday_at(w: Words, j: int, s: Scene, prep: str) -> Hit | None:
    """ "Friday", "next Friday", "Tuesday week", "Friday of next week", "the Monday after Easter"."""
    k, which, has_the = which_at(w, j)
    name = w[k].removesuffix("'s")
    weekday = WEEKDAYS.get(name)
    if weekday is None:
        return None
    if name in RISKY_WEEKDAYS and not _is_risk_taken(w, k, prep if k == j else which):
        return None
    if w[k - 1] in {"called", "named"} and w[k - 2] not in _PRONOUNS and k > 0:
        return None  # "a man called Friday"
    if k > 1 and w[k - 1] in {"it's", "its"} and w[0] in {"thank", "tgif"}:
        return None
    if w[k + 1] in _DAY_THINGS or (k > 0 and w[k - 1] in _DAY_NAMESAKES):
        return None  # "in his Sunday best", "Ruby Tuesday"
    if w[k + 1] in _DAY_MEALS and (k == 0 or w[k - 1] in _ABOUT_THINGS or "recipe" in w):
        return None  # "a good Sunday roast"
    end = k + 1
    if (
        w[end] == ","
        or w[end] == "the"
        or w[end] in MONTHS
        or w[end][:1].isdigit()
        or w[end] in ORDINAL_WORDS
    ):
        dated = _dated_weekday(w, end, weekday, s)
        if dated:
            return dated
    if w[end] in {"after", "before"} and w[end + 1] not in {"that", "then", "it"}:
        anchor = anchor_at(w, end + 1, s)
        if anchor:
            base, end = anchor[0].first, anchor[1]
            sign = w[k + 1]
            found = coming(base + timedelta(days=1), weekday) if sign == "after" else gone(base, weekday)
            return Day(first=found), end
    week = _week_of_at(w, end, s)
    if week:
        monday, end = week
        return Day(first=monday + timedelta(days=weekday)), end
    return _plain_weekday(w, end, weekday, which, s, has_the=has_the)


def _is_risk_taken(w: Words, k: int, before: str) -> bool:
    after = w[k + 1]
    if (after in {"to", "and", "-"} and w[k + 2] in WEEKDAYS) or (
        w[k - 1] in {"to", "and", "-"} and w[k - 2] in WEEKDAYS
    ):
        return True
    if before in {"next", "coming"} or (
        before in {"on", "by", "until", "till", "for"} and after not in {"and", "'"}
    ):
        return True
    if w[k] in {"sun", "sat", "mon"} and before in {"this", "last"}:
        return False
    return (
        after[:1].isdigit()
        or (after in MONTHS and after not in {"may", "march"})
        or after in {"morning", "evening"}
    )


def _dated_weekday(w: Words, k: int, weekday: int, s: Scene) -> Hit | None:
    """The date said after a weekday: the date rules, the weekday checks it."""
    k += w[k] == ","
    full = _month_day_at(w, k, s)
    if full:
        day, end = full
        if day.first.weekday() != weekday and day.later and day.later.weekday() == weekday:
            return replace(day, first=day.later, later=None), end
        return replace(day, is_sure=day.is_sure and day.first.weekday() == weekday), end
    at = k + 1 if w[k] == "the" else k
    number = ordinal_at(w, at)
    if number is None or w[number[1]] in _NOT_DAYS | {"thing"} or not 1 <= number[0] <= 31:
        return None
    step = -1 if s.is_past else 1
    for ahead in range(0, 40 * step, step):  # the 13th falls on any given weekday at least every 14 months
        month = add_months(s.today.replace(day=1), ahead)
        found = make_date(month.year, month.month, number[0])
        if found and (found <= s.today if s.is_past else found >= s.today) and found.weekday() == weekday:
            return Day(first=found, is_sure=abs(ahead) <= 1), number[1]
    return None


def _plain_weekday(w: Words, end: int, weekday: int, which: str, s: Scene, *, has_the: bool) -> Hit | None:
    today = s.today
    this_week = today - timedelta(days=today.weekday()) + timedelta(days=weekday)
    ahead = coming(today + timedelta(days=1), weekday)
    if (
        which == "last"
        or w[end : end + 2] == ["just", "gone"]
        or (w[end] == "last" and w[end + 1] in {"", ".", "?"})
    ):
        end += 0 if which == "last" else (2 if w[end] == "just" else 1)
        return Day(first=gone(today, weekday), weekday=weekday), end
    if w[end] in {"week", "fortnight"} and which in {"", "this"}:
        days = 7 if w[end] == "week" else 14
        return Day(first=coming(today, weekday) + timedelta(days=days)), end + 1
    if w[end : end + 2] == ["after", "next"]:
        return Day(first=this_week + timedelta(days=14)), end + 2
    if which == "next":
        # In the British way, "next Friday" on a Monday is not the one in four days; Americans differ.
        far = this_week + timedelta(days=7)
        if far == ahead:
            return Day(first=far, weekday=weekday), end
        return Day(first=far, weekday=weekday, is_sure=ahead - today < timedelta(days=2), other=ahead), end
    if has_the and which == "":
        return None  # "the Monday" names none by itself
    if not s.is_tense_sure and which == "" and weekday != today.weekday():
        return Day(first=ahead, weekday=weekday, is_sure=False, other=gone(today, weekday)), end
    if s.is_past and which != "coming":
        last = gone(today, weekday)
        return Day(first=last, later=last - timedelta(days=7), weekday=weekday), end
    if which == "coming":
        return Day(first=ahead, weekday=weekday), end
    first = coming(today, weekday)
    return Day(first=first, later=first + timedelta(days=7), weekday=weekday), end


def _week_of_at(w: Words, j: int, s: Scene) -> tuple[date, int] | None:
    """The Monday of a week named after a weekday: "next week", "of this week", "in two weeks"."""
    k = j + 1 if w[j] in {"of", "in"} else j
    k += w[k] == "the"
    monday = s.today - timedelta(days=s.today.weekday())
    if w[k] in {"next", "this", "last", "following"} and w[k + 1] == "week":
        return monday + timedelta(days={"next": 7, "following": 7, "last": -7}.get(w[k], 0)), k + 2
    if w[k : k + 3] == ["week", "after", "next"]:
        return monday + timedelta(days=14), k + 3
    if w[j] == "in":
        amount = amount_at(w, j + 1)
        if amount and amount[0].grain == "week" and amount[0].seconds:
            return monday + timedelta(seconds=amount[0].seconds), time_word(w, amount[1])
    return None


def anchor_at(w: Words, j: int, s: Scene) -> Hit | None:
    """A date that another is counted from: "Christmas", "the 3rd of May", "tomorrow", "mum's birthday"."""
    known = memory_at(w, j, s)
    if known:
        moment, end, is_sure = known
        return Day(first=moment.date() if isinstance(moment, datetime) else moment, is_sure=is_sure), end
    return (
        _numeric_at(w, j, s, "on")
        or near_at(w, j, s)
        or nth_at(w, j, s)
        or weekday_at(w, j, s, "on")
        or _month_day_at(w, j, s)
        or _holiday_at(w, j, s)
        or _ordinal_at(w, j, s, "on")
    )


def _month_day_at(w: Words, j: int, s: Scene) -> Hit | None:
    """ "3rd of May", "3 May 2027", "May 3", "May the third"."""
    k = j + 1 if w[j] == "the" else j
    month = month_at(w, k)
    day: int | None = None
    if month:
        at = month[1] + 1 if w[month[1]] == "the" else month[1]
        number = ordinal_at(w, at) or number_at(w, at)
        if number is None or (
            w[at] in NUMBER_WORDS | ORDINAL_WORDS and w[k] in {"may", "march"} and w[k - 1] in _PRONOUNS
        ):
            return None
        day, end = number
        if w[k] in {"may", "march"} and w[at] in NUMBER_WORDS and w[end] not in _ORDINAL_NEXT | {""}:
            return None
        if w[end] in {"am", "pm"}:
            return None
        name = month[0]
    else:
        number = ordinal_at(w, k) or number_at(w, k)
        if number is None:
            return None
        at = number[1] + 1 if w[number[1]] in {"of", "day"} else number[1]
        if w[at] == "of":
            at += 1
        month = month_at(w, at)
        if month is None:
            return _of_month_at(w, k, s)
        is_verb = w[at] in {"may", "march"} and w[at + 1] in {"be", "have", "not"}
        if is_verb or w[month[1]] in _STREETS:  # "18 March Street"
            return None
        day, name, end = number[0], *month
    if not 1 <= day <= 31:
        return None
    at = end + 1 if w[end] in {",", "of"} else end
    if (
        len(w[at]) == 4
        and w[at].isdecimal()
        and w[at][:2] in {"19", "20", "21"}
        and w[at - 1] not in {"at", "by"}
    ):
        exact = make_date(int(w[at]), name, day)
        return (Day(first=exact), at + 1) if exact else None
    if w[at] in {"next", "this", "last"} and w[at + 1] == "year":
        exact = make_date(s.today.year + {"next": 1, "this": 0, "last": -1}[w[at]], name, day)
        return (Day(first=exact), at + 2) if exact else None
    found = _yearly(name, day, s)
    return (found, end) if found else None


def _of_month_at(w: Words, k: int, s: Scene) -> Hit | None:
    """ "the 3rd of next month", "the 15th of this month"."""
    number = ordinal_at(w, k)
    if number is None or w[number[1]] != "of":
        return None
    month = ordinal_at(w, number[1] + 2) if w[number[1] + 1] == "the" else None
    is_date = number[0] > 3 or w[k][:1].isdigit()  # "the first of the second" may be of anything
    if month and is_date and month[0] <= 12 and number[0] <= 31 and w[month[1]] in _ORDINAL_NEXT | {""}:
        found = _yearly(month[0], number[0], s)  # "the twelfth of the fifth"
        return (found, month[1]) if found else None
    period = period_at(w, number[1] + 1, s, "of")
    if period is None or period[0].grain != "month":
        return None
    first = period[0].first
    if w[number[1] + 1] == "the" and not s.is_past and number[0] < s.today.day:
        first = add_months(first, 1)  # "the first of the month", said in its course
    exact = make_date(first.year, first.month, number[0])
    return (Day(first=exact), period[1]) if exact else None


def _ordinal_at(w: Words, j: int, s: Scene, prep: str) -> Hit | None:
    """ "the 3rd", "on the twenty first": the next such day of a month."""
    has_the = w[j] == "the"
    k = j + has_the
    number = ordinal_at(w, k)
    if number is None or not 1 <= number[0] <= 31:
        return None
    value, end = number
    is_digit = w[k][:1].isdigit()
    if w[end] in _NOT_DAYS or not (has_the or (prep in {"on", "by"} and is_digit)):
        return None
    is_free = w[end] in _ORDINAL_NEXT or not w[end]
    if not is_digit and not (
        is_free and prep in {"on", "by", "until", "till", "for", "from", "since", "before", "after"}
    ):
        return None
    if is_digit and not is_free and prep not in {"on", "by", "until", "till"}:
        return None
    step = -1 if s.is_past else 1
    found = []
    for ahead in range(0, 8 * step, step):
        month = add_months(s.today.replace(day=1), ahead)
        exact = make_date(month.year, month.month, value)
        if exact and (exact <= s.today if s.is_past else exact >= s.today):
            found.append(exact)
    return (Day(first=found[0], later=found[1]), end) if len(found) > 1 else None


def _holiday_at(w: Words, j: int, s: Scene) -> Hit | None:
    k, which, _ = which_at(w, j)
    found = holiday_at(w, k, region_of(s.zone))
    if found is None or (j > 1 and w[j - 1] == "of" and w[j - 2] == "days"):
        return None  # "the twelve days of Christmas"
    rule, end, is_sure = found
    year = s.today.year
    if len(w[end]) == 4 and w[end].isdecimal() and w[end].startswith("20"):
        return Day(first=rule(int(w[end])), is_sure=is_sure), end + 1
    if w[end] in {"next", "this", "last"} and w[end + 1] == "year":
        return Day(first=rule(year + {"next": 1, "this": 0, "last": -1}[w[end]]), is_sure=is_sure), end + 2
    days = [rule(year + ahead) for ahead in (-1, 0, 1, 2)]
    if w[end] == "week":
        first = next((d for d in days if d >= s.today), days[-1])
        monday = first - timedelta(days=first.weekday())
        return Day(first=monday, end=monday + timedelta(days=7), grain="week", is_sure=False), end + 1
    if w[end : end + 2] == ["long", "weekend"]:
        end += 1
    if w[end] == "weekend":
        found_weekend = _holiday_weekend(days, "easter" in w[end - 2 : end], s)
        return replace(found_weekend, is_sure=False), end + 1
    if which == "last" or s.is_past:
        back = [d for d in days if d < s.today or (d == s.today and which != "last")]
        return Day(first=back[-1], is_sure=is_sure), end
    ahead = [d for d in days if d >= s.today]
    return Day(first=ahead[0], later=ahead[1], is_sure=is_sure), end


def _holiday_weekend(days: list[date], is_easter: bool, s: Scene) -> Day:
    """The weekend that touches the day: from Good Friday for Easter, a Monday or a Friday joined to it."""
    spans = []
    for day in days:
        first = day - timedelta(days=(day.weekday() - 5) % 7) if day.weekday() in {5, 6, 0, 1} else day
        end = first + timedelta(days=2 if first.weekday() == 5 else 8 - first.weekday())
        if day.weekday() in {0, 1}:
            end = day + timedelta(days=1)
        if is_easter:
            first, end = day - timedelta(days=2), day + timedelta(days=2)
        if day.weekday() in {2, 3}:
            first, end = day, day + timedelta(days=7 - day.weekday())
        spans.append(Day(first=first, end=end))
    past = [span for span in spans if span.first <= s.today]
    coming_ones = [span for span in spans if span.end and span.end > s.today]
    return past[-1] if s.is_past and past else coming_ones[0]


def time_word(w: Words, j: int) -> int:
    """Past the tail of "in two weeks' time"."""
    k = j + 1 if w[j] == "'" else j
    return k + 1 if w[k] == "time" else j


DAY_HEADS = (
    frozenset(WEEKDAYS)
    | frozenset(MONTHS)
    | ORDINAL_WORDS
    | NUMBER_WORDS
    | HOLIDAY_STARTERS
    | frozenset(f"{name}'s" for name in WEEKDAYS)
    | vocabulary(
        "penultimate fortnight winter spring summer autumn fall whole rest midweek "
        "this next last coming past previous all today tomorrow tomorrow's today's yesterday tmrw tomorow "
        "a an half day week month year weekend end beginning start middle early mid late couple few "
        "following overmorrow yesterday's the"
    )
)
DAY_STARTERS = DAY_HEADS | DAY_PREPS - {"of"}
