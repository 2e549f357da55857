"""Answers out of what they said: about a thing, on a day, or to a question that no other answer fits."""

from dataclasses import replace
from datetime import date, timedelta

from samantha.core.turn import Fact, Said
from samantha.mind.reflex import lines as hers
from samantha.mind.reflex import listening, mended, since, told
from samantha.mind.reflex.elsewhere import bearing_on
from samantha.mind.reflex.en import cues, wording
from samantha.mind.reflex.en import searching as s
from samantha.mind.reflex.en.when import read_when
from samantha.mind.reflex.inquiry import Inquiry, Span
from samantha.mind.reflex.plan import EMPTY, Plan
from samantha.mind.reflex.quotes import never, quote, spoken_day
from samantha.mind.reflex.quoting import excerpt, said_back, sentence
from samantha.mind.reflex.recounting import held
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.since import on_its_day

_OF_A_DAY = 3  # lines quoted of one day
_BRIEF = 90  # characters of each


def said_about(scene: Scene, inquiry: Inquiry) -> Plan:
    """What they said of it last, and before that where it says more."""
    lines = _within(scene, told.lines_of(scene), inquiry)
    whom = inquiry.whom
    if whom is not None and not whom.is_you and not inquiry.words:
        found = [line for line in lines if told.naming(whom).search(line.said.text)]
    else:
        hits = [hit for hit in told.hits(lines, inquiry) if hit.is_right]
        top = max((hit.share for hit in hits), default=0.0)
        found = [hit.line for hit in hits if hit.share >= top - 0.1]
    if not found:
        plan = _by_fact(scene, inquiry) or told_elsewhere(scene, inquiry)
        return plan if plan.pieces else scene.plan("mem.said_none", what=told.her_side(inquiry.topic))
    last = found[-1]
    wanted = inquiry.words | (whom.words if whom is not None else frozenset())
    plan = quote(scene, last.said, wanted)
    earlier = [line for line in found[:-1] if line.said.talk != last.said.talk or len(found) > 1]
    if earlier:
        best = max(earlier, key=lambda line: listening.worth(line.said.text))
        plan = plan.then(*quote(scene, best.said, wanted, key="mem.said_before").pieces)
    return plan


def _by_fact(scene: Scene, inquiry: Inquiry) -> Plan | None:
    for fact in held(scene):
        if inquiry.words and inquiry.words <= s.content(f"{fact.subject} {fact.value} {fact.quote}"):
            return scene.plan(
                "mem.said",
                told=scene.told(fact),
                quote=said_back(fact.quote, tuple(inquiry.words)),
                sources=(fact.source,),
            )
    return None


def told_elsewhere(scene: Scene, inquiry: Inquiry) -> Plan:
    """What they told somebody else of it, or where that is asked what was said to them; empty for nothing."""
    found = bearing_on(scene.recall.brought, scene.heard.text)
    lines = [
        told.Line(said=said, stems=frozenset(s.content(said.text)), before=())
        for said in found
        if not told.is_asking(said.text)
    ]
    own = [line for line in lines if line.said.speaker == "person"]
    hits = [hit for hit in told.hits(own, inquiry) if hit.is_right]
    wanted = inquiry.words | (inquiry.whom.words if inquiry.whom is not None else frozenset())
    others = [line for line in lines if line not in own and line.stems & wanted]
    if others and not (hits and inquiry.kind == "said"):
        best = max(others, key=lambda line: len(line.stems & wanted))
        return quote(scene, best.said, wanted)
    if not hits:
        return EMPTY
    return quote(scene, max(hits, key=lambda hit: (hit.share, hit.line.said.at)).line.said, inquiry.words)


def on_day(scene: Scene, inquiry: Inquiry) -> Plan:
    """What they spoke of on those days: the lines that hold most, in their order."""
    span = inquiry.span or _party(scene)
    if span is None:
        return scene.plan("mem.unknown")
    inquiry = replace(inquiry, span=span)
    said = [line.said for line in told.lines_of(scene) if _falls(scene, line.said, inquiry)]
    chosen = sorted(said, key=lambda one: (-_weight(one), one.at))[:_OF_A_DAY]
    day = spoken_day(scene, span.first)
    chosen = [one for one in chosen if _weight(one) > 0] or chosen[:1]
    if not chosen:
        return scene.plan("mem.day_none", day=day)
    chosen.sort(key=lambda one: one.at)
    is_one = (span.last - span.first).days == 1
    quotes = [f'"{excerpt(one.text, (), _BRIEF)}"' for one in chosen]
    if not is_one:
        quotes = [f"{scene.day(one.at)}, {text}" for one, text in zip(chosen, quotes, strict=True)]
    return scene.plan(
        "mem.day" if is_one else "mem.days",
        day=day,
        quotes=wording.listed(quotes),
        sources=tuple(one.id for one in chosen),
    )


