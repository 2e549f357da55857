"""Answers about people: who somebody is, what is so of them or was, what theirs are called and how many."""

from collections.abc import Iterable, Set
from dataclasses import replace
from datetime import date

from samantha.core import pattern as re
from samantha.core.ids import EntryId
from samantha.core.turn import Fact, Piece
from samantha.mind.reflex import mended, told
from samantha.mind.reflex.en import bearing, cues, wording
from samantha.mind.reflex.en import searching as s
from samantha.mind.reflex.en.kin import KIN, relations_of
from samantha.mind.reflex.inquiry import Inquiry, Whom
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.quotes import SHOWN, never, quote, spoken_day, tell, what_of
from samantha.mind.reflex.quoting import said_back, sentence
from samantha.mind.reflex.scene import Scene


def held(scene: Scene) -> list[Fact]:
    """What she holds true, without a partner who has died."""
    return still_true(scene.recall.facts, scene.recall.facts)


def still_true(known: Iterable[Fact], facts: Iterable[Fact]) -> list[Fact]:
    """Those of `facts` that hold, by all that is known; nobody is with a partner who has died."""
    gone = {fact.subject.lower() for fact in known if fact.relation == "died"}
    held = [fact for fact in facts if fact.until is None and fact.replaced_by is None]
    return [fact for fact in held if fact.relation != "partner" or fact.value.lower() not in gone]


def was(scene: Scene) -> list[Fact]:
    """What was true once and is no more, the last to end first; what was never true is not among it."""
    facts = [fact for fact in scene.recall.closed if fact.until is not None]
    true = [fact for fact in facts if fact.until != (fact.since or fact.learned_at)]
    return sorted(true, key=lambda fact: fact.until or fact.learned_at, reverse=True)


def is_of(fact: Fact, whom: Whom) -> bool:
    if whom.is_you:
        return fact.subject == "you"
    return fact.subject.lower() in {subject.lower() for subject in whom.subjects}


# --- what is so, and what was ---------------------------------------------------------------------------


def fact_of(scene: Scene, inquiry: Inquiry) -> Plan:
    """What is so of somebody: the fact, else the newest line that tells it, else that they never said."""
    whom, frame = inquiry.whom, cues.FRAMES[inquiry.frame]
    assert whom is not None, "a frame is asked of somebody"
    if inquiry.is_before:
        return _before(scene, inquiry)
    if inquiry.span is not None and (then := _at(scene, inquiry, inquiry.span.first)):
        return then
    facts = _in_frame(held(scene), inquiry)
    lines = told.lines_of(scene)
    telling = [line for line in told.telling(scene, lines, inquiry) if not _is_over(line, lines, inquiry)]
    if facts:
        newer = [line for line in telling if _tells_anew(line, facts[0], frame)]
        return _line(scene, lines, newer[-1]) if newer else _facts(scene, lines, facts)
    if not telling and frame.cue is not None:
        telling = told.telling(scene, lines, inquiry, was=True)
    bears = told.bearing_on(scene, lines, inquiry) if not telling else []
    telling = telling or [line for line in bears if not _is_over(line, lines, inquiry)] or bears
    if telling:
        chosen = (
            telling[-1] if frame.is_single else max(telling, key=lambda line: len(line.stems & inquiry.words))
        )
        return _born(scene, lines, chosen) if inquiry.frame == "birthday" else _line(scene, lines, chosen)
    if ended := _in_frame(was(scene), inquiry):
        return _no_more(scene, ended[0])
    if near := _in_frame(held(scene), inquiry, nearly=True):
        return tell(scene, near)
    return never(scene, inquiry)


