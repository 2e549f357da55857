"""Days with names: Christmas, Easter and its kin, Halloween, Thanksgiving, and each country's own.

Where a name means another day in another country (Mother's Day, Labour Day), the zone of the person tells
the country. Feasts of the moon have no formula that all agree on: they stand in a table, and are never sure.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from samantha.mind.reflex.en.when_words import Words, nth_weekday, vocabulary

Rule = Callable[[int], date]
Region = Literal["US", "CA", "GB", "IE", "AU", "NZ", "IN", "ZA", "EU", ""]


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian algorithm; Meeus, 1991)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _fixed(month: int, day: int) -> Rule:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Rule:
    return lambda year: easter(year) + timedelta(days=days)


def _nth(month: int, weekday: int, nth: int, days: int = 0) -> Rule:
    def rule(year: int) -> date:
        found = nth_weekday(year, month, weekday, nth)
        assert found is not None, "rules name weekdays that every year has"
        return found + timedelta(days=days)

    return rule


_NAMES: dict[str, Rule] = {
    "new year's day": _fixed(1, 1),
    "new year": _fixed(1, 1),
    "new year's": _fixed(1, 1),
    "epiphany": _fixed(1, 6),
    "burns night": _fixed(1, 25),
    "groundhog day": _fixed(2, 2),
    "valentine's day": _fixed(2, 14),
    "valentine's": _fixed(2, 14),
    "st patrick's day": _fixed(3, 17),
    "saint patrick's day": _fixed(3, 17),
    "april fools": _fixed(4, 1),
    "april fools' day": _fixed(4, 1),
    "may day": _fixed(5, 1),
    "fourth of july": _fixed(7, 4),
    "halloween": _fixed(10, 31),
    "hallowe'en": _fixed(10, 31),
    "guy fawkes night": _fixed(11, 5),
    "bonfire night": _fixed(11, 5),
    "remembrance day": _fixed(11, 11),
    "christmas eve": _fixed(12, 24),
    "xmas eve": _fixed(12, 24),
    "christmas eve eve": _fixed(12, 23),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "xmas": _fixed(12, 25),
    "xmas day": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "new year's eve": _fixed(12, 31),
    "shrove tuesday": _from_easter(-47),
    "pancake day": _from_easter(-47),
    "mardi gras": _from_easter(-47),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "maundy thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "holy saturday": _from_easter(-1),
    "easter": easter,
    "easter sunday": easter,
    "easter day": easter,
    "easter monday": _from_easter(1),
    "ascension day": _from_easter(39),
    "pentecost": _from_easter(49),
    "whit sunday": _from_easter(49),
    "whit monday": _from_easter(50),
    "martin luther king day": _nth(1, 0, 3),
    "mlk day": _nth(1, 0, 3),
    "presidents' day": _nth(2, 0, 3),
    "early may bank holiday": _nth(5, 0, 1),
    "spring bank holiday": _nth(5, 0, -1),
    "august bank holiday monday": _nth(8, 0, -1),
    "summer bank holiday": _nth(8, 0, -1),
    "memorial day": _nth(5, 0, -1),
    "labor day": _nth(9, 0, 1),
    "columbus day": _nth(10, 0, 2),
    "black friday": _nth(11, 3, 4, 1),
    "cyber monday": _nth(11, 3, 4, 4),
}
_NAMES |= {
    "new years": _fixed(1, 1),
    "hogmanay": _fixed(12, 31),
    "twelfth night": _fixed(1, 5),
    "mlk jr day": _nth(1, 0, 3),
    "st david's day": _fixed(3, 1),
    "pi day": _fixed(3, 14),
    "paddy's day": _fixed(3, 17),
    "st paddy's day": _fixed(3, 17),
    "april fool's day": _fixed(4, 1),
    "april fool's": _fixed(4, 1),
    "st george's day": _fixed(4, 23),
    "earth day": _fixed(4, 22),
    "tax day": _fixed(4, 15),
    "cinco de mayo": _fixed(5, 5),
    "juneteenth": _fixed(6, 19),
    "midsummer": _fixed(6, 24),
    "midsummer's day": _fixed(6, 24),
    "canada day": _fixed(7, 1),
    "bastille day": _fixed(7, 14),
    "australia day": _fixed(1, 26),
    "waitangi day": _fixed(2, 6),
    "anzac day": _fixed(4, 25),
    "republic day": _fixed(1, 26),
    "gandhi jayanti": _fixed(10, 2),
    "german unity day": _fixed(10, 3),
    "king's day": _fixed(4, 27),
    "all saints": _fixed(11, 1),
    "all saints' day": _fixed(11, 1),
    "all souls' day": _fixed(11, 2),
    "day of the dead": _fixed(11, 2),
    "fireworks night": _fixed(11, 5),
    "armistice day": _fixed(11, 11),
    "veterans day": _fixed(11, 11),
    "remembrance sunday": _nth(11, 6, 2),
    "st nicholas day": _fixed(12, 6),
    "st andrew's day": _fixed(11, 30),
    "st stephen's day": _fixed(12, 26),
    "advent sunday": lambda year: (
        date(year, 12, 24) - timedelta(days=date(year, 12, 24).isoweekday() % 7 + 21)
    ),
    "indigenous peoples' day": _nth(10, 0, 2),
    "super bowl sunday": _nth(2, 6, 2),
    "election day": _nth(11, 0, 1, 1),
    "melbourne cup day": _nth(11, 1, 1),
    "easter saturday": _from_easter(-1),
    "lent": _from_easter(-46),
    "fat tuesday": _from_easter(-47),
    "shrove monday": _from_easter(-48),
    "holy thursday": _from_easter(-3),
    "whitsun": _from_easter(49),
    "trinity sunday": _from_easter(56),
    "corpus christi": _from_easter(60),
    "late may bank holiday": _nth(5, 0, -1),
    "end of may bank holiday": _nth(5, 0, -1),
    "may day bank holiday": _nth(5, 0, 1),
    "late august bank holiday": _nth(8, 0, -1),
    "mothering sunday": _from_easter(-21),
}
# The same name, another day: by the country of the person's zone, "" for everywhere else.
_BY_REGION: dict[str, dict[Region, Rule]] = {
    "mother's day": {"GB": _from_easter(-21), "IE": _from_easter(-21), "": _nth(5, 6, 2)},
    "father's day": {"AU": _nth(9, 6, 1), "NZ": _nth(9, 6, 1), "": _nth(6, 6, 3)},
    "labour day": {"NZ": _nth(10, 0, 4), "US": _nth(9, 0, 1), "CA": _nth(9, 0, 1), "": _fixed(5, 1)},
    "thanksgiving": {"CA": _nth(10, 0, 2), "": _nth(11, 3, 4)},
    "thanksgiving day": {"CA": _nth(10, 0, 2), "": _nth(11, 3, 4)},
    "independence day": {"IN": _fixed(8, 15), "": _fixed(7, 4)},
    "boxing day bank holiday": {"": _fixed(12, 26)},
    "may bank holiday": {"": _nth(5, 0, 1)},
    "june bank holiday": {"": _nth(6, 0, 1)},
    "october bank holiday": {"": _nth(10, 0, -1)},
    "august bank holiday": {"IE": _nth(8, 0, 1), "": _nth(8, 0, -1)},
}
_MOON: dict[str, dict[int, tuple[int, int]]] = {
    "diwali": {2025: (10, 20), 2026: (11, 8), 2027: (10, 29), 2028: (10, 17), 2029: (11, 5), 2030: (10, 26)},
    "holi": {2025: (3, 14), 2026: (3, 4), 2027: (3, 22), 2028: (3, 11), 2029: (3, 1), 2030: (3, 20)},
    "chinese new year": {
        2025: (1, 29),
        2026: (2, 17),
        2027: (2, 6),
        2028: (1, 26),
        2029: (2, 13),
        2030: (2, 3),
    },
    "hanukkah": {
        2025: (12, 14),
        2026: (12, 4),
        2027: (12, 24),
        2028: (12, 12),
        2029: (12, 1),
        2030: (12, 20),
    },
    "eid al fitr": {2025: (3, 31), 2026: (3, 20), 2027: (3, 10), 2028: (2, 27), 2029: (2, 15), 2030: (2, 5)},
}
_MOON |= {"deepavali": _MOON["diwali"], "lunar new year": _MOON["chinese new year"]}
_MOON |= {"chanukah": _MOON["hanukkah"], "eid": _MOON["eid al fitr"]}


def _of_moon(days: dict[int, tuple[int, int]]) -> Rule:
    """Outside its table a feast is put at the nearest year's day; it is unsure in any case."""
    return lambda year: date(year, *days[min(max(year, min(days)), max(days))])


