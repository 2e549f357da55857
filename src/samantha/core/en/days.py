"""The names of weekdays and months in English."""

from typing import Final

DAY_NAMES: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTH_NAMES: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
A_WEEKDAY: Final = "|".join(DAY_NAMES)
"""Inside a pattern."""
A_MONTH: Final = "|".join(MONTH_NAMES)
"""Inside a pattern."""