def still(scene: Scene, inquiry: Inquiry) -> Plan:
    """Whether something is so yet: as far as they told, or until when it was."""
    whom, asked = inquiry.whom, s.content(inquiry.topic)
    assert whom is not None, "it is asked of somebody"
    relations = cues.FRAMES[inquiry.frame].relations if inquiry.frame else ()

    def fits(fact: Fact) -> bool:
        value = s.content(fact.value)
        named = bool(value) and value <= asked and not relations_of(fact.value.split()[-1])
        return named or (
            not asked - s.content(inquiry.frame) and fact.relation in relations and is_of(fact, whom)
        )

    now = [fact for fact in held(scene) if fits(fact)]
    ended = [fact for fact in was(scene) if fits(fact)]
    if now and (not ended or now[-1].learned_at > (ended[0].until or ended[0].learned_at)):
        return tell(scene, now[-1:])
    if ended:
        return _no_more(scene, ended[0])
    lines = [line for line in told.lines_of(scene) if asked & line.stems - s.LIGHT]
    kin = {s.stem(word) for word in KIN}
    lines = [line for line in lines if (asked - kin) & line.stems] if asked - kin else lines
    most = max((len((asked - kin or asked) & line.stems) for line in lines), default=0)
    best = [line for line in lines if len((asked - kin or asked) & line.stems) == most]
    over = bearing.OVER.get(inquiry.frame, cues.GONE)
    best = [line for line in best if cues.GONE.search(line.said.text) or over.search(line.said.text)] or best
    if best:
        is_gone = cues.GONE.search(best[-1].said.text) or over.search(best[-1].said.text)
        return quote(scene, best[-1].said, key="mem.gone" if is_gone else "mem.said")
    return never(scene, inquiry) if inquiry.frame else scene.plan("mem.unknown")


def _line(scene: Scene, lines: list[told.Line], line: told.Line, *, of_day: bool = False) -> Plan:
    """Their line, or what put it right."""
    better = mended.of_line(scene, lines, line, of_day=of_day)
    return mended.tell(scene, better) if better is not None else quote(scene, line.said)


def _born(scene: Scene, lines: list[told.Line], line: told.Line) -> Plan:
    """A birth is told on its day: "it's a girl, Mina, on Tuesday"."""
    day = told.day_of(scene, line.said)
    if "birthday" in line.said.text.lower() or re.search(r"\bborn on \d|\bborn in\b", line.said.text):
        return _line(scene, lines, line, of_day=True)
    return quote(scene, line.said, key="mem.on_other_day", day=spoken_day(scene, day))


def _facts(scene: Scene, lines: list[told.Line], facts: list[Fact]) -> Plan:
    """What the facts say, or what put the only one right."""
    if not (standing := _unturned(facts, lines)):
        end = _end_of(facts[-1], lines)
        assert end is not None, "each of them has ended"
        return quote(scene, end.said, key="mem.gone")
    facts = standing
    better = mended.of_fact(scene, lines, facts[0]) if len(facts) == 1 else None
    return mended.tell(scene, better) if better is not None else tell(scene, facts)


def _unturned(facts: list[Fact], lines: list[told.Line]) -> list[Fact]:
    """Without those that a later line of theirs says have ended."""
    return [fact for fact in facts if _end_of(fact, lines) is None]


def _end_of(fact: Fact, lines: list[told.Line]) -> told.Line | None:
    """A later line that says that this has ended."""
    value = s.content(fact.value.partition(": ")[2] or fact.value)
    later = (line for line in lines if line.said.at > fact.learned_at and value <= line.stems)
    return next((line for line in later if value and cues.GONE.search(line.said.text)), None)


def _is_over(line: told.Line, lines: list[told.Line], inquiry: Inquiry) -> bool:
    """A later line tells as over what this one tells: of a thing that few lines name."""
    over = bearing.OVER.get(inquiry.frame)
    if over is None or inquiry.frame in ("lives in", "works at", "job"):
        return False
    rare = {stem for stem in line.stems if sum(stem in other.stems for other in lines) <= mended.RARE}
    return any(
        other.said.at > line.said.at and rare & other.stems and over.search(other.said.text)
        for other in lines
    )


def _in_frame(facts: list[Fact], inquiry: Inquiry, *, nearly: bool = False) -> list[Fact]:
    """The facts that answer; of the relations that a frame takes, the first that any fact has."""
    frame, whom = cues.FRAMES[inquiry.frame], inquiry.whom
    assert whom is not None, "a frame is asked of somebody"
    for relation in (*frame.relations, *(frame.near if nearly else ())):
        found = [fact for fact in facts if fact.relation == relation and is_of(fact, whom)]
        if inquiry.frame == "has":  # who is in the house is asked by kin
            found = [fact for fact in found if not relations_of(fact.value.split()[-1])]
        if inquiry.frame == "favourite":
            wanted = s.content(inquiry.topic)
            found = [fact for fact in found if wanted & s.content(fact.value.partition(":")[0])]
        elif inquiry.frame == "partner" and not whom.is_you:
            found = found or [fact for fact in facts if fact.subject == "you" and fact.value in whom.names]
        if found:
            return found
    return []


