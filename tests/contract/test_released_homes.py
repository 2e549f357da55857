"""A home of every release opens in this one, whole, with what was known in it. Fixtures are never edited."""

import shutil
from pathlib import Path

import pytest

from samantha.settings import Settings
from samantha.store.home import Home
from samantha.wiring import open_house

RELEASES = sorted((Path(__file__).parents[1] / "fixtures").glob("home-*"))


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.name)
async def test_a_home_of_an_earlier_release_opens_with_its_life_in_it(release, tmp_path, monkeypatch):
    monkeypatch.setenv("SAMANTHA_STATE", str(tmp_path / "state"))
    shutil.copytree(release, tmp_path / "home")
    home = Home(tmp_path / "home")
    home.prepare()
    async with open_house(home, Settings()) as opened:
        known = await opened.commands.run("memory/list", {}, by="terminal")
        said = {fact["text"] for fact in known["facts"]}
        assert {"You are called Jonas.", "Your sister is called Ana.", "You live in Lisbon."} <= said
        coming = await opened.commands.run("reminders/list", {}, by="terminal")
        assert [due["text"] for due in coming["upcoming"]] == ["call Ana"]
        assert (await opened.commands.run("journal/verify", {}, by="terminal"))["holds"]
        await opened.commands.run("rebuild", {}, by="terminal")
        again = await opened.commands.run("memory/list", {}, by="terminal")
        assert {fact["text"] for fact in again["facts"]} == said
