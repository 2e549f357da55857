"""What the person does not want remembered: a topic, a kind of fact, or all about somebody.

A rule holds from its entry on. Nothing that it covers is learned as a fact; the lines stay in the journal,
and are not brought up by themselves. A rule holds no word of the person's: of a name it keeps a hash, so
that it outlives the forgetting of that name, and no search of the home finds it.
"""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b

from samantha.core.entry import Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Transaction
from samantha.memory.en.topics import RELATION_LABELS, TOPICS
from samantha.memory.learned import YOU, Known
from samantha.memory.naming import name_key, said_in
from samantha.memory.topics import KIN, PASSING, Told, topic_named, topics_in, topics_of

TOPIC, RELATION, PERSON = "topic:", "relation:", "person:"


class Withheld:
    """See the Projection port. Stands before Facts, which asks what may be learned."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.kind != "withheld" or entry.body is None:
            return
        at, given = entry.at.astimezone(UTC).isoformat(), int(bool(entry.body["given"]))
        for what in sorted(set(entry.body["what"])):
            tx.run(
                "INSERT INTO withheld VALUES (?, ?, ?, ?, ?, ?)",
                *(entry.owner, entry.seq, what, given, entry.id, at),
            )

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        """Nothing: a rule holds no words, and outlives what it was made about."""

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        tx.run("DELETE FROM withheld WHERE owner_id = ?", owner)


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One thing that is not to be remembered. `since` is when the person said so."""

    what: str
    since: datetime


@dataclass(frozen=True)
class Rules:
    """Those that hold at one point of the life. False where there is none."""

    what: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.what)

    def covers(self, fact: Told) -> bool:
        """Whether this is among what the person does not want remembered."""
        return bool(self.what) and (
            not self.what.isdisjoint(rules_of(fact)) or self._names(said_in(fact.value, is_value=True))
        )

    def covers_line(self, text: str) -> bool:
        """Whether a line speaks of it: by the words of a topic, or by naming somebody."""
        if not self.what:
            return False
        return any(TOPIC + topic in self.what for topic in topics_in(text)) or self._names(said_in(text))

    def _names(self, said: Iterable[str]) -> bool:
        has_people = any(what.startswith(PERSON) for what in self.what)
        return has_people and any(person_rule(name) in self.what for name in said)


def read_rules(owner: OwnerId, tx: Transaction, before: int | None = None) -> Rules:
    """What is withheld now, or was when the entry `before` was written."""
    return Rules(frozenset(rule.what for rule in list_rules(owner, tx, before)))


def list_rules(owner: OwnerId, tx: Transaction, before: int | None = None) -> tuple[Rule, ...]:
    """The rules that hold, oldest first."""
    held: dict[str, Rule] = {}
    for what, given, at in tx.run(
        "SELECT what, given, at FROM withheld WHERE owner_id = ? AND seq < coalesce(?, 1 << 62) ORDER BY seq",
        owner,
        before,
    ):
        if not given:
            held.pop(what, None)
        elif what not in held:
            held[what] = Rule(what=what, since=datetime.fromisoformat(at))
    return tuple(held.values())


def person_rule(name: str) -> str:
    """The rule about somebody, by their name or as "your sister". Only the same name gives the same rule."""
    key = name_key(name).encode()
    return PERSON + blake2b(key, digest_size=8, person=b"samantha.person").hexdigest()


def rules_of(fact: Told) -> tuple[str, ...]:
    """The rules that would cover a fact, the likeliest meant first: whom it is about, topic, relation."""
    named = [fact.subject] if fact.subject != YOU else [fact.value] if fact.relation in KIN else []
    topics = [TOPIC + topic for topic in topics_of(fact)] if fact.subject == YOU else []
    relation = [RELATION + fact.relation] if fact.subject == YOU and fact.relation in RELATION_LABELS else []
    return tuple(dict.fromkeys([*map(person_rule, named), *topics, *relation]))


def rules_named(words: str, people: Sequence[Known], names: Iterable[str]) -> tuple[str, ...]:
    """The rules that somebody means by "my health", "Ana" or "my sister"; empty where none is meant.

    `names` are those whom she knows in any way; `people` tell who "my sister" is.
    """
    bare = " ".join(words.replace("’", "'").split()).strip(" .!?,'\"").removesuffix("'s")
    key = name_key(bare)
    kin = next(iter(said for said in said_in(bare) if said.startswith("your ")), "")
    kin = kin or (key if key.startswith("your ") else "")
    if kin and kin != "your self":
        named = [name for name, relation in people if f"your {relation}" == kin]
        return tuple(dict.fromkeys(map(person_rule, [kin, *(named if len(named) == 1 else [])])))
    known = {name_key(name) for name in names}
    if key and key in known:
        kin_of = [relation for name, relation in people if name_key(name) == key]
        alone = [r for r in kin_of if r not in PASSING and sum(relation == r for _, relation in people) == 1]
        return tuple(dict.fromkeys(map(person_rule, [key, *(f"your {relation}" for relation in alone)])))
    if topic := topic_named(bare):
        return (TOPIC + topic,)
    low = bare.lower()
    relation = next((name for name, label in RELATION_LABELS.items() if low in _ways(name, label)), "")
    if relation:
        return (RELATION + relation,)
    return (person_rule(key),) if bare[:1].isupper() and key else ()


def _ways(relation: str, label: str) -> set[str]:
    return {
        relation,
        label,
        label.removeprefix("your "),
        label.replace("your ", "my "),
        label.replace("you ", "i "),
    }


def label_of(what: str, names: Iterable[str] = ()) -> str:
    """A rule as she says it: "your health", "Ana"; "" for somebody whose name she no longer has."""
    if what.startswith(TOPIC):
        topic = TOPICS.get(what.removeprefix(TOPIC))
        return topic.label if topic is not None else ""
    if what.startswith(RELATION):
        return RELATION_LABELS.get(what.removeprefix(RELATION), "")
    return next((name for name in names if person_rule(name) == what), "")
