"""What is told of something that is somebody's: "my name is", "Ana's birthday is", "my flat is in"."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from samantha.core import pattern as re
from samantha.memory.en import kin, patterns, places, study, values, work
from samantha.memory.en.clauses import Claim
from samantha.memory.en.days import Toward, birthday_of, find_day
from samantha.memory.en.listed import listed
from samantha.memory.en.nouns import ATTRIBUTES, DWELLINGS
from samantha.memory.en.verbs import BE, read_verb
from samantha.memory.learned import YOU, Act
from samantha.memory.whom import Who, Whom


@dataclass(frozen=True, kw_only=True)
class _Its:
    """Something of somebody, and what is said of it: `value` is the place of the word after "is"."""

    claim: Claim
    whom: Whom
    at: datetime
    owner: str
    of: Who | None
    noun: str
    value: int
    is_denied: bool

    @property
    def raw(self) -> str:
        return self.claim.raw(self.value) if self.value < self.claim.stop else ""

    def hold(self, relation: str, found: values.Found | None) -> bool:
        for value in found[0] if found else ():
            self.whom.notes.hold(self.owner, relation, value, act="ended" if self.is_denied else "holds")
        return found is not None


def attribute(claim: Claim, who: Who | None, whom: Whom, at: datetime) -> bool:
    """Learn from a clause about what is somebody's; whether it is one. `who`: whom it opens with."""
    words, start, stop = claim.words, claim.start, claim.stop
    if who is None and (_plural(claim, whom) or (words[start].key == "mine" and _mine(claim, whom, at))):
        return True
    owner, i = _owner(claim, who, whom)
    while i < stop and words[i].key in _WHICH:
        if (
            words[i].key in ("maiden", "middle", "last", "second")
            and i + 1 < stop
            and words[i + 1].key == "name"
        ):
            return True  # not what anybody is called
        i += 1
    if i + 1 < stop and NTH.fullmatch(words[i].key) and words[i + 1].key in BIRTHDAYS:
        i += 1
    if not owner and words[start].key in ("his", "her") and i + 2 < stop and words[i].key == "name":
        found = whom.names.at(words, i + 2, stop, certain=True)  # somebody who is yet to be told of
        whom.talked_of = found[0] if found else whom.talked_of
        return True
    if not owner or i >= stop:
        return False
    noun = words[i].key
    if noun in FAVOURITE:
        return favourite(claim, whom, owner)
    read = _nth if NTH.fullmatch(noun) else _tongue if noun in study.LANGUAGES else _READERS.get(noun)
    if read is None:
        return False
    behind = i + 1
    while behind < stop and words[behind].key in _JUST:
        behind += 1
    verb = read_verb(words, behind, stop) if behind < stop else None
    if verb is None and not ((behind < stop and words[behind].gap) or noun in BIRTHDAYS):
        return False
    if verb is not None and (verb.is_unreal or verb.lemma not in ("be", "fall", "come", "call")):
        return False
    return read(
        _Its(
            claim=claim,
            whom=whom,
            at=at,
            owner=owner,
            of=who if who is not None and who.is_owner else None,
            noun=noun,
            value=verb.end if verb is not None and verb.lemma != "come" else behind,
            is_denied=verb is not None and verb.is_denied,
        )
    )


def _owner(claim: Claim, who: Who | None, whom: Whom) -> tuple[str, int]:
    """Whose it is, and the place of the noun."""
    start, key = claim.start, claim.words[claim.start].key
    if who is not None:
        is_theirs = who.is_owner or key in ("her", "his")
        return (who.subject, who.end) if is_theirs else ("", start)
    if key in ("my", "our"):
        return YOU, start + 1
    if key in ("his", "her", "their"):
        return whom.talked_of, start + 1
    is_bare = key in ("home", "name", "birthday", "bday")
    is_theirs = (
        key == "the" or key in BIRTHDAYS
    ) and whom.is_fresh  # "a present for Ana, the birthday's ..."
    owner = whom.talked_of if is_theirs and whom.talked_of else YOU
    return (owner, start + (key == "the")) if is_bare or key == "the" else ("", start)


def _home(its: _Its) -> bool:
    behind = re.match(r"(?:(?:up|down|over|out|back|still|now) )?(?:in|near|on) ", its.raw, re.I)
    raw = its.raw[behind.end() :] if behind else its.raw if its.noun == "home" else ""
    if raw:
        its.hold("lives in", places.known_place(raw))
    return bool(raw)


