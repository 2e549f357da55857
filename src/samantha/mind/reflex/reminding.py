"""Reminders and timers in talk: set, ask once for what is missing, move, list, cancel; and telling what came of it."""

import re
from datetime import datetime, time, timedelta

from samantha.core.deed import Deed, Due, Json, Proposal
from samantha.core.turn import Piece, Turn
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.en.when import When
from samantha.mind.reflex.heard import Command
from samantha.mind.reflex.plan import Intended, Plan
from samantha.mind.reflex.scene import Scene, carry
from samantha.mind.reflex.understand import carried, turn_round

EVENING = time(18, 0)
MORNING = time(9, 0)
NOON = time(12, 0)


def set_reminder(scene: Scene, command: Command) -> Plan:
    """Set it, or ask once for what is missing."""
    when, what = command.when, command.what
    is_timer = command.kind == "timer"
    if is_timer and (when is None or not (when.duration_s or when.after_s or when.has_time)):
        return Plan(pieces=(scene.say("timer.how_long", must_ask=True, expects="when", carry=carry(timer=True, text=what)),))
    if not is_timer and when is None:
        key, slots = ("remind.when", {"what": what}) if what else ("remind.both", {})
        return Plan(pieces=(scene.say(key, must_ask=True, expects="when", carry=carry(text=what), **slots),))
    assert when is not None  # noqa: S101 - both branches above returned
    if not is_timer and not what:
        pending = carry(**timing(when, scene.now))
        return Plan(pieces=(scene.say("remind.what", must_ask=True, expects="what", carry=pending, when=said(when, scene.now)),))
    return Plan(deeds=(intend(scene, when, what, is_timer=is_timer),))


def intend(scene: Scene, when: When, what: str, *, is_timer: bool = False) -> Intended:
    arguments = {**timing(when, scene.now, is_timer=is_timer), "text": what or ("timer" if is_timer else "")}
    return Intended(proposal=scene.propose("reminders", "set", **arguments), line="timer.set" if is_timer else "remind.set")


def timing(when: When, now: datetime, *, is_timer: bool = False) -> dict[str, Json]:
    """The arguments that say when. A span counts from now; a day without a clock time gets a sensible one."""
    seconds = when.after_s or (when.duration_s if is_timer or when.kind == "duration" else None)
    wall = settled(when, now)
    slots: dict[str, Json] = {"wall": wall.isoformat(), "zone": when.zone, "pinned": when.is_pinned, "rrule": when.rrule}
    if seconds and seconds > 0 and not (when.after_s and when.grain in ("day", "week", "month", "year")):
        slots |= {"after_s": seconds}
        slots["timer"] = True
    return slots


def settled(when: When, now: datetime) -> datetime:
    """The wall time that it comes to: nine in the morning where only a day was said."""
    start = when.start
    if when.has_time or when.grain in ("minute", "hour", "part"):
        return start
    wall = datetime.combine(start.date(), MORNING)
    local = now.replace(tzinfo=None)
    if wall <= local and not when.rrule:
        later = datetime.combine(start.date(), EVENING)
        wall = later if later > local else local.replace(second=0, microsecond=0) + timedelta(hours=1)
    return wall


def said(when: When, now: datetime) -> str:
    if when.after_s and when.grain not in ("day", "week", "month", "year"):
        return wording.in_span(when.after_s)
    wall = settled(when, now)
    return wording.repeats(when.rrule, wall) if when.rrule else wording.moment(wall, now)


# --- answers to what she asked --------------------------------------------------------------------------


def fill(scene: Scene) -> Plan | None:
    """The answer to "when?" or "what?"; None where this turn is no answer to it."""
    heard, slots = scene.heard, carried(scene.hers[0] if scene.hers else None)
    if heard.does("no", "skip") and heard.is_bare or re.fullmatch(r"(?:cancel|never ?mind|forget it)\W*", heard.text.lower()):
        return scene.plan("remind.dropped")
    if heard.command and heard.command.kind not in ("timer", "remind", "move"):
        return None
    if scene.expects == "when":
        return _fill_when(scene, slots)
    if scene.expects == "what":
        return _fill_what(scene, slots)
    return None


