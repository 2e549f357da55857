"""Debian's own mpd, with an output that plays into nothing: her words move it as they should."""

import asyncio
import shutil
import socket
import wave
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from samantha.core.deed import Deed, Proposal
from samantha.deeds.desk import Desk
from samantha.deeds.record import DeedRecord
from samantha.skills.music import Music, MusicOptions, Playing, build_player
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal

pytestmark = pytest.mark.skipif(shutil.which("mpd") is None, reason="mpd is not installed here")
CONFIG = """
music_directory "{folder}/music"
playlist_directory "{folder}/playlists"
db_file "{folder}/database"
state_file "{folder}/state"
bind_to_address "127.0.0.1"
port "{port}"
zeroconf_enabled "no"
audio_output {{
    type "null"
    name "nothing"
    mixer_type "software"
}}
"""


async def never(host: str, count: int) -> None:
    raise AssertionError(f"{count} bytes for {host}")


@pytest.fixture
async def music(tmp_path: Path) -> AsyncIterator[tuple[Desk, Any]]:
    for name, seconds in (("rain song", 60), ("other tune", 60)):
        _silence(tmp_path / "music" / f"{name}.wav", seconds)
    (tmp_path / "playlists").mkdir()
    (tmp_path / "playlists" / "Running.m3u").write_text("other tune.wav\n")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (tmp_path / "mpd.conf").write_text(CONFIG.format(folder=tmp_path, port=port))
    server = await asyncio.create_subprocess_exec(
        "mpd", "--no-daemon", str(tmp_path / "mpd.conf"), stderr=asyncio.subprocess.DEVNULL
    )
    try:
        player = build_player(MusicOptions(mpd=f"127.0.0.1:{port}"), leaving=never, find_key=lambda: None)
        assert player is not None
        await _until_it_knows_its_songs(port)
        clock = FakeClock()
        yield Desk(fake_journal(DeedRecord(), clock=clock), (Music(player),), clock), player
    finally:
        server.terminate()
        await server.wait()


def _silence(path: Path, seconds: int) -> None:
    path.parent.mkdir(exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(2 * 8000 * seconds))


async def _until_it_knows_its_songs(port: int) -> None:
    """Its database is made in the background; `stats` counts what is in it."""
    async with asyncio.timeout(30):
        while True:
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(b"update\nstats\nclose\n")
                answer = (await reader.read()).decode()
                writer.close()
                if "songs: 2" in answer:
                    return
            except OSError:
                pass
            await asyncio.sleep(0.1)


async def do(desk: Desk, verb: str, **arguments: Any) -> Deed:
    deed = await desk.propose(Proposal(skill="music", verb=verb, arguments=arguments))
    assert not deed.error
    return deed


async def test_a_real_mpd_plays_pauses_goes_on_and_is_set_louder_and_back(music) -> None:
    desk, player = music
    await do(desk, "play", words="rain song")
    now: Playing = await player.now()
    assert (now.way, now.title) == ("playing", "rain song.wav")
    await do(desk, "pause")
    assert (await player.now()).way == "paused"
    await desk.undo()
    assert (await player.now()).way == "playing"
    await do(desk, "play", words="my running playlist")
    assert (await player.now()).title == "other tune.wav"
    await do(desk, "previous")
    assert (await player.now()).title == "rain song.wav"
    await do(desk, "next")
    await do(desk, "volume", percent=30)
    await do(desk, "volume", by=10)
    assert (await player.now()).percent == 40
    await desk.undo()
    assert (await player.now()).percent == 30
    await do(desk, "stop")
    assert (await player.now()).way == "stopped"
    deed = await desk.propose(Proposal(skill="music", verb="play", arguments={"words": "no such thing"}))
    assert deed.error == "The player has nothing that is called no such thing."
