"""The steps of a deed, each within the transaction that keeps it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from samantha.core.deed import Approver, Deed, DeedState, Proposal, Risk
from samantha.core.entry import Draft, Entry
from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.ids import DeedId, EntryId
from samantha.core.ports import Pen
from samantha.deeds import grants, record
from samantha.deeds.performing import Performed

UNSURE = (
    "I was interrupted in the middle of this and cannot tell whether it happened. Look before you ask again."
)
UNREAD = "I was interrupted while I looked this up. Ask me again."


class Witness:
    """A pen that remembers what the entries written with it were made from."""

    def __init__(self, pen: Pen) -> None:
        self.owner, self.now, self.tx, self.projections = pen.owner, pen.now, pen.tx, pen.projections
        self.sources: set[EntryId] = set()
        self._pen = pen

    def write(self, draft: Draft) -> Entry:
        self.sources.update(draft.sources)
        return self._pen.write(draft)


def write(
    pen: Pen,
    deed: Deed,
    *,
    by: Approver | None = None,
    inverse: Proposal | None = None,
    sources: Sequence[EntryId] = (),
    asked: Proposal | None = None,
) -> Deed:
    if deed.entry is None:
        rests_on = (*deed.sources, *sources)
        pen.write(record.opening(deed, by=by, inverse=inverse, sources=rests_on, asked=asked))
    else:
        before = record.find(pen.owner, pen.tx, deed.id) or deed
        pen.write(record.step(before.state, deed, by=by, inverse=inverse, sources=sources))
    # A deed that erases what it was made from has erased its own record too; the step still says it was done.
    return record.find(pen.owner, pen.tx, deed.id) or deed


def deny(pen: Pen, deed: Deed) -> Deed:
    return write(pen, replace(deed, state=DeedState.DENIED))


def pending(pen: Pen, *, held_only: bool = False) -> list[Deed]:
    """What may still happen, and has not begun."""
    states = (DeedState.HELD,) if held_only else (DeedState.PROPOSED, DeedState.HELD)
    return [deed for state in states for deed in record.in_state(pen.owner, pen.tx, state)]


def ended(deed: Deed, performed: Performed) -> Deed:
    """How a deed ends that has no result. What only reads did nothing, whatever became of it."""
    if performed.refusal:
        return replace(deed, state=DeedState.FAILED, error=performed.refusal)
    if deed.risk is Risk.READ:
        return replace(deed, state=DeedState.FAILED, error=UNREAD)
    return replace(deed, state=DeedState.UNCERTAIN, error=UNSURE)


def take_no_consent(pen: Pen, is_local: Callable[[str, str], bool]) -> None:
    """A life was moved in from a file: no yes in it counts here. What waits or is held is denied, grants end,
    and what would take its deeds back is asked about, even at a click, where it might leave the house."""
    stored = (record.inverse_of(pen.owner, pen.tx, deed.id) for deed in record.undoable(pen.owner, pen.tx))
    leaves = any(each is not None and not is_local(each.skill, each.verb) for each in stored)
    if not (leaves or pending(pen) or grants.standing(pen.owner, pen.tx)):
        return
    for deed in pending(pen):
        deny(pen, deed)
    grants.revoke_all(pen)
    what = "This life was moved in from a file; what it had permission for, it has no longer."
    pen.write(Draft(kind="notice", body={"what": what, "moved_in": True}))


def waiting(pen: Pen, deed_id: DeedId) -> Deed:
    deed = find(pen, deed_id)
    if deed.state is not DeedState.PROPOSED:
        raise BadInputError(f"That question is closed already: it was {deed.state}.")
    return deed


def inverse_of(pen: Pen, target: Deed) -> Proposal:
    """What takes the deed back. Raises BadInputError."""
    inverse = record.inverse_of(pen.owner, pen.tx, target.id)
    match target.state:
        case DeedState.DONE | DeedState.UNCERTAIN if inverse is not None:
            return inverse
        case DeedState.UNDONE:
            raise BadInputError("That was taken back already.")
        case DeedState.PROPOSED | DeedState.HELD | DeedState.DENIED | DeedState.EXPIRED | DeedState.FAILED:
            raise BadInputError("That never happened, so there is nothing to take back.")
        case _:
            raise BadInputError("That cannot be taken back.")


def find(pen: Pen, deed_id: DeedId) -> Deed:
    return found(record.find(pen.owner, pen.tx, deed_id), deed_id)


def found(deed: Deed | None, deed_id: DeedId) -> Deed:
    if deed is None:
        raise NotFoundError(f"I know of no deed called {deed_id}.")
    return deed


def is_past(deed: Deed, now: datetime) -> bool:
    return deed.expires_at is not None and now >= deed.expires_at
