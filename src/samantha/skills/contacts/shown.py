"""How a contact is shown: in previews, with what to be careful about, and as the result of a deed."""

from collections.abc import Sequence

from samantha.core.deed import Json, Preview
from samantha.skills.contacts.card import Wanted, read_card
from samantha.skills.contacts.record import Held
from samantha.skills.mail.addresses import Address, taken_for

Lines = tuple[tuple[str, str], ...]
CAREFUL = "Careful"


def preview_new(name: str, wanted: Wanted, known: Sequence[Address]) -> Preview:
    lines = (*_lines(wanted), *_careful(Address(address=wanted.email or "", name=name), known))
    return Preview(title=f"Keep a contact: {name}", lines=lines)


def preview_change(held: Held, wanted: Wanted, known: Sequence[Address]) -> Preview:
    """With what stands there so far, so that nobody has to know it by heart."""
    lines = (*_lines(wanted), *_so_far(held, wanted))
    lines += _careful(Address(address=wanted.email or ""), known)
    lines += (("Name", wanted.name),) if wanted.name else ()
    lines += (("Book", held.book),) if not held.is_own else ()
    return Preview(title=f"Change the contact: {held.name}", lines=lines)


def name_of(text: str) -> str:
    card = read_card(text)
    return card.name if card is not None else "no name"


def fields(held: Held) -> dict[str, Json]:
    """As JSON. What others may have written is marked as from outside."""
    card = held.card
    told: dict[str, Json] = {"id": held.id, "name": card.name, "book": held.book}
    told |= {"phones": list(card.phones)} if card.phones else {}
    told |= {"emails": list(card.emails)} if card.emails else {}
    told |= {"address": card.address} if card.address else {}
    told |= {"birthday": card.birthday} if card.birthday else {}
    return told if held.is_own else {"outside": True, **told}


def _careful(one: Address, known: Sequence[Address]) -> Lines:
    taken = taken_for(one, known)
    return ((CAREFUL, taken),) if taken else ()


def _lines(wanted: Wanted) -> Lines:
    given = (
        ("Phone", wanted.phone),
        ("Mail", wanted.email),
        ("Address", wanted.address),
        ("Birthday", wanted.birthday),
    )
    return tuple((label, value or "nothing") for label, value in given if value is not None)


def _so_far(held: Held, wanted: Wanted) -> Lines:
    card = held.card
    before = (
        ("Phone so far", wanted.phone, card.phones[:1]),
        ("Mail so far", wanted.email, card.emails[:1]),
        ("Address so far", wanted.address, (card.address,)),
        ("Birthday so far", wanted.birthday, (card.birthday,)),
    )
    return tuple((label, was) for label, value, stood in before if value is not None for was in stood if was)
