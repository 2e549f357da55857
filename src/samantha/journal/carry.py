"""A life as one file of JSON lines: out, in again, and checked without any database.

    {"samantha": "journal", "version": 1, "owner", "entries", "public_key"}
    {"seq", "id", "kind", "version", "at", "sources", "commitment", "prev", "hash", "salt", "body"}
    {"head": {"owner", "seq", "hash", "signature"}}

The second line is repeated for each entry; an erased one has neither salt nor body.
`python -m samantha.journal.carry FILE` checks a file with the standard library alone (the signature
too, where `cryptography` is there).
"""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

from samantha.journal.chain import Finding, Link, check
from samantha.journal.entries import canonical

FORMAT = 1
LINE_LIMIT = 8_000_000  # characters; no entry comes near it, and a hostile file must not fill the memory


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
        self.owner: str = str(first.get("owner", ""))
        self.count = first.get("entries")
        self.public_key = _bytes(first.get("public_key"), 1)
        self.head: dict[str, Any] | None = None

    def links(self) -> Iterator[Link]:
        number = 1
        while True:
            number += 1
            fields = self._read(number)
            if "head" in fields:
                self.head = fields["head"]
                return
            yield self._link(fields, number)

    def _link(self, fields: dict[str, Any], number: int) -> Link:
        try:
            body = canonical(fields["body"]) if "body" in fields else None
            return Link(
                self.owner,
                int(fields["seq"]),
                str(fields["id"]),
                str(fields["kind"]),
                int(fields["version"]),
                str(fields["at"]),
                [str(source) for source in fields["sources"]],
                _bytes(fields["commitment"], number),
                _bytes(fields["prev"], number),
                _bytes(fields["hash"], number),
                _bytes(fields["salt"], number) if "salt" in fields else None,
                body,
                fields["body"]["ids"] if fields["kind"] == "erased" and body else (),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise NotAnExportError(
                f"Line {number} is not a journal entry ({error}). Nothing was taken in."
            ) from error

    def _read(self, number: int) -> dict[str, Any]:
        line = self._file.readline(LINE_LIMIT)
        if not line.endswith("\n"):
            raise NotAnExportError(f"The file ends in the middle, at line {number}. Nothing was taken in.")
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise NotAnExportError(f"Line {number} is not JSON. Nothing was taken in.") from error
        if not isinstance(fields, dict):
            raise NotAnExportError(f"Line {number} is not a journal entry. Nothing was taken in.")
        return fields


def _bytes(value: Any, number: int) -> bytes:
    try:
        return bytes.fromhex(value)
    except (ValueError, TypeError) as error:
        raise NotAnExportError(f"Line {number} holds a value that is not hexadecimal.") from error


def check_export(path: Path) -> tuple[int, list[Finding]]:
    """Check one export by itself. Returns how many entries it has and what does not hold.

    Raises NotAnExportError, OSError.
    """
    with path.open(encoding="utf-8", errors="strict") as file:
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
    return seq, findings


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
