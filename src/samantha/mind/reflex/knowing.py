"""All that she knows at once, in her own words: "what do you know about me", and whom they told her of."""

from collections import Counter
from collections.abc import Sequence

from samantha.core import pattern as re
from samantha.core.ids import EntryId
from samantha.core.turn import Fact, Moment, Piece, Said
from samantha.mind.reflex import lines, listening, looping, reacting, told
from samantha.mind.reflex.commands import command_in
from samantha.mind.reflex.en import answers as a
from samantha.mind.reflex.en import clauses as c
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.en.given import A_ROLE, CLAUSE_LIKE, INTRODUCES, OF_WORK
from samantha.mind.reflex.en.kin import ANIMALS, CLOSEST, relations_of
from samantha.mind.reflex.en.topics import DATED, NOT_NAMES
from samantha.mind.reflex.en.when import read_when
from samantha.mind.reflex.orders import ordered
from samantha.mind.reflex.persons import names_in
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.quotes import phrase
from samantha.mind.reflex.quoting import named
from samantha.mind.reflex.recounting import held
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import split, turn_round

_OWN = 3  # facts of their own in one breath
_PEOPLE = 4
_AHEAD = 2
_NAMES = 4
_FEW = 6  # turns, of which all may have been told
_UNNAMED = ("mother", "father", "partner", "son", "daughter", "sister", "brother")
"""Kin of whom facts are kept without a name."""


def whose(moment: Moment) -> tuple[str, ...]:
    """Whose facts are wanted to say all at once."""
    named = [name for name, _ in sorted(moment.person.people, key=lambda one: _nearness(one[1]))]
    return ("you", *named[: 2 * _PEOPLE], *(f"your {relation}" for relation in _UNNAMED))


def about_me(scene: Scene) -> Plan:
    """Who they are, their closest, what is to come, something they told lately, and where the rest stands."""
    facts = held(scene)
    own = _of_themselves(scene, facts)
    people = _people(scene, facts)
    ahead = _ahead(scene)
    lately = _lately(scene, facts)
    pieces = [piece for piece in (own, *people, *ahead, *lately) if piece is not None and piece.text]
    if not pieces:
        return scene.plan("mem.about_me_none")
    has_more = scene.recall.known > len(facts) or scene.moment.turns_so_far > _FEW
    rest = scene.say("mem.about_me_rest" if has_more else "mem.about_me_all")
    return Plan(pieces=(*pieces, rest))


def my_people(scene: Scene) -> Plan:
    """Whom they told her of, the closest first; their friends alone where those are asked for."""
    facts = held(scene)
    only = "friend" if "friend" in scene.heard.text.lower() else ""
    listed = _people(scene, facts, every=True, only=only)
    if not listed:
        return scene.plan("mem.people_none")
    return Plan(pieces=tuple(listed))


# --- themselves ---------------------------------------------------------------------------------------------

_TELLING = ("job", "is", "works at", "works in", "studies", "lives in", "from", "plays", "age", "has")
_TELLING_LESS = ("likes", "dislikes", "allergic to", "doesn't eat", "birthday", "speaks", "studies at")


def _of_themselves(scene: Scene, facts: Sequence[Fact]) -> Piece | None:
    """Their name and what tells most of them; the kind of fact first that tells most, and one of each."""
    own = [fact for fact in facts if fact.subject == "you" and fact.elsewhere is None]
    own = own or [fact for fact in facts if fact.subject == "you"]
    chosen: list[Fact] = [fact for fact in own if fact.relation == "name"][-1:]
    for relation in (*_TELLING, *_TELLING_LESS, "favourite"):
        found = [fact for fact in own if fact.relation == relation and not _is_somebody(fact)]
        chosen += found[-1:] if len(chosen) <= _OWN else []
    if not chosen:
        return None
    words = [f"you're {fact.value}" if fact.relation == "name" else phrase(fact) for fact in chosen]
    if not any(fact.relation in _WORK for fact in chosen) and (work := _work_told(scene)):
        words.append(work)
    is_one_day = len({scene.told(fact) for fact in chosen}) == 1
    return scene.say(
        "mem.about_me_own_day" if is_one_day else "mem.about_me_own",
        facts=lines.capital(wording.listed(_joined(words))),
        told=scene.told(chosen[-1]),
        sources=tuple(dict.fromkeys(fact.source for fact in chosen)),
    )


_WORK = ("job", "works at", "works in", "studies", "studies at", "is")


def _work_told(scene: Scene) -> str:
    """What they do, by a line that says so where no fact does: "you used to be a midwife"."""
    for said in reversed(scene.theirs):
        if (match := OF_WORK.search(said.text)) is not None and not told.is_unreal(said.text, match.start()):
            return turn_round(match[0]).replace("you was", "you were").replace("you am", "you're")
    return ""


def _is_somebody(fact: Fact) -> bool:
    """ "You have a girlfriend": whom they have is told by name."""
    return fact.relation == "has" and bool(relations_of(fact.value.split()[-1]))


