"""A life as one file of JSON lines: out, in again, and checked without any database.

    {"samantha": "journal", "version": 1, "owner", "entries", "public_key"}
    {"seq", "id", "kind", "version", "at", "sources", "commitment", "prev", "hash", "salt", "body"}
    {"head": {"owner", "seq", "hash", "signature"}}

The second line is repeated for each entry; an erased one has neither salt nor body.
`python -m samantha.journal.carry FILE` checks a file with the standard library alone (the signature
too, where `cryptography` is there).
"""

import json
import math
import stat
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from samantha.journal.chain import Finding, Link, check
from samantha.journal.entries import canonical

FORMAT = 1
LINE_LIMIT = 8_000_000  # characters; no entry comes near it, and a hostile file must not fill the memory
LARGEST = 1 << 53  # what every reader of JSON holds exactly; SQLite holds more
DEEPEST = 100  # levels; a body has five at most, and what is nested without end cannot be read back


class NotAnExportError(ValueError):
    """The file is not a whole export of ours. Its text is one clear sentence."""


def lines_out(
    owner: str, public_key: bytes, count: int, links: Iterable[Link], signature: bytes
) -> Iterator[str]:
    """The lines of an export."""
    yield _line(
        {
            "samantha": "journal",
            "version": FORMAT,
            "owner": owner,
            "entries": count,
            "public_key": public_key.hex(),
        }
    )
    last: Link | None = None
    for item in links:
        fields: dict[str, Any] = {
            "seq": item.seq,
            "id": item.id,
            "kind": item.kind,
            "version": item.version,
            "at": item.at,
            "sources": list(item.sources),
            "commitment": item.commitment.hex(),
            "prev": item.prev.hex(),
            "hash": item.hash.hex(),
        }
        if item.body is not None and item.salt is not None:
            fields |= {"salt": item.salt.hex(), "body": json.loads(item.body)}
        yield _line(fields)
        last = item
    head = {
        "owner": owner,
        "seq": last.seq if last else 0,
        "hash": last.hash.hex() if last else "",
        "signature": signature.hex(),
    }
    yield _line({"head": head})


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"


