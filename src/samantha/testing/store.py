"""A Store in memory, on the caller's own thread: fast, deterministic, gone when it is closed."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

from samantha.core.ports import Transaction
from samantha.store.driver import connect, find_driver
from samantha.store.migrate import migrate
from samantha.store.sqlite import SqliteTransaction, Trace

T = TypeVar("T")


class MemoryStore:
    """See the Store port."""

    def __init__(self, *, prefer: str = "sqlcipher3", trace: Trace | None = None) -> None:
        self.driver = find_driver(prefer)
        self._db = connect(self.driver, ":memory:")
        self._tx = SqliteTransaction(self._db, trace)
        self._before_ack: list[Callable[[Transaction], None]] = []
        _empty(self.driver).backup(self._db)

    def before_acknowledging(self, seal: Callable[[Transaction], None]) -> None:
        self._before_ack.append(seal)

    async def write(self, work: Callable[[Transaction], T]) -> T:
        self._tx.run("BEGIN IMMEDIATE")
        try:
            result = work(self._tx)
        except BaseException:
            self._tx.run("ROLLBACK")
            raise
        self._tx.run("COMMIT")
        for seal in self._before_ack:
            seal(self._tx)
        return result

    async def read(self, work: Callable[[Transaction], T]) -> T:
        return work(self._tx)

    async def scrub(self) -> None:
        return None

    async def copy_to(self, target: Path) -> None:
        self._db.execute("VACUUM INTO ?", (str(target),))

    async def close(self) -> None:
        self._db.close()


@cache
def _empty(driver: ModuleType) -> Any:
    """A database with every step taken and nothing in it: copied, because the steps take 10 ms each time."""
    db = connect(driver, ":memory:")
    migrate(db, ":memory:")
    return db
