"""Whom a phrase means: the person themselves, one of theirs by name or by kin, or a name not yet placed."""

from samantha.core import pattern as re
from samantha.core.turn import Moment
from samantha.mind.reflex.en import grammar as g
from samantha.mind.reflex.en import searching as s
from samantha.mind.reflex.en import topics as t
from samantha.mind.reflex.en.kin import (
    BARE_KIN,
    GENDER,
    GENDER_OF,
    KIN,
    NO_PERSON,
    SELF,
    THIRD,
    kin_in,
    relations_of,
)
from samantha.mind.reflex.inquiry import YOU, Whom
from samantha.mind.reflex.names import is_given
from samantha.mind.reflex.persons import names_in
from samantha.mind.reflex.text import place_of


def unknown(phrase: str) -> Whom:
    """A name that nothing places."""
    name = titled(re.sub(r"^(?:my|our|the) ", "", phrase).strip())
    return Whom(called=name, names=(name,), is_name=True)


def whom_of(phrase: str, part: str, moment: Moment) -> Whom | None:
    """Who is meant; None where the phrase names nobody. `part` has the capitals as they were typed."""
    low = phrase.lower().strip(" ,.?!")
    if low in SELF:
        return YOU
    if low in THIRD:
        return _talked_of(low, moment)
    if not low:
        return None
    low = re.sub(r" from (?:work|school|uni|church|next door)$", "", low)
    bare = re.sub(r"^(?:my|our) ", "", low)
    is_own = bare != low
    if is_own and (kin := kin_in(bare)):
        named = bare.partition(kin)[2].strip(" ,")
        return _of_kin(kin, named, moment)
    if found := _known(bare, moment):
        return found
    if bare in KIN and bare in BARE_KIN:
        return _of_kin(bare, "", moment)
    first = bare.split()[0] if bare else ""
    if is_own or len(bare.split()) > 2 or first in t.NOT_NAMES or first in g.ENGLISH:
        return None
    at = place_of(first, part.lower())
    is_capital = at > 0 and part[at : at + 1].isupper()
    if is_given(first) or (is_capital and first not in NO_PERSON):
        return Whom(called=titled(bare), names=(titled(bare),), is_name=True)
    return None


def named_in(clause: str) -> list[str]:
    """Phrases that may name a person: kin with a name or without, any word on its own."""
    phrases = [match[0] for match in s.KIN_PHRASE.finditer(clause)]
    phrases += [match[0].removesuffix("'s") for match in re.finditer(r"\b[\w-]+(?:'s)?\b(?!['’]t\b)", clause)]
    return [phrase for phrase in phrases if phrase not in s.SMALL]


def titled(name: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in name.split())


def _of_kin(kin: str, named: str, moment: Moment) -> Whom:
    relations = relations_of(kin)
    people = [(name, what) for name, what in moment.person.people if set(relations_of(what)) & set(relations)]
    if kin in GENDER and GENDER[kin] and "partner" not in relations:
        people = [one for one in people if GENDER_OF.get(relations_of(one[1])[0], "") in ("", GENDER[kin])]
    if named and re.fullmatch(r"[\w-]+(?: [\w-]+)?", named):
        return Whom(
            called=titled(named), names=(titled(named),), relations=relations, is_known=True, is_name=True
        )
    names = tuple(dict.fromkeys(name for name, _ in people))
    called = names[0] if len(names) == 1 else f"your {kin}"
    return Whom(called=called, names=names, relations=relations, is_known=bool(names))


def _known(bare: str, moment: Moment) -> Whom | None:
    """One of theirs by name. Of two with the same name both relations stand."""
    found = [
        (name, relation)
        for name, relation in moment.person.people
        if bare == name.lower() or bare.split(maxsplit=1)[0] == name.lower().split()[0]
    ]
    if not found:
        return None
    names = tuple(dict.fromkeys(name for name, _ in found))
    # Another sister may be meant by "my sister": the kin word is theirs only where nobody shares it.
    alone = [
        relation
        for _, relation in found
        if sum(other == relation for _, other in moment.person.people) == 1 and relation != "friend"
    ]
    relations = tuple(dict.fromkeys(one for relation in alone for one in relations_of(relation)))
    return Whom(called=names[0], names=names, relations=relations, is_known=True, is_name=True)


def _talked_of(pronoun: str, moment: Moment) -> Whom | None:
    """Whom "she" means: the one whom the last lines named, hers or theirs."""
    gender = THIRD.get(pronoun, "")
    for said in list(reversed(moment.past))[:_LATELY]:
        text = said.text
        for name in reversed(names_in(text)):
            whom = _known(name.lower(), moment) or Whom(called=name, names=(name,), is_name=True)
            kind = next((GENDER_OF.get(relation, "") for relation in whom.relations), "")
            if name not in (moment.person.name, moment.person.her_name) and kind in ("", gender):
                return whom
        for name, relation in moment.person.people:
            if place_of(name.lower(), text.lower()) >= 0:
                kind = GENDER_OF.get(next(iter(relations_of(relation)), ""), "")
                if not gender or kind in ("", gender):
                    return _known(name.lower(), moment)
        if match := list(re.finditer(r"\b(?:my|your|our) (?:\w+ )?([\w-]+)", text, re.I)):
            kin = next((one[1].lower() for one in reversed(match) if one[1].lower() in KIN), "")
            if kin and (not gender or GENDER.get(kin, "") in ("", gender)):
                return _of_kin(kin, "", moment)
    return None


_LATELY = 12  # lines, of both
