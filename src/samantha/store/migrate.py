"""Brings a database from any released version to this one, each step in a transaction of its own.

The steps are the files in sql/, in the order of their numbers; `PRAGMA user_version` counts those taken.
A released file is never edited.
"""

from importlib.resources import files
from pathlib import Path
from typing import Any

from samantha.core.errors import DamagedError, NewerHomeError

APPLICATION_ID = 0x5A4D4E54  # marks the file as ours, so that another program's database is never touched


def steps() -> list[tuple[int, str]]:
    """(number, SQL) of every step, in order."""
    folder = files("samantha.store") / "sql"
    named = sorted((file.name, file) for file in folder.iterdir() if file.name.endswith(".sql"))
    return [(int(name[:4]), file.read_text(encoding="utf-8")) for name, file in named]


def migrate(db: Any, path: Path | str) -> None:
    """Take the steps that are missing. Raises NewerHomeError, DamagedError."""
    taken = db.execute("PRAGMA user_version").fetchone()[0]
    mark = db.execute("PRAGMA application_id").fetchone()[0]
    tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and mark != APPLICATION_ID:
        raise DamagedError(
            f"{path} is another program's database; I left it alone. Choose another home folder."
        )
    every = steps()
    newest = every[-1][0]
    if taken > newest:
        raise NewerHomeError(
            f"{path} was written by a newer version of me (step {taken}, I know {newest}). "
            "Update me; nothing was changed."
        )
    for number, sql in every:
        if number > taken:
            db.executescript(
                f"BEGIN IMMEDIATE; PRAGMA application_id={APPLICATION_ID}; {sql}; "
                f"PRAGMA user_version={number}; COMMIT;"
            )
