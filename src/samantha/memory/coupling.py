"""Who is a couple with whom, or no longer; and who has died, with what is over then."""

from samantha.core import pattern as re
from samantha.memory.clause import Clause
from samantha.memory.en import values
from samantha.memory.en.nouns import PARTED
from samantha.memory.en.verbs import BE
from samantha.memory.learned import YOU

_NOT_LONG = re.compile(
    r"\b(?:all (?:day|night|week|morning|evening)|today|tonight|now and then|again for)\b", re.I
)


def couple(clause: Clause, how: str, rest: str) -> bool:
    """Two people are a couple, or no longer: whoever the clause is about, or the one named behind "to"."""
    names = list(clause.who.all)
    is_over = how in PARTED or clause.verb.is_denied or clause.verb.is_over
    behind = re.match(r"(?:[\w' ]{1,20} )??(?:to|with|from) (.+)", rest, re.I)
    if behind and (found := values.partner(behind[1])):
        names = [names[0], found[0][0]]
    act = "was" if is_over else "holds"
    if len(names) == 2 and (names[1].startswith("your ") or "'s " in names[1]):
        names.pop()
    if len(names) == 2 and not _NOT_LONG.search(rest):
        clause.hold("partner", names[1], act, to_all=False)  # type: ignore[arg-type]
    elif len(names) != 1 or how in (
        "together",
        "item",
        "couple",
        "official",
        "done",
        "over",
        "finished",
        "apart",
    ):
        return False
    if behind and clause.verb.is_passive and clause.words[clause.verb.end - 2].key in BE:
        return True  # "is married to Jo" needs no more
    state = {
        "married": "married",
        "wed": "married",
        "hitched": "married",
        "engaged": "engaged",
        "divorced": "divorced",
        "separated": "separated",
    }
    if how in state and not clause.verb.is_denied:
        clause.hold("is", state[how])
    return True


_GENTLY = re.compile(
    r"(?:(?:very )?peacefully|in (?:his|her|their) sleep|in the night|at \S+(?: o'clock)? this morning)\b",
    re.I,
)


def went_gently(clause: Clause) -> bool:
    """ "[grandpa] went at 4 this morning", "went in her sleep"."""
    is_gone = clause.who.relation != "" and _GENTLY.match(clause.raw(clause.verb.end)) is not None
    return is_gone and not clause.verb.is_denied and not clause.verb.is_unreal and die(clause)


def die(clause: Clause) -> bool:
    for subject in clause.who.all:
        bury(clause, subject)
    return True


def bury(clause: Clause, subject: str) -> None:
    """Somebody died: what is a bond of the living is over with it."""
    day, whom = clause.day, clause.whom
    since = day.start if day else None
    said = (day.said or f"{day.start.day} {day.start:%B %Y}") if day else "yes"
    known = whom.names.people.get(subject.casefold(), ("", ""))[1]
    told = next(
        (item.relation for item in whom.notes.learned if item.value == subject and item.subject == YOU), known
    )
    if told in values.ANIMAL_WORDS | {"partner"}:
        whom.notes.hold(YOU, told, subject, act="was", since=since)
    whom.notes.hold(subject, "died", said, since=since)
