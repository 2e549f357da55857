"""Days counted from another day: "a week on Tuesday", "two days before Christmas", "the weekend after that".

What they are counted from may be any date, or a thing that memory dates ("the day before the interview").
"""

from dataclasses import replace
from datetime import date, timedelta

from samantha.mind.reflex.en.when_date import (
    DAY_HEADS,
    DAY_PREPS,
    anchor_at,
    near_at,
    plain_day_at,
    time_word,
    weekday_at,
)
from samantha.mind.reflex.en.when_period import Day, Hit, nth_number_at, period_at
from samantha.mind.reflex.en.when_words import (
    PLURAL_WEEKDAYS,
    RISKY_WEEKDAYS,
    WEEKDAYS,
    Amount,
    Grain,
    Scene,
    Words,
    add_months,
    amount_at,
    coming,
    gone,
    number_at,
)


def day_at(w: Words, i: int, s: Scene, prep: str = "") -> Hit | None:
    """The date phrase at this place, its preposition included.

    prep: the preposition to read it with where none stands there (the end of a range is "until").
    """
    j = i
    if w[j] in DAY_PREPS:
        prep, j = w[j], j + 1
        if prep == "since" and not s.is_past:
            s = replace(s, is_past=True)
        if w[j] in {"about", "around"}:
            j += 1
        is_put = i > 0 and (w[i - 1].endswith("ed") or w[i - 1] in {"back", "forward", "off", "over"})
        if prep in {"for", "to"} and w[j] in WEEKDAYS and (is_put or not s.is_surely_past):
            s = replace(s, is_past=False)  # "he booked it for Friday", "they moved it to Friday"
    head = w[j + (w[j] == "the")]
    if head not in _HEADS and head.removesuffix("'s") not in _HEADS and not head[:1].isdigit():
        return None
    return _counted_at(w, j, s) or _beside_at(w, j, s) or plain_day_at(w, j, s, prep)


_HEADS = DAY_HEADS | {"w", "date", "eve", "another", "quarter", "several", "couple", "weekend"}
_BACK = frozenset({"before", "preceding"})
_ON = frozenset({"after", "following", "from", "since"})


def _counted_at(w: Words, j: int, s: Scene) -> Hit | None:
    """ "a week on Tuesday", "two days after Christmas", "a fortnight today", "the day before Easter"."""
    k = j + 1 if w[j] == "the" else j
    worked = _working_days_at(w, k, s)
    if worked:
        return worked
    head = _count_head_at(w, j, k)
    if head is None:
        return None
    amount, end = head
    if w[end] == "ago" and (w[end + 1] in {"today", "tomorrow", "yesterday"} or w[end + 1] in WEEKDAYS):
        anchor, sign = near_at(w, end + 1, s), -1
        if anchor is None and (gone_by := weekday_at(w, end + 1, replace(s, is_past=True), "on")):
            # "A week ago Saturday": before the last one, or before the coming one, which is the last.
            last = gone_by[0].first
            anchor = replace(gone_by[0], is_sure=False, other=last + timedelta(days=7)), gone_by[1]
    elif w[end : end + 2] in (["prior", "to"], ["ahead", "of"]):
        anchor, sign = anchor_at(w, end + 2, s), -1
    elif w[end] in _BACK | _ON | {"on", "last", "to"}:
        is_last = w[end] == "last"  # "a week last Tuesday" lies behind that Tuesday
        anchor = weekday_at(w, end, s, "") if is_last else anchor_at(w, end + 1, s)
        sign = -1 if is_last or w[end] in _BACK else 1
        if w[end] == "on" and amount.grain not in {"week", "month"}:
            return None
        if w[end] == "to":
            return None
    elif w[end] in {"today", "tomorrow", "yesterday"} or (
        w[end] in WEEKDAYS and w[end] not in RISKY_WEEKDAYS and w[end + 1] not in {"ago", "from"}
    ):
        anchor, sign = near_at(w, end, s) or weekday_at(w, end, replace(s, is_past=False), ""), 1
        if amount.grain not in {"week", "month"}:
            return None
        sign = -1 if w[end] == "yesterday" or w[(anchor or (None, end))[1]] == "ago" else 1
    else:
        return None
    if anchor is None:
        return None
    day, end = anchor
    end += w[end] == "ago"
    is_sure = day.is_sure and amount.is_sure
    other = shift_day(day.other, amount, sign) if day.other else None
    return Day(first=shift_day(day.first, amount, sign), is_sure=is_sure, other=other), end