def _fill_when(scene: Scene, slots: dict[str, object]) -> Plan | None:
    heard = scene.heard
    text, is_timer = str(slots.get("text", "")), bool(slots.get("timer"))
    when = heard.when or _bare_when(scene, is_timer=is_timer)
    if when is None:
        if heard.question or not slots or slots.get("again"):
            return None
        if not text and heard.text and len(heard.text.split()) <= 12:  # they answered "what", not "when"
            what = turn_round(heard.text.strip(" .!?"))
            return Plan(pieces=(scene.say("remind.when", must_ask=True, expects="when", carry=carry(text=what, again=True), what=what),))
        key = "timer.when_again" if is_timer else "remind.when_again"
        again = carry(**{**{k: str(v) for k, v in slots.items()}, "again": True})
        return Plan(pieces=(scene.say(key, must_ask=True, expects="when", carry=again),))
    if not text and not is_timer:
        from_text = _words_beside(scene, when)
        if not from_text:
            return Plan(pieces=(scene.say("remind.what", must_ask=True, expects="what", carry=carry(**timing(when, scene.now)), when=said(when, scene.now)),))
        text = from_text
    return Plan(deeds=(intend(scene, when, text, is_timer=is_timer),))


def _fill_what(scene: Scene, slots: dict[str, object]) -> Plan | None:
    heard = scene.heard
    if (heard.question and not heard.text.lower().startswith(("to ", "about "))) or not slots.get("wall"):
        return None
    words = re.sub(r"^(?:(?:just|remind me|please|ok|yes|um|oh|hm+)[\s,]+)*(?:to|that|about)?\s*", "", heard.text.strip(" .!?"), flags=re.I)
    if heard.command and heard.command.what:
        words = heard.command.what
    arguments: dict[str, Json] = {key: value for key, value in slots.items() if isinstance(value, (str, int, bool))}
    arguments["text"] = turn_round(words)[:300] or "..."
    return Plan(deeds=(Intended(proposal=scene.propose("reminders", "set", **arguments), line="remind.set"),))


def _bare_when(scene: Scene, *, is_timer: bool) -> When | None:
    """ "6", "half", "10 mins": what is a time only as an answer."""
    from samantha.mind.reflex.en.when import read_when  # noqa: PLC0415

    text = scene.heard.text.strip(" .!?")
    tries = (f"{text} minutes", f"for {text}") if is_timer else (f"at {text}", f"on {text}", f"in {text}")
    return next((when for one in tries if (when := read_when(one, scene.now))), None) if len(text.split()) <= 5 else None


def _words_beside(scene: Scene, when: When) -> str:
    text = scene.heard.command.what if scene.heard.command else ""
    return text if len(text) > 2 else ""


# --- changing what is set --------------------------------------------------------------------------------


def move(scene: Scene, when: When, what: str = "") -> Plan:
    """Another time for the reminder that is meant: the one named, else the one just set, else the only one."""
    target = _meant(scene, what)
    if target is None:
        return scene.plan("remind.none_to_move") if not scene.moment.upcoming else _which(scene, "move", when)
    id_, wall, rrule = target
    arguments = timing(when, scene.now)
    if wall is not None and when.after_s is None:
        arguments["wall"] = merged(wall, when, scene.now).isoformat()
    arguments = {key: value for key, value in arguments.items() if key in ("wall", "zone", "pinned", "after_s")}
    if when.rrule or rrule:
        arguments["rrule"] = when.rrule or rrule
    return Plan(deeds=(Intended(proposal=scene.propose("reminders", "move", id=id_, **arguments), line="remind.moved"),))


def merged(wall: datetime, when: When, now: datetime) -> datetime:
    """ "No, Thursday" keeps the clock time; "no, seven" keeps the day."""
    if when.has_date and not when.has_time:
        return datetime.combine(when.start.date(), wall.time())
    if when.has_time and not when.has_date:
        clock = when.start.time()
        if wall.hour >= 12 > clock.hour and when.other and when.other.hour >= 12:
            clock = when.other.time()
        moved = datetime.combine(wall.date(), clock)
        return moved if moved > now.replace(tzinfo=None) else when.start
    return settled(when, now)


