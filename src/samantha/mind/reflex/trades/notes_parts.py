"""An order for a note by its parts: what commands it, what it is about, what is to be done with it. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from samantha.mind.reflex.asking import Asking
from samantha.mind.reflex.en import supposing as s
from samantha.mind.reflex.en.trades import notes as k
from samantha.mind.reflex.en.trades import notes_parts as p


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is wanted of a note: the text of a new one, or the words of one that is there, as written."""

    verb: str
    words: str = ""


def wanted(asked: Asking, parts: Sequence[str], index: int) -> Wanted | None:
    """What a sentence wants of the notes; its text may be what was said before it, or comes after."""
    low = asked.words.lower()
    if k.NOT_A_NOTE.search(parts[index].lower()):
        return None
    match = p.COMMAND.search(low)
    if match is not None and p.REMINDED.match(low[match.end() :]):
        return None
    is_first = match is not None and (match.start() == 0 or not p.SOUGHT.search(low))
    if is_first and (found := _written(asked, low, parts, index)) is not None:
        return found
    return _looked_for(asked, low) or _written(asked, low, parts, index)


# --- writing one ------------------------------------------------------------------------------------


def _written(asked: Asking, low: str, parts: Sequence[str], index: int) -> Wanted | None:
    match = p.COMMAND.search(low)
    if match is None or p.PASSING.match(low):
        return None
    is_led = asked.is_asked or "you" in match[0] or "you" in low[: match.end()].split()[-6:]
    if asked.is_question and not is_led:
        return None
    after = asked.words[match.end() :]
    after = after[led.end() :] if (led := p.AFTER.match(after.lower())) is not None else after
    rest = " ".join(parts[index + 1 :])
    before = _before(asked.words[: match.start()])
    if after := _trimmed(after):
        is_all = not before and match["head"] is not None  # "note to self: milk. And eggs"
        return Wanted(verb="add", words=f"{after} {rest}".strip() if is_all else after)
    if before:
        return Wanted(verb="add", words=before)
    if rest:
        return Wanted(verb="add", words=rest)
    if index and match["head"] is None:
        said = _before(parts[index - 1])
        return Wanted(verb="add", words=said) if len(said.split()) >= _TELLS else None
    return Wanted(verb="add") if match["note"] or match["head"] else None


_TELLS = 3  # words that are worth a note


def _before(said: str) -> str:
    low = said.lower()
    start = match.end() if (match := p.BEFORE.match(low)) else 0
    return _trimmed(said[start:]) if len(said[start:].split()) >= _TELLS else ""


def _trimmed(said: str) -> str:
    said = said.strip(" .,;:-\"'")
    end = match.start() if (match := p.TAIL.search(said.lower())) else len(said)
    return said[:end].strip(" .,;:-\"'")


# --- one that is there ------------------------------------------------------------------------------


def _looked_for(asked: Asking, low: str) -> Wanted | None:
    if not p.NOTED.search(low) or p.NOT_HERS.match(low) or (s.TOLD.match(low) and not _asks_too(low)):
        return None
    topic = _topic(asked.words, low)
    is_put = not asked.is_question or asked.is_asked or low.startswith(("can ", "could ", "may "))
    if is_put and p.DELETE.search(low):
        return Wanted(verb="delete", words=topic)
    if p.MADE.match(low):
        return None
    is_sought = asked.is_question or p.SOUGHT.search(low) is not None
    if topic:
        return Wanted(verb="find", words=topic) if is_sought or k.NAMED.match(low) else None
    return Wanted(verb="show") if is_sought or p.ALONE.match(low) else None


def _asks_too(low: str) -> bool:
    return s.BUT_ASKS.search(low) is not None or p.MADE.match(low) is None


def _topic(words: str, low: str) -> str:
    """What the note is about, as it was written; "" where none is told."""
    for way in p.TOPICS:
        for match in way.finditer(low):
            topic = words[match.start("words") : match.end("words")].strip(" ,.;:!?\"'")
            if topic and not p.NO_TOPIC.match(topic.lower()):
                return topic
    return ""
