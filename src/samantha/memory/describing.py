"""What somebody is: "is a nurse", "is my cousin", "is allergic to cats", "'s 34", "'s in Lisbon now"."""

from collections.abc import Callable

from samantha.core import pattern as re
from samantha.memory.calling import calling, work_there
from samantha.memory.clause import Clause
from samantha.memory.coupling import couple, die
from samantha.memory.en import kin, places, study, tastes, values, work
from samantha.memory.en.fragments import SHIFTS
from samantha.memory.en.listed import listed
from samantha.memory.en.names import NAMES, NOT_PEOPLE
from samantha.memory.en.nouns import COUPLED, FANS, FIELDS, PARTED, TASTE_OF
from samantha.memory.en.verbs import ADVERBS, is_finite
from samantha.memory.en.words import KIN_AND_PETS, LASTING, PLURALS
from samantha.memory.learned import INFERRED, YOU, Act
from samantha.memory.whom import Who

_NOW = re.compile(r",? (?:now|these days|from now on|officially|again)\b.*$", re.I)
_TAIL = re.compile(r",? (?:now|these days|actually|by the way|instead\b.*)$", re.I)


def describe(clause: Clause, at: int) -> bool:
    """Read what stands behind "is" from a place on; whether something was learned."""
    if clause.key_at(at - 1) in (
        "basically",
        "practically",
        "virtually",
        "almost",
        "nearly",
        "kinda",
    ) or clause.key_at(at) in ("like",):
        return False
    while at < clause.stop and clause.key_at(at) in ADVERBS:
        at += 1
    if at >= clause.stop:
        return False
    key = clause.key_at(at)
    told = any(
        read(clause, at, key)
        for read in (_kin, _called, _age, _placed, _tasted, _coupled, _dead, calling, _lasting, _own_name)
    )
    if told:
        more = next((i for i in range(at + 1, clause.stop) if clause.words[i].gap == ","), None)
        if more is not None and (
            clause.key_at(more) in ("from", "at", "a", "an", "retired", "ex")
            or clause.key_at(more)[0].isdigit()
            or clause.key_at(more) in LASTING
        ):
            describe(clause, more)
    return told


def _kin(clause: Clause, at: int, key: str) -> bool:
    """ "[ana is] my sister", "[Leo and Mia are] my kids", "[Mia is] Ana's daughter"."""
    words, stop, whom = clause.words, clause.stop, clause.whom
    names = [name for name in clause.who.all if name != YOU and not name.startswith("your ")]
    if not names or clause.act() is None:
        return False
    start = at + 2 if key == "one" and clause.key_at(at + 1) == "of" else at
    j = kin.skip_adjectives(words, start + 1, stop)
    if (
        clause.key_at(start) in ("my", "our")
        and (clause.key_at(j) in PLURALS)
        and clause.key_at(j) not in KIN_AND_PETS
    ):
        for name in names:
            whom.hold_kin(YOU, PLURALS[clause.key_at(j)], name, set())
        return True
    if not (key in ("my", "our", "his", "her", "their", "a", "an", "the") or _is_name(clause, at)):
        return False
    other = whom.at(words, at, stop)
    if (
        other is None
        or not other.relation
        or other.name
        or other.is_owner
        or (other.subject in names and key not in ("my", "our"))
    ):
        return False
    if other.end < stop and not words[other.end].gap and clause.key_at(other.end) not in _AFTER_KIN:
        return False
    how = {word.key for word in words[at : other.end]}
    for name in names:
        if clause.verb.is_denied:
            whom.notes.hold(other.owner, other.relation, name, act="ended")
        else:
            whom.hold_kin(
                other.owner,
                other.relation,
                whom.names.tell_apart(name, other.relation) if other.owner == YOU else name,
                how,
            )
    return True


_AFTER_KIN = ADVERBS | listed(
    "and but who from at in by of now since for so because actually btw that she he i"
)


def _is_name(clause: Clause, at: int) -> bool:
    return clause.key_at(at) in NAMES or clause.words[at].text[:1].isupper()


def _called(clause: Clause, at: int, key: str) -> bool:
    """ "[my sister is] ana", "[... is called] ana": the name of somebody who had none."""
    who, words, stop = clause.who, clause.words, clause.stop
    is_said = clause.verb.lemma in ("call", "name", "christen")
    if not (who.relation and not who.name) and not (is_said and who.subject):
        return False
    found = clause.whom.names.at(words, at, stop, certain=is_said or clause.verb.is_denied)
    if found is None or (words[at].key in NOT_PEOPLE and not is_said):
        return False
    rest = clause.raw(found[1])
    if (
        not is_said
        and rest
        and not words[found[1]].gap
        and not _TAIL.fullmatch(" " + rest)
        and clause.key_at(found[1]) not in ("and", "but", "from", "who")
    ):
        return False
    return name_somebody(clause, who, found[0])


