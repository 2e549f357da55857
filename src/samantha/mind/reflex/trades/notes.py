"""Notes: "make a note: ...", "find my note on the boiler", "delete that note"."""

from collections.abc import Sequence
from datetime import datetime

from samantha.core.deed import Deed, Json
from samantha.core.turn import Moment, Piece
from samantha.mind.reflex.asking import Asking, asking
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.en.trades import notes as k
from samantha.mind.reflex.order import Order, Ordered
from samantha.mind.reflex.scene import Scene, keep
from samantha.mind.reflex.text import as_written, mend
from samantha.mind.reflex.trades.notes_parts import Wanted, wanted

SKILL = "notes"
MOST_READ = 3  # notes read out at once


class Notes:
    """See the Trade protocol."""

    skill = SKILL

    def read(self, parts: Sequence[str], index: int, moment: Moment) -> Order | None:
        asked = asking(parts[index])
        if (order := _of_one_before(asked, parts, index)) is not None:
            return order
        found = wanted(asked, parts, index)
        return _order(found) if found is not None else None

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


def _order(found: Wanted) -> Order:
    if found.verb == "add":
        return Order(
            skill=SKILL,
            verb="add",
            arguments={"text": found.words} if found.words else {},
            missing="" if found.words else "text",
        )
    return Order(skill=SKILL, verb=found.verb, arguments={"words": found.words} if found.words else {})


def _of_one_before(asked: Asking, parts: Sequence[str], index: int) -> Order | None:
    """ "I made a note about the boiler. Find it." """
    if index and k.FIND_IT.match(asked.low) and (found := k.MADE.search(mend(parts[index - 1]))):
        words = as_written(found["words"].strip(), parts[index - 1])
        return Order(skill=SKILL, verb="find", arguments={"words": words})
    return None


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
