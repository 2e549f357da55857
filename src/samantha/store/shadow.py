"""A second database beside the home's own, in which tables are made anew until they take the old ones' place.

It outlives a crash, so that the work can be gone on with, and goes with all its words when it is discarded.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from samantha.core.errors import SamanthaError
from samantha.core.ports import Transaction
from samantha.store.driver import connect
from samantha.store.sqlite import SqliteStore, SqliteTransaction


class SqliteShadow:
    """One file. `is_doomed` once it was to be discarded while it was open: then `close` removes it."""

    def __init__(self, path: Path, *, prefer: str = "sqlcipher3") -> None:
        self.path = path
        self.is_doomed = False
        self._prefer = prefer
        self._store: SqliteStore | None = None

    def open(self) -> SqliteStore:
        """Open it as it was left; one that cannot be read is begun anew. It is open once at a time."""
        assert self._store is None
        try:
            self._store = SqliteStore(self.path, prefer=self._prefer)
        except SamanthaError:
            self._remove()
            self._store = SqliteStore(self.path, prefer=self._prefer)
        return self._store

    @contextmanager
    def look(self) -> Iterator[Transaction]:
        """Its rows as they are now, from any thread, while it is open."""
        assert self._store is not None
        db = connect(self._store.driver, self.path, read_only=True)
        try:
            yield SqliteTransaction(db)
        finally:
            db.close()

    async def close(self) -> None:
        if self._store is not None:
            await self._store.close()
            self._store = None
        if self.is_doomed:
            self._remove()
            self.is_doomed = False

    def discard(self) -> None:
        """Remove it with every word in it, as soon as nobody works in it."""
        if self._store is not None:
            self.is_doomed = True
        else:
            self._remove()

    def _remove(self) -> None:
        for ending in ("", "-wal", "-shm"):
            self.path.with_name(self.path.name + ending).unlink(missing_ok=True)
