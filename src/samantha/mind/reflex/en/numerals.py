"""Numbers in words, written as digits: "a hundred and thirty two" as "132", "seven eighths" as "7/8"."""

from samantha.core import pattern as re
from samantha.core.en.numbers import ONES, ORDINALS, TENS

_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12}
_PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    f"{word}{s}": number for word, number in ORDINALS.items() if number > 2 for s in ("", "s")
}
_LONGEST = 60  # words of a line that are looked at


def in_digits(text: str) -> str:
    """The text, in small letters, with its number words as digits."""
    text = re.sub(rf"\b({'|'.join(TENS)})-({'|'.join(tuple(ONES)[1:10])})\b", r"\1 \2", text)
    words = text.split()
    if len(words) > _LONGEST:
        return text
    done: list[str] = []
    at = 0
    while at < len(words):
        found = _number_at(words, at)
        if found is None:
            done.append(words[at])
            at += 1
        else:
            value, end = found
            done.append(value + _tail(words[end - 1]))
            at = end
    return " ".join(done)


def _bare(word: str) -> str:
    return word.rstrip(",.?!:;")


def _tail(word: str) -> str:
    return word[len(_bare(word)) :]


def _number_at(words: list[str], at: int) -> tuple[str, int] | None:
    """A number that begins at this word, as digits, and the place after it."""
    whole = _whole_at(words, at)
    if whole is None:
        return None
    value, end = whole
    if _tail(words[end - 1]):
        return str(value), end
    if end + 1 < len(words) and words[end] == "point" and _bare(words[end + 1]) in ONES:
        digits = ""
        end += 1
        while end < len(words) and ONES.get(_bare(words[end]), 10) < 10:
            digits += str(ONES[_bare(words[end])])
            end += 1
            if _tail(words[end - 1]):
                break
        return f"{value}.{digits}", end
    if words[end : end + 2] in (["and", "a"], ["and", "one"]) and end + 2 < len(words):
        part = _PARTS.get(_bare(words[end + 2]))
        if part in (2, 4):
            return f"{value + 1 / part:g}", end + 3
    if end < len(words) and (part := _PARTS.get(_bare(words[end]))) is not None and value < 100:
        return f"{value}/{part}", end + 1
    return str(value), end


def _whole_at(words: list[str], at: int) -> tuple[int, int] | None:
    first = _bare(words[at])
    is_article = first in ("a", "an") and at + 1 < len(words) and _bare(words[at + 1]) in _SCALES
    if not (first in ONES or first in TENS or is_article):
        return None
    total = current = 0
    end = at
    last = 0  # the size of the word before: "twenty five" grows, "five twenty" does not
    while end < len(words):
        word = _bare(words[end])
        if (
            word == "and"
            and last >= 100
            and end + 1 < len(words)
            and _bare(words[end + 1]) in ONES.keys() | TENS.keys()
        ):
            end += 1
            continue
        if word in ("a", "an") and end == at:
            current = 1
        elif word in TENS and (last == 0 or last >= 100):
            current, last = current + TENS[word], 10
        elif word in ONES and (last == 0 or last >= 100 or (last == 10 and 0 < ONES[word] < 10)):
            current, last = current + ONES[word], 1
        elif word in _SCALES and (current or end == at):
            scale = _SCALES[word]
            if scale >= 1000:
                total, current = total + max(current, 1) * scale, 0
            else:
                current = max(current, 1) * scale
            last = scale
        else:
            break
        end += 1
        if _tail(words[end - 1]):
            break
    return (total + current, end) if end > at and not (is_article and end == at + 1) else None
