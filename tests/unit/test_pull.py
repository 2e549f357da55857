"""Fetching a model: it breaks off and goes on, and only the file that was named is kept."""

import hashlib
import io
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx2
import pytest

from samantha.core.errors import (
    BadInputError,
    DiskFullError,
    HomeError,
    NotFoundError,
    RefusedError,
    SamanthaError,
)
from samantha.core.fetching import TRIES, Fetched, Means, fetch
from samantha.mind.thought.pull import (
    Known,
    listing,
    read_catalogue,
    safe_name,
    wanted_from,
    wanted_known,
)
from samantha.pull import Progress, fetched_text, listing_text
from samantha.serve import run_here
from samantha.store.home import Home

CONTENT = b"GGUF" + bytes(range(256)) * 1200  # 307 kB
SHA256 = hashlib.sha256(CONTENT).hexdigest()
LARGE = 100 * 1_000_000_000


@dataclass
class Shelf:
    """A server of one file, and what is wrong with it."""

    content: bytes = CONTENT
    etag: str = '"one"'
    breaks_after: list[int] = field(default_factory=list)  # bytes of each answer in turn; then whole ones
    statuses: list[int] = field(default_factory=list)  # of the first answers
    knows_ranges: bool = True
    lies_by: int = 0  # bytes that a partial answer begins too late
    names_length: bool = True
    asked: list[dict[str, str]] = field(default_factory=list)
    sent: int = 0  # bytes of content
    url: str = ""


class _Handler(BaseHTTPRequestHandler):
    shelf: Shelf

    def do_GET(self) -> None:
        shelf = self.shelf
        shelf.asked.append({name.lower(): value for name, value in self.headers.items()})
        if shelf.statuses:
            self.send_response(shelf.statuses.pop(0))
            self.send_header("location", "/elsewhere.gguf")
            self.send_header("content-length", "0")
            self.end_headers()
            return
        start = self._start()
        body = shelf.content[start:]
        self.send_response(206 if start else 200)
        self.send_header("etag", shelf.etag)
        if start:
            told = start + shelf.lies_by
            self.send_header("content-range", f"bytes {told}-{len(shelf.content) - 1}/{len(shelf.content)}")
        if shelf.names_length:
            self.send_header("content-length", str(len(body)))
        self.end_headers()
        if shelf.breaks_after:
            body = body[: shelf.breaks_after.pop(0)]
        shelf.sent += len(body)
        self.wfile.write(body)
        self.close_connection = True

    def _start(self) -> int:
        asked = self.headers.get("range", "")
        is_same = self.headers.get("if-range", self.shelf.etag) == self.shelf.etag
        if asked and is_same and self.shelf.knows_ranges:
            return int(asked.removeprefix("bytes=").rstrip("-"))
        return 0

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    made = Shelf()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"shelf": made}))
    server.handle_error = lambda *_: None  # whoever asked has gone: the client hung up on purpose
    made.url = f"http://127.0.0.1:{server.server_port}/models/tiny.gguf"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield made
    server.shutdown()
    thread.join()
    server.server_close()


def get(folder: Path, url: str, sha256: str = SHA256, **means: Any) -> Fetched:
    given = {"sleep": lambda _: None, "free": lambda _: LARGE} | means
    return fetch(
        wanted_from(url, sha256),
        folder,
        leaving=lambda host, count: pytest.fail(f"{count} bytes to {host}"),
        progress=lambda *_: None,
        means=Means(**given),
    )


def test_the_whole_file_stands_in_its_place_and_nothing_beside_it(shelf: Shelf, tmp_path: Path) -> None:
    fetched = get(tmp_path, shelf.url)
    assert fetched.path.read_bytes() == CONTENT
    assert [path.name for path in tmp_path.iterdir()] == ["tiny.gguf"]
    assert fetched.size == len(CONTENT)
    assert fetched.sent_bytes == 0  # this machine's own loopback is not outside
    assert shelf.asked[0]["accept-encoding"] == "identity"


