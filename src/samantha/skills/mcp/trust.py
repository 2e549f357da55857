"""Whether a tool is still what it was when the person let it be used without asking.

A server can change what a tool does, or how it is described, after the yes. So the yes is to the tool as it
was seen: to a mark of its name, description and schemas, in a `consent` entry. The first that is seen of a
tool which settings.toml trusts is taken as meant; any other is asked about, by `samantha mcp trust`.
"""

import hashlib
import json
from typing import Any

from samantha.core.entry import Draft
from samantha.core.ids import EntryId, OwnerId
from samantha.core.ports import Pen, Transaction

_TOLD = ("name", "title", "description", "input_schema", "output_schema", "annotations")


def mark_of(offered: Any) -> str:
    """Twelve letters that are others as soon as anything of the tool is, that is told of it."""
    told = {field: _plain(getattr(offered, field, None)) for field in _TOLD}
    exact = json.dumps(told, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(exact.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def is_trusted(owner: OwnerId, tx: Transaction, key: str, mark: str) -> bool:
    rows = tx.run("SELECT value FROM profile WHERE owner_id = ? AND name = ?", owner, _consent(key, mark))
    return bool(rows) and json.loads(rows[0][0]) is True


def was_seen(owner: OwnerId, tx: Transaction, key: str) -> bool:
    """Whether there was ever a yes or no to that tool, however it was then."""
    sql = "SELECT 1 FROM profile WHERE owner_id = ? AND name >= ? AND name < ? LIMIT 1"
    return bool(tx.run(sql, owner, _consent(key, ""), _consent(key, "~")))


def keep(pen: Pen, key: str, mark: str, *, given: bool, sources: tuple[EntryId, ...] = ()) -> None:
    pen.write(Draft(kind="consent", body={"what": _consent(key, mark), "given": given}, sources=sources))


def _consent(key: str, mark: str) -> str:
    return f"tool {key} as {mark}"


def _plain(value: Any) -> Any:
    return value.model_dump(mode="json", exclude_none=True) if hasattr(value, "model_dump") else value
