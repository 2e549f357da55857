"""Writing and reading the journal: entries, their words, and the projections made from them."""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import TypeVar

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from samantha.core.clock import Clock
from samantha.core.entry import Body, Draft, Entry
from samantha.core.ids import EntryId, OwnerId, new_id
from samantha.core.ports import Pen, Projection, Row, Store, Transaction
from samantha.journal.anchor import Anchor, Head
from samantha.journal.backup import Backups
from samantha.journal.chain import GENESIS, commit, link
from samantha.journal.entries import VERSIONS, canonical, upcast
from samantha.journal.traces import has_traces, unmark_traces

T = TypeVar("T")

PREFIXES = {"turn": "t", "reply": "s"}  # every other kind is an `e-`
NONCE = bytes(12)  # each key seals one message only, so a fixed nonce is safe


class ChainedJournal:
    """See the Journal port: one owner's chain, on a store, anchored outside the home."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        owner: OwnerId,
        projections: Sequence[Projection] = (),
        anchor: Anchor | None = None,
        backups: Backups | None = None,
    ) -> None:
        self.owner = owner
        self.store = store
        self.anchor = anchor
        self.backups = backups
        self.clock = clock
        self.projections = tuple(projections)
        self._anchored = 0  # seq
        if anchor is not None:
            store.before_acknowledging(self._seal)

    async def append(self, *drafts: Draft) -> tuple[Entry, ...]:
        return await self.act(lambda pen: tuple(pen.write(draft) for draft in drafts))

    async def act(self, work: Callable[[Pen], T]) -> T:
        erased = False

        def within(tx: Transaction) -> T:
            nonlocal erased
            pen = JournalPen(self.owner, tx, self.clock.now(), self.projections)
            result = work(pen)
            erased = pen.has_erased
            return result

        result = await self.store.write(within)
        if erased:
            await self.leave_no_trace()
        return result

    async def leave_no_trace(self) -> None:
        """Erased words are gone from the rows; now from the files and the backups, if any are left.

        Called after each erasing, at each start and now and then, so that a kill in between costs nothing.
        """
        if not await self.store.read(has_traces):
            return
        await self.store.scrub()
        if self.backups is not None:
            await self.backups.renew()
        await self.store.write(unmark_traces)

    async def look(self, work: Callable[[Transaction], T]) -> T:
        return await self.store.read(work)

    def forget_anchor(self) -> None:
        """Start the anchor anew: its chain is about to be replaced, or accepted as it is."""
        if self.anchor is not None:
            self.anchor.remove()
        self._anchored = 0

    def _seal(self, tx: Transaction) -> None:
        head = read_head(self.owner, tx)
        if self.anchor is not None and head is not None and head.seq > self._anchored:
            self.anchor.write(head)
            self._anchored = head.seq


class JournalPen:
    """See the Pen port."""

    def __init__(
        self, owner: OwnerId, tx: Transaction, now: datetime, projections: Sequence[Projection]
    ) -> None:
        self.owner = owner
        self.tx = tx
        self.now = now
        self.projections = projections
        self.has_erased = False

    def write(self, draft: Draft) -> Entry:
        head = read_head(self.owner, self.tx)
        seq, prev = (head.seq + 1, head.hash) if head else (1, GENESIS)
        id_ = draft.id or EntryId(new_id(PREFIXES.get(draft.kind, "e"), self.now))
        version = VERSIONS[draft.kind]
        at = self.now.astimezone(UTC).isoformat(timespec="microseconds")
        sources = sorted(set(draft.sources))
        words = canonical(draft.body)
        key, salt = os.urandom(32), os.urandom(16)
        commitment = commit(salt, words)
        hash_ = link(self.owner, seq, id_, draft.kind, version, at, sources, commitment, prev)
        row = (self.owner, seq, id_, draft.kind, version, at, json.dumps(sources), commitment, prev, hash_)
        put_entry(self.tx, row, sources, (key, salt, words))
        entry = Entry(
            owner=self.owner,
            seq=seq,
            id=id_,
            kind=draft.kind,
            version=version,
            at=self.now,
            sources=tuple(EntryId(source) for source in sources),
            commitment=commitment,
            prev=prev,
            hash=hash_,
            body=json.loads(words),
        )
        self.has_erased = self.has_erased or draft.kind == "erased"
        for projection in self.projections:
            projection.apply(entry, self.tx)
        return entry


def put_entry(
    tx: Transaction, row: Row, sources: Sequence[str], words: tuple[bytes, bytes, bytes] | None
) -> None:
    """Write one entry's rows. `words` is (key, salt, canonical body); None when they are erased."""
    owner, seq, id_ = row[:3]
    tx.run("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", *row)
    if words is not None:
        key, salt, body = words
        tx.run(
            "INSERT INTO content VALUES (?, ?, ?, ?, ?)",
            owner,
            seq,
            key,
            salt,
            AESGCM(key).encrypt(NONCE, body, None),
        )
    for source in sources:
        tx.run("INSERT OR IGNORE INTO made_from VALUES (?, ?, ?)", owner, source, id_)


