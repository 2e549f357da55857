"""Moving in and out on the real command line: seen, once, all of it back, and whole after a kill."""

import json
import stat
import time
import zipfile
from pathlib import Path

import forked
import pytest
from running import Served
from test_commands import as_json

FIXTURES = Path(__file__).parent.parent / "fixtures" / "moving"


@pytest.fixture(params=["she runs", "she does not run"])
def either(home: Served, request) -> Served:
    if request.param == "she runs":
        home.start()
    return home


def entries(home: Served) -> int:
    return as_json(home.cli("journal", "verify", "--json"))["entries"]


def test_an_export_comes_in_is_known_and_changes_nothing_the_second_time(either: Served):
    done = either.cli("import", str(FIXTURES / "chatgpt.json"))
    assert done.returncode == 0, done.stderr
    assert "5 lines from ChatGPT" in done.stdout
    assert "0 of 5" in done.stderr
    facts = as_json(either.cli("memory", "list", "--json"))["facts"]
    (ana,) = [fact for fact in facts if fact["value"] == "Ana"]
    assert ana["elsewhere"] == {"place": "ChatGPT", "way": "told", "dated": True}
    before = entries(either)
    again = as_json(either.cli("import", str(FIXTURES / "chatgpt.json"), "--json"))
    assert (again["new"], again["known"]) == (0, 5)
    assert entries(either) == before


def test_an_import_is_forgotten_as_a_whole_and_put_back(either: Served):
    brought = as_json(either.cli("import", str(FIXTURES / "chatgpt.json"), "--json"))
    assert either.cli("memory", "forget", brought["import"]).returncode == 0
    assert as_json(either.cli("memory", "list", "--json"))["people"] == []
    assert as_json(either.cli("memory", "search", "peanuts", "--json"))["turns"] == []
    assert either.cli("undo").returncode == 0
    assert as_json(either.cli("memory", "search", "peanuts", "--json"))["turns"]


def test_an_import_forgotten_for_good_leaves_no_byte(home: Served, tmp_path: Path):
    secret = tmp_path / "diary.txt"
    secret.write_text("2024-05-01\nI met Zanzibarius at the harbour.\n")
    brought = as_json(home.cli("import", str(secret), "--json"))
    assert home.cli("memory", "forget", brought["import"], "--now", "--yes").returncode == 0
    files = [path for path in home.home.rglob("*") if path.is_file()]
    assert not [path for path in files if b"anzibarius" in path.read_bytes()]
    assert home.cli("journal", "verify").returncode == 0


def test_a_file_that_is_nothing_known_is_one_sentence(either: Served, tmp_path: Path):
    (tmp_path / "x.bin").write_bytes(bytes(range(256)))
    for name, told in (("x.bin", "I don't know what"), ("none.zip", "I can't read")):
        done = either.cli("import", str(tmp_path / name))
        assert done.returncode == 1
        assert told in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1
    assert "I don't know" in either.cli("import", str(FIXTURES.parent / "home-0.1.0")).stderr


def test_a_transcript_asks_who_you_are(either: Served):
    done = either.cli("import", str(FIXTURES / "transcript.txt"))
    assert done.returncode == 1
    assert "--as NAME" in done.stderr
    assert (
        as_json(either.cli("import", str(FIXTURES / "transcript.txt"), "--as", "Jonas", "--json"))["new"] == 4
    )


def test_a_killed_import_goes_on_where_it_was(home: Served, tmp_path: Path):
    talks = [
        {
            "id": f"c{n}",
            "create_time": 1.6e9 + n,
            "mapping": {
                "a": {
                    "parent": None,
                    "message": {
                        "author": {"role": "user"},
                        "create_time": 1.6e9 + n,
                        "content": {"content_type": "text", "parts": [f"line {n} of a long life"]},
                    },
                }
            },
            "current_node": "a",
        }
        for n in range(4000)
    ]
    path = tmp_path / "conversations.json"
    path.write_text(json.dumps(talks))
    running = forked.start(["import", str(path), "--home", str(home.home)], home.env)
    seen = ""
    while " of 4,000" not in seen or seen.startswith("0 "):  # until some of it is surely on the disk
        seen = running.stderr.readline()
        assert running.poll() is None, "it was through before it could be killed"
    running.kill()
    running.wait()
    running.communicate()
    time.sleep(0.1)
    done = as_json(home.cli("import", str(path), "--json"))
    assert done["known"] > 0
    assert done["new"] > 0
    assert done["new"] + done["known"] == 4000
    shown = as_json(home.cli("journal", "show", "--limit", "1", "--json"))["entries"][0]
    assert shown["text"] == "All of it is in: 4,000 things from ChatGPT."
    assert home.cli("journal", "verify").returncode == 0


def test_a_life_with_what_was_brought_goes_out_and_in_again(home: Served, tmp_path: Path):
    for name in ("chatgpt.json", "contacts.vcf", "calendar.ics", "card_v3.json"):
        assert home.cli("import", str(FIXTURES / name)).returncode == 0
    out = tmp_path / "life.jsonl"
    assert home.cli("export", str(out)).returncode == 0
    other = Served(tmp_path / "another home", home.env)
    assert other.cli("import", str(out)).returncode == 0
    known = [as_json(one.cli("memory", "list", "--json"))["facts"] for one in (home, other)]
    assert known[0] == known[1]
    assert as_json(other.cli("import", str(FIXTURES / "chatgpt.json"), "--json"))["new"] == 0


def test_everything_goes_out_as_plain_files(either: Served, tmp_path: Path):
    either.cli("say", "my brother is called Rui")
    either.cli("say", "remind me to call him on friday at six")
    either.cli("import", str(FIXTURES / "chatgpt.json"))
    folder, packed = tmp_path / "plain", tmp_path / "plain.zip"
    counts = as_json(either.cli("export", str(folder), "--readable", "--json"))
    assert (counts["lines"], counts["reminders"]) == (9, 1)
    lines = [json.loads(line) for line in (folder / "turns.jsonl").read_text().splitlines()]
    assert [line["elsewhere"]["place"] for line in lines if "elsewhere" in line] == ["ChatGPT"] * 5
    day = (folder / "days" / "2025-03-01.md").read_text()
    assert "**You to ChatGPT**" in day
    assert "> My sister is called Ana." in day
    known = (folder / "known" / "you.md").read_text()
    assert "Your sister is called Ana. (2025-03-01, to ChatGPT)" in known
    assert "Your brother is called Rui." in known
    assert stat.S_IMODE((folder / "turns.jsonl").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert either.cli("export", str(packed), "--readable").returncode == 0
    with zipfile.ZipFile(packed) as archive:
        assert archive.read("turns.jsonl") == (folder / "turns.jsonl").read_bytes()
    again = either.cli("export", str(folder), "--readable")
    assert again.returncode == 1
    assert "exists already" in again.stderr
