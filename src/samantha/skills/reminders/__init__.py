"""Reminders: said once or repeated, rung once each, shown until they are seen.

The example for every later skill: skill.py holds the verbs (typed arguments, preview, enact, inverse),
record.py the tables made from the journal and the questions asked of them, walltime.py the pure part.
"""

from samantha.skills.reminders.record import (
    ReminderRecord,
    due,
    missed,
    next_instant,
    occurrence,
    unacknowledged,
    upcoming,
)
from samantha.skills.reminders.ring import acknowledge, fire
from samantha.skills.reminders.skill import Reminders
from samantha.skills.reminders.walltime import in_words

__all__ = [
    "ReminderRecord",
    "Reminders",
    "acknowledge",
    "due",
    "fire",
    "in_words",
    "missed",
    "next_instant",
    "occurrence",
    "unacknowledged",
    "upcoming",
]
