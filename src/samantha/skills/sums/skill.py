"""Working out a sum, or one measure in another. Nothing is kept but that it was asked."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, Field

from samantha.core.deed import Deed, Json, Preview, Risk
from samantha.core.ports import Enacted, Pen, Verb
from samantha.skills.arguments import Arguments, Line
from samantha.skills.sums.arithmetic import MAX_CHARS, shown, work_out
from samantha.skills.sums.units import Measured, convert

_FEW = 4  # digits after the point of a small measure

UnitName = Annotated[Line, Field(min_length=1, max_length=40)]


class Calculate(Arguments):
    expression: Annotated[Line, Field(min_length=1, max_length=MAX_CHARS)]


class Convert(Arguments):
    amount: Annotated[Decimal, Field(ge=-(10**15), le=10**15, allow_inf_nan=False, max_digits=24)]
    unit: UnitName
    to: UnitName


class Sums:
    """See the Skill port."""

    name = "sums"
    verbs: Mapping[str, Verb] = {
        "calculate": Verb(
            arguments=Calculate,
            risk=Risk.READ,
            says='Work out a sum. `expression`: plain arithmetic, such as "15/100*80" or "sqrt(2)".',
        ),
        "convert": Verb(
            arguments=Convert,
            risk=Risk.READ,
            says="Turn an `amount` of one `unit` into another (`to`): lengths, weights, volumes, "
            "areas, speeds, temperatures; no currencies.",
        ),
    }

    def preview(self, verb: str, arguments: BaseModel, pen: Pen) -> Preview:
        match arguments:
            case Calculate(expression=expression):
                work_out(expression)
                return Preview(title=f"Work out {expression}")
            case Convert(amount=amount, unit=unit, to=to):
                convert(amount, unit, to)
                return Preview(title=f"{shown(amount)} {unit} in {to}")
        raise TypeError(f"sums has no verb {verb}")

    def enact(self, verb: str, arguments: BaseModel, deed: Deed, pen: Pen) -> Enacted:
        match arguments:
            case Calculate(expression=expression):
                value = work_out(expression)
                return Enacted(result={"expression": expression, "value": shown(value)})
            case Convert(amount=amount, unit=unit, to=to):
                answers: list[Json] = [_told(each) for each in convert(amount, unit, to)]
                return Enacted(result={"answers": answers})
        raise TypeError(f"sums has no verb {verb}")


def _told(measured: Measured) -> dict[str, Json]:
    """Both sides as one says them: "6 feet", "182.88 centimetres"."""
    value = measured.value
    digits = 2 if abs(value) >= 1 or not value else _FEW - 1 - value.adjusted()
    rounded = round(value, digits)
    return {
        "amount": shown(measured.amount),
        "unit": measured.unit.called(measured.amount),
        "value": shown(rounded),
        "to": measured.to.called(rounded),
        "is_rounded": rounded != value,
    }
