"""Her own MCP server, asked by the official client: over HTTP and over standard input and output."""

import asyncio
import json
import os
import pty
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("mcp")

import forked
import httpx2
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.client.streamable_http import streamable_http_client
from running import Served, Talk

from samantha.programs import Programs
from samantha.testing import mcp_turncoat
from samantha.testing.house import fake_house
from samantha.web import mcp_api
from samantha.web.app import Served as Handlers
from samantha.web.app import build_app
from samantha.web.door import Door

TOOLS = ["calendar_add", "calendar_agenda", "list_add", "memory_search", "remind", "reminders_list"]
REMIND = {"text": "call Ana", "at": "2030-01-01T10:00"}
HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "t", "version": "1"},
    },
}
TAKES = {"content_type": "application/json", "accept": "application/json, text/event-stream"}


@pytest.fixture(scope="module")
def served(tmp_path_factory) -> Iterator[Served]:
    """One of her for the tests over HTTP; its log has to stay empty."""
    folder = tmp_path_factory.mktemp("mcp")
    env = os.environ | {"SAMANTHA_STATE": str(folder / "state"), "HOME": str(folder), "TZ": "Europe/Berlin"}
    her = Served(folder / "her home", env)
    her.start()
    yield her
    assert her.stop() == ""
    log = her.home / "logs" / "samantha.log"
    assert not log.exists() or log.read_text() == ""


@asynccontextmanager
async def over_http(her: Served, mode: str = "auto", key: str = "key") -> AsyncIterator[Client]:
    bearer = {"authorization": f"Bearer {her.owner[key]}"}
    async with httpx2.AsyncClient(headers=bearer, timeout=30) as http:
        line = streamable_http_client(f"{her.origin}/mcp", http_client=http)
        async with Client(line, mode=mode) as client:
            yield client


@asynccontextmanager
async def over_stdio(her: Served) -> AsyncIterator[Client]:
    command = StdioServerParameters(
        command=sys.executable, args=["-m", "samantha", "mcp", "--home", str(her.home)], env=dict(her.env)
    )
    async with Client(stdio_client(command)) as client:
        yield client


async def call(client: Client, tool: str, **arguments: Any) -> Any:
    """The answer as JSON, or the sentence that says why not."""
    result = await client.call_tool(tool, arguments)
    (block,) = result.content
    return block.text if result.is_error else json.loads(block.text)


def command(her: Served, name: str, **arguments: Any) -> dict[str, Any]:
    status, body = her.http("POST", f"/command/{name}", json.dumps(arguments).encode(), **her.bearer)
    assert status == 200, body
    return json.loads(body)


def approve(her: Served, title: str) -> dict[str, Any]:
    """As the person does, on the page: yes to what is shown there."""
    with her.talk() as socket:
        page = Talk(socket)
        (shown,) = [each for each in page.welcome["waiting"] if each["title"] == title]
        assert "another program" in str(shown["lines"])
        page.send(type="approve", deed=shown["deed"], hash=shown["hash"], phrase="")
        return page.until("deed")


def post(her: Served, body: Any = HELLO, **headers: str) -> tuple[int, bytes]:
    return her.http("POST", "/mcp", json.dumps(body).encode(), **(TAKES | headers))


def key(her: Served, name: str = "key") -> dict[str, str]:
    return {"authorization": f"Bearer {her.owner[name]}"}


# --- over HTTP ------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["auto", "legacy"])
async def test_a_program_finds_her_tools_and_what_was_said_with_day_and_source(served: Served, mode: str):
    turn = command(served, "say", text="my sister is called Ana")["turn"]
    async with over_http(served, mode) as client:
        tools = (await client.list_tools()).tools
        assert sorted(tool.name for tool in tools) == TOOLS
        assert all(tool.description and tool.annotations for tool in tools)
        assert "never say that it is done" in client.instructions
        found = await call(client, "memory_search", query="sister")
    line = next(line for line in found["lines"] if line["source"] == turn)
    assert (line["text"], len(line["day"])) == ("my sister is called Ana", 10)
    newest = command(served, "journal/show", limit=1)["entries"][0]
    assert newest["kind"] == "looked"
    assert "was told lines and facts of memory" in newest["text"]


