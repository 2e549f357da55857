"""Open loops: what had a day, asked after by name once it is over, and spoken of on the day itself."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from samantha.core.deed import Json
from samantha.core.turn import Fact, Loop, Piece, Turn
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.en.when import When, read_when
from samantha.mind.reflex.naming import DATED_WORD, Event, event_in
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.quoting import sentence
from samantha.mind.reflex.scene import Scene, carried, carry
from samantha.mind.reflex.text import turn_round

MOST = 2  # times that she asks
_AFTER = timedelta(hours=2)  # past a stated hour, before she asks how it went
_EVENING = 18  # o'clock, from which a day without an hour counts as over
_TIME = re.compile(
    r",?\s+(?:at|from|around|about)\s+(?:\d|half\b|quarter\b|noon\b|midday\b|one\b|two\b|three\b|four\b|five\b|six\b"
    r"|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b).*$",
    re.I,
)


def due(scene: Scene) -> Loop | None:
    """The plan that is over and was not yet heard of; none that she asked after twice."""
    for loop in scene.moment.loops:
        if loop.asked < MOST and _is_over(loop.fact, scene) and not _asked_today(scene, loop):
            return loop
    return None


def today(scene: Scene) -> Loop | None:
    """A plan of today that is still to come and was not told of today."""
    for loop in scene.moment.loops:
        day = _start(loop.fact, scene)
        told_today = loop.fact.learned_at.astimezone(scene.moment.zone).date() == scene.now.date()
        if day.date() == scene.now.date() and not _is_over(loop.fact, scene) and not told_today:
            return loop
    return None


def tomorrow(scene: Scene) -> Loop | None:
    """A plan of tomorrow, told of before today."""
    for loop in scene.moment.loops:
        told = loop.fact.learned_at.astimezone(scene.moment.zone).date()
        if (_start(loop.fact, scene).date() - scene.now.date()).days == 1 and told != scene.now.date():
            return loop
    return None


def next_up(scene: Scene) -> Loop | None:
    """A plan with a name that is less than a day and a half away: a goodbye wishes luck for it."""
    for loop in scene.moment.loops:
        ahead = _start(loop.fact, scene) - scene.now
        if timedelta() < ahead < timedelta(hours=36) and luck_for(scene, loop):
            return loop
    return None


def luck_for(scene: Scene, loop: Loop) -> str:
    """What of their own luck can be wished for, "your driving test"; "" for a thing of somebody else."""
    event = event_of(loop.fact, scene)
    is_own = event is not None and not event.is_doing and event.what.startswith(("your ", "the "))
    return event.what if event is not None and is_own and "'" not in event.what else ""


def on_the_eve(scene: Scene, loop: Loop) -> Piece:
    key, slots = _told_by(scene, loop.fact, "loop.tomorrow")
    return scene.say(key, slots, must_ask=True, expects="story", sources=(loop.fact.source,))


def follow_up(scene: Scene, loop: Loop) -> Piece:
    """How did it go? By its name; by their own sentence where it has none."""
    key, slots = _told_by(scene, loop.fact, "loop.ask_again" if loop.asked else "loop.ask")
    about = carry(loop=loop.fact.source)
    return scene.say(key, slots, must_ask=True, expects="story", carry=about, sources=(loop.fact.source,))


def on_the_day(scene: Scene, loop: Loop) -> Piece:
    key, slots = _told_by(scene, loop.fact, "loop.today")
    return scene.say(key, slots, sources=(loop.fact.source,))


def event_of(fact: Fact, scene: Scene) -> Event | None:
    """The plan as she would name it, from the sentence that told of it; None where that is not to be had."""
    names = tuple(name for name, _ in scene.moment.person.people)
    event = event_in(fact.quote, fact.learned_at.astimezone(scene.moment.zone).replace(tzinfo=None), names)
    if event is not None:
        return event
    value = turn_round(_TIME.sub("", fact.value)).strip(" ,")
    words = value.lower().split()
    is_thing = fact.subject == "you" and DATED_WORD.search(value) and len(words) <= _A_NAME
    if not is_thing or {"he", "him", "she", "her", "it", "they", "them"} & set(words):
        return None
    return Event(what=value if value.startswith(("your ", "the ")) or value[:1].isupper() else f"the {value}")


_A_NAME = 5  # words


def _told_by(scene: Scene, fact: Fact, key: str) -> tuple[str, dict[str, str]]:
    """The key for how a plan can be named, and its slots: a thing, a doing, or their own sentence."""
    event, told = event_of(fact, scene), scene.told(fact)
    if event is None:
        return f"{key}_quote", {"quote": sentence(fact.quote), "told": told}
    if not event.is_doing:
        return key, {"what": event.what, "told": told}
    who = event.who
    was, now = ("you were", "you're") if who == "you" else (f"{who} was", f"{who} is")
    day = wording.day(_start(fact, scene), scene.now)
    return f"{key}_doing", {"was": was, "now": now, "what": event.what, "day": day, "told": told}


def _start(fact: Fact, scene: Scene) -> datetime:
    """When it is, on the person's clock: its hour where their sentence had one, else its day."""
    assert fact.since is not None
    day = fact.since.astimezone(scene.moment.zone)
    when = read_when(fact.quote, fact.learned_at.astimezone(scene.moment.zone))
    if when is not None and when.has_time and when.start.date() == day.date():
        return day.replace(hour=when.start.hour, minute=when.start.minute)
    return day


