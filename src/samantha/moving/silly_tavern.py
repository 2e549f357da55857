"""SillyTavern: chats (JSON lines, the first a header) and lorebooks (world info).

Of an answer that was rolled anew only the one that stands is taken. Chats with a character are often played,
so nothing of the person's life is learned from them; a lorebook tells of a story's world.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from samantha.moving.brought import Again, BrokenEndError, Line, Note
from samantha.moving.times import loose
from samantha.moving.words import clean, one_line

PROGRAM = "SillyTavern"


def is_chat(text: str) -> bool:
    first = _object(text.lstrip().split("\n", 1)[0])
    return first is not None and (
        "character_name" in first or "chat_metadata" in first or ("mes" in first and "is_user" in first)
    )


def is_lorebook(item: Any) -> bool:
    entries = item.get("entries") if isinstance(item, dict) else None
    held = list(entries.values()) if isinstance(entries, dict) else entries
    return (
        isinstance(held, list)
        and bool(held)
        and all(isinstance(one, dict) and "content" in one for one in held)
    )


def read_chat(text: str) -> Iterator[Line]:
    """The lines of one chat. Raises BrokenEndError where the last one is not whole."""
    header: Mapping[str, Any] = {}
    talk, again = "", Again()
    rows = text.rstrip().split("\n")
    for place, row in enumerate(rows):
        item = _object(row)
        if item is None:
            if row.strip() and place == len(rows) - 1:
                raise BrokenEndError("ends in the middle of a line")
            continue
        if "mes" not in item:
            header = item
            continue
        character = one_line(header.get("character_name"), 80)
        if not talk:
            told = header.get("chat_metadata")
            mark = told.get("integrity") if isinstance(told, dict) else None
            talk = str(mark or f"{character}/{header.get('create_date') or item.get('send_date')}")
        is_user = bool(item.get("is_user"))
        words = clean(item.get("mes"))
        if not words or item.get("is_system"):
            continue
        who = PROGRAM if is_user else one_line(item.get("name"), 80) or character or "a character"
        yield Line(
            program=PROGRAM,
            key=f"{talk}/{again.key(is_user, item.get('send_date'), words)}",
            talk=talk,
            by="person" if is_user else "other",
            who=f"{character} ({PROGRAM})" if is_user and character else who,
            text=words,
            said=loose(item.get("send_date")),
            teaches=False,
        )


def read_lorebook(item: Mapping[str, Any], book: str = "") -> Iterator[Note]:
    """Each entry as a note on what its keys name."""
    name = one_line(item.get("name"), 80) or book or "a story"
    entries = item["entries"]
    again = Again()
    for entry in entries.values() if isinstance(entries, dict) else entries:
        if not isinstance(entry, dict) or not (text := clean(entry.get("content"))):
            continue
        keys = entry.get("key") or entry.get("keys")
        named = [one_line(key, 40) for key in keys if isinstance(key, str)] if isinstance(keys, list) else []
        topic = one_line(entry.get("comment") or entry.get("name"), 80) or ", ".join(named[:3]) or "its world"
        yield Note(
            program="a lorebook",
            key=again.key("lore", name, topic, text),
            text=text,
            about=f"{topic}, in {name}",
        )


def _object(row: str) -> dict[str, Any] | None:
    try:
        item = json.loads(row) if row.strip() else None
    except (ValueError, RecursionError):
        return None
    return item if isinstance(item, dict) else None
