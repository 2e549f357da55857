"""Requests: a reminder or a timer, whichever way round it is asked for, with its words and its time."""

# ruff: noqa: E501 - a pattern reads by its alternatives

from dataclasses import replace
from datetime import timedelta

from samantha.core import pattern as re
from samantha.core.turn import Moment
from samantha.mind.reflex.acts import acts_of
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en.when import When
from samantha.mind.reflex.heard import Command
from samantha.mind.reflex.text import mend, turn_round
from samantha.mind.reflex.times import further, next_half, reread, spoken, timed, unread, without


def requests(parts: tuple[str, ...], moment: Moment) -> list[Command]:
    """The requests of a turn that are whole in themselves: "in an hour ..., and remind me to ... at six"."""
    found: list[Command] = []
    for part in (piece for whole in parts for piece in _apart(whole)):
        command = timer_at([part], 0, moment) or reminder_at([part], 0, moment)
        if command is not None and command.when is not None and (command.what or command.kind == "timer"):
            found.append(command)
    return found


def _apart(part: str) -> tuple[str, ...]:
    """Two requests that share their verb, each with one of its own."""
    for pattern, verb in ((g.TIMER_AND, "timer"), (g.REMIND_AND, "remind me")):
        if match := pattern.match(part):
            return match[1], f"{verb} {match[2]}"
    return (part,)


def timer_at(parts: list[str], index: int, moment: Moment) -> Command | None:
    part = parts[index]
    if g.TIMER_NOT.search(part) or g.LIST.search(mend(part)):
        return None
    is_order = bool(g.TIMER_START.match(part))
    if not is_order and not g.TIMER_WORD.search(part):
        return None
    # "time an hour for me": an amount with an article is a length only beside the word timer.
    source = part if spoken(part, moment) else f"timer {part}"
    when = spoken(source, moment) if not re.search(r"(?:^|\s)-\d", part) else None
    words = " ".join(g.TIMER_WORDS.sub(" ", without(source, when)).split())
    if is_order and when is None and index + 1 < len(parts):
        when = spoken(parts[index + 1], moment)
    if not is_order and (when is None or not (when.duration_s or when.after_s)):
        return None
    return Command(kind="timer", what=_timer_name(without(source, when), words), when=when)


def _timer_name(text: str, words: str) -> str:
    """What it is a timer of: what it is called, what it is for, whose timer it is, else the words left over."""
    for way in g.TIMER_NAMED:
        if (match := way.search(text)) is not None:
            named = " ".join(g.TIMER_WORDS.sub(" ", match["name"]).split())
            if named and len(named.split()) <= _A_NAME:
                return named.lower() if way is g.TIMER_NAMED[-1] else named
    is_name = len(words.split()) <= _LEFT_OVER and not any(c.isdigit() for c in words)
    return words if is_name and not g.NO_TIMER_NAME.search(words) else ""


_A_NAME = 3  # words
_LEFT_OVER = 4  # words


def reminder_at(parts: list[str], index: int, moment: Moment) -> Command | None:
    """A reminder, whichever way round: "remind me to ..., at ...", "at ..., ..., remind me"."""
    part = next_half(_sober(g.ALARM_FOR.sub(r"\1 at ", parts[index]), moment), moment)
    if g.REMIND_NOT.search(part):
        return None
    when = timed(spoken(part, moment), moment)
    bare = without(part, when, *further(part, when, moment))
    cue = g.REMIND_CUE.search(bare) or (g.REMIND_TIMED.search(bare.strip()) if when is not None else None)
    if cue is None:
        return _unspoken(parts, index, moment)
    is_wake = bool(g.WAKE.search(part)) or cue[0].strip(" ,.!").lower().endswith("alarm")
    words = _asked(part, cue)
    if re.match(r"every\b", words):  # a repeat that was not followed
        return Command(kind="remind", what=polish(words[len("every") :]))
    if (left := unread(part, when, moment)) and not is_wake:
        left = re.escape(turn_round(re.sub(r"^(?:of|on|in|at) ", "", left)))
        return Command(kind="remind", what=polish(re.sub(rf"\W*(?:\bof )?{left}", " ", words)))
    if not words and index and not is_wake:
        words, when = _from_before(parts, index, moment, when)
    elif index and (named := _named(words, parts[index - 1])):
        words = named
    sooner = timed(spoken(parts[index - 1], moment), moment) if index else None
    if sooner and not (when and when.has_time) and not polish(without(parts[index - 1], sooner)):
        words, when = polish(_cut(part, g.REMIND_CUE.search(part) or cue)), sooner
    if when is None:
        near = " ".join(parts[max(0, index - 1) : index + 2])
        when = timed(spoken(near, moment), moment)
    after = parts[index + 1] if index + 1 < len(parts) else ""
    if when is not None and when.grain in ("day", "part") and g.BARE_CLOCK.fullmatch(after):
        # "Wednesday evening to measure it. 7"
        when = spoken(f"{part[slice(*when.span)]} at {after}", moment) or when
    if is_wake:
        words, when = _woken_for(words, part), _next_of_rule(early(when, part), moment)
    if when is not None and when.rrule:
        words = g.FROM_ON.sub("", words)
    return Command(kind="remind", what=words, when=when)


def _woken_for(words: str, part: str) -> str:
    """What the alarm is for; what was only said beside it is none: "wake me at six, I'm knackered"."""
    beside = g.BESIDE.search(part)
    if not words or (beside is not None and not g.WOKEN_TO.search(part[: beside.start()])):
        return g.WAKE_UP
    return words


def _next_of_rule(when: When | None, moment: Moment) -> When | None:
    """A rule whose first time has gone by today begins with the next."""
    if when is None or not when.rrule or when.start.replace(tzinfo=None) > moment.local.replace(tzinfo=None):
        return when
    days = re.search(r"BYDAY=([A-Z,]+)", when.rrule)
    if "DAILY" not in when.rrule and days is None:
        return when
    start = when.start
    for _ in range(_WEEK):
        start += timedelta(days=1)
        if days is None or _DAYS[start.weekday()] in days[1].split(","):
            break
    return replace(when, start=start, other=None)


_WEEK = 7  # days
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def _sober(part: str, moment: Moment) -> str:
    """Without hesitation, without a time that is taken back at once, and an alarm with its own time alone."""
    part = g.HESITATION.sub("", part)
    if again := g.SELF_CORRECTION.search(part):
        before, after = part[: again.start()], part[again.end() :]
        if spoken(after, moment) is not None and (earlier := spoken(before, moment)) is not None:
            part = f"{without(before, earlier)} {after}"
    alarm = g.WAKE.search(part)
    if alarm and (own := spoken(part[alarm.start() :], moment)) is not None and own.has_time:
        other = spoken(part[: alarm.start()], moment)
        return part[alarm.start() :] if other is not None and other.has_time else part
    return part


def _asked(part: str, cue: re.Match[str]) -> str:
    """The words of the reminder: what follows its cue, where that is a whole, else all that is left."""
    if called := g.CALLED.search(part):
        return called["name"].strip()
    before, after = cue.string[: cue.start()], cue.string[cue.end() :]
    words = polish(after)
    is_after = (
        before.rstrip().endswith((":", ";", ",")) or g.PURPOSE.match(after) or cue[0].rstrip().endswith(" to")
    )
    if shown := g.SO_THAT_I.match(after):
        words, is_after = polish(after[shown.end() :]), True
    if not words or not is_after:
        words = polish(_cut(cue.string, cue))
    elif named := _named(words, before):
        words = named
    # A preposition that ends the sentence is part of it: "ask them to take it in".
    last = re.search(r" (in|on|up|off|over|out)[\s.!?]*$", part, re.I)
    is_cut = (
        words and last and not words.endswith(last[0].strip(" .!?")) and cue.end() < len(cue.string.rstrip())
    )
    return f"{words} {last[1]}" if is_cut and last else words


def early(when: When | None, part: str) -> When | None:
    """One is woken in the morning, where the hour could as well be the evening's."""
    if when is None or when.other is None or g.HALF_SAID.search(part):
        return when
    is_late = when.other.hour < 12 <= when.start.hour  # noon
    return replace(when, start=when.other, other=when.start) if is_late else when


def _from_before(parts: list[str], index: int, moment: Moment, when: When | None) -> tuple[str, When | None]:
    """What the sentences before it say, where "remind me" stands alone."""
    words = polish(without(parts[index - 1], before := timed(spoken(parts[index - 1], moment), moment)))
    when = when or before
    if index > 1 and when is None:
        when = timed(spoken(" ".join(parts[: index - 1]), moment), moment)
    elif len(words.split()) <= 1 and index > 1:
        words = polish(without(parts[index - 2], None)) or words
    return words, when


def _named(words: str, before: str) -> str:
    """ "Cancel it" with the name of the thing, where the clause before ends or begins with it."""
    match = re.fullmatch(r"(?P<verb>.*?)\s*\b(?P<pronoun>it|them|that|those)", words, re.I)
    if match is None:
        return ""
    before = before.strip(" ,.;:!?-")
    if (habit := g.HABIT.search(before)) and not match["verb"]:
        return polish(before[habit.end() :])
    thing = re.search(r"\b(?P<whose>an?|the|my|our|his|her) (?P<what>(?:[\w'-]+ )?[\w'-]+)$", before, re.I)
    thing = thing or re.match(r"(?P<whose>the|my|our|his|her) (?P<what>[\w'-]+)(?= )", before, re.I)
    if thing is None:
        return ""
    whose = "the" if thing["whose"].lower() in ("a", "an") else thing["whose"]
    return turn_round(f"{match['verb']} {whose} {thing['what']}".strip())


