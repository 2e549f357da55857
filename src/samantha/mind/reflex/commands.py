"""Commands: what a turn orders, if its shape and its slots are there. Never more than was said."""

# ruff: noqa: E501, SIM905 - a pattern reads by its alternatives, a word list by its words

from samantha.core import pattern as re
from samantha.core.turn import Moment
from samantha.mind.reflex.acts import is_pure_act
from samantha.mind.reflex.asking import asking
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import keeping as k
from samantha.mind.reflex.en import named as n
from samantha.mind.reflex.en import named_frames as f
from samantha.mind.reflex.en.when import When
from samantha.mind.reflex.heard import Command
from samantha.mind.reflex.named import is_asked_of, named_in
from samantha.mind.reflex.persons import cased
from samantha.mind.reflex.requests import polish, reminder_at, timer_at
from samantha.mind.reflex.text import mend
from samantha.mind.reflex.times import spoken, timed, without
from samantha.mind.reflex.unable import unable


def command_in(parts: list[str], moment: Moment) -> Command | None:
    """What is ordered, if its shape and its slots are there."""
    if (moved := _bare_correction(parts, moment)) is not None:
        return moved
    parts = [_wished(part) for part in parts]
    for index, part in enumerate(parts):
        text = mend(part)
        named = named_in(part, moment)
        if named is not None and (named.kind in ("cancel", "move") or is_asked_of(asking(part))):
            return named
        if (small := _small(text, part, moment)) is not None:
            return small
        if (timer := timer_at(parts, index, moment)) is not None:
            return timer
        if (reminder := reminder_at(parts, index, moment)) is not None:
            return reminder
        if named is not None:
            return named
    return next((found for part in parts if (found := unable(part))), None)


def _wished(part: str) -> str:
    """ "Can I have a reminder at six", as one that is to be set."""
    asked = asking(part)
    is_new = asked.is_wish and f.HAVE_ONE.match(asked.low)
    return f"set {asked.words.partition(' ')[2]}" if is_new else part


def _bare_correction(parts: list[str], moment: Moment) -> Command | None:
    """A bare time right after her confirmation is another time for what she just set; "drop it" drops that."""
    moves = moment.last_line.moves if moment.last_line else ()
    is_fresh = any(move in ("remind.set", "remind.moved", "timer.set", "timer.set_named") for move in moves)
    if not is_fresh:
        return None
    low = mend(", ".join(parts))
    if n.DROPPED.match(low) or n.OVER.match(low):
        return Command(kind="cancel", what="that")
    text = _whole_clock(_instead(parts[-1]), moment)
    if len(parts) != 1 or not g.SHORT.fullmatch(text) or is_pure_act(text):
        return None
    clock = spoken(f"at {text}", moment) if g.BARE_CLOCK.fullmatch(text) else None
    span = spoken(f"in {text}", moment) if any(move.startswith("timer.") for move in moves) else None
    when = timed(spoken(text, moment) or clock or span, moment)
    if when is None or when.rrule or (when.grain == "part" and not g.PART_NAMED.search(text)):
        return None
    rest = without(text, when).strip(" ,.!?0123456789")
    if not g.REMIND_FILLER.match(rest):
        return None
    return Command(kind="move", what="it", when=when)


def _instead(part: str) -> str:
    """ "No wait, half past" and "make it an hour" by their time alone."""
    match = n.INSTEAD.match(part.strip(" .!"))
    return match["when"] if match else part


def _whole_clock(text: str, moment: Moment) -> str:
    """ "Half past", said of what was set for six, is half past six."""
    walls = [str((moment.last_deed.result or {}).get("wall", ""))] if moment.last_deed else []
    if not g.HALF_PAST.fullmatch(text) or not walls[:1] or len(walls[0]) < len("2026-01-01T00:00"):
        return text
    return f"{walls[0][11:13]}:30"


