"""English for telling a noun from a verb of the same form: "the iron" is a thing, "to iron" is none."""

# ruff: noqa: SIM905 - a word list reads by its words

from collections.abc import Sequence

_BEFORE_VERB = frozenset(
    "to i you we they he she it i'll i'd you'll he'll she'll can could will would should must might may "
    "don't didn't can't won't couldn't wouldn't doesn't not never let's did does do".split()
)
_GOES = frozenset(
    "go going gone went off back come came get got way walk walked drive drove ran next".split()
)
_AFTER_VERB = frozenset("me him her them us it up off myself himself herself".split())

_COMPOUND = frozenset("time times break party shop man woman lady boy girl job money".split())  # "tea time"
_GIVES_KIND = frozenset(("like", "as"))  # "like a baby" stands for something else


def is_noun(said: Sequence[str], at: int) -> bool:
    """Whether the word at that place is used as a noun, as far as its neighbours tell."""
    last, before = (said[at - 2] if at > 1 else ""), (said[at - 1] if at else "")
    after = said[at + 1] if at + 1 < len(said) else ""
    is_likened = before in _GIVES_KIND or (before in ("a", "an") and last in _GIVES_KIND)
    if after in _COMPOUND or is_likened:
        return False
    is_place = before == "to" and last in _GOES  # "went to bingo"
    return (before not in _BEFORE_VERB or is_place) and after not in _AFTER_VERB
