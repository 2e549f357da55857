"""What somebody has or comes by: kin and pets by name, a baby, a job, a home, things that last."""

from samantha.core import pattern as re
from samantha.core.en.numbers import number_of
from samantha.memory.calling import work_there
from samantha.memory.clause import Clause
from samantha.memory.coupling import bury
from samantha.memory.en import kin, places, study, tastes, values, work
from samantha.memory.en.days import birthday_of
from samantha.memory.en.listed import listed
from samantha.memory.en.nouns import BABIES, COURSES, DWELLINGS, JOBS
from samantha.memory.en.words import KIN_AND_PETS
from samantha.memory.introducing import name_soon
from samantha.memory.learned import YOU

_DAY_AT = re.compile(
    r"(?:my|his|her|the|a) (?P<which>first|last) (?:day|shift|week) (?:at|with) (?P<value>.+)", re.I
)
BORN = listed("have welcome deliver adopt expect")
_ENDS = listed(
    """
to of for with who that which and but because so since for when while as if at in on from about now last
yesterday today this these i he she we they my
"""
)
_ENDING = (
    frozenset(["partner", "boss", "flatmate", "colleague", "neighbour", "teacher"]) | values.ANIMAL_WORDS
)
_GIRLS = {"girls": "daughter", "boys": "son", "daughters": "daughter", "sons": "son"}


def have(clause: Clause) -> bool:
    """Read the object of have, get, buy, adopt and their like; whether something was learned."""
    words, stop = clause.words, clause.stop
    at = clause.verb.end
    while clause.key_at(at) in (
        "myself",
        "ourselves",
        "himself",
        "herself",
        "themselves",
        "just",
        "finally",
        "now",
    ):
        at += 1
    if at >= stop or clause.act() is None:
        return False
    if (day := _DAY_AT.match(clause.raw(at))) and (found := work.org(day["value"])):
        return clause.hold(
            "works at", found[0][0], "holds" if day["which"].lower() == "first" else "was", is_event=True
        )
    head = _head(clause, at)
    if head is not None:
        key = clause.key_at(head)
        if key in BABIES and _is_birth(clause, at, head):
            return _born(clause, at, head)
        if kin.plural_at(words, head, stop):
            return _several(clause, at, head)
        if kin.kin_at(words, head, stop):
            return _one(clause, at, head)
        if key in JOBS and not clause.verb.is_denied:
            return _job(clause, at, head)
        if key in COURSES:
            return _course(clause, at, head)
        if key in ("allergy", "intolerance"):
            return _allergy(clause, at, head)
        if key in DWELLINGS and _dwelling(clause, head):
            return True
    return _things(clause, at)


_AFTER_JOB = listed(
    """
at with for as in doing working on now last this and because so since which that i he she the today
yesterday driving teaching cleaning selling
"""
)


def _head(clause: Clause, at: int) -> int | None:
    """The noun that matters in "[have] a lovely little dog called"."""
    for i in range(at, min(at + 6, clause.stop)):
        key = clause.key_at(i)
        if i > at and (clause.words[i].gap == "|" or (key in _ENDS and key not in ("my",))):
            return None
        if (
            key in JOBS
            and i + 1 < clause.stop
            and not clause.words[i + 1].gap
            and clause.key_at(i + 1) not in _AFTER_JOB
        ):
            continue
        if (
            key in BABIES
            or kin.plural_at(clause.words, i, clause.stop)
            or key in JOBS
            or key in COURSES
            or key in DWELLINGS
            or key in ("allergy", "intolerance")
        ):
            nxt = clause.key_at(i + 1)
            if (
                (key in BABIES or key in DWELLINGS or key in ("rescue",))
                and (nxt in BABIES or nxt in KIN_AND_PETS or nxt in DWELLINGS)
                and not clause.words[i + 1].gap
            ):
                continue
            if i == at and not kin.plural_at(clause.words, i, clause.stop):
                return None if key not in COURSES else i
            return i
        if kin.kin_at(clause.words, i, clause.stop) and i > at:
            if kin.kin_at(clause.words, i + 1, clause.stop) and not clause.words[i + 1].gap:
                continue
            return i
    return None


def _is_birth(clause: Clause, at: int, head: int) -> bool:
    verb = clause.verb
    said = {clause.key_at(i) for i in range(at, head + 1)}
    if verb.lemma == "give birth" or ("baby" in said and verb.lemma in BORN):
        return not (verb.lemma == "expect" or verb.is_progressive)
    return verb.lemma in ("welcome", "deliver") or (
        verb.lemma == "have" and verb.form == "past" and said & {"girl", "boy"} != set()
    )


