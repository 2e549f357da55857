"""What kind of thing answers a question: a day, a number."""

from samantha.core import pattern as re

_ASKS_WHEN = re.compile(
    r"\b(?:when|how long|what (?:date|day|month|year|time)|(?:in )?which (?:day|month|year))\b", re.I
)
_ASKS_HOW_MANY = re.compile(r"\bhow (?:many|much|often|old|far|tall)\b", re.I)

_DAY = re.compile(
    r"\b(?:yesterday|today|tonight|tomorrow|last|next|ago|weeks?|weekends?|months?|years?|since|mornings?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|summer|winter|spring|autumn|recently|just|soon|birthday"
    r"|(?:19|20)\d\d)\b",
    re.I,
)
_NUMBER = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|dozen|twice|once|several|couple|few|both)\b",
    re.I,
)


def answer_pattern(question: str) -> re.Pattern | None:
    """What the line that answers is likely to hold; None where the question tells nothing of it."""
    if _ASKS_WHEN.search(question):
        return _DAY
    return _NUMBER if _ASKS_HOW_MANY.search(question) else None
