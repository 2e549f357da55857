"""English as it is said: numbers, times, dates, money, addresses and short forms as words.

Its own work, because synthesisers differ: flite says "6:05" as "six oh five" and espeak-ng as "six
five". What could mean two things and is told by nothing is said as it stands: 5/3 is "five, three".
"""

from samantha.voice.en.addresses import ADDRESSES
from samantha.voice.en.amounts import FIGURES, LAST, SUMS
from samantha.voice.en.codes import CODES, MIXED
from samantha.voice.en.dates import DATES, TIMES
from samantha.voice.en.measures import MEASURES
from samantha.voice.en.money import MONIES
from samantha.voice.en.short import BEFORE_FIGURES, MARKS, SHORTS
from samantha.voice.rules import rewrite

_RULES = (
    *ADDRESSES, *DATES, *TIMES, *CODES, *BEFORE_FIGURES, *MONIES, *SUMS, *MEASURES, *LAST, *SHORTS, *MIXED,
    *FIGURES, *MARKS,
)  # fmt: skip


def spoken(text: str) -> str:
    """Plain text (no control characters) with everything that is not a word turned into words.

    What a listener may write down stands between `rules.DICTATED` and `rules.OVER`.
    """
    return rewrite(text, _RULES)
