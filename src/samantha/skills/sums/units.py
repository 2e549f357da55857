"""Measures, by the names that people use for them, exact where a standard makes them so.

A measure that has two sizes (the gallon, the pint, the ton) is answered in both. Money is none of them: its
rates change by the hour, and nothing is looked up here.
"""

from dataclasses import dataclass
from decimal import Context, Decimal
from functools import cache

from samantha.core.en.measures import MONEY, OTHERS, ROWS, TWO_SIZES, measure_named
from samantha.core.errors import BadInputError

_EXACT = Context(prec=28)


@dataclass(frozen=True, kw_only=True)
class Unit:
    """`factor` and `offset` lead to the base of its kind: base = amount * factor + offset.

    With `is_inverse` (litres to a hundred kilometres) base = factor / amount.
    """

    kind: str
    one: str
    many: str
    factor: Decimal
    offset: Decimal = Decimal(0)
    is_inverse: bool = False

    def called(self, amount: Decimal) -> str:
        return self.one if abs(amount) == 1 else self.many


_FIVE_NINTHS = _EXACT.divide(Decimal(5), Decimal(9))
_ZERO_F = _EXACT.divide(Decimal(-160), Decimal(9))
_MILE = Decimal("1.609344")
_SPECIAL: dict[str, tuple[str, Decimal, Decimal, bool]] = {
    "celsius": ("temperature", Decimal(1), Decimal(0), False),
    "fahrenheit": ("temperature", _FIVE_NINTHS, _ZERO_F, False),
    "kelvin": ("temperature", Decimal(1), Decimal("-273.15"), False),
    "km/l": ("fuel", Decimal(1), Decimal(0), False),
    "l/100km": ("fuel", Decimal(100), Decimal(0), True),
    "us mpg": ("fuel", _EXACT.divide(_MILE, Decimal("3.785411784")), Decimal(0), False),
    "uk mpg": ("fuel", _EXACT.divide(_MILE, Decimal("4.54609")), Decimal(0), False),
}


@dataclass(frozen=True, kw_only=True)
class Measured:
    """One answer, with the sizes of both measures that it was reckoned with."""

    amount: Decimal
    unit: Unit
    value: Decimal
    to: Unit


def convert(amount: Decimal, unit: str, to: str) -> list[Measured]:
    """The amount in the other measure: twice where one of them has two sizes. Raises BadInputError."""
    found = [
        Measured(amount=amount, unit=one, value=_turned(amount, one, other), to=other)
        for one in _named(unit)
        for other in _named(to)
        if one.kind == other.kind and _matches(one, other)
    ]
    if not found:
        one, other = _named(unit)[0], _named(to)[0]
        raise BadInputError(
            f"I can't turn {one.many} into {other.many}: one is {one.kind}, the other {other.kind}."
        )
    return found


def _turned(amount: Decimal, one: Unit, other: Unit) -> Decimal:
    try:
        base = one.factor / amount if one.is_inverse else amount * one.factor + one.offset
        value = other.factor / base if other.is_inverse else (base - other.offset) / other.factor
    except ArithmeticError:
        raise BadInputError("That divides by nothing, and so has no answer.") from None
    # A ninth has no end: what is within a billionth of a whole number is that number.
    near = value.to_integral_value() if abs(value) < 10**15 else value
    return near if abs(value - near) < Decimal("1e-9") and near else value


def _matches(one: Unit, other: Unit) -> bool:
    """American with American, where both have two sizes."""
    lands = {unit.one[:2] for unit in (one, other) if unit.one[:3] in ("US ", "UK ")}
    return len(lands) < 2


def _named(name: str) -> list[Unit]:
    """What is meant by this name. Raises BadInputError."""
    key, units = measure_named(name), _units()
    if key in units:
        return [units[key]]
    if key in TWO_SIZES:
        return [units[size] for size in TWO_SIZES[key]]
    if key in MONEY:
        raise BadInputError(
            "Money changes its rate by the hour, and I look nothing up, so I leave currencies alone."
        )
    raise BadInputError(f"I don't know the measure “{name}”.")


@cache
def _units() -> dict[str, Unit]:
    found: dict[str, Unit] = {}
    for kind, rows in ROWS.items():
        for one, many, factor, others in rows:
            unit = Unit(kind=kind, one=one, many=many, factor=Decimal(factor))
            for name in (one, many, *others.split(", ")):
                if name:
                    found[name.lower()] = unit
    for key, one, many, others in OTHERS:
        sort, scale, offset, is_inverse = _SPECIAL[key]
        special = Unit(kind=sort, one=one, many=many, factor=scale, offset=offset, is_inverse=is_inverse)
        found |= dict.fromkeys((key, one.lower(), many.lower(), *others.split(", ")), special)
    return found
