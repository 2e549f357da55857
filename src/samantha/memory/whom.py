"""Whom words mean: names, kin, kin of kin, "she" and "he", and what leans on the clause before."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from samantha.memory.en import givennames as given
from samantha.memory.en import kin
from samantha.memory.en.beside import beside
from samantha.memory.en.listed import listed
from samantha.memory.en.names import ALSO_WORDS, NAMES
from samantha.memory.en.nouns import ATTRIBUTES, TITLES
from samantha.memory.en.tokens import Words
from samantha.memory.en.towns import TOWNS
from samantha.memory.en.verbs import FORMS, is_finite
from samantha.memory.en.words import KIN_AND_PETS, PLURALS
from samantha.memory.learned import YOU, Notes
from samantha.memory.names import Names


@dataclass(frozen=True, kw_only=True)
class Who:
    """Somebody that the words at one place mean; `end` is the place of the word after them.

    `owner` and `relation` are there where a kin word said whose they are; `name` is "" where none did.
    `is_owner` where "'s" follows and something of theirs is meant.
    """

    subject: str
    end: int
    is_we: bool = False
    owner: str = ""
    relation: str = ""
    name: str = ""
    is_former: bool = False
    is_owner: bool = False
    others: tuple[str, ...] = ()  # "mum and dad": who else

    @property
    def all(self) -> tuple[str, ...]:
        return (self.subject, *self.others)


@dataclass
class Whom:
    """Who is being talked of, as one turn goes on."""

    notes: Notes
    names: Names
    talked_of: str = ""  # whom "she" or "he" means; "" when that is not plain
    gender: str = ""
    named: dict[str, str] = field(default_factory=dict)  # in the clause being read, each with a gender or ""
    unnamed: tuple[str, str, bool] | None = (
        None  # (owner, relation) of somebody whose name may come next; alone?
    )
    is_fresh: bool = False  # whoever is talked of was named in this very turn
    thing: str = ""  # what the clause before was about, which "allergic" may be said of
    topic: str = ""  # a thing that was named alone just before: "old maps, i love them"
    ahead: datetime | None = None  # a birthday to come that was told just before: "she'll be seven"
    behind_name: int = 0  # where more stands about the person, behind their name: ", 67, retired"
    just_named: str = ""  # a child whose name was just told: "born on tuesday" is of them
    read_to: int = 0  # the place behind the subject of the clause, whose people are noted
    newly: dict[str, str] = field(default_factory=dict)  # "your father" -> the name that this turn gave
    was_greeted: bool = False
    only: str = ""  # the one somebody whom the whole turn names, and of whom it says who they are
    last: tuple[int, str] = (-1, "")  # where the last person of a clause ends, and who it is

    # --- somebody at a place in a clause --------------------------------------------------------

    def group(self, words: Words, i: int, stop: int) -> Who | None:
        """Everybody at this place: "mum and dad", "me and Jo", "Priya, Sam and Lee"."""
        first = self.at(words, i, stop)
        found = first
        if first is not None and first.subject != YOU and not first.is_owner:
            self.talked_of, self.gender = first.subject, self.named.get(first.subject, self.gender)
        while found is not None and first is not None and not found.is_owner and found.end < stop:
            word = words[found.end]
            at = found.end + 1 if word.key in ("and", "&") and word.gap != "|" else found.end
            if at == found.end and not (word.gap == "," and _lists_on(words, at, stop)):
                break
            nxt = self.at(words, at, stop) if at < stop else None
            if nxt is None or (not nxt.relation and not nxt.name and nxt.subject != YOU):
                return (
                    None if words[found.end].key in ("and", "&") and _is_verb_soon(words, at, stop) else found
                )
            if nxt.is_owner:  # "Ana and Ben's wedding"
                break
            others = tuple(name for name in (*found.others, *nxt.all) if name != found.subject)
            found = replace(found, others=others, end=nxt.end, is_we=found.is_we)
        if found is None or YOU not in found.all:
            return found
        rest = tuple(name for name in found.all if name != YOU)
        return replace(found, subject=YOU, others=rest, is_we=found.is_we or bool(rest))

    def at(self, words: Words, i: int, stop: int) -> Who | None:
        """Somebody whose words begin here. Notes who is whose on the way."""
        found = self._at(words, i, stop) if i < stop else None
        if found is not None:
            self.last = (found.end, found.subject)
        return found

    def _at(self, words: Words, i: int, stop: int) -> Who | None:
        key = words[i].key
        if key in _ME:
            return Who(subject=YOU, end=i + 1, is_we=_ME[key])
        if key in ("she", "he", "him"):
            return self._pronoun(key, i + 1)
        if key in _MINE:
            return self._possessed(words, i, stop)
        if key in ("a", "an", "one", "another", "some"):
            return self._of_mine(words, i, stop)
        if key == "the" and i + 2 < stop and (several := self._plural(words, i + 1, stop)):
            return several
        if key == "the" and i + 3 < stop and words[i + 1].key in kin.SOMEBODY:
            beside = kin.place_after(words, i + 2, stop)
            is_near = beside is not None and words[i + 2].key in (
                "next",
                "upstairs",
                "downstairs",
                "across",
                "over",
            )
            return self._with_name(YOU, "neighbour", set(), words, i + 2, stop) if is_near else None
        if key == "the" and i + 3 < stop and (of := self._kin_of(words, i + 1, stop)):
            return of
        if key == "the" and i + 2 < stop:
            found = kin.kin_at(words, kin.skip_adjectives(words, i + 1, stop), stop)
            if found and words[found.end - 1].key in _THE:
                return self._kin(YOU, words, i + 1, stop)
            return None
        if key in KIN_AND_PETS or key in kin.PLURAL_OWNERS:
            return self._bare_kin(words, i, stop)
        if key in ("best", "big", "little", "older", "younger", "twin") and (i == 0 or words[i].gap):
            j = kin.skip_adjectives(words, i, stop)
            if j > i and j < stop and words[j].key in kin.ELSE | {"mate", "friend"}:
                return self._kin(YOU, words, i, stop)
        return self._named(words, i, stop)

    def _pronoun(self, key: str, end: int) -> Who | None:
        gender = "f" if key in ("she", "her") else "m"
        if not self.talked_of or self.gender not in ("", gender):
            return None
        return Who(subject=self.talked_of, end=end)

    def _possessed(self, words: Words, i: int, stop: int) -> Who | None:
        owner = YOU if words[i].key in ("my", "our", "mine") else self.talked_of
        if i + 1 >= stop:
            return None
        if owner and kin.kin_at(words, kin.skip_adjectives(words, i + 1, stop), stop):
            return self._kin(owner, words, i + 1, stop)
        if words[i].key == "her" and self.talked_of and not _opens_noun(words[i + 1].key):
            return self._pronoun("her", i + 1)
        if words[i].key in ("my", "our") and (several := self._plural(words, i + 1, stop)):
            return several
        if words[i].key in ("my", "our"):
            name = self.names.at(words, i + 1, stop)
            if name and words[i + 1].key not in KIN_AND_PETS:
                return self._after_name(name[0], words, name[1], stop)
        return None

    def _plural(self, words: Words, i: int, stop: int) -> Who | None:
        """ "[my] kids Leo and Mia", "[my] two boys, Dylan and Tomos"."""
        j = kin.skip_adjectives(words, i, stop)
        while j < stop and (words[j].key in ("two", "three", "four", "five")):
            j += 1
        relation = kin.plural_at(words, j, stop)
        if not relation or j + 1 >= stop or words[j + 1].gap == "|":
            return None
        start = j + 1
        is_said = words[start].key in ("called", "named")
        names, end = self.names.several(words, start + is_said, stop, certain=is_said)
        if len(names) < 2:
            return None
        told = [self.names.tell_apart(name, relation) for name in names]
        for name in told:
            self.hold_kin(YOU, relation, name, set())
            self._mention(name, relation)
        return Who(subject=told[0], others=tuple(told[1:]), end=end, name=told[0])

    def _kin_of(self, words: Words, i: int, stop: int) -> Who | None:
        """ "[the] sister of Marta"."""
        found = kin.kin_at(words, kin.skip_adjectives(words, i, stop), stop)
        if found is None or found.end + 1 >= stop or words[found.end].key != "of":
            return None
        owner = self.at(words, found.end + 1, stop)
        if owner is None or owner.is_owner or owner.subject == YOU:
            return None
        return self._with_name(owner.subject, found.relation, set(), words, owner.end, stop)

    def _of_mine(self, words: Words, i: int, stop: int) -> Who | None:
        """ "a friend of mine called Tom", "one of my colleagues, Priya"."""
        if (
            words[i].key == "one"
            and i + 3 < stop
            and words[i + 1].key == "of"
            and words[i + 2].key in ("my", "our")
        ):
            j = kin.skip_adjectives(words, i + 3, stop)
            relation = PLURALS.get(words[j].key) if j < stop else None
            return self._with_name(YOU, relation, set(), words, j + 1, stop) if relation else None
        j = kin.skip_adjectives(words, i + 1, stop)
        if j < stop and words[j].key in kin.SOMEBODY:
            return self._at_work(words, j + 1, stop)
        found = kin.kin_at(words, j, stop)
        if found is None or not (
            found.end + 1 < stop
            and words[found.end].key == "of"
            and words[found.end + 1].key in ("mine", "ours")
        ):
            return None
        return self._with_name(YOU, found.relation, set(), words, found.end + 2, stop)

    def _at_work(self, words: Words, i: int, stop: int) -> Who | None:
        """ "[a new girl] at work called Aisha"."""
        place = kin.place_after(words, i, stop)
        if place is None or not place.is_work:
            return None
        is_said = place.end < stop and words[place.end].key in ("called", "named")
        name = self.names.at(words, place.end + is_said, stop, certain=is_said)
        if name is None:
            return None
        called = self.names.tell_apart(name[0], "colleague")
        self.hold_kin(YOU, "colleague", called, set())
        self._mention(called, "colleague")
        return Who(subject=called, end=name[1], owner=YOU, relation="colleague", name=called)

    def _bare_kin(self, words: Words, i: int, stop: int) -> Who | None:
        """ "mum", "dads birthday", "uncle Pete", "wife is ...": one's own, with no "my" before it."""
        key = words[i].key
        before = words[i - 1].key if i else ""
        if before in kin.NOT_OWN and not words[i].gap:
            return None
        found = kin.kin_at(words, i, stop)
        if found is None:
            return None
        after = words[found.end].key if found.end < stop else ""
        if key in kin.PARENTS or key in kin.PLURAL_OWNERS or found.is_owner:
            if after in ("and",) and found.end + 1 < stop and words[found.end + 1].key == "pop":
                return None
            return self._kin(YOU, words, i, stop)
        name = (
            self.names.at(words, found.end, stop) if not (found.end < stop and words[found.end].gap) else None
        )
        if key in kin.TITLED_KIN:
            return self._kin(YOU, words, i, stop) if name else None
        is_opening = i == 0 or bool(words[i].gap) or before in kin.JOINS
        if is_opening and (name or after == "'s" or is_finite(after)) and key in kin.ELSE:
            return self._kin(YOU, words, i, stop)
        return self._named(words, i, stop) if words[i].text[:1].isupper() and not is_opening else None

    def _kin(self, owner: str, words: Words, i: int, stop: int) -> Who | None:
        """ "sister ana", after "my": it is about Ana, and says who she is."""
        j = kin.skip_adjectives(words, i, stop)
        found = kin.kin_at(words, j, stop)
        if found is None:
            return None
        how = {word.key for word in words[i:j]}
        if found.relation in kin.ANIMALS and not how.isdisjoint(("favourite", "favorite")):
            return None
        end = found.end
        if end + 1 < stop and words[end].key == "of" and words[end + 1].key in ("mine", "ours"):
            end += 2
        return self._with_name(owner, found.relation, how, words, end, stop, is_owner=found.is_owner)

    def _with_name(
        self,
        owner: str,
        relation: str,
        how: set[str],
        words: Words,
        end: int,
        stop: int,
        *,
        is_owner: bool = False,
    ) -> Who | None:
        is_former = bool(how & kin.FORMER) and relation in ("partner", "boss")
        place = kin.place_after(words, end, stop)
        end = place.end if place else end
        name = None if is_owner else self.names.after_kin(words, end, stop)
        if name is None:
            subject = self.known_as(relation, owner)
            self._mention(subject, relation)
            if "late" in how or "dead" in how:
                self.notes.hold(subject, "died", "yes")
            who = Who(subject=subject, end=end, owner=owner, relation=relation, is_former=is_former)
            return self._owning(who, words, stop, is_owner=is_owner)
        called = self.names.tell_apart(name[0], relation) if owner == YOU else name[0]
        self.hold_kin(owner, relation, called, how)
        self._mention(called, relation)
        who = Who(
            subject=called, end=name[1], owner=owner, relation=relation, name=called, is_former=is_former
        )
        return self._owning(who, words, stop)

    def _owning(self, who: Who, words: Words, stop: int, *, is_owner: bool = False) -> Who | None:
        """ "my sister's husband" is about him, "my sister's birthday" hers, "my sister's in York" she."""
        has = who.end < stop and words[who.end].key == "'s" and not words[who.end].gap
        if not (is_owner or has):
            return who
        at = who.end + 1 if has else who.end
        if at < stop and words[at].key == "own":
            at += 1
        j = kin.skip_adjectives(words, at, stop)
        if j < stop and (found := kin.kin_at(words, j, stop)) and not _copular(words, at, stop):
            if found.relation == "boss" and words[j].key != "boss" and not is_owner and who.relation == "":
                return who
            return self._kin(who.subject, words, at, stop)
        if is_owner or not _copular(words, at, stop):
            return replace(who, is_owner=True, end=at)
        return who

    def _named(self, words: Words, i: int, stop: int) -> Who | None:
        """ "ana", "Tom from work", "Ifor, my late husband,"."""
        if words[i].key in TITLES and i + 1 < stop and words[i + 1].text[:1].isupper():
            name: tuple[str, int] | None = (f"{words[i].text.title()} {words[i + 1].text}", i + 2)
        else:
            name = self.names.at(words, i, stop)
        return self._after_name(name[0], words, name[1], stop) if name else None

    def _after_name(self, name: str, words: Words, end: int, stop: int) -> Who | None:
        key = name.casefold()
        is_known = key in self.names.people or key in self.names.former
        subject = self.names.resolved(name) if is_known else name
        j = end
        if (
            j < stop
            and words[j].key in ("from", "at", "next", "in")
            and (place := kin.place_after(words, j, stop))
        ):
            if place.is_department or (words[j].key == "from" and place.text.lower() in kin.DEPARTMENTS):
                self.notes.hold(subject, "works in", place.text)
            is_kept = (
                not place.is_department
                and key not in self.names.former
                and (" " not in place.text or is_known)
            )
            subject = f"{subject} from {place.text}" if is_kept else subject
            if place.is_work:
                self.notes.hold(YOU, "colleague", subject)
            self._mention(subject, "")
            return self._owning(Who(subject=subject, end=place.end, name=subject), words, stop)
        if (
            j + 1 < stop
            and words[j].key == "from"
            and words[j + 1].key in TOWNS
            and not is_known
            and (j + 2 >= stop or words[j + 2].key != "to")
        ):
            self.notes.hold(subject, "from", given.title([words[j + 1].text]))
            end = j = j + 2
        if beside(words, j, stop) == "neighbour" and (
            doing := next((k for k in range(j, min(j + 7, stop)) if is_finite(words[k].key)), 0)
        ):
            self._mention(subject, "neighbour")
            return Who(subject=subject, end=doing, name=subject)
        if apposed := self.names.apposed(words, j, stop):
            relation, how, after = apposed
            subject = self.names.tell_apart(subject, relation)
            self.hold_kin(YOU, relation, subject, how)
            self._mention(subject, relation)
            return Who(subject=subject, end=after, owner=YOU, relation=relation, name=subject)
        if after := self._apposed_of_other(subject, words, j, stop):
            self._mention(subject, "")
            return Who(subject=subject, end=after, name=subject)
        self._mention(subject, self.names.people[key][1] if key in self.names.people else "")
        return self._owning(Who(subject=subject, end=end, name=subject), words, stop)

    def _apposed_of_other(self, name: str, words: Words, i: int, stop: int) -> int:
        """ "[lives with Greta], her partner", "[Greta], Una's partner": the place after it; 0 for none."""
        if i + 1 >= stop or words[i].gap != ",":
            return 0
        if words[i].key in ("his", "her", "their"):
            owner, at = self.talked_of, i + 1
        elif words[i + 1].key == "'s" and (found := self.names.at(words, i, stop)) and found[1] == i + 1:
            owner, at = found[0], i + 2
        else:
            return 0
        what = kin.kin_at(words, kin.skip_adjectives(words, at, stop), stop)
        if (
            what is None
            or not owner
            or owner == name
            or (what.end < stop and not words[what.end].gap and not is_finite(words[what.end].key))
        ):
            return 0
        self.hold_kin(owner, what.relation, name, set())
        return what.end

    # --- kin ------------------------------------------------------------------------------------

    def hold_kin(self, owner: str, relation: str, name: str, how: set[str]) -> None:
        """Note who somebody is. A late husband is one, and dead; one of an earlier time is over."""
        if owner == name:
            return
        if "late" in how or "dead" in how:
            self.notes.hold(owner, relation, name, act="was" if relation == "partner" else "holds")
            self.notes.hold(name, "died", "yes")
        elif not self._is_known_as(owner, relation, name):
            if relation == "ex":
                self.notes.hold(owner, "partner", name, act="was")
            is_over = bool(how & kin.FORMER) and relation in ("partner", "boss")
            self.notes.hold(owner, relation, name, act="was" if is_over else "holds")

    def _is_known_as(self, owner: str, relation: str, name: str) -> bool:
        """Is it told already, or known more closely: a child who is a daughter?"""
        known = self.names.people.get(name.casefold())
        return (
            owner == YOU and known is not None and (relation == "child" and known[1] in ("son", "daughter"))
        )

    def known_as(self, relation: str, owner: str = YOU) -> str:
        """The name of the one who is that to the owner; "your sister" where none is known."""
        names = {name for name, what in self.names.people.values() if what == relation and owner == YOU}
        names |= {
            item.value
            for item in self.notes.learned
            if item.relation == relation and item.subject == owner and item.act == "holds"
        }
        if len(names) == 1:
            return next(iter(names))
        return f"your {relation}" if owner == YOU else f"{owner}'s {relation}"

    # --- who is mentioned -----------------------------------------------------------------------

    def scan(self, words: Words, start: int, stop: int) -> None:
        """Note everybody whom a clause names, whatever else it says."""
        unnamed: set[str] = set()
        i = start
        while i < stop:
            word = words[i]
            may_open = word.key != "the" and (
                word.key in _OPENS
                or word.key in KIN_AND_PETS
                or word.text[:1].isupper()
                or word.key in NAMES
                or word.key in self.names.people
            )
            found = (
                self.at(words, i, stop)
                if may_open and word.key not in _ME and word.key not in ("she", "he", "him")
                else None
            )
            if (
                found is not None
                and found.relation
                and not found.name
                and not found.is_owner
                and found.owner == YOU
            ):
                unnamed.add(found.relation)
            i = max(found.end, i + 1) if found else i + 1
        if len(unnamed) == 1 and self.unnamed is None:
            self.unnamed = (YOU, unnamed.pop(), True)

    def now_called(self, subject: str) -> str:
        """The name of somebody who had none when the clause began."""
        return self.newly.get(subject, subject)

    def settle(self, subject: str) -> None:
        """The clause is read: whom do the pronouns after it mean? Two people at once leave it open."""
        subject = self.now_called(subject)
        own = {item.value for item in self.notes.learned if item.subject == YOU and item.relation == "name"}
        named = {name: gender for name, gender in self.named.items() if name != YOU and name not in own}
        if subject and subject != YOU:
            self.talked_of, self.gender = (
                subject,
                named.get(subject, self.gender if self.talked_of == subject else ""),
            )
            self.is_fresh = True
        elif len(named) == 1:
            self.is_fresh = True
            ((self.talked_of, self.gender),) = named.items()
        elif named:
            self.talked_of = ""
        self.named = {}

    def forget(self) -> None:
        """Somebody new without a name came up: whoever was talked of before is not meant now."""
        self.talked_of = ""

    def _mention(self, name: str, relation: str) -> None:
        gender = _GENDERS.get(relation, "")
        if not gender:
            gender = next(
                (_GENDERS.get(item.relation, "") for item in self.notes.learned if item.value == name), ""
            )
        self.named[name] = gender or self.named.get(name, "")


