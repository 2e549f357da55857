"""English for what was brought from elsewhere: which lines tell of a life, and a file's words for kin and days."""

import calendar

from samantha.core import pattern as re
from samantha.memory.en.words import KIN_AND_PETS

LONGEST, ROWS = 1200, 12  # characters and rows: what is longer was mostly pasted
_ORDERS = (
    r"act as|add|analy[sz]e|answer|build|calculate|check|classify|code|compare|complete|continue|convert|correct|create|"
    r"define|describe|design|draft|edit|expand|explain|extract|find|fix|format|from now on|generate|give|help me write|"
    r"imagine|improve|let'?s (?:play|pretend|role)|list|make|outline|paraphrase|play|pretend|proofread|provide|refactor|"
    r"rephrase|respond|review|rewrite|role-?play|shorten|simulate|solve|suggest|summari[sz]e|take the role|translate|turn|"
    r"use|you are|you're|your (?:task|job|role)|write"
)
_ORDER = re.compile(
    rf"^(?:hi|hello|hey|ok(?:ay)?|now|so|and|then|please|pls)?[\s,!.]*(?:please |can you |could you |i want you to |"
    rf"i need you to |i'd like you to |would you )*(?:{_ORDERS})\b",
    re.IGNORECASE,
)
_PLAYED = re.compile(
    r"\b(?:act as|pretend|role-?play|in the style of|as if (?:i|you) were|the following|below)\b",
    re.IGNORECASE,
)
_PASTED = re.compile(r"```|:\s*\n|https?://\S+\s*\n|[{}<>]{1}[^\n]*[{}<>]|[\"“][^\"”]{80,}[\"”]")


def may_teach(text: str) -> bool:
    """Whether a line to another program may tell of the person's own life: no order, no part, nothing pasted."""
    return not (
        len(text) > LONGEST
        or text.count("\n") >= ROWS
        or _ORDER.search(text)
        or _PLAYED.search(text)
        or _PASTED.search(text)
    )


_KIN = {
    "wife": "partner",
    "husband": "partner",
    "spouse": "partner",
    "parent": "",
    "manager": "boss",
    "relative": "",
}


def kin_of(word: str) -> str:
    """The relation that a file's word stands for; "" for none that is kept."""
    key = word.strip().lower().replace("_", "-").replace(" ", "-")
    return _KIN.get(key, KIN_AND_PETS.get(key, ("", ""))[0])


def birthday_of(iso: str) -> str:
    """1990-05-03 as "3 May 1990", --05-03 as "3 May"; "" for none."""
    match = re.fullmatch(r"(\d{4}|--)-?(\d\d)-(\d\d)", iso)
    if match is None or not 1 <= int(match[2]) <= 12:
        return ""
    year = "" if match[1] == "--" else f" {match[1]}"
    return f"{int(match[3])} {calendar.month_name[int(match[2])]}{year}"
