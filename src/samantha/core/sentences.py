"""Where one sentence ends and the next begins."""

from samantha.core import pattern as re


def sentences(text: str) -> list[str]:
    """The sentences of a text in order, with their punctuation. A new paragraph or list item ends one."""
    found = []
    for line in text.splitlines():
        start = 0
        for stop in _STOP.finditer(line):
            if _ends(line[start : stop.start()], stop):
                found.append(line[start : stop.end()].strip())
                start = stop.end()
        found.append(line[start:].strip())
    return [sentence for sentence in found if sentence]


def complete_sentences(text: str) -> tuple[list[str], str]:
    """Of a text that is still growing, the sentences that are surely whole, and the rest as it stands.

    A sentence is whole once something follows it: a space after its mark, or a new line.
    """
    cut = 0
    for stop in _STOP.finditer(text):
        after = text[stop.end() : stop.end() + 1]
        so_far = text[cut : stop.start()].rsplit("\n", 1)[-1]
        has_next = bool(text[stop.end() :].strip())
        if after and (_ends(so_far, stop) if has_next else _may_end(so_far, stop)):
            cut = stop.end()
    line = text.rfind("\n")
    cut = max(cut, line + 1)
    return sentences(text[:cut]), text[cut:]


def _may_end(so_far: str, stop: re.Match[str]) -> bool:
    """With a space but no word after it yet: not where an abbreviation or an initial stands."""
    word = so_far.rsplit(None, 1)[-1].lstrip("\"'“‘([*_").lower() if so_far.strip() else ""
    if stop["mark"] == "." and (word in _NEVER_LAST | _BEFORE_NUMBER or _LIST_NUMBER.fullmatch(so_far)):
        return False
    return _ends(so_far, stop) and not (stop["mark"] == "." and len(word) == 1 and word != "i")


# The lookbehind tries each run of marks once: 10 kB of "!" must not take seconds.
_STOP = re.compile(r"(?<![.!?…])(?P<mark>[.!?…]++)(?P<close>[\"'”’)\]*_]*+)(?=\s|$)")
_NEXT = re.compile(r"\W{0,40}(?P<first>\w)?")
_LIST_NUMBER = re.compile(r"\s*\(?\d{1,3}")

_NEVER_LAST = frozenset(
    (  # noqa: SIM905 - words are easier to read, and to add to, without their quotes
        "dr mr mrs ms mx prof st rev fr gen col sgt capt lt hon sen rep mt e.g i.e cf vs viz approx ca fig"
    ).split()
)
"""Abbreviations that always go on."""

_BEFORE_NUMBER = frozenset(
    "no nos p pp vol ch art sec jan feb mar apr jun jul aug sep sept oct nov dec".split()  # noqa: SIM905
)
"""Abbreviations only where a number follows: "No. 5", but "No. I will not."."""


def _ends(so_far: str, stop: re.Match[str]) -> bool:
    """Does this mark end the sentence, or is it inside one?"""
    if not any(character.isalnum() for character in so_far):
        return False
    after = _NEXT.match(stop.string, stop.end())
    following = after["first"] if after else None
    if following is None:
        return not stop.string[stop.end() :].strip()  # dashes or emoji alone go with what they follow
    if following.islower():
        return False
    if stop["mark"] != "." or stop["close"]:
        return True
    word = so_far.rsplit(None, 1)[-1].lstrip("\"'“‘([*_")
    if _LIST_NUMBER.fullmatch(so_far) or word.lower() in _NEVER_LAST:
        return False
    if word.lower() in _BEFORE_NUMBER:
        return not following.isdigit()
    return not (len(word) == 1 and word.isupper() and word != "I")  # an initial: "J. Austen"
