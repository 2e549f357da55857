"""What somebody does for a living, or learns for one: "a nurse at the hospital", "the district nurse"."""

from samantha.core import pattern as re
from samantha.memory.clause import Clause
from samantha.memory.en import places, study, values, work
from samantha.memory.en.listed import listed
from samantha.memory.en.nouns import HEADS
from samantha.memory.en.words import CALLINGS, KIN_AND_PETS
from samantha.memory.learned import Act

_HOMEMAKER = re.compile(
    r"(?:an? )?((?:stay[- ]at[- ]home|full[- ]time) (?:mum|mom|dad|parent|mother|father|carer|mummy))\b", re.I
)
_NOW = re.compile(r",? (?:now|these days|from now on|officially|again)\b.*$", re.I)


_YOUNG = re.compile(
    r"an? (?:wee |young |little |small )*(?:girl|boy|lad|lass|child|kid|nipper|bairn|teenager) (?:back )?in"
    r" (?P<value>.+)",
    re.I,
)
_FRESHMAN = re.compile(
    r"an? (?:freshman|sophomore|junior|senior|fresher|undergrad(?:uate)?|postgrad(?:uate)?|finalist"
    r"|[\w-]+ year(?: student)?) at (?P<value>.+)",
    re.I,
)


def calling(clause: Clause, at: int, key: str) -> bool:
    """ "[is] a nurse at the hospital", "the new head of sales", "senior analyst now"."""
    raw, act = clause.raw(at), clause.act()
    if act is None:
        return False
    if (young := _YOUNG.match(raw)) and clause.verb.is_past:
        town = places.known_place(young["value"])
        return town is not None and clause.hold("grew up in", town[0][0], is_dated=False)
    if (student := _FRESHMAN.match(raw)) and (school := study.any_school(student["value"])):
        return clause.hold("studies at", school[0][0], act)
    if match := _HOMEMAKER.match(raw):
        return clause.hold("job", match[1], act)
    if was := re.match(r"(?:an? )?(retired|former|ex)[ -](.+)", raw, re.I):
        once = work.calling(f"a {was[2]}")
        if once is None:
            return False
        if was[1].lower() == "retired":
            clause.hold("is", "retired", act)
        return clause.hold("job", once[0][0], "was")
    found = _read(clause, at, key, raw)
    if found is None:
        return False
    if found[0][0].lower().split()[-1] in KIN_AND_PETS and "of" in found[1].split()[:1]:
        return False
    if found[0][0].lower().endswith("student"):
        return _student(clause, found[0][0], found[1], act)
    clause.hold("job", found[0][0], act)
    work_there(clause, found[1], act)
    return True


def _read(clause: Clause, at: int, key: str, raw: str) -> values.Found | None:
    """The calling that stands here, where what leads up to it makes it one."""
    found = None
    if key in ("a", "an") and clause.key_at(at + 1) not in _AMATEUR:
        found = work.calling(raw)
    elif once_the := _the_one(clause, at, raw):
        found = once_the
    elif key == "the" and re.match(r"the (?:new |only |head |senior |chief )", raw, re.I):
        found = work.calling("a " + re.sub(r"^the (?:new |only )?", "", raw, flags=re.I))
    elif (
        (
            key in CALLINGS
            and (
                at + 1 == clause.stop
                or clause.words[at + 1].gap
                or clause.key_at(at + 1) in ("at", "in", "for", "like", "and", "too", "now", "by")
            )
        )
        or key in HEADS
        or _POST.match(raw)
        or (_NOW.search(raw) and not _NOW.sub("", raw).count(" ") > 2)
    ):
        found = work.calling("a " + raw)
    return found


def _the_one(clause: Clause, at: int, raw: str) -> values.Found | None:
    """ "[was] the district nurse until 2009", "[is] the archdeacon now"."""
    is_told = clause.key_at(at) == "the" and (clause.verb.is_past or _THE_NOW.search(raw))
    found = work.calling("a " + raw[4:]) if is_told and clause.key_at(at + 1) not in _ANYBODY else None
    return found if found is not None and _THE_ONE.match(found[1]) else None


_POST = re.compile(
    r"(?:(?:team|shift|project|tech) lead|(?:[\w-]+ )?(?:manager|supervisor|foreman|planner)"
    r"|head of [\w-]+)(?:$|,| now| from)",
    re.I,
)
_THE_NOW = re.compile(r" now$", re.I)
_THE_ONE = re.compile(r"(?:$|,|now\b|there\b|for\b|until\b|till\b|from\b|of\b|in\b|at\b|here\b)", re.I)
_ANYBODY = listed(
    "driver captain judge teacher doctor student cook manager boss guide vet nurse priest dentist"
)
_AMATEUR = listed(
    """
keen avid amateur budding hobby frustrated born natural regular big great good terrible lousy nervous
fussy
"""
)


_WHICH_STUDENT = re.compile(
    r"\b(?:first|second|third|final|last)[ -]year\b"
    r"|\b(?:mature|full[- ]time|part[- ]time|phd|master'?s|uni\w*|college)\b",
    re.I,
)


def _student(clause: Clause, said: str, rest: str, act: Act) -> bool:
    """ "[is] a law student at Durham"."""
    what = _WHICH_STUDENT.sub("", said[: -len("student")]).strip()
    if what:
        clause.hold("studies", what, act)
    at = re.match(r",? ?(?:at|in) (.+)", rest, re.I)
    school = study.any_school(at[1]) if at else None
    if school:
        clause.hold("studies at", school[0][0], act)
    return clause.hold("job", said, act)


def work_there(clause: Clause, rest: str, act: str | None) -> None:
    """What follows a calling: "[a nurse] at St Thomas's", "in Leeds"."""
    match = re.match(
        r"^(?:there )?,? ?(?:now )?(?:at|with|for)(?! .*\b(?:days?|weeks?|months?|years?"
        r"|decades?)\b) (?P<value>.+)",
        rest,
        re.I,
    )
    if match and act != "ended" and (found := work.org(match["value"])):
        clause.hold("works at", found[0][0], act)  # type: ignore[arg-type]
    town = re.match(r"^,? ?(?:now,? )?in (?P<value>.+)", rest, re.I)
    if town and act != "ended" and (place := places.known_place(town["value"])):
        clause.hold("works in", place[0][0], act)  # type: ignore[arg-type]
    elif town and act != "ended" and (found := work.employer(town["value"]) or work.small_org(town["value"])):
        clause.hold("works at", found[0][0], act)  # type: ignore[arg-type]
