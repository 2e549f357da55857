"""Which deed a sentence asks for, from what its words are: a verb of a class, with a thing of a class.

The tags of a sentence and their pairs are weighed by a small model (models/orders.npz, docs/models.md). What
it says is never enough to act on: `supposing.py` looks for the deed's shape and its slots first.
"""

from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from samantha.mind.reflex import classify
from samantha.mind.reflex.asking import asking
from samantha.mind.reflex.en import tags

NONE = "none"  # orders nothing
CANNOT = "cannot"  # orders what nobody here can do


@dataclass(frozen=True, kw_only=True)
class Guess:
    """The likeliest deed ("lists.add"), how likely it is, and how likely it is that nothing is ordered."""

    deed: str
    score: float
    none: float = 0.0

    @property
    def skill(self) -> str:
        return self.deed.partition(".")[0]

    @property
    def verb(self) -> str:
        return self.deed.partition(".")[2]


@lru_cache(maxsize=64)
def guess(text: str) -> Guess:
    scores = classify.orders().scores(traits_of(text))
    none = scores.pop(NONE, 0.0)
    label = max(scores, key=lambda one: scores[one])
    return Guess(deed=label, score=scores[label], none=none)


@lru_cache(maxsize=64)
def traits_of(text: str) -> classify.Traits:
    """What the model reads of a line: its words, its tags, and each two tags that stand together."""
    single, paired = _tags(text)
    return classify.read_tagged(
        asking(text).low, *([crc32(tag.encode()) for tag in one] for one in (single, paired))
    )


def _tags(text: str) -> tuple[list[str], list[str]]:
    asked = asking(text)
    low = asked.low
    verbs, things, forms = (
        [f"{kind}.{name}" for name, pattern in known.items() if pattern.search(low)]
        for kind, known in (("v", tags.VERBS), ("t", tags.THINGS), ("f", tags.FORMS))
    )
    flags = {"f.asked": asked.is_asked, "f.wish": asked.is_wish, "f.q": asked.is_question}
    forms += [name for name, is_so in flags.items() if is_so]
    forms.append(f"f.len{min(len(low.split()) // 3, 5)}")
    forms += [f"f.1{word}" for word in low.split()[:1]]
    named = [*verbs, *things]
    paired = [f"{one}*{other}" for at, one in enumerate(named) for other in named[at + 1 :]]
    paired += [f"{form}*{name}" for form in forms for name in named]
    return [*named, *forms], paired