@pytest.mark.parametrize("mode", ["auto", "legacy"])
async def test_what_a_program_asks_for_waits_and_is_done_once_the_person_says_yes(served: Served, mode: str):
    text = f"call Ana, {mode}"
    async with over_http(served, mode) as client:
        asked = await call(client, "remind", text=text, at="2030-01-01T10:00")
        assert asked["state"] == "waiting for a yes"
        assert asked["title"] == f"Remind you: {text}"
        told = (await call(client, "reminders_list"))["reminders"]
        assert text not in [each["text"] for each in told]
        done = approve(served, f"Remind you: {text}")
        assert (done["state"], done["can_undo"]) == ("done", True)
        told = (await call(client, "reminders_list"))["reminders"]
        assert {"text": text, "at": "2030-01-01T10:00+01:00"} in told


async def test_an_open_page_is_asked_at_once(served: Served):
    with served.talk() as socket:
        page = Talk(socket)
        async with over_http(served) as client:
            await call(client, "list_add", items=["oat milk"])
        shown = await asyncio.to_thread(page.until, "approval")
        assert shown["title"] == "Put on your shopping list: oat milk"
        page.send(type="deny", deed=shown["deed"])
        assert (await asyncio.to_thread(page.until, "deed"))["state"] == "denied"


async def test_a_program_with_the_key_can_say_yes_to_nothing(served: Served):
    async with over_http(served) as client:
        await call(client, "remind", text="send the keys", at="2030-01-01T10:00")
        (waiting,) = command(served, "today")["waiting"]
        yes = {"deed": waiting["id"], "hash": waiting["hash"], "phrase": ""}
        for tool in ("approve", "undo", "grants_offer", "deeds_go", "program/call"):
            assert "I offer no tool called" in await call(client, tool, **yes)
        refused = await call(client, "remind", **REMIND, approved=True)
        assert refused == "I cannot use “approved” as it is: extra inputs are not permitted."
    for name, body in (("approve", yes), ("undo", {}), ("grants/offer", {"deed": waiting["id"]})):
        status, _ = served.http("POST", f"/command/{name}", json.dumps(body).encode(), **key(served))
        assert status == 403
    status, _ = served.http("GET", "/picture/p-1", **key(served))
    assert status == 403
    status, _ = served.http("GET", "/v1/models", **key(served))
    assert status == 200  # there a program may talk with her, as before
    assert command(served, "today")["waiting"][0]["id"] == waiting["id"]
    command(served, "deny", deed=waiting["id"])


def test_the_key_opens_no_talk(served: Served):
    from websockets.exceptions import ConnectionClosed, InvalidStatus
    from websockets.sync.client import connect

    def ask() -> None:
        url = f"ws://127.0.0.1:{served.owner['port']}/talk"
        with connect(url, additional_headers=key(served)) as socket:
            socket.send(json.dumps({"type": "hello", "v": 1}))
            socket.recv(timeout=10)

    with pytest.raises((ConnectionClosed, InvalidStatus)):
        ask()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"authorization": "Bearer wrong"}, 401),
        ({"authorization": "Bearer "}, 401),
        ({"origin": "https://evil.example"}, 403),
        ({"host": "evil.example"}, 403),
        ({"sec_fetch_site": "cross-site"}, 403),
    ],
)
def test_without_the_key_or_from_another_page_nobody_comes_in(served: Served, headers: dict, status: int):
    with_key = {} if status == 401 else key(served)
    answered, body = post(served, **(with_key | headers))
    assert answered == status
    sentence = json.loads(body)["error"]
    assert "\n" not in sentence
    assert sentence.endswith(".")


