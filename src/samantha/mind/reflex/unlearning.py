"""What to forget, proposed to the desk: the lines and facts that a request clearly means, nothing else."""

from typing import assert_never

from samantha.core import pattern as re
from samantha.core.turn import Fact, Said, Turn
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.forgetting import ENOUGH, FULL, Search, Wanted, has_content, read_wanted
from samantha.mind.reflex.plan import Intended, Plan
from samantha.mind.reflex.quotes import phrase
from samantha.mind.reflex.quoting import sentence
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import mend, split, turn_round


def forget(scene: Scene, what: str) -> Plan:
    """Hide what is meant, for good after a day; the desk does it and can undo it."""
    wanted = read_wanted(what)
    match wanted.kind:
        case "all":
            plan = scene.plan("mem.forget_all")
        case "which":
            plan = scene.plan("mem.forget_which", must_ask=True)
        case "last":
            plan = _forget_last(scene)
        case "clause" | "topic":
            plan = _forget_said(scene, wanted)
        case _:
            assert_never(wanted.kind)
    return plan.then(scene.say("mem.forget_more")) if wanted.has_more or _orders_more(scene) else plan


def _orders_more(scene: Scene) -> bool:
    """Another sentence of this turn orders something too, and one deed a turn is all that is heard."""
    parts = [part for part in scene.heard.parts if not g.FORGET.match(mend(part))]
    return any(g.REMIND_CUE.search(part) or g.UNDO.match(mend(part)) for part in parts)


def _forget_last(scene: Scene) -> Plan:
    """ "I owe Mark money. Forget that." means what stands before it in this turn, or the line before."""
    own = _own_words(scene)
    if own is None and not scene.theirs:
        return scene.plan("mem.nothing_to_forget", what="that")
    last = own or scene.theirs[0]
    return _forgetting(scene, [str(last.id)], "mem.forgotten_line", quote=_brief(last.text))


def _own_words(scene: Scene) -> Said | None:
    """What this very turn told before it asked to forget; None where it only asked."""
    told: list[str] = []
    for part in scene.heard.parts:
        if g.FORGET.match(mend(part)):
            break
        told.append(part)
    text = " ".join(told)
    if not isinstance(scene.cue, Turn) or not has_content(text):
        return None
    return Said(id=scene.cue.id, speaker="person", text=text, at=scene.cue.at, talk=scene.cue.talk)


def _forget_said(scene: Scene, wanted: Wanted) -> Plan:
    """All lines that clearly say it, and the facts; else the one that nearly does; else nothing."""
    own_id = scene.cue.id if isinstance(scene.cue, Turn) else None
    facts = [fact for fact in scene.recall.facts if fact.source != own_id]
    said = [one for one in scene.recall.episodes if one.speaker == "person" and one.id != own_id]
    own = _own_words(scene)
    found_said = {one.id: one for one in (*([own] if own else []), *scene.theirs, *said)}
    lines_newest = sorted(found_said.values(), key=lambda one: one.at, reverse=True)
    named = {fact.subject.lower() for fact in facts if fact.subject[:1].isupper() and " " not in fact.subject}
    search = Search(wanted, scene.moment.person.people, named | _capitals(scene.heard.text))
    worth = {
        one.id: search(one.text, [other.text for other in lines_newest[place + 1 : place + 4]])
        for place, one in enumerate(lines_newest)
    }
    told = [one for one in lines_newest if worth[one.id] >= FULL]
    known = [fact for fact in facts if search(_in_their_words(fact)) >= FULL]
    if not told and not known:
        best = max(
            (one for one in lines_newest if not _asks_it(one)), key=lambda o: worth[o.id], default=None
        )
        told = [best] if best is not None and worth[best.id] >= ENOUGH else []
    if not told and not known:
        return _nothing_like(scene, wanted)
    shown = next((one.text for one in told if not _asks_it(one)), "") or next(
        (fact.quote or phrase(fact) for fact in known), told[0].text if told else ""
    )
    # A fact takes its turn along but leaves that turn's other facts; a line takes all that came from it.
    sources = {fact.source for fact in known}
    ids = [*(str(fact.id) for fact in known), *(str(one.id) for one in told if one.id not in sources)]
    many = len({one.id for one in told if not _asks_it(one)} | sources)
    if many < _MANY:
        return _forgetting(scene, ids, "mem.forgotten_line", quote=_brief(shown))
    if wanted.kind == "clause":
        return _forgetting(scene, ids, "mem.forgotten_lines", quote=_brief(shown), count=wording.number(many))
    what = _as_told(wanted, known)
    return _forgetting(scene, ids, "mem.forgotten", about=wanted.words, quote=_brief(shown), what=what)


_MANY = 2  # lines: from here on one of them is quoted, and of a topic there may be more than recall brought


def _nothing_like(scene: Scene, wanted: Wanted) -> Plan:
    """Said plainly. What the request itself taught is not kept, for it was named to be forgotten."""
    key = "mem.nothing_like" if wanted.kind == "clause" else "mem.nothing_to_forget"
    plan = scene.plan(key, what=turn_round(_cased(wanted.words, scene.heard.text)))
    if not scene.recall.learned or not isinstance(scene.cue, Turn):
        return plan
    proposal = scene.propose("memory", "forget", ids=[str(scene.cue.id)])
    return Plan(
        pieces=plan.pieces, deeds=(Intended(proposal=proposal, line="mem.forgotten_line", is_silent=True),)
    )


def _forgetting(scene: Scene, ids: list[str], line: str, *, about: str = "", **slots: str) -> Plan:
    topic = {"about": about} if about else {}
    proposal = scene.propose("memory", "forget", ids=[*ids], **topic)
    return Plan(deeds=(Intended(proposal=proposal, line=line, slots=tuple(slots.items())),))


def _in_their_words(fact: Fact) -> str:
    """ "You live in Porto" as they would say it: "i live in Porto"."""
    words = re.sub(r"\byou(?:'re| are)\b", "i am", phrase(fact), flags=re.I)
    return re.sub(r"\byou\b", "i", re.sub(r"\byour\b", "my", words, flags=re.I), flags=re.I)


def _as_told(wanted: Wanted, known: list[Fact]) -> str:
    """A topic as she was told it: "mark" is Mark where a fact has him so."""
    pattern = re.compile(rf"\b{re.escape(wanted.words)}\b", re.I)
    found = (pattern.search(f"{fact.subject} {fact.value}") for fact in known)
    as_told = next((match[0] for match in found if match), "")
    return as_told if as_told[:1].isupper() else turn_round(wanted.words)


def _asks_it(said: Said) -> bool:
    """An earlier request to forget it: it goes along, and is quoted only where it is all there is."""
    return any(g.FORGET.match(mend(part)) for part in split(said.text))


def _capitals(text: str) -> set[str]:
    """Names, as far as capitals tell: not the first word, for that may be any."""
    return {word.lower() for word in re.findall(r"(?<=[a-z,'] )[A-Z][a-z]+\b", text)}


def _cased(words: str, text: str) -> str:
    """Lower-case words as they stand in the text."""
    found = re.search(re.escape(words), text, re.I)
    return found[0] if found else words


def _brief(text: str) -> str:
    return sentence(text, _BRIEF)


_BRIEF = 70  # characters: enough to know the line again
