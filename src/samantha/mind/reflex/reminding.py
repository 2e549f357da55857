"""Reminders and timers in talk: set, ask for what is missing, move, list, cancel; tell what came of it."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from samantha.core import pattern as re
from samantha.core.deed import Deed, Due, Json
from samantha.core.ids import EntryId
from samantha.core.turn import Loop, Piece
from samantha.mind.reflex import lines, looping, undated
from samantha.mind.reflex import since as since_told
from samantha.mind.reflex.acts import is_pure_act
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.en.when import When, read_when
from samantha.mind.reflex.heard import Command
from samantha.mind.reflex.plan import Intended, Plan
from samantha.mind.reflex.requests import requests
from samantha.mind.reflex.scene import Scene, carried, carry
from samantha.mind.reflex.text import turn_round
from samantha.mind.reflex.times import further, only_time

EVENING = time(18, 0)
MORNING = time(9, 0)
MANY = 4  # reminders that one sentence may set: "at six, at eight and at ten"


def asked(scene: Scene) -> Plan | None:
    """ "Will you remind me of it?", asked as a question: of what they told of last with its day."""
    question = scene.heard.question
    if question is None or question.kind != "request" or not p.REMIND_ME.search(question.what):
        return None
    newest = max(scene.moment.loops, key=lambda loop: loop.fact.learned_at, default=None)
    event = looping.event_of(newest.fact, scene) if newest is not None else None
    what = event.what if event is not None else ""
    return set_reminder(scene, Command(kind="remind", what=what))


def set_reminder(scene: Scene, command: Command) -> Plan:
    """Set it, or ask once for what is missing."""
    when, what = command.when, command.what
    whole = requests(scene.heard.parts, scene.moment)
    if len(whole) > 1:
        return Plan(deeds=tuple(_whole(scene, each) for each in whole[:MANY]))
    if command.kind == "timer":
        if when is None or not (when.duration_s or when.after_s or when.has_time):
            return _ask(scene, "timer.how_long", "when", carry(timer=True, text=what))
        return Plan(deeds=(intend(scene, when, what, is_timer=True),))
    if (counted := undated.ask(scene)) is not None:
        return counted
    if when is None:
        return _ask(scene, "remind.when" if what else "remind.both", "when", carry(text=what), what=what)
    when = undated.clear_of(when, scene.heard.text)
    times = _times(scene, when)
    if not what:
        return _ask_what(scene, times)
    if _is_only_told(scene):
        return _offer_habit(scene, when, what)
    first, *more = times
    also = (intend(scene, each, what, line="remind.set_also") for each in more)
    return Plan(deeds=(intend(scene, first, what), *also))


def _whole(scene: Scene, command: Command) -> Intended:
    assert command.when is not None
    return intend(scene, command.when, command.what, is_timer=command.kind == "timer")


def _ask(
    scene: Scene, key: str, expects: str, slots: str, *, when: str = "", what: str = "", names: str = ""
) -> Plan:
    """One question, with the slots that its answer is to fill."""
    words = {"when": when, "what": what, "names": names}
    piece = scene.say(key, words, must_ask=True, expects=expects, carry=slots)
    return Plan(pieces=(piece,))


def _ask_what(scene: Scene, times: list[When]) -> Plan:
    first, *more = times
    also: list[Json] = [timing(each, scene.now) for each in more]
    slots = carry(**timing(first, scene.now), **({"also": also} if also else {}))
    told = wording.listed([said(each, scene.now) for each in times])
    return _ask(scene, "remind.what", "what", slots, when=told)


def _do(scene: Scene, verb: str, line: str, arguments: dict[str, Json], *slots: tuple[str, str]) -> Plan:
    proposal = scene.propose("reminders", verb, **arguments)
    return Plan(deeds=(Intended(proposal=proposal, line=line, slots=slots),))


def _times(scene: Scene, when: When) -> list[When]:
    """The time that was said, and those that "and" joins to it; the same instant counts once."""
    found = {settled(when, scene.now): when}
    for each in further(scene.heard.text, when, scene.moment):
        found.setdefault(settled(each, scene.now), each)
    return list(found.values())[:MANY]


def _is_only_told(scene: Scene) -> bool:
    """ "I take a tablet at eight and I keep forgetting it" asks for nothing yet; "... Ten tonight?" does."""
    parts = scene.heard.parts
    return bool(parts) and bool(g.HABIT.search(parts[-1])) and not g.REMIND_CUE.search(scene.heard.text)


def _offer_habit(scene: Scene, when: When, what: str) -> Plan:
    """What they keep forgetting at an hour of the day, offered for every day."""
    arguments = timing(when, scene.now)
    habit = g.HABIT.search(scene.heard.text)
    # "I take it at eight and I keep forgetting", unlike "I keep forgetting that I meet them at eight".
    is_daily = habit is not None and when.span[0] < habit.start()
    if is_daily and not when.has_date and not when.rrule and "after_s" not in arguments:
        arguments["rrule"] = "FREQ=DAILY"
    wall = datetime.fromisoformat(str(arguments["wall"]))
    told = wording.repeats(str(arguments["rrule"]), wall) if arguments["rrule"] else said(when, scene.now)
    slots = carry(skill="reminders", verb="set", arguments={**arguments, "text": what})
    return _ask(scene, "remind.offer_habit", "offer", slots, when=told, what=what)


def intend(scene: Scene, when: When, what: str, *, is_timer: bool = False, line: str = "") -> Intended:
    what = _LOOSE_MARK.sub(r"\1", what)
    arguments = {**timing(when, scene.now, is_timer=is_timer), "text": what or ("timer" if is_timer else "")}
    line = line or ("timer.set" if is_timer else "remind.set")
    return Intended(proposal=scene.propose("reminders", "set", **arguments), line=line)


_LOOSE_MARK = re.compile(r"\s+([,.;:!?])")  # left behind where the time was taken out


def timing(when: When, now: datetime, *, is_timer: bool = False) -> dict[str, Json]:
    """The arguments that say when. A span counts from now; a day without a clock time gets a sensible one."""
    seconds = when.after_s or (when.duration_s if is_timer or when.kind == "duration" else None)
    wall = settled(when, now)
    slots: dict[str, Json] = {"wall": wall.isoformat(), "zone": when.zone, "rrule": when.rrule}
    slots["pinned"] = when.is_pinned
    if seconds and seconds > 0 and not (when.after_s and when.grain in ("day", "week", "month", "year")):
        slots |= {"after_s": seconds, "timer": True}
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
    seconds = when.after_s or (when.duration_s if when.kind == "duration" else None)
    if seconds and when.grain not in ("day", "week", "month", "year"):
        return wording.in_span(seconds)
    wall = settled(when, now)
    return wording.repeats(when.rrule, wall) if when.rrule else wording.moment(wall, now)


# --- answers to what she asked --------------------------------------------------------------------------


def fill(scene: Scene) -> Plan | None:
    """The answer to "when?" or "what?"; None where this turn is no answer to it."""
    heard, slots = scene.heard, carried(scene.hers[0] if scene.hers else None)
    if (heard.does("no", "skip") and heard.is_bare) or g.DROP_IT.fullmatch(heard.text):
        return scene.plan("remind.dropped")
    command = heard.command
    if command is not None:
        is_whole = command.kind in ("remind", "timer") and command.when is not None and bool(command.what)
        if is_whole or command.kind in _ORDERS:
            return None
    if scene.expects == "when":
        return _fill_when(scene, slots)
    return _fill_what(scene, slots) if scene.expects == "what" else None


_ORDERS = ("list", "cancel", "forget", "withhold", "allow", "pin", "undo", "name_her", "name_me")


def _fill_when(scene: Scene, slots: dict[str, Json]) -> Plan | None:
    heard = scene.heard
    if slots.get("order"):
        counted = undated.answered(scene)
        return set_reminder(*counted) if counted else _ask_again(scene, slots, "", is_timer=False)
    text, is_timer = str(slots.get("text", "")), bool(slots.get("timer"))
    when = heard.when or _bare_when(scene, is_timer=is_timer)
    if when is None or (not when.rrule and max(when.start, when.end or when.start).date() < scene.now.date()):
        return _ask_again(scene, slots, text, is_timer=is_timer)
    if not text and not is_timer:
        text = heard.command.what if heard.command and heard.command.kind == "remind" else ""
        if not text:
            return _ask_what(scene, [when])
    return Plan(deeds=(intend(scene, when, text, is_timer=is_timer),))


def _ask_again(scene: Scene, slots: dict[str, Json], text: str, *, is_timer: bool) -> Plan | None:
    """Once more and no further, where the answer held no time."""
    heard = scene.heard
    if heard.question or not slots or slots.get("again"):
        return None
    if (
        not (text or is_timer or slots.get("order")) and heard.text and len(heard.text.split()) <= 12
    ):  # they answered "what"
        what = heard.command.what if heard.command and heard.command.kind == "remind" else ""
        what = what or turn_round(g.REMIND_ANSWER.sub("", heard.text.strip(" .!?")))
        return _ask(scene, "remind.when", "when", carry(text=what, again=True), what=what)
    again = carry(again=True, **_plain(slots))
    return _ask(scene, "timer.when_again" if is_timer else "remind.when_again", "when", again)


def _fill_what(scene: Scene, slots: dict[str, Json]) -> Plan | None:
    heard = scene.heard
    said_plainly = heard.text.strip(" .!?")
    words = g.REMIND_ANSWER.sub("", said_plainly)
    is_led = words != said_plainly
    if (heard.question is not None and not is_led) or not slots.get("wall") or not words:
        return None
    if heard.command and heard.command.kind == "remind" and heard.command.what:
        words = heard.command.what
    elif heard.when is not None and (heard.does("correction") or only_time(heard.text, heard.when)):
        return _ask_what_then(scene, heard.when, slots)
    elif (
        (g.TELLING_ON.search(words) and not is_led)
        or any(map(is_pure_act, heard.parts))
        or len(words.split()) > _LONG
    ):
        return None
    words = turn_round(g.I_NEED.sub("", words))
    also = slots.get("also")
    times = [slots, *(each for each in also if isinstance(each, dict))] if isinstance(also, list) else [slots]
    deeds = []
    for number, each in enumerate(times):
        proposal = scene.propose("reminders", "set", **{**_plain(each), "text": words[:300]})
        deeds.append(Intended(proposal=proposal, line="remind.set_also" if number else "remind.set"))
    return Plan(deeds=tuple(deeds))


_LONG = 15  # words: more than that is a telling, not what a reminder says


def _ask_what_then(scene: Scene, when: When, slots: dict[str, Json]) -> Plan:
    """They changed the time before they said what it is for."""
    held = datetime.fromisoformat(str(slots["wall"]))
    arguments = timing(when, scene.now)
    if "after_s" not in arguments and not when.rrule:
        wall = _same_half(merged(held, when, scene.now), held, when, scene)
        arguments["wall"] = wall.isoformat()
        return _ask(scene, "remind.what", "what", carry(**arguments), when=wording.moment(wall, scene.now))
    return _ask(scene, "remind.what", "what", carry(**arguments), when=said(when, scene.now))


def _plain(slots: Mapping[str, object]) -> dict[str, Json]:
    """What was carried, as arguments; what is not of a plain kind was not put there by these lines."""
    return {name: value for name, value in slots.items() if isinstance(value, (str, int, bool))}


def _bare_when(scene: Scene, *, is_timer: bool) -> When | None:
    """ "6", "half", "10 mins": what is a time only as an answer."""
    text = scene.heard.text.strip(" .!?")
    if len(text.split()) > _SHORT:
        return None
    tries = g.TIMER_ANSWERS if is_timer else g.WHEN_ANSWERS
    return next((when for one in tries if (when := read_when(one.format(text), scene.now))), None)


_SHORT = 5  # words: a longer answer without a readable time is about something else


# --- changing what is set --------------------------------------------------------------------------------

_MOVES = ("wall", "zone", "pinned", "after_s")
Target = tuple[str, datetime | None, str]
"""A reminder that is meant: its id, its next wall time, its rule."""


def move(scene: Scene, when: When, what: str = "") -> Plan:
    """Another time for the reminder that is meant: the one named, the one just set, or the only one."""
    if what == "snooze":
        return _snooze(scene, when)
    target = _meant(scene, what)
    if target is None:
        return _which(scene, "move", when) if scene.moment.upcoming else scene.plan("remind.none_to_move")
    id_, wall, rrule = target
    arguments = timing(when, scene.now)
    if wall is not None and when.after_s is None:
        arguments["wall"] = _same_half(merged(wall, when, scene.now), wall, when, scene).isoformat()
    arguments = {name: arguments[name] for name in _MOVES if name in arguments}
    if when.rrule or rrule:
        arguments["rrule"] = when.rrule or rrule
    return _do(scene, "move", "remind.moved", {"id": id_, **arguments})


def _snooze(scene: Scene, when: When) -> Plan:
    """What rang cannot be moved any more, and of a repeat only this ring is meant: it is set anew, once."""
    rung = max(scene.moment.unacknowledged, key=lambda due: due.fired_at or due.instant, default=None)
    text = rung.text if rung else ""
    deed = scene.moment.last_deed
    if not text and deed and deed.skill == "reminders":
        asked = str(deed.arguments.get("text", ""))
        text = asked if scene.hers and asked.lower() in scene.hers[0].text.lower() else ""
    if not text:
        return _ask_what(scene, [when])
    return Plan(deeds=(intend(scene, when, text, line="remind.again"),))


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


def _same_half(moved: datetime, wall: datetime, when: When, scene: Scene) -> datetime:
    """ "7", of something in the evening, is seven in the evening; the nearer half of the day is meant."""
    if when.has_date or not when.has_time or when.rrule or g.HALF_SAID.search(scene.heard.text):
        return moved
    half = timedelta(hours=12)
    choices = [moved.replace(hour=moved.hour % 12) + part for part in (timedelta(), half)]
    coming = [at for at in choices if at > scene.now.replace(tzinfo=None)] or [moved]
    return min(coming, key=lambda at: abs(at - datetime.combine(at.date(), wall.time())))


def _meant(scene: Scene, what: str, when: When | None = None) -> Target | None:
    """The one that is named by its words, else by its time, else the last one set, else the only one."""
    moment, dues = scene.moment, _each(scene)
    words = _keys(what) - g.NAMES_NOTHING if not g.POINTS.match(what) else set()
    shared = {due.reminder: len(words & _keys(_described(due, scene))) for due in dues}
    hits = [due for due in dues if shared[due.reminder] == max(shared.values(), default=0) > 0]
    if not hits and "timer" in what:
        hits = [due for due in dues if due.is_timer]
    if len(hits) != 1 and when is not None:
        hits = [due for due in hits or dues if _falls(due, when)]
    if hits:
        return _target(hits[0]) if len(hits) == 1 else None
    if words:
        return None
    deed = moment.last_deed
    is_set = deed is not None and deed.skill == "reminders" and deed.verb in ("set", "move")
    if deed and is_set and deed.result and deed.state == "done":
        return reminder_id(deed), wall_of(deed), str(deed.result.get("rrule") or "")
    return _target(dues[0]) if len(dues) == 1 else None


def _target(due: Due) -> Target:
    return due.reminder, due.wall, due.repeats


def _each(scene: Scene) -> list[Due]:
    """Every reminder to come, once, by its next time."""
    return list({due.reminder: due for due in reversed(scene.moment.upcoming)}.values())[::-1]


def _described(due: Due, scene: Scene) -> str:
    return f"{due.text} {wording.ahead(due.wall, scene.now)} {g.TIMER if due.is_timer else ''}"


def _falls(due: Due, when: When) -> bool:
    """Whether it comes at the time that was said, as far as that was said."""
    clocks = {when.start.time(), when.other.time() if when.other else when.start.time()}
    is_day = not when.has_date or due.wall.date() == when.start.date()
    return is_day and (not when.has_time or due.wall.time() in clocks)


def _keys(text: str) -> set[str]:
    """Its words, so that "calling mom" and "call mum" are alike."""
    found = re.findall(r"[a-z]{3,}", text.lower())
    return {re.sub(r"(?<=\w{3})(?:ing|s)$", "", g.SPELLINGS.get(word, word)) for word in found}


def _which(scene: Scene, verb: str, when: When | None) -> Plan:
    names = wording.listed([f"“{due.text}”" for due in _each(scene)[:3]])
    slots = carry(verb=verb, **(timing(when, scene.now) if when else {}))
    key = "remind.which" if len(_each(scene)) > 1 else "remind.this_one"
    return _ask(scene, key, "which", slots, names=names)


def choose(scene: Scene) -> Plan | None:
    """The answer to "which one?"."""
    slots = carried(scene.hers[0])
    if scene.heard.does("no", "skip"):
        return scene.plan("remind.dropped")
    names = _keys(scene.heard.text) - g.NAMES_NOTHING
    target = (_meant(scene, scene.heard.text) if names else None) or _nth(scene)
    if target is None and scene.heard.does("yes") and len(_each(scene)) == 1:
        target = _target(_each(scene)[0])
    if target is None:
        return None
    if slots.get("verb") == "cancel":
        return _cancel_one(scene, target[0])
    arguments = {name: value for name, value in _plain(slots).items() if name in _MOVES}
    return _do(scene, "move", "remind.moved", {"id": target[0], **arguments})


def _nth(scene: Scene) -> Target | None:
    dues = _each(scene)[:3]
    for word in re.findall(r"[a-z0-9]+", scene.heard.text.lower()):
        if word in g.ORDINALS and dues:
            return _target(dues[min(g.ORDINALS[word], len(dues) - 1)])
    return None


def cancel(scene: Scene, what: str) -> Plan:
    dues = _each(scene)
    if not dues:
        return scene.plan("remind.none")
    original = scene.heard.text.lower()
    if g.ALL.search(original):
        return _cancel_all(scene, what, dues)
    target = _meant(scene, what, scene.heard.when)
    return _cancel_one(scene, target[0]) if target else _which(scene, "cancel", None)


def _cancel_all(scene: Scene, what: str, dues: list[Due]) -> Plan:
    """All of them, or all of those that are named: "all the timers", "both of the gym ones"."""
    words = _keys(what) - g.NAMES_NOTHING
    chosen = [due for due in dues if words & _keys(_described(due, scene))]
    if g.TIMER in scene.heard.text.lower():
        chosen = [due for due in dues if due.is_timer]
    elif not chosen and not words:
        chosen = dues
    if not chosen:
        return _which(scene, "cancel", None)
    ids: list[Json] = [str(due.reminder) for due in chosen]
    if len(chosen) == 1:
        return _cancel_one(scene, chosen[0].reminder)
    if len(scene.moment.upcoming) >= _SEEN and chosen == dues:  # there may be more, which the desk knows
        return _do(scene, "cancel_all", "remind.cancelled_every", {})
    count = wording.count(len(ids), "reminder")
    return _do(scene, "cancel_all", "remind.cancelled_all", {"ids": ids}, ("count", count))


_SEEN = 5  # how many reminders a moment shows; there may be more


def _cancel_one(scene: Scene, id_: str) -> Plan:
    return _do(scene, "cancel", "remind.cancelled", {"id": id_}, ("what", _text_of(scene, id_)))


def listing(scene: Scene, when: When | None) -> Plan:
    """What is coming up, at most four of it."""
    dues = _each(scene)
    if when is not None and when.has_date and not when.has_time and when.grain == "day":
        dues = [due for due in dues if due.wall.date() == when.start.date()]
    if g.TIMER in scene.heard.text.lower() and any(due.is_timer for due in dues):
        dues = [due for due in dues if due.is_timer]
    if not dues:
        return _nothing(scene, when)
    more = len(dues) - 4
    things = lines.capital("; ".join(due_words(due, scene.now) for due in dues[:4]))
    sources = tuple(source for due in dues[:4] for source in due.sources)
    key = "list.one" if len(dues) == 1 else "list.many"
    plan = scene.plan(key, count=wording.number(len(dues)), things=things, sources=sources)
    return plan.then(scene.say("list.more", count=wording.number(more))) if more > 0 else plan


def _nothing(scene: Scene, when: When | None) -> Plan:
    """Nothing is set; a plan that they told her of is better than an empty list, and the next one best."""
    asked = when.start.date() if when is not None and when.has_date and when.grain == "day" else None
    found: list[tuple[str, str, EntryId]] = []
    for loop in reversed(scene.moment.loops):  # the soonest first
        event, since = looping.event_of(loop.fact, scene), loop.fact.since
        if event is None or event.who not in ("", "you") or since is None or since < scene.moment.now:
            continue
        wall = since.astimezone(scene.moment.zone).replace(tzinfo=None)
        if any(_is_newer(other, loop, scene) for other in scene.moment.loops):
            continue
        has_day = looping.has_day(loop.fact, scene)
        if asked is None or (wall.date() == asked and has_day):
            day = wording.ahead(wall, scene.now) if has_day else f"in {wording.month(wall)}"
            found.append((day, event.what, loop.fact.source))
    if found:
        (first, what, _), *more = found[:_AHEAD]
        things = "; ".join((what, *(f"{day}: {what}" for day, what, _ in more)))
        return scene.plan(
            "list.ahead", day=first, what=things, sources=tuple(one[2] for one in found[:_AHEAD])
        )
    if asked is not None and (told_of := since_told.told_for(scene, asked)) is not None:
        return told_of
    told = next((fact for fact in scene.recall.facts if fact.relation == "plan" and fact.until is None), None)
    if told is None or asked is not None:
        return scene.plan("list.none")
    return scene.plan("list.plan", what=told.value, told=scene.told(told), sources=(told.source,))


_AHEAD = 3  # plans named in one breath


def _is_newer(other: Loop, loop: Loop, scene: Scene) -> bool:
    """The same thing, told later with its day."""
    return other.fact.learned_at > loop.fact.learned_at and looping.event_of(
        other.fact, scene
    ) == looping.event_of(loop.fact, scene)


def due_words(due: Due, now: datetime) -> str:
    if due.is_timer and not due.repeats:
        left = (due.instant - now).total_seconds()
        return f"{wording.in_span(max(left, 1))}: {due.text}"
    when = wording.repeats(due.repeats, due.wall) if due.repeats else wording.moment(due.wall, now)
    return f"{when}: {due.text}"


# --- telling what came of it -------------------------------------------------------------------------------


def reminder_id(deed: Deed) -> str:
    result = deed.result or {}
    return str(result.get("reminder") or deed.arguments.get("id") or "")


def wall_of(deed: Deed) -> datetime | None:
    value = (deed.result or {}).get("shown") or (deed.result or {}).get("wall")
    return datetime.fromisoformat(value) if isinstance(value, str) else None


def outcome_slots(deed: Deed, scene: Scene) -> dict[str, str]:
    """The words for what the desk really did, from the deed's own result. `When` begins a sentence."""
    result, wall = deed.result or {}, wall_of(deed)
    text = str(deed.arguments.get("text") or "") or _text_of(scene, reminder_id(deed))
    slots = {"what": text, "What": lines.capital(text)}
    if wall is not None:
        rrule = str(result.get("rrule") or "")
        after = deed.arguments.get("after_s")
        when = wording.repeats(rrule, wall) if rrule else wording.moment(wall, scene.now)
        if isinstance(after, int):
            slots["span"] = wording.span(after)
            when = wording.in_span(after)
        slots |= {"when": when, "When": lines.capital(when), "day": wording.ahead(wall, scene.now)}
        if rrule:
            slots["next"] = wording.ahead(wall, scene.now)
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
    key = {"skipped": "remind.gap", "twice": "remind.twice"}.get(str(result.get("fit", "")))
    wall, shown = result.get("wall"), wall_of(deed)
    if key is None or not isinstance(wall, str) or shown is None:
        return None
    return scene.say(key, asked=wording.digits(datetime.fromisoformat(wall)), at=wording.digits(shown))