def _is_over(fact: Fact, scene: Scene) -> bool:
    start = _start(fact, scene)
    if start.hour or start.minute:
        return scene.now > start + _AFTER
    return scene.now.date() > start.date() or (
        scene.now.date() == start.date() and scene.now.hour >= _EVENING and not _told_lately(fact, scene)
    )


def _told_lately(fact: Fact, scene: Scene) -> bool:
    return scene.moment.now - fact.learned_at < timedelta(hours=6)


def _asked_today(scene: Scene, loop: Loop) -> bool:
    return any(
        f'"{loop.fact.source}"' in said.carry
        and said.at.astimezone(scene.moment.zone).date() == scene.now.date()
        for said in scene.hers
    )


def noted(scene: Scene, plan: Plan) -> Plan:
    """The plan, with a note of what the turn told of with its day: kept with her reply, asked after later."""
    telling = scene.heard.telling
    if telling is None or not isinstance(scene.cue, Turn) or scene.heard.command or _is_known(scene):
        return plan
    if (when := _ahead(scene)) is None:
        return plan
    event, quote = _event_told(scene, when)
    if event is None:
        return plan
    pieces = [*plan.pieces, *plan.after]
    at = next((i for i in range(len(pieces) - 1, -1, -1) if pieces[i].text), None)
    if at is None:
        return plan
    since = when.start.replace(tzinfo=scene.moment.zone)
    note: dict[str, Json] = {
        "what": re.sub(r"^(?:your|the)\s+", "", event.what),
        "since": since.isoformat(),
        "quote": quote[:200],
        "turn": scene.cue.id,
    }
    piece = pieces[at]
    pieces[at] = replace(piece, carry=carry(**carried(piece), noted=note))
    count = len(plan.pieces)
    return replace(plan, pieces=tuple(pieces[:count]), after=tuple(pieces[count:]))


def _is_known(scene: Scene) -> bool:
    return any(fact.relation == "plan" and fact.since is not None for fact in scene.recall.learned)


def _event_told(scene: Scene, when: When) -> tuple[Event | None, str]:
    """What the turn gives a day to, and the sentence that names it: this one, else the line before.

    "It's next Thursday at ten" has its name in "I've got to go to court".
    """
    names = tuple(name for name, _ in scene.moment.person.people)
    now, text = scene.now.replace(tzinfo=None), scene.heard.text
    quote = _around(text, when.span[0])
    if (event := event_in(quote, now, names)) is not None:
        return event, quote
    rest = quote.replace(text[slice(*when.span)], "", 1)
    if _ONLY_A_DAY.fullmatch(rest.strip().lower()):
        before = [text.replace(quote, "", 1)] if quote != text else []
        for said in (*before, *(said.text for said in scene.theirs[:_BEFORE])):
            if said and (event := event_in(said, now, names)) is not None:
                return event, said
    return None, ""


_BEFORE = 3  # lines of theirs in which a day without a name may find one
_ONLY_A_DAY = re.compile(
    r"(?:(?:it|that|this)(?:'?s| is|'ll be| will be)?|on|at|in|so|yes|yeah|well|oh|er|um|just|only|and|but"
    r"|next|coming|morning|afternoon|evening|night|first thing|[\s,.;!-])*"
)


def given_a_day(scene: Scene) -> Piece | None:
    """The word on a bare day for what the line before told of: "Friday morning", after "my driving test"."""
    when = _ahead(scene)
    event, quote = _event_told(scene, when) if when is not None else (None, "")
    is_bare = event is not None and quote not in scene.heard.text
    return _promised(scene, when.start) if when is not None and is_bare else None


def _ahead(scene: Scene) -> When | None:
    """The day to come that the turn names; None for none, and for a bare month or a habit."""
    when = scene.heard.telling.when if scene.heard.telling is not None else None
    if when is None or not when.has_date or when.kind in ("duration", "repeat") or when.grain in _VAGUE:
        return None
    return when if when.start > scene.now.replace(tzinfo=None) else None


def _promised(scene: Scene, start: datetime) -> Piece:
    is_soon = (start.date() - scene.now.date()).days <= 1
    return scene.say("loop.noted_soon" if is_soon else "loop.noted", day=wording.ahead(start, scene.now))


def _around(text: str, at: int) -> str:
    """The sentence of theirs in which the day stands."""
    ends = [match.end() for match in _ENDS.finditer(text)]
    start = max((end for end in ends if end <= at), default=0)
    return text[start : min((end for end in ends if end > at), default=len(text))].strip()


_ENDS = re.compile(r"[.!?](?:\s+|$)|\n+")


_VAGUE = ("week", "month", "year", "season")


def promise(scene: Scene) -> Piece | None:
    """What this turn gives a day to is kept, and she says that she will ask; nothing for a bare month."""
    for fact in scene.recall.learned:
        when = read_when(fact.quote, scene.now) if fact.relation == "plan" and fact.since else None
        if when is not None and when.grain not in _VAGUE:
            return _promised(scene, _start(fact, scene).replace(tzinfo=None))
    when = _ahead(scene)
    event, _ = _event_told(scene, when) if when is not None else (None, "")
    return _promised(scene, when.start) if when is not None and event is not None else None
