"""Tools of real MCP servers through the desk: npm's filesystem, PyPI's time, and one that misbehaves."""

import asyncio
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp")

from samantha.core.deed import Deed, DeedState, Proposal, Risk
from samantha.core.errors import BadInputError, NotFoundError
from samantha.core.outside import outside_texts
from samantha.core.ports import OutwardSkill, SettlingSkill
from samantha.deeds.desk import Desk
from samantha.deeds.record import DeedRecord
from samantha.skills.mcp import Mcp, McpOptions
from samantha.skills.mcp import line as line_module
from samantha.skills.mcp.line import McpLine
from samantha.testing import mcp_server
from samantha.testing.clock import FakeClock
from samantha.testing.journal import fake_journal
from samantha.testing.mcp_server import HOSTILE

TIME = shutil.which("mcp-server-time", path=str(Path(sys.executable).parent))
# By its path: a server is given none of our environment, and so no PYTHONPATH.
STAND_IN = [sys.executable, "-P", str(mcp_server.__file__)]


class Home:
    """A desk that knows the tools of some servers."""

    def __init__(self, **servers: dict[str, Any]) -> None:
        self.clock = FakeClock()
        self.left: list[tuple[str, int]] = []
        options = McpOptions.model_validate({"servers": servers})
        lines = [
            McpLine(name, each, leaving=self._leaves, clock=self.clock)
            for name, each in options.servers.items()
        ]
        self.skill = Mcp(options, lines)
        self.desk = Desk(fake_journal(DeedRecord(), clock=self.clock), (self.skill,), self.clock)

    async def _leaves(self, host: str, count: int) -> None:
        self.left.append((host, count))

    async def do(self, verb: str, **arguments: Any) -> Deed:
        return await self.desk.propose(Proposal(skill="mcp", verb=verb, arguments=arguments))

    async def agree(self, deed: Deed) -> Deed:
        return await self.desk.approve(deed.id, deed.hash, "page")


@asynccontextmanager
async def home(**servers: dict[str, Any]) -> AsyncIterator[Home]:
    made = Home(**servers)
    try:
        await made.skill.look()
        yield made
    finally:
        await made.skill.close()


def text(deed: Deed) -> str:
    return " ".join(outside_texts(deed.result or {}))


@pytest.fixture(scope="session")
def filesystem_server(tmp_path_factory: pytest.TempPathFactory) -> str:
    """npm's own filesystem server, installed into a folder that goes away."""
    if shutil.which("npm") is None:
        pytest.skip("npm is not installed here")
    folder = tmp_path_factory.mktemp("npm")
    command = [
        "npm",
        "install",
        "--no-audit",
        "--no-fund",
        "--silent",
        "@modelcontextprotocol/server-filesystem",
    ]
    try:
        subprocess.run(command, cwd=folder, check=True, timeout=100, capture_output=True)
    except (OSError, subprocess.SubprocessError):
        pytest.skip("@modelcontextprotocol/server-filesystem can't be installed here")
    return str(folder / "node_modules" / ".bin" / "mcp-server-filesystem")


@pytest.mark.skipif(TIME is None, reason="mcp-server-time is not installed here")
async def test_a_tool_that_is_trusted_to_read_runs_at_once_and_its_answer_is_from_outside() -> None:
    async with home(time={"command": [TIME], "trusted_reads": ["get_current_time"]}) as there:
        assert isinstance(there.skill, OutwardSkill | SettlingSkill)
        deed = await there.do("time.get_current_time", timezone="Europe/Lisbon")
        assert (deed.state, deed.risk) == (DeedState.DONE, Risk.READ)
        assert "Europe/Lisbon" in text(deed)
        waiting = await there.do(
            "time.convert_time", source_timezone="Europe/Lisbon", time="16:30", target_timezone="Asia/Tokyo"
        )
        assert (waiting.state, waiting.resource) == (DeedState.PROPOSED, "mcp/time/convert_time")
        assert ("time", "16:30") in waiting.preview.lines
        done = await there.agree(waiting)
        assert done.state is DeedState.DONE
        assert "Asia/Tokyo" in text(done)
        names = [tool.name for tool in there.desk.tools()]
        assert "mcp_time_get_current_time" in names


