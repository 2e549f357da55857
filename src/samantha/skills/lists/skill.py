"""Putting things on lists and taking them off: every change local, and every one undoable.

Things are taken off by id, or by the person's words, which `settle` turns into ids: where they fit two
things, she asks which. A thing that was put on no list by name goes on the one that was in hand a moment ago,
else on the only one there is, else on the shopping list.
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, Field, model_validator

from samantha.core.deed import Deed, Json, Preview, Proposal, Risk
from samantha.core.entry import Draft
from samantha.core.errors import AmbiguousError, BadInputError, NotFoundError
from samantha.core.ids import EntryId, new_id
from samantha.core.ports import Enacted, Pen, Settled, Verb
from samantha.skills.arguments import Arguments, Line, NoArguments
from samantha.skills.lists.names import DEFAULT, list_name, meant, same_list
from samantha.skills.lists.record import Item, every_item, find, remembered

MOST_ITEMS = 5_000  # on all lists together
MOST_AT_ONCE = 100
IN_HAND = timedelta(minutes=15)  # after which "add eggs" is no longer about the list of before
SHOWN = 8  # things named in a preview

Thing = Annotated[Line, Field(min_length=1, max_length=200)]
ListName = Annotated[Line, Field(min_length=1, max_length=60)]
Id = Annotated[str, Field(pattern=r"^i-[0-9a-z]{16}$")]
# Named here, since a list is also what an argument is called.
Ids = Annotated[list[Id], BeforeValidator(lambda ids: ids.split(",") if isinstance(ids, str) else ids)]


class AddItems(Arguments):
    items: list[Thing] = Field(min_length=1, max_length=MOST_AT_ONCE)
    list: ListName | None = None


class RemoveItems(Arguments):
    """By id, or by words; without a list, from whichever holds them."""

    items: list[Thing] | None = Field(default=None, min_length=1, max_length=MOST_AT_ONCE)
    ids: Ids | None = Field(default=None, min_length=1, max_length=MOST_ITEMS)
    list: ListName | None = None

    @model_validator(mode="after")
    def _says_what(self) -> "RemoveItems":
        if not self.items and not self.ids:
            raise ValueError("Tell me what to take off.")
        return self


class ShowList(Arguments):
    list: ListName | None = None


class ClearList(Arguments):
    list: ListName | None = None
    ids: Ids | None = Field(default=None, min_length=1, max_length=MOST_ITEMS)  # what stands on it now


class RestoreItems(Arguments):
    ids: Ids = Field(min_length=1, max_length=MOST_ITEMS)


SAYS = {
    "add": "Put things on a list, only where the person asks for it. `items`: each thing by itself, in their "
    "words. `list`: its name, such as shopping or packing; leave it out where they named none.",
    "remove": "Take things off a list. `items`: in their words. `list`: where they named one.",
    "show": "Read what is on a list. `list`: where they named one.",
    "clear": "Take everything off a list.",
    "all": "Which lists there are, and how much is on each.",
}


class Lists:
    """See the SettlingSkill port. Its entries and its table are described in record.py."""

    name = "lists"
    verbs: Mapping[str, Verb] = {
        "add": Verb(arguments=AddItems, risk=Risk.REVERSIBLE, says=SAYS["add"]),
        "remove": Verb(arguments=RemoveItems, risk=Risk.REVERSIBLE, says=SAYS["remove"]),
        "clear": Verb(arguments=ClearList, risk=Risk.REVERSIBLE, says=SAYS["clear"]),
        "restore": Verb(arguments=RestoreItems, risk=Risk.REVERSIBLE),
        "show": Verb(arguments=ShowList, risk=Risk.READ, says=SAYS["show"]),
        "all": Verb(arguments=NoArguments, risk=Risk.READ, says=SAYS["all"]),
    }

    def settle(self, verb: str, arguments: BaseModel, pen: Pen) -> Settled:
        match arguments:
            case AddItems():
                return Settled(arguments=_settle_add(arguments, pen))
            case RemoveItems(ids=None):
                ids: Ids = [item.id for item in _to_remove(arguments, pen)]
                return Settled(arguments=RemoveItems(ids=ids))
            case ClearList(ids=None):
                name = _list_meant(arguments.list, pen)
                there: Ids = [item.id for item in every_item(pen.owner, pen.tx) if item.list == name]
                if not there:
                    raise BadInputError(f"There is nothing on your {name} list.")
                return Settled(arguments=ClearList(list=name, ids=there))
            case ShowList():
                return Settled(arguments=ShowList(list=_list_meant(arguments.list, pen)))
        return Settled(arguments=arguments)

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        match arguments:
            case AddItems():
                return Preview(title=f"Put on your {arguments.list} list: {_named(arguments.items)}")
            case RemoveItems():
                there = _there(arguments.ids or (), pen)
                return Preview(title=f"Take off your {there[0].list} list: {_texts(there)}")
            case ClearList():
                there = _there(arguments.ids or (), pen)
                return Preview(title=f"Clear your {there[0].list} list: {_texts(there)}")
            case RestoreItems():
                off = _off(arguments.ids, pen)
                return Preview(title=f"Put back on your {off[0].list} list: {_texts(off)}")
            case ShowList():
                return Preview(title=f"Read your {arguments.list} list")
            case NoArguments():
                return Preview(title="Name your lists")
        raise TypeError(f"lists has no verb {verb}")

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        match arguments:
            case AddItems():
                return _add(arguments, deed, pen)
            case RemoveItems() | ClearList():
                return _change(_there(arguments.ids or (), pen), "removed", deed, pen)
            case RestoreItems():
                return _change(_off(arguments.ids, pen), "restored", deed, pen)
            case ShowList():
                return _show(str(arguments.list), pen)
            case NoArguments():
                return _all(pen)
        raise TypeError(f"lists has no verb {verb}")


# --- the verbs ------------------------------------------------------------------------------------


def _add(arguments: AddItems, deed: Deed, pen: Pen) -> Enacted:
    name = str(arguments.list)
    there = {item.text.casefold() for item in every_item(pen.owner, pen.tx) if item.list == name}
    ids: list[Json] = []
    for text in arguments.items:
        if text.casefold() in there:
            raise BadInputError(f"“{text}” is on your {name} list already.")
        id_ = EntryId(new_id("i", pen.now))
        body = {"item": id_, "change": "added", "list": name, "text": text, "deed": deed.id}
        pen.write(Draft(kind="item", id=id_, body=body, sources=_because(deed)))
        ids.append(id_)
    inverse = Proposal(skill=Lists.name, verb="remove", arguments={"ids": ids})
    return Enacted(result={"list": name, "items": [*arguments.items], "ids": ids}, inverse=inverse)


def _change(items: Sequence[Item], change: Literal["removed", "restored"], deed: Deed, pen: Pen) -> Enacted:
    for item in items:
        body = {"item": item.id, "change": change, "deed": deed.id}
        pen.write(Draft(kind="item", body=body, sources=(item.id, *_because(deed))))
    ids: list[Json] = [item.id for item in items]
    back = "restore" if change == "removed" else "remove"
    left = sum(item.list == items[0].list for item in every_item(pen.owner, pen.tx))
    return Enacted(
        result={"list": items[0].list, "items": [item.text for item in items], "ids": ids, "left": left},
        inverse=Proposal(skill=Lists.name, verb=back, arguments={"ids": ids}),
    )


def _show(name: str, pen: Pen) -> Enacted:
    there = [item for item in every_item(pen.owner, pen.tx) if item.list == name]
    return Enacted(
        result={"list": name, "items": [item.text for item in there], "ids": [item.id for item in there]},
        sources=tuple(item.id for item in there),
    )


def _all(pen: Pen) -> Enacted:
    items = remembered(pen.owner, pen.tx)
    counts = {item.list: 0 for item in items}
    for item in items:
        counts[item.list] += item.is_there
    return Enacted(
        result={"lists": [{"list": name, "count": count} for name, count in counts.items()]},
        sources=tuple(item.id for item in items),
    )


def _because(deed: Deed) -> tuple[EntryId, ...]:
    return (*deed.sources, EntryId(deed.id))


# --- which ----------------------------------------------------------------------------------------


def _settle_add(arguments: AddItems, pen: Pen) -> AddItems:
    """What is new, on a list that has a name. Raises BadInputError where nothing is."""
    every = every_item(pen.owner, pen.tx)
    name = _list_to_fill(arguments.list, pen)
    if len(every) + len(arguments.items) > MOST_ITEMS:
        raise BadInputError(f"I keep {MOST_ITEMS:,} things on your lists at most; take some off first.")
    there = {item.text.casefold() for item in every if item.list == name}
    wanted = {text.casefold(): text for text in arguments.items}
    new = [text for key, text in wanted.items() if key not in there]
    if not new:
        raise BadInputError(f"“{arguments.items[0]}” is on your {name} list already.")
    return AddItems(items=new, list=name)


def _list_to_fill(said: str | None, pen: Pen) -> str:
    items = remembered(pen.owner, pen.tx)
    names = list(dict.fromkeys(item.list for item in items))
    if said is not None:
        return same_list(said, names) or list_name(said)
    in_hand = _in_hand(items, pen)
    return in_hand or (names[0] if len(names) == 1 else same_list(DEFAULT, names) or DEFAULT)


def _list_meant(said: str | None, pen: Pen) -> str:
    """The list to read or to clear. Raises NotFoundError, AmbiguousError."""
    items = remembered(pen.owner, pen.tx)
    names = list(dict.fromkeys(item.list for item in items))
    if said is not None:
        name = same_list(said, names)
        if name is None:
            raise NotFoundError(f"You have no {list_name(said)} list yet; say what to put on it.")
        return name
    filled = list(dict.fromkeys(item.list for item in items if item.is_there))
    if not filled:
        raise NotFoundError("There is nothing on any list; say what to put on one.")
    if name := _in_hand(items, pen) or (filled[0] if len(filled) == 1 else ""):
        return name
    choices = [(name, f"the {name} list") for name in filled]
    raise AmbiguousError("Which list do you mean?", choices, field="list", said="list")


def _in_hand(items: Sequence[Item], pen: Pen) -> str:
    """The list that was changed last, where that is not long ago."""
    latest = sorted(items, key=lambda item: item.changed_at)[-1:]
    return next((item.list for item in latest if pen.now - item.changed_at <= IN_HAND), "")


def _to_remove(arguments: RemoveItems, pen: Pen) -> list[Item]:
    """What is meant by the words. Raises NotFoundError, AmbiguousError."""
    there = every_item(pen.owner, pen.tx)
    where = ""
    if arguments.list is not None:
        name = _list_meant(arguments.list, pen)
        there, where = [item for item in there if item.list == name], f" on your {name} list"
    chosen: dict[EntryId, Item] = {}
    several: tuple[str, list[Item]] | None = None
    for said in arguments.items or ():
        fitting = meant(said, there)
        if not fitting:
            raise NotFoundError(f"I find no “{said}”{where or ' on any list'}.")
        if len({(item.text.casefold(), item.list) for item in fitting}) > 1:
            several = several or (said, fitting)
        else:
            chosen |= {item.id: item for item in fitting}
    if several is not None:
        said, fitting = several
        # Whichever is chosen, what was clear goes with it: ids, parted by commas.
        choices = [(",".join((*chosen, item.id)), _called(item, fitting)) for item in fitting]
        raise AmbiguousError(f"“{said}” fits several things. Which one?", choices, field="ids", said="items")
    return list(chosen.values())


def _called(item: Item, among: Sequence[Item]) -> str:
    """What tells it from the others: its words, else its list."""
    is_alone = sum(other.text.casefold() == item.text.casefold() for other in among) == 1
    return item.text if is_alone else f"{item.text} on the {item.list} list"


def _there(ids: Sequence[str], pen: Pen) -> list[Item]:
    items = [_known(id_, pen) for id_ in dict.fromkeys(ids)]
    if gone := next((item for item in items if not item.is_there), None):
        raise BadInputError(f"“{gone.text}” is off your {gone.list} list already.")
    return items


def _off(ids: Sequence[str], pen: Pen) -> list[Item]:
    items = [_known(id_, pen) for id_ in dict.fromkeys(ids)]
    if there := next((item for item in items if item.is_there), None):
        raise BadInputError(f"“{there.text}” is on your {there.list} list already.")
    return items


def _known(id_: str, pen: Pen) -> Item:
    item = find(pen.owner, pen.tx, id_)
    if item is None:
        raise NotFoundError("I know of no such thing on a list.")
    return item


# --- previews -------------------------------------------------------------------------------------


def _named(texts: Sequence[str]) -> str:
    more = f" and {len(texts) - SHOWN} more" if len(texts) > SHOWN else ""
    return ", ".join(texts[:SHOWN]) + more


def _texts(items: Sequence[Item]) -> str:
    return _named([item.text for item in items])
