"""Whom a clause is about: names, kin, "she" and "he", and what leans on the clause before."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from samantha.memory.en import patterns, values
from samantha.memory.en.days import find_day
from samantha.memory.en.names import NAMES
from samantha.memory.en.words import KIN, KIN_AND_PETS, NEVER_NAMES
from samantha.memory.learned import YOU, Known, Notes


@dataclass
class Whom:
    """Who is being talked of, as one turn goes on."""

    notes: Notes
    people: dict[str, Known]
    talked_of: str = ""  # whom "she" or "he" means; "" when that is not plain
    gender: str = ""
    subject: str = ""  # of the clause before, which "and works at ..." leans on
    last_subject: str = (
        YOU  # of the last clause that had one: "moved to Porto" is of the person only after that
    )

    def subject_of(self, clause: str) -> tuple[str, str, bool]:
        """(whom it is about, or "" where that is not plain; what is said of them; whether it was "we")."""
        first, _, rest = clause.partition(" ")
        word = first.lower()
        if word in ("i", "we"):
            return YOU, rest, word == "we"
        if word in ("she", "he"):
            fits = self.talked_of and (not self.gender or self.gender == ("f" if word == "she" else "m"))
            return (self.talked_of, rest, False) if fits else ("", "", False)
        if match := patterns.MY_KIN.match(clause):
            return *self._kin_subject(match, clause[match.end() :]), False
        name, possessive = re.sub(r"'s$", "", first.rstrip(",")), first.endswith("'s")
        key = name.casefold()
        found = values.likely_name(name)
        if key in self.people or (found and found[0][0].casefold() in NAMES):
            subject = self.people[key][0] if key in self.people else found[0][0] if found else ""
            apposition = re.match(r"^,? ?my (?P<how>(?:\w+ )?)(?P<kin>[\w-]+),? (?=\w)", rest, re.I)
            if apposition and (kin := KIN_AND_PETS.get(apposition["kin"].lower())):
                self.notes.hold(YOU, kin[0], subject)
                rest = rest[apposition.end() :]
            if possessive:
                rest = _after_possessive(rest)
            return (subject, rest, False) if rest else ("", "", False)
        is_of_me = self.subject in ("", YOU) and self.last_subject == YOU
        if is_of_me and (bare := patterns.without_i(clause)):
            return YOU, bare, False
        if (
            found
            and name[0].isupper()
            and (rest := (_after_possessive(rest) if possessive else rest))
            and patterns.OF_PEOPLE.match(rest)
        ):
            return found[0][0], rest, False
        if self.subject and re.match(rf"{_CONTINUES}\b", clause, re.I):
            return self.subject, clause, False
        return "", "", False

    def _kin_subject(self, match: re.Match[str], rest: str) -> tuple[str, str]:
        """ "my sister ana moved ..." is about Ana, and says who she is."""
        relation = KIN_AND_PETS[match["kin"].lower()][0]
        if rest.startswith("'s "):
            after = _after_possessive(rest[3:])
            return (self.known_as(relation), after) if after else ("", "")
        raw = rest.strip(" ,")
        found = self.name_after_kin(raw, has_comma=rest.startswith(","))
        if found is None:
            return (self.known_as(relation), raw) if rest.startswith(" ") else ("", "")
        former = bool(set(match["how"].lower().split()) & patterns.FORMER) and relation in ("partner", "boss")
        if not former:
            self.notes.hold(YOU, relation, found[0][0])
        return found[0][0], found[1].strip(" ,")

    def name_after_kin(self, raw: str, *, has_comma: bool) -> values.Found | None:
        """The name in "ana moved to porto": known, or in the place where only a name fits."""
        if raw and (owner := re.match(r"([^\W\d_]+)'s (.+)", raw)):  # "tom's moving to berlin"
            raw = f"{owner[1]} {after}" if (after := _after_possessive(owner[2])) else ""
        known = self.people.get(raw.split()[0].strip(",'").casefold()) if raw else None
        if known:
            return (known[0],), raw.split(" ", 1)[1] if " " in raw else ""
        found = values.likely_name(raw)
        if found is not None:
            return found
        word, _, after = raw.partition(" ")
        if not word.strip(",").isalpha() or word.lower().strip(",") in NEVER_NAMES:
            return None
        if re.match(rf"{_THIRD}\b", after) or (has_comma and word.endswith(",")):
            return values.name(word.strip(",")) and ((values.title([word.strip(",")]),), after)
        return None

    def known_as(self, relation: str) -> str:
        names = {name for name, what in self.people.values() if what == relation}
        names |= {
            item.value for item in self.notes.learned if item.relation == relation and item.subject == YOU
        }
        return next(iter(names)) if len(names) == 1 else f"your {relation}"

    def owner(self, whose: str) -> str:
        """Whose birthday: "my", "my sister's", "ana's"."""
        if whose.lower() in ("my", "our"):
            return YOU
        subject, rest, _ = self.subject_of(whose.removesuffix("'s") + " is")
        return subject if rest.strip() == "is" else ""

    def introduce(self, clause: str) -> None:
        """ "i'm having lunch with my friend tom" says who Tom is, whatever else it says."""
        for match in patterns.MY_KIN.finditer(clause):
            rest = clause[match.end() :]
            found = self.name_after_kin(rest[1:], has_comma=False) if rest.startswith(" ") else None
            former = bool(set(match["how"].lower().split()) & patterns.FORMER)
            if found and not former and not self._knows(found[0][0]):
                self.notes.hold(YOU, KIN_AND_PETS[match["kin"].lower()][0], found[0][0])

    def _knows(self, name: str) -> bool:
        return name.casefold() in self.people or any(item.value == name for item in self.notes.learned)

    def mention(self, clause: str) -> None:
        """Note whom a clause names, for the pronouns after it; two people at once leave it open."""
        named: dict[str, str] = {}
        for match in patterns.MY_KIN.finditer(clause):
            relation, gender = KIN_AND_PETS[match["kin"].lower()]
            rest = clause[match.end() :].strip(" ,")
            found = self.name_after_kin(rest, has_comma=False)
            named[found[0][0] if found else self.known_as(relation)] = gender
        for word in _NAME_WORD.findall(clause):
            key = word.casefold()
            if key in self.people:
                name, relation = self.people[key]
                named.setdefault(name, _GENDERS.get(relation, ""))
            elif key in NAMES and values.likely_name(key):
                named.setdefault(word.title(), "")
        for item in self.notes.learned:
            if item.subject == YOU and item.relation in _GENDERS and item.value in named:
                named[item.value] = named[item.value] or _GENDERS[item.relation]
            if item.subject == YOU and item.relation == "name":
                named.pop(item.value, None)
        if any(match["kin"].lower() in KIN for match in patterns.SOME_KIN.finditer(clause)):
            named.setdefault("", "")  # "we have one daughter": whoever was talked of before is not meant now
        if len(named) == 1:
            (self.talked_of, self.gender) = next(iter(named.items()))
        elif named:
            self.talked_of = ""


_ANY_DAY = datetime(2000, 1, 1, tzinfo=UTC)  # to see whether a day is named, not which
_NAME_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_GENDERS = dict(KIN_AND_PETS.values())
_THIRD = (
    r"(?:is|was|has|had|moved|lives|works|got|said|came|called|turned|wants|loves|hates|likes|will|can|just"
    r"|and i|told|went|left|started|plays|studies|thinks|says|died|passed|broke|gave|made|keeps|never|always"
    r"|does|did|who|visited|brought|took|lost|won)"
)
_CONTINUES = (
    r"(?:live|lives|living|work|works|working|have|has|am|is|love|loves|hate|hates|like|likes|moved|study|studies"
    r"|got|do not|does not|was born|were born|grew up|adore|enjoy|enjoys|can not stand|prefer|speak|speaks"
    r"|play|plays|just moved|just started|started|quit|used to|married)"
)


def _after_possessive(rest: str) -> str:
    """What follows "ana's": a predicate where it stands for "is" or "has", "" where it owns something."""
    if re.match(
        r"(?:called|named|allergic|an? |from |living|based|\d|not |married|engaged|dating|vegan|vegetarian"
        r"|my )",
        rest,
        re.I,
    ):
        return f"is {rest}"
    if re.match(r"(?:moved|got|been|started|joined|died|quit|left|relocated|adopted|bought)\b", rest, re.I):
        return f"has {rest}"
    if re.match(r"[a-z]+ing\b", rest) and find_day(rest, _ANY_DAY, "future"):
        return f"is {rest}"
    return "is" if rest == "is" else ""
