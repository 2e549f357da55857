"""Calendars: her own, those of accounts elsewhere (CalDAV), and those that are only read (.ics).

skill.py holds the verbs, record.py the tables; series.py, rules.py, recurring.py and zones.py read any
iCalendar and say when it comes, writing.py changes it in place.
"""

from samantha.skills.calendar.record import EventRecord, read_event
from samantha.skills.calendar.skill import Calendar

__all__ = ["Calendar", "EventRecord", "read_event"]