def _born(clause: Clause, at: int, head: int) -> bool:
    """ "[had] a baby boy called Max", "[had] her baby!! a little girl, Idris"."""
    relation = BABIES[clause.key_at(head)]
    for i in range(at, min(head + 7, clause.stop)):
        more = BABIES.get(clause.key_at(i))
        relation = more if more and more != "child" else relation
    name = name_soon(clause.claim, clause.whom, head + 1)
    if name:
        clause.hold(relation, name, is_event=True, to_all=False)
        if clause.day and (born := birthday_of(clause.claim.text, clause.at, "past")):
            clause.whom.notes.hold(name, "birthday", born)
    else:
        clause.whom.unnamed = (clause.who.subject, relation, False)
    return True


def _one(clause: Clause, at: int, head: int) -> bool:
    """ "[have] a sister called ana", "[got] a dog, Biscuit", "[have] a new boss"."""
    found = kin.kin_at(clause.words, head, clause.stop)
    if found is None:
        return False
    _in_town(clause, found)
    if clause.verb.is_denied or clause.key_at(at) == "no":
        return clause.key_at(at) == "no" and _things(clause, at)
    name = "" if clause.key_at(found.end) == "'s" else name_soon(clause.claim, clause.whom, found.end)
    if name:
        _named(clause, found.relation, name, head)
        more = _another(clause, found.end)
        return more is None or _one(clause, *more)
    is_theirs = clause.key_at(at) in ("my", "our", "his", "her", "their", "the")
    if not is_theirs and found.relation in values.ANIMAL_WORDS | _ASKED_FOR | kin.FAMILY:
        clause.whom.unnamed = (clause.who.subject, found.relation, False)
        clause.whom.forget()
    return _things(clause, at)


_ASKED_FOR = frozenset(["boss", "flatmate", "partner", "son", "daughter"])


def _in_town(clause: Clause, found: kin.Kin) -> None:
    """ "[have] a brother in Leeds"."""
    if clause.key_at(found.end) not in ("in", "over") or clause.verb.lemma != "have":
        return
    if town := places.known_place(clause.raw(found.end + 1)):
        who = name_soon(clause.claim, clause.whom, found.end + 2)
        who = who or clause.whom.known_as(found.relation, clause.who.subject)
        clause.whom.notes.hold(who, "lives in", town[0][0])


def _named(clause: Clause, relation: str, name: str, head: int) -> None:
    whom = clause.whom
    called = whom.names.tell_apart(name, relation) if clause.who.subject == YOU else name
    act = clause.act(lasts=clause.verb.lemma in ("have", "own") and relation in _ENDING)
    is_event, to_all = clause.verb.lemma != "have", relation in values.ANIMAL_WORDS
    clause.hold(relation, called, act, is_event=is_event, to_all=to_all)
    whom.named[called] = KIN_AND_PETS.get(clause.key_at(head), ("", ""))[1]
    whom.talked_of = called


def _another(clause: Clause, after: int) -> tuple[int, int] | None:
    """ "a sister, Ana, and a brother": where the next begins, and its kin word."""
    for i in range(after, clause.stop):
        if clause.key_at(i) == "and" and clause.key_at(i + 1) in ("a", "an", "one", "another"):
            head = _head(clause, i + 1)
            return (i + 1, head) if head is not None and kin.kin_at(clause.words, head, clause.stop) else None
    return None


def _several(clause: Clause, at: int, head: int) -> bool:
    """ "[have] two boys, dylan and tomos", "four sisters and a brother"."""
    words, stop, whom = clause.words, clause.stop, clause.whom
    relation = kin.plural_at(words, head, stop)
    i = head + 1 + (clause.key_at(head) == "twin")
    while clause.key_at(i) in ("called", "named", "are", "names", "their", "both", "now"):
        i += 1
    more = next((j for j in range(i, min(i + 5, stop)) if clause.key_at(j) in _GIRLS), None)
    if more is not None:  # "twins in December, two girls, Chloe and Zoe"
        relation, i = _GIRLS[clause.key_at(more)], more + 1
    names, _ = whom.names.several(words, i, stop, certain=clause.key_at(i - 1) in ("called", "named"))
    if names and not clause.verb.is_denied:
        born = (
            birthday_of(clause.claim.text, clause.at, "past") if clause.day and clause.verb.is_past else None
        )
        for name in names:
            clause.hold(
                relation, name, "was" if clause.verb.is_over else "holds", is_dated=False, to_all=False
            )
            if born and relation in ("son", "daughter", "child"):
                whom.notes.hold(name, "birthday", born)
        return True
    whom.forget()
    if not clause.verb.is_denied and clause.key_at(at) != "no":
        whom.unnamed = (clause.who.subject, relation, False)
    return _things(clause, at)


