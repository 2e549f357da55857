"""Pictures through the real program: given over HTTP, sent with a turn, kept at a word, shown again."""

import http.client
import json
import sqlite3
from uuid import uuid4

import pytest
from running import Served, Talk
from some_pictures import gif, jpeg, png, webp

CANARY = b"a canary that no file may show"
MOST = 4_000_000


def give(served: Served, content: bytes, kind: str = "image/png", **headers: str) -> tuple[int, dict]:
    status, body = served.http("POST", "/picture", content, content_type=kind, **(headers or served.bearer))
    return status, json.loads(body)


def given(served: Served, content: bytes, kind: str = "image/png") -> str:
    status, answer = give(served, content, kind)
    assert status == 200, answer
    return answer["picture"]


def say(talk: Talk, text: str, *pictures: str) -> str:
    talk.send(type="text", id=uuid4().hex, text=text, pictures=list(pictures))
    return talk.hear()


def command(served: Served, name: str, **arguments: object) -> dict:
    body = json.dumps(arguments).encode()
    status, answer = served.http(
        "POST", f"/command/{name}", body, content_type="application/json", **served.bearer
    )
    assert status == 200, answer
    return json.loads(answer)


def show(served: Served, id_: str, **headers: str) -> tuple[int, http.client.HTTPMessage, bytes]:
    line = http.client.HTTPConnection("127.0.0.1", served.owner["port"], timeout=20)
    line.request("GET", f"/picture/{id_}", headers=headers or served.bearer)
    answer = line.getresponse()
    body = answer.read()
    line.close()
    return answer.status, answer.headers, body


def is_one_sentence(answer: dict) -> bool:
    text = answer["error"]
    return len(text.splitlines()) == 1 and 10 < len(text) < 200 and text.endswith(".") and "Trace" not in text


def test_a_picture_is_kept_at_a_word_is_there_after_a_restart_and_can_be_let_go(home: Served):
    home.start()
    content = png(text=CANARY)
    id_ = given(home, content)
    with home.talk() as socket:
        talk = Talk(socket)
        said = say(talk, "", id_)
        assert any(word in said for word in ("see", "look", "eyes"))
        assert command(home, "pictures/list")["pictures"] == []
        say(talk, "keep that picture")
        (kept,) = command(home, "pictures/list")["pictures"]
        assert kept["id"] == id_
    shown = json.loads(home.cli("journal", "show", "--json").stdout)["entries"]
    assert "You said: (a picture)" in [entry["text"] for entry in shown]
    assert command(home, "why", id=kept["entry"])["because"]

    home.stop(kill=True)
    home.start()
    status, headers, body = show(home, id_)
    assert (status, body) == (200, content)
    assert headers["content-type"] == "image/png"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"
    assert [one["id"] for one in command(home, "pictures/list")["pictures"]] == [id_]
    assert command(home, "journal/verify")["holds"]

    undone = command(home, "undo")["deed"]
    assert undone["title"] == "Let a picture go"
    assert show(home, id_)[0] == 404
    assert command(home, "pictures/list")["pictures"] == []
    command(home, "undo", id=undone["id"])
    assert show(home, id_)[0] == 200
    home.stop()
    files = [file for file in home.home.rglob("*") if file.is_file()]
    assert not [file for file in files if CANARY in file.read_bytes()]
    count = sqlite3.connect(home.home / "samantha.db").execute("SELECT count(*) FROM picture").fetchone()
    assert count == (1,)


@pytest.mark.parametrize(
    ("content", "kind"), [(png(), "png"), (jpeg(), "jpeg"), (gif(), "gif"), (webp(), "webp")]
)
def test_each_kind_is_shown_as_what_it_is_whatever_it_was_called(served: Served, content: bytes, kind: str):
    id_ = given(served, content, "image/bmp; charset=utf-8")
    status, headers, body = show(served, id_)
    assert (status, headers["content-type"], body) == (200, f"image/{kind}", content)


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (b"", "image/png", 400),
        (png()[:20], "image/png", 400),
        (png(100_000, 1)[:16] + b"\x7f\xff\xff\xff" * 2 + png()[24:], "image/png", 400),
        (png() + bytes(MOST), "image/png", 413),
        (bytes(5_000_000), "image/png", 413),
        (b"<html><script>alert(1)</script>", "image/png", 415),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "image/svg+xml", 415),
        (png(), "text/html", 415),
        (png(), "application/octet-stream", 415),
        (png(), "", 415),
    ],
)
def test_what_is_no_fit_picture_is_refused_in_one_sentence(
    served: Served, content: bytes, kind: str, status: int
):
    found, answer = give(served, content, kind)
    assert found == status, answer
    assert is_one_sentence(answer)
    assert served.http("GET", "/healthz")[0] == 200


@pytest.mark.parametrize(
    "id_",
    [
        "p-0000000000000000",
        "../../etc/passwd",
        "..%2f..%2fsamantha.db",
        "%2e%2e/keys/head.key",
        "p-%00",
        "'%20OR%201=1--",
        "%f0%9f%90%b1",
        "p-" + "0" * 5000,
    ],
)
def test_a_name_that_is_no_pictures_finds_nothing(served: Served, id_: str):
    status, headers, body = show(served, id_)
    assert status == 404
    assert b"Trace" not in body
    assert headers["x-content-type-options"] == "nosniff"


def test_strangers_and_other_pages_neither_give_nor_see(served: Served):
    id_ = given(served, png())
    for headers in (
        {"authorization": "Bearer wrong"},
        {"cookie": "samantha=guess"},
        {"authorization": served.bearer["Authorization"], "origin": "https://evil.example"},
        {"authorization": served.bearer["Authorization"], "host": "evil.example"},
    ):
        status, answer = give(served, png(), **headers)
        assert status == 403
        assert is_one_sentence(answer)
        assert show(served, id_, **headers)[0] == 403


def test_a_picture_that_is_gone_costs_no_turn_and_no_words(served: Served, talk: Talk):
    id_ = given(served, png())
    for _ in range(12):
        given(served, gif())
    talk.send(type="text", id="mine", text="look at this", pictures=[id_])
    error = talk.until("error")
    assert error["id"] == "mine"
    assert is_one_sentence({"error": error["message"]})
    entries = json.loads(served.cli("journal", "show", "--json").stdout)["entries"]
    assert not [entry for entry in entries if entry["kind"] == "turn"]
    talk.send(type="text", id="mine", text="look at this", pictures=[given(served, png())])
    assert talk.hear()


def test_a_turn_with_pictures_that_is_sent_again_after_a_restart_is_the_same_turn(home: Served):
    home.start()
    id_ = given(home, png())
    turn = {"type": "text", "id": "mine", "text": "", "pictures": [id_]}
    with home.talk() as socket:
        talk = Talk(socket)
        talk.send(**turn)
        first = talk.until("turn")["turn"]
        talk.hear()
    home.stop()
    home.start()
    with home.talk() as socket:
        talk = Talk(socket)
        talk.send(**turn)
        assert talk.until("turn")["turn"] == first


@pytest.mark.parametrize(
    "pictures", [["p-0"], ["../x"], "p-0000000000000000", [7], [f"p-{n:016}" for n in range(5)], {"a": 1}]
)
def test_a_frame_with_names_that_are_none_gets_one_sentence(talk: Talk, pictures: object):
    talk.send(type="text", id="mine", text="look", pictures=pictures)
    assert is_one_sentence({"error": talk.until("error")["message"]})
    assert talk.say("still there?")
