"""Whatever comes in gets one clear sentence, and nothing is lost."""

import json
import sqlite3
import stat

import pytest
from running import Served, Talk
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect


def is_one_sentence(text: str) -> bool:
    lines = text.strip().splitlines()
    return len(lines) == 1 and 10 < len(lines[0]) < 400 and "Traceback" not in text


@pytest.mark.parametrize(
    "frame",
    [
        *("", "{", "[]", "null", "[" * 100_000),
        *('{"type": "dance"}', '{"no": 1}', '{"type": "text"}', '{"type": "hello", "v": 99}'),
        *('{"type": "text", "id": 5, "text": {}}', '{"type": "progress", "reply": "x", "chars": -1}'),
    ],
)
def test_a_frame_that_makes_no_sense_gets_one_sentence_and_the_talk_goes_on(talk: Talk, frame: str):
    talk.socket.send(frame)
    assert is_one_sentence(talk.until("error")["message"])
    assert talk.say("what's your name?")


@pytest.mark.parametrize("text", ["", "   ", "\x00\x01\x02", "\ufffd" * 50, "a" * 20_001])
def test_words_that_are_none_or_too_many_are_refused_before_they_are_kept(
    talk: Talk, served: Served, text: str
):
    talk.send(type="text", id="mine", text=text)
    error = talk.until("error")
    assert error["id"] == "mine"
    assert is_one_sentence(error["message"])
    shown = json.loads(served.cli("journal", "show", "--json").stdout)
    assert not [entry for entry in shown["entries"] if entry["kind"] == "turn"]


def test_a_frame_of_a_megabyte_closes_that_socket_and_no_other(served: Served, talk: Talk):
    with served.talk() as other:
        other.send("x" * 1_000_000)
        with pytest.raises(ConnectionClosed) as closed:
            other.recv(timeout=20)
        assert closed.value.rcvd.code == 1009
    assert talk.say("still there?")


def test_sound_from_a_closed_microphone_is_not_heard_and_the_talk_goes_on(talk: Talk):
    talk.socket.send(b"\x00" * 640)
    talk.send(type="text", id="a", text="hello")
    seen = [talk.until("turn"), *talk.seen]
    assert not [frame for frame in seen if frame["type"] in ("hearing", "transcript", "error")]


def test_words_before_hello_are_not_taken(served: Served):
    with served.talk() as socket:
        socket.send(json.dumps({"type": "text", "id": "1", "text": "hi"}))
        assert json.loads(socket.recv(timeout=20))["type"] == "error"


def test_hostile_texts_leave_her_standing(talk: Talk, served: Served, request):
    corpus = request.config.rootpath / "tests" / "corpora" / "hostile.jsonl"
    for line in corpus.read_text(encoding="utf-8").splitlines():
        text = json.loads(line)["text"]
        if isinstance(text, dict):
            text = text["repeat"][0] * text["repeat"][1]
        talk.send(type="text", id=f"h{len(talk.seen)}", text=text)
        seen = len(talk.seen)
        while not (ended := [f for f in talk.seen[seen:] if f["type"] in ("error", "said")]):
            talk.seen.append(json.loads(talk.socket.recv(timeout=20)))
        if ended[-1]["type"] == "error":
            assert is_one_sentence(ended[-1]["message"])
        else:
            talk.send(type="progress", reply=ended[-1]["reply"], chars=len(ended[-1]["text"]), done=True)
    assert json.loads(served.cli("journal", "verify", "--json").stdout)["holds"]
    assert "Traceback" not in (served.home / "logs" / "samantha.log").read_text()


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://127.0.0.1:1", "https://localhost.evil.example"]
)
def test_a_foreign_origin_is_turned_away_on_the_socket_and_on_http(served: Served, origin: str):
    with pytest.raises(InvalidStatus):
        served.talk(Origin=origin)
    status, _ = served.http("POST", "/command/doctor", b"{}", Origin=origin, **served.bearer)
    assert status == 403


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:8316"])
def test_a_foreign_host_is_turned_away(served: Served, host: str):
    assert served.http("GET", "/healthz", Host=host)[0] == 403


def test_nothing_personal_is_served_without_a_session(served: Served):
    assert served.http("GET", "/")[0] == 401
    assert served.http("POST", "/command/memory/list", b"{}")[0] == 403
    with pytest.raises(InvalidStatus):
        connect(f"ws://127.0.0.1:{served.owner['port']}/talk")