def name_somebody(clause: Clause, who: Who, name: str) -> bool:
    """Hold the name of somebody who was only a kin word till now; or the person's own."""
    notes, whom = clause.whom.notes, clause.whom
    if who.subject == YOU and not who.relation:
        notes.hold(YOU, "name", name, act="ended" if clause.verb.is_denied else "holds")
        return True
    if not who.relation or who.name:
        if who.name and name != who.name and clause.verb.lemma == "call":
            notes.hold(who.name, "name", name, act="renames")
        return bool(who.name)
    called = whom.names.tell_apart(name, who.relation) if who.owner == YOU else name
    act = "ended" if clause.verb.is_denied else "was" if who.is_former else "holds"
    notes.hold(who.owner, who.relation, called, act=act)  # type: ignore[arg-type]
    if act != "ended":
        whom.newly[who.subject] = called
    whom.named[called] = ""
    whom.talked_of = called
    return True


def _age(clause: Clause, at: int, key: str) -> bool:
    raw = clause.raw(at)
    found = values.age(raw) or (
        values.nearly(raw) if key in ("pushing", "nearly", "almost", "coming", "getting") else None
    )
    if found is None or clause.verb.lemma not in ("be", "turn", "hit", "reach", "become"):
        return False
    if (act := clause.act(lasts=clause.verb.lemma == "be")) == "holds":
        clause.hold("age", found[0][0], act)
    return True


def _placed(clause: Clause, at: int, key: str) -> bool:
    """ "[is] in Lisbon now", "from Gdansk", "at Costa these days", "with Jo", "on Skye"."""
    if key in _WHEREABOUTS and clause.key_at(at + 1) in _PLACED:
        at, key = at + 1, clause.key_at(at + 1)
    read = _PLACED.get(key)
    if read is None:
        return False
    raw, act = clause.raw(at + 1), clause.act()
    return read(clause, raw, act) if raw and act is not None else True


def _from(clause: Clause, raw: str, act: Act) -> bool:
    found = places.origin(raw)
    kept: Act = "holds" if act == "was" else act  # whoever was from there always will be
    return found is not None and clause.hold("from", found[0][0], kept, is_dated=False)


def _in(clause: Clause, raw: str, act: Act) -> bool:
    """A town, a service, a kind of work, a year of school."""
    verb = clause.verb
    if verb.is_over:
        past = places.known_place(raw)
        return past is not None and clause.hold("lives in", past[0][0], "was")
    if service := work.service(raw):
        return clause.hold("works at", service[0][0], "was" if verb.is_past else act)
    if verb.is_past:
        return False
    if group := study.group_played(raw):
        return clause.hold("plays", group[0][0].removeprefix("in "), act)
    if match := re.match(r"(\w+) (?:at|for) ((?-i:[A-Z]).+)", raw):
        clause.hold("works in", match[1], act)
        work_there(clause, f"at {match[2]}", act)
        return True
    field = re.match(r"(\w+)(?:$|,| now\b| at\b| and\b)", raw)
    if field and act == "holds" and field[1].lower() in kin.DEPARTMENTS | FIELDS:
        return clause.hold("works in", field[1])
    if _learns(clause, f"in {raw}", act):
        return True
    head = _HOME.match(raw)
    found = places.known_place(raw[head.end() :]) if head else places.here(raw)
    if found is None and verb.is_perfect and re.search(r"\b(?:for|since|all)\b", raw):
        found = places.known_place(raw)
    return found is not None and clause.hold("lives in", found[0][0], act)


def _at(clause: Clause, raw: str, act: Act) -> bool:
    """A school, or an employer where it is said to last."""
    if match := re.match(r"((?-i:[A-Z])[\w' ]+?),? (?:doing|studying|reading) ([\w ]+?)(?:,| and|$)", raw):
        clause.hold("studies", match[2], act)
        return clause.hold("studies at", match[1], act)
    if _learns(clause, f"at {raw}", act):
        return True
    if clause.verb.is_past:
        return False
    if school := study.school(raw):
        return clause.hold("studies at", school[0][0], act)
    is_lasting = _LASTS.search(raw) or re.search(r"\bstill\b", clause.claim.text)
    found = work.employer(raw) if is_lasting else None
    return found is not None and clause.hold("works at", found[0][0], act)


