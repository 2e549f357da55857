"""What is asked of the desk itself: what was done, what waits for a yes, stop all of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from samantha.core.deed import Deed, Json
from samantha.core.turn import Moment, Piece
from samantha.mind.reflex import lines
from samantha.mind.reflex.asking import asking
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.en.trades import desk as d
from samantha.mind.reflex.order import Order, Ordered
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.times import spoken

SKILL = "desk"
STOP = "stop"  # no deed: what carries a plan out calls the kill switch
DID = "did"  # no deed either: whether the last order was carried out
MANY = 4  # things named in one breath


class DeskTrade:
    """See the Trade port."""

    skill = SKILL

    def read(self, parts: Sequence[str], index: int, moment: Moment) -> Order | None:
        low = asking(parts[index]).low
        if d.STOP.match(low) or d.STOP.match(", ".join(asking(part).low for part in parts[index:])):
            return Order(skill=SKILL, verb=STOP)
        if d.WAITING.search(low) and not d.WAITING_NOT.search(low):
            return Order(skill=SKILL, verb="waiting")
        if d.DID.match(low) and d.DID_DEED.search(low):
            return Order(skill=SKILL, verb=DID)
        if d.DONE.match(low) and d.FOR_ME.search(low) and not d.OF_HER.search(low):
            return Order(skill=SKILL, verb="done", arguments=days_asked(parts[index], moment))
        return None

    def fill(self, order: Order, text: str, moment: Moment) -> Order | None:
        return None

    def amend(self, last: Ordered, text: str, moment: Moment) -> Order | None:
        """ "And yesterday?", after what was done today."""
        if last.order.verb != "done" or not d.AGAIN.match(text):
            return None
        days = days_asked(text, moment)
        return replace(last.order, arguments=days) if "first" in days else None

    def tell(self, order: Order, deed: Deed, scene: Scene) -> list[Piece]:
        result = deed.result or {}
        if order.verb == "waiting":
            return _waiting(scene, _strings(result.get("waiting")), _strings(result.get("held")))
        done = result.get("done")
        told = [one for one in done if isinstance(one, dict)] if isinstance(done, list) else []
        titles = [str(one["title"]) for one in told]
        when = _said(order, scene)
        slots = {"when": when, "When": lines.capital(when), "count": wording.number(len(titles))}
        slots["things"] = "; ".join(titles[-MANY:])
        key = "desk.done.none" if not titles else "desk.done.one" if len(titles) == 1 else "desk.done.some"
        pieces = [scene.say(key, slots)]
        if len(titles) > MANY:
            pieces.append(scene.say("desk.done.more", count=wording.number(len(titles) - MANY)))
        return pieces


def _waiting(scene: Scene, waiting: list[str], held: list[str]) -> list[Piece]:
    pieces = [scene.say("desk.waiting.some", things="; ".join(waiting[:MANY]))] if waiting else []
    if held:
        pieces.append(scene.say("desk.waiting.held", things="; ".join(held[:MANY])))
    return pieces or [scene.say("desk.waiting.none")]


def days_asked(text: str, moment: Moment) -> dict[str, Json]:
    """The days that are asked about: never one to come."""
    today = moment.local.date()
    found: dict[str, Json] = {"zone": moment.zone.key}
    when = spoken(text, moment)
    if when is None:
        return found
    first = _past(when.start.date(), today)
    last = (when.end - timedelta(minutes=1)).date() if when.end else first
    found["first"] = first.isoformat()
    if "since" not in text.lower():
        found["last"] = max(first, min(_past(last, today), today)).isoformat()
    return found


def _past(day: date, today: date) -> date:
    """ "Wednesday", asked of what was done, is the one before today."""
    while day > today:
        day -= timedelta(days=7)
    return day


def _said(order: Order, scene: Scene) -> str:
    first, last = order.arguments.get("first"), order.arguments.get("last")
    if not isinstance(first, str):
        return wording.day(scene.now, scene.now)
    noon = datetime.combine(date.fromisoformat(first), time(12), scene.now.tzinfo)
    told = wording.day(noon, scene.now)
    return told if first == last else f"since {told.removeprefix('on ')}"


def _strings(value: Json) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []


TRADE = DeskTrade()
