"""What she would do for one line of an everyday request, and whether that is what was asked.

A line has text, now, zone, skill, action, arguments (tests/corpora/deeds) and may have `before`: the person's
own earlier lines of the same talk. What counts is what she proposes to the desk; where she asks first, what
she has of it so far. Words are compared without case, articles and whose they are; times to the minute; rules
by what they come to; sums by their value.
"""

import ast
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from samantha.core.deed import Deed, Proposal
from samantha.core.turn import Person
from samantha.mind.mind import ReflexMind
from samantha.mind.reflex.en.when import When
from samantha.mind.reflex.heard import Command, Heard
from samantha.mind.reflex.reminding import timing
from samantha.mind.reflex.understand import understand
from samantha.testing.clock import FakeClock
from samantha.testing.hands import FakeHands, FakeTalk

NEUTRAL = frozenset(
    (
        "id",
        "zone",
        "pinned",
        "timer",
        "calendar",
        "account",
        "unit_named",
        "event",
        "mail",
        "again",
        "exactly",
        "same_day",
    )
)
"""Arguments that say how, not what: they may stand beside those that were asked for."""

SKIPPED = frozenset(
    ("a", "an", "the", "my", "our", "your", "his", "her", "their", "some", "i", "me", "it")
) | {"to", "of", "for", "please", "that", "this", "is"}


@dataclass(frozen=True, kw_only=True)
class Wanted:
    skill: str
    action: str
    arguments: Mapping[str, Any]


@dataclass(kw_only=True)
class RecordingHands(FakeHands):
    """Hands that keep what was proposed, in order."""

    proposed: list[Proposal] = field(default_factory=list)

    async def propose(self, proposal: Proposal) -> Deed:
        self.proposed.append(proposal)
        return await super().propose(proposal)


async def done(row: Mapping[str, Any]) -> tuple[Wanted, Heard]:
    """What she does for that line, after those before it."""
    now = local_now(row)
    clock = FakeClock(now.astimezone(UTC))
    hands = RecordingHands(clock=clock)
    person = Person(name="Robin", is_adult=True, her_name="Samantha")
    talk = FakeTalk(mind=ReflexMind(), hands=hands, clock=clock, zone=row["zone"], person=person)
    await talk.open()
    for line in row.get("before", ()):
        await talk.say(line)
    heard = understand(row["text"], talk.moment())
    earlier = len(hands.proposed)
    undone = len(hands.deeds)
    await talk.say(row["text"])
    if hands.proposed[earlier:]:
        return _from_proposal(hands.proposed[earlier:]), heard
    if any(deed.undoes for deed in hands.deeds[undone:]):
        return Wanted(skill="desk", action="undo", arguments={}), heard
    return _so_far(heard, talk, now), heard


def local_now(row: Mapping[str, Any]) -> datetime:
    """Its `now`, on the clock of its zone where it has no offset of its own."""
    now = datetime.fromisoformat(row["now"])
    return now if now.tzinfo else now.replace(tzinfo=ZoneInfo(row["zone"]))


def _from_proposal(proposals: Sequence[Proposal]) -> Wanted:
    first = proposals[0]
    arguments = dict(first.arguments)
    if first.skill == "reminders" and arguments.get("after_s"):
        arguments.pop("wall", None)
    verb = first.verb
    if first.skill == "reminders" and verb == "set" and arguments.get("after_s"):
        verb = "timer" if arguments.get("timer") else verb
    if first.skill == "reminders" and verb == "cancel_all":
        verb, arguments = "cancel", {"what": "all"}
    return Wanted(skill=first.skill, action=verb, arguments=arguments)


def _so_far(heard: Heard, talk: FakeTalk, now: datetime) -> Wanted:
    """What was understood where nothing was proposed: she asks first, says that she cannot, or talks."""
    moves = [piece.move for piece in talk.pieces]
    if heard.orders:
        order = heard.orders[0]
        return Wanted(skill=order.skill, action=order.verb, arguments=order.arguments)
    command = heard.command
    if command is not None and command.kind == "undo":
        return Wanted(skill="desk", action="undo", arguments={})
    if command is not None and command.kind in ("remind", "timer", "move", "list", "cancel"):
        return _from_command(command, now)
    if any(move.startswith("why.") for move in moves):
        return Wanted(skill="desk", action="why", arguments={})
    if any(move.startswith("cannot.") for move in moves):
        return Wanted(skill="", action="cannot", arguments={})
    return Wanted(skill="", action="", arguments={})


def _from_command(command: Command, now: datetime) -> Wanted:
    kind = {"remind": "set"}.get(command.kind, command.kind)
    what = {"set": "text", "timer": "text"}.get(kind, "what")
    arguments: dict[str, Any] = {what: command.what} if command.what and command.what != "it" else {}
    if command.when is not None:
        when = timing(command.when, now.replace(tzinfo=None), is_timer=kind == "timer")
        if kind == "list":
            day = command.when.start.date().isoformat()
            when = {"first": day, "last": _last(command.when, day)}
        elif "after_s" in when:
            when.pop("wall", None)
        arguments |= when
    return Wanted(skill="reminders", action=kind, arguments=arguments)


def _last(when: When, day: str) -> str:
    """The last whole day of a range, whose end is left out where it is a midnight."""
    return (when.end - timedelta(minutes=1)).date().isoformat() if when.end else day


# --- whether it is right ------------------------------------------------------------------------------


def is_deed_right(row: Mapping[str, Any], got: Wanted) -> bool:
    if {row["action"], got.action} == {"set", "timer"} and row["skill"] == got.skill:
        return True
    return (row["skill"], row["action"]) == (got.skill, got.action)