def _studies(its: _Its) -> bool:
    raw = its.raw.removeprefix("in ")
    named = study.begun_study(raw) or (study.subject(raw) if raw != its.raw else None)
    return its.hold("studies", named)


def _nth(its: _Its) -> bool:
    """ "Dad's 70th is on the 4th of May"."""
    day = find_day(its.raw, its.at, "future")
    since = day.start if day else None
    its.whom.notes.hold(its.owner, "age", its.noun[:-2], since=since)
    return _birthday(its)


def _plural(claim: Claim, whom: Whom) -> bool:
    """ "my kids are leo and mia", "my two are Poppy and Jake, 9 and 12", "the girls are called ..."."""
    words, start, stop = claim.words, claim.start, claim.stop
    if words[start].key not in ("my", "our", "the"):
        return False
    i = kin.skip_adjectives(words, start + 1, stop)
    relation = kin.plural_at(words, i, stop)
    if (
        not relation
        and words[start].key != "the"
        and start + 2 < stop
        and words[start + 1].key in ("two", "three", "four")
        and words[start + 2].key in BE
    ):
        relation, i = "child", start + 1
    if not relation or i + 2 >= stop:
        return False
    i += 1
    if words[i].key in ("'s", "names", "name"):
        i += 1
    if words[i].key not in BE:
        return False
    i += 1
    is_said = words[i].key in ("called", "named")
    names, behind = whom.names.several(words, i + is_said, stop, certain=is_said)
    if not names:
        return False
    ages = re.findall(r"\b\d{1,2}\b", claim.raw(behind)) if behind < stop else []
    for n, name in enumerate(names):
        told = whom.names.tell_apart(name, relation)
        whom.hold_kin(YOU, relation, told, set())
        if len(ages) == len(names):
            whom.notes.hold(told, "age", ages[n])
    return True


def _tongue(its: _Its) -> bool:
    """ "my Spanish is good"."""
    is_good = _GOOD.match(its.raw) is not None
    if is_good and not its.is_denied:
        its.whom.notes.hold(its.owner, "speaks", its.noun.title())
    return is_good


_GOOD = re.compile(
    r"(?:fluent|(?:pretty |quite |very |really )?(?:good|decent|fine|ok|okay|not bad|perfect|better)"
    r"|getting better"
    r"|improving|coming (?:on|along)|(?:a bit )?rusty)\b",
    re.I,
)


def _mine(claim: Claim, whom: Whom, at: datetime) -> bool:
    match = re.match(r"mine(?:'s| is| was)?(?: on)? (.+?)(?:, my birthday.*)?$", claim.text, re.I)
    value = birthday_of(match[1], at) if match else None
    if value:
        whom.notes.hold(YOU, "birthday", value)
    return value is not None


def _birthday(its: _Its) -> bool:
    toward: Toward = "past" if _PAST.search(its.claim.text) else "future"
    raw = re.sub(r"^(?:always |coming up,? |next )?(?:on )?", "", its.raw, flags=re.I) or its.raw
    value = birthday_of(f"on {raw}", its.at, toward) or birthday_of(raw, its.at, toward)
    if value:
        its.whom.notes.hold(its.owner, "birthday", value)
        day = find_day(its.claim.text, its.at, toward)
        its.whom.ahead = day.start if day and toward == "future" else None
    if nth := _NTH_BIRTHDAY.search(its.claim.text):
        its.whom.notes.hold(its.owner, "age", nth[1])
    return True


def its_birthday(claim: Claim, whom: Whom, at: datetime) -> bool:
    """ "it's my birthday on friday", "14 march is Ana's birthday", "today's my birthday"."""
    owner, text = _whose(claim, whom), claim.text
    if not owner:
        return False
    toward: Toward = "past" if _PAST.search(text) else "future"
    value = birthday_of(text, at, toward) or birthday_of(whom.topic, at, toward)
    if value is None and toward == "future" and _TODAY.match(text):
        value = f"{at.day} {at:%B}"
    if value is None:
        return False
    whom.notes.hold(owner, "birthday", value)
    day = find_day(text, at, toward)
    whom.ahead = day.start if day else at
    whom.talked_of = owner if owner != YOU else whom.talked_of
    if nth := _NTH_BIRTHDAY.search(text):
        whom.notes.hold(owner, "age", nth[1])
    return True


