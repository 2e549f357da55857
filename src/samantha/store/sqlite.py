"""A Store on one SQLite file: one writer thread, group commit, readers on snapshots.

Nothing here touches the event loop's thread; a write resolves only after its commit is on the disk and
whatever `before_acknowledging` does is done.
"""

import asyncio
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TypeVar

from samantha.core.errors import HomeError, OverloadedError
from samantha.core.ports import Row, Transaction
from samantha.store.driver import connect, find_driver, has_secure_fts, translate
from samantha.store.migrate import APPLICATION_ID, migrate

T = TypeVar("T")

QUEUE_LIMIT = 256  # works waiting for the writer; past that a write is refused, unacknowledged
LOOKS_LIMIT = 4096  # and for the reader: a talk has one at a time, and is not broken off for a busy moment
GROUP_LIMIT = 64  # works that share one commit
CHECKPOINT_EVERY = 200  # commits, of some 15 pages each: the log stays near 12 MB, and no turn pays for it

Trace = Callable[[str], None]
"""Told of each step that a crash could fall between; see testing/crash.py."""

Waiting = tuple[Callable[[Transaction], Any], "asyncio.Future[Any]"]
"""A work, and where its result is awaited: a bare future of the loop, which costs no lock of its own."""

Outcome = tuple["asyncio.Future[Any]", Any, BaseException | None]


def is_ours(path: Path) -> bool:
    """Whether a file is a database that this program made."""
    if not path.is_file():
        return False
    driver = find_driver()
    try:
        db = connect(driver, path, read_only=True)
        try:
            return bool(db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)
        finally:
            db.close()
    except driver.Error:
        return False


