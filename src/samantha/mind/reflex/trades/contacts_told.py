"""Her words for what a contact says and what was written on it, from the deed's own result."""

from collections.abc import Mapping
from datetime import datetime

from samantha.core.deed import Deed, Json
from samantha.core.ids import EntryId
from samantha.core.turn import Piece
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.order import Order
from samantha.mind.reflex.scene import Scene, keep

MOST_SAID = 3
Fields = Mapping[str, Json]
KINDS = ("phone", "email", "address", "birthday")


def told(order: Order, deed: Deed, scene: Scene) -> list[Piece]:
    result = deed.result or {}
    if order.verb != "find":
        name = str(result.get("name") or order.arguments.get("name") or "")
        what = wording.listed([_said(kind, result) for kind in KINDS if order.arguments.get(kind)])
        slots = {"name": name, "what": what or name}
        piece = scene.say(f"contacts.{order.verb}", slots, sources=_sources(result))
        careful = [scene.say("contacts.careful", what=text) for text in _cautions(deed)]
        return [keep(piece, id=str(result.get("id") or ""), name=name), *careful]
    found = result.get("contacts")
    cards = [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []
    if not cards:
        return [scene.say("contacts.none", name=str(order.arguments.get("name", "")))]
    field = str(order.arguments.get("field") or "")
    pieces = [_one(card, field, scene) for card in cards[:MOST_SAID]]
    return [keep(piece, name=str(cards[0].get("name", ""))) for piece in pieces if piece.text]


def _cautions(deed: Deed) -> list[str]:
    """What its preview warned of: a card of this home is changed before anybody has read that."""
    return [value.rstrip(".") for label, value in deed.preview.lines if label == _CAREFUL]


_CAREFUL = "Careful"


def _one(card: Fields, field: str, scene: Scene) -> Piece:
    name = _name(card)
    kinds = (field,) if field else KINDS
    said = [_said(kind, card) for kind in kinds]
    known = [one for one in said if one]
    if not known:
        key = "contacts.no_field" if field else "contacts.bare"
        return scene.say(key, name=name, field=_WORDS.get(field, ""), sources=_sources(card))
    slots = {"name": name, "what": "; ".join(known), "field": _WORDS.get(field, "")}
    return scene.say("contacts.find", slots, sources=_sources(card))


_WORDS = {"phone": "number", "email": "mail address", "address": "address", "birthday": "birthday"}


def _name(card: Fields) -> str:
    """In marks where it may be somebody else's words."""
    name = str(card.get("name") or "")[:100]
    return f"“{name}”" if card.get("outside") else name


def _said(kind: str, card: Fields) -> str:
    match kind:
        case "phone" | "email":
            held = card.get(f"{kind}s")
            return wording.either([str(one) for one in held]) if isinstance(held, list) else ""
        case "birthday":
            return _born(str(card.get("birthday") or ""))
        case _:
            return str(card.get(kind) or "")


def _born(value: str) -> str:
    """ "--03-09" as "9 March", "1990-03-09" as "9 March 1990"."""
    if not value:
        return ""
    has_year = not value.startswith("--")
    try:
        at = datetime.fromisoformat(value if has_year else f"2000{value[1:]}")
    except ValueError:
        return value
    day = wording.date(at).split(", ", 1)[1]
    return day if has_year else day.rsplit(" ", 1)[0]


def _sources(card: Fields) -> tuple[EntryId, ...]:
    id_ = str(card.get("id") or "")
    return (EntryId(id_),) if id_.startswith("c-") else ()