def _learns(clause: Clause, text: str, act: Act) -> bool:
    """ "at college doing hairdressing", "in my second year at Warwick"."""
    match = _STUDENT.match(text)
    if match is None:
        return False
    if match["what"]:
        clause.hold("studies", match["what"], act)
    school = study.any_school(match["at"]) if match["at"] and not match["uni"] else None
    if school or match["uni"]:
        clause.hold("studies at", school[0][0] if school else match["uni"].lower(), act)
    return True


def _with(clause: Clause, raw: str, act: Act) -> bool:
    mate = values.partner(raw)
    if clause.verb.is_past:
        is_long = re.search(r"\bfor \w+ (?:years|months)\b", raw) is not None
        return is_long and mate is not None and clause.hold("partner", mate[0][0], "was")
    if mate and not values.group_end(mate[1]):
        is_said = _LASTS.search(raw) or re.match(r"any ?more", mate[1], re.I) or not mate[1]
        return bool(is_said) and clause.hold("partner", mate[0][0], "was" if act == "ended" else act)
    found = work.employer(raw) if _LASTS.search(raw) else None
    return found is not None and clause.hold("works at", found[0][0], act)


def _on(clause: Clause, raw: str, act: Act) -> bool:
    if (shift := SHIFTS.match(raw)) and (place := work.org(shift["value"])):
        return clause.hold("works at", place[0][0], act)
    isle = places.isle(raw)
    return isle is not None and clause.hold("lives in", isle[0][0], act)


def _out(clause: Clause, raw: str, _act: Act) -> bool:
    """ "[is] out of the Navy"."""
    raw = re.sub(r"^of ", "", raw)
    if service := work.service(raw):
        return clause.hold("works at", service[0][0], "was")
    found = work.employer(raw)
    return found is not None and clause.hold("works at", found[0][0], "ended")


def _off(clause: Clause, raw: str, act: Act) -> bool:
    food = tastes.food(raw)
    return food is not None and clause.hold("doesn't eat", food[0][0], act)


_PLACED: dict[str, Callable[[Clause, str, Act], bool]] = {
    "from": _from,
    "in": _in,
    "near": _in,
    "at": _at,
    "with": _with,
    "on": _on,
    "out": _out,
    "of": _out,
    "off": _off,
}
_WHEREABOUTS = listed("back over up down out away still living based settled")
_LASTS = re.compile(r"\b(?:now|these days|since|for (?:\w+ )+years|still)\b", re.I)
_HOME = re.compile(
    rf"(?:an?|our|my|his|her|the|this|that)(?: [\w-]+){{0,3}}? {places.DWELLING}"
    r" (?:up |down |over )?(?:in|near) ",
    re.I,
)
_STUDENT = re.compile(
    r"(?:at (?:the )?(?P<uni>uni|university|college|sixth form)|in (?:year \w+|(?:my|his|her|their) (?:\w+"
    r"|final) year)(?: of (?P<of>[\w ]+?))?)"
    r"(?: (?:at|in) (?P<at>[\w' ]+?))?(?:,? (?:doing|studying|reading)"
    r" (?:his |her |their |my |a )?(?P<what>[\w ]+?))?(?: (?:now"
    r"|at the moment|and|but|so|next|this|there)\b.*|,.*)?$",
    re.I,
)


def _tasted(clause: Clause, at: int, key: str) -> bool:
    """ "[is] mad about trains", "allergic to cats", "a big fan of Björk", "a Björk fan"."""
    act = clause.act()
    if key in TASTE_OF and act is not None:
        relation = TASTE_OF[key]
        behind = at + 1
        while (
            clause.key_at(behind) in ("to", "of", "on", "about", "for", "with", "in", "up", "at", "keen")
            and relation != "likes"
        ) or clause.key_at(behind) in ("of", "on", "about", "for", "with", "to", "in"):
            behind += 1
        if key != "into" and behind == at + 1:
            return False
        if (
            key in ("big", "hooked", "wild", "potty")
            and clause.key_at(at + 1) != "on"
            and clause.key_at(at + 1) != "about"
        ):
            return False
        if key in ("tired", "sick", "fed"):
            return False
        reads = {"allergic to": tastes.allergens, "speaks": study.languages}.get(relation, tastes.liked)
        return _several(clause, relation, reads(clause.raw(behind)), act)
    if key == "big" and clause.key_at(at + 1) == "into" and act is not None:
        return _several(
            clause, "likes", tastes.liked(re.sub(r"^(?:my|his|her) ", "", clause.raw(at + 2))), act
        )
    return key in ("a", "an", "big", "huge", "massive") and act is not None and _sort_of(clause, at, act)


