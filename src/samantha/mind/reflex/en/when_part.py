"""Parts of the day: "this evening", "first thing", "after lunch", with the hours that custom gives them."""

from dataclasses import dataclass
from typing import Literal

from samantha.mind.reflex.en.when_words import Words, vocabulary

# The standard hours: (start, end) of each part of the day, in minutes after midnight. They are plain
# custom, chosen so that a reminder set for the start of the part is never too late for it.
PARTS = {
    "morning": (9 * 60, 12 * 60),
    "noon": (12 * 60, 13 * 60),
    "afternoon": (14 * 60, 18 * 60),
    "evening": (18 * 60, 22 * 60),
    "overnight": (22 * 60, 30 * 60),
    "tonight": (20 * 60, 24 * 60),
    "night": (21 * 60, 24 * 60),
    "early morning": (6 * 60, 9 * 60),
    "mid morning": (10 * 60, 11 * 60),
    "late morning": (11 * 60, 12 * 60),
    "early afternoon": (13 * 60, 15 * 60),
    "mid afternoon": (15 * 60, 16 * 60),
    "late afternoon": (16 * 60, 18 * 60),
    "early evening": (17 * 60, 19 * 60),
    "mid evening": (19 * 60, 21 * 60),
    "late evening": (21 * 60, 23 * 60),
    "small hours": (0, 6 * 60),
    "brunch": (10 * 60 + 30, 12 * 60),
    "elevenses": (11 * 60, 11 * 60 + 30),
    "dawn": (6 * 60, 7 * 60),
    "dusk": (18 * 60, 19 * 60),
    "first thing": (8 * 60, 9 * 60),
    "last thing": (22 * 60, 23 * 60),
    "before work": (8 * 60, 9 * 60),
    "after work": (17 * 60 + 30, 19 * 60),
    "end of day": (17 * 60, 18 * 60),
    "before school": (8 * 60, 9 * 60),
    "after school": (15 * 60 + 30, 17 * 60),
    "breakfast": (8 * 60, 9 * 60),
    "before breakfast": (7 * 60, 8 * 60),
    "after breakfast": (9 * 60, 10 * 60),
    "lunch": (12 * 60 + 30, 13 * 60 + 30),
    "before lunch": (12 * 60, 12 * 60 + 30),
    "after lunch": (13 * 60 + 30, 15 * 60),
    "tea": (16 * 60, 17 * 60),
    "dinner": (19 * 60, 20 * 60),
    "before dinner": (18 * 60, 19 * 60),
    "after dinner": (20 * 60, 22 * 60),
    "bed": (22 * 60, 23 * 60),
    "before bed": (22 * 60, 23 * 60),
}
_MORNING_PARTS = frozenset(
    {"morning", "early morning", "mid morning", "late morning", "dawn", "first thing", "before work"}
    | {
        "small hours",
        "brunch",
        "elevenses",
        "before school",
        "breakfast",
        "before breakfast",
        "after breakfast",
    }
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A part of the day; `day_shift` says that it names its day too ("tonight": 0, "last night": -1)."""

    name: str
    day_shift: int | None = None

    @property
    def start_minutes(self) -> int:
        return PARTS[self.name][0]

    @property
    def end_minutes(self) -> int:
        return PARTS[self.name][1]

    @property
    def half(self) -> Literal["am", "pm"]:
        return "am" if self.name in _MORNING_PARTS else "pm"


_PLAIN_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
_PART_PREPS = vocabulary("in at by before after during for until till around on from")
_IDIOM_NEXT = vocabulary(", it it's its that that's you i'm he he's she she's they we what")
_MEALS = {
    "breakfast": "breakfast",
    "lunch": "lunch",
    "lunchtime": "lunch",
    "dinner": "dinner",
    "dinnertime": "dinner",
    "supper": "dinner",
    "tea": "tea",
    "teatime": "tea",
    "brunch": "brunch",
    "elevenses": "elevenses",
    "bed": "bed",
    "bedtime": "bed",
    "work": "work",
    "school": "school",
}
PART_STARTERS = _PLAIN_PARTS | {
    *(
        "in",
        "this",
        "tonight",
        "at",
        "by",
        "before",
        "after",
        "during",
        "close",
        "small",
        "wee",
        "midmorning",
        "midafternoon",
        "crack",
        "middle",
        "first",
        "last",
        "early",
        "late",
        "mid",
        "the",
    ),
    *(
        "lunchtime",
        "bedtime",
        "tonite",
        "for",
        "until",
        "till",
        "around",
        "on",
        "dinnertime",
        "teatime",
        "end",
        "eod",
        "later",
    ),
    *("mornings", "evenings", "afternoons", "nights", "overnight", "when", "once"),
}


def part_at(w: Words, i: int, *, is_after_day: bool = False) -> tuple[Part, int] | None:
    """A part of the day: "tonight", "in the morning", "after lunch", and after a day bare "morning"."""
    j = i
    prep = ""
    if w[j] in _PART_PREPS:
        prep, j = w[j], j + 1
    elif (back := _back_at(w, j)) is not None:
        prep, j = "after", back
    if w[j] == "later" and w[j + 1] == "this":
        j += 1
    named = _named_part_at(w, j, is_expected=bool(prep) or is_after_day)
    if named:
        return named
    is_this = w[j] == "this"
    has_the = w[j] == "the"
    j += is_this or has_the
    early = w[j] if w[j] in {"early", "late", "mid"} else ""
    if early and j and w[j - 1] in {"a", "another"}:
        return None  # "I had a late night"
    j += bool(early)
    if early and w[j] in {"in", "this"}:
        is_this = is_this or w[j] == "this"
        j += 2 if w[j + 1] == "the" else 1
        has_the = True
    if w[j] in _PLAIN_PARTS or (is_after_day and w[j][-1:] == "s" and w[j][:-1] in _PLAIN_PARTS):
        plain = w[j].removesuffix("s")
        if not (is_this or is_after_day or early or (prep and (has_the or plain == "night"))):
            return None
        if prep in {"before", "after"} and not is_after_day:
            return None
        name = f"{early} {plain}" if f"{early} {plain}" in PARTS else plain
        return Part(name=name, day_shift=0 if is_this else None), j + 1
    return _meal_at(w, j, prep, is_this=is_this or has_the, is_after_day=is_after_day)


def _back_at(w: Words, j: int) -> int | None:
    """ "When I'm back from (lunch)": where the meal stands; None where it is no such words."""
    if w[j] not in {"when", "once"}:
        return None
    for k in (j + 2, j + 3):
        if w[k : k + 2] == ["back", "from"] and w[k + 2] in _MEALS:
            return k + 2
    return None


def _named_part_at(w: Words, j: int, *, is_expected: bool) -> tuple[Part, int] | None:
    """Parts that need no article: "tonight", "last night", "first thing tomorrow", "the end of the day"."""
    if w[j] in {"tonight", "tonite"}:
        return Part(name="tonight", day_shift=0), j + 1
    if w[j] in {"first", "last"} and w[j + 1] == "thing":
        tail = part_at(w, j + 2)
        if tail and tail[0].name in _PLAIN_PARTS:
            return Part(name=f"{w[j]} thing", day_shift=tail[0].day_shift), tail[1]
        if _is_mere_thing(w, j):
            return None
        return Part(name=f"{w[j]} thing"), j + 2
    if w[j] in {"midmorning", "midafternoon", "midevening"}:
        return Part(name=f"mid {w[j][3:]}"), j + 1
    if w[j] == "overnight":
        return Part(name="overnight"), j + 1
    return _night_part_at(w, j, is_expected=is_expected) or _day_end_at(w, j, is_expected=is_expected)


def _night_part_at(w: Words, j: int, *, is_expected: bool) -> tuple[Part, int] | None:
    """ "The small hours", "the crack of dawn", "last night"."""
    at = j + (w[j] == "the")
    if w[at : at + 3] == ["crack", "of", "dawn"] or (w[at : at + 2] == ["first", "light"] and is_expected):
        return Part(name="dawn"), at + 2 + (w[at] == "crack")
    if w[at] in {"early", "small", "wee"} and w[at + 1] == "hours":
        return Part(name="small hours"), at + 2
    if w[at : at + 4] == ["middle", "of", "the", "night"]:
        return Part(name="small hours"), at + 4
    if w[j] == "last" and w[j + 1] in {"night", "evening"}:
        return Part(name="tonight" if w[j + 1] == "night" else "evening", day_shift=-1), j + 2
    return None


def _day_end_at(w: Words, j: int, *, is_expected: bool) -> tuple[Part, int] | None:
    """ "The end of the day", "close of business", "eod"."""
    k = j + (w[j] == "the")
    if w[k : k + 4] == ["end", "of", "the", "day"]:
        if "at" in w[max(0, k - 2) : k] and w[k + 4] in _IDIOM_NEXT:
            return None  # "at the end of the day it's just money"
        return Part(name="end of day"), k + 4
    if w[k : k + 2] in (["close", "of"], ["end", "of"]) and w[k + 2] in {"play", "business", "trading"}:
        return Part(name="end of day"), k + 3
    if w[k : k + 3] in (["end", "of", "day"], ["end", "of", "work"]) and (is_expected or k > j):
        return Part(name="end of day"), k + 3
    return (Part(name="end of day"), j + 1) if w[j] == "eod" and is_expected else None


def _is_mere_thing(w: Words, j: int) -> bool:
    """ "The first thing I thought was", "the last thing on my mind": a thing, no time."""
    after = w[j + 2]
    if j and w[j - 1] in {"the", "a", "one", "my", "that"}:
        return after in _THING_NEXT
    return after in {"i", "he", "she", "we", "they"} and bool({"was", "is"} & set(w[j + 4 : j + 8]))


_THING_NEXT = vocabulary("i he she we they you that to on in anyone anybody is was said about with")


def _meal_at(w: Words, j: int, prep: str, *, is_this: bool, is_after_day: bool) -> tuple[Part, int] | None:
    meal = _MEALS.get(w[j])
    if meal is None:
        if w[j] in {"dawn", "dusk", "sunrise", "sunset"} and prep in {"at", "before", "after", "by"}:
            return Part(name="dawn" if w[j] in {"dawn", "sunrise"} else "dusk"), j + 1
        return None
    end = j + 1
    is_time = w[j].endswith("time")
    if w[end] == "time":
        is_time, end = True, end + 1
    if is_this:
        return None
    if prep in {"before", "after"}:
        name = f"{prep} {meal}"
        if name in PARTS:
            return Part(name=name), end
        return (Part(name="before bed"), end) if meal == "bed" else None
    if meal in PARTS and (
        is_time
        or (prep == "at" and meal in {"lunch", "breakfast", "dinner", "brunch", "elevenses"})
        or (is_after_day and meal == "lunch")
    ):
        return Part(name=meal), end
    return None
