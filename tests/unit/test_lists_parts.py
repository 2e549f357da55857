"""An order to a list is read by its parts: which list, which verb and what for, wherever they stand."""

import pytest

from samantha.mind.reflex.asking import asking
from samantha.mind.reflex.trades.lists_parts import Wanted, wanted


def read(text: str, before: str = "") -> Wanted | None:
    return wanted(asking(text), before)


@pytest.mark.parametrize(
    ("said", "name", "items"),
    [
        ("passport has to go on the packing list", "packing", ("passport",)),
        ("dog food wants adding to the pet list", "pet", ("dog food",)),
        ("we've run out of batteries so put those on the shopping list", "shopping", ("batteries",)),
        (
            "don't let me forget jam, stick it on the shopping list",
            "shopping",
            ("jam",),
        ),
        ("for the holiday list, sunscreen", "holiday", ("sunscreen",)),
        ("my wish list could do with a new kettle on it", "wish", ("a new kettle",)),
        ("can eggs go on the shopping list", "shopping", ("eggs",)),
        ("add Dune to my books to read list", "books to read", ("dune",)),
        ("I think we might be low on coffee, best put it down", "", ("coffee",)),
    ],
)
def test_what_is_to_go_on_a_list_may_be_said_before_or_behind_its_name(
    said: str, name: str, items: tuple[str, ...]
) -> None:
    assert read(said) == Wanted(verb="add", name=name, items=items)


@pytest.mark.parametrize(
    ("said", "items"),
    [
        ("milk can come off the shopping list", ("milk",)),
        ("passport's packed, tick it off the packing list", ("passport",)),
        ("we don't need eggs any more, take them off the shopping list", ("eggs",)),
        ("mark call the plumber as done on the to-do list", ("call the plumber",)),
        ("no need for bread on the shopping list", ("bread",)),
        ("I rather think we can take the sherry off the shopping list", ("the sherry",)),
    ],
)
def test_what_is_to_come_off_is_told_from_what_is_to_go_on(said: str, items: tuple[str, ...]) -> None:
    found = read(said)
    assert found is not None
    assert (found.verb, found.items) == ("remove", items)


@pytest.mark.parametrize(
    ("said", "verb"),
    [
        ("the shopping list can be emptied", "clear"),
        ("take everything off the camping list", "clear"),
        ("I want nothing left on the groceries", "clear"),
        ("start the shopping list from scratch", "clear"),
        ("my to-do list, what's on it", "show"),
        ("is milk on the shopping list", "show"),
        ("just run me through the bloody camping list", "show"),
        ("what are my lists called", "all"),
        ("is there a list for christmas presents", "all"),
    ],
)
def test_a_whole_list_is_read_out_emptied_or_counted_among_the_others(said: str, verb: str) -> None:
    found = read(said)
    assert found is not None
    assert found.verb == verb


@pytest.mark.parametrize(
    "said",
    [
        "I never put anything on the list",
        "why is there a list of everything in this house",
        "put the phone down",
        "take your coat off",
        "my mother put milk on the list twice",
        "did you add milk to the shopping list?",
    ],
)
def test_talk_of_lists_and_of_putting_things_down_orders_nothing(said: str) -> None:
    found = read(said)
    assert found is None or found.verb == "show"
