"""What she knows by topic: health, work, home and so on. A fact may belong to several."""

from collections.abc import Sequence, Set
from typing import Protocol

from samantha.core import pattern as re
from samantha.memory.en.topics import CARE, FRIENDS, LOVE, OTHERS, TOPICS, WORK
from samantha.memory.en.words import KIN_AND_PETS, PETS
from samantha.memory.learned import YOU, Known

SAYING = frozenset({"plan", "is", "has"})
"""Relations whose value tells the topic: "you have migraines" is health."""

PET_KINDS = frozenset(relation for relation, _ in PETS.values())
KIN = frozenset(relation for relation, _ in KIN_AND_PETS.values())
PASSING = frozenset(
    {"friend", "colleague", "neighbour", "teacher", "doctor", "dentist", "cousin", "flatmate"}
)
"""Kin words that mean another one each time, while no name and no fact stands with them."""
_WORD = re.compile(r"[^\W\d_]+")
_AROUND = re.compile(
    r"^(?:my|our|your|the|any|all|all of my) |(?: (?:stuff|things|matters|issues|problems|life))$"
)


def topic_named(words: str) -> str:
    """The topic that somebody calls so ("my health", "money"); "" where none is."""
    low = " ".join(words.lower().replace("’", "'").split()).strip(" .!?,'\"")
    for _ in range(3):
        found = next((name for name, topic in TOPICS.items() if low == name or low in topic.called), "")
        if found or (bare := _AROUND.sub("", low)) == low:
            return found
        low = bare
    return ""


class Told(Protocol):
    """A fact, or one that is about to be learned."""

    @property
    def subject(self) -> str: ...
    @property
    def relation(self) -> str: ...
    @property
    def value(self) -> str: ...


def topics_of(fact: Told, people: Sequence[Known] = ()) -> tuple[str, ...]:
    """Where a fact belongs, the first of them foremost. `people` tell whose a fact of another is."""
    if fact.subject != YOU:
        key = fact.subject.casefold()
        kin = [relation for name, relation in people if name.casefold() == key]
        kin += [key.removeprefix("your ")] if key.startswith("your ") else []
        return tuple(dict.fromkeys(topic for relation in kin for topic in of_kin(relation)))
    if fact.relation in KIN:
        return of_kin(fact.relation)
    found = [name for name, topic in TOPICS.items() if fact.relation in topic.relations]
    if fact.relation in SAYING:
        said = topics_in(fact.value)
        found = [*said, *found] if fact.relation != "plan" else [*found, *said]
    return tuple(dict.fromkeys(found))


def topics_in(text: str) -> list[str]:
    """The topics whose words a text holds."""
    row = [word.lower() for word in _WORD.findall(text)]
    words = set(row)
    return [
        name
        for name, topic in TOPICS.items()
        if not words.isdisjoint(topic.words) or _holds_pair(row, words, topic.pairs)
    ]


def _holds_pair(row: Sequence[str], words: Set[str], pairs: tuple[Set[str], Set[str]]) -> bool:
    first, second = pairs
    if words.isdisjoint(first) or words.isdisjoint(second):
        return False
    return any(
        word in first and not second.isdisjoint(row[at + 1 : at + 1 + _NEAR]) for at, word in enumerate(row)
    )


_NEAR = 3  # words: "broke my left wrist"


def of_kin(relation: str) -> tuple[str, ...]:
    """The topics that somebody is of, by what they are to the person."""
    if relation in PET_KINDS:
        return ("animals",)
    if relation in LOVE:
        return ("love", "family") if relation == "partner" else ("love",)
    for kin, topic in ((FRIENDS, "friends"), (WORK, "work"), (CARE, "health"), (OTHERS, "")):
        if relation in kin:
            return (topic,) if topic else ()
    return ("family",) if relation in KIN else ()
