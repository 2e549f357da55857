"""Whom a clause is about: names, kin, kin of kin, "she" and "he", and what leans on the clause before."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from samantha.memory.en import kin, patterns, rules, values
from samantha.memory.en.names import NAMES, NOT_PEOPLE
from samantha.memory.en.words import KIN, KIN_AND_PETS, NEVER_NAMES
from samantha.memory.learned import YOU, Known, Notes


@dataclass(frozen=True, kw_only=True)
class Who:
    """The person that a clause opens with, and what the clause then says of them.

    `owner` and `relation` are there where a kin word said whose they are; `name` is "" where none did.
    """

    subject: str
    rest: str
    is_we: bool = False
    owner: str = ""
    relation: str = ""
    name: str = ""
    is_former: bool = False
    others: tuple[str, ...] = ()  # "mum and dad": who else it is said of


@dataclass
class Whom:
    """Who is being talked of, as one turn goes on."""

    notes: Notes
    people: dict[str, Known]
    former: Mapping[str, str] = field(default_factory=dict)  # a name that somebody went by -> theirs now
    talked_of: str = ""  # whom "she" or "he" means; "" when that is not plain
    gender: str = ""
    subject: str = ""  # of the clause before, which "and works at ..." leans on
    last_subject: str = (
        YOU  # of the last clause that had one: "moved to Porto" is of the person only after that
    )

    # --- the person at the start of a clause --------------------------------------------------

    def read(self, clause: str) -> Who | None:
        """Whom a clause is about; None where that is not plain. Notes who is whose on the way."""
        who = self._opening(clause)
        if who is None or who.subject == YOU:
            return who
        if match := _AND.match(who.rest):
            other = self._opening(match["rest"]) if match["rest"].lower() not in ("i", "me") else None
            if other and (other.relation or other.name) and not other.rest.startswith("'s"):
                return Who(subject=who.subject, rest=other.rest.lstrip(" ,"), others=(other.subject,))
            return None if other is None else other
        return who

    def _opening(self, clause: str) -> Who | None:
        first, _, rest = clause.partition(" ")
        word = first.lower()
        if match := _WE.match(clause):
            self.introduce(match[0])
            return Who(subject=YOU, rest=clause[match.end() :], is_we=True)
        if word in ("i", "we"):
            return Who(subject=YOU, rest=rest, is_we=word == "we")
        if word in ("she", "he"):
            fits = self.talked_of and (not self.gender or self.gender == ("f" if word == "she" else "m"))
            return Who(subject=self.talked_of, rest=rest) if fits else None
        if word in ("his", "her", "their") and self.talked_of and (match := kin.PHRASE.match(rest)):
            return self._kin(self.talked_of, match, rest)
        if match := kin.OF_MINE.match(clause):
            return self._kin(YOU, match, clause)
        if word in ("my", "our"):
            if match := kin.PHRASE.match(rest):
                return self._kin(YOU, match, rest)
            if word == "my" or not rest[:1].isupper():
                return None
            return self._named(rest, is_ours=True)
        return self._named(clause)

    def _kin(self, owner: str, match: re.Match[str], text: str) -> Who | None:
        """ "[my] sister ana moved ..." is about Ana, and says who she is."""
        how = set(match["how"].lower().replace(",", "").split())
        relation = KIN_AND_PETS[match["kin"].lower()][0]
        rest = text[match.end() :]
        is_former = bool(how & kin.FORMER) and relation in ("partner", "boss")
        if place := kin.FROM.match(rest):
            rest = rest[place.end() :]
        if rest[:2] in ("'s", "s ") and (next_ := kin.PHRASE.match(rest[3:])):
            return self._kin(self.known_as(relation, owner), next_, rest[3:])
        if rest.startswith("'s "):
            after = kin.after_possessive(rest[3:])
            return Who(
                subject=self.known_as(relation, owner), rest=after or rest, owner=owner, relation=relation
            )
        found = self.name_after_kin(rest.strip(" ,"), has_comma=rest.startswith(","))
        if found is None:
            if not rest.startswith((" ", "s ")):
                return None
            subject = self.known_as(relation, owner)
            return Who(
                subject=subject, rest=rest.strip(" ,"), owner=owner, relation=relation, is_former=is_former
            )
        name = self.tell_apart(found[0][0], relation) if owner == YOU else found[0][0]
        self.hold_kin(owner, relation, name, how)
        after = found[1]
        if after.startswith("'s "):
            if next_ := kin.PHRASE.match(after[3:]):
                return self._kin(name, next_, after[3:])
            after = kin.after_possessive(after[3:])
        return Who(subject=name, rest=after.strip(" ,"), owner=owner, relation=relation, name=name)

    def _named(self, clause: str, *, is_ours: bool = False) -> Who | None:
        """ "ana moved ...", "Tom from work is ...", "Ifor, my late husband, built ..."."""
        first, _, rest = clause.partition(" ")
        bare = first.rstrip(",")
        name, has = re.sub(r"'s$", "", bare), bare.endswith("'s")
        key = name.casefold()
        found = values.likely_name(name)
        is_known = key in self.people or key in self.former
        is_name = is_known or (found is not None and found[0][0].casefold() in NAMES)
        looks_like_one = found is not None and name[:1].isupper() and key not in NOT_PEOPLE
        if not (is_name or looks_like_one):
            return self._leaning(clause)
        subject = self._resolved(name) if is_known else found[0][0] if found else name
        words = rest.split(maxsplit=1)
        if not has and words and _may_be_surname(words[0], is_known):
            full = values.likely_name(f"{name} {words[0].rstrip(',')}")
            if full and " " in full[0][0]:
                subject, rest = full[0][0], words[1] if len(words) > 1 else ""
        if has and (match := kin.PHRASE.match(rest)) and (is_name or match["how"] == ""):
            return self._kin(subject, match, rest)
        apposed = _APPOSED.match(rest)
        if apposed and (is_name or kin.THIRD.match(apposed["rest"].strip(" ,"))):
            relation = KIN_AND_PETS[apposed["kin"].lower()][0]
            subject = self.tell_apart(subject, relation)
            self.hold_kin(YOU, relation, subject, set(apposed["how"].lower().split()))
            after = apposed["rest"].strip(" ,")
            return Who(subject=subject, rest=after, name=subject) if after else None
        if place := kin.FROM.match(" " + rest) if not has else None:
            subject = f"{subject} from {place['place']}" if key not in self.former else subject
            if place["work"]:
                self.notes.hold(YOU, "colleague", subject)
            rest = rest[place.end() - 1 :].strip(" ,")
            return Who(subject=subject, rest=rest, name=subject)
        if has:
            rest = kin.after_possessive(rest)
        if not rest:
            return None
        if is_name or is_ours or rules.OF_PEOPLE.match(rest):
            return Who(subject=subject, rest=rest, name=subject)
        return self._leaning(clause)

    def _leaning(self, clause: str) -> Who | None:
        """A clause without a subject: of the person where one types so, or of whom the one before was."""
        is_of_me = self.subject in ("", YOU) and self.last_subject == YOU
        if is_of_me and (bare := patterns.without_i(clause)):
            return Who(subject=YOU, rest=bare)
        if self.subject and re.match(rf"{kin.CONTINUES}\b", clause, re.I):
            return Who(subject=self.subject, rest=clause)
        return None

    # --- names ----------------------------------------------------------------------------------

    def hold_kin(self, owner: str, relation: str, name: str, how: set[str]) -> None:
        """Note who somebody is. A late husband is one, and dead; one of an earlier time is over."""
        if "late" in how or "dead" in how:
            others = {known for known, what in self.people.values() if what == relation and known != name}
            self.notes.hold(owner, relation, name, act="was" if relation == "partner" and others else "holds")
            self.notes.hold(name, "died", "yes")
        else:
            is_over = bool(how & kin.FORMER) and relation in ("partner", "boss")
            self.notes.hold(owner, relation, name, act="was" if is_over else "holds")

    def name_after_kin(self, raw: str, *, has_comma: bool) -> values.Found | None:
        """The name in "ana moved to porto": known, or in the place where only a name fits."""
        if raw and (owner := re.match(r"([^\W\d_]+)'s (.+)", raw)):  # "tom's moving to berlin"
            word = owner[1]
            if _may_name(word) and (word[0].isupper() or word in NAMES or word in self.people):
                return (values.title([word]),), f"'s {owner[2]}"
            return None
        word, _, after = raw.partition(" ")
        bare = word.strip(",'")
        if known := self.people.get(bare.casefold()):
            return (known[0] if known[0].casefold() == bare.casefold() else values.title([bare]),), after
        found = values.likely_name(raw)
        if found is not None:
            return found
        if bare[:1].isupper() and bare.casefold() not in NEVER_NAMES and kin.THIRD.match(after):
            return values.proper_name(raw)
        if not bare.isalpha() or not _may_name(bare):
            return None
        if kin.THIRD.match(after) or (has_comma and word.endswith(",")):
            return values.name(bare) and ((values.title([bare]),), after)
        return None

    def tell_apart(self, name: str, relation: str) -> str:
        """The name that this one is kept under: "my friend Tom" is not "my brother Tom"."""
        named = [known for known in dict.fromkeys(self.people.values()) if known[0].split(" (")[0] == name]
        for known, what in named:
            if _kind(what) == _kind(relation) and (what == relation or _kind(what) == "friend"):
                return known
        clash = any(what and _kind(what) != _kind(relation) for _, what in named)
        return f"{name} ({relation})" if clash else name

    def _resolved(self, name: str) -> str:
        key = name.casefold()
        return self.former[key] if key in self.former else self.people[key][0]

    def known_as(self, relation: str, owner: str = YOU) -> str:
        """The name of the one who is that to the owner; "your sister" where none is known."""
        names = {name for name, what in self.people.values() if what == relation and owner == YOU}
        names |= {
            item.value
            for item in self.notes.learned
            if item.relation == relation and item.subject == owner and item.act == "holds"
        }
        if len(names) == 1:
            return next(iter(names))
        return f"your {relation}" if owner == YOU else f"{owner}'s {relation}"

    def owner(self, whose: str) -> str:
        """Whose birthday: "my", "my sister's", "ana's"."""
        if whose.lower() in ("my", "our"):
            return YOU
        if whose.lower() in ("his", "her", "their"):
            return self.talked_of
        bare = kin.BARE.sub("my ", re.sub("'s$", "", whose) + " is")
        who = self.read(bare)
        if who is not None:
            return who.subject if who.rest.strip() == "is" else ""
        found = values.any_name(whose.removesuffix("'s"))
        return found[0][0] if found else ""

    # --- who is mentioned -----------------------------------------------------------------------

    def introduce(self, clause: str) -> None:
        """ "i'm having lunch with my friend tom" says who Tom is, whatever else it says."""
        for match in kin.MY_KIN.finditer(clause):
            rest = clause[match.end() :]
            if place := kin.FROM.match(rest):
                rest = rest[place.end() :]
            is_apart = rest.startswith((" ", ", ")) and (rest[0] == " " or rest[2:3].isupper())
            found = self.name_after_kin(rest.strip(" ,"), has_comma=False) if is_apart else None
            self._introduce(match, found)
        for match in kin.TITLED.finditer(clause):
            if match["name"].casefold() not in NEVER_NAMES:
                self._introduce(match, ((match["name"],), ""))

    def appose(self, sentence: str) -> None:
        """ "had lunch with Declan, my brother", "a text from Bea, that's my friend"."""
        for match in kin.APPOSED.finditer(sentence):
            self._introduce(match, values.any_name(match["name"]))

    def _introduce(self, match: re.Match[str], found: values.Found | None) -> None:
        if found is None:
            return
        relation = KIN_AND_PETS[match["kin"].lower()][0]
        how = set(match["how"].lower().split()) if "how" in match.re.groupindex else set()
        name = self.tell_apart(found[0][0], relation)
        if not self._knows(name):
            self.hold_kin(YOU, relation, name, how)

    def _knows(self, name: str) -> bool:
        known = self.people.get(name.casefold())
        return bool(known and known[1]) or any(item.value == name for item in self.notes.learned)

    def mention(self, clause: str) -> None:
        """Note whom a clause names, for the pronouns after it; two people at once leave it open."""
        named: dict[str, str] = {}
        for match in kin.MY_KIN.finditer(kin.BARE.sub("my ", clause)):
            relation, gender = KIN_AND_PETS[match["kin"].lower()]
            rest = clause[match.end() :].strip(" ,")
            found = self.name_after_kin(rest, has_comma=False)
            named[found[0][0] if found else self.known_as(relation)] = gender
        for word in _NAME_WORD.findall(clause):
            key = word.casefold()
            if key in self.people or key in self.former:
                name = self._resolved(word)
                relation = self.people[name.casefold()][1] if name.casefold() in self.people else ""
                named.setdefault(name, _GENDERS.get(relation, ""))
            elif key in NAMES and values.likely_name(key):
                named.setdefault(word.title(), "")
        for item in self.notes.learned:
            if item.subject == YOU and item.relation in _GENDERS and item.value in named:
                named[item.value] = named[item.value] or _GENDERS[item.relation]
            if item.subject == YOU and item.relation == "name":
                named.pop(item.value, None)
        if any(match["kin"].lower() in KIN for match in kin.SOME_KIN.finditer(clause)):
            named.setdefault("", "")  # "we have one daughter": whoever was talked of before is not meant now
        if self.subject in named and self.subject:  # the one a clause is about, before others in it
            self.talked_of, self.gender = self.subject, named[self.subject]
        elif len(named) == 1:
            (self.talked_of, self.gender) = next(iter(named.items()))
        elif named:
            self.talked_of = ""
        elif self.subject not in ("", YOU):
            self.talked_of, self.gender = self.subject, self.gender if self.talked_of == self.subject else ""


_NAME_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_AND = re.compile(r"^(?:and|&) (?P<rest>.+)$", re.I)
_WE = re.compile(
    r"^(?:me|myself) and (?:my |our )?(?:[\w-]+ ){1,3}?(?=(?:have|are|were|live|moved|got|both|just)\b)", re.I
)
_APPOSED = re.compile(
    rf"^(?:my|our) {kin.PHRASE.pattern}(?P<rest>,? (?!(?-i:[A-Z])).+)$",
    re.I,
)
_GENDERS = dict(KIN_AND_PETS.values())


def _may_name(word: str) -> bool:
    """May an unknown word in small letters be a name? Not where it is some form of a verb."""
    return word.lower() not in NEVER_NAMES and not re.search(r"(?:ed|ing|ly|n't)$", word)


def _may_be_surname(word: str, is_known: bool) -> bool:
    return word[:1].isupper() and not is_known and word.lower().strip(",") not in NEVER_NAMES | NOT_PEOPLE


def _kind(relation: str) -> str:
    """Family, animals and other people: nobody is of two of these kinds."""
    if relation in kin.ANIMALS:
        return "animal"
    same = {"ex": "partner", "son": "child", "daughter": "child"}
    return same.get(relation, relation) if relation in kin.FAMILY else "friend"
