"""The mail addresses of the contacts: what the person wrote down here, and what books elsewhere say.

The two are kept apart: into a book elsewhere others may write, and programs put there whoever sent a mail.
"""

from collections.abc import Collection

from samantha.core.ids import OwnerId
from samantha.core.ports import Transaction
from samantha.skills.calendar.titles import keys
from samantha.skills.contacts import record
from samantha.skills.mail.addresses import Address, key_of
from samantha.skills.mail.whom import Listed

MOST_LISTED = 50  # cards of one name; more is no name


def own_addresses(owner: OwnerId, tx: Transaction, hidden: Collection[str]) -> list[Address]:
    """Those of her own contacts; `hidden` are entries that are out of sight."""
    return [
        Address(address=email, name=held.card.name)
        for held in record.own(owner, tx)
        if held.id not in hidden
        for email in held.card.emails
    ]


def listed_elsewhere(owner: OwnerId, tx: Transaction, said: str) -> list[Listed]:
    """Whose card in a book elsewhere has all the words of a name, or that address."""
    if "@" in said:
        held = record.elsewhere_with(owner, tx, said)
    else:
        wanted = keys(said)
        held = record.elsewhere_called(owner, tx, lambda name: bool(wanted) and wanted <= keys(name))
    found = (
        Listed(address=Address(address=email, name=one.card.name), book=one.book)
        for one in held[:MOST_LISTED]
        for email in one.card.emails
    )
    return [one for one in found if "@" not in said or one.address.key == key_of(said)]
