"""An order to a list by its parts: which list, which verb, what for, wherever they stand. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from samantha.core import pattern as re
from samantha.core.pattern import Pattern
from samantha.mind.reflex.asking import Asking
from samantha.mind.reflex.en import supposing as s
from samantha.mind.reflex.en.trades import lists as k
from samantha.mind.reflex.en.trades import lists_parts as p


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is wanted of which list, in small letters; `items` as their frame told them apart."""

    verb: str
    name: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Marked:
    """A sentence with "@on", "@off", "@of" or "@" for the list that it names."""

    text: str
    name: str
    is_blank: bool  # "a fresh list": it is to hold nothing


def wanted(asked: Asking, before: str) -> Wanted | None:
    """What a sentence wants of a list; `before` is what was said ahead of it."""
    low = asked.low
    if p.OF_REMINDERS.search(low):
        return None
    if p.LISTS.search(low) or p.IS_THERE_ONE.match(low):
        return Wanted(verb="all", name="")
    if p.NEVER.match(low) and not (s.BUT_ASKS.search(low) or p.SO_PUT.search(low)):
        return None
    if (match := p.NAMED_FIRST.match(low)) is not None:
        return Wanted(verb="add", name=match["name"], items=(stripped(match["items"]),))
    marked = mark(low)
    if marked is None:
        return _bare(asked, before)
    return None if marked.name.split(" ")[-1] in k.OTHERS else _of_one(marked, asked, before)


def _of_one(marked: Marked, asked: Asking, before: str) -> Wanted | None:
    """What is wanted of the one list that is named."""
    low = asked.low
    is_put = not asked.is_question or asked.is_asked or p.POLITE.search(low) is not None
    is_told = s.TOLD.match(low) is not None and not s.BUT_ASKS.search(low)
    if is_put and not is_told and _is_cleared(marked):
        return Wanted(verb="clear", name=marked.name)
    if _is_lacked(marked, before):
        return Wanted(verb="add", name=marked.name, items=_antecedent(before))
    if not is_told and _is_shown(marked, asked):
        return Wanted(verb="show", name=marked.name)
    if items := _taken(marked, before):
        verb = "clear" if p.EVERYTHING.match(items[0]) else "remove"
        return Wanted(verb=verb, name=marked.name, items=() if verb == "clear" else items)
    items = () if is_told else _put(marked, before, asked)
    return Wanted(verb="add", name=marked.name, items=items) if items else None


def mark(low: str) -> Marked | None:
    """The sentence with its list marked; None where it names none, or several."""
    for way in p.NAMES:
        if (match := way.search(low)) is None:
            continue
        groups = match.groupdict()
        named = (groups.get("name") or "").strip() or (groups.get("what") or "").strip()
        ways = "on" if groups.get("on") else "off" if groups.get("off") else "of" if groups.get("of") else ""
        text = f"{low[: match.start()]} @{ways} {low[match.end() :]}"
        text = re.sub(r"\s+([,.;:!?])", r"\1", " ".join(text.split()))
        is_blank = p.BLANK.search(groups.get("owner") or "") is not None
        return Marked(text=text.strip(" ,"), name=named, is_blank=is_blank)
    return None


def _is_cleared(marked: Marked) -> bool:
    if any(way.match(marked.text) for way in p.CLEAR):
        return True
    if marked.is_blank and p.NEW_ONE.match(marked.text):
        return True
    match = p.CLEAR_IT.match(marked.text)
    return match is not None and "@" in (match["pre"] or match["pre2"])


def _is_shown(marked: Marked, asked: Asking) -> bool:
    at = next((at for at, way in enumerate(p.SHOW) if way.match(marked.text)), None)
    if at is None:
        return False
    is_alone = at >= len(p.SHOW) - p.ALONE
    is_bare = re.fullmatch(r"@\w*", marked.text.strip()) is not None
    return not is_alone or asked.is_asked or not is_bare or marked.name in k.NAMED_ALONE


def _is_lacked(marked: Marked, before: str) -> bool:
    """ "Renew the passport - to-do list": the thing stands before a dash, and the list alone behind it."""
    is_dashed = bool(before) and before[-1] not in ".!?,"
    return is_dashed and re.fullmatch(r"@\w*(?: please| then)?", marked.text) is not None


def _taken(marked: Marked, before: str) -> tuple[str, ...]:
    if (match := p.REMOVE_IT.match(marked.text)) is not None and "@" in marked.text:
        return _antecedent(f"{before} {match['pre'] or match['pre2'] or ''}")
    if items := _first(p.REMOVE, marked.text):
        return items
    match = p.OFF_THEN.match(marked.text)
    return _antecedent(f"{before} {match['pre']}") if match is not None else ()


