"""Answers made of a stored row: what a fact says or a line of theirs said, each with its day and source."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from samantha.core.ids import EntryId
from samantha.core.turn import Fact, Said
from samantha.mind.reflex import lines
from samantha.mind.reflex.en import cues, wording
from samantha.mind.reflex.en.kin import PLURALS
from samantha.mind.reflex.inquiry import Inquiry, Whom
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.quoting import excerpt, said_back, sentence
from samantha.mind.reflex.scene import Scene

SHOWN = 4  # facts named in one breath; the page has the rest
_SPELT = 12  # an age up to this is written in words
_LINE = 170  # characters of a line that answers a question


def tell(scene: Scene, facts: Sequence[Fact]) -> Plan:
    """What the facts say, with the day she was told."""
    if len(facts) == 1:
        fact = facts[0]
        return scene.plan(
            "mem.fact",
            fact=phrase(fact),
            told=scene.told(fact),
            quote="" if cues.PUTS_RIGHT.search(fact.quote) else sentence(fact.quote),
            sources=(fact.source,),
        )
    shown = list(facts)[:SHOWN]
    days = {scene.told(fact) for fact in shown}
    if len(days) == 1:
        listed, told = wording.listed([phrase(fact) for fact in shown]), days.pop()
        return scene.plan("mem.fact", fact=listed, told=told, sources=_sources(shown))
    listed = wording.listed([f"{phrase(fact)} ({scene.told(fact)})" for fact in shown])
    return scene.plan("mem.facts", facts=listed, sources=_sources(shown))


def quote(
    scene: Scene, said: Said, wanted: Iterable[str] = (), *, key: str = "mem.said", **slots: str
) -> Plan:
    """A line, from the sentence on that holds what was asked for: theirs, or another's from elsewhere."""
    place = said.elsewhere
    if place is not None and said.said_by:
        text = (
            sentence(said.text, _LINE) if len(said.text) < _LINE else excerpt(said.text, tuple(wanted), _LINE)
        )
        key = "mem.file_says" if place.way == "kept" else "mem.they_said"
        return scene.plan(key, by=said.said_by, told=scene.day(said.at), quote=text, sources=(said.id,))
    back = said_back(said.text, tuple(wanted))
    return scene.plan(key, slots, told=scene.when(said.at, place), quote=back, sources=(said.id,))


def never(scene: Scene, inquiry: Inquiry) -> Plan:
    """They never told her, said in the words of the question where it has a shape that she knows."""
    if what := what_of(inquiry):
        return scene.plan("mem.never", what=what)
    return scene.plan("mem.unknown")


def what_of(inquiry: Inquiry) -> str:
    """What was asked, as it stands after "you never told me"; "" where its shape is not known."""
    whom = inquiry.whom
    key = f"never.{'you' if whom is not None and whom.is_you else 'them'}.{inquiry.frame or inquiry.kind}"
    ways = lines.lines().get(key, ())
    if not ways or whom is None or inquiry.is_before:
        return ""
    topic = inquiry.topic or (inquiry.kin[0] if inquiry.kin_word in PLURALS else inquiry.kin_word)
    if "{topic}" in ways[0] and not topic:
        return ""
    return ways[0].format(who=whom.called, whose=genitive(whom), topic=topic)


def genitive(whom: Whom) -> str:
    return "your" if whom.is_you else f"{whom.called}'s"


def phrase(fact: Fact) -> str:
    """A fact as she says it back: "Ana is your sister"."""
    relation, value, subject = fact.relation, fact.value, fact.subject
    if relation.startswith("favourite"):
        thing, _, best = (
            value.partition(":") if ":" in value else (relation.removeprefix("favourite "), "", value)
        )
        relation, value = thing.strip(), best.strip()
        key = "fact.favourite" if subject == "you" else "fact.theirs.favourite"
    elif relation == "died":
        key = "fact.theirs.died" if value != "yes" else "fact.theirs.died_once"
        value = f"in {value}" if value.isdigit() else value
    elif relation == "job" and cues.A_CALLING.fullmatch(value):
        key = "fact.job_as" if subject == "you" else "fact.theirs.job_as"
        value = f"{'an' if value[:1].lower() in 'aeiou' else 'a'} {value}"
    elif subject == "you":
        key = f"fact.{relation}" if lines.has(f"fact.{relation}") else "fact.kin"
    else:
        key = f"fact.theirs.{relation}" if lines.has(f"fact.theirs.{relation}") else "fact.theirs.other"
    if relation == "age" and value.isdecimal() and int(value) <= _SPELT:
        value = wording.number(int(value))
    return lines.lines()[key][0].format(subject=subject, value=value, relation=relation)


def spoken_day(scene: Scene, day: date) -> str:
    return wording.day(datetime.combine(day, time(), scene.moment.zone), scene.now)


def _sources(facts: Sequence[Fact]) -> tuple[EntryId, ...]:
    return tuple(dict.fromkeys(fact.source for fact in facts))