def are_slots_right(row: Mapping[str, Any], got: Wanted) -> bool:
    """Each that was said, and none beside them that changes what is done."""
    wanted, given = dict(row["arguments"]), dict(got.arguments)
    if got.skill == "reminders":
        given = {name: _bare(value) if name in _NAMED else value for name, value in given.items()}
        wanted = {name: _bare(value) if name in _NAMED else value for name, value in wanted.items()}
        given = {name: value for name, value in given.items() if value != "timer"}
    now = datetime.fromisoformat(row["now"]).replace(tzinfo=None)
    if row.get("is_foreign"):
        return _by_value(wanted, given, now)
    for name, value in wanted.items():
        if name == "day" and "day" not in given and "wall" in given:
            given["day"] = str(given.pop("wall"))[:10]
        if name == "wall" and "wall" not in given and "after_s" in given:
            return _is_near(now, value, given["after_s"]) and are_slots_right(
                {**row, "arguments": {k: v for k, v in wanted.items() if k != "wall"}},
                Wanted(
                    skill=got.skill,
                    action=got.action,
                    arguments={k: v for k, v in given.items() if k != "after_s"},
                ),
            )
        if name not in given or not _alike(name, value, given[name], wanted):
            return False
    spare = {name: value for name, value in given.items() if name not in wanted and name not in NEUTRAL}
    if spare.get("last") is not None and spare.get("last") == given.get("first"):
        spare.pop("last")
    return not any(value not in (None, "", [], False) for value in spare.values())


def _by_value(wanted: Mapping[str, Any], given: Mapping[str, Any], now: datetime) -> bool:
    """Under names that are not ours: each value that was wanted is among those she has, each but once."""
    left = dict(given)
    for name, value in wanted.items():
        if value in (None, "", [], {}):
            continue
        kind = _kind(name, value)
        found = next((key for key, got in left.items() if _fits(kind, value, got, wanted, now)), None)
        if found is None:
            return False
        del left[found]
    return True


def _kind(name: str, value: Any) -> str:
    """Which of our arguments such a value would be."""
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d([T ].*)?", value):
        return "wall"
    if isinstance(value, list):
        return "items"
    return name if name in ("rrule", "expression") else ""


def _fits(kind: str, value: Any, got: Any, row: Mapping[str, Any], now: datetime) -> bool:
    if kind == "wall" and isinstance(got, int | float) and len(str(value)) > len("2026-01-01"):
        return _is_near(now, str(value)[:19], got)
    if kind == "wall" and not re.match(r"\d{4}-", str(got)):
        return False
    return _alike(kind, value, got, row)


_NAMED = ("what", "text")


def _is_near(now: datetime, wall: str, after_s: float) -> bool:
    return abs((datetime.fromisoformat(wall) - now).total_seconds() - after_s) <= 60


def _alike(name: str, wanted: Any, given: Any, row: Mapping[str, Any]) -> bool:
    if name in ("wall", "first", "last", "day") and isinstance(given, str):
        length = min(len(str(wanted)), 16)
        return str(given).replace(" ", "T")[:length] == str(wanted)[:length]
    if name == "rrule":
        return _occurrences(str(given), row) == _occurrences(str(wanted), row)
    if name == "expression":
        return abs(_value(str(given)) - _value(str(wanted))) < 1e-6
    if name == "items" and isinstance(given, list):
        return sorted(map(_plain, given)) == sorted(map(_plain, wanted))
    if isinstance(wanted, int | float) and not isinstance(wanted, bool):
        return isinstance(given, int | float | str) and _number(given) == float(wanted)
    return _plain(given) == _plain(wanted)


def _bare(value: str) -> str:
    """A reminder's name without the word that says that it is one."""
    left = re.sub(r"\b(?:reminders?|timers?|alarms?|wake-up|call|about|to|the)\b", " ", value.lower()).strip()
    return left or value


def _plain(value: Any) -> str:
    words = re.findall(r"[\w@.+']+", str(value).lower().replace("mom", "mum").replace("’", "'"))
    kept = [word.strip(".").removesuffix("'s") for word in words if word not in SKIPPED]
    return " ".join(kept or words)


def _number(value: Any) -> float:
    try:
        return float(value)
    except ValueError:
        return float("nan")


def _occurrences(rule: str, row: Mapping[str, Any]) -> list[datetime]:
    start = datetime.fromisoformat(str(row.get("wall") or row.get("day") or "2026-01-01"))
    try:
        found = rrulestr(rule.removeprefix("RRULE:"), dtstart=start)
    except ValueError:
        return []
    return [at for at, _ in zip(found, range(8), strict=False)]


def _value(expression: str) -> float:
    """The value of plain arithmetic; nan where it is none."""
    plain = expression.replace("^", "**").replace("×", "*").replace("÷", "/").replace(",", "")
    try:
        return _reckon(ast.parse(plain, mode="eval").body)
    except (SyntaxError, ValueError, ZeroDivisionError, OverflowError):
        return float("nan")


def _reckon(node: ast.expr) -> float:
    match node:
        case ast.Constant(value=int() | float() as value):
            return float(value)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_reckon(operand)
        case ast.Call(func=ast.Name(id="sqrt"), args=[value]):
            return float(_reckon(value) ** 0.5)
        case ast.BinOp(left=left, op=op, right=right):
            one, other = _reckon(left), _reckon(right)
            match op:
                case ast.Add():
                    return one + other
                case ast.Sub():
                    return one - other
                case ast.Mult():
                    return one * other
                case ast.Div():
                    return one / other
                case ast.Pow() if abs(other) < 100:
                    return float(one**other)
                case ast.Mod():
                    return one % other
    raise ValueError("not plain arithmetic")
