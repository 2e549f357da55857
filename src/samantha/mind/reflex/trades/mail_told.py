"""What came of an order to mail, in her words. What others wrote is quoted, and never obeyed."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from samantha.core.deed import Deed, Json
from samantha.core.turn import Piece
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.order import Order
from samantha.mind.reflex.scene import Scene, keep

TOLD = 3  # mails that are named at once; more than that nobody keeps in mind
ALOUD = 700  # characters that are read out at once


def tell(order: Order, deed: Deed, scene: Scene) -> list[Piece]:
    result = deed.result or {}
    match order.verb:
        case "read":
            return _read(result, scene)
        case "find" | "waiting" | "summarise":
            return _many(order, result, scene)
        case _:
            return [_written(order, result, scene)]


def _read(mail: Mapping[str, Json], scene: Scene) -> list[Piece]:
    text = str(mail.get("text") or "")
    slots = _about(mail, scene)
    if not text:
        return [_kept(scene.say("mail.empty", slots), [mail], mail)]
    is_long = len(text) > ALOUD or bool(mail.get("is_cut"))
    read = text if len(text) <= ALOUD else text[:ALOUD].rsplit(" ", 1)[0] + " …"
    quoted = " ".join(read.split()).replace("”", "’").replace("“", "‘").replace('"', "’")
    pieces = [scene.say("mail.read", {**slots, "text": quoted})]
    if mail.get("is_known") is False and mail.get("address"):
        pieces.append(scene.say("mail.stranger", slots))
    if is_long:
        pieces.append(scene.say("mail.longer"))
    attached = mail.get("attachments")
    if isinstance(attached, int) and attached:
        pieces.append(scene.say("mail.attached", count=wording.count(attached, "attachment")))
    pieces[-1] = _kept(pieces[-1], [mail], mail)
    return pieces


def _many(order: Order, result: Mapping[str, Json], scene: Scene) -> list[Piece]:
    mails = [one for one in _listed(result.get("mails")) if isinstance(one, dict)]
    count = result.get("count")
    count = count if isinstance(count, int) else len(mails)
    stale = _stale(result, scene)
    if not mails:
        who = str(order.arguments.get("from") or "")
        words = str(order.arguments.get("words") or "")
        key = "from" if who else "with" if words else ""
        key = f"mail.{order.verb}.none{f'_{key}' if key else ''}"
        return [scene.say(key, who=who, words=words), *stale]
    pieces = [
        scene.say(f"mail.{order.verb}.count", count=_counted(order, result, count), people=_people(result))
    ]
    for mail in mails[:TOLD]:
        slots = _about(mail, scene)
        begins = " ".join(str(mail.get("begins") or "").split()).replace('"', "’").replace("”", "’")
        pieces.append(scene.say(f"mail.{'one' if begins else 'one_bare'}", {**slots, "text": begins}))
    if count > TOLD:
        pieces.append(scene.say("mail.more", count=wording.count(count - TOLD, "other")))
    pieces += stale
    pieces[-1] = _kept(pieces[-1], mails, mails[0] if count == 1 else {})
    return pieces


def _written(order: Order, result: Mapping[str, Json], scene: Scene) -> Piece:
    who = str(result.get("name") or result.get("to") or "")
    key = "mail.sent" if order.verb == "send" else "mail.drafted"
    key = "mail.sent_uncopied" if order.verb == "send" and result.get("is_kept") is False else key
    piece = scene.say(key if who else "mail.drafted_bare", who=who)
    return keep(piece, message_id=result.get("message_id"), mail=result.get("mail"), to=result.get("to"))


def _kept(piece: Piece, mails: Sequence[Mapping[str, Json]], one: Mapping[str, Json]) -> Piece:
    """With what the next turn may mean: the mails in their order, and whose the one is."""
    ids: list[Json] = [one.get("id") for one in mails if one.get("id")]
    return keep(piece, ids=ids, **({"from": one.get("address")} if one.get("address") else {}))


def _about(mail: Mapping[str, Json], scene: Scene) -> dict[str, str]:
    at = _at(mail, scene)
    subject = " ".join(str(mail.get("subject") or "").split()).replace('"', "’")
    return {
        "who": str(mail.get("from") or ""),
        "address": str(mail.get("address") or ""),
        "subject": subject,
        "day": scene.day(at) if at is not None else "",
    }


def _at(mail: Mapping[str, Json], scene: Scene) -> datetime | None:
    try:
        return datetime.fromisoformat(str(mail.get("at"))).astimezone(scene.moment.zone)
    except ValueError:
        return None


def _counted(order: Order, result: Mapping[str, Json], count: int) -> str:
    if order.verb == "waiting":
        return wording.count(count, "person", "people")
    return wording.count(count, "mail")


def _people(result: Mapping[str, Json]) -> str:
    """ "Tom with three, Ana with one": where there are several."""
    people = [one for one in _listed(result.get("people")) if isinstance(one, dict)]
    if len(people) < 2:
        return ""
    return wording.listed([f"{one.get('from')} ({one.get('count')})" for one in people[:4]])


def _stale(result: Mapping[str, Json], scene: Scene) -> list[Piece]:
    """Where the accounts could not be looked at for an hour, what she says is as old as that."""
    try:
        seen = datetime.fromisoformat(str(result.get("as_of")))
    except ValueError:
        return []
    age = scene.moment.now - seen
    return [scene.say("mail.stale", gone=wording.gone(age))] if age.total_seconds() > 3600 else []


def _listed(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []
