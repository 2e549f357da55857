"""Words in a name that may be left out or added, and birthdays as they are said."""

import re
from typing import Final

from samantha.core.en.days import MONTH_NAMES

FILLERS: Final = frozenset("the a an my our your his her their for of s at in mr mrs ms miss dr".split())  # noqa: SIM905

_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTH_NAMES)
_SAID = re.compile(
    rf"^(?:the )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})|(?P<month2>{_MONTH}) (?:the )?"
    rf"(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)(?:,? (?P<year>\d{{4}}))?$",
    re.I,
)


def birthday_of(said: str) -> str:
    """A birthday as "1990-05-03", or "--05-03" where no year was said; "" where it is none."""
    text = said.strip()
    if re.fullmatch(r"(?:\d{4}|-)-\d\d-\d\d", text):
        return text
    match = _SAID.match(text)
    if match is None:
        return ""
    names = [name[:3] for name in MONTH_NAMES]
    month = names.index((match["month"] or match["month2"])[:3].lower()) + 1
    day = int(match["day"] or match["day2"])
    if not 1 <= day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
        return ""
    return f"{match['year'] or '-'}-{month:02}-{day:02}"
