"""Orders that name a reminder, a timer or an alarm as one: set, moved, cancelled or listed."""

from dataclasses import replace

from samantha.core import pattern as re
from samantha.core.turn import Moment
from samantha.mind.reflex.asking import asking
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import named as n
from samantha.mind.reflex.heard import Command
from samantha.mind.reflex.requests import early, polish
from samantha.mind.reflex.times import next_half, spoken, timed, without


def named_in(part: str, moment: Moment) -> Command | None:
    """The order in one sentence; None where nothing is named, or it is only spoken of."""
    asked = asking(part)
    if n.STARTS.match(asked.low):
        return None  # a timer: requests.py has it
    if n.NAMES.search(asked.low) is None and not n.SETS.match(asked.low):
        return None
    if n.TOLD.search(asked.low) or (g.REMIND_NOT.search(part) and not n.LISTS.match(asked.low)):
        return None
    if n.MOVES.match(asked.low):
        asked = replace(asked, words=n.TO_CLOCK.sub("at ", asked.words))
    words = n.CLOCK_RUN.sub(r"\g<hour>:\g<minute>", asked.words)
    words = next_half(words, moment)
    when = timed(spoken(words, moment), moment)
    if match := n.CANCELS.match(asked.low):
        what = "all" if n.ALL.search(match["what"]) else _name(match["what"])
        return Command(kind="cancel", what=what, when=when)
    if (match := n.MOVES.match(asked.low)) and when is not None:
        what = _name(without(words, when).lower().partition(" ")[2])
        return Command(kind="move", what=what or "it", when=when)
    if asked.is_question or n.LISTS.match(asked.low):
        return Command(kind="list", when=spoken(words, moment))
    if when is None or not (when.has_time or when.after_s):
        return None
    return _set(words, asked.low, moment)


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
