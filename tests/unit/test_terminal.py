"""A yes in the terminal counts where somebody sits there, and never through a pipe."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from samantha.core.deed import DeedState
from samantha.settings import Settings
from samantha.store.home import Home
from samantha.terminal import TerminalTalk
from samantha.wiring import open_house


@pytest.mark.parametrize(("is_present", "state"), [(True, DeedState.DONE), (False, DeedState.PROPOSED)])
async def test_yes_is_taken_from_a_person_and_not_from_a_pipe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_present: bool, state: DeedState
) -> None:
    monkeypatch.setenv("SAMANTHA_STATE", str(tmp_path / "state"))
    home = Home(tmp_path / "home")
    home.prepare()
    async with open_house(home, Settings()) as opened:

        async def lines() -> AsyncIterator[str]:
            yield "hello"
            await opened.commands.run("ear/allow", {"ear": "page"}, by="terminal")
            yield "yes"

        await TerminalTalk(opened, is_present=is_present).run(lines())
        (deed,) = await opened.house.desk.last()
        assert deed.state is state