def _count_head_at(w: Words, j: int, k: int) -> tuple[Amount, int] | None:
    """How far: "a week", "two days", and "the day", "week" without a number before what they are counted from."""
    is_bare = w[k] in {"week", "fortnight", "month"} and k == j and (k == 0 or w[k - 1] not in _WEEK_WORDS)
    if is_bare and (
        w[k + 1] in {"on", "today", "tomorrow", "from"} or w[k + 1] in WEEKDAYS.keys() - RISKY_WEEKDAYS
    ):
        counted = amount_at(["a", *w[k : k + 3], "", "", "", ""], 0)
        return (counted[0], k + 1) if counted else None
    if w[k] in {"day", "month"} and w[k + 1] in {"after", "before", "following", "preceding"}:
        grain: Grain = "day" if w[k] == "day" else "month"
        return Amount(seconds=(w[k] == "day") * 86400, months=int(w[k] == "month"), grain=grain), k + 1
    counted = amount_at(w, k)
    is_long = counted is not None and counted[0].grain in {"day", "week", "month", "year"}
    return counted if is_long else None


_WEEK_WORDS = frozenset(
    {"next", "this", "last", "every", "each", "that", "per", "the", "one", "coming", "past", "a"}
)


def _working_days_at(w: Words, k: int, s: Scene) -> Hit | None:
    """ "Ten working days from today", "in five working days": Monday to Friday, without holidays, so never sure."""
    is_in = w[k - 1 : k] == ["in"] if k else False
    number = number_at(w, k)
    if number is None or not 1 <= number[0] <= 400 or w[number[1]] not in {"working", "business", "work"}:
        return None
    at = number[1] + 1
    if w[at] not in {"day", "days"}:
        return None
    at += 1
    base, sign = s.today, 1
    if w[at] in {"from", "after", "before"}:
        anchor = (Day(first=s.today), at + 2) if w[at + 1] in {"now", "today"} else anchor_at(w, at + 1, s)
        if anchor is None:
            return None
        base, sign, at = anchor[0].first, -1 if w[at] == "before" else 1, anchor[1]
    elif w[at] == "ago":
        sign, at = -1, at + 1
    elif not is_in:
        return None
    left = number[0]
    while left:
        base += timedelta(days=sign)
        left -= base.weekday() < 5
    return Day(first=base, is_sure=False), at


def _beside_at(w: Words, j: int, s: Scene) -> Hit | None:
    """Days beside others: "the weekend before X", "the day of X", "the first week of May", "three Fridays ago"."""
    return (
        _weeks_beside_at(w, j, s)
        or _day_of_at(w, j, s)
        or _week_of_month_at(w, j, s)
        or _weekdays_off_at(w, j, s)
    )


def _weeks_beside_at(w: Words, j: int, s: Scene) -> Hit | None:
    """ "The weekend before the wedding", "the week after Easter", "week commencing 7 December"."""
    k = j + (w[j] == "the")
    if w[k : k + 3] == ["w", "/", "c"]:
        anchor = anchor_at(w, k + 3, s)
        return _week_around(anchor[0].first, 0, anchor[1]) if anchor else None
    unit, link = w[k], w[k + 1]
    if unit not in {"week", "weekend"}:
        return None
    if link == "before" and w[k + 2] == "last" and (w[k + 3] not in WEEKDAYS or unit == "weekend"):
        monday = s.today - timedelta(days=s.today.weekday() + 14)
        if unit == "week":
            return Day(first=monday, end=monday + timedelta(days=7), grain="week"), k + 3
        return Day(first=monday + timedelta(days=5), end=monday + timedelta(days=7)), k + 3
    if link in {"commencing", "beginning", "starting", "of", "before", "after"}:
        anchor = anchor_at(w, k + 2, s)
    else:
        return None
    if anchor is None or w[k + 2] in {"tomorrow", "today", "next", "last"}:
        return None
    day, end = anchor
    first = day.first
    if unit == "week":
        ahead = {"before": -1, "after": 1}.get(link, 0)
        hit = _week_around(first, ahead, end)
        # "The week before Christmas": of the calendar, or the seven days that end there.
        return (replace(hit[0], is_sure=not ahead), end)
    saturday = first - timedelta(days=(first.weekday() - 5) % 7)
    if link == "before":
        saturday = first - timedelta(days=(first.weekday() - 5) % 7 or 7)
        saturday -= timedelta(days=7 * (first.weekday() == 6))
    elif link == "after":
        saturday = first + timedelta(days=(5 - first.weekday()) % 7 or 7)
    elif first.weekday() < 5:
        saturday = first + timedelta(days=5 - first.weekday())
    return Day(first=saturday, end=saturday + timedelta(days=2), is_sure=day.is_sure), end


def _week_around(day: date, ahead: int, end: int) -> Hit:
    monday = day - timedelta(days=day.weekday()) + timedelta(days=7 * ahead)
    return Day(first=monday, end=monday + timedelta(days=7), grain="week"), end


def _day_of_at(w: Words, j: int, s: Scene) -> Hit | None:
    """ "The day of the interview", "the eve of the wedding"."""
    k = j + (w[j] == "the")
    if w[k] not in {"day", "date", "eve"} or w[k + 1] != "of":
        return None
    anchor = anchor_at(w, k + 2, s)
    if anchor is None:
        return None
    day, end = anchor
    first = day.first - timedelta(days=w[k] == "eve")
    return Day(first=first, is_sure=day.is_sure), end


