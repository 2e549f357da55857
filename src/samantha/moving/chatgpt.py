"""ChatGPT's export: `conversations.json`, an array of conversations, each a tree of messages.

What is shown in the program is the way from `current_node` up to the root; answers that were thrown away
and prompts that were rewritten stand beside it, and are left out.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from samantha.moving.brought import Line
from samantha.moving.times import instant
from samantha.moving.words import clean

PROGRAM = "ChatGPT"
_SPOKEN = ("text", "multimodal_text")  # the others are code, tool results and the model's own notes


def is_conversation(item: Any) -> bool:
    return isinstance(item, dict) and isinstance(item.get("mapping"), dict)


def read_conversation(item: Mapping[str, Any]) -> Iterator[Line]:
    """The lines of one conversation, in their order."""
    talk = str(
        item.get("conversation_id") or item.get("id") or f"{item.get('title')}/{item.get('create_time')}"
    )
    begun = instant(item.get("create_time"))
    for node, message in _path(item):
        role = (message.get("author") or {}).get("role")
        text = _text(message)
        if role not in ("user", "assistant") or not text:
            continue
        yield Line(
            program=PROGRAM,
            key=f"{talk}/{message.get('id') or node}",
            talk=talk,
            by="person" if role == "user" else "other",
            who=PROGRAM,
            text=text,
            said=instant(message.get("create_time")) or begun,
        )


def _path(item: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    """The messages from the root to the line last shown; a tree that bites its tail is left at that point."""
    mapping = item["mapping"]
    node = item.get("current_node")
    if node not in mapping:
        node = _newest_leaf(mapping)
    found: list[tuple[str, Mapping[str, Any]]] = []
    seen: set[str] = set()
    while isinstance(node, str) and node in mapping and node not in seen:
        seen.add(node)
        held = mapping[node]
        if not isinstance(held, dict):
            break
        if isinstance(held.get("message"), dict):
            found.append((node, held["message"]))
        node = held.get("parent")
    return found[::-1]


def _newest_leaf(mapping: Mapping[str, Any]) -> str | None:
    def age(node: str) -> float:
        message = mapping[node].get("message") if isinstance(mapping[node], dict) else None
        at = message.get("create_time") if isinstance(message, dict) else None
        return float(at) if isinstance(at, int | float) else 0.0

    leaves = [node for node, held in mapping.items() if isinstance(held, dict) and not held.get("children")]
    return max(leaves, key=age, default=None)


def _text(message: Mapping[str, Any]) -> str:
    content = message.get("content")
    hidden = (message.get("metadata") or {}).get("is_visually_hidden_from_conversation")
    if not isinstance(content, dict) or content.get("content_type") not in _SPOKEN or hidden:
        return ""
    if message.get("recipient") not in (None, "all"):
        return ""  # a call of a tool
    parts = content.get("parts")
    spoken = [
        part if isinstance(part, str) else part.get("text") if isinstance(part, dict) else None
        for part in (parts if isinstance(parts, list) else ())
    ]
    return clean("\n".join(part for part in spoken if isinstance(part, str)))
