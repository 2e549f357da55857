"""The people in the person's life, and the person: read from the facts."""

from collections.abc import Set

from samantha.core.ids import OwnerId
from samantha.core.ports import Transaction
from samantha.core.turn import Fact, Person
from samantha.memory.en.sentences import kin_word
from samantha.memory.en.words import PETS
from samantha.memory.facts import COLUMNS, HELD, KIN, to_fact
from samantha.memory.profile import read_profile

_PETS = {relation for relation, _ in PETS.values()}


def people(owner: OwnerId, tx: Transaction, *, with_pets: bool = False) -> tuple[tuple[str, str], ...]:
    """(name, what they are to the person), in the order they were first told of."""
    return tuple((fact.value, kin_word(fact)) for fact in _read(owner, tx, KIN if with_pets else KIN - _PETS))


def _read(owner: OwnerId, tx: Transaction, relations: Set[str]) -> list[Fact]:
    """What is held of the person under these relations, oldest first."""
    rows = tx.run(
        f"""SELECT {COLUMNS} FROM fact WHERE owner_id = ? AND subject_key = 'you' AND {HELD} AND hidden = 0
            AND relation IN ({", ".join("?" * len(relations))}) ORDER BY seq, place""",
        owner,
        *sorted(relations),
    )
    return list(map(to_fact, rows))


def read_person(owner: OwnerId, tx: Transaction) -> Person:
    """What every turn needs at hand: the person's name, her own, whom they have."""
    profile = read_profile(owner, tx)
    own = _read(owner, tx, (KIN - _PETS) | {"name"})
    names = [fact.value for fact in own if fact.relation == "name"]
    return Person(
        name=names[-1] if names else "",
        is_adult=profile.get("adult"),
        her_name=profile.get("her_name", ""),
        people=tuple((fact.value, kin_word(fact)) for fact in own if fact.relation != "name"),
    )