_ZONES: dict[str, Region] = {
    **dict.fromkeys(("Europe/London", "Europe/Belfast", "Europe/Jersey", "Europe/Guernsey"), "GB"),
    "Europe/Isle_of_Man": "GB",
    "Europe/Dublin": "IE",
    **dict.fromkeys(("Pacific/Auckland", "Pacific/Chatham"), "NZ"),
    **dict.fromkeys(("Asia/Kolkata", "Asia/Calcutta"), "IN"),
    "Africa/Johannesburg": "ZA",
    **dict.fromkeys(
        [
            *(
                "America/Toronto",
                "America/Vancouver",
                "America/Edmonton",
                "America/Winnipeg",
                "America/Halifax",
            ),
            *(
                "America/Regina",
                "America/St_Johns",
                "America/Montreal",
                "America/Moncton",
                "America/Whitehorse",
            ),
        ],
        "CA",
    ),
    **dict.fromkeys(
        [
            *(
                "America/New_York",
                "America/Chicago",
                "America/Denver",
                "America/Los_Angeles",
                "America/Phoenix",
            ),
            *("America/Detroit", "America/Anchorage", "America/Boise", "Pacific/Honolulu"),
            *("America/Indiana/Indianapolis", "America/Kentucky/Louisville"),
        ],
        "US",
    ),
}