class SqliteTransaction:
    """Statements on one connection, inside whatever transaction it is in."""

    def __init__(self, db: Any, trace: Trace | None = None) -> None:
        self._db = db
        self._trace = trace

    def run(self, sql: str, *values: Any) -> list[Row]:
        if self._trace:
            self._trace(sql)
        rows: list[Row] = self._db.execute(sql, values).fetchall()
        return rows

    def run_many(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        if self._trace:
            self._trace(sql)
        self._db.executemany(sql, values)


class SqliteStore:
    """See the Store port. `open` it in the thread that starts the program; `close` it at the end."""

    def __init__(self, path: Path, *, prefer: str = "sqlcipher3", trace: Trace | None = None) -> None:
        self.path = path
        self.driver = find_driver(prefer)
        self.erases_in_place = has_secure_fts(self.driver)
        self._trace = trace
        self._before_ack: list[Callable[[Transaction], None]] = []
        self._works: SimpleQueue[Waiting | None] = SimpleQueue()
        self._looks: SimpleQueue[Waiting | None] = SimpleQueue()
        self._closed = False
        self._since_checkpoint = 0
        self._unsealed = False
        try:
            self._db = connect(self.driver, path)
            migrate(self._db, path)
            self._inode = path.stat().st_ino
            self._seen = connect(self.driver, path, read_only=True)
        except self.driver.Error as error:
            raise translate(error, path) or error from error
        self._threads = [
            threading.Thread(target=self._write_on, name="samantha-write", daemon=True),
            threading.Thread(target=self._read_on, name="samantha-read", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def before_acknowledging(self, seal: Callable[[Transaction], None]) -> None:
        """Call `seal` on the writer's thread after every commit, before its works resolve."""
        self._before_ack.append(seal)

    async def write(self, work: Callable[[Transaction], T]) -> T:
        # A talk may be cancelled while its words are on their way to the disk; they go on.
        return await self._hand(self._works, work, QUEUE_LIMIT)

    async def read(self, work: Callable[[Transaction], T]) -> T:
        return await self._hand(self._looks, work, LOOKS_LIMIT)

    def _hand(
        self, works: "SimpleQueue[Waiting | None]", work: Callable[[Transaction], T], limit: int
    ) -> "asyncio.Future[T]":
        if self._closed:
            raise HomeError("She is shutting down; say it again once she is back.")
        if works.qsize() >= limit:
            raise OverloadedError("Too much is waiting to be kept; try again in a moment.")
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        works.put((work, future))
        return future

    async def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        self._works.put(None)
        self._looks.put(None)
        for thread in self._threads:
            await asyncio.to_thread(thread.join)
        self._seen.close()
        self._db.close()

    async def scrub(self) -> None:
        """Make erased words leave the files: index pages, write-ahead log and all."""
        await self.write(_scrub(self.erases_in_place))
        await self.write(_CHECKPOINT)  # a bare step: it cannot run inside a transaction

    async def copy_to(self, target: Path) -> None:
        """Write a whole, consistent copy (SQLite's VACUUM INTO) to a new file."""

        def copy() -> None:
            db = connect(self.driver, self.path)
            try:
                db.execute("VACUUM INTO ?", (str(target),))
            except self.driver.Error as error:
                raise self._told(error) from error
            finally:
                db.close()

        await asyncio.to_thread(copy)

    # --- on the writer's thread ---------------------------------------------------------------

    def _write_on(self) -> None:
        while (first := self._works.get()) is not None:
            batch = [first]
            while len(batch) < GROUP_LIMIT and not self._works.empty():
                following = self._works.get()
                if following is None:
                    self._works.put(None)
                    break
                batch.append(following)
            bare = [future for work, future in batch if work is _CHECKPOINT]
            self._commit([pair for pair in batch if pair[0] is not _CHECKPOINT])
            _tell([(future, None, self._checkpoint()) for future in bare])
            self._checkpoint_if_idle()

    def _commit(self, batch: list[Waiting]) -> None:
        tx = SqliteTransaction(self._db, self._trace)
        outcomes: list[Outcome] = []
        if not batch:
            return
        try:
            self._stand(tx)
            tx.run("BEGIN IMMEDIATE")
            for work, future in batch:
                outcomes.append((future, *self._run_one(work, tx)))
            tx.run("COMMIT")
            if self._trace:
                self._trace("committed")
            self._seal(tx)
        except Exception as error:  # noqa: BLE001 - the writer must outlive one failed commit; all are told
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            told = self._told(error)
            outcomes = [(future, None, told) for _, future in batch]
        _tell(outcomes)

    def _stand(self, tx: Transaction) -> None:
        """Refuse to write into a file that is gone, or past a seal that could not be set."""
        if not self._is_in_place():
            raise HomeError(
                f"{self.path} was moved or deleted while I was running, so nothing new can be kept. "
                "Stop me, put it back, and start me again."
            )
        if self._unsealed:
            for seal in self._before_ack:
                seal(tx)
            self._unsealed = False

    def _is_in_place(self) -> bool:
        try:
            return self.path.stat().st_ino == self._inode
        except OSError:
            return False

    def _seal(self, tx: Transaction) -> None:
        """What is committed is committed: a seal that fails is tried again before the next write."""
        try:
            for seal in self._before_ack:
                seal(tx)
        except HomeError:
            self._unsealed = True

    def _run_one(
        self, work: Callable[[Transaction], T], tx: SqliteTransaction
    ) -> tuple[T | None, BaseException | None]:
        tx.run("SAVEPOINT work")
        try:
            result = work(tx)
        except Exception as error:
            if not self._db.in_transaction:  # a full disk rolls the whole transaction back by itself
                raise
            tx.run("ROLLBACK TO work")
            tx.run("RELEASE work")
            return None, self._told(error)
        tx.run("RELEASE work")
        return result, None

    def _checkpoint_if_idle(self) -> None:
        """Move the log into the database once it has grown, when no work is waiting or it is overdue."""
        self._since_checkpoint += 1
        is_overdue = self._since_checkpoint > 10 * CHECKPOINT_EVERY
        if is_overdue or (self._since_checkpoint > CHECKPOINT_EVERY and self._works.empty()):
            self._since_checkpoint = 0
            with suppress(self.driver.Error):  # a full disk is told by the next commit
                self._db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def _checkpoint(self) -> BaseException | None:
        """Move the whole log into the database and empty it; the error to be told where that fails."""
        try:
            (is_busy, *_), *_ = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except self.driver.Error as error:
            return self._told(error)
        if is_busy:
            return HomeError(
                "The words are erased, but another program holds my database open, and with it "
                "their traces. Close it; I finish by myself."
            )
        return None

    # --- on the reader's thread ---------------------------------------------------------------

    def _read_on(self) -> None:
        while (waiting := self._looks.get()) is not None:
            work, future = waiting
            if not future.cancelled():
                _tell([(future, *self._read_one(work))])

    def _read_one(self, work: Callable[[Transaction], T]) -> tuple[T | None, BaseException | None]:
        db = self._seen
        try:
            db.execute("BEGIN")
            return work(SqliteTransaction(db)), None
        except Exception as error:  # noqa: BLE001 - the reader must outlive one failed work; its asker is told
            return None, self._told(error)
        finally:
            if db.in_transaction:
                db.execute("ROLLBACK")

    def _told(self, error: BaseException) -> BaseException:
        known = translate(error, self.path) if isinstance(error, self.driver.Error) else None
        return known or error


def _tell(outcomes: Sequence[Outcome]) -> None:
    """Hand results to the loops that wait for them, each loop woken once; a closed one waits no more."""
    for loop in {future.get_loop() for future, _, _ in outcomes}:
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(_resolve, [told for told in outcomes if told[0].get_loop() is loop])


def _resolve(outcomes: Sequence[Outcome]) -> None:
    for future, result, error in outcomes:
        if future.done():  # whoever asked has been cancelled
            continue
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result)


def _CHECKPOINT(_tx: Transaction) -> None:  # noqa: N802 - a marker that the writer knows by identity
    return None


def _scrub(erases_in_place: bool) -> Callable[[Transaction], None]:
    def work(tx: Transaction) -> None:
        tables = [
            name
            for (name,) in tx.run(
                "SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'"
            )
        ]
        for table in tables:
            # 'optimize' merges segments so that no half-dead one keeps a term; 'rebuild' starts afresh.
            tx.run(f"INSERT INTO {table}({table}) VALUES (?)", "optimize" if erases_in_place else "rebuild")

    return work
