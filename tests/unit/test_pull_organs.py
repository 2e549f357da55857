"""`samantha pull ear` and `pull voice`: checked, unpacked without tricks, there whole or not at all."""

import hashlib
import io
import json
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import httpx2
import pytest

from samantha.__main__ import main
from samantha.core.errors import BadInputError, HomeError, SamanthaError
from samantha.core.fetching import TRIES, Means
from samantha.pull import fetch_organ, fetched_organ_text, list_organ, organ_listing_text
from samantha.store import unpacking
from samantha.store.home import Home
from samantha.store.unpacking import unpack

MODEL = {"tokens.txt": b"a 0\n", "encoder.onnx": b"e" * 9000, "decoder.onnx": b"d", "joiner.onnx": b"j"}
TURNS = ("tar.bz2", "tar.gz", "tar.xz", "tar", "zip")


def packed(end: str, files: dict[str, bytes], *, top: str = "sherpa-onnx-small/") -> bytes:
    made = io.BytesIO()
    if end == "zip":
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(f"{top}{name}", content)
        return made.getvalue()
    kind = end.partition("tar")[2].lstrip(".")
    with tarfile.open(fileobj=made, mode=f"w:{kind}") as tar:
        for name, content in files.items():
            member = tarfile.TarInfo(f"{top}{name}")
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return made.getvalue()


class Shelf:
    """A server of one file, after so many broken answers."""

    def __init__(self, content: bytes, *, breaks_after: int | None = None) -> None:
        self.content, self.breaks_after = content, breaks_after
        self.asked: list[str | None] = []

    def means(self) -> Means:
        return Means(transport=httpx2.MockTransport(self.answer), sleep=lambda _: None)

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append(request.headers.get("range"))
        start = int((request.headers.get("range") or "bytes=0-")[6:-1])
        body, total = self.content[start:], len(self.content)
        headers = {"etag": '"one"', "content-length": str(len(body))}
        if start:
            headers["content-range"] = f"bytes {start}-{total - 1}/{total}"
        if self.breaks_after is not None:
            body, self.breaks_after = body[: self.breaks_after], None
        return httpx2.Response(206 if start else 200, headers=headers, stream=httpx2.ByteStream(body))


def pull(
    home: Path, shelf: Shelf, name: str, organ: Any = "ear", sha256: str | None = None
) -> dict[str, Any]:
    left: list[tuple[str, int]] = []
    answer = fetch_organ(
        Home(home),
        organ,
        url=f"https://models.example/x/{name}",
        sha256=sha256 or hashlib.sha256(shelf.content).hexdigest(),
        leaving=lambda host, count: left.append((host, count)),
        means=shelf.means(),
        out=io.StringIO(),
    )
    assert sum(count for _, count in left) == answer["sent_bytes"]
    return answer


@pytest.mark.parametrize("end", TURNS)
def test_a_packed_model_becomes_a_folder_and_the_archive_goes(tmp_path: Path, end: str) -> None:
    answer = pull(tmp_path, Shelf(packed(end, MODEL)), f"sherpa-onnx-small.{end}")
    folder = tmp_path / "models" / "ear" / "sherpa-onnx-small"
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".json"} == MODEL
    assert [path.name for path in folder.parent.iterdir()] == ["sherpa-onnx-small"]
    assert (answer["name"], answer["hosts"]) == ("sherpa-onnx-small", ["models.example"])
    assert "the hash of what came is right" in fetched_organ_text(answer)


def test_files_without_a_folder_around_them_get_one(tmp_path: Path) -> None:
    pull(tmp_path, Shelf(packed("zip", MODEL, top="")), "small.zip")
    assert (tmp_path / "models" / "ear" / "small" / "tokens.txt").read_bytes() == MODEL["tokens.txt"]


def test_asked_again_nothing_is_fetched(tmp_path: Path) -> None:
    content = packed("tar.gz", MODEL)
    pull(tmp_path, Shelf(content), "small.tar.gz")
    again = Shelf(content)
    answer = pull(tmp_path, again, "small.tar.gz")
    assert again.asked == []
    assert "was here already" in fetched_organ_text(answer)
    with pytest.raises(BadInputError, match="another small"):
        pull(tmp_path, Shelf(packed("tar.gz", MODEL | {"x": b""})), "small.tar.gz")


def test_a_broken_line_goes_on_where_it_was(tmp_path: Path) -> None:
    shelf = Shelf(packed("tar", MODEL), breaks_after=5000)
    pull(tmp_path, shelf, "small.tar")
    assert shelf.asked == [None, "bytes=5000-"]


def test_a_wrong_hash_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(SamanthaError, match="not the file that was named"):
        pull(tmp_path, Shelf(packed("zip", MODEL)), "small.zip", sha256="0" * 64)
    assert list((tmp_path / "models" / "ear").iterdir()) == []


def test_offline_it_is_one_clear_sentence(tmp_path: Path) -> None:
    asked = []

    def nobody(request: httpx2.Request) -> httpx2.Response:
        asked.append(request)
        raise httpx2.ConnectError("no route")

    shelf = Shelf(b"")
    shelf.means = lambda: Means(transport=httpx2.MockTransport(nobody), sleep=lambda _: None)  # type: ignore[method-assign]
    with pytest.raises(
        SamanthaError, match=r"^Nobody answers at models\.example\. Ask again later and I go on\.$"
    ):
        pull(tmp_path, shelf, "small.zip")
    assert len(asked) == TRIES


def test_what_holds_no_ear_or_no_voice_is_not_kept(tmp_path: Path) -> None:
    shelf = Shelf(packed("zip", {"README": b"hello"}))
    with pytest.raises(BadInputError, match=r"no streaming model"):
        pull(tmp_path, shelf, "small.zip")
    assert list((tmp_path / "models" / "ear").iterdir()) == []
    with pytest.raises(BadInputError, match=r"no voice"):
        pull(tmp_path, shelf, "small.zip", organ="voice")
    voice = packed("zip", {"a.onnx": b"x", "tokens.txt": b"a 0", "lexicon.txt": b"a a"})
    assert pull(tmp_path, Shelf(voice), "voice.zip", organ="voice")["organ"] == "voice"


def test_a_single_file_is_kept_as_it_is(tmp_path: Path) -> None:
    answer = pull(tmp_path, Shelf(b"onnx"), "turn.onnx")
    assert Path(answer["path"]).read_bytes() == b"onnx"
    with pytest.raises(BadInputError, match="ends in none of"):
        pull(tmp_path, Shelf(b""), "turn.exe")


# --- tricks -----------------------------------------------------------------------------------


def linked(member_type: bytes, name: str = "a/link", to: str = "../../../secret") -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as tar:
        member = tarfile.TarInfo(name)
        member.type, member.linkname = member_type, to
        tar.addfile(member)
    return made.getvalue()


def zip_link() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        entry = zipfile.ZipInfo("a/link")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    return made.getvalue()


NAMES = (
    "../x",
    "/x",
    "a/../../x",
    "c:/x",
    "a\\..\\x",
    "a/con.txt",
    "a/b\x07",
    "a/x.",
    "/".join("abcdefghijk"),
)
TRICKS = {
    **{f"tar {name!r}": packed("tar", {name: b"x"}, top="") for name in NAMES},
    **{f"zip {name!r}": packed("zip", {name: b"x"}, top="") for name in NAMES},
    "symbolic link": linked(tarfile.SYMTYPE),
    "hard link": linked(tarfile.LNKTYPE),
    "device": linked(tarfile.CHRTYPE),
    "pipe": linked(tarfile.FIFOTYPE),
    "link in a zip": zip_link(),
    "the same file twice": packed("tar", {"A": b"1", "a": b"2"}),
    "empty": packed("tar", {}),
    "no archive": b"nonsense" * 100,
    "cut off": packed("tar.gz", MODEL)[:-200],
}


@pytest.mark.parametrize("content", TRICKS.values(), ids=TRICKS.keys())
def test_an_archive_with_tricks_leaves_nothing_anywhere(tmp_path: Path, content: bytes) -> None:
    archive = tmp_path / "in" / ("x.zip" if content[:2] == b"PK" else "x.tar")
    archive.parent.mkdir()
    archive.write_bytes(content)
    with pytest.raises(BadInputError):
        unpack(archive, tmp_path / "out" / "x")
    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert left == [archive]
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("end", ["tar.bz2", "zip"])
def test_a_bomb_is_stopped_at_its_bound(tmp_path: Path, end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MOST_BYTES", 3_000_000)
    archive = tmp_path / f"x.{end}"
    archive.write_bytes(packed(end, {"zeros": bytes(20_000_000)}))
    with pytest.raises(BadInputError, match=r"unpacks to more than"):
        unpack(archive, tmp_path / "x")
    assert [path.name for path in tmp_path.iterdir()] == [archive.name]


def test_more_files_than_a_model_has_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MOST_FILES", 3)
    archive = tmp_path / "x.zip"
    archive.write_bytes(packed("zip", {str(n): b"" for n in range(4)}))
    with pytest.raises(BadInputError, match="more than 3 files"):
        unpack(archive, tmp_path / "x")


# --- the command ------------------------------------------------------------------------------


@pytest.mark.parametrize("organ", ["ear", "voice"])
def test_the_list_names_nothing_that_was_not_fetched(tmp_path: Path, organ: Any, capsys: Any) -> None:
    assert main(["pull", organ, "--home", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"I name no {organ} yet")
    assert f"samantha pull {organ} --from URL --sha256 HASH" in told
    assert main(["pull", organ, "--home", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["known"] == []
    assert main(["pull", organ, "best", "--home", str(tmp_path)]) == 1
    assert "I know no" in capsys.readouterr().err


def test_what_is_here_is_listed_and_erasing_takes_it(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    pull(home.path, Shelf(packed("zip", MODEL)), "small.zip")
    mine = home.models / "ear" / "brought by hand"
    mine.mkdir()
    (mine / "notes.txt").write_text("mine")
    listed = list_organ(home, "ear")
    assert [(one["name"], one["usable"]) for one in listed["here"]] == [
        ("brought by hand", False),
        ("small", True),
    ]
    assert "small  " in organ_listing_text("ear", listed)
    home.destroy()
    assert [path.name for path in (home.models / "ear").iterdir()] == ["brought by hand"]


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "models").write_text("in the way")
    with pytest.raises(HomeError, match="I can't keep models"):
        pull(tmp_path, Shelf(b"x"), "turn.onnx")
