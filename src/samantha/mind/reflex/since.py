"""Answers with a time in them: when they last saw somebody or did something, how long a thing has been so."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from samantha.core import pattern as re
from samantha.core.ids import EntryId
from samantha.core.turn import Fact, Said
from samantha.mind.reflex import ahead, looping, mended, told
from samantha.mind.reflex.en import bearing, cues, wording
from samantha.mind.reflex.en import searching as s
from samantha.mind.reflex.en.given import CLAUSE_LIKE
from samantha.mind.reflex.en.parts import CLASSES
from samantha.mind.reflex.en.when import read_when
from samantha.mind.reflex.inquiry import Inquiry
from samantha.mind.reflex.naming import COMING, WORD, Event
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.quotes import never, quote, spoken_day
from samantha.mind.reflex.quoting import said_back
from samantha.mind.reflex.recounting import held, is_of, was
from samantha.mind.reflex.scene import Scene


def last_seen(scene: Scene, inquiry: Inquiry) -> Plan:
    """The last meeting that they told of, by the day it was; a call or a mention is said to be no more."""
    whom = inquiry.whom
    assert whom is not None, "somebody is asked about"
    lines = [line for line in told.lines_of(scene) if told.speaks_of(line, whom)]
    speaks = re.search(
        r"\b(?:speak|spoke|talk|hear|heard|call|ring|rang|phone|text|email|write|wrote|message)", inquiry.text
    )
    told_of = [line for line in lines if _is_meeting(line, cues.MET)]
    if speaks:
        told_of += [line for line in lines if _is_meeting(line, cues.SPOKE)]
    if told_of:
        line = max(told_of, key=lambda one: (told.day_of(scene, one.said), one.said.at))
        return on_its_day(scene, line.said, whom.words)
    if lines:
        return quote(scene, lines[-1].said, whom.words, key="mem.never_seen", who=whom.called)
    return scene.plan("mem.never_who", who=whom.called)


def _is_meeting(line: told.Line, pattern: re.Pattern) -> bool:
    """One of its sentences tells of it as done."""
    return any(
        pattern.search(part) and not cues.NOT_MET.search(part)
        for part in re.split(r"[.!?;]\s+|, but ", line.said.text)
    )


def last_time(scene: Scene, inquiry: Inquiry) -> Plan:
    """When they last did a thing, by the newest line that tells of it as done."""
    lines = told.lines_of(scene)
    hits = [
        hit
        for hit in told.hits(lines, inquiry)
        if hit.is_right and not cues.NOT_MET.search(hit.line.said.text)
    ]
    if not hits:
        return never(scene, inquiry)
    line = max((hit.line for hit in hits), key=lambda one: (told.day_of(scene, one.said), one.said.at))
    return on_its_day(scene, line.said, inquiry.words)


def last_mention(scene: Scene, inquiry: Inquiry) -> Plan:
    """The newest line that holds it (the first, where that is asked)."""
    lines = told.lines_of(scene)
    if inquiry.whom is not None and not inquiry.whom.is_you:
        found = [line for line in lines if told.naming(inquiry.whom).search(line.said.text)]
    else:
        found = [hit.line for hit in told.hits(lines, inquiry) if hit.is_right]
    if not found:
        return scene.plan("mem.said_none", what=told.her_side(inquiry.topic))
    is_first = re.search(r"\bfirst\b", inquiry.text) is not None
    return quote(scene, found[0 if is_first else -1].said, inquiry.words)


def by_fact(scene: Scene, inquiry: Inquiry) -> Plan | None:
    """Since when, where a fact says it whose value the question names: "when did I get Biscuit"."""
    named = {s.stem(word) for word in inquiry.whom.words} if inquiry.whom is not None else set()
    asked = s.content(inquiry.text) | named
    for fact in reversed((*was(scene), *held(scene))):
        value = s.content(fact.value.partition(": ")[2] or fact.value)
        of_whom = inquiry.whom is None or is_of(fact, inquiry.whom) or fact.subject == "you"
        is_of_it = value and value <= asked and of_whom and fact.relation != "plan"
        if is_of_it and fact.since is not None and not _is_still_ahead(scene, fact):
            return _since(scene, told.local(scene, fact.since).date(), fact.quote, fact)
    return None


def _is_still_ahead(scene: Scene, fact: Fact) -> bool:
    """It was told as something to come: "she moves to Leeds in May"."""
    when = read_when(fact.quote, told.local(scene, fact.learned_at))
    return (
        when is not None and when.has_date and when.start.date() > told.local(scene, fact.learned_at).date()
    )


def how_long(scene: Scene, inquiry: Inquiry) -> Plan:
    """Since when, where a fact or a line says it; else since when she knows, and that it was not said."""
    if (dated_fact := by_fact(scene, inquiry)) is not None:
        return dated_fact
    whom = inquiry.whom
    facts = _facts_asked(scene, inquiry)
    dated = [fact for fact in facts if fact.since is not None and not _is_still_ahead(scene, fact)]
    if dated:
        fact = dated[0]
        assert fact.since is not None
        return _since(scene, told.local(scene, fact.since).date(), fact.quote, fact)
    lines = told.lines_of(scene)
    facts = [fact for fact in facts if not _is_still_ahead(scene, fact)]
    if facts:
        fact = facts[0]
        if cues.HOW_LONG.search(fact.quote):
            return _as_told(scene, fact)
        own = [line for line in lines if line.said.id == fact.source]
        if own and _tells_beginning(fact):
            return _since(scene, told.day_of(scene, own[0].said), fact.quote, fact)
    about = [line for line in lines if whom is None or told.speaks_of(line, whom)]
    hits = [hit.line for hit in told.hits(about, inquiry) if hit.share >= told.OF_KIND]
    hits += [line for line in lines if any(line.said.id == fact.source for fact in facts)]
    hits += _of_frame(scene, lines, inquiry)
    for pattern in (cues.HOW_LONG, cues.BEGAN):
        found = [line for line in hits if pattern.search(line.said.text)]
        if found:
            line = max(found, key=lambda one: one.said.at)
            if pattern is cues.HOW_LONG:
                return quote(scene, line.said, inquiry.words)
            return span_from(scene, line.said)
    if (start := _began(lines, inquiry)) is not None:
        return span_from(scene, start.said)
    if facts:
        return _as_told(scene, facts[0], key="mem.since_unsaid")
    return never(scene, inquiry)


def _tells_beginning(fact: Fact) -> bool:
    """The sentence that holds the value says that it began then, and not another beside it."""
    value = s.content(fact.value.partition(": ")[2] or fact.value)
    sentences = re.split(r"[.!?;]\s+", fact.quote)
    return any(
        cues.BEGAN.search(part) and (value & s.content(part) or len(sentences) == 1) for part in sentences
    )


def _began(lines: list[told.Line], inquiry: Inquiry) -> told.Line | None:
    """The line by which the thing that is named began for whom it is asked: "the oboe", "Leeds"."""
    text = inquiry.topic
    for pattern in CLASSES.values():
        text = pattern.sub(" ", text)
    own = {s.stem(word) for word in inquiry.whom.words} if inquiry.whom is not None else set()
    thing = s.content(text) - own - s.ASKING_STEMS - s.OF_A_TIME - s.LIGHT - _OF_LENGTH
    if not thing:
        return None
    found = [
        (len(thing & line.stems), line)
        for line in lines
        if thing & line.stems
        and cues.BEGAN.search(line.said.text)
        and not bearing.UNREAL.search(line.said.text)
        and not cues.PUTS_RIGHT.search(line.said.text)
        and told.speaks_of(line, inquiry.whom)
    ]
    most = max((share for share, _ in found), default=0)
    return next((line for share, line in reversed(found) if share == most), None)


_OF_LENGTH = frozenset(s.content("long ago many weeks since already by now exactly"))


def _facts_asked(scene: Scene, inquiry: Inquiry) -> list[Fact]:
    """What is held of the thing whose length is asked: by its frame, or by the words of the question."""
    whom = inquiry.whom
    own = [fact for fact in held(scene) if whom is not None and is_of(fact, whom)]
    frames = [frame for pattern, frame in cues.HOW_LONG_OF if pattern.search(inquiry.topic)]
    asked = s.content(inquiry.topic)
    if not frames:
        return [fact for fact in own if asked and asked & s.content(fact.value)]
    relations = (*cues.FRAMES[frames[0]].relations, *(_BY_PLACE if frames[0] == "job" else ()))
    found = [fact for fact in own if fact.relation in relations]
    named = [fact for fact in found if asked & s.content(fact.value)]
    return sorted(named or found, key=lambda fact: (fact.since is None, relations.index(fact.relation)))


_BY_PLACE = ("works at", "works in")  # "this job" is told of by where it is, too


def _of_frame(scene: Scene, lines: list[told.Line], inquiry: Inquiry) -> list[told.Line]:
    frames = [frame for pattern, frame in cues.HOW_LONG_OF if pattern.search(inquiry.topic)]
    if not frames or inquiry.whom is None or frames[0] == "partner":
        return []
    framed = Inquiry(kind="fact", text=inquiry.text, frame=frames[0], whom=inquiry.whom)
    return told.telling(scene, lines, framed)


# --- what a day holds -----------------------------------------------------------------------------------


def on_the_day(scene: Scene) -> Plan:
    """What they told of that is on the day that is asked about."""
    when = read_when(scene.heard.text, scene.now)
    day = when.start.date() if when is not None else scene.now.date()
    found = told_for(scene, day)
    return found if found is not None else scene.plan("mem.agenda_none", day=_named_day(scene, day))


def told_for(scene: Scene, day: date) -> Plan | None:
    """The plans of that day by name, else the lines that name it; None where nothing was told."""
    plans = plans_of(scene, day)
    named = _named_day(scene, day)
    lines = [
        line
        for line in told.lines_of(scene)
        if line.said.id not in plans.values()
        and (when := told.when_in(scene, line.said)) is not None
        and when.kind == "instant"
        and when.start.date() == day > told.local(scene, line.said.at).date()
    ]
    if plans:
        things = wording.listed(list(plans))
        return scene.plan("mem.agenda", day=named, things=things, sources=tuple(plans.values()))
    return quote(scene, lines[-1].said, key="mem.on_coming_day", day=named) if lines else None


def plans_of(scene: Scene, day: date) -> dict[str, EntryId]:
    """What they said they would do or meet on that day, by name, each with its line."""
    plans: dict[str, EntryId] = {}
    for loop in scene.moment.loops:
        event, start = looping.event_of(loop.fact, scene), loop.fact.since
        is_named = (
            event is not None and not CLAUSE_LIKE.search(event.what) and looping.has_day(loop.fact, scene)
        )
        if event is not None and is_named and start is not None and told.local(scene, start).date() == day:
            plans.setdefault(_listed(event), loop.fact.source)
    return plans


def _listed(event: Event) -> str:
    """As one of several: "your boiler", "Orla coming", "an answer", "Tom, painting the hall"."""
    if event.what == WORD:
        return "an answer"
    if event.what == COMING:
        return f"{event.who} coming"
    return f"{event.who}, {event.what}" if event.who not in ("", "you") else event.what


def _named_day(scene: Scene, day: date) -> str:
    return wording.ahead(datetime.combine(day, datetime.min.time()), scene.now)


# --- saying it ------------------------------------------------------------------------------------------


def on_its_day(scene: Scene, said: Said, wanted: frozenset[str], *, is_ahead: bool = False) -> Plan:
    """The day it was or is to be, by the line that tells it."""
    at = told.local(scene, said.at)
    said = _part_of(said, wanted, at)
    coming = told.when_in(scene, said)
    if coming is not None and coming.kind != "duration" and coming.start.date() > at.date():
        return _on_coming_day(scene, said, wanted, coming.start)
    if is_ahead:
        when = read_when(said.text, at)
        if when is not None and when.start.date() < at.date():  # "they gave me a date, the 13th"
            when = read_when(said.text[when.span[0] : when.span[1]], at) or when
        if when is None or when.kind == "duration":
            return quote(scene, said, wanted)
        return _on_coming_day(scene, said, wanted, when.start)
    day = told.day_of(scene, said)
    if day == told.local(scene, said.at).date():
        return quote(scene, said, wanted, key="mem.on_day", day=spoken_day(scene, day))
    return quote(scene, said, wanted, key="mem.on_other_day", day=spoken_day(scene, day))


def _part_of(said: Said, wanted: frozenset[str], at: datetime) -> Said:
    """The part of a line that is of it, where another part has a day of its own."""
    parts = [part for one in _SENTENCE.split(said.text) for part in ahead.each(one, at)]
    dated = [part for part in parts if s.WEEKDAY.search(part)]
    of_it = [part for part in dated if s.content(part) & wanted]
    return replace(said, text=of_it[0]) if len(dated) > 1 and len(of_it) == 1 else said


_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def _on_coming_day(scene: Scene, said: Said, wanted: frozenset[str], start: datetime) -> Plan:
    """A day that was ahead when it was told: as one to come, or by now gone."""
    key = "mem.on_coming_day" if start.date() >= scene.now.date() else "mem.on_other_day"
    when = told.when_in(scene, said)
    named = said.text[when.span[0] : when.span[1]].split() if when is not None else []
    said = _without_rest(said, named)
    if when is not None and when.grain == "month":  # a month has no first day that they told of
        month = wording.month(start).removesuffix(f" {scene.now.year}")
        return quote(scene, said, (*wanted, *named), key="mem.in_month", month=month)
    of_it = said_back(said.text, tuple(wanted)) if wanted else ""
    if s.WEEKDAY.search(of_it) and all(word.lower() in of_it.lower() for word in wanted):
        named = []  # the clause that was asked for has its day itself
    return quote(scene, said, (*wanted, *named), key=key, day=mended.spoken_date(start, scene.now))


def _without_rest(said: Said, named: Sequence[str]) -> Said:
    """Their line without what they went on to tell after the day: "it's in March and I haven't asked"."""
    first, *rest = _GOES_ON.split(said.text, maxsplit=1)
    holds = all(word.lower() in first.lower() for word in named)
    return replace(said, text=first) if rest and named and holds else said


_GOES_ON = re.compile(
    r",? (?:and|but|so|because) (?=(?:i|we|he|she|they|it|i'm|i've|i'll)\b)|(?<=\w)[.!?] ", re.I
)


def _since(scene: Scene, day: date, words: str, fact: Fact) -> Plan:
    return scene.plan(
        "mem.since",
        day=spoken_day(scene, day).removeprefix("on "),
        span=length(day, scene.now.date()),
        told=scene.told(fact),
        quote=said_back(words, fact.value.split()),
        sources=(fact.source,),
    )


def span_from(scene: Scene, said: Said) -> Plan:
    """How long ago the day was that a line tells of; the day itself where that is still to come."""
    at = told.local(scene, said.at)
    when, day = read_when(said.text, at), told.day_of(scene, said)
    if when is not None and when.has_date and when.start.date() > at.date():
        return on_its_day(scene, said, frozenset(), is_ahead=True)
    if day == scene.now.date():
        return quote(scene, said)
    return quote(
        scene,
        said,
        key="mem.since",
        day=spoken_day(scene, day).removeprefix("on "),
        span=length(day, scene.now.date()),
    )


def _as_told(scene: Scene, fact: Fact, key: str = "mem.said") -> Plan:
    return scene.plan(
        key, told=scene.told(fact), quote=said_back(fact.quote, fact.value.split()), sources=(fact.source,)
    )


def length(first: date, last: date) -> str:
    """ "Twelve days", "five weeks", "three months", "two years", by the calendar."""
    days = (last - first).days
    if days < 1:
        return wording.count(0, "day") if days < 0 else "since today"
    if days < 14:
        return wording.count(days, "day")
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    if months < 2:
        return wording.count(days // 7, "week")
    if months < 24:
        return wording.count(months, "month")
    return wording.count(months // 12, "year")
