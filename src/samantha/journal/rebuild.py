"""Making every table anew from the journal, beside the old ones, and then putting them in their place.

The new tables grow in a file of their own, a batch of entries at a time, so that talks go on and the writer
is never held for long. How far they are stands in that file: killed in the middle, the next rebuild goes on
from there. The exchange is one transaction, so that nobody ever sees half a memory. The file holds words; it
is thrown away when anything is erased, and at the end.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest

from samantha.core.errors import OverloadedError
from samantha.core.ids import OwnerId
from samantha.core.ports import Row, Store, Transaction
from samantha.journal.journal import ChainedJournal, raw_entries, read_head, to_entry
from samantha.store.shadow import SqliteShadow

BATCH = 1000  # entries taken in by one transaction of the new file, which no talk waits for
PAGE = 2000  # rows compared or put over at a time
RESTARTS = 5  # because something was erased meanwhile; then somebody erases without end
NOT_MADE = frozenset({"journal", "content", "made_from", "vector"})
"""Tables with an owner that no entry makes: the journal itself, and vectors, which follow the lines."""
MIRROR = "mirror_"  # how the tables are called that hold what other servers have; they are fetched, not made


async def rebuild(journal: ChainedJournal, shadow: SqliteShadow, stamp: str) -> int:
    """Make all tables anew; returns how many entries were read. `stamp` names the code that makes them.

    What was left by a rebuild that was broken off is gone on with where the same code made it from the same
    journal, and thrown away otherwise. Raises OverloadedError where erasing never lets it come to an end.
    """
    for _ in range(RESTARTS):
        try:
            count = await _make(journal, shadow.open(), shadow, stamp)
            shadow.discard()
        finally:
            await shadow.close()
        if count is not None:
            return count
    raise OverloadedError("Things are being erased all the while; try to rebuild again in a while.")


async def _make(journal: ChainedJournal, store: Store, shadow: SqliteShadow, stamp: str) -> int | None:
    """Bring the shadow up to the journal and exchange the tables; None where it has to begin anew."""
    owner = journal.owner
    erased = await journal.look(lambda tx: _erasures(owner, tx))
    mark = f"{stamp} {erased}"
    number = await journal.look(lambda tx: _number(owner, tx))
    if not await store.write(lambda tx: _begin(owner, tx, mark, number)):
        return None
    head = await store.read(lambda tx: read_head(owner, tx))
    if head is not None and not await journal.look(lambda tx: _holds(owner, tx, head.seq, head.hash)):
        return None  # of another life
    at = head.seq if head is not None else 0
    while True:
        while rows := await journal.look(lambda tx, after=at: _after(owner, tx, after)):  # type: ignore[misc]
            await store.write(lambda tx, rows=rows: _apply(journal, tx, rows))  # type: ignore[misc]
            at = rows[-1][1]
            if shadow.is_doomed or await journal.look(lambda tx: _erasures(owner, tx)) != erased:
                return None
        done = await journal.store.write(lambda tx, last=at: _exchange(owner, tx, shadow, last, erased))  # type: ignore[misc]
        if done is not None:
            return at if done else None


def _begin(owner: OwnerId, tx: Transaction, mark: str, number: int | None) -> bool:
    """Whether what stands there can be gone on with. An empty one can."""
    rows = tx.run("SELECT value FROM home WHERE name = 'rebuild'")
    if rows:
        return bool(rows[0][0] == mark)
    tx.run("INSERT INTO home VALUES ('rebuild', ?)", mark)
    if number is not None:
        tx.run("INSERT INTO memory_owner (number, owner_id) VALUES (?, ?)", number, owner)
    return True


def _apply(journal: ChainedJournal, tx: Transaction, rows: Sequence[Row]) -> None:
    """Take in one batch. Headers go along: projections look sources up, and the last says how far it is."""
    for row in rows:
        entry = to_entry(row)
        tx.run("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", *row[:10])
        for source in entry.sources:
            tx.run("INSERT OR IGNORE INTO made_from VALUES (?, ?, ?)", entry.owner, source, entry.id)
        for projection in journal.projections:
            projection.apply(entry, tx)


def _exchange(owner: OwnerId, tx: Transaction, shadow: SqliteShadow, last: int, erased: int) -> bool | None:
    """Put the new rows in the place of the old. None where entries came meanwhile, False where some went."""
    if shadow.is_doomed or _erasures(owner, tx) != erased:
        return False
    head = read_head(owner, tx)
    if head is not None and head.seq > last:
        return None
    with shadow.look() as new:
        for table in _tables(tx):
            if all(a == b for a, b in zip_longest(_rows(owner, tx, table), _rows(owner, new, table))):
                continue  # as it usually is; what hangs on the rows, such as vectors, stays
            tx.run(f"DELETE FROM {table} WHERE owner_id = ?", owner)
            page: list[Row] = []
            for row in _rows(owner, new, table):
                page.append(row)
                if len(page) == PAGE:
                    _insert(tx, table, page)
                    page = []
            _insert(tx, table, page)
            for index in _indexes_of(tx, table):
                tx.run(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
    return True


def _insert(tx: Transaction, table: str, rows: Sequence[Row]) -> None:
    if rows:
        tx.run_many(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)


def _rows(owner: OwnerId, tx: Transaction, table: str) -> Iterator[Row]:
    """Every row of a table in the order of its key, a page at a time."""
    columns = [(name, place) for _, name, _, _, _, place in tx.run(f"PRAGMA table_info({table})")]
    key = [name for name, place in sorted(columns, key=lambda column: column[1]) if place]
    at = [[name for name, _ in columns].index(name) for name in key]
    order, marks = ", ".join(key), ", ".join("?" * len(key))
    after: tuple[object, ...] | None = None
    while True:
        further = f" AND ({order}) > ({marks})" if after is not None else ""
        sql = f"SELECT * FROM {table} WHERE owner_id = ?{further} ORDER BY {order} LIMIT {PAGE:d}"
        page = tx.run(sql, owner, *(after or ()))
        yield from (tuple(row) for row in page)
        if len(page) < PAGE:
            return
        after = tuple(page[-1][place] for place in at)


def _tables(tx: Transaction) -> list[str]:
    """The tables that entries make: all that have an owner, in the order in which they were added."""
    names = tx.run("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
    return [
        name
        for (name,) in names
        if name not in NOT_MADE
        and not name.startswith(MIRROR)
        and any(column[1] == "owner_id" for column in tx.run(f"PRAGMA table_info({name})"))
    ]


def _indexes_of(tx: Transaction, table: str) -> list[str]:
    """The full-text indexes over a table, which hold no text of their own."""
    rows = tx.run("SELECT name, sql FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'")
    return [name for name, sql in rows if f"content = '{table}'" in sql]


def _after(owner: OwnerId, tx: Transaction, after: int) -> list[Row]:
    return list(islice(raw_entries(owner, tx, after), BATCH))


def _erasures(owner: OwnerId, tx: Transaction) -> int:
    rows = tx.run("SELECT count(*) FROM journal WHERE owner_id = ? AND kind = 'erased'", owner)
    return int(rows[0][0])


def _number(owner: OwnerId, tx: Transaction) -> int | None:
    """The number that an owner's rows are made of; it stays through rebuilds."""
    rows = tx.run("SELECT number FROM memory_owner WHERE owner_id = ?", owner)
    return int(rows[0][0]) if rows else None


def _holds(owner: OwnerId, tx: Transaction, seq: int, hash_: bytes) -> bool:
    rows = tx.run("SELECT hash FROM journal WHERE owner_id = ? AND seq = ?", owner, seq)
    return bool(rows) and bytes(rows[0][0]) == bytes(hash_)
