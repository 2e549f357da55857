"""A model file in a process of its own: what it says, how it ends, and what she says when it cannot.

The model is half a megabyte of random weights, written here and run by the real engine.
"""

import asyncio
import contextlib
import hashlib
import http.server
import json
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from running import Served, Talk

from samantha.core.errors import ModelError, OverlongError
from samantha.core.model import Delta, Endpoint, Message, Request
from samantha.mind.thought.gguf_header import read_gguf_header
from samantha.mind.thought.model_file import (
    MOST_RESTARTS,
    SERVER,
    WITHIN_S,
    FileModel,
    FileOptions,
    models_here,
    needed_bytes,
)
from samantha.testing.clock import FakeClock
from samantha.testing.gguf import write_tiny_gguf

pytestmark = pytest.mark.skipif(
    find_spec("xllamacpp") is None,
    reason="xllamacpp has no wheel for this machine, so no model file runs here",
)
SLEEPER = (sys.executable, "-c", "import sys; sys.stdin.buffer.read()")
ONE_THREAD = FileOptions(threads=1)
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_gguf(tmp_path_factory.mktemp("models") / "tiny.gguf", ends=False)


@pytest.fixture
async def model(tiny: Path) -> AsyncIterator[FileModel]:
    made = FileModel(endpoint(tiny), options=ONE_THREAD)
    yield made
    await made.close()


def endpoint(path: Path, window: int = 2048) -> Endpoint:
    return Endpoint(name=f"file/{path.stem}", url=f"file:{path}", model=path.stem, window=window)


def asking(text: str = "Good evening.", **more: Any) -> Request:
    given: dict[str, Any] = {"max_tokens": 20} | more
    return Request(messages=(Message(role="user", text=text),), **given)


async def parts(model: FileModel, request: Request) -> list[Delta]:
    return [part async for part in model.stream(request)]


async def answer(model: FileModel, request: Request) -> str:
    return "".join(part.text for part in await parts(model, request))


async def test_words_stream_from_a_file_to_the_caller(model: FileModel) -> None:
    heard = await parts(model, asking())
    assert len(heard) > 10
    assert heard[-1].ended == "length"
    words = "".join(part.text for part in heard).split()
    assert len(words) > 10
    assert all(word.strip(".").isalpha() for word in words)


async def test_an_answer_ends_by_itself_where_the_model_ends_it(tmp_path: Path) -> None:
    model = FileModel(endpoint(write_tiny_gguf(tmp_path / "ends.gguf", ends=True)), options=ONE_THREAD)
    try:
        endings = {(await parts(model, asking(max_tokens=1500)))[-1].ended for _ in range(3)}
    finally:
        await model.close()
    assert "stop" in endings


async def test_the_shape_that_was_asked_for_is_kept(model: FileModel) -> None:
    schema = {
        "type": "object",
        "properties": {"mood": {"enum": ["calm", "sad"]}, "sure": {"type": "boolean"}},
        "required": ["mood", "sure"],
        "additionalProperties": False,
    }
    for _ in range(3):
        found = json.loads(await answer(model, asking(schema=schema, max_tokens=400)))
        assert found["mood"] in ("calm", "sad")
        assert isinstance(found["sure"], bool)


async def test_two_requests_start_one_process_and_run_side_by_side(model: FileModel) -> None:
    loop_held_ms = [0.0]
    watch = asyncio.create_task(_watch_loop(loop_held_ms))
    first, second = await asyncio.gather(
        answer(model, asking(max_tokens=300)), answer(model, asking("Tell me of the sea.", max_tokens=300))
    )
    watch.cancel()
    assert len(first.split()) > 100
    assert len(second.split()) > 100
    assert loop_held_ms[0] < 500  # loading and thinking happen elsewhere; generous for a busy machine


async def _watch_loop(worst_ms: list[float]) -> None:
    while True:
        before = time.monotonic()
        await asyncio.sleep(0.01)
        worst_ms[0] = max(worst_ms[0], 1000 * (time.monotonic() - before) - 10)


async def test_a_request_given_up_while_it_loads_leaves_it_loading(tiny: Path) -> None:
    starts = tiny.parent / "starts"
    counting = (
        f"open({str(starts)!r}, 'a').write('.'); import runpy; "
        "runpy.run_module('samantha.mind.thought.gguf_server', run_name='__main__')"
    )
    model = FileModel(endpoint(tiny), options=ONE_THREAD, command=(sys.executable, "-c", counting))
    try:
        given_up = asyncio.create_task(answer(model, asking()))
        while not starts.exists():
            await asyncio.sleep(0.01)
        given_up.cancel()
        with pytest.raises(asyncio.CancelledError):
            await given_up
        assert await answer(model, asking())
    finally:
        await model.close()
    assert starts.read_text() == "."