def _small(text: str, part: str, moment: Moment) -> Command | None:
    """The commands that take one sentence."""
    if g.UNDO.match(text) or g.UNDO.match(asking(part).low):
        return Command(kind="undo")
    if g.SNOOZE.match(text) and _just_rang(moment):
        return Command(kind="move", what="snooze", when=_snoozed(part, moment))
    if (match := g.CANCEL.search(text)) and (what := _cancelled(match, text, moment)) is not None:
        return Command(kind="cancel", what=what)
    if (keeps := _keeping(text)) is not None:
        return keeps
    if (match := g.FORGET.match(text)) and not g.FORGET_NOT.search(text) and not _waved_off(text, moment):
        return Command(kind="forget", what=match["what"] or match["unsaid"])
    if (put := g.REMIND_PUT.match(part)) and not g.REMIND_NOT.search(part):
        when = timed(spoken(part, moment), moment)
        return Command(kind="remind", what=polish(without(part, when)[slice(*put.span("what"))]), when=when)
    if g.LIST.search(text) and not re.match(r"^(?:set|add|put|make|create|remind)\b", text):
        return Command(kind="list", when=spoken(re.sub(r"^did i (?:set|ask)\b", "", text), moment))
    if (
        (match := g.MOVE.match(text) or g.MOVE_ASK.search(text))
        and _may_move(text, moment)
        and (when := _moved_to(part, moment))
    ):
        what = next((value for value in match.groupdict().values() if value), "it")
        return (
            None
            if re.search(r"\b(?:reminder|timer|alarm) (?:for|to|at|in)\b", text)
            and re.match(r"^(?:set|put|make)\b", text)
            else Command(kind="move", what=what.strip(), when=when)
        )
    if (
        (match := g.NAME_HER.search(text))
        and match["name"] not in _NOT_HER
        and (cased(match["name"], part)[0].isupper())
        and not re.match(
            r"^(?:your|ur) name is (?:\w+ )?(?:easy|hard|nice|good|lovely|pretty|cool|weird|odd|funny|long|short|great|fine|beautiful|stupid|silly|boring)",
            text,
        )
    ):
        return Command(kind="name_her", what=cased(match["name"], part))
    if g.MURMUR.search(text):
        return Command(kind="murmur", what="no" if g.MURMUR_NOT.search(text) else "yes")
    if g.NAME_HER_ASK.search(text):
        return Command(kind="name_her")
    return None


def _keeping(text: str) -> Command | None:
    """What is never to be remembered, may be again, or is to be kept for good."""
    if k.PIN.fullmatch(text):
        return Command(kind="pin")
    if k.LIKE_THIS.fullmatch(text):
        return Command(kind="withhold")
    if match := k.WITHHOLD.fullmatch(text):
        return Command(kind="withhold", what=match["what"] or match["ever"])
    if match := k.ALLOW.fullmatch(text):
        return Command(kind="allow", what=next(what for what in match.groups() if what))
    return None


def _waved_off(text: str, moment: Moment) -> bool:
    """ "Forget it", to something that she asked: a no, and nothing to be forgotten."""
    line = moment.last_line
    return bool(g.FORGET_IT.match(text)) and line is not None and (bool(line.expects) or "?" in line.text)


def _cancelled(match: re.Match[str], text: str, moment: Moment) -> str | None:
    """Which reminder is to go; None where no reminder is spoken of."""
    what = next((value for value in match.groupdict().values() if value), "").strip()
    if re.fullmatch(r"(?:don'?t|do not) remind me", text):  # what one says of a thing one would rather forget
        return None
    speaks = re.search(r"\b(?:remind\w*|timers?|alarms?)\b|^(?:cancel|dismiss)$", text)
    words = set(re.findall(r"[a-z]{3,}", what)) - _NO_NAME
    held = {word for due in moment.upcoming for word in re.findall(r"[a-z]{3,}", due.text.lower())}
    is_held = bool(words & held) or (
        what in ("it", "that", "that one", "them", "both", "everything", "all", "all of them")
        and bool(moment.upcoming)
        and re.match(r"^(?:\w+ )*?(?:cancel|delete|remove|scrap|clear|bin)\b", text)
    )
    return what if speaks or is_held else None


# Words that name no reminder.
_NO_NAME = frozenset("the that one and you can for them with everything".split())


def _just_rang(moment: Moment) -> bool:
    last = moment.last_line
    return bool(moment.unacknowledged) or (
        last is not None and any(move.startswith("due.") for move in last.moves)
    )


def _may_move(text: str, moment: Moment) -> bool:
    """There is something to move, and this does not ask for something new."""
    return bool(moment.upcoming or moment.last_deed) and not g.REMIND_NEW.match(text)


def _moved_to(part: str, moment: Moment) -> When | None:
    """The new time in "make it 6", "can wait til Saturday", "push it to Friday, same time"."""
    part = re.sub(r",? ?(?:at )?(?:the )?same time\b", "", part, flags=re.I)
    part = re.sub(r"\b(?:un)?till?\b", "to", part, flags=re.I)
    moves = moment.last_line.moves if moment.last_line else ()
    when = spoken(part, moment)
    if when is None and any(move.startswith(("remind.", "timer.")) for move in moves):
        when = spoken(re.sub(r"\b(?:it|that|one) (?:to )?(?=\S+\W*$)", "it at ", part, flags=re.I), moment)
    return timed(when, moment)


def _snoozed(part: str, moment: Moment) -> When | None:
    """ "Five more minutes", "snooze": ten minutes where none are said, as alarm clocks have it."""
    part = re.sub(r"\b(?:more|another)\b ?", "", part, flags=re.I)
    return spoken(part, moment) or spoken(f"in {part}", moment) or spoken("in 10 minutes", moment)


_NOT_HER = frozenset(
    "a an the back later when if that it what again by in at stupid not something names like so to".split()
)
