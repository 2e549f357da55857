"""Plain text: transcripts ("Ana: hello", with or without times), dated diaries, and any other page.

Whose line is whose has to be told: "me", "you" and the like are the person, a name only where it was given.
A page with neither names nor dates is kept, but nothing of the person's life is learned from it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from samantha.moving.brought import Again, Line
from samantha.moving.times import at, month_number
from samantha.moving.words import clean

PROGRAM = "a text file"
OWN_NAMES = frozenset(("me", "i", "you", "user", "human", "myself", "self", "ich", "moi", "yo", "eu"))
_STAMP = (
    r"[\[(]?(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"
    r"(?:[T, ]+(?P<h>\d{1,2}):(?P<min>\d{2})(?::(?P<s>\d{2}))?)?[\])]?"
)
_LOCAL = (
    r"[\[(]?(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<ly>\d{2,4})"
    r"(?:,? +(?P<lh>\d{1,2}):(?P<lmin>\d{2})(?::(?P<ls>\d{2}))?(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?)?[\])]?"
)
_SAID = re.compile(
    rf"^(?:(?:{_STAMP}|{_LOCAL})[ \u202f]*(?:[-–—] *)?)?"
    r"(?P<who>[^\W\d_][\w .'’-]{0,39}?) ?: +(?P<text>\S.*)$"
)
_HEADING = re.compile(
    rf"^(?:#+ *|\*\*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? +)?(?:{_STAMP}|"
    r"(?P<d2>\d{1,2})(?:st|nd|rd|th)? +(?:of +)?(?P<month>[A-Za-z]{3,9})\.?,? +(?P<y2>\d{4})|"
    r"(?P<month3>[A-Za-z]{3,9})\.? +(?P<d3>\d{1,2})(?:st|nd|rd|th)?,? +(?P<y3>\d{4}))"
    r"(?:\*\*)?(?P<rest>[ :.–—-].*|)$",
    re.IGNORECASE,
)
_SPEAKERS = 12  # more names than this at the start of lines are headings, not people


class WhoseWordsError(ValueError):
    """A transcript in which nobody is known to be the person. Its text is one clear sentence."""


def speakers(text: str) -> tuple[str, ...]:
    """Who talks in a transcript, the most talkative first; () where it is none."""
    rows = [row for row in text.split("\n") if row.strip()]
    counted = Counter(match["who"].strip() for row in rows if (match := _SAID.match(row.strip())))
    names = [name for name, count in counted.most_common() if count > 1 or len(rows) < 6]
    spoken = sum(counted[name] for name in names)
    # A long line may run on over several rows, so half of them is enough.
    return tuple(names) if 2 <= len(names) <= _SPEAKERS and spoken * 2 >= len(rows) else ()


def tells_whose_or_when(text: str) -> bool:
    """It is a transcript or a dated diary, whatever its file is called; a settings file is neither."""
    rows = (row.strip() for row in text.split("\n"))
    return bool(speakers(text)) or any(row and _HEADING.match(row) for row in rows)


def read_text(text: str, own: frozenset[str], title: str) -> Iterator[Line]:
    """The lines of a transcript, or the paragraphs of a diary or page. Raises WhoseWordsError.

    `own` are the names of the person, in lower case; `title` is what to call the file.
    """
    names = speakers(text)
    if names:
        mine = {name for name in names if name.lower() in own or name.lower().split()[0] in own}
        mine = mine or {name for name in names if name.lower() in OWN_NAMES}
        if not mine:
            told = ", ".join(names[:4])
            raise WhoseWordsError(f"I can't tell which of {told} is you.")
        return _transcript(text, frozenset(names), frozenset(mine))
    return _pages(text, title)


# --- transcripts ----------------------------------------------------------------------------------


def _transcript(text: str, names: frozenset[str], mine: frozenset[str]) -> Iterator[Line]:
    order = _order_of_days(text)
    others = [name for name in names if name not in mine]
    them = " and ".join(sorted(others)) if len(others) < 4 else "several people"
    talk = "\x1f".join(sorted(names))
    again = Again()
    held: list[tuple[str, datetime | None, list[str]]] = []
    day: datetime | None = None
    for row in text.split("\n"):
        match = _SAID.match(row.strip())
        if match is not None and match["who"].strip() in names:
            said = _time(match, order)
            held.append((match["who"].strip(), said or day, [match["text"]]))
        elif (heading := _HEADING.match(row.strip())) is not None and not heading["rest"].strip():
            day = _day_of(heading)
        elif held and row.strip():
            held[-1][2].append(row.strip())
    for who, said, rows in held:
        words = clean("\n".join(rows))
        if words:
            is_mine = who in mine
            yield Line(
                program=PROGRAM,
                key=f"{talk}\x1f{again.key(said, who, words)}",
                talk=f"{talk}\x1f{said.date() if said else ''}",
                by="person" if is_mine else "other",
                who=(them or "somebody") if is_mine else who,
                text=words,
                said=said,
            )


def _order_of_days(text: str) -> str:
    """Whether 03/04/2024 is in April ("dm") or March ("md"); "" where nothing in the file decides it."""
    firsts, seconds = 0, 0
    for match in re.finditer(rf"^{_LOCAL}", text, re.MULTILINE):
        firsts, seconds = max(firsts, int(match["a"])), max(seconds, int(match["b"]))
        if "." in match[0][:6]:
            return "dm"
    if firsts > 12 >= seconds:
        return "dm"
    return "md" if seconds > 12 >= firsts else ""


def _time(match: re.Match[str], order: str) -> datetime | None:
    if match["y"]:
        parts = (match["y"], match["m"], match["d"], match["h"], match["min"], match["s"])
        return at(*(int(part or 0) for part in parts))
    if not match["a"] or not order:
        return None
    day, month = (match["a"], match["b"]) if order == "dm" else (match["b"], match["a"])
    year = int(match["ly"]) + (2000 if len(match["ly"]) == 2 else 0)
    hour = int(match["lh"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    return at(year, int(month), int(day), hour, int(match["lmin"] or 0), int(match["ls"] or 0))


# --- diaries and pages ----------------------------------------------------------------------------


def _pages(text: str, title: str) -> Iterator[Line]:
    again = Again()
    day: datetime | None = None
    is_diary = (
        sum(_day_of(match) is not None for row in text.split("\n") if (match := _HEADING.match(row.strip())))
        > 0
    )
    for paragraph in _paragraphs(text):
        first, _, rest = paragraph.partition("\n")
        heading = _HEADING.match(first.strip())
        if heading is not None and (found := _day_of(heading)) is not None:
            day = found
            first = heading["rest"].lstrip(" :.–—-")
        if words := clean(f"{first}\n{rest}"):
            yield Line(
                program=PROGRAM,
                key=f"page\x1f{again.key(day, words)}",
                talk=f"page\x1f{day.date() if day else ''}",
                by="person",
                who=title,
                text=words,
                said=day,
                way="wrote",
                teaches=is_diary and day is not None,
            )


def _paragraphs(text: str) -> Iterator[str]:
    """Blocks between empty rows; a dated heading begins one of its own."""
    held: list[str] = []
    for row in text.split("\n"):
        heading = _HEADING.match(row.strip())
        is_break = not row.strip() or (heading is not None and _day_of(heading) is not None)
        if is_break and held:
            yield "\n".join(held)
            held = []
        if row.strip():
            held.append(row.strip())
    if held:
        yield "\n".join(held)


def _day_of(match: re.Match[str]) -> datetime | None:
    if match["y"]:
        parts = (match["y"], match["m"], match["d"], match["h"], match["min"])
        return at(*(int(part or 0) for part in parts))
    month = month_number(match["month"] or match["month3"] or "")
    day, year = match["d2"] or match["d3"], match["y2"] or match["y3"]
    return at(int(year), month, int(day)) if month and day else None
