"""Whether she says "mm-hm" while somebody speaks is theirs to say, and to take back."""

import pytest

from samantha.core.ids import SOLE_OWNER
from samantha.memory.profile import read_profile
from samantha.testing.talk import scripted_talk


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("stop saying mm-hm", False),
        ("don't say uh-huh while I'm talking", False),
        ("please stop the little noises", False),
        ("you can say mm-hm again", True),
        ("mm-hm", None),
        ("stop", None),
        ("I said mm-hm to her and she kept going", None),
    ],
)
async def test_only_an_order_changes_it(line, given):
    async with scripted_talk() as talk:
        await talk.open()
        await talk.play(["I'm Theo", "I'm 40", line])
        profile = await talk.house.journal.look(lambda tx: read_profile(SOLE_OWNER, tx))
        assert profile.get("murmurs") is given


async def test_it_can_be_undone():
    async with scripted_talk() as talk:
        await talk.open()
        await talk.play(["I'm Theo", "I'm 40", "stop saying mm-hm", "undo that"])
        profile = await talk.house.journal.look(lambda tx: read_profile(SOLE_OWNER, tx))
        assert profile.get("murmurs") is True