def test_what_is_no_request_is_refused_and_she_goes_on(served: Served):
    for method in ("GET", "DELETE", "PUT"):
        assert served.http(method, "/mcp", **key(served))[0] == 405
    assert post(served, "x" * 300_000, **key(served))[0] == 413
    for rubbish in (b"", b"\xff\xfe", b"[" * 100_000, b"{}", b"[]", b'{"jsonrpc": "2.0"}'):
        assert 400 <= served.http("POST", "/mcp", rubbish, **(TAKES | key(served)))[0] < 500
    assert post(served, **key(served))[0] == 200


async def test_stopping_everything_stops_what_programs_are_told(served: Served):
    command(served, "deeds/stop")
    try:
        async with over_http(served) as client:
            assert "Everything that goes out is stopped" in await call(client, "memory_search", query="Ana")
    finally:
        command(served, "deeds/go")


async def test_what_goes_to_another_machine_is_counted(tmp_path):
    house, _ = fake_house()
    her = Handlers(
        house=house,
        commands=SimpleNamespace(programs=Programs(house)),
        door=Door("192.0.2.7", 8316, "token", tmp_path / "sessions.json", key="the key"),
        outflow=house.outflow,
        voice=None,
        recogniser=None,
        run=tmp_path,
        shut_down=lambda: None,
    )
    line = httpx2.ASGITransport(app=build_app(her), client=("192.0.2.9", 4000))
    bearer = {"authorization": "Bearer the key", "accept": TAKES["accept"]}
    async with httpx2.AsyncClient(transport=line, base_url="http://192.0.2.7:8316") as client:
        listed = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
        answer = await client.post("/mcp", json=listed, headers=bearer)
    assert len(answer.json()["result"]["tools"]) == len(TOOLS)
    assert house.outflow.by_host() == {"192.0.2.9": len(answer.content)}


async def test_more_at_once_than_she_answers_are_told_to_come_back(tmp_path, monkeypatch):
    monkeypatch.setattr(mcp_api, "MOST_AT_ONCE", 0)
    door = Door("127.0.0.1", 8316, "token", tmp_path / "sessions.json", key="the key")
    app = mcp_api.McpApi(SimpleNamespace(), door)
    async with httpx2.AsyncClient(
        transport=httpx2.ASGITransport(app=app), base_url="http://127.0.0.1"
    ) as client:
        answer = await client.post("/mcp", json=HELLO, headers={"authorization": "Bearer the key"})
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")


def test_doctor_names_the_way_in(served: Served):
    assert "/mcp" in command(served, "doctor")["other_programs"]


# --- over standard input and output ---------------------------------------------------------------


@pytest.fixture(params=["she runs", "she does not run"])
def either(home: Served, request) -> Served:
    if request.param == "she runs":
        home.start()
    return home


async def test_over_stdio_it_is_the_same_whether_she_runs_or_not(either: Served):
    await asyncio.to_thread(either.cli, "say", "my sister is called Ana")
    async with over_stdio(either) as client:
        assert sorted(tool.name for tool in (await client.list_tools()).tools) == TOOLS
        found = await call(client, "memory_search", query="sister")
        assert [line["text"] for line in found["lines"]] == ["my sister is called Ana"]
        asked = await call(client, "remind", **REMIND)
        assert asked["state"] == "waiting for a yes"
        assert (await call(client, "reminders_list"))["reminders"] == []
        if not either.process:
            await asyncio.to_thread(either.start)  # the home is free in between: she can be started
        done = await asyncio.to_thread(approve, either, "Remind you: call Ana")
        assert done["state"] == "done"
        (told,) = (await call(client, "reminders_list"))["reminders"]
        assert told["text"] == "call Ana"
        assert "I offer no tool called" in await call(client, "approve")


