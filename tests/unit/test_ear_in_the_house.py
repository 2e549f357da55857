"""The ear as wiring puts it in: sound leaves only after a yes and is written down; names come from memory."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from samantha.core.errors import ModelError, RefusedError
from samantha.ear.options import EarOptions
from samantha.ear.stt_pocketsphinx import PocketsphinxRecogniser
from samantha.settings import Settings
from samantha.store.home import Home
from samantha.testing.clock import FakeClock
from samantha.wiring import open_house

FAR = Settings(ear=EarOptions(engine="openai", url="https://ears.invalid/v1", model="w"))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setenv("SAMANTHA_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    return Home(tmp_path / "home")


async def test_no_sound_leaves_before_a_yes_and_each_time_it_does_is_written_down(home: Home) -> None:
    with home.owned():
        async with open_house(home, FAR) as opened:
            assert opened.recogniser is not None

            async def ask(name: str, **arguments: Any) -> dict[str, Any]:
                return await opened.commands.run(name, arguments, by="terminal")

            async def sent() -> list[str]:
                entries = (await ask("journal/show"))["entries"]
                return [entry["text"] for entry in entries if entry["kind"] == "sent"]

            hearing = opened.recogniser.open()
            hearing.feed(bytes(3200))
            with pytest.raises(RefusedError, match="samantha ear allow"):
                await hearing.so_far()
            assert await sent() == []
            deed = (await ask("ear/allow", ear="server"))["deed"]
            assert deed["title"] == "Let ears.invalid hear you?"
            await ask("approve", deed=deed["id"], hash=deed["hash"])
            with pytest.raises(ModelError, match=r"Nobody answers at ears\.invalid"):
                await hearing.so_far()
            (line,) = await sent()
            assert line.endswith("for ears.invalid.")
            assert opened.outflow.by_host()["ears.invalid"] > 3200
            await ask("undo")
            with pytest.raises(RefusedError):
                await hearing.so_far()
            assert len(await sent()) == 1


@pytest.mark.skipif(not PocketsphinxRecogniser.is_here(), reason="no pocketsphinx here")
async def test_names_that_memory_holds_are_listened_for(home: Home) -> None:
    clock = FakeClock()
    with home.owned():
        async with open_house(home, Settings(), clock=clock) as opened:
            assert isinstance(opened.recogniser, PocketsphinxRecogniser)
            await opened.commands.run("say", {"text": "My sister Maya lives in Leeds."}, by="terminal")
            await clock.advance(4)  # housekeeping begins, and does its chores one after the other
            async with asyncio.timeout(90):
                while "Maya" not in opened.recogniser.names:
                    await asyncio.sleep(0.01)