def _meant(scene: Scene, what: str) -> tuple[str, datetime | None, str] | None:
    moment = scene.moment
    words = {w for w in re.findall(r"[a-z]{3,}", what.lower()) if w not in ("the", "one", "that", "this", "reminder", "timer", "alarm", "for", "about", "all", "and")}
    if words:
        hits = [due for due in moment.upcoming if words & set(re.findall(r"[a-z]{3,}", f"{due.text} {wording.ahead(due.wall, scene.now)} {'timer' if due.is_timer else ''}".lower()))]
        if len(hits) == 1 or (hits and len({due.reminder for due in hits}) == 1):
            return hits[0].reminder, hits[0].wall, hits[0].repeats
        if hits:
            return None
    if "timer" in what:
        timers = [due for due in moment.upcoming if due.is_timer]
        if len(timers) == 1:
            return timers[0].reminder, timers[0].wall, ""
    deed = moment.last_deed
    if deed and deed.skill == "reminders" and deed.verb in ("set", "move") and deed.result and deed.state == "done" and not words:
        return reminder_id(deed), wall_of(deed), str(deed.result.get("rrule") or "")
    if len({due.reminder for due in moment.upcoming}) == 1 and (not words or words <= {"everything", "them"}):
        due = moment.upcoming[0]
        return due.reminder, due.wall, due.repeats
    return None


def _which(scene: Scene, verb: str, when: When | None) -> Plan:
    names = wording.listed([f"“{due.text}”" for due in scene.moment.upcoming[:3]])
    slots = carry(verb=verb, **(timing(when, scene.now) if when else {}))
    return Plan(pieces=(scene.say("remind.which", must_ask=True, expects="which", carry=slots, names=names),))


def choose(scene: Scene) -> Plan | None:
    """The answer to "which one?"."""
    slots = carried(scene.hers[0])
    if scene.heard.does("no", "skip"):
        return scene.plan("remind.dropped")
    target = _meant(scene, scene.heard.text) or _nth(scene)
    if target is None:
        return None
    if slots.get("verb") == "cancel":
        return _cancel_one(scene, target[0])
    arguments: dict[str, Json] = {k: v for k, v in slots.items() if k in ("wall", "zone", "pinned", "after_s") and isinstance(v, (str, int, bool))}
    return Plan(deeds=(Intended(proposal=scene.propose("reminders", "move", id=target[0], **arguments), line="remind.moved"),))


def _nth(scene: Scene) -> tuple[str, datetime | None, str] | None:
    order = {"first": 0, "1": 0, "one": 0, "second": 1, "2": 1, "two": 1, "third": 2, "3": 2, "last": -1}
    for word in re.findall(r"[a-z0-9]+", scene.heard.text.lower()):
        if word in order and scene.moment.upcoming:
            upcoming = scene.moment.upcoming[:3]
            due = upcoming[min(order[word], len(upcoming) - 1)]
            return due.reminder, due.wall, due.repeats
    return None


def cancel(scene: Scene, what: str) -> Plan:
    moment = scene.moment
    if not moment.upcoming:
        return scene.plan("remind.none")
    original = scene.heard.text.lower()
    if re.search(r"\b(?:all|everything|both|every)\b", original) and not re.search(r"\ball right\b", original):
        ids: list[Json] = list(dict.fromkeys(str(due.reminder) for due in moment.upcoming if not ("timer" in original and not due.is_timer)))
        return Plan(deeds=(Intended(proposal=scene.propose("reminders", "cancel_all", ids=ids), line="remind.cancelled_all", slots=(("count", wording.count(len(ids), "reminder")),)),))
    target = _meant(scene, what)
    return _cancel_one(scene, target[0]) if target else _which(scene, "cancel", None)


def _cancel_one(scene: Scene, id_: str) -> Plan:
    due = next((due for due in scene.moment.upcoming if due.reminder == id_), None)
    deed = scene.moment.last_deed
    text = due.text if due else str(deed.arguments.get("text", "")) if deed else ""
    return Plan(deeds=(Intended(proposal=scene.propose("reminders", "cancel", id=id_), line="remind.cancelled", slots=(("what", text),)),))