def _sort_of(clause: Clause, at: int, act: Act) -> bool:
    """ "[is] a Leeds lad", "a fluent Welsh speaker", "a big fan of Björk", "a person who works at Tesco"."""
    if (lad := _TOWNSMAN.match(clause.raw(at))) and (town := places.known_place(lad["value"])):
        return clause.hold("from", town[0][0], is_dated=False)
    tongue = re.match(r"an? (?:native |fluent )?(\w+) speaker\b", clause.raw(at), re.I)
    if tongue and (found := study.languages(tongue[1])):
        return _several(clause, "speaks", found, act)
    match = re.match(r"(?:an? )?(?:[\w-]+ ){0,2}?(?:fan|lover|sucker|devotee) of (.+)", clause.raw(at), re.I)
    if match:
        return _several(clause, "likes", tastes.liked(match[1]), act)
    match = re.match(
        rf"an? (?:(?:big|huge|massive|lifelong|proper|real) )?([\w'& -]{{2,30}}?) (?:{'|'.join(FANS)})$",
        _NOW.sub("", clause.raw(at)),
        re.I,
    )
    if match:
        return _several(clause, "likes", values.thing(match[1]), act)
    if match := re.match(
        r"an? (.+ )?(?:person|man|woman|guy|girl) who (lives?|works) (in|at) (.+)", clause.raw(at), re.I
    ):
        found = places.place(match[4]) if match[2].startswith("live") else work.org(match[4])
        return _several(clause, "lives in" if match[2].startswith("live") else "works at", found, act)
    return False


def _several(clause: Clause, relation: str, found: values.Found | None, act: str) -> bool:
    if found is None:
        return False
    if act == "ended" and relation == "likes":
        relation, act = "dislikes", "holds"
    for value in found[0]:
        clause.hold(relation, value, act, is_dated=False)  # type: ignore[arg-type]
    return True


def _coupled(clause: Clause, at: int, key: str) -> bool:
    """ "[Tom and Freya are] engaged", "[me and Jo have been] together nine years"."""
    if (key not in COUPLED and key not in PARTED) or clause.verb.is_unreal:
        return False
    return couple(clause, key, clause.raw(at + 1))


_TOWNSMAN = re.compile(
    r"an? (?:proper |true |real |born and bred )?(?P<value>[\w'-]+) (?:lad|lass|girl|boy|man|woman|lassie)"
    r"(?: born and bred| through and through| at heart)?(?:,|$)",
    re.I,
)


def _dead(clause: Clause, at: int, key: str) -> bool:
    if clause.who.subject == YOU or clause.verb.is_denied:
        return False
    raw = clause.raw(at)
    if (
        key == "dead" and not re.match(r"dead (?:tired|on|good|right|against|set|to)\b", raw, re.I)
    ) or raw.lower().startswith("no longer with us"):
        return die(clause)
    is_gone = (
        key == "gone" and (clause.day is not None or not clause.raw(at + 1)) and clause.verb.lemma == "be"
    )
    return is_gone and clause.day is not None and die(clause)


def _lasting(clause: Clause, at: int, key: str) -> bool:
    found, act = values.lasting(clause.raw(at)), clause.act(lasts=clause.who.subject == YOU)
    if found is None or act is None:
        return False
    return clause.hold("is", found[0][0], act)


def _own_name(clause: Clause, at: int, key: str) -> bool:
    """ "i'm jonas": where little follows. "I'm Batman" is no name."""
    if (
        clause.who.subject != YOU
        or clause.who.is_we
        or clause.verb.is_denied
        or clause.verb.lemma != "be"
        or clause.verb.is_past
        or clause.verb.is_perfect
    ):
        return False
    found = clause.whom.names.at(clause.words, at, clause.stop)
    if found is None:
        return False
    is_known = found[0].split()[0].casefold() in NAMES
    after = clause.words[found[1]] if found[1] < clause.stop else None
    is_alone = after is None or after.gap or after.key in ("from", "by", "and", "btw", "here")
    is_new = after is not None and after.key == "now" and (is_known or " " in found[0])
    if is_new:
        clause.whom.notes.hold(YOU, "name", found[0])
        return True
    goes_on = after is not None or clause.stop < len(clause.words)
    if not (is_alone and (is_known or clause.whom.was_greeted or goes_on)) or is_finite(
        clause.key_at(found[1])
    ):
        return False
    clause.whom.notes.hold(YOU, "name", found[0], confidence=INFERRED)
    return True
