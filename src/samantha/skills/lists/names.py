"""Which list, and which thing on it, a person means by their words. Pure; never guesses between two."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

DEFAULT = "shopping"
"""Where things go that were put on no list by name, when no other list is at hand."""

_SAME: tuple[frozenset[str], ...] = (
    frozenset({"shopping", "grocery", "groceries", "food"}),
    frozenset({"to-do", "todo", "to do", "task", "tasks", "things to do", "to-dos", "todos"}),
)
_LEADS = frozenset({"the", "my", "our", "a", "an", "some", "any", "that", "those", "more"})


class Named(Protocol):
    """Something on a list."""

    @property
    def text(self) -> str: ...


N = TypeVar("N", bound=Named)


def list_name(said: str) -> str:
    """ "My packing list" as "packing"."""
    words = said.split()
    while len(words) > 1 and words[0].lower() in _LEADS:
        del words[0]
    if len(words) > 1 and words[-1].lower() in ("list", "lists"):
        del words[-1]
    return " ".join(words)


def same_list(said: str, names: Iterable[str]) -> str | None:
    """The list among these that is meant, groceries being shopping; None where it is none of them."""
    known = {name.casefold(): name for name in names}
    low = list_name(said).casefold()
    if low in known:
        return known[low]
    family = next((family for family in _SAME if low in family), frozenset())
    return next((name for key, name in known.items() if key in family), None)


def meant(said: str, items: Sequence[N]) -> list[N]:
    """The things that these words fit best: the very words, else a plural of them, else all among its own."""
    wanted = _stems(said)
    if not wanted:
        return []
    exact = [item for item in items if item.text.casefold() == said.strip().casefold()]
    alike = [item for item in items if _stems(item.text) == wanted]
    within = [item for item in items if set(wanted) <= set(_stems(item.text))]
    return exact or alike or within


def _stems(text: str) -> list[str]:
    words = [word.strip(".,;:!?'’\"") for word in text.casefold().split()]
    while len(words) > 1 and words[0] in _LEADS:
        del words[0]
    return [_singular(word) for word in words if word]


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 4 and word.endswith(("oes", "ches", "shes", "xes", "sses")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word
