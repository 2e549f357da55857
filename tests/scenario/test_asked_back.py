"""Short talks in which somebody asks back what they told: the gist is there, and nothing that is not so."""

import pytest

from bench.asked_back import answer, load

RIGHT = {"dev": 37, "held": 29}
"""How many of the forty talks of each half have to be answered; the held ones are counted only."""


@pytest.mark.parametrize("half", ["dev", "held"])
async def test_what_they_told_is_known_when_they_ask_back(half: str) -> None:
    talks = [talk for talk in load() if talk.held == (half == "held")]
    right = [talk.is_answered(await answer(talk)) for talk in talks]
    assert len(talks) == 40
    assert sum(right) >= RIGHT[half]
