"""What was brought from elsewhere, as lines of her memory, each marked with where it is from.

The person's own lines count as their words, said there and then. Everybody else's, and what stands in
contacts, calendars, cards and lorebooks, is a file's word: it can be found and shown, and is nobody else's.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from samantha.core.entry import Entry
from samantha.core.turn import Elsewhere


@dataclass(frozen=True, kw_only=True)
class BroughtLine:
    """What one `brought` entry is as a line."""

    said_by: str  # "" is the person
    at: datetime
    mark: str  # JSON; see place_of

    @property
    def teaches(self) -> bool:
        return TEACHES in self.mark


TEACHES = '"teaches": true'  # as the mark says it


def line_of(entry: Entry) -> BroughtLine:
    """The line that an entry is. A time that is not known is that of its coming in, and marked."""
    body = entry.body or {}
    said = body.get("said_at") or None
    is_line = body.get("what", "line") == "line"
    source = str(body.get("from") or "")
    said_by = str(body.get("by") or "") if is_line else str(body.get("about") or source)
    mark = {
        "place": said_by or str(body.get("to") or source),
        "way": str(body.get("way") or "told") if is_line else "kept",
        "dated": said is not None,
        "teaches": bool(body.get("teaches")) and not said_by if is_line else True,
        "played": is_line and not body.get("teaches", True) and body.get("way") == "told",
    }
    return BroughtLine(
        said_by=said_by,
        at=datetime.fromisoformat(said) if said is not None else entry.at,
        mark=json.dumps(mark, ensure_ascii=False, sort_keys=True),
    )


@lru_cache(maxsize=512)
def place_of(mark: str) -> Elsewhere | None:
    """Where a line or fact is from, out of its row; None for what was said to her."""
    if not mark:
        return None
    held = json.loads(mark)
    way = held["way"]
    return Elsewhere(
        place=held["place"],
        way=way if way in ("told", "wrote") else "kept",
        is_dated=bool(held["dated"]),
        is_played=bool(held["played"]),
    )
