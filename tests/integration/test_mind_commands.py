"""Which mind answers, from a terminal: found, offered, chosen, keyed, tried, and counted."""

import json
import os
import pty
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import forked
import pytest
from running import Served, Talk

CANARY = "sk-canary-51c0ffee"


class LocalServer(ThreadingHTTPServer):
    """A server of language models as small as can be. `key` is what it wants, "" is nothing."""

    daemon_threads = True

    def __init__(self, model: str, key: str = "") -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.model, self.key = model, key
        self.asked: list[tuple[str, str, bytes]] = []  # path, authorization, body

    @property
    def port(self) -> int:
        return int(self.server_address[1])


class Handler(BaseHTTPRequestHandler):
    server: LocalServer

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        if self._is_let_in(b""):
            self._send("application/json", {"data": [{"id": self.server.model, "owned_by": "library"}]})

    def do_POST(self) -> None:
        if self._is_let_in(self.rfile.read(int(self.headers["content-length"]))):
            said = {"choices": [{"message": {"content": "Start with the kettle."}, "finish_reason": "stop"}]}
            self._send("application/json", said)

    def _is_let_in(self, body: bytes) -> bool:
        given = self.headers.get("authorization", "")
        self.server.asked.append((self.path, given, body))
        if self.server.key and given != f"Bearer {self.server.key}":
            self._send("application/json", {"error": f"bad key {given}"}, 401)
            return False
        return True

    def _send(self, kind: str, value: object, status: int = 200) -> None:
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def running(server: LocalServer) -> Iterator[LocalServer]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def llama() -> Iterator[LocalServer]:
    yield from running(LocalServer("llama3.2:3b"))


@pytest.fixture
def locked() -> Iterator[LocalServer]:
    yield from running(LocalServer("big", key=CANARY))


