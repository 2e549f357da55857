"""A Store on one SQLite file: one writer thread, group commit, readers on snapshots.

Nothing here touches the event loop's thread; a write resolves only after its commit is on the disk and
whatever `before_acknowledging` does is done.
"""

import asyncio
import queue
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from samantha.core.errors import HomeError, OverloadedError
from samantha.core.ports import Row, Transaction
from samantha.store.driver import connect, find_driver, has_secure_fts, translate
from samantha.store.migrate import APPLICATION_ID, migrate

T = TypeVar("T")

QUEUE_LIMIT = 256  # works waiting for the writer; past that a write is refused, unacknowledged
GROUP_LIMIT = 64  # works that share one commit
READERS = 1
CHECKPOINT_EVERY = 200  # commits, of some 15 pages each: the log stays near 12 MB, and no turn pays for it

Trace = Callable[[str], None]
"""Told of each step that a crash could fall between; see testing/crash.py."""


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
        self._works: queue.Queue[tuple[Callable[[Transaction], Any], Future[Any]] | None]
        self._works = queue.Queue(QUEUE_LIMIT)
        self._closed = False
        self._since_checkpoint = 0
        self._unsealed = False
        try:
            self._db = connect(self.driver, path)
            migrate(self._db, path)
            self._inode = path.stat().st_ino
        except self.driver.Error as error:
            raise translate(error, path) or error from error
        self._local = threading.local()
        self._reading: list[Any] = []
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="samantha-read")
        self._writer = threading.Thread(target=self._write_on, name="samantha-write", daemon=True)
        self._writer.start()

    def before_acknowledging(self, seal: Callable[[Transaction], None]) -> None:
        """Call `seal` on the writer's thread after every commit, before its works resolve."""
        self._before_ack.append(seal)

    async def write(self, work: Callable[[Transaction], T]) -> T:
        if self._closed:
            raise HomeError("She is shutting down; say it again once she is back.")
        future: Future[T] = Future()
        try:
            self._works.put_nowait((work, future))
        except queue.Full:
            raise OverloadedError("Too much is waiting to be written; try again in a moment.") from None
        # A talk may be cancelled while its words are on their way to the disk; they go on.
        return await asyncio.shield(asyncio.wrap_future(future))

    async def read(self, work: Callable[[Transaction], T]) -> T:
        return await asyncio.wrap_future(self._readers.submit(self._read_one, work))

    async def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        await asyncio.to_thread(self._works.put, None)
        await asyncio.to_thread(self._writer.join)
        await asyncio.to_thread(self._readers.shutdown)
        for db in self._reading:
            db.close()
        self._db.close()

    async def scrub(self) -> None:
        """Make erased words leave the files: index pages, write-ahead log and all."""
        future: Future[None] = Future()
        await asyncio.to_thread(self._works.put, (_scrub(self.erases_in_place), future))
        await asyncio.wrap_future(future)
        # A checkpoint cannot run inside a transaction: it goes through the writer as a bare step.
        checkpoint: Future[None] = Future()
        await asyncio.to_thread(self._works.put, (_CHECKPOINT, checkpoint))
        await asyncio.wrap_future(checkpoint)

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
            for future in bare:
                self._checkpoint(future)
            self._checkpoint_if_idle()

    def _commit(self, batch: list[tuple[Callable[[Transaction], Any], Future[Any]]]) -> None:
        tx = SqliteTransaction(self._db, self._trace)
        outcomes: list[tuple[Future[Any], Any, BaseException | None]] = []
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
        for future, result, error_of_work in outcomes:
            if error_of_work is not None:
                future.set_exception(error_of_work)
            else:
                future.set_result(result)

    def _stand(self, tx: Transaction) -> None:
        """Refuse to write into a file that is gone, or past a seal that could not be set."""
        if not self.path.exists() or self.path.stat().st_ino != self._inode:
            raise HomeError(
                f"{self.path} was moved or deleted while I was running, so nothing new can be kept. "
                "Stop me, put it back, and start me again."
            )
        if self._unsealed:
            for seal in self._before_ack:
                seal(tx)
            self._unsealed = False

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

    def _checkpoint(self, future: Future[Any]) -> None:
        try:
            (is_busy, *_), *_ = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            if is_busy:
                raise HomeError(
                    "The words are erased, but another program holds my database open, and with it "
                    "their traces. Close it; I finish by myself."
                )
            future.set_result(None)
        except HomeError as error:
            future.set_exception(error)
        except self.driver.Error as error:
            future.set_exception(self._told(error))

    # --- on a reader's thread -----------------------------------------------------------------

    def _read_one(self, work: Callable[[Transaction], T]) -> T:
        db = getattr(self._local, "db", None)
        if db is None:
            db = self._local.db = connect(self.driver, self.path, read_only=True)
            self._reading.append(db)
        try:
            db.execute("BEGIN")
            return work(SqliteTransaction(db))
        except self.driver.Error as error:
            raise self._told(error) from error
        finally:
            if db.in_transaction:
                db.execute("ROLLBACK")

    def _told(self, error: BaseException) -> BaseException:
        known = translate(error, self.path) if isinstance(error, self.driver.Error) else None
        return known or error


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
