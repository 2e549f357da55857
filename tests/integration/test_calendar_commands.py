"""The real program with a real calendar server: an account added, its password kept, its entries told."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import dav_server
import pytest
from dav_server import PASSWORD, Radicale
from running import Served
from test_calendar_server import event

SOON = f"{datetime.now(UTC) + timedelta(days=3):%Y%m%d}T130000"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    running = dav_server.start(tmp_path_factory.mktemp("radicale"))
    running.make("Home")
    running.put("home/a.ics", event("a", SOON, "lunch with the vicar"))
    yield running
    running.stop()


def test_an_account_is_added_listed_and_told_and_its_password_stands_nowhere(
    server: Radicale, home: Served
) -> None:
    assert home.cli("say", "hello").returncode == 0
    added = home.cli("calendar", "add-account", "box", "--url", server.url, "--user", dav_server.USER)
    assert added.returncode == 0, added.stderr
    assert "samantha account password box" in added.stdout
    again = home.cli("calendar", "add-account", "box", "--url", server.url, "--user", dav_server.USER)
    assert (again.returncode, again.stderr.count("\n")) == (1, 1)
    without = home.cli("calendar", "list")
    assert "no password for box yet" in without.stdout
    kept = home.cli("account", "password", "box", stdin=f"{PASSWORD}\n")
    assert kept.returncode == 0, kept.stderr
    listed = json.loads(home.cli("calendar", "list", "--json").stdout)
    assert [(one["name"], one["writable"]) for one in listed["calendars"]] == [("box/home", True)]
    doctor = json.loads(home.cli("doctor", "--json").stdout)
    assert doctor["calendars"]["box"].startswith("127.0.0.1; ")
    found = home.cli("say", "when is my lunch with the vicar?")
    assert "lunch with the vicar" in found.stdout
    for place in (home.home / "settings.toml", home.home / "samantha.db", *home.home.glob("logs/*")):
        assert PASSWORD.encode() not in place.read_bytes()


def test_a_file_is_subscribed_to_and_only_read(home: Served, tmp_path: Path) -> None:
    file = tmp_path / "bins.ics"
    broken = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:no start\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    file.write_text(event("a", SOON, "bin day") + broken)
    added = home.cli("calendar", "subscribe", "bins", str(file))
    assert added.returncode == 0, added.stderr
    listed = json.loads(home.cli("calendar", "list", "--json").stdout)
    assert [(one["name"], one["writable"]) for one in listed["calendars"]] == [("bins", False)]
    assert "1 broken and left out" in listed["accounts"]["bins"]
    assert "bin day" in home.cli("say", "when is our bin day?").stdout


@pytest.mark.parametrize(
    "words",
    [
        ("calendar", "add-account", "box", "--url", "http://dav.example.org", "--user", "jonas"),
        (
            "calendar",
            "add-account",
            "box",
            "--url",
            "https://jonas:secret@dav.example.org",
            "--user",
            "jonas",
        ),
        ("calendar", "add-account", "a b", "--url", "https://dav.example.org", "--user", "jonas"),
        ("calendar", "subscribe", "x", "http://example.org/x.ics"),
        ("account", "password", "nobody"),
    ],
)
def test_what_cannot_be_is_one_line(home: Served, words: tuple[str, ...]) -> None:
    asked = home.cli(*words, stdin="x\n")
    assert asked.returncode == 1
    assert asked.stderr.count("\n") == 1
    assert "secret" not in asked.stderr
    assert not (home.home / "settings.toml").exists()
