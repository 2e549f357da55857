"""The arithmetic of the chain. Standard library only: an export can be checked anywhere.

    commitment = SHA-256(salt || canonical body)
    hash       = SHA-256(canonical [owner, seq, id, kind, version, at, sources, commitment, prev])

Words can be destroyed (their salt and key with them) and the chain still verifies; a header can not
be changed, dropped or moved without breaking it.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from samantha.journal.entries import canonical

GENESIS = bytes(32)
"""`prev` of the first entry."""


class Link(NamedTuple):
    """One entry as it is checked: its header, and its words if they are still there."""

    owner: str
    seq: int
    id: str
    kind: str
    version: int
    at: str
    sources: Sequence[str]
    commitment: bytes
    prev: bytes
    hash: bytes
    salt: bytes | None
    body: bytes | None  # canonical; None when it is gone
    erases: Sequence[str] = ()  # ids, of an `erased` entry


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that does not hold."""

    seq: int
    what: str


def commit(salt: bytes, body: bytes) -> bytes:
    return hashlib.sha256(salt + body).digest()


def link(
    owner: str,
    seq: int,
    id: str,
    kind: str,
    version: int,
    at: str,
    sources: Sequence[str],
    commitment: bytes,
    prev: bytes,
) -> bytes:
    """The hash of an entry's header."""
    header = [owner, seq, id, kind, version, at, list(sources), commitment.hex(), prev.hex()]
    return hashlib.sha256(canonical(header)).digest()


def check(links: Iterable[Link]) -> tuple[list[Finding], Link | None]:
    """Walk a whole chain, first entry first. Returns what does not hold, and the last link."""
    findings: list[Finding] = []
    missing: dict[str, int] = {}
    present: dict[str, int] = {}
    erased: dict[str, int] = {}
    seen: set[str] = set()
    last: Link | None = None
    for item in links:
        expected_seq, expected_prev = (last.seq + 1, last.hash) if last else (1, GENESIS)
        if item.seq != expected_seq:
            findings.append(Finding(seq=item.seq, what=f"entry {expected_seq} is missing"))
        if item.prev != expected_prev:
            findings.append(Finding(seq=item.seq, what="does not follow the entry before it"))
        if item.hash != link(*item[:9]):
            findings.append(Finding(seq=item.seq, what="its header was changed"))
        if item.id in seen:
            findings.append(Finding(seq=item.seq, what="its id stands twice"))
        seen.add(item.id)
        if item.body is None or item.salt is None:
            missing[item.id] = item.seq
        else:
            present[item.id] = item.seq
            if commit(item.salt, item.body) != item.commitment:
                findings.append(Finding(seq=item.seq, what="its words were changed"))
        erased.update(dict.fromkeys(item.erases, item.seq))
        last = item
    findings += [
        Finding(seq=seq, what="its words are missing and no entry says that they were erased")
        for name, seq in missing.items()
        if erased.get(name, 0) <= seq
    ]
    findings += [
        Finding(seq=present[name], what="it was erased, and its words are still here")
        for name, seq in erased.items()
        if present.get(name, seq) < seq
    ]
    return sorted(findings, key=lambda finding: finding.seq), last
