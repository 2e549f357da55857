"""Character.AI: the dumps that browser tools make, in the older shape (`histories`) and the newer (`turns`).

Talks with a character are often played, so nothing of the person's life is learned from them.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from samantha.moving.brought import Again, Line
from samantha.moving.times import instant
from samantha.moving.words import clean, one_line

PROGRAM = "Character.AI"


def is_dump(item: Any) -> bool:
    return isinstance(item, dict) and bool(_histories(item) or _chats(item))


def read_dump(item: Mapping[str, Any]) -> Iterator[Line]:
    """Every line of every chat in it."""
    character = _character(item)
    for place, history in enumerate(_histories(item)):
        yield from _old_chat(history, character, place)
    for place, chat in enumerate(_chats(item)):
        yield from _new_chat(chat, character, place)


def _histories(item: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    held = item.get("histories")
    held = held.get("histories") if isinstance(held, dict) else held
    return (
        [one for one in held if isinstance(one, dict) and isinstance(one.get("msgs"), list)]
        if isinstance(held, list)
        else []
    )


def _chats(item: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    held = item.get("chats") or item.get("histories")
    held = [*held] if isinstance(held, list) else []
    if isinstance(item.get("turns"), list):
        held.append(item)
    return [one for one in held if isinstance(one, dict) and isinstance(one.get("turns"), list)]


def _character(item: Mapping[str, Any]) -> str:
    info = item.get("info")
    places = [item.get("character"), info.get("character") if isinstance(info, dict) else None, info, item]
    for place in places:
        if isinstance(place, dict):
            for name in ("name", "participant__name", "character_name"):
                if found := one_line(place.get(name), 80):
                    return found
        elif found := one_line(place, 80):
            return found
    return "a character"


def _old_chat(history: Mapping[str, Any], character: str, place: int) -> Iterator[Line]:
    talk = str(history.get("external_id") or history.get("created") or f"{character}/{place}")
    begun, again = instant(history.get("created")), Again()
    for message in history["msgs"]:
        if not isinstance(message, dict) or message.get("is_alternative"):
            continue
        source = message.get("src") if isinstance(message.get("src"), dict) else {}
        is_human = bool((source or {}).get("is_human"))
        said = instant(message.get("created")) or begun
        if text := clean(message.get("text")):
            key = message.get("uuid") or message.get("id") or again.key(is_human, said, text)
            who = one_line((source or {}).get("name"), 80) or character
            yield _line(talk, str(key), character, who, text, said, is_human=is_human)


def _new_chat(chat: Mapping[str, Any], character: str, place: int) -> Iterator[Line]:
    talk = str(chat.get("chat_id") or chat.get("external_id") or f"{character}/{place}")
    found: list[Line] = []
    again = Again()
    for turn in chat["turns"]:
        if not isinstance(turn, dict):
            continue
        author = turn.get("author") if isinstance(turn.get("author"), dict) else {}
        is_human = bool((author or {}).get("is_human"))
        chosen = _candidate(turn)
        said = instant(turn.get("create_time")) or instant(chosen.get("create_time"))
        if text := clean(chosen.get("raw_content")):
            held = turn.get("turn_key")
            id_ = held.get("turn_id") if isinstance(held, dict) else None
            key = str(id_ or again.key(is_human, said, text))
            who = one_line((author or {}).get("name"), 80) or character
            found.append(_line(talk, key, character, who, text, said, is_human=is_human))
    times = [line.said.timestamp() for line in found if line.said is not None]
    if len(times) > 1 and times[0] > times[-1]:  # the site hands them out newest first
        found.reverse()
    yield from found


def _candidate(turn: Mapping[str, Any]) -> Mapping[str, Any]:
    held = turn.get("candidates")
    options = [one for one in (held if isinstance(held, list) else ()) if isinstance(one, dict)]
    wanted = turn.get("primary_candidate_id")
    return next((one for one in options if one.get("candidate_id") == wanted), options[0] if options else {})


def _line(talk: str, key: str, character: str, who: str, text: str, said: Any, *, is_human: bool) -> Line:
    return Line(
        program=PROGRAM,
        key=f"{talk}/{key}",
        talk=talk,
        by="person" if is_human else "other",
        who=f"{character} ({PROGRAM})" if is_human else who,
        text=text,
        said=said,
        teaches=False,
    )
