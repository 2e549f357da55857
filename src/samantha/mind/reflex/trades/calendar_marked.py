"""One sentence about the calendar with its times marked, and what is cut from it: names, lengths, orders."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from samantha.core import pattern as re
from samantha.core.deed import Json
from samantha.core.turn import Moment
from samantha.mind.reflex.asking import Asking, asking
from samantha.mind.reflex.en import named as n
from samantha.mind.reflex.en import time_forms as f
from samantha.mind.reflex.en.trades import calendar as k
from samantha.mind.reflex.en.when import When
from samantha.mind.reflex.order import Order
from samantha.mind.reflex.text import mend
from samantha.mind.reflex.times import spoken

SKILL = "calendar"
LONG = 12  # words: longer is no title, and no name of an entry


@dataclass(frozen=True, kw_only=True)
class Marked:
    """A sentence with "@" for each time that was said in it: as written, and in small mended letters."""

    asked: Asking
    when: When | None
    written: str
    low: str
    said: str  # in small letters, with its manners and its times

    @property
    def at(self) -> str:
        """The time, as it was said."""
        if self.when is None:
            return ""
        return " ".join(self.asked.words[start:end] for start, end in runs_of(self.when))


def mark(part: str, moment: Moment) -> Marked | None:
    """None for what is too long to be a request."""
    asked = asking(part)
    if not asked.words or len(asked.words) > 300:
        return None
    asked = replace(asked, words=k.ORDINAL.sub(_in_digits, asked.words))
    asked, when = _timed(asked, moment)
    written = asked.words
    if when is not None:
        for start, end in sorted(runs_of(when), reverse=True):
            written = f"{written[:start]} @ {written[end:]}"
    written = re.sub(r"\s+([,:])", r"\1", re.sub(r"\s+", " ", written)).strip()
    low = k.CURSED.sub("", mend(written))
    low = re.sub(r"\s+([,:])", r"\1", low).strip()
    return Marked(asked=asked, when=when, written=written, low=low, said=mend(part))


def _timed(asked: Asking, moment: Moment) -> tuple[Asking, When | None]:
    """Its time; where none is read, that of the same words in a form that is."""
    when = spoken(f.MEAL_NAMED.sub(_without_meal, asked.words), moment)
    for words in _other_forms(asked.words, when):
        if words != asked.words and (found := spoken(words, moment)) is not None:
            return replace(asked, words=words), found
    return asked, when


def _without_meal(match: re.Match[str]) -> str:
    return f"{match['led']:<{len(match[0])}}"


def _other_forms(words: str, when: When | None) -> Iterator[str]:
    if when is None or when.grain not in ("minute", "hour"):
        yield f.CLOCK_FIRST.sub(r"at \g<0>", words)  # "two tomorrow"
    if when is None:
        yield f.CLOCK_LAST.sub(r"\g<led>at \g<clock>", words)  # "make that two"
        yield n.TO_CLOCK.sub("at ", words)  # "move it to two"
        yield f.BARE_NTH.sub("on the ", words)
        yield f.BARE_WEEKEND.sub("this weekend", words)
        if k.HAS_CAL.search(words.lower()):
            yield f.BARE_SPAN.sub(r"from \g<0>", words)


def _in_digits(match: re.Match[str]) -> str:
    """ "The twenty second", which could be a span, as "the 22nd"."""
    number = (20 if match["ten"].lower() == "twenty" else 30) + k.ORDINALS.index(match["one"].lower()) + 1
    return f"on the {number}{_ENDINGS.get(number % 10, 'th')}"


_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def runs_of(when: When) -> tuple[tuple[int, int], ...]:
    return when.spans or (when.span,)


def order_of(
    verb: str, moment: Moment, *said: Mapping[str, Json], missing: str = "", is_loose: bool = False
) -> Order:
    """What was said, put together: the last of two that say the same counts."""
    given = {name: value for each in said for name, value in each.items() if value not in (None, "", False)}
    arguments: dict[str, Json] = {**given, "zone": moment.zone.key}
    return Order(skill=SKILL, verb=verb, arguments=arguments, missing=missing, is_loose=is_loose)


def bare_name(text: str) -> str:
    text = k.LENGTH.sub(" ", text) if re.search(r"\d", text) else text
    for _ in range(2):
        text = k.WHAT_TAIL.sub("", k.WHAT_HEAD.sub("", text.strip(" @,:;.-"))).strip(" @,:;.-")
    return re.sub(r"\s*@\s*", " ", text).strip()


def head_of(words: str) -> str:
    """The thing itself: "lunch" of "lunch with Ana at Luigi's"."""
    return re.split(r" (?:for|with|at|of|in|from|about|to|on) ", words)[0]


def minutes_of(match: re.Match[str]) -> int:
    """How many minutes an amount comes to."""
    said = match["n"].replace(",", ".")
    amount = k.NUMBERS.get(said.replace(" five", "-five")) if not said[0].isdigit() else float(said)
    if amount is None:
        return 0
    return int((amount + (0.5 if match["half"] else 0)) * k.UNITS[match["unit"][0]])


def length_of(marked: Marked) -> dict[str, Json]:
    """ "For 45 minutes", "1h", "a fifteen-minute ..."; nothing where none was said."""
    when = marked.when
    if when is not None and when.duration_s and when.has_time:
        return {"minutes": max(int(when.duration_s // 60), 1)}
    match = k.LENGTH.search(marked.low)
    if match is None or (when is not None and when.end is not None and when.has_time):
        return {}
    return {"minutes": minutes} if (minutes := minutes_of(match)) else {}


def timing_of(when: When, marked: Marked) -> dict[str, Json]:
    """The arguments that say when something new is."""
    slots: dict[str, Json] = {"rrule": when.rrule} if when.rrule else {}
    if when.has_time or when.grain in ("minute", "hour", "part"):
        slots["wall"] = when.start.isoformat(timespec="minutes")
        if when.end is not None and when.has_time and when.end > when.start:
            slots["minutes"] = max(int((when.end - when.start).total_seconds() // 60), 1)
        return slots
    slots["day"] = when.start.date().isoformat()
    last = last_of(when)
    if last > when.start.date():
        slots["last"] = last.isoformat()
    return slots


def last_of(when: When) -> date:
    """The last whole day of a range, whose end is left out where it is a midnight."""
    if when.end is None or when.grain == "part":
        return when.start.date()
    return max((when.end - timedelta(minutes=1)).date(), when.start.date())