def _joined(words: list[str]) -> list[str]:
    """ "You're Grace, you work as a nurse": "you" once more is enough, a colon is not for speech."""
    return [word.replace("your work: ", "your work is ") for word in words]


# --- their people -------------------------------------------------------------------------------------------


def _nearness(relation: str) -> int:
    """How near somebody is, by what they are: partners and children first, and the animals last."""
    if relation in ANIMALS:
        return len(CLOSEST) + 1
    relation = relations_of(relation)[0] if relation not in CLOSEST and relations_of(relation) else relation
    return CLOSEST.index(relation) if relation in CLOSEST else len(CLOSEST)


def _people(scene: Scene, facts: Sequence[Fact], *, every: bool = False, only: str = "") -> list[Piece]:
    """Their closest with what is known of each, in one sentence, and whom else they spoke of."""
    known = [
        (name, relation)
        for name, relation in dict.fromkeys(scene.moment.person.people)
        if name not in (scene.name, scene.her_name) and only in ("", relation)
    ]
    known += [one for one in _introduced(scene) if one[0] not in dict(known) and only in ("", one[1])]
    known.sort(key=lambda one: _nearness(one[1]))
    held_of = {name for name, _ in known}
    unnamed = [
        (f"your {relation}", relation)
        for relation in _UNNAMED
        if not only
        and any(fact.subject == f"your {relation}" for fact in facts)
        and not any(what == relation for _, what in known)
    ]
    placed = sorted((*known, *unnamed), key=lambda one: _nearness(one[1]))
    limit = 2 * _PEOPLE if every else _PEOPLE
    told: list[str] = []
    sources: list[EntryId] = []
    for name, relation in placed[:limit]:
        of_them = [fact for fact in facts if fact.subject.lower() == name.lower()]
        told.append(_one(scene, name, relation, of_them))
        sources += [fact.source for fact in facts if fact.value == name or fact in of_them]
    theirs = {name for name, _ in scene.moment.person.people}
    named = [name for name in _spoken_names(scene) if name not in held_of | theirs]
    pieces: list[Piece] = []
    if told:
        people = "; ".join(told) if any("," in one for one in told) else wording.listed(told)
        pieces.append(scene.say("mem.about_me_people", people=people, sources=tuple(dict.fromkeys(sources))))
    if named:
        key = "mem.about_me_named" if told else "mem.about_me_names"
        pieces.append(scene.say(key, people=wording.listed(named)))
    return pieces


def _introduced(scene: Scene) -> list[tuple[str, str]]:
    """Whom they introduced in so many words, "olly's my flatmate", by any name, with what they are."""
    found = {
        lines.capital(match["name"].lower()): match["relation"].lower()
        for said in scene.theirs
        for match in INTRODUCES.finditer(said.text)
        if match["name"].lower() not in g.ENGLISH | NOT_NAMES and match["name"].lower() not in c.forms()
    }
    return [one for one in found.items() if one[0] not in (scene.name, scene.her_name)]


def _one(scene: Scene, name: str, relation: str, facts: Sequence[Fact]) -> str:
    """Somebody with what is known of them: "your son David, who lives in Canada"; the dead as dead."""
    called = name if name.startswith("your ") else f"your {relation} {name}"
    died = next((fact for fact in facts if fact.relation == "died"), None)
    if died is not None or name.lower() in scene.moment.person.gone:
        return f"{called}, who died{_since_when(scene, died)}"
    for relation_ in _OF_OTHERS:
        fact = next((fact for fact in reversed(facts) if fact.relation == relation_), None)
        if fact is not None and (said := phrase(fact)).startswith(f"{fact.subject} "):
            return f"{called}, who {said[len(fact.subject) + 1 :]}"
    return called


def _since_when(scene: Scene, died: Fact | None) -> str:
    """ " in September 2025", as far as their sentence tells."""
    if died is None:
        return ""
    at = died.learned_at.astimezone(scene.moment.zone).replace(tzinfo=None)
    when = read_when(died.quote, at, past=True)
    told = when.start if when is not None else None
    start = died.since.astimezone(scene.moment.zone) if died.since is not None else told
    if start is None or start.date() >= scene.now.date():
        return ""
    return f" in {wording.month(start)}"


_OF_OTHERS = ("lives in", "job", "works at", "age", "studies", "studies at", "is", "from", "likes")


def _spoken_names(scene: Scene) -> tuple[str, ...]:
    """Others whom they spoke of by name, most often first."""
    counts = Counter(
        name
        for said in scene.theirs
        for name in names_in(said.text)
        if name not in (scene.name, scene.her_name)
    )
    return tuple(name for name, _ in counts.most_common(_NAMES))


# --- what is to come, and what mattered ---------------------------------------------------------------------