class ExportFile:
    """An export, read line by line. `links` yields its entries; then `head` and `public_key` are known."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        first = self._read(1)
        if first.get("samantha") != "journal" or first.get("version") != FORMAT:
            raise NotAnExportError("This is not an export of mine, or it comes from a newer version of me.")
        try:
            self.owner = _text(first, "owner")
            self.count = _whole(first, "entries", least=0)
            self.public_key = _bytes(first, "public_key")
        except ValueError as error:
            raise NotAnExportError(f"Line 1 does not begin an export: {error}.") from error
        self.head: dict[str, Any] | None = None

    def links(self) -> Iterator[Link]:
        number = 1
        while True:
            number += 1
            fields = self._read(number)
            if "head" in fields:
                self.head = _head(fields["head"], number)
                return
            yield self._link(fields, number)

    def _link(self, fields: dict[str, Any], number: int) -> Link:
        try:
            kind = _text(fields, "kind")
            body = _body(fields) if "body" in fields else None
            return Link(
                self.owner,
                _whole(fields, "seq"),
                _text(fields, "id"),
                kind,
                _whole(fields, "version"),
                _instant(fields, "at"),
                _texts(fields, "sources"),
                _bytes(fields, "commitment", 32),
                _bytes(fields, "prev", 32),
                _bytes(fields, "hash", 32),
                _bytes(fields, "salt", 16) if "salt" in fields else None,
                body,
                _texts(fields["body"], "ids") if kind == "erased" and body is not None else (),
            )
        except ValueError as error:
            raise NotAnExportError(
                f"Line {number} is not a journal entry: {error}. Nothing was taken in."
            ) from error

    def _read(self, number: int) -> dict[str, Any]:
        line = self._file.readline(LINE_LIMIT)
        if not line.endswith("\n"):
            raise NotAnExportError(f"The file ends in the middle, at line {number}. Nothing was taken in.")
        try:
            fields = json.loads(line, parse_constant=_no_number, parse_float=_finite)
        except (ValueError, RecursionError) as error:
            raise NotAnExportError(f"Line {number} is not JSON. Nothing was taken in.") from error
        if not isinstance(fields, dict) or _is_deep(fields, line):
            raise NotAnExportError(f"Line {number} is not a journal entry. Nothing was taken in.")
        return fields


# --- the fields of a line; each raises ValueError, whose text ends a sentence ----------------------


def _text(fields: dict[str, Any], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str) or not value or not _is_unicode(value):
        raise ValueError(f"its “{name}” is not text")
    return value


def _texts(fields: dict[str, Any], name: str) -> list[str]:
    value = fields.get(name)
    if not isinstance(value, list) or not all(isinstance(item, str) and _is_unicode(item) for item in value):
        raise ValueError(f"its “{name}” is not a list of texts")
    return value


def _whole(fields: dict[str, Any], name: str, least: int = 1) -> int:
    value = fields.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= LARGEST:
        raise ValueError(f"its “{name}” is not a number that I use")
    return value


def _bytes(fields: dict[str, Any], name: str, length: int | None = None) -> bytes:
    try:
        value = bytes.fromhex(fields[name])
    except (KeyError, TypeError, ValueError):
        value = None
    if value is None or (length is not None and len(value) != length):
        raise ValueError(f"its “{name}” is not the hexadecimal number that belongs there")
    return value


def _instant(fields: dict[str, Any], name: str) -> str:
    text = _text(fields, name)
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        at = None
    # In the first and the last year another zone's clock may already stand outside the calendar.
    if at is None or at.utcoffset() is None or not 1 < at.year < 9999:
        raise ValueError(f"its “{name}” is not a time with its zone")
    return text


def _body(fields: dict[str, Any]) -> bytes:
    if not isinstance(fields["body"], dict):
        raise ValueError("its “body” is not an object")
    try:
        return canonical(fields["body"])
    except UnicodeEncodeError:
        raise ValueError("its “body” holds what is not text") from None


def _head(value: Any, number: int) -> dict[str, Any]:
    try:
        if not isinstance(value, dict):
            raise ValueError("it is not an object")
        _whole(value, "seq", least=0)
        if not all(isinstance(value.get(name), str) for name in ("hash", "signature")):
            raise ValueError("its hash and signature are not text")
    except ValueError as error:
        raise NotAnExportError(
            f"Line {number} is not the end of an export: {error}. Nothing was taken in."
        ) from error
    return value


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair, which JSON can say and no database takes
        return False
    return True


def _is_deep(value: Any, line: str) -> bool:
    if line.count("{") + line.count("[") <= DEEPEST:
        return False
    level = [value]
    for _ in range(DEEPEST):
        level = [
            inner
            for outer in level
            if isinstance(outer, dict | list)
            for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
    return bool(level)


def _finite(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else _no_number(text)


def _no_number(text: str) -> float:
    raise ValueError(f"{text[:20]} is no number")  # NaN and the infinities are not JSON


def check_export(path: Path) -> tuple[int, list[Finding]]:
    """Check one export by itself. Returns how many entries it has and what does not hold.

    Raises NotAnExportError, OSError.
    """
    with open_export(path) as file:
        seq, _, findings = check_file(file)
    return seq, findings


def open_export(path: Path) -> IO[str]:
    """Open the file, if it is one: a pipe or a device might never end. Raises NotAnExportError, OSError."""
    try:
        is_file = stat.S_ISREG(path.stat().st_mode)
    except ValueError:  # no system takes such a name
        is_file = False
    if not is_file:
        raise NotAnExportError("That is not a file. Name one that `samantha export` wrote.")
    return path.open(encoding="utf-8", errors="strict")


def check_file(file: IO[str]) -> tuple[int, bytes, list[Finding]]:
    """As check_export, of an open file. Returns the seq and the hash of its end, and the findings."""
    try:
        export = ExportFile(file)
        findings, last = check(export.links())
    except UnicodeDecodeError as error:
        raise NotAnExportError("The file is not text. Nothing was taken in.") from error
    seq, hash_ = (last.seq, last.hash.hex()) if last else (0, "")
    head = export.head or {}
    if (head.get("seq"), head.get("hash")) != (seq, hash_) or export.count != seq:
        findings.append(Finding(seq=seq, what="the export ends elsewhere than it says"))
    if seq and not _signed(export, seq, hash_):
        findings.append(Finding(seq=seq, what="the signature of its end does not hold"))
    return seq, last.hash if last else b"", findings


def _signed(export: ExportFile, seq: int, hash_: str) -> bool:
    try:
        from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - the chain is checked without it

        from samantha.journal.anchor import Head, check_signature  # noqa: PLC0415
    except ImportError:
        return True
    head = Head(owner=export.owner, seq=seq, hash=bytes.fromhex(hash_))
    try:
        check_signature(head, bytes.fromhex((export.head or {}).get("signature", "")), export.public_key)
    except (InvalidSignature, ValueError):
        return False
    return True


def main(arguments: list[str]) -> int:
    """Check one file: 0 when it holds, 1 when it does not, 2 for misuse."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m samantha.journal.carry FILE\n")
        return 2
    try:
        count, findings = check_export(Path(arguments[0]))
    except (NotAnExportError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for finding in findings:
        sys.stderr.write(f"entry {finding.seq}: {finding.what}\n")
    if not findings:
        sys.stdout.write(f"{count} entries, and every one is as it was written.\n")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
