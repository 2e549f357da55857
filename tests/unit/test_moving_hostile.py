"""Truncated, enormous and hostile files: one clear sentence, what is whole comes in, nothing is invented."""

import io
import json
import os
import random
import zipfile
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from moved import FIXTURES, NOW, PNG, card, chunk, items, lines, opened, picture, said

from samantha.core.errors import BadInputError
from samantha.moving import archive
from samantha.moving import opened as opened_module
from samantha.moving.json_stream import elements
from samantha.moving.times import instant, loose
from samantha.moving.words import TEXT_LIMIT, clean, decode


def talk(text: str, at: float | None = 1_700_000_000.0) -> dict:
    message = {
        "author": {"role": "user"},
        "create_time": at,
        "content": {"content_type": "text", "parts": [text]},
    }
    return {"id": text[:20], "mapping": {"a": {"parent": None, "message": message}}, "current_node": "a"}


def put(path: Path, *talks: dict) -> Path:
    path.write_text(json.dumps(list(talks)))
    return path


# --- broken off -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(path.name for path in FIXTURES.iterdir()))
def test_a_file_broken_off_anywhere_gives_what_was_whole_or_one_sentence(name: str, tmp_path: Path):
    raw = (FIXTURES / name).read_bytes()
    whole = {item.text for item in items(FIXTURES / name, "jonas")}
    path = tmp_path / name
    for end in range(40, len(raw), max(1, len(raw) // 60)):
        path.write_bytes(raw[:end])
        found = []
        with suppress(BadInputError):  # the one thing that may be raised
            found = items(path, "jonas")
        if name.endswith((".json", ".jsonl", ".vcf", ".ics")):  # of a text no one can tell that it goes on
            assert {item.text for item in found} <= whole


def test_the_end_that_is_missing_is_said(tmp_path: Path):
    path = put(tmp_path / "conversations.json", talk("one"), talk("two"))
    path.write_text(path.read_text()[:-40])
    found = opened(path)
    assert (found.count, found.troubles) == (1, ["conversations.json ends in the middle, or is not whole."])


def test_noise_is_refused_or_read_and_never_an_error_of_ours(tmp_path: Path):
    rng = random.Random(7)
    path = tmp_path / "noise"
    for name in sorted(FIXTURES.iterdir()):
        raw = bytearray(name.read_bytes())
        for _ in range(40):
            broken = bytearray(raw)
            for _ in range(rng.randint(1, 12)):
                broken[rng.randrange(len(broken))] = rng.choice(b'\x00\xff{}[]":,\n;=\\A0')
            path.write_bytes(bytes(broken))
            with suppress(BadInputError):  # the one thing that may be raised
                items(path, "jonas")


# --- zips -----------------------------------------------------------------------------------------


def test_a_zip_bomb_is_left_before_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archive, "RATIO_FROM", 1_000_000)
    path = tmp_path / "bomb.zip"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made,
        made.open("conversations.json", "w") as out,
    ):
        out.write(b"[" + b" " * 60_000_000)
    with pytest.raises(BadInputError, match="unpacks to far more"):
        opened(path)


def test_what_is_read_in_all_has_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archive, "READ_LIMIT", 500_000_000)
    monkeypatch.setattr(archive._Budget, "__init__", lambda self: setattr(self, "left", 1_000_000))
    path = put(tmp_path / "conversations.json", *(talk(f"{n} " + "word " * 2000) for n in range(200)))
    with pytest.raises(BadInputError, match="more than I take in"):
        opened(path)


