"""The times spoken of in a turn: read by `en/when.py`, with what is ruled out, corrected or left over."""

from datetime import date, datetime, timedelta
from functools import lru_cache

from samantha.core import pattern as re
from samantha.core.turn import Moment
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.en import time_forms as f
from samantha.mind.reflex.en.when import When, read_all, read_when


def spoken(text: str, moment: Moment) -> When | None:
    """The time spoken of; a time that is only ruled out ("not Thursday") is none."""
    text, bare = _meant(text)
    when = reread(bare, moment.local, moment.anchors)
    if when is None and bare != text:
        when = reread(text, moment.local, moment.anchors)
    if when is not None and not when.is_sure and when.other and when.has_time:
        lately = " ".join(said.text for said in moment.past[-6:] if said.speaker == "person")
        if evening := g.EVENING_TALK.search(lately):
            return reread(f"{text} . {evening[0]}", moment.local) or when
    return when


@lru_cache(maxsize=64)  # one turn asks for the same sentence several times
def _meant(text: str) -> tuple[str, str]:
    """The text without the times that it rules out, and that without its feasts too."""
    text = f.NAMED_PART.sub(blank, g.NOT_THEN.sub(blank, text))
    return text, g.FEAST.sub(blank, text)


def blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def reread(text: str, now: datetime, anchors: tuple[tuple[str, str], ...] = ()) -> When | None:
    return read_when(text, now, anchors={name: _day_or_hour(day) for name, day in anchors})


def _day_or_hour(day: str) -> date | datetime:
    return datetime.fromisoformat(day) if "T" in day else date.fromisoformat(day)


def dated(text: str, moment: Moment) -> str:
    """ "The night the clocks change" as its date, in the person's own zone."""
    match = g.CLOCKS_CHANGE.search(text)
    if match is None:
        return text
    noon = moment.local.replace(hour=12, minute=0, second=0, microsecond=0, tzinfo=None)
    is_back = "back" in match["how"].lower()
    is_forward = re.search(r"forward|ahead", match["how"], re.I) is not None
    for days in range(1, 400):
        day = noon + timedelta(days=days)
        turn = _offset(day, moment) - _offset(day - timedelta(days=1), moment)
        if (turn > timedelta() and not is_back) or (turn < timedelta() and not is_forward):
            rest = spoken(text[: match.start()] + text[match.end() :], moment)
            if match["part"].lower() == "night" and not (rest and rest.has_time):
                return g.CLOCKS_CHANGE.sub(f"on {day - timedelta(days=1):%d %B %Y} at 9 pm", text)
            return g.CLOCKS_CHANGE.sub(f"on {day:%d %B %Y}", text)
    return text


def _offset(wall: datetime, moment: Moment) -> timedelta:
    return wall.replace(tzinfo=moment.zone).utcoffset() or timedelta()


def plainly(text: str) -> str:
    """The text with its times in the form that they are read in: "tomorrow 3.15" as "tomorrow at 3:15"."""
    for form, plain in f.FORMS:
        text = form.sub(plain, text)
    return text


def timed(when: When | None, moment: Moment) -> When | None:
    """A past time is no time for a reminder."""
    if when is None or (when.after_s is not None and when.after_s < 0):
        return None
    last = max(when.start, when.end or when.start)
    return None if not when.rrule and last.date() < moment.local.date() else when


def further(text: str, when: When | None, moment: Moment) -> tuple[When, ...]:
    """The times that "and" joins to this one: "at six and at eight"."""
    if when is None or not g.AND_ALSO.match(text[when.span[1] :]):
        return ()
    found: list[When] = []
    end = when.span[1]
    for other in read_all(text, moment.local):
        if other.span[0] >= end and g.AND_ALSO.fullmatch(text[end : other.span[0]]):
            found.append(other)
            end = other.span[1]
    return tuple(found)


def unread(part: str, when: When | None, moment: Moment) -> str:
    """A piece of a time phrase that was not followed, beside one that was; "" where all of it was."""
    if when is None:
        return ""
    times = (when, *further(part, when, moment))
    for start, end in (run for each in times for run in each.spans or (each.span,)):
        if match := g.UNREAD_AFTER.match(part[end:]) or g.UNREAD_BEFORE.search(part[:start]):
            return match[0].strip(" ,")
    number = g.NUMBER_AFTER.match(part[times[-1].span[1] :])
    return number[0].strip() if number and when.has_time and not when.rrule else ""


def without(text: str, *times: When | None) -> str:
    runs = {run for when in times if when is not None for run in when.spans or (when.span,)}
    for start, end in sorted(runs, reverse=True):
        text = text[:start] + " " + text[end:]
    return text


def next_half(text: str, moment: Moment) -> str:
    """ "At half past", with no hour, as the next one to come."""
    local = moment.local
    hour = local.hour if local.minute < _HALF_PAST else local.hour + 1
    return g.HALF_PAST.sub(f"{hour % 24:02d}:30", text)


_HALF_PAST = 30  # minutes


def only_time(text: str, when: When) -> bool:
    """The turn says a time and nothing else: "Friday at six then"."""
    return not p.ONLY_TIME.sub("", without(text, when))
