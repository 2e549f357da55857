"""Contacts: "what's Petra's number?", "change Priya's email to ...", "save a new contact, ..."."""

from collections.abc import Sequence

from samantha.core import pattern as re
from samantha.core.deed import Deed, Json
from samantha.core.turn import Moment, Piece
from samantha.mind.reflex.asking import Asking, asking
from samantha.mind.reflex.en.trades import contacts as k
from samantha.mind.reflex.en.trades import contacts_parts as p
from samantha.mind.reflex.order import Order, Ordered
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import as_written
from samantha.mind.reflex.trades.contacts_parts import (
    field_in,
    name_in,
    sought,
    values,
    verb_of,
    without,
)
from samantha.mind.reflex.trades.contacts_told import told

SKILL = "contacts"
_LONG = 6  # words of a name


class Contacts:
    """See the Trade protocol."""

    skill = SKILL

    def read(self, parts: Sequence[str], index: int, moment: Moment) -> Order | None:
        asked = asking(parts[index])
        if not asked.words or len(asked.words) > 300:
            return None
        if (order := _written(asked, parts, index) or _find(asked, parts)) is not None:
            return order
        found = sought(asked)
        return _order("find", found, is_loose=True) if found is not None else None

    def fill(self, order: Order, text: str, moment: Moment) -> Order | None:
        if order.missing == "name":
            name = _plain_name(text)
            return _order(order.verb, {**order.arguments, "name": name}) if name else None
        given = values(text)
        return _order(order.verb, {**order.arguments, **given}) if given else None

    def amend(self, last: Ordered, text: str, moment: Moment) -> Order | None:
        if last.order.skill != SKILL or last.lines_ago > 1:
            return None
        asked = asking(text)
        said = text.strip(" ?.!").lower()
        for low in (asked.low, said):
            if (match := k.MORE_WHAT.match(low)) is not None:
                return _order("find", {**last.order.arguments, "field": _field(match["field"])})
            if (match := k.MORE_WHO.match(low)) is not None and _is_name(match["name"]):
                name = as_written(match["name"], text)
                return _order("find", {**last.order.arguments, "name": name})
        if p.MORE.match(said) and (field := field_in(said)) and "name" in last.order.arguments:
            return _order("find", {"name": last.order.arguments["name"], "field": field})
        return None

    def tell(self, order: Order, deed: Deed, scene: Scene) -> list[Piece]:
        return told(order, deed, scene)


TRADE = Contacts()


def _order(verb: str, arguments: dict[str, Json], *, missing: str = "", is_loose: bool = False) -> Order:
    given = {name: value for name, value in arguments.items() if value}
    return Order(skill=SKILL, verb=verb, arguments=given, missing=missing, is_loose=is_loose)


# --- looking up -------------------------------------------------------------------------------------


def _find(asked: Asking, parts: Sequence[str]) -> Order | None:
    low = k.WHEN_KNOWN.sub("", asked.low)
    for way in k.FIND:
        if (match := way.match(low)) is None:
            continue
        name = _own_name(as_written(match["name"], asked.words))
        whole = " ".join(parts)
        if (named := k.HER_NAME.search(whole)) is not None:
            name = named["name"]
        is_asked = asked.is_question or asked.is_asked or low != match[0] or _is_led(low, match["name"])
        field = _field(match["field"])
        if field == "birthday" and not _is_led(low, match["name"]):
            continue  # "Tom's birthday?" asks what they told of him
        if is_asked and _is_name(name.lower()):
            return _order("find", {"name": name, "field": field}, is_loose=True)
    for way in k.FIND_ALL:
        if (match := way.match(low)) is not None and _is_name(match["name"]):
            return _order("find", {"name": as_written(match["name"], asked.words)}, is_loose=True)
    return None


def _own_name(name: str) -> str:
    """ "The tour guide Paolo Conti" goes by the name alone, "aunt Ruth" by both."""
    match = k.CAPITALS.search(name)
    return (match["name"] if match is not None and not k.TITLED.match(name) else name).rstrip("'")


def _is_led(low: str, name: str) -> bool:
    """Whether something asks before the name: "what's Petra's number", unlike "Petra's number"."""
    return low.find(name) > 0


def _field(said: str) -> str:
    return next(name for name, words in k.FIELDS.items() if re.fullmatch(rf"(?:{words})", said, re.I))


def _is_name(low: str) -> bool:
    words = low.lower().split()
    return bool(words) and len(words) <= _LONG and words[0] not in k.NOBODY and not k.NOT_A_NAME.search(low)


# --- keeping ----------------------------------------------------------------------------------------


def _written(asked: Asking, parts: Sequence[str], index: int) -> Order | None:
    """A contact that is new, or another now: there is something to write, and a word that asks for it."""
    whole = asked.words
    if (match := k.RENAME.match(whole)) is not None:
        return _order("change", {"name": match["name"], "rename": match["to"]})
    given = values(whole)
    if not given and index and k.OF_BEFORE.search(asked.low):
        whole, index = f"{parts[index - 1]} {whole}", 0  # "Pru, 12 Wattle Lane. Put her in my contacts"
        given = values(whole)
    is_book = k.HAS_BOOK.search(whole.lower()) is not None
    if (asked.is_question and not asked.is_asked) or not (given or (is_book and k.NEW_CARD.match(asked.low))):
        return None
    said = without(whole, given)
    name, is_owned = name_in(said)
    if not name and index:
        name, _ = name_in(parts[index - 1])
    verb = verb_of(said, is_owned=is_owned)
    if not verb or not _is_card(given, said.lower()) or _is_their_own(said.lower(), name, is_book=is_book):
        return None
    return _order(verb, {"name": name, **given}, missing="" if name else "name")


def _is_card(given: dict[str, Json], low: str) -> bool:
    """A number or a mail address is written for somebody; a street or a day must be called one."""
    if "phone" in given or "email" in given or k.HAS_BOOK.search(low):
        return True
    return re.search(rf"\b(?:{k.ADDRESS}|{k.BIRTHDAY}|moved|lives|born)\b", low) is not None


def _is_their_own(low: str, name: str, *, is_book: bool) -> bool:
    """What is new, told of nobody and not ordered: "new address is 418 Alder Street, remember that"."""
    return not (name or is_book or p.ASKS.search(low))


def _plain_name(text: str) -> str:
    name = re.sub(k.LEADING.pattern, "", text.strip(' ,.:;"?!'), flags=re.I)
    name = re.sub(rf"\b(?:{k.BOOK})$", "", name, flags=re.I).strip(' ,.:;"')
    return re.sub(r"(?:'s|')$", "", name)