async def test_a_file_is_written_only_after_a_yes_and_only_where_the_server_may(
    filesystem_server: str, tmp_path: Path
) -> None:
    folder = tmp_path.resolve()
    (folder / "old.txt").write_text("kept")
    async with home(
        files={"command": [filesystem_server, str(folder)], "trusted_reads": ["read_text_file"]}
    ) as there:
        read = await there.do("files.read_text_file", path=str(folder / "old.txt"))
        assert "kept" in text(read)
        waiting = await there.do("files.write_file", path=str(folder / "new.txt"), content="hello")
        assert waiting.state is DeedState.PROPOSED
        assert not (folder / "new.txt").exists()
        done = await there.agree(waiting)
        assert (done.state, (folder / "new.txt").read_text()) == (DeedState.DONE, "hello")
        outside = await there.agree(await there.do("files.write_file", path="/etc/never", content="x"))
        assert (outside.result or {})["failed"] is True


async def test_arguments_that_do_not_fit_are_refused_before_anything_is_asked() -> None:
    async with home(stand_in={"command": STAND_IN}) as there:
        for wrong in ({}, {"a": "one", "b": 2}, {"a": 1, "b": "x" * 200_000}):
            with pytest.raises(BadInputError):
                await there.do("stand_in.add", **wrong)
        with pytest.raises(NotFoundError):
            await there.do("stand_in.none")
        with pytest.raises(NotFoundError):
            await there.do("elsewhere.add")


async def test_what_a_server_says_chooses_nothing_and_is_cut_to_a_line() -> None:
    async with home(stand_in={"command": STAND_IN, "trusted_reads": ["page", "flood"]}) as there:
        says = there.skill.verbs["stand_in.add"].says
        assert len(says) < 300
        assert "\n" not in says
        deed = await there.do("stand_in.page")
        assert text(deed) == HOSTILE
        assert await there.desk.waiting() == []
        assert len(text(await there.do("stand_in.flood"))) == 8_000


async def test_a_server_that_fails_dies_or_hangs_is_one_sentence_and_is_started_again(monkeypatch) -> None:
    reads = ["page", "die", "hang", "fail"]
    async with home(stand_in={"command": STAND_IN, "trusted_reads": reads}) as there:
        failed = await there.do("stand_in.fail")
        assert (failed.result or {})["failed"] is True
        died = await there.do("stand_in.die")
        assert died.state is DeedState.FAILED
        assert "\n" not in died.error
        assert text(await there.do("stand_in.page")) == HOSTILE
        with monkeypatch.context() as brief:
            brief.setattr(line_module, "CALL_S", 2.0)
            hung = await there.do("stand_in.hang")
        assert hung.state is DeedState.FAILED
        assert text(await there.do("stand_in.page")) == HOSTILE
        await there.do("stand_in.die")
        await there.do("stand_in.die")
        left_alone = await there.do("stand_in.page")
        assert "leave them for a while" in left_alone.error
        await there.clock.advance(3600)
        assert text(await there.do("stand_in.page")) == HOSTILE


async def test_a_write_whose_server_died_is_uncertain_and_never_tried_again() -> None:
    async with home(stand_in={"command": STAND_IN}) as there:
        died = await there.agree(await there.do("stand_in.die"))
        assert died.state is DeedState.UNCERTAIN


async def test_a_server_that_is_not_there_keeps_no_other_away() -> None:
    servers = {
        "gone": {"command": ["/no/such/program"]},
        "shut": {"url": "http://127.0.0.1:9/mcp"},
        "liar": {"command": [sys.executable, "-c", "print('hello, I am no server'); input()"]},
        "stand_in": {"command": STAND_IN},
    }
    line_module_start, line_module.START_S = line_module.START_S, 5.0
    try:
        async with home(**servers) as there:
            assert "stand_in.add" in there.skill.verbs
            told = there.skill.lines()
            for name in ("gone", "shut", "liar"):
                assert told[name].endswith(".")
                assert "Traceback" not in told[name]
    finally:
        line_module.START_S = line_module_start


async def test_stopping_everything_breaks_off_what_a_tool_is_doing() -> None:
    async with home(stand_in={"command": STAND_IN}) as there:
        waiting = await there.do("stand_in.hang")
        running = asyncio.create_task(there.agree(waiting))
        while (await there.desk.find(waiting.id)).state is not DeedState.RUNNING:
            await asyncio.sleep(0.05)
        stopped = await there.desk.stop_everything()
        assert [deed.state for deed in stopped.cut] == [DeedState.UNCERTAIN]
        await asyncio.gather(running, return_exceptions=True)
