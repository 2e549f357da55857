"""What a later line of theirs put right: "the boat's called Meg", then "sorry, Peg. i said Meg".

Only the better value is told, with the day it was given: the slip was never so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from samantha.core import pattern as re
from samantha.core.ids import TalkId
from samantha.core.turn import Fact, Said
from samantha.mind.reflex.contrast import contrasted
from samantha.mind.reflex.en import cues, wording
from samantha.mind.reflex.en import searching as s
from samantha.mind.reflex.en.kin import KIN
from samantha.mind.reflex.en.when import read_when
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.told import Line, local

NEAR = 2  # lines after it in the same talk that may put it right without naming the slip
RARE = 3  # lines
LONGEST = 3  # words of a better value


@dataclass(frozen=True, kw_only=True)
class Mended:
    value: str
    first: Said  # the line that had it wrong
    said: Said  # the one that put it right


def of_line(scene: Scene, lines: Sequence[Line], line: Line, *, of_day: bool = False) -> Mended | None:
    """What put this line right, where one of the lines brought along did. `of_day`: its day may be wrong."""
    return _mended(scene, lines, line.said, frozenset(s.words_of(line.said.text)), of_day=of_day)


def of_fact(scene: Scene, lines: Sequence[Line], fact: Fact) -> Mended | None:
    """The same for the line that a fact came from, by the fact's own value."""
    source = next((line.said for line in lines if line.said.id == fact.source), None)
    if source is None:
        said = (fact.source, fact.quote, fact.learned_at)
        source = Said(id=said[0], speaker="person", text=said[1], at=said[2], talk=TalkId(""))
    value = fact.value.partition(": ")[2] or fact.value
    return _mended(scene, lines, source, frozenset(s.words_of(value)), of_day=fact.relation in _OF_DAYS)


_OF_DAYS = ("birthday", "plan")


def tell(scene: Scene, mended: Mended) -> Plan:
    sources = (mended.first.id, mended.said.id)
    return scene.plan("mem.mended", value=mended.value, told=scene.day(mended.said.at), sources=sources)


def _mended(
    scene: Scene, lines: Sequence[Line], first: Said, words: frozenset[str], *, of_day: bool
) -> Mended | None:
    after = [line.said for line in lines if line.said.at > first.at]
    close = [said for said in after if said.talk == first.talk][:NEAR]
    for said in (*close, *reversed(after)):
        is_moved = of_day and said in close and s.MOVED.search(said.text) is not None
        if not (is_moved or cues.PUTS_RIGHT.search(said.text)):
            continue
        left = [word for word in s.words_of(said.text) if word not in cues.OF_PUTTING_RIGHT]
        wrong = {word for word in left if word in words and word not in KIN and word not in s.SMALL}
        if said not in close:
            wrong = {word for word in wrong if _is_rare({word}, lines)}
        is_named = bool(wrong)
        is_day = of_day and said in close and s.A_DAY.search(said.text) is not None
        if not is_named and not (is_day and _is_of_its_day(scene, said, first)):
            continue
        better = _better(scene, said, first, wrong, of_day=of_day)
        if better:
            return Mended(value=better, first=first, said=said)
    return None


def _is_of_its_day(scene: Scene, said: Said, first: Said) -> bool:
    """A correction of a day alone, and of this one: it names nothing else, and denies no other day."""
    if s.A_DAY.search(first.text) is None:
        return False
    if _names_another(said.text, first.text):
        return False
    at = local(scene, first.at)
    denied, day = cues.DENIED_DAY.search(said.text), read_when(first.text, at)
    wrong = read_when(denied["day"], at) if denied is not None else None
    if wrong is None or day is None or not wrong.has_date:
        return True
    is_month = day.grain == "month"  # "in March" may have been told as its first
    return wrong.start.day == day.start.day and (is_month or wrong.start.date() == day.start.date())


def _names_another(text: str, first: str) -> bool:
    """A thing of its own, "the concert's on the 13th", which the line before has not."""
    things = {match["what"].lower() for match in cues.A_DATED_THING.finditer(text)}
    return bool(things) and not things & set(s.words_of(first))


def _is_rare(words: set[str], lines: Sequence[Line]) -> bool:
    """Words that few lines have: from another day only such a word tells which line is put right."""
    return all(sum(word in s.words_of(line.said.text) for line in lines) <= RARE for word in words)


def _better(scene: Scene, said: Said, first: Said, wrong: set[str], *, of_day: bool) -> str:
    """The value that a correction gives, as it was typed; a day as its date."""
    at = local(scene, said.at)
    found = contrasted(said.text, wrong)
    text = cues.NOT_THAT.sub(" ", said.text)
    if of_day and read_when(first.text, at) is not None:
        when = read_when(found, at) or read_when(text, at)
        if when is not None and when.start.date() < at.date() and s.MOVED.search(said.text):
            when = read_when(text[when.span[0] : when.span[1]], at) or when  # "moved" is past, its day is not
        if when is not None:
            return spoken_date(when.start, at)
    if found and s.content(found) - s.content(" ".join(wrong)):
        return found
    kept = [
        word
        for word in re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", said.text)
        if (low := word.lower().replace("’", "'").replace("'", "")) not in cues.OF_PUTTING_RIGHT
        and low not in wrong
        and low.removesuffix("s") not in wrong
    ]
    is_plain = 0 < len(kept) <= LONGEST and not any(word.lower() in s.SMALL for word in kept)
    return " ".join(kept) if wrong and is_plain else ""


def spoken_date(day: datetime, now: datetime) -> str:
    """ "Monday, 12 May", and the year where it is another."""
    text = wording.date(day)
    return text.removesuffix(f" {now.year}")
