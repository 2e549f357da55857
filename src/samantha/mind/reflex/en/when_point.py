"""One point in time: a day, a part of it or an hour, settled against now, with its second reading."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from samantha.mind.reflex.en.when_clock import Clock
from samantha.mind.reflex.en.when_part import Part
from samantha.mind.reflex.en.when_period import Day
from samantha.mind.reflex.en.when_phrase import Phrase
from samantha.mind.reflex.en.when_words import Grain, Scene


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """A settled start, with the second reading where there is one."""

    start: datetime
    end: datetime | None = None
    grain: Grain
    is_sure: bool = True
    other: datetime | None = None


def point_of(phrase: Phrase, s: Scene, *, is_daytime: bool = False) -> Point:
    """The start of a phrase with a day, a clock time or a part of the day."""
    day, clock, part = phrase.day, phrase.clock, phrase.part
    if clock is None and part is None:
        assert day is not None, "a point has a piece"
        return _whole_day(day, s)
    base = day
    if base is None and part is not None and part.day_shift is not None:
        base = Day(first=s.today + timedelta(days=part.day_shift))
    if clock is None:
        assert part is not None, "a point has a piece"
        return part_of_day(base, part, s)
    return _clock_point(base, clock, part, s, is_daytime=is_daytime)


def _whole_day(day: Day, s: Scene) -> Point:
    first, other, is_sure = day.first, day.other, day.is_sure
    if day.weekday is not None and first == s.today and day.later and not s.is_past:
        first, other, is_sure = day.later, first, False  # "on Friday", said on a Friday
    start = datetime.combine(first, time())
    end = datetime.combine(day.end, time()) if day.end else None
    return Point(
        start=start,
        end=end,
        grain=day.grain,
        is_sure=is_sure,
        other=datetime.combine(other, time()) if other else None,
    )


def part_of_day(base: Day | None, part: Part, s: Scene) -> Point:
    first = base.first if base else s.today
    start = at_minute(first, part.start_minutes)
    if base is None:
        if s.is_past and start > s.now:
            first -= timedelta(days=1)
        elif not s.is_past and start <= s.now:
            first += timedelta(days=1)
    elif (
        base.later
        and base.weekday is not None
        and at_minute(first, part.end_minutes) <= s.now
        and not s.is_past
    ):
        first = base.later
    other = at_minute(base.other, part.start_minutes) if base and base.other else None
    return Point(
        start=at_minute(first, part.start_minutes),
        end=at_minute(first, part.end_minutes),
        grain="part",
        is_sure=base.is_sure if base else True,
        other=other,
    )


def at_minute(day: date, minutes: int, second: int = 0) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minutes, seconds=second)


def _clock_point(base: Day | None, clock: Clock, part: Part | None, s: Scene, *, is_daytime: bool) -> Point:
    if clock.is_hourless:
        soon = s.now + timedelta(hours=clock.minute <= s.now.minute)
        clock = Clock(hour=soon.hour, minute=clock.minute, is_exact=True)
    if clock.is_doubtful:
        plain = _clock_point(base, replace(clock, is_doubtful=False), part, s, is_daytime=is_daytime)
        span_start = plain.start.replace(hour=60 - clock.minute, minute=0)
        return replace(plain, is_sure=False, other=plain.other or span_start)
    grain: Grain = "second" if clock.has_second else "minute" if clock.minute else "hour"
    fixed = fixed_minutes(clock, part, s)
    if base is None or base.first == s.today:
        point = _clock_today(base, clock, fixed, s, is_daytime=is_daytime)
        return replace(point, grain=grain)
    other: datetime | None = None
    is_sure = base.is_sure
    if clock.hour == 24 and not part:
        # "Friday at midnight" is mostly the night that ends Friday; some mean the one that begins it.
        other, is_sure = at_minute(base.first, 0), False
    if fixed is None:
        fixed, second_choice = _daytime(clock)
        if second_choice is not None:
            other, is_sure = at_minute(base.first, second_choice), False
    if base.other and other is None:
        other = at_minute(base.other, fixed, clock.second)
    return Point(start=at_minute(base.first, fixed, clock.second), grain=grain, is_sure=is_sure, other=other)


def fixed_minutes(clock: Clock, part: Part | None, s: Scene) -> int | None:
    """Minutes after midnight where the half of the day is known, from the clock, its part or the sentence."""
    minutes = clock.minutes
    if clock.is_exact or clock.hour > 12:
        is_small_hours = part is not None and part.name in {"tonight", "night"} and clock.hour < 5
        return minutes + 1440 if is_small_hours else minutes
    early, late = minutes % 720, minutes % 720 + 720
    if part is None:
        return {"am": early, "pm": late}[s.lean] if s.lean else None
    if part.name in {"tonight", "night", "evening", "late evening"}:
        if clock.hour == 12:
            return early + 1440
        is_small_hours = clock.hour < 5 and part.name != "evening"
        return early + 1440 if is_small_hours else late
    if part.half == "am":
        return early
    return minutes if 10 <= clock.hour <= 11 and part.name != "early evening" else late


def _daytime(clock: Clock) -> tuple[int, int | None]:
    """The likelier half of the day on some other date, and the other half where both are likely.

    One to four are afternoon, nine to twelve the working day; five to eight could be either.
    """
    early, late = clock.minutes % 720, clock.minutes % 720 + 720
    if clock.hour == 12 or clock.hour <= 4:
        return late, None
    if clock.hour >= 9:
        return early, None
    return (late, early) if clock.hour <= 6 else (early, late)


def _fixed_today(base: Day | None, minutes: int, second: int, s: Scene) -> datetime:
    """A time whose half of the day is known: today's, or the next (looking back, the latest)."""
    start = at_minute(s.today, minutes, second)
    if base is not None:
        is_gone = base.later and start <= s.now and not s.is_past
        return at_minute(base.later, minutes, second) if base.later and is_gone else start
    if s.is_surely_past:
        return start - timedelta(days=start > s.now)
    start += timedelta(days=start <= s.now)
    return start - timedelta(days=start - s.now > timedelta(days=1))  # midnight, said just after midnight


