"""A sum as one writes it: + - * / ^ ( ) % and sqrt, in decimal, never run as code, and bounded.

Python's own parser reads it; only these nodes are worked out, so nothing else can be named or called.
"""

import ast
import re
from decimal import Context, Decimal, DecimalException, DivisionByZero, InvalidOperation

from samantha.core.errors import BadInputError

MAX_CHARS = 200
_MAX_NODES = 120
_DIGITS = 40  # what is reckoned with; twelve of them are shown
_SHOWN = 12
_LONGEST = 21  # digits that are written out
_BIGGEST = 60  # digits before the point: past that nobody reads the answer
_EXACT = Context(prec=_DIGITS)
_CONSTANTS = {"pi": Decimal("3.141592653589793238462643383279502884197"), "e": Decimal(1).exp(_EXACT)}
_NUMBER = r"\d+(?:\.\d+)?|\.\d+"
_UNREAD = "I can't read that as a sum; write it with numbers, + - * / and brackets."


def work_out(expression: str) -> Decimal:
    """The value. Raises BadInputError with one sentence where there is none."""
    if len(expression) > MAX_CHARS:
        raise BadInputError("That sum is too long for me; take it in parts.")
    try:
        tree = ast.parse(_python(expression), mode="eval")
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        raise BadInputError(_UNREAD) from None
    if sum(1 for _ in ast.walk(tree)) > _MAX_NODES:
        raise BadInputError("That sum is too long for me; take it in parts.")
    try:
        return _within(_value(tree.body))
    except (DivisionByZero, ZeroDivisionError):
        raise BadInputError("That divides by nothing, and so has no answer.") from None
    except InvalidOperation:
        raise BadInputError("That has no answer among the plain numbers.") from None
    except DecimalException:
        raise BadInputError("That number is beyond anything I can write out.") from None


def shown(value: Decimal) -> str:
    """As one writes it: "1,225", "0.3333", "12.5"."""
    if value and (abs(value) < Decimal("0.0001") or value.adjusted() >= _LONGEST):
        return f"{_EXACT.create_decimal(f'{value:.3e}').normalize():g}"
    digits = max(0, min(6, _SHOWN - max(value.adjusted() + 1, 1)))
    rounded = round(value, digits)
    if rounded == rounded.to_integral_value():
        return f"{int(rounded):,}"
    return f"{rounded:,f}".rstrip("0")


def _python(expression: str) -> str:
    """Its signs as Python has them: "15%" is 15/100, "1,960" one number."""
    text = expression.strip().lower().rstrip("=? ").replace("**", "^")
    text = text.translate(str.maketrans("×·÷−–[]{}", "**/--()()"))
    text = re.sub(rf"√\s*({_NUMBER})", r"sqrt(\1)", text).replace("√", "sqrt")
    text = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text)
    text = re.sub(rf"^(.+?)\s*([-+])\s*({_NUMBER})\s*%$", r"(\1)*(1\2\3/100)", text)  # as a till has it
    text = re.sub(rf"({_NUMBER})\s*%(?!\s*[\d(.])", r"(\1/100)", text)
    text = re.sub(r"\b0+(?=\d)", "", text)  # "007" is seven
    return text.replace("^", "**")


def _value(node: ast.expr) -> Decimal:
    match node:
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            return Decimal(str(number))
        case ast.Name(id=name) if name in _CONSTANTS:
            return _CONSTANTS[name]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return _value(operand)
        case ast.Call(func=ast.Name(id="sqrt"), args=[only], keywords=[]):
            return _EXACT.sqrt(_value(only))
        case ast.BinOp(left=left, op=ast.Pow(), right=right):
            return _power(_value(left), _value(right))
        case ast.BinOp(left=left, op=sign, right=right):
            return _within(_joined(sign, _value(left), _value(right)))
    raise BadInputError(_UNREAD)


def _joined(sign: ast.operator, left: Decimal, right: Decimal) -> Decimal:
    match sign:
        case ast.Add():
            return _EXACT.add(left, right)
        case ast.Sub():
            return _EXACT.subtract(left, right)
        case ast.Mult():
            return _EXACT.multiply(left, right)
        case ast.Div():
            return _EXACT.divide(left, right)
        case ast.FloorDiv():
            return _EXACT.divide_int(left, right)
        case ast.Mod():
            return _EXACT.remainder(left, right)
    raise BadInputError(_UNREAD)


def _power(base: Decimal, exponent: Decimal) -> Decimal:
    """A power whose size is known before it is worked out."""
    if base and abs(exponent) * max(abs(base.adjusted()), 1) > 4 * _BIGGEST:
        raise BadInputError("That number is beyond anything I can write out.")
    return _within(_EXACT.power(base, exponent))


def _within(value: Decimal) -> Decimal:
    if not value.is_finite():
        raise BadInputError("That has no answer among the plain numbers.")
    if value and value.adjusted() > _BIGGEST:
        raise BadInputError("That number is beyond anything I can write out.")
    return value
