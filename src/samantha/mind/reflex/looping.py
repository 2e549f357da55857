"""Open loops: what had a day, asked after by name once it is over, and spoken of on the day itself."""

from dataclasses import replace
from datetime import datetime, timedelta

from samantha.core import pattern as re
from samantha.core.deed import Json
from samantha.core.turn import Fact, Loop, Piece, Turn
from samantha.mind.reflex import ahead
from samantha.mind.reflex.ahead import Ahead
from samantha.mind.reflex.en import kin, wording
from samantha.mind.reflex.en.plans import DATED_WORD
from samantha.mind.reflex.en.when import read_when
from samantha.mind.reflex.naming import COMING, WORD, Event, event_in
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene, carried, carry
from samantha.mind.reflex.text import place_of, turn_round

MOST = 2  # times that she asks
_AFTER = timedelta(hours=2)  # past a stated hour, before she asks how it went
_EVENING = 18  # o'clock, from which a day without an hour counts as over
_TIME = re.compile(
    r",?\s+(?:at|from|around|about)\s+(?:\d|half\b|quarter\b|noon\b|midday\b|one\b|two\b|three\b|four\b|five\b|six\b"
    r"|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b).*$",
    re.I,
)


def due(scene: Scene) -> Loop | None:
    """The plan that is over and was not yet heard of: the weightiest since they last talked, else the latest.

    None that she asked after twice, nor one that she cannot name.
    """
    over = [
        loop
        for loop in scene.moment.loops
        if loop.asked < MOST and _is_over(loop.fact, scene) and not _asked_today(scene, loop)
    ]
    named = [(loop, event) for loop in over if (event := event_of(loop.fact, scene)) is not None]
    left = scene.now - (scene.moment.away or timedelta())

    def rank(one: tuple[Loop, Event]) -> tuple[bool, int, datetime]:
        start = start_of(one[0].fact, scene)
        is_since = start.date() >= left.date()
        return is_since, ahead.weight(one[1]) if is_since else 0, start

    return max(named, key=rank, default=(None, None))[0]


def today(scene: Scene) -> Loop | None:
    """The weightiest plan of today that is still to come and was not told of today."""
    return _heaviest(
        scene,
        [
            loop
            for loop in scene.moment.loops
            if _is_on(loop, scene, days=0) and not _is_over(loop.fact, scene)
        ],
    )


def tomorrow(scene: Scene) -> Loop | None:
    """The weightiest plan of tomorrow, told of before today."""
    return _heaviest(scene, [loop for loop in scene.moment.loops if _is_on(loop, scene, days=1)])


def has_day(fact: Fact, scene: Scene) -> bool:
    """They gave it a day; a month, a week or a year is none, and its first is not theirs."""
    when = read_when(fact.quote, fact.learned_at.astimezone(scene.moment.zone))
    return (
        when is None
        or fact.since is None
        or when.start.date() != start_of(fact, scene).date()
        or (when.grain not in ahead.VAGUE)
    )


def heavy_next(scene: Scene) -> Loop | None:
    """What weighs most of what today and tomorrow hold, where it is heavy and has a name of its own."""
    loop = today(scene) or tomorrow(scene)
    event = event_of(loop.fact, scene) if loop is not None else None
    is_named = event is not None and not event.is_doing and ahead.weight(event) >= _HEAVY
    return loop if is_named else None


def named_ahead(scene: Scene, loop: Loop) -> Piece:
    """It, with its day, before the rest of a greeting; no question, for more follows."""
    event = event_of(loop.fact, scene)
    assert event is not None, "only what has a name is spoken of"
    day = wording.ahead(start_of(loop.fact, scene), scene.now)
    return scene.say("loop.first", what=event.what, day=day, sources=(loop.fact.source,))


def is_lighter(scene: Scene, loop: Loop, than: Loop) -> bool:
    """Not as heavy as what lies right ahead: it can be asked after later."""
    event, other = event_of(loop.fact, scene), event_of(than.fact, scene)
    return event is None or (other is not None and ahead.weight(event) < ahead.weight(other))


