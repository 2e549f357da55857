"""Is the record whole? Checked on the database against its anchor, or on an export alone."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag

from samantha.core.ids import OwnerId
from samantha.core.ports import Row, Transaction
from samantha.journal.anchor import Anchor, Head
from samantha.journal.chain import Finding, Link, check
from samantha.journal.journal import raw_entries, unseal


@dataclass(frozen=True, kw_only=True)
class Report:
    """What a check found. `anchored` is how far the anchor vouches; None where there is no anchor."""

    entries: int
    anchored: int | None
    findings: tuple[Finding, ...]

    @property
    def holds(self) -> bool:
        return not self.findings


def verify(owner: OwnerId, tx: Transaction, anchor: Anchor | None) -> Report:
    """Walk the whole journal of one owner and hold its end against the anchor."""
    head = anchor.read() if anchor is not None else None
    at_anchor: list[bytes] = []
    damaged: list[Finding] = []

    def links() -> Iterator[Link]:
        for row in raw_entries(owner, tx):
            if head is not None and row[1] == head.seq:
                at_anchor.append(row[9])
            yield _to_link(row, damaged)

    findings, last = check(links())
    count = last.seq if last else 0
    findings = damaged + findings
    if anchor is not None:
        findings += _against(head, at_anchor, count)
    return Report(entries=count, anchored=head.seq if head else None, findings=tuple(findings))


def _against(head: Head | None, at_anchor: list[bytes], count: int) -> Iterable[Finding]:
    if head is None:
        if count:
            yield Finding(seq=count, what="no anchor of this machine vouches for it")
    elif head.seq > count:
        yield Finding(seq=count, what=f"the journal ends here, and its anchor says {head.seq}")
    elif at_anchor != [head.hash]:
        yield Finding(seq=head.seq, what="it is not the entry that was anchored")


def _to_link(row: Row, damaged: list[Finding]) -> Link:
    try:
        body = unseal(row)
    except (InvalidTag, ValueError):
        damaged.append(Finding(seq=row[1], what="its words were changed"))
        body = b""
    try:
        sources = json.loads(row[6])
        erases = json.loads(body)["ids"] if row[3] == "erased" and body else ()
    except (ValueError, KeyError, TypeError):
        sources, erases = (), ()
    if row[6] != json.dumps(sources):  # another spelling of the same list is a change too
        damaged.append(Finding(seq=row[1], what="its header was changed"))
    owner, seq, id_, kind, version, at = row[:6]
    return Link(owner, seq, id_, kind, version, at, sources, row[7], row[8], row[9], row[11], body, erases)
