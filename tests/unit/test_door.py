"""Who may come in, and who may not."""

import json
import stat
import time

import pytest

from samantha.web.door import COOKIE, Door, host_names


def door(tmp_path, host="127.0.0.1", port=8316):
    return Door(host, port, "the token", tmp_path / "sessions.json")


@pytest.mark.parametrize("host", ["127.0.0.1:8316", "localhost:8316", "[::1]:8316", "LOCALHOST:8316"])
def test_this_machine_knows_itself_by_its_exact_names(tmp_path, host):
    assert door(tmp_path).is_our_host({"host": host})


@pytest.mark.parametrize(
    "host", ["", "127.0.0.1", "localhost:80", "evil.example:8316", "127.0.0.1:8316.evil.example"]
)
def test_any_other_host_is_a_stranger(tmp_path, host):
    assert not door(tmp_path).is_our_host({"host": host})


@pytest.mark.parametrize(
    ("headers", "is_ours"),
    [
        ({"host": "localhost:8316", "origin": "http://localhost:8316"}, True),
        ({"host": "localhost:8316"}, True),
        ({"host": "localhost:8316", "sec-fetch-site": "cross-site"}, False),
        ({"host": "localhost:8316", "origin": "http://127.0.0.1:8316"}, False),
        ({"host": "localhost:8316", "origin": "null"}, False),
        ({"host": "localhost:8316", "origin": "https://evil.example"}, False),
    ],
)
def test_an_origin_has_to_be_exactly_the_host_it_talks_to(tmp_path, headers, is_ours):
    assert door(tmp_path).is_our_origin(headers) == is_ours


def test_beyond_loopback_the_address_itself_is_a_name():
    assert "192.0.2.7:8316" in host_names("192.0.2.7", 8316)


def test_a_link_buys_one_session_and_only_one(tmp_path):
    made = door(tmp_path)
    key = made.new_link()
    session = made.open_with(key)
    assert session
    assert made.open_with(key) is None
    assert made.caller({}, {COOKIE: session}).is_page
    assert not made.caller({}, {COOKIE: session}).is_owner


def test_a_session_outlives_a_restart_as_a_hash_that_only_the_owner_reads(tmp_path):
    first = door(tmp_path)
    session = first.open_with(first.new_link())
    kept = tmp_path / "sessions.json"
    assert session not in kept.read_text()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert door(tmp_path).caller({}, {COOKIE: session}).is_page


def test_an_old_session_or_link_is_none(tmp_path, monkeypatch):
    made = door(tmp_path)
    session, key = made.open_with(made.new_link()), made.new_link()
    later = time.time() + 91 * 24 * 3600
    monkeypatch.setattr(time, "time", lambda: later)
    assert not made.caller({}, {COOKIE: session}).is_page
    assert made.open_with(key) is None


@pytest.mark.parametrize("given", ["", "Bearer", "Bearer wrong", "Basic the token", "Bearer the token2"])
def test_a_wrong_token_opens_nothing(tmp_path, given):
    assert not door(tmp_path).caller({"authorization": given}, {}).is_owner


def test_the_right_token_is_the_owner(tmp_path):
    assert door(tmp_path).caller({"authorization": "Bearer the token"}, {}).is_owner


@pytest.mark.parametrize("content", ["", "[]", "{", json.dumps({"a": "b"}), json.dumps({"a": None})])
def test_a_damaged_sessions_file_lets_nobody_in(tmp_path, content):
    (tmp_path / "sessions.json").write_text(content)
    assert not door(tmp_path).caller({}, {COOKIE: "a"}).is_page