def _unspoken(parts: list[str], index: int, moment: Moment) -> Command | None:
    """A request without its word: "I keep forgetting to call Ann. Ten?", "every night at ten: floss"."""
    part = parts[index]
    when = timed(spoken(part, moment), moment)
    if habit := g.HABIT.search(part):
        after = parts[index + 1] if index + 1 < len(parts) else ""
        later = timed(spoken(after, moment), moment)
        what = _habit(part, habit, when)
        if later is not None and g.REMIND_FILLER.match(without(after, later).strip(" ,.!?")):
            return Command(kind="remind", what=what, when=later)
        is_told = when is not None and when.has_time and moment.person.her_name and not after
        return Command(kind="remind", what=what, when=when) if is_told and what else None
    if when is None or not when.rrule or len(parts) > 1:
        return None
    if g.REMIND_FILLER.match(without(part, when).strip(" ,.!?")):
        return _every(part, when, moment)
    words = polish(without(part, when))
    is_order = when.has_time and not part[: when.span[0]].strip() and len(words.split()) <= 3
    is_order = is_order and not g.TELLS.search(words) and not part.rstrip().endswith("?")
    is_order = is_order and bool(words) and when.grain != "day"
    return Command(kind="remind", what=words, when=when) if is_order else None


def _habit(part: str, habit: re.Match[str], when: When | None) -> str:
    """What is kept forgotten, said after it or before it: "I take a tablet and I keep forgetting it"."""
    for start, end in (when.spans or (when.span,)) if when else ():
        part = part[:start] + " " * (end - start) + part[end:]
    after = polish(part[habit.end() :])
    before = polish(part[: habit.start()])
    before = re.sub(r"^i\s+(?:(?:have|need) to |should |must )?", "", before, flags=re.I)
    return after if after and after not in ("it", "them", "that") else re.sub(r"^you\s+", "", before)


def _every(part: str, when: When, moment: Moment) -> Command | None:
    """ "Every day, please", after a line that told of what they keep forgetting."""
    told = [said.text for said in moment.past if said.speaker == "person"][-3:]
    line = next((text for text in reversed(told) if g.HABIT.search(text)), None)
    if line is None or (habit := g.HABIT.search(line)) is None:
        return None
    before = spoken(line, moment)
    clock = line[slice(*before.span)] if before is not None and before.has_time and not when.has_time else ""
    whole = reread(f"{part[slice(*when.span)]} {clock}", moment.local) or when
    return Command(kind="remind", what=_habit(line, habit, before), when=whole)


def _cut(text: str, cue: re.Match[str]) -> str:
    return f"{text[: cue.start()]} {text[cue.end() :]}"


def polish(words: str) -> str:
    """A reminder's words without the grammar that held them: "to call ana please" is "call ana"."""
    words = re.sub(r"\s+", " ", words).strip(' ,.;:!?-"')
    if _is_assent(words):
        return ""
    # What hangs on an event ("when I get home to ...") has no time that she could know.
    words = re.sub(r"^(?:when|once|after|before|as soon as) .{2,40}? to (?=\w)", "", words, flags=re.I)
    words = re.sub(r"^(?:yesterday|last \w+) (?=to )", "", words, flags=re.I)
    for _ in range(4):
        shorter = g.REMIND_TAIL.sub("", g.REMIND_GLUE.sub("", words)).strip(' ,.;:!?-"')
        if shorter == words:
            break
        words = shorter
    if g.NO_THING.fullmatch(words) or g.REMIND_TAIL.fullmatch(f" {words}") or _is_assent(words):
        return ""
    words = re.sub(r"[,.;]\s*it$", "", words)
    words = re.sub(
        r"^(?:to|that|about)$|^(?:me|it|this|that|something|one|for me|again|a|an|the|daily|weekly)$",
        "",
        words,
        flags=re.I,
    )
    return turn_round(
        re.sub(
            r"^(?:so(?: that)? (?:i|you)(?: can| will|'ll)?|i'll (?:only )?forget(?: to)?|i will forget(?: to)?|i need to|i have to|i must|i should|i've got to|i gotta|don't forget to|i'm)\s+",
            "",
            words,
            flags=re.I,
        )
    )


def _is_assent(words: str) -> bool:
    """ "Yeah", "ok go on", "maybe": said with a request, and no part of it. "I have to leave" may well be one."""
    return {"yes", "no", "thanks", "laugh", "dunno", "greeting", "sorry"} >= set(acts_of(words) or ("",))
