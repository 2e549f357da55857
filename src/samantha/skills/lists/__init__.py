"""Lists by any name (shopping, packing, to-do): things put on, taken off, shown, cleared.

skill.py holds the verbs, record.py the table made from the journal, names.py which list or thing is meant.
"""

from samantha.skills.lists.record import Item, ListRecord, every_item
from samantha.skills.lists.skill import Lists

__all__ = ["Item", "ListRecord", "Lists", "every_item"]
