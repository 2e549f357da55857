"""What a hostile caller, a hostile file and a hurried page tried, and did not get."""

import http.client
import json
import socket
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pytest
from running import Served, Talk

WORD = "Zanzibarian"


class Page:
    """A browser that came in by the link, as far as headers go."""

    def __init__(self, served: Served) -> None:
        self.port = served.owner["port"]
        status, _, headers = self._ask("GET", served.link.removeprefix(served.origin), None, {})
        assert status == 303
        self.cookie = headers["set-cookie"].split(";")[0]

    def command(self, name: str, given: dict | None = None, **headers: str) -> tuple[int, dict]:
        named = {key.replace("_", "-"): value for key, value in headers.items()}
        sent = json.dumps(given or {}).encode()
        status, body, _ = self._ask("POST", f"/command/{name}", sent, {"Cookie": self.cookie} | named)
        return status, json.loads(body)

    def _ask(self, method: str, path: str, body: bytes | None, headers: dict) -> tuple:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            return response.status, response.read(), response.headers
        finally:
            connection.close()


@pytest.fixture
def page(served: Served) -> Page:
    return Page(served)


def journal(served: Served) -> list[dict]:
    shown = served.http("POST", "/command/journal/show", b'{"limit": 500}', **served.bearer)[1]
    return json.loads(shown)["entries"]


# --- the door -------------------------------------------------------------------------------------


