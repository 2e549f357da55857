"""Who the names in a turn are to the person, read over the whole turn before its clauses are.

"cant do saturdays, Remy's with me then, my eldest"; "took my nephew to the dinosaurs, Theo cried";
"parrot's learned the beep. thank you Pablo": the kin word and the name stand apart, and belong together
where nothing else in the turn could. What stands side by side ("my sister Ana") the clauses read too.
"""

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field

from samantha.memory.en import kin, mentioned
from samantha.memory.en.beside import NOT_YET, beside
from samantha.memory.en.genders import gender_of
from samantha.memory.en.verbs import ADVERBS, is_finite
from samantha.memory.kinwords import ANY, Mention, owns
from samantha.memory.learned import INFERRED, PLAIN
from samantha.memory.mentioned import Row


@dataclass(frozen=True, kw_only=True)
class Bond:
    """Somebody of the person's: what they are, their name, the place of the sentence, and how sure."""

    relation: str
    name: str
    line: int
    confidence: float = PLAIN


def bonds_in(row: Row) -> tuple[list[Bond], str]:
    """Each bond that a turn tells, and whom it is about: the only one it names, "" where it names several."""
    bonds = list(_Kinship(row).bonds())
    named = {bond.name for bond in bonds} | {it.name for it in row.people}
    if not named and len(row.kins) == 1 and row.kins[0].is_alone and not row.kins[0].several:
        return bonds, f"your {row.kins[0].relation}"
    is_met = bool(bonds) or any(it.is_alone or row.is_ours(it) for it in row.people)
    is_one = is_met and len(named) == 1 and len({it.relation for it in row.kins}) <= 1
    return bonds, next(iter(named)) if is_one else ""


_GREETING = ("evening", "morning", "afternoon", "hi", "hello", "hey", "hiya")


