"""Lists: "add eggs and milk to the shopping list", "take the milk off", "what's on it?"."""

from collections.abc import Sequence

from samantha.core import pattern as re
from samantha.core.deed import Deed, Json
from samantha.core.turn import Moment, Piece
from samantha.mind.reflex.asking import Asking, asking, clauses
from samantha.mind.reflex.en import wording
from samantha.mind.reflex.en.trades import lists as k
from samantha.mind.reflex.order import Order, Ordered
from samantha.mind.reflex.scene import Scene, keep
from samantha.mind.reflex.text import as_written

SKILL = "lists"
MOST_SAID = 12  # things read out; past that she says how many more there are
_LONG = 14  # words: longer is no name of a thing


class Lists:
    """See the Trade protocol."""

    skill = SKILL

    def read(self, parts: Sequence[str], index: int, moment: Moment) -> Order | None:
        if "list" not in parts[index].lower():
            return _bare(asking(parts[index]))
        for asked in map(asking, clauses(parts[index])):
            for act in (_all, _clear, _show, _remove, _add):
                if "list" in asked.low and (order := act(asked, parts, index)) is not None:
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
        if k.CLEAR_IT.match(said):
            return Order(skill=SKILL, verb="clear", arguments=where)
        if last.order.verb == "add" and (match := k.OTHER_LIST.match(said)):
            other: Json = _named(match, said, text)
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
        words = [word for word in plain.split() if word.lower() not in k.LEAVE_OUT]
        if words:
            found.append(" ".join(words))
    return found


def _of(verb: str, items: Sequence[str], where: dict[str, Json]) -> Order | None:
    return Order(skill=SKILL, verb=verb, arguments={"items": [*items], **where}) if _fits(items) else None


def _fits(items: Sequence[str]) -> bool:
    return bool(items) and all(
        len(item.split()) <= _LONG and not k.NOT_ITEMS.search(item.lower()) for item in items
    )


def _named(match: re.Match[str], low: str, written: str) -> str:
    """The list's name as it was written; "" where none was said."""
    groups = match.groupdict()
    said = groups.get("list") or groups.get("for") or ""
    words = [word for word in said.split() if word not in k.LEAVE_OUT]
    while words and words[0] in ("the", "my", "our", "whole", "entire", "old", "current"):
        del words[0]
    return as_written(" ".join(words), written)


def _is_hers(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    return (groups.get("list") or "").split(" ")[-1] not in k.OTHERS


def _where(match: re.Match[str], asked: Asking) -> dict[str, Json]:
    name = _named(match, asked.low, asked.words)
    return {"list": name} if name else {}


def _all(asked: Asking, parts: Sequence[str], index: int) -> Order | None:
    return Order(skill=SKILL, verb="all") if any(way.match(asked.low) for way in k.ALL) else None


def _clear(asked: Asking, parts: Sequence[str], index: int) -> Order | None:
    low = asked.low
    if (match := k.TIME_TO.match(low)) is not None:
        low = match["rest"]
    for way in k.CLEAR:
        if (match := way.match(low)) is not None and _is_hers(match):
            if match.re is k.CLEAR[-1].compiled and not k.BLANKED.search(" ".join(parts).lower()):
                continue
            return Order(skill=SKILL, verb="clear", arguments=_where(match, asked))
    return None


def _show(asked: Asking, parts: Sequence[str], index: int) -> Order | None:
    for way in k.SHOW:
        if (match := way.match(asked.low)) is None or not _is_hers(match):
            continue
        where = _where(match, asked)
        is_alone = way is k.SHOW[-1]
        if is_alone and not (asked.is_asked or str(where.get("list", "")).lower() in k.NAMED_ALONE):
            continue
        if is_alone and not where:
            continue
        # "What's on my list" may mean the reminders, where there is no list.
        return Order(skill=SKILL, verb="show", arguments=where, is_loose=not where)
    return None


def _remove(asked: Asking, parts: Sequence[str], index: int) -> Order | None:
    for way in k.REMOVE:
        if (match := way.match(asked.low)) is None or not _is_hers(match):
            continue
        where = _where(match, asked) if "list" in match.groupdict() else {}
        if k.EVERYTHING.match(match["items"]):
            return Order(skill=SKILL, verb="clear", arguments=where)
        items = _resolved(match["items"], asked, parts, index)
        if _fits(items) and "list" in asked.low:
            return Order(skill=SKILL, verb="remove", arguments={"items": [*items], **where})
    return None


def _add(asked: Asking, parts: Sequence[str], index: int) -> Order | None:
    for number, way in enumerate(k.ADD):
        if (match := way.match(asked.low)) is None or not _is_hers(match):
            continue
        is_terse = number >= len(k.ADD) - 2
        where = _where(match, asked)
        if is_terse and (asked.is_question or not where):
            continue
        items = _resolved(match["items"], asked, parts, index)
        if len(items) == 1 and items[0].lower() in k.UNNAMED:
            return Order(skill=SKILL, verb="add", arguments=where, missing="items")
        if _fits(items):
            return Order(skill=SKILL, verb="add", arguments={"items": [*items], **where})
    return None


def _resolved(said: str, asked: Asking, parts: Sequence[str], index: int) -> list[str]:
    """The things named; "it" is what the words before it need, or need no more."""
    if said.strip() in k.IT:
        before = " ".join(parts[: index + 1])
        found = k.NEEDED.findall(before.lower())
        return things(as_written(found[-1], before)) if found else []
    return things(as_written(said, asked.words))


def _bare(asked: Asking) -> Order | None:
    """What is asked of a list without the word."""
    is_shopping = k.BUYING.match(asked.low)
    return Order(skill=SKILL, verb="show", arguments={"list": "shopping"}) if is_shopping else None


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