@pytest.fixture
def told(home: Served, llama: LocalServer, locked: LocalServer) -> Served:
    """A home whose settings name a server with a key, and a cloud that nobody can reach."""
    home.env["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    home.home.mkdir()
    (home.home / "settings.toml").write_text(
        f"[mind]\nlooks_at = [{llama.port}]\n"
        f'[mind.endpoints.mine]\nurl = "http://127.0.0.1:{locked.port}/v1"\nmodel = "big"\n'
        '[mind.endpoints.cloud]\nurl = "https://cloud.invalid/v1"\nmodel = "huge"\n'
        '[mind.endpoints.attic]\nurl = "http://attic.invalid:8000/v1"\nmodel = "old"\n'
    )
    return home


@pytest.fixture(params=["she runs", "she does not run"])
def either(told: Served, request: pytest.FixtureRequest) -> Served:
    if request.param == "she runs":
        told.start()
    return told


def as_json(done) -> dict:
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def listed(served: Served, *words: str) -> dict[str, dict]:
    answer = as_json(served.cli("mind", "list", *words, "--json"))
    return {mind["name"]: mind for mind in answer["minds"]}


def test_all_minds_are_listed_with_what_would_leave(either: Served, locked: LocalServer):
    minds = listed(either)
    assert list(minds) == ["reflex", "ollama/llama3.2:3b", "mine", "cloud", "attic"]
    assert [name for name, mind in minds.items() if mind["leaves"]] == ["cloud", "attic"]
    assert [name for name, mind in minds.items() if mind["unencrypted"]] == ["attic"]
    assert minds["reflex"]["in_use"]
    assert minds["mine"]["trouble"] == "it wants a key; run `samantha mind key mine`"
    assert "samantha mind key cloud" in minds["cloud"]["trouble"]
    shown = either.cli("mind", "list").stdout
    assert "* reflex" in shown
    assert "unencrypted" in shown
    assert "bytes left" not in either.cli("journal", "show").stdout  # nobody elsewhere was asked


def test_one_that_is_here_is_used_at_once_and_undone(either: Served):
    done = either.cli("mind", "use", "llama")
    assert done.returncode == 0, done.stderr
    assert "ollama/llama3.2:3b" in done.stdout
    assert listed(either)["ollama/llama3.2:3b"]["in_use"]
    told = as_json(either.cli("doctor", "--json"))
    assert told["mind"] == "ollama/llama3.2:3b, on this machine; it answers"
    assert told["leaves_this_machine"]["bytes_today"] == 0
    assert either.cli("undo").returncode == 0
    assert listed(either)["reflex"]["in_use"]
    assert either.cli("mind", "use", "reflex").returncode == 1  # it is so already


def test_elsewhere_needs_a_yes_that_no_pipe_can_give(either: Served):
    done = either.cli("mind", "use", "cloud", stdin="y\nyes\n")
    assert done.returncode == 1
    assert "To: cloud.invalid (huge)" in done.stderr
    assert "Says: what you say to me" in done.stderr
    assert listed(either)["reflex"]["in_use"]
    assert "left this machine" not in either.cli("journal", "show").stdout
    assert either.cli("mind", "use", "cloud", "--yes").returncode == 0
    assert listed(either)["cloud"]["in_use"]
    assert either.cli("undo").returncode == 0
    assert listed(either)["reflex"]["in_use"]


def test_doctor_names_where_words_go_and_counts_them(told: Served):
    assert told.cli("mind", "use", "attic", "--yes").returncode == 0
    told.cli("say", "I had a long day and cannot find the kettle")
    doctor = as_json(told.cli("doctor", "--json"))
    assert doctor["mind"].startswith("attic, at attic.invalid:8000, unencrypted; nobody answers")
    assert doctor["leaves_this_machine"]["hosts"]["attic.invalid:8000"] > 0
    assert "for attic.invalid:8000" in told.cli("journal", "show").stdout


def test_an_unknown_name_is_one_clear_line(either: Served):
    for words in (("use", "nobody"), ("try", "nobody"), ("key", "nobody")):
        done = either.cli("mind", *words, stdin="sk-1\n")
        assert done.returncode == 1
        assert "nobody" in done.stderr
        assert done.stderr.count("\n") == 1


def test_a_yes_at_a_terminal_is_asked_for_and_taken(told: Served):
    assert typed(told, "mind", "use", "cloud", answer="n\n")[0] == 1
    assert listed(told)["reflex"]["in_use"]
    code, shown = typed(told, "mind", "use", "cloud", answer="y\n")
    assert code == 0, shown
    assert "To: cloud.invalid (huge)" in shown
    assert listed(told)["cloud"]["in_use"]


def typed(served: Served, *words: str, answer: str) -> tuple[int, str]:
    """Run a command with a terminal around it, and type one answer once it asks."""
    main, side = pty.openpty()
    process = forked.start_on(side, [*words, "--home", str(served.home)], served.env)
    os.close(side)
    shown = b""
    try:
        while b"[y/N]" not in shown and b"not shown" not in shown:
            shown += os.read(main, 4096)
        os.write(main, answer.encode())
        while True:
            part = os.read(main, 4096)
            if not part:
                break
            shown += part
    except OSError:  # the other end is closed
        pass
    code = process.wait(timeout=30)
    os.close(main)
    return code, shown.decode()


def test_a_key_is_typed_unseen(told: Served):
    code, shown = typed(told, "mind", "key", "mine", answer=f"{CANARY}\n")
    assert code == 0, shown
    assert CANARY not in shown
    assert listed(told)["mine"]["trouble"] == ""


def test_a_key_opens_the_door_and_a_wrong_one_is_told(either: Served, locked: LocalServer):
    done = either.cli("mind", "key", "mine", stdin="sk-wrong\n")
    assert "it refuses the key" in done.stdout
    assert listed(either)["mine"]["trouble"] == "it refuses the key; run `samantha mind key mine`"
    done = either.cli("mind", "key", "mine", stdin=f"{CANARY}\n")
    assert "opens the door" in done.stdout
    assert listed(either)["mine"] | {"trouble": "", "key": "kept"} == listed(either)["mine"]
    assert either.cli("mind", "key", "mine", "--forget").returncode == 0
    assert listed(either)["mine"]["key"] == "none"


def test_a_key_is_seen_nowhere(told: Served, locked: LocalServer, tmp_path: Path):
    told.start()
    shown = []

    def run(*words: str, stdin: str = "") -> None:
        done = told.cli(*words, stdin=stdin)
        shown.append(done.stdout + done.stderr)

    run("mind", "key", "mine", stdin=f"{CANARY}\n")
    run("mind", "key", "nobody", stdin=f"{CANARY}\n")
    run("mind", "key", "mine", stdin=f"{CANARY} {CANARY}\n")
    run("mind", "use", "mine")
    run("say", "the kettle is in one of fourteen boxes")
    locked.key = "something else"
    run("mind", "list", "--check")
    run("say", "and the lamp is in another one")
    run("mind", "try", "reflex")
    run("doctor", "--bundle", str(tmp_path / "bundle.json"))
    run("journal", "show", "--limit", "200")
    run("export", str(tmp_path / "life.jsonl"))
    told.stop()
    run("doctor")
    assert any(given == f"Bearer {CANARY}" for _, given, _ in locked.asked)
    assert not [text for text in shown if CANARY in text]
    (keys,) = (told.home / "keys").glob("endpoint-keys*")
    assert CANARY in keys.read_text()
    others = [path for path in tmp_path.rglob("*") if path.is_file() and path != keys]
    assert not [path for path in others if CANARY.encode() in path.read_bytes()]
    assert told.cli("erase", "--yes").returncode == 0
    assert not keys.exists()


def test_trying_shows_both_and_sends_nothing_of_theirs(either: Served, llama: LocalServer):
    either.cli("say", "my sister Zanzibaria lives in Porto")
    done = either.cli("mind", "try", "llama")
    assert done.returncode == 0, done.stderr
    assert "Start with the kettle." in done.stdout
    assert "ollama/llama3.2:3b" in done.stdout
    assert "nothing of yours was in them, and no byte left this machine" in done.stdout
    bodies = b"".join(body for _, _, body in llama.asked).decode()
    assert "Zanzibaria" not in bodies
    assert "Porto" not in bodies
    assert listed(either)["reflex"]["in_use"]
    tried = as_json(either.cli("mind", "try", "llama", "--json"))["tried"]
    assert len(tried) == 6
    assert all(
        [answer["mind"] for answer in each["answers"]] == ["reflex", "ollama/llama3.2:3b"] for each in tried
    )


def test_side_by_side_where_there_is_room(told: Served):
    told.env["COLUMNS"] = "120"
    shown = told.cli("mind", "try", "llama").stdout.splitlines()
    assert any(line.startswith("reflex,") and "ollama/llama3.2:3b," in line for line in shown)
    assert max(map(len, shown)) <= 120
    told.env["COLUMNS"] = "70"
    shown = told.cli("mind", "try", "llama").stdout.splitlines()
    assert not any("reflex," in line and "ollama" in line for line in shown)


def test_a_found_one_is_offered_once_also_over_a_restart(told: Served, llama: LocalServer):
    told.start()
    with told.talk() as socket:
        talk = Talk(socket)
        talk.send(type="begin")
        talk.hear()
        for line in ("jonas", "yes, 34", "moving house", "nobody", "no", "samantha is fine", "no"):
            talk.say(line)
        until(lambda: any(path == "/v1/models" for path, _, _ in llama.asked))
        time.sleep(0.6)  # its answer is taken in
        assert "ollama/llama3.2:3b" in talk.say("thanks")
    told.stop()
    told.start()
    with told.talk() as socket:
        talk = Talk(socket)
        asked = len(llama.asked)
        until(lambda: len(llama.asked) > asked)
        time.sleep(0.6)
        assert "ollama" not in talk.say("thanks")
        assert "ollama/llama3.2:3b" in talk.say("use the language model")
    assert as_json(told.cli("doctor", "--json"))["mind"].startswith("ollama/llama3.2:3b, on this machine")
    reply = as_json(told.cli("say", "--json", "it rained all day and the boxes got wet"))["reply"]
    assert "Start with the kettle." in reply
    assert "(thought with ollama/llama3.2:3b)" in told.cli("journal", "show").stdout


def until(holds, limit_s: float = 20) -> None:
    deadline = time.monotonic() + limit_s
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_a_page_may_choose_and_never_sees_or_sets_a_key(told: Served):
    told.start()
    body = json.dumps({"name": "mine", "key": CANARY}).encode()
    for name in ("mind/key", "mind/try", "mind/moments"):
        status, _ = told.http("POST", f"/command/{name}", body)
        assert status in (401, 403)
