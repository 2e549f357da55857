"""The words that time phrases are made of: tokens, numbers, units, amounts of time.

Every reader here and beside it takes the words and a place in them, and gives what it read with the
place after it, or None. Words are padded with empty strings, so a reader may look ahead freely.
"""

import calendar
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from samantha.core import pattern as re
from samantha.core.en.numbers import ONES, ORDINALS, TENS

Words = list[str]
Spans = list[tuple[int, int]]
Grain = Literal["second", "minute", "hour", "part", "day", "week", "month", "year"]

MAX_WORDS = 400  # A spoken turn is far shorter; beyond this a pasted text is not read for times.
_PAD = 12  # The longest look-ahead of any reader is shorter than this.


def vocabulary(words: str) -> frozenset[str]:
    """The words of a spaced string, for the tables of these files."""
    return frozenset(words.split())


WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed weds",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
PLURAL_WEEKDAYS = {f"{name}s": number for name, number in WEEKDAYS.items() if name.endswith("day")}
# These are also everyday words ("she sat", "the sun"), so they count only where a date must follow.
RISKY_WEEKDAYS = frozenset({"mon", "wed", "sat", "sun"})

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
# Never verbs, given names or adjectives, so a month on its own is a month.
SURE_MONTHS = frozenset({"january", "february", "july", "september", "october", "november", "december"})

UNIT_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
UNITS: dict[str, tuple[Grain, int]] = {  # the unit's grain, and how many of that grain it holds
    **dict.fromkeys(("second", "seconds", "sec", "secs"), ("second", 1)),
    **dict.fromkeys(("minute", "minutes", "min", "mins", "minute's", "minutes'"), ("minute", 1)),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "hour's", "hours'"), ("hour", 1)),
    **dict.fromkeys(("day", "days", "day's"), ("day", 1)),
    **dict.fromkeys(("night", "nights"), ("day", 1)),
    **dict.fromkeys(("week", "weeks", "week's", "wk", "wks"), ("week", 1)),
    **dict.fromkeys(("fortnight", "fortnights", "fortnight's"), ("week", 2)),
    **dict.fromkeys(("month", "months", "month's"), ("month", 1)),
    **dict.fromkeys(("year", "years", "year's", "yr", "yrs"), ("year", 1)),
    **dict.fromkeys(("decade", "decades"), ("year", 10)),
}
_FINER: dict[Grain, Grain] = {"day": "hour", "hour": "minute", "week": "day", "year": "month"}
_CLOSE_UNITS: dict[str, tuple[Grain, int]] = {"s": ("second", 1), "m": ("minute", 1), "h": ("hour", 1)}

NUMBER_WORDS = frozenset(ONES) | frozenset(TENS)
_ORDINAL_TENS = {"twentieth": 20, "thirtieth": 30}
ORDINAL_WORDS = frozenset(ORDINALS) | frozenset(_ORDINAL_TENS)

# The longer phrase first: "a couple" before "a".
_VAGUE_COUNTS: dict[tuple[str, ...], float] = {
    ("three", "quarters"): 0.75,
    ("a", "quarter"): 0.25,
    ("quarter",): 0.25,
    ("a", "half"): 0.5,
    ("half",): 0.5,
    ("a", "couple"): 2,
    ("another", "couple"): 2,
    ("couple",): 2,
    ("a", "few"): 3,
    ("another", "few"): 3,
    ("few",): 3,
    ("several",): 3,
    ("a", "dozen"): 12,
}
# What may stand after "an hour twenty"; a noun would be counted by the twenty.
_AFTER_TAIL = vocabulary(
    ", . ! ? ; ago from before after for to then and till until please in on at of timer nap run walk call or i"
) | {""}
_AMOUNT_HEADS = NUMBER_WORDS | vocabulary("a an another half quarter couple few several")
_MAX_DIGITS = 6  # Longer numbers are telephone numbers or nonsense, and would overflow a calendar.
_BEFORE_DECADES = frozenset({"the", "early", "late", "mid"})  # "the 80s were loud"
_MAX_YEARS = 100  # An amount beyond a lifetime is a figure of speech.