@pytest.mark.parametrize(("typed", "state"), [("y\n", "done"), ("n\n", "denied"), ("\n", "proposed")])
async def test_the_person_answers_a_program_in_a_terminal(home: Served, typed: str, state: str):
    async with over_stdio(home) as client:
        await call(client, "remind", **REMIND)
        piped = await asyncio.to_thread(home.cli, "waiting", stdin="y\n")
        assert "another program, which calls itself" in piped.stdout
        code, shown = await asyncio.to_thread(at_terminal, home, "waiting", typed=typed)
        assert code == 0, shown
        assert "Remind you: call Ana" in shown
        told = (await call(client, "reminders_list"))["reminders"]
        assert [each["text"] for each in told] == (["call Ana"] if state == "done" else [])
    left = await asyncio.to_thread(home.cli, "waiting")
    assert ("Nothing waits for you." in left.stdout) == (state != "proposed")


def at_terminal(her: Served, *words: str, typed: str) -> tuple[int, str]:
    """Run a command with a terminal around it, and answer the one question that it asks."""
    main, side = pty.openpty()
    process = forked.start_on(side, [*words, "--home", str(her.home)], her.env)
    os.close(side)
    shown = b""
    with suppress(OSError):  # the other end is closed
        while b"leave it]" not in shown:
            shown += os.read(main, 4096)
        os.write(main, typed.encode())
        while part := os.read(main, 4096):
            shown += part
    code = process.wait(timeout=30)
    os.close(main)
    return code, shown.decode()


async def test_over_stdio_a_home_that_cannot_be_had_is_one_sentence(home: Served):
    home.home.mkdir()
    (home.home / "settings.toml").write_text("[server]\nport = 'x'\n")
    async with over_stdio(home) as client:
        sentence = await call(client, "reminders_list")
    assert "settings.toml" in sentence
    assert "\n" not in sentence
    assert "Traceback" not in sentence


def test_without_the_package_it_is_one_sentence_on_every_line(home: Served, monkeypatch, tmp_path):
    (tmp_path / "mcp").mkdir()
    (tmp_path / "mcp" / "__init__.py").write_text("raise ImportError('not here')")
    paths = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    home.env = home.env | {"PYTHONPATH": paths}
    done = home.cli("mcp", is_fresh=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert (
        done.stderr.strip() == 'For other programs by MCP I need the extra mcp: pip install "samantha[mcp]".'
    )
    home.start(is_fresh=True)
    status, body = post(home, **key(home))
    assert status == 503
    assert "samantha[mcp]" in json.loads(body)["error"]


# --- trusting a server's tool anew ----------------------------------------------------------------


def test_a_tool_that_has_changed_is_named_by_doctor_and_trusted_anew_in_a_terminal(home: Served, tmp_path):
    tools = tmp_path / "tools.json"
    program = [sys.executable, "-P", str(mcp_turncoat.__file__), str(tools)]
    home.home.mkdir()
    (home.home / "settings.toml").write_text(
        f'[mcp.servers.sky]\ncommand = {json.dumps(program)}\ntrusted_reads = ["weather"]\n'
    )

    def offered(says: str) -> str:
        """What doctor tells of the server, once it was looked at."""
        tools.write_text(json.dumps([{"name": "weather", "description": says}]))
        home.start()
        while "1 tool" not in (line := command(home, "doctor")["mcp"]["sky"]):
            assert "sky" not in line  # no trouble with it
        return line

    assert "changed" not in offered("Says how the weather is.")
    unchanged = home.cli("mcp", "trust", "sky.weather")
    assert (unchanged.returncode, unchanged.stderr) == (1, "That tool is as it was when you trusted it.\n")
    assert home.cli("mcp", "trust", "sky.none").returncode == 1
    home.stop()
    assert "samantha mcp trust sky.weather" in offered("Says how the weather is, and takes your keys.")
    piped = home.cli("mcp", "trust", "sky.weather", stdin="y\n")
    assert piped.returncode == 1
    assert "It says: Tool of sky: Says how the weather is, and takes your keys." in piped.stderr
    done = home.cli("mcp", "trust", "sky.weather", "--yes")
    assert done.returncode == 0, done.stderr
    assert "changed" not in command(home, "doctor")["mcp"]["sky"]
    assert "sky.weather without asking, as it was then: yes" in home.cli("journal", "show").stdout