def _tells_anew(line: told.Line, fact: Fact, frame: cues.Frame) -> bool:
    """A later line that tells another value than the fact, beyond doubt."""
    if frame.anew is None or line.said.at <= fact.learned_at or line.said.id == fact.source:
        return False
    return frame.anew.search(line.said.text) is not None and not s.content(fact.value) & line.stems


def _before(scene: Scene, inquiry: Inquiry) -> Plan:
    """What was so before it is as it is now."""
    frame = cues.FRAMES[inquiry.frame]
    ended = _in_frame(was(scene), inquiry)
    asked = s.content(inquiry.text.partition("before")[2])
    after = [
        fact
        for fact in (*ended, *held(scene))
        if fact.relation in frame.relations and asked & s.content(fact.value)
    ]
    if after and (earlier := [fact for fact in ended if fact.replaced_by == after[0].id]):
        ended = earlier
    ended = [fact for fact in ended if fact not in after]
    if ended:
        return _tell_ended(scene, ended[0])
    now = _in_frame(held(scene), inquiry)
    values = s.content(" ".join(fact.value for fact in now))
    lines = told.lines_of(scene)
    gone = told.telling(scene, lines, inquiry, was=True)
    earlier_lines = [line for line in told.telling(scene, lines, inquiry) if not values & line.stems]
    from_it = [
        line for line in told.telling(scene, lines, inquiry) if re.search(r"\bfrom [A-Z]", line.said.text)
    ]
    telling = told.telling(scene, lines, inquiry)
    older = earlier_lines if now and earlier_lines else telling[:-1]
    over = told.gone_of(scene, lines, inquiry)
    ways = [gone, from_it, older, over] if frame.is_place else [gone, over, from_it, older]
    ways += [told.bearing_on(scene, lines, inquiry, over=True)]
    for found in ways:
        if found:
            return quote(scene, found[-1].said)
    return never(scene, inquiry)


def _tell_ended(scene: Scene, fact: Fact) -> Plan:
    slots = {"value": fact.value, "told": scene.told(fact), "quote": said_back(fact.quote, (fact.value,))}
    until = scene.day(fact.until) if fact.until is not None else ""
    return scene.plan("mem.before", slots, until=until, sources=(fact.source,))


def _no_more(scene: Scene, fact: Fact) -> Plan:
    """It was so once, and nothing has taken its place."""
    until = scene.day(fact.until) if fact.until is not None else ""
    return scene.plan(
        "mem.no_more", value=fact.value, until=until, told=scene.told(fact), sources=(fact.source,)
    )


def _at(scene: Scene, inquiry: Inquiry, day: date) -> Plan | None:
    """What was so on that day, where she knows of a change since."""
    ended = [
        fact
        for fact in _in_frame(was(scene), inquiry)
        if fact.until is not None
        and told.local(scene, fact.until).date() > day
        and told.local(scene, fact.since or fact.learned_at).date() <= day
    ]
    return _tell_ended(scene, ended[-1]) if ended else None


# --- kin ------------------------------------------------------------------------------------------------


