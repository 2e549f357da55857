"""What a phrase comes to: its pieces settled against now, as wall times in its zone."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from samantha.mind.reflex.en.when_clock import Clock
from samantha.mind.reflex.en.when_counted import shift_day
from samantha.mind.reflex.en.when_period import Day
from samantha.mind.reflex.en.when_phrase import Phrase
from samantha.mind.reflex.en.when_point import Point, at_minute, fixed_minutes, part_of_day, point_of
from samantha.mind.reflex.en.when_rule import Repeat
from samantha.mind.reflex.en.when_words import Amount, Grain, Scene, Spans, add_months

Kind = Literal["instant", "range", "repeat", "duration"]


@dataclass(frozen=True, kw_only=True)
class When:
    """One time that was said.

    span: the characters read, prepositions included. Where the pieces stand apart ("at six call Ann
        tomorrow") it is the longest run, and `spans` holds them all.
    start, end: naive wall times in `zone`; `end` is set for ranges and for parts of the day, exclusive.
    zone: IANA name; the person's own unless a place was named (`is_pinned`).
    rrule: RFC 5545 RRULE value of a repeat; `start` is its first occurrence.
    except_days: days of a repeat that are left out and that its rule cannot say; it is then never sure.
    after_s: for offsets ("in 20 minutes"), the exact seconds from now; negative for "ago".
    duration_s: for lengths ("for two hours").
    is_sure: False where two readings differ in effect; `other` is then the second one, if it is a time.
    has_date, has_time: which parts were said, so that a caller can ask for the one that is missing.
    """

    span: tuple[int, int]
    grain: Grain
    kind: Kind
    start: datetime
    end: datetime | None = None
    zone: str
    is_pinned: bool = False
    rrule: str = ""
    except_days: tuple[date, ...] = ()
    after_s: int | None = None
    duration_s: int | None = None
    is_sure: bool = True
    other: datetime | None = None
    has_date: bool = False
    has_time: bool = False
    spans: tuple[tuple[int, int], ...] = ()


def settle(phrase: Phrase, here: datetime, scene: Scene, spans: Spans) -> When:
    """The phrase as a time. `here` is the aware now of the person, `spans` the places of the words."""
    zone = phrase.zone or (phrase.until.zone if phrase.until else "")
    # The day is the speaker's own ("tomorrow"); only the clock hangs in the other place.
    now = here.astimezone(ZoneInfo(zone)) if zone else here
    scene = replace(scene, now=now.replace(tzinfo=None))
    chars = tuple((spans[first][0], spans[last - 1][1]) for first, last in phrase.runs)
    bare = When(
        span=max(chars, key=lambda run: run[1] - run[0]),
        spans=chars,
        grain="day",
        kind="instant",
        start=scene.now,
        zone=zone or zone_name(now),
        is_pinned=bool(zone),
        has_date=bool(phrase.day or phrase.repeat or phrase.offset),
        has_time=bool(phrase.clock or phrase.part or phrase.offset),
    )
    if phrase.offset:
        return _offset(bare, phrase.offset, now)
    if phrase.repeat:
        return _recurring(bare, phrase, phrase.repeat, scene, now)
    if phrase.is_from_now and phrase.length:
        return _around_now(bare, phrase.length, phrase.is_from_now, scene, now)
    return _single(bare, phrase, scene)


def _offset(bare: When, offset: tuple[Amount, int], now: datetime) -> When:
    amount, sign = offset
    seconds = sign * amount.seconds
    # Through UTC, so that three hours are three hours on the night the clocks change.
    start = (now.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(now.tzinfo).replace(tzinfo=None)
    return replace(bare, start=start, grain=amount.grain, after_s=seconds, is_sure=amount.is_sure)


def _around_now(bare: When, amount: Amount, sign: int, s: Scene, now: datetime) -> When:
    if amount.grain in {"second", "minute", "hour"}:
        edge = (now.astimezone(UTC) + timedelta(seconds=sign * amount.seconds)).astimezone(now.tzinfo)
        other = edge.replace(tzinfo=None)
    else:
        other = datetime.combine(shift_day(s.today, amount, sign), s.now.time())
    start, end = sorted((s.now, other))
    return replace(
        bare,
        start=start,
        end=end,
        kind="range",
        grain=amount.grain,
        has_date=True,
        duration_s=amount.to_seconds(),
    )


def _single(bare: When, phrase: Phrase, s: Scene) -> When:
    """One time or one range."""
    length = phrase.length
    if not (phrase.day or phrase.clock or phrase.part):
        if phrase.until:
            end = point_of(phrase.until, s)
            # "I'm away until Friday": with that day, as in every range, or back on it.
            is_day = not (phrase.until.clock or phrase.until.part)
            return replace(
                bare,
                kind="range",
                start=s.now,
                end=(end.end or end.start + timedelta(days=1)) if is_day else end.start,
                grain=end.grain,
                is_sure=end.is_sure and not is_day,
                other=end.start if is_day else end.other,
                has_date=bool(phrase.until.day),
                has_time=bool(phrase.until.clock or phrase.until.part),
            )
        assert length is not None, "a phrase holds at least one piece"
        return replace(
            bare, kind="duration", grain=length.grain, duration_s=length.to_seconds(), is_sure=length.is_sure
        )
    if phrase.until:
        return _span(bare, phrase, phrase.until, s)
    point = point_of(phrase, s)
    if phrase.is_open:
        point = replace(point, is_sure=False)
    day = phrase.day
    is_run = bool(day and day.end) and not (phrase.clock or phrase.part)
    when = replace(
        bare,
        kind="range" if is_run else "instant",
        start=point.start,
        end=point.end,
        grain=point.grain,
        is_sure=point.is_sure,
        other=point.other,
        has_date=bool(day) or bool(phrase.part and phrase.part.day_shift is not None),
    )
    if length:
        seconds = length.to_seconds()
        when = replace(when, duration_s=seconds)
        if phrase.clock or phrase.part:
            when = replace(when, kind="range", end=point.start + timedelta(seconds=seconds))
    return when


def _span(bare: When, phrase: Phrase, until: Phrase, s: Scene) -> When:
    """From one point to another; what the second leaves unsaid it takes from the first."""
    has_date = bool(phrase.day or until.day)
    head = phrase
    if head.clock and until.clock and not head.clock.is_exact and not (head.part or until.part):
        head = replace(head, clock=_half_from(head.clock, until.clock))
    if until.day and not phrase.day and not until.clock and phrase.clock is None:
        head = replace(head, day=until.day)
    if until.part and not head.part and until.clock and head.clock and not head.clock.is_exact:
        head = replace(head, part=until.part)
    if until.day and not head.day and until.clock and head.clock:
        head = replace(head, day=until.day)
    start = point_of(head, s, is_daytime=True)
    tail = until
    if tail.clock:
        day = tail.day.first if tail.day else start.start.date()
        minutes = fixed_minutes(tail.clock, tail.part or head.part, s)
        choices = (
            [minutes] if minutes is not None else [tail.clock.minutes % 720, tail.clock.minutes % 720 + 720]
        )
        ends = [at_minute(day, m + 1440 * ahead) for ahead in (0, 1) for m in choices]
        end = next((e for e in sorted(ends) if e > start.start), ends[-1])
    elif tail.part:
        end = part_of_day(tail.day or Day(first=start.start.date()), tail.part, s).end or start.start
    else:
        assert tail.day is not None, "an end has a piece"
        last = tail.day.end or tail.day.first + timedelta(days=1)
        while last <= start.start.date() and tail.day.weekday is not None:
            last += timedelta(days=7)
        end = datetime.combine(last, time())
    if end <= start.start:
        end = start.start + timedelta(days=1)
    grain = start.grain if start.grain != "hour" or not (tail.clock and tail.clock.minute) else "minute"
    is_sure = start.is_sure or bool(until.clock and until.clock.is_exact)
    return replace(
        bare,
        kind="range",
        start=start.start,
        end=end,
        grain=grain,
        is_sure=is_sure,
        other=None if is_sure else start.other,
        has_date=has_date,
        duration_s=None,
    )


def _half_from(head: Clock, tail: Clock) -> Clock:
    """In "2 to 4 pm" the two is pm as well; in "10 to 2 pm" the ten is not."""
    if head.hour > 12 or head.hour == 0 or not tail.is_exact:
        return head
    early, late = head.minutes % 720, head.minutes % 720 + 720
    minutes = late if late < tail.minutes else early
    return Clock(hour=minutes // 60, minute=minutes % 60, is_exact=True)


def _recurring(bare: When, phrase: Phrase, repeat: Repeat, s: Scene, now: datetime) -> When:
    """A repeat with its first occurrence."""
    day, clock = phrase.day, phrase.clock
    part = phrase.part or repeat.part
    has_time = bool(clock or part)
    repeat = _with_day(repeat, day)
    limit = _until_of(phrase, s)
    point: Point | None = None
    if phrase.also and clock:
        return _times_a_day(bare, phrase, s, now)
    if repeat.is_within_day and not clock:
        start = _first_within_day(repeat, s, now) if day is None else datetime.combine(day.first, time())
    else:
        from_day = max(day.first, s.today) if day else s.today
        start, point = _first_occurrence(repeat, replace(phrase, part=part), from_day, s)
    grain: Grain = point.grain if point else repeat.grain
    is_sure = repeat.is_sure and (point.is_sure if point else True)
    end = None
    if clock and phrase.until and phrase.until.clock:
        span = _span(
            bare,
            replace(phrase, repeat=None, day=Day(first=start.date()), until=phrase.until),
            phrase.until,
            s,
        )
        start, end, is_sure = span.start, span.end, repeat.is_sure
        # "Every hour from nine to five" needs hours in its rule; they are not written, so it must be asked.
        is_sure = is_sure and not repeat.is_within_day
    length = phrase.length.to_seconds() if phrase.length and limit is None else None
    return replace(
        bare,
        kind="repeat",
        start=start,
        end=end or (start + timedelta(seconds=length) if length and has_time else None),
        grain=grain,
        rrule=repeat.rule(limit),
        except_days=repeat.except_days,
        is_sure=is_sure,
        other=point.other if point and not end else None,
        has_time=has_time or repeat.is_within_day,
        duration_s=length,
    )


def _times_a_day(bare: When, phrase: Phrase, s: Scene, now: datetime) -> When:
    """ "Every day at 8 am and 8 pm": one rule where the minutes agree, else the first and no certainty."""
    assert phrase.clock is not None, "a further time has a first one"
    alone = replace(phrase, also=())
    found: list[When] = []
    for clock in (phrase.clock, *phrase.also):
        when = _recurring(bare, replace(alone, clock=clock), phrase.repeat or Repeat(freq="DAILY"), s, now)
        if any(when.start.time() == one.start.time() for one in found):  # "at 8 and 8": morning and evening
            half = when.start - timedelta(hours=12)
            when = replace(when, start=half if half > s.now else half + timedelta(days=1))
        found.append(when)
    early = min(found, key=lambda when: when.start)
    minutes = {when.start.minute for when in found}
    if len(minutes) > 1:
        return replace(early, is_sure=False, other=max(when.start for when in found))
    hours = ",".join(str(hour) for hour in sorted({when.start.hour for when in found}))
    is_sure = early.is_sure or (phrase.repeat is not None and phrase.repeat.times == len(found))
    return replace(
        early,
        rrule=f"{early.rrule};BYHOUR={hours};BYMINUTE={early.start.minute}",
        is_sure=is_sure,
        other=None,
    )


def _with_day(repeat: Repeat, day: Day | None) -> Repeat:
    """ "Tuesday every other week", "the 3rd, every month": the day said beside the rule is part of it."""
    if day is None or repeat.weekdays or repeat.month_days or repeat.months:
        return repeat
    if repeat.freq == "WEEKLY":
        return replace(repeat, weekdays=(day.first.weekday(),))
    if repeat.freq == "MONTHLY":
        return replace(repeat, month_days=(day.first.day,))
    if repeat.freq == "YEARLY":
        return replace(repeat, months=(day.first.month,), month_days=(day.first.day,))
    return repeat


def _until_of(phrase: Phrase, s: Scene) -> date | None:
    """The last day of a repeat, where one was said: "until December", "for two weeks"."""
    if phrase.until and phrase.until.day:
        day = phrase.until.day
        return day.first - timedelta(days=1) if day.grain != "day" else day.first
    if phrase.day and phrase.day.end and phrase.day.grain != "year":
        return phrase.day.end - timedelta(days=1)  # "every day this week"
    if phrase.length and phrase.length.grain in {"day", "week", "month", "year"}:
        return shift_day(s.today, phrase.length, 1)
    return None


def _first_within_day(repeat: Repeat, s: Scene, now: datetime) -> datetime:
    if repeat.is_on_the_hour:
        return s.now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    unit = {"SECONDLY": 1, "MINUTELY": 60, "HOURLY": 3600}[repeat.freq]
    later = now.astimezone(UTC) + timedelta(seconds=unit * repeat.interval)
    return later.astimezone(now.tzinfo).replace(tzinfo=None)


def _first_occurrence(
    repeat: Repeat, phrase: Phrase, from_day: date, s: Scene
) -> tuple[datetime, Point | None]:
    """The first one after now. Without a time of day, today is already under way and does not count."""
    is_free = not (repeat.weekdays or repeat.month_days or (repeat.months and repeat.freq != "MONTHLY"))
    if not (phrase.clock or phrase.part):
        if from_day == s.today:
            if is_free:
                ahead = {"DAILY": (1, 0), "WEEKLY": (7, 0), "MONTHLY": (0, 1), "YEARLY": (0, 12)}[repeat.freq]
                many = 1 if repeat.is_other else repeat.interval
                day = add_months(s.today, ahead[1] * many) + timedelta(days=ahead[0] * many)
                while not repeat.holds(day):  # "every month bar August"
                    day = add_months(day, many)
                return datetime.combine(day, time()), None
            from_day += timedelta(days=1)
        return datetime.combine(repeat.first_day(from_day), time()), None
    # Read as on a far day, so that a bare hour means the same on every occurrence.
    day = repeat.first_day(from_day)
    calm = replace(s, is_past=False, now=datetime.combine(s.today - timedelta(days=2), time()))
    point = point_of(replace(phrase, day=Day(first=day)), calm)
    if point.start <= s.now:
        day = repeat.first_day(day + timedelta(days=1))
        point = point_of(replace(phrase, day=Day(first=day)), calm)
    return point.start, point


def zone_name(now: datetime) -> str:
    return getattr(now.tzinfo, "key", None) or "UTC"