def listing(scene: Scene, when: When | None) -> Plan:
    """What is coming up, at most four of it."""
    dues = list({due.reminder: due for due in reversed(scene.moment.upcoming)}.values())[::-1]
    if when is not None and when.has_date and not when.has_time and when.grain == "day":
        dues = [due for due in dues if due.wall.date() == when.start.date()]
    if re.search(r"\btimer", scene.heard.text.lower()) and any(due.is_timer for due in dues):
        dues = [due for due in dues if due.is_timer]
    if not dues:
        plan_fact = next((fact for fact in scene.recall.facts if fact.relation == "plan" and fact.until is None), None)
        if plan_fact:
            return scene.plan("list.plan", what=plan_fact.value, told=scene.told(plan_fact), sources=(plan_fact.source,))
        return scene.plan("list.none")
    shown = [due_words(due, scene.now) for due in dues[:4]]
    more = len(dues) - len(shown)
    key = "list.one" if len(dues) == 1 else "list.many"
    things = "; ".join(shown)
    plan = scene.plan(key, count=wording.number(len(dues)), things=things, sources=tuple(s for due in dues[:4] for s in due.sources))
    return plan.then(scene.say("list.more", count=wording.number(more))) if more > 0 else plan


def due_words(due: Due, now: datetime) -> str:
    if due.is_timer and not due.repeats:
        left = (due.instant - now).total_seconds()
        return f"{wording.in_span(max(left, 1))}: {due.text}"
    when = wording.repeats(due.repeats, due.wall) if due.repeats else wording.moment(due.wall, now)
    return f"{when}: {due.text}"


# --- telling what came of it -------------------------------------------------------------------------------


def reminder_id(deed: Deed) -> str:
    result = deed.result or {}
    return str(result.get("id") or result.get("reminder") or deed.arguments.get("id") or "")


def wall_of(deed: Deed) -> datetime | None:
    value = (deed.result or {}).get("shown") or (deed.result or {}).get("wall")
    return datetime.fromisoformat(value) if isinstance(value, str) else None


def outcome_slots(deed: Deed, scene: Scene) -> dict[str, str]:
    """The words for what the desk really did, from the deed's own result."""
    result, wall = deed.result or {}, wall_of(deed)
    text = str(result.get("text") or deed.arguments.get("text") or "") or _text_of(scene, reminder_id(deed))
    slots = {"what": text}
    if wall is not None:
        rrule = str(result.get("rrule") or "")
        after = deed.arguments.get("after_s")
        slots["when"] = wording.repeats(rrule, wall) if rrule else wording.moment(wall, scene.now)
        slots["at"] = wording.digits(wall)
        slots["day"] = wording.ahead(wall, scene.now)
        if rrule:
            slots["next"] = wording.moment(wall, scene.now)
        if isinstance(after, int):
            slots["span"] = wording.span(after)
            slots["when"] = wording.in_span(after)
    return slots


def _text_of(scene: Scene, id_: str) -> str:
    due = next((due for due in scene.moment.upcoming if due.reminder == id_), None)
    deed = scene.moment.last_deed
    if due:
        return due.text
    return str(deed.arguments.get("text", "")) if deed and reminder_id(deed) == id_ else ""


def fit_note(deed: Deed, scene: Scene) -> Piece | None:
    """The clocks skip that hour, or it comes twice: said, never silent."""
    result = deed.result or {}
    fit = str(result.get("fit") or result.get("shifted") or "")
    wall = str(result.get("wall", ""))
    key = {"skipped": "remind.gap", "gap": "remind.gap", "twice": "remind.twice", "first_of_two": "remind.twice"}.get(fit)
    if key is None or not wall:
        return None
    shown = wall_of(deed)
    return scene.say(key, asked=wording.digits(datetime.fromisoformat(wall)), at=wording.digits(shown) if shown else "")


def offer(scene: Scene, text: str, wall: datetime) -> Proposal:
    return scene.propose("reminders", "set", text=text, wall=wall.isoformat(), zone=str(scene.moment.zone), pinned=False, rrule="")


