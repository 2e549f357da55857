"""Setting, moving, cancelling and bringing back reminders: every verb local, and every one undoable."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, Field, NaiveDatetime, model_validator

from samantha.core.deed import Deed, Json, Preview, Proposal, Risk
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.ids import EntryId, ReminderId, new_id
from samantha.core.ports import Enacted, Pen, Verb
from samantha.skills.arguments import Arguments, Line
from samantha.skills.reminders import record
from samantha.skills.reminders.record import Kept, Timing, key_of
from samantha.skills.reminders.walltime import (
    END,
    Landing,
    in_words,
    land,
    occurrences,
    read_rule,
    spend,
    zone_named,
)

MAX_PENDING = 10_000
SAYS = {
    "set": "Set a reminder, only where the person asks for one. `text`: what to say then, in a few words. "
    "`wall`: their local date and time as YYYY-MM-DDTHH:MM, or `after_s`: seconds from now. "
    "`rrule`: RFC 5545, only if it repeats.",
    "move": "Move a reminder that stands to another time. `id` is in the notes; `wall`, `after_s` as in set.",
    "cancel": "Cancel a reminder that stands, by its `id` in the notes.",
}
"""What a language model is told of these verbs."""

GRACE = timedelta(minutes=1)  # "at six", said at six and some seconds, still means now
MAX_TIMER_S = 366 * 24 * 3600

Id = Annotated[str, Field(min_length=3, max_length=40)]


class When(Arguments):
    """Either a wall time, or a span from now. A span makes a timer, which never moves with the person."""

    wall: NaiveDatetime | None = None  # what the clock on the wall will say
    zone: str = Field(min_length=1, max_length=64)  # IANA
    after_s: int | None = Field(default=None, ge=1, le=MAX_TIMER_S)  # counts before `wall`

    @model_validator(mode="after")
    def _says_when(self) -> "When":
        if self.wall is None and self.after_s is None and getattr(self, "instant", None) is None:
            raise ValueError("Tell me when: a time, or how long from now.")
        return self


class SetReminder(When):
    text: Annotated[Line, Field(min_length=1, max_length=500)]
    pinned: bool = False  # stays in its zone when the person travels
    timer: bool = False
    rrule: str = Field(default="", max_length=300)  # RFC 5545


class MoveReminder(When):
    """None keeps what is; an `rrule` of "" makes it ring once."""

    id: Id
    pinned: bool | None = None
    timer: bool | None = None
    rrule: str | None = Field(default=None, max_length=300)
    instant: AwareDatetime | None = None  # a timer's exact moment: how a moved timer is moved back


class CancelReminder(Arguments):
    id: Id


class CancelAll(Arguments):
    """None means every pending one."""

    ids: list[Id] | None = Field(default=None, min_length=1, max_length=MAX_PENDING)


class RestoreReminders(Arguments):
    ids: list[Id] = Field(min_length=1, max_length=MAX_PENDING)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A timing that was found good, and how its wall time fits there."""

    timing: Timing
    landing: Landing


class Reminders:
    """See the Skill port. Its entries and tables are described in record.py."""

    name = "reminders"
    verbs: Mapping[str, Verb] = {
        "set": Verb(arguments=SetReminder, risk=Risk.REVERSIBLE, says=SAYS["set"]),
        "move": Verb(arguments=MoveReminder, risk=Risk.REVERSIBLE, says=SAYS["move"]),
        "cancel": Verb(arguments=CancelReminder, risk=Risk.REVERSIBLE, says=SAYS["cancel"]),
        "cancel_all": Verb(arguments=CancelAll, risk=Risk.REVERSIBLE),
        "restore": Verb(arguments=RestoreReminders, risk=Risk.REVERSIBLE),
    }

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        match arguments:
            case SetReminder():
                return Preview(title=f"Remind you: {arguments.text}", lines=_lines(_plan(arguments, pen.now)))
            case MoveReminder():
                kept = _pending(pen, arguments.id)
                lines = _lines(_plan_move(arguments, kept, pen))
                return Preview(title=f"Move the reminder: {kept.text}", lines=lines)
            case CancelReminder():
                return Preview(title=f"Cancel the reminder: {_pending(pen, arguments.id).text}")
            case CancelAll():
                return _preview_many("Cancel", _chosen(pen, arguments))
            case RestoreReminders():
                return _preview_many("Bring back", [kept for kept, _ in _restorable(pen, arguments)])
        raise TypeError(f"reminders has no verb {verb}")

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        match arguments:
            case SetReminder():
                return _set(arguments, deed, pen)
            case MoveReminder():
                return _move(arguments, deed, pen)
            case CancelReminder():
                return _cancel([_pending(pen, arguments.id)], deed, pen)
            case CancelAll():
                return _cancel(_chosen(pen, arguments), deed, pen)
            case RestoreReminders():
                return _restore(arguments, deed, pen)
        raise TypeError(f"reminders has no verb {verb}")


# --- the verbs ------------------------------------------------------------------------------------