def test_a_link_opens_the_door_once(served: Served):
    path = served.link.removeprefix(served.origin)
    opened = served.http("GET", path)  # follows the redirect, without the cookie
    assert opened[0] == 401
    assert served.http("GET", path)[0] == 401


def test_a_page_cannot_run_what_belongs_to_a_terminal(served: Served):
    from urllib.request import HTTPCookieProcessor, Request, build_opener

    opener = build_opener(HTTPCookieProcessor())
    assert b"<html" in opener.open(served.link).read()
    for name in ("export", "import", "stop", "rebuild"):
        asked = Request(f"{served.origin}/command/{name}", b'{"path": "/tmp/x"}', {"Origin": served.origin})
        with pytest.raises(Exception, match="403"):
            opener.open(asked)


def test_a_second_owner_is_told_so(served: Served):
    second = served.cli("serve", "--port", "0")
    assert second.returncode == 1
    assert is_one_sentence(second.stderr)


def test_a_port_that_is_taken_is_told_so(served: Served, tmp_path):
    other = Served(tmp_path / "other", served.env)
    taken = other.cli("serve", "--port", str(served.owner["port"]))
    assert taken.returncode == 1
    assert is_one_sentence(taken.stderr)


def test_a_home_that_cannot_be_written_is_told_so(home: Served, tmp_path):
    (tmp_path / "file").write_text("not a folder")
    blocked = Served(tmp_path / "file" / "home", home.env).cli("say", "hello")
    assert blocked.returncode == 1
    assert is_one_sentence(blocked.stderr)


def test_a_newer_database_is_left_alone(home: Served):
    assert home.cli("say", "hello").returncode == 0
    with sqlite3.connect(home.home / "samantha.db") as db:
        db.execute("PRAGMA user_version=999")
    asked = home.cli("say", "hello")
    assert asked.returncode == 1
    assert "newer version" in asked.stderr
    assert is_one_sentence(asked.stderr)


def test_a_damaged_database_is_told_and_left_as_it_is(home: Served):
    assert home.cli("say", "hello").returncode == 0
    path = home.home / "samantha.db"
    for beside in ("samantha.db-wal", "samantha.db-shm"):
        (home.home / beside).unlink(missing_ok=True)
    damaged = b"garbage" + path.read_bytes()[7:]
    path.write_bytes(damaged)
    asked = home.cli("say", "hello")
    assert asked.returncode == 1
    assert is_one_sentence(asked.stderr)
    assert path.read_bytes() == damaged


def test_a_journal_put_back_to_an_older_day_is_not_written_over(home: Served):
    assert home.cli("say", "hello").returncode == 0
    old = (home.home / "samantha.db").read_bytes()
    assert home.cli("say", "my sister is called Ana").returncode == 0
    for beside in ("samantha.db-wal", "samantha.db-shm"):
        (home.home / beside).unlink(missing_ok=True)
    (home.home / "samantha.db").write_bytes(old)
    asked = home.cli("say", "who is Ana?")
    assert asked.returncode == 1
    assert "anchor" in asked.stderr
    assert is_one_sentence(asked.stderr)


def test_a_page_that_stops_reading_ends_its_own_talk_only(served: Served, talk: Talk):
    with served.talk() as deaf:
        deaf.send(json.dumps({"type": "hello", "v": 1}))
        for _ in range(3000):
            try:
                deaf.send("{" + "x" * 200)
            except ConnectionClosed:
                break
    assert talk.say("are you still with me?")


def test_the_token_and_keys_are_for_the_owner_alone(served: Served):
    for path in (served.home / "run" / "owner.json", served.home / "keys" / "head.key"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "words",
    [
        ["dance"],
        ["say"],
        ["memory", "correct", "x"],
        ["serve", "--port", "many"],
        ["journal", "show", "--limit", "x"],
    ],
)
def test_misuse_exits_with_2(home: Served, words: list[str]):
    assert home.cli(*words).returncode == 2


@pytest.mark.parametrize(
    "words",
    [
        ["why", "d-nothing"],
        ["undo"],
        ["memory", "forget", "zebra"],
        ["undo", "d-nothing"],
        ["import", "nowhere"],
    ],
)
def test_what_cannot_be_done_exits_with_1_and_one_line(home: Served, words: list[str]):
    done = home.cli(*words)
    assert done.returncode == 1
    assert is_one_sentence(done.stderr)
