"""Destroying words for good: the entries named, and everything that was made from them."""

import json
from collections.abc import Iterable

from samantha.core.entry import Draft
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Pen, Transaction
from samantha.journal.entries import LASTING
from samantha.journal.traces import mark_traces

CHUNK = 500  # ids bound to one statement; SQLite's oldest limit is 999
TOLD_AT_ONCE = 50_000  # ids in one `erased` entry: a line of an export has a longest length (carry.py)


def closure(owner: OwnerId, ids: Iterable[EntryId], tx: Transaction) -> frozenset[EntryId]:
    """The entries themselves and all that name them as a source, however far, that hold words.

    A turn that was taken for over too soon goes with the one that holds all of it.
    Entries of a lasting kind (consents, her name, earlier erasures) hold no words of the person
    and are left standing.
    """
    found: set[EntryId] = set()
    edge = set(ids)
    while edge:
        found |= edge
        made: set[EntryId] = set()
        for part in _chunks(sorted(edge)):
            marks = ", ".join("?" * len(part))
            rows = tx.run(
                f"SELECT made_id FROM made_from WHERE owner_id = ? AND source_id IN ({marks})", owner, *part
            )
            made |= {row[0] for row in rows}
            made |= _begun(owner, part, tx)
        edge = made - found
    return frozenset(id_ for part in _chunks(sorted(found)) for id_ in _with_words(owner, part, tx))


def erase(pen: Pen, ids: Iterable[EntryId], why: str) -> frozenset[EntryId]:
    """Destroy key, salt and words of these entries and of what was made from them; say so in the chain.

    Returns what was erased. The files are scrubbed by the journal once this is committed.
    """
    targets = closure(pen.owner, ids, pen.tx)
    if not targets:
        return targets
    for part in _chunks(sorted(targets)):
        marks = ", ".join("?" * len(part))
        pen.tx.run(
            f"DELETE FROM content WHERE owner_id = ? AND seq IN "
            f"(SELECT seq FROM journal WHERE owner_id = ? AND id IN ({marks}))",
            pen.owner,
            pen.owner,
            *part,
        )
    for projection in pen.projections:
        projection.erase(pen.owner, targets, pen.tx)
    gone = sorted(targets)
    for at in range(0, len(gone), TOLD_AT_ONCE):
        pen.write(Draft(kind="erased", body={"ids": gone[at : at + TOLD_AT_ONCE], "why": why}))
    mark_traces(pen.tx)
    return targets


def _begun(owner: OwnerId, ids: list[EntryId], tx: Transaction) -> set[EntryId]:
    """The turns that stand whole in these: a turn is made from nothing else."""
    marks = ", ".join("?" * len(ids))
    rows = tx.run(
        "SELECT sources FROM journal WHERE owner_id = ? AND kind = 'turn' AND sources <> '[]' "
        f"AND id IN ({marks})",
        owner,
        *ids,
    )
    return {EntryId(source) for (sources,) in rows for source in json.loads(sources)}


def _with_words(owner: OwnerId, ids: list[EntryId], tx: Transaction) -> list[EntryId]:
    """Those of these whose words are here and are the person's, or were made from them."""
    marks = ", ".join("?" * len(ids))
    rows = tx.run(
        "SELECT j.id, j.kind FROM journal j JOIN content c ON c.owner_id = j.owner_id AND c.seq = j.seq "
        f"WHERE j.owner_id = ? AND j.id IN ({marks})",
        owner,
        *ids,
    )
    return [id_ for id_, kind in rows if kind not in LASTING]


def _chunks(ids: list[EntryId]) -> Iterable[list[EntryId]]:
    return (ids[at : at + CHUNK] for at in range(0, len(ids), CHUNK))