_ME = {"i": False, "me": False, "myself": False, "we": True, "us": True}
_MINE = listed("my our his her their")
_THE = listed(
    """
wife missus husband hubby boyfriend girlfriend boss dog cat puppy kitten fella mrs manager rabbit
hamster parrot tortoise horse
"""
)
_OPENS = listed("my our his her their a an one another the mr mrs ms dr miss")
_GENDERS = dict(KIN_AND_PETS.values())
_PREPS = listed("in at on from into with off over up down back near out between under about past")


def _copular(words: Words, at: int, stop: int) -> bool:
    """Does "'s" stand for "is" or "has" before these words, and not for something owned?"""
    if at >= stop:
        return True
    key = words[at].key
    nxt = words[at + 1].key if at + 1 < stop else ""
    if key in ATTRIBUTES:
        return False
    if key in _PREPS or key in kin.COPULAR or (key[0].isdigit() and not key.endswith("th")):
        return True
    if (
        words[at].text[:1].isupper()
        and (key in NAMES or key in ALSO_WORDS)
        and (at + 1 >= stop or words[at + 1].gap or nxt in ("and", "but"))
    ):
        return True
    if key in FORMS and ("pp" in FORMS[key] or "ing" in FORMS[key]) and key not in ("work", "run"):
        return not is_finite(nxt) or nxt in ("a", "an")
    return False


def _opens_noun(key: str) -> bool:
    return key not in FORMS and key not in _PREPS and key not in ("and", "but", "today", "yesterday", "last")


def _lists_on(words: Words, i: int, stop: int) -> bool:
    """Does a comma go on with a list that ends in "and"?"""
    return any(words[j].key in ("and", "&") for j in range(i, min(i + 4, stop))) and not is_finite(
        words[i].key
    )


def _is_verb_soon(words: Words, i: int, stop: int) -> bool:
    return any(is_finite(words[j].key) for j in range(i + 1, min(i + 4, stop)))
