"""Which SQLite stands behind the store, and what its errors mean to a caller.

`sqlcipher3` where it has a wheel: a current SQLite, whose FTS5 can overwrite what it deletes. Else
the standard library's, whose full-text indexes are rebuilt when words are erased.
"""

import importlib
import sqlite3
from pathlib import Path
from types import ModuleType
from typing import Any

from samantha.core.errors import DamagedError, DiskFullError, HomeError, SamanthaError

FTS_SECURE_DELETE = (3, 42, 0)
"""The first SQLite whose FTS5 knows `secure-delete` (sqlite.org/fts5.html, 6.12)."""


def find_driver(prefer: str = "sqlcipher3") -> ModuleType:
    """The DB-API module to use: `sqlcipher3` when it is here, else the standard library's."""
    if prefer == "sqlcipher3":
        try:
            return importlib.import_module("sqlcipher3.dbapi2")
        except ImportError:
            pass
    return sqlite3


def has_secure_fts(driver: ModuleType) -> bool:
    return tuple(driver.sqlite_version_info) >= FTS_SECURE_DELETE


def connect(driver: ModuleType, path: Path | str, *, read_only: bool = False) -> Any:
    """A connection set up for keeping: WAL, every commit on the disk, deleted bytes overwritten."""
    target = (
        f"file:{Path(path).as_posix()}?mode={'ro' if read_only else 'rwc'}" if path != ":memory:" else path
    )
    db = driver.connect(target, uri=path != ":memory:", isolation_level=None, check_same_thread=False)
    db.execute("PRAGMA busy_timeout=5000")
    if read_only:
        db.execute("PRAGMA query_only=ON")
    else:
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=FULL")
        db.execute("PRAGMA secure_delete=ON")
        db.execute("PRAGMA wal_autocheckpoint=0")  # the writer does it while nobody waits
    # 16 MB: the working set of a turn at a hundred thousand turns, measured by bench.turn
    db.execute("PRAGMA cache_size=-16000")
    db.execute("PRAGMA temp_store=MEMORY")
    return db


def translate(error: Exception, path: Path | str) -> SamanthaError | None:
    """What a driver's error means to a caller; None when it is a mistake of ours."""
    text = str(error)
    if "disk is full" in text or "disk I/O error" in text:
        return DiskFullError(
            f"The disk that holds {path} is full or failing, so nothing new was kept. "
            "What was kept before is safe; free some space and say it again."
        )
    if "readonly database" in text or "unable to open" in text:
        return HomeError(f"I cannot write to {path}. Check that the folder is yours and not read-only.")
    if "malformed" in text or "not a database" in text or "file is encrypted" in text:
        return DamagedError(
            f"{path} is damaged and was left as it is. "
            "The last good copies are in the backups folder beside it."
        )
    if "database is locked" in text:
        return HomeError(f"Another program holds {path}. Close it and try again.")
    return None