def kin_of(scene: Scene, inquiry: Inquiry) -> Plan:
    """What somebody's sister is called, or who she is."""
    whom = inquiry.whom
    assert whom is not None, "kin is asked of somebody"
    lines = told.lines_of(scene)
    known = was(scene) if inquiry.is_before else held(scene)
    facts = [fact for fact in known if fact.relation in inquiry.kin and is_of(fact, whom)]
    if not whom.is_you and not facts and "partner" in inquiry.kin:
        facts = [fact for fact in known if fact.relation == "partner" and fact.value in whom.names]
    if inquiry.is_before and not facts:
        ended = (_end_of(fact, lines) for fact in held(scene) if fact.relation in inquiry.kin)
        if (end := next((line for line in ended if line is not None), None)) is not None:
            return quote(scene, end.said)
    if facts and not inquiry.is_before:
        return _facts(scene, lines, facts)
    if facts:
        return _tell_ended(scene, facts[0])
    wanted = frozenset(inquiry.kin_words)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(wanted)))})\b", re.I)
    if "partner" in inquiry.kin and not whom.is_you:
        pattern = re.compile(f"{pattern.pattern}|{bearing.BEARING['partner'].pattern}", re.I)
    naming = [
        line
        for line in lines
        if (whom.is_you or told.speaks_of(line, whom)) and _names_kin(line, pattern, is_own=whom.is_you)
    ]
    if inquiry.is_before and "partner" in inquiry.kin:
        parted = [line for line in lines if cues.PARTED.search(line.said.text) and told.speaks_of(line, whom)]
        naming = [
            line for line in parted if whom.is_you is False or "and" in line.said.text.lower()
        ] or naming
    if naming and inquiry.is_before:
        naming = [line for line in naming if cues.GONE.search(line.said.text)] or naming[:-1] or naming
    if naming:
        return _line(scene, lines, naming[-1])
    spoken = [line for line in lines if pattern.search(line.said.text) and told.speaks_of(line, whom)]
    what = what_of(inquiry)
    if spoken and whom.is_you and what:
        return quote(scene, spoken[-1].said, wanted, key="mem.never_near", what=what)
    return never(scene, inquiry)


def _names_kin(line: told.Line, pattern: re.Pattern, *, is_own: bool) -> bool:
    """The line, or it with the one before, says the kin and a name for it."""
    text = line.said.text
    for match in pattern.finditer(text):
        around = text[max(0, match.start() - 40) : match.end() + 60]
        if is_own and re.search(r"\b(?:his|her|their|[A-Z][a-z]+'s) (?:\w+ )?$", text[: match.start()]):
            continue
        if told.is_unreal(text, match.start()):
            continue
        if not is_own:
            return True
        is_new = cues.BEGAN.search(text) is not None or cues.IS_MY.search(text[: match.start()]) is not None
        if s.CALLED.search(around) or is_new or re.match(r",? (?:is )?[A-Z][a-z]+\b", text[match.end() :]):
            return True
        if re.search(
            r"\b[A-Z][a-z]+,? (?:is |was )?(?:my|our|his|her|their)\b[\w ]*$", text[: match.start()]
        ):
            return True
    if told.is_unreal(text, 0):
        return False
    is_name = s.CALLED.search(text) is not None or s.BARE_NAME.match(text) is not None
    return is_name and told.leans(line) and any(pattern.search(before) for before in line.before)


def count_kin(scene: Scene, inquiry: Inquiry) -> Plan:
    """How many there are, as far as they were told of: by name, or in so many words."""
    whom = inquiry.whom
    assert whom is not None, "kin is asked of somebody"
    facts = [fact for fact in held(scene) if fact.relation in inquiry.kin and is_of(fact, whom)]
    words = frozenset(inquiry.kin_words)
    counted = [
        line
        for line in told.lines_of(scene)
        if any(s.counts(line.said.text, word) for word in words) and told.speaks_of(line, whom)
    ]
    if counted and (len(facts) < 2 or counted[-1].said.at >= max(fact.learned_at for fact in facts)):
        return quote(scene, counted[-1].said, words)
    named = _kin_named(scene, inquiry)
    known = {fact.value.lower(): fact.value for fact in facts}
    if not named.keys() <= known.keys():
        every = known | {key: name for key, (name, _) in named.items()}
        sources = (*(fact.source for fact in facts), *(line.said.id for _, line in named.values()))
        slots = {"count": wording.number(len(every)), "names": wording.listed(list(every.values()))}
        return scene.plan("mem.count_named", slots, sources=tuple(dict.fromkeys(sources)))
    if not facts:
        return kin_of(scene, inquiry)
    count = wording.number(len(facts))
    return scene.plan("mem.count", count=count).then(*tell(scene, facts).pieces)


