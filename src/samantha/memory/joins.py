"""Two names for one person: joined, and taken apart again with nothing left of it.

A joining is an entry of the journal (`joined`). It changes no row: what was held under the one name is
closed, and stands under the other with the turn, day and sentence that it came from. Taking it back works
out the facts since then anew, as if it had never been; so does a rebuild.
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from datetime import datetime

from samantha.core.entry import Entry
from samantha.core.ids import EntryId, FactId, OwnerId
from samantha.core.origin import Origin
from samantha.core.ports import Row, Transaction
from samantha.core.turn import Fact
from samantha.memory.facts import COLUMNS, FORMER_NAME, HELD, KIN, SINGLE, key_of, one_of, to_fact
from samantha.memory.learned import Known, Learned

STEPS = 8  # names that lead to one another; more is a circle


@dataclass(frozen=True, kw_only=True)
class Join:
    """A decision on two names. Not `given`: they are two people. `undone` names what took it back, or ""."""

    seq: int
    id: EntryId
    name: str
    into: str
    given: bool
    is_told: bool  # by the person, not found in sleep
    undone: str

    @property
    def pair(self) -> frozenset[str]:
        return frozenset((self.name.casefold(), self.into.casefold()))


def note(entry: Entry, tx: Transaction) -> int | None:
    """Keep a decision. Returns the seq from which facts are to be worked out anew; None where none change."""
    body = entry.body or {}
    if "join" in body:
        rows = tx.run(
            "SELECT seq, given FROM joined WHERE owner_id = ? AND entry_id = ? AND undone = ''",
            entry.owner,
            body["join"],
        )
        for seq, given in rows:
            tx.run("UPDATE joined SET undone = ? WHERE owner_id = ? AND seq = ?", entry.id, entry.owner, seq)
            return int(seq) if given else None
        return None
    name, into = body["names"]
    row = (entry.owner, entry.seq, entry.id, name, into, int(body["given"]), int(bool(body.get("told"))))
    tx.run("INSERT INTO joined VALUES (?, ?, ?, ?, ?, ?, ?, '')", *row)
    return entry.seq if body["given"] else None


def erase_joins(owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
    """Drop the decisions among these entries; the facts since the first of them are to be worked out anew."""
    tx.run_many(
        "DELETE FROM joined WHERE owner_id = ? AND entry_id = ?", [(owner, id_) for id_ in sorted(ids)]
    )


def decisions(owner: OwnerId, tx: Transaction) -> tuple[Join, ...]:
    """Every decision on names, those taken back too, oldest first."""
    sql = """SELECT seq, entry_id, name, into_name, given, is_told, undone FROM joined
             WHERE owner_id = ? ORDER BY seq"""
    return tuple(map(_to_join, tx.run(sql, owner)))


def read_join(owner: OwnerId, tx: Transaction, seq: int) -> Join:
    sql = """SELECT seq, entry_id, name, into_name, given, is_told, undone FROM joined
             WHERE owner_id = ? AND seq = ?"""
    return _to_join(tx.run(sql, owner, seq)[0])


def joined_names(owner: OwnerId, tx: Transaction, before: int | None = None) -> Mapping[str, str]:
    """Small-letter name -> the name that the person stands under, as of an entry; {} where none is joined."""
    rows = tx.run(
        "SELECT name, into_name FROM joined WHERE owner_id = ? AND given = 1 AND undone = '' AND seq < ?"
        " ORDER BY seq",
        owner,
        before if before is not None else 1 << 62,
    )
    direct = {name.casefold(): into for name, into in rows}
    return {name: _end_of(name, direct) for name in direct}


def under_joined(found: Iterable[Learned], names: Mapping[str, str]) -> list[Learned]:
    """What was learned, told of the names that stand."""

    def moved(item: Learned) -> Learned:
        subject = names.get(item.subject.casefold(), item.subject)
        value = names.get(item.value.casefold(), item.value) if item.relation in KIN else item.value
        is_itself = item.relation == FORMER_NAME and value.casefold() == subject.casefold()
        return item if is_itself else replace(item, subject=subject, value=value)

    return [moved(item) for item in found] if names else list(found)


def with_joined(people: Iterable[Known], names: Mapping[str, str]) -> tuple[Known, ...]:
    """Whom learning takes for somebody: also the names that were joined to another."""
    return (*((name.title(), "") for name in names), *people)


def merge(owner: OwnerId, tx: Transaction, join: Join) -> None:
    """Have what is held of the one name stand under the other.

    What both say stands once. Where they differ in what one can have only one of, the newer closes the older
    if the person said that they are the same; else both stand.
    """
    count = 0
    rows = tx.run(
        f"""SELECT {COLUMNS} FROM fact WHERE owner_id = ? AND {HELD}
            AND (subject_key = ? OR (relation IN {one_of(KIN)} AND value_key = ?)) ORDER BY seq, place""",
        owner,
        join.name.casefold(),
        key_of(join.name),
    )
    for old in map(to_fact, rows):
        subject = join.into if old.subject.casefold() == join.name.casefold() else old.subject
        is_name = old.relation in KIN and key_of(old.value) == key_of(join.name)
        value = join.into if is_name else old.value
        held = _held(owner, tx, subject, old.relation)
        twin = next((fact for fact in held if key_of(fact.value) == key_of(value)), None)
        rival = next((fact for fact in held if fact is not twin), None)
        if twin is not None:
            _close(owner, tx, join, old, by=twin.id)
            continue
        settles = rival is not None and old.relation in SINGLE and join.is_told
        if settles and rival is not None and _rank(old) < _rank(rival):
            _close(owner, tx, join, old, by=rival.id, is_over=rival)
            continue
        count += 1
        new = _copy(owner, tx, join, old, count, subject, value)
        _close(owner, tx, join, old, by=new)
        if settles and rival is not None:
            _close(owner, tx, join, rival, by=new, is_over=old)
    named = next(iter(_naming(owner, tx, join.name)), None)
    if named is not None:
        _copy(owner, tx, join, named, count + 1, join.into, join.name, FORMER_NAME)


def _rank(fact: Fact) -> tuple[bool, datetime]:
    """Of two values the person's own edit stands, else the one that was told last."""
    return fact.origin >= Origin.PERSON, fact.learned_at


