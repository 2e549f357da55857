"""What she did, as it is told to the person: each deed once, the newest first, with whose yes it had.

A taking back is told beside what it took back, and not again by itself, unless it went wrong.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import cast

from samantha.core.deed import Approver, Deed, DeedState, Risk
from samantha.core.ids import DeedId, OwnerId
from samantha.core.ports import Transaction
from samantha.deeds.record import find


@dataclass(frozen=True, kw_only=True)
class Doing:
    """One deed that is settled one way or the other, or under way. `seq` names its place in the record."""

    deed: Deed
    seq: int
    by: Approver | None  # None where nobody said yes
    changed_at: datetime  # when it came to be as it is
    again: DeedId | None = None  # undoing this one does it anew, where it was taken back


def doings(owner: OwnerId, tx: Transaction, limit: int, before: int | None = None) -> list[Doing]:
    """What was done, tried, refused or let go, reading aside; with `before`, only what was asked earlier."""
    rows = tx.run(
        """SELECT d.id, d.opened_seq, d.approved_by, j.at,
            (SELECT b.id FROM deed b WHERE b.owner_id = d.owner_id AND b.undoes = d.id AND b.state = ?
                AND b.inverse IS NOT NULL ORDER BY b.opened_seq DESC LIMIT 1)
        FROM deed d JOIN journal j ON j.owner_id = d.owner_id AND j.id = d.entry_id
        WHERE d.owner_id = ? AND d.risk != ? AND d.state NOT IN (?, ?)
            AND (d.undoes IS NULL OR d.state IN (?, ?, ?)) AND d.opened_seq < ?
        ORDER BY d.opened_seq DESC LIMIT ?""",
        *(DeedState.DONE, owner, Risk.READ, DeedState.PROPOSED, DeedState.HELD),
        *(DeedState.RUNNING, DeedState.FAILED, DeedState.UNCERTAIN),
        *(before if before is not None else 2**62, limit),
    )
    found = [_doing(owner, tx, *row) for row in rows]
    return [one for one in found if one is not None]


def _doing(
    owner: OwnerId, tx: Transaction, id_: str, seq: int, by: str | None, at: str, again: str | None
) -> Doing | None:
    deed = find(owner, tx, DeedId(id_))
    if deed is None:
        return None
    return Doing(
        deed=deed,
        seq=seq,
        by=cast("Approver | None", by),
        changed_at=datetime.fromisoformat(at),
        again=DeedId(again) if again and deed.state is DeedState.UNDONE else None,
    )