def _kin_named(scene: Scene, inquiry: Inquiry) -> dict[str, tuple[str, told.Line]]:
    """Their kin by name in lower case, out of the lines that introduce one, each with its line."""
    if inquiry.whom is None or not inquiry.whom.is_you:
        return {}
    words = "|".join(map(re.escape, sorted(inquiry.kin_words)))
    own = re.compile(rf"\b(?:my|our) (?:[\w-]+ )?(?:{words})\b|\ba (?:{words}) (?:called|named)\b", re.I)
    over = {fact.value.lower() for fact in was(scene) if fact.relation in inquiry.kin}
    found: dict[str, tuple[str, told.Line]] = {}
    for line in told.lines_of(scene):
        if not own.search(line.said.text) or told.is_unreal(line.said.text, 0):
            continue
        names = told.names_in(line)
        if len(names) == 1 and names[0].lower() not in over:
            found.setdefault(names[0].lower(), (names[0], line))
    return found


# --- who ------------------------------------------------------------------------------------------------


def who_is(scene: Scene, inquiry: Inquiry) -> Plan:
    """Who somebody is: what they are to the person, then what else is known, then how they were spoken of."""
    whom = inquiry.whom
    assert whom is not None, "somebody is asked about"
    names = {name.lower() for name in whom.names}
    facts = held(scene)
    placed = [fact for fact in facts if fact.subject == "you" and fact.value.lower() in names]
    placed += [fact for fact in facts if fact.value.lower() in names and fact.subject != "you"]
    own = [fact for fact in facts if is_of(fact, whom)]
    if not whom.names:  # kin without a name
        return tell(scene, own[:SHOWN]) if own else _spoken_of(scene, whom, "mem.who_near")
    partner = next((fact for fact in placed if fact.relation == "partner" and fact.subject == "you"), None)
    if partner is not None and len(placed) == 1:
        return scene.plan(
            "mem.who_partner", value=partner.value, told=scene.told(partner), sources=(partner.source,)
        ).then(*(tell(scene, own[:SHOWN]).pieces if own else ()))
    if placed or own:
        plan = tell(scene, [*placed, *own][:SHOWN])
        more = [] if own or len(placed) > 1 else _mentions(scene, whom, without={f.source for f in placed})
        if more and plan.pieces:
            plan = plan.then(*quote(scene, more[-1].said, whom.words, key="mem.who_also").pieces)
        return plan if placed else plan.then(*_placing(scene, whom))
    return _spoken_of(scene, whom, "mem.who_near")


def _placing(scene: Scene, whom: Whom) -> tuple[Piece, ...]:
    """Facts of somebody whose place in their life was never told."""
    introduced = [line for line in _mentions(scene, whom, without=frozenset()) if _introduces(line, whom)]
    return quote(scene, introduced[0].said, whom.words, key="mem.who_also").pieces if introduced else ()


def _spoken_of(scene: Scene, whom: Whom, key: str) -> Plan:
    """No fact places them: the line that brought them up, and that what they are was never said."""
    lines = _mentions(scene, whom, without=frozenset())
    if not lines:
        return scene.plan("mem.never_who", who=whom.called)
    introduced = [line for line in lines if _introduces(line, whom)]
    if introduced:
        plan = quote(scene, introduced[0].said, whom.words)
        later = [line for line in lines if line.said.at > introduced[0].said.at]
        if later and later[-1].said.talk != introduced[0].said.talk:
            plan = plan.then(*quote(scene, later[-1].said, whom.words, key="mem.who_also").pieces)
        return plan
    last = lines[-1]
    if cues.PUTS_RIGHT.search(last.said.text) and last.before:
        return quote(scene, replace(last.said, text=f"{sentence(last.before[-1])} {last.said.text}"))
    return quote(scene, last.said, whom.words, key=key, who=whom.called)


def _mentions(scene: Scene, whom: Whom, *, without: Set[EntryId]) -> list[told.Line]:
    named = told.naming(whom)
    return [
        line for line in told.lines_of(scene) if named.search(line.said.text) and line.said.id not in without
    ]


def _introduces(line: told.Line, whom: Whom) -> bool:
    """A line that says who somebody is: "met a guy called Ifor", "Ifor from the choir", "my vet, Ifor"."""
    for name in whom.names:
        for match in re.finditer(rf"\b{re.escape(name)}\b", line.said.text, re.I):
            after, before = line.said.text[match.end() :][:40], line.said.text[: match.start()][-40:]
            if (
                told.kin_beside(line, whom)
                or cues.PLACES_AFTER.match(after)
                or cues.PLACES_BEFORE.search(before)
            ):
                return True
    return False
