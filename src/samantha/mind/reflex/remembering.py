"""Answers from memory. Every claim about the past comes from a stored row, with its day."""

import re
from collections import Counter
from typing import assert_never

from samantha.core.turn import Fact, Piece, Said, Turn
from samantha.mind.reflex import lines, listening, looping
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import phrases as p
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.forgetting import ENOUGH, FULL, Search, Wanted, has_content, read_wanted
from samantha.mind.reflex.heard import Question
from samantha.mind.reflex.persons import names_in
from samantha.mind.reflex.plan import EMPTY, Intended, Plan
from samantha.mind.reflex.quoting import excerpt, sentence
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.searching import find_line
from samantha.mind.reflex.telling import people_in
from samantha.mind.reflex.text import mend, split, turn_round, words_of

_SHOWN = 4  # facts named in one breath; the page has the rest
_HOME = {"mother": "mum", "father": "dad", "mom": "mum", "mommy": "mum", "daddy": "dad"}


def about(question: Question | None, scene_people: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Whose facts an answer will want whole."""
    if question is not None and question.kind in _OPEN:
        words = set(mend(question.what).replace("'s", "").split())
        return (*(name for name, kind in scene_people if {name.lower(), _home(kind)} & words), "you")
    if question is None or question.about != "memory":
        return ("you",) if question and question.kind == "love" else ()
    if question.kind in ("relation", "relation_name", "about_who"):
        relation = _home(question.what)
        names = [
            name for name, kind in scene_people if kind == relation or name.lower() == question.what.lower()
        ]
        return (*names, "you") if names else (question.what.title(), "you")
    return ("you",)


def from_memory(scene: Scene, question: Question) -> Plan:
    match question.kind:
        case "about_me":
            return _about_me(scene)
        case "my_name":
            return _my_name(scene)
        case "relation" | "relation_name":
            return _relation(scene, question.what)
        case "said_about":
            return _said(scene, question.what)
        case "about_who":
            return _who(scene, question.what)
        case "favourite":
            return _fact(scene, f"favourite {question.what}")
        case "source":
            return _source(scene)
        case "thread":
            return _thread(scene)
        case "search":
            return _search(scene, question.what)
        case kind:
            return _fact(scene, kind)


def _held(scene: Scene) -> list[Fact]:
    held = [fact for fact in scene.recall.facts if fact.until is None and fact.replaced_by is None]
    gone = {fact.subject.lower() for fact in scene.recall.facts if fact.relation == "died"}
    return [fact for fact in held if fact.relation != "partner" or fact.value.lower() not in gone]


def _about_me(scene: Scene) -> Plan:
    """The facts she holds, with their days, and what they last spoke of at length, in their own words."""
    facts = _held(scene)
    known = max(scene.recall.known, len(facts))
    spoken = _spoken_of(scene, facts)
    if not facts:
        if spoken is None:
            return scene.plan("mem.about_me_none")
        return scene.plan(
            "mem.about_me_said", told=scene.day(spoken.at), quote=sentence(spoken.text), sources=(spoken.id,)
        )
    chosen = _most_telling(facts)
    days = {scene.told(fact) for fact in chosen}
    if len(days) == 1:
        listed = wording.listed([phrase(fact) for fact in chosen])
        day = next(iter(days))
    else:
        listed, day = wording.listed([f"{phrase(fact)} ({scene.told(fact)})" for fact in chosen]), ""
    key = "mem.about_me" if known > len(chosen) else "mem.about_me_all"
    sources = tuple(fact.source for fact in chosen)
    slots = {"facts": lines.capital(listed), "count": wording.number(known), "told": day}
    plan = scene.plan(f"{key}_day" if day else key, slots, sources=sources)
    if (plan_ahead := _ahead(scene)) is not None:
        plan = plan.then(plan_ahead)
    named = _spoken_names(scene, facts)
    if named:
        plan = plan.then(scene.say("mem.about_me_people", people=wording.listed(list(named))))
    if spoken is None:
        return plan
    quote = scene.say(
        "mem.about_me_also", quote=sentence(spoken.text), told=scene.day(spoken.at), sources=(spoken.id,)
    )
    return plan.then(*((quote,) if quote.text else ()))


def _most_telling(facts: list[Fact]) -> list[Fact]:
    """The name first, then a little of them and a little of their people."""
    own = [fact for fact in facts if fact.subject == "you" and fact.relation != "name"]
    others = [fact for fact in facts if fact.subject != "you"]
    named = [fact for fact in facts if fact.subject == "you" and fact.relation == "name"]
    own = [fact for fact in own if fact.relation != "plan"]
    return [*named, *own[:3], *others, *own[3:]][:_SHOWN]


def _ahead(scene: Scene) -> Piece | None:
    """What has a day and is still to come."""
    for loop in scene.moment.loops:
        since = loop.fact.since
        if since is not None and since > scene.moment.now and (what := looping.called(loop.fact)):
            day = wording.ahead(since.astimezone(scene.moment.zone).replace(tzinfo=None), scene.now)
            return scene.say("mem.about_me_plan", day=day, what=what, sources=(loop.fact.source,))
    return None


def _spoken_names(scene: Scene, facts: list[Fact]) -> tuple[str, ...]:
    """Whom they spoke of, most often first, beside those who stand among the facts told."""
    told = " ".join(f"{fact.subject} {fact.value}" for fact in _most_telling(facts)).lower()
    counts = Counter(
        name
        for said in scene.theirs
        for name in dict.fromkeys(names_in(said.text))
        if name.lower() not in told and name not in (scene.name, scene.her_name)
    )
    kin = {name: f"your {relation} {name}" for name, relation in scene.moment.person.people}
    unnamed = _unnamed(scene, told)
    return (*unnamed, *(kin.get(name, name) for name, _ in counts.most_common(_NAMES)))


def _unnamed(scene: Scene, told: str) -> tuple[str, ...]:
    """Kin they spoke of again and again without a name: "your mum"."""
    counts = Counter(
        person.relation
        for said in scene.theirs
        for person in people_in(said.text, scene.moment)
        if person.relation and not person.name and person.relation not in told
    )
    return tuple(f"your {relation}" for relation, count in counts.most_common(2) if count > 1)


_NAMES = 4


def _spoken_of(scene: Scene, facts: list[Fact]) -> Said | None:
    """What they told in these last lines that has most in it, and that no fact was taken from."""
    taken = {fact.source for fact in facts}
    said = [one for one in scene.theirs if one.id not in taken and listening.worth(one.text)]
    return max(said, key=lambda one: listening.worth(one.text), default=None)


def _my_name(scene: Scene) -> Plan:
    fact = next((fact for fact in _held(scene) if fact.subject == "you" and fact.relation == "name"), None)
    if fact is not None:
        return scene.plan("mem.my_name", told=scene.told(fact), name=fact.value, sources=(fact.source,))
    return scene.plan("mem.my_name_bare") if scene.name else scene.plan("mem.my_name_none", must_ask=True)


def _tell(scene: Scene, fact: Fact) -> Plan:
    quote = sentence(fact.quote)
    return scene.plan(
        "mem.fact", fact=phrase(fact), told=scene.told(fact), quote=quote, sources=(fact.source,)
    )


def _fact(scene: Scene, relation: str) -> Plan:
    facts = [fact for fact in _held(scene) if fact.subject == "you" and fact.relation == relation]
    if not facts:
        told = told_of(scene, scene.heard.text)
        return told if told.pieces else scene.plan("mem.unknown")
    if len(facts) == 1:
        return _tell(scene, facts[0])
    listed = wording.listed([fact.value for fact in facts[:_SHOWN]])
    text = lines.choose(f"fact.{relation}", scene.moment, {"value": listed}) or listed
    return scene.plan(
        "mem.fact", fact=text, told=scene.told(facts[0]), sources=tuple(f.source for f in facts)
    )


def _home(relation: str) -> str:
    relation = relation.lower().removesuffix("'s")
    return _HOME.get(relation, relation)


def _relation(scene: Scene, what: str) -> Plan:
    relation = _home(what)
    wanted = {relation, relation.removesuffix("s")}
    facts = [f for f in _held(scene) if f.subject == "you" and f.relation in wanted]
    if not facts and relation in (
        "wife",
        "husband",
        "girlfriend",
        "boyfriend",
        "partner",
        "spouse",
        "fiance",
    ):
        facts = [f for f in _held(scene) if f.subject == "you" and f.relation == "partner"]
    if facts:
        if len(facts) == 1:
            return _tell(scene, facts[0])
        names = wording.listed([f.value for f in facts])
        return scene.plan(
            "mem.fact", fact=names, told=scene.told(facts[0]), sources=tuple(f.source for f in facts)
        )
    name = next((name for name, kind in scene.moment.person.people if kind in wanted), "")
    if name:
        return scene.plan("mem.my_name_bare", name=name)
    told = told_of(scene, f"my {what}'s name")
    return told if told.pieces else scene.plan("mem.unknown_about", what=f"your {what}")


def _said(scene: Scene, what: str) -> Plan:
    if p.QUOTE_ME.fullmatch(what):
        said = scene.theirs[1] if len(scene.theirs) > 1 else None
        return (
            scene.plan("mem.said", told=scene.day(said.at), quote=sentence(said.text), sources=(said.id,))
            if said
            else scene.plan("mem.unknown")
        )
    asked = words_of([what]) or frozenset(what.lower().split())
    wanted = asked | (words_of([scene.heard.text]) - p.NO_SUBJECT)
    own = [said for said in (*scene.recall.episodes, *scene.theirs) if said.speaker == "person"]
    hits = [
        said
        for said in own
        if said.text != scene.heard.text and any(_holds(said.text, word) for word in asked)
    ]
    if hits:
        said = max(
            hits, key=lambda one: (sum(_holds(one.text, word) for word in wanted), listening.worth(one.text))
        )
        quote = excerpt(said.text, wanted)
        return scene.plan("mem.said", told=scene.day(said.at), quote=quote, sources=(said.id,))
    fact = next(
        (
            f
            for f in _held(scene)
            if any(word in f"{f.subject} {f.value} {f.quote}".lower() for word in wanted)
        ),
        None,
    )
    if fact is not None:
        return scene.plan(
            "mem.said", told=scene.told(fact), quote=sentence(fact.quote), sources=(fact.source,)
        )
    told = told_of(scene, scene.heard.text)
    return told if told.pieces else scene.plan("mem.said_none", what=re.sub(r"^(?:my) ", "your ", what))


def _holds(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}", text.lower()) is not None


def _thread(scene: Scene) -> Plan:
    """ "What were we talking about?": their own last words that said something."""
    told = [said for said in scene.theirs if len(words_of([said.text])) >= 1 and "?" not in said.text]
    if not told:
        return scene.plan("mem.thread_none")
    said = told[0]
    return scene.plan("mem.thread", told=scene.day(said.at), quote=sentence(said.text), sources=(said.id,))


def _who(scene: Scene, what: str) -> Plan:
    name = what.lower().removesuffix("'s")
    people = {person.lower(): relation for person, relation in scene.moment.person.people}
    names = {name} | {person for person, relation in people.items() if relation == _home(name)}
    facts = [fact for fact in _held(scene) if fact.subject.lower() in names or fact.value.lower() in names]
    if len(facts) == 1:
        return _tell(scene, facts[0])
    if facts:
        listed = wording.listed([phrase(fact) for fact in facts[:_SHOWN]])
        return scene.plan(
            "mem.fact",
            fact=listed,
            told=scene.told(facts[0]),
            sources=tuple(f.source for f in facts[:_SHOWN]),
        )
    if people.get(name):
        return scene.plan("mem.my_name_bare", name=f"{what.title()}, your {people[name]}")
    return _said(scene, what)


def _source(scene: Scene) -> Plan:
    if scene.recall.facts:
        fact = scene.recall.facts[0]
        return scene.plan(
            "mem.source", told=scene.told(fact), quote=sentence(fact.quote), sources=(fact.source,)
        )
    return scene.plan("mem.source_none")


_OPEN = ("search", "unknown", "unsure")
"""Questions that no pattern knows: they may be about what she was told."""


def _search(scene: Scene, what: str) -> Plan:
    """A question about the person that no pattern knows: what bears on it, or honestly nothing."""
    plan = told_of(scene, what)
    return plan if plan.pieces else scene.plan("mem.unknown")


def told_of(scene: Scene, what: str) -> Plan:
    """What they told her that answers this question; empty where nothing holds enough of its words.

    A fact of the person or thing asked about comes first, then the line that shares the most with it.
    """
    low = mend(what)
    relations = {relation for pattern, names in g.ASKED_RELATION if pattern.search(low) for relation in names}
    subjects = {
        name.lower()
        for name, kind in scene.moment.person.people
        if re.search(rf"\b(?:{re.escape(name.lower())}|{re.escape(kind)}|{re.escape(_home(kind))})\b", low)
    }
    for fact in _held(scene):
        if fact.relation in relations and fact.subject.lower() in (subjects or {"you"}):
            return _tell(scene, fact)
    said = find_line(scene, what)
    if said is None:
        return EMPTY
    return scene.plan("mem.said", told=scene.day(said.at), quote=sentence(said.text), sources=(said.id,))


def phrase(fact: Fact) -> str:
    """A fact as she says it back: "Ana is your sister"."""
    relation, value = fact.relation, fact.value
    if relation.startswith("favourite"):
        thing, _, best = (
            value.partition(":") if ":" in value else (relation.removeprefix("favourite "), "", value)
        )
        key, relation, value = "fact.favourite", thing.strip(), best.strip()
    elif fact.subject == "you":
        key = f"fact.{relation}" if lines.has(f"fact.{relation}") else "fact.kin"
    else:
        key = f"fact.theirs.{relation}" if lines.has(f"fact.theirs.{relation}") else "fact.theirs.other"
    return lines.lines()[key][0].format(subject=fact.subject, value=value, relation=relation)


# --- correcting and forgetting ----------------------------------------------------------------------------


def corrected(scene: Scene) -> Plan | None:
    """This turn closed something she held; she says both versions, once."""
    if not scene.recall.replaced:
        return None
    old = scene.recall.replaced[0]
    new = next((fact for fact in scene.recall.learned if fact.relation == old.relation), None) or next(
        iter(scene.recall.learned), None
    )
    if new is None or p.IS_DEAD.search(scene.heard.text.lower()):
        return None  # somebody died: that is no slip to be mended
    if new.subject == "you" and new.relation == "name":
        return scene.plan("mem.name_learned", new=new.value)
    return scene.plan("mem.corrected", new=new.value, old=old.value)


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