def _whose(claim: Claim, whom: Whom) -> str:
    """Whose birthday is meant: "my 40th", "Ana's birthday"; "" where that is not plain."""
    words, start, stop = claim.words, claim.start, claim.stop
    j = next(i for i in range(start, stop) if words[i].key in BIRTHDAYS or NTH.fullmatch(words[i].key)) - 1
    while j >= start and re.fullmatch(r"\d+(?:st|nd|rd|th)|\w+(?:th|st|ieth)|big", words[j].key):
        j -= 1
    if j < start:
        return ""
    if words[j].key in ("my", "our"):
        return YOU
    if words[j].key in ("his", "her"):
        return whom.talked_of
    for k in range(max(start, j - 5), j + 1):
        who = whom.at(words, k, stop)
        if who is not None and who.is_owner and who.end == j + 1:
            return who.subject
    return ""


_PAST = re.compile(r"\b(?:was|yesterday|last)\b", re.I)
_NTH_BIRTHDAY = re.compile(r"\b(\d+)(?:st|nd|rd|th) (?:birthday|bday)", re.I)
_TODAY = re.compile(r"(?:it is|today is|this|and|so)\b.*(?:birthday|bday)[ ,]*$", re.I)


def _name(its: _Its) -> bool:
    words, whom, of = its.claim.words, its.whom, its.of
    found = whom.names.at(words, its.value, its.claim.stop, certain=True)
    if found is None:
        return bool(its.raw)
    after = words[found[1]] if found[1] < its.claim.stop else None
    if after is not None and not after.gap and after.key not in _AFTER_NAME:
        return True
    act: Act = "ended" if its.is_denied else "holds"
    if its.owner == YOU:
        whom.notes.hold(YOU, "name", found[0], act=act)
        whom.behind_name = found[1] if after is not None and after.gap == "," else 0
        return True
    owner, relation = (of.owner, of.relation) if of is not None and not of.name else ("", "")
    if not relation and its.owner.startswith("your "):
        owner, relation = YOU, its.owner.removeprefix("your ")
    if relation:
        name = whom.names.tell_apart(found[0], relation) if owner == YOU else found[0]
        whom.notes.hold(owner, relation, name, act=act)
        whom.newly[its.owner] = name
        whom.talked_of = name
    return True


_AFTER_NAME = listed("and but i by actually btw after like since she he with now")


def _work(its: _Its) -> bool:
    match = re.match(r"(?:as )?(?:an? )?(?P<job>[\w -]+?)?,? ?(?:at|with) (?P<org>.+)$", its.raw, re.I)
    is_at = match is not None and its.hold("works at", work.org(match["org"]))
    calling = work.calling("a " + re.sub(r"^(?:as )?(?:an? |being an? )?", "", its.raw, flags=re.I))
    return its.hold("job", calling) or is_at


def favourite(claim: Claim, whom: Whom, owner: str) -> bool:
    """ "my favourite colour is ochre", "winter is my favourite season"."""
    for pattern in patterns.FAVOURITES:
        if match := pattern.match(_ITS.sub(r"\1 is ", claim.text)):
            found = values.thing(re.sub(r"^(?:my|our) ", "", match["value"]))
            if found and match["what"].lower().split()[0] not in ("part", "place", "way", "time", "one"):
                whom.notes.hold(owner or YOU, "favourite", f"{match['what'].lower()}: {found[0][0]}")
                return True
    return False


_ITS = re.compile(r"(\bfav\w* \w+)'s ", re.I)
FAVOURITE = listed("favourite favorite fave fav")
BIRTHDAYS = listed("birthday bday b-day")
NTH = re.compile(r"(\d{2,3})(?:st|nd|rd|th)")
_WHICH = listed(
    """
own new full first real last old current middle maiden whole mother second native actual given main
biggest
"""
)
_JUST = listed("always just actually probably also still now really")
_READERS: dict[str, Callable[[_Its], bool]] = {
    **dict.fromkeys(BIRTHDAYS, _birthday),
    **dict.fromkeys(("name", "surname", "nickname"), _name),
    **dict.fromkeys(("job", "work", "profession", "trade", "occupation", "employer", "workplace"), _work),
    **dict.fromkeys(DWELLINGS & ATTRIBUTES | {"home"}, _home),
    **dict.fromkeys(("degree", "course", "major", "subject"), _studies),
    **dict.fromkeys(("language", "tongue"), lambda its: its.hold("speaks", study.languages(its.raw))),
    **dict.fromkeys(("hobby", "hobbies", "passion"), lambda its: its.hold("likes", values.things(its.raw))),
    "hometown": lambda its: its.hold("from", places.place(its.raw)),
    "age": lambda its: its.hold("age", values.age(its.raw)),
}
"""What may be somebody's, and how what is said of it is read."""