async def test_an_answer_that_is_closed_early_frees_its_seat(model: FileModel) -> None:
    for _ in range(20):
        stream = model.stream(asking(max_tokens=1500))
        await anext(stream)
        await stream.aclose()
        assert await asyncio.wait_for(answer(model, asking(max_tokens=2)), 10)


async def test_too_long_a_prompt_says_so(model: FileModel) -> None:
    with pytest.raises(OverlongError, match="more than tiny can hold"):
        await answer(model, asking("word " * 5000))
    assert await answer(model, asking())


# --- how it ends ----------------------------------------------------------------------------------


@posix
async def test_a_kill_in_mid_answer_is_one_sentence_and_the_next_answer_is_there(model: FileModel) -> None:
    stream = model.stream(asking(max_tokens=1500))
    await anext(stream)
    assert model.pid is not None
    os.kill(model.pid, signal.SIGKILL)
    with pytest.raises(ModelError, match="file/tiny was ended from outside, probably for want of memory"):
        async for _ in stream:
            pass
    assert await answer(model, asking())


@posix
async def test_a_crash_in_mid_answer_is_one_sentence_and_the_next_answer_is_there(model: FileModel) -> None:
    stream = model.stream(asking(max_tokens=1500))
    await anext(stream)
    assert model.pid is not None
    os.kill(model.pid, signal.SIGSEGV)
    with pytest.raises(ModelError, match="file/tiny stopped in the middle"):
        async for _ in stream:
            pass
    assert await answer(model, asking())


@posix
async def test_one_that_keeps_crashing_is_left_alone_for_ten_minutes(tiny: Path) -> None:
    clock = FakeClock()
    model = FileModel(endpoint(tiny), options=ONE_THREAD, clock=clock)
    try:
        for _ in range(MOST_RESTARTS + 1):
            assert await answer(model, asking(max_tokens=2))
            assert model.pid is not None
            os.kill(model.pid, signal.SIGKILL)
            while model.pid is not None:  # another process ends, which sets no event of ours
                await asyncio.sleep(0.01)
        for _ in range(2):
            with pytest.raises(ModelError, match="stopped 4 times in ten minutes"):
                await answer(model, asking())
        await clock.advance(WITHIN_S + 1)
        assert await answer(model, asking(max_tokens=2))
    finally:
        await model.close()


async def test_one_that_is_not_ready_in_time_is_ended(tiny: Path) -> None:
    model = FileModel(endpoint(tiny), options=FileOptions(start_s=0.3), command=SLEEPER)
    with pytest.raises(ModelError, match=r"file/tiny was not ready after 0\.3 seconds"):
        await answer(model, asking())
    await model.close()


async def test_one_that_says_something_else_is_one_sentence(tiny: Path) -> None:
    model = FileModel(endpoint(tiny), command=(sys.executable, "-c", "print('good evening')"))
    with pytest.raises(ModelError, match=r"tiny\.gguf could not be loaded"):
        await answer(model, asking())
    await model.close()


async def test_closing_ends_the_process_and_what_waits_for_it(tiny: Path) -> None:
    model = FileModel(endpoint(tiny), options=ONE_THREAD)
    assert await answer(model, asking(max_tokens=2))
    pid = model.pid
    assert pid is not None
    await model.close()
    assert _is_gone(pid)
    with pytest.raises(ModelError, match="put away"):
        await answer(model, asking())
    slow = FileModel(endpoint(tiny), command=SLEEPER)
    waiting = asyncio.create_task(answer(slow, asking()))
    await asyncio.sleep(0.1)
    await slow.close()
    with pytest.raises(ModelError, match="put away"):
        await waiting


# --- files that are none, and memory that is not there --------------------------------------------


async def test_a_file_that_is_no_model_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "letter.gguf"
    path.write_text("Dear Ana")
    with pytest.raises(ModelError, match=r"^letter\.gguf is no GGUF file, so I can't think with it\.$"):
        await answer(FileModel(endpoint(path)), asking())
    with pytest.raises(ModelError, match="I can't read the model in gone"):
        await answer(FileModel(endpoint(tmp_path / "gone.gguf")), asking())


@pytest.mark.parametrize("share", [0.001, 0.01, 0.5, 0.99])
async def test_a_file_that_is_cut_short_is_one_sentence(tmp_path: Path, tiny: Path, share: float) -> None:
    path = tmp_path / "half.gguf"
    whole = tiny.read_bytes()
    path.write_bytes(whole[: int(share * len(whole))])
    model = FileModel(endpoint(path), options=ONE_THREAD)
    with pytest.raises(ModelError, match=r"^half\.gguf (is cut short|could not be loaded)"):
        await answer(model, asking())
    await model.close()


