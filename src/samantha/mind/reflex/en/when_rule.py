"""A recurrence as a rule: which days it holds, and how RFC 5545 writes it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from samantha.mind.reflex.en.when_part import Part
from samantha.mind.reflex.en.when_words import Grain

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FIRST_DAY_LIMIT = 366 * 8 + 3  # 29 February skips a century's leap day at most once in eight years.


@dataclass(frozen=True, kw_only=True, slots=True)
class Repeat:
    """One recurrence. `part` is set for "every evening"; `is_sure` is False where the days are left open."""

    freq: str
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int = 0
    nths: tuple[int, ...] = ()  # "first and third Thursday"
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    count: int = 0
    part: Part | None = None
    is_sure: bool = True
    is_on_the_hour: bool = False
    is_other: bool = False  # "every other day" may begin at once; "every two days" begins in two days
    except_days: tuple[date, ...] = ()
    times: int = 0  # "twice a day", where the times may follow

    @property
    def grain(self) -> Grain:
        grains: dict[str, Grain] = {"SECONDLY": "second", "MINUTELY": "minute", "HOURLY": "hour"}
        return grains.get(self.freq, "day")

    @property
    def is_within_day(self) -> bool:
        return self.freq in {"SECONDLY", "MINUTELY", "HOURLY"}

    def rule(self, until: date | None = None) -> str:
        """The RRULE value (RFC 5545, 3.3.10)."""
        parts = [f"FREQ={self.freq}"]
        if self.interval > 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.months:
            parts.append("BYMONTH=" + ",".join(map(str, self.months)))
        if self.month_days:
            parts.append("BYMONTHDAY=" + ",".join(map(str, self.month_days)))
        if self.weekdays:
            is_one = len(self.weekdays) == 1
            nths = self.nths or ((self.nth,) if self.nth and is_one else (0,))
            codes = [f"{nth or ''}{_CODES[day]}" for day in self.weekdays for nth in nths]
            parts.append("BYDAY=" + ",".join(codes))
            if self.nth and not is_one:
                parts.append(f"BYSETPOS={self.nth}")
        if self.count:
            parts.append(f"COUNT={self.count}")
        if until:
            parts.append(f"UNTIL={until:%Y%m%d}T235959")
        return ";".join(parts)

    def holds(self, day: date) -> bool:
        """Whether an occurrence may fall on this day (the interval apart, which the first one sets)."""
        if self.months and day.month not in self.months:
            return False
        if self.month_days and not any(
            day.day == n or (n < 0 and (day + timedelta(days=-n)).day == 1) for n in self.month_days
        ):
            return False
        if not self.weekdays:
            return True
        if day.weekday() not in self.weekdays:
            return False
        if self.nths:
            return any(replace(self, nths=(), nth=nth).holds(day) for nth in self.nths)
        if not self.nth:
            return True
        if len(self.weekdays) == 1:
            return (day.day - 1) // 7 + 1 == self.nth or (
                self.nth == -1 and (day + timedelta(days=7)).month != day.month
            )
        same = [d for d in _month_of(day) if d.weekday() in self.weekdays]
        return abs(self.nth) <= len(same) and same[self.nth - (self.nth > 0)] == day

    def first_day(self, start: date) -> date:
        """The first day from `start` on that the rule holds."""
        for ahead in range(_FIRST_DAY_LIMIT):
            day = start + timedelta(days=ahead)
            if self.holds(day) and day not in self.except_days:
                return day
        return start


def _month_of(day: date) -> list[date]:
    first = day.replace(day=1)
    return [d for d in (first + timedelta(days=k) for k in range(31)) if d.month == day.month]
