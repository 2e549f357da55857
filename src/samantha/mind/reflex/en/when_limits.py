"""What limits a recurrence: "except in August", "but not Christmas Day", "in March", "ten times"."""

from dataclasses import replace

from samantha.mind.reflex.en.when_date import anchor_at, month_day_follows
from samantha.mind.reflex.en.when_holidays import holiday_at, region_of
from samantha.mind.reflex.en.when_period import season_months
from samantha.mind.reflex.en.when_rule import Repeat
from samantha.mind.reflex.en.when_words import MONTHS, PLURAL_WEEKDAYS, WEEKDAYS, Scene, Words, number_at

EXCEPTION_OPENERS = frozenset(
    {"except", "excluding", "not", "apart", "unless", "skip", "skipping", "bar", "but"}
)

WORKDAYS = (0, 1, 2, 3, 4)
WEEKEND = (5, 6)


def limits_at(w: Words, j: int, repeat: Repeat, s: Scene) -> tuple[Repeat, int]:
    """ "except in August", "but not Christmas Day", "in March", "ten times"."""
    k = j + 1 if w[j] == "," else j
    k += w[k] in {"but", "just", "only", "and"}
    k += w[k] == "just"
    number = number_at(w, k + 1) if w[k] == "for" else number_at(w, k)
    if number and w[number[1]] == "times" and 1 < number[0] <= 1000:
        return replace(repeat, count=number[0]), number[1] + 1
    is_except = w[k] in {"except", "excluding", "not", "skip", "skipping", "bar"}
    is_except = is_except or w[k : k + 2] in (["apart", "from"], ["other", "than"], ["unless", "it's"])
    is_except = is_except or (w[k - 1] == "but" and repeat.freq == "DAILY" and w[k] in _DAY_WORDS)
    if is_except:
        k += {"apart": 2, "other": 2, "unless": 2}.get(w[k], 0 if w[k] in _DAY_WORDS else 1)
        k += w[k] == "for"
        k += w[k] in {"in", "on", "at", "during", "over"}
        k += w[k] == "the"
        return _without(w, k, j, repeat, s)
    if w[k] in {"in", "during"} and w[k + 1] in MONTHS and not repeat.months and not repeat.is_within_day:
        months, end = list_at(w, k + 1, MONTHS)
        if repeat.freq in {"DAILY", "WEEKLY", "MONTHLY"} and w[end] not in {"be"}:
            return replace(repeat, months=months), end
    return repeat, j


_DAY_WORDS = frozenset(WEEKDAYS) | frozenset(PLURAL_WEEKDAYS) | {"weekends", "weekend"}


def _without(w: Words, k: int, j: int, repeat: Repeat, s: Scene) -> tuple[Repeat, int]:
    names = WEEKDAYS | PLURAL_WEEKDAYS
    season = season_months(w[k], s)
    if w[k] in MONTHS and not month_day_follows(w, k):
        months, end = list_at(w, k, MONTHS)
        return replace(repeat, months=tuple(m for m in range(1, 13) if m not in months)), end
    if season:
        return replace(repeat, months=tuple(m for m in range(1, 13) if m not in season)), k + 1
    gone: tuple[int, ...] = ()
    end = j
    if w[k] in names and not w[k + 1].isdecimal():
        gone, end = list_at(w, k, names)
    elif w[k] in {"weekends", "weekend"}:
        gone, end = WEEKEND, k + 1
    elif w[k] in {"weekdays"}:
        gone, end = WORKDAYS, k + 1
    if not gone:
        return _without_dates(w, k, j, repeat, s)
    if repeat.freq not in {"DAILY", "WEEKLY"}:
        return replace(repeat, is_sure=False), end
    days = tuple(d for d in (repeat.weekdays or range(7)) if d not in gone)
    return (replace(repeat, freq="WEEKLY", weekdays=days), end) if days else (repeat, j)


def _without_dates(w: Words, k: int, j: int, repeat: Repeat, s: Scene) -> tuple[Repeat, int]:
    """ "But not Christmas Day", "except the 5th of May": an RRULE has no word for single days, so never sure."""
    holiday = holiday_at(w, k, region_of(s.zone))
    if holiday:
        rule, end, _ = holiday
        days = tuple(day for year in range(s.today.year, s.today.year + 5) if (day := rule(year)) >= s.today)
    elif date_hit := anchor_at(w, k, s):
        days, end = (date_hit[0].first,), date_hit[1]
    else:
        return (replace(repeat, is_sure=False), j) if w[k - 1] != "not" else (repeat, j)
    return replace(repeat, except_days=days, is_sure=False), end


def list_at(w: Words, j: int, names: dict[str, int]) -> tuple[tuple[int, ...], int]:
    """One or several names joined by commas, "and" or "to"."""
    found = [names[w[j]]]
    end = j + 1
    for _ in range(7):
        k = end
        if w[k] in {"to", "through", "-", "until"} and w[k + 1] in names:
            last = names[w[k + 1]]
            size = 7 if names.get("monday") == 0 else 12
            low = 0 if size == 7 else 1
            while found[-1] != last and len(found) < size:
                found.append((found[-1] - low + 1) % size + low)
            end = k + 2
            continue
        k += w[k] == ","
        k += w[k] in {"and", "or", "&"}
        k += w[k] in {"on", "every"}
        is_row = k == end and (
            w[k] in PLURAL_WEEKDAYS
            or (w[k] in WEEKDAYS and (w[k + 1] in _JOINERS or w[k + 1] in WEEKDAYS or len(found) > 1))
        )
        if w[k] not in names or (k == end and not is_row):
            break
        found.append(names[w[k]])
        end = k + 1
    return tuple(sorted(dict.fromkeys(found))), end


_JOINERS = frozenset({"and", "or", "&", ","})