async def test_what_does_not_fit_is_refused_with_both_figures(tiny: Path) -> None:
    model = FileModel(endpoint(tiny), options=FileOptions(available=lambda: 200_000_000))
    with pytest.raises(ModelError, match=r"^file/tiny needs about 0\.3 GB of memory and 0\.2 GB are free"):
        await answer(model, asking())
    assert model.pid is None


async def test_with_little_memory_one_answer_at_a_time_is_better_than_none(tiny: Path) -> None:
    place = endpoint(tiny)
    header = read_gguf_header(tiny)
    room = needed_bytes(header, place.window, 2) - 1
    model = FileModel(place, options=FileOptions(available=lambda: room, threads=1))
    try:
        both = await asyncio.gather(answer(model, asking()), answer(model, asking()))
        assert all(both)
    finally:
        await model.close()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems don't hold a process to an address limit")
@pytest.mark.parametrize(("spare_mb", "window"), [(400, 1_000_000), (4, 2048)])
async def test_memory_that_runs_out_while_it_loads_is_one_sentence(
    tiny: Path, spare_mb: int, window: int
) -> None:
    code = (
        "import resource, runpy, xllamacpp; from pathlib import Path; "
        "used = int(Path('/proc/self/statm').read_text().split()[0]) * resource.getpagesize(); "
        f"resource.setrlimit(resource.RLIMIT_AS, 2 * (used + ({spare_mb} << 20),)); "
        "runpy.run_module('samantha.mind.thought.gguf_server', run_name='__main__')"
    )
    options = FileOptions(threads=1, available=lambda: None)
    model = FileModel(endpoint(tiny, window), options=options, command=(sys.executable, "-c", code))
    with pytest.raises(ModelError, match=r"^tiny\.gguf did not fit into the memory that is free"):
        await answer(model, asking())
    await model.close()


async def test_without_the_engine_she_names_what_is_missing(tiny: Path) -> None:
    code = (
        "import runpy, sys; sys.modules['xllamacpp'] = None; "
        "runpy.run_module('samantha.mind.thought.gguf_server', run_name='__main__')"
    )
    model = FileModel(endpoint(tiny), command=(sys.executable, "-c", code))
    with pytest.raises(ModelError, match=r"samantha\[local\]"):
        await answer(model, asking())
    await model.close()


def test_the_files_of_a_folder_are_found_by_name(tmp_path: Path, tiny: Path) -> None:
    (tmp_path / "a.gguf").write_bytes(tiny.read_bytes())
    (tmp_path / "letter.gguf").write_text("Dear Ana")
    (tmp_path / "b.gguf.part").write_bytes(tiny.read_bytes())
    url = f"file:{tmp_path / 'a.gguf'}"
    assert models_here(tmp_path) == [Endpoint(name="file/a", url=url, model="a", window=8192)]
    assert models_here(tmp_path / "nowhere") == []


# --- the process itself ---------------------------------------------------------------------------


def _server(path: Path, **pipes: Any) -> tuple[subprocess.Popen[bytes], str]:
    process = subprocess.Popen(SERVER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, **pipes)
    assert process.stdin is not None
    assert process.stdout is not None
    asked = {"path": str(path), "key": "the key", "window": 512, "seats": 1, "threads": 1}
    process.stdin.write(json.dumps(asked).encode() + b"\n")
    process.stdin.flush()
    return process, json.loads(process.stdout.readline())["address"]


def _post(address: str, key: str, path: str = "/v1/chat/completions") -> int:
    body = json.dumps({"messages": [{"role": "user", "content": "lighthouse"}], "max_tokens": 5}).encode()
    headers = {"authorization": f"Bearer {key}", "content-type": "application/json"}
    try:
        with urllib.request.urlopen(urllib.request.Request(address + path, body, headers)) as response:
            return int(response.status)
    except urllib.error.HTTPError as error:
        return error.code


def test_only_the_key_of_this_start_opens_it_and_nothing_is_written_down(tiny: Path, tmp_path: Path) -> None:
    with (tmp_path / "said").open("w+b") as said:
        process, address = _server(tiny, stderr=said)
        assert address.startswith("http://127.0.0.1:")
        loading = said.seek(0, 2)
        assert _post(address, "the key") == 200
        assert _post(address, "another key") == 401
        assert _post(address, "", "/completion") == 401
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(5) == 0
        assert said.seek(0, 2) == loading
        assert process.stdout is not None
        assert process.stdout.read() == b""
        process.stdout.close()


