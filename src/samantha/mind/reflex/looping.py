"""Open loops: what had a day, asked after by name once it is over, and spoken of on the day itself."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from samantha.core.deed import Json
from samantha.core.turn import Fact, Loop, Piece, Turn
from samantha.mind.reflex.clauses import clauses_of
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.en.topics import DATED
from samantha.mind.reflex.en.when import read_when
from samantha.mind.reflex.heard import Telling
from samantha.mind.reflex.listening import turned
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
_DOES = re.compile(
    r"^(?:you|you're|you've|to|start|fly|leave|move|travel|meet|see|finish|go|run|visit|they|she|he)\b",
    re.I,
)


_THERE_IS = re.compile(
    r"^(?:there(?:'s| is| are)|it'?s|i(?:'ve| have) got|we(?:'ve| have) got|i have) (?:an? |my |the )?", re.I
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
        is_theirs = loop.fact.subject == "you"
        if is_theirs and timedelta() < ahead < timedelta(hours=36) and called(loop.fact):
            return loop
    return None


def on_the_eve(scene: Scene, loop: Loop) -> Piece:
    what, told = called(loop.fact), scene.told(loop.fact)
    key = "loop.tomorrow" if what else "loop.tomorrow_quote"
    slots = {"what": what, "told": told, "quote": sentence(loop.fact.quote)}
    return scene.say(key, slots, must_ask=True, expects="story", sources=(loop.fact.source,))


def follow_up(scene: Scene, loop: Loop) -> Piece:
    """How did it go? By its name; by their own sentence where it has none."""
    fact = loop.fact
    about = carry(loop=fact.source)
    told = scene.told(fact)
    if (what := called(fact)) != "":
        key = "loop.ask_again" if loop.asked else "loop.ask"
        return scene.say(
            key, what=what, told=told, must_ask=True, expects="story", carry=about, sources=(fact.source,)
        )
    quote = sentence(fact.quote)
    return scene.say(
        "loop.ask_quote",
        quote=quote,
        told=told,
        must_ask=True,
        expects="story",
        carry=about,
        sources=(fact.source,),
    )


def on_the_day(scene: Scene, loop: Loop) -> Piece:
    what = called(loop.fact)
    key = "loop.today" if what else "loop.today_quote"
    return scene.say(key, what=what, quote=sentence(loop.fact.quote), sources=(loop.fact.source,))


def called(fact: Fact) -> str:
    """ "The interview at Larsen", "mum's operation"; "" where the plan is told as something done."""
    if fact.subject != "you":
        return ""  # another's plan is told in their own sentence
    value = turn_round(_THERE_IS.sub("", _TIME.sub("", fact.value)).split(",")[0]).strip(" ,")
    if not value or _DOES.match(value) or len(value.split()) > 6 or re.search(r"\b(?:it|them|that)\b", value):
        return ""
    if re.match(r"(?:your|his|her|their|\w+'s|\w+ing)\b", value, re.I):
        return value
    return f"the {value}"


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
    when = telling.when
    named = _named_event(telling.text)
    what = (named if telling.event.endswith(_EVERY_DAY) else "") or telling.event or named
    what = what or _appointment(telling)
    if when is None or not what or not when.has_date or when.kind in ("duration", "repeat"):
        return plan
    if when.grain in _VAGUE or when.start <= scene.now.replace(tzinfo=None):
        return plan
    pieces = [*plan.pieces, *plan.after]
    at = next((i for i in range(len(pieces) - 1, -1, -1) if pieces[i].text), None)
    if at is None:
        return plan
    since = when.start.replace(tzinfo=scene.moment.zone)
    what = re.sub(r"^(?:your|the|a|an|my)\s+", "", what, flags=re.I)
    note: dict[str, Json] = {
        "what": what,
        "since": since.isoformat(),
        "quote": _around(scene.heard.text, when.span[0])[:200],
        "turn": scene.cue.id,
    }
    piece = pieces[at]
    pieces[at] = replace(piece, carry=carry(**carried(piece), noted=note))
    count = len(plan.pieces)
    return replace(plan, pieces=tuple(pieces[:count]), after=tuple(pieces[count:]))


def _is_known(scene: Scene) -> bool:
    return any(fact.relation == "plan" and fact.since is not None for fact in scene.recall.learned)


def _named_event(text: str) -> str:
    found = _EVENT.search(text)
    return found["it"] if found else ""


def _around(text: str, at: int) -> str:
    """The sentence of theirs in which the day stands."""
    ends = [match.end() for match in _ENDS.finditer(text)]
    start = max((end for end in ends if end <= at), default=0)
    return text[start : min((end for end in ends if end > at), default=len(text))].strip()


_ENDS = re.compile(r"[.!?](?:\s+|$)|\n+")


def _appointment(telling: Telling) -> str:
    """ "I'm seeing the bank on Thursday", "the fair is on Saturday": what they do then, or what there is."""
    start = telling.when.span[0] if telling.when is not None else 0
    for clause in clauses_of(telling.text):
        words = " ".join(clause.words)
        at = telling.text.find(words[:20])
        if (
            clause.tense == "past"
            or clause.is_under
            or clause.is_negated
            or not at <= start < at + len(words) + 12
        ):
            continue
        if clause.who == "thing" and clause.kind == "is":
            return re.sub(r"^the ", "", clause.called)
        if clause.who in ("i", "we") and clause.kind in _KEPT:
            doing = _DOING.match(words)
            return re.sub(r"\bmy\b", "your", doing["what"]) if doing else turned(clause) or words
    return ""


_DOING = re.compile(
    r"^(?:(?:i'?m|i am|we'?re|we are) )?(?P<what>\w+ing (?!to\b)[\w' ]+?)"
    r"(?= (?:on|at|this|next|tomorrow|in|from|by|for|with|and)\b|$)",
    re.I,
)
_KEPT = ("went", "saw", "began", "stopped", "decided", "must", "did", "left", "played", "worked", "came")
"""What they do on a day, and may be asked about once it is over."""
_EVENT = re.compile(
    r"\b(?:my|the|a|an|our|his|her|got|have|playing|doing|another)\s+"
    r"(?P<it>(?:first |last |big |driving |job |school |leaving |\w+ )?"
    rf"(?:{DATED}))\b",
    re.I,
)
_EVERY_DAY = ("class", "course", "lunch", "dinner")  # what is named beside them is more likely meant
_VAGUE = ("week", "month", "year", "season")


def promise(scene: Scene, fact: Fact) -> Piece | None:
    """What has a day is kept, and she says that she will ask; nothing for a bare month or year."""
    assert fact.since is not None
    when = read_when(fact.quote, scene.now)
    if when is None or when.grain in _VAGUE:
        return None
    start = _start(fact, scene)
    is_soon = (start.date() - scene.now.date()).days <= 1
    day = wording.ahead(start.replace(tzinfo=None), scene.now)
    return scene.say("loop.noted_soon" if is_soon else "loop.noted", day=day)
