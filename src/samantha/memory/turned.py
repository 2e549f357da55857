"""What is told with no person in front: "the creamery took me on", "new job: barista at Costa"."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from samantha.core import pattern as re
from samantha.core.pattern import Pattern
from samantha.memory.belonging import BIRTHDAYS, FAVOURITE, favourite, its_birthday
from samantha.memory.en import patterns, places, study, tastes, values, work
from samantha.memory.en.clauses import Claim
from samantha.memory.en.days import find_day
from samantha.memory.en.listed import listed
from samantha.memory.en.verbs import Verb, is_finite, read_verb
from samantha.memory.introducing import newcomer
from samantha.memory.learned import YOU, Act
from samantha.memory.whom import Whom


@dataclass(frozen=True, kw_only=True)
class _Other:
    """A clause whose subject is no person."""

    claim: Claim
    whom: Whom
    subject: str
    verb: Verb
    since: datetime | None

    @property
    def raw(self) -> str:
        return self.claim.raw(self.verb.end) if self.verb.end < self.claim.stop else ""

    def hold(self, relation: str, found: values.Found | None, *, of: str = YOU) -> bool:
        for value in found[0] if found else ():
            self.whom.notes.hold(of, relation, value, since=self.since)
        return found is not None


def turned_round(claim: Claim, whom: Whom, at: datetime) -> bool:
    """Learn from a clause that opens with no person; whether it told anything."""
    words, start, stop = claim.words, claim.start, claim.stop
    keys = {words[i].key for i in range(start, stop)}
    if (keys & FAVOURITE and favourite(claim, whom, YOU)) or _taste(claim, whom) or newcomer(claim, whom):
        return True
    if keys & BIRTHDAYS or _NTH_OF.match(claim.text):
        return its_birthday(claim, whom, at)
    place = next((i for i in range(start + 1, min(start + 7, stop)) if _is_verb(words[i].key)), None)
    verb = read_verb(words, place, stop) if place is not None else None
    if place is None or verb is None or verb.is_unreal or verb.is_denied or verb.lemma not in _VERBS:
        return False
    day = find_day(claim.text, at, "past")
    subject = claim.text[: words[place].start - claim.offset].strip(" ,")
    return _VERBS[verb.lemma](
        _Other(claim=claim, whom=whom, subject=subject, verb=verb, since=day.start if day else None)
    )


_NTH_OF = re.compile(r"it is (?:my|[\w ]+'s) \d\dth ", re.I)


def _is_verb(key: str) -> bool:
    return key == "call" or (is_finite(key) and key != "'s")


def _taste(claim: Claim, whom: Whom) -> bool:
    """ "nothing beats a thunderstorm", "crowds do my head in"."""
    for relation, pattern in patterns.TASTES:
        if (match := pattern.match(claim.text)) and (found := values.thing(match["value"])):
            whom.notes.hold(YOU, relation, found[0][0])
            return True
    return False


def _be(other: _Other) -> bool:
    """ "it's a girl", "it's tony by the way", "it's over with Ana", "Porto is home now"."""
    raw, whom = other.raw, other.whom
    is_it = other.subject.lower() in ("it", "this", "that", "there")
    if is_it and (baby := re.match(r"a (?:little |baby )*(girl|boy)\b", raw, re.I)):
        at = next(
            (i + 1 for i in range(other.verb.end, other.claim.stop) if other.claim.words[i].key == "for"), 0
        )
        parent = whom.at(other.claim.words, at, other.claim.stop) if at else None
        whom.unnamed = (
            parent.subject if parent else YOU,
            "daughter" if baby[1].lower() == "girl" else "son",
            False,
        )
        return True
    if is_it and re.match(r"\w+ (?:here|by the way|speaking|again)$", raw, re.I):
        found = whom.names.at(other.claim.words, other.verb.end, other.claim.stop)
        return found is not None and other.hold("name", ((found[0],), ""))
    if is_it and (match := re.match(r"(?:all )?(?:over|finished|done) (with|between) ", raw, re.I)):
        return _is_over(other, match[1].lower())
    if is_it and (
        now := re.match(r"(?P<value>[^\W\d_][\w' -]+?) now(?:,? not (?P<old>[\w' -]+))?$", raw, re.I)
    ):
        old = places.known_place(now["old"]) if now["old"] else None
        if old:
            whom.notes.hold(YOU, "lives in", old[0][0], act="was")
        return other.hold("lives in", places.known_place(now["value"]))
    if re.match(r"(?:my |our )?home\b(?! (?:alone|late|early|soon|to)\b)", raw, re.I):
        return other.hold("lives in", places.known_place(other.subject))
    return False


def _is_over(other: _Other, preposition: str) -> bool:
    """ "it's over with Ana", "it's finished between Una and Greta"."""
    words, stop = other.claim.words, other.claim.stop
    at = next(i for i in range(other.verb.end, stop) if words[i].key == preposition) + 1
    group = other.whom.group(words, at, stop)
    names = [] if group is None or group.is_owner else list(group.all)
    if preposition == "with":
        names.insert(0, YOU)
    if len(names) == 2 and not names[1].startswith("your "):
        other.whom.notes.hold(names[0], "partner", names[1], act="was", since=other.since)
    return True


def _call(other: _Other) -> bool:
    """ "[everyone] calls me Jon"."""
    words, end, stop = other.claim.words, other.verb.end, other.claim.stop
    if end >= stop or words[end].key != "me":
        return False
    found = other.whom.names.at(words, end + 1, stop, certain=True)
    return found is not None and other.hold("name", ((found[0],), ""))


def _end(other: _Other) -> bool:
    """ "my contract with the council ended in October"."""
    match = re.match(
        r"(?:my|our) (?:contract|job|time|placement|internship|stint) (?:with|at) (.+)", other.subject, re.I
    )
    found = work.org(match[1]) if match else None
    if found:
        other.whom.notes.hold(YOU, "works at", found[0][0], act="was", since=other.since)
    return found is not None


def _set_off(other: _Other) -> bool:
    """ "[walnuts] set off my allergies"."""
    return "allerg" in other.raw and other.hold("allergic to", tastes.allergens(other.subject))


def _take_on(other: _Other) -> bool:
    """ "[the creamery] took me on as a fitter", "[they] made me foreman", "[they] let me go"."""
    words, stop, lemma = other.claim.words, other.claim.stop, other.verb.lemma
    who = other.whom.at(words, other.verb.end, stop)
    if who is None or who.is_owner:
        return False
    rest = other.claim.raw(who.end) if who.end < stop else ""
    needed = {"take": "on", "lay": "off", "let": "go"}.get(lemma, "")
    if not rest.startswith(needed) or (lemma == "offer" and "took it" not in other.claim.text):
        return False
    if lemma in ("sack", "fire", "lay", "let"):
        match = re.search(r"\b(?:from|at) (.+)", rest)
        found = work.org(match[1]) if match else None
        if found:
            other.whom.notes.hold(who.subject, "works at", found[0][0], act="was", since=other.since)
        return found is not None
    is_raised = lemma in ("make", "promote")
    told = _as_what(other, who.subject, rest, is_raised=is_raised)
    if is_raised:
        return told
    place = re.search(r"\bat (.+)", rest)
    is_named = re.match(r"(?:the |[A-Z])(?!hey\b|he\b|t\b)", other.subject) is not None
    employer = work.org(place[1]) if place else work.org(other.subject) if is_named else None
    return other.hold("works at", employer, of=who.subject) or told


def _as_what(other: _Other, subject: str, rest: str, *, is_raised: bool) -> bool:
    match = re.search(r"(?:^| )as (?:an? |the )?(?P<job>.+)$", rest)
    if match is None and is_raised:
        match = re.match(r"(?:up )?(?:to )?(?:an? |the )?(?P<job>.+)$", rest)
    return match is not None and other.hold("job", work.calling(f"a {match['job']}"), of=subject)


_VERBS: dict[str, Callable[[_Other], bool]] = {
    "be": _be,
    "call": _call,
    **dict.fromkeys(("end", "finish", "run"), _end),
    **dict.fromkeys(("set", "trigger", "bring"), _set_off),
    **dict.fromkeys(
        ("hire", "employ", "recruit", "poach", "take", "take on", "promote", "make", "offer"), _take_on
    ),
    **dict.fromkeys(("sack", "fire", "lay", "let"), _take_on),
}


# --- no subject at all ----------------------------------------------------------------------------

_DAY_AT = Pattern(
    r"^(?:.*\b(?:had|is|was|it is|back from|after|worked) )?(?:(?:my|the|a) )?(?:very )?(?P<which>first"
    r"|last) (?:day|shift|week) (?:back )?(?:at|with) (?P<value>.+)$",
    re.I,
)
_NEW_JOB = Pattern(r"^(?:my |the )?new job[,:]? ?(?:as )?(?:an? )?(?P<value>.+)$", re.I)
_NEW_HOME = Pattern(
    r"^(?:(?:the |my |our )?first (?:night|day|week|weekend)|settling (?:in|down)|unpacking)"
    r" (?:in|at) (?:the|my|our) new \w+ in (?P<value>.+)$",
    re.I,
)
_HELLO = Pattern(
    r"^(?:goodbye|bye bye|no more|farewell) [\w' -]+?,? (?:and )?(?:hello|it is) (?P<value>[\w' -]+)$", re.I
)
_JOB_AT = Pattern(r"^(?:my |the )?(?:new )?job (?:at|with) (?P<value>.+)$", re.I)
_LESSON = Pattern(r"^(?:my |had my |the )?first (?P<value>[\w -]+?) (?:lesson|class)\b", re.I)
_NONE = Pattern(r"^no (?P<value>[\w' -]+?) for me\b", re.I)
_NO_KIN = Pattern(r"^no (?:kids|children|siblings|pets|brothers or sisters)\b", re.I)


def fragment(claim: Claim, whom: Whom, at: datetime) -> bool:
    """ "first day at Tesco", "new job: barista at Costa", "no kids", "call me Jo"."""
    text, words = claim.text, claim.words
    first = words[claim.start].key
    day = find_day(text, at, "past")
    since = day.start if day else None
    if first == "call" and claim.start + 2 < claim.stop and words[claim.start + 1].key == "me":
        return _call_me(claim, whom)
    if (match := _DAY_AT.match(text)) and (found := work.org(match["value"])):
        act: Act = "holds" if match["which"].lower() == "first" else "was"
        whom.notes.hold(YOU, "works at", found[0][0], act=act, since=since)
        return True
    if (match := _NEW_JOB.match(text)) and (found := work.calling("a " + match["value"])):
        whom.notes.hold(YOU, "job", found[0][0], since=since)
        place = re.match(r"^(?:at|with|for) (.+)", found[1])
        if place and (org := work.org(place[1])):
            whom.notes.hold(YOU, "works at", org[0][0], since=since)
        return True
    home = _NEW_HOME.match(text) or _HELLO.match(text)
    if home and (found := places.known_place(home["value"])):
        whom.notes.hold(YOU, "lives in", found[0][0], since=since)
        return True
    if (match := _JOB_AT.match(text)) and (org := work.org(match["value"])):
        whom.notes.hold(YOU, "works at", org[0][0], since=since)
        return True
    if (match := _LESSON.match(text)) and (played := study.played(match["value"])):
        whom.notes.hold(YOU, "plays", played[0][0], since=since)
        return True
    if first == "no" and (match := _NO_KIN.match(text)):
        whom.notes.hold(YOU, "has", match[0].lower())
        return True
    if first == "no" and (match := _NONE.match(text)) and (food := tastes.food(match["value"])):
        whom.notes.hold(YOU, "doesn't eat", food[0][0])
        return True
    return False


def _call_me(claim: Claim, whom: Whom) -> bool:
    words, stop = claim.words, claim.stop
    found = whom.names.at(words, claim.start + 2, stop, certain=True)
    after = words[found[1]] if found and found[1] < stop else None
    if found is None or (after is not None and not after.gap and after.key not in _AFTER_CALL):
        return False
    whom.notes.hold(YOU, "name", found[0])
    return True


_AFTER_CALL = listed("everyone please by for instead everybody")
