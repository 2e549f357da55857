"""Days with names: Christmas, Easter and its kin, Halloween, Thanksgiving."""

from collections.abc import Callable
from datetime import date, timedelta

from samantha.mind.reflex.en.when_words import Words, nth_weekday

Rule = Callable[[int], date]


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
    "independence day": _fixed(7, 4),
    "fourth of july": _fixed(7, 4),
    "halloween": _fixed(10, 31),
    "hallowe'en": _fixed(10, 31),
    "guy fawkes night": _fixed(11, 5),
    "bonfire night": _fixed(11, 5),
    "remembrance day": _fixed(11, 11),
    "christmas eve": _fixed(12, 24),
    "xmas eve": _fixed(12, 24),
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
    "may bank holiday": _nth(5, 0, 1),
    "spring bank holiday": _nth(5, 0, -1),
    "august bank holiday": _nth(8, 0, -1),
    "august bank holiday monday": _nth(8, 0, -1),
    "summer bank holiday": _nth(8, 0, -1),
    "memorial day": _nth(5, 0, -1),
    "labor day": _nth(9, 0, 1),
    "columbus day": _nth(10, 0, 2),
    "thanksgiving": _nth(11, 3, 4),
    "thanksgiving day": _nth(11, 3, 4),
    "black friday": _nth(11, 3, 4, 1),
    "cyber monday": _nth(11, 3, 4, 4),
}
# Typed without apostrophes as often as with: they are dropped on both sides.
_RULES = {tuple(name.replace("'", "").split()): rule for name, rule in _NAMES.items()}
_LONGEST = max(map(len, _RULES))
HOLIDAY_STARTERS = frozenset(name[0] for name in _RULES) | frozenset(name.split()[0] for name in _NAMES)


def holiday_at(w: Words, i: int) -> tuple[Rule, int] | None:
    """The rule of the named day at this place: year to date."""
    if w[i] not in HOLIDAY_STARTERS:
        return None
    for length in range(_LONGEST + 1, 0, -1):
        rule = _RULES.get(tuple(x.replace("'", "") for x in w[i : i + length] if x != "'"))
        if rule:
            return rule, i + length
    return None