def _set(arguments: SetReminder, deed: Deed, pen: Pen) -> Enacted:
    if record.count_pending(pen.owner, pen.tx) >= MAX_PENDING:
        raise BadInputError(f"I keep at most {MAX_PENDING:,} reminders at a time; cancel some first.")
    plan = _plan(arguments, pen.now)
    id_ = ReminderId(new_id("r", pen.now))
    body = {"reminder": id_, "change": "set", "text": arguments.text, "deed": deed.id, **plan.timing.body()}
    pen.write(Draft(kind="reminder", id=EntryId(id_), body=body, sources=_because(deed)))
    inverse = Proposal(skill=Reminders.name, verb="cancel", arguments={"id": id_})
    return Enacted(result=_result(id_, plan), inverse=inverse)


def _move(arguments: MoveReminder, deed: Deed, pen: Pen) -> Enacted:
    kept = _pending(pen, arguments.id)
    plan = _plan_move(arguments, kept, pen)
    _write(kept.id, "moved", deed, pen, plan.timing)
    back: dict[str, Json] = {"id": kept.id, **kept.timing.body()}
    if not kept.timing.timer:
        del back["instant"]
    return Enacted(
        result=_result(kept.id, plan), inverse=Proposal(skill=Reminders.name, verb="move", arguments=back)
    )


def _cancel(chosen: list[Kept], deed: Deed, pen: Pen) -> Enacted:
    for kept in chosen:
        _write(kept.id, "cancelled", deed, pen)
    ids: list[Json] = [kept.id for kept in chosen]
    inverse = Proposal(skill=Reminders.name, verb="restore", arguments={"ids": ids})
    return Enacted(result={"reminders": ids}, inverse=inverse)


def _restore(arguments: RestoreReminders, deed: Deed, pen: Pen) -> Enacted:
    restorable = _restorable(pen, arguments)
    if record.count_pending(pen.owner, pen.tx) + len(restorable) > MAX_PENDING:
        raise BadInputError(f"I keep at most {MAX_PENDING:,} reminders at a time; cancel some first.")
    for kept, timing in restorable:
        _write(kept.id, "restored", deed, pen, timing)
    ids: list[Json] = [kept.id for kept, _ in restorable]
    inverse = Proposal(skill=Reminders.name, verb="cancel_all", arguments={"ids": ids})
    return Enacted(result={"reminders": ids}, inverse=inverse)


def _write(
    id_: ReminderId,
    change: Literal["moved", "restored", "cancelled"],
    deed: Deed,
    pen: Pen,
    timing: Timing | None = None,
) -> None:
    body = {"reminder": id_, "change": change, "deed": deed.id, **(timing.body() if timing else {})}
    pen.write(Draft(kind="reminder", body=body, sources=(EntryId(id_), *_because(deed))))


def _because(deed: Deed) -> tuple[EntryId, ...]:
    return (*deed.sources, EntryId(deed.id))


def _result(id_: ReminderId, plan: Plan) -> dict[str, Json]:
    """What she may say about it: `fit` tells whether that wall time is skipped or comes twice there,
    `shown` what the clock will say when it rings."""
    return {
        "reminder": id_,
        "key": key_of(id_, plan.timing.wall),
        "fit": plan.landing.fit,
        "shown": plan.landing.shown.isoformat(),
        **plan.timing.body(),
    }


# --- when -----------------------------------------------------------------------------------------


def _plan(arguments: SetReminder, now: datetime) -> Plan:
    rule = read_rule(arguments.rrule)
    if arguments.after_s is not None:
        return _plan_timer(now + timedelta(seconds=arguments.after_s), arguments.zone, rule, arguments.pinned)
    assert arguments.wall is not None
    return _plan_wall(
        arguments.wall, arguments.zone, rule, now, pinned=arguments.pinned, timer=arguments.timer
    )


def _plan_move(arguments: MoveReminder, kept: Kept, pen: Pen) -> Plan:
    rule = kept.timing.rrule if arguments.rrule is None else read_rule(arguments.rrule)
    pinned = kept.timing.pinned if arguments.pinned is None else arguments.pinned
    if arguments.after_s is not None or arguments.instant is not None:
        instant = arguments.instant or pen.now + timedelta(seconds=arguments.after_s or 0)
        plan = _plan_timer(instant, arguments.zone, rule, pinned)
        if plan.timing.instant < pen.now - GRACE:
            raise BadInputError(_gone(plan.timing.wall))
    else:
        assert arguments.wall is not None
        if (
            rule
            and arguments.rrule is None
            and next(occurrences(arguments.wall, rule), None) != arguments.wall
        ):
            raise BadInputError(
                f"It repeats {in_words(rule)}, and that time does not fit; tell me the new days too."
            )
        timer = kept.timing.timer if arguments.timer is None else arguments.timer
        plan = _plan_wall(arguments.wall, arguments.zone, rule, pen.now, pinned=pinned, timer=timer)
    if record.occurrence(pen.owner, pen.tx, key_of(kept.id, plan.timing.wall)):
        raise BadInputError("That one has rung at that time already; tell me another.")
    return plan


