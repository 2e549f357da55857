"""Clock times: "half past six", "18:30", "six o'clock", "at ten to"."""

from dataclasses import dataclass, replace

from samantha.mind.reflex.en.when_part import part_at
from samantha.mind.reflex.en.when_words import (
    MONTHS,
    NUMBER_WORDS,
    UNITS,
    WEEKDAYS,
    Words,
    number_at,
    vocabulary,
)

CLOCK_PREPS = frozenset({"at", "by", "around", "about", "before", "after", "past", "from"})
CLOCK_PREPS |= {"for", "since", "approximately", "roughly", "towards", "circa", "@"}
# "about six" may be six of anything, so after these only words that cannot be counted may follow.
_WEAK_PREPS = frozenset(
    {"about", "around", "before", "after", "past", "for", "from", "since", "by", "towards"}
)
_COUNTED = vocabulary(
    "percent % ° degrees people pounds euros dollars quid miles km metres meters kilometres kilos "
    "grams times "
    "points point end time of go stage moment side extreme hand hundred thousand million billion and/or "
    "foot feet inch inches litres liters / * + = different more other big small per k g kg cm mm mph lb"
)
_FREE_NEXT = vocabulary(
    ", . ! ? ; : ) and or to in on at for the this tonight today tomorrow every please but then so if when "
    "with because sharp exactly precisely i we you he she they it my our can could would will is was that "
    "from until till next each daily or call remind not"
)
# "Doors open 1830", "the train leaves 0710": behind these four digits are a time.
_BEFORE_CLOCKS = vocabulary(
    "open opens start starts begin begins leaves lands arrives departs boards closes due"
)
# "Shall we say eight on Sunday": a number before a day is a time where one is proposed.
_PROPOSALS = vocabulary("say it do you to for starts start , .")
_COPULAS = vocabulary("is am are be been being was were feel feels felt i'm she's he's they're we're you're")
_ON_THE_DOT = frozenset({"bang", "dead", "smack", "spot"})
_STROKES = (["the", "dot", "of"], ["the", "stroke", "of"])
_MINUTE_WORDS = {"quarter": 15, "half": 30}
_TO_WORDS = frozenset({"to", "till", "til", "until", "-"})
_PLAIN_MINUTES = frozenset({5, 10, 15, 20, 25})


@dataclass(frozen=True, kw_only=True, slots=True)
class Clock:
    """A time on the clock face as it was said.

    hour: 0 to 24; 24 is the midnight that ends a day.
    is_exact: the half of the day is known (am or pm, or the 24-hour clock).
    """

    hour: int
    minute: int = 0
    second: int = 0
    is_exact: bool = False
    has_second: bool = False
    is_bare: bool = False  # a lone number, which needs a preposition or a neighbour to be a time
    is_doubtful: bool = False  # "10 to 4", which may be a span
    is_hourless: bool = False  # "at ten to": only the minute was said

    @property
    def minutes(self) -> int:
        return self.hour * 60 + self.minute


def clock_at(
    w: Words, i: int, *, is_expected: bool = False, is_plain: bool = False
) -> tuple[Clock, int] | None:
    """A clock time with its preposition.

    is_expected: a neighbour makes a bare number a time ("tomorrow six").
    is_plain: "ten to six" is a span here, not 5:50, because "from" stood before it.
    """
    j = i
    prep = ""
    if w[j] == "just" or (w[j] == "no" and w[j + 1] == "later"):
        j += 1 if w[j] == "just" else 3
    for _ in range(2):  # "at about six"
        if w[j] in CLOCK_PREPS:
            prep, j = w[j], j + 1
    if not prep and w[j] == "on" and i > 0 and w[i - 1] in _ON_THE_DOT:
        prep, j = "at", j + 1  # "bang on six"
    if (prep or w[j] == "on") and w[j + 1 - bool(prep) : j + 4 - bool(prep)] in _STROKES:
        prep, j = "at", j + 4 - bool(prep)
    if prep == "by" and i > 0 and (w[i - 1] in NUMBER_WORDS or w[i - 1].isdecimal()):
        return None  # "four by four"
    face = _face_at(w, j, is_plain=is_plain, has_prep=bool(prep), is_expected=is_expected)
    if prep in {"at", "by", "around"} or w[j] in {"on", "the"}:
        face = _hourless_at(w, j) or face
    if face is None:
        return None
    clock, end = face
    if clock.is_bare and not _may_be_bare(w, j, end, prep, is_expected=is_expected):
        return None
    if not prep and w[j] in {"5", "10"} and w[j + 1] == "to" and clock.minute == 60 - int(w[j]):
        clock = replace(clock, is_doubtful=True)
    return clock, end


