"""Contacts: "what's Petra's number?", "change Priya's email to ...", "save a new contact, ..."."""

from collections.abc import Sequence

from samantha.core import pattern as re
from samantha.core.deed import Deed, Json
from samantha.core.turn import Moment, Piece
from samantha.mind.reflex.asking import Asking, asking
from samantha.mind.reflex.en.trades import contacts as k
from samantha.mind.reflex.order import Order, Ordered
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import as_written
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
        return _written(asked, parts, index) or _find(asked, parts)

    def fill(self, order: Order, text: str, moment: Moment) -> Order | None:
        if order.missing == "name":
            name = _plain_name(text)
            return _order(order.verb, {**order.arguments, "name": name}) if name else None
        given = _values(text)
        return _order(order.verb, {**order.arguments, **given}) if given else None

    def amend(self, last: Ordered, text: str, moment: Moment) -> Order | None:
        if last.order.skill != SKILL or last.order.verb != "find" or last.lines_ago > 1:
            return None
        asked = asking(text)
        said = text.strip(" ?.!").lower()
        for low in (asked.low, said):
            if (match := k.MORE_WHAT.match(low)) is not None:
                return _order("find", {**last.order.arguments, "field": _field(match["field"])})
            if (match := k.MORE_WHO.match(low)) is not None and _is_name(match["name"]):
                name = as_written(match["name"], text)
                return _order("find", {**last.order.arguments, "name": name})
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
    is_book = k.HAS_BOOK.search(whole.lower()) is not None
    is_told = k.TOLD_NEW.search(whole) is not None
    if not (is_book or is_told or k.ASKS.search(whole.lower())):
        return None
    given = _values(whole)
    is_field = re.search(rf"\b(?:{k.PHONE}|{k.EMAIL}|{k.ADDRESS}|{k.BIRTHDAY})\b", whole.lower()) is not None
    is_field = is_field or is_told or "phone" in given or "email" in given
    if not given or not (is_book or is_field) or (asked.is_question and not asked.is_asked):
        return None
    if not (is_book or is_told or "phone" in given or "email" in given or k.ASKS.match(asked.low)):
        return None
    name = _name_in(_without(whole, given))
    is_change = bool(k.IS_CHANGE.search(whole.lower())) and not re.search(
        r"\bnew (?:contact|person)\b", whole, re.I
    )
    if is_change and k.IS_NEW.match(asked.low) and not k.OWNER.search(whole):
        is_change = False
    is_change = is_change or is_told
    verb = "change" if is_change or (k.OWNER.search(whole) and not k.IS_NEW.search(asked.low)) else "add"
    return _order(verb, {"name": name, **given}, missing="" if name else "name")


def _values(text: str) -> dict[str, Json]:
    """What can be written on a card: a number, a mail address, a birthday, a street."""
    found: dict[str, Json] = {}
    if match := k.EMAIL_AT.search(text):
        found["email"] = match["value"].rstrip(".")
    elif match := k.EMAIL_SAID.search(text):
        found["email"] = f"{match['local']}@{match['host']}".replace(" dot ", ".").lower()
    if k.IS_BIRTHDAY.search(text) and (match := k.BORN.search(text)):
        found["birthday"] = match["value"]
        return found
    if match := k.PHONE_AT.search(text):
        found["phone"] = match["value"].strip(" .,")
    elif match := k.STREET_AT.search(text) or k.STREET_LAST.search(text):
        found["address"] = match["value"].strip(" .,")
    return found


def _without(text: str, given: dict[str, Json]) -> str:
    for value in given.values():
        text = text.replace(str(value), " ")
    said = k.EMAIL_SAID.sub(" ", text) if "email" in given else text
    return re.sub(r"\s+", " ", said).strip(" ,.:;")


def _name_in(text: str) -> str:
    for way in (k.OWNER, k.CALLED, k.SUBJECT):
        for match in re.finditer(way.pattern, text, re.I):
            name = _plain_name(match["name"])
            if name and _is_name(name.lower()) and name.lower() not in _NO_NAMES:
                return name
    name = _plain_name(re.split(r"[,:;]", re.sub(k.BOOK, " ", text, flags=re.I))[-1])
    return name if _is_name(name.lower()) and name[:1].isupper() else ""


_NO_NAMES = frozenset(
    {"contact", "contacts", "number", "email", "address", "birthday", "phone", "it", "details"}
)


def _plain_name(text: str) -> str:
    name = re.sub(k.LEADING.pattern, "", text.strip(' ,.:;"?!'), flags=re.I)
    name = re.sub(rf"\b(?:{k.BOOK})$", "", name, flags=re.I).strip(' ,.:;"')
    return re.sub(r"(?:'s|')$", "", name)