def test_a_broken_line_goes_on_where_it_was(shelf: Shelf, tmp_path: Path) -> None:
    shelf.breaks_after = [100_000, 50_000]
    assert get(tmp_path, shelf.url).path.read_bytes() == CONTENT
    assert [asked.get("range") for asked in shelf.asked] == [None, "bytes=100000-", "bytes=150000-"]
    assert [asked.get("if-range") for asked in shelf.asked] == [None, '"one"', '"one"']
    assert shelf.sent == len(CONTENT)


def test_another_day_goes_on_where_the_last_one_stopped(shelf: Shelf, tmp_path: Path) -> None:
    shelf.breaks_after = [200_000] + [0] * (TRIES - 1)
    with pytest.raises(SamanthaError, match=r"broke\. 0\.2 MB of it are here and stay\."):
        get(tmp_path, shelf.url)
    assert (tmp_path / "tiny.gguf.part").stat().st_size == 200_000
    assert not (tmp_path / "tiny.gguf").exists()
    get(tmp_path, shelf.url)
    assert shelf.sent == len(CONTENT)


def test_a_file_that_changed_meanwhile_is_fetched_anew(shelf: Shelf, tmp_path: Path) -> None:
    shelf.breaks_after = [200_000] + [0] * (TRIES - 1)
    other = b"GGUF" + b"other" * 10_000
    sha256 = hashlib.sha256(other).hexdigest()
    with pytest.raises(SamanthaError):
        get(tmp_path, shelf.url, sha256)
    shelf.content, shelf.etag, shelf.breaks_after = other, '"two"', []
    assert get(tmp_path, shelf.url, sha256).path.read_bytes() == other


def test_a_part_of_another_file_is_not_gone_on_with(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "tiny.gguf.part").write_bytes(b"GGUF of something else")
    get(tmp_path, shelf.url)
    assert "range" not in shelf.asked[0]


def test_a_server_without_ranges_starts_over(shelf: Shelf, tmp_path: Path) -> None:
    shelf.knows_ranges = False
    shelf.breaks_after = [100_000]
    assert get(tmp_path, shelf.url).path.read_bytes() == CONTENT


def test_a_range_that_was_not_asked_for_is_not_believed(shelf: Shelf, tmp_path: Path) -> None:
    shelf.breaks_after = [100_000]
    shelf.lies_by = 7
    assert get(tmp_path, shelf.url).path.read_bytes() == CONTENT
    assert [asked.get("range") for asked in shelf.asked] == [None, "bytes=100000-", None]


def test_a_length_that_nobody_names_is_no_trouble(shelf: Shelf, tmp_path: Path) -> None:
    shelf.names_length = False
    assert get(tmp_path, shelf.url).path.read_bytes() == CONTENT


@pytest.mark.parametrize("breaks", [[], [100_000]])
def test_a_wrong_hash_leaves_nothing_behind(shelf: Shelf, tmp_path: Path, breaks: list[int]) -> None:
    shelf.breaks_after = breaks
    with pytest.raises(SamanthaError, match=r"is not the file that was named .* I deleted it\."):
        get(tmp_path, shelf.url, "0" * 64)
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_model_is_noticed_at_its_first_bytes(shelf: Shelf, tmp_path: Path) -> None:
    shelf.content = b"<!doctype html>" + b" " * 10_000_000
    with pytest.raises(SamanthaError, match="no model"):
        get(tmp_path, shelf.url)
    assert list(tmp_path.iterdir()) == []


def test_a_busy_server_is_asked_again_and_not_for_ever(shelf: Shelf, tmp_path: Path) -> None:
    waits: list[float] = []
    shelf.statuses = [503, 429]
    get(tmp_path, shelf.url, sleep=waits.append)
    assert waits == [1.0, 2.0]
    (tmp_path / "tiny.gguf").unlink()
    shelf.statuses, shelf.asked = [503] * 50, []
    with pytest.raises(SamanthaError, match="busy"):
        get(tmp_path, shelf.url)
    assert len(shelf.asked) == TRIES


