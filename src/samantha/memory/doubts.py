"""What she is not sure of, and may ask about once: whether two names are one person.

Noted in sleep (entry `wondered`); asked once a reply carried it; settled by a decision on the two names.
"""

import json
from collections.abc import Set

from samantha.core.entry import Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Transaction
from samantha.core.turn import Doubt
from samantha.memory.facts import HELD, KIN, key_of, one_of
from samantha.memory.joins import decisions, naming

CARRIES = "doubt"  # the slot of a reply that asks


class Doubts:
    """See the Projection port. Stands after what learns, whose facts it reads."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.body is None:
            return
        if entry.kind == "wondered":
            one, other = entry.body["names"]
            tx.run("INSERT INTO doubt VALUES (?, ?, ?, ?, ?)", entry.owner, entry.id, entry.seq, one, other)
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
    """What she may still ask, oldest first: not asked, not settled, and of nobody forgotten."""
    rows = tx.run(
        """SELECT entry_id, one, other FROM doubt d WHERE owner_id = ?
           AND NOT EXISTS (SELECT 1 FROM doubt_asked a WHERE a.owner_id = d.owner_id AND a.doubt = d.entry_id)
           ORDER BY seq""",
        owner,
    )
    if not rows:
        return ()
    settled = {join.pair for join in decisions(owner, tx) if join.given or not join.undone}
    return tuple(
        Doubt(
            id=EntryId(id_),
            one=one,
            other=other,
            what=_relation_of(owner, tx, one) or _relation_of(owner, tx, other),
            sources=naming(owner, tx, one, other),
        )
        for id_, one, other in rows
        if frozenset((one.casefold(), other.casefold())) not in settled
        and all(_is_seen(owner, tx, name) for name in (one, other))
    )


def wondered_about(owner: OwnerId, tx: Transaction) -> set[frozenset[str]]:
    """The pairs of names, in small letters, that were ever wondered about or decided on."""
    rows = tx.run("SELECT one, other FROM doubt WHERE owner_id = ?", owner)
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
