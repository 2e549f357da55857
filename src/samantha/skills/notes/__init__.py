"""Notes: a line written down at the person's word, found again by its words.

skill.py holds the verbs, record.py the table made from the journal.
"""

from samantha.skills.notes.record import Note, NoteRecord, every_note
from samantha.skills.notes.skill import Notes

__all__ = ["Note", "NoteRecord", "Notes", "every_note"]
