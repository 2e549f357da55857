"""Sums and measures, worked out here: `arithmetic.py` reads a sum, `units.py` knows the measures."""

from samantha.skills.sums.skill import Sums

__all__ = ["Sums"]