_HEAVY = 2  # of `ahead.weight`: what is known by a name, and what is grave


def _is_on(loop: Loop, scene: Scene, *, days: int) -> bool:
    if not has_day(loop.fact, scene):
        return False
    told = loop.fact.learned_at.astimezone(scene.moment.zone).date()
    return (start_of(loop.fact, scene).date() - scene.now.date()).days == days and told != scene.now.date()


def _heaviest(scene: Scene, loops: list[Loop]) -> Loop | None:
    named = [(loop, event) for loop in loops if (event := event_of(loop.fact, scene)) is not None]
    return max(named, key=lambda one: ahead.weight(one[1]), default=(None, None))[0]


def next_up(scene: Scene) -> tuple[Event, datetime] | None:
    """What a goodbye wishes well for: what this turn tells of, else a plan of the next day and a half."""
    if (told := told_ahead(scene)) is not None and told.start - scene.now.replace(tzinfo=None) < _A_WEEK:
        return told.event, told.start
    found: list[tuple[Event, datetime]] = []
    for loop in scene.moment.loops:
        start = start_of(loop.fact, scene)
        is_close = timedelta() < start - scene.now < timedelta(hours=36) and has_day(loop.fact, scene)
        if is_close and (event := event_of(loop.fact, scene)) is not None:
            found.append((event, start.replace(tzinfo=None)))
    return max(found, key=lambda one: ahead.weight(one[0]), default=None)


_A_WEEK = timedelta(days=7)


def luck_for(event: Event) -> str:
    """What of their own luck can be wished for, "your driving test"; "" for another's, or what is sad."""
    is_own = not event.is_doing and event.what.startswith(("your ", "the ")) and "'" not in event.what
    return event.what if is_own and not ahead.is_sad(event) else ""


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
    """The plan as she would name it: as noted, else from their sentence; None where that gives no name."""
    if fact.id.startswith(NOTED):
        return ahead.unpacked(fact.value)
    names = tuple(name for name, _ in scene.moment.person.people)
    told_at = fact.learned_at.astimezone(scene.moment.zone)
    parts = ahead.each(fact.quote, told_at)
    quote = next((part for part in parts if fact.value.lower() in part.lower()), fact.quote)
    event = event_in(quote, told_at.replace(tzinfo=None), names)
    if event is not None:
        return event
    value = turn_round(_TIME.sub("", fact.value)).strip(" ,")
    is_theirs = fact.subject != "you" and _WHOSE.match(value) is not None
    if is_theirs:  # "his pacemaker check", kept as Frank's
        value = f"{fact.subject}'s {_WHOSE.sub('', value)}"
    words = value.lower().split()
    is_thing = (is_theirs or DATED_WORD.search(value) is not None) and len(words) <= _A_NAME
    if not is_thing or {"he", "him", "she", "her", "it", "they", "them"} & set(words):
        return None
    return Event(what=value if value.startswith(("your ", "the ")) or value[:1].isupper() else f"the {value}")


def is_noted(loop: Loop) -> bool:
    """She took note of it herself, and so has its name right."""
    return loop.fact.id.startswith(NOTED)


NOTED = "l-"  # how the ids of what she noted herself begin
_A_NAME = 5  # words
_WHOSE = re.compile(r"^(?:his|her|their)\b ", re.IGNORECASE)


def _told_by(scene: Scene, fact: Fact, key: str) -> tuple[str, dict[str, str]]:
    """The key for how a plan can be named, and its slots: a thing, somebody's coming, or another doing."""
    event, told = event_of(fact, scene), scene.told(fact)
    assert event is not None, "only what has a name is asked after"
    if not event.is_doing:
        return key, {"what": event.what, "told": told}
    who = event.who
    is_many = who == "you" or (who.islower() and who.endswith("s"))
    was, now = f"{who} {'were' if is_many else 'was'}", f"{who} {'are' if is_many else 'is'}"
    day = wording.day(start_of(fact, scene), scene.now)
    slots = {"was": was, "now": "you're" if who == "you" else now, "who": who, "what": event.what}
    kind = {COMING: "came", WORD: "word"}.get(event.what, "doing")
    return f"{key}_{kind}", {**slots, "day": day, "told": told}


def start_of(fact: Fact, scene: Scene) -> datetime:
    """When it is, on the person's clock: its hour where their sentence had one, else its day."""
    assert fact.since is not None
    day = fact.since.astimezone(scene.moment.zone)
    when = read_when(fact.quote, fact.learned_at.astimezone(scene.moment.zone))
    if when is not None and when.has_time and when.start.date() == day.date():
        return day.replace(hour=when.start.hour, minute=when.start.minute)
    return day


def _is_over(fact: Fact, scene: Scene) -> bool:
    start = start_of(fact, scene)
    if not has_day(fact, scene):
        when = read_when(fact.quote, fact.learned_at.astimezone(scene.moment.zone))
        return when is not None and when.end is not None and scene.now.replace(tzinfo=None) >= when.end
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
    if not isinstance(scene.cue, Turn) or scene.heard.command or (told := told_ahead(scene)) is None:
        return plan
    note: dict[str, Json] = {
        "what": ahead.packed(told.event),
        "since": told.start.replace(tzinfo=scene.moment.zone).isoformat(),
        "quote": told.quote[:200],
        "turn": scene.cue.id,
    }
    return with_note(plan, "noted", note)


def with_note(plan: Plan, key: str, note: Json) -> Plan:
    """The plan, its last line that is said carrying the note; as it is where nothing is said."""
    pieces = [*plan.pieces, *plan.after]
    at = next((i for i in range(len(pieces) - 1, -1, -1) if pieces[i].text), None)
    if at is None or key in carried(pieces[at]):
        return plan
    pieces[at] = replace(pieces[at], carry=carry(**{**carried(pieces[at]), key: note}))
    count = len(plan.pieces)
    return replace(plan, pieces=tuple(pieces[:count]), after=tuple(pieces[count:]))


def told_ahead(scene: Scene) -> Ahead | None:
    """What the turn tells of that is to come; None where a question or an order is all of it."""
    if scene.heard.danger not in ("", "hint", "check") or scene.heard.command or scene.heard.tongue != "en":
        return None
    return _read_ahead(scene)


def _read_ahead(scene: Scene) -> Ahead | None:
    names = tuple(name for name, _ in scene.moment.person.people)
    talk = scene.cue.talk if isinstance(scene.cue, Turn) else None
    before = [said.text for said in scene.theirs[:_BEFORE] if said.talk == talk]
    return ahead.in_turn(scene.heard.text, scene.now, before=before, names=names, who=_meant(scene, before))


def _meant(scene: Scene, before: list[str]) -> dict[str, str]:
    """Whom "he" and "she" mean, where the latest line that names anybody of theirs names one alone."""
    meant: dict[str, str] = {}
    for pronoun, gender in (("she", "f"), ("he", "m")):
        people = [name for name, kin_ in scene.moment.person.people if kin.GENDER_OF.get(kin_) == gender]
        for text in (scene.heard.text, *before):
            here = [name for name in people if place_of(name, text) >= 0]
            if here:
                meant |= {pronoun: here[0]} if len(here) == 1 else {}
                break
    return meant


_BEFORE = 5  # lines of theirs that may say whom a pronoun means


def given_a_day(scene: Scene) -> Piece | None:
    """The word on a bare day for what the line before told of: "Friday morning", after "my driving test"."""
    told = told_ahead(scene)
    return _promised(scene, told.start) if told is not None and not told.is_new else None


def _promised(scene: Scene, start: datetime) -> Piece:
    is_soon = (start.date() - scene.now.date()).days <= 1
    return scene.say("loop.noted_soon" if is_soon else "loop.noted", day=wording.ahead(start, scene.now))


def promise(scene: Scene) -> Piece | None:
    """What this turn gives a day to is kept, and she says that she will ask."""
    told = told_ahead(scene)
    return _promised(scene, told.start) if told is not None else None