@pytest.mark.parametrize(
    ("status", "told"), [(404, "no such file"), (401, "just anybody"), (403, "just anybody"), (418, "418")]
)
def test_a_refusal_is_one_sentence(shelf: Shelf, tmp_path: Path, status: int, told: str) -> None:
    shelf.statuses = [status]
    with pytest.raises(SamanthaError, match=told):
        get(tmp_path, shelf.url)
    assert len(shelf.asked) == 1


def test_nobody_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SamanthaError, match="Nobody answers"):
        get(tmp_path, "http://127.0.0.1:1/tiny.gguf")


# --- the disk -------------------------------------------------------------------------------------


def test_too_little_room_is_said_before_anything_is_written(shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(DiskFullError, match=r"has 0\.3 MB, and only 50\.0 MB are free"):
        get(tmp_path, shelf.url, free=lambda _: 50_000_000)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_fills_up_keeps_what_came(shelf: Shelf, tmp_path: Path) -> None:
    room = iter([LARGE] * 3)
    with pytest.raises(DiskFullError, match="The disk is full"):
        get(tmp_path, shelf.url, free=lambda _: next(room, 0))
    assert 0 < (tmp_path / "tiny.gguf.part").stat().st_size < len(CONTENT)
    assert get(tmp_path, shelf.url).path.read_bytes() == CONTENT
    assert shelf.asked[-1]["range"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a file")
def test_a_write_that_is_refused_keeps_what_came(shelf: Shelf, tmp_path: Path) -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(DiskFullError, match="The disk is full"):
            get(tmp_path, shelf.url)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert (tmp_path / "tiny.gguf.part").stat().st_size == 100_000
    assert get(tmp_path, shelf.url).path.read_bytes() == CONTENT


def test_a_folder_that_cannot_be_written_is_one_sentence(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "tiny.gguf.part").mkdir()
    with pytest.raises(HomeError, match="I can't keep the file in"):
        get(tmp_path, shelf.url)


def test_what_is_here_already_is_not_fetched(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "tiny.gguf").write_bytes(CONTENT)
    assert get(tmp_path, shelf.url).hosts == ()
    assert shelf.asked == []
    with pytest.raises(BadInputError, match="another tiny"):
        get(tmp_path, shelf.url, "0" * 64)
    assert (tmp_path / "tiny.gguf").read_bytes() == CONTENT


# --- what leaves ----------------------------------------------------------------------------------


def _elsewhere(onward: str | None) -> tuple[httpx2.MockTransport, list[str]]:
    asked: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(str(request.url))
        if len(asked) == 1 and onward is not None:
            return httpx2.Response(302, headers={"location": onward})
        return httpx2.Response(200, stream=httpx2.ByteStream(CONTENT))

    return httpx2.MockTransport(answer), asked


def test_each_host_is_told_of_before_it_is_asked(tmp_path: Path) -> None:
    transport, asked = _elsewhere("https://store.example/x?signed=1")
    told: list[tuple[str, int]] = []

    def leaving(host: str, count: int) -> None:
        assert len(told) == len(asked)
        told.append((host, count))

    fetched = fetch(
        wanted_from("https://models.example:444/tiny.gguf", SHA256),
        tmp_path,
        leaving=leaving,
        progress=lambda *_: None,
        means=Means(transport=transport, free=lambda _: LARGE),
    )
    assert fetched.hosts == ("models.example:444", "store.example")
    assert [host for host, _ in told] == list(fetched.hosts)
    assert fetched.sent_bytes == sum(count for _, count in told) > 200
    assert fetched.path.name == "tiny.gguf"


def test_nothing_leaves_that_could_not_be_written_down(tmp_path: Path) -> None:
    transport, asked = _elsewhere(None)

    def leaving(host: str, count: int) -> None:
        raise HomeError("The journal is shut.")

    with pytest.raises(HomeError, match="shut"):
        fetch(
            wanted_from("https://models.example/tiny.gguf", SHA256),
            tmp_path,
            leaving=leaving,
            progress=lambda *_: None,
            means=Means(transport=transport),
        )
    assert asked == []


@pytest.mark.parametrize(
    ("url", "onward"),
    [
        ("https://models.example/tiny.gguf", "http://models.example/tiny.gguf"),
        ("http://models.example/tiny.gguf", "https://models.example/tiny.gguf"),
        ("https://models.example/tiny.gguf", "file:///etc/passwd"),
    ],
)
def test_a_way_that_leaves_https_is_not_followed(tmp_path: Path, url: str, onward: str) -> None:
    transport, asked = _elsewhere(onward)
    with pytest.raises(SamanthaError, match="without https"):
        fetch(
            wanted_from(url, SHA256),
            tmp_path,
            leaving=lambda *_: None,
            progress=lambda *_: None,
            means=Means(transport=transport, free=lambda _: LARGE),
        )
    assert asked == [url]


def test_circles_end(tmp_path: Path) -> None:
    transport = httpx2.MockTransport(lambda _: httpx2.Response(302, headers={"location": "/tiny.gguf"}))
    with pytest.raises(SamanthaError, match="circles"):
        fetch(
            wanted_from("https://models.example/tiny.gguf", SHA256),
            tmp_path,
            leaving=lambda *_: None,
            progress=lambda *_: None,
            means=Means(transport=transport),
        )


async def test_what_left_is_in_the_journal_and_only_a_terminal_can_say_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAMANTHA_STATE", str(tmp_path / "state"))
    home = Home(tmp_path / "home")
    answer = await run_here(home, "pull/sent", {"host": "models.example", "bytes": 300})
    assert answer == {"bytes_today": 300}
    shown = (await run_here(home, "journal/show", {}))["entries"][0]
    assert shown["kind"] == "sent"
    assert (await run_here(home, "doctor", {}))["leaves_this_machine"]["hosts"] == {"models.example": 300}
    from samantha.settings import read_settings
    from samantha.wiring import open_house

    with home.owned():
        async with open_house(home, read_settings(home.settings)) as opened:
            with pytest.raises(RefusedError):
                await opened.commands.run("pull/sent", {"host": "models.example", "bytes": 1}, by="page")


# --- names and addresses --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/a/b/Tiny-1.5B.Q4_K_M.gguf", "Tiny-1.5B.Q4_K_M.gguf"),
        ("/a/tiny.GGUF", "tiny.gguf"),
        ("/..%2f..%2fetc%2fpasswd.gguf", "passwd.gguf"),
        ("/a/..%5c..%5cboot.gguf", "boot.gguf"),
        ("/.hidden.gguf", "hidden.gguf"),
        ("/-rf.gguf", "rf.gguf"),
        ("/con.gguf", "model-con.gguf"),
        ("/a%20b%0a%00c.gguf", "a-b-c.gguf"),
        ("/" + "x" * 300 + ".gguf", "x" * 100 + ".gguf"),
    ],
)
def test_a_name_from_an_address_is_one_plain_name(path: str, name: str) -> None:
    assert safe_name(path) == name


