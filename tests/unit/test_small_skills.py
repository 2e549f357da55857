"""Sums, measures, dates and words: the answers themselves."""

import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from samantha.core.deed import Deed, Proposal
from samantha.core.entry import Draft
from samantha.core.errors import BadInputError, NotFoundError
from samantha.skills.sums.arithmetic import shown, work_out
from samantha.skills.sums.units import convert
from samantha.skills.words.wordnet import WordNet
from samantha.testing.house import fake_house
from samantha.testing.wordnet import tiny_wordnet

ZONE = "Europe/London"


@pytest.mark.parametrize(
    ("expression", "answer"),
    [
        ("15/100*80", "12"),
        ("0.1+0.2", "0.3"),
        ("7/8*112", "98"),
        ("1,960*8.25%", "161.7"),
        ("80 + 15%", "92"),
        ("80 - 15%", "68"),
        ("10 % 3", "1"),
        ("2^10", "1,024"),
        ("√16 + 1", "5"),
        ("1/3", "0.333333"),
        ("007 + 1", "8"),
        ("-2^2", "-4"),
        ("10**50", "1e+50"),
        ("1/30000", "0.00003333"),
        ("pi*2", "6.283185"),
    ],
)
def test_a_sum_is_worked_out_as_on_paper(expression: str, answer: str) -> None:
    assert shown(work_out(expression)) == answer


@pytest.mark.parametrize(
    "expression", ["9**9**9", "2^(10^9)", "1e400*1", "10**59*10**59", "9" * 190, "(10^50)^50"]
)
def test_a_number_beyond_writing_is_refused_before_it_is_reckoned(expression: str) -> None:
    with pytest.raises(BadInputError):
        work_out(expression)


@pytest.mark.parametrize(
    ("amount", "unit", "to", "answers"),
    [
        ("10", "km", "miles", ["6.2137"]),
        ("5", "ft", "cm", ["152.4000"]),
        ("98.6", "Fahrenheit", "c", ["37.0000"]),
        ("-40", "degrees celsius", "degrees fahrenheit", ["-40.0000"]),
        ("0", "kelvin", "C", ["-273.1500"]),
        ("300", "liters", "gallons", ["79.2516", "65.9908"]),
        ("1", "gallon", "pints", ["8.0000", "8.0000"]),
        ("30", "mpg", "l/100km", ["7.8405", "9.4160"]),
        ("11", "stone", "lbs", ["154.0000"]),
        ("3", "sq feet", "square meters", ["0.2787"]),
    ],
)
def test_a_measure_with_two_sizes_is_answered_in_both(
    amount: str, unit: str, to: str, answers: list[str]
) -> None:
    assert [f"{each.value:.4f}" for each in convert(Decimal(amount), unit, to)] == answers


def test_money_is_said_to_be_out_of_reach() -> None:
    with pytest.raises(BadInputError, match="currencies"):
        convert(Decimal(20), "dollars", "euros")


def test_a_word_is_found_as_itself_as_a_form_of_another_and_not_at_all(tmp_path: Path) -> None:
    wordnet = WordNet(tiny_wordnet())
    assert [sense.gloss for sense in wordnet.senses("boats")] == ["a small vessel for travel on water"]
    assert wordnet.senses("Blue Whale")[0].words == ("blue whale",)
    assert wordnet.alike("happy") == ["glad", "cheerful"]
    for unknown in ("unicorn", "", " ", "1", "zzz", "\u4f60\u597d"):
        assert wordnet.senses(unknown) == []


def test_a_dictionary_in_an_archive_is_read_too_and_a_broken_one_is_one_sentence(tmp_path: Path) -> None:
    packed = tmp_path / "wordnet.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in tiny_wordnet().iterdir():
            archive.write(file, f"wordnet/{file.name}")
    assert WordNet(packed).alike("happy") == ["glad", "cheerful"]
    packed.write_bytes(packed.read_bytes()[:200])
    with pytest.raises(NotFoundError, match="not whole"):
        WordNet(packed).senses("happy")


class Home:
    """A whole house in memory: what is called by a name is found by the reader of times, and memory."""

    def __init__(self) -> None:
        self.house, self.clock = fake_house()  # Monday 23 November 2026, 09:00 UTC

    async def ask(self, verb: str, **arguments: Any) -> dict[str, Any]:
        proposal = Proposal(skill="dates", verb=verb, arguments=arguments)
        deed: Deed = await self.house.desk.propose(proposal)
        return dict(deed.result or {})


@pytest.mark.parametrize(
    ("event", "day"),
    [
        ("Christmas", "2026-12-25"),
        ("Easter", "2027-03-28"),
        ("Halloween", "2027-10-31"),
        ("New Year's Eve", "2026-12-31"),
        ("my mum's birthday", "2027-05-03"),
    ],
)
async def test_a_day_is_found_by_its_name_and_a_birthday_by_whose_it_is(event: str, day: str) -> None:
    home = Home()
    await home.house.journal.append(
        Draft(kind="turn", body={"text": "my mum's birthday is 3 May", "talk": "k-1"})
    )
    assert (await home.ask("until", event=event, zone=ZONE))["day"] == day


async def test_the_clock_elsewhere_says_whether_it_is_another_day_there() -> None:
    clocks = (await Home().ask("time_in", place="Auckland", zone=ZONE))["clocks"]
    assert clocks == [{"city": "Auckland", "wall": "2026-11-23T22:00", "days": 0}]
    clocks = (await Home().ask("time_in", place="Honolulu", zone="Pacific/Auckland"))["clocks"]
    assert clocks == [{"city": "Honolulu", "wall": "2026-11-22T23:00", "days": -1}]
