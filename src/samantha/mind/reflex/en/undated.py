"""The days by which people count, in English: "two days before mum's birthday", "after the interview"."""

import re

from samantha.core.pattern import Pattern

_NUMBER = (
    r"(?:\d{1,3}|an?|the|half an|one|two|three|four|five|six|seven|eight|nine|ten|a couple of|a few|several)"
)
_SPAN = r"(?:minutes?|mins?|hours?|days?|nights?|evenings?|mornings?|afternoons?|weeks?|fortnight|months?)"
_DAY = (
    r"(?:birthday|anniversary|wedding|interview|exams?|dentist|doctor|gp|appointment|scan|check-?up|flight|party"
    r"|operation|surgery|test|trip|concert|deadline|presentation|funeral|match|gig|hearing|audition|graduation"
    r"|rehearsal|recital|viva|conference|meeting|holiday|biopsy|mri)"
)
_NAME = rf"(?:(?:my|our|his|her|their|the) )?(?:[\w-]+(?:'s|’s|s')? ){{0,3}}?{_DAY}"

BY_A_DAY = Pattern(
    rf"\b(?:(?:{_NUMBER} )?{_SPAN} (?:right )?(?:before|after|ahead of|prior to|of)|on|after|before) "
    rf"(?P<name>{_NAME})\b(?! (?:card|present|gift|cake|dress|flowers|list|plans?)\b)",
    re.I,
)
BESIDE = Pattern(r"(?:right |straight |just |soon )?(after|before)\b", re.I)
