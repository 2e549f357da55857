"""An order to the contacts is read by its parts: what stands on a card, whose it is, new or another."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from samantha.core.turn import Moment, Person
from samantha.mind.reflex.asking import asking
from samantha.mind.reflex.trades.contacts import TRADE
from samantha.mind.reflex.trades.contacts_parts import sought, values

MOMENT = Moment(
    now=datetime(2026, 11, 23, 20, 30, tzinfo=UTC), zone=ZoneInfo("Europe/London"), person=Person()
)


@pytest.mark.parametrize(
    ("said", "verb", "arguments"),
    [
        ("store 555 0123 as Pete", "add", {"name": "Pete", "phone": "555 0123"}),
        ("new customer, Gary Webb, 555 0412, save him", "add", {"name": "Gary Webb", "phone": "555 0412"}),
        (
            "Kwame, k@gate.example, should be in the contacts",
            "add",
            {"name": "Kwame", "email": "k@gate.example"},
        ),
        (
            "add a contact named omar phone five five five oh one nine nine",
            "add",
            {"name": "omar", "phone": "5550199"},
        ),
        ("Priya's number needs changing to 555 0456", "change", {"name": "Priya", "phone": "555 0456"}),
        ("update Priya, her number is now 555 0456", "change", {"name": "Priya", "phone": "555 0456"}),
        (
            "Tom lives at 8 Harbour Street now, update that",
            "change",
            {"name": "Tom", "address": "8 Harbour Street"},
        ),
        (
            "Jonas is at Weserstrasse 12 now, change his address",
            "change",
            {"name": "Jonas", "address": "Weserstrasse 12"},
        ),
        (
            "add a birthday to Jo's contact, 12th of April",
            "change",
            {"name": "Jo", "birthday": "12th of April"},
        ),
    ],
)
def test_a_card_is_made_or_changed_by_what_is_told_of_it(
    said: str, verb: str, arguments: dict[str, str]
) -> None:
    order = TRADE.read((said,), 0, MOMENT)
    assert order is not None
    assert (order.verb, dict(order.arguments)) == (verb, arguments)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("what number does Priya have", {"name": "Priya", "field": "phone"}),
        ("which email address does Tom use", {"name": "Tom", "field": "email"}),
        ("I need Priya's phone number", {"name": "Priya", "field": "phone"}),
        ("look Klaus Weber up in my address book", {"name": "Klaus Weber"}),
        ("Fiona's address, pet, for a card", {"name": "Fiona", "field": "address"}),
    ],
)
def test_a_card_is_looked_up_by_name_and_line(said: str, found: dict[str, str]) -> None:
    assert sought(asking(said)) == found


@pytest.mark.parametrize(
    "said",
    [
        "what even is a reference number",
        "where were you in the great quake of the ring road",
        "what's your number",
        "never looked at her phone once",
        "Tom's birthday",
    ],
)
def test_numbers_and_streets_that_are_nobodys_look_nobody_up(said: str) -> None:
    assert sought(asking(said)) is None


def test_a_house_number_alone_is_no_telephone() -> None:
    assert values("the total was 12 and the rest 14") == {}
