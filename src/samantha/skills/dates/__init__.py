"""Dates and clocks: how long until, which weekday, what time it is elsewhere. places.py finds the zone."""

from samantha.skills.dates.skill import Dates

__all__ = ["Dates"]
