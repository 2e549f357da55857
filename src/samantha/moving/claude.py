"""Claude's export: `conversations.json` (flat lists of messages), `memories.json` and `projects.json`."""

from collections.abc import Iterator, Mapping
from typing import Any

from samantha.moving.brought import Again, Line, Note
from samantha.moving.times import instant
from samantha.moving.words import clean, one_line

PROGRAM = "Claude"


def is_conversation(item: Any) -> bool:
    return isinstance(item, dict) and isinstance(item.get("chat_messages"), list)


def is_memory(item: Any) -> bool:
    return isinstance(item, dict) and "conversations_memory" in item


def is_project(item: Any) -> bool:
    return isinstance(item, dict) and "uuid" in item and ("docs" in item or "prompt_template" in item)


def read_conversation(item: Mapping[str, Any]) -> Iterator[Line]:
    """The lines of one conversation, in their order."""
    talk = str(item.get("uuid") or f"{item.get('name')}/{item.get('created_at')}")
    begun = instant(item.get("created_at"))
    again = Again()
    for message in item["chat_messages"]:
        if not isinstance(message, dict) or message.get("sender") not in ("human", "assistant", "user"):
            continue
        if text := _text(message):
            said = instant(message.get("created_at")) or begun
            key = message.get("uuid") or again.key(message["sender"], said, text)
            yield Line(
                program=PROGRAM,
                key=f"{talk}/{key}",
                talk=talk,
                by="other" if message["sender"] == "assistant" else "person",
                who=PROGRAM,
                text=text,
                said=said,
            )


def _text(message: Mapping[str, Any]) -> str:
    """The spoken blocks, without thinking and tools; older exports hold `text` alone."""
    content = message.get("content")
    blocks = [
        block["text"]
        for block in (content if isinstance(content, list) else ())
        if isinstance(block, dict) and block.get("type") == "text" and isinstance(block.get("text"), str)
    ]
    return clean("\n".join(blocks)) or clean(message.get("text"))


def read_memory(item: Mapping[str, Any]) -> Iterator[Note]:
    """What Claude had written down of the person: its words, paragraph by paragraph."""
    projects = item.get("project_memories")
    texts = [item.get("conversations_memory"), *(projects.values() if isinstance(projects, dict) else ())]
    again = Again()
    for text in texts:
        for paragraph in clean(text).split("\n\n"):
            if clean(paragraph):
                key = again.key("memory", paragraph.strip())
                yield Note(program=PROGRAM, key=key, text=clean(paragraph), about="you, as Claude noted it")


def read_project(item: Mapping[str, Any]) -> Iterator[Note]:
    """A project's own description, its instructions, and the documents in it."""
    name = one_line(item.get("name")) or "a project"
    about = f"the project {name}"
    documents = item.get("docs")
    texts = [item.get("description"), item.get("prompt_template")]
    texts += [
        doc.get("content")
        for doc in (documents if isinstance(documents, list) else ())
        if isinstance(doc, dict)
    ]
    again = Again()
    for text in texts:
        if kept := clean(text):
            yield Note(program=PROGRAM, key=again.key("project", item["uuid"], kept), text=kept, about=about)