def test_another_site_cannot_use_the_cookie_whatever_it_sends(page: Page):
    for headers in (
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9"},
        {"Origin": f"http://someone@127.0.0.1:{page.port}"},
        {"Origin": f"http://localhost:{page.port}"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ):
        assert page.command("memory/list", Content_Type="text/plain", **headers)[0] == 403
    assert page.command("memory/list", Content_Type="text/plain")[0] == 200


def test_a_command_of_the_terminal_is_refused_to_a_page_however_it_is_spelt(page: Page):
    for name in ("%73top", "%6C%69nk", "journal/accept", "export"):
        assert page.command(name, {"path": "/tmp/never"})[0] == 403


def test_nothing_but_the_pages_own_files_is_served(served: Served):
    for path in ("/../door.py", "/%2e%2e/door.py", "/..%2fdoor.py", "//etc/passwd", "/%2fetc/passwd"):
        with socket.create_connection(("127.0.0.1", served.owner["port"]), 5) as asking:
            host = f"127.0.0.1:{served.owner['port']}"
            request = f"GET /static{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
            asking.sendall(request.encode())
            assert b" 404 " in asking.recv(100)


def test_a_command_is_run_by_post_alone(served: Served):
    for method in ("GET", "HEAD", "OPTIONS", "PUT", "DELETE"):
        assert served.http(method, "/command/doctor", **served.bearer)[0] == 405


# --- deeds ----------------------------------------------------------------------------------------


def test_a_yes_counts_for_the_deed_that_was_shown_and_with_its_phrase_only(page: Page):
    page.command("say", {"text": "my sister is called Ana"})
    ear = page.command("ear/allow")[1]["deed"]
    grave = page.command("memory/forget", {"what": "Ana", "now": True})[1]["deed"]
    yes = {"deed": grave["id"], "hash": grave["hash"]}
    assert page.command("approve", yes | {"hash": ear["hash"], "phrase": grave["phrase"]})[0] == 403
    assert page.command("approve", yes)[0] == 403
    assert page.command("approve", yes | {"phrase": grave["phrase"].upper()})[0] == 403
    assert page.command("memory/list")[1]["facts"]


def test_eight_at_once_approve_and_undo_one_deed_once(page: Page):
    deed = page.command("ear/allow")[1]["deed"]
    yes = {"deed": deed["id"], "hash": deed["hash"]}
    with ThreadPoolExecutor(8) as pool:
        approved = Counter(pool.map(lambda _: page.command("approve", yes)[0], range(8)))
        undone = Counter(pool.map(lambda _: page.command("undo", {"id": deed["id"]})[0], range(8)))
    assert approved == undone == {200: 1, 400: 7}
    assert page.command("deny", {"deed": deed["id"]})[0] == 400


# --- the talk -------------------------------------------------------------------------------------


def test_fifty_pages_at_once_are_all_heard(served: Served):
    with ExitStack() as open_:
        talks = [Talk(open_.enter_context(served.talk())) for _ in range(50)]
        for number, talk in enumerate(talks):
            talk.send(type="text", id=f"fifty-{number}", text=f"I met person {number} today")
        for talk in talks:
            talk.until("turn")
    assert len([entry for entry in journal(served) if entry["kind"] == "turn"]) == 50


def test_the_record_holds_no_more_of_her_reply_than_she_said(talk: Talk, served: Served):
    talk.send(type="text", id="😀" * 64, text="what's your name?")
    said = talk.until("said")
    talk.send(type="progress", reply="s-someone-elses", chars=10**30, done=True)
    talk.send(type="progress", reply=said["reply"], chars=10**300, done=True)
    while talk.until("state")["state"] != "idle":
        pass
    kept = [entry["text"] for entry in journal(served) if entry["kind"] == "reply"]
    assert kept == [f"I said: {said['text']}"]


def test_a_reminder_is_shown_in_both_pages_and_said_in_one(served: Served):
    with served.talk() as here, served.talk() as there:
        talks = Talk(here), Talk(there)
        talks[0].say("remind me in 2 seconds to stretch")
        for talk in talks:
            assert talk.until("reminder")["text"] == "stretch"
        talks[1].until("said")
        time.sleep(0.5)
        here.send("that was all")  # answered by an error: everything before it has come
        talks[0].until("error")
        after = [frame["type"] for frame in talks[0].seen]
        assert "said" not in after[after.index("reminder") :]


def test_codes_that_steer_a_terminal_do_not_come_out_of_a_reminder(served: Served):
    text = "remind me tomorrow at 6pm to \u202etake\u2066 the \x1b[31mred\x07 pill"
    assert served.http("POST", "/command/say", json.dumps({"text": text}).encode(), **served.bearer)[0] == 200
    shown = served.cli("reminders").stdout
    assert "pill" in shown
    assert not {"\x1b", "\x07", "\u202e", "\u2066"} & set(shown)


# --- the journal ----------------------------------------------------------------------------------


def test_what_is_erased_is_in_no_byte_of_the_home_and_in_no_answer(served: Served, tmp_path):
    with served.talk() as socket_:
        talk = Talk(socket_)
        for number, text in enumerate(
            (f"my sister is called {WORD}", f"remind me tomorrow at 6pm to call {WORD}", "who is my sister?")
        ):
            talk.say(text, f"first-{number}")
    until = time.monotonic() + 10
    while not list((served.home / "backups").glob("*.db")) and time.monotonic() < until:
        time.sleep(0.1)
    assert list((served.home / "backups").glob("*.db"))
    assert served.cli("memory", "forget", WORD, "--now", "--yes").returncode == 0

    holding = [file for file in served.home.rglob("*") if file.is_file() and holds_word(file)]
    assert holding == []
    entries = journal(served)
    for entry in entries:
        asked = json.dumps({"id": entry["id"]}).encode()
        assert WORD.encode() not in served.http("POST", "/command/why", asked, **served.bearer)[1]
    with served.talk() as socket_:
        answers = [entries, Talk(socket_).welcome]
    for words in (["memory", "list"], ["memory", "search", WORD], ["reminders"]):
        answers.append(served.cli(*words, "--json").stdout)
    assert WORD not in json.dumps(answers)
    assert served.cli("export", str(tmp_path / "out.jsonl")).returncode == 0
    assert not holds_word(tmp_path / "out.jsonl")
    assert served.cli("journal", "verify", str(tmp_path / "out.jsonl")).returncode == 0


def holds_word(file) -> bool:
    return WORD.lower().encode() in file.read_bytes().lower()


def test_a_file_that_is_no_whole_life_is_refused_and_the_home_still_holds(home: Served, tmp_path):
    assert home.cli("say", "my sister is called Ana").returncode == 0
    life = tmp_path / "life.jsonl"
    assert home.cli("export", str(life)).returncode == 0
    lines = life.read_text(encoding="utf-8").splitlines(keepends=True)
    changed = {
        "cut": "".join(lines)[:-20],
        "twice": "".join([*lines[:-1], lines[1], lines[-1]]),
        "another word": "".join(lines).replace("Ana", "Eva"),
        "another owner": "".join(lines).replace('"owner": "me"', '"owner": "you"'),
        "deep": "[" * 200_000 + "\n",
        "long": "9" * 9_000_000,
        "empty": "",
    }
    paths = ["/etc/passwd", str(tmp_path), "/dev/zero", str(life)]
    for name, text in changed.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        paths.append(str(tmp_path / name))
    home.start()
    for path in paths:
        asked = json.dumps({"path": path}).encode()
        status, answer = home.http("POST", "/command/import", asked, **home.bearer)
        assert status == 400, path
        assert len(json.loads(answer)["error"].splitlines()) == 1
    checked = json.loads(home.cli("journal", "verify", "--json").stdout)
    assert checked["holds"]
    assert checked["anchored"] == checked["entries"]
