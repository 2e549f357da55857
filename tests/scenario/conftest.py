"""What several talks begin with."""

from collections.abc import AsyncIterator

import pytest

from samantha.testing.days import Days, met


@pytest.fixture
async def days() -> AsyncIterator[Days]:
    """A life in which the first meeting is over; it begins on samantha.testing.days.MONDAY."""
    async with met() as life:
        yield life