def region_of(zone: str) -> Region:
    """The country whose holidays people in this zone keep; "EU" for the rest of Europe, "" where unknown."""
    if zone.startswith("Australia/"):
        return "AU"
    return _ZONES.get(zone, "EU" if zone.startswith("Europe/") else "")


def is_southern(zone: str) -> bool:
    """Whether it is summer there in January."""
    return zone.startswith("Australia/") or zone in _SOUTHERN


_SOUTHERN = frozenset(
    {"Pacific/Auckland", "Pacific/Chatham", "Africa/Johannesburg", "America/Sao_Paulo", "America/Santiago"}
    | {"America/Argentina/Buenos_Aires", "America/Montevideo", "America/Lima", "America/Asuncion"}
)
# "A Christmas tree", "Easter eggs": the name of a day before a thing is no date.
_THINGS = vocabulary(
    "tree trees jumper jumpers sweater shopping song songs carol carols "
    "lights decorations cracker crackers pudding market markets movie movies film films special cake stocking "
    "stockings list spirit bonus music playlist egg eggs bunny bonnet turkey album episode "
    "book novel story resolution resolutions agreement massacre island sale sales wrapping baubles pie pies hat "
    "hats wreath roast chocolate hamper"
)


# What is got ready for a day is mostly spoken of because that day comes.
_PREPARED = vocabulary("card cards present presents gift gifts costume costumes outfit flowers")


# Typed without apostrophes as often as with: they are dropped on both sides.
def _key(name: str) -> tuple[str, ...]:
    return tuple(name.replace("'", "").split())


_RULES = {_key(name): rule for name, rule in _NAMES.items()}
_REGIONAL = {_key(name): rules for name, rules in _BY_REGION.items()}
_LUNAR = {_key(name): _of_moon(days) for name, days in _MOON.items()}
_ALL = _RULES.keys() | _REGIONAL.keys() | _LUNAR.keys()
_LONGEST = max(map(len, _ALL))
HOLIDAY_STARTERS = frozenset(name[0] for name in _ALL)
HOLIDAY_STARTERS |= frozenset(name.split()[0] for names in (_NAMES, _BY_REGION) for name in names)
HOLIDAY_NAMES = frozenset(_ALL)


def holiday_at(w: Words, i: int, region: Region = "") -> tuple[Rule, int, bool] | None:
    """The rule of the named day at this place (year to date), the place after it, and whether it is sure."""
    if w[i] not in HOLIDAY_STARTERS and w[i].removesuffix("'s") not in HOLIDAY_STARTERS:
        return None
    for length in range(_LONGEST + 1, 0, -1):
        name = tuple(x.replace("'", "") for x in w[i : i + length] if x != "'")
        if name not in _ALL and w[i + length - 1].endswith("'s"):
            name = (*name[:-1], name[-1][:-1])  # "thanksgiving's at our place"
        if name not in _ALL:
            continue
        if w[i + length] in _THINGS:
            return None
        is_alone = w[i + length] not in _PREPARED
        if name in _REGIONAL:
            rules = _REGIONAL[name]
            is_known = region in rules or region != ""
            return rules.get(region) or rules[""], i + length, is_alone and (is_known or len(rules) == 1)
        rule = _RULES.get(name)
        return (rule, i + length, is_alone) if rule else (_LUNAR[name], i + length, False)
    return None
