"""English for a name that comes a sentence or a turn behind whom it belongs to."""

from samantha.core import pattern as re
from samantha.memory.en.listed import listed
from samantha.memory.en.words import KIN_AND_PETS

_KIN = "|".join(sorted((re.escape(word) for word in KIN_AND_PETS), key=len, reverse=True))
_NAME = r"(?P<name>[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?)"
CALLED = re.compile(
    rf"\b(?:(?P<her>[Hh]er|[Hh]is) name(?:'s| is)|(?P<she>[Ss]he|[Hh]e)(?:'s| is) called) {_NAME}(?=[,.!;]|\s|$)"
)
SOMEBODY = re.compile(
    rf"\b(?:an?|my) (?:new |lovely |own )?(?P<kin>{_KIN})\b(?! (?:called|named|name)\b)", re.I
)
PLURAL = re.compile(
    r"\b(?:[Mm]y|[Oo]ur) (?:(?:two|three|four|other|own|little|grown-up) )*(?P<kin>daughters|sons|girls|boys|kids|children|sisters|brothers|nieces"
    r"|nephews|granddaughters|grandsons|twins)\b"
)
ONE = re.compile(
    rf"\b[Tt]he (?:older|younger|elder|eldest|oldest|youngest|little|big|other|middle|small) (?:one|girl|boy)(?:,|,? (?:is|is called|'s called)|'s) {_NAME}(?=[,.!;]|\s|$)"
)
PAIR = re.compile(
    rf"{PLURAL.pattern}(?:\s*[(:,.]\s*|\s+are\s+){_NAME}(?:, (?P<more>[A-Z]\w+))?,? and (?P<last>[A-Z][\w-]+)\b(?=[\s).,!]|$)"
)
SINGLE = {
    "daughters": "daughter", "girls": "daughter", "sons": "son", "boys": "son", "kids": "child", "children": "child",
    "twins": "child", "sisters": "sister", "brothers": "brother", "nieces": "niece", "nephews": "nephew",
    "granddaughters": "granddaughter", "grandsons": "grandson",
}  # fmt: skip
FEMALE, MALE = (
    listed(
        "wife girlfriend fiancée daughter sister mother mum mom aunt niece granddaughter grandmother gran nan"
    ),
    listed("husband boyfriend son brother father dad uncle nephew grandson grandfather grandad"),
)
