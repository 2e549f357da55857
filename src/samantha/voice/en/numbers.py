"""The names of numbers: how many, which one, what year, digit by digit."""

ONES = (  # noqa: SIM905 - words are easier to read without their quotes
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred"))
ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def cardinal(number: int) -> str:
    """42 is "forty-two", 105 "one hundred and five". Takes 0 to 10^15 - 1."""
    if number < 20:
        return ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens] + (f"-{ONES[ones]}" if ones else "")
    size, scale = next((size, scale) for size, scale in SCALES if number >= size)
    count, rest = divmod(number, size)
    said = f"{cardinal(count)} {scale}"
    if not rest:
        return said
    return f"{said} {'and ' if rest < 100 else ''}{cardinal(rest)}"


def ordinal(number: int) -> str:
    """1 is "first", 21 "twenty-first"."""
    said = cardinal(number)
    cut = max(said.rfind(" "), said.rfind("-")) + 1
    head, last = said[:cut], said[cut:]
    if last in ORDINALS:
        return f"{head}{ORDINALS[last]}"
    return f"{head}{last[:-1]}ieth" if last.endswith("y") else f"{head}{last}th"


def year(number: int) -> str:
    """1905 is "nineteen oh five", 2007 "two thousand and seven", 2026 "twenty twenty-six"."""
    century, rest = divmod(number, 100)
    if (century % 10 == 0 and rest < 10) or number < 100:
        return cardinal(number)
    if not rest:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} {'oh ' if rest < 10 else ''}{cardinal(rest)}"


def short_year(text: str) -> int:
    """The year that "26" or "1998" stands for: two figures are the nearest ones to 2026."""
    number = int(text)
    return number if len(text) > 2 else number + (2000 if number < 70 else 1900)


def digits(text: str) -> str:
    """Each digit by its name, a nought as "oh"; other characters are left out."""
    return " ".join("oh" if digit == "0" else ONES[int(digit)] for digit in text if digit in "0123456789")


def amount(text: str) -> str:
    """ "3.5" is "three point five", "1,200" "one thousand two hundred", "007" "oh oh seven"."""
    whole, _, fraction = text.replace(",", "").partition(".")
    if len(whole) > 15 or (len(whole) > 1 and whole[0] == "0"):
        said = digits(whole)
    else:
        said = cardinal(int(whole or 0))
    # A nought after the point is a "zero": "oh" stands in names of numbers alone.
    return f"{said} point {' '.join(ONES[int(digit)] for digit in fraction)}" if fraction else said


def plural(word: str) -> str:
    """Of a number's name: "twenty" is "twenties", "hundred" "hundreds"."""
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}{'es' if word.endswith('x') else 's'}"


def roman(text: str) -> int:
    """ "XIV" is 14; 0 where it is no number as one writes it."""
    total = 0
    for letter, after in zip(text, f"{text[1:]}I", strict=True):
        total += ROMAN[letter] if ROMAN[letter] >= ROMAN[after] else -ROMAN[letter]
    return total if total < 4000 and text == _as_roman(total) else 0


def _as_roman(number: int) -> str:
    said = ""
    for size, letters in (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
        (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):  # fmt: skip
        count, number = divmod(number, size)
        said += letters * count
    return said
