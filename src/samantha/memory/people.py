"""The people in the person's life, and the person: read from the facts."""

from collections.abc import Mapping
from typing import Any

from samantha.core.ids import OwnerId
from samantha.core.ports import Transaction
from samantha.core.turn import Fact, Person
from samantha.memory.en.sentences import kin_word
from samantha.memory.en.words import PETS
from samantha.memory.facts import COLUMNS, HELD, KIN, one_of, to_fact
from samantha.memory.profile import read_profile, read_swayed

_PETS = {relation for relation, _ in PETS.values()}


def people(owner: OwnerId, tx: Transaction, *, with_pets: bool = False) -> tuple[tuple[str, str], ...]:
    """(name, what they are to the person), in the order they were first told of."""
    rows = tx.run(_WITH_PETS if with_pets else _PEOPLE, owner)
    return tuple((fact.value, kin_word(fact)) for fact in map(to_fact, rows) if fact.relation != "name")


_OWN = f"""SELECT {COLUMNS} FROM fact INDEXED BY fact_by_subject
    WHERE owner_id = ? AND subject_key = 'you' AND {HELD} AND hidden = 0
    AND relation IN %s ORDER BY seq, place"""
_PEOPLE = _OWN % one_of((KIN - _PETS) | {"name"})
_WITH_PETS = _OWN % one_of(KIN)
_ENDED = f"""SELECT {COLUMNS} FROM fact INDEXED BY fact_by_subject
    WHERE owner_id = ? AND subject_key = 'you' AND NOT ({HELD}) AND hidden = 0
    AND relation = 'partner' ORDER BY seq, place"""
_ONE = ("mother", "father")  # of whom nobody has a second
_FORMER = f"""SELECT {COLUMNS} FROM fact INDEXED BY fact_by_subject
    WHERE owner_id = ? AND subject_key = 'you' AND NOT ({HELD}) AND hidden = 0
    AND relation IN {one_of(_ONE)} ORDER BY seq, place"""
_DIED = f"""SELECT DISTINCT lower(subject) FROM fact INDEXED BY fact_died
    WHERE owner_id = ? AND relation = 'died' AND {HELD} AND hidden = 0"""


def read_person(owner: OwnerId, tx: Transaction, profile: Mapping[str, Any] | None = None) -> Person:
    """What every turn needs at hand: the person's name, her own, whom they have.

    `profile` is what read_profile gave, where it was asked already.
    """
    profile = read_profile(owner, tx) if profile is None else profile
    own = list(map(to_fact, tx.run(_PEOPLE, owner)))
    gone = frozenset(name for (name,) in tx.run(_DIED, owner))
    gone |= _renamed(owner, tx, own, gone) if gone else frozenset()
    names = [fact.value for fact in own if fact.relation == "name"]
    if gone:  # nobody is with a partner who has died, who is one of theirs all the same
        known = {fact.value for fact in own}
        ended = map(to_fact, tx.run(_ENDED, owner))
        own += [fact for fact in ended if fact.value.lower() in gone and fact.value not in known]
    return Person(
        name=names[-1] if names else "",
        is_adult=profile.get("adult"),
        her_name=profile.get("her_name", ""),
        people=tuple((fact.value, kin_word(fact)) for fact in own if fact.relation != "name"),
        gone=gone,
        swayed=read_swayed(profile),
    )


def _renamed(owner: OwnerId, tx: Transaction, own: list[Fact], gone: frozenset[str]) -> frozenset[str]:
    """Whoever died under another name, or before they had one: "Ifan, not Evan" brings nobody back."""
    dead = {relation for relation in _ONE if f"your {relation}" in gone}
    dead |= {fact.relation for fact in map(to_fact, tx.run(_FORMER, owner)) if fact.value.lower() in gone}
    return frozenset(fact.value.lower() for fact in own if fact.relation in dead)