def test_names_in_a_zip_are_never_paths(tmp_path: Path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("../../../../etc/evil.txt", "2024-01-01\nI wrote this.\n")
        made.writestr("C:\\Windows\\other.md", "2024-01-02\nAnd this.\n")
        made.writestr("/abs\n/third.txt", "2024-01-03\nAnd more.\n")
    before = sorted(tmp_path.rglob("*"))
    assert sorted({line.who for line in lines(path)}) == ["evil.txt", "other.md", "third.txt"]
    assert sorted(tmp_path.rglob("*")) == before


def test_a_zip_within_a_zip_is_not_opened(tmp_path: Path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as made:
        made.writestr("conversations.json", json.dumps([talk("deep")]))
    path = tmp_path / "outer.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("inner.zip", inner.getvalue())
        made.writestr("conversations.json", json.dumps([talk("shallow")]))
    assert said(path) == [("person", "shallow")]


@pytest.mark.parametrize("cut", [10, 60, -5])
def test_a_damaged_zip_is_said_to_be(tmp_path: Path, cut: int):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("conversations.json", json.dumps([talk("one")]))
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(BadInputError, match="damaged zip"):
        opened(path)


def test_links_and_pipes_are_not_followed(tmp_path: Path):
    folder = tmp_path / "folder"
    folder.mkdir()
    put(folder / "conversations.json", talk("mine"))
    (tmp_path / "secret.txt").write_text("2024-01-01\na secret\n")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    os.mkfifo(folder / "pipe.txt")
    assert said(folder) == [("person", "mine")]
    with pytest.raises(BadInputError, match="not a plain file"):
        opened(folder / "pipe.txt")


# --- nesting and size -----------------------------------------------------------------------------


@pytest.mark.parametrize("deep", ["[" * 200_000, '{"mapping":' * 200_000, '[{"mapping": ' + "[" * 200_000])
def test_what_is_nested_without_end_is_one_sentence(tmp_path: Path, deep: str):
    path = tmp_path / "deep.json"
    path.write_text(deep)
    with pytest.raises(BadInputError, match=r"nested|not whole|don't know"):
        opened(path)


def test_calendars_nested_without_end_end(tmp_path: Path):
    path = tmp_path / "deep.ics"
    path.write_text("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n" * 100_000 + "SUMMARY:x\n")
    with pytest.raises(BadInputError):
        opened(path)


def test_an_array_is_read_piece_by_piece_whatever_the_size_of_the_pieces():
    wanted = [talk("x" * length) for length in (1, 3_000_000, 5, 1_200_000)]
    assert list(elements(io.StringIO(json.dumps(wanted)))) == wanted
    assert list(elements(io.StringIO(json.dumps(wanted[:1], indent=1)))) == wanted[:1]
    assert list(elements(io.StringIO("[]"))) == []


def test_a_line_too_long_is_cut_and_counted(tmp_path: Path):
    path = put(tmp_path / "conversations.json", talk("a" * (TEXT_LIMIT + 50)))
    assert (len(lines(path)[0].text), opened(path).cut) == (TEXT_LIMIT, 1)


def test_more_lines_than_are_taken_in_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(opened_module, "ITEM_LIMIT", 3)
    path = put(tmp_path / "conversations.json", *(talk(str(n)) for n in range(5)))
    with pytest.raises(BadInputError, match="more than 3 lines"):
        opened(path)


# --- pictures -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "match"),
    [
        (PNG, "no character card"),
        (picture(), "no character card"),
        (picture(chunk(b"tEXt", b"chara\x00not base64 at all")), "damaged"),
        (picture(chunk(b"zTXt", b"chara\x00\x00not deflated")), "damaged"),
        (picture(chunk(b"tEXt", b"chara\x00" + card("claude.json"))), "not a character card"),
        (PNG + b"\x0b\xeb\xc2\x00tEXtchara\x00abc", "damaged just where"),  # claims 200 MB
        (
            picture(chunk(b"tEXt", b"chara\x00" + card("card_v2.json"))).replace(b"tEXtchara", b"tEXtchurr"),
            "damaged just",
        ),
    ],
)
def test_a_picture_without_a_sound_card_is_one_sentence(tmp_path: Path, raw: bytes, match: str):
    path = tmp_path / "card.png"
    path.write_bytes(raw)
    with pytest.raises(BadInputError, match=match):
        opened(path)


# --- encodings ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_a_diary_in_any_common_encoding(tmp_path: Path, encoding: str):
    path = tmp_path / "diary.txt"
    path.write_bytes("2024-03-01\nDoña Añez said “yes” — São Tomé.\n".encode(encoding))
    assert [line.text for line in lines(path)] == ["Doña Añez said “yes” — São Tomé."]


def test_json_with_a_mark_or_in_two_bytes_is_read(tmp_path: Path):
    path = tmp_path / "conversations.json"
    for encoding in ("utf-8-sig", "utf-16"):
        path.write_bytes(json.dumps([talk("hé")], ensure_ascii=False).encode(encoding))
        assert said(path) == [("person", "hé")]


def test_marks_that_hide_or_turn_words_are_taken_out():
    assert clean("a\x00b\u202ec\x1b[31md\r\ne\ufefff") == "abc[31md\nef"
    assert clean("half \ud83d and whole \ud83d\ude00") == "half \ufffd and whole 😀"
    assert clean(["no", "text"]) == ""
    assert decode(b"\xff\xfeh\x00i\x00") == "hi"


def test_bytes_that_are_no_text_are_refused(tmp_path: Path):
    path = tmp_path / "program"
    path.write_bytes(bytes(range(256)) * 50)
    with pytest.raises(BadInputError, match="I don't know what"):
        opened(path)
    path.write_bytes(b"")
    with pytest.raises(BadInputError, match="nothing is in it"):
        opened(path)


# --- times ----------------------------------------------------------------------------------------


def test_a_day_that_has_not_come_is_no_day(tmp_path: Path):
    far = datetime(2199, 1, 1, tzinfo=UTC).timestamp()
    path = put(tmp_path / "conversations.json", talk("from the future", far), talk("now", NOW.timestamp()))
    found = opened(path)
    assert (found.future, found.undated) == (1, 1)
    assert {line.text: line.said for line in lines(path)} == {"from the future": None, "now": NOW}


@pytest.mark.parametrize(
    "value", [None, "", "soon", 0, -5, 1e300, float("nan"), True, {}, [], "9" * 400, "0000-00-00"]
)
def test_what_is_no_time_is_none(value: object):
    assert instant(value) is None
    assert loose(value) is None


def test_times_in_all_the_ways_that_they_are_written():
    wanted = datetime(2023, 6, 3, 17, 14, tzinfo=UTC)
    for value in (
        1685812440,
        1685812440000,
        "1685812440",
        "2023-06-03T17:14:00Z",
        "2023-06-03T19:14:00+02:00",
    ):
        assert instant(value) == wanted
    for value in ("June 3, 2023 5:14pm", "2023-6-3 @17h 14m 0s 123ms", "Jun 3 2023, 17:14"):
        assert loose(value) == wanted.replace(tzinfo=None)
