"""Everything out into one file, and in again with an identical journal."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from samantha.core.errors import BadInputError
from samantha.core.ports import Pen, Row, Transaction
from samantha.journal.anchor import Head
from samantha.journal.carry import ExportFile, NotAnExportError, check_export, lines_out
from samantha.journal.chain import Link
from samantha.journal.journal import ChainedJournal, entries, put_entry, raw_entries, read_head, unseal


async def export_to(journal: ChainedJournal, path: Path) -> int:
    """Write the whole journal to a new 0600 file. Returns the number of entries. Raises BadInputError."""
    anchor = journal.anchor
    assert anchor is not None

    def write(tx: Transaction) -> int:
        if path.exists():
            raise BadInputError(f"{path} exists already; I won't write over it. Name another file.")
        head = read_head(journal.owner, tx) or Head(owner=journal.owner, seq=0, hash=b"")
        links = (_to_link(row) for row in raw_entries(journal.owner, tx))
        lines = lines_out(journal.owner, anchor.public_key, head.seq, links, anchor.sign(head))
        _write_private(path, lines)
        return head.seq

    return await journal.look(write)


async def import_from(journal: ChainedJournal, path: Path) -> int:
    """Take a whole life in. The home must not hold one yet. Raises BadInputError, NotAnExportError.

    The file is checked from end to end before the first row is written.
    """
    try:
        count, findings = check_export(path)
    except OSError as error:
        raise BadInputError(f"I can't read {path}: {(error.strerror or str(error)).lower()}.") from error
    if findings:
        first = findings[0]
        raise NotAnExportError(
            f"The export does not verify (entry {first.seq}: {first.what}). Nothing was taken in."
        )

    def take_in(pen: Pen) -> int:
        if pen.tx.run("SELECT 1 FROM journal WHERE owner_id = ? AND kind = 'turn' LIMIT 1", pen.owner):
            raise BadInputError(
                "A life has begun in this home already. Import into an empty one: --home DIR."
            )
        for table in ("journal", "content", "made_from"):
            pen.tx.run(f"DELETE FROM {table} WHERE owner_id = ?", pen.owner)
        for projection in pen.projections:
            projection.clear(pen.owner, pen.tx)
        with path.open(encoding="utf-8") as file:
            export = ExportFile(file)
            if export.owner != pen.owner:
                raise BadInputError(f"That is the life of another owner ({export.owner[:40]}).")
            for item in export.links():
                _put(pen, item)
        for entry in entries(pen.owner, pen.tx):
            for projection in pen.projections:
                projection.apply(entry, pen.tx)
        return count

    journal.forget_anchor()
    return await journal.act(take_in)


def _to_link(row: Row) -> Link:
    owner, seq, id_, kind, version, at, sources, commitment, prev, hash_, _key, salt, _sealed = row
    body = unseal(row)
    return Link(
        owner,
        seq,
        id_,
        kind,
        version,
        at,
        json.loads(sources),
        commitment,
        prev,
        hash_,
        salt,
        body,
    )


def _put(pen: Pen, item: Link) -> None:
    row = (*item[:6], json.dumps(list(item.sources)), item.commitment, item.prev, item.hash)
    words = (
        (os.urandom(32), item.salt, item.body) if item.body is not None and item.salt is not None else None
    )
    put_entry(pen.tx, row, item.sources, words)


def _write_private(path: Path, lines: Iterator[str]) -> None:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(file, "w", encoding="utf-8") as out:
            out.writelines(lines)
            out.flush()
            os.fsync(out.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise
