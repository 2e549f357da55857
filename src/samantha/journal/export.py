"""Everything out into one file, and in again with an identical journal."""

import asyncio
import json
import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from samantha.core.deed import DeedState, Risk
from samantha.core.entry import Body
from samantha.core.errors import BadInputError, SamanthaError
from samantha.core.ports import Pen, Row, Transaction
from samantha.journal.anchor import Head
from samantha.journal.carry import ExportFile, NotAnExportError, check_file, lines_out, open_export
from samantha.journal.chain import Finding, Link, check
from samantha.journal.entries import VERSIONS, upcast
from samantha.journal.journal import ChainedJournal, entries, put_entry, raw_entries, read_head, unseal
from samantha.store.driver import translate


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


async def import_from(
    journal: ChainedJournal, path: Path, then: Callable[[Pen], None] = lambda pen: None
) -> int:
    """Take a whole life in. The home must not hold one yet. Raises BadInputError, NotAnExportError.

    The file is checked from end to end before the first row is written, and again while they are: what
    stands in the journal then is what was checked, whatever became of the file meanwhile.
    """

    def prove() -> tuple[IO[str], int, bytes, list[Finding]]:
        file = open_export(path)
        try:
            return file, *check_file(file)
        except BaseException:
            file.close()
            raise

    try:
        file, count, end, findings = await asyncio.to_thread(prove)
    except OSError as error:
        raise BadInputError(f"I can't read {path}: {(error.strerror or str(error)).lower()}.") from error

    def take_in(pen: Pen) -> int:
        if pen.tx.run("SELECT 1 FROM journal WHERE owner_id = ? AND kind = 'turn' LIMIT 1", pen.owner):
            raise BadInputError(
                "A life has begun in this home already. Import into an empty one: --home DIR."
            )
        for table in ("journal", "content", "made_from"):
            pen.tx.run(f"DELETE FROM {table} WHERE owner_id = ?", pen.owner)
        for projection in pen.projections:
            projection.clear(pen.owner, pen.tx)
        _put_all(pen, file, end)
        _apply_all(pen)
        then(pen)
        journal.forget_anchor()  # the last thing: until here the home may be left as it was
        return count

    with file:
        if findings:
            first = findings[0]
            raise NotAnExportError(
                f"The export does not verify (entry {first.seq}: {first.what}). Nothing was taken in."
            )
        return await journal.act(take_in)


def _put_all(pen: Pen, file: IO[str], end: bytes) -> None:
    changed = NotAnExportError("The file was changed while I read it. Nothing was taken in.")
    try:
        file.seek(0)
        export = ExportFile(file)
        if export.owner != pen.owner:
            raise BadInputError("That is the life of another owner. Nothing was taken in.")
        findings, last = check(_putting(pen, export.links()))
    except (UnicodeDecodeError, OSError) as error:
        raise changed from error
    if findings or (last.hash if last else b"") != end:
        raise changed


def _putting(pen: Pen, links: Iterator[Link]) -> Iterator[Link]:
    for item in links:
        if item.version > VERSIONS.get(item.kind, item.version):
            raise NotAnExportError(
                f"Entry {item.seq} was written by a newer version of me; update me first. "
                "Nothing was taken in."
            )
        if item.body is not None:
            _understand(item.seq, item.kind, upcast(item.kind, item.version, json.loads(item.body)))
        _put(pen, item)
        yield item


def _understand(seq: int, kind: str, body: Body) -> None:
    """Refuse what would go in and then stop her at every turn. Raises NotAnExportError."""
    try:
        is_sound = _SOUND[kind](body) if kind in _SOUND else True
    except (LookupError, TypeError, ValueError, AttributeError):
        is_sound = False
    if not is_sound:
        raise _not_understood(seq)


def _not_understood(seq: int) -> NotAnExportError:
    return NotAnExportError(f"Entry {seq} could not be understood. Nothing was taken in.")


def _apply_all(pen: Pen) -> None:
    seq = 0
    try:
        for entry in entries(pen.owner, pen.tx):
            seq = entry.seq
            for projection in pen.projections:
                projection.apply(entry, pen.tx)
    except (LookupError, TypeError, ValueError, ArithmeticError, AttributeError, SamanthaError) as error:
        raise _not_understood(seq) from error
    except Exception as error:
        if type(error).__name__ not in _OF_VALUES or translate(error, "") is not None:
            raise
        raise _not_understood(seq) from error


_OF_VALUES = ("IntegrityError", "ProgrammingError", "InterfaceError", "DataError")
"""What every DB-API driver calls its refusal of a value (PEP 249); the others are troubles of the disk."""


def _is_line(body: Body) -> bool:
    names = ("talk", "channel", "client", "expects", "carry")
    return (
        isinstance(body["text"], str)
        and all(isinstance(body.get(name) or "", str) for name in names)
        and _are_texts(body.get("moves") or [])
    )


def _is_deed(body: Body) -> bool:
    DeedState(body["state"])
    inverse = body["inverse"]
    if inverse is not None:
        skill, verb, arguments = inverse
        if not (_are_texts([skill, verb]) and isinstance(arguments, dict)):
            return False
    if "skill" not in body:
        return True
    Risk(body["risk"])
    preview = body["preview"]
    return (
        set(preview) <= {"title", "lines", "yes", "no", "phrase"}
        and isinstance(preview["title"], str)
        and all(len(line) == 2 and _are_texts(list(line)) for line in preview["lines"])
        and isinstance(body["arguments"], dict)
        and _is_instant(body["proposed_at"])
        and (not body["expires_at"] or _is_instant(body["expires_at"]))
    )


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _is_instant(value: Any) -> bool:
    return datetime.fromisoformat(value).utcoffset() is not None


def _is_brought(body: Body) -> bool:
    told = ("what", "from", "by", "to", "talk", "way", "about", "name", "birthday", "title", "repeats")
    return (
        isinstance(body["text"], str)
        and all(isinstance(body.get(name) or "", str) for name in told)
        and all(not body.get(name) or _is_instant(body[name]) for name in ("said_at", "on"))
        and all(_are_texts(pair) and len(pair) == 2 for pair in body.get("kin") or [])
    )


_SOUND: dict[str, Callable[[Body], bool]] = {
    "brought": _is_brought,
    "turn": _is_line,
    "reply": _is_line,
    "deed": _is_deed,
    "named": lambda body: isinstance(body["name"], str),
    "zone": lambda body: isinstance(body["zone"], str),
    "pauses": lambda body: all(isinstance(wait, dict) for wait in body.values()),
    # A consent stands in the profile under its own name, beside these.
    "consent": lambda body: (
        isinstance(body["what"], str) and body["what"] not in ("her_name", "pauses", "zone")
    ),
    "forgotten": lambda body: _are_texts(body["ids"]) and _is_instant(body["until"]),
    "restored": lambda body: _are_texts(body["ids"]),
}


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
