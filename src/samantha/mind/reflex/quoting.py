"""The person's own words, made fit to be quoted."""

import re
from collections.abc import Collection

from samantha.mind.reflex.en import phrases as p

_BETWEEN = re.compile(r"(?<=[.!?…])\s+|\n+")


def sentence(quote: str, limit: int = 110) -> str:
    """Trimmed to whole sentences of at most `limit` characters, or to one that is cut."""
    quote = " ".join(quote.split())
    if len(quote) > limit:
        quote = _whole(quote, limit) or quote[:limit].rsplit(" ", 1)[0] + "…"
    return quote if quote[-1:] in ".!?…" else quote + "."


def _whole(quote: str, limit: int) -> str:
    """As many of its first sentences as fit."""
    kept = ""
    for part in _BETWEEN.split(quote):
        if len(kept) + len(part) >= limit:
            break
        kept = f"{kept} {part}".strip()
    return kept if len(kept) >= limit / 3 else ""


def excerpt(text: str, wanted: Collection[str], limit: int = 110) -> str:
    """The sentence in which the wanted words stand, and what follows it as far as that fits."""
    parts: list[str] = [part for part in _BETWEEN.split(" ".join(text.split())) if part]

    def holds(index: int) -> int:
        return sum(word.lower() in parts[index].lower() for word in wanted)

    start = max(range(len(parts)), key=holds, default=0)
    start -= start > 0 and p.GOES_ON.match(parts[start]) is not None
    return sentence(" ".join(parts[start:]), limit)
