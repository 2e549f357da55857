"""Small sums: what a person would do on the back of an envelope."""

from decimal import Decimal, DivisionByZero, InvalidOperation

from samantha.core import pattern as re

_WORDS = {
    "plus": "+",
    "minus": "-",
    "times": "*",
    "multiplied by": "*",
    "divided by": "/",
    "over": "/",
    "x": "*",
    "×": "*",
    "÷": "/",
}
MAX_DIGITS = 15
_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_PARTS = {"half": 2, "a half": 2, "a third": 3, "a quarter": 4, "a fifth": 5, "a tenth": 10}
_WAYS = rf"[1-9]\d?|{'|'.join(_NUMBERS)}"
# "Split 45 three ways", "a third of 90", "20% off 80".
_SHARED = re.compile(
    rf"split (?P<all>\d[\d.,]*) (?:between |among |by )?(?P<ways>{_WAYS})(?: ways| people| of us)?"
)
_PART = re.compile(rf"(?P<part>{'|'.join(_PARTS)}) of (?P<all>\d[\d.,]*)")
_OFF = re.compile(r"(?P<off>[1-9]\d?) ?(?:%|percent|per cent) off (?P<all>\d[\d.,]*)")


def work_out(text: str) -> str:
    """The answer as one would write it; "" where it is not a sum of this kind."""
    text = re.sub(r"[£$€]", "", text)
    if match := re.fullmatch(r"(\d[\d.]*) ?(?:%|percent|per cent) of (\d[\d.,]*)", text.strip()):
        return _shown(_decimal(match[1]) * _decimal(match[2]) / 100)
    if match := _SHARED.fullmatch(text.strip()):
        share = _decimal(match["all"]) / Decimal(_NUMBERS.get(match["ways"], match["ways"]))
        return _shown(round(share, 2))  # it is nearly always money
    if match := _PART.fullmatch(text.strip()):
        return work_out(f"{match['all']} / {_PARTS[match['part']]}")
    if match := _OFF.fullmatch(text.strip()):
        return work_out(f"{match['all']} * {100 - Decimal(match['off'])} / 100")
    for word, sign in sorted(_WORDS.items(), key=lambda pair: -len(pair[0])):
        text = text.replace(word, sign)
    tokens = re.findall(r"\d[\d.,]*|[-+*/]", text)
    if len(tokens) % 2 == 0 or any(len(token) > MAX_DIGITS for token in tokens):
        return ""
    try:
        return _shown(_reduce(tokens))
    except (InvalidOperation, DivisionByZero, IndexError):
        return ""


def _decimal(token: str) -> Decimal:
    return Decimal(token.replace(",", "").rstrip("."))


def _reduce(tokens: list[str]) -> Decimal:
    terms, signs = [_decimal(tokens[0])], []
    for sign, token in zip(tokens[1::2], tokens[2::2], strict=True):
        if sign in "*/":
            left, right = terms.pop(), _decimal(token)
            terms.append(left * right if sign == "*" else left / right)
        else:
            signs.append(sign)
            terms.append(_decimal(token))
    total = terms[0]
    for sign, term in zip(signs, terms[1:], strict=True):
        total = total + term if sign == "+" else total - term
    return total


def _shown(value: Decimal) -> str:
    rounded = round(value, 6).normalize()
    return f"{int(rounded):,}" if rounded == rounded.to_integral_value() else f"{rounded:f}"