def read_head(owner: OwnerId, tx: Transaction) -> Head | None:
    """Where the chain ends; None before the first entry."""
    rows = tx.run("SELECT seq, hash FROM journal WHERE owner_id = ? ORDER BY seq DESC LIMIT 1", owner)
    return Head(owner=owner, seq=rows[0][0], hash=rows[0][1]) if rows else None


_SELECT = """
    SELECT j.owner_id, j.seq, j.id, j.kind, j.version, j.at, j.sources, j.commitment, j.prev, j.hash,
           c.key, c.salt, c.sealed
    FROM journal j LEFT JOIN content c ON c.owner_id = j.owner_id AND c.seq = j.seq
    WHERE j.owner_id = ?"""

PAGE = 1000  # rows read at a time when a whole life is walked


def raw_entries(owner: OwnerId, tx: Transaction, after: int = 0) -> Iterator[Row]:
    """Every row after a seq, in order, a page at a time: the header's ten columns, key, salt, sealed."""
    while True:
        rows = tx.run(_SELECT + " AND j.seq > ? ORDER BY j.seq LIMIT ?", owner, after, PAGE)
        yield from rows
        if len(rows) < PAGE:
            return
        after = rows[-1][1]


def entries(owner: OwnerId, tx: Transaction, after: int = 0) -> Iterator[Entry]:
    """Every entry after a seq, in order."""
    return (to_entry(row) for row in raw_entries(owner, tx, after))


def latest(owner: OwnerId, tx: Transaction, limit: int, before: int | None = None) -> list[Entry]:
    """The newest entries first, those before a seq only when one is given."""
    bound = before if before is not None else 1 << 62
    return [
        to_entry(row)
        for row in tx.run(_SELECT + " AND j.seq < ? ORDER BY j.seq DESC LIMIT ?", owner, bound, limit)
    ]


def find(owner: OwnerId, tx: Transaction, id_: str) -> Entry | None:
    """One entry by its id."""
    rows = tx.run(_SELECT + " AND j.id = ?", owner, id_)
    return to_entry(rows[0]) if rows else None


def unseal(row: Row) -> bytes | None:
    """The canonical body of a raw row; None where it was erased. Raises InvalidTag where it was changed."""
    key, sealed = row[10], row[12]
    return AESGCM(key).decrypt(NONCE, sealed, None) if key is not None else None


def to_entry(row: Row) -> Entry:
    words = unseal(row)
    body: Body | None = upcast(row[3], row[4], json.loads(words)) if words is not None else None
    return Entry(
        owner=row[0],
        seq=row[1],
        id=row[2],
        kind=row[3],
        version=row[4],
        at=datetime.fromisoformat(row[5]),
        sources=tuple(json.loads(row[6])),
        commitment=row[7],
        prev=row[8],
        hash=row[9],
        body=body,
    )