def _put(marked: Marked, before: str, asked: Asking) -> tuple[str, ...]:
    text = p.ONLY.sub("", marked.text)
    match = p.ADD_IT.match(text)
    if match is not None and (items := _antecedent(f"{before} {match['pre']}")):
        return items
    is_asked = asked.is_asked or not asked.is_question or p.POLITE.search(text) is not None
    is_asked = is_asked or p.PUTS.match(text) is not None
    is_moved = text.startswith(("can ", "could ", "may "))
    if not is_asked and not is_moved:
        return ()
    if not marked.name and re.match(r"@(?!on)(?!\w*:)", text):
        return ()
    return _first(p.ADD if is_asked else p.ADD[: -p.TERSE], text)


def _first(ways: Sequence[Pattern], text: str) -> tuple[str, ...]:
    for way in ways:
        if (match := way.match(text)) is None:
            continue
        said = match.groupdict()
        more = said.get("more") or ""
        items = [stripped(said.get("items") or said.get("items2") or "")]
        if (also := re.match(r"^,? ?(?:and|plus|also|oh and)\b (?:also )?(?P<rest>.+)$", more)) is not None:
            items.append(stripped(also["rest"]))
        if items[0] and "@" not in items[0] and not p.NO_THING.match(items[0]):
            return tuple(item for item in items if item)
    return ()


def _antecedent(said: str) -> tuple[str, ...]:
    """What "it" stands for: what they are out of, need, or have done."""
    text = re.sub(r"\s*@\w*\s*", " ", p.ITEM_TAIL.sub("", said.strip(" ,.;:!?-"))).strip(" ,.;:!?-")
    if not text:
        return ()
    last = re.split(r"[.!?;] ", text)[-1]
    for way in p.LACKED:
        if (match := way.search(last)) is not None and (items := stripped(match["items"])):
            return (items,)
    last = stripped(last)
    return (last,) if last and len(last.split()) <= _SHORT and not s.TOLD.match(last) else ()


_SHORT = 6  # words of a thing that is named alone


def stripped(items: str) -> str:
    """Without what only leads to the things, and what was said after them."""
    for _ in range(3):
        was = items
        items = p.ITEM_HEAD.sub("", items.strip(" ,.;:!?-"))
        items = p.ITEM_TAIL.sub("", items).strip(" ,.;:!?-")
        if items == was:
            break
    return items


# --- where a list was in hand just before ---------------------------------------------------------


def in_hand(asked: Asking) -> Wanted | None:
    """What is wanted of the list that was spoken of last: "so knock those off that", "empty it"."""
    low = asked.low
    if asked.is_question and not asked.is_asked:
        return None
    if p.CLEAR_HAND.search(low):
        return Wanted(verb="clear", name="")
    if (match := p.REMOVE_HAND_IT.match(low)) is not None:
        items = _antecedent(match["pre"])
        return Wanted(verb="remove", name="", items=items) if items else None
    for verb, way in (("remove", p.REMOVE_HAND), ("add", p.ADD_HAND)):
        if items := _first((way,), low):
            return Wanted(verb=verb, name="", items=items)
    return None


# --- where no list is named -------------------------------------------------------------------------


def _bare(asked: Asking, before: str) -> Wanted | None:
    """What goes on a list or off it, though none is named: what one shops or packs, and "tick it"."""
    low = asked.low
    if (match := p.BARE_REMOVE_IT.match(low if not before else f"{before} {low}")) is not None:
        items = _antecedent(match["pre"])
        if items and (not match["goods"] or _are_goods(items)):
            return Wanted(verb="remove", name="", items=items)
    if asked.is_question and not asked.is_asked and not low.startswith(("can ", "could ")):
        return None
    if (match := p.BARE_ADD[0].match(low)) is not None and _are_goods(items := _antecedent(match["pre"])):
        return Wanted(verb="add", name="", items=items)
    for verb, ways in (("add", p.BARE_ADD[1:]), ("remove", p.BARE_REMOVE)):
        if _are_goods(items := _first(ways, low)):
            return Wanted(verb=verb, name="", items=items)
    return None


def _are_goods(items: Sequence[str]) -> bool:
    each = [one.strip() for item in items for one in re.split(k.BETWEEN.pattern, item) if one.strip()]
    return bool(each) and all(p.GOODS.search(one) is not None for one in each)