@dataclass
class _Kinship:
    """Links the kin words of a turn with its names."""

    row: Row
    free: list[Mention] = field(default_factory=list)
    linked: set[str] = field(default_factory=set)

    def bonds(self) -> Iterator[Bond]:
        """First what stands side by side, then what stands alone, then what is left over as the only pair."""
        for person in self.row.people:
            if person.relation:
                yield from self._bond(person, person)
        self.free = [it for it in self.row.people if not it.relation and not self._is_known(it.name)]
        own = {it.name for it in self.free if self._is_own(it) or self._is_supposed(it)}
        self.free = [it for it in self.free if it.name not in own]
        rest = [it for it in self.row.kins if it.relation in mentioned.KEPT and not self._is_met(it)]
        for link in (self._beside, self._alone):
            rest = yield from self._each(rest, link)
        for person in self._left():
            if relation := self._by_place(person) or self._together(person):
                it = Mention(at=person.at, end=person.end, relation=relation)
                yield from self._link(it, person)
        yield from self._each(rest, self._only, INFERRED)

    def _each(
        self, kins: list[Mention], link: Callable[[Mention], list[Mention]], confidence: float = PLAIN
    ) -> Generator[Bond, None, list[Mention]]:
        """Links what one way of reading links; returns the kin words that are left."""
        rest = []
        for it in kins:
            found = link(it)
            if not found:
                rest.append(it)
            for person in found:
                yield from self._link(it, person, confidence)
        return rest

    def _left(self) -> list[Mention]:
        return [it for it in self.free if it.name not in self.linked]

    def _link(self, it: Mention, person: Mention, confidence: float = PLAIN) -> Iterator[Bond]:
        if person.name not in self.linked:
            self.linked.add(person.name)
            yield from self._bond(it, person, confidence)

    def _bond(self, it: Mention, person: Mention, confidence: float = PLAIN) -> Iterator[Bond]:
        relation = it.relation
        if it.either:
            gender = gender_of(person.name) or it.gender
            relation = it.either[gender == "f"] if gender else ""
        if relation:
            name = self.row.names.tell_apart(person.name, relation)
            line = self.row.line_of[max(it.at, person.at)]
            yield Bond(relation=relation, name=name, line=line, confidence=confidence)

    def _is_own(self, person: Mention) -> bool:
        """ "i'm Kamala", "Teddy mate, its Teddy": the person's own name, or nobody's that is theirs."""
        words = self.row.words
        before = words[person.at - 1].key if person.at and not words[person.at].gap else ""
        if (
            before == "is"
            and person.at > 2
            and words[person.at - 2].key == "it"
            and words[person.at - 3].key in _GREETING
        ):
            return True
        return before in ("am", "im", "its", "me") or (
            before == "is"
            and person.at > 1
            and words[person.at - 2].key in ("it", "name", "this")
            and (person.end >= len(words) or words[person.end].gap == "|")
        )

    def _is_supposed(self, person: Mention) -> bool:
        """ "if i had a dog i'd call him Colin"."""
        line = self.row.lines[self.row.line_of[person.at]].casefold()
        return "call" in line and not {"if", "would"}.isdisjoint(line.split())

    def _is_met(self, it: Mention) -> bool:
        """Is this somebody whose name she knows: "my sister Esther's new dog"; or somebody else's animal?"""
        row = self.row
        is_named = any(
            person.at in (it.end, it.end + 1)
            and self._is_known(person.name)
            and row.words[person.at].gap != "|"
            for person in row.people
        )
        before = row.words[it.at - 1].key if it.at else ""
        by = row.words[it.at - 2].key if it.at > 1 else ""
        return is_named or (it.is_bare and before in mentioned.GIVING and by not in ("i", "we"))

    def _is_known(self, name: str) -> bool:
        known = self.row.names.people.get(name.casefold())
        return known is not None and bool(known[1])

    def _beside(self, it: Mention) -> list[Mention]:
        """ "my one child, Marlon", "Gregor, that's my eldest boy", "a mate called Bash"."""
        words = self.row.words
        for person in self._left() if not it.several else ():
            before = words[person.at - 1].key if person.at else ""
            if not self._may_be(it, person) or before in mentioned.THINKS:
                continue
            if it.end <= person.at:
                between = [words[i].key for i in range(it.end, person.at)]
                is_near = words[person.at].gap != "|" and set(between) <= mentioned.LEADS_TO
                if is_near and (self.row.ends(person.end) or not words[person.at].gap):
                    return [person]
            else:
                between = [words[i].key for i in range(person.end, it.at)]
                opens = bool(between) or bool(words[it.at].gap) or (it.is_bare and words[it.at].key == "the")
                is_near = words[it.at].gap != "|" and set(between) <= mentioned.LEADS_TO_KIN
                if opens and is_near and self._ends_kin(it.end):
                    return [person]
        return []

    def _ends_kin(self, at: int) -> bool:
        words = self.row.words
        return (
            at >= len(words)
            or bool(words[at].gap)
            or words[at].key in ("who", "that", "from", "in", "at", "but", "i", "now", "because")
            or is_finite(words[at].key)
        )

    def _by_place(self, person: Mention) -> str:
        """ "Senga from next door", "Anil off our team": what the place behind a name makes of somebody."""
        words = self.row.words
        if any(it.relation == "flatmate" for it in self.row.kins):
            return ""
        relation = beside(words, person.end, len(words))
        before = words[person.at - 1].key if person.at else ""
        return "" if before in NOT_YET and relation == "neighbour" else relation

    def _together(self, person: Mention) -> str:
        """ "our ruby wedding, me and Pat", "friends since the Brownies, me and Nettie"."""
        words, at = self.row.words, person.at
        is_pair = at > 1 and words[at - 1].key in ("and", "&") and words[at - 2].key in ("me", "i")
        if not is_pair or owns(self.row.words, person.end) or not self.row.keys.isdisjoint(mentioned.PARTED):
            return ""
        if not self.row.keys.isdisjoint(mentioned.PAIRED):
            return "partner"
        return "friend" if not self.row.keys.isdisjoint(mentioned.FRIENDS) else ""

    def _several(self, it: Mention) -> list[Mention]:
        """Two children, and two names: alone, in a row, or each doing something of their own."""
        left = self._left()
        known = {
            person.name: person
            for person in reversed(left)
            if self._opens(person) or person.is_alone or self._is_listed(person)
        }
        whole = list(reversed(known.values()))
        is_enough = len(whole) == it.several or (it.several == ANY and len(whole) > 1)
        is_all = is_enough and len({person.name for person in left}) == len(whole)
        return whole if is_all else []

    def _pair(self, it: Mention) -> list[Mention]:
        """The mentions of the one name that is left for the one kin word that is left."""
        left = self._left()
        if (
            len({person.name for person in left}) != 1
            or len({other.relation for other in self.row.kins}) != 1
        ):
            return []
        return [
            person for person in left if abs(person.at - it.at) <= mentioned.FAR and self._may_be(it, person)
        ]

    def _alone(self, it: Mention) -> list[Mention]:
        """ "Rory. yeah the youngest lad", "my uncle came. Desmond": one of the two says nothing else."""
        if it.several:
            return self._several(it)
        near = self._pair(it)
        for person in near:
            is_pet = it.relation in kin.ANIMALS
            # "my boss, who is a nightmare, met Prince Harry": a comma leaves the kin word its own verb
            is_open = person.at < it.at or self._opens(person) or self._is_fragment(it)
            if (it.is_alone and is_open) or (person.is_alone and (person.at > it.at or is_pet)):
                return [person]
        return []

    def _is_fragment(self, it: Mention) -> bool:
        """ "nephews though." stands for itself."""
        words = self.row.words
        after = next((i for i in range(it.end, len(words)) if words[i].gap), len(words))
        return after >= len(words) or words[after].gap == "|"

    def _only(self, it: Mention) -> list[Mention]:
        """The one name that a kin word in another clause may mean: "took my nephew to ..., Theo cried"."""
        if it.several:
            return []
        does_kin = self._does(it.end)
        is_mine = self.row.words[it.end - 1].key == "mine"
        for person in self._pair(it):
            opens = self._opens(person) or it.relation in kin.ANIMALS
            if owns(self.row.words, person.end) and not it.either:
                continue
            if it.relation in kin.ANIMALS and self._is_called(person, it):
                return [person]
            if (
                person.at < it.at
                and opens
                and (not does_kin or is_mine)
                and it.at - person.end > 1
                and self._is_told_of(it)
            ):
                return [person]
            if person.at < it.at or not opens or not self._does(person.end):
                continue
            is_sure = it.relation == "partner" and gender_of(person.name) == it.gender != ""
            if (not does_kin or is_sure) and not self._joined(it):
                return [person]
        return []

    def _is_called(self, person: Mention, it: Mention) -> bool:
        """ "parrot's out again. come on Trevor": called by name, in another segment."""
        words, row = self.row.words, self.row
        is_last = person.end >= len(words) or bool(words[person.end].gap)
        before = words[person.at - 1].key if person.at else ""
        return is_last and row.segment[person.at] != row.segment[it.at] and before in mentioned.CALLING

    def _is_told_of(self, it: Mention) -> bool:
        """Is the kin word what somebody is, not somebody else: "i'm her uncle", "that's one son of mine"."""
        words = self.row.words
        before = words[it.at - 1].key if it.at else ""
        return (
            words[it.at].key in ("i", "me")
            or words[it.end - 1].key == "mine"
            or before in ("is", "'s", "was")
            or it.is_bare
        )

    def _joined(self, it: Mention) -> bool:
        words = self.row.words
        return it.end < len(words) and words[it.end].key in ("and", "&", "or")

    def _does(self, at: int) -> bool:
        words = self.row.words
        while at < len(words) and words[at].key in ADVERBS:
            at += 1
        return at < len(words) and not words[at].gap and (is_finite(words[at].key) or words[at].key == "'s")

    def _opens(self, person: Mention) -> bool:
        words = self.row.words
        if words[person.at].gap or person.at == 0:
            return True
        before = words[person.at - 1].key
        return before in mentioned.OPENERS

    def _is_listed(self, person: Mention) -> bool:
        words = self.row.words
        before = words[person.at - 1].key if person.at else ""
        after = words[person.end].key if person.end < len(words) else ""
        return before in ("and", "&") or after in ("and", "&")

    def _may_be(self, it: Mention, person: Mention) -> bool:
        """May somebody of this name be that? A sister is not called Dave."""
        if it.relation in kin.ANIMALS:
            return True
        gender = gender_of(person.name)
        return not (it.gender and gender and it.gender != gender)
