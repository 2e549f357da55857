"""Replika: the CSV that backup tools write (Timestamp, From, Text), and messages as JSON."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from samantha.moving.brought import Again, Line
from samantha.moving.times import loose
from samantha.moving.words import clean

PROGRAM = "Replika"
_PERSON = ("me", "you", "user", "customer", "human")
_WANTED = (
    {"timestamp", "date", "time", "created_at"},
    {"from", "sender", "author"},
    {"text", "message", "content"},
)


def is_table(text: str) -> bool:
    """Whether the first row names a time, a sender and a text."""
    names = {name.strip().strip('"').lower() for name in text.split("\n", 1)[0].split(",")}
    return all(names & wanted for wanted in _WANTED)


def is_messages(item: Any) -> bool:
    held = _messages(item)
    return bool(held) and all(_nature(one) for one in held[:3])


def read_table(text: str) -> Iterator[Line]:
    """The rows of a CSV. The tools write the newest first."""
    rows = csv.DictReader(io.StringIO(text, newline=""))
    found = [{(name or "").strip().lower(): value for name, value in row.items()} for row in _rows(rows)]
    if len(found) > 1 and _told(found[0]) > _told(found[-1]):
        found.reverse()
    yield from _lines(found)


def _rows(rows: Iterable[dict[str | None, Any]]) -> Iterator[dict[str | None, Any]]:
    """Without what the reader cannot make sense of: a row may be broken off, or hold a field without end."""
    try:
        yield from rows
    except csv.Error:
        return


def read_messages(item: Any) -> Iterator[Line]:
    """Messages as the program itself sends them: `meta.nature`, `meta.timestamp`, `content.text`."""
    flat = []
    for one in _messages(item):
        meta = one.get("meta") if isinstance(one.get("meta"), dict) else {}
        content = one.get("content")
        text = content.get("text") if isinstance(content, dict) else content or one.get("text")
        when = (meta or {}).get("timestamp") or one.get("timestamp")
        flat.append({"timestamp": when, "from": _nature(one), "text": text, "id": one.get("id")})
    if len(flat) > 1 and _told(flat[0]) > _told(flat[-1]):
        flat.reverse()
    yield from _lines(flat)


def _lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[Line]:
    again = Again()
    for row in rows:
        # A line break stands as a backslash and an n in the tools' table.
        text = clean(str(_pick(row, 2) or "").replace("\\n", "\n"))
        sender = str(_pick(row, 1) or "").strip().lower()
        if text and sender:
            said = loose(_pick(row, 0))
            yield Line(
                program=PROGRAM,
                key=str(row.get("id") or again.key(sender, _pick(row, 0), text)),
                talk=PROGRAM,
                by="person" if sender in _PERSON else "other",
                who=PROGRAM,
                text=text,
                said=said,
            )


def _pick(row: Mapping[str, Any], column: int) -> Any:
    return next((row[name] for name in sorted(_WANTED[column]) if row.get(name)), None)


def _told(row: Mapping[str, Any]) -> str:
    said = loose(_pick(row, 0))
    return said.isoformat() if said else ""


def _messages(item: Any) -> list[dict[str, Any]]:
    if isinstance(item, dict):
        held = item.get("payload") if isinstance(item.get("payload"), dict) else item
        item = (held or {}).get("messages")
    return [one for one in item if isinstance(one, dict)] if isinstance(item, list) else []


def _nature(one: Mapping[str, Any]) -> str:
    meta = one.get("meta")
    found = meta.get("nature") if isinstance(meta, dict) else one.get("from") or one.get("sender")
    return found if isinstance(found, str) else ""
