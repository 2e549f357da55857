"""Which names in the facts may be one person's, and whether that is sure enough to join them unasked.

Sure: two ways to say one name ("Kate", "Katherine"), given to whoever is the one partner, mother or father,
never in one line, and nothing held of the one that cannot hold of the other. All else is asked.
"""

import itertools
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Literal

from samantha.core.ids import OwnerId
from samantha.core.ports import Transaction
from samantha.memory.doubts import wondered_about
from samantha.memory.en.likenames import NEWLY, groups_of, nearness, sound
from samantha.memory.en.words import PETS, SINGLE_KIN
from samantha.memory.episodes import rows_of
from samantha.memory.facts import FORMER_NAME, HELD, KIN, SINGLE, key_of, one_of

MOST = 400  # names, the latest told of; of more the oldest were gone over before
LONGEST = 3  # words of a name

_ANIMALS = {relation for relation, _ in PETS.values()}
_PEOPLE = KIN - _ANIMALS


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two names. `into` is the one that is to stand: the one that says more, or is held now."""

    name: str
    into: str
    how: Literal["join", "ask"]


@dataclass(kw_only=True)
class _Name:
    """What is known of somebody under one name."""

    name: str
    seq: int
    is_held: bool = False  # told to be somebody of the person's, now
    relations: set[str] = field(default_factory=set)  # what they are to the person, or were
    single: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    is_new: bool = False  # told of as another, a new or a former one


def alike(owner: OwnerId, tx: Transaction, most: int) -> list[Pair]:
    """Up to `most` pairs that were not decided on or wondered about, the sure ones first. Reads only."""
    names = _names(owner, tx)
    settled = wondered_about(owner, tx)
    by_key: dict[str, list[_Name]] = defaultdict(list)
    for one in names:
        first = one.name.split()[0]
        for key in (sound(first)[:1], *groups_of(first)):
            by_key[key].append(one)
    seen: set[frozenset[str]] = set()
    found: list[Pair] = []
    for some in by_key.values():
        for one, other in itertools.combinations(some, 2):
            pair = frozenset((one.name.casefold(), other.name.casefold()))
            if pair in seen or pair in settled:
                continue
            seen.add(pair)
            if (how := _judge(one, other)) and not _named_together(owner, tx, one.name, other.name):
                found.append(_pair(one, other, how))
    return sorted(found, key=lambda pair: (pair.how != "join", pair.name, pair.into))[:most]


def _judge(one: _Name, other: _Name) -> Literal["join", "ask", ""]:
    near = nearness(one.name, other.name)
    if not near or not (one.relations or other.relations):
        return ""
    if one.relations and other.relations and not one.relations & other.relations:
        return ""  # a mother Anne and a sister Anna are two
    if any(
        one.single[what] and other.single[what] and not one.single[what] & other.single[what]
        for what in SINGLE
    ):
        return ""
    is_one = bool(one.relations & other.relations & SINGLE_KIN)
    return "join" if near == "same" and is_one and not (one.is_new or other.is_new) else "ask"


def _pair(one: _Name, other: _Name, how: Literal["join", "ask"]) -> Pair:
    """The name that is held stands; of two such the longer, then the one told first."""
    into, name = sorted(
        (one, other), key=lambda it: (not it.is_held, not it.relations, -len(it.name), it.seq)
    )
    return Pair(name=name.name, into=into.name, how=how)


def _names(owner: OwnerId, tx: Transaction) -> list[_Name]:
    """Everyone whom facts in sight name, former partners too; animals and the person aside."""
    found: dict[str, _Name] = {}

    def named(name: str, seq: int) -> _Name | None:
        if len(name.split()) > LONGEST or name.casefold() in ("you", own) or name.startswith("your "):
            return None
        return found.setdefault(name.casefold(), _Name(name=name, seq=seq))

    rows = tx.run(_FACTS, owner)
    own = next(
        (value.casefold() for subject, relation, value, *_ in rows if (subject, relation) == ("you", "name")),
        "",
    )
    for subject, relation, value, quote, seq, is_held in rows:
        if subject == "you" and relation in _PEOPLE and (one := named(value, seq)):
            one.relations.add(relation)
            one.is_held = one.is_held or bool(is_held)
            one.is_new = one.is_new or bool(NEWLY.search(quote))
        elif subject != "you" and is_held and (one := named(subject, seq)) and relation in SINGLE:
            one.single[relation].add(key_of(value))
    animals = {
        name.casefold()
        for (name,) in tx.run(
            f"SELECT value FROM fact WHERE owner_id = ? AND relation IN {one_of(_ANIMALS)}", owner
        )
    }
    kept = [one for key, one in found.items() if key not in animals]
    return sorted(kept, key=lambda one: -one.seq)[:MOST]


_FACTS = f"""SELECT subject, relation, value, quote, seq, {HELD} FROM fact WHERE owner_id = ? AND hidden = 0
    AND relation <> '{FORMER_NAME}'
    AND ({HELD} OR (subject_key = 'you' AND relation IN {one_of(SINGLE_KIN)})) ORDER BY seq, place"""


def _named_together(owner: OwnerId, tx: Transaction, one: str, other: str) -> bool:
    """Whether the person ever named both in one line, as one does of two people."""
    first, last = rows_of(owner, tx)
    query = " AND ".join(f'"{_quoted(name)}"' for name in (one, other))
    rows = tx.run(
        """SELECT 1 FROM episode_fts f JOIN episode e ON e.rowid_ = f.rowid
           WHERE episode_fts MATCH ? AND f.rowid BETWEEN ? AND ? AND e.speaker = 'person' LIMIT 1""",
        query,
        first,
        last,
    )
    return bool(rows)


def _quoted(name: str) -> str:
    return name.replace('"', " ")