PARENT = """
import asyncio, sys
from samantha.core.model import Endpoint, Message, Request
from samantha.mind.thought.model_file import FileModel, FileOptions

async def main():
    place = Endpoint(name="file/tiny", url="file:" + sys.argv[1], model="tiny", window=512)
    model = FileModel(place, options=FileOptions(threads=1))
    request = Request(messages=(Message(role="user", text="hello"),), max_tokens=2)
    async for _ in model.stream(request):
        pass
    print(model.pid, flush=True)
    await asyncio.sleep(60)

asyncio.run(main())
"""


def test_a_parent_that_is_killed_takes_it_along(tiny: Path) -> None:
    parent = subprocess.Popen([sys.executable, "-c", PARENT, str(tiny)], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    assert not _is_gone(pid)
    parent.kill()
    parent.wait(10)
    parent.stdout.close()
    until = time.monotonic() + 5
    while not _is_gone(pid) and time.monotonic() < until:
        time.sleep(0.02)
    assert _is_gone(pid)


def _is_gone(pid: int) -> bool:
    """Whether no such process runs; one that nobody has reaped yet counts as gone."""
    if sys.platform == "win32":
        found = subprocess.run(
            ["tasklist", "/fi", f"pid eq {pid}"], capture_output=True, text=True, check=False
        )
        return str(pid) not in found.stdout
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    return False


# --- the command ----------------------------------------------------------------------------------


@pytest.fixture
def address(tiny: Path) -> Iterator[str]:
    """Where the tiny model is offered, on this machine."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tiny.parent)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/tiny.gguf"
    server.shutdown()
    thread.join()
    server.server_close()


async def test_a_model_is_pulled_listed_and_thought_with(home: Served, tiny: Path, address: str) -> None:
    sha256 = hashlib.sha256(tiny.read_bytes()).hexdigest()
    empty = await asyncio.to_thread(home.cli, "pull", "mind")
    assert "There is no model in" in empty.stdout
    assert not home.home.exists()  # asking makes no home
    pulled = await asyncio.to_thread(
        home.cli, "pull", "mind", "--from", address, "--sha256", sha256, "--json"
    )
    assert pulled.returncode == 0, pulled.stderr
    assert "tiny.gguf: 100 % of 0.6 MB" in pulled.stderr
    told = json.loads(pulled.stdout)
    assert (told["model"], told["sha256"], told["licence"]) == ("file/tiny", sha256, "unknown")
    listed = await asyncio.to_thread(home.cli, "pull", "mind")
    assert "file/tiny  0.6 MB  fits" in listed.stdout
    model = FileModel(models_here(home.home / "models")[0], options=ONE_THREAD)
    assert await answer(model, asking())
    await model.close()


def test_half_a_command_is_misuse(home: Served) -> None:
    for words in (
        ("--from", "https://h/x.gguf"),
        ("--sha256", "0" * 64),
        ("small", "--from", "https://h/x.gguf"),
    ):
        done = home.cli("pull", "mind", *words)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "I need both: --from URL --sha256 HASH, and no name beside them.\n"
    assert home.cli("pull", "nose").returncode == 2
    refused = home.cli("pull", "mind", "--from", "https://h/x.bin", "--sha256", "0" * 64)
    assert (refused.returncode, len(refused.stderr.splitlines())) == (1, 1)


@pytest.mark.skipif(sys.platform != "linux", reason="the child is found in /proc")
def test_a_talk_is_thought_through_by_a_file_and_outlives_its_death(home: Served, tiny: Path) -> None:
    """The whole path, from the words to the record: page, reflex, prompt, child, looks, journal."""
    models = home.home / "models"
    models.mkdir(parents=True)
    (models / "tiny.gguf").write_bytes(tiny.read_bytes())
    home.start()
    with home.talk() as socket:
        talk = Talk(socket)
        for line in ("hello", "Jonas", "yes", "not much this week, some rain", "no", "no", "fine"):
            talk.say(line)
        assert home.cli("mind", "use", "file/tiny").returncode == 0
        assert "file/tiny" in talk.say("which mind are you using?")
        assert talk.say("the rain came through the kitchen ceiling again")
        children = _children(home.process.pid)
        assert children, "nothing was run"
        for child in children:
            os.kill(child, signal.SIGKILL)
        assert talk.say("and the landlord only laughed about the ceiling")
        assert ":" in talk.say("what time is it?")
    kinds = [entry["kind"] for entry in json.loads(home.cli("journal", "show", "--json").stdout)["entries"]]
    assert "mind" in kinds
    assert "sent" not in kinds


def _children(pid: int) -> list[int]:
    """The model processes of a process."""
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            command = Path(f"/proc/{child}/cmdline").read_bytes()
            if b"gguf_server" in command:
                found.append(int(child))
    return found