@pytest.mark.parametrize("path", ["", "/", "/model.bin", "/gguf", "/.gguf", "/...gguf", "/model.gguf/"])
def test_an_address_that_is_no_model_is_refused(path: str) -> None:
    if path == "/model.gguf/":
        assert safe_name(path) == "model.gguf"
        return
    with pytest.raises(BadInputError):
        safe_name(path)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://h/x.gguf",
        "file:///x.gguf",
        "x.gguf",
        "https:///x.gguf",
        "https://a:b@h/x.gguf",
        "https://h/ x.gguf",
        "https://h:99999/x.gguf",
        "https://[::1/x.gguf",
    ],
)
def test_an_address_that_makes_no_sense_is_refused(url: str) -> None:
    with pytest.raises(BadInputError):
        wanted_from(url, SHA256)


@pytest.mark.parametrize("sha256", ["", "abc", "g" * 64, "0" * 63, "0" * 65])
def test_a_hash_that_is_none_is_refused(sha256: str) -> None:
    with pytest.raises(BadInputError, match="SHA-256"):
        wanted_from("https://h/x.gguf", sha256)
    assert wanted_from("https://h/x.gguf", f" sha256:{SHA256.upper()} ").sha256 == SHA256


# --- the list -------------------------------------------------------------------------------------

