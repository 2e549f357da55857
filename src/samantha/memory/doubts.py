"""What she is not sure of, and may ask about once: whether two names are one person, which value holds.

Noted in sleep (entry `wondered`); asked once a reply carried it; settled by a decision on the two names, or
once only one of the values is held.
"""

import json
from collections.abc import Set

from samantha.core.entry import Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Transaction
from samantha.core.turn import Doubt, Fact
from samantha.memory.facts import COLUMNS, HELD, KIN, SINGLE, key_of, one_of, to_fact
from samantha.memory.joins import decisions, naming

CARRIES = "doubt"  # the slot of a reply that asks


class Doubts:
    """See the Projection port. Stands after what learns, whose facts it reads."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.body is None:
            return
        if entry.kind == "wondered":
            kind = "same" if "names" in entry.body else "value"
            one, other = entry.body["names" if kind == "same" else "facts"]
            row = (entry.owner, entry.id, entry.seq, kind, one, other)
            tx.run("INSERT INTO doubt VALUES (?, ?, ?, ?, ?, ?)", *row)
        elif entry.kind == "reply" and (doubt := _carried(str(entry.body.get("carry") or ""))):
            tx.run("INSERT OR IGNORE INTO doubt_asked VALUES (?, ?, ?)", entry.owner, doubt, entry.id)

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        for id_ in sorted(ids):
            tx.run("DELETE FROM doubt WHERE owner_id = ? AND entry_id = ?", owner, id_)
            tx.run(
                "DELETE FROM doubt_asked WHERE owner_id = ? AND (entry_id = ? OR doubt = ?)", owner, id_, id_
            )

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        tx.run("DELETE FROM doubt WHERE owner_id = ?", owner)
        tx.run("DELETE FROM doubt_asked WHERE owner_id = ?", owner)


def open_doubts(owner: OwnerId, tx: Transaction) -> tuple[Doubt, ...]:
    """What she may still ask, oldest first: not asked, not settled, and of nothing forgotten."""
    rows = tx.run(
        """SELECT entry_id, kind, one, other FROM doubt d WHERE owner_id = ?
           AND NOT EXISTS (SELECT 1 FROM doubt_asked a WHERE a.owner_id = d.owner_id AND a.doubt = d.entry_id)
           ORDER BY seq""",
        owner,
    )
    if not rows:
        return ()
    settled = {join.pair for join in decisions(owner, tx) if join.given or not join.undone}
    found = (
        _same(owner, tx, id_, one, other, settled) if kind == "same" else _value(owner, tx, id_, one, other)
        for id_, kind, one, other in rows
    )
    return tuple(doubt for doubt in found if doubt is not None)


def _same(
    owner: OwnerId, tx: Transaction, id_: str, one: str, other: str, settled: Set[frozenset[str]]
) -> Doubt | None:
    if frozenset((one.casefold(), other.casefold())) in settled:
        return None
    if not all(_is_seen(owner, tx, name) for name in (one, other)):
        return None
    return Doubt(
        id=EntryId(id_),
        one=one,
        other=other,
        what=_relation_of(owner, tx, one) or _relation_of(owner, tx, other),
        sources=naming(owner, tx, one, other),
    )


def _value(owner: OwnerId, tx: Transaction, id_: str, one: str, other: str) -> Doubt | None:
    rows = tx.run(
        f"""SELECT {COLUMNS} FROM fact WHERE owner_id = ? AND id IN (?, ?) AND {HELD} AND hidden = 0
            ORDER BY origin DESC, seq, place""",
        owner,
        one,
        other,
    )
    if len(rows) < 2:
        return None
    first, second = map(to_fact, rows)
    if first.relation != second.relation or first.relation not in SINGLE:
        return None  # learning has got better since, and counts that turn's facts differently
    return Doubt(
        id=EntryId(id_),
        one=first.value,
        other=second.value,
        what=first.relation,
        sources=tuple(dict.fromkeys((first.source, second.source))),
        facts=(first, second),
    )


def clashes(owner: OwnerId, tx: Transaction, most: int) -> list[tuple[Fact, Fact]]:
    """Values that are both held of one subject where only one can be, if not wondered about before."""
    found = [
        [
            to_fact(tx.run(f"SELECT {COLUMNS} FROM fact WHERE owner_id = ? AND id = ?", owner, id_)[0])
            for id_ in ids
        ]
        for ids in tx.run(_CLASHES, owner)[:most]
    ]
    return [(one, other) for one, other in found]


_CLASHES = f"""SELECT a.id, b.id FROM fact a JOIN fact b ON b.owner_id = a.owner_id
    AND b.subject_key = a.subject_key AND b.relation = a.relation AND b.value_key <> a.value_key
    AND (b.seq, b.place) > (a.seq, a.place) AND b.{HELD} AND b.hidden = 0
    WHERE a.owner_id = ? AND a.{HELD} AND a.hidden = 0 AND a.relation IN {one_of(SINGLE)}
    AND NOT EXISTS (SELECT 1 FROM doubt d WHERE d.owner_id = a.owner_id AND d.one = a.id AND d.other = b.id)
    ORDER BY a.seq, a.place, b.seq, b.place LIMIT 20"""


def wondered_about(owner: OwnerId, tx: Transaction) -> set[frozenset[str]]:
    """The pairs of names, in small letters, that were ever wondered about or decided on."""
    rows = tx.run("SELECT one, other FROM doubt WHERE owner_id = ? AND kind = 'same'", owner)
    found = {frozenset((one.casefold(), other.casefold())) for one, other in rows}
    return found | {join.pair for join in decisions(owner, tx) if join.given or not join.undone}


def _is_seen(owner: OwnerId, tx: Transaction, name: str) -> bool:
    """Whether something not forgotten is held of somebody by that name."""
    return bool(tx.run(_SEEN, owner, name.casefold(), key_of(name)))


_SEEN = f"""SELECT 1 FROM fact WHERE owner_id = ? AND {HELD} AND hidden = 0
    AND (subject_key = ? OR (relation IN {one_of(KIN)} AND value_key = ?)) LIMIT 1"""


def _relation_of(owner: OwnerId, tx: Transaction, name: str) -> str:
    rows = tx.run(
        f"""SELECT relation FROM fact WHERE owner_id = ? AND {HELD} AND hidden = 0 AND subject_key = 'you'
            AND relation IN {one_of(KIN)} AND value_key = ? ORDER BY seq LIMIT 1""",
        owner,
        key_of(name),
    )
    return str(rows[0][0]) if rows else ""


def _carried(packed: str) -> str:
    """The doubt that a line of hers asked about; "" for none."""
    if f'"{CARRIES}"' not in packed:
        return ""
    try:
        value = json.loads(packed)
    except ValueError:
        return ""
    return str(value.get(CARRIES) or "") if isinstance(value, dict) else ""