def _plan_timer(instant: datetime, zone_name: str, rule: str, pinned: bool) -> Plan:
    if rule:
        raise BadInputError("A timer rings once; for something that repeats, tell me a time of day.")
    if instant.microsecond:  # whole seconds, never early
        instant = instant.replace(microsecond=0) + timedelta(seconds=1)
    wall = instant.astimezone(zone_named(zone_name)).replace(tzinfo=None, fold=0)
    timing = Timing(wall=wall, zone=zone_name, instant=instant, pinned=pinned, timer=True)
    return Plan(timing=timing, landing=Landing(instant=instant, shown=wall, fit="exact"))


def _plan_wall(
    wall: datetime, zone_name: str, rule: str, now: datetime, *, pinned: bool, timer: bool
) -> Plan:
    """The first occurrence that is not gone by. Raises BadInputError."""
    zone = zone_named(zone_name)
    if timer and rule:
        raise BadInputError("A timer rings once; for something that repeats, leave the timer out.")
    wall = wall.replace(microsecond=0, fold=0)
    if wall.year < now.year - 1 or wall >= END:
        raise BadInputError(_gone(wall) if wall < END else f"I plan no further than the year {END.year - 1}.")
    for occurring in occurrences(wall, rule):
        landing = land(occurring, zone)
        if landing.instant >= now - GRACE:
            timing = Timing(
                wall=occurring,
                zone=zone_name,
                instant=landing.instant,
                pinned=pinned,
                timer=timer,
                rrule=rule,
            )
            return Plan(timing=timing, landing=landing)
    raise BadInputError("By that rule it never rings again." if rule else _gone(wall))


def _gone(wall: datetime) -> str:
    return f"{_at(wall)} has gone by already; tell me a later time."


# --- which ----------------------------------------------------------------------------------------


def _pending(pen: Pen, id_: str) -> Kept:
    kept = record.find(pen.owner, pen.tx, id_)
    if kept is None:
        raise NotFoundError("I have no such reminder.")
    if kept.state != "pending":
        raise BadInputError(
            f"“{kept.text}” {'has rung' if kept.state == 'rung' else 'was cancelled'} already."
        )
    return kept


def _chosen(pen: Pen, arguments: CancelAll) -> list[Kept]:
    if arguments.ids is not None:
        return [_pending(pen, id_) for id_ in dict.fromkeys(arguments.ids)]
    chosen = record.pending(pen.owner, pen.tx)
    if not chosen:
        raise BadInputError("There are no reminders to cancel.")
    return chosen


def _restorable(pen: Pen, arguments: RestoreReminders) -> list[tuple[Kept, Timing]]:
    """Those of them that can still ring, each with the next time that is not gone by."""
    restorable = []
    for id_ in dict.fromkeys(arguments.ids):
        kept = record.find(pen.owner, pen.tx, id_)
        if kept is None:
            raise NotFoundError("I have no such reminder.")
        timing = _resume(kept.timing, pen.now) if kept.state == "cancelled" else None
        if timing is not None:
            restorable.append((kept, timing))
    if not restorable:
        raise BadInputError("Its time has gone by, or it was never cancelled; set a new one.")
    return restorable


def _resume(timing: Timing, now: datetime) -> Timing | None:
    """Where a cancelled reminder goes on; None where its time is over. What it slept through is not rung."""
    if timing.instant >= now - GRACE:
        return timing
    zone = zone_named(timing.zone)
    for n, wall in enumerate(occurrences(timing.wall, timing.rrule) if timing.rrule else ()):
        instant = land(wall, zone).instant
        if instant >= now - GRACE:
            rule = spend(timing.rrule, n)
            return Timing(wall=wall, zone=timing.zone, instant=instant, pinned=timing.pinned, rrule=rule)
    return None


# --- previews -------------------------------------------------------------------------------------


def _at(wall: datetime) -> str:
    return f"{wall:%A} {wall.day} {wall:%B %Y, %H:%M}"


def _lines(plan: Plan) -> tuple[tuple[str, str], ...]:
    timing, landing = plan.timing, plan.landing
    lines = [("When", _at(landing.shown))]
    if landing.fit == "skipped":
        lines.append(("Note", f"The clocks skip {timing.wall:%H:%M} that day."))
    if landing.fit == "twice":
        lines.append(("Note", f"{timing.wall:%H:%M} comes twice that day; I take the first."))
    if timing.rrule:
        lines.append(("Repeats", in_words(timing.rrule)))
    if timing.pinned:
        lines.append(("Zone", timing.zone))
    return tuple(lines)


def _preview_many(verb: str, chosen: list[Kept]) -> Preview:
    if len(chosen) == 1:
        return Preview(title=f"{verb} the reminder: {chosen[0].text}")
    shown = tuple((_at(kept.timing.wall), kept.text) for kept in chosen[:5])
    rest = (("And", f"{len(chosen) - 5} more"),) if len(chosen) > 5 else ()
    return Preview(title=f"{verb} {len(chosen)} reminders", lines=shown + rest)