def _week_of_month_at(w: Words, j: int, s: Scene) -> Hit | None:
    """ "The first week of January", "the last weekend in May"."""
    k = j + (w[j] == "the")
    nth = nth_number_at(w, k)
    if nth is None:
        return None
    value, at = nth
    many = 1
    if w[at] in {"two", "three", "couple"} and w[at + 1] in {"weeks", "of", "weekends"}:
        many, at = (3 if w[at] == "three" else 2), at + 1 + (w[at + 1] == "of")
    unit = w[at].removesuffix("s") if many > 1 else w[at]
    if unit not in {"week", "weekend"} or w[at + 1] not in {"of", "in"} or not -2 <= value <= 5:
        return None
    period = period_at(w, at + 2, s, "in")
    if period is None or period[0].grain not in {"month", "year"}:
        return None
    month, end = period
    assert month.end is not None, "a month has an end"
    if unit == "weekend":
        saturdays = [
            d
            for k in range((month.end - month.first).days)
            if (d := month.first + timedelta(days=k)).weekday() == 5
        ]
        first = (
            saturdays[value - 1 if value > 0 else value] if abs(value) <= len(saturdays) else saturdays[-1]
        )
        return Day(first=first, end=first + timedelta(days=2)), end
    if value > 0:
        first = month.first + timedelta(days=7 * (value - 1))
    else:
        first = month.end + timedelta(days=7 * value * many)
    monday = first + timedelta(days=(-first.weekday()) % 7 if value > 0 else -first.weekday())
    # The first seven days, or the first week of the calendar: people mean either.
    return Day(first=first, end=first + timedelta(days=7 * many), is_sure=first == monday, other=monday), end


def _weekdays_off_at(w: Words, j: int, s: Scene) -> Hit | None:
    """ "Three Fridays ago", "two Sundays from now"."""
    count = 2 if w[j] == "couple" else None
    at = j + 1 + (w[j + 1] == "of")
    if count is None:
        number = number_at(w, j)
        if number is None or not 1 <= number[0] <= 60:
            return None
        count, at = number
    weekday = PLURAL_WEEKDAYS.get(w[at], WEEKDAYS.get(w[at]) if count == 1 else None)
    if weekday is None:
        return None
    if w[at + 1] in {"ago", "back"}:
        return Day(first=gone(s.today, weekday) - timedelta(days=7 * (count - 1))), at + 2
    if w[at + 1 : at + 3] in (["from", "now"], ["from", "today"]):
        return Day(
            first=coming(s.today + timedelta(days=1), weekday) + timedelta(days=7 * (count - 1))
        ), at + 3
    return None


def shift_day(day: date, amount: Amount, sign: int) -> date:
    """That many days and months away; hours are dropped."""
    return add_months(day, sign * amount.months) + timedelta(days=sign * (amount.seconds // 86400))


def _bare_minutes_at(w: Words, j: int) -> tuple[Amount, int] | None:
    """ "Call me back in ten": minutes, as people say it at the end of a sentence."""
    number = number_at(w, j)
    if (
        number is None
        or number[0] not in {5, 10, 15, 20, 25, 30, 40, 45, 50, 60, 90}
        or w[number[1]] not in {"", ".", "!", "?"}
    ):
        return None
    return Amount(seconds=number[0] * 60, grain="minute", is_sure=False), number[1]


def offset_amount_at(w: Words, i: int) -> tuple[Amount, int, int] | None:
    """ "in 20 minutes", "two hours from now", "three days ago": the amount, its sign, and the place after."""
    j = i
    is_in = w[j] in {"in", "within"}
    j += is_in
    if is_in and w[j] in {
        "about",
        "around",
        "exactly",
        "roughly",
        "just",
        "another",
        "like",
        "approximately",
    }:
        j += w[j] != "another"
    amount = amount_at(w, j) or (_bare_minutes_at(w, j) if is_in else None)
    if amount is None:
        return None
    value, end = amount
    if w[i - 1] in {"not", "no"} and i > 0:
        return None  # "not a minute later"
    if w[end] == "ago" and (w[end + 1] in {"tomorrow", "yesterday"} or w[end + 1] in WEEKDAYS):
        return None  # counted from that day
    if w[end] in {"ago", "earlier"} or (w[end] == "back" and w[end + 1] in {"", ".", ",", "i", "we", "and"}):
        end += w[end : end + 2] == ["earlier", "today"]
        if w[end : end + 2] == ["ago", "today"]:
            end += 1
        return value, -1, end + 1
    if w[end : end + 2] == ["from", "now"] or w[end : end + 2] == ["from", "today"]:
        return value, 1, end + 2
    if w[end] == "hence" or (w[end] == "later" and not is_in):
        return value, 1, end + 1
    if not is_in:
        return None
    if w[end] in {"row", "half", "of"}:
        return None
    return value, 1, time_word(w, end)
