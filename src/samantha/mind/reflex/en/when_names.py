"""Names, titles and idioms that hold a word of time and tell none: "play November Rain", "midnight blue"."""

from samantha.mind.reflex.en.when_clock import CLOCK_PREPS
from samantha.mind.reflex.en.when_date import DAY_PREPS
from samantha.mind.reflex.en.when_words import PLURAL_WEEKDAYS, WEEKDAYS, Words, vocabulary

_PREPS = DAY_PREPS | CLOCK_PREPS | {"@"}


def _by_head(idioms: str) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for idiom in idioms.split(", "):
        words = tuple(idiom.split())
        found.setdefault(words[0], []).append(words)
    return found


_IDIOMS = _by_head(
    "friday night lights, saturday night fever, saturday night live, sunday bloody sunday, blue monday, "
    "tomorrow never, there's no tomorrow, man friday, girl friday, wednesday's child, sunday school teacher, "
    "seven eleven, 7 eleven, 7 11, nine eleven, john 3:16, daily mail, all in a day's work, "
    "white christmas, father christmas, merry christmas, happy christmas, merry xmas, happy xmas, happy easter, "
    "happy halloween, happy new year, happy thanksgiving, easter island, christmas island, "
    "nine to five sort, nine to five kind, nine to five job, nine to five type, nine to fiver, "
    "rush hour, happy hour, twenty twenty vision, man of the hour, finest hour, o'clock shadow, month of sundays, new year new me, any given sunday, high noon, "
    "night football, bed time stories, bedtime stories, last minute, eleventh hour, seven year itch"
)
_SCALES = (
    ["one", "to", "ten"],
    ["1", "to", "10"],
    ["one", "to", "five"],
    ["1", "to", "5"],
    ["zero", "to", "ten"],
)
_LONGEST = 5

_RATIOS = vocabulary("scale ratio odds aspect version score")
_PERFORMED = vocabulary("play sing hum whistle stream")
_ORDER_OPENERS = vocabulary(", . ! please just and then now alexa hey") | {""}
_WORKS = vocabulary(
    "film movie song album book band novel tune musical western poem painting single soundtrack sitcom podcast"
)
_NOT_WORKS = vocabulary("night club premiere fair signing launch review day festival session practice")
_NAMES = vocabulary("name names nickname")
_NOT_YET_NAMED = vocabulary("a an is was it's he's she's that's")
# "A Saturday job" is of no one day, but "a Friday deadline" is.
_GENERIC = frozenset({"a", "an", "some"})
_OWNERS = vocabulary("my her his our their your")
_EVENTS = vocabulary(
    "deadline appointment meeting flight interview shift exam delivery call match game class lesson session "
    "train booking reservation slot dentist gig show wedding funeral standup"
)
_OWNED = vocabulary(
    "best job feeling walk roast hat dress clothes suit shoes girl boy paper papers crossword routine ritual "
    "treat blues name"
)
_FEASTS = vocabulary(
    "christmas xmas easter halloween hallowe'en thanksgiving diwali eid hanukkah valentine's valentines eve "
    "year's years"
)
_FESTIVE = vocabulary(
    "tree lights jumper jumpers card cards present presents gift gifts cake cakes pudding egg eggs bunny "
    "costumes song songs carol carols market markets movie movies film films decorations cracker "
    "crackers list spirit stocking stockings roses bonus wishes resolution resolutions playlist music sweater "
    "sweaters wreath turkey bonnet outfits pumpkins candy sweets ornaments baubles cookies "
    "biscuits number album story stories"
)
_NOONS = frozenset({"midnight", "noon", "midday"})
_NOON_THINGS = vocabulary(
    "blue black sky snack snacks feast oil sun runner diner express cowboy special caller garden kiss moon "
    "purple green velvet madness heat swim movie club cafe bar"
)


def is_name(w: Words, first: int, last: int, *, is_lone: bool, is_clock: bool) -> bool:
    """Whether the words [first, last), read as a time, are a name or stand for something else.

    is_clock: nothing but a clock time was read.
    is_lone: only a date with its part of the day, or a clock time, was read, so that the words may be a title.
    """
    if any(_is_idiom(w, k, first) for k in range(max(0, first - _LONGEST), last)):
        return True
    if w[first + (w[first] == "from") : last] in _SCALES:
        return True
    if w[last] in _FESTIVE and w[last - 1] in _FEASTS:
        return True
    if w[first] in _PREPS:
        return False
    if is_clock and _RATIOS & set(w[max(0, first - 4) : first]):
        return True  # "the odds are ten to one"
    before = w[first - 1] if first else ""
    if w[first] in PLURAL_WEEKDAYS and before in {"happy", "manic"}:
        return True
    return (
        (is_lone and _is_title(w, first, last))
        or _is_called(w, first, last, before)
        or _is_attribute(w, first, last, before)
    )


def _is_idiom(w: Words, k: int, first: int) -> bool:
    known = _IDIOMS.get(w[k], ())
    return any(k + len(idiom) > first and tuple(w[k : k + len(idiom)]) == idiom for idiom in known)


def _is_title(w: Words, first: int, last: int) -> bool:
    """ "Play September", "Groundhog Day is my favourite film"."""
    at = first - 1
    at -= at > 0 and w[at] in {"the", "a", "some", "that"}
    if at >= 0 and w[at] in _PERFORMED:
        before = w[at - 1] if at else ""
        is_asked = before in {"you", "u"} and at > 1 and w[at - 2] in {"can", "could", "would", "will"}
        return is_asked or before in _ORDER_OPENERS
    is_subject = at < (0 if first < 2 else 1)
    at = next((k for k in range(last, last + 6) if w[k] in {"is", "was"}), 0) if is_subject else 0
    if not at or w[at + 1] not in {"a", "an", "my", "our", "his", "her"}:
        return False
    return any(w[k] in _WORKS and w[k + 1] not in _NOT_WORKS for k in range(at + 2, at + 6))


def _is_called(w: Words, first: int, last: int, before: str) -> bool:
    """ "A girl named April", "her name is Tuesday", "June and August are the names of her twins"."""
    if before == "named" or (before in {"is", "was"} and first > 1 and w[first - 2] in _NAMES):
        return True
    if before in {"called", "titled", "entitled"}:
        return bool(_NOT_YET_NAMED & set(w[max(0, first - 4) : first - 1]))
    return w[last] in {"is", "was", "are", "were"} and bool(_NAMES & set(w[last + 1 : last + 5]))


def _is_attribute(w: Words, first: int, last: int, before: str) -> bool:
    """ "A Saturday job", "her Sunday best", "a midnight blue dress"."""
    if w[first] in WEEKDAYS and last <= first + 2:
        return (before in _GENERIC and w[last] not in _EVENTS) or (before in _OWNERS and w[last] in _OWNED)
    if w[first] in _NOONS and last == first + 1:
        is_kind = before in _GENERIC | _OWNERS | {"the"} and w[last].isalpha()
        return is_kind or w[last] in _NOON_THINGS
    return False
