"""Numbers and letters said one by one: how many were said, and whether that can be all of them."""

_VALUES = {
    "zero": 1, "oh": 1, "o": 1, "nought": 1, "nil": 1, "one": 1, "two": 1, "three": 1, "four": 1, "five": 1, "six": 1, "seven": 1,
    "eight": 1, "nine": 1, "ten": 2, "eleven": 2, "twelve": 2, "thirteen": 2, "fourteen": 2, "fifteen": 2, "sixteen": 2,
    "seventeen": 2, "eighteen": 2, "nineteen": 2, "twenty": 2, "thirty": 2, "forty": 2, "fifty": 2, "sixty": 2, "seventy": 2,
    "eighty": 2, "ninety": 2, "hundred": 2, "thousand": 3, "double": 1, "triple": 2, "treble": 2, "plus": 0,
}  # fmt: skip
_TENS = frozenset(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
_TEENS = frozenset(["eighteen", "nineteen", "twenty"])
_PHONE = ("number", "phone", "mobile", "call", "ring", "dial", "landline")
_SPELT = (
    "spell",
    "spelt",
    "spelled",
    "postcode",
    "post code",
    "reg",
    "registration",
    "zip",
    "code",
    "pin",
    "reference",
    "password",
    "plate",
)
_PHONE_DIGITS = 11  # with its nought, in Britain; ten in North America
_FEW_LETTERS, _MANY_LETTERS = 3, 6  # a spelt name of three letters is rarely all of it, one of six mostly is


def found(said: list[str], question: str) -> str | None:
    """Name the dictation that these words end in, None where they end in none."""
    start = len(said)
    while start and _is_piece(said[start - 1]):
        start -= 1
    run = said[start:]
    if run[:1] == ["a"] and start and said[start - 1] not in ("is", "'s"):  # "with a y", "for a tenth"
        run = []
    if not run:
        return None
    about = " ".join(said[:start]) + " | " + question
    digits = _digits(run)
    letters = sum(len(word) == 1 and word.isalpha() for word in run)
    if "spell" in about or "postcode" in about or "spelt" in about or "spelled" in about:
        return _spelt(run, letters, digits, "postcode" in about)
    if letters >= 2 and letters + digits >= 3:
        return _spelt(run, letters, digits, is_postcode=False)
    if any(word in about for word in _PHONE) and (
        digits >= 3 or run[0] in ("oh", "zero", "0", "double", "triple")
    ):
        if "flat number" in about or "house number" in about:
            return None
        return _phone(digits, starts_with_nought=run[0][0] in "0oz")
    if any(word in about for word in _SPELT) and digits:
        return "dictation, whole" if digits >= 4 else "dictation"
    if (
        ("year" in about or "born in" in about or about.startswith("in "))
        and run[0] in _TEENS
        and len(run) == 2
        and run[1] in _TENS
    ):
        return "dictation, a year"
    return None


def _is_piece(word: str) -> bool:
    return (
        word in _VALUES
        or word.isdigit()
        or (len(word) == 1 and word.isalpha() and word not in ("i",))
        or word == "i"
    )


def _digits(run: list[str]) -> int:
    count = 0
    for place, word in enumerate(run):
        if word.isdigit():
            count += len(word)
        elif place and run[place - 1] in _TENS and _VALUES.get(word) == 1 and word not in ("oh", "o", "zero"):
            continue  # "twenty three" is two digits
        else:
            count += _VALUES.get(word, 0)
    return count


def _spelt(run: list[str], letters: int, digits: int, is_postcode: bool) -> str:
    if is_postcode:
        is_whole = (
            digits >= 2
            and len(run) >= 5
            and run[-1].isalpha()
            and len(run[-1]) == 1
            and run[-2].isalpha()
            and len(run[-2]) == 1
        )
        return "dictation, whole" if is_whole else "dictation"
    if letters <= _FEW_LETTERS:
        return "dictation"
    return "dictation, whole" if letters >= _MANY_LETTERS else "dictation, open"


def _phone(digits: int, *, starts_with_nought: bool) -> str:
    needed = _PHONE_DIGITS if starts_with_nought else _PHONE_DIGITS - 1
    if digits >= needed:
        return "dictation, whole"
    if digits >= needed - 2:
        return "dictation, open"
    return "dictation"
