"""Questions that a line has answered already: asked all the same, they show that she did not listen."""

from functools import lru_cache

from samantha.mind.reflex.en import answered as a
from samantha.mind.reflex.signs import words


def untold(ways: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The ways without those that ask what the text tells."""
    return tuple(way for way in ways if not is_told(way, text))


@lru_cache(maxsize=512)
def is_told(way: str, text: str) -> bool:
    """Whether a way asks what the text tells: how long, when, how many, why, where, who, or which of two."""
    if "?" not in way:
        return False
    asked = way[: way.rindex("?") + 1]
    asked = asked[max(asked.rfind(". "), asked.rfind("? ")) + 1 :]
    if any(asks.search(asked) and tells.search(text) for asks, tells in a.TOLD):
        return True
    return len(text.split()) > _A_STORY or (a.CHOICE.search(asked) is not None and _shares(asked, text))


_A_STORY = 28  # words: so long a line has mostly told it


def _shares(asked: str, text: str) -> bool:
    """Of "days or nights?" one was named."""
    return bool(_stems(asked) & _stems(text))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words(text) if len(word) > _SHORT and word not in a.SMALL)


_STEM, _SHORT = 5, 2  # letters