def _ahead(scene: Scene) -> list[Piece]:
    """What has a day and is still to come, the soonest first."""
    found: list[Piece] = []
    named: set[str] = set()
    for loop in reversed(scene.moment.loops):
        since, event = loop.fact.since, looping.event_of(loop.fact, scene)
        if event is None or since is None or len(found) == _AHEAD:
            continue
        wall = since.astimezone(scene.moment.zone).replace(tzinfo=None)
        if wall.date() < scene.now.date():
            continue
        is_doing = event.who not in ("", "you")
        is_noted = loop.fact.id.startswith("l-") and not event.is_doing
        if (
            A_ROLE.search(event.what)
            or CLAUSE_LIKE.search(event.what)
            or (is_noted and not _DATED.search(event.what))
        ):
            continue  # somebody who comes, or a thing that has no day of its own
        what = f"{event.who}, {event.what}" if is_doing else event.what
        day = wording.ahead(wall, scene.now)
        if what not in named:
            named.add(what)
            found.append(scene.say("mem.about_me_plan", day=day, what=what, sources=(loop.fact.source,)))
    return found


def _lately(scene: Scene, facts: Sequence[Fact]) -> list[Piece]:
    """What they told lately that has most in it, and no fact was taken from: a clause or two."""
    taken = {fact.source for fact in facts} | {loop.fact.source for loop in scene.moment.loops}
    left = (said for said in scene.theirs if said.id not in taken or reacting.hurts(said.text))
    worth = {said.id: _weighed(said.text) for said in left}
    ranked = sorted(
        (said for said in scene.theirs if worth.get(said.id, 0.0) > 0), key=lambda said: -worth[said.id]
    )
    found: list[tuple[float, Said, str]] = []
    for said in ranked:
        if len(found) < _LATELY and (clause := told_clause(scene, said.text)) and not _is_order(scene, said):
            found.append((worth[said.id], said, clause))
    best = sorted(found, key=lambda one: one[1].at)
    by_day: dict[str, list[tuple[float, Said, str]]] = {}
    for one in best:
        by_day.setdefault(scene.day(one[1].at), []).append(one)
    return [
        scene.say(
            "mem.about_me_too" if place else "mem.about_me_also",
            clause=", and ".join(clause for _, _, clause in told),
            told=day,
            sources=tuple(said.id for _, said, _ in told),
        )
        for place, (day, told) in enumerate(by_day.items())
    ]


def _weighed(text: str) -> float:
    """How much there is in a line; most in what hurts."""
    worth = listening.worth(text)
    return worth + _HURTS * bool(reacting.hurts(text)) if worth > 0 else 0.0


_HURTS = 2.0


def _is_order(scene: Scene, said: Said) -> bool:
    """They asked for something to be done: nothing that they told."""
    parts = split(said.text)
    return command_in(parts, scene.moment) is not None or bool(ordered(parts, scene.moment))


_DATED = re.compile(rf"\b(?:{DATED}|half|marathon|run|course|shift|surgery|appointment|due)\b", re.I)
_LATELY = 2  # clauses


def told_clause(scene: Scene, text: str) -> str:
    """The clause of a line that stands by itself: "you hid in the loo at lunch"; "" where none does."""
    clause = listening.reading(scene, text).clause
    is_clear = clause.who in ("i", "we", "x") or (clause.called and clause.called.lower() not in _LOOSE)
    turned = listening.turned(clause) if is_clear else ""
    if hurt := reacting.hurting(text):
        turned = named(text, hurt.split()) or turned
    words = turned.split()
    if words and words[-1].lower() in a.HANGING | c.AUX.keys():
        return ""
    is_only_thought = clause.kind in ("would", "wouldnt", "tells_her", "must")
    if (
        not _A_CLAUSE <= len(words) <= _CLAUSE
        or clause.is_negated
        or _LEANS.search(turned)
        or is_only_thought
    ):
        return ""
    first = words[0].removesuffix("'s")
    is_name = first in names_in(text) or any(
        first == name.split()[0] for name, _ in scene.moment.person.people
    )
    is_you = first.lower().startswith(("you'", "you’"))
    return turned if is_name or not (first.isalpha() or is_you) else turned[:1].lower() + turned[1:]


_LEANS = re.compile(
    r"\b(?:it|that|this|those|these|one|ones|him|her|them|he|she|they|actually|then|there)\b", re.I
)
"""Words that lean on a line that is not told with it."""
_LOOSE = ("he", "she", "they", "it", "this", "that", "there", "him", "her")
_A_CLAUSE, _CLAUSE = 4, 14  # words: shorter says nothing, longer is a speech


def my_name(scene: Scene) -> Plan:
    fact = next((fact for fact in held(scene) if fact.subject == "you" and fact.relation == "name"), None)
    if fact is not None:
        return scene.plan("mem.my_name", told=scene.told(fact), name=fact.value, sources=(fact.source,))
    return scene.plan("mem.my_name_bare") if scene.name else scene.plan("mem.my_name_none", must_ask=True)
