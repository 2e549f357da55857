"""Orders that name a reminder, a timer or an alarm as one: set, moved, cancelled or listed."""

from dataclasses import replace

from samantha.core import pattern as re
from samantha.core.turn import Moment
from samantha.mind.reflex.asking import Asking, asking
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import named as n
from samantha.mind.reflex.en import named_frames as f
from samantha.mind.reflex.en.when import When
from samantha.mind.reflex.heard import Command
from samantha.mind.reflex.requests import early, polish
from samantha.mind.reflex.text import mend
from samantha.mind.reflex.times import next_half, spoken, timed, without


def named_in(part: str, moment: Moment) -> Command | None:
    """The order in one sentence; None where nothing is named, or it is only spoken of."""
    asked = asking(part)
    if (framed := _in_a_frame(part, asked, moment)) is not None:
        return framed
    if n.STARTS.match(asked.low):
        return None  # a timer: requests.py has it
    if n.NAMES.search(asked.low) is None and not n.SETS.match(asked.low):
        return None
    if n.TOLD.search(asked.low) or (g.REMIND_NOT.search(part) and not n.LISTS.match(asked.low)):
        return None
    is_moved = bool(n.MOVES.match(asked.low)) and not f.NEW_ONE.match(asked.low)
    if is_moved:
        asked = replace(asked, words=f.TILL.sub("to", n.TO_CLOCK.sub("at ", asked.words)))
    words = n.CLOCK_RUN.sub(r"\g<hour>:\g<minute>", asked.words)
    words = next_half(words, moment)
    when = timed(spoken(words, moment), moment)
    if match := n.CANCELS.match(asked.low):
        what = "all" if n.ALL.search(match["what"]) else _name(match["what"])
        return Command(kind="cancel", what=what, when=when)
    if is_moved and when is not None:
        what = _name(without(words, when).lower().partition(" ")[2])
        when = early(when, words) if n.ALARM.search(asked.low) else when
        return Command(kind="move", what=what or "it", when=when)
    if asked.is_question or n.LISTS.match(asked.low):
        return Command(kind="list", when=spoken(words, moment))
    if when is None or not (when.has_time or when.after_s):
        return None
    return _set(words, asked.low, moment)


def _in_a_frame(part: str, asked: Asking, moment: Moment) -> Command | None:
    """What is said of one that is set, whichever way round: it goes, it moves, it is asked for."""
    low = asked.low
    if n.STARTS.match(low) or f.HAVE_ONE.match(low):
        return None
    if n.TOLD.search(low) and not f.ASKED_OF.match(low) and not any(one.match(low) for one in f.OF_HER):
        return None
    if is_asked_of(asked):
        return Command(kind="list", when=_coming(asked.words, moment))
    return _going(low, part, moment) or _moving(asked, moment)


def _coming(words: str, moment: Moment) -> When | None:
    """The days asked about, which are ahead: "what has been kept for Thursday"."""
    when = spoken(words, moment)
    if when is None or when.start.date() >= moment.local.date():
        return when
    return timed(spoken(words[slice(*when.span)], moment), moment) or when


def is_asked_of(asked: Asking) -> bool:
    """What is set is asked for, and nothing new is wanted."""
    if asked.is_asked or f.HAVE_ONE.match(asked.low):
        return False
    if f.ASKED_OF.match(asked.low) and not f.NOT_ASKED_OF.search(asked.low):
        return True
    *ways, how_long, told = f.OF_HER
    is_left = how_long.match(asked.low) and not f.NOT_LEFT.search(asked.low)
    return bool(is_left) or any(way.match(asked.low) for way in (*ways, told))


def _going(low: str, part: str, moment: Moment) -> Command | None:
    when = timed(spoken(part, moment), moment)
    for way in f.GOES:
        if (match := way.match(low)) is not None:
            what = "all" if n.ALL.search(match["what"]) else _named(match["what"], moment)
            return Command(kind="cancel", what=what, when=when)
    if (match := f.STOPS.match(low)) is not None:
        how = match["how"] or match["how2"]
        what = "alarm" if how.startswith(("wak", "wok")) else _named(match["what"], moment)
        return Command(kind="cancel", what=what, when=when) if what or how != "remind" else None
    if (match := f.DONE_SO.match(low)) is not None and not n.CANCELS.match(low):
        said = match["said"].strip(" ,;")
        done = next((found for way in f.DONE_THING if (found := way.match(said)) is not None), None)
        what = _named(match["which"], moment) or (_named(done["what"], moment) if done else "")
        return Command(kind="cancel", what=what, when=when)
    return None


def _moving(asked: Asking, moment: Moment) -> Command | None:
    words = f.TILL.sub("to", asked.words)
    when = timed(spoken(words, moment), moment)
    if when is None or when.rrule:
        return None
    low = f.SPACES.sub(" ", mend(_at(words, when)))
    for way in f.MOVES_IT:
        if (match := way.match(low)) is None or f.NO_NAME.match(match["what"].strip()):
            continue
        is_alarm = bool(n.ALARM.search(low) or n.WAKES.search(low))
        when = early(when, words) if is_alarm else when
        return Command(kind="move", what=_named(match["what"], moment) or "it", when=when)
    return None


def _at(words: str, when: When) -> str:
    """With "@" for its time."""
    for start, end in sorted(when.spans or (when.span,), reverse=True):
        words = f"{words[:start]} @ {words[end:]}"
    return words


def _named(words: str, moment: Moment) -> str:
    when = spoken(words, moment)
    return _name(without(words, when) if when is not None else words)


def _set(words: str, low: str, moment: Moment) -> Command | None:
    """ "Alarm 06:10 tomorrow", "bins reminder, Sunday, 20:00", "a shout every day at five to ..."."""
    when = timed(spoken(words, moment), moment)
    if match := n.SETS.search(low):
        is_alarm = match["how"] == "alarm" or match["how"].startswith("wake")
        what = polish(without(words, when)[match.end() :])
        when = early(when, words) if is_alarm else when
        return Command(kind="remind", what=what or (g.WAKE_UP if is_alarm else ""), when=when)
    if match := n.TAIL.match(without(words, when)):
        return Command(kind="remind", what=polish(match["what"]), when=when)
    return None


def _name(words: str) -> str:
    """What tells it from the others: "the swimming reminder" is "swimming"; "" where nothing does."""
    left = re.sub(r"\s+", " ", n.GLUE.sub(" ", words.lower())).strip()
    bare = n.ALARM.sub(" ", left).strip()
    return bare.strip(" -") or left