def _clock_today(base: Day | None, clock: Clock, fixed: int | None, s: Scene, *, is_daytime: bool) -> Point:
    """A time for today, or for the next day it comes round if no day was said."""
    today = s.today
    if fixed is not None:
        return Point(start=_fixed_today(base, fixed, clock.second, s), grain="hour")
    early, late = (
        at_minute(today, m, clock.second) for m in (clock.minutes % 720, clock.minutes % 720 + 720)
    )
    if s.is_past:
        back = [t for t in (late, early) if t <= s.now] or (
            [late - timedelta(days=1)] if base is None else [late]
        )
        is_sure = s.is_surely_past or base is not None
        ahead = next((t for t in (early, late) if t > s.now), None)
        return Point(start=back[0], grain="hour", is_sure=is_sure, other=None if is_sure else ahead)
    if is_daytime:
        minutes, _ = _daytime(clock)
        start = at_minute(today, minutes)
        return Point(start=start + timedelta(days=start <= s.now and base is None), grain="hour")
    if early > s.now:
        first, second = (late, early) if clock.hour <= 6 else (early, late)
        if clock.hour == 12:
            first, second = late, early
        return Point(start=first, grain="hour", is_sure=False, other=second)
    if late > s.now:
        return Point(start=late, grain="hour")
    if base is not None and not base.later:  # "today at three", and three has passed
        return Point(start=late, grain="hour", is_sure=False)
    next_day = (base.later if base else None) or today + timedelta(days=1)
    minutes, second_choice = _daytime(clock)
    if base is None and clock.hour in {5, 6, 12}:
        minutes = clock.minutes % 720  # said in the evening: the next one to come is the morning's
        second_choice = minutes + 720
    is_sure = base is None and 7 <= clock.hour <= 11
    other = (
        second_choice if second_choice is not None else clock.minutes % 720 + (720 if minutes < 720 else 0)
    )
    return Point(
        start=at_minute(next_day, minutes, clock.second),
        grain="hour",
        is_sure=is_sure,
        other=None if is_sure else at_minute(next_day, other, clock.second),
    )
