"""Contacts: her own, and those of address books elsewhere (CardDAV). Found, added, changed.

skill.py holds the verbs, record.py the tables, card.py reads and writes one card.
"""

from samantha.skills.contacts.record import ContactRecord, read_contact
from samantha.skills.contacts.skill import Contacts

__all__ = ["ContactRecord", "Contacts", "read_contact"]
