"""Lists: "add eggs and milk to the shopping list", "take the milk off", "what's on it?"."""

from collections.abc import Sequence
from dataclasses import replace

from samantha.core import pattern as re
from samantha.core.deed import Deed, Json
from samantha.core.turn import Moment, Piece
from samantha.mind.reflex.asking import Asking, asking, clauses
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.en.trades import lists as k
from samantha.mind.reflex.order import Order, Ordered
from samantha.mind.reflex.scene import Scene, keep
from samantha.mind.reflex.text import as_written
from samantha.mind.reflex.times import spoken
from samantha.mind.reflex.trades.lists_parts import Wanted, in_hand, mark, wanted

SKILL = "lists"
MOST_SAID = 12  # things read out; past that she says how many more there are
_LONG = 14  # words: longer is no name of a thing


class Lists:
    """See the Trade protocol."""

    skill = SKILL

    def read(self, parts: Sequence[str], index: int, moment: Moment) -> Order | None:
        if (order := _bare(asking(parts[index]))) is not None:
            return order
        before = " ".join(parts[:index]).lower()
        if index and (named := mark(parts[index - 1].lower())) is not None:
            found = in_hand(asking(parts[index]))
            if (
                found is not None
                and (order := _order(replace(found, name=named.name), " ".join(parts))) is not None
            ):
                return order
        for asked in map(asking, clauses(parts[index])):
            found = wanted(asked, before)
            if found is None or _is_dated(found, moment):
                continue
            if (order := _order(found, " ".join(parts))) is not None:
                return order
        return None

    def fill(self, order: Order, text: str, moment: Moment) -> Order | None:
        items = things(text)
        filled: dict[str, Json] = {**order.arguments, "items": [*items]}
        return Order(skill=SKILL, verb=order.verb, arguments=filled) if items else None

    def amend(self, last: Ordered, text: str, moment: Moment) -> Order | None:
        if last.order.skill != SKILL or last.order.verb == "all" or last.lines_ago > 1:
            return None
        said = text.strip(" .,!?").lower()
        name = str(last.result.get("list") or last.order.arguments.get("list") or "")
        where: dict[str, Json] = {"list": name} if name else {}
        if k.REREAD.match(said) or k.REREAD.match(asking(text).low):
            return Order(skill=SKILL, verb="show", arguments=where)
        if mark(said) is None and (found := in_hand(asking(text))) is not None and "?" not in text:
            items = [thing for item in found.items for thing in things(as_written(item, text))]
            if found.verb == "clear":
                return Order(skill=SKILL, verb="clear", arguments=where)
            if (order := _of(found.verb, items, where)) is not None:
                return order
        if k.CLEAR_IT.match(said):
            return Order(skill=SKILL, verb="clear", arguments=where)
        if last.order.verb == "add" and (match := k.OTHER_LIST.match(said)):
            other: Json = _named(match, text)
            moved = {**last.order.arguments, "list": other}
            return Order(skill=SKILL, verb="add", arguments=moved, replaces=True) if other else None
        if (match := k.LESS.match(said)) is not None:
            gone = things(as_written(match["items"] or match["items2"], text))
            if [item.lower() for item in gone] in (["it"], ["that"], ["them"]):
                gone = _strings(last.order.arguments.get("items"))
            return _of("remove", gone, where)
        match = k.MORE.match(said) or k.MORE_TOO.match(said)
        if match is None or "?" in text or "list" in said:
            return None
        return _of("add", things(as_written(match["items"], text)), where)

    def tell(self, order: Order, deed: Deed, scene: Scene) -> list[Piece]:
        result = {**deed.arguments, **(deed.result or {})}
        name, items = str(result.get("list") or "shopping"), _strings(result.get("items"))
        slots = {"list": name, "items": wording.listed(items), "count": wording.count(len(items), "thing")}
        match order.verb:
            case "all":
                return [_lists_told(result.get("lists"), scene)]
            case "show" if not items:
                piece = scene.say("lists.empty", slots)
            case "show" if len(items) > MOST_SAID:
                rest = wording.number(len(items) - MOST_SAID)
                piece = scene.say("lists.show_long", slots, first=", ".join(items[:MOST_SAID]), rest=rest)
            case "remove" if result.get("left") == 0:
                piece = scene.say("lists.last_off", slots)
            case verb:
                piece = scene.say(_TOLD[verb], slots)
        return [keep(piece, list=name, items=[*items])]