def _may_be_bare(w: Words, j: int, end: int, prep: str, *, is_expected: bool) -> bool:
    after = w[end]
    if not prep and not is_expected:
        is_said_before = j == 0 or w[j - 1] in _PROPOSALS
        is_on_day = is_said_before and ((after == "on" and w[end + 1] in WEEKDAYS) or after == "tomorrow")
        is_served = after == "for" and is_said_before and _spoken_at(w, end + 1) is not None
        return is_on_day or is_served or part_at(w, end) is not None
    if after in UNITS or (after == "-" and not is_expected) or _is_counted(after):
        return False
    if after in NUMBER_WORDS or (
        after[:1].isdigit() and ":" not in after and "/" not in after and w[end - 1] == after
    ):
        return False
    if after in {"past", "to", "till"} and w[end + 1] in {"", ".", "?", ","}:
        return False  # "at twenty past": of which hour, nobody said
    if prep == "for" and not is_expected:
        return bool(set(w) & {"alarm", "wake", "reminder", "remind", "meeting", "booked"}) and after in {
            "",
            ".",
            "!",
            "?",
        }
    if after in MONTHS and w[end + 1] in {"street", "road", "avenue", "lane"}:
        return False  # "at 18 March Street"
    if after == "and" and w[end + 1] in {"a", "three"} and w[end + 2] in {"half", "quarter", "quarters"}:
        return False  # "about two and a half hours"
    if w[j] == "one" and after == "with":  # "lunch at one with Ann", but "she is at one with the world"
        return j >= 2 and w[j - 2] not in _COPULAS
    if w[j] == "one" and after and (after not in _FREE_NEXT or after == "and"):
        return False
    if prep in _WEAK_PREPS and not is_expected:
        return not after or after in _FREE_NEXT or after in MONTHS
    return True


def _is_counted(word: str) -> bool:
    """Whether a number before this word counts it: a measure, or a plural."""
    is_plural = word.endswith("s") and len(word) > 3 and not word.endswith("ss") and word not in _FREE_NEXT
    return word in _COUNTED or is_plural


def _face_at(
    w: Words, i: int, *, is_plain: bool, has_prep: bool, is_expected: bool
) -> tuple[Clock, int] | None:
    word = w[i]
    if word in {"noon", "midday"}:
        return Clock(hour=12, is_exact=True), _after_ish(w, i + 1)
    if word == "twelve" and w[i + 1] in {"noon", "midnight", "midday"}:
        return _face_at(w, i + 1, is_plain=is_plain, has_prep=has_prep, is_expected=is_expected)
    if word == "12" and w[i + 1] in {"noon", "midnight", "midday"}:
        return _face_at(w, i + 1, is_plain=is_plain, has_prep=has_prep, is_expected=is_expected)
    if word == "midnight":
        return Clock(hour=24, is_exact=True), _after_ish(w, i + 1)
    found = None if is_plain and _is_span(w, i) else _spoken_at(w, i)
    found = (
        found
        or _written_at(w, i, has_prep=has_prep, is_expected=is_expected)
        or _hour_at(w, i, has_prep=has_prep)
    )
    if found is None:
        return None
    clock, j = found
    half = _half_at(w, j)
    if half:
        sign, j = half
        if clock.hour <= 12:
            hour = clock.hour % 12 + (12 if sign == "pm" else 0)
            clock = Clock(
                hour=hour,
                minute=clock.minute,
                second=clock.second,
                has_second=clock.has_second,
                is_exact=True,
            )
        else:
            clock = Clock(hour=clock.hour, minute=clock.minute, is_exact=True)
    elif clock.is_bare and w[j] in {"ish", "sharp"}:
        clock = Clock(hour=clock.hour, minute=clock.minute, is_exact=clock.is_exact)
    return clock, _after_ish(w, j)


def _is_span(w: Words, i: int) -> bool:
    """After "from", "ten to six" is a span; "quarter to six" and "half past six" are never one."""
    number = number_at(w, i)
    return number is not None and number[0] <= 12 and w[number[1]] in {"to", "till", "til"}


def _after_ish(w: Words, j: int) -> int:
    if w[j] in {"ish", "sharp", "exactly", "precisely"}:
        return j + 1
    return j + 3 if w[j : j + 3] == ["on", "the", "dot"] else j


def _half_at(w: Words, j: int) -> tuple[str, int] | None:
    if w[j] in {"am", "pm"}:
        return w[j], j + 1
    if w[j] in {"a", "p"} and w[j + 1] == "m":
        return w[j] + "m", j + 2
    return None


def _hour_number(w: Words, i: int) -> tuple[int, int] | None:
    word = w[i]
    if word.endswith("ish") and len(word) > 3:
        number = number_at([word[:-3], "", ""], 0)
        return (number[0], i + 1) if number and 1 <= number[0] <= 12 else None
    if word in {"oh", "o"} and w[i + 1] in NUMBER_WORDS:
        number = number_at([w[i + 1], "", ""], 0)
        return (number[0], i + 2) if number and 0 < number[0] < 10 else None
    if len(word) > 2 and word.isdecimal():
        return None
    number = number_at([word, "", ""], 0) if word not in {"twenty"} else number_at(w, i)
    if number is None or not 0 <= number[0] <= 24:
        return None
    return number[0], i + 1 if word not in {"twenty"} or number[0] == 20 else i + 2


def _spoken_at(w: Words, i: int) -> tuple[Clock, int] | None:
    """ "quarter past six", "ten to six", "half eight" (British: 8:30)."""
    said = _minutes_said_at(w, i)
    if said is None:
        return None
    minutes, j = said
    way = w[j]
    if way in {"past", "after", "to", "till", "til", "before", "of"}:
        hour = _hour_number(w, j + 1)
        if w[j + 1] in {"noon", "midnight", "midday"}:
            hour = (24 if w[j + 1] == "midnight" else 12), j + 2
        if hour is None or w[hour[1]] in UNITS or _is_counted(w[hour[1]]):
            return None  # "ten to fifteen miles"
        value, end = hour
        is_exact = w[end - 1] in {"noon", "midnight", "midday"} or value > 12 or value == 0
        if way in {"past", "after"}:
            return Clock(hour=value % 24, minute=minutes, is_exact=is_exact), end
        if minutes == 30:
            return None
        total = (value * 60 - minutes) % 1440
        if not is_exact and total < 60:
            total += 720  # ten to one: 12:50, either half of the day
        return Clock(hour=total // 60, minute=total % 60, is_exact=is_exact), end
    if w[j - 1] == "half":
        hour = _hour_number(w, j)
        if hour and 1 <= hour[0] <= 12 and w[hour[1]] not in UNITS and w[hour[1]] not in _COUNTED:
            return Clock(hour=hour[0], minute=30), hour[1]
    return None


def _minutes_said_at(w: Words, i: int) -> tuple[int, int] | None:
    """The minutes before "past" or "to": "a quarter", "half", "ten", "three minutes"."""
    j = i + 1 if w[i] in {"a", "the"} and w[i + 1] == "quarter" else i
    if w[j] in _MINUTE_WORDS:
        return _MINUTE_WORDS[w[j]], j + 1
    if w[j] in {"five", "5"} and w[j + 1] == "and" and w[j + 2] in {"twenty", "20"}:
        return 25, j + 3
    number = number_at(w, j)
    if number is None or not 1 <= number[0] <= 59:
        return None
    if w[number[1]] in {"minute", "minutes", "mins", "min"}:
        return number[0], number[1] + 1
    return number if number[0] in _PLAIN_MINUTES else None


def _hourless_at(w: Words, j: int) -> tuple[Clock, int] | None:
    """ "at ten to", "at half past", "on the hour": the hour in hand."""
    if w[j : j + 3] == ["on", "the", "hour"]:
        return Clock(hour=0, is_hourless=True), j + 3
    k = j + (w[j] == "the")
    if w[k : k + 4] == ["top", "of", "the", "hour"]:
        return Clock(hour=0, is_hourless=True), k + 4
    minutes = _MINUTE_WORDS.get(w[j])
    number = (minutes, j + 1) if minutes else number_at(w, j)
    if number is None or not 0 < number[0] < 60:
        return None
    way, after = w[number[1]], w[number[1] + 1]
    if way not in {"past", "to"} or after not in {"", ".", "!", "?", ",", "please"}:
        return None
    return Clock(hour=0, minute=number[0] if way == "past" else 60 - number[0], is_hourless=True), number[
        1
    ] + 1


def _written_at(w: Words, i: int, *, has_prep: bool, is_expected: bool = False) -> tuple[Clock, int] | None:
    """ "18:30", "6.30 pm", "18:30:15", "1830", "18h30"."""
    word = w[i]
    if word == "t" and w[i + 1][:1].isdigit():
        i, word = i + 1, w[i + 1]
    if i > 1 and w[i - 1] == "in" and w[i - 2] not in {"me", "him", "her", "us", "them"}:
        return None  # "he ran it in 3:45"
    sign = ":" if ":" in word else "."
    pieces = word.replace(".", ":").split(":")
    if (
        len(pieces) in {2, 3}
        and all(p.isdecimal() and p.isascii() and len(p) <= 2 for p in pieces)
        and len(pieces[1]) == 2
    ):
        is_opening = i == 0 and w[i + 1] not in _COUNTED
        if sign == "." and not (has_prep or is_opening or _half_at(w, i + 1)):
            return None  # 6.30 may be money
        hour, minute = int(pieces[0]), int(pieces[1])
        second = int(pieces[2]) if len(pieces) == 3 else 0
        if hour > 24 or minute > 59 or second > 59 or (hour == 24 and minute):
            return None
        is_exact = hour > 12 or hour == 0 or (len(pieces[0]) == 2 and hour < 10)
        return Clock(
            hour=hour, minute=minute, second=second, has_second=len(pieces) == 3, is_exact=is_exact
        ), i + 1
    is_year = word[:2] in {"19", "20"}
    has_prep = has_prep or (i > 0 and w[i - 1] in _BEFORE_CLOCKS)
    if is_year and i > 0 and w[i - 1] in {"from", "since", "circa"} and w[i + 1] not in _TO_WORDS:
        has_prep = False  # "a car from 1920"
    is_clock = has_prep or (is_expected and not is_year) or w[i + 1] in {"hours", "hrs"}
    if len(word) == 4 and word.isdecimal() and word.isascii() and is_clock:
        hour, minute = int(word[:2]), int(word[2:])
        if hour <= 23 and minute <= 59:
            return Clock(hour=hour, minute=minute, is_exact=True), i + 1 + (w[i + 1] in {"hours", "hrs"})
    return None


def _hour_at(w: Words, i: int, *, has_prep: bool) -> tuple[Clock, int] | None:
    """ "six", "six o'clock", "six thirty", "six oh five", "eighteen hundred"."""
    is_drilled = w[i] in {"oh", "o", "zero"} and w[i + 1] in NUMBER_WORDS  # "oh seven hundred"
    found = _hour_number(w, i + (w[i] == "zero" and is_drilled))
    if found is None or "." in w[i]:
        return None
    hour, j = found
    is_exact = hour > 12 or hour == 0 or is_drilled
    if w[i].endswith("ish"):
        return Clock(hour=hour), j
    if w[j] in {"o'clock", "oclock"}:
        return Clock(hour=hour, is_exact=is_exact), j + 1
    if w[j] == "o" and w[j + 1] in {"'", "clock"}:
        return Clock(hour=hour, is_exact=is_exact), j + 3 if w[j + 1] == "'" else j + 2
    if w[j] == "hundred" and (w[j + 1] in {"hours", "hrs"} or has_prep or is_drilled):
        return Clock(hour=hour % 24, is_exact=True), j + 1 + (w[j + 1] in {"hours", "hrs"})
    minute = _minutes_after_hour(w, j)
    if minute and hour <= 23 and w[minute[1]] in {"hours", "hrs"} and (hour > 12 or is_drilled):
        return Clock(hour=hour, minute=minute[0], is_exact=True), minute[1] + 1  # "fourteen thirty hours"
    is_clock = minute is not None and 1 <= hour <= 23 and (has_prep or w[i] in NUMBER_WORDS or is_drilled)
    if minute and is_clock and w[minute[1]] not in UNITS and w[minute[1]] not in _COUNTED:
        return Clock(hour=hour, minute=minute[0], is_exact=is_exact), minute[1]
    return Clock(hour=hour, is_exact=is_exact, is_bare=True), j


def _minutes_after_hour(w: Words, j: int) -> tuple[int, int] | None:
    if w[j] in {"oh", "o"}:
        number = number_at(w, j + 1)
        return number if number and 1 <= number[0] <= 9 else None
    number = number_at(w, j)
    if number is None or not 10 <= number[0] <= 59:
        return None
    return number if not w[j].isdecimal() or len(w[j]) == 2 else None


def clock_starters() -> frozenset[str]:
    """Words that may open a clock time; digits may too."""
    return (
        CLOCK_PREPS
        | NUMBER_WORDS
        | {"noon", "midday", "midnight", "quarter", "half", "a", "oh", "on", "just", "no", "the"}
    )