def originals(owner: OwnerId, tx: Transaction, ids: Iterable[str]) -> set[str]:
    """The facts that these stand for since a joining: forgetting the one forgets the other."""
    found: set[str] = set()
    waiting = list(ids)
    while waiting:
        rows = tx.run(
            """SELECT o.id FROM fact n JOIN fact o ON o.owner_id = n.owner_id AND o.closed_by = n.id
               AND o.source = n.source AND o.closed_in <> n.source WHERE n.owner_id = ? AND n.id = ?""",
            owner,
            waiting.pop(),
        )
        new = {id_ for (id_,) in rows} - found
        found |= new
        waiting += new
    return found


def naming(owner: OwnerId, tx: Transaction, *names: str) -> tuple[EntryId, ...]:
    """The turns that told of these names first: what a decision on them was made from."""
    return tuple(fact.source for name in names for fact in _naming(owner, tx, name)[:1])


def _naming(owner: OwnerId, tx: Transaction, name: str) -> list[Fact]:
    rows = tx.run(
        f"""SELECT {COLUMNS} FROM fact WHERE owner_id = ? AND relation <> '{FORMER_NAME}'
            AND (subject_key = ? OR (relation IN {one_of(KIN)} AND value_key = ?))
            ORDER BY seq, place LIMIT 1""",
        owner,
        name.casefold(),
        key_of(name),
    )
    return list(map(to_fact, rows))


def _held(owner: OwnerId, tx: Transaction, subject: str, relation: str) -> list[Fact]:
    rows = tx.run(
        f"""SELECT {COLUMNS} FROM fact WHERE owner_id = ? AND {HELD} AND subject_key = ? AND relation = ?
            ORDER BY seq, place""",
        owner,
        subject.casefold(),
        relation,
    )
    return list(map(to_fact, rows))


def _copy(
    owner: OwnerId,
    tx: Transaction,
    join: Join,
    old: Fact,
    place: int,
    subject: str,
    value: str,
    relation: str = "",
) -> FactId:
    """A row of its own with what the old one says, and with where that came from."""
    id_ = FactId(f"f-{join.id.partition('-')[2]}-{place}")
    tx.run(
        """INSERT INTO fact (owner_id, id, seq, place, source, subject, subject_key, relation, value,
               value_key, quote, since, learned_at, origin, confidence, hidden)
           SELECT owner_id, ?, ?, ?, source, ?, ?, ?, ?,
               ?, quote, since, learned_at, origin, confidence, hidden
           FROM fact WHERE owner_id = ? AND id = ?""",
        id_,
        join.seq,
        place,
        subject,
        subject.casefold(),
        relation or old.relation,
        value,
        key_of(value),
        owner,
        old.id,
    )
    return id_


def _close(
    owner: OwnerId, tx: Transaction, join: Join, fact: Fact, *, by: FactId, is_over: Fact | None = None
) -> None:
    """`is_over`: the newer value that ended it; without one it is the same thing under another name."""
    newer = is_over or fact
    tx.run(
        "UPDATE fact SET until = ?, closed_by = ?, closed_in = ?, closed_seq = ?"
        " WHERE owner_id = ? AND id = ?",
        (newer.since or newer.learned_at).isoformat(),
        by,
        join.id,
        join.seq,
        owner,
        fact.id,
    )


def _end_of(name: str, direct: Mapping[str, str]) -> str:
    into = direct[name]
    for _ in range(STEPS):
        if into.casefold() not in direct:
            break
        into = direct[into.casefold()]
    return into


def _to_join(row: Row) -> Join:
    seq, id_, name, into, given, is_told, undone = row
    return Join(
        seq=seq,
        id=EntryId(id_),
        name=name,
        into=into,
        given=bool(given),
        is_told=bool(is_told),
        undone=undone,
    )
