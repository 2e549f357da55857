"""One entry of the journal, and what is made from entries.

The kinds and their bodies are listed in journal/entries.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from samantha.core.ids import EntryId, OwnerId

Body = Mapping[str, Any]
"""JSON, parsed. Each kind's reader knows its shape; nothing else looks inside."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """An entry that is not written yet. `sources` are the entries that it was made from."""

    kind: str
    body: Body
    sources: tuple[EntryId, ...] = ()
    id: EntryId | None = None  # None: the journal names it


@dataclass(frozen=True, kw_only=True)
class Entry:
    """An entry as the journal holds it. `body` is None once its words were erased."""

    owner: OwnerId
    seq: int
    id: EntryId
    kind: str
    version: int
    at: datetime
    sources: tuple[EntryId, ...]
    commitment: bytes  # SHA-256 of salt and canonical body
    prev: bytes  # the hash of the entry before
    hash: bytes  # SHA-256 of the canonical header, commitment and prev included
    body: Body | None
