"""Notes: "make a note: ...", "find my note on the boiler", "delete that note"."""

from collections.abc import Sequence
from datetime import datetime

from samantha.core import pattern as re
from samantha.core.deed import Deed, Json
from samantha.core.turn import Moment, Piece
from samantha.mind.reflex.asking import Asking, asking
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.en.trades import notes as k
from samantha.mind.reflex.order import Order, Ordered
from samantha.mind.reflex.scene import Scene, keep
from samantha.mind.reflex.text import as_written, mend

SKILL = "notes"
MOST_READ = 3  # notes read out at once


class Notes:
    """See the Trade protocol."""

    skill = SKILL

    def read(self, parts: Sequence[str], index: int, moment: Moment) -> Order | None:
        asked = asking(parts[index])
        for act in (_delete, _find, _show, _add):
            if (order := act(asked, parts, index)) is not None:
                return order
        return None

    def fill(self, order: Order, text: str, moment: Moment) -> Order | None:
        said = text.strip()
        return Order(skill=SKILL, verb="add", arguments={"text": said}) if said else None

    def amend(self, last: Ordered, text: str, moment: Moment) -> Order | None:
        if last.order.skill != SKILL or last.lines_ago > 1:
            return None
        said = mend(text)
        if k.DELETE_IT.match(said) and last.order.verb in ("add", "show", "find"):
            note = last.result.get("note")
            named: dict[str, Json] = {"id": note} if isinstance(note, str) else {}
            return Order(skill=SKILL, verb="delete", arguments=named)
        if k.READ_IT.match(said) and last.order.verb == "add":
            return Order(skill=SKILL, verb="show")
        return None

    def tell(self, order: Order, deed: Deed, scene: Scene) -> list[Piece]:
        result = {**deed.arguments, **(deed.result or {})}
        text = str(result.get("text") or "")
        note = result.get("note")
        if order.verb in ("add", "delete"):
            piece = scene.say("notes.add" if order.verb == "add" else "notes.delete", text=_end(text))
            return [keep(piece, note=note) if order.verb == "add" and note else piece]
        return _read_out(order, result.get("notes"), result.get("count"), scene)


TRADE = Notes()


def _add(asked: Asking, parts: Sequence[str], index: int) -> Order | None:
    if asked.is_question and not asked.is_asked:
        return None
    for way in k.ADD:
        written = asked.words
        match = way.match(written.lower())
        if match is None or k.NOT_A_NOTE.search(parts[index].lower()):
            continue
        text = written[match.start("text") : match.end("text")].strip(" .,;:-\"'")
        if not text and index + 1 < len(parts):
            text = " ".join(parts[index + 1 :]).strip()
        if not text:
            return Order(skill=SKILL, verb="add", missing="text")
        return Order(skill=SKILL, verb="add", arguments={"text": text})
    return None


def _find(asked: Asking, parts: Sequence[str], index: int) -> Order | None:
    for way in k.FIND:
        if (match := way.match(asked.low)) is not None and not k.NOT_A_NOTE.search(asked.low):
            return Order(skill=SKILL, verb="find", arguments={"words": _words(match, asked)})
    if index and k.FIND_IT.match(asked.low) and (found := k.MADE.search(mend(parts[index - 1]))):
        words = as_written(found["words"].strip(), parts[index - 1])
        return Order(skill=SKILL, verb="find", arguments={"words": words})
    return None


def _show(asked: Asking, parts: Sequence[str], index: int) -> Order | None:
    is_shown = any(way.match(asked.low) for way in k.SHOW) and not k.NOT_LAST.search(asked.low)
    return Order(skill=SKILL, verb="show") if is_shown else None


def _delete(asked: Asking, parts: Sequence[str], index: int) -> Order | None:
    for way in k.DELETE:
        if (match := way.match(asked.low)) is not None:
            words = _words(match, asked)
            return Order(skill=SKILL, verb="delete", arguments={"words": words} if words else {})
    return None


def _words(match: re.Match[str], asked: Asking) -> str:
    return as_written(match["words"].strip(" .,?!\"'"), asked.words)


# --- telling ----------------------------------------------------------------------------------------


def _read_out(order: Order, value: Json, count: Json, scene: Scene) -> list[Piece]:
    notes = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    if not notes:
        words = str(order.arguments.get("words") or "")
        return [scene.say("notes.none_with", words=words) if words else scene.say("notes.none")]
    told = [
        scene.say("notes.read", text=_end(str(one.get("text", ""))), day=_day(one.get("at"), scene))
        for one in notes[:MOST_READ]
    ]
    left = count - len(told) if isinstance(count, int) and order.verb == "find" else 0
    more = [scene.say("notes.more", count=wording.count(left, "other"))] if left > 0 else []
    pieces = [*told, *more]
    if len(notes) == 1:
        pieces[-1] = keep(pieces[-1], note=notes[0].get("note"))
    return pieces


def _day(value: Json, scene: Scene) -> str:
    try:
        return scene.day(datetime.fromisoformat(str(value)))
    except ValueError:
        return ""


def _end(text: str) -> str:
    return text.rstrip(" .")