def _job(clause: Clause, at: int, head: int) -> bool:
    """ "[got] a job at Tesco as a baker", "[does] nights at St Thomas's"."""
    act, told = clause.act(lasts=clause.verb.lemma == "have"), False
    for preposition in ("at", "with", "for"):
        place = clause.behind(preposition, head + 1)
        if (
            place
            and (found := work.org(clause.raw(place)))
            and clause.key_at(place) not in ("last", "this", "the_end", "me", "a", "years")
        ):
            told = clause.hold("works at", found[0][0], act, is_event=True)
            break
    behind = clause.behind("as", head + 1)
    calling = work.job(clause.raw(behind)) if behind else None
    if calling is None and head + 1 < clause.stop and clause.words[head + 1].gap:
        calling = work.calling("a " + re.sub(r"^(?:as )?(?:an? )?", "", clause.raw(head + 1)))
        if calling:
            work_there(clause, calling[1], act)
    if calling:
        told = clause.hold("job", calling[0][0], act, is_event=True)
    return told


def _course(clause: Clause, at: int, head: int) -> bool:
    """ "[doing] a degree in law at Hull", "[started] a plumbing course"."""
    raw = clause.raw(at)
    match = re.match(
        r"(?:(?:an?|my|his|her|the|some)\b)?(?: ?(?:new|evening|night|online|part[- ]time|open university"
        r"|second|first))* ?(?P<what>[\w' -]*?) ?(?:course|degree|diploma|masters|master's|phd|doctorate"
        r"|class|classes|lessons?|certificate|mba|a-levels?|gcses?|apprenticeship)s?\b(?: (?:in"
        r"|on) (?P<of>[\w' -]+?))?(?: at (?P<at>.+?))?(?:,.*| (?:last|this|in|on|since|from|next|today"
        r"|yesterday|now|at) .*)?$",
        raw,
        re.I,
    )
    if match is None:
        return False
    what = match["of"] or match["what"]
    act = clause.act(lasts=False)
    if played := study.played(what) if what else None:
        return clause.hold("plays", played[0][0], act, is_event=True)
    if (
        what
        and len(what.split()) <= 3
        and what.lower().split()[0]
        not in ("last", "a", "an", "the", "my", "this", "dance", "good", "first", "great", "same")
    ):
        clause.hold("studies", what, act, is_event=True)
    if match["at"] and (found := work.org(match["at"])):
        clause.hold("studies at", found[0][0], act, is_event=True)
    return bool(what)


def _allergy(clause: Clause, at: int, head: int) -> bool:
    behind = clause.behind("to", head)
    raw = clause.raw(behind) if behind else " ".join(clause.key_at(i) for i in range(at, head))
    raw = re.sub(r"^(?:an?|this|the|bad|severe|terrible|serious|mild|nasty|\s)+ ", "", raw)
    found = tastes.allergens(raw) if raw and raw not in ("a", "an", "food", "bad", "severe") else None
    return found is not None and all(
        clause.hold("allergic to", value, clause.act(), is_dated=False) for value in found[0]
    )


def _dwelling(clause: Clause, head: int) -> bool:
    """ "[bought] a flat in Leeds": where somebody lives."""
    behind = next(
        (
            i + 1
            for i in range(head + 1, min(head + 9, clause.stop))
            if clause.key_at(i) in ("in", "near", "on")
        ),
        None,
    )
    found = places.known_place(clause.raw(behind)) if behind else None
    if (
        found is None
        or clause.verb.lemma == "own"
        or clause.key_at(head) in ("caravan", "villa", "trailer")
        or (clause.key == "the" and clause.verb.lemma == "find")
        or ("rent" in clause.claim.text and "out" in clause.claim.text)
    ):
        return False
    return clause.hold(
        "lives in",
        found[0][0],
        clause.act(lasts=clause.verb.lemma == "have"),
        is_event=clause.verb.lemma != "have",
    )


def _things(clause: Clause, at: int) -> bool:
    raw = re.sub(
        r"^(?:(?:a|an|the) new|(?:his|her|my|our|their) own|an? really(?: \w+)?) ",
        "a ",
        clause.raw(at),
        flags=re.I,
    )
    if match := re.match(r"no (?:kids|children|siblings|pets|brothers or sisters)\b", raw, re.I):
        return clause.hold("has", match[0].lower())
    found = values.had(raw)
    if found is None:
        return False
    act = clause.act(lasts=clause.verb.lemma in ("have", "own"))
    return all(
        clause.hold("has", value, act, is_event=clause.verb.lemma not in ("have", "own"))
        for value in found[0]
    )


def part_with(clause: Clause, at: int) -> bool:
    """ "[lost] my dad", "[buried] Monty", "[had] Monty put down"."""
    who = clause.whom.at(clause.words, at, clause.stop)
    if who is None or who.subject == YOU or who.is_owner or not (who.relation or who.name):
        return False
    after = clause.key_at(who.end)
    is_year = number_of(clause.key_at(who.end + 1)) is not None or clause.key_at(who.end + 1).isdigit()
    is_season = is_year or clause.key_at(who.end + 1) in ("the", "spring", "summer", "autumn", "winter")
    if (after in ("in", "on") and clause.day is None and not is_season) or after in (
        "at",
        "and",
        "again",
        "'s",
        "for",
    ):
        return False
    bury(clause, who.subject)
    return True
