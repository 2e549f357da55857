"""Answers about what happened once: a quarrel and its cause, a peace, a wedding, a birth, a journey."""

from dataclasses import replace

from samantha.core import pattern as re
from samantha.mind.reflex import since, told
from samantha.mind.reflex.en import cues
from samantha.mind.reflex.en import happenings as h
from samantha.mind.reflex.en import searching as s
from samantha.mind.reflex.inquiry import Inquiry
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.quotes import never, quote
from samantha.mind.reflex.scene import Scene


def happened(scene: Scene, inquiry: Inquiry) -> Plan:
    """The line that tells it, with its day; that they never told of it where none does."""
    lines = telling(scene, inquiry)
    if not lines and inquiry.frame == "peace" and (rows := telling(scene, replace(inquiry, frame="quarrel"))):
        return quote(scene, rows[-1].said)
    if not lines:
        return never(scene, inquiry)
    line = lines[0 if h.HAPPENINGS[inquiry.frame].is_single else -1]
    wanted = inquiry.words | (inquiry.whom.words if inquiry.whom is not None else frozenset())
    if inquiry.wants != "when":
        return quote(scene, line.said, wanted)
    if re.search(r"\bhow (?:long|many|old)\b", inquiry.text):
        return since.span_from(scene, line.said)
    return since.on_its_day(scene, line.said, wanted)


def telling(scene: Scene, inquiry: Inquiry) -> list[told.Line]:
    """The lines that tell of it, oldest first: of those, the ones that name most of whom it is asked."""
    happening = h.HAPPENINGS[inquiry.frame]
    names = s.words_of(inquiry.topic)
    found = []
    for line in told.lines_of(scene):
        text = line.said.text
        if not happening.cue.search(text) or h.NOT_DONE.search(text) or cues.HEARSAY.search(text):
            continue
        if inquiry.frame == "trip" and h.LIVES_THERE.search(text):
            continue
        if inquiry.frame == "birth" and len(names) == 1 and not told.is_newborn(text, inquiry.whom):
            continue
        lent = s.content(" ".join(line.before[-1:])) if told.leans(line) else set()
        named = sum(s.stem(name) in line.stems | lent for name in names)
        is_of = inquiry.whom is None or inquiry.whom.is_you or told.speaks_of(line, inquiry.whom)
        if is_of and (named or not names or (inquiry.whom is not None and not inquiry.whom.is_you)):
            found.append((named, line))
    most = max((named for named, _ in found), default=0)
    return [line for named, line in found if named == most]