TRADE = Lists()
_TOLD = {
    "add": "lists.add",
    "remove": "lists.remove",
    "clear": "lists.clear",
    "show": "lists.show",
    "restore": "lists.add",
}


# --- reading ----------------------------------------------------------------------------------------


def things(text: str) -> list[str]:
    """ "eggs, the milk and fish and chips" as three things."""
    pairs: list[str] = []

    def kept(match: re.Match[str]) -> str:
        pairs.append(match[0])
        return f"\x00{len(pairs) - 1}\x00"

    hidden = re.sub(k.PAIR.pattern, kept, text, re.I)
    found = []
    for part in re.split(k.BETWEEN.pattern, hidden):
        whole = re.sub("\x00(\\d+)\x00", lambda match: pairs[int(match[1])], part)
        plain = re.sub(k.LEADING.pattern, "", whole.strip(" .,!?\"'"), flags=re.I)
        words = plain.split()
        while words and words[0].lower() in k.LEAVE_OUT:
            del words[0]
        if words:
            found.append(" ".join(words))
    return found


def _of(verb: str, items: Sequence[str], where: dict[str, Json]) -> Order | None:
    return Order(skill=SKILL, verb=verb, arguments={"items": [*items], **where}) if _fits(items) else None


def _fits(items: Sequence[str]) -> bool:
    return bool(items) and all(
        len(item.split()) <= _LONG and not k.NOT_ITEMS.search(item.lower()) for item in items
    )


def _order(found: Wanted, written: str) -> Order | None:
    """The order, with its words as they were written."""
    name = as_written(found.name, written)
    where: dict[str, Json] = {"list": name} if name else {}
    if found.verb == "all":
        return Order(skill=SKILL, verb="all")
    if found.verb in ("show", "clear"):
        # "What's on my list" may mean the reminders, where there is no list.
        return Order(
            skill=SKILL, verb=found.verb, arguments=where, is_loose=found.verb == "show" and not where
        )
    items = [thing for item in found.items for thing in things(as_written(item, written))]
    if found.verb == "add" and len(items) == 1 and items[0].lower() in k.UNNAMED:
        return Order(skill=SKILL, verb="add", arguments=where, missing="items")
    return _of(found.verb, items, where)


def _is_dated(found: Wanted, moment: Moment) -> bool:
    """What has its day and no list named is to be reminded of: "put down renew the passport for 4 Jan"."""
    is_bare = found.verb == "add" and not found.name
    return is_bare and any(spoken(item, moment) is not None for item in found.items)


def _named(match: re.Match[str], written: str) -> str:
    """The list's name as it was written; "" where none was said."""
    groups = match.groupdict()
    return as_written(groups.get("list") or groups.get("for") or "", written)


def _bare(asked: Asking) -> Order | None:
    """What is asked of a list without the word."""
    name = "shopping" if k.BUYING.match(asked.low) else "packing" if k.PACKING.match(asked.low) else ""
    return Order(skill=SKILL, verb="show", arguments={"list": name}) if name else None


def _strings(value: Json) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


# --- telling ----------------------------------------------------------------------------------------


def _lists_told(value: Json, scene: Scene) -> Piece:
    lists = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    if not lists:
        return scene.say("lists.none")
    told = "; ".join(f"{one['list']}, with {_amount(one.get('count'))}" for one in lists[:MOST_SAID])
    count = wording.count(len(lists), "list")
    return scene.say("lists.all" if len(lists) > 1 else "lists.one", lists=told, count=count)


def _amount(count: Json) -> str:
    return wording.count(count, "thing") if isinstance(count, int) and count else "nothing on it"