def _party(scene: Scene) -> Span | None:
    """The day of their last birthday, by a line that says it is today."""
    days = [
        told.local(scene, line.said.at).date()
        for line in told.lines_of(scene)
        if cues.A_BIRTHDAY.search(line.said.text)
    ]
    if not days:
        days = [day for fact in held(scene) if (day := _gone_by(scene, fact)) is not None]
    return Span(first=days[-1], last=days[-1] + timedelta(days=1), said="") if days else None


def _gone_by(scene: Scene, fact: Fact) -> date | None:
    """Their last birthday, where a fact has its day."""
    if fact.subject != "you" or fact.relation != "birthday":
        return None
    when = read_when(f"on {fact.value}", scene.moment.local, past=True)
    return when.start.date() if when is not None and when.start.date() <= scene.moment.local.date() else None


def _weight(said: Said) -> float:
    """How much a line of a day has to tell: what came about tells more than how the tea was."""
    weight = 0.3 * min(listening.worth(said.text), 1.0) + 0.15 * min(len(s.content(said.text)), 12)
    if cues.HAPPENED.search(said.text):
        weight += 0.6
    return weight - 2.0 if cues.PUTS_RIGHT.search(said.text) else weight


def _falls(scene: Scene, said: Said, inquiry: Inquiry) -> bool:
    span = inquiry.span
    return span is not None and span.first <= told.local(scene, said.at).date() < span.last


def _within(scene: Scene, lines: list[told.Line], inquiry: Inquiry) -> list[told.Line]:
    """Only those of the days asked about, where days are asked about."""
    return (
        [line for line in lines if _falls(scene, line.said, inquiry)] if inquiry.span is not None else lines
    )


def searched(scene: Scene, inquiry: Inquiry) -> Plan:
    """Any other question: the line that answers it, else the nearest one, else that there is none."""
    plan = answered(scene, inquiry)
    if plan.pieces:
        return plan
    hit = told.best(scene, told.lines_of(scene), inquiry)
    if hit is not None and (hit.share >= told.ENOUGH or _has_the_thing(hit, inquiry)):
        return quote(scene, hit.line.said, inquiry.words, key="mem.nearest")
    return never(scene, inquiry)


def _has_the_thing(hit: told.Hit, inquiry: Inquiry) -> bool:
    """A thing that the question is of stands in the line: never told is not all there is to say."""
    is_told = not hit.line.said.text.rstrip().endswith("?")
    return is_told and bool(s.content(" ".join(s.A_THING.findall(inquiry.text))) & hit.line.stems - s.LIGHT)


def answered(scene: Scene, inquiry: Inquiry) -> Plan:
    """The same, where a line answers it; empty where none does."""
    lines = told.lines_of(scene)
    if inquiry.span is not None:
        lines = _within(scene, lines, inquiry) or lines
    if inquiry.wants == "when" and (dated := since.by_fact(scene, inquiry)) is not None:
        return dated
    hit = told.best(scene, lines, inquiry)
    if hit is None or not hit.is_right:
        return told_elsewhere(scene, inquiry)
    better = (
        mended.of_line(scene, lines, hit.line, of_day=inquiry.wants == "when")
        if inquiry.wants not in ("why", "")
        else None
    )
    if better is not None and (inquiry.wants == "when") == (s.A_DAY.search(better.value) is not None):
        return mended.tell(scene, better)
    said = hit.line.said
    is_slip = cues.PUTS_RIGHT.search(said.text) is not None and s.A_DAY.search(said.text) is None
    if inquiry.wants == "when" and is_slip and hit.line.before:
        said = replace(said, text=f"{sentence(hit.line.before[-1])} {said.text}")
    if inquiry.wants == "when":
        is_ahead = s.AHEAD.match(inquiry.text) is not None
        return on_its_day(scene, said, inquiry.words, is_ahead=is_ahead)
    if inquiry.wants in ("who", "name") and told.leans(hit.line) and not told.names_somebody(said.text):
        before = next((text for text in reversed(hit.line.before) if told.names_somebody(text)), "")
        if before and said.elsewhere is None:
            both = f"{said_back(before)} {hers.capital(said_back(said.text, tuple(inquiry.words)))}"
            return scene.plan("mem.said", told=scene.day(said.at), quote=both, sources=(said.id,))
    return quote(scene, said, inquiry.words)