_TOKEN = re.compile(
    r"""
      [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?![0-9])          # 2026-12-05
    | [0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?(?![0-9/])  # 12/5, 5/12/2026
    | [0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}(?![0-9])        # 5.12.2026
    | [0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?(?![0-9.:])(?!\.[0-9])  # 18:30, 6.30, 18:30:15
    | [0-9]{1,2}[:.][0-9]{2}(?=\.(?:\s|$))             # "at 6.30." at the end of a sentence
    | [0-9]+(?:st|nd|rd|th)\b                          # 3rd
    | [0-9]+(?:\.[0-9]+)?                              # 20, 1.5
    | [ap]\.\s?m\b\.?                                  # p.m.
    | [^\W\d_]+(?:'[^\W\d_]+)*                         # o'clock
    | \S
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CURLY = str.maketrans({"\u2019": "'", "\u2018": "'", "\u2013": "-"})
# As people type and say them; what follows reads only the plain word.
SPELLINGS = {
    spelling: word
    for word, spellings in {
        "tomorrow": "tmrw tmr tmw tmrow tomoz tomorow tommorow tommorrow tomorro tomoro 2moro 2morrow overmorow morrow",
        "tomorrow's": "tomorrows tmrws",
        "today": "2day tday",
        "today's": "todays",
        "tonight": "tonite 2nite 2night tnite tonights",
        "yesterday": "yday yesterdy yestarday",
        "night": "nite nght",
        "nights": "nites",
        "morning": "morn mornin mornin' mrng",
        "afternoon": "arvo avo aftn aft",
        "afternoons": "arvos",
        "evening": "evenin evenin' evng",
        "week": "wk",
        "weeks": "wks",
        "weekend": "wkend wknd w/e",
        "month": "mth",
        "months": "mths",
        "minutes": "minuets mintues",
        "tuesday": "tuseday tusday teusday",
        "wednesday": "wensday weds wenesday wedesday wensdy",
        "thursday": "thrusday thursdy thirsday",
        "friday": "firday",
        "saturday": "saterday satarday saturdy",
        "january": "janurary janaury",
        "february": "febuary feburary",
        "september": "septmber",
        "half": "harf hlaf",
        "quarter": "qtr",
        "next": "nxt",
        "every": "evry",
        "before": "b4",
        "until": "untill",
        "noon": "noonish middayish",
        "lunchtime": "lunchtimeish",
        "teatime": "teatimeish",
        "birthday": "bday",
        "o'clock": "oclock o'c",
        "through": "thru",
        "forty": "fourty",
        "twelfth": "twelth",
    }.items()
    for spelling in spellings.split()
}
# Slips in the long words: a letter left out, or two that changed places ("thurday", "saturady").
_SLIPPED = [
    *(name for name in (*WEEKDAYS, *MONTHS) if len(name) > 5),
    *vocabulary("tomorrow yesterday morning afternoon evening fortnight minutes quarter tonight"),
]
SPELLINGS |= {
    slip: word
    for word in _SLIPPED
    for k in range(1, len(word) - 1)
    for slip in (word[:k] + word[k + 1 :], word[:k] + word[k + 1] + word[k] + word[k + 2 :])
    if slip != word
}


# What the person's memory dates: the words of its name, and when it is (a date, or a wall time).
Anchors = tuple[tuple[str, tuple[str, ...], "date | datetime"], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """What a phrase is read against.

    now: naive wall time where the phrase is meant.
    is_past: the sentence looks back, so "on Friday" is the Friday gone.
    is_surely_past: it asks or tells plainly of what was, so "at six" has passed too.
    is_month_first: "12/5" is December, as in the United States.
    lean: which half of the day the sentence hints at ("wake me": am; "dinner": pm), or nothing.
    """

    now: datetime
    is_past: bool = False
    is_surely_past: bool = False
    is_tense_sure: bool = True
    is_month_first: bool = False
    zone: str = ""
    anchors: Anchors = ()
    lean: Literal["am", "pm", ""] = ""

    @property
    def today(self) -> date:
        return self.now.date()


@dataclass(frozen=True, kw_only=True, slots=True)
class Amount:
    """A length of time. Months and years have no fixed seconds, so they stand apart."""

    seconds: int = 0
    months: int = 0
    grain: Grain
    is_sure: bool = True  # "a few", "a couple"

    def to_seconds(self) -> int:
        """Seconds, a month counted as 30 days and a year as 365, for lengths that have no start."""
        years, months = divmod(self.months, 12)
        return self.seconds + (years * 365 + months * 30) * 86400


def split_words(text: str) -> tuple[Words, Spans]:
    """Lower-case words with their places; hyphens inside compound words fall away ("twenty-five")."""
    found = []
    for match in _TOKEN.finditer(text.translate(_CURLY)):
        found.append((match.group().lower(), match.span()))
        if len(found) >= MAX_WORDS:
            break
    words: Words = []
    spans: Spans = []
    for k, (word, span) in enumerate(found):
        kept = word
        if word == "-" and 0 < k < len(found) - 1:
            before, after = found[k - 1][0], found[k + 1][0]
            if before in WEEKDAYS and after in WEEKDAYS:
                kept = "to"
            elif before.isalpha() or after.isalpha():
                is_tight = found[k - 1][1][1] == span[0] and span[1] == found[k + 1][1][0]
                if is_tight and not (before in {"am", "pm"} and after[0].isdigit()):
                    continue
        elif kept[0] in "ap" and kept[1:2] == ".":
            kept = kept[0] + "m"
        if (
            kept == "eve"
            and words
            and (words[-1] in {"this", "tomorrow", "yesterday"} or words[-1] in WEEKDAYS)
        ):
            kept = "evening"
        words.append(SPELLINGS.get(kept, kept))
        spans.append(span)
    words.extend([""] * _PAD)
    return words, spans


def number_at(w: Words, i: int) -> tuple[int, int] | None:
    """A whole number in digits or words: "20", "twenty five", "a hundred and twenty"."""
    word = w[i]
    if word.isdecimal() and word.isascii():
        return (int(word), i + 1) if len(word) <= _MAX_DIGITS else None
    if word == "a" and w[i + 1] == "hundred":
        value, j = 1, i + 1
    elif word in TENS:
        value, j = TENS[word], i + 1
        if 0 < ONES.get(w[j], 0) < 10:
            value, j = value + ONES[w[j]], j + 1
    elif word in ONES:
        value, j = ONES[word], i + 1
    else:
        return None
    if w[j] == "hundred" and value < 10:
        value, j = value * 100, j + 1
        rest = number_at(w, j + 1) if w[j] == "and" else number_at(w, j)
        if rest and rest[0] < 100 and w[rest[1]] in UNITS:
            value, j = value + rest[0], rest[1]
    return value, j


def ordinal_at(w: Words, i: int) -> tuple[int, int] | None:
    """ "3rd", "third", "twenty first"; None for a plain number."""
    word = w[i]
    if word in ORDINALS:
        return ORDINALS[word], i + 1
    if word in _ORDINAL_TENS:
        return _ORDINAL_TENS[word], i + 1
    if word in TENS and ORDINALS.get(w[i + 1], 10) < 10:
        return TENS[word] + ORDINALS[w[i + 1]], i + 2
    if word[:1].isdigit() and word[-2:] in {"st", "nd", "rd", "th"} and len(word) <= 4:
        return int(word[:-2]), i + 1
    return None


def _count_at(w: Words, i: int) -> tuple[float, int, bool] | None:
    """How many of a unit that follows: the count, the place of the unit, and whether it is exact."""
    for words, value in _VAGUE_COUNTS.items():
        if w[i] == words[0] and tuple(w[i : i + len(words)]) == words:
            j = i + len(words)
            j += w[j] == "of"
            j += value < 1 and w[j] in {"a", "an"}
            return value, j, words[-1] not in {"few", "several"}
    if w[i] in {"a", "an", "another"} and w[i + 1] != "hundred":
        return 1, i + 1, True
    if "." in w[i] and w[i].replace(".", "", 1).isdecimal() and w[i].isascii() and len(w[i]) <= _MAX_DIGITS:
        return float(w[i]), i + 1, True
    number = number_at(w, i)
    if number is None:
        return None
    value, j = number
    half, j = _and_a_part(w, j)
    return value + half, j, True


def _and_a_part(w: Words, j: int) -> tuple[float, int]:
    """The tail of "two and a half", "an hour and a quarter", or nothing."""
    if w[j] == "and" and w[j + 1] == "a" and w[j + 2] in {"half", "quarter"} and w[j + 3] not in {"a", "an"}:
        return (0.5 if w[j + 2] == "half" else 0.25), j + 3
    if w[j : j + 3] == ["and", "three", "quarters"]:
        return 0.75, j + 3
    return 0.0, j


def _after_and(w: Words, j: int) -> int:
    """The place of a further amount; "24 hours a day" has none, so it points where nothing can be read."""
    k = j + (w[j] == ",")
    k += w[k] == "and"
    return len(w) - 1 if k == j and w[k] in {"a", "an"} else k


def _counted_unit_at(w: Words, k: int) -> tuple[float, Grain, int, bool] | None:
    """One count with its unit: how many of it, which, the place after, and whether the count is exact."""
    count = _count_at(w, k)
    if count is None:
        return None
    value, at, is_exact = count
    unit = UNITS.get(w[at]) or (_CLOSE_UNITS.get(w[at]) if w[k][:1].isdigit() else None)
    if unit is None:
        return None
    part, end = _and_a_part(w, at + 1)
    return (value + part) * unit[1], unit[0], end, is_exact


def _bare_tail_at(w: Words, j: int, grain: Grain) -> tuple[int, Grain, int] | None:
    """The twenty of "an hour twenty", the thirty of "one minute thirty"; "1h20" as well."""
    below: tuple[int, Grain] | None = {"hour": (60, "minute"), "minute": (1, "second")}.get(grain)  # type: ignore[assignment]
    number = number_at(w, j)
    if below is None or number is None or not 1 <= number[0] <= 59 or w[j - 1] in {"half", "quarter"}:
        return None
    if w[number[1]] in _AFTER_TAIL:
        return number[0] * below[0], below[1], number[1]
    return None


def amount_at(w: Words, i: int) -> tuple[Amount, int] | None:
    """A length of time: "two hours", "an hour and a half", "1 hr 20 min", "half an hour"."""
    if w[i] not in _AMOUNT_HEADS and not w[i][:1].isdigit():
        return None
    seconds, months, is_sure = 0.0, 0.0, True
    grain: Grain | None = None
    j = i
    for _ in range(4):  # years, days, hours, minutes: nobody says more at once
        counted = _counted_unit_at(w, j if grain is None else _after_and(w, j))
        if counted is None:
            break
        value, name, j, is_exact = counted
        months += value * {"year": 12, "month": 1}.get(name, 0)
        seconds += value * UNIT_SECONDS.get(name, 0)
        is_sure = is_sure and is_exact
        grain = name if value == int(value) else _FINER.get(name, name)
    tail = _bare_tail_at(w, j, grain) if grain and j > i else None
    if tail:
        seconds, grain, j = seconds + tail[0], tail[1], tail[2]
    if grain is not None and w[j] == "or" and w[j + 1] in {"so", "two", "thereabouts"}:
        is_sure, j = is_sure and w[j + 1] != "two", j + 2
    seconds += (months - int(months)) * 30 * 86400
    is_too_long = months > _MAX_YEARS * 12 or seconds > _MAX_YEARS * 366 * 86400
    is_decade = (
        grain == "second" and w[j - 1] == "s" and w[i].isdecimal() and len(w[i]) > 1 and w[i][-1] == "0"
    )
    if grain is None or is_too_long or w[j] == "old" or (is_decade and i > 0 and w[i - 1] in _BEFORE_DECADES):
        return None
    return Amount(seconds=round(seconds), months=int(months), grain=grain, is_sure=is_sure), j


def make_date(year: int, month: int, day: int) -> date | None:
    """The date, or None if the calendar has no such day (or the year is nobody's plan)."""
    if not (1900 <= year <= 2199 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or that month's last day if it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth such weekday of the month; a negative nth counts from its end."""
    length = calendar.monthrange(year, month)[1]
    if nth > 0:
        day = 1 + (weekday - date(year, month, 1).weekday()) % 7 + 7 * (nth - 1)
    else:
        day = length - (date(year, month, length).weekday() - weekday) % 7 + 7 * (nth + 1)
    return date(year, month, day) if 1 <= day <= length else None


def coming(today: date, weekday: int) -> date:
    """The next such weekday, today included."""
    return today + timedelta(days=(weekday - today.weekday()) % 7)


def gone(today: date, weekday: int) -> date:
    """The latest such weekday before today."""
    return today - timedelta(days=(today.weekday() - weekday) % 7 or 7)