TOML = f"""
[[model]]
name = "small"
file = "small.gguf"
url = "https://models.example/small.gguf"
sha256 = "{SHA256}"
bytes = 2000000000
licence = "MIT"
needs_bytes = 3000000000

[[model]]
name = "huge"
file = "huge.gguf"
url = "https://models.example/huge.gguf"
sha256 = "{SHA256}"
bytes = 40000000000
licence = "Apache-2.0"
needs_bytes = 48000000000
"""


def catalogue(folder: Path) -> tuple[Known, ...]:
    (folder / "models.toml").write_text(TOML)
    return read_catalogue(folder / "models.toml")


def test_no_model_is_named_that_was_never_fetched() -> None:
    assert read_catalogue() == ()
    assert "I name no model yet" in listing_text(listing(Path("/nowhere"), ()))


def test_the_list_says_what_fits(tmp_path: Path) -> None:
    answer = listing(tmp_path, catalogue(tmp_path), memory=16_000_000_000)
    assert [(model["name"], model["fits"]) for model in answer["known"]] == [("small", True), ("huge", False)]
    text = listing_text(answer)
    assert "This machine has 16.0 GB of memory." in text
    assert "small  2.0 GB  MIT  fits (needs about 3.0 GB of memory)" in text
    assert "huge  40.0 GB  Apache-2.0  too large for this machine" in text
    assert "--from URL --sha256 HASH" in text


def test_one_of_the_list_is_fetched_by_name(tmp_path: Path) -> None:
    wanted = wanted_known(catalogue(tmp_path), "small")
    assert (wanted.file, wanted.licence) == ("small.gguf", "MIT")
    with pytest.raises(NotFoundError, match="no model called nothing"):
        wanted_known((), "nothing")


def test_a_damaged_list_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "models.toml").write_text(TOML.replace("https://models.example/small", "http://h/small"))
    with pytest.raises(BadInputError, match="damaged"):
        read_catalogue(tmp_path / "models.toml")


def test_after_a_pull_she_says_how_to_use_it() -> None:
    answer = {"model": "file/tiny", "bytes": 2_000_000_000, "licence": "unknown", "hosts": ["h"]}
    assert fetched_text(answer) == (
        "file/tiny is here: 2.0 GB, and its hash is right.\n"
        "I don't know its licence; whoever offers it says.\n"
        "To think with it: samantha mind use file/tiny"
    )


# --- how far it is --------------------------------------------------------------------------------


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(out: io.StringIO, total: int | None) -> str:
    progress = Progress("tiny.gguf", out)
    for done in range(0, 2_000_000_001, 10_000_000):
        progress.show(done, total)
    progress.end()
    return out.getvalue()


def test_a_pipe_gets_a_line_for_every_tenth() -> None:
    lines = shown(io.StringIO(), 2_000_000_000).splitlines()
    assert len(lines) == 11
    assert lines[3] == "tiny.gguf: 30 % of 2.0 GB"
    assert len(shown(io.StringIO(), None).splitlines()) == 21


def test_a_terminal_gets_one_bar() -> None:
    drawn = shown(Terminal(), 2_000_000_000)
    assert drawn.count("\n") == 1
    assert drawn.endswith("100 %  2.0 GB of 2.0 GB \n")
