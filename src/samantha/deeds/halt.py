"""The kill switch: whether everything that leaves the house is stopped, and how that is told.

The `halt` table is made from `halted` entries {is_on}. Only a page or a terminal ends it.
"""

from collections.abc import Sequence, Set

from samantha.core.deed import Deed, DeedState
from samantha.core.entry import Draft, Entry
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Pen, Transaction
from samantha.deeds.en import stopping

KIND = "halted"


class HaltRecord:
    """See the Projection port."""

    def apply(self, entry: Entry, tx: Transaction) -> None:
        if entry.kind != KIND or entry.body is None:
            return
        tx.run("DELETE FROM halt WHERE owner_id = ?", entry.owner)
        if entry.body["is_on"]:
            tx.run("INSERT INTO halt VALUES (?, ?)", entry.owner, entry.at.isoformat())

    def erase(self, owner: OwnerId, ids: Set[EntryId], tx: Transaction) -> None:
        """Nothing: the entries hold no words, and last."""

    def clear(self, owner: OwnerId, tx: Transaction) -> None:
        tx.run("DELETE FROM halt WHERE owner_id = ?", owner)


def is_halted(owner: OwnerId, tx: Transaction) -> bool:
    return bool(tx.run("SELECT 1 FROM halt WHERE owner_id = ?", owner))


def turn(pen: Pen, *, is_on: bool, sources: Sequence[EntryId] = ()) -> bool:
    """Stop, or go on. False where it is so already; then nothing is written."""
    if is_halted(pen.owner, pen.tx) == is_on:
        return False
    pen.write(Draft(kind=KIND, body={"is_on": is_on}, sources=tuple(sources)))
    return True


def told(denied: Sequence[Deed], cut: Sequence[Deed]) -> str:
    """What was stopped, in a sentence or two."""
    unsure = [deed.preview.title for deed in cut if deed.state is DeedState.UNCERTAIN]
    done = [deed.preview.title for deed in cut if deed.state is DeedState.DONE]
    ended = len(cut) - len(unsure) - len(done)
    return stopping.sentence(waiting=len(denied), ended=ended, done=done, unsure=unsure)
