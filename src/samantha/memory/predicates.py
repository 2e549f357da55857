"""What the verb of a clause tells: by the preposition behind it (en/senses.py), or by its own reader."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from samantha.core import pattern as re
from samantha.memory.bonds import (
    aged,
    born,
    called_it_a_day,
    died,
    ended_it,
    gone_away,
    left,
    lost,
    married,
    named,
    proposed,
    put_down,
    shares,
    sits_by,
    works_with,
)
from samantha.memory.calling import work_there
from samantha.memory.clause import Clause
from samantha.memory.coupling import couple, went_gently
from samantha.memory.describing import describe, name_somebody
from samantha.memory.en import places, study, tastes, values, work
from samantha.memory.en.days import birthday_of, may_name_day
from samantha.memory.en.fragments import SHIFTS
from samantha.memory.en.listed import listed
from samantha.memory.en.nouns import MADE
from samantha.memory.en.senses import EVENTFUL, SENSES, Sense
from samantha.memory.having import have, part_with
from samantha.memory.learned import YOU


def tell(clause: Clause) -> bool:
    """Learn what the verb of a clause tells; whether it told anything."""
    if len(clause.who.all) == 2 and _PARTED.search(clause.claim.text) and clause.act() is not None:
        return couple(clause, "over", "")
    handler = _HANDLERS.get(clause.verb.lemma)
    if handler is not None and handler(clause):
        return True
    told = False
    for sense in SENSES.get(clause.verb.lemma, ()):
        if _reads(clause, sense):
            told = True
            if not sense.goes_on:
                break
    return told


def _reads(clause: Clause, sense: Sense) -> bool:
    """Whether a sense of the verb found its value, which is noted then."""
    verb = clause.verb
    if sense.of_passive is not None and sense.of_passive is not verb.is_passive:
        return False
    if clause.who.is_we and not sense.of_we and not clause.who.others:
        return False
    if sense.only_denied and not (verb.is_denied or verb.is_over):
        return False
    is_ahead = verb.is_progressive or (
        verb.form in ("base", "s")
        and not (verb.is_over or verb.is_denied or verb.is_begun or verb.is_passive)
    )
    if verb.lemma in EVENTFUL and is_ahead and not verb.is_perfect and sense.relation != "studies at":
        return False
    if verb.lemma == "have" and sense.only_denied and not verb.is_able:
        return False
    if (sense.only_progressive and not verb.is_progressive) or (
        verb.lemma == "learn" and verb.is_past and sense.relation == "plays"
    ):
        return False
    for at in _slots(clause, sense):
        if (found := sense.reads(clause.raw(at))) is not None:
            return _note(clause, sense, found)
    return False


def _slots(clause: Clause, sense: Sense) -> Iterator[int]:
    """The places where the value of a sense may stand."""
    end, stop = clause.verb.end, clause.stop
    is_bare = clause.key not in _PREPOSITIONS or sense.reads in _ANY_START
    if "" in sense.slots and (
        is_bare or (clause.key == "to" and sense.reads in (tastes.liked, study.played))
    ):
        yield end
    if sense.slots != {""}:
        for i in range(end, stop - 1):
            if clause.key_at(i) in sense.slots:
                yield i + 1


_PARTED = re.compile(
    r"\b(?:parted (?:ways|company)|(?:went|gone) (?:our|their) separate ways|ended (?:things|it)"
    r"|called (?:it|things) (?:off|quits)|no (?:longer|more) (?:together|a couple|an item)|not a couple)\b",
    re.I,
)
_PREPOSITIONS = listed("in to at from with for on of as up off")


_ANY_START = (values.lasting, tastes.smoker, work.retired, tastes.drunk)


def _note(clause: Clause, sense: Sense, found: values.Found) -> bool:
    act = clause.act(sense.act, lasts=sense.lasts)
    relation = sense.relation
    if act is None:
        return True
    if act == "ended" and clause.verb.is_denied and sense.denied:
        relation, act = sense.denied, "holds"
    elif sense.only_denied and act == "was":
        act = "holds"  # "i stopped eating meat"
    if (
        act == "was"
        and clause.who.subject != YOU
        and clause.verb.form == "past"
        and relation in ("likes", "dislikes")
    ):
        return True  # "Tom loved the film"
    if act == "was" and relation in ("likes", "dislikes") and not clause.verb.is_over:
        return True
    for value in found[0]:
        clause.hold(relation, value, act, is_dated=sense.is_dated, is_event=sense.is_event)
    if relation == "job":
        work_there(clause, found[1], act)
    if relation == "lives in" and act in ("holds", "was") and (at := clause.behind("with")):
        mate = clause.whom.at(clause.words, at, clause.stop)
        if mate is not None and mate.relation and not mate.is_owner and mate.subject not in clause.who.all:
            since = clause.day.start if clause.day else None
            clause.whom.notes.hold(
                mate.subject, relation, found[0][0], act=act, since=since, is_event=sense.is_event
            )
    if (
        clause.verb.lemma in ("move", "relocate")
        and relation == "lives in"
        and act == "holds"
        and (at := clause.behind("from"))
    ) and (old := places.known_place(clause.raw(at))):
        clause.hold("lives in", old[0][0], "was")
    if clause.verb.lemma == "retire" and relation != "is":
        clause.hold("is", "retired", is_event=True)
    return True


def _do(clause: Clause) -> bool:
    """ "do payroll for ...", "is doing medicine at Edinburgh", "does nights at the hospital"."""
    raw, act = clause.raw(clause.verb.end), clause.act()
    if (
        not raw
        and clause.who.subject == YOU
        and (last := next(iter(clause.whom.notes.learned[-1:]), None))
        and last.relation in _OPPOSITE
        and last.subject != YOU
    ):
        return clause.hold(_OPPOSITE[last.relation] if clause.verb.is_denied else last.relation, last.value)
    if not raw or act is None:
        return False
    if (shift := SHIFTS.match(raw)) and (place := work.org(shift["value"])):
        return clause.hold("works at", place[0][0], act)
    if match := re.match(
        r"(?:a|my|her|his) (phd|doctorate|master'?s)\b(?: degree)?(?: (?:in|on) ([\w ]+?))?(?: at (.+))?$",
        raw,
        re.I,
    ):
        clause.hold("job", work.student(match[1])[0][0], act)  # type: ignore[index]
        if match[2]:
            clause.hold("studies", match[2], act)
        if match[3] and (school := work.org(match[3])):
            clause.hold("studies at", school[0][0], act)
        return True
    if played := study.played(raw):
        return clause.hold("plays", played[0][0], act)
    if clause.key not in _PREPOSITIONS and have(clause):
        return True
    if match := re.match(r"(\w+(?: \w+)?) for (?:an?|the|my) ", raw, re.I):
        found = work.occupation(match[1])
        if found is not None:
            work_there(clause, raw[len(match[1]) :].strip(), act)
        return found is not None and clause.hold("job", found[0][0], act)
    match = re.match(r"([\w ]{3,30}?) at (?!(?:home|work|night|once|least|all)\b)(.+)", raw, re.I)
    what = study.course(raw) if match else None
    school = study.any_school(match[2]) if match else None
    if match is None or what is None or not (school or _SCHOOL.match(match[2])):
        return False
    if school:
        clause.hold("studies at", school[0][0], act)
    return clause.hold("studies", what[0][0], act)


_SCHOOL = re.compile(r"(?:uni|college|school|university)\b", re.I)


def _call(clause: Clause) -> bool:
    """ "[is] called ana", "[friends] call me Bibi"."""
    if not clause.verb.is_passive:
        return named(clause)
    return describe(clause, clause.verb.end)


def _go(clause: Clause) -> bool:
    if went_gently(clause):
        return True
    if clause.key == "by" and (
        found := clause.whom.names.at(clause.words, clause.verb.end + 1, clause.stop, certain=True)
    ):
        if clause.act() == "holds":
            if clause.who.subject == YOU:
                return name_somebody(clause, clause.who, found[0])
            clause.whom.notes.hold(clause.who.subject, "name", found[0], act="renames")
        return True
    return False


def _love(clause: Clause) -> bool:
    """ "[loves] her" and "love you" are no tastes."""
    if clause.key in ("it", "that", "them", "those") and clause.whom.topic and clause.act() is not None:
        if found := tastes.liked(clause.whom.topic):
            is_disliked = clause.verb.lemma in ("hate", "stand", "bear", "abide") or clause.verb.is_denied
            for value in found[0]:
                clause.hold("dislikes" if is_disliked else "likes", value, is_dated=False)
        return True
    who = clause.whom.at(clause.words, clause.verb.end, clause.stop)
    is_person = who is not None and (who.end >= clause.stop or not who.is_owner)
    return clause.key in ("it", "you", "that", "this", "me", "us", "them") or (
        is_person and clause.key != "my"
    )


def _trade(clause: Clause) -> bool:
    """ "drives lorries", "fixes boilers for a living"."""
    if (
        (clause.verb.is_progressive and not clause.verb.is_perfect)
        or clause.act() is None
        or clause.verb.is_denied
    ):
        return False
    made, things = MADE[clause.verb.lemma]
    raw = clause.raw(clause.verb.end)
    thing = next((word for word in raw.lower().split()[:5] if word in things), "")
    lasted = (
        re.search(r"\b(?:for (?:[\w-]+ )*years|all (?:his|her|my) life|until|back then)\b", raw) is not None
    )
    if not thing or (clause.verb.is_past and not clause.verb.is_over and not lasted):
        return False
    one = (
        thing[:-3] + "y"
        if thing.endswith("ries")
        else thing.removesuffix("es")
        if thing.endswith(("xes", "ches", "ses"))
        else thing.removesuffix("s")
    )
    one = "bus" if one == "bu" else one
    job = (
        f"{one} {made or 'engineer'}"
        if made in ("driver", "", "cleaner", "painter", "designer", "builder", "trainer", "repairer")
        else made
    )
    return clause.hold("job", job.strip(), clause.act())


def _play(clause: Clause) -> bool:
    return clause.verb.is_progressive and not clause.verb.is_perfect and not clause.verb.is_begun


def _move(clause: Clause) -> bool:
    """ "moved here in 2019" says since when one lives where one does."""
    if clause.verb.lemma == "move" and gone_away(clause):
        return False
    here = clause.key == "here" or (clause.verb.lemma == "be" and clause.key == "here")
    if here and clause.who.subject == YOU and clause.day is not None and clause.act() in ("holds", "was"):
        day = clause.day
        clause.whom.notes.hold(
            YOU, "here since", day.said or f"{day.start.day} {day.start:%B %Y}", since=day.start
        )
        return True
    return False


def _be(clause: Clause) -> bool:
    if (
        clause.key == "on"
        and clause.act() == "holds"
        and (played := study.played(clause.raw(clause.verb.end + 1)))
    ):
        return clause.hold("plays", played[0][0])
    if (
        clause.key == "allergic"
        and clause.key_at(clause.verb.end + 1) not in ("to",)
        and clause.whom.thing
        and not clause.verb.is_denied
    ):
        found = tastes.allergens(clause.whom.thing)
        return found is not None and all(
            clause.hold("allergic to", value, is_dated=False) for value in found[0]
        )
    if (
        not clause.verb.is_perfect
        and values.age(clause.raw(clause.verb.end))
        and (clause.whom.ahead or may_name_day(clause.claim.text))
        and aged(clause)
    ):
        return True
    if clause.key == "here" and clause.verb.is_perfect and _move(clause):
        return True
    return describe(clause, clause.verb.end)


def _support(clause: Clause) -> bool:
    """ "[supports] Arsenal": a team, not a friend."""
    raw = clause.raw(clause.verb.end)
    found = values.thing(raw) if raw[:1].isupper() or clause.key in _TEAMS else None
    return (
        found is not None
        and clause.whom.at(clause.words, clause.verb.end, clause.stop) is None
        and clause.hold("likes", found[0][0], clause.act())
    )


_OPPOSITE = {"likes": "dislikes", "dislikes": "likes"}


_TEAMS = listed("arsenal chelsea liverpool everton spurs tottenham celtic rangers united city villa leeds")


def _give(clause: Clause) -> bool:
    """ "[gave] my guitar to my nephew", "[gave] the kayak away"."""
    raw = clause.raw(clause.verb.end)
    match = re.match(
        r"(?:the|my|our|his|her) ([\w -]+?) (?:away\b|to (?!me\b|us\b|the (?:vet|garage|cleaners)\b))",
        raw,
        re.I,
    )
    found = values.had(f"a {match[1]}") if match else None
    return found is not None and clause.hold("has", found[0][0], clause.act("was"), is_event=True)


def _study(clause: Clause) -> bool:
    """ "[studying] for a degree in social work"."""
    return clause.key == "for" and have(replace(clause, verb=replace(clause.verb, end=clause.verb.end + 1)))


def _get(clause: Clause) -> bool:
    if (
        clause.verb.is_denied
        and clause.verb.is_able
        and (match := re.match(r"enough of (.+)", clause.raw(clause.verb.end), re.I))
    ):
        found = values.things(match[1])
        return found is not None and all(clause.hold("likes", value, is_dated=False) for value in found[0])
    if (
        clause.key in ("to", "up", "back", "home", "here", "in", "on", "off", "out")
        and clause.verb.lemma == "get"
    ):
        return False
    return have(clause)


def _have(clause: Clause) -> bool:
    at = clause.verb.end
    if re.search(r"\bput (?:down|to sleep)\b", clause.raw(at)):
        return put_down(clause)
    if (
        nth := re.match(
            r"(?:my|his|her) (\d+)(?:st|nd|rd|th)\b(?: birthday)?(?! (?:of|day|week|time)\b)", clause.raw(at)
        )
    ) and clause.day:
        clause.hold("age", nth[1])
        born = birthday_of(clause.claim.text, clause.at, "past")
        return born is not None and clause.hold("birthday", born, is_dated=False)
    if clause.verb.is_denied and clause.verb.is_able:
        return False
    return have(clause)


_HANDLERS: dict[str, Callable[[Clause], bool]] = {
    "be": _be,
    "do": _do,
    "call": _call,
    "name": _call,
    "christen": _call,
    "go": _go,
    "lose": lost,
    "bury": lambda clause: clause.act() is not None and part_with(clause, clause.verb.end),
    "put": put_down,
    "put down": put_down,
    "support": _support,
    **dict.fromkeys(("stand", "bear", "abide"), _love),
    "leave": left,
    "propose": proposed,
    "end": ended_it,
    "retire": lambda clause: gone_away(clause) and False,
    "dump": left,
    "give": _give,
    "study": _study,
    "move": _move,
    "come": _move,
    "get": _get,
    "have": _have,
    "play": _play,
    **dict.fromkeys(("bear", "born"), born),
    **dict.fromkeys(("die", "pass away", "pass on", "kill"), died),
    **dict.fromkeys(("turn", "hit", "reach"), aged),
    **dict.fromkeys(
        (
            "marry",
            "wed",
            "engage",
            "divorce",
            "separate",
            "split",
            "split up",
            "break up",
            "date",
            "see",
            "remarry",
        ),
        married,
    ),
    **dict.fromkeys(("love", "like", "adore", "hate", "enjoy"), _love),
    **dict.fromkeys(MADE, _trade),
    "work": works_with,
    "sit": sits_by,
    "celebrate": lambda clause: (
        "birthday" in clause.claim.text
        and (day := birthday_of(clause.raw(clause.verb.end), clause.at)) is not None
        and clause.hold("birthday", day, is_dated=False)
    ),
    "call it": called_it_a_day,
    "tie the": lambda clause: (
        clause.key == "knot"
        and clause.act() is not None
        and couple(clause, "married", clause.raw(clause.verb.end + 1))
    ),
    "share": shares,
    **dict.fromkeys(
        (
            "own",
            "buy",
            "adopt",
            "rescue",
            "welcome",
            "inherit",
            "pick up",
            "take in",
            "give birth",
            "start",
            "begin",
            "find",
            "land",
            "accept",
            "rent",
            "deliver",
            "take",
        ),
        have,
    ),
}
